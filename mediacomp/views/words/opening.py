"""What a reader meets first: how the two versions relate and what kinds of thing
differ, and the most telling findings as words with both readings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.languages.language import Language
from mediacomp.measures.tables import of_side
from mediacomp.views.words.alone import most_telling, quoted_passage
from mediacomp.views.words.cuts import cuts
from mediacomp.views.words.difference_kinds import headlines_told
from mediacomp.views.words.first_findings import telling, told_once
from mediacomp.views.words.kinship_told import (
    correction_told,
    kinship_told,
    unmatched_told,
)
from mediacomp.views.words.marked_findings import CUE_ALONE, WHO_DIFFERS
from mediacomp.views.words.sentence_pieces import elsewhere
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    listing,
    names,
    number_of_places,
    only_in,
    records,
    spelt,
)
from mediacomp.views.words.story import at_a_loss, other_words

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from mediacomp.views.words.finding import Finding, Span

CAUTION = (
    "What this can’t show: who changed what, when or why, or which version is right.",
    "A correction, a lack of space or a translation looks the same as intent.",
)
"""Two lines that stand wherever findings are shown."""
_BEFORE, _ROOM = 24, 62
_NAMED = 75
"""The most characters that the lead quotes of what one version has alone."""
_WORDING = (
    ("surer", "certainty"),
    ("certainty", "certainty"),
    ("negation", "denial"),
    ("who did it", "agent"),
    ("", "colour"),
)
"""How findings of wording begin, and what the lead counts them as."""
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


def related(a: Article, b: Article, tables: Tables) -> str:
    """How the two relate, in a sentence; an empty one where that isn't known.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article.from_text("Rain fell.", label="Morning")
    >>> related(one, one, {})
    'The two versions have the same words.'
    """
    called = names(a, b)
    told = at_a_loss(a, b, called, tables) or kinship_told(called, tables)
    return told[0] if told else ""


def lead(a: Article, b: Article, tables: Tables, found: Sequence[Finding]) -> list[str]:
    """What kinds of thing differ, how much only one has; nothing where how the two
    relate says all.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article.from_text("Rain fell.", label="Morning")
    >>> lead(one, one, {}, ())
    []
    """
    unmatched = unmatched_told(names(a, b), tables)
    noted = correction_told(a, b, dict(zip(NAMES, "AB", strict=True)))
    if at_a_loss(a, b, names(a, b), tables):
        return [*unmatched, *noted]
    told = [*_differing(a, b, tables, found), *noted]
    # Where nothing surely matches, what is called only in one is no more than that.
    shown = None if unmatched else telling(found, tables)
    alone = [
        _only(article, tables, side, shown)
        for side, article in zip(NAMES, (a, b), strict=True)
    ]
    if any(alone):
        whole = "; ".join(part for part in alone if part)
        told += [f"{whole[0].upper()}{whole[1:]}.", *unmatched]
    if not told and (many := len(other_words(tables))):
        told.append(f"They have other words in {number_of_places(many)}.")
    elif not told and records(tables, "substitutions"):
        told.append("They differ in the forms of words or in small words only.")
    return told


def _differing(
    a: Article, b: Article, tables: Tables, found: Sequence[Finding]
) -> list[str]:
    # The story doesn't count a verb of saying, either: both name the source.
    found = [one for one in told_once(found) if one.name not in CUE_ALONE]
    # Of a name that one has there is no more to say where more is to be said.
    found = [one for one in found if not one.lone] or found
    sure = _kinds(one for one in found if one.sure)
    parts = [*sure, *(["the headline"] if headlines_told(a, b, names(a, b)) else [])]
    if any(row["moved"] for row in records(tables, "links")):
        parts.append("the order of sentences")
    doubtful = [
        one for one in _kinds(one for one in found if not one.sure) if one not in sure
    ]
    told = []
    if parts:
        told.append(f"They differ in {listing(parts)}.")
    if doubtful:
        too = ", too" if parts else ""
        told.append(f"Perhaps they differ in {listing(doubtful)}{too}.")
    return told


def _kinds(found: Iterable[Finding]) -> list[str]:
    """What differs, counted, in the order of the findings.

    Examples
    --------
    >>> from mediacomp.views.words.finding import Finding
    >>> one = Finding("fact", "number differs", (None, None), True)
    >>> _kinds([one, one, Finding("source", "source only in A", (None, None), True)])
    ['two numbers', 'a source']
    """
    return [_counted(noun, many) for noun, many in Counter(map(_noun, found)).items()]


def _noun(one: Finding) -> str:
    if one.name == WHO_DIFFERS:
        return "who"
    if one.kind == "wording":
        return next(noun for name, noun in _WORDING if one.name.startswith(name))
    if one.kind == "quotation" and None in one.ends:
        return f"quotation that only {'B' if one.ends[0] is None else 'A'} has"
    return one.kind if one.kind in ("quotation", "source") else one.name.split()[0]


def _counted(noun: str, many: int) -> str:
    if noun == "certainty":
        whose = "a statement is" if many == 1 else f"{spelt(many)} statements are"
        return f"how sure {whose}"
    if noun == "precision":
        whose = "a number is" if many == 1 else f"{spelt(many)} numbers are"
        return f"how exact {whose}"
    if noun == "who":
        return f"who did what{_in_places(many)}"
    if noun == "agent":
        return f"whether they say who did it{_in_places(many)}"
    if noun == "colour":
        return (
            "a word that colours" if many == 1 else f"{spelt(many)} words that colour"
        )
    if noun == "quotation" and many > 1:
        # One quotation may stand against two: places are counted.
        return f"what is quoted in {spelt(many)} places"
    one = "an" if noun.startswith(tuple("aeiou")) else "a"
    thing, space, which = noun.partition(" ")
    return f"{one} {noun}" if many == 1 else f"{spelt(many)} {thing}s{space}{which}"


def _in_places(many: int) -> str:
    return "" if many == 1 else f" in {spelt(many)} places"


def _only(
    article: Article, tables: Tables, side: str, shown: Sequence[Finding] | None
) -> str:
    """How much one version has alone, and the most telling of it in its own words
    where no finding of the first screen shows that.
    """
    every = only_in(tables, side)
    rows = [row for row in every if row["sure"]]
    whole = sum(bool(row["whole_sentence"]) for row in rows)
    parts = [
        f"{spelt(many)} {noun}{'' if many == 1 else 's'}"
        for many, noun in ((whole, "sentence"), (len(rows) - whole, "passage"))
        if many
    ]
    doubtful = sum(not (row["sure"] or elsewhere(row, side)) for row in every)
    if not parts and doubtful:
        what = (
            "one sentence or passage is"
            if doubtful == 1
            else f"{spelt(doubtful)} sentences or passages are"
        )
        return f"perhaps {what} only in {side.upper()}"
    if not parts:
        return ""
    perhaps = f" (and perhaps {spelt(doubtful)} more)" if doubtful else ""
    named = "" if shown is None else _named(article, rows, side, shown)
    return f"only {side.upper()} has {listing(parts)}{perhaps}{named}"


def _named(
    article: Article, rows: list[Record], side: str, shown: Sequence[Finding]
) -> str:
    row = most_telling(rows)
    ends = [one.ends[NAMES.index(side)] for one in shown]
    if any(
        end is not None and row["start"] < end.end and end.start < row["end"]
        for end in ends
    ):
        return ""
    text = quoted_passage(row["text"], _NAMED, Language.of(article.language))
    return f", above all {text}" if len(rows) > 1 else f": {text}"


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
