"""The closed classes of words that attribution rests on, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from mediacomp.findings.facts.numbers.number_words import number_words
from mediacomp.findings.speech.speech_classes import SpeechClasses, speech_classes
from mediacomp.languages import wordnet

if TYPE_CHECKING:
    from mediacomp.languages.language import Language


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
DENYING = "denying"
"""Colour of the verbs that deny, and of any cue that is negated ("never said")."""
ADMITTING = "admitting"
"""Colour of the verbs that admit, which a deed may follow ("admitted theft")."""
VOICING = "voicing"
"""Colour of the verbs of voice ("sang"), which report without marks only with "that".
"""
SOURCE = "neutral"
"""Colour of "according to"."""


@dataclass(frozen=True, eq=False)
class Vocabulary(SpeechClasses):
    """Word classes of one language; all words are normalised.

    Attributes
    ----------
    language
        The language itself.
    colours, pairs
        The colour of a verb form, and that of a verb with its particle ("pointed out")
        by both words.
    function
        All words that carry grammar rather than content.
    openers
        Articles and possessives, with which a noun phrase opens.
    titles, abbreviated, suffixes
        Words before a name ("minister"), those of them that end with a full stop, and
        words behind a name.
    male, female, people
        Nouns and titles of persons; ``people`` those that are also much else ("driver",
        "judge"), so that a dictionary doesn't tell. See `is_person`.
    documents, bodies, institutions, nobody, named_by
        What is written, groups that speak as one, nouns that head the name of an
        institution ("Ministry of"), pronouns that name nobody, nouns that only a name
        follows.
    times, periods, adverbs, past
        Adverbs of time, nouns of time, other adverbs beside verbs, irregular verb
        forms.
    acts, turns
        Verbs of saying that are as often plain deeds ("she said the city had offered
        “…”"), and those that bring in only what stands beside them ("began: “…", but
        not "the row began over “…”").
    verb_forms
        Endings of verbs that are not in their base form ("said", "states").
    sources
        Cues without a verb, word by word, by their first word ("according to").
    reporting
        Words with which a cue may begin, with a verb or without.
    source_words
        Words that stand in such cues and are no grammar.
    qualifying
        Words that may stand before a number and make it less exact, grammar included.
    utterances
        Nouns for what somebody says ("her message to voters: “…").

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> words = vocabulary(Language.of("en"))
    >>> words.colours["claimed"], words.pairs["pointed"]["out"], "mayor" in words.titles
    ('doubting', 'confirming', True)
    """

    language: Language
    colours: dict[str, str]
    pairs: dict[str, dict[str, str]]
    function: frozenset[str]
    articles: frozenset[str]
    openers: frozenset[str]
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
    institutions: frozenset[str]
    nobody: frozenset[str]
    named_by: frozenset[str]
    times: frozenset[str]
    periods: frozenset[str]
    adverbs: frozenset[str]
    past: frozenset[str]
    acts: frozenset[str]
    turns: frozenset[str]
    verb_forms: tuple[str, ...]
    sources: dict[str, tuple[tuple[str, ...], ...]]
    source_words: frozenset[str]
    reporting: frozenset[str]
    qualifying: frozenset[str]
    utterances: frozenset[str]
    speaking: frozenset[str]

    def is_person(self, noun: str) -> bool:
        """Whether a noun is one for persons: by the lists or by WordNet, where it
        speaks the language.

        Examples
        --------
        >>> from mediacomp.languages.language import ENGLISH
        >>> words = vocabulary(ENGLISH)
        >>> [words.is_person(noun) for noun in ("driver", "beekeeper", "river")]
        [True, True, False]
        """
        listed = noun in self.people or noun in self.male or noun in self.female
        return listed or (self.language.has_wordnet and wordnet.is_person(noun))


_GRAMMAR = (
    *("articles", "pronouns", "prepositions", "conjunctions", "auxiliaries"),
    "particles",
)
_SPEAKERS = (
    *("titles", "abbreviated", "suffixes", "male", "female", "people", "documents"),
    *("bodies", "institutions", "nobody", "named_by", "times", "periods", "adverbs"),
    *("past", "acts", "turns", "utterances", "speaking"),
)


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The word classes of a language; those that no list holds are empty.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> [vocabulary(Language.of(code)).colours.get("sagte") for code in ("de", "tlh")]
    ['neutral', None]
    """
    colours: dict[str, str] = {}
    pairs: dict[str, dict[str, str]] = {}
    for colour, forms in language.lists("cue_verbs").items():
        for form in forms:
            verb, _, particle = form.partition("_")
            # "pointed_out" in the list is a verb with its particle.
            (pairs.setdefault(verb, {}) if particle else colours)[particle or verb] = (
                colour
            )
    function = frozenset[str]().union(*language.lists("function_words").values())
    listed: dict[str, Any] = speech_classes(language)
    listed |= {name: language.words("function_words", name) for name in _GRAMMAR}
    listed |= {name: language.words("speakers", name) for name in _SPEAKERS}
    listed["openers"] = listed["articles"] | listed["owners"]
    listed["counting"] = listed["counting"].union(number_words(language).small)
    qualifiers = " ".join(number_words(language).qualifiers).split()
    listed["qualifying"] = function.union(qualifiers, listed["adverbs"])
    listed["sources"] = _sources(language)
    bare = (listed[name] for name in ("sources", "bare_sources", "sources_behind"))
    listed["reporting"] = frozenset[str]().union(colours, pairs, *bare)
    listed["verb_forms"] = (*listed["finite_endings"], *listed["plural_endings"])
    listed["source_words"] = frozenset(
        word for cues in listed["sources"].values() for cue in cues for word in cue
    ) - {*function, *colours}
    return Vocabulary(
        language=language, colours=colours, pairs=pairs, function=function, **listed
    )


def _sources(language: Language) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Cues without a verb by their first word, the longest first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for cue in sorted(language.words("speech", "sources"), key=lambda c: (-len(c), c)):
        parts = tuple(cue.split("_"))
        found[parts[0]] = (*found.get(parts[0], ()), parts)
    return found


def cue_colour(cue: str, language: Language) -> str | None:
    """How a cue colours what it reports: "neutral", "doubting", "admitting" …; None if
    it is no known cue.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> [cue_colour(cue, Language.of("en")) for cue in ("claimed", "pointed out",
    ...     "walked")]
    ['doubting', 'confirming', None]
    """
    words = vocabulary(language)
    verb, _, particle = cue.partition(" ")
    return (
        words.pairs.get(verb, {}).get(particle) if particle else words.colours.get(verb)
    )
