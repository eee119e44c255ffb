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
        # of another time
        "Tynset won last year in the regional cup.",
        "Last season Tynset won the final of the regional cup.",
        "Tynset won the final of the regional cup in 2011.",
        "In 2011 Tynset had beaten Halden in the semi-final of the regional cup.",
        "Last year Tynset had beaten Halden in the semi-final of the regional cup.",
        # no contest won
        "Tynset won five of their last six games before the regional cup.",
        "Tynset won in the north of the region, which holds the cup.",
        # no fact
        "Tynset could not beat Halden although it played at home.",
        "Tynset failed to beat Halden in the final of the regional cup.",
        "Nobody thought that Tynset would beat Halden in the regional cup.",
        "Could Tynset beat Halden in the final of the regional cup?",
        "Tynset had never beaten Halden in the final of the regional cup.",
        "If Tynset beat Halden in the final, the regional cup stays there.",
        "Tynset did not win the final of the regional cup.",
        "Fans had asked whether Tynset won the final of the regional cup.",
    ],
)
def test_the_same_winner_or_another_thing_won_is_none(other):
    assert rows(BEAT, other).empty
    assert rows(other, BEAT).empty


def test_a_contest_is_told_as_sure_only_among_words_of_the_other_version():
    found = rows(
        "Tom Cole lost to Ann Lee in the first round on Court Nine.",
        "Tom Cole beat Ann Lee in the doubles after a long wait for rain.",
    )
    assert not found["sure"].any()


def test_a_given_name_behind_to_is_no_verb():
    found = rows(
        "Tom Cole lost to Ann Lee in the second round on Court Nine.",
        "Ann Lee lost to Tom Cole in the second round on Court Nine.",
    )
    assert found["value_a"].tolist() == ["Ann Lee, Tom Cole"]
