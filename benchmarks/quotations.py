"""How well quotations are found, told apart, attributed and compared.

    python -m benchmarks.quotations [--errors]

Finding and attribution are measured on the hand marks in
``benchmarks/corpus/quotations.jsonl`` and on the attributions in
``speech_heldout.jsonl``, fidelity on the seeded mutations of ``benchmarks.mutations``,
speed on the corpus repeated to 1 MB of articles. Rules were written while these figures
were looked at; what the held-out batches measured before anybody looked at their faults
stands in ``benchmarks/RESULTS.md``.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pandas as pd

from benchmarks.attributions import batches, measure
from benchmarks.mutations import Case, generate
from mediacomp.alignment.align import align
from mediacomp.findings.speech import Speech, speech_in
from mediacomp.measures.quotations import quotation_table
from mediacomp.text.article import Article

CORPUS = Path(__file__).parent / "corpus"
MEGABYTE = 1_000_000


def corpus() -> dict[str, tuple[Article, list[dict[str, Any]]]]:
    """Articles with their hand marks."""
    marks: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (CORPUS / "quotations.jsonl").read_text("utf-8").splitlines():
        mark = json.loads(line)
        marks[mark["article"]].append(mark)
    return {
        path.stem: (
            Article.from_text(path.read_bytes().decode(), label=path.stem),
            marks[path.stem],
        )
        for path in sorted((CORPUS / "articles").glob("*.txt"))
    }


def detection(show_errors: bool) -> dict[str, float]:
    """Spans, kinds, speakers and cues against the hand marks; headlines and reported
    speech are left out.
    """
    counts: Counter[str] = Counter()
    for name, (article, marks) in corpus().items():
        found = {
            (s.start, s.end): s
            for s in speech_in(article)
            if s.kind != "indirect" and s.sentence is not None
        }
        counts["marks"] += len(marks)
        counts["found"] += len(found)
        for mark in marks:
            wrong = _wrong(mark, found.get((mark["start"], mark["end"])), counts)
            if wrong and show_errors:
                print(f"  {name} {mark['text'][:50]!r}: {'; '.join(wrong)}")
        for span in sorted(
            set(found) - {(mark["start"], mark["end"]) for mark in marks}
        ):
            if show_errors:
                print(f"  {name} not marked: {article.text[span[0] : span[1]][:60]!r}")
    return {
        "span precision": counts["span"] / counts["found"],
        "span recall": counts["span"] / counts["marks"],
        "kind": counts["kind"] / counts["span"],
        "speaker, of marks with one": counts["speaker"] / counts["with speaker"],
        "speaker wrong, of speakers given": counts["wrong speaker"]
        / max(1, counts["speakers given"]),
        "cue, of marks with one": counts["cue"] / counts["with cue"],
    }


def _wrong(
    mark: dict[str, Any], found: Speech | None, counts: Counter[str]
) -> list[str]:
    """What is wrong with a finding; the counts are kept up."""
    counts["with speaker"] += mark["speaker"] is not None
    counts["with cue"] += mark["cue"] is not None
    if found is None:
        return ["not found"]
    counts["span"] += 1
    name = found.speaker.name if found.speaker else None
    cue = found.cue.text if found.cue else None
    right = {
        "kind": (found.kind == mark["kind"], found.kind, mark["kind"]),
        "speaker": (_same_speaker(name, mark["speaker"]), name, mark["speaker"]),
        "cue": (cue == mark["cue"], cue, mark["cue"]),
    }
    counts["kind"] += right["kind"][0]
    counts["speaker"] += mark["speaker"] is not None and right["speaker"][0]
    counts["speakers given"] += name is not None
    counts["wrong speaker"] += name is not None and not right["speaker"][0]
    counts["cue"] += mark["cue"] is not None and right["cue"][0]
    return [
        f"{what} {is_!r}, marked {should!r}"
        for what, (ok, is_, should) in right.items()
        if not ok
    ]


def _same_speaker(one: str | None, two: str | None) -> bool:
    if one is None or two is None:
        return one is two
    plain = [re.sub(r"^(?:the|a|an)\s", "", name.casefold()) for name in (one, two)]
    return plain[0] == plain[1]


def speed() -> dict[str, float]:
    """Megabytes of text a second for finding and attributing, articles read beforehand,
    one core.
    """
    articles = [article for article, _ in corpus().values()]
    size = sum(len(article.text.encode()) for article in articles)
    rounds = MEGABYTE // size + 1
    best = min(_seconds(articles, rounds) for _ in range(3))
    return {"MB a second": rounds * size / MEGABYTE / best}


def _seconds(articles: list[Article], rounds: int) -> float:
    begin = time.process_time()
    for _ in range(rounds):
        for article in articles:
            speech_in(article)
    return time.process_time() - begin


def fidelity(level: str, each: int, show_errors: bool) -> pd.DataFrame:
    """Cases by mutation, and how many are right: every status, flag and boolean that
    the mutation fixes.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    seen: Counter[tuple[str, str]] = Counter()
    for case in generate(levels=(level,)):
        seen[case.mutation, case.article] += 1
        if seen[case.mutation, case.article] > each:
            continue
        found = quotation_table(
            align(case.a.article("a"), case.b.article("b"), "lexical")
        )
        count = counts[case.mutation]
        wrong = _misjudged(case, found, count)
        count["cases"] += 1
        count["right"] += not wrong
        if wrong and show_errors:
            print(f"  {case.mutation} in {case.article}: {'; '.join(wrong)}")
            for change in case.truth.changes[:1]:
                print(
                    f"      {case.a.text[change.start_a - 40 : change.end_a + 40]!r} "
                    f"→ {change.text_b!r}"
                )
    columns = ["cases", "right", "found", "false altered"]
    return pd.DataFrame(
        {name: [count[name] for name in columns] for name, count in counts.items()},
        index=columns,
    ).T


