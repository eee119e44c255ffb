"""How well mediacomp finds what a mutation did: sentence links, moves, and no change
where only typography differs.

    python -m benchmarks.fidelity [--encoder lexical] [--each 1] [--misses]

Prints a table for each encoder: links and moves over the sentence level of
`benchmarks.mutations`, false changes over the typography level, and links over the
pairs of ``benchmarks/corpus/retold``, which were labelled by hand.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

import mediacomp as mc
from benchmarks.drafts import CORPUS
from benchmarks.mutations import ENCODERS, Case, asked, generate

Pairs = frozenset[tuple[int, int]]
FALSE_CHANGES = ("substitutions", "omissions", "additions", "moved")


def main() -> None:
    options = asked(__doc__)
    for encoder in options.encoder or ENCODERS:
        print(f"\n## {encoder}\n")
        print_table(
            sentence_table(
                first_cases(generate(levels=("sentence",)), options.each),
                encoder,
                options.misses,
            )
        )
        print_table(
            typography_table(
                first_cases(generate(levels=("typography",)), options.each),
                encoder,
                options.misses,
            )
        )
        print_table(retold_table(encoder, options.misses))


def sentence_table(
    cases: Iterable[Case], encoder: str, misses: bool = False
) -> Iterator[list[str]]:
    """Precision, recall and F1 of links and precision and recall of moves, one row a
    mutation and one for all.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        links, moved = found_links(case.a.article("a"), case.b.article("b"), encoder)
        for name in (case.mutation, "all"):
            counts[name].update(cases=1, **_hits("link", links, case.truth.links))
            counts[name].update(_hits("move", moved, case.truth.moved))
        if misses:
            _list(case, "links", links, case.truth.links)
            _list(case, "moves", moved, case.truth.moved)
    yield [
        "mutation",
        "cases",
        "links P",
        "links R",
        "links F1",
        "wrong links",
        "moves P",
        "moves R",
        "wrong moves",
    ]
    for name, count in with_all_last(counts):
        wrong = [
            str(count[f"{what}_found"] - count[f"{what}_right"])
            for what in ("link", "move")
        ]
        yield [
            name,
            str(count["cases"]),
            *rates("link", count),
            wrong[0],
            *rates("move", count)[:2],
            wrong[1],
        ]


def typography_table(
    cases: Iterable[Case], encoder: str, misses: bool = False
) -> Iterator[list[str]]:
    """Findings where there is nothing to find: each a false alarm."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        compared = mc.compare(case.a.article("a"), case.b.article("b"), encoder=encoder)
        false = {name: len(getattr(compared, name)) for name in FALSE_CHANGES[:3]}
        false["moved"] = int(compared.links["moved"].sum())
        pairs = frozenset(zip(compared.links["a"], compared.links["b"], strict=True))
        for name in (case.mutation, "all"):
            counts[name].update(cases=1, links=len(pairs ^ case.truth.links), **false)
        if misses and any(false.values()):
            print(f"{case.mutation}, {case.article}: {false}")
            for row in compared.substitutions.head(3).to_dict("records"):
                print(f"    {row['sentence_a']}: {row['text_a']!r} → {row['text_b']!r}")
    yield ["typography only", "cases", "wrong links", *FALSE_CHANGES]
    for name, count in with_all_last(counts):
        yield [
            name,
            *(str(count[column]) for column in ("cases", "links", *FALSE_CHANGES)),
        ]


def retold_table(encoder: str, misses: bool = False) -> Iterator[list[str]]:
    """Precision, recall and F1 of links of stories retold by hand."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((CORPUS / "retold").glob("*.json")):
        a, b = (mc.read(path.with_name(f"{path.stem}_{side}.txt")) for side in "ab")
        truth = frozenset(
            (i, j) for i, j in json.loads(path.read_text(encoding="utf-8"))["links"]
        )
        links, moved = found_links(a, b, encoder)
        for name in (path.stem, "all"):
            counts[name].update(
                cases=1, moved=len(moved), **_hits("link", links, truth)
            )
        if misses:
            print(
                f"retold {path.stem}: missed {sorted(truth - links)}, wrong "
                f"{sorted(links - truth)}"
            )
    yield ["retold", "links", "links P", "links R", "links F1", "moved"]
    for name, count in with_all_last(counts):
        yield [
            name,
            str(count["link_true"]),
            *rates("link", count),
            str(count["moved"]),
        ]


def found_links(a: mc.Article, b: mc.Article, encoder: str) -> tuple[Pairs, Pairs]:
    """The sentence links that mediacomp finds, and those of them that it calls
    moved.
    """
    links = mc.compare(a, b, encoder=encoder).links
    moved = links[links["moved"]]
    first, second = (
        frozenset((int(i), int(j)) for i, j in zip(table["a"], table["b"], strict=True))
        for table in (links, moved)
    )
    return first, second


def first_cases(cases: Iterator[Case], each: int) -> Iterator[Case]:
    groups: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in cases:
        groups[case.mutation, case.article].append(case)
    for group in groups.values():
        yield from islice(group, each)


def _hits(name: str, found: Pairs, truth: Pairs) -> dict[str, int]:
    return {
        f"{name}_found": len(found),
        f"{name}_true": len(truth),
        f"{name}_right": len(found & truth),
    }


def rates(name: str, count: Counter[str]) -> list[str]:
    right, found, true = (
        count[f"{name}_{part}"] for part in ("right", "found", "true")
    )
    shares = ((right, found), (right, true), (2 * right, found + true))
    return [f"{part / whole:.3f}" if whole else "—" for part, whole in shares]


def with_all_last(counts: dict[str, Counter[str]]) -> list[tuple[str, Counter[str]]]:
    return sorted(counts.items(), key=lambda item: item[0] == "all")


def _list(case: Case, what: str, found: Pairs, truth: Pairs) -> None:
    if found != truth:
        wrong, missed = sorted(found - truth), sorted(truth - found)
        print(
            f"{case.mutation}, {case.article}, {what}: missed {missed}, wrong {wrong}"
        )


def print_table(rows: Iterable[list[str]]) -> None:
    head, *body = rows
    print("| " + " | ".join(head) + " |")
    print("|---" + "|--:" * (len(head) - 1) + "|")
    for row in body:
        print("| " + " | ".join(row) + " |")
    print()


if __name__ == "__main__":
    main()
