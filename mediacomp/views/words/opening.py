"""The first screen below its lead: the headlines with what differs, and the most
telling findings as words with both readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.languages.language import Language
from mediacomp.measures.tables import of_side
from mediacomp.views.words.cuts import cuts
from mediacomp.views.words.first_findings import telling
from mediacomp.views.words.spelt_out import Record, Tables, names, records
from mediacomp.views.words.story import at_a_loss

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from mediacomp.views.words.finding import Finding, Span

CAUTION = (
    "What this can’t show: who changed what, when or why, or which version is right.",
    "A correction, a lack of space or a translation looks the same as intent.",
)
"""Two lines that stand wherever findings are shown."""
_BEFORE, _ROOM = 24, 62
Piece = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one version has: text in pieces, each with whether it is marked; a marked
    piece without text is a gap.
    """

    side: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding of the first screen, and both readings."""

    finding: Finding
    readings: tuple[Reading, ...]


def headlines(a: Article, b: Article, tables: Tables) -> tuple[Reading, ...]:
    """Both headlines with what differs marked, no pieces for one that is missing;
    nothing where neither has one.
    """
    rows = [
        row
        for row in records(tables, "headlines")
        if row["against"] == "headline"
        and row["kind"] not in ("headline", "standfirst")
    ]
    found = tuple(
        Reading(
            side.upper(),
            tuple(_head_pieces(article, _head_places(rows, side))),
        )
        for side, article in zip(NAMES, (a, b), strict=True)
    )
    return found if any(reading.pieces for reading in found) else ()


def _head_places(rows: Iterable[Record], side: str) -> list[Span]:
    start, end = of_side("start", side), of_side("end", side)
    return sorted(
        (int(row[start]), int(row[end])) for row in rows if row[start] is not None
    )


def _head_pieces(article: Article, places: Sequence[Span]) -> Iterator[Piece]:
    """A headline in pieces, its lines kept apart."""
    heads = [header for header in article.headers if header.role == "headline"]
    for at, header in enumerate(heads):
        if at:
            yield "\n", False
        done = header.start
        for start, end in places:
            first, last = max(start, done), min(end, header.end)
            if first >= last:
                continue
            if first > done:
                yield article.text[done:first], False
            yield article.text[first:last], True
            done = last
        if done < header.end:
            yield article.text[done : header.end], False


def first_findings(
    a: Article, b: Article, tables: Tables, found: Sequence[Finding]
) -> tuple[Shown, ...]:
    """The most telling findings with what either version has, in its context."""
    if at_a_loss(a, b, names(a, b), tables):
        return ()
    return tuple(
        Shown(
            one,
            tuple(
                Reading(side, _excerpt(article, one, at))
                for at, (side, article) in enumerate(zip("AB", (a, b), strict=True))
                if one.ends[at] is not None
            ),
        )
        for one in telling(found, tables)
    )


def _cut(article: Article, start: int, mark: Span, last: int, bound: int) -> int:
    """Where to leave a reader: behind a word group and behind what is marked, or in the
    last two thirds of a mark that is too long; else behind a word.
    """
    if last == bound:
        return bound
    language = Language.of(article.language)
    ends = [start + at for at in cuts(article.text[start:bound], language)]
    least = mark[1] if mark[1] <= last else mark[0] + (last - mark[0]) // 3
    fit = [at for at in ends if least <= at <= last]
    if fit:
        return fit[-1]
    while last < bound and not article.text[last].isspace():
        last += 1
    return last


def _excerpt(article: Article, one: Finding, side: int) -> tuple[Piece, ...]:
    """What a version has, marked, with a few words around it."""
    end = one.ends[side]
    assert end is not None  # the caller asks of versions that have something
    places: Sequence[Span] = one.places[side] or ((end.start, end.end),)
    sentence = article.sentences[end.sentence]
    first = max(sentence.start, places[0][0] - _BEFORE)
    while (
        sentence.start < first < places[0][0] and not article.text[first - 1].isspace()
    ):
        first += 1
    # A quotation may reach over its sentence; what is shown doesn't.
    bound = max(sentence.end, places[0][1])
    last = min(bound, max(first + _ROOM, min(places[0][1], first + 2 * _ROOM)))
    last = _cut(article, sentence.start, places[0], last, bound)
    pieces = [("…", False)] if first > sentence.start else []
    at = first
    for start, stop in places:
        if start < at or start >= last:
            continue
        pieces += [(article.text[at:start], False)] if start > at else []
        at = min(stop, last)
        pieces.append((article.text[start:at], True))
    pieces += [(article.text[at:last], False)] if at < last else []
    return (*pieces, *([("\N{NO-BREAK SPACE}…", False)] if last < bound else []))
