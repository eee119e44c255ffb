"""Which phrases are believed to stand in each other's place.

A word link says that two words may answer each other; whether the one stands where the
other stood is seen from what is beside them as well. "On [Monday] he" and "on [Friday]
he" have the same neighbours, "[Monday], when" and "until [Friday] in" have none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from mediacomp.changes.opposites import declines, is_denied
from mediacomp.changes.stretches.phrases import Pair, Phrase, edge, spoken
from mediacomp.changes.stretches.substitution_kinds import kind
from mediacomp.languages.wordnet import relation

NEEDED = (0.85, 0.65, 0.5)
"""The probability that a phrase needs, by the number of its sides (before, behind) on
which a word stands that is linked to its neighbour on the other side. Learned, like the
next, from 379 substitutions in the reports of the outlets' set, read for this: .77 of
all were right, .96 of the 160 that were left.
"""
NEEDED_IN_DOUBT = 0.9
"""The same between two sentences whose link is doubtful, beside a linked neighbour; and
of other words where one side alone is somebody's own.
"""
APART = ("name", "number")
"""Kinds that need a linked neighbour, and a sure link between the sentences: other
numbers and names are as often those of another thing.
"""
ALIKE = ("paraphrase", "word form", "spelling")
"""Kinds that are told between two sentences whose link is doubtful: opposites and other
things may be said of somebody else there.
"""


def anchored(phrase: Phrase, pair: Pair) -> bool:
    """Whether the phrase holds a content word, or stands beside words that are linked
    to each other.
    """
    if not (phrase.a <= pair.small[0] and phrase.b <= pair.small[1]):
        return True
    return any(
        pair.answered(edge(phrase.a, step) + step, edge(phrase.b, step) + step)
        for step in (-1, 1)
    )


def believed(phrase: Phrase, pair: Pair) -> bool:
    """Whether two sides of a phrase stand in each other's place."""
    beside = sum(
        pair.answered(edge(phrase.a, step) + step, edge(phrase.b, step) + step)
        for step in (-1, 1)
    )
    sort = _kind(phrase, pair)
    if sort in APART and not (beside and pair.sure and _stands_beside(phrase, pair)):
        return False
    if _declined_in_one(phrase, pair) or (
        sort is None and _quoted_in_one(phrase, pair)
    ):
        return False
    if sort == "antonym" and not beside and _denied_in_one(phrase, pair):
        return False
    if sort == "spelling":
        return True
    if pair.sure:
        # "Stays", "must": a small word for one with content is seldom its answer.
        small = [side <= pair.small[n] for n, side in enumerate((phrase.a, phrase.b))]
        alone = len(phrase.a) == len(phrase.b) == 1 and small[0] != small[1]
        return phrase.probability >= NEEDED[0 if alone else beside]
    return beside > 0 and sort in ALIKE and phrase.probability >= NEEDED_IN_DOUBT


def _stands_beside(phrase: Phrase, pair: Pair) -> bool:
    """Whether the words with content next to both sides are linked, before or behind:
    "[two] boats", "[three] boats"; not "searching on [Saturday]", "held on [Sunday]".
    """
    ends = phrase.a, phrase.b
    for step in (-1, 1):
        one, two = (_next_content(end, step, n, pair) for n, end in enumerate(ends))
        if pair.answered(one, two):
            return True
    return False


def _next_content(chosen: set[int], step: int, n: int, pair: Pair) -> int:
    """The next word with content beside some tokens, or where the sentence ends; a mark
    if one comes first, which has no link.
    """
    k = edge(chosen, step) + step
    while 0 <= k < len(pair.tokens[n]) and k in pair.small[n]:
        k += step
    return k


def _quoted_in_one(phrase: Phrase, pair: Pair) -> bool:
    """Whether one side alone is somebody's words, and no dictionary relates the two:
    "“I can say [today] …”, Lee said", "Lee said [yesterday]".
    """
    one, two = (
        bool(side & quoted)
        for side, quoted in zip((phrase.a, phrase.b), pair.quoted, strict=True)
    )
    if one == two:
        return False
    lemmas = [
        [language.lemma(tokens[k].norm) for k in sorted(side - small)]
        for language, tokens, side, small in zip(
            pair.languages, pair.tokens, (phrase.a, phrase.b), pair.small, strict=True
        )
    ]
    return not any(relation(x, y) for x, y in product(*lemmas))


def _declined_in_one(phrase: Phrase, pair: Pair) -> bool:
    """Whether a verb before one side alone says that it was not done: "obeyed", "failed
    [to comply]".
    """
    one, two = (
        _is_declined(min(side) - 1, n, pair)
        for n, side in enumerate((phrase.a, phrase.b))
    )
    return one != two


def _is_declined(before: int, n: int, pair: Pair) -> bool:
    tokens, language = pair.tokens[n], pair.languages[n]
    if before > 0 and tokens[before].norm in language.words("wording", "infinitive"):
        before -= 1
    return before >= 0 and declines(tokens[before].norm, language)


def _denied_in_one(phrase: Phrase, pair: Pair) -> bool:
    """Whether one side alone denies: what "see the contracts" and "found no contract"
    say is no opposite.
    """
    one, two = (
        is_denied(spoken(pair.tokens[n], side), pair.languages[n])
        for n, side in enumerate((phrase.a, phrase.b))
    )
    return one != two


def _kind(phrase: Phrase, pair: Pair) -> str | None:
    one, two = (
        tokens[first : last + 1]
        for tokens, (first, last) in zip(pair.tokens, phrase.ends, strict=True)
    )
    opening = phrase.ends[0][0] == 0, phrase.ends[1][0] == 0
    return kind(one, two, phrase.probability, pair.languages, opening)


def apart(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Phrases that share no token: of two that do, the likelier stays."""
    kept: list[Phrase] = []
    taken = _Apart(), _Apart()
    for phrase in sorted(phrases, key=lambda p: (-p.probability, min(p.a), min(p.b))):
        ends = [(min(side), max(side)) for side in (phrase.a, phrase.b)]
        if all(side.is_free(*end) for side, end in zip(taken, ends, strict=True)):
            for side, end in zip(taken, ends, strict=True):
                side.take(*end)
            kept.append(phrase)
    return kept


def without_held(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Phrases without those that another has all words of: "[hasn't] been repaired"."""
    at = defaultdict[int, list[Phrase]](list)
    for phrase in phrases:
        for token in phrase.a:
            at[token].append(phrase)
    return [p for p in phrases if not any(_holds(q, p) for q in at[min(p.a)])]


def _holds(one: Phrase, two: Phrase) -> bool:
    """Whether a phrase has all words of another, and more, on both sides."""
    return one.a >= two.a and one.b >= two.b and (one.a, one.b) != (two.a, two.b)


class _Apart:
    """Stretches that share no token, first and last included."""

    def __init__(self) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []

    def is_free(self, first: int, last: int) -> bool:
        """Whether none of the stretches holds a token from ``first`` to ``last``."""
        at = bisect_left(self._lasts, first)
        return at == len(self._lasts) or self._firsts[at] > last

    def take(self, first: int, last: int) -> None:
        at = bisect_left(self._firsts, first)
        self._firsts.insert(at, first)
        self._lasts.insert(at, last)
