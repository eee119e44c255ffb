"""A text as the rules for paragraphs, headers and sentences read it: without what only
a typesetter sees.

A zero-width space behind a space, a hard hyphen in a date, two spaces where one would
do: they change nothing that is said, so they may not change where a sentence ends. The
rules read a plain copy, and what they find is carried back to the text as it was read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mediacomp.text.spans import Span
from mediacomp.text.tokens import BROKEN

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters without width: break here, join here, byte order mark, soft hyphen."""

_HYPHENS = "‐‑\u00ad"
# All but the plain space, which most spaces of a text are.
_SPACE = regex.compile(r"(?! )\p{Zs}")
_TELLING = regex.compile(rf"[{INVISIBLE}‐‑]|(?! )\p{{Zs}}|  ")
# Invisible signs, and every space behind a space: of several spaces the first is left.
# A soft hyphen at the end of a line is no invisible one: it breaks a word there.
_DROPPED = regex.compile(
    rf"(?!\u00ad\s{{0,20}}[\n\r\u2028])[{INVISIBLE}]|(?<=\p{{Zs}}[{INVISIBLE}]*)\p{{Zs}}"
)
_BREAK = regex.compile(
    rf"{BROKEN.pattern}|(?P<space>[ \t]{{0,20}}[\n\r\x0b\x0c\x85\u2028\u2029]\s*)"
)
_BESIDE_SPACE = regex.compile(rf"(?<=^|\s)[{INVISIBLE}]+|[{INVISIBLE}]+(?=\s|$)")


@dataclass(frozen=True)
class Plain:
    """A plain copy of a text, and where each of its characters stands there.

    Examples
    --------
    >>> plain("mid\\u00adday").text, plain("rain").at
    ('midday', range(0, 4))
    """

    text: str
    at: Sequence[int]

    def back(self, span: Span) -> Span:
        """A stretch of the copy as one of the text.

        Examples
        --------
        >>> copy = plain("hea\\u00advy rain")
        >>> copy.text[:5], copy.back(Span(0, 5))
        ('heavy', Span(start=0, end=6))
        """
        return Span(self.at[span.start], self.at[span.end - 1] + 1)

    def into(self, span: Span) -> Span:
        """A stretch of the text as one of the copy: the other way round.

        Examples
        --------
        >>> plain("hea\\u00advy rain").into(Span(0, 6))
        Span(start=0, end=5)
        """
        return Span(bisect_left(self.at, span.start), bisect_left(self.at, span.end))


def plain(text: str) -> Plain:
    """The copy that rules read: one plain space between words, plain hyphens, nothing
    invisible.

    Examples
    --------
    >>> copy = plain("\\ufeff1‑2 \\u200bRain\\u00a0 fell.")
    >>> copy.text, copy.back(Span(4, 8))
    ('1-2 Rain fell.', Span(start=6, end=10))
    """
    if not _TELLING.search(text):
        return Plain(text, range(len(text)))
    pieces: list[str] = []
    at: list[int] = []
    start = 0
    for match in _DROPPED.finditer(text):
        pieces.append(text[start : match.start()])
        at += range(start, match.start())
        start = match.end()
    pieces.append(text[start:])
    at += range(start, len(text))
    copy = _SPACE.sub(" ", "".join(pieces))
    # Three looks for one sign each are quicker than one at every sign of a long text.
    for hyphen in _HYPHENS:
        copy = copy.replace(hyphen, "-")
    return Plain(copy, at)


def flowing(copy: Plain, paragraphs: Sequence[Span]) -> tuple[Plain, list[Span]]:
    """The copy with each paragraph in one line: a space for every line break within
    one, nothing for one that breaks a word; and where the paragraphs are then.

    Examples
    --------
    >>> copy = plain("Rain\\nfell. A parlia-\\nment.")
    >>> copy, found = flowing(copy, [Span(0, 26)])
    >>> copy.text, found, copy.at[5]
    ('Rain fell. A parliament.', [Span(start=0, end=24)], 5)
    """
    if not any(
        _BREAK.search(copy.text, paragraph.start, paragraph.end)
        for paragraph in paragraphs
    ):
        return copy, list(paragraphs)
    pieces: list[str] = []
    at: list[int] = []
    found = []
    done = 0
    for paragraph in paragraphs:
        pieces.append(copy.text[done : paragraph.start])
        at += copy.at[done : paragraph.start]
        first, done = len(at), paragraph.start
        for match in _BREAK.finditer(copy.text, paragraph.start, paragraph.end):
            pieces.append(copy.text[done : match.start()])
            at += copy.at[done : match.start()]
            if match["space"]:
                pieces.append(" ")
                at.append(copy.at[match.start()])
            done = match.end()
        pieces.append(copy.text[done : paragraph.end])
        at += copy.at[done : paragraph.end]
        done = paragraph.end
        found.append(Span(first, len(at)))
    pieces.append(copy.text[done:])
    at += copy.at[done:]
    return Plain("".join(pieces), at), found


def spaced(text: str) -> str:
    """The text with a space for each space and for each invisible character beside one,
    so that every character keeps its place.

    Examples
    --------
    >>> spaced("Rain \\u200bfell\\u00a0“hard”.")
    'Rain  fell “hard”.'
    """
    if not _TELLING.search(text):
        return text
    # Inside a word an invisible sign stays: to put a space there would make two words
    # of it.
    visible = _BESIDE_SPACE.sub(lambda match: " " * len(match.group()), text)
    return str(_SPACE.sub(" ", visible))
