"""Numbers that belong to a name: "the 67th Precinct", "the FTSE 100"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_ordinary, is_short, opens
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.places import is_place
from mediacomp.findings.facts.numbers.number_words import NumberWords, number_words
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_FIGURES = 3
"""Figures that a number has behind a name, at most: more are a year."""


def is_numbered(tokens: Sequence[Token], first: int, language: Language) -> bool:
    """Whether a number before a name belongs to it: "67th Precinct", "Second Sea War";
    not "the 11th Peruvian".
    """
    before = tokens[first - 1].norm if first else ""
    lists, norm = name_words(language), bare(tokens[first].norm)
    if not (norm in lists.bodies or is_ordinary(norm, language)):
        return False
    numbers = number_words(language)
    # A word with a capital that no beginning explains: "the Second World War".
    word = before in numbers.ordinals and tokens[first - 1].text[0].isupper()
    named = word and not opens(tokens, first - 1)
    return named or numbers.ordinal.fullmatch(before) is not None


def is_model(
    tokens: Sequence[Token], first: int, last: int, language: Language
) -> bool:
    """Whether a number behind a name belongs to it: "the FTSE 100", "a Boeing 737",
    "six Boeing 737 jets", "on Lima Radio 3"; not "the Lima 40 people left", "the BBC
    40 times".
    """
    figure = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if not _is_figure(figure) or figure[0] == "0":
        return False
    numbers = number_words(language)
    behind = tokens[last + 2].norm if last + 2 < len(tokens) else "."
    plural = behind.endswith(tuple(numbers.words["plural_endings"]))
    counted = plural and behind not in language.function_words
    before = tokens[first - 1].norm if first else ""
    if before in numbers.small or _is_figure(before):
        return counted
    single = _is_one_of_several(tokens, first, last, language)
    if is_place(bare(tokens[last].norm)) or not (before in language.articles or single):
        return False
    return not (counted or _is_measured(behind, numbers))


def _is_figure(text: str) -> bool:
    return text.isdecimal() and len(text) <= _FIGURES


def _is_measured(behind: str, numbers: NumberWords) -> bool:
    """Whether what stands behind a figure is a unit, or what such figures count."""
    measured = behind in numbers.units or behind in numbers.scales or behind == "-"
    return measured or behind in numbers.words["counted"]


def _is_one_of_several(
    tokens: Sequence[Token], first: int, last: int, language: Language
) -> bool:
    """Whether a place or letters go on with a common word for one of several: "Lima
    [Radio] 3", "BBC [Radio] 3"; not the plural of a team, "Lima [Hens] 3".
    """
    norm, begun = bare(tokens[last].norm), tokens[first]
    one = language.lemma(norm) == norm and is_ordinary(norm, language)
    return first < last and one and (is_short(begun.text) or is_place(begun.norm))
