"""Ages have one normal form, however they are told, and change no disagreement."""

from __future__ import annotations

import pytest

from mediacomp import Article, compare, facts


def durations(text: str) -> list[str]:
    table = facts(Article.from_text(text))
    return list(table.loc[table["kind"] == "duration", "value"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida Dorn, 54, left.", ["54 years"]),
        ("They met Ida Dorn, 54.", ["54 years"]),
        ("Velmor, 54, left.", ["54 years"]),
        ("The 54-year-old left.", ["54 years"]),
        ("She died aged 54.", ["54 years"]),
        ("She died there at the age of 54 of gout.", ["54 years"]),
        # neither a place nor what is counted, a score, a range, a part
        ("In Lima, 54, it rained.", []),
        ("In Velmor, 54, it rained.", []),
        ("With Ida Dorn, 54 hens left.", []),
        ("They saw Ida Dorn, 3-2, win.", []),
        ("Those aged 18 to 24 left.", []),
        ("Ida Dorn, 540, left.", []),
        ("Ida Dorn, about 54, left.", []),
        ("It was a list of 54.", []),
    ],
)
def test_an_age_is_years(text: str, found: list[str]) -> None:
    assert durations(text) == found


def test_ages_told_in_two_ways_are_one_fact() -> None:
    a = Article.from_sentences(["Ida Dorn, 54, won the race in Velmor."])
    b = Article.from_sentences(["The 54-year-old Ida Dorn won the race in Velmor."])
    table = compare(a, b, encoder="lexical").facts
    assert set(table.loc[table["kind"] == "duration", "status"]) == {"both"}
    assert "number" not in set(table["kind"])


def test_another_age_is_told_and_an_age_is_no_time() -> None:
    told = ["Ida Dorn, 54, won the race in Velmor.", "It took 12 years to build."]
    a = Article.from_sentences(told)
    b = Article.from_sentences([told[0].replace("54", "31"), told[1]])
    found = compare(a, b, encoder="lexical").disagreements
    assert list(found["kind"]) == ["age"]
