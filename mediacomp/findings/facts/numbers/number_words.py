"""The words that numbers are made of: values, scales, units, qualifiers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

_SMALL_CLASS = regex.compile(r"(\d+(?:\.\d+)?)")
_SCALE_CLASS = regex.compile(r"(\d+)x")
_ORDINAL_CLASS = regex.compile(r"(\d+)(?:st|nd|rd|th)")
_AGE_CLASS = regex.compile(r"\d0s")
"""How number_values.txt names numbers, scales and ordinals, whatever the language."""
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
    times: frozenset[str]
    units: dict[str, Unit]
    touching: dict[str, Unit]
    """Units only right behind a figure: "2in"."""
    signs: dict[str, Unit]
    qualifiers: dict[str, str]
    behind: dict[str, str]
    ages: dict[str, str]
    """Words of decades of a life: "nineties" → "90s"."""
    is_past: Callable[[str], bool]
    function: frozenset[str]
    early: frozenset[str]
    """Words that part such a decade: "late"."""
    possessives: frozenset[str]
    clitics: frozenset[str]
    """What an apostrophe joins to the front of a word: "d'"."""
    comma: bool
    stops: bool
    """Whether a figure and a full stop are an ordinal number ("der 3. Platz")."""
    words: Lists
    """The classes of ``amounts.txt``, each by its name there."""
    part_values: dict[str, Decimal]
    signed_scales: dict[str, Decimal]
    """Letters that multiply before a sign of money: "2,4 M€"."""
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
                *self.ages,
                *self.early,
                *self.words["article"],
                *self.words["minus"],
                *self.words["counted_with_half"],
                *(sign[:-1] for sign in self.signs if sign[-1:] == "$"),
            )
        )

    @cached_property
    def joined_units(self) -> frozenset[str]:
        """Forms of units that may stand in one word with their number: German
        "dreitägig".
        """
        stems = tuple(self.words["joined_units"])
        return frozenset(form for form in self.units if form.startswith(stems))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words that say how much or how often.

        Examples
        --------
        >>> from mediacomp.languages.language import Language
        >>> words = number_words(Language.of("en")).vocabulary
        >>> "twelve" in words, "twice" in words, "minus" in words, "rain" in words
        (True, True, True, False)
        """
        scales = (word for word in self.scales if len(word) > 1)
        return frozenset(
            (
                *self.small,
                *scales,
                *self.ordinals,
                *self.many,
                *self.half,
                *self.parts,
                *self.times,
                *self.words["minus"],
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
    units, touching, signs = _units(language)
    qualifiers, behind = _qualifiers(language)
    endings = language.any_of("amounts", "ordinal_endings")
    parts = language.pairs("amounts", "part_values")
    signed = language.pairs("amounts", "signed_scales")
    small = _values(values, _SMALL_CLASS)
    if patterns := sorted(language.words("amounts", "joined_tens")):
        small |= _joined(small, patterns, _values(values, _SCALE_CLASS))
    return NumberWords(
        small=small,
        scales=_values(values, _SCALE_CLASS),
        ordinals=_values(values, _ORDINAL_CLASS),
        many=values.get("many", frozenset()),
        half=values.get("half", frozenset()),
        parts=values.get("parts", frozenset()),
        times=values.get("times", frozenset()),
        units=units or {"%": ("share", "percent"), **_SIGNS},
        touching=touching,
        signs=signs or _SIGNS,
        qualifiers=qualifiers,
        behind=behind,
        ages={
            form: name
            for name, forms in language.lists("dates").items()
            if _AGE_CLASS.fullmatch(name)
            for form in forms
        },
        is_past=language.is_past,
        function=language.function_words,
        early=language.words("dates", "early"),
        possessives=language.words("function_words", "possessives"),
        clitics=language.words("speech", "clitics_before"),
        comma=language.decimal_comma,
        stops=language.ordinal_stops,
        words=language.lists("amounts"),
        # From the first figure on, so that a search tries a run of figures but once.
        ordinal=regex.compile(rf"(?<!\d)(\d++){endings}"),
        part_values={word: Decimal(size) for word, size in parts.items()},
        signed_scales={word: Decimal(size) for word, size in signed.items()},
    )


def _joined(
    small: dict[str, Decimal], patterns: Sequence[str], scales: dict[str, Decimal]
) -> dict[str, Decimal]:
    """Numbers that a language writes in one word, as its patterns have them ("1und20"):
    "einundzwanzig", "zweihundert".
    """
    ones = {word: value for word, value in small.items() if 0 < value < 10}
    tens = {word: value for word, value in small.items() if 20 <= value < 100}
    found = {
        pattern.replace("20", ten).replace("1", one): ones[one] + tens[ten]
        for pattern in patterns
        for one in ones
        for ten in tens
    }
    low = {word: value for word, value in small.items() if 0 < value < 20} | found
    hundreds = {word: size for word, size in scales.items() if size in (100, 1000)}
    return found | {
        f"{word}{scale}": value * size
        for word, value in low.items()
        for scale, size in hundreds.items()
    }


def _values(values: Lists, kind: regex.Pattern[str]) -> dict[str, Decimal]:
    """The value of each word of the classes of a kind, whose names begin with it."""
    found = ((kind.fullmatch(key), words) for key, words in values.items())
    return {w: Decimal(match[1]) for match, words in found if match for w in words}


def _units(
    language: Language,
) -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    """Units by what stands behind a number, those that must touch it, which the list
    marks with "~", and those by a sign before it, marked with "!".
    """
    units: dict[str, Unit] = {}
    touching: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    marked = {"!": signs, "~": touching}
    for name, forms in language.lists("units").items():
        kind, _, unit = name.partition(" ")
        for form in forms:
            known = marked.get(form[0], units)
            known[form.lstrip("!~").replace("_", " ")] = _KINDS[kind], unit
    return units, touching, signs


def _qualifiers(language: Language) -> tuple[dict[str, str], dict[str, str]]:
    """What makes a number inexact, by the words before it and by those behind."""
    before: dict[str, str] = {}
    behind: dict[str, str] = {}
    for name, forms in language.lists("qualifiers").items():
        known = behind if name.startswith("behind ") else before
        # In order, so that a form of two classes has the same one in every process.
        for form in sorted(forms):
            known[form.replace("_", " ")] = name.removeprefix("behind ")
    return before, behind
