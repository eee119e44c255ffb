"""Lemmas and function words."""

from __future__ import annotations

from importlib.resources import files

import pytest

from mediacomp.languages.language import ENGLISH, Language
from mediacomp.text.tokens import normalise

WRITTEN = ["de", "en", "es", "fr", "it", "nl", "pt"]


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("missiles", "en", "missile"),
        ("stated", "en", "state"),
        ("was", "en", "be"),
        ("seoul's", "en", "seoul"),
        ("workers'", "en", "worker"),
        ("long-range", "en", "long-range"),
        ("3.5", "en", "3.5"),
        ("häuser", "de", "haus"),
        ("missiles", "tlh", "missiles"),
        ("\ud800", "en", "\ud800"),
        ("'", "en", "'"),
    ],
)
def test_lemma(word: str, language: str, expected: str) -> None:
    assert Language.of(language).lemma(word) == expected


@pytest.mark.parametrize("language", WRITTEN)
def test_each_list_says_where_it_comes_from(language: str) -> None:
    text = (
        files("mediacomp.languages") / "data" / language / "function_words.txt"
    ).read_text(encoding="utf-8")
    assert "Source: written for this project. Licence: CC0." in text.splitlines()[0]


@pytest.mark.parametrize("language", WRITTEN)
def test_function_words_are_written_as_words_are_compared(language: str) -> None:
    words = Language.of(language).function_words
    assert len(words) > 100
    assert all(word == normalise(word) for word in words)


def test_function_words_are_a_closed_class() -> None:
    assert all(
        ENGLISH.is_function_word(word)
        for word in ["the", "of", "they", "they're", "he'd", "don't", "was"]
    )
    assert not any(
        ENGLISH.is_function_word(word)
        for word in ["rain", "said", "seoul's", "new", "two"]
    )
    assert not Language.of("tlh").is_function_word("the")
