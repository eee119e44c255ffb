"""Noun phrases beside a verb: the subject before it, the subject after it, the subject that a sentence begins with.

Parentheses between commas ("Ann Lee, who runs the mill, said") are walked around, and a name in apposition ("the
mayor, Ann Lee, said") is kept beside the phrase.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediacomp.language.speech.bounds import (
    AND,
    REACH,
    bounds,
    ends_phrase,
    is_capital,
    is_inside,
    is_institution,
    is_name,
    may_end,
    over_adverbs,
    past_adverbials,
    past_openings,
    pronoun_of,
)
from mediacomp.language.speech.units import QUOTE, Unit
from mediacomp.language.speech.vocabulary import PERSONAL, RELATIVES, Vocabulary


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``last`` of a unit, both included; ``name`` are those of a name that stands for the rest."""

    first: int
    last: int
    name: tuple[int, int] | None = None


def subject_before(unit: Unit, verb: int, words: Vocabulary) -> Phrase | None:
    """The subject of a verb that follows it."""
    k = over_adverbs(unit, verb - 1, words)
    if k > 1 and unit.norms[k] == "to" and unit.norms[k - 1].endswith(("s", "ed")):
        k = over_adverbs(unit, k - 2, words)
    if k < 0:
        return None
    norm = unit.norms[k]
    if norm == QUOTE:
        return _before_clause_with_quote(unit, k, words) or phrase_ending(unit, k - 1, words)
    if norm == ",":
        return _before_parenthesis(unit, k, words)
    if norm in ("-", "--", ")"):
        return _before_pair(unit, k, words)
    if norm in AND:
        relative = _relative_before(unit, k)
        return leading_subject(unit, words, k) if relative < 0 else _antecedent(unit, relative, words)
    if norm in ("who", "which", "that"):
        return _antecedent(unit, k, words)
    if k >= 0 and unit.norms[k] in PERSONAL:
        return Phrase(k, k)
    return _past_relative(unit, phrase_ending(unit, k, words), words)


def _past_relative(unit: Unit, phrase: Phrase | None, words: Vocabulary) -> Phrase | None:
    """The subject of a clause whose relative clause ends with a phrase: "survivors of the slide that hit Elm said"."""
    if phrase is None or not phrase.first or unit.norms[phrase.first - 1] not in ("who", "which", "that"):
        return phrase
    norm = unit.norms[phrase.first]
    if not (norm.endswith("ed") or norm in words.past):
        return phrase
    return phrase_ending(unit, phrase.first - 2, words) or phrase


def _before_clause_with_quote(unit: Unit, quote: int, words: Vocabulary) -> Phrase | None:
    """The subject before a relative clause that a quotation ends: "Ann Lee, who rates it “a hold,” wrote"."""
    for k in range(quote - 1, max(0, quote - REACH), -1):
        if unit.norms[k] in ("who", "which") and unit.norms[k - 1] == ",":
            return _around_more(unit, k - 1, _phrase_before(unit, k - 2, words), words)
        if unit.norms[k] in (QUOTE, ";", ":"):
            break
    return None


def subject_after(unit: Unit, verb: int, words: Vocabulary) -> Phrase | None:
    """The subject of a verb that precedes it: "said Ann Lee, a farmer"."""
    first = verb + 1
    if first >= len(unit.norms):
        return None
    if pronoun_of(unit.norms[first]) in PERSONAL:
        return Phrase(first, first)
    last = _phrase_from(unit, first, words)
    return None if last < first else _with_apposed_name(unit, Phrase(first, last), words)


def leading_subject(unit: Unit, words: Vocabulary, before: int | None = None) -> Phrase | None:
    """The noun phrase that a sentence begins with, past "In May," and "But"; it must end before ``before``."""
    stop = len(unit.norms) if before is None else before
    first = past_openings(unit, stop, words)
    if first >= stop:
        return None
    if pronoun_of(unit.norms[first]) in PERSONAL:
        return Phrase(first, first)
    last = min(_phrase_from(unit, first, words, verbs=True), stop - 1)
    return None if last < first else _with_apposed_name(unit, Phrase(first, last), words)


def phrase_ending(unit: Unit, last: int, words: Vocabulary) -> Phrase | None:
    """The noun phrase that ends with token ``last``."""
    if last < 0 or not may_end(unit, last, words):
        return None
    first = last
    while first > 0 and last - first < REACH and not bounds(unit, first - 1, words):
        first -= 1
    first = past_adverbials(unit, first, last, words)
    if unit.norms[first] in words.prepositions:
        return None
    name = None
    return Phrase(first, last, name)


def _relative_before(unit: Unit, k: int) -> int:
    """Place of the "who" or "which" whose clause a conjunction continues, -1 if there is none."""
    for j in range(k - 1, max(-1, k - REACH), -1):
        if unit.norms[j] in ("who", "which"):
            return j
        if unit.tokens[j].kind == "punctuation":
            break
    return -1


def _antecedent(unit: Unit, relative: int, words: Vocabulary) -> Phrase | None:
    """What a relative pronoun stands for: the noun phrase before it, of "a letter from Ann Lee, who" the name."""
    last = relative - 1
    if last >= 0 and unit.norms[last] == ",":
        last -= 1
    phrase = phrase_ending(unit, last, words)
    if phrase is None:
        return None
    for k in range(last, phrase.first, -1):
        if unit.norms[k - 1] in words.prepositions and (
            unit.norms[relative] == "which" or is_name(unit, k, last, words)
        ):
            return Phrase(k, last)
    comma = phrase.first - 1
    if comma > 0 and unit.norms[comma] == "," and unit.norms[phrase.first] in words.articles:
        named = phrase_ending(unit, comma - 1, words)
        first = comma
        while named and first > named.first and is_name(unit, first - 1, comma - 1, words):
            first -= 1
        if first < comma:
            return Phrase(first, comma - 1)
    return phrase


