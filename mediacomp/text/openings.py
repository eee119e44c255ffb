"""The words that tell sentences apart, of one language: abbreviations of each kind,
words that open a sentence, who asked behind a question.

The lists stand in ``abbreviations.txt``, ``sentences.txt`` and ``function_words.txt``
of each language's folder; what many languages share stands in ``mul`` and serves
languages that have no list.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import regex

from mediacomp.languages.wordlists import shared

if TYPE_CHECKING:
    from mediacomp.languages.language import Language

_PERSONS = ("titles", "suffixes")


@dataclass(frozen=True, slots=True)
class Rules:
    """Words of a language that say whether a sentence ends.

    The classes are told in ``data/mul/abbreviations.txt`` and ``sentences.txt``;
    ``leading`` are the small words that nothing ends with, ``calendar`` the names of
    days and months, ``common`` the words of the table of frequencies, ``titles`` what a
    person may be called before a name, ``ranked`` how words end that a number behind
    tells one of ("Platz"). ``caseless`` if the paragraph has no capitals.
    """

    never: frozenset[str]
    maybe: frozenset[str]
    final: frozenset[str]
    states: frozenset[str]
    before_states: frozenset[str]
    number: frozenset[str]
    brand: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    before_clock: frozenset[str]
    time: frozenset[str]
    no_abbreviations: frozenset[str]
    starters: frozenset[str]
    counted: frozenset[str]
    letters: frozenset[str]
    domains: frozenset[str]
    leading: frozenset[str]
    calendar: frozenset[str]
    common: frozenset[str]
    titles: frozenset[str]
    ordinals: bool
    ranked: tuple[str, ...]
    capital: frozenset[str]
    subjects: frozenset[str]
    asked: regex.Pattern[str]
    asked_in_lower_case: regex.Pattern[str]
    caseless: bool = False


@cache
def rules(language: Language) -> Rules:
    """The words of one language.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> "Lt" in rules(ENGLISH).never, "the" in rules(ENGLISH).starters
    (True, True)
    """

    def of(key: str, name: str = "abbreviations") -> frozenset[str]:
        return shared(name, key) | language.words(name, key)

    # "Will" and "May" are names more often than they open a sentence after an
    # abbreviation.
    auxiliaries = {word.casefold() for word in language.auxiliaries}
    occasions = language.words("amounts", "occasions")  # "zum 3. Mal"
    names = language.lists("dates")
    return Rules(
        never=of("never"),
        maybe=of("maybe") | of("states"),
        final=of("final"),
        states=of("states"),
        before_states=of("before-states"),
        number=of("number"),
        brand=of("brand"),
        clock=of("clock"),
        after_clock=of("after-clock"),
        before_clock=of("before-clock"),
        time=of("time"),
        no_abbreviations=of("no-abbreviations"),
        starters=of("starters") | (language.function_words - auxiliaries - occasions),
        counted=of("counted", "sentences"),
        letters=of("letters", "sentences"),
        domains=of("domains", "sentences"),
        leading=language.leading_words,
        calendar=frozenset[str]().union(
            *(names[key] for key in names if key[0].isupper() or key.isdigit())
        ),
        common=frozenset(language.zipf),
        titles=frozenset[str]().union(
            *(language.words("speakers", group) for group in _PERSONS)
        ),
        ordinals=language.ordinal_stops,
        ranked=tuple(sorted(language.words("name_words", "numbered"))),
        capital=language.words("sentences", "capital"),
        subjects=language.words("sentences", "subjects"),
        asked=_asked(language),
        asked_in_lower_case=_asked_in_lower_case(language),
    )


@cache
def without_capitals(language: Language) -> Rules:
    """The same for a paragraph that has no capitals: "mr." is "Mr.", and an
    abbreviation ends a sentence only before "she" and the like, since no capital says
    so.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> "mr" in without_capitals(ENGLISH).never
    True
    """
    cased = rules(language)
    return replace(
        cased,
        never=_folded(cased.never),
        maybe=_folded(cased.maybe),
        number=_folded(cased.number),
        after_clock=_folded(cased.after_clock),
        caseless=True,
    )


def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _asked(language: Language) -> regex.Pattern[str]:
    """Who said it, behind a quotation that ends with a question mark: a name and a
    verb.
    """
    capital, endings, verbs = (
        language.any_of("sentences", group)
        for group in ("capital", "adverb_endings", "asking")
    )
    return regex.compile(
        rf"\s{{0,9}}(?:{capital}|"
        rf"(?:\p{{Lu}}[\p{{L}}\p{{M}}'’.\-]{{0,60}}\s){{1,5}}?)\s?"
        rf"(?:\p{{Ll}}{{1,60}}{endings}\s)?{verbs}\b"
    )


def _asked_in_lower_case(language: Language) -> regex.Pattern[str]:
    """The same where nothing has a capital: a few words and a verb."""
    endings, verbs = (
        language.any_of("sentences", group) for group in ("adverb_endings", "asking")
    )
    return regex.compile(
        rf"\s{{0,9}}(?:[\p{{L}}\p{{M}}'’.\-]{{1,60}}+\s){{1,5}}?"
        rf"(?:\p{{Ll}}{{1,60}}{endings}\s)?{verbs}\b"
    )
