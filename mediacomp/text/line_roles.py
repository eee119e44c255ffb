"""Lines that are no sentences, wherever in an article they stand.

===========  ===========================================================================
time         when an entry of a live blog was made: "09:32", "9.32am GMT", "5 min ago"
date         a date on a line of its own
byline       "By Ann Lee | a.lee@lima.example", "(Reporting by Ann Lee)"
caption      what ends, or begins, with whose picture it is: "The dam. Photo: Ann Lee"
correction   "Correction: …", "An earlier version of this article …"
site         what belongs to the page: "Read more: …", "Advertisement", "Sign up for …"
archive      what an archive wrote above or below: "LENGTH: 312 words", "BODY:"
===========  ===========================================================================

They are known by their form and by words that `data/mul/lines.txt` lists. What begins a
line and is no part of its sentence (a time, an archive's key) is set apart alone.
"""

from __future__ import annotations

from collections.abc import Callable

import regex

from mediacomp.languages.wordlists import alternatives, shared
from mediacomp.text.datelines import AT, CLOCK, DATE_KEY, NAME, is_byline, is_date
from mediacomp.text.paragraphs import trim
from mediacomp.text.quote_marks import OPENING, STRAIGHT
from mediacomp.text.spans import Role, Span


def _any(group: str, *, cased: bool = False) -> str:
    """Regular expression of the words of a class, in whatever case unless ``cased``,
    blanks for the underscores.
    """
    words = (regex.escape(word).replace("_", r"\ ") for word in shared("lines", group))
    return f"(?{'-' * cased}i:{alternatives(words)})"


_HOUR = (
    r"(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?::[0-5]\d)?"
    rf"(?:\ ?[ap]\.?m\.?|\ {CLOCK})?|\ ?[ap]\.?m\.?|\ {CLOCK})"
    r"(?:\ ?[A-Z]{2,4})?"
)
_AGO = (
    rf"(?:\d{{1,3}}\ ?\p{{L}}{{1,9}}\.?\ {_any('ago')}"
    rf"|{_any('ago_before')}\ \d{{1,3}}\ \p{{L}}{{1,9}})"
)
_TIME = regex.compile(
    rf"(?i:{DATE_KEY})?(?:\p{{Lu}}\p{{L}}{{2,11}},?\ )?[\[(]?(?:{AT}\ )?"
    rf"(?:{_HOUR}|{_AGO}(?:\ {_HOUR})?)[\])]?(?:\ ?[:|–—-])?",
)
_TIME_FIRST = regex.compile(
    rf"[\[(]?{_HOUR}[\])]?(?P<sign>\ ?[:|–—-])?\ (?=[{STRAIGHT}{OPENING}]?\p{{Lu}})"
)
_CREDIT, _AGENCY = _any("credits"), _any("agencies")
_CREDITED = rf"{_CREDIT}(?:\ ?:|\ {_any('credit_joins')}\ |/(?=\p{{Lu}}))[^!?]{{1,90}}$"
_SIGNED = (
    rf"{NAME}(?:\ {NAME}){{0,3}}"
    rf"(?:\ ?[/|]\ ?{_AGENCY}(?:\ via\ {_AGENCY})?){{1,3}}\.?$"
)
_CAPTION = regex.compile(
    rf"{_any('captions')}\ ?[:,.]|(?=\p{{Lu}}){_CREDITED}|{_SIGNED}"
)
_CREDIT_BEHIND = regex.compile(
    rf"(?:[.!?)”\"’]\ |\ [|–—]\ )(?=\p{{Lu}})(?:{_CREDITED}|{_SIGNED})"
    rf"|[(\[](?:\p{{L}}{{1,20}}\ )?{_CREDIT}(?:\ ?[:/]|\ {_any('credit_joins')}\ )"
    r"[^()]{1,90}[)\]]\.?$"
    rf"|\[{NAME}(?:\ {NAME}){{0,3}}/[^\[\]]{{1,60}}\]$"
    # "The dam. (Ann Lee/The Lima Post)"
    rf"|[.!?”\"]\ \({NAME}(?:\ {NAME}){{1,3}}/[^()]{{1,60}}\)$"
    r"|[.!?]\ ©[^.!?]{{1,60}}$"
)
_TAIL = 140
"""Characters at the end of a paragraph in which a credit stands."""
_MARKS = r"[*_(\[>•–—-]{0,3}\ ?"
_CORRECTION = regex.compile(
    rf"{_MARKS}(?:{_any('notices')}(?:\ ?\([^)]{{1,40}}\)|,\ [^:.]{{1,30}})?\ ?[:–—]"
    rf"|(?:{_any('updates')}\ ?[:–—-]\ )?{_any('notice_beginnings')}\b)"
)
_SITE = regex.compile(
    rf"{_MARKS}(?:{_any('site_begin')}(?<=[^\p{{L}}]|(?!\p{{L}}))"
    rf"|{_any('rights')}(?:\ ?{_any('rights')})?\ ?\d{{4}}"
    rf"|{_any('site_alone')}\ ?(?:[|:–—>»…+]|\.\.\.|-\ |[\])*_]*$))"
)
_SITE_END = regex.compile(rf"\b{_any('site_end')}[.!]?$")
_ENTRY = regex.compile(
    rf"(?:{_any('archive')}|{_any('archive_upper', cased=True)})\ ?:(?=\s|$)"
)
_KEPT: dict[str, Role] = {"headline": "headline", "byline": "byline"}
_DOCUMENT = regex.compile(
    rf"(?:{_any('document')}\ )?\d{{1,4}}\ {_any('document_of')}\ \d{{1,5}}"
    rf"(?:\ {_any('document')})?|{_any('archive_alone')}"
    rf"|(?:{_any('archive_upper')}\ ?:\ )?\d[\d,.]*\ {_any('words')}"
)
_REPORTING = regex.compile(
    rf"{_MARKS}{_any('reporting')}(?!\p{{L}})[^!?]{{1,300}}"
    rf"|\p{{Lu}}[^.!?]{{1,250}}\ {_any('contributing')}\.?"
    # "(With AFP)", and the desk's initials: "kb/ao"
    rf"|\((?:\p{{L}}{{2,12}}\ ){{0,3}}{_AGENCY}\)"
    r"|\p{Ll}{2,3}(?:/\p{Ll}{2,3}){1,4}"
)
_REPORTED = regex.compile(
    rf"(?<=[.!?”\"’]\s)\({_any('reporting')}(?!\p{{L}})[^()!?]{{1,300}}\)$"
)
_SITE_WORDS, _ENDING, _LONGEST_CREDIT = 30, 30, 340


