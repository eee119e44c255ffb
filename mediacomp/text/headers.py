"""What in a news text is no sentence of its body: headline, dateline, byline, subheads,
captions, lists, tables, and the lines of its page or archive.

What a line is by its form alone (`mediacomp.text.line_roles`,
`mediacomp.text.datelines`) is asked first, of every line; then where it stands:

=========  =============================================================================
headline   a short first line without a full stop, and at most one more below it; a
           question, an exclamation or "… in the U.S." only if a body stands below
byline     names without a By only between a headline and the body
dateline   before the first sentence
table      lines that are mostly figures and short names ("Lima 3 2 1 7")
list       lines with the sign of an item and no full stop, and two or more short lines
           one after the other without one
subhead    a short line without a full stop, alone between paragraphs that have them
=========  =============================================================================

In doubt it is body: a text whose lines all look like headers has none, and a first line
that only lacks its full stop, with no body of some length below it, stays a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from mediacomp.languages.wordlists import shared
from mediacomp.text.datelines import (
    before_the_lead,
    header,
    is_bare_byline,
    is_dateline,
    is_job,
)
from mediacomp.text.line_roles import (
    beginning,
    credit_last,
    role_of_line,
    time_first,
)
from mediacomp.text.paragraphs import ends_sentence, is_item, trim
from mediacomp.text.quote_marks import DOUBLE
from mediacomp.text.sentences import sentence_spans
from mediacomp.text.spans import Header, Role, Span

if TYPE_CHECKING:
    from mediacomp.languages.language import Language

HEADLINE_WORDS = 20
"""Most words of a headline or of the line below it."""
SUBHEAD_WORDS = 12
ITEM_WORDS = 40
"""Most words of a subhead or line of a list, and of one that has an item's sign."""

_COLUMNS = 2
"""Short names without a figure that a row of a table has more than: "P W D Pts"."""

_ABBREVIATED = regex.compile(r"(?:^|[\s(])(?:(?:\p{L}\.){2,}|(?P<word>\p{L}{2,6})\.)$")
_FIGURE = regex.compile(r"[^\p{L}\s\p{Nd}]*\p{Nd}[^\p{L}\s]*")
_NAMED = regex.compile(r"\p{Lu}(?:\p{Ll}{1,2}|\p{Lu})?|[–—-]")
# The Q: and A: of an interview.
_ASKED = regex.compile(r"\p{Lu}\.?\ ?:\s")
# A full stop within the line, or behind its last letter.
_SPOKEN = regex.compile(r"[\p{Ll}\p{Nd}][.!?]\s+\p{Lu}|[.!?…][^\p{L}\p{Nd}.!?…]{0,5}$")
_QUOTED = regex.compile(rf"[\"{DOUBLE}][^\"{DOUBLE}]{{12}}")


@dataclass(frozen=True, slots=True)
class _Line(Span):
    """A paragraph or part of one, and what it was found to be, if it was."""

    role: Role | None = None


