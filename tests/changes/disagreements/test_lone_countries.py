"""Countries in each other's place, of which either version names one alone."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = [
    "A jury in Halden heard on Tuesday how the paintings were stolen.",
    "The guard, Oskar Lind, denies that he let the thieves into the museum.",
]


def rows(a: str, b: str, encoder: str = "lexical"):
    one, two = (mc.Article.from_sentences([*COMMON, text]) for text in (a, b))
    return mc.compare(one, two, encoder=encoder).disagreements


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_another_country_is_told_as_doubtful(encoder):
    a = "Lind was arrested in Portugal a month later, the jury heard."
    b = "A month after the theft, the jury heard, police in Croatia arrested Lind."
    found = rows(a, b, encoder)
    assert found[["kind", "text_a", "text_b", "sure"]].values.tolist() == [
        ["place", "Portugal", "Croatia", False]
    ]
    turned = rows(b, a, encoder)
    assert turned[["text_b", "text_a"]].values.tolist() == [["Portugal", "Croatia"]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # named by the other, too
        (
            "Lind was arrested in Portugal, where he had come from Croatia.",
            "Lind was arrested in Croatia a month later, the jury heard.",
        ),
        # of two deeds
        (
            "Lind was arrested in Portugal a month later, the jury heard.",
            "Lind sold a painting in Croatia a month later, the jury heard.",
        ),
        # of two men, denied, and behind two prepositions
        (
            "Lind was arrested in Portugal a month later, the jury heard.",
            "His cousin was arrested in Croatia a month later, the jury heard.",
        ),
        (
            "Lind was not arrested in Portugal a month later, the jury heard.",
            "Lind was arrested in Croatia a month later, the jury heard.",
        ),
        (
            "Lind travelled to Portugal a month later, the jury heard.",
            "Lind travelled from Croatia a month later, the jury heard.",
        ),
        # two names of one, and one inside the other
        (
            "Lind was arrested in Holland a month later, the jury heard.",
            "Lind was arrested in the Netherlands a month later, the jury heard.",
        ),
        (
            "Lind was arrested in Scotland a month later, the jury heard.",
            "Lind was arrested in Britain a month later, the jury heard.",
        ),
    ],
)
def test_what_may_be_one_country_or_two_deeds_is_none(a, b):
    assert "place" not in set(rows(a, b)["kind"])


def test_a_country_inside_another_word_is_not_named():
    a = "Lind was arrested in Oman a month later, the jury heard."
    b = "Lind was arrested in Croatia with a woman a month later, the jury heard."
    found = rows(a, b)
    assert found[["text_a", "text_b"]].values.tolist() == [["Oman", "Croatia"]]
