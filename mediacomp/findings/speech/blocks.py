"""Stretches of a text that a quotation mark left open does not pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.text.article import Article


def blocks(article: Article) -> list[Span]:
    """Paragraphs as the sentences have them, and headers: a quotation mark left open
    does not pass them.

    Examples
    --------
    >>> from mediacomp import Article
    >>> len(blocks(Article.from_text("Rain fell. It stopped.\\n\\nAnn Lee left.")))
    2
    """
    found: list[Span] = []
    paragraph = -1
    for piece in sorted((*article.headers, *article.sentences), key=lambda p: p.start):
        number = getattr(piece, "paragraph", -1)
        if found and number >= 0 and number == paragraph:
            found[-1] = Span(found[-1].start, piece.end)
        elif piece.end > piece.start:
            found.append(Span(piece.start, piece.end))
        paragraph = number
    return found
