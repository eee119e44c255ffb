"""What somebody denies in one version and admits or confirms in the other."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.alignment.align import align
from mediacomp.changes.disagreements.denials import denials
from mediacomp.changes.disagreements.tellings import tellings
from mediacomp.changes.facts.paired_facts import paired_facts

COMMON = [
    "The Kiel yard builds ferries for three lines.",
    "It has 200 workers, most of them welders.",
]
DENIED = "Mr Renner regretted the delay, but denied that safety had been put at risk."
ADMITTED = "Mr Renner admitted the yard had put safety at risk and regretted the delay."


def rows(a: str, b: str) -> list[tuple[list[str], bool]]:
    one, two = (mc.Article.from_sentences([*COMMON, text]) for text in (a, b))
    aligned = align(one, two, "lexical")
    found = denials(tellings(aligned, paired_facts(aligned)))
    return [([end.value for end in row.ends], row.sure) for row in found]


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (DENIED, ADMITTED, ["denied", "admitted"]),
        (
            "The union denied claims that Moss had been sacked.",
            "The union confirmed that Moss had been sacked on Friday.",
            ["denied", "confirmed"],
        ),
    ],
)
def test_what_is_denied_and_admitted_is_told_as_doubtful(a, b, words):
    for one, two, told in ((a, b, words), (b, a, words[::-1])):
        assert rows(one, two) == [(told, False)]


BRIBES = "Mr Renner admitted taking bribes from the yard."


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # somebody else denies it
        ("Ms Costa denied taking bribes from the yard.", BRIBES),
        ("Ms Costa told Mr Renner she denied taking bribes.", BRIBES),
        ("Lawyers for Mr Renner denied taking bribes.", BRIBES),
        # the denial is denied, or its verb is another's
        ("Mr Renner did not deny taking bribes.", BRIBES),
        (
            "Mr Renner was denied bail by the court in Kiel.",
            "Mr Renner admitted he was let out on bail by the court in Kiel.",
        ),
        # it isn't admitted as a fact
        ("Mr Renner denied taking bribes.", "Would Mr Renner have admitted bribes?"),
        (
            "Mr Renner denied taking bribes.",
            "Mr Renner may have admitted bribes.",
        ),
        (DENIED, "Mr Renner confirmed that safety was not put at risk."),
        (DENIED, "Mr Renner said it was not true that safety was put at risk."),
        # what was denied is told of somebody else, or under a condition
        (
            "Mr Renner denied taking bribes.",
            "Mr Renner confirmed the inquiry into bribes.",
        ),
        (
            "Mr Renner denied murdering Ann Moss.",
            "Mr Renner confirmed he was charged with murdering Ann Moss.",
        ),
        (
            "Mr Renner denied taking bribes.",
            "Mr Renner confirmed police had accused him of taking bribes.",
        ),
        (
            "Mr Renner denied that the Denby mine would close.",
            "Mr Renner confirmed the Denby mine would close if prices fell.",
        ),
        (
            "The court denied Mr Renner an appeal against the fine.",
            "The court confirmed Mr Renner had lodged an appeal against the fine.",
        ),
        (
            "Mr Renner met Ms Costa and denied selling the yard.",
            "Ms Costa admitted selling the yard.",
        ),
        ("Mr Renner's lawyer denied taking bribes.", BRIBES),
        # both say it
        (
            "Mr Renner denied selling the yard.",
            "Mr Renner denied selling the yard. Mr Renner admitted selling the yard.",
        ),
        # an offer is no statement
        (
            "Halden rejected an offer from Torino.",
            "Halden confirmed that an offer from Torino had come.",
        ),
    ],
)
def test_what_no_one_denies_and_admits_is_not_told(a, b):
    assert rows(a, b) == rows(b, a) == []
