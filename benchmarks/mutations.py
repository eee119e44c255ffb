"""A seeded mutation corpus: pairs of texts that differ in a known way.

    python -m benchmarks.mutations

From each article of ``benchmarks/corpus`` every mutation makes up to `EACH` cases. The
truth of a case comes from how the second text was made from the first, never from an
aligner. The same seed gives the same cases on every system. The command prints how many
cases each mutation has.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random

from benchmarks.drafts import (
    Draft,
    Edit,
    Source,
    Version,
    edited,
    render,
    shifted,
    sources,
)
from benchmarks.mutate_facts import FACT_MUTATIONS
from benchmarks.mutate_quotations import QUOTATION_MUTATIONS, QuotationMutation
from benchmarks.mutate_sentences import SENTENCE_MUTATIONS, Mutation
from benchmarks.mutate_typography import TYPOGRAPHY_MUTATIONS

EACH = 4
TRIES = 60
ENCODERS = ("lexical", "contextual")
LEVELS = ("sentence", "typography", "fact", "quotation")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the first text and what stands in its place in the second; offsets
    into the two texts.
    """

    sentence_a: int
    sentence_b: int
    start_a: int
    end_a: int
    start_b: int
    end_b: int
    text_a: str
    text_b: str


@dataclass(frozen=True, slots=True)
class ChangedQuotation:
    """A quotation of the first text, marks included, and where it stands in the second
    (None: no longer quoted).

    ``altered``, ``shortened`` and ``extended`` are what the measure should say; None
    where either answer is right. ``flags`` names those that must be set:
    negation_changed, number_changed, name_changed, speaker_changed, cut_marked.
    """

    start_a: int
    end_a: int
    start_b: int | None
    end_b: int | None
    speaker_a: str | None
    speaker_b: str | None
    status: str | None
    altered: bool | None
    shortened: bool | None
    extended: bool | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known of a case: sentence links, those moved, sentences of one side only,
    and stretches changed.
    """

    links: frozenset[tuple[int, int]]
    moved: frozenset[tuple[int, int]] = frozenset()
    omitted: frozenset[int] = frozenset()
    added: frozenset[int] = frozenset()
    changes: tuple[Change, ...] = ()
    quotation: ChangedQuotation | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Two versions of an article, the mutation between them, and what is known of it.

    ``level`` is "sentence", "typography", "fact" or "quotation".
    """

    level: str
    mutation: str
    article: str
    a: Version
    b: Version
    truth: Truth = field(repr=False)


def generate(seed: int = 0, levels: tuple[str, ...] = LEVELS) -> Iterator[Case]:
    """All cases of some levels, by level, mutation and article."""
    for level in levels:
        for name in MAKERS[level]:
            for source in sources():
                yield from _cases(level, name, source, seed)


def _cases(level: str, name: str, source: Source, seed: int) -> Iterator[Case]:
    # A generator of its own for each mutation and article: a new mutation must not
    # change the cases of the others.
    rng = Random(zlib.crc32(f"{seed}/{level}/{name}/{source.name}".encode()))
    seen: set[tuple[str, str]] = set()
    for _ in range(TRIES):
        case = _MAKE[level](name, source, rng)
        if (
            case is None
            or (case.a.text, case.b.text) in seen
            or case.a.text == case.b.text
        ):
            continue
        seen.add((case.a.text, case.b.text))
        yield case
        if len(seen) == EACH:
            return


def _sentence_case(name: str, source: Source, rng: Random) -> Case | None:
    mutation: Mutation = SENTENCE_MUTATIONS[name]
    made = mutation(source, rng)
    if made is None:
        return None
    draft_a, draft_b, moved = made
    truth = link_truth(draft_a, draft_b, moved)
    return Case("sentence", name, source.name, render(draft_a), render(draft_b), truth)


def link_truth(
    draft_a: Draft, draft_b: Draft, moved: frozenset[int] = frozenset()
) -> Truth:
    """Links, moved links, omitted and added sentences of two drafts of one source."""
    items_a = [item for paragraph in draft_a for item in paragraph]
    items_b = [item for paragraph in draft_b for item in paragraph]
    carried: dict[int, list[int]] = defaultdict(list)
    for j, item in enumerate(items_b):
        for origin in item.origins:
            carried[origin].append(j)
    links = frozenset(
        (i, j)
        for i, item in enumerate(items_a)
        for origin in item.origins
        for j in carried[origin]
    )
    return Truth(
        links,
        frozenset((i, j) for i, j in links if moved & set(items_a[i].origins)),
        frozenset(range(len(items_a))) - {i for i, _ in links},
        frozenset(range(len(items_b))) - {j for _, j in links},
    )


