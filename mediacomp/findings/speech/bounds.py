"""Where noun phrases begin and end, told by closed classes of words.

A phrase ends at a mark, a conjunction, an auxiliary, a preposition that cannot belong
to it. Nothing here knows what a word means; the errors are those of a reader who sees
only the small words and the capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.units import QUOTE, Unit

if TYPE_CHECKING:
    from mediacomp.findings.speech.vocabulary import Vocabulary

REACH = 40
"""Tokens that a subject may lie away from its verb."""


def pronoun_of(norm: str) -> str:
    """A pronoun without the verb contracted to it: "he's" → "he".

    Examples
    --------
    >>> pronoun_of("he's"), pronoun_of("they")
    ('he', 'they')
    """
    return norm.partition("'")[0]


def is_capital(unit: Unit, k: int) -> bool:
    """Whether there is a token ``k`` and it begins with a capital.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the Mayor")
    >>> is_capital(unit, 1), is_capital(unit, 0), is_capital(unit, 2)
    (True, False, False)
    """
    return k < len(unit.tokens) and unit.tokens[k].text[:1].isupper()


def is_abbreviated(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether the full stop ``k`` belongs to the title or initial before it.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Dr. Lee left .")
    >>> is_abbreviated(unit, 1, words), is_abbreviated(unit, 4, words)
    (True, False)
    """
    if not k:
        return False
    norm = unit.norms[k - 1]
    # One letter with a capital is an initial: "J. Lee". "a." ends a sentence.
    return norm in words.abbreviated or (len(norm) == 1 and is_capital(unit, k - 1))


def is_inside(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a mark belongs to the words around it: the full stop of "Dr.", the hyphen
    of "12-year-old".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("a 12-year-old, she said")
    >>> [unit.norms[k] for k in range(len(unit.norms)) if is_inside(unit, k, words)]
    ['-']
    """
    if unit.norms[k] == ".":
        return is_abbreviated(unit, k, words)
    if unit.norms[k] != "-" or not 0 < k < len(unit.tokens) - 1:
        return False
    return (
        unit.tokens[k - 1].end == unit.tokens[k].start
        and unit.tokens[k].end == unit.tokens[k + 1].start
    )


def is_name(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether tokens are a name: capitals throughout, but for particles and marks of
    abbreviation.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann van Lee met The Mayor")
    >>> is_name(unit, 0, 2, words), is_name(unit, 4, 5, words)
    (True, False)
    """
    if first > last or last >= len(unit.tokens) or not is_capital(unit, first):
        return False
    # "The Lee", "Lee And": a capital from the beginning of a sentence or of a title.
    if unit.norms[first] in words.function or unit.norms[last] in words.function:
        return False
    return all(
        is_capital(unit, k)
        or (
            unit.tokens[k].kind == "word"
            # Particles: "van", "de", "bin". A longer word without a capital is none
            # ("Ann said Lee").
            and len(unit.norms[k]) <= 3
            and unit.norms[k] not in words.function
        )
        or (unit.norms[k] == "." and is_abbreviated(unit, k, words))
        for k in range(first, last + 1)
    )


def is_institution(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether tokens are a name behind "the", with "of" inside: "the University of
    Oslo".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the University of Oslo said")
    >>> is_institution(unit, 0, 3, words), is_institution(unit, 0, 4, words)
    (True, False)
    """
    if unit.norms[first] not in words.the or first == last:
        return False
    return all(
        is_capital(unit, k) or unit.norms[k] in words.institution_joins
        for k in range(first + 1, last + 1)
    )


def is_role(norm: str, words: Vocabulary) -> bool:
    """Whether a word says what a person is: "farmer", "spokeswoman".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> [is_role(norm, words) for norm in ("mayor", "farmer", "river")]
    [True, True, False]
    """
    return norm in words.titles or words.is_person(norm)


def is_region(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether the capital behind the comma behind a phrase tells where its place lies:
    "Ann Lee of Lima, Ohio", "the mayor of Lima, Neb."; not "the mayor of Lima, Ann
    Lee".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor of Lima, Neb., said")
    >>> is_region(unit, 0, 3, words)
    True
    >>> unit, words = tried("the mayor of Lima, Ann Lee, said")
    >>> is_region(unit, 0, 3, words)
    False
    """
    region = last + 2
    if not is_capital(unit, last) or not is_capital(unit, region):
        return False
    place = last
    while place > first and is_capital(unit, place - 1):
        place -= 1
    if place == first or unit.norms[place - 1] not in words.of_places:
        return False
    # One word, or words where the phrase has its name already.
    alone = not is_capital(unit, region + 1)
    return alone or is_capital(unit, place - 2)


def over_adverbs(unit: Unit, k: int, words: Vocabulary) -> int:
    """Leftwards from ``k`` over "has also", "later", "on Monday", "last year".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor on Monday also said")
    >>> unit.norms[over_adverbs(unit, 4, words)]
    'mayor'
    """
    while k >= 0:
        norm = unit.norms[k]
        before = unit.norms[k - 1] if k else ""
        if (norm in words.times and before in words.dated) or (
            norm in words.periods and before in words.pointed
        ):
            k -= 2
        elif norm in words.times or (
            not is_capital(unit, k) and _stands_beside_verb(norm, words)
        ):
            k -= 1
        else:
            break
    return k


def past_times(unit: Unit, k: int, words: Vocabulary) -> int:
    """Rightwards from ``k`` over "Tuesday", "on Friday", "late last week".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("said late on Friday that rain fell")
    >>> unit.norms[past_times(unit, 1, words)]
    'that'
    """
    while k < len(unit.norms):
        following = unit.norms[k + 1] if k + 1 < len(unit.norms) else ""
        if unit.norms[k] in words.times:
            k += 1
        elif unit.norms[k] in words.dated and (
            following in words.times or following in words.periods
        ):
            k += 2
        elif unit.norms[k] in words.dated and following in words.dated:
            k += 1
        else:
            break
    return k


def _stands_beside_verb(norm: str, words: Vocabulary) -> bool:
    if (
        norm in words.auxiliaries
        or norm in words.adverbs
        or norm.endswith(words.adverb_endings)
    ):
        return True
    # "Not" stands beside a verb; "there" and the like are where it happened.
    return norm in words.particles and norm not in words.local_adverbs


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
    return named or following in words.articles or following in words.owners


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
        norm in words.articles
        or norm in words.prepositions
        or norm in words.conjunctions
        or norm in words.auxiliaries
    ):
        return False
    if norm in words.saying:
        return False
    return norm not in words.owners and (
        norm not in words.objects or (k > 0 and unit.norms[k - 1] in words.of)
    )


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
    norm = unit.norms[k]
    if unit.tokens[k].kind == "punctuation":
        return not (norm in ("&", "'", "@") or is_inside(unit, k, words))
    if norm in words.and_:
        return not (is_capital(unit, k - 1) and is_capital(unit, k + 1))
    if norm in words.relatives or _opens_another(norm, words):
        return True
    if norm in words.prepositions:
        return not _goes_on_with(unit, first, k, words)
    if norm in words.times or k == first:
        return norm in words.times
    # Where every noun has a capital, small letters behind one are another phrase.
    if words.language.capital_nouns and is_capital(unit, k - 1):
        return not is_capital(unit, k) and norm not in words.function
    # "Said the mayor feared": a verb in the past ends a phrase; "said the accused man"
    # has an article before it.
    said = norm in words.colours and norm.endswith(words.past_forms)
    if said and not is_capital(unit, k) and unit.norms[k - 1] not in words.articles:
        return True
    return _is_adverb(unit, k, words) or (verbs and _may_be_verb(unit, first, k, words))


