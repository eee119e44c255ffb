"""What an alignment is: links between sentences, and links between the words of linked sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from mediacomp.article import Article

Relation = Literal["identical", "typographic", "reworded", "partial"]
WordPairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence of ``a`` bound to a sentence of ``b``, with the reasons.

    ``group`` numbers the connected sets of links in reading order of ``a``; ``cardinality`` is that of the group
    ("1:1", "1:n", "n:1", "n:m"). ``similarity`` and its parts lie between 0 and 1 and are rounded to four
    decimals; ``contextual`` is None without a model.
    """

    a: int
    b: int
    group: int
    cardinality: str
    relation: Relation
    moved: bool
    sure: bool
    probability: float
    similarity: float
    lexical: float
    contextual: float | None
    position: float
    neighbours: float


@dataclass(frozen=True)
class Alignment:
    """Everything that was decided about two articles.

    Parameters
    ----------
    links
        Sentence links ordered by ``(a, b)``.
    words
        For each link ``(a, b)`` the linked token numbers ``(s, t)`` within the two sentences, in order.
    settings
        Encoder, model, hash and parameters, as shown in ``Comparison.settings``.
    """

    a: Article
    b: Article
    links: tuple[Link, ...]
    words: Mapping[tuple[int, int], WordPairs]
    settings: Mapping[str, str]
