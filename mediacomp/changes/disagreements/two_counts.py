"""What beside two numbers tells that they may count two things: "[another] two people",
"[seriously] injured four", "100,000 [each]", "20 million [in the first phase]".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.stated import clause, is_stated
from mediacomp.changes.disagreements.rates import rate
from mediacomp.changes.disagreements.slot_pairs import Pair
from mediacomp.changes.disagreements.tolls import happened_to, is_hurt_badly
from mediacomp.changes.facts.counted import Slot, has_term
from mediacomp.changes.facts.fact_slots import NUMBERS
from mediacomp.findings.facts.numbers.number_words import number_words
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_broader, is_person
from mediacomp.text.spans import Token

PART = 6
"""Words behind a number among which a part of a whole is named."""
SOON = 3
"""Words behind what is counted among which a time to come is."""


@dataclass(frozen=True, slots=True)
class _Way:
    """How a number counts: others beside some, bad or light cases alone, by a rate, for
    each of several, a part of a whole, in a time that is over, or to come, the whole of
    which others are a part; and what happened to those who are counted, and whether it
    tells which, not how many.
    """

    kinds: tuple[bool | str, ...]
    happened: frozenset[str]
    ordered: bool


class Ways:
    """How the numbers of two versions count, each looked at once."""

    def __init__(self, alignment: Alignment) -> None:
        self._sides = alignment.sides
        self._known: dict[Slot, _Way] = {}
        self._loose: dict[Slot, tuple[bool, ...]] = {}

    def differ(self, pair: Pair) -> bool:
        """Whether words beside one of two numbers, and not beside the other, tell that
        it counts something else; or that other things happened to those who are
        counted, or both tell which of several, not how many ("the 23rd minute").
        """
        if not {slot.fact.kind for slot in pair} <= NUMBERS:
            return False
        one, two = (self._of(own, pair[own]) for own in self._sides)
        if one.happened and two.happened and not one.happened & two.happened:
            return True
        return one.kinds != two.kinds or (one.ordered and two.ordered)

    def _of(self, own: Side, slot: Slot) -> _Way:
        if slot not in self._known:
            self._known[slot] = _way(own, slot)
        return self._known[slot]

    def may_differ(self, pair: Pair) -> bool:
        """Whether the fewer of two may be some of the more ("five people", "three
        children") or somebody may be counted with one ("five people [and the driver]
        died"), one tells of each or of a part, or only one is stated as a fact ("could
        have killed 40"): no flat disagreement.
        """
        few, many = sorted(pair, key=lambda slot: slot.fact.number or 0)
        if _is_sort(few, many, self._sides[0].language):
            return True
        one, two = (self._looseness(own, pair[own]) for own in self._sides)
        return one != two

    def _looseness(self, own: Side, slot: Slot) -> tuple[bool, ...]:
        if slot not in self._loose:
            self._loose[slot] = _looseness(own, slot)
        return self._loose[slot]


def _way(own: Side, slot: Slot) -> _Way:
    tokens = own.article.sentences[slot.fact.sentence].tokens
    language, fact = own.language, slot.fact
    last = _last(tokens, slot)
    whole = clause(tokens, range(fact.first, last + 1))
    happened = happened_to(tokens, slot, language)
    # "More" of "more than 30" is part of the number.
    before = tokens[max(0, fact.first - 1) : fact.first]
    beside = [*before, *tokens[fact.last + 1 : max(last, fact.last + 1) + 1]]
    kinds = (
        _has(beside, "further", language),
        is_hurt_badly(tokens, range(fact.first, last + 1), happened, language),
        rate(tokens, range(fact.last + 1, last + 1), language),
        _is_for_each(tokens, fact.first, last, language),
        _is_named_part(tokens[last + 1 : last + 1 + PART], language),
        has_term(tokens[whole.start : whole.stop], "bygone", language),
        has_term(beside + list(tokens[last + 1 : last + 1 + SOON]), "coming", language),
        _is_whole(tokens, fact.first, language),
    )
    return _Way(kinds, happened, _is_ordered(tokens[fact.core], language))


def _last(tokens: Sequence[Token], slot: Slot) -> int:
    """The last token of what a number counts."""
    return bisect_right(tokens, slot.end, key=lambda token: token.end) - 1


def _is_sort(few: Slot, many: Slot, language: Language) -> bool:
    """Whether those of one number are a sort of the people of another."""
    if few.head == many.head:
        return False
    if many.head in language.words("amounts", "anyone"):
        return is_person(few.head)
    return is_person(many.head) and is_broader(many.head, few.head)


def _looseness(own: Side, slot: Slot) -> tuple[bool, ...]:
    """Whether a number is stated, counted with others, for each of several, and of a
    part, as far as words near it tell.
    """
    tokens = own.article.sentences[slot.fact.sentence].tokens
    last, language = _last(tokens, slot), own.language
    ends = range(slot.fact.first, slot.fact.last + 1)
    whole = clause(tokens, range(slot.fact.first, last + 1))
    return (
        is_stated(tokens, ends, language),
        _is_joined(tokens[last + 1 : last + 3], language),
        _is_of_each(tokens[whole.start : whole.stop + 1], language),
        _is_part(tokens[last + 1 : last + 1 + PART], language),
    )


def _is_joined(behind: Sequence[Token], language: Language) -> bool:
    """Whether "and" and an article stand behind what is counted."""
    joins = language.words("amounts", "and"), language.articles
    return len(behind) == 2 and all(
        token.norm in some for token, some in zip(behind, joins, strict=True)
    )


def _has(tokens: Sequence[Token], name: str, language: Language) -> bool:
    words = language.words("updates", name)
    return any(token.norm in words for token in tokens)


def _is_of_each(tokens: Sequence[Token], language: Language) -> bool:
    """Whether words tell that several had as many; not "every day", "every 12"."""
    each, rated = (language.words("updates", name) for name in ("apiece", "rated"))
    return any(
        one.norm in each and two.norm not in rated and two.kind != "number"
        for one, two in pairwise(tokens)
    )


def _is_for_each(
    tokens: Sequence[Token], first: int, last: int, language: Language
) -> bool:
    """Whether each of several gets as many: "100,000 [each]", "promised [each] family
    100,000"; not "12 hours each day", "each of the 12".
    """
    behind = tokens[last + 1 : last + 3]
    if _has(behind[:1], "apiece", language):
        return all(t.norm not in language.words("updates", "rated") for t in behind)
    before = tokens[max(0, first - 2) : first]
    return _has(before[:1], "apiece", language) and not (
        language.is_function_word(before[-1].norm) or language.is_past(before[-1].norm)
    )


def _is_whole(tokens: Sequence[Token], first: int, language: Language) -> bool:
    """Whether a number is that of all, of which another number before it is a part:
    "five of the [21] members".
    """
    k = first - 1
    while k >= 0 and tokens[k].norm in language.openers:
        k -= 1
    of = k > 0 and tokens[k].norm in language.words("amounts", "of")
    small = number_words(language).small
    return of and (tokens[k - 1].kind == "number" or tokens[k - 1].norm in small)


def _is_named_part(behind: Sequence[Token], language: Language) -> bool:
    """Whether which part it is stands behind a number before the next mark: "in the
    [first phase]", "in Orrin [alone]".
    """
    ranks = language.words("updates", "ranking")
    parts = language.words("updates", "parts")
    prepositions = language.words("function_words", "prepositions")
    opened = any(token.norm in prepositions for token in behind[:1])
    for one, two in pairwise(_unmarked(behind)):
        if one.norm in ranks and two.norm in parts:
            return True
        if opened and two.norm in language.words("updates", "alone"):
            return True
    return False


def _is_part(behind: Sequence[Token], language: Language) -> bool:
    """Whether a part is named behind a number before the next mark: "in one [part]"."""
    return _has(_unmarked(behind), "parts", language)


def _unmarked(tokens: Sequence[Token]) -> list[Token]:
    """The tokens before the first mark."""
    marks = (k for k, token in enumerate(tokens) if token.kind == "punctuation")
    return list(tokens[: next(marks, len(tokens))])


def _is_ordered(token: Token, language: Language) -> bool:
    """Whether a number is written as an ordinal: "the [23rd] minute"."""
    return any(
        token.norm.endswith(ending) and token.norm.removesuffix(ending).isdecimal()
        for ending in language.words("amounts", "ordinal_endings")
    )
