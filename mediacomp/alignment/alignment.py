"""What an alignment is: links between sentences, and links between the words of linked
sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from mediacomp.text.article import Article

Relation = Literal["identical", "typographic", "reworded", "partial"]
WordPairs = tuple[tuple[int, int], ...]
Vector = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence of ``a`` bound to a sentence of ``b``, with the reasons.

    ``group`` numbers the connected sets of links in reading order of ``a``;
    ``cardinality`` is that of the group ("1:1", "1:n", "n:1", "n:m"). ``similarity``
    and its parts lie between 0 and 1 and are rounded to four decimals; ``contextual``
    is None without a model.
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
class Content:
    """What the sentences of one article hold, token by token.

    Parameters
    ----------
    weights
        For each sentence the informativeness of its tokens, shape (tokens,).
    linked
        For each sentence whether a token has a word link, shape (tokens,).
    near
        For each sentence, by number of a sentence of the other article that was looked
        at, how near each token comes to a token there, 0 to 1, shape (tokens,).
    said
        The probability that the other article makes a sentence's core statement
        anywhere, shape (sentences,).
    nearest
        The number of the other article's sentence that comes closest, -1 where there is
        none, shape (sentences,).
    missing
        Whether the other article surely doesn't say it, shape (sentences,).
    """

    weights: Sequence[Vector]
    linked: Sequence[npt.NDArray[np.bool_]]
    near: Sequence[Mapping[int, Vector]]
    said: Vector
    nearest: npt.NDArray[np.int64]
    missing: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Alignment:
    """Everything that was decided about two articles.

    Parameters
    ----------
    links
        Sentence links ordered by ``(a, b)``.
    words
        For each link ``(a, b)`` the linked token numbers ``(s, t)`` within the two
        sentences, in order.
    closeness
        For each link, by word pair, the probability that the two stand in each other's
        place.
    content_a, content_b
        What the sentences of either side hold.
    settings
        Encoder, model, hash and parameters, as shown in ``Comparison.settings``.
    """

    a: Article
    b: Article
    links: tuple[Link, ...]
    words: Mapping[tuple[int, int], WordPairs]
    closeness: Mapping[tuple[int, int], Mapping[tuple[int, int], float]]
    content_a: Content
    content_b: Content
    settings: Mapping[str, str]
