"""Texts that are kept with a little markup, as feeds and databases do → paragraphs.

That is no web page: all of it is the article. Pages go to `mediacomp.reading.html`.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCK = re.compile(
    "address|article|aside|blockquote|br|caption|d[dlt]|div|figcaption|figure|footer"
    "|h[1-6r]|header|li|main|nav|ol|p|pre|section|table|t[dhr]|ul"
)
_HIDDEN = frozenset(("script", "style", "template", "noscript"))
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
    parser = _Paragraphs()
    parser.feed(text)
    parser.close()
    parser.end_paragraph()
    return tuple(parser.found)


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in _HIDDEN
        if _BLOCK.fullmatch(tag):
            self.end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        if _BLOCK.fullmatch(tag):
            self.end_paragraph()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.append(data)

    def end_paragraph(self) -> None:
        text = re.sub(r"[ \t\r\n]+", " ", "".join(self._pieces)).strip()
        self._pieces.clear()
        if text:
            self.found.append(text)
