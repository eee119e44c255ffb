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
from mediacomp.changes.clauses.parties import is_content
from mediacomp.changes.clauses.unknowns import BEFORE, LIST, Unknown, is_open, unknown
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.findings.facts.dates.date_words import date_words
from mediacomp.findings.facts.numbers.number_words import number_words
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
    language, other = alignment.languages
    if language is not other or not language.knows(LIST):
        return []
    return [one for own in alignment.sides for one in _answered(alignment, own)]


def _answered(alignment: Alignment, own: Side) -> Iterator[Disagreement]:
    other = alignment.sides[1 - own.number]
    # What both tell in the same words is none, nor what both say isn't known.
    here, there = _said(own), _said(other)
    of_here, of_there = frozenset(here), frozenset(there)
    for i, one in islice(_unknowns(own), MOST):
        told = None if here[i] in of_there else _nearest(own, other, i, one)
        if told is not None and there[told] not in of_here:
            tokens = own.article.sentences[i].tokens
            first, last = min(one.first, one.asked), max(one.last, one.until)
            mine = _reading(tokens[first : last + 1], i)
            theirs = _reading(_without_stop(other.article.sentences[told].tokens), told)
            ends = (theirs, mine) if own.number else (mine, theirs)
            yield Disagreement(ends, RIGHT, sure=False, update=True)


def _said(own: Side) -> list[tuple[str, ...]]:
    """The words of each sentence of a version."""
    return [
        tuple(token.norm for token in sentence.tokens)
        for sentence in own.article.sentences
    ]


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
        self._asking = tokens[one.asked - 1].norm if one.is_clause else ""
        self._causing = own.language.words(LIST, "causing")
        self._lemmas = {k: own.language.lemma(tokens[k].norm) for k in self._places}
        hanging = own.language.words("function_words", "prepositions")
        end = next((k for k in asked if tokens[k].norm in hanging), one.until + 1)
        heads = [self._lemmas[k] for k in self._places if k < end]
        causes = [lemma for lemma in heads if lemma in self._causing]
        self._head = (causes or heads or [""])[-1]
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
        share = self._share(tokens, near)
        return share if share and not is_open(tokens, self._language) else 0.0

    def _share(self, tokens: Sequence[Token], near: npt.NDArray[np.float32]) -> float:
        if not self._is_clause or self._head in self._causing:
            return float(bool(self._head) and self._is_named_in(tokens))
        if len(self._places) < WORDS:
            return 0.0
        weights = self._weights
        share = max(
            float(weights[some] @ near[some]) / (float(weights[some].sum()) or 1.0)
            for some in self._choices
        )
        return share if share >= TOLD and self._is_answered_in(tokens) else 0.0

    def _is_answered_in(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence holds what is asked for: somebody who did it, a number, a
        time.
        """
        language, asking = self._language, self._asking
        if asking in language.words(LIST, "asking_time"):
            return any(date_words(language).names_time(t.norm) for t in tokens)
        if asking in language.words(LIST, "asking_amount"):
            small = number_words(language).small
            return any(t.kind == "number" or t.norm in small for t in tokens)
        if asking not in language.words(LIST, "asking_subject"):
            return True
        # "A guard opened the gates", not "the gates were opened".
        asked = set(self._lemmas.values())
        deed = self._lemmas[self._places[0]]
        lemmas = [language.lemma(token.norm) for token in tokens]
        before = tokens[: lemmas.index(deed)] if deed in lemmas else ()
        if any(token.norm in be_forms(language) for token in before[-2:]):
            return any(t.norm in language.words("wording", "agent") for t in tokens)
        others = {
            lemma
            for t, lemma in zip(before, lemmas, strict=False)
            if is_content(t, language)
        }
        return not others <= asked

    def _is_named_in(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence says what it is, or by what the same was caused: "the
        cause was a spark", "the fire was caused by a spark", "a spark caused the fire".
        """
        language = self._language
        being, by = be_forms(language), language.words("wording", "agent")
        alike = self._causing if self._head in self._causing else {self._head}
        for k, token in enumerate(tokens[:-1]):
            if language.lemma(token.norm) not in alike:
                continue
            before, behind = (
                tokens[max(0, k - BEFORE) : k],
                tokens[k + 1 : k + 1 + BEFORE],
            )
            was = any(other.norm in being for other in before)
            if not language.is_past(token.norm):
                caused = self._called(tokens[k + 1 : k + 2 + BEFORE])
            elif behind[0].norm in by:
                caused = [o for o in before if was and self._speaks_of(o)]
            else:
                caused = [o for o in behind if self._speaks_of(o)]
            if caused:
                return True
        return False

    def _called(self, behind: Sequence[Token]) -> list[Token]:
        """What a thing is said to be: "was [revenge]", not "was being looked into"."""
        words = self._language.words
        being = be_forms(self._language)
        at = next((k for k, t in enumerate(behind) if t.norm in being), len(behind))
        lasting = words(LIST, "lasting")
        adverbs = tuple(words("wording", "adverb_endings"))
        told = (
            token
            for token in behind[at + 1 :]
            if token.norm not in lasting and not token.norm.endswith(adverbs)
        )
        # "Was still under investigation", "was yet to be found" tell no cause.
        none = self._language.auxiliaries | words("roles", "undone")
        none |= words("function_words", "prepositions")
        return [
            token
            for token in islice(told, 1)
            if token.norm not in none and not self._language.is_past(token.norm)
        ]

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
