"""What stands between a subject and its verb: "Ann Lee, who runs the mill, said", "the
mayor (Labour) said".

Parentheses between commas are walked around, and a name in apposition ("the mayor, Ann
Lee, said") is kept beside the phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.bounds import REACH
from mediacomp.findings.speech.phrases.named import (
    is_capital,
    is_inside,
    is_institution,
    is_name,
    is_region,
)
from mediacomp.findings.speech.phrases.noun_phrases import (
    Phrase,
    past_role,
    phrase_ending,
)
from mediacomp.findings.speech.units import QUOTE, Unit

if TYPE_CHECKING:
    from mediacomp.findings.speech.vocabulary import Vocabulary


def before_parenthesis(unit: Unit, comma: int, words: Vocabulary) -> Phrase | None:
    """The subject before a parenthesis that ends with a comma; a name in it stands for
    a role before it.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann Lee, who runs the mill, said")
    >>> before_parenthesis(unit, 7, words)
    Phrase(first=0, last=1, name=None)
    >>> unit, words = tried("the mayor, Ann Lee, said")
    >>> before_parenthesis(unit, 5, words)
    Phrase(first=0, last=4, name=(3, 4))
    """
    # A bound keeps the time linear: a list of a hundred names has a hundred commas.
    stop = max(-1, comma - REACH)
    end = comma
    while True:
        start = _comma_before(unit, end, stop)
        if start < 0:
            return phrase_ending(unit, end - 1, words)
        # From the last comma to the left, a piece at a time: "the mayor, 52, of Lima,
        # said" takes three.
        before = _phrase_before(unit, start - 1, words)
        if unit.norms[start + 1] in words.relatives:
            return _around_more(unit, start, before, words)
        if before and is_region(unit, before.first, before.last, words):
            return before
        named = _name_between(unit, start + 1, end - 1, words)
        if named:
            return _beside_name(unit, before, named, words)
        if before and not _is_aside(unit, before, start, words):
            return _with_role_before(unit, before, words)
        end = start


def _beside_name(
    unit: Unit, before: Phrase | None, named: tuple[int, int], words: Vocabulary
) -> Phrase:
    """A name between commas with the role before it: "the mayor, Ann Lee, said"; the
    name tells who, the role what, both are shown.
    """
    if before and not is_name(unit, before.first, before.last, words):
        return Phrase(before.first, named[1], named)
    return before or Phrase(*named)


def _is_aside(unit: Unit, phrase: Phrase, comma: int, words: Vocabulary) -> bool:
    """Whether a phrase before a comma only tells more of what stands before it."""
    relative = unit.norms[phrase.first] in words.relatives
    return relative or _parenthetic(unit, phrase.first, comma, words)


def _name_between(
    unit: Unit, first: int, last: int, words: Vocabulary
) -> tuple[int, int] | None:
    """The name that a piece between commas is, with a role before it or a bracket
    behind: "her niece, state senator [Ann Lee] (Labour), said".
    """
    if unit.norms[last] == ")" and "(" in unit.norms[first:last]:
        last = next(k for k in range(last, first, -1) if unit.norms[k] == "(") - 1
    first = past_role(unit, first, words)
    named = is_name(unit, first, last, words)
    return (first, last) if named or is_institution(unit, first, last, words) else None


def before_clause_with_quote(
    unit: Unit, quote: int, words: Vocabulary
) -> Phrase | None:
    """The subject before an aside that a quotation ends: "Ann Lee, who rates it “a
    hold,” wrote".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann Lee, who rates it “a hold,” wrote")
    >>> before_clause_with_quote(unit, 6, words)
    Phrase(first=0, last=1, name=None)
    """
    for k in range(quote - 1, max(0, quote - REACH), -1):
        if unit.norms[k] in (";", ":"):
            break
        if unit.norms[k - 1] == "," and unit.tokens[k].kind == "word" and k > 1:
            before = _phrase_before(unit, k - 2, words)
            relative = unit.norms[k] in words.describing
            aside = (
                not is_capital(unit, k)
                and before
                and is_name(unit, before.first, before.last, words)
            )
            return (
                _around_more(unit, k - 1, before, words) if relative or aside else None
            )
    return None


def before_pair(unit: Unit, k: int, words: Vocabulary) -> Phrase | None:
    """The subject before a parenthesis in dashes or brackets.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor (Labour) said")
    >>> before_pair(unit, 4, words)
    Phrase(first=0, last=1, name=None)
    """
    # A dash is its own partner, a bracket is not.
    partner = "(" if unit.norms[k] == ")" else unit.norms[k]
    for j in range(k - 1, max(-1, k - REACH), -1):
        if unit.norms[j] == partner:
            return phrase_ending(unit, j - 1, words)
        # A bracket or dash before a quotation is not this one's partner.
        if unit.norms[j] == QUOTE:
            break
    return phrase_ending(unit, k - 1, words)


def _with_role_before(unit: Unit, phrase: Phrase, words: Vocabulary) -> Phrase:
    """The name with the role that it stands beside: "its president, Ann Lee, a dentist,
    said".
    """
    comma = phrase.first - 1
    if (
        comma < 1
        or unit.norms[comma] != ","
        or not is_name(unit, phrase.first, phrase.last, words)
    ):
        return phrase
    role = phrase_ending(unit, comma - 1, words)
    if (
        role is None
        or is_name(unit, role.first, role.last, words)
        or is_capital(unit, role.last)
    ):
        return phrase
    return Phrase(role.first, phrase.last, (phrase.first, phrase.last))


def _phrase_before(unit: Unit, last: int, words: Vocabulary) -> Phrase | None:
    """The noun phrase that ends with token ``last``, brackets behind it left out."""
    return (
        before_pair(unit, last, words)
        if unit.norms[last] == ")"
        else phrase_ending(unit, last, words)
    )


def _around_more(
    unit: Unit, comma: int, before: Phrase | None, words: Vocabulary
) -> Phrase | None:
    """The subject before a relative clause, which may itself be a name in apposition
    ("the mayor, Ann Lee, who …").
    """
    earlier = _comma_before(unit, comma, max(-1, comma - REACH))
    if before and earlier >= 0 and before.first == earlier + 1:
        return before_parenthesis(unit, comma, words)
    return before


def _parenthetic(unit: Unit, first: int, end: int, words: Vocabulary) -> bool:
    """Whether a piece between commas is itself a parenthesis: an age, an apposition, a
    party or place after a name.
    """
    if not first or unit.norms[first - 1] != ",":
        return False
    head = unit.norms[first]
    if (
        unit.tokens[first].kind == "number"
        or head in words.articles
        or head in words.prepositions
    ):
        return True
    last = first
    while last < end - 1 and (
        is_capital(unit, last + 1) or is_inside(unit, last + 1, words)
    ):
        last += 1
    named = (
        phrase_ending(unit, first - 2, words)
        if is_capital(unit, first) and last == end - 1
        else None
    )
    return named is not None and is_name(unit, named.first, named.last, words)


def _comma_before(unit: Unit, end: int, stop: int) -> int:
    for k in range(end - 1, stop, -1):
        if unit.norms[k] == ",":
            return k
        if unit.norms[k] in (QUOTE, ";", ":"):
            return -1
    return -1