def _is_adverb(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a word has the ending of one and is no name: "quietly", not "Sally"."""
    return unit.norms[k].endswith(words.adverb_endings) and not is_capital(unit, k)


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
    if is_capital(unit, k):
        return False
    norm, before = unit.norms[k], unit.norms[k - 1]
    # Behind "Lee's" stands a noun, whatever it looks like: "Lee's claims".
    if before.endswith(words.possessive_endings):
        return False
    # "Lima coach Ann Lee": a role between two names is no verb.
    if is_capital(unit, k + 1) and is_role(norm, words):
        return False
    if (
        is_capital(unit, k - 1)
        and before not in words.function
        and unit.norms[first] not in words.articles
    ):
        return True
    return (
        norm in words.colours
        or norm in words.past
        or (norm.endswith(words.past_endings) and before not in words.articles)
    )


def past_adverbials(unit: Unit, first: int, last: int, words: Vocabulary) -> int:
    """The start of a phrase without adverbs and a prepositional phrase before it: "On
    Monday [the mayor]".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("On Monday the mayor said")
    >>> unit.norms[past_adverbials(unit, 0, 3, words)]
    'the'
    """
    while first < last and _opens_only(unit, first, words):
        first += 1
    if unit.norms[first] not in words.prepositions or unit.norms[first] in words.of:
        return first
    # A preposition has at least one word of its own: "On Monday the mayor" is cut at
    # "the".
    for k in range(first + 2, last + 1):
        if _starts_phrase(unit, k, words):
            return k
    return first


def _opens_only(unit: Unit, k: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    if norm in words.adverbs or norm in words.times or norm in words.particles:
        return True
    return (
        norm.endswith(words.adverb_endings)
        and not words.is_person(norm)
        and not (is_capital(unit, k) and is_capital(unit, k + 1))
    )


def _starts_phrase(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a second noun phrase begins inside what a preposition opened."""
    norm, before = unit.norms[k], unit.norms[k - 1]
    if (
        before in words.prepositions
        or before in words.articles
        or before in words.owners
    ):
        return False
    if norm in words.articles or norm in words.owners:
        return True
    return is_capital(unit, k) and (
        not is_capital(unit, k - 1) or before in words.times
    )


def past_openings(unit: Unit, stop: int, words: Vocabulary) -> int:
    """First token past conjunctions, adverbs and adverbial clauses that a sentence may
    open with.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("But after the storm, the mayor left")
    >>> past_openings(unit, len(unit.norms), words), unit.norms[5]
    (5, 'the')
    """
    k = 0
    # "But on Monday, after the storm, the mayor": three openings are as many as news
    # prose has before its subject.
    for _ in range(3):
        while k < stop and _only_joins(unit.norms[k], words):
            k += 1
        if k >= stop or unit.norms[k] == QUOTE:
            return stop
        if not _opens_clause(unit, k, stop, words):
            return k
        near = range(k, min(stop, k + REACH))
        comma = next((j for j in near if unit.norms[j] in (",", QUOTE)), stop)
        if comma >= stop:
            # "On Monday the mayor": no comma tells where the opening ends.
            return past_adverbials(unit, k, stop - 1, words) if stop - 1 > k else stop
        k = comma
    return k


def _only_joins(norm: str, words: Vocabulary) -> bool:
    """Whether a word before a subject is no part of it: "but", "later", "also"."""
    joins = norm in words.joining or norm == ","
    return joins or norm in words.particles or norm in words.times


def _opens_clause(unit: Unit, k: int, stop: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    if norm in words.prepositions or (
        norm in words.conjunctions and norm not in words.joining
    ):
        return True
    return (
        norm.endswith(words.opening_endings)
        and k + 1 < stop
        and not is_capital(unit, k + 1)
    )
