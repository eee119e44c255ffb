"""What a page says of its article in JSON-LD, the form that search engines read: pages
that scripts fill have their text nowhere else.
"""

from __future__ import annotations

import json
import re

from mediacomp.reading.markup import paragraphs_of_markup
from mediacomp.reading.rows import whole

_BEGINS = re.compile(
    r"""<script\b[^<>]{0,300}?\bapplication/ld\+json\b[^<>]{0,300}>""", re.I
)
_BODY = "articleBody"
_MOST_NODES = 10_000


def article_body(markup: str) -> tuple[str, ...]:
    """The paragraphs of the longest article that a page has in JSON-LD; none if it has
    none.

    Examples
    --------
    >>> told = '{"@type": "NewsArticle", "articleBody": "Rain fell.\\\\nIt rose."}'
    >>> article_body(f'<script type="application/ld+json">{told}</script>')
    ('Rain fell.', 'It rose.')
    """
    bodies: list[str] = []
    end = 0
    while match := _BEGINS.search(markup, end):
        end = markup.find("</script", match.end())
        if end < 0:
            break
        try:
            bodies += _bodies(json.loads(markup[match.end() : end], strict=False))
        except (ValueError, RecursionError):  # many pages have it broken
            continue
    longest = whole(max(bodies, key=len, default=""))
    return tuple(
        piece for line in longest.splitlines() for piece in paragraphs_of_markup(line)
    )


def _bodies(told: object) -> list[str]:
    """The texts of articles anywhere in a document."""
    found: list[str] = []
    waiting = [told]
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        node = waiting.pop()
        if isinstance(node, dict):
            body = node.get(_BODY)
            found += [body] if isinstance(body, str) else []
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
    return found