def _edit_case(
    level: str, name: str, source: Source, before: list[Edit], after: list[Edit]
) -> Case:
    draft_a = edited(source.draft, before)
    draft_b = edited(draft_a, after)
    a, b = render(draft_a), render(draft_b)
    changes = tuple(
        _change(a, b, after, edit)
        for edit in sorted(after, key=lambda e: (e.sentence, e.start))
    )
    links = frozenset((i, i) for i in range(len(a.sentences)))
    return Case(level, name, source.name, a, b, Truth(links, changes=changes))


def _change(a: Version, b: Version, edits: list[Edit], edit: Edit) -> Change:
    start_a, end_a = (
        a.sentences[edit.sentence].start + place for place in (edit.start, edit.end)
    )
    others = [other for other in edits if other is not edit]
    start_b = b.sentences[edit.sentence].start + shifted(
        others, edit.sentence, edit.start
    )
    end_b = start_b + len(edit.text)
    texts = (a.text[start_a:end_a], b.text[start_b:end_b])
    return Change(edit.sentence, edit.sentence, start_a, end_a, start_b, end_b, *texts)


def _typography_case(name: str, source: Source, rng: Random) -> Case | None:
    made = TYPOGRAPHY_MUTATIONS[name](source, rng)
    if made is None:
        return None
    draft_a, draft_b = made
    return Case(
        "typography",
        name,
        source.name,
        render(draft_a),
        render(draft_b),
        link_truth(draft_a, draft_b),
    )


def _fact_case(name: str, source: Source, rng: Random) -> Case | None:
    made = FACT_MUTATIONS[name](source, rng)
    return None if made is None else _edit_case("fact", name, source, *made)


def _quotation_case(name: str, source: Source, rng: Random) -> Case | None:
    mutation: QuotationMutation = QUOTATION_MUTATIONS[name]
    made = mutation.make(source, rng)
    if made is None:
        return None
    case = _edit_case("quotation", name, source, made.before, made.after)
    mark = made.quotation
    start_a = shifted(made.before, mark.first, mark.start)
    end_a = shifted(made.before, mark.last, mark.end)
    start_b: int | None = case.b.sentences[mark.first].start + shifted(
        made.after, mark.first, start_a
    )
    # What is put in behind the closing mark is no part of the quotation.
    end_b: int | None = (
        case.b.sentences[mark.last].start
        + shifted(made.after, mark.last, end_a - 1)
        + 1
    )
    if mutation.status == "became indirect":
        start_b = end_b = None
    found = ChangedQuotation(
        case.a.sentences[mark.first].start + start_a,
        case.a.sentences[mark.last].start + end_a,
        start_b,
        end_b,
        mark.speaker,
        made.speaker or mark.speaker,
        mutation.status,
        mutation.altered,
        mutation.shortened,
        mutation.extended,
        mutation.flags,
    )
    truth = Truth(case.truth.links, changes=case.truth.changes, quotation=found)
    return Case("quotation", name, source.name, case.a, case.b, truth)


MAKERS: dict[str, Mapping[str, object]] = {
    "sentence": SENTENCE_MUTATIONS,
    "typography": TYPOGRAPHY_MUTATIONS,
    "fact": FACT_MUTATIONS,
    "quotation": QUOTATION_MUTATIONS,
}
_MAKE = {
    "sentence": _sentence_case,
    "typography": _typography_case,
    "fact": _fact_case,
    "quotation": _quotation_case,
}


def asked(description: str | None) -> argparse.Namespace:
    """What a script that reads cases is asked on its command line."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--encoder", choices=ENCODERS, action="append", help="both if not given"
    )
    parser.add_argument(
        "--each", type=int, default=EACH, help="cases of each article and mutation"
    )
    parser.add_argument(
        "--misses", action="store_true", help="list what is wrong, case by case"
    )
    return parser.parse_args()


def main() -> None:
    counts = Counter((case.level, case.mutation) for case in generate())
    for (level, mutation), count in counts.items():
        print(f"{level:12} {mutation:28} {count:5}")
    print(f"{'':12} {'all':28} {counts.total():5}")


if __name__ == "__main__":
    main()
