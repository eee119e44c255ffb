"""Noun phrases: the one that ends with a token, and the one that begins with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.places import is_place
from mediacomp.findings.speech.phrases.adverbials import past_adverbials
from mediacomp.findings.speech.phrases.bounds import (
    REACH,
    bounds,
    ends_phrase,
    is_evidence,
    may_end,
)
from mediacomp.findings.speech.phrases.named import (
    end_of_name,
    is_capital,
    is_name,
    is_region,
    is_role,
)

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary


_PLACED = 3
"""Words of a place and a name behind it, at least, and of that name, at most."""
ROLE = 5
"""Words that a role before a name has at most: "deputy chief medical officer"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``last`` of a unit, both included; ``name`` are those of a
    name that stands for the rest.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("its president, Ann Lee, said")
    >>> with_apposed_name(unit, Phrase(0, 1), words)
    Phrase(first=0, last=4, name=(3, 4))
    """

    first: int
    last: int
    name: tuple[int, int] | None = None


def phrase_ending(unit: Unit, last: int, words: Vocabulary) -> Phrase | None:
    """The noun phrase that ends with token ``last``.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("On Monday the mayor of Lima said")
    >>> phrase_ending(unit, 5, words), phrase_ending(unit, 4, words)
    (Phrase(first=2, last=5, name=None), None)
    """
    phrase = _one_phrase(unit, last, words)
    return _with_first_role(unit, phrase, words) if phrase else None


def _one_phrase(unit: Unit, last: int, words: Vocabulary) -> Phrase | None:
    if last < 0 or not may_end(unit, last, words):
        return None
    first = last
    # To the left as far as nothing forbids; what opens a sentence is taken off
    # afterwards.
    evidence = is_evidence(unit, last + 1, words)
    starting = words.language.words("speech", "starting")
    while first > 0 and last - first < REACH and not bounds(unit, first - 1, words):
        if unit.norms[first - 1] in starting and (
            evidence or _follows_on(unit, first, last, words)
        ):
            break
        first -= 1
    first = past_adverbials(unit, first, last, words)
    if unit.norms[first] in words.prepositions:
        return _past_place(unit, first, last, words)
    return Phrase(first, last)


def _follows_on(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether a clause goes before that of somebody who may speak: "the row broke out
    after [the mayor] said"; not "the man held after the row said".
    """
    if not may_speak(unit, Phrase(first, last), words):
        return False
    before = range(max(0, first - REACH), first - 1)
    # "The minister who resigned after …": the clause tells who.
    if any(unit.norms[k] in words.subject_relatives for k in before):
        return False
    return any(
        unit.norms[k] in words.auxiliaries
        or (words.language.is_past(unit.norms[k]) and not is_capital(unit, k))
        for k in before
    )


def may_speak(unit: Unit, phrase: Phrase, words: Vocabulary) -> bool:
    """Whether the head of a phrase is a name, a role or a body: "the House of Lords";
    not "the vote in the House of Lords".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor of Lima and the vote in Lima")
    >>> may_speak(unit, Phrase(0, 3), words), may_speak(unit, Phrase(5, 8), words)
    (True, False)
    """
    inside = range(phrase.first + 1, phrase.last + 1)
    joint = next((k for k in inside if unit.norms[k] in words.prepositions), None)
    head = phrase.last if joint is None else joint - 1
    norm = words.language.lemma(unit.norms[head])
    speaks = is_role(norm, words) or norm in words.bodies | words.institutions
    return speaks or is_capital(unit, head)


def _past_place(unit: Unit, first: int, last: int, words: Vocabulary) -> Phrase | None:
    """The name behind a place that a sentence opens with: "In Lima [Ann Lee] said", "In
    New York [Mayor Lee] said"; a person has two words, or a title.
    """
    if first or unit.norms[0] not in words.before_places or last < _PLACED:
        return None
    if not all(is_capital(unit, k) for k in range(1, last + 1)):
        return None
    at = 2 + is_place(f"{unit.norms[1]} {unit.norms[2]}")
    told = last > at or unit.norms[at] in words.titles
    return Phrase(at, last) if told and last - at < _PLACED else None


def _with_first_role(unit: Unit, phrase: Phrase, words: Vocabulary) -> Phrase:
    """The whole of two roles of one person: "[the former mayor and] party leader said";
    a noun that counts has an article of its own if it is another's.
    """
    first, last = phrase.first, phrase.last
    joined = first > 1 and unit.norms[first - 1] in words.and_
    if not joined or unit.norms[first] in words.function or is_capital(unit, first):
        return phrase
    if not is_role(unit.norms[last], words):
        return phrase
    before = _one_phrase(unit, first - 2, words)
    determined = before and unit.norms[before.first] in words.openers
    return Phrase(before.first, last) if before and determined else phrase


