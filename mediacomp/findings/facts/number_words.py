"""The words that numbers are made of: values, scales, units, qualifiers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

import regex

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.languages.wordlists import Lists

AmountKind = Literal["number", "quantity", "money", "share", "duration", "ordinal"]
Unit = tuple[AmountKind, str]

_ORDINAL_CLASS = regex.compile(r"(\d+)(?:st|nd|rd|th)")
"""How number_values.txt names the ordinals, whatever the language."""
_KINDS: dict[str, AmountKind] = {
    "duration": "duration",
    "money": "money",
    "share": "share",
    "quantity": "quantity",
}
_SIGNS: dict[str, Unit] = {sign: ("money", sign) for sign in "$€£¥"}


@dataclass(frozen=True)
class NumberWords:
    """The number words and units of a language.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> words = number_words(Language.of("en"))
    >>> str(words.small["twelve"]), str(words.scales["bn"]), words.units["miles"]
    ('12', '1000000000', ('quantity', 'miles'))
    """

    small: dict[str, Decimal]
    scales: dict[str, Decimal]
    ordinals: dict[str, Decimal]
    many: frozenset[str]
    half: frozenset[str]
    parts: frozenset[str]
    units: dict[str, Unit]
    signs: dict[str, Unit]
    qualifiers: dict[str, str]
    behind: dict[str, str]
    comma: bool
    words: Lists
    """The classes of ``amounts.txt``, each by its name there."""
    part_values: dict[str, Decimal]
    ordinal: regex.Pattern[str]
    """A figure with the ending of an ordinal."""

    @cached_property
    def first(self) -> frozenset[str]:
        """Words of letters alone with which a number may begin.

        Examples
        --------
        >>> from mediacomp.languages.language import Language
        >>> words = number_words(Language.of("en")).first
        >>> "twelve" in words, "third" in words, "rain" in words
        (True, True, False)
        """
        return frozenset(
            (
                *self.small,
                *self.ordinals,
                *self.many,
                *self.half,
                *self.signs,
                *self.words["first"],
            )
        )


@cache
def number_words(language: Language) -> NumberWords:
    """The number words and units of a language, read once.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> number_words(Language.of("de")).comma, number_words(Language.of("en")).comma
    (True, False)
    >>> number_words(Language.of("tlh")).units["%"]  # signs go without a list
    ('share', 'percent')
    """
    values = language.lists("number_values")
    units: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    for name, forms in language.lists("units").items():
        kind, _, unit = name.partition(" ")
        for form in forms:
            (signs if form.startswith("!") else units)[
                form.lstrip("!").replace("_", " ")
            ] = _KINDS[kind], unit
    qualifiers = [
        (name, form.replace("_", " "))
        for name, forms in language.lists("qualifiers").items()
        for form in sorted(forms)
    ]
    endings = language.any_of("amounts", "ordinal_endings")
    return NumberWords(
        small={
            w: Decimal(key)
            for key, words in values.items()
            if key.isdigit()
            for w in words
        },
        scales={
            w: Decimal(key[:-1])
            for key, words in values.items()
            if key.endswith("x")
            for w in words
        },
        ordinals={
            w: Decimal(key[:-2])
            for key, words in values.items()
            if _ORDINAL_CLASS.fullmatch(key)
            for w in words
        },
        many=values.get("many", frozenset()),
        half=values.get("half", frozenset()),
        parts=values.get("parts", frozenset()),
        units=units or {"%": ("share", "percent"), **_SIGNS},
        signs=signs or _SIGNS,
        qualifiers={
            form: name for name, form in qualifiers if not name.startswith("behind ")
        },
        behind={
            form: name.removeprefix("behind ")
            for name, form in qualifiers
            if name.startswith("behind ")
        },
        comma=language.decimal_comma,
        words=language.lists("amounts"),
        ordinal=regex.compile(rf"(\d+){endings}"),
        part_values={
            word: Decimal(size)
            for word, size in language.pairs("amounts", "part_values").items()
        },
    )