def role_of_line(text: str, line: Span) -> Role | None:
    """What a paragraph is if it is no sentence by its form alone; else None.

    Examples
    --------
    >>> for text in ("09:32", "Read more: The dam", "The dam. Photo: Ann Lee"):
    ...     print(role_of_line(text, Span(0, len(text))))
    time
    site
    caption
    """
    length = line.end - line.start
    fitting = (
        role for role, fits, longest in _ROLES if length <= longest and fits(text, line)
    )
    return next(fitting, None)


def beginning(text: str, line: Span) -> list[tuple[Span, Role]]:
    """What begins a paragraph and is no part of its sentence, from left to right: an
    archive's key, and what a headline or byline behind such a key is.

    Examples
    --------
    >>> beginning("BODY: Rain fell.", Span(0, 16))
    [(Span(start=0, end=5), 'archive')]
    """
    entry = _ENTRY.match(text, line.start, line.end)
    if entry is None:
        return []
    key = Span(entry.start(), entry.end())
    rest = trim(text, entry.end(), line.end)
    name = entry.group().rstrip(" :").casefold()
    if name in shared("lines", "archive_text") or rest.start == rest.end:
        return [(key, "archive")]
    kept = _KEPT.get(name)
    return [(key, "archive"), (rest, kept)] if kept else [(line, "archive")]


def time_first(text: str, line: Span) -> tuple[Span, bool] | None:
    """The time that begins an entry of a live blog ("09:32 Rain fell"), and whether a
    sign behind it says so by itself.

    Examples
    --------
    >>> time_first("09:32 – Rain fell.", Span(0, 18))
    (Span(start=0, end=7), True)
    """
    match = _TIME_FIRST.match(text, line.start, line.end)
    if match is None:
        return None
    return trim(text, match.start(), match.end()), match["sign"] is not None


def credit_last(text: str, line: Span) -> Span | None:
    """Who reported it, in brackets at the end of a paragraph.

    Examples
    --------
    >>> credit_last("Rain fell. (Reporting by Ann Lee)", Span(0, 33))
    Span(start=11, end=33)
    """
    first = max(line.start, line.end - _LONGEST_CREDIT)
    match = _REPORTED.search(text, first, line.end)
    return Span(match.start(), match.end()) if match else None


def _is_correction(text: str, line: Span) -> bool:
    return _CORRECTION.match(text, line.start, line.end) is not None


def _is_archive(text: str, line: Span) -> bool:
    return _DOCUMENT.fullmatch(text, line.start, line.end) is not None


def _is_time(text: str, line: Span) -> bool:
    return _TIME.fullmatch(text, line.start, line.end) is not None


def _is_byline(text: str, line: Span) -> bool:
    reported = _REPORTING.fullmatch(text, line.start, line.end)
    return reported is not None or is_byline(text, line)


def _is_site(text: str, line: Span) -> bool:
    piece = text[line.start : line.end]
    if len(piece.split(None, _SITE_WORDS)) > _SITE_WORDS:
        return False
    return bool(_SITE.match(piece) or _SITE_END.search(piece[-_ENDING:]))


def _is_caption(text: str, line: Span) -> bool:
    piece = text[line.start : line.end]
    return (
        _CAPTION.match(piece) is not None
        or _CREDIT_BEHIND.search(piece[-_TAIL:]) is not None
    )


_ROLES: tuple[tuple[Role, Callable[[str, Span], bool], int], ...] = (
    ("correction", _is_correction, 1500),
    ("archive", _is_archive, 80),
    ("date", is_date, 120),
    ("time", _is_time, 80),
    ("byline", _is_byline, 340),
    ("site", _is_site, 200),
    ("caption", _is_caption, 600),
)
"""Asked in this order what a line is, if it is no longer than so many characters."""
