"""Syllables of languages whose spelling shows them: German, Spanish, Dutch, Italian,
Russian.

A syllable is counted for every vowel sound, and these languages write theirs regularly:
two letters that are one sound are listed here, all other vowel letters stand for
themselves. (textstat counts the places where a hyphen may stand, which are fewer: none
splits off a single letter.) Where spelling hides a border between vowels ("beenden",
"Familie") a syllable is missed; Spanish marks all but the rarest of them. In Russian
every vowel letter is a syllable. French is missing: whether its e is heard hangs on
more than the word.
"""

from __future__ import annotations

import re

_SOUNDS = {
    "de": re.compile(
        r"(?<!q)(?:äu|[ae]u|[aeou]i|[ae]y|ie|aa|ee|oo|[aeiouyäöüáàâéèêíóôúœ])"
    ),
    "nl": re.compile(
        r"(?<!q)(?:aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|[iou]e|[eëou]i|eu|[ao]u|ij"
        r"|[aeiouyáàâäéèêëíïóôöúü])"
    ),
    # A strong vowel takes the weak ones around it; weak ones among themselves are one
    # sound.
    "es": re.compile(
        r"(?:(?<=[gq])u(?=[eiéí])|[iuü]|y(?!\w))*[aeoáéíóú](?:[iuü](?![aeoáéíóú])"
        r"|y(?!\w))*|[iuü]+(?:y(?!\w))?|y(?!\w)"
    ),
    "it": re.compile(
        r"(?:(?<=[gq])u(?=[aeioàèéìòù]))?(?:[iu](?=[aeoàèéòóùì]))?[aeiouàèéìíòóùú](?:[iu](?![aeoàèéòóùì]))?"
    ),
    "ru": re.compile(r"[аеёиоуыэюя]"),
}
LANGUAGES = frozenset(_SOUNDS)


def vowel_sounds(word: str, language: str) -> int:
    """Vowel sounds of a word in lower case, at least 1.

    Parameters
    ----------
    language
        One of `LANGUAGES`.

    Examples
    --------
    >>> [vowel_sounds(word, "es") for word in ("ciudad", "día", "guerra", "leer",
    ...     "construir", "y")]
    [2, 2, 2, 2, 2, 1]
    >>> [vowel_sounds(word, "de") for word in ("regierung", "situation", "häuser",
    ...     "quelle")]
    [3, 5, 2, 2]
    >>> [vowel_sounds(word, "it") for word in ("quando", "governo", "più", "aiuto",
    ...     "inquieto")]
    [2, 3, 1, 3, 3]
    >>> [vowel_sounds(word, "nl") for word in ("regering", "nieuws", "koeien", "geïnd")]
    [3, 1, 2, 2]
    """
    return max(1, len(_SOUNDS[language].findall(word)))
