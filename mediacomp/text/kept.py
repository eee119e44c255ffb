"""What is found in an article or of two, kept with it and gone with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

T = TypeVar("T")


def kept_with(owner: object, name: str, found: Callable[[], T]) -> T:
    """What was found of something, sought when it is first asked for.

    It stands beside the owner's fields, as a cached property is kept: a frozen
    dataclass takes no new field, but its dictionary does, and a dictionary keyed by
    articles would have to compare whole texts. Set in one step, so that threads agree.

    Examples
    --------
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("Rain fell.")
    >>> kept_with(article, "_size", lambda: 2), kept_with(article, "_size", lambda: 3)
    (2, 2)
    """
    kept = vars(owner)
    if name not in kept:
        kept.setdefault(name, found())
    return cast("T", kept[name])
