"""What stands around the body of a news text: headline, dateline, byline and date.

They are looked for at the top only, paragraph by paragraph, and only in forms that body
text does not take:

=========  =============================================================================
date       a date on a line of its own; or, at the very beginning, a word such as "date"
           or "Published" with a date of a four-figure year after it
byline     "By Jane Doe": a short line of names after By, Von, Par …, with no full stop
dateline   before the first sentence: places in capitals, or a place and an agency or
           date, and a dash ("TOKYO —", "Kyiv, Ukraine (AP) –"); the dash belongs to it
headline   a short first line without a full stop, and at most one more below it
=========  =============================================================================

In doubt it is body: a text whose lines all look like headers has none, and a first line
that only lacks its full stop, with no body of some length below it, stays a sentence.
"""

from __future__ import annotations

import regex

from mediacomp.languages.language import Language, alternatives, shared
from mediacomp.text.paragraphs import ends_sentence, trim
from mediacomp.text.sentences import sentence_spans
from mediacomp.text.spans import Header, Role, Span

HEADLINE_WORDS = 20
"""Most words of a headline or of the line below it."""


def _any(*groups: str) -> str:
    """Regular expression of the words of some classes."""
    words = {word for group in groups for word in shared("headers", group)}
    return alternatives(word.replace("_", r"\ ") for word in words)


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
_DATE_KEY = rf"{_any('date_keys')}(?:\ {_any('date_prepositions')})?\ ?:?\ *"
_WEEKDAY = r"(?:\p{L}{2,12}\.?,?\ )"
_DATE_LINE = regex.compile(
    rf"(?:{_DATE_KEY})?{_WEEKDAY}?{_DATE}{_TIME}?",
    regex.IGNORECASE,
)
_DATE_FIRST = regex.compile(
    rf"{_DATE_KEY}{_WEEKDAY}?{_DATE}{_TIME}?(?:\ ?["
    rf"|–—-])?(?=\s)",
    regex.IGNORECASE,
)
_NAME = rf"(?:\p{{Lu}}[\p{{L}}\p{{M}}'’.-]*|{_any('particles')})"
_BYLINE = regex.compile(
    rf"(?:(?i:{_any('by')})|(?i:{_any('authors')})s?\ ?:)\ +"
    rf"{_NAME}(?:(?:,|\ (?:{_any('beside')}|&))?\ {_NAME}){{0,9}}"
    rf"(?:(?:,|\ (?:{_any('behind')}|\||[–—-]))\ [^.!?]{{1,60}})?"
)
_PLACE = r"\p{Lu}[\p{Lu}\p{M}.'’-]+"
_CAPITALS = rf"{_PLACE}(?:(?:,?\ |\ ?/\ ?)(?:{_any('joins')}\ )?{_PLACE}){{0,4}}"
# Possessive: nothing that may follow a place begins with a sign that is in a place, so
# that giving signs back never helps. A hyphen is a sign in a place, and joins none.
_TITLED = r"\p{Lu}['’]?[\p{Lu}\p{M}]?\p{Ll}[\p{L}\p{M}.'’-]*+"
_REGION = r"(?:,\ \p{Lu}[\p{L}\p{M}.'’-]+(?:\ \p{Lu}[\p{L}\p{M}.'’-]+){0,2}){0,2}"
_AGENCY = r"(?:\ ?\([\p{L}\p{M}\p{Nd}&/,.\ -]{2,40}\))"
_DAY_IN_LINE = rf"(?i:,?\ (?:{_MONTHS}\ {_DAY}|{_DAY}\ {_MONTHS})(?:,?\ \d{{4}})?)"
_DASH = r"(?:\s?(?:—|--)\s?|\s[–―-](?:\s|$))(?=\S|$)"
_CERTAIN = regex.compile(
    rf"(?:(?:{_CAPITALS}{_REGION}|(?-i:{_TITLED}(?:[\ /]{_TITLED}){{0,3}}{_REGION}))"
    rf"(?:{_AGENCY}{_DAY_IN_LINE}?|{_DAY_IN_LINE}{_AGENCY}?)|{_AGENCY}){_DASH}",
)
_IN_CAPITALS = regex.compile(
    rf"(?=(?:\P{{Lu}}*\p{{Lu}}){{3}})(?P<place>{_CAPITALS})"
    rf"{_REGION}{_DASH}(?=[\p{{Lu}}\p{{Lo}}\p{{Nd}}\"'“‘„«]|$)"
)
_WITHOUT_CAPITALS = regex.compile(
    rf"\p{{Ll}}[\p{{Ll}}\p{{M}}.'’-]+(?:,(?:\ \p{{Ll}}[\p{{Ll}}\p{{M}}.'’-]+){{1,2}})?"
    rf"{_AGENCY}?{_DASH}(?=[\p{{Ll}}\p{{Nd}}\"'“‘„«])"
)
_LONG_DASH = regex.compile("[—–]")
_IN_TITLE_CASE = regex.compile(
    rf"{_TITLED}(?:\ {_TITLED}){{0,2}}{_REGION}\ ?[—–]\ (?=[\p{{Lu}}\p{{Nd}}\"“„«])"
)


