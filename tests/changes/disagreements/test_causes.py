"""Two causes of one thing."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = [
    "A mill at Ashmere burned down in the early hours of Tuesday.",
    "The owner, Paula Wynn, said that the mill would be built again.",
]
FAULT = "A faulty heater had started the blaze, the fire service said."


def rows(a: str, b: str, encoder: str = "lexical"):
    one, two = (mc.Article.from_sentences([*COMMON, text]) for text in (a, b))
    return mc.compare(one, two, encoder=encoder).disagreements


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    "other",
    [
        "A discarded cigarette caused the fire, the fire service said.",
        "The fire was caused by a cigarette, the fire service said.",
    ],
)
def test_another_cause_is_told_as_doubtful(encoder, other):
    found = rows(FAULT, other, encoder)
    assert found[["kind", "sure"]].values.tolist() == [["outcome", False]]
    assert found["text_a"].tolist() == ["A faulty heater had started the blaze"]
    turned = rows(other, FAULT, encoder)
    assert turned["text_b"].tolist() == found["text_a"].tolist()


@pytest.mark.parametrize(
    "other",
    [
        # the same, or a sort of it
        "A heater caused the fire, the fire service said.",
        "An old stove heater caused the fire, the fire service said.",
        # somebody, no fact, denied, and of something else
        "A worker caused the fire, the fire service said.",
        "A cigarette may have caused the fire, the fire service said.",
        "A cigarette did not cause the fire, the fire service said.",
        "A cigarette caused the quarrel, the fire service said.",
        # no fact in the clause before, nor for the verb beside it
        "The fire service ruled out that a cigarette caused the fire.",
        "It was not a cigarette that caused the fire, the fire service said.",
        "The fire service is looking into whether a cigarette caused the fire.",
        "If a cigarette caused the fire, the owner will pay for the mill.",
        "Firefighters believe that a cigarette caused the fire at the mill.",
        "A cigarette caused the fire, the fire service believes.",
        "A cigarette probably caused the fire, the fire service said.",
        "A cigarette nearly caused the fire, the fire service said.",
        "A cigarette failed to start the fire, the fire service said.",
        "Did a cigarette cause the fire at the mill?",
        # another fire
        "A cigarette caused the fire at the mill in 2009, the fire service said.",
        "A cigarette caused the fire at the mill last year, the fire service said.",
        # both told by one version
        "A heater started the fire, and a cigarette caused the blaze next door.",
    ],
)
def test_what_may_be_one_cause_is_none(other):
    assert rows(FAULT, other).empty
    assert rows(other, FAULT).empty


def test_a_cause_told_behind_a_verb_of_saying_is_a_fact():
    other = "The fire service said that a cigarette caused the fire."
    assert rows(FAULT, other)["kind"].tolist() == ["outcome"]


def test_what_starts_a_contest_is_no_cause():
    assert rows("The gun started the race.", "The flag started the race.").empty
