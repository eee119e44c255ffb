"""Texts that are kept with a little markup, as feeds and databases do → paragraphs.

That is no web page: all of it is the article. Pages go to
`mediacomp.reading.pages.web_page`.
"""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

_BLOCK = re.compile(
    "address|article|aside|blockquote|br|caption|d[dlt]|div|figcaption|figure|footer"
    "|h[1-6r]|header|li|main|nav|ol|p|pre|section|table|t[dhr]|ul"
)
_HIDDEN = re.compile("script|style|template|noscript")
_PARTS = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LONGEST_TAG = 500
_SPACE = re.compile(r"[ \t\r\n]+")
_TAG = re.compile(
    r"</?(?:p|div|br|span|article|h[1-6]|ul|li|blockquote)\b[^<>]{0,500}>", re.I
)
_BEGINS = re.compile(r"\s*(?:<!--[^>]{0,500}-->\s*){0,9}<(?:!doctype|[a-z])", re.I)
"""Editors of websites put a comment above each paragraph."""


def is_markup(text: str) -> bool:
    """Whether a text begins with a tag, comments aside, and has several of them.

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
    return tuple(block.text for block in blocks(text))


class Block(NamedTuple):
    """A paragraph, and the tags that opened around or in it since the one before.

    Examples
    --------
    >>> Block("Rain fell.", "<p class=lead>").tags
    '<p class=lead>'
    """

    text: str
    tags: str


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text with markup, with their tags.

    Examples
    --------
    >>> blocks("<div id='hd'><b>Rain</b></div>It fell.")
    [Block(text='Rain', tags="<div id='hd'><b>"), Block(text='It fell.', tags='')]
    """
    found: list[Block] = []
    pieces: list[str] = []
    tags: list[str] = []
    hidden = ""  # the tag whose end is waited for

    def end() -> None:
        if paragraph := _SPACE.sub(" ", "".join(pieces)).strip():
            found.append(Block(paragraph, "".join(tags)))
            tags.clear()
        pieces.clear()

    # Not Python's own parser: a page of tags without an end takes it the square of
    # its length.
    for piece in _PARTS.split(_without_comments(text)):
        name, is_end, is_begin = _tag_of(piece)
        if hidden:
            hidden = "" if is_end and name == hidden else hidden
            continue
        if not piece.startswith("<"):
            pieces.append(unescape(piece))
        if _BLOCK.fullmatch(name):
            end()
        if is_begin:
            hidden = name if _HIDDEN.fullmatch(name) else ""
            tags.append(piece[:_LONGEST_TAG])
    end()
    return found


def _tag_of(piece: str) -> tuple[str, bool, bool]:
    """The name of a tag, whether it ends an element, and whether it begins one."""
    tag = _NAME.match(piece)
    if tag is None:
        return "", False, False
    return tag[2].lower(), bool(tag[1]), not tag[1]


def _without_comments(text: str) -> str:
    """A text without comments; one that is never closed is left as it is."""
    kept: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0:
        end = text.find("-->", begin + 4)
        if end < 0:
            break
        kept.append(text[at:begin])
        at = end + 3
    return "".join([*kept, text[at:]])