def _misjudged(case: Case, table: pd.DataFrame, count: Counter[str]) -> list[str]:
    """What is wrong in the table of a case; any other quotation called altered is a
    false alarm.
    """
    rows = table.astype(object).where(table.notna(), None).to_dict("records")
    truth = case.truth.quotation
    mine = [
        r
        for r in rows
        if truth
        and r["start_a"] is not None
        and r["start_a"] <= truth.start_a < r["end_a"]
    ]
    false = [r for r in rows if r["altered"] and r not in mine]
    count["false altered"] += len(false)
    wrong = [f"false alarm: {row['changes']}" for row in false]
    if truth is None:
        return wrong
    if not mine:
        return [*wrong, "no row"]
    row = mine[0]
    wanted = {
        "status": truth.status,
        "altered": truth.altered,
        "shortened": truth.shortened,
        "extended": truth.extended,
        **dict.fromkeys(truth.flags, True),
    }
    missed = [
        f"{k} is {row[k]!r}" for k, v in wanted.items() if v is not None and row[k] != v
    ]
    count["found"] += all(row[flag] for flag in truth.flags) and row["altered"] in (
        truth.altered,
        True,
    )
    return wrong + [f"{'; '.join(missed)} ({row['changes']})"] * bool(missed)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    parser.add_argument(
        "--each", type=int, default=4, help="cases of each article and mutation"
    )
    parser.add_argument(
        "--part",
        choices=["detection", "heldout", "fidelity", "speed"],
        help="all if not given",
    )
    options = parser.parse_args()
    if options.part in (None, "detection"):
        for name, figure in detection(options.errors).items():
            print(f"{name:36} {figure:.3f}")
    if options.part in (None, "heldout"):
        for batch in batches(CORPUS / "speech_heldout.jsonl"):
            for name, figure in measure(
                CORPUS / "speech_heldout.jsonl", batch, options.errors
            ).items():
                print(f"batch {batch}: {name:36} {figure:.3f}")
    if options.part in (None, "fidelity"):
        for level in ("quotation", "typography"):
            print(fidelity(level, options.each, options.errors).to_string())
    if options.part in (None, "speed"):
        print(f"{'MB a second':36} {speed()['MB a second']:.2f}")


if __name__ == "__main__":
    main()
