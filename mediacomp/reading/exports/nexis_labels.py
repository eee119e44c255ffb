"""Lines of an export of Nexis or Lexis, and what they are told by: labels before a
colon, words that stand alone, rights, editions, dates (lists in ``archives.txt``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from mediacomp.languages.wordlists import alternatives, shared
from mediacomp.reading.dates import is_month, parsed

ABOVE = ("title", "byline", "section", "length", "dateline", "highlight")
"""Fields whose labels stand above a body."""

LONG = ("byline", "section", "highlight")
"""Those whose value may have several lines."""

_FIELDS = (*ABOVE, "language", "url")
_LONGEST_LABEL = 30
_CAPITALS = regex.compile(r"[\p{Lu}\d][\p{Lu}\d\-/. ]{2,30}:(?: |$)")
_DATE_WORDS = 8
_YEAR = 4
_JOINED = regex.compile(r"[/–-]")
_TIME, _ZONE = regex.compile(r"\d[:.]\d\d"), regex.compile(r"\p{Lu}{2,5}")


@dataclass(frozen=True)
class Line:
    """A line of an export: its text, whether it has the style of a title, and whether
    it goes on with the division of the line before (Lexis puts an edition behind its
    date, and the lines of a headline, into one).

    Examples
    --------
    >>> Line("Rain in Lima", is_title=True).goes_on
    False
    """

    text: str
    is_title: bool = False
    goes_on: bool = False


def labelled(text: str) -> tuple[str | None, str]:
    """The field that a line gives, and its value; no field where it gives none.

    Examples
    --------
    >>> labelled("LÄNGE: 40 Wörter"), labelled("Rain: a history")
    (('length', '40 Wörter'), (None, ''))
    """
    name, value = _parted(text)
    return (_labels().get(name), value) if name in _labels() else (None, "")


def label(text: str) -> str | None:
    """The field that a line gives; None where it gives none.

    Examples
    --------
    >>> label("Byline: Ann Lee")
    'byline'
    """
    return labelled(text)[0]


def behind(text: str) -> tuple[str, str] | None:
    """Name and value of a line that stands below a body, as they are written.

    Examples
    --------
    >>> behind("Load-Date: May 3, 2021"), behind("Rain: a history")
    (('load-date', 'May 3, 2021'), None)
    """
    name, value = _parted(text)
    known = name in shared("archives", "behind")
    return (name.replace("_", " "), value) if known else None


def in_capitals(text: str) -> bool:
    """Whether a line has a label in capitals, known or not.

    Examples
    --------
    >>> in_capitals("SERIES: part 3"), in_capitals("Series: part 3")
    (True, False)
    """
    return _CAPITALS.match(text) is not None


def has_label(text: str) -> bool:
    """Whether a line has some label before a colon, known or not.

    Examples
    --------
    >>> has_label("Thema: RAIN (90%)"), has_label("Rain fell.")
    (True, False)
    """
    return bool(_parted(text)[0])


def is_rights(text: str) -> bool:
    """Whether a line says whose the text is.

    Examples
    --------
    >>> is_rights("Copyright 2021 The Wire"), is_rights("Tous Droits Réservés")
    (True, True)
    """
    return _rights().fullmatch(text) is not None


def is_edition(text: str) -> bool:
    """Whether a line names an edition.

    Examples
    --------
    >>> is_edition("Late Edition - Final"), is_edition("Rain in Lima")
    (True, False)
    """
    return _edition().fullmatch(text) is not None


def is_body(text: str) -> bool:
    """Whether a line stands above a body.

    Examples
    --------
    >>> is_body("Body"), is_body("VOLLEDIGE TEKST:")
    (True, True)
    """
    return _alone(text) in shared("archives", "body")


def is_below(text: str) -> bool:
    """Whether a line stands alone above the indexing of an article.

    Examples
    --------
    >>> is_below("Classification")
    True
    """
    return _alone(text) in shared("archives", "below")


def heads_captions(text: str) -> bool:
    """Whether a line begins captions or notes below a body: a word alone, or before a
    colon in capitals ("Notes: …" is a line of a text as well).

    Examples
    --------
    >>> heads_captions("Graphic"), heads_captions("GRAPHIC: a pier")
    (True, True)
    >>> heads_captions("Graphic: a pier")
    False
    """
    words = shared("archives", "captions")
    return _alone(text) in words or (in_capitals(text) and _parted(text)[0] in words)


def is_end(text: str) -> bool:
    """Whether a line closes an article.

    Examples
    --------
    >>> is_end("End of Document")
    True
    """
    return _spaced(text) in shared("archives", "end")


def is_lacking(text: str) -> bool:
    """Whether a line stands where a headline is missing.

    Examples
    --------
    >>> is_lacking("No Headline In Original"), is_lacking("No headline")
    (True, False)
    """
    return _spaced(text) in shared("archives", "lacking")


def is_start(text: str) -> bool:
    """Whether a line opens an article.

    Examples
    --------
    >>> is_start("3 of 40 DOCUMENTS"), is_start("Dokument 3 von 40")
    (True, True)
    """
    return _start().fullmatch(text) is not None


def is_cover(text: str) -> bool:
    """Whether a line belongs to a list of contents.

    Examples
    --------
    >>> is_cover("Job Number: 1234"), is_cover("Documents (12)")
    (True, True)
    """
    return _cover().match(text) is not None


def fields_of(lines: Sequence[Line]) -> dict[str, str]:
    """What labels say, on all lines of their division; the first of a name counts.

    Examples
    --------
    >>> fields_of([Line("Byline: Ann Lee"), Line("Byline: Bo Ek"), Line("Rain fell.")])
    {'byline': 'Ann Lee'}
    >>> fields_of([Line("Byline: Ann Lee,"), Line("Bo Ek", goes_on=True)])
    {'byline': 'Ann Lee, Bo Ek'}
    """
    fields: dict[str, str] = {}
    last = None  # the field that a line may go on with
    for line in lines:
        name, value = labelled(line.text)
        if name and value and not line.is_title:
            last = None if name in fields else name
            fields.setdefault(name, value)
        elif last and line.goes_on and not has_label(line.text):
            fields[last] += f" {line.text}"
        else:
            last = None
    return fields


def is_date(text: str) -> bool:
    """Whether a line is a date and little else: a weekday, a time, a zone, an edition.

    Examples
    --------
    >>> is_date("Montag 4. März 2019"), is_date("On May 4, 2019 the rain came back")
    (True, False)
    >>> is_date("May/June 2019"), is_date("Rain 2019")
    (True, False)
    >>> is_date("May 4, 2001, Friday, Late Edition - Final")
    True
    """
    words = _without_edition(text).split()
    if words and _ZONE.fullmatch(words[-1]) and any(map(_TIME.search, words)):
        words = words[:-1]  # the name of a zone behind a time of day
    words = [word.casefold() for word in words]
    if _is_month_of_year(words):
        return True
    if len(words) > _DATE_WORDS or parsed(" ".join(words), day_first=True) is None:
        return False
    return sum(map(_is_no_part_of_date, words)) <= 1


def _without_edition(text: str) -> str:
    """A line without the edition that stands behind its last comma: older exports have
    it beside the date.
    """
    before, _, last = text.rpartition(",")
    last = last.strip()
    told = is_edition(last) or _issue().fullmatch(last)
    return before if told and parsed(before, day_first=True) else text


def _is_month_of_year(words: Sequence[str]) -> bool:
    """Whether words are the date of a monthly, which has no day."""
    if len(words) < 2 or not words[-1].isdecimal() or len(words[-1]) != _YEAR:
        return False
    months = [part for word in words[:-1] for part in _JOINED.split(word) if part]
    return bool(months) and all(map(is_month, months))


def _is_no_part_of_date(word: str) -> bool:
    if len(word) <= 3 or any(map(str.isdigit, word)) or is_month(word):
        return False
    small = shared("headers", "in_date") | shared("headers", "date_prepositions")
    return word not in small


def without_by(byline: str | None) -> str | None:
    """Who wrote an article, without the word before the names.

    Examples
    --------
    >>> without_by("By Ann Lee"), without_by("Ann Lee")
    ('Ann Lee', 'Ann Lee')
    """
    if byline is None:
        return None
    first, _, rest = byline.partition(" ")
    return rest.strip() if first.lower() in shared("headers", "by") and rest else byline


def _parted(text: str) -> tuple[str, str]:
    """What stands before a colon, as lists write it, and behind it."""
    name, colon, value = text.partition(":")
    if not colon or len(name) > _LONGEST_LABEL:
        return "", ""
    return _spaced(name), value.strip()


def _spaced(text: str) -> str:
    return "_".join(text.casefold().split())


def _alone(text: str) -> str:
    return _spaced(text.rstrip(": "))


@cache
def _labels() -> dict[str, str]:
    return {word: name for name in _FIELDS for word in shared("archives", name)}


@cache
def _rights() -> regex.Pattern[str]:
    reserved = _any("rights")
    return regex.compile(
        rf"(?:copyright|©|\(c\))(?!\p{{L}}).{{0,200}}|.{{0,120}}{reserved}\.?", regex.I
    )


@cache
def _edition() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:\S{{1,40}} ){{0,5}}\S{{0,20}}{_any('edition')}\b.{{0,40}}", regex.I
    )


@cache
def _issue() -> regex.Pattern[str]:
    return regex.compile(rf"(?:\S{{1,40}} ){{0,4}}{_any('issue')}", regex.I)


@cache
def _start() -> regex.Pattern[str]:
    number = r"\d{1,5} \p{L}{2,4} \d{1,5}"
    name = _any("start")
    return regex.compile(rf"{number} {name}|{name} {number}", regex.I)


@cache
def _cover() -> regex.Pattern[str]:
    return regex.compile(_any("cover") + r"(?: ?:| ?\(\d{1,4}\)$)", regex.I)


def _any(group: str) -> str:
    words = shared("archives", group)
    return alternatives(regex.escape(word).replace("_", " ") for word in words)
