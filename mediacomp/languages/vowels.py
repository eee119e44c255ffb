"""Syllables of languages whose spelling shows them: German, Spanish, Dutch, Italian,
Russian.

A syllable is counted for every vowel sound, and these languages write theirs regularly:
two letters that are one sound are listed (``vowel_sounds`` in ``language.txt``), all
other vowel letters stand for themselves. (textstat counts the places where a hyphen may
stand, which are fewer: none splits off a single letter.) Where spelling hides a border
between vowels ("beenden", "Familie") a syllable is missed; Spanish marks all but the
rarest of them. French is missing: whether its e is heard hangs on more than the word.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.languages.language import Language


def vowel_sounds(word: str, language: Language) -> int:
    """Vowel sounds of a word in lower case, at least 1.

    Parameters
    ----------
    language
        One whose folder says what a vowel sound is.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> spanish, german = Language.of("es"), Language.of("de")
    >>> italian, dutch = Language.of("it"), Language.of("nl")
    >>> [vowel_sounds(word, spanish) for word in ("ciudad", "día", "guerra", "leer",
    ...     "construir", "y")]
    [2, 2, 2, 2, 2, 1]
    >>> [vowel_sounds(word, german) for word in ("regierung", "situation", "häuser",
    ...     "quelle")]
    [3, 5, 2, 2]
    >>> [vowel_sounds(word, italian) for word in ("quando", "governo", "più", "aiuto",
    ...     "inquieto")]
    [2, 3, 1, 3, 3]
    >>> [vowel_sounds(word, dutch) for word in ("regering", "nieuws", "koeien",
    ...     "geïnd")]
    [3, 1, 2, 2]
    """
    return max(1, len(_pattern(language).findall(word)))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    return re.compile(language.vowel_sounds)