def set_apart(
    text: str, found: list[Span], language: Language, *, titled: bool | None = None
) -> tuple[list[Header], list[Span]]:
    """Headers of a text and the paragraphs of its body, both in reading order.

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
        return [header(text, found[0], "headline"), *headers], body
    # Patterns know one space. A space for a space keeps every offset.
    written, text = text, regex.sub(r"\p{Zs}", " ", text)
    lines = list(_by_form(text, found))
    lines = _at_the_top(text, lines, language, untold=titled is None)
    lines = _among_the_body(text, lines)
    body = [Span(line.start, line.end) for line in lines if line.role is None]
    # "By Ann Lee" and a date alone: an article must have a body, so all of it is one.
    if not any(map(str.isalnum, "".join(text[p.start : p.end] for p in body))):
        return [], found
    return [header(written, line, line.role) for line in lines if line.role], body


def _by_form(text: str, found: list[Span]) -> Iterator[_Line]:
    """What every line is by its form, and what begins it and is no part of its
    sentence.
    """
    times = {line.start: time_first(text, line) for line in found}
    several = sum(time is not None for time in times.values()) > 1
    for line in found:
        start = line.start
        for span, role in beginning(text, line):
            yield _Line(span.start, span.end, role)
            start = trim(text, span.end, line.end).start
        rest = Span(start, line.end)
        role_of_rest = role_of_line(text, rest) if start < line.end else None
        time = times[line.start]
        if role_of_rest is None and time and (several or time[1]):
            yield _Line(time[0].start, time[0].end, "time")
            rest = trim(text, time[0].end, line.end)
        yield from _without_credit(text, rest, role_of_rest)


def _without_credit(text: str, rest: Span, role: Role | None) -> Iterator[_Line]:
    """The rest of a line, and the credit that ends it if the rest has no role."""
    credit = None if role else credit_last(text, rest)
    if credit:
        rest = trim(text, rest.start, credit.start)
    if rest.start < rest.end:
        yield _Line(rest.start, rest.end, role)
    if credit:
        yield _Line(credit.start, credit.end, "byline")


def _at_the_top(
    text: str, lines: list[_Line], language: Language, *, untold: bool
) -> list[_Line]:
    """Headlines, bylines, dateline and date before the first sentence; no headline
    where the caller has told it.
    """
    done: list[_Line] = []
    for at, line in enumerate(lines):
        role = line.role or _role_at_the_top(text, lines, at, done, language, untold)
        if role is None:
            headers, rest = before_the_lead(text, line)
            done += [_Line(h.start, h.end, h.role) for h in headers]
            if rest.start < rest.end:
                done.append(_Line(rest.start, rest.end))
            return done + lines[at + 1 :]
        done.append(replace(line, role=role))
    return done


def _role_at_the_top(
    text: str,
    lines: list[_Line],
    at: int,
    before: Sequence[_Line],
    language: Language,
    untold: bool,
) -> Role | None:
    line = lines[at]
    if is_dateline(text, line):
        return "dateline"
    if row := _row_or_item(text, line):
        return row
    if _signs(text, line, before, language):
        return "byline"
    # A headline and a line below it; a third such line is text.
    headlines = sum(one.role == "headline" for one in before)
    if untold and headlines < 2 and _is_headline(text, lines, at, language):
        heads = headlines and _heads_a_part(text, lines, at)
        return "subhead" if heads else "headline"
    return None


def _heads_a_part(text: str, lines: list[_Line], at: int) -> bool:
    """Whether a line below the headline is of what follows only: "Summary" of its
    points, or the first entry of a live blog, with a time above it and one for the
    next entry below.
    """
    if _row_or_item(text, lines[at + 1]) == "list":
        return True
    times = [k for k, line in enumerate(lines) if line.role == "time"]
    above = [k for k in times if k < at]
    return above == [at - 1] and len(times) > len(above)


def _signs(text: str, line: Span, before: Sequence[_Line], language: Language) -> bool:
    """Whether a line tells whose the article is: the job of who has signed right above
    it, or a name alone somewhere below a headline.
    """
    if before and before[-1].role == "byline" and is_job(text, line):
        return True
    headed = any(one.role == "headline" for one in before)
    return headed and is_bare_byline(text, line, language)


def _is_headline(text: str, lines: list[_Line], at: int, language: Language) -> bool:
    line = lines[at]
    if (
        _words(text, line, HEADLINE_WORDS) > HEADLINE_WORDS
        or is_item(text, line)
        or _ASKED.match(text, line.start, line.end)
        or before_the_lead(text, line)[0]
        or (ends_sentence(text, line) and not _ends_as_a_headline(text, line, language))
        or not _is_in_one_piece(text, line, language)
    ):
        return False
    # A headline has a body below it: at least twice as long, with a sentence in it. A
    # list of headings has none.
    below = [one for one in lines[at + 1 :] if one.role is None]
    length = sum(p.end - p.start for p in below)
    return length >= 2 * (line.end - line.start) and any(
        ends_sentence(text, p) for p in below
    )


def _is_in_one_piece(text: str, line: Span, language: Language) -> bool:
    """Whether no full stop parts a line: "Who pays? Nobody knows" may be a headline."""
    pieces = sentence_spans(text, line.start, line.end, language)
    return bool(pieces) and all(text[p.end - 1] in "?!" for p in pieces[:-1])


def _ends_as_a_headline(text: str, line: Span, language: Language) -> bool:
    """Whether a line that ends with a mark may be a headline: a question or an
    exclamation outside quotation marks, or an abbreviation, but no sentence that
    begins with a small word ("He left the U.S.").
    """
    if text[line.end - 1] in "?!":
        return True
    match = _ABBREVIATED.search(text[max(line.start, line.end - 20) : line.end])
    if match is None:
        return False
    word = match["word"]
    known = shared("abbreviations", "maybe") | language.words("abbreviations", "maybe")
    first = text[line.start : line.end].split(None, 1)[0].casefold()
    return (word is None or word in known) and first not in language.function_words


def _among_the_body(text: str, lines: list[_Line]) -> list[_Line]:
    """Tables, lists and subheads among the lines that are left."""
    roles = [line.role or _row_or_item(text, line) for line in lines]
    bare = [
        role is None and _is_bare(text, line)
        for role, line in zip(roles, lines, strict=True)
    ]
    sentences = [
        role is None and ends_sentence(text, line)
        for role, line in zip(roles, lines, strict=True)
    ]
    if not any(sentences):
        return lines
    first, last = sentences.index(True), len(lines) - 1 - sentences[::-1].index(True)
    for is_bare, group in groupby(range(len(lines)), key=bare.__getitem__):
        at, *more = group
        if not is_bare:
            continue
        if more:
            roles[at : more[-1] + 1] = ["list"] * (1 + len(more))
        # A subhead has text below it, and text or the headline above it.
        elif at < last and (first < at or "headline" in roles[:at]):
            roles[at] = "subhead"
    return [replace(line, role=role) for line, role in zip(lines, roles, strict=True)]


def _row_or_item(text: str, line: Span) -> Role | None:
    """ "table" or "list" by the line alone: mostly figures, or the sign of an item and
    no full stop; but a quotation with such a sign is somebody's.
    """
    if ends_sentence(text, line) or _words(text, line, ITEM_WORDS) > ITEM_WORDS:
        return None
    piece = text[line.start : line.end]
    if not any(map(str.isalnum, piece)):
        return None
    if _is_row(piece):
        return "table"
    return "list" if is_item(text, line) and not _QUOTED.search(piece) else None


def _is_row(piece: str) -> bool:
    """Whether bars or tabs part a line, or most of it is figures and short names."""
    if piece.count("|") > 1 or piece.count("\t") > 1:
        return True
    cells = piece.split()
    figures = sum(_FIGURE.fullmatch(cell) is not None for cell in cells)
    names = sum(_NAMED.fullmatch(cell) is not None for cell in cells)
    return 2 * (figures + names) >= len(cells) and (
        figures > 1 or figures == len(cells) or names > _COLUMNS
    )


def _is_bare(text: str, line: Span) -> bool:
    """Whether a line may be a heading: short, without a mark at its end, and no part of
    a sentence that goes on.
    """
    first = text[line.start]
    return (
        not ends_sentence(text, line)
        and _words(text, line, SUBHEAD_WORDS) <= SUBHEAD_WORDS
        and text[line.end - 1] not in ",;:–—-&"
        and not first.islower()
        and first.isalnum()
        and not is_item(text, line)
        and not _ASKED.match(text, line.start, line.end)
        and not _SPOKEN.search(text[line.start : line.end])
    )


def _words(text: str, line: Span, most: int) -> int:
    """Words of a line, counted no further than just above ``most``."""
    if line.end - line.start > 20 * most:
        return most + 1
    return len(text[line.start : line.end].split(None, most))
