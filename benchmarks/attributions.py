"""Quotations and speakers against attributions marked by hand, in the way in which
corpora of attributions are scored.

A quotation is found when its span is that of a piece of an attribution's content, white
space, commas and full stops at the ends aside. A speaker is right when it has the head
of the marked source or covers it. Rows that speak for nobody ("scare") find nothing; a
row called "direct" that is no piece of any content counts against precision.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mediacomp.findings.speech import Speech, speech_in
from mediacomp.text.article import Article

COVERED = 0.8
"""Share of a row's characters that must lie in a content for the row to belong to it.
"""

_MARKS = '"“”'
_REPEATED = re.compile(r"\n\s*[\"“]")
_HEAD_ENDS = re.compile(r"[,(\[;:]|\s(?:of|for|from|at|in|with|who|whose|that)\s")
_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")

Place = tuple[int, int]


@dataclass(frozen=True)
class Attribution:
    """What is marked: pieces of content, and the source in pieces, none if the text
    names nobody.
    """

    kind: str
    content: list[Place]
    source: list[Place]


def measure(path: Path, batch: int, show_errors: bool) -> dict[str, float]:
    """Precision and recall of direct quotations and the share of right speakers over a
    batch of articles.
    """
    counts: Counter[str] = Counter()
    for text, marked in _articles(path, batch):
        rows = [
            (_trimmed(text, s.start, s.end), s)
            for s in speech_in(Article.from_text(text))
        ]
        for fault in [
            *_spans(text, rows, marked, counts),
            *_speakers(text, rows, marked, counts),
        ]:
            if show_errors:
                print(f"  {fault}")
    precision = counts["right"] / max(1, counts["called direct"])
    recall = counts["found"] / max(1, counts["direct"])
    return {
        "direct, precision": precision,
        "direct, recall": recall,
        "direct, F1": 2 * precision * recall / max(1e-9, precision + recall),
        "speaker, of attributions found": counts["speaker"]
        / max(1, counts["answered"]),
        "speaker, of all with one": counts["speaker"] / max(1, counts["asked"]),
    }


def batches(path: Path) -> list[int]:
    """The batches of a file, in order."""
    return sorted(
        {json.loads(line)["batch"] for line in path.read_text("utf-8").splitlines()}
    )


def _articles(path: Path, batch: int) -> Iterator[tuple[str, list[Attribution]]]:
    for line in path.read_text("utf-8").splitlines():
        article: dict[str, Any] = json.loads(line)
        if article["batch"] == batch:
            yield (
                article["text"],
                [_attribution(marked) for marked in article["attributions"]],
            )


def _attribution(marked: dict[str, Any]) -> Attribution:
    content, source = (
        [(start, end) for start, end in marked[what]] for what in ("content", "source")
    )
    return Attribution(marked["kind"], content, source)


def _spans(
    text: str,
    rows: list[tuple[Place, Speech]],
    marked: list[Attribution],
    counts: Counter[str],
) -> list[str]:
    pieces = {_trimmed(text, *piece) for a in marked for piece in a.content}
    direct = {piece for piece in pieces if _is_direct(text[slice(*piece)])}
    found = {place for place, row in rows if row.kind != "scare"}
    called = [place for place, row in rows if row.kind == "direct"]
    counts["direct"] += len(direct)
    counts["found"] += len(direct & found)
    counts["called direct"] += len(called)
    counts["right"] += sum(place in pieces for place in called)
    missed = [f"not found: {text[s:e]!r}" for s, e in sorted(direct - found)]
    return missed + [
        f"nobody's words: {text[s:e]!r}" for s, e in called if (s, e) not in pieces
    ]


def _speakers(
    text: str,
    rows: list[tuple[Place, Speech]],
    marked: list[Attribution],
    counts: Counter[str],
) -> Iterator[str]:
    """The longest row in each direct or mixed attribution answers for it; a row belongs
    to the shortest content.
    """
    longest: dict[int, tuple[Place, Speech]] = {}
    for place, row in rows:
        size = place[1] - place[0]
        around = [
            k
            for k, a in enumerate(marked)
            if size and _shared(place, a.content) >= COVERED * size
        ]
        if around:
            k = min(around, key=lambda k: sum(e - s for s, e in marked[k].content))
            if k not in longest or size > longest[k][0][1] - longest[k][0][0]:
                longest[k] = (place, row)
    for k, a in enumerate(marked):
        if a.kind == "indirect" or not a.source:
            continue
        counts["asked"] += 1
        found = longest.get(k)
        counts["answered"] += found is not None
        right = found is not None and _is_right(text, found[1], a.source)
        counts["speaker"] += right
        if not right:
            said = found[1].speaker.name if found and found[1].speaker else None
            source = " ".join(text[s:e] for s, e in a.source)
            yield f"speaker {said!r}, marked {source!r}: {text[slice(*a.content[0])]!r}"


def _is_right(text: str, row: Speech, source: list[Place]) -> bool:
    if row.speaker is None:
        return False
    head, at = _head(" ".join(text[s:e] for s, e in source))
    place = source[0][0] + at
    return (
        _head(row.speaker.name)[0] == head
        or row.speaker.start <= place < row.speaker.end
    )


def _head(phrase: str) -> tuple[str, int]:
    """The last word before the first comma, bracket, preposition or relative pronoun,
    and its place.
    """
    cut = _HEAD_ENDS.search(phrase)
    words = list(
        _WORD.finditer(phrase[: cut.start()] if cut and cut.start() else phrase)
    )
    return (
        (re.sub(r"[’']s$", "", words[-1].group().lower()), words[-1].start())
        if words
        else ("", 0)
    )


def _trimmed(text: str, start: int, end: int) -> Place:
    while start < end and (text[start] in ",." or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in ",." or text[end - 1].isspace()):
        end -= 1
    return start, end


def _is_direct(piece: str) -> bool:
    """Whether a piece stands in one pair of double marks, marks repeated at the start
    of a paragraph aside.
    """
    if len(piece) < 3 or piece[0] not in _MARKS or piece[-1] not in _MARKS:
        return False
    return not any(mark in _REPEATED.sub("\n", piece[1:-1]) for mark in _MARKS)


def _shared(place: Place, content: list[Place]) -> int:
    return sum(
        max(0, min(place[1], end) - max(place[0], start)) for start, end in content
    )
