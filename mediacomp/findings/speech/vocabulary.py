"""The closed classes of words that attribution rests on, by language."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from mediacomp.languages import wordnet
from mediacomp.languages.wordlists import word_list

NAMING = "naming"
"""Colour of the verbs that put a word on something ("called the plan “a gamble”")."""
THINKING = "thinking"
"""Colour of the verbs of thought, which often stand inside what somebody says ("she
said she felt …").
"""
FINDING = "finding"
"""Colour of the verbs that report only with a clause behind them ("the study found that
…").
"""
VOICING = "voicing"
"""Colour of the verbs of voice ("sang"), which report without marks only with "that".
"""
SOURCE = "neutral"
"""Colour of "according to"."""


@dataclass(frozen=True)
class Vocabulary:
    """Word classes of one language; all words are normalised.

    Attributes
    ----------
    language
        Code of the language.
    colours, pairs
        The colour of a verb form, and that of a verb with its particle ("pointed out")
        by both words.
    function
        All words that carry grammar rather than content.
    titles, abbreviated, suffixes
        Words before a name ("minister"), those of them that end with a full stop, and
        words behind a name.
    male, female, people
        Nouns and titles of persons; ``people`` those that are also much else ("driver",
        "judge"), so that a dictionary doesn't tell. See `is_person`.
    documents, bodies, nobody, named_by
        What is written, groups that speak as one, pronouns that name nobody, nouns that
        only a name follows.
    times, periods, adverbs, past
        Adverbs of time, nouns of time, other adverbs beside verbs, irregular verb
        forms.
    acts, turns
        Verbs of saying that are as often plain deeds ("she said the city had offered
        “…”"), and those that bring in only what stands beside them ("began: “…", but
        not "the row began over “…”").
    utterances
        Nouns for what somebody says ("her message to voters: “…").
    """

    language: str
    colours: dict[str, str]
    pairs: dict[str, dict[str, str]]
    function: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    auxiliaries: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    abbreviated: frozenset[str]
    suffixes: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    people: frozenset[str]
    documents: frozenset[str]
    bodies: frozenset[str]
    nobody: frozenset[str]
    named_by: frozenset[str]
    times: frozenset[str]
    periods: frozenset[str]
    adverbs: frozenset[str]
    past: frozenset[str]
    acts: frozenset[str]
    turns: frozenset[str]
    utterances: frozenset[str]

    def is_person(self, noun: str) -> bool:
        """Whether a noun is one for persons: by the lists or, in English, by
        WordNet.
        """
        listed = noun in self.people or noun in self.male or noun in self.female
        return listed or (self.language == "en" and wordnet.is_person(noun))


_LISTED = [field.name for field in fields(Vocabulary)][4:]
RELATIVES = frozenset(("who", "which", "whose", "whom", "that", "where"))
PERSONAL = frozenset(("he", "she", "it", "they", "i", "we", "you"))
POSSESSIVES = frozenset(("his", "her", "its", "their", "our", "my", "your", "whose"))


@cache
def vocabulary(language: str) -> Vocabulary:
    """The word classes of a language; those that no list holds are empty."""
    grammar = word_list("function_words", language)
    listed = {**word_list("speakers", language), **grammar}
    colours: dict[str, str] = {}
    pairs: dict[str, dict[str, str]] = {}
    for colour, forms in word_list("cue_verbs", language).items():
        for form in forms:
            verb, _, particle = form.partition("_")
            (pairs.setdefault(verb, {}) if particle else colours)[particle or verb] = (
                colour
            )
    function = frozenset[str]().union(*grammar.values())
    return Vocabulary(
        language,
        colours,
        pairs,
        function,
        *(listed.get(name, frozenset()) for name in _LISTED),
    )


def cue_colour(cue: str, language: str) -> str | None:
    """How a cue colours what it reports: "neutral", "doubting", "admitting" …; None if
    it is no known cue.

    Examples
    --------
    >>> cue_colour("claimed", "en"), cue_colour("pointed out",
    ...     "en"), cue_colour("walked", "en")
    ('doubting', 'confirming', None)
    """
    words = vocabulary(language)
    verb, _, particle = cue.partition(" ")
    return (
        words.pairs.get(verb, {}).get(particle) if particle else words.colours.get(verb)
    )
