"""One value has one normal form: what is the same in two versions, and what changed."""

from __future__ import annotations

import pytest

import mediacomp as mc


def rows(one: str, two: str) -> list[list[str]]:
    """Value, status and change of all facts but names."""
    a, b = (mc.Article.from_sentences([text]) for text in (one, two))
    table = mc.compare(a, b, encoder="lexical").facts
    counted = table[table["kind"] != "name"]
    return counted[["value", "status", "change"]].astype(str).values.tolist()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It cost the town $7 bn that year.", "It cost the town $7 billion that year."),
        ("It cost the town £700 that year.", "It cost the town 700 pounds that year."),
        ("The town had 70 000 cows.", "The town had 70,000 cows."),
        ("It took the town 18 months.", "It took the town a year and a half."),
        ("It took the town 30 minutes.", "It took the town half an hour."),
        ("One in five cows died there.", "20 percent of cows died there."),
        ("Half of the cows died there.", "50 percent of the cows died there."),
        ("It sank at 1900 GMT there.", "It sank at 7 p.m. GMT there."),
        ("It sank at seven o’clock there.", "It sank at 7 p.m. there."),
        ("It sank on 05.06.2021 there.", "It sank on 5 June 2021 there."),
        ("It sank on 05.06.2021 there.", "It sank on May 6, 2021 there."),
        ("It was built in the ’70s there.", "It was built in the 1970s there."),
        ("It shut in the 71st minute there.", "It shut after 71 minutes there."),
        ("She is in her 80s there.", "She is in her eighties there."),
        ("It cost the town CHF 7m.", "It cost the town 7 million francs."),
    ],
)
def test_two_ways_of_writing_are_one_value(one: str, two: str) -> None:
    for pair in ((one, two), (two, one)):
        assert [status for _, status, _ in rows(*pair)] == ["both"], pair


@pytest.mark.parametrize(
    ("one", "two", "values", "change"),
    [
        (
            "Output was 0.7 percent there.",
            "Output was -0.7 percent there.",
            ("0.7%", "-0.7%"),
            "value",
        ),
        (
            "It fell to 7 degrees there.",
            "It fell to minus 7 degrees there.",
            ("7 degrees", "-7 degrees"),
            "value",
        ),
        (
            "It made $7m there.",
            "It made -$7m there.",
            ("7000000 dollars", "-7000000 dollars"),
            "value",
        ),
        (
            "It took 7½ years there.",
            "It took 7 years there.",
            ("7.5 years", "7 years"),
            "value",
        ),
        (
            "Half a million cows died.",
            "A million cows died.",
            ("500000", "1000000"),
            "value",
        ),
        (
            "It cost C$7 million there.",
            "It cost $7 million there.",
            ("7000000 Canadian dollars", "7000000 dollars"),
            "unit",
        ),
        (
            "The 1,000th cow came there.",
            "The 10,000th cow came there.",
            ("1000th", "10000th"),
            "value",
        ),
    ],
)
def test_what_changed(one: str, two: str, values: tuple[str, str], change: str) -> None:
    assert rows(one, two) == [[" → ".join(values), "changed", change]]
    assert rows(two, one) == [[" → ".join(values[::-1]), "changed", change]]


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("It fell by 7 percent.", "It fell by -7 percent.", False),
        ("It took 7½ years.", "It took 7 years.", False),
        ("It fell by −7 percent.", "It fell by -7 percent.", True),
        ("It rained - 7 cows died.", "It rained – 7 cows died.", True),
    ],
)
def test_a_sign_of_a_figure_is_no_typography(one: str, two: str, same: bool) -> None:
    a, b = (mc.Article.from_sentences([text]) for text in (one, two))
    links = mc.compare(a, b, encoder="lexical").links
    assert (links["relation"].tolist() == ["typographic"]) is same


def test_a_dropped_minus_is_a_changed_number_of_a_quotation() -> None:
    one = mc.Article.from_text("“Output was minus 7 percent,” Ida Dorn said.")
    two = mc.Article.from_text("“Output was 7 percent,” Ida Dorn said.")
    for a, b in ((one, two), (two, one)):
        row = mc.compare(a, b, encoder="lexical").quotations.iloc[0]
        assert row["altered"]
        assert row["number_changed"]


def test_a_sentence_of_many_numbers_takes_no_time_of_every_pair() -> None:
    one = " ".join(f"{n}," for n in range(3000, 6000))
    two = " ".join(f"{n}," for n in range(5999, 2999, -1))
    a, b = (mc.Article.from_sentences([text]) for text in (one, two))
    assert len(mc.compare(a, b, encoder="lexical").facts) == 3000
