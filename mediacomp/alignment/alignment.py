"""What an alignment is: sides, links between their sentences, and links between the
words of linked sentences.

Whatever there is once a side (the ends of a link, what only one of them says) is a
tuple in the order of the sides, and a side is what one looks it up by::

    for own, other in alignment.facing:
        for link in alignment.links:
            link.ends[own], link.ends[other]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeVar

import numpy as np
import numpy.typing as npt

from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.spans import Token

LIKELY = 0.5
"""A word counts as carried over from this probability on."""
PARTIAL = 0.78
"""A link is partial when less than this share of one side's content has a word link to
the other.
"""
UNSEEN = 0.1
"""Share of all sentences that the other version says, by the mean of its probabilities,
from which two versions without a link tell one thing. Set with 16 invented pairs that
tell one thing without a link and 50 pairs of two things in sight.
"""
NAMES = ("a", "b")
"""What the sides are called, in their order; also the ends of their columns' names."""

Relation = Literal["identical", "typographic", "reworded", "partial"]
SAME: tuple[Relation, Relation] = ("identical", "typographic")
"""Relations of sentences that have the same words."""
WordPairs = tuple[tuple[int, int], ...]
V = TypeVar("V")
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

    @property
    def ends(self) -> tuple[int, int]:
        """The two sentences, in the order of the sides."""
        return self.a, self.b


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
        Whether ``said`` is so low that the other article surely doesn't say it, unless
        the two tell one thing without a link (`Alignment.lacks`), shape (sentences,).
    copy
        For a sentence without a link the number of the other article's sentence that is
        the same, else -1, shape (sentences,).
    """

    weights: Sequence[Vector]
    linked: Sequence[npt.NDArray[np.bool_]]
    near: Sequence[Mapping[int, npt.NDArray[np.float32]]]
    said: Vector
    nearest: npt.NDArray[np.int64]
    missing: npt.NDArray[np.bool_]
    copy: npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Side:
    """One of the versions that are compared, and what is known of its sentences.

    It stands for its number wherever a tuple has something of each side:
    ``link.ends[side]``.
    """

    number: int
    article: Article
    content: Content

    def __index__(self) -> int:
        return self.number

    @property
    def name(self) -> str:
        """What it is called, "a" or "b"."""
        return NAMES[self.number]

    @cached_property
    def language(self) -> Language:
        """The language that the article is in."""
        return Language.of(self.article.language)


@dataclass(frozen=True, eq=False)
class Alignment:
    """Everything that was decided about two articles.

    Parameters
    ----------
    sides
        The two versions, each with what its sentences hold.
    links
        Sentence links ordered by ``(a, b)``.
    words
        For each link ``(a, b)`` the linked token numbers ``(s, t)`` within the two
        sentences, in order.
    closeness
        For each link, by word pair, the probability that the two stand in each other's
        place.
    settings
        Encoder, model, hash and parameters, as shown in ``Comparison.settings``.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> one, two = (Article.from_text(t) for t in ("Rain fell.", "Snow. Rain fell."))
    >>> found = align(one, two, "lexical")
    >>> [(own.name, other.name, [link.ends[own] for link in found.links])
    ...     for own, other in found.facing]
    [('a', 'b', [0]), ('b', 'a', [1])]
    """

    sides: tuple[Side, Side]
    links: tuple[Link, ...]
    words: Mapping[tuple[int, int], WordPairs]
    closeness: Mapping[tuple[int, int], Mapping[tuple[int, int], float]]
    settings: Mapping[str, str]

    @property
    def a(self) -> Article:
        """The first version."""
        return self.sides[0].article

    @property
    def b(self) -> Article:
        """The second version."""
        return self.sides[1].article

    def other(self, own: Side) -> Side:
        """The side that is not ``own``.

        Examples
        --------
        >>> from mediacomp.alignment.align import align
        >>> a, b = map(Article.from_text, ("Rain fell. It was cold.", "Rain fell."))
        >>> aligned = align(a, b, "lexical")
        >>> aligned.other(aligned.sides[0]).name
        'b'
        """
        return self.sides[1 - own.number]

    @property
    def facing(self) -> tuple[tuple[Side, Side], ...]:
        """Each side with the one that it faces."""
        return tuple((own, self.other(own)) for own in self.sides)

    @cached_property
    def languages(self) -> tuple[Language, Language]:
        """The languages of the two versions."""
        return self.sides[0].language, self.sides[1].language

    @cached_property
    def sure(self) -> frozenset[tuple[int, int]]:
        """The ends of the links that are sure."""
        return frozenset(link.ends for link in self.links if link.sure)

    def lacks(self, own: Side, sentence: int) -> bool:
        """Whether the other side surely doesn't say a sentence.

        Examples
        --------
        >>> from mediacomp.alignment.align import align
        >>> a, b = map(Article.from_text, ("Rain fell. It was cold.", "Rain fell."))
        >>> found = align(a, b, "lexical")
        >>> [found.lacks(found.sides[0], sentence) for sentence in (0, 1)]
        [False, True]
        """
        return bool(own.content.missing[sentence]) and not self._is_unseen

    @cached_property
    def _is_unseen(self) -> bool:
        """Whether two versions tell one thing in words between which no link is seen:
        then a probability that is as low as can be says nothing.
        """
        if self.links:
            return False
        expected = sum(float(own.content.said.sum()) for own in self.sides)
        return expected >= UNSEEN * sum(len(own.content.said) for own in self.sides)

    @cached_property
    def _links_by_sentence(self) -> tuple[Mapping[int, Sequence[Link]], ...]:
        found: tuple[dict[int, list[Link]], ...] = ({}, {})
        for link in self.links:
            for of_side, sentence in zip(found, link.ends, strict=True):
                of_side.setdefault(sentence, []).append(link)
        return found

    def links_of(self, own: Side, sentence: int) -> Sequence[Link]:
        """The links of a sentence of one side, in order.

        Examples
        --------
        >>> from mediacomp.alignment.align import align
        >>> one, two = (Article.from_text(t) for t in ("Rain.", "Snow. Rain."))
        >>> found = align(one, two, "lexical")
        >>> [link.ends for link in found.links_of(found.sides[1], 1)]
        [(0, 1)]
        """
        return self._links_by_sentence[own].get(sentence, ())

    def tokens(self, link: Link) -> tuple[Sequence[Token], Sequence[Token]]:
        """The tokens of the two sentences of a link.

        Examples
        --------
        >>> from mediacomp.alignment.align import align
        >>> a, b = map(Article.from_text, ("Rain fell. It was cold.", "Rain fell."))
        >>> aligned = align(a, b, "lexical")
        >>> [token.text for token in aligned.tokens(aligned.links[0])[1]]
        ['Rain', 'fell', '.']
        """
        one, two = (own.article.sentences[link.ends[own]].tokens for own in self.sides)
        return one, two

    def alike(self, own: Side) -> set[int]:
        """Sentences of one side that the other has word for word.

        Examples
        --------
        >>> from mediacomp.alignment.align import align
        >>> a, b = map(Article.from_text, ("Rain fell. It was cold.", "Rain fell."))
        >>> aligned = align(a, b, "lexical")
        >>> [aligned.alike(own) for own in aligned.sides]
        [{0}, {0}]
        """
        copies = np.flatnonzero(own.content.copy >= 0).tolist()
        return set(copies) | {
            link.ends[own] for link in self.links if link.relation in SAME
        }

    def turned(self) -> Alignment:
        """The same with its sides exchanged; groups are numbered in the new order.

        Examples
        --------
        >>> from mediacomp.alignment.align import align
        >>> one, two = (Article.from_text(t) for t in ("Rain.", "Rain. Snow."))
        >>> [link.ends for link in align(two, one, "lexical").turned().links]
        [(0, 0)]
        """
        number: dict[int, int] = {}
        flip = {"1:n": "n:1", "n:1": "1:n"}
        return Alignment(
            sides=(replace(self.sides[1], number=0), replace(self.sides[0], number=1)),
            links=tuple(
                replace(
                    link,
                    a=link.b,
                    b=link.a,
                    group=number.setdefault(link.group, len(number)),
                    cardinality=flip.get(link.cardinality, link.cardinality),
                )
                for link in sorted(self.links, key=lambda link: (link.b, link.a))
            ),
            words={
                (j, i): tuple(sorted((t, s) for s, t in pairs))
                for (i, j), pairs in self.words.items()
            },
            closeness={
                (j, i): turned(pairs) for (i, j), pairs in self.closeness.items()
            },
            settings=self.settings,
        )


def in_order(own: Side, here: V, there: V) -> tuple[V, V]:
    """What is of a side and of the one it faces, in the order of the sides; and back.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> rain = Article.from_text("Rain.")
    >>> [in_order(own, "here", "there") for own in align(rain, rain, "lexical").sides]
    [('here', 'there'), ('there', 'here')]
    """
    return (there, here) if own.number else (here, there)


def turned(pairs: Mapping[tuple[int, int], V]) -> dict[tuple[int, int], V]:
    """A mapping of pairs (s, t) as one of pairs (t, s), in their order.

    Examples
    --------
    >>> turned({(0, 2): "x", (1, 0): "y"})
    {(0, 1): 'y', (2, 0): 'x'}
    """
    return {(t, s): pairs[s, t] for t, s in sorted((t, s) for s, t in pairs)}
