"""Lines of an export of Nexis or Lexis, and what they are told by: labels before a
colon, words that stand alone, rights, editions (lists in ``archives.txt``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from mediacomp.languages.wordlists import alternatives, shared

ABOVE = ("title", "byline", "section", "length", "dateline", "highlight")
"""Fields whose labels stand above a body."""

LONG = ("byline", "section", "highlight")
"""Those whose value may have several lines."""

_FIELDS = (*ABOVE, "language", "url")
_LONGEST_LABEL = 30
_CAPITALS = regex.compile(r"[\p{Lu}\d][\p{Lu}\d\-/. ]{2,30}:(?: |$)")


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
    >>> is_rights("Copyright should not last for ever, the judge said.")
    False
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
    # A sentence that begins so has no year, and ends in a full stop.
    reserved, own = any_of("rights"), r".{0,60}\b\d{4}\b.{0,140}|.{0,200}(?<!\.)"
    return regex.compile(
        rf"(?:copyright|©|\(c\))(?!\p{{L}})(?:{own}|(?: \S{{1,40}}){{0,4}})"
        rf"|.{{0,120}}{reserved}\.?",
        regex.I,
    )


@cache
def _edition() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:\S{{1,40}} ){{0,5}}\S{{0,20}}{any_of('edition')}\b.{{0,40}}", regex.I
    )


@cache
def _start() -> regex.Pattern[str]:
    number = r"\d{1,5} \p{L}{2,4} \d{1,5}"
    name = any_of("start")
    return regex.compile(rf"{number} {name}|{name} {number}", regex.I)


@cache
def _cover() -> regex.Pattern[str]:
    return regex.compile(any_of("cover") + r"(?: ?:| ?\(\d{1,4}\)$)", regex.I)


def any_of(group: str) -> str:
    """A pattern of the words of a list.

    Examples
    --------
    >>> any_of("url")
    '(?:url)'
    """
    words = shared("archives", group)
    return alternatives(regex.escape(word).replace("_", " ") for word in words)