def set_apart(
    text: str, found: list[Span], language: Language, *, titled: bool | None = None
) -> tuple[list[Header], list[Span]]:
    """Headers of a text and the paragraphs of its body.

    Parameters
    ----------
    text
        The whole text.
    found
        Its paragraphs.
    language
        For the sentence ends within a line.
    titled
        Whether the first paragraph is a headline, where that is known: then none is
        looked for.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> text = "Rain in Lima\\n\\nLIMA — Rain fell on Monday. The river rose."
    >>> headers, body = set_apart(text, [Span(0, 12), Span(14, 57)], ENGLISH)
    >>> [(header.role, header.text) for header in headers], body
    ([('headline', 'Rain in Lima'), ('dateline', 'LIMA —')], [Span(start=21, end=57)])
    """
    if titled:
        headers, body = set_apart(text, found[1:], language, titled=False)
        return [_header(text, found[0], "headline"), *headers], body
    # Patterns know one space. A space for a space keeps every offset.
    written, text = text, regex.sub(r"\p{Zs}", " ", text)
    headers = []
    at = 0
    while at < len(found):
        role = _role_of_line(text, found, at, headers, language, titled is None)
        if role is None:
            break
        headers.append(_header(text, found[at], role))
        at += 1
    body = found[at:]
    if body:
        inline, rest = _before_the_lead(text, body[0])
        headers += inline
        body = [rest, *body[1:]] if rest.end > rest.start else body[1:]
    # "By Ann Lee" and a date alone: an article must have a body, so all of it is one.
    if not any(map(str.isalnum, "".join(text[p.start : p.end] for p in body))):
        return [], found
    return [_header(written, header, header.role) for header in headers], body


def _header(text: str, span: Span, role: Role) -> Header:
    return Header(span.start, span.end, role, text[span.start : span.end])


def _role_of_line(
    text: str,
    found: list[Span],
    at: int,
    before: list[Header],
    language: Language,
    untold: bool,
) -> Role | None:
    line = found[at]
    if _DATE_LINE.fullmatch(text, line.start, line.end):
        return "date"
    if _BYLINE.fullmatch(text, line.start, line.end):
        return "byline"
    # A headline and a line below it; a third such line is text.
    headlines = sum(header.role == "headline" for header in before)
    if untold and headlines < 2 and _is_headline(text, found, at, language):
        return "headline"
    return None


def _is_headline(text: str, found: list[Span], at: int, language: Language) -> bool:
    line = found[at]
    words = (
        len(text[line.start : line.end].split(None, HEADLINE_WORDS))
        if line.end - line.start < 400
        else HEADLINE_WORDS + 1
    )
    if (
        words > HEADLINE_WORDS
        or ends_sentence(text, line)
        or _before_the_lead(text, line)[0]
    ):
        return False
    if len(sentence_spans(text, line.start, line.end, language)) != 1:
        return False
    below = found[at + 1 :]
    # A headline has a body below it: at least twice as long, with a sentence in it. A
    # list of headings has none.
    length = sum(p.end - p.start for p in below)
    return length >= 2 * (line.end - line.start) and any(
        ends_sentence(text, p) for p in below
    )


def _before_the_lead(text: str, paragraph: Span) -> tuple[list[Header], Span]:
    """Date header and dateline at the start of a paragraph, and what is left of it."""
    headers: list[Header] = []
    start = paragraph.start
    date = _DATE_FIRST.match(text, start, paragraph.end)
    if date:
        headers.append(_header(text, trim(text, start, date.end()), "date"))
        start = trim(text, date.end(), paragraph.end).start
    dateline = _dateline(text, start, paragraph.end)
    if dateline:
        headers.append(_header(text, dateline, "dateline"))
        start = trim(text, dateline.end, paragraph.end).start
    return headers, Span(start, paragraph.end)


def _dateline(text: str, start: int, end: int) -> Span | None:
    match = (
        _CERTAIN.match(text, start, end)
        or _in_capitals(text, start, end)
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
