"""Dates, bylines and datelines: the forms in which a news text says when, by whom and
where it was written.

=========  =============================================================================
date       "Jan. 31, 2023", "31.01.2023, 10:15 Uhr"; "Published: 31 January 2023"
byline     "By Ann Lee", "Von Ann Lee | a.lee@lima.example", "Ann Lee, staff writer"
dateline   places in capitals, or a place and an agency or date, and a dash, a colon, an
           underscore ("TOKYO —", "Kyiv, Ukraine (AP) –", "LIMA: ", "LIMA (AP) _"); the
           sign belongs to it
=========  =============================================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from mediacomp.languages.wordlists import alternatives, shared
from mediacomp.text.paragraphs import ends_sentence, trim
from mediacomp.text.quote_marks import OPENING, STRAIGHT
from mediacomp.text.spans import Header, Role, Span

if TYPE_CHECKING:
    from mediacomp.languages.language import Language


def _any(*groups: str) -> str:
    """Regular expression of the words of some classes."""
    words = {word for group in groups for word in shared("headers", group)}
    return alternatives(word.replace("_", r"\ ") for word in words)


AT, CLOCK = _any("at"), _any("clock")
_MONTHS = rf"{_any('months', 'months_more')}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.|º)?"
_DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{4}}/\d{{1,2}}/\d{{1,2}}"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}"
    rf"|{_DAY}\ (?:{_any('in_date')}\ )?{_MONTHS},?\ (?:{_any('in_date')}\ )?"
    rf"\d{{4}}|{_MONTHS}\ {_DAY},?\ \d{{4}}"
    rf"|\d{{4}}年\d{{1,2}}月\d{{1,2}}日)"
)
_TIME = (
    rf"(?:(?:T|,?\ (?:{_any('at')}\ |-\ |\|\ )?)"
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?"
    rf"(?:\ ?[ap]\.?m\.?|\ {_any('clock')})?"
    r"(?:\ ?(?:Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2}))?)"
)
DATE_KEY = rf"{_any('date_keys')}(?:\ {_any('date_prepositions')})?\ ?:?\ *"
_WEEKDAY = r"(?:\p{L}{2,12}\.?,?\ )"
_DATE_LINE = regex.compile(
    rf"(?:{DATE_KEY})?{_WEEKDAY}?{_DATE}{_TIME}?(?:,?\ \p{{L}}{{3,12}})?",
    regex.IGNORECASE,
)
_DATE_FIRST = regex.compile(
    rf"{DATE_KEY}{_WEEKDAY}?{_DATE}{_TIME}?(?:\ ?["
    rf"|–—-])?(?=\s)",
    regex.IGNORECASE,
)
NAME = rf"(?:\p{{Lu}}[\p{{L}}\p{{M}}'’.-]*|{_any('particles')})"
_JOINED = rf"{NAME}(?:(?:,|\ (?:{_any('beside')}|&))?\ {NAME}){{0,9}}"
# What may stand behind the names: where they work, an address, a date.
_BEHIND = (
    rf"(?:\ ?[,|•·–—(-]\ ?|\ {_any('behind')}\ )"
    rf"(?:[\w.+-]{{1,40}}@[\w.-]{{1,60}}|@\w{{1,40}}"
    rf"|https?://[!-~]{{1,90}}|{_DATE}{_TIME}?|[^.!?|,•·–—()@]{{1,60}}+)\)?"
)
_BYLINE = regex.compile(
    rf"(?:(?i:{_any('by')})|(?i:{_any('authors')})s?\ ?:)\ +"
    rf"{_JOINED}(?:{_BEHIND}){{0,4}}"
)
_BARE_BYLINE = regex.compile(rf"(?P<names>{_JOINED})(?P<behind>(?:{_BEHIND}){{0,4}})")
_PLACE_BEHIND = regex.compile(rf"\ {_any('behind')}\ \p{{Lu}}")
_PLACE = r"\p{Lu}[\p{Lu}\p{M}.'’-]+"
_CAPITALS = rf"{_PLACE}(?:(?:,?\ |\ ?/\ ?)(?:{_any('joins')}\ )?{_PLACE}){{0,4}}"
# Possessive: nothing that may follow a place begins with a sign that is in a place, so
# that giving signs back never helps. A hyphen is a sign in a place, and joins none.
_TITLED = r"\p{Lu}['’]?[\p{Lu}\p{M}]?\p{Ll}[\p{L}\p{M}.'’-]*+"
_REGION = r"(?:,\ \p{Lu}[\p{L}\p{M}.'’-]+(?:\ \p{Lu}[\p{L}\p{M}.'’-]+){0,2}){0,2}"
_AGENCY = r"(?:\ ?(?:\([\p{L}\p{M}\p{Nd}&/,.\ -]{2,40}\)|/[\p{L}\p{Nd}\ ]{2,30}/))"
_DAY_IN_LINE = rf"(?i:,?\ (?:{_MONTHS}\ {_DAY}|{_DAY}\ {_MONTHS})(?:,?\ \d{{4}})?)"
# Old wires have an underscore for a dash.
_DASH = r"(?:\s?(?:—|--)\s?|\s[–―_-](?:\s|$))(?=\S|$)"
_CERTAIN = regex.compile(
    rf"(?:(?:{_CAPITALS}{_REGION}|(?-i:{_TITLED}(?:[\ /]{_TITLED}){{0,3}}{_REGION}))"
    rf"(?:{_AGENCY}{_DAY_IN_LINE}?|{_DAY_IN_LINE}{_AGENCY}?)|{_AGENCY}){_DASH}",
)
_WITH_COLON = regex.compile(
    rf"(?=(?:\P{{Lu}}*\p{{Lu}}){{3}})(?P<place>{_CAPITALS}){_REGION}"
    rf"(?:{_AGENCY}{_DAY_IN_LINE}?|{_DAY_IN_LINE}{_AGENCY}?)?\ ?[:|•]\ "
    rf"(?=[\p{{Lu}}\p{{Nd}}{STRAIGHT}{OPENING}])"
)
_ALONE = regex.compile(
    rf"{_CAPITALS}{_REGION}(?:{_AGENCY}{_DAY_IN_LINE}?|{_DAY_IN_LINE}{_AGENCY}?)"
)
_SPOKEN = regex.compile(r"^\p{Lu}[\p{Lu}\p{M}.'’ -]+\ ?:\ ", regex.MULTILINE)
_IN_CAPITALS = regex.compile(
    rf"(?=(?:\P{{Lu}}*\p{{Lu}}){{3}})(?P<place>{_CAPITALS})"
    rf"{_REGION}{_DASH}(?=[\p{{Lu}}\p{{Lo}}\p{{Nd}}{STRAIGHT}{OPENING}]|$)"
)
_WITHOUT_CAPITALS = regex.compile(
    rf"\p{{Ll}}[\p{{Ll}}\p{{M}}.'’-]+(?:,(?:\ \p{{Ll}}[\p{{Ll}}\p{{M}}.'’-]+){{1,2}})?"
    rf"{_AGENCY}?{_DASH}(?=[\p{{Ll}}\p{{Nd}}{STRAIGHT}{OPENING}])"
)
_LONG_DASH = regex.compile("[—–]")
_IN_TITLE_CASE = regex.compile(
    rf"{_TITLED}(?:\ {_TITLED}){{0,2}}{_REGION}\ ?[—–]\ "
    rf"(?=[\p{{Lu}}\p{{Nd}}{STRAIGHT}{OPENING}])"
)


_KICKERS, _JOBS = shared("lines", "kickers"), shared("lines", "jobs")
_NAMES = 4
"""Most words of a byline that is names alone."""
_JOB_WORDS = 5
"""Most words of a line that tells what a reporter is."""


def header(text: str, span: Span, role: Role) -> Header:
    """A stretch of a text with its role.

    Examples
    --------
    >>> header("LIMA — Rain fell.", Span(0, 6), "dateline").text
    'LIMA —'
    """
    return Header(span.start, span.end, role, text[span.start : span.end])


def is_date(text: str, line: Span) -> bool:
    """Whether a line is a date and nothing else.

    Examples
    --------
    >>> is_date("Jan. 31, 2023", Span(0, 13)), is_date("Jan. 31", Span(0, 7))
    (True, False)
    """
    return _DATE_LINE.fullmatch(text, line.start, line.end) is not None


def is_byline(text: str, line: Span) -> bool:
    """Whether a line says by whom a text is: By, Von, Par …, names, and where they are.

    Examples
    --------
    >>> is_byline("By Ann Lee", Span(0, 10)), is_byline("By Monday it fell", Span(0,
    ...     17))
    (True, False)
    """
    return _BYLINE.fullmatch(text, line.start, line.end) is not None


def is_bare_byline(text: str, line: Span, language: Language) -> bool:
    """Whether a line below a headline is names without a By: behind them stands where
    or what they are, or one of them is no common word.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> lines = "Ann Lee, staff writer", "Karl Bronn", "Live Updates"
    >>> [is_bare_byline(text, Span(0, len(text)), ENGLISH) for text in lines]
    [True, True, False]
    """
    match = _BARE_BYLINE.fullmatch(text, line.start, line.end)
    if match is None:
        return False
    names = match["names"].casefold().split()
    behind = {word.strip("(),|") for word in match["behind"].casefold().split()}
    if "@" in match["behind"] or behind & _JOBS or _JOBS.issuperset(names):
        return True
    unknown = any(name.strip(",.") not in language.zipf for name in names)
    place = not match["behind"] or _PLACE_BEHIND.match(match["behind"])
    return bool(place) and 2 <= len(names) <= _NAMES and unknown


def is_job(text: str, line: Span) -> bool:
    """Whether a short line ends with what a reporter is, as below a byline.

    Examples
    --------
    >>> lines = "Local government reporter", "Rain and the river"
    >>> [is_job(text, Span(0, len(text))) for text in lines]
    [True, False]
    """
    words = text[line.start : line.end].casefold().split(None, _JOB_WORDS)
    return len(words) <= _JOB_WORDS and words[-1] in _JOBS


def is_dateline(text: str, line: Span) -> bool:
    """Whether a line is a place in capitals and an agency or day, and nothing else.

    Examples
    --------
    >>> is_dateline("LIMA, Jan. 31", Span(0, 13)), is_dateline("LIMA", Span(0, 4))
    (True, False)
    """
    return _ALONE.fullmatch(text, line.start, line.end) is not None


def before_the_lead(text: str, paragraph: Span) -> tuple[list[Header], Span]:
    """Date header and dateline at the start of a paragraph, and what is left of it.

    Examples
    --------
    >>> headers, rest = before_the_lead("LIMA: Rain fell.", Span(0, 16))
    >>> [header.text for header in headers], rest
    (['LIMA:'], Span(start=6, end=16))
    """
    headers: list[Header] = []
    start = paragraph.start
    date = _DATE_FIRST.match(text, start, paragraph.end)
    if date:
        headers.append(header(text, trim(text, start, date.end()), "date"))
        start = trim(text, date.end(), paragraph.end).start
    place = _dateline(text, start, paragraph.end)
    if place:
        headers.append(header(text, place, "dateline"))
        start = trim(text, place.end, paragraph.end).start
    return headers, Span(start, paragraph.end)


def _dateline(text: str, start: int, end: int) -> Span | None:
    match = (
        _CERTAIN.match(text, start, end)
        or _in_capitals(text, start, end)
        or _with_colon(text, start, end)
        or _in_title_case(text, start, end)
        or _in_lower_case(text, start, end)
    )
    return trim(text, match.start(), match.end()) if match else None


def _in_capitals(text: str, start: int, end: int) -> regex.Match[str] | None:
    """ "TOKYO — Rain"; but a word that the text goes on to write in capitals is an
    acronym, not a place.
    """
    match = _IN_CAPITALS.match(text, start, end)
    return None if match and text.find(match["place"], match.end()) >= 0 else match


def _with_colon(text: str, start: int, end: int) -> regex.Match[str] | None:
    """ "LIMA: Rain", "LIMA (AFP): Rain"; but "BREAKING: Rain" is no place, a line
    that ends like a headline has a kicker ("NIGHT OF FEAR: Two dead in Lima"), and
    where other lines begin so, too, they name who speaks.
    """
    match = _WITH_COLON.match(text, start, end)
    if match is None or text.find(match["place"], match.end()) >= 0:
        return None
    if not ends_sentence(text, Span(start, end)):
        return None
    words = match["place"].casefold().replace("-", " ").split()
    if _KICKERS.intersection(words) or _SPOKEN.search(text, match.end()):
        return None
    return match


def _in_lower_case(text: str, start: int, end: int) -> regex.Match[str] | None:
    """ "lima — rain fell": one word, or a place and its region, in a paragraph that has
    no capital to tell places by.
    """
    if any(map(str.isupper, text[start:end])):
        return None
    return _WITHOUT_CAPITALS.match(text, start, end)


def _in_title_case(text: str, start: int, end: int) -> regex.Match[str] | None:
    """ "Kyiv, Ukraine — Rain"; but a second dash makes a pair: "Paris — The City of
    Light — slept".
    """
    match = _IN_TITLE_CASE.match(text, start, end)
    return (
        None
        if match and _LONG_DASH.search(text, match.end(), min(end, match.end() + 200))
        else match
    )
