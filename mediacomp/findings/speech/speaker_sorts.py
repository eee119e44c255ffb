"""What sort of speaker a name or role is: one or many, somebody or something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.named import end_of_name
from mediacomp.findings.speech.role_nouns import role_head
from mediacomp.languages.wordnet import is_broader

if TYPE_CHECKING:
    from mediacomp.findings.speech.persons import Names
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary


COMPOUNDED = 5
"""Letters of a noun that may end a compound: "Bundespolizei", but not "Zufrau"."""


def is_many(name: str, words: Vocabulary) -> bool:
    """Whether a name or role is a plural; "grass" and "news" are none.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> is_many("the farmers", words), is_many("the news", words)
    (True, False)
    """
    head = role_head(name.lower(), words)
    plural = head.endswith(words.plural_endings)
    return plural and words.language.lemma(head) != head


def is_titled(name: str, words: Vocabulary) -> bool:
    """Whether all words of a name but its article have capitals: "the United
    States", which is one; not "The greens".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> is_titled("the United States", words), is_titled("The farmers", words)
    (True, False)
    """
    plain = [w for w in name.split() if w.lower() not in words.articles]
    return len(plain) > 1 and all(word[0].isupper() for word in plain)


def may_speak(name: str, words: Vocabulary) -> bool:
    """Whether a thing can say something: "the hospital", "the report"; not "the
    fee".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> may_speak("the hospital", words), may_speak("the fee", words)
    (True, False)
    """
    head = role_head(name.lower(), words)
    capital = name[:1].isupper() and name.split()[0].lower() not in words.articles
    if capital or is_titled(name, words):
        return True
    bodies = words.bodies | words.institutions | words.speaking | words.documents
    kinds = words.language.words("speakers", "speaking_kinds")
    return head in bodies or not kinds or any(is_broader(k, head) for k in kinds)


def is_source(name: str, words: Vocabulary) -> bool:
    """Whether a name or role is surely of one who says something, a person or a body;
    not "los vecinos", "Eva y Luis", "el cartel", "die Vernunft".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> from mediacomp.languages.language import Language
    >>> _, words = tried("Es regnet.", Language.of("de"))
    >>> [is_source(n, words) for n in ("Ole Voss", "die Bundespolizei", "die Vernunft")]
    [True, True, False]
    """
    parts = name.lower().split()
    if not words.and_.isdisjoint(parts):
        return False
    if name[:1].isupper() and parts[0] not in words.articles:
        return True
    head = role_head(name.lower(), words)
    listed = (*words.bodies, *words.institutions, *words.titles, *words.people)
    compound = any(head.endswith(noun) for noun in listed if len(noun) >= COMPOUNDED)
    return compound or words.is_person(head)


def is_somebody(name: str, words: Vocabulary) -> bool:
    """Whether a role that spoke is one person's: "the guide", not "the firm".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> is_somebody("the guide", words), is_somebody("the firm", words)
    (True, False)
    """
    head = role_head(name.lower(), words)
    many = words.documents | words.bodies | words.institutions
    plural = head.endswith(words.plural_endings)
    return name.split()[0].lower() in words.articles and not (plural or head in many)


def may_be_person(name: str, words: Vocabulary) -> bool:
    """Whether a bare surname, or words for somebody, may be a person.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> [may_be_person(n, words) for n in ("Lee", "Lee Bank", "the farmer")]
    [True, False, True]
    """
    return " " not in name if name[:1].isupper() else is_somebody(name, words)


def role_gender(name: str, words: Vocabulary) -> str | None:
    """The gender that a role tells: of "the actress"; None if it tells none.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> role_gender("the actress", words), role_gender("the guide", words)
    ('female', None)
    """
    head = role_head(name.lower(), words)
    listed = (("male", words.male), ("female", words.female))
    return next((gender for gender, nouns in listed if head in nouns), None)


def is_told(unit: Unit, pronoun: str, words: Vocabulary) -> bool:
    """Whether what a sentence reports was said to whom a pronoun stands for, so that
    the pronoun isn't the one who said it: "Lee asked her if …", not "told her mother".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Lee asked her if rain fell.")
    >>> is_told(unit, "she", words), is_told(unit, "he", words)
    (True, False)
    """
    for k in range(1, len(unit.norms) - 2):
        verb, listener, behind = unit.norms[k : k + 3]
        if words.nominative.get(listener) == pronoun and verb in words.colours:
            return listener in words.named_objects and (
                behind in words.function or not behind[:1].isalpha()
            )
    return False


def people_in(unit: Unit, names: Names, words: Vocabulary) -> dict[str, bool]:
    """The people whom a sentence names in full, as far as the article shows that they
    are people, and whether a comma introduces them.

    Examples
    --------
    >>> from mediacomp.findings.speech.persons import Names
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Rain fell on Mayor Ann Lee, a farmer.")
    >>> people_in(unit, Names("Mayor Ann Lee, a farmer.", words), words)
    {'Ann Lee': True}
    """
    found: dict[str, bool] = {}
    k = 0
    while k < len(unit.norms):
        last = end_of_name(unit, k, words)
        name = names.full(names.bare(unit.worded(k, last)))
        if name in names.people:
            place = k > 0 and unit.norms[k - 1] in words.of_places
            found[name] = unit.norms[last + 1 : last + 2] == [","] and not place
        k = last + 1
    return found
