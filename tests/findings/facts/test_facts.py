"""Names, numbers and dates in invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacomp import Article, compare
from mediacomp.findings.facts import facts_in
from mediacomp.findings.facts.names.aliases import joined_names
from mediacomp.languages.language import ENGLISH


def found(text: str, *kinds: str) -> list[str]:
    facts = facts_in(Article.from_sentences([text]))
    return [fact.value for fact in facts if not kinds or fact.kind in kinds]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,000 came", "a thousand came"),
        ("1000 came", "one thousand came"),
        ("a loss of 12 percent", "a loss of 12%"),
        ("a loss of 12 per cent", "a loss of twelve percent"),
        ("it paid $1.5bn", "it paid 1.5 billion dollars"),
        ("it paid £2m", "it paid two million pounds sterling"),
        ("twenty-one goats", "21 goats"),
        ("an 81-year-old", "aged 81 years"),
        ("a six-month delay", "a delay of 6 months"),
        ("nearly 40 miles", "almost forty miles"),
        ("nine or more", "at least 9"),
        ("about 300 cows", "some 300 cows"),
        ("two thirds of it", "two-thirds of it"),
        ("240,000 left", "two hundred and forty thousand left"),
        ("the 21st of them", "the twenty-first of them"),
        ("on 3 April 2021", "on April 3, 2021"),
        ("at 4.15 p.m. sharp", "at 16:15 sharp"),
        ("on Jan. 5 it", "on January 5th it"),
        ("a $40-million hole", "a hole of 40 million dollars"),
        ("18 °C in town", "18 degrees Celsius in town"),
        ("US$7 each", "7 dollars each"),
    ],
)
def test_two_ways_of_writing_are_one_value(one: str, other: str) -> None:
    assert found(one) == found(other) != []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It may go on, and they march on.", []),
        ("One of them left; no one stayed.", []),
        ("The vote was 27 to 22.", ["27", "22"]),
        (
            "Between 9 and 12 million crowns were lost.",
            ["9000000 crowns", "12000000 crowns"],
        ),
        ("Wages rose by 11 percent over two years.", ["11%", "2 years"]),
        ("The second half was the better half.", ["2nd"]),
        ("Tens of thousands of goats died in 2017.", ["tens of thousands", "2017"]),
        ("Prices fell by 3.9 percentage points.", ["3.9 percentage points"]),
        ("In May the herd was sold; the 1990s were better.", ["--05", "1990s"]),
        ("A second later the bell rang for ten seconds.", ["10 seconds"]),
    ],
)
def test_numbers_and_dates(text: str, values: list[str]) -> None:
    assert [value for value in found(text) if value] == values


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Prime Minister Ann Lee’s anti-EU speech angered Lima.",
            ["Ann Lee", "EU", "Lima"],
        ),
        ("The US-led talks in South Korea failed.", ["US", "South Korea"]),
        (
            "Farmers said the Bank of Lima had lent Mr Dorn the money.",
            ["Bank of Lima", "Dorn"],
        ),
        (
            "The Minister of Transport, Ida Boe, met President Ruiz of Chile.",
            ["Ida Boe", "Ruiz", "Chile"],
        ),
        ("“Come back,” Peter Hallo said. “Sheep are waiting.”", ["Peter Hallo"]),
        ("Japanese Defence Minister Kenji Mori flew in.", ["Japanese", "Kenji Mori"]),
        ("Hjelmsund lies on the coast.", ["Hjelmsund"]),
        ("Shepherds lie on the coast.", []),
        (
            "J. K. Dorn and Ludwig van der Berg met on Monday.",
            ["J. K. Dorn", "Ludwig van der Berg"],
        ),
        (
            "NATO’s Canadian Coastal Patrol Fleet left.",
            ["NATO", "Canadian", "Coastal Patrol Fleet"],
        ),
        (
            "She lives on Tanner Street near the Supreme Court.",
            ["Tanner Street", "Supreme Court"],
        ),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert found(text, "name") == names


def test_a_place_of_a_name_is_the_name() -> None:
    article = Article.from_sentences(
        ["The U.S.-led bloc met post-World War II allies of Ann Lee’s."]
    )
    facts = facts_in(article)
    assert [article.text[f.start : f.end] for f in facts] == [
        "U.S.",
        "World War II",
        "Ann Lee",
    ]


def test_names_are_joined() -> None:
    names = [
        "Ann Lee",
        "Lee",
        "U.S.",
        "US",
        "United States",
        "Russian",
        "Russia",
        "Velmora",
        "Velmoran",
    ]
    assert set(joined_names(names, ENGLISH).values()) == {
        "Ann Lee",
        "United States",
        "Russia",
        "Velmora",
    }


def test_names_of_different_things_are_not_joined() -> None:
    names = [
        "Asia",
        "East Asia",
        "China",
        "Taiwan",
        "North Korea",
        "South Korea",
        "Ann Lee",
        "Bo Lee",
        "Lee",
        "Lima Council",
    ]
    assert joined_names([*names, "Lima"], ENGLISH) == {
        name: name for name in [*names, "Lima"]
    }


def test_an_acronym_is_its_words() -> None:
    names = ["National Union of Herders", "NUH"]
    assert set(joined_names(names, ENGLISH).values()) == {"National Union of Herders"}


def test_other_languages_have_figures_and_names() -> None:
    article = Article.from_sentences(
        ["Hier, Anne Morel a payé 1.500,50 € à Lyon."], language="fr"
    )
    assert [fact.value for fact in facts_in(article)] == [
        "Anne Morel",
        "1500.5 euros",
        "Lyon",
    ]


@given(st.text(max_size=60))
def test_any_text_has_facts_with_valid_places(text: str) -> None:
    article = Article.from_sentences([text])
    for fact in facts_in(article):
        assert 0 <= fact.start < fact.end <= len(article.text)
        assert fact.value


@pytest.mark.parametrize("turned", [False, True])
def test_initials_of_one_version_join_a_name_of_the_other(turned: bool) -> None:
    whole = "She led the Council for Fish in Tarn there. Snow fell."
    short = "The CFT slept. The CFT was told of there by the CFT."
    texts = (short, whole) if turned else (whole, short)
    found = compare(*map(Article.from_text, texts)).facts
    told = found[found["kind"] == "name"]
    assert list(told["status"]) == ["both"]
    [name] = [
        fact.value
        for fact in facts_in(Article.from_text(whole), ["cft"])
        if fact.kind == "name"
    ]
    assert name == "Council for Fish in Tarn"
