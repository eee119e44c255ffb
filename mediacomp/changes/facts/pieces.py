"""Which numbers and dates say how many or when by themselves, and which are pieces of
something longer: of a telephone number, of an address, of a range, of an age.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from mediacomp.changes.clauses.parties import LIST
from mediacomp.changes.facts.fact_slots import NUMBERS
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.ages import is_age
from mediacomp.findings.facts.numbers.number_words import number_words
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

HYPHENS = frozenset("-\N{HYPHEN}")
RANGE = 5
"""Words from one end of a range to the other."""
THOUSANDS = 3
"""Figures behind a comma of thousands."""
JOINING = HYPHENS | frozenset(":")
"""Marks between two numbers that make one thing of them: a telephone number, a time."""
CLOSED = frozenset(",("), frozenset(",).")
"""Marks before and behind a number that counts nothing."""


def stands_alone(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether a fact is more than a piece of something longer: of a telephone number
    ("0845 125"), of an address ("/2012/08/"), of a time with a space in it ("6 : 00").
    An age tells who it is, not how many or how long ("Cole, 47,", "a 47-year-old").
    """
    if fact.kind == "name":
        return True
    if fact.kind in NUMBERS and _is_aside(tokens, fact):
        return False
    if fact.kind in ("date", "weekday"):
        return not _dates_saying(tokens, fact, language)
    ages = language.words(LIST, "ages")
    hyphened = [
        tokens[k].norm in HYPHENS
        for k in (fact.last + 1, fact.last + 3)
        if k < len(tokens)
    ]
    if hyphened == [True, True] or tokens[fact.last].norm in ages:
        return False
    if is_age(fact, tokens):
        return False
    return not (
        fact.kind in NUMBERS and _is_of_range(tokens, fact, language)
    ) and not any(
        _is_joined(tokens, k, step)
        for k, step in ((fact.core, -1), (fact.last, 1))
        if tokens[k].kind == "number"
    )


def _is_aside(tokens: Sequence[Token], fact: Fact) -> bool:
    """Whether an amount stands alone in brackets ("70 miles (112 km)"), or a number
    that counts nothing in commas.
    """
    before = tokens[fact.first - 1].norm if fact.first else ""
    behind = tokens[fact.last + 1].norm if fact.last + 1 < len(tokens) else "."
    if (before, behind) == ("(", ")"):
        return True
    return fact.kind == "number" and before in CLOSED[0] and behind in CLOSED[1]


def _dates_saying(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether a day is that of a statement: "said on Monday". Others say more on
    others.
    """
    beside = tokens[max(0, fact.first - 2) : fact.last + 2]
    return any(token.norm in language.cue_verbs for token in beside)


def _is_of_range(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether a number is either end of a range ("from 3.6 to 4.3", "$140-$150
    million"), or the whole of which another is a part ("18 of 23").
    """
    joining = language.words("updates", "ranges")
    whole = language.words("amounts", "of")
    before = tokens[max(0, fact.first - RANGE) : fact.first]
    behind = tokens[fact.last + 1 : fact.last + 1 + RANGE]
    # In words a range goes up: "two to four days", not "won by seven to four".
    small, here = number_words(language).small, fact.number or Decimal()
    more = [word for word, number in small.items() if number > here]
    less = [word for word, number in small.items() if number < here]
    return (
        _reaches_number(behind[:3], joining | HYPHENS, more)
        or _is_whole_of(before[::-1], behind, whole, language)
        or _reaches_number(before[::-1], joining | HYPHENS, less)
        # Figures alone: "one of the six boats" tells of six.
        or _reaches_number(before[::-1], whole)
        or bool(
            {token.norm for token in before} & language.words("amounts", "paired")
            and any(token.kind == "number" for token in (*before, *behind))
        )
    )


def _is_whole_of(
    before: Sequence[Token],
    behind: Sequence[Token],
    whole: Collection[str],
    language: Language,
) -> bool:
    """Whether "of" and a small word lead to a number, and its part follows: "of their
    [205] branches 30".
    """
    return (
        len(before) > 1
        and before[0].norm in language.openers
        and before[1].norm in whole
        and any(token.kind == "number" for token in behind)
    )


def _reaches_number(
    beside: Sequence[Token], joining: Collection[str], words: Collection[str] = ()
) -> bool:
    """Whether small words lead over one that joins to a number, in figures or one of
    some words.
    """
    seen = False
    for token in beside:
        if token.kind == "number" or token.norm in words:
            return seen
        seen = seen or token.norm in joining
        if not seen and token.kind == "punctuation":
            return False
    return False


def _is_joined(tokens: Sequence[Token], k: int, step: int) -> bool:
    """Whether another number follows on one side, with at most a mark between them that
    is no comma of a list.
    """
    beside, beyond = k + step, k + 2 * step
    if not 0 <= beside < len(tokens):
        return False
    if tokens[beside].kind == "number" or tokens[beside].norm in "/_=":
        return True
    if not 0 <= beyond < len(tokens) or tokens[beyond].kind != "number":
        return False
    # "120, 000": a comma with a space behind it may be one of thousands, too.
    thousands = len(tokens[max(k, beyond)].text) == THOUSANDS
    return tokens[beside].norm in JOINING or (tokens[beside].norm == "," and thousands)
