"""What beside two numbers tells that they may count two things: "[another] two people",
"[seriously] injured four", "100,000 [each]", "20 million [in the first phase]".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mediacomp.changes.clauses.stated import clause, is_stated
from mediacomp.changes.disagreements.slot_pairs import Seen
from mediacomp.changes.disagreements.tolls import happened_to
from mediacomp.changes.facts.counted import Slot, has_term
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_broader, is_person
from mediacomp.text.spans import Token

BESIDE, PART = 3, 6
"""Words beside a number that tell how it counts, and behind it among which a part of a
whole is named.
"""


def count_two_things(seen: Seen) -> bool:
    """Whether words beside one of two numbers, and not beside the other, tell that it
    counts something else; or that other things happened to those who are counted,
    or both tell which of several, not how many ("the 23rd minute").
    """
    kinds = [_ways(seen, side) for side in (0, 1)]
    happened = [
        happened_to(_tokens(seen, side), seen.pair[side], language)
        for side, language in enumerate(seen.alignment.languages)
    ]
    if all(happened) and not happened[0] & happened[1]:
        return True
    return kinds[0] != kinds[1] or (_is_ordered(seen, 0) and _is_ordered(seen, 1))


def may_count_two(seen: Seen) -> bool:
    """Whether the fewer of two may be some of the more ("five people", "three
    children") or somebody may be counted with one ("five people [and the driver]
    died"), or only one is stated as a fact ("could have killed 40"): no flat
    disagreement.
    """
    few, many = sorted(seen.pair, key=lambda slot: slot.fact.number or 0)
    if _is_sort(few, many, seen.alignment.languages[0]):
        return True
    stated = [_is_stated(seen, side) for side in (0, 1)]
    joined = [_is_joined(seen, side) for side in (0, 1)]
    return stated[0] != stated[1] or joined[0] != joined[1]


def _is_sort(few: Slot, many: Slot, language: Language) -> bool:
    """Whether those of one number are a sort of the people of another."""
    if few.head == many.head:
        return False
    if many.head in language.words("amounts", "anyone"):
        return is_person(few.head)
    return is_person(many.head) and is_broader(many.head, few.head)


def _is_stated(seen: Seen, side: int) -> bool:
    fact = seen.pair[side].fact
    language = seen.alignment.languages[side]
    return is_stated(_tokens(seen, side), range(fact.first, fact.last + 1), language)


def _is_joined(seen: Seen, side: int) -> bool:
    """Whether "and" and an article stand behind what is counted."""
    slot, language = seen.pair[side], seen.alignment.languages[side]
    behind = [t for t in _tokens(seen, side) if t.start >= slot.end][:2]
    joins = language.words("amounts", "and"), language.articles
    return len(behind) == 2 and all(
        token.norm in some for token, some in zip(behind, joins, strict=True)
    )


def _tokens(seen: Seen, side: int) -> Sequence[Token]:
    own = seen.alignment.sides[side]
    return own.article.sentences[seen.pair[side].fact.sentence].tokens


def _ways(seen: Seen, side: int) -> tuple[bool | frozenset[str], ...]:
    """Whether a number counts others beside some, only bad or light cases, by a rate,
    for each of several, a part of a whole, and in a time that is over.
    """
    slot, tokens = seen.pair[side], _tokens(seen, side)
    language = seen.alignment.languages[side]
    last = max(k for k, token in enumerate(tokens) if token.end <= slot.end)
    first = slot.fact.first
    right_before = tokens[max(0, first - 1) : last + 1]
    around = [*tokens[max(0, first - BESIDE) : last + 1 + BESIDE]]
    whole = clause(tokens, range(first, last + 1))
    return (
        _has(right_before, "further", language),
        _has(around, "degrees", language),
        _rates(around, language),
        _has([tokens[k] for k in whole], "apiece", language),
        _is_part(tokens[last + 1 : last + 1 + PART], language),
        has_term([tokens[k] for k in whole], "bygone", language),
    )


def _has(tokens: Sequence[Token], name: str, language: Language) -> bool:
    words = language.words("updates", name)
    return any(token.norm in words for token in tokens)


def _rates(tokens: Sequence[Token], language: Language) -> frozenset[str]:
    rates = language.words("updates", "rates")
    return frozenset(token.norm for token in tokens) & rates


def _is_part(behind: Sequence[Token], language: Language) -> bool:
    """Whether a part is named behind a number before the next mark: "in the first
    [phase]".
    """
    parts = language.words("updates", "parts")
    for one, two in pairwise(behind):
        if one.kind == "punctuation":
            return False
        if language.is_function_word(one.norm) and two.norm in parts:
            return False
        if two.norm in parts:
            return True
    return False


def _is_ordered(seen: Seen, side: int) -> bool:
    """Whether a number is written as an ordinal: "the [23rd] minute"."""
    token = _tokens(seen, side)[seen.pair[side].fact.core]
    language = seen.alignment.languages[side]
    return any(
        token.norm.endswith(ending) and token.norm.removesuffix(ending).isdecimal()
        for ending in language.words("amounts", "ordinal_endings")
    )