def _before_parenthesis(unit: Unit, comma: int, words: Vocabulary) -> Phrase | None:
    """The subject before a parenthesis that ends with a comma; a name in it stands for a role before it."""
    stop = max(-1, comma - REACH)
    end = comma
    while True:
        start = _comma_before(unit, end, stop)
        if start < 0:
            return phrase_ending(unit, end - 1, words)
        before = _phrase_before(unit, start - 1, words)
        if unit.norms[start + 1] in RELATIVES:
            return _around_more(unit, start, before, words)
        if is_name(unit, start + 1, end - 1, words) or is_institution(unit, start + 1, end - 1):
            if before and not is_name(unit, before.first, before.last, words):
                return Phrase(before.first, end - 1, (start + 1, end - 1))
            return before or Phrase(start + 1, end - 1)
        if before and unit.norms[before.first] not in RELATIVES and not _parenthetic(unit, before.first, start, words):
            return _with_role_before(unit, before, words)
        end = start


def _with_role_before(unit: Unit, phrase: Phrase, words: Vocabulary) -> Phrase:
    """The name with the role that it stands beside: "its president, Ann Lee, a dentist, said"."""
    comma = phrase.first - 1
    if comma < 1 or unit.norms[comma] != "," or not is_name(unit, phrase.first, phrase.last, words):
        return phrase
    role = phrase_ending(unit, comma - 1, words)
    if role is None or is_name(unit, role.first, role.last, words) or is_capital(unit, role.last):
        return phrase
    return Phrase(role.first, phrase.last, (phrase.first, phrase.last))


def _phrase_before(unit: Unit, last: int, words: Vocabulary) -> Phrase | None:
    """The noun phrase that ends with token ``last``, brackets behind it left out."""
    return _before_pair(unit, last, words) if unit.norms[last] == ")" else phrase_ending(unit, last, words)


def _around_more(unit: Unit, comma: int, before: Phrase | None, words: Vocabulary) -> Phrase | None:
    """The subject before a relative clause, which may itself be a name in apposition ("the mayor, Ann Lee, who …")."""
    earlier = _comma_before(unit, comma, max(-1, comma - REACH))
    if before and earlier >= 0 and before.first == earlier + 1:
        return _before_parenthesis(unit, comma, words)
    return before


def _parenthetic(unit: Unit, first: int, end: int, words: Vocabulary) -> bool:
    """Whether a piece between commas is itself a parenthesis: an age, an apposition, a party or place after a name."""
    if not first or unit.norms[first - 1] != ",":
        return False
    head = unit.norms[first]
    if unit.tokens[first].kind == "number" or head in words.articles or head in words.prepositions:
        return True
    last = first
    while last < end - 1 and (is_capital(unit, last + 1) or is_inside(unit, last + 1, words)):
        last += 1
    named = phrase_ending(unit, first - 2, words) if is_capital(unit, first) and last == end - 1 else None
    return named is not None and is_name(unit, named.first, named.last, words)


def _before_pair(unit: Unit, k: int, words: Vocabulary) -> Phrase | None:
    """The subject before a parenthesis in dashes or brackets."""
    partner = "(" if unit.norms[k] == ")" else unit.norms[k]
    for j in range(k - 1, max(-1, k - REACH), -1):
        if unit.norms[j] == partner:
            return phrase_ending(unit, j - 1, words)
        if unit.norms[j] == QUOTE:
            break
    return phrase_ending(unit, k - 1, words)


def _comma_before(unit: Unit, end: int, stop: int) -> int:
    for k in range(end - 1, stop, -1):
        if unit.norms[k] == ",":
            return k
        if unit.norms[k] in (QUOTE, ";", ":"):
            return -1
    return -1


def _phrase_from(unit: Unit, first: int, words: Vocabulary, *, verbs: bool = False) -> int:
    """Last token of the noun phrase that begins with token ``first``; before ``first`` if there is none."""
    k = first
    while k < len(unit.norms) and k - first < REACH and not ends_phrase(unit, first, k, words, verbs=verbs):
        k += 1
    last = k - 1
    while last >= first and (
        unit.norms[last] in words.prepositions or unit.norms[last] in words.times or unit.norms[last] in words.articles
    ):
        last -= 1
    return last


def _with_apposed_name(unit: Unit, phrase: Phrase, words: Vocabulary) -> Phrase:
    """The phrase with a name in apposition: "its president, Ann Lee"."""
    comma = phrase.last + 1
    if comma + 1 >= len(unit.norms) or unit.norms[comma] != ",":
        return phrase
    if is_name(unit, phrase.first, phrase.last, words):
        return phrase
    first = last = comma + 1
    while last + 1 < len(unit.norms) and is_name(unit, first, last + 1, words):
        last += 1
    while last > first and not is_capital(unit, last):
        last -= 1
    ends = last + 1 >= len(unit.norms) or unit.tokens[last + 1].kind == "punctuation"
    return Phrase(phrase.first, last, (first, last)) if ends and is_name(unit, first, last, words) else phrase
