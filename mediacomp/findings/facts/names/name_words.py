"""The words of a language that tell what a capital means: titles, institutions, given
names, joins.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from mediacomp.findings.facts.dates.date_words import date_words

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.languages.wordlists import Lists


@dataclass(frozen=True)
class NameWords:
    """The words that tell what a capital means in a language."""

    titles: frozenset[str]
    role: frozenset[str]
    bodies: frozenset[str]
    joins: frozenset[str]
    no_names: frozenset[str]
    places: frozenset[str]
    directions: frozenset[str]
    acronyms: frozenset[str]
    function: frozenset[str]
    suffixes: frozenset[str]
    joiners: frozenset[str]
    inner_joins: frozenset[str]
    the: frozenset[str]
    and_: frozenset[str]
    given: frozenset[str]
    given_words: frozenset[str]
    numbered: frozenset[str]
    parties: frozenset[str]
    common: frozenset[str]
    weak_joiners: frozenset[str]
    of_places: frozenset[str]
    place_openers: frozenset[str]
    institutions: frozenset[str]
    organs: frozenset[str]
    trades: frozenset[str]
    said: frozenset[str]
    offices: frozenset[str]
    of: frozenset[str]
    feasts: frozenset[str]
    feast_names: frozenset[str]
    partisans: frozenset[str]
    adverb_endings: frozenset[str]
    saints: frozenset[str]
    weekdays: frozenset[str]
    prefixes: frozenset[str]
    compounds: frozenset[str]
    syllables: frozenset[str]
    articled: frozenset[str]
    standing: frozenset[str]
    proper: frozenset[str]
    auxiliaries: frozenset[str]
    members: frozenset[str]
    regional: frozenset[str]
    topical: frozenset[str]
    topic_joiners: frozenset[str]
    field_ends: frozenset[str]
    shortened: frozenset[str]
    noble: frozenset[str]
    bodies_called: frozenset[str]
    called_endings: frozenset[str]
    reporting: frozenset[str]
    fields: frozenset[str]
    storms: frozenset[str]
    vessels: frozenset[str]
    sites: frozenset[str]
    works: frozenset[str]
    laws: frozenset[str]
    partnerships: frozenset[str]
    firms: frozenset[str]
    companies: frozenset[str]
    capital_titles: frozenset[str]
    calling: frozenset[str]
    calls: frozenset[str]
    houses: frozenset[str]

    def are_letters(self, text: str) -> bool:
        """Whether a word is in capitals, and a name only so: "US", "MS Marga"."""
        return text.isupper() and text.casefold() in self.acronyms

    def is_feast(self, norm: str, behind: str) -> bool:
        """Whether two words name a feast: "Easter Monday"; "Easter" alone is no name.

        Examples
        --------
        >>> from mediacomp.languages.language import ENGLISH
        >>> lists = name_words(ENGLISH)
        >>> lists.is_feast("easter", "monday"), lists.is_feast("last", "monday")
        (True, False)
        """
        return norm in self.feast_names and behind in self.weekdays | self.feasts


def _trades(words: Lists, speakers: Lists) -> frozenset[str]:
    """Words that are titles only before a given name: those for people, too, where a
    language has such words.
    """
    trades = words.get("trades", frozenset[str]())
    return trades | speakers.get("people", frozenset()) if trades else trades


@cache
def name_words(language: Language) -> NameWords:
    """The words that tell what a capital means in a language, read once."""
    speakers, words = language.lists("speakers"), language.lists("name_words")
    nothing: frozenset[str] = frozenset()
    joins = words.get("joins", nothing)
    openers = words.get("place_openers", nothing)
    zones = language.words("dates", "zones")
    return NameWords(
        titles=speakers.get("titles", nothing) | words.get("titles", nothing),
        suffixes=speakers.get("suffixes", nothing) - language.words("amounts", "roman"),
        role=words.get("role", nothing),
        bodies=words.get("bodies", nothing),
        joins=joins,
        no_names=words.get("no_names", nothing) | zones - openers,  # "Mt. Marga"
        places=words.get("places", nothing),
        directions=words.get("directions", nothing),
        acronyms=words.get("acronyms", nothing),
        function=language.function_words,
        joiners=language.words("amounts", "joiners"),
        inner_joins=joins - language.words("amounts", "not_joins"),
        the=language.words("amounts", "the"),
        and_=language.words("amounts", "and"),
        given=words.get("given", nothing),
        given_words=words.get("given_words", nothing),
        numbered=words.get("numbered", nothing),
        common=words.get("common", nothing),
        place_openers=openers,
        of_places=words.get("of_places", nothing),
        weak_joiners=words.get("weak_joiners", nothing),
        parties=words.get("parties", nothing),
        institutions=speakers.get("institutions", nothing),
        organs=words.get("organs", nothing),
        trades=_trades(words, speakers),
        said=language.words("speech", "saying"),
        offices=words.get("offices", nothing),
        of=language.words("amounts", "of"),
        feasts=words.get("feasts", nothing),
        feast_names=words.get("feast_names", nothing),
        saints=words.get("saints", nothing),
        adverb_endings=words.get("adverb_endings", nothing),
        partisans=words.get("partisans", nothing),
        weekdays=frozenset(date_words(language).weekdays),
        compounds=words.get("compounds", nothing),
        syllables=words.get("syllables", nothing),
        prefixes=words.get("prefixes", nothing),
        standing=words.get("standing", nothing),
        proper=words.get("proper", nothing),
        members=words.get("members", nothing),
        regional=words.get("regional", nothing),
        topical=words.get("topical", nothing),
        topic_joiners=words.get("topic_joiners", nothing),
        field_ends=words.get("field_ends", nothing),
        bodies_called=words.get("bodies_called", nothing),
        called_endings=words.get("called_endings", nothing),
        reporting=language.cue_verbs,
        noble=words.get("noble", nothing),
        shortened=speakers.get("abbreviated", nothing),
        articled=words.get("articled", nothing),
        fields=words.get("fields", nothing),
        storms=words.get("storms", nothing),
        vessels=words.get("vessels", nothing),
        sites=words.get("sites", nothing),
        works=words.get("works", nothing),
        laws=words.get("laws", nothing),
        partnerships=words.get("partnerships", nothing),
        firms=words.get("firms", nothing),
        companies=words.get("companies", nothing),
        capital_titles=words.get("capital_titles", nothing),
        calling=words.get("calling", nothing),
        calls=words.get("calls", nothing),
        houses=words.get("houses", nothing),
        auxiliaries=language.words("function_words", "auxiliaries"),
    )
