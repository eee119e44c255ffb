"""Which languages there are, by code, by name and by the lists that they have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from mediacomp.languages.language import Language, known_codes

_BESIDE = re.compile(r"[-_;,(]")
"""What parts a language from its country or variety."""


def names_knowing(name: str) -> tuple[str, ...]:
    """Names of the languages that have a word list of their own, sorted.

    Examples
    --------
    >>> names_knowing("cue_verbs")
    ('English', 'French', ...)
    """
    return tuple(sorted(Language.of(code).name for code in codes_knowing(name)))


def codes_knowing(name: str) -> tuple[str, ...]:
    """Codes of the languages that have a word list of their own, sorted.

    Examples
    --------
    >>> "en" in codes_knowing("cue_verbs")
    True
    """
    codes = sorted(known_codes())
    return tuple(code for code in codes if Language.of(code).knows(name))


def code_of(name: str) -> str | None:
    """The code of a language that somebody calls by a code, of two letters or three, or
    by a name; None if it is none.

    Examples
    --------
    >>> code_of("de-AT"), code_of("EN_us"), code_of("German"), code_of("ENGLISH; x")
    ('de', 'en', 'de', 'en')
    >>> code_of("eng"), code_of("Français"), code_of("fin"), code_of("unknown")
    ('en', 'fr', 'fin', None)
    >>> code_of("Portuguese (Brazil)"), code_of("English, British")
    ('pt', 'en')
    """
    first = _BESIDE.split(name.casefold(), maxsplit=1)[0].strip()
    if first in (names := _names()):
        return names[first]
    return (
        first if len(first) in (2, 3) and first.isascii() and first.isalpha() else None
    )


@cache
def _names() -> Mapping[str, str]:
    languages = map(Language.of, codes_knowing("language"))
    return {
        name: each.code
        for each in languages
        for name in (each.name.casefold(), *each.words("language", "called"))
    }
