"""Sentence boundaries: a list of hard cases, and what must hold for any text."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediacomp.languages.language import Language
from mediacomp.text.sentences import sentence_spans

LINES = (
    (Path(__file__).parent / "data" / "sentences.txt")
    .read_text(encoding="utf-8")
    .splitlines()
)
CASES = [line for line in LINES if not line.startswith("#")]


def split(text: str, language: str = "en") -> list[str]:
    return [
        text[span.start : span.end]
        for span in sentence_spans(text, language=Language.of(language))
    ]


@pytest.mark.parametrize("case", CASES)
def test_hard_case(case: str) -> None:
    language, _, marked = case.partition(": ")
    expected = re.split(" ‖ |¦", marked)
    assert split(marked.replace(" ‖ ", " ").replace("¦", ""), language) == expected


def test_the_list_is_long_enough_to_mean_something() -> None:
    assert len(CASES) >= 60


def test_a_language_without_a_list_is_split_by_what_languages_share() -> None:
    assert split("Dr. Qo nuq? Ghobe! Heghlu.", "tlh") == [
        "Dr. Qo nuq?",
        "Ghobe!",
        "Heghlu.",
    ]


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Before. Rain fell. Snow fell. After."
    assert [text[s.start : s.end] for s in sentence_spans(text, 8, 29)] == [
        "Rain fell.",
        "Snow fell.",
    ]


def test_a_wrapped_sentence_is_one() -> None:
    assert split("Rain fell\non Monday. Snow\nfell.") == [
        "Rain fell\non Monday.",
        "Snow\nfell.",
    ]


def test_signs_alone_are_no_sentence() -> None:
    assert split("* * *") == []
    assert split("Rain fell. …” ***") == ["Rain fell. …” ***"]
    assert split("… Rain fell. Snow.") == ["… Rain fell.", "Snow."]


@pytest.mark.parametrize(
    "text",
    ["a" * 10_000, "." * 20_000 + "a", "A. " * 3_000, "a" + ")" * 20_000 + ". B"],
)
def test_long_runs_give_few_sentences(text: str) -> None:
    assert 1 <= len(split(text)) <= 2


@settings(max_examples=100)
@given(
    st.text(alphabet="aBc.!?…。 \n\"'“”’)([1»\ud800\0é中🙂"),
    st.sampled_from(["en", "de", "fr", "ja", "tlh"]),
)
def test_sentences_hold_all_that_is_not_white_space(text: str, language: str) -> None:
    spans = sentence_spans(text, language=Language.of(language))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for span in spans:
        piece = text[span.start : span.end]
        assert piece == piece.strip()
        assert any(map(str.isalnum, piece))
    if spans:
        assert "".join("".join(split(text, language)).split()) == "".join(text.split())
    else:
        assert not any(map(str.isalnum, text))


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from(
            [
                "Rain fell.",
                "“Why?” he asked.",
                "Lt. Col. Ruiz left.",
                "It rose 3.5 metres!",
            ]
        )
    )
)
def test_sentences_put_together_come_apart_again(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences
