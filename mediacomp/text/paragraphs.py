"""Text → paragraphs: where a line break ends one, and where it is only the edge of a
page.

A blank line always ends a paragraph. A single line break ends one too, unless it was
put there to wrap a long line: then the sentence runs on. A wrapped text gives itself
away where a line stops within a sentence and the next goes on in small letters. Each
such place says how wide the page may have been: as wide as the line that it ends, but
not wide enough for the next word. Where nearly all of them can agree on a width, the
text is wrapped at it, however narrow it is; and then

* a line that goes on in small letters belongs to the one before;
* so does one whose first word would not have fitted there;
* and one behind a line that is nearly full and ends no sentence.

A headline, a list or a caption on a line of its own therefore stays a paragraph, and so
does a line that begins with the sign of a list.
"""

from __future__ import annotations

from itertools import accumulate, pairwise

import regex

from mediacomp.text.quote_marks import CLOSING, STRAIGHT
from mediacomp.text.spans import Span

LONG_LINE = 40
"""Characters from which one line that goes on in small letters is sign enough; where
all are shorter, as in verse and lists, it takes more.
"""

WIDEST = 400
"""Characters beyond which a line is a paragraph, not a line of a page."""

_AGREED = 0.8
"""Share of the breaks within sentences that must agree on a width, and of the lines
that must fit it.
"""

_FULL = 0.8
"""Share of the width from which a line that ends no sentence is nearly full."""

_WORDS = 3

_LINE = regex.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = regex.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# A dash before a small letter is one of a sentence.
_ITEM = regex.compile(r"(?:[•·▪‣◦●■*]|[–—-](?!\s\p{Ll})|\p{Nd}{1,2}[.)]|\p{L}\))\s")
# A bound for texts without spaces, whose "word" would be the rest of the article, read
# once for every line.
_WORD = regex.compile(r"\S{1,200}")
_CLOSING = STRAIGHT + CLOSING + ")]」』】） "
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
    return tail.rstrip(_CLOSING)[-1:] in set(".!?…。！？؟۔।")


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
    width = _page_width(text, lines)
    found = lines[:1]
    for before, line in pairwise(lines):
        if _adjacent(text, before, line) and _belongs(text, before, line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def is_item(text: str, span: Span) -> bool:
    """Whether a line begins with the sign of a list: "• Rain", "2) Snow".

    Examples
    --------
    >>> is_item("• Rain", Span(0, 6)), is_item("Rain", Span(0, 4))
    (True, False)
    """
    return _ITEM.match(text, span.start, span.end) is not None


def _adjacent(text: str, before: Span, line: Span) -> bool:
    return len(_BREAK.findall(text, before.end, line.start)) == 1


def _belongs(text: str, before: Span, line: Span, width: int) -> bool:
    length = before.end - before.start
    if is_item(text, line) and not _is_within(text, before, line, width):
        return False
    if _goes_on(text, before, line) and (
        width or length >= LONG_LINE or _is_broken(text, before)
    ):
        return True
    if not width or length > width:
        return False
    full = length >= _FULL * width and not ends_sentence(text, before)
    return full or _needed(text, before, line) > width


def _goes_on(text: str, before: Span, line: Span) -> bool:
    return text[line.start].islower() and not ends_sentence(text, before)


def _is_within(text: str, before: Span, line: Span, width: int) -> bool:
    """Whether a line begins like an item by chance: a full line comes to no end before
    its dash or figure ("were 79 and\n82. They").
    """
    return (
        (text[line.start].isdecimal() or text[line.start] in "–—-")
        and bool(width)
        and _needed(text, before, line) > width
        and not ends_sentence(text, before)
    )


def _is_broken(text: str, line: Span) -> bool:
    """Whether a word is broken at the end of a line: "parlia-"."""
    return text[line.end - 1] == "-" and text[line.end - 2 : line.end - 1].isalpha()


def _needed(text: str, before: Span, line: Span) -> int:
    """Width at which the first word of a line would have stood on the line before."""
    word = _WORD.match(text, line.start, line.end)
    return before.end - before.start + 1 + (len(word.group()) if word else 0)


def _page_width(text: str, lines: list[Span]) -> int:
    """Width at which a text is wrapped; 0 if it is not."""
    breaks = _breaks(text, lines)
    if not breaks:
        return 0
    width, agreed = _most_agreed(breaks)
    lengths = [line.end - line.start for line in lines]
    fitting = [length for length in lengths if length <= width]
    if agreed < _AGREED * len(breaks) or len(fitting) < _AGREED * len(lines):
        return 0
    narrow = max(length for length, _ in breaks) < LONG_LINE
    if narrow and not (any(map(str.isupper, text)) and _is_prose(text, lines)):
        return 0
    # No narrower than the longest line that fits: it stands there.
    return max(fitting)


def _breaks(text: str, lines: list[Span]) -> list[tuple[int, int]]:
    """What the page's width is by each line whose sentence goes on in small letters
    below it: at least its own, and less than with the next word.
    """
    return [
        (before.end - before.start, _needed(text, before, line))
        for before, line in pairwise(lines)
        if _adjacent(text, before, line)
        and _goes_on(text, before, line)
        and not is_item(text, line)
        and before.end - before.start <= WIDEST
    ]


def _most_agreed(breaks: list[tuple[int, int]]) -> tuple[int, int]:
    """The greatest width that most breaks allow, and how many do."""
    steps = [0] * (WIDEST + 2)
    for length, needed in breaks:
        steps[length] += 1
        steps[min(needed, WIDEST + 1)] -= 1
    allowing = list(accumulate(steps))
    most = max(allowing)
    return len(allowing) - 1 - allowing[::-1].index(most), most


def _is_prose(text: str, lines: list[Span]) -> bool:
    """Whether narrow lines that go on in small letters come to the end of a sentence,
    as those of a list of things do not.
    """
    going = 0
    for before, line in pairwise(lines):
        if not _adjacent(text, before, line):
            going = 0
        elif _goes_on(text, before, line):
            # One line of three words may be a line; of single words it takes a few.
            words = len(_WORD.findall(text, before.start, before.end))
            going += 2 if words >= _WORDS else 1
        if going > 1 and ends_sentence(text, line):
            return True
    return False
