"""What only one of two linked articles says: whole sentences, and stretches of one that
a reader would name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mediacomp.alignment.alignment import Content, Side
from mediacomp.changes.stretches.groups import Words, is_mark
from mediacomp.changes.stretches.passages import is_attribution, passages
from mediacomp.findings.facts import Fact

ELSEWHERE = 0.7
"""A stretch is said elsewhere when this share of its content comes near words of one
sentence of the other text.
"""


class Extent(NamedTuple):
    """Tokens ``first`` to ``last`` of a sentence, both included."""

    sentence: int
    first: int
    last: int


def tokens_of(parts: Iterable[Extent]) -> dict[int, set[int]]:
    """The tokens of some stretches by sentence.

    Examples
    --------
    >>> tokens_of([Extent(4, 0, 1), Extent(4, 3, 3)])
    {4: {0, 1, 3}}
    """
    found: dict[int, set[int]] = {}
    for sentence, first, last in parts:
        found.setdefault(sentence, set()).update(range(first, last + 1))
    return found


@dataclass(frozen=True, slots=True)
class Only:
    """Tokens ``first`` to ``last`` of a sentence that the other article does not answer
    in a linked sentence.

    ``said_elsewhere`` is the number of the other article's sentence that says the same,
    or None; ``attribution`` says whether a stretch is a verb of saying with its subject
    and nothing else; ``sure`` whether it may be told flatly (`doubt`).
    """

    sentence: int
    first: int
    last: int
    whole_sentence: bool
    said_elsewhere: int | None
    attribution: bool = False
    sure: bool = False


def stretches(
    own: Side,
    *,
    with_link: set[int],
    alike: set[int],
    taken: Sequence[Extent],
    facts: Mapping[int, Sequence[Fact]],
) -> tuple[Only, ...]:
    """Whole sentences outside ``with_link``, and passages of the others that no link
    and no substitution (``taken``) holds; none in sentences that are ``alike``, which
    the other article has word for word: of "fell fell" only one may have a word link. A
    further copy of a sentence that the other has is a whole sentence said elsewhere.
    ``facts`` are those of each sentence.
    """
    covered = tokens_of(taken)
    found: list[Only] = []
    for sentence in own.article.sentences:
        k, tokens = sentence.index, sentence.tokens
        if all(is_mark(t) for t in tokens):
            continue
        copy = int(own.content.copy[k])
        if copy >= 0:
            found.append(Only(k, 0, len(tokens) - 1, True, copy))
        elif k in alike:
            continue
        elif k not in with_link:
            found.append(Only(k, 0, len(tokens) - 1, True, None))
        else:
            words = Words.of(tokens, own.language, facts.get(k, ()))
            found += _inside(own.content, k, words, covered.get(k, set()))
    return tuple(found)


def _inside(content: Content, k: int, words: Words, covered: set[int]) -> list[Only]:
    """The passages of a linked sentence that have no answer."""
    unanswered = [
        not is_mark(token) and not content.linked[k][n] and n not in covered
        for n, token in enumerate(words.tokens)
    ]
    found = []
    for first, last in passages(words, unanswered, content.weights[k]):
        inside = [n for n in range(first, last + 1) if unanswered[n]]
        named = is_attribution(words, first, last)
        other = None if named else _elsewhere(content, k, inside)
        found.append(Only(k, first, last, False, other, named))
    return found


def _elsewhere(content: Content, sentence: int, tokens: Sequence[int]) -> int | None:
    """Sentence of the other article that holds most of the content of some tokens, if
    any holds enough.
    """
    weight = content.weights[sentence][list(tokens)]
    shares = {
        other: float(near[list(tokens)] @ weight / weight.sum())
        for other, near in content.near[sentence].items()
    }
    best = min(shares, key=lambda other: (-shares[other], other), default=None)
    return best if best is not None and shares[best] >= ELSEWHERE else None
