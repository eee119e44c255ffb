"""Which facts say the same, and which may take each other's place."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.changes.facts.equal_facts import same
from mediacomp.changes.facts.fact_slots import comparable
from mediacomp.findings.facts import Fact, facts_in
from mediacomp.findings.facts.find import known_names
from mediacomp.findings.facts.names.find_names import names
from mediacomp.languages.language import ENGLISH
from mediacomp.text.article import Article
from mediacomp.text.tokens import tokenise


def fact(text: str, value: str) -> Fact:
    (found,) = (f for f in facts_in(Article.from_text(text)) if f.value == value)
    return found


DAY = fact("He left on 1 April.", "--04-01")
DAY_OF_YEAR = fact("He left on 1 April 2023.", "2023-04-01")
OTHER_YEAR = fact("He left on 1 April 2024.", "2024-04-01")
YEAR = fact("He left in 2023.", "2023")
PERCENT = fact("Prices rose by 40 percent.", "40%")
PEOPLE = fact("He saw 40 people.", "40")
FEWER = fact("He saw 39 people.", "39")
POUNDS = fact("It cost £40 million.", "40000000 pounds sterling")


def test_a_date_without_year_fits_one_with_a_year() -> None:
    assert same(DAY, DAY_OF_YEAR)
    assert same(DAY_OF_YEAR, DAY)


def test_dates_that_share_no_more_than_a_year_say_different_things() -> None:
    assert not same(DAY_OF_YEAR, OTHER_YEAR)
    assert not same(YEAR, DAY_OF_YEAR)


def test_equal_values_of_two_kinds_say_different_things() -> None:
    assert same(PEOPLE, PEOPLE)
    assert not same(PEOPLE, PERCENT)


@pytest.mark.parametrize(
    ("one", "two", "may"),
    [
        (PEOPLE, FEWER, True),  # of one kind
        (PEOPLE, PERCENT, True),  # another unit of the same number
        (FEWER, PERCENT, False),  # another unit and number
        (PEOPLE, DAY, False),  # a number and a day
        (DAY, OTHER_YEAR, True),
        (POUNDS, FEWER, False),
    ],
)
def test_what_may_take_the_place_of_another(one: Fact, two: Fact, may: bool) -> None:
    assert comparable(one, two) is may
    assert comparable(two, one) is may


@pytest.mark.parametrize(
    ("one", "two", "may"),
    [
        ("Ann Lee", "Bo Dorn", True),
        ("Ann Lee", "Lee", False),  # a part of it
        ("Lee", "Ann Lee", False),
        ("Lima", "Peruvian", False),  # a place and a people
        ("Lima", "Quito", True),
    ],
)
def test_which_names_may_take_each_others_place(one: str, two: str, may: bool) -> None:
    facts = [Fact(0, 1, "name", 0, 0, 0, 0, name) for name in (one, two)]
    assert comparable(*facts) is may


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the beginning of a sentence explains the capital of a word, not of a place
        ("Rain fell.", []),
        ("Lima slept.", ["Lima"]),
        ("Velmora slept.", ["Velmora"]),
        ("The Bank of Lima closed.", ["Bank of Lima"]),
        ("He met Mayor Lee of Lima.", ["Lee", "Lima"]),
        ("He met the Minister of Industry Ann Lee.", ["Ann Lee"]),
        ("He met NATO Secretary General Jens Dorn.", ["NATO", "Jens Dorn"]),
        ("He met Opposition Leader Ann Lee.", ["Ann Lee"]),
        ("He saw “Rain” there.", []),
        ("He met “Bo” Dorn and Ann.", ["Bo", "Dorn", "Ann"]),
        ("He and I met X.", []),
        ("They left US-led talks.", ["US"]),
        ("He read Mr. Dorn’s book.", ["Dorn"]),
    ],
)
def test_what_a_capital_says(text: str, found: list[str]) -> None:
    assert [name.name for name in names(tokenise(text), ENGLISH)] == found


def test_a_capital_inside_a_sentence_says_more_than_one_that_opens_it() -> None:
    article = Article.from_text("Rain met Ann. “Snow fell,” he said.")
    assert known_names([article]) == {"ann"}


def test_a_number_pairs_with_itself_under_a_qualifier_across_a_split() -> None:
    a = (
        "A blast tore through a paint mill in Quito on Monday, killing two workers and "
        "injuring at least 14 others, police said."
    )
    b = (
        "Two workers died when a blast tore through a paint mill in Quito on Monday. "
        "After the blast at the mill fourteen people were rushed to hospital."
    )
    for one, two, value in ((a, b, "at least 14 → 14"), (b, a, "14 → at least 14")):
        texts = (mc.Article.from_text(f"{text} Rain fell.") for text in (one, two))
        c = mc.compare(*texts, encoder="lexical").corrected(
            links=[(0, 1)] if one is a else [(1, 0)]
        )
        changed = c.facts[c.facts["status"] != "both"]
        assert changed[["status", "change", "value"]].values.tolist() == [
            ["changed", "precision", value]
        ]
