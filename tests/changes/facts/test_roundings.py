"""Whether two numbers are one, told more or less exactly."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.changes.facts.roundings import is_rounding
from mediacomp.findings.findings import findings_of


@pytest.mark.parametrize(
    ("one", "two", "rounded"),
    [
        ("5,180 homes", "5,200 homes", True),
        ("5,180 homes", "about 5,000 homes", True),
        ("6.2 percent", "six per cent", True),
        ("212 people", "more than 200 people", True),
        ("187 people", "fewer than 200 people", True),
        ("1.2 percent", "more than one per cent", True),
        ("46 guests", "nearly 50 guests", True),
        ("1,870 homes", "almost 2,000 homes", True),
        ("1.8 percent", "more than one per cent", False),
        ("34 guests", "nearly 50 guests", False),
        ("53 guests", "nearly 50 guests", False),
        ("0.9 percent", "more than one per cent", False),
        ("212 people", "more than 100 people", False),
        ("187 people", "more than 200 people", False),
        ("5,180 homes", "5,300 homes", False),
        ("5,180 homes", "5,210 homes", False),
        ("212 people", "221 people", False),
        ("14 people", "10 people", False),
    ],
)
def test_a_rounding_is_told_from_another_number(
    one: str, two: str, rounded: bool
) -> None:
    article = mc.Article.from_sentences([f"They spoke of {one}.", f"It was {two}."])
    first, second = findings_of(article).facts
    assert is_rounding(first, second) is rounded
    assert is_rounding(second, first) is rounded


def test_a_rounding_is_one_fact_in_sentences_that_share_little() -> None:
    a = mc.Article.from_text("Sales at Vandor rose 6.2 percent in the first quarter.")
    b = mc.Article.from_text(
        "Bakers at Vandor hope for £300 each in May, since sales climbed six per cent."
    )
    facts = mc.compare(a, b).corrected(links=[(0, 0)]).facts
    (share,) = facts[facts["kind"] == "share"].itertuples()
    assert (share.status, share.change) == ("changed", "precision")
