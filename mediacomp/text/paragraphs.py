"""Text → paragraphs: where a line break ends one, and where it is only the edge of a
page.

A blank line always ends a paragraph. A single line break ends one too, unless it was
put there to wrap a long line: then the sentence runs on. Two signs tell, and nothing
else is guessed:

* the next line goes on in lower case where a long line stopped without a full stop;
* in a text where that happens, and whose lines are all about a page wide, the next
  line's first word would not have fitted on this line.

A headline, a list or a caption on a line of its own therefore stays a paragraph.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from mediacomp.text.spans import Span

LONG_LINE = 40
"""Characters from which a line may have been wrapped; shorter lines are list items,
headings, verse.
"""

PAGE_WIDTH = 120
"""Characters beyond which a line is a paragraph, not a line of a page."""

_LINE = regex.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = regex.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# A bound for texts without spaces, whose "word" would be the rest of the article, read
# once for every line.
_WORD = regex.compile(r"\S{1,200}")
# More closing marks than ever follow a full stop: “… (as he put it).”’
_SIGNS_BEFORE_END = 10


def trim(text: str, start: int, end: int) -> Span:
    """Span without the white space at its ends; empty if there is nothing else.

    Examples
    --------
    >>> trim("  Rain. ", 0, 8)
    Span(start=2, end=7)
    """
    piece = text[start:end].rstrip()
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, start + len(piece))


def ends_sentence(text: str, span: Span) -> bool:
    """Whether a stretch ends with a mark that ends sentences, closing quotation marks
    and brackets aside.

    Examples
    --------
    >>> ends_sentence("“It rained.”", Span(0, 12)), ends_sentence("Rain in Lima",
    ...     Span(0, 12))
    (True, False)
    """
    tail = text[max(span.start, span.end - _SIGNS_BEFORE_END) : span.end]
    return tail.rstrip("\"'”’»“«)]›」』】） ")[-1:] in set(".!?…。！？؟۔।")


def paragraphs(text: str) -> list[Span]:
    """Paragraphs of a text, without the white space around them; empty ones are left
    out.

    Examples
    --------
    >>> [(p.start, p.end) for p in paragraphs("River rises\\nRain fell.\\n\\nIt rose.")]
    [(0, 11), (12, 22), (24, 32)]
    """
    lines = [trim(text, match.start(), match.end()) for match in _LINE.finditer(text)]
    lines = [line for line in lines if line.end > line.start]
    # A hard-wrapped text has a line break where a space was. Two signs give it away: a
    # line that goes on in lower case, or a next word that would not have fitted.
    width = _page_width(text, lines)
    found = lines[:1]
    for before, line in pairwise(lines):
        if _adjacent(text, before, line) and (
            _goes_on(text, before, line)
            or (width and _would_not_fit(text, before, line, width))
        ):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _adjacent(text: str, before: Span, line: Span) -> bool:
    return len(_BREAK.findall(text, before.end, line.start)) == 1


def _goes_on(text: str, before: Span, line: Span) -> bool:
    return (
        before.end - before.start >= LONG_LINE
        and text[line.start].islower()
        and not ends_sentence(text, before)
    )


def _would_not_fit(text: str, before: Span, line: Span, width: int) -> bool:
    word = _WORD.match(text, line.start, line.end)
    return (
        word is not None and before.end - before.start + 1 + len(word.group()) > width
    )


def _page_width(text: str, lines: list[Span]) -> int:
    """Length of the longest line of a hard-wrapped text; 0 if the text is not
    hard-wrapped.
    """
    width = max((line.end - line.start for line in lines), default=0)
    # A poem is narrower, a text of one line a paragraph is wider.
    if not LONG_LINE <= width <= PAGE_WIDTH:
        return 0
    wrapped = any(
        _adjacent(text, a, b) and _goes_on(text, a, b) for a, b in pairwise(lines)
    )
    return width if wrapped else 0
