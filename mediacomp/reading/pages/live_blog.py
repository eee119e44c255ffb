"""Live blogs: pages of many entries, which are one article.

Entries are marked up as articles, and stand in lists as teasers do: who looks for an
article in a page takes the first of them, or none of the list. Where a page says of
itself that it is a live blog, its entries are made plain parts of it.
"""

from __future__ import annotations

import re
from typing import Any

_DECLARED = re.compile(r"\bLiveBlogPosting\b")
_ENTRY, _ITEM, _PART = "article", "li", "div"
_LISTS = ("ol", "ul")


def is_live_blog(markup: str) -> bool:
    """Whether a page says of itself that it is a live blog.

    Examples
    --------
    >>> is_live_blog('<div itemtype="https://schema.org/LiveBlogPosting">')
    True
    """
    return _DECLARED.search(markup) is not None


def join_entries(tree: Any) -> None:
    """Make entries parts of the page, in its tree of tags: articles that stand beside
    others, and the items of lists that hold them.
    """
    inner = [
        each
        for each in tree.iter(_ENTRY)
        if next(each.iterdescendants(_ENTRY), None) is None
    ]
    if len(inner) < 2:
        return
    for entry in inner:
        _make_plain(entry)
        item = entry.getparent()
        if item is not None and item.tag == _ITEM:
            _make_plain(item)
            if item.getparent().tag in _LISTS:
                _make_plain(item.getparent())


def _make_plain(element: Any) -> None:
    """Leave nothing by which an element looks like an article of its own."""
    element.tag = _PART
    element.attrib.clear()
