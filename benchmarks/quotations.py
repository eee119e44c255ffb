"""How well quotations are found, told apart, attributed and compared.

    python -m benchmarks.quotations [--errors]

Finding and attribution are measured on the hand marks in ``benchmarks/corpus/quotations.jsonl``, fidelity on the
seeded mutations of ``benchmarks.mutations``, speed on the corpus repeated to 1 MB of articles. Rules were written
while these figures were looked at; news that nobody looked at will score lower.
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

from benchmarks.mutations import Case, generate
from mediacomp.alignment.align import align
from mediacomp.article import Article
from mediacomp.language.speech import Speech, speech_in
from mediacomp.measures.quotation import quotation_table

CORPUS = Path(__file__).parent / "corpus"
MEGABYTE = 1_000_000


def corpus() -> dict[str, tuple[Article, list[dict[str, Any]]]]:
    """Articles with their hand marks."""
    marks: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (CORPUS / "quotations.jsonl").read_text("utf-8").splitlines():
        mark = json.loads(line)
        marks[mark["article"]].append(mark)
    return {
        path.stem: (Article.from_text(path.read_bytes().decode(), label=path.stem), marks[path.stem])
        for path in sorted((CORPUS / "articles").glob("*.txt"))
    }


def detection(show_errors: bool) -> dict[str, float]:
    """Spans, kinds, speakers and cues against the hand marks; headlines and reported speech are left out."""
    counts: Counter[str] = Counter()
    for name, (article, marks) in corpus().items():
        found = {(s.start, s.end): s for s in speech_in(article) if s.kind != "indirect" and s.sentence is not None}
        counts["marks"] += len(marks)
        counts["found"] += len(found)
        for mark in marks:
            wrong = _wrong(mark, found.get((mark["start"], mark["end"])), counts)
            if wrong and show_errors:
                print(f"  {name} {mark['text'][:50]!r}: {'; '.join(wrong)}")
        for span in sorted(set(found) - {(mark["start"], mark["end"]) for mark in marks}):
            if show_errors:
                print(f"  {name} not marked: {article.text[span[0]:span[1]][:60]!r}")
    return {
        "span precision": counts["span"] / counts["found"],
        "span recall": counts["span"] / counts["marks"],
        "kind": counts["kind"] / counts["span"],
        "speaker, of marks with one": counts["speaker"] / counts["with speaker"],
        "speaker wrong, of speakers given": counts["wrong speaker"] / max(1, counts["speakers given"]),
        "cue, of marks with one": counts["cue"] / counts["with cue"],
    }


def _wrong(mark: dict[str, Any], found: Speech | None, counts: Counter[str]) -> list[str]:
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
    return [f"{what} {is_!r}, marked {should!r}" for what, (ok, is_, should) in right.items() if not ok]


def _same_speaker(one: str | None, two: str | None) -> bool:
    if one is None or two is None:
        return one is two
    plain = [re.sub(r"^(?:the|a|an)\s", "", name.casefold()) for name in (one, two)]
    return plain[0] == plain[1]


def speed() -> dict[str, float]:
    """Megabytes of text a second for finding and attributing, articles read beforehand, one core."""
    articles = [article for article, _ in corpus().values()]
    size = sum(len(article.text.encode()) for article in articles)
    rounds = MEGABYTE // size + 1
    best = min(_seconds(articles, rounds) for _ in range(3))
    return {"MB a second": rounds * size / MEGABYTE / best}


def _seconds(articles: list[Article], rounds: int) -> float:
    begin = time.perf_counter()
    for _ in range(rounds):
        for article in articles:
            speech_in(article)
    return time.perf_counter() - begin
