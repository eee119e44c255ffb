"""Subjects: the phrase before a verb, the phrase behind it, the phrase that a sentence
begins with, and the openings before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.listeners import (
    behind_listener,
    is_listening,
)
from mediacomp.findings.speech.phrases.adverbials import (
    over_adverbs,
    past_adverbials,
    past_times,
)
from mediacomp.findings.speech.phrases.asides import (
    before_clause_with_quote,
    before_pair,
    before_parenthesis,
)
from mediacomp.findings.speech.phrases.bounds import REACH, pronoun_of
from mediacomp.findings.speech.phrases.named import is_capital, is_name
from mediacomp.findings.speech.phrases.noun_phrases import (
    Phrase,
    end_of_phrase,
    phrase_ending,
    with_apposed_name,
)
from mediacomp.findings.speech.units import QUOTE, Unit

if TYPE_CHECKING:
    from mediacomp.findings.speech.vocabulary import Vocabulary


def subject_before(unit: Unit, verb: int, words: Vocabulary) -> Phrase | None:
    """The subject of a verb that follows it.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor, who runs Lima, also said")
    >>> subject_before(unit, 8, words)
    Phrase(first=0, last=1, name=None)
    >>> unit, words = tried("rain fell and she said")
    >>> subject_before(unit, 4, words)
    Phrase(first=3, last=3, name=None)
    """
    k = over_adverbs(unit, verb - 1, words)
    # "Ann Lee, who declined to say": past the verb that "to" depends on.
    to = k > 1 and unit.norms[k] in words.to
    if to and unit.norms[k - 1].endswith(words.inflected_endings):
        k = over_adverbs(unit, k - 2, words)
    if k < 0:
        return None
    norm = unit.norms[k]
    if declined_before(unit, verb, words) is not None:
        return subject_before(unit, k - 1, words)
    if unit.tokens[k].kind == "punctuation":
        return _before_mark(unit, k, words)
    if norm in words.joining:
        relative = _relative_before(unit, k, words)
        if relative < 0:
            return leading_subject(unit, words, k)
        return _antecedent(unit, relative, words)
    if norm in words.subject_relatives:
        return _antecedent(unit, k, words)
    if norm in words.personal:
        return Phrase(k, k)
    if accused := _participle_before(unit, k, words):
        return phrase_ending(unit, accused - 1, words)
    k -= _is_shortened_clause(unit, k, words)
    return _past_relative(unit, phrase_ending(unit, k, words), words)


def _participle_before(unit: Unit, k: int, words: Vocabulary) -> int:
    """Place of a participle that with all up to token ``k`` says more of the noun
    before it: "a banker [accused] of fraud said"; 0 if there is none.
    """
    for j in range(k - 1, max(0, k - REACH), -1):
        if unit.tokens[j].kind == "punctuation":
            break
        if lacks_object(unit, j, words):
            return 0 if unit.norms[j - 1] in words.auxiliaries else j
    return 0


def lacks_object(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a verb that needs an object has none behind it, and is a participle.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("a man accused of theft accused them of theft")
    >>> lacks_object(unit, 2, words), lacks_object(unit, 5, words)
    (True, False)
    """
    behind = unit.norms[k + 1] if k + 1 < len(unit.norms) else ""
    known = words.language.words
    return unit.norms[k] in known("speech", "objected") and (
        behind in known("speech", "objected_to")
    )


def declined_before(unit: Unit, verb: int, words: Vocabulary) -> int | None:
    """The verb of denying before the comma of an infinitive; None where there is none.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> from mediacomp.languages.language import Language
    >>> found = []
    >>> for text in ("Lee bestritt, gesagt zu haben", "Lee bestritt, sagte Voss"):
    ...     unit, words = tried(text, Language.of("de"))
    ...     found.append(declined_before(unit, 3, words))
    >>> found
    [1, None]
    """
    marker = words.language.words("speech", "to_behind")
    if verb < 2 or marker.isdisjoint(unit.norms[verb + 1 : verb + 2]):
        return None
    denies = unit.norms[verb - 1] == "," and unit.norms[verb - 2] in words.declining
    return verb - 2 if denies else None