def end_of_phrase(
    unit: Unit, first: int, words: Vocabulary, *, verbs: bool = False
) -> int:
    """Last token of the noun phrase that begins with token ``first``; before ``first``
    if there is none.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("said the mayor of Lima on Monday")
    >>> unit.norms[end_of_phrase(unit, 1, words)]
    'lima'
    """
    k = past_roles(unit, first, words)
    while (
        k < len(unit.norms)
        and k - first < REACH
        and not ends_phrase(unit, first, k, words, verbs=verbs)
    ):
        k += 1
    last = k - 1
    while last >= first and (
        unit.norms[last] in words.prepositions
        or unit.norms[last] in words.times
        or unit.norms[last] in words.articles
    ):
        last -= 1
    return last


def past_roles(unit: Unit, first: int, words: Vocabulary) -> int:
    """Where the name behind roles begins: "former minister and bank head [Ann Lee]",
    "Green party leader [Ann Lee]"; ``first`` if there are none.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("said writer, singer and former mayor Ann Lee")
    >>> unit.norms[past_roles(unit, 1, words)], past_roles(unit, 7, words)
    ('ann', 7)
    """
    at, end = first, min(len(unit.norms), first + REACH // 2)
    while at < end:
        # One role: words in small letters, the last of which is a person's.
        last = _past_plain(unit, at, end, words)
        if last == at == first and is_capital(unit, at):  # "Liberal party leader"
            last = _past_plain(unit, at + 1, end, words)
        head = last - 1
        if head < at or not is_role(unit.norms[head], words):
            return first
        if is_capital(unit, last):
            return last
        last += last < end and unit.norms[last] == ","
        last += last < end and unit.norms[last] in words.and_
        if last == head + 1:
            return first
        at = last
    return first


def past_role(unit: Unit, first: int, words: Vocabulary) -> int:
    """Where the name behind one role begins: "her niece, state senator [Ann Lee]";
    ``first`` if there is none.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("her niece, state senator Ann Lee, said")
    >>> unit.norms[past_role(unit, 3, words)]
    'ann'
    """
    k = _past_plain(unit, first, min(len(unit.norms), first + ROLE), words)
    named = k > first and is_capital(unit, k) and is_role(unit.norms[k - 1], words)
    return k if named else first


def _past_plain(unit: Unit, k: int, end: int, words: Vocabulary) -> int:
    """First token from ``k`` on, or ``end``, that is no word of a role."""
    while k < end and _is_plain(unit, k, words):
        k += 1
    return k


def _is_plain(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a token is a word of a role: no name, no word of grammar, no verb."""
    norm = unit.norms[k]
    return (
        unit.tokens[k].kind == "word"
        and (not k or not is_capital(unit, k))
        and (norm not in words.function or norm in words.articles)
        and not (norm in words.colours and norm.endswith(words.verb_forms))
    )


def with_apposed_name(unit: Unit, phrase: Phrase, words: Vocabulary) -> Phrase:
    """The phrase with a name in apposition: "its president, Ann Lee".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor, Ann Lee, and the river")
    >>> with_apposed_name(unit, Phrase(0, 1), words).name
    (3, 4)
    """
    comma = phrase.last + 1
    if comma + 1 >= len(unit.norms) or unit.norms[comma] != ",":
        return phrase
    # "Ann Lee, Tom Dorn": a name beside a name is another person.
    if is_name(unit, phrase.first, phrase.last, words):
        return phrase
    if is_region(unit, phrase.first, phrase.last, words):
        return phrase
    first = past_role(unit, comma + 1, words)
    last = end_of_name(unit, first, words)
    ends = last + 1 >= len(unit.norms) or unit.tokens[last + 1].kind == "punctuation"
    return (
        Phrase(phrase.first, last, (first, last))
        if ends and is_name(unit, first, last, words)
        else phrase
    )


def utterer(unit: Unit, phrase: Phrase, words: Vocabulary) -> Phrase | None:
    """Whose utterance a phrase speaks of: "her message", "Ann Lee's reply"."""
    said = next(
        (
            k
            for k in range(phrase.first + 1, phrase.last + 1)
            if unit.norms[k] in words.utterances
        ),
        None,
    )
    if said is None:
        return None
    owner = next(
        (
            k
            for k in range(said - 1, phrase.first - 1, -1)
            if unit.norms[k].endswith(words.possessive_endings)
        ),
        None,
    )
    if owner is not None:
        return Phrase(phrase.first, owner)
    return (
        Phrase(phrase.first, phrase.first)
        if unit.norms[phrase.first] in words.owners
        else None
    )
