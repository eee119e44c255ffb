"""What one version says isn't known and the other tells.

::

    it was not clear whether [the driver was alone]     the driver was alone
    [the cause] of the crash is unknown                 a burst tyre caused it

Whoever knows more may have asked later, so that each is told as a possible update and
never surely.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
import numpy.typing as npt

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.parties import is_content
from mediacomp.changes.readings import Disagreement, Reading
from mediacomp.changes.unknowns import BEFORE, LIST, Unknown, is_open, unknown
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

TOLD = 0.7
"""Share of the words of what isn't known that must come near those of the other
sentence, weighted by informativeness.
"""
MOST, WORDS = 12, 2
"""Unknown things of a version that are sought in the other, and content words that a
clause must have to be sought.
"""
RIGHT = 0.7
"""How probably such a pair is of one thing: no share that was measured, since one such
row is told in 293 pairs of reports of one event; it is right.
"""


def other_knowledge(alignment: Alignment) -> list[Disagreement]:
    """What isn't known in one version and is told in the other."""
    found = []
    for own in alignment.sides:
        if own.language.knows(LIST):
            found += list(_answered(alignment, own))
    return found


def _answered(alignment: Alignment, own: Side) -> Iterator[Disagreement]:
    other = alignment.sides[1 - own.number]
    for i, one in islice(_unknowns(own), MOST):
        told = _nearest(own, other, i, one)
        if told is not None:
            tokens = own.article.sentences[i].tokens
            first, last = min(one.first, one.asked), max(one.last, one.until)
            here = _reading(tokens[first : last + 1], i)
            there = _reading(_without_stop(other.article.sentences[told].tokens), told)
            ends = (there, here) if own.number else (here, there)
            yield Disagreement(ends, RIGHT, sure=False, update=True)


def _unknowns(own: Side) -> Iterator[tuple[int, Unknown]]:
    for sentence in own.article.sentences:
        one = unknown(sentence.tokens, own.language)
        if one is not None:
            yield sentence.index, one


def _reading(tokens: Sequence[Token], sentence: int) -> Reading:
    value = " ".join(token.norm for token in tokens)
    return Reading("outcome", value, sentence, tokens[0].start, tokens[-1].end)


def _without_stop(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[:-1] if tokens[-1].kind == "punctuation" else tokens


def _nearest(own: Side, other: Side, i: int, one: Unknown) -> int | None:
    """The sentence of the other version that tells most of what isn't known; None if
    this version tells it as well.
    """
    sentences = own.article.sentences
    about = _About(own, i, one)
    if any(about.is_told_in(sentence.tokens) for sentence in sentences):
        return None
    shares = [
        (about.share(other.article.sentences[j].tokens, near), -j)
        for j, near in own.content.near[i].items()
    ]
    share, j = max(shares, default=(0.0, 0))
    return -j if share >= TOLD else None


class _About:
    """What isn't known in a sentence, and whether others tell it."""

    def __init__(self, own: Side, i: int, one: Unknown) -> None:
        self._language, self._is_clause = own.language, one.is_clause
        self._weights = own.content.weights[i]
        tokens = own.article.sentences[i].tokens
        asked = range(one.asked, one.until + 1)
        self._places = [k for k in asked if is_content(tokens[k], own.language)]
        self._choices = _choices(tokens, asked, self._places, own.language)
        self._lemmas = {k: own.language.lemma(tokens[k].norm) for k in self._places}
        hanging = own.language.words("function_words", "prepositions")
        end = next((k for k in asked if tokens[k].norm in hanging), one.until + 1)
        heads = [k for k in self._places if k < end]
        self._head = self._lemmas[heads[-1]] if heads else ""
        # What may have a cause is told in the sentence or the two before it.
        before = own.article.sentences[max(0, i - 2) : i + 1]
        self._spoken = {
            own.language.lemma(token.norm)
            for sentence in before
            for token in sentence.tokens
            if is_content(token, own.language)
        }

    def is_told_in(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence of the same version tells it, by the same words."""
        lemmas = {self._language.lemma(token.norm) for token in tokens}
        places = range(len(self._weights))
        same = [self._lemmas.get(k, "") in lemmas for k in places]
        return self.share(tokens, np.array(same, np.float32)) >= TOLD

    def share(self, tokens: Sequence[Token], near: npt.NDArray[np.float32]) -> float:
        """How much of it a sentence tells, 0 if that asks or doubts as well; ``near``
        is how near the words come to those of the sentence.
        """
        if is_open(tokens, self._language):
            return 0.0
        if not self._is_clause:
            return float(bool(self._head) and self._is_named_in(tokens))
        if len(self._places) < WORDS:
            return 0.0
        weights = self._weights
        return max(
            float(weights[some] @ near[some]) / (float(weights[some].sum()) or 1.0)
            for some in self._choices
        )

    def _is_named_in(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence says what it is, or by what the same was caused: "the
        cause was a spark", "the fire was caused by a spark", "a spark caused the fire".
        """
        language = self._language
        being, by = be_forms(language), language.words("wording", "agent")
        causing = language.words(LIST, "causing")
        alike = causing if self._head in causing else {self._head}
        for k, token in enumerate(tokens[:-1]):
            if language.lemma(token.norm) not in alike:
                continue
            before, behind = (
                tokens[max(0, k - BEFORE) : k],
                tokens[k + 1 : k + 1 + BEFORE],
            )
            was = any(other.norm in being for other in before)
            if not language.is_past(token.norm):
                caused = [other for other in behind if other.norm in being]
            elif behind[0].norm in by:
                caused = [o for o in before if was and self._speaks_of(o)]
            else:
                caused = [o for o in behind if self._speaks_of(o)]
            if caused:
                return True
        return False

    def _speaks_of(self, token: Token) -> bool:
        return self._language.lemma(token.norm) in self._spoken


def _choices(
    tokens: Sequence[Token], asked: range, places: Sequence[int], language: Language
) -> list[list[int]]:
    """The words of what isn't known, once for each way that it may be: "the dead were
    [customers] or [staff]".
    """
    choosing = language.words(LIST, "choosing")
    at = next((k for k in asked if tokens[k].norm in choosing), 0)
    found = [[k for k in places if k != at - 1], [k for k in places if k < at]]
    return [some for some in found if at and some] or [list(places)]
