"""The closed classes of words that attribution rests on, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mediacomp.language.wordlists import word_list

NAMING = "naming"
"""Colour of the verbs that put a word on something ("called the plan “a gamble”")."""
SOURCE = "neutral"
"""Colour of "according to"."""

_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Vocabulary:
    """Word classes of one language; all words are normalised.

    ``colours`` gives the colour of a verb form, ``pairs`` that of a verb with its particle ("pointed out") by both
    words.
    """

    colours: dict[str, str]
    pairs: dict[str, dict[str, str]]
    articles: frozenset[str]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    auxiliaries: frozenset[str]
    particles: frozenset[str]
    function: frozenset[str]
    titles: frozenset[str]
    suffixes: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    people: frozenset[str]
    documents: frozenset[str]
    nobody: frozenset[str]


RELATIVES = frozenset(("who", "which", "whose", "whom", "that", "where"))
PERSONAL = frozenset(("he", "she", "it", "they", "i", "we", "you"))
_POSSESSIVES = frozenset(("his", "her", "its", "their", "our", "my", "your", "whose"))


@cache
def vocabulary(language: str) -> Vocabulary:
    """The word classes of a language; those that no list holds are empty."""
    grammar = word_list("function_words", language)
    persons = word_list("speakers", language)
    colours: dict[str, str] = {}
    pairs: dict[str, dict[str, str]] = {}
    for colour, forms in word_list("cue_verbs", language).items():
        for form in forms:
            verb, _, particle = form.partition("_")
            (pairs.setdefault(verb, {}) if particle else colours)[particle or verb] = colour
    return Vocabulary(
        colours,
        pairs,
        **{name: grammar.get(name, _NO_WORDS) for name in ("articles", "pronouns", "prepositions", "conjunctions")},
        **{name: grammar.get(name, _NO_WORDS) for name in ("auxiliaries", "particles")},
        possessives=_POSSESSIVES if language == "en" else _NO_WORDS,
        function=_NO_WORDS.union(*grammar.values()),
        **{name: persons.get(name, _NO_WORDS) for name in ("titles", "suffixes", "male", "female", "people")},
        **{name: persons.get(name, _NO_WORDS) for name in ("documents", "nobody")},
    )


def cue_colour(cue: str, language: str) -> str | None:
    """How a cue colours what it reports: "neutral", "doubting", "admitting" …; None if it is no known cue.

    Examples
    --------
    >>> cue_colour("claimed", "en"), cue_colour("pointed out", "en"), cue_colour("walked", "en")
    ('doubting', 'confirming', None)
    """
    words = vocabulary(language)
    verb, _, particle = cue.partition(" ")
    return words.pairs.get(verb, {}).get(particle) if particle else words.colours.get(verb)
