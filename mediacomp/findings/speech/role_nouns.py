"""What a role is called by: its head noun, and the name behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.person_patterns import patterns
from mediacomp.text.tokens import without_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediacomp.findings.speech.vocabulary import Vocabulary
    from mediacomp.languages.language import Language


def role_head(phrase: str, words: Vocabulary) -> str:
    """The head noun of a role, lower case: "secretary of state" → "secretary", "chief
    negotiator" → "negotiator".

    Examples
    --------
    >>> from mediacomp.findings.speech.vocabulary import vocabulary
    >>> from mediacomp.languages.language import ENGLISH
    >>> words = vocabulary(ENGLISH)
    >>> role_head("secretary of state", words), role_head("chief negotiator", words)
    ('secretary', 'negotiator')
    """
    # Behind the first word: in German an article ("der") ends a role as well.
    begin = phrase.find(" ") + 1
    cut = patterns(words.language).of.search(phrase, begin)
    head = (phrase[: cut.start()] if cut and cut.start() else phrase).split()
    return plain(head[-1]) if head else ""


def plain(word: str) -> str:
    """A word in lower case without possessive and marks."""
    return without_possessive(word.lower()).strip(".,")


def behind_roles(parts: Sequence[str], language: Language) -> int:
    """Where behind nouns that tell who somebody is the given name stands, in a language
    whose nouns all have capitals.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> behind_roles(["Rentnerin", "Anna", "Ost"], Language.of("de"))
    1
    """
    if not language.capital_nouns:
        return 0
    given = language.words("name_words", "given")
    return next((k for k, part in enumerate(parts[:-1]) if part.lower() in given), 0)
