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
        # in brackets, behind "was"
        ("Ida Dorn (54) and Bo Norr (31) left.", ["54 years", "31 years"]),
        ("She was 54.", ["54 years"]),
        ("Bo Norr was 31 when it fell.", ["31 years"]),
        ("They met Ida Dorn, who is 54, there.", ["54 years"]),
        ("Dorn (54) and the Norr Bank (31) left.", []),
        ("Ida Dorn (54) led with most points.", []),
        ("It was 54. The sum was 31.", []),
        ("She was 54 points ahead, and he is 31 up.", []),
        ("Velmor United was 31.", []),
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


def test_a_german_age_stands_in_brackets_or_behind_was() -> None:
    texts = ["Hans Koch (54) starb.", "Sie war 31, als es brannte.", "Es waren 22."]
    article = Article.from_sentences(texts, language="de")
    table = facts(article)
    found = list(table.loc[table["kind"] != "name", "value"])
    assert found == ["54 years", "31 years", "22"]
