"""Texts that are kept with a little markup, as feeds and databases do → paragraphs.

That is no web page: all of it is the article. Pages go to `mediacomp.reading.html`.
"""

from __future__ import annotations

import re
from html import unescape

_BLOCK = re.compile(
    "address|article|aside|blockquote|br|caption|d[dlt]|div|figcaption|figure|footer"
    "|h[1-6r]|header|li|main|nav|ol|p|pre|section|table|t[dhr]|ul"
)
_HIDDEN = re.compile("script|style|template|noscript")
_PARTS = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_SPACE = re.compile(r"[ \t\r\n]+")
_TAG = re.compile(
    r"</?(?:p|div|br|span|article|h[1-6]|ul|li|blockquote)\b[^<>]{0,500}>", re.I
)
_BEGINS = re.compile(r"\s*<(?:!doctype|[a-z])", re.I)


def is_markup(text: str) -> bool:
    """Whether a text begins with a tag and has several of them.

    Examples
    --------
    >>> is_markup("<p>Rain fell.</p>"), is_markup("Rain < 5 mm, <p> is a tag.")
    (True, False)
    """
    if not _BEGINS.match(text):
        return False
    return sum(1 for _, _ in zip(range(2), _TAG.finditer(text), strict=False)) == 2


def paragraphs_of_markup(text: str) -> tuple[str, ...]:
    """The paragraphs of a text with markup.

    Examples
    --------
    >>> paragraphs_of_markup("<div><p>Rain <b>fell</b>.</p><p>It&nbsp;rose.</p></div>")
    ('Rain fell.', 'It\\xa0rose.')
    """
    found: list[str] = []
    pieces: list[str] = []
    hidden = ""  # the tag whose end is waited for
    # Not Python's own parser: a page of tags without an end takes it the square of
    # its length.
    for piece in _PARTS.split(text):
        tag = _NAME.match(piece)
        name = tag[2].lower() if tag else ""
        if hidden:
            hidden = "" if tag and tag[1] and name == hidden else hidden
        elif tag and not tag[1] and _HIDDEN.fullmatch(name):
            hidden = name
        elif not piece.startswith("<"):
            pieces.append(unescape(piece))
        elif _BLOCK.fullmatch(name):
            found.append("".join(pieces))
            pieces.clear()
    found.append("".join(pieces))
    spaced = (_SPACE.sub(" ", paragraph).strip() for paragraph in found)
    return tuple(paragraph for paragraph in spaced if paragraph)