def _is_shortened_clause(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a participle says more of the noun before it: "a report [released] last
    year said"; not "the accused said".
    """
    norm = unit.norms[k]
    participle = len(norm) > 4 and norm.endswith(words.past_endings)
    if k < 2 or not participle or is_capital(unit, k) or words.is_person(norm):
        return False
    before = unit.norms[k - 1]
    noun = unit.tokens[k - 1].kind == "word" and before not in words.function
    return noun and not before.endswith(words.adverb_endings)


def _before_mark(unit: Unit, k: int, words: Vocabulary) -> Phrase | None:
    """The subject before the mark ``k`` that ends an aside: "Ann Lee, a farmer, said",
    "the mayor (Labour) said".
    """
    norm = unit.norms[k]
    if norm == QUOTE:
        aside = before_clause_with_quote(unit, k, words)
        return aside or phrase_ending(unit, k - 1, words)
    if norm == ",":
        return before_parenthesis(unit, k, words)
    if norm in ("-", "--", ")"):
        return before_pair(unit, k, words)
    return _past_relative(unit, phrase_ending(unit, k, words), words)


def subject_after(unit: Unit, verb: int, words: Vocabulary) -> Phrase | None:
    """The subject of a verb that precedes it: "said Ann Lee, a farmer".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("said Ann Lee, a farmer")
    >>> subject_after(unit, 0, words), subject_after(unit, 5, words)
    (Phrase(first=1, last=2, name=None), None)
    """
    first = verb + 1
    if first >= len(unit.norms):
        return None
    if pronoun_of(unit.norms[first]) in words.personal:
        return Phrase(first, first)
    first = _past_listener(unit, first, words)
    last = end_of_phrase(unit, first, words)
    return None if last < first else with_apposed_name(unit, Phrase(first, last), words)


def _past_listener(unit: Unit, first: int, words: Vocabulary) -> int:
    """Where the subject behind a verb begins, past when it was said and to whom, in a
    language that puts them between the two: "a dit jeudi à l'AFP [Ana Morel]".
    """
    language = words.language
    if not language.words("speech", "listeners"):
        return first
    told = past_times(unit, first, words)
    if is_listening(unit.tokens, told, language):
        return behind_listener(unit.tokens, told, language) or len(unit.norms)
    timed = told < len(unit.norms) and unit.tokens[told].kind == "word"
    return told if timed else first


def leading_subject(
    unit: Unit, words: Vocabulary, before: int | None = None
) -> Phrase | None:
    """The noun phrase that a sentence begins with, past "In May," and "But"; it must
    end before ``before``.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("But in May, the mayor of Lima left")
    >>> phrase = leading_subject(unit, words)
    >>> unit.norms[phrase.first : phrase.last + 1]
    ['the', 'mayor', 'of', 'lima']
    """
    stop = len(unit.norms) if before is None else before
    first = past_openings(unit, stop, words)
    if first >= stop:
        return None
    if pronoun_of(unit.norms[first]) in words.personal:
        return Phrase(first, first)
    last = min(end_of_phrase(unit, first, words, verbs=True), stop - 1)
    return None if last < first else with_apposed_name(unit, Phrase(first, last), words)


def _relative_before(unit: Unit, k: int, words: Vocabulary) -> int:
    """Place of the "who" or "which" whose clause a conjunction continues, -1 if there
    is none.
    """
    for j in range(k - 1, max(-1, k - REACH), -1):
        if unit.norms[j] in words.describing:
            return j
        if unit.tokens[j].kind == "punctuation":
            break
    return -1


def _antecedent(unit: Unit, relative: int, words: Vocabulary) -> Phrase | None:
    """What a relative pronoun stands for: the noun phrase before it, of "a letter from
    Ann Lee, who" the name.
    """
    last = relative - 1
    if last >= 0 and unit.norms[last] == ",":
        last -= 1
    phrase = phrase_ending(unit, last, words)
    if phrase is None:
        return None
    thing = unit.norms[relative] in words.thing_relatives
    for k in range(last, phrase.first, -1):
        if unit.norms[k - 1] not in words.prepositions | words.to:
            continue
        if thing or is_name(unit, k, last, words) or _are_who(unit, phrase, k, words):
            return Phrase(k, last)
    return _name_before(unit, phrase, words) or phrase


def _are_who(unit: Unit, phrase: Phrase, k: int, words: Vocabulary) -> bool:
    """Whether "who" stands for those behind a preposition and not for the thing before
    it: "a shock to [fans] who", but "the leader of the fans who".
    """
    before = unit.norms[phrase.first : k - 1]
    person = words.is_person(words.language.lemma(unit.norms[phrase.last]))
    return person and not any(map(words.is_person, before))


def _name_before(unit: Unit, phrase: Phrase, words: Vocabulary) -> Phrase | None:
    """The name that a phrase stands in apposition to: "[Ann Lee], a farmer who …"."""
    comma = phrase.first - 1
    if comma <= 0 or unit.norms[comma] != ",":
        return None
    if unit.norms[phrase.first] not in words.articles:
        return None
    named = phrase_ending(unit, comma - 1, words)
    first = comma
    while named and first > named.first and is_name(unit, first - 1, comma - 1, words):
        first -= 1
    return Phrase(first, comma - 1) if first < comma else None


def _past_relative(
    unit: Unit, phrase: Phrase | None, words: Vocabulary
) -> Phrase | None:
    """The subject of a clause whose relative clause ends with a phrase: "survivors of
    the slide that hit Elm said".
    """
    if (
        phrase is None
        or not phrase.first
        or unit.norms[phrase.first - 1] not in words.subject_relatives
    ):
        return phrase
    norm = unit.norms[phrase.first]
    if not (norm.endswith(words.past_endings) or norm in words.past):
        return phrase
    return phrase_ending(unit, phrase.first - 2, words) or phrase


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
        if _is_parted_from_pronoun(unit, k, stop, words):
            return k + 2
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


def _is_parted_from_pronoun(unit: Unit, k: int, stop: int, words: Vocabulary) -> bool:
    """Whether a word only joins, by the comma and the pronoun behind: "Meanwhile, it
    said".
    """
    parted = unit.norms[k + 1 : k + 2] == [","] and k + 2 < stop
    return parted and unit.norms[k + 2] in words.personal


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
