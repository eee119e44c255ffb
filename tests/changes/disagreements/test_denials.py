"""What somebody denies in one version and says in the other."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = [
    "The Kiel yard builds ferries for three lines.",
    "It has 200 workers, most of them welders.",
]
DENIED = "Mr Renner regretted the delay, but denied that safety had been put at risk."


def rows(a: str, b: str):
    one, two = (mc.Article.from_sentences([*COMMON, text]) for text in (a, b))
    return mc.compare(one, two, encoder="lexical").disagreements


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            DENIED,
            "Mr Renner admitted the yard had put safety at risk and regretted the "
            "delay.",
            ["denied", "admitted"],
        ),
        (
            "The union denied claims that Moss had been sacked.",
            "The union confirmed that Moss had been sacked on Friday.",
            ["denied", "confirmed"],
        ),
    ],
)
def test_what_is_denied_and_said_is_told_as_doubtful(a, b, words):
    for one, two, told in ((a, b, words), (b, a, words[::-1])):
        found = rows(one, two)
        columns = ["kind", "text_a", "text_b", "sure"]
        assert found[columns].values.tolist() == [["outcome", *told, False]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # somebody else says it
        (DENIED, "Ms Costa said Mr Renner regretted that safety was put at risk."),
        (
            "Ms Costa said Mr Renner denied taking bribes.",
            "Ms Costa said he took bribes",
        ),
        # the denial is denied, or its verb is another's
        ("Mr Renner did not deny taking bribes.", "Mr Renner admitted taking bribes."),
        (
            "Mr Renner was denied bail by the court in Kiel.",
            "Mr Renner said he was let out on bail by the court in Kiel.",
        ),
        # both deny, in other words
        (DENIED, "Mr Renner said it was not true that safety was put at risk."),
    ],
)
def test_what_no_one_denies_is_not_told(a, b):
    assert rows(a, b).empty
    assert rows(b, a).empty
