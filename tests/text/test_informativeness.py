"""What words tell."""

from __future__ import annotations

import pytest

from mediacomp.languages.language import ENGLISH, Language
from mediacomp.text.informativeness import (
    MARK,
    SMALL_WORD,
    has_frequencies,
    informativeness,
)
from mediacomp.text.tokens import tokenise


def told(word: str) -> float:
    return float(informativeness(tokenise(word), ENGLISH)[0])


@pytest.mark.parametrize(
    ("common", "rare"),
    [("people", "otter"), ("said", "missile"), ("good", "hazardous")],
)
def test_a_rarer_word_tells_more(common: str, rare: str) -> None:
    assert told(common) < told(rare) <= 1


def test_names_and_numbers_tell_all_there_is() -> None:
    assert told("Hjelmsund") == told("1,240") == told("Hjelmsund’s") == 1


def test_grammar_tells_little_and_a_mark_next_to_nothing() -> None:
    assert told("underneath") <= SMALL_WORD
    assert told(",") == MARK


def test_a_hyphenated_word_counts_as_its_rarest_part() -> None:
    assert told("otter-like") == told("otter") > told("like")


def test_languages_without_a_table() -> None:
    assert has_frequencies(ENGLISH)
    assert not has_frequencies(Language.of("fr"))
