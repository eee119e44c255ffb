"""What a page says of its article in JSON-LD, the form that search engines read: pages
that scripts fill have their text nowhere else.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from mediacomp.reading.markup import paragraphs_of_markup
from mediacomp.reading.tables.rows import whole

_BEGINS = re.compile(
    r"""<script\b[^<>]{0,300}?\bapplication/ld\+json\b[^<>]{0,300}>""", re.I
)
_BODY, _HEADLINE, _PAGE = "articleBody", "headline", "mainEntityOfPage"
_PUBLISHED = "datePublished"
_UPDATES = "liveBlogUpdate"
_ARTICLES = ("Article", "Posting")
"""How the types of articles end: NewsArticle, LiveBlogPosting."""
_ADDRESS = re.compile(r"https?://[^\s<>]{1,2000}")
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
    bodies = [node[_BODY] for node in _nodes(markup) if _BODY in node]
    longest = max((b for b in bodies if isinstance(b, str)), key=len, default="")
    return tuple(
        piece
        for line in whole(longest).splitlines()
        for piece in paragraphs_of_markup(line)
    )


def publication_dates(markup: str) -> Iterator[str]:
    """When the articles that a page states in JSON-LD came out, as it is written.

    Examples
    --------
    >>> told = '{"headline": "Rain", "datePublished": "2021-03-12T09:30:00Z"}'
    >>> list(publication_dates(f'<script type="application/ld+json">{told}</script>'))
    ['2021-03-12T09:30:00Z']
    """
    for node in _nodes(markup):
        date = node.get(_PUBLISHED)
        if _HEADLINE in node and isinstance(date, str):
            yield date


def article_address(markup: str) -> str | None:
    """The address that a page states for its article in JSON-LD; None without one, or
    with several.

    Examples
    --------
    >>> told = '{"headline": "Rain", "mainEntityOfPage": "https://wire.example/rain"}'
    >>> article_address(f'<script type="application/ld+json">{told}</script>')
    'https://wire.example/rain'
    """
    nodes = [node for node in _nodes(markup) if _HEADLINE in node]
    articles = [
        node for node in nodes if str(node.get("@type", "Article")).endswith(_ARTICLES)
    ]
    for name, stating in ((_PAGE, nodes), ("url", articles)):
        found = set()
        for node in stating:
            page = node.get(name)
            address = page.get("@id") if isinstance(page, dict) else page
            if isinstance(address, str) and _ADDRESS.fullmatch(address):
                found.add(whole(address))
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def headline_of_part(markup: str, title: str) -> str | None:
    """The headline of the article that a page states in JSON-LD, where a title is that
    of one of its updates, as in a live blog; None for any other title.

    Examples
    --------
    >>> told = '{"headline": "Rain: live", "liveBlogUpdate": [{"headline": "Noon"}]}'
    >>> page = f'<script type="application/ld+json">{told}</script>'
    >>> headline_of_part(page, "Noon"), headline_of_part(page, "Rain")
    ('Rain: live', None)
    """
    for node in _nodes(markup):
        updates, whole_one = node.get(_UPDATES), node.get(_HEADLINE)
        if isinstance(updates, list) and isinstance(whole_one, str):
            parts = [part for part in updates if isinstance(part, dict)]
            if any(part.get(_HEADLINE) == title for part in parts):
                return whole(html.unescape(whole_one))
    return None


def _nodes(markup: str) -> Iterator[dict[str, Any]]:
    """The objects anywhere in the documents of a page."""
    end = 0
    while match := _BEGINS.search(markup, end):
        end = markup.find("</script", match.end())
        if end < 0:
            break
        try:
            waiting = [json.loads(markup[match.end() : end], strict=False)]
        except (ValueError, RecursionError):  # many pages have it broken
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop()
            if isinstance(node, dict):
                yield node
                waiting += node.values()
            elif isinstance(node, list):
                waiting += node
