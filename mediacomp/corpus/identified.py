"""The articles that a caller hands over, each by an id: a list, or a collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from numbers import Integral
from typing import Any, Protocol, runtime_checkable

from mediacomp.errors import InputError
from mediacomp.text.article import Article, require_article


@runtime_checkable
class Collected(Protocol):
    """A collection: many articles that are read when they are asked for, by id."""

    @property
    def table(self) -> Any: ...

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Article]: ...

    def __getitem__(self, name: str) -> Article: ...


Articles = Iterable[Article] | Collected


class Named:
    """Articles with an id each, in order.

    Attributes
    ----------
    ids
        A collection's own; of a list the labels, where all differ and there are any,
        else the places in it, from 0.

    Examples
    --------
    >>> rain = Article.from_text("Rain fell.", label="Wire")
    >>> hail = Article.from_text("Hail fell.", label="Post")
    >>> Named([rain, hail]).ids, Named([rain, rain]).ids
    (('Wire', 'Post'), ('0', '1'))
    """

    def __init__(self, articles: Articles) -> None:
        self._get: Callable[[int], Article]
        if isinstance(articles, Collected):
            collection = articles
            self.ids = tuple(map(str, collection.table["id"]))
            self._get = lambda place: collection[self.ids[place]]
        else:
            listed = _listed(articles)
            self.ids = _ids(listed)
            self._get = lambda place: listed[place]
        self._places = {name: place for place, name in enumerate(self.ids)}

    def __len__(self) -> int:
        return len(self.ids)

    def article(self, place: int) -> Article:
        """The article at a place; a collection reads it."""
        return self._get(place)

    def place(self, name: object) -> int:
        """Where the article with an id stands; a whole number is the id that it spells,
        since that is how such ids come back from a table.

        Raises
        ------
        InputError
            If there is none.
        """
        known = isinstance(name, str | Integral)
        place = self._places.get(str(name)) if known else None
        if place is None:
            raise InputError(
                f"no article has the id {name!r}; ids are such as "
                f"{', '.join(map(repr, self.ids[:3])) or 'none: there is no article'}"
            )
        return place


def _listed(articles: object) -> Sequence[Article]:
    if isinstance(articles, str | bytes) or not isinstance(articles, Iterable):
        raise InputError(
            "articles must be a list of Article or a collection, not "
            f"{type(articles).__name__}"
        )
    listed = list(articles)
    for place, article in enumerate(listed):
        require_article(f"articles[{place}]", article)
    return listed


def _ids(articles: Sequence[Article]) -> tuple[str, ...]:
    labels = [article.label for article in articles]
    if max(Counter(labels).values(), default=1) == 1:
        return tuple(labels)
    return tuple(map(str, range(len(articles))))
