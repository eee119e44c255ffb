"""What was found, refused or could not be done, against what was."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = [
    "Rain fell on the town of Ashmere all week.",
    "A concert for the old library drew a small crowd.",
]


def outcomes(a: str, b: str, encoder: str = "lexical"):
    one, two = (mc.Article.from_sentences([*COMMON, text]) for text in (a, b))
    return mc.compare(one, two, encoder=encoder).disagreements


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        (
            "A jury acquitted Nora Beck of theft on Friday.",
            "Nora Beck was found guilty of theft by a jury on Friday.",
            ["acquitted", "was found guilty"],
        ),
        (
            "Halden could not beat Moss in the final on Sunday.",
            "Halden beat Moss in the final on Sunday.",
            ["not beat", "beat"],
        ),
        (
            "The regulator blocked the takeover of Fittle.",
            "The takeover of Fittle was approved by the regulator.",
            ["blocked", "was approved"],
        ),
    ],
)
def test_a_verdict_or_refusal_and_its_opposite_disagree(encoder, a, b, texts):
    found = outcomes(a, b, encoder)
    told = found[["kind", "text_a", "text_b", "sure"]].values.tolist()
    assert told == [["outcome", *texts, False]]
    turned = outcomes(b, a, encoder)
    assert turned[["text_b", "text_a"]].values.tolist() == [texts]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # of another whom, told of by name
        (
            "The union backs Lee, its secretary said on Friday.",
            "The union opposes Hurd, its secretary said on Friday.",
        ),
        # what is believed is no deed; several bids are not the bid
        (
            "None of those bids are believed to be serious, the club said.",
            "The bid is believed to be serious, the club said.",
        ),
        # refused before, and to be done now
        (
            "The mayor refused to open the bridge in Ashmere.",
            "The mayor will open the bridge in Ashmere.",
        ),
        # who they are isn't told
        (
            "Though they have yet to make an offer, Halden may bid for the mill.",
            "Moss have made the largest offer for the mill, an agent said.",
        ),
        (
            "The trainer was found guilty of fraud in Ashmere.",
            "The trainer was found guilty of theft in Ashmere.",
        ),
    ],
)
def test_what_is_of_another_or_of_later_does_not(a, b):
    assert "outcome" not in set(outcomes(a, b)["kind"])
