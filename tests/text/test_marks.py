"""Quotation marks: which stretches they enclose, and how far a missing one reaches."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediacomp.text.marks import quoted_spans
from mediacomp.text.spans import Span


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quoted_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “rain” and “snow.”", ["“rain”", "“snow.”"]),
        ('"Rain," he said. "Snow."', ['"Rain,"', '"Snow."']),
        ("„Regen“, sagte er. »Schnee«, sagte sie.", ["„Regen“", "»Schnee«"]),
        ("« Pluie », dit-il.", ["« Pluie »"]),
        ("”Regn”, sa han.", ["”Regn”"]),
        ("「雨」と言った。", ["「雨」"]),
        ("‘Rain,’ he said.", ["‘Rain,’"]),
        ("'Rain,' he said.", ["'Rain,'"]),
        ("(“Yes”) —“no”—", ["“Yes”", "“no”"]),
        ("“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”"]),
        ("‘He said “no” to us,’ she said.", ["‘He said “no” to us,’"]),
        ("„Er sagte ‚ja‘ dazu“, sagte sie.", ["„Er sagte ‚ja‘ dazu“"]),
    ],
)
def test_marks_of_many_habits(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the workers’ turn, and the boys' too; don't ask.",
        "’Tis the ’90s, rock 'n' roll and 'em all.",
        'A 6" pipe and a 5" one.',
        "O’Neil’s dog",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


def test_a_possessive_does_not_close_a_quotation() -> None:
    assert quoted("‘The workers’ rights are gone,’ he said.") == [
        "‘The workers’ rights are gone,’"
    ]


def test_a_quotation_runs_on_where_the_next_paragraph_opens_again() -> None:
    assert quoted("“One.\n\n“Two.\n\n“Three.” He left. “Four.”") == [
        "“One.\n\n“Two.\n\n“Three.”",
        "“Four.”",
    ]


def test_a_missing_mark_costs_only_its_own_quotation() -> None:
    assert quoted("“Lost.\n\nNext “found” here.") == ["“Lost.", "“found”"]
    assert quoted("“Lost, he said. “Found,” she said.") == [
        "“Lost, he said.",
        "“Found,”",
    ]
    assert quoted("Lost,” he said. “Found,” she said.") == ["“Found,”"]


def test_only_the_part_asked_for_is_searched() -> None:
    text = "“One” “Two” “Three”"
    assert quoted_spans(text, 6, 11) == [Span(6, 11)]


@settings(max_examples=100)
@given(st.text(alphabet="ab s.,\n\"'“”‘’„«»‚‹›\ud800\0"))
def test_spans_are_in_order_and_inside_the_text(text: str) -> None:
    at = 0
    for span in quoted_spans(text):
        assert at <= span.start < span.end <= len(text)
        assert not text[span.start : span.end].endswith(("\n", " "))
        at = span.end
