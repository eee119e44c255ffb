"""Who won, where the versions say it of two."""

from __future__ import annotations

import pytest

import mediacomp as mc

BEAT = "Halden beat Tynset 3-1 in the final of the regional cup."


def rows(a: str, b: str):
    one, two = (mc.Article.from_text(text) for text in (a, b))
    return mc.compare(one, two, encoder="lexical").disagreements


@pytest.mark.parametrize(
    "other",
    [
        "Tynset won 3-1 in the final of the regional cup.",
        "Tynset won the final of the regional cup 3-1.",
        "Tynset defeated Halden 3-1 in the regional cup's final.",
        "Halden lost to Tynset 3-1 in the final of the regional cup.",
    ],
)
def test_another_winner_is_told_whatever_the_verb(other):
    found = rows(BEAT, other)
    assert found["kind"].tolist() == ["role"]
    assert rows(other, BEAT)["text_b"].tolist() == found["text_a"].tolist()


@pytest.mark.parametrize(
    "other",
    [
        "Halden won 3-1 in the final of the regional cup.",
        "Tynset lost to Halden 3-1 in the final of the regional cup.",
        "Tynset won a penalty in the final of the regional cup.",
        "Tynset won in the spring. In the final of the cup Halden beat Tynset.",
    ],
)
def test_the_same_winner_or_another_thing_won_is_none(other):
    assert rows(BEAT, other).empty


def test_a_given_name_behind_to_is_no_verb():
    found = rows(
        "Tom Cole lost to Ann Lee in the second round on Court Nine.",
        "Ann Lee lost to Tom Cole in the second round on Court Nine.",
    )
    assert found["value_a"].tolist() == ["Ann Lee, Tom Cole"]
