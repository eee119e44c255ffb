"""What is counted in one word, and what textstat says about it."""

from __future__ import annotations

import hashlib

import pytest
import textstat
from hypothesis import given
from hypothesis import strategies as st

from mediacomp.languages.language import Language
from mediacomp.languages.wordcounts import DATA, PRONUNCIATIONS, count_word, word_data
from mediacomp.text.tokens import normalise


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("war", 1),
        ("self-defence", 3),
        ("Stoltenberg’s", 3),
        ("Bush’s", 2),
        ("don’t", 1),
        ("they’ll", 1),
        ("café", 2),
        ("Erdoğan’s", 3),
        ("and/or", 2),
    ],
)
def test_syllables_as_pronounced(word: str, syllables: int) -> None:
    assert count_word(normalise(word)).syllables == syllables


@pytest.mark.parametrize(
    "word", ["1918", "3.5", "15,000", "19th", "1990s", "G7", "U.S.", "U.N.’s"]
)
def test_a_figure_or_abbreviation_is_one_syllable(word: str) -> None:
    # Flesch (1979): "Count abbreviations, figures, symbols and their combinations as
    # one-syllable words."
    assert count_word(normalise(word)).syllables == 1


def test_the_shorter_of_two_pronunciations_counts() -> None:
    # Flesch (1979): "If a word has two accepted pronunciations, use the one with fewer
    # syllables."
    assert [count_word(word).syllables for word in ("our", "several", "national")] == [
        1,
        2,
        2,
    ]


@pytest.mark.parametrize(
    ("word", "aloud"),
    [("2022", 5), ("U.S.", 2), ("U.S.-led", 3), ("15", 2), ("garden", 2)],
)
def test_figures_and_abbreviations_read_aloud(word: str, aloud: int) -> None:
    assert count_word(normalise(word)).aloud == aloud


def test_letters_are_letters_and_digits() -> None:
    assert count_word("u.s.-led").letters == 5
    assert count_word("15,000").letters == 5


@pytest.mark.parametrize(
    "word",
    [
        "house",
        "houses",
        "running",
        "biggest",
        "tried",
        "mother's",
        "19",
        "1990s",
        "and/or",
    ],
)
def test_easy_words_and_their_regular_inflections(word: str) -> None:
    assert count_word(word).easy


@pytest.mark.parametrize("word", ["aggression", "preempt", "self-defence", "ballistic"])
def test_words_off_the_list_are_not_easy(word: str) -> None:
    assert not count_word(word).easy


def test_gunning_does_not_count_a_third_syllable_from_an_ending() -> None:
    assert not count_word("created").complex
    assert not count_word("trespasses").complex
    assert count_word("aggression").complex
    assert count_word("commentated").complex


@pytest.mark.usefixtures("textstat_offline")
@pytest.mark.parametrize(
    "word",
    ["cat", "window", "banana", "military", "education", "war", "japan", "visit"],
)
def test_textstat_agrees_on_plain_words_with_one_pronunciation(word: str) -> None:
    assert count_word(word).syllables == textstat.syllable_count(word)


@pytest.mark.usefixtures("textstat_offline")
@pytest.mark.parametrize(
    "word", ["house", "garden", "aggression", "ballistic", "weather"]
)
def test_textstat_agrees_on_its_list(word: str) -> None:
    assert count_word(word).easy == textstat.is_easy_word(word, 0)


def test_the_dictionary_is_the_edition_it_says_it_is() -> None:
    data = (DATA / "corpora" / "cmudict" / "cmudict").read_bytes()
    assert PRONUNCIATIONS.endswith(hashlib.sha256(data).hexdigest()[:12])
    assert word_data()["textstat"] == ".".join(map(str, textstat.__version__))


@given(st.text())
def test_no_word_crashes_the_count(word: str) -> None:
    count = count_word(normalise(word))
    assert min(count.syllables or 0, count.aloud or 0) >= 1
    assert count.letters >= 0


@pytest.mark.parametrize(
    ("word", "language", "syllables"),
    [
        ("Bundesregierung", "de", 5),
        ("Häuser", "de", 2),
        ("Quelle", "de", 2),
        ("U-Boot", "de", 2),
        ("ciudad", "es", 2),
        ("guerra", "es", 2),
        ("día", "es", 2),
        ("pingüino", "es", 3),
        ("estudiáis", "es", 3),
        ("muy", "es", 1),
        ("vrijheid", "nl", 2),
        ("geïnd", "nl", 2),
        ("2022", "es", 1),
    ],
)
def test_vowel_sounds_of_other_languages(
    word: str, language: str, syllables: int
) -> None:
    assert count_word(normalise(word), Language.of(language)).syllables == syllables


def test_what_is_not_known_of_a_language_is_none() -> None:
    assert count_word("guerre", Language.of("fr")).syllables is None
    assert count_word("krieg", Language.of("de")).easy is None
    assert count_word("guerre", Language.of("fr")).letters == 6


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("livestream", 2),
        ("timescales", 2),
        ("bridgehead", 2),
        ("datacentre", 4),
        ("bushfires", 2),
        # the dictionary draws out "fire" in some compounds and not in others
        ("wildfire", 2),
        ("gunfire", 2),
        ("firefighters", 3),
        ("international", 5),
    ],
)
def test_a_compound_has_the_syllables_of_its_parts(word: str, syllables: int) -> None:
    assert count_word(word).syllables == syllables
