"""Where noun phrases begin and end, told by closed classes of words.

A phrase ends at a mark, a conjunction, an auxiliary, a preposition that cannot belong
to it. Nothing here knows what a word means; the errors are those of a reader who sees
only the small words and the capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.named import (
    is_abbreviated,
    is_capital,
    is_inside,
    is_role,
)

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary


REACH = 40
"""Tokens that a subject may lie away from its verb."""
_NAMED = 2
"""Words of a name, or a title and a name, at least."""


def pronoun_of(norm: str) -> str:
    """A pronoun without the verb contracted to it: "he's" → "he".

    Examples
    --------
    >>> pronoun_of("he's"), pronoun_of("they")
    ('he', 'they')
    """
    return norm.partition("'")[0]


def is_contracted(norm: str, words: Vocabulary) -> bool:
    """Whether a pronoun has its verb joined to it.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> [is_contracted(norm, words) for norm in ("he's", "he", "lee's")]
    [True, False, False]
    """
    return "'" in norm and pronoun_of(norm) in words.personal


def bounds(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether token ``k`` cannot be part of the noun phrase that follows it.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor but Lee and Sons")
    >>> [norm for k, norm in enumerate(unit.norms) if bounds(unit, k, words)]
    ['but']
    """
    norm = unit.norms[k]
    if unit.tokens[k].kind == "punctuation":
        return not (norm in ("&", "'", "$", "%", "@") or is_inside(unit, k, words))
    if norm in words.and_:
        return not _joins_names(unit, k)
    if norm in words.clause_openers or _opens_another(norm, words):
        return True
    if norm in words.relatives:
        return _relates(unit, k, words)
    finite = norm in words.colours and norm.endswith(words.finite_endings)
    return finite and not is_capital(unit, k)


def _relates(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether "that" opens a clause ("that the mill") and points at nothing ("that
    mill").
    """
    following = unit.norms[k + 1] if k + 1 < len(unit.norms) else ""
    named = is_capital(unit, k + 1)
    return named or following in words.openers


def _joins_names(unit: Unit, k: int) -> bool:
    """Whether "and" stands between two capitals: "Lee and Sons"."""
    return k > 0 and is_capital(unit, k - 1) and is_capital(unit, k + 1)


def _opens_another(norm: str, words: Vocabulary) -> bool:
    """Whether a word never stands inside a noun phrase: "but", "has", "she"."""
    return (
        norm in words.conjunctions
        or norm in words.auxiliaries
        or norm in words.personal
    )


def may_end(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a noun phrase can end with token ``k``.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor of")
    >>> [may_end(unit, k, words) for k in range(3)]
    [False, True, False]
    """
    norm = unit.norms[k]
    if unit.tokens[k].kind == "punctuation":
        return norm == "." and is_abbreviated(unit, k, words)
    if (
        norm in words.openers
        or norm in words.prepositions
        or norm in words.conjunctions
        or norm in words.auxiliaries
        or norm in words.saying
    ):
        return False
    return norm not in words.objects or (k > 0 and unit.norms[k - 1] in words.of)


def is_evidence(unit: Unit, verb: int, words: Vocabulary) -> bool:
    """Whether a verb has a finding for its subject, in whatever clause that stands:
    "resigned after [emails] showed that".
    """
    return verb < len(unit.norms) and words.colours.get(unit.norms[verb]) == "finding"


def ends_phrase(
    unit: Unit, first: int, k: int, words: Vocabulary, *, verbs: bool
) -> bool:
    """Whether a phrase that began with ``first`` is over at ``k``; with ``verbs``, also
    at what may be its verb.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor of Lima and")
    >>> [ends_phrase(unit, 0, k, words, verbs=False) for k in range(5)]
    [False, False, False, False, True]
    """
    for rule in _ENDS:
        answer = rule(unit, first, k, words)
        if answer is not None:
            return answer
    return verbs and _may_be_verb(unit, first, k, words)


def _if_mark(unit: Unit, first: int, k: int, words: Vocabulary) -> bool | None:
    """ "The mayor[,] …", but "Lee [&] Sons"."""
    if unit.tokens[k].kind != "punctuation":
        return None
    return not (unit.norms[k] in ("&", "'", "@") or is_inside(unit, k, words))


def _if_joining(unit: Unit, first: int, k: int, words: Vocabulary) -> bool | None:
    """ "The mayor [and] …", "the mayor [who] …", but "Lee [and] Sons"."""
    norm = unit.norms[k]
    if norm in words.and_:
        return not (is_capital(unit, k - 1) and is_capital(unit, k + 1))
    return True if norm in words.relatives or _opens_another(norm, words) else None


def _if_preposition(unit: Unit, first: int, k: int, words: Vocabulary) -> bool | None:
    """ "The mayor [in] …", but "the mayor [of] Lima"."""
    if unit.norms[k] not in words.prepositions:
        return None
    return not _goes_on_with(unit, first, k, words)


def _if_time(unit: Unit, first: int, k: int, words: Vocabulary) -> bool | None:
    """ "The mayor [yesterday] …"; any other word may begin a phrase."""
    timed = unit.norms[k] in words.times
    return timed if timed or k == first else None


def _if_small_letter(unit: Unit, first: int, k: int, words: Vocabulary) -> bool | None:
    """Where every noun has a capital, small letters behind one are another phrase, as
    is whom it was told.
    """
    norm = unit.norms[k]
    if norm in words.articles and _is_listener(unit, first, k, words):
        return True
    if not words.language.capital_nouns or not is_capital(unit, k - 1):
        return None
    goes_on = norm in words.openers or norm in words.prepositions or norm in words.and_
    return not (is_capital(unit, k) or goes_on)


def _if_form(unit: Unit, first: int, k: int, words: Vocabulary) -> bool | None:
    """ "The mayor [feared] …", "the mayor [quietly] …"."""
    return _is_past(unit, k, words) or _is_adverb(unit, k, words) or None


def _is_listener(unit: Unit, first: int, k: int, words: Vocabulary) -> bool:
    """Whether an article behind a capital begins whom it was told, where every noun has
    one: "sagte Jörg Mertens [der Zeitung]", "sagte Mertens [dem Sender]"; "die Chefin
    der Bank", "der Erste Richter der Kammer" are one phrase.
    """
    language = words.language
    if not language.capital_nouns or not is_capital(unit, k - 1):
        return False
    if unit.norms[k] in language.words("speech", "addressing"):
        return True
    if k - first < _NAMED or is_role(unit.norms[k - 1], words):
        return False
    before = unit.norms[k - 2]
    return before in language.words("name_words", "given") or is_role(before, words)


def _is_past(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a word is a verb of saying in the past, which ends a phrase: "said the
    mayor feared"; "said the accused man" has an article before it.
    """
    norm = unit.norms[k]
    said = norm in words.colours and norm.endswith(words.past_forms)
    led_in = unit.norms[k - 1] in words.articles
    return said and not is_capital(unit, k) and not led_in


def _is_adverb(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a word has the ending of one and is no name or noun: "quietly", not
    "Sally", not "the family".
    """
    if not unit.norms[k].endswith(words.adverb_endings) or is_capital(unit, k):
        return False
    return not is_noun_in_ly(unit, k, words)


def is_noun_in_ly(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether what stands before a word with the ending of an adverb, and what doesn't
    behind it, make a noun of it: "Lee's family said", but "the newly built mill".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the family said the newly built mill")
    >>> is_noun_in_ly(unit, 1, words), is_noun_in_ly(unit, 4, words)
    (True, False)
    """
    before = unit.norms[k - 1] if k else ""
    owned = before.endswith(words.possessive_endings)
    determined = owned or before in words.openers
    behind = unit.norms[k + 1] if k + 1 < len(unit.norms) else ""
    verb = behind in words.colours or behind in words.auxiliaries
    adverb = behind.endswith(words.adverb_endings)
    ends = not behind or verb or adverb or behind in words.prepositions
    return determined and (ends or unit.tokens[k + 1].kind == "punctuation")


def _goes_on_with(unit: Unit, first: int, k: int, words: Vocabulary) -> bool:
    """Whether a preposition belongs to the phrase before it: "the mayor of Lima",
    "sources close to her".
    """
    if k == first:
        return False
    return unit.norms[k] in words.belonging or takes_complement(unit, k - 1, words)


def takes_complement(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether what follows a word belongs to its phrase: "a person briefed on the
    talks", "sources close to her".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("a person briefed on rain")
    >>> takes_complement(unit, 2, words), takes_complement(unit, 1, words)
    (True, False)
    """
    norm = unit.norms[k]
    return norm in words.complemented or (
        len(norm) > 4 and norm.endswith(words.past_endings) and not is_capital(unit, k)
    )


def _may_be_verb(unit: Unit, first: int, k: int, words: Vocabulary) -> bool:
    """Whether a word in small letters may be the verb of the phrase before it: behind a
    name, or with the form of a verb.
    """
    if is_capital(unit, k) or _stands_as_noun(unit, k, words):
        return False
    norm, before = unit.norms[k], unit.norms[k - 1]
    named = is_capital(unit, k - 1) and before not in words.function
    if named and unit.norms[first] not in words.articles:
        return True
    return (
        norm in words.colours
        or norm in words.past
        or (norm.endswith(words.past_endings) and before not in words.articles)
    )


def _stands_as_noun(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether what is around a word makes a noun of it, whatever it looks like."""
    norm, before = unit.norms[k], unit.norms[k - 1]
    # "Lee's claims"
    if before.endswith(words.possessive_endings) or before in words.prepositions:
        return True
    # "Lima coach Ann Lee": a role between two names is no verb.
    if is_capital(unit, k + 1) and is_role(norm, words):
        return True
    # "Small groups of protesters": the capital is the sentence's.
    plural = norm.endswith(words.plural_endings) and norm not in words.colours
    return plural and k == 1 and not words.of.isdisjoint(unit.norms[2:3])


_ENDS = (
    _if_mark,
    _if_joining,
    _if_preposition,
    _if_time,
    _if_small_letter,
    _if_form,
)
"""Asked in this order whether a word ends the phrase before it."""
