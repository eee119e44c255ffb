"""How many died, were hurt or arrested, and what may be counted beside them."""

from __future__ import annotations

import pytest

import mediacomp as mc

FLOOD = "The flood in Orrin killed 12 people."


def rows(a: str, b: str) -> list[list[object]]:
    one, two = (mc.Article.from_text(f"{t}\nIt was dark.") for t in (a, b))
    told = mc.compare(one, two, encoder="lexical").disagreements
    turned = mc.compare(two, one, encoder="lexical").disagreements
    mirrored = turned[["text_b", "text_a", "sure"]].values.tolist()
    assert mirrored == told[["text_a", "text_b", "sure"]].values.tolist()
    return told[["text_a", "text_b", "sure"]].values.tolist()


@pytest.mark.parametrize(
    ("a", "b", "ends"),
    [
        (
            "A blast in a mine at Orrin killed at least five.\nRescuers went in.",
            "The blast at the Orrin mine happened at dawn.\n"
            "Four people died in the blast at the mine, the owner said.",
            ["at least five", "Four people"],
        ),
        (
            "Five dead in Orrin fire.\nThe fire began in a kitchen.",
            "The fire in Orrin killed three people.\nIt began in a kitchen.",
            ["Five dead", "three people"],
        ),
    ],
)
def test_one_toll_each_is_told_as_doubtful(a, b, ends):
    assert rows(a, b) == [[*ends, False]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(FLOOD, text, id=name)
        for name, text in {
            "hurt": "In Orrin the flood injured 15 people.",
            "others": "The flood in Orrin killed another two people.",
            "badly": "The flood in Orrin seriously injured four people.",
            "long ago": "A flood 20 years ago in Orrin killed 30 people.",
            "in a place": "The flood killed 9 people in Orrin alone.",
            "none": "No one of the 15 injured people has died of the Orrin flood.",
        }.items()
    ]
    + [
        pytest.param(*texts, id=texts[0])
        for texts in (
            (
                "The council spent £45 million on the bridge in Orrin.",
                "The council spent £20 million on the first phase of the bridge in "
                "Orrin.",
            ),
            (
                "Petra scored in the 23rd minute in Orrin.",
                "Petra scored in the 62nd minute in Orrin.",
            ),
            (
                "She earns £30,000 monthly in Orrin.",
                "She earns £360,000 annually, she said in Orrin.",
            ),
        )
    ],
)
def test_two_things_are_counted(a, b):
    assert rows(a, b) == []


@pytest.mark.parametrize(
    "text",
    [
        "The flood in Orrin killed three children.",
        "The flood in Orrin could have killed 40 people.",
        "The flood in Orrin killed 11 people and the mayor.",
    ],
)
def test_some_of_the_people_or_what_might_have_been_is_never_flat(text):
    assert not any(sure for *_, sure in rows(FLOOD, text))


def test_a_count_of_the_same_is_flat_as_before():
    told = rows(FLOOD, "The flood in Orrin killed 30 people.")
    assert told == [["12 people", "30 people", True]]
    ferry = "The ferry left Orrin 43 minutes late with {} passengers on board."
    told = rows(ferry.format(212), ferry.format(221))
    assert told == [["212 passengers", "221 passengers", True]]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Penhale, an 11-year-old at that time, left the court in Marl.",
        "Near Ann Penhale, an 11-year-old boy left the court in Marl.",
        "Ivo Lund, Ann Penhale, an 11-year-old boy and a nurse left the court in Marl.",
        "Ann Penhale, an 11-year-old firm's owner, left the court in Marl.",
    ],
)
def test_what_stands_behind_a_name_may_be_of_somebody_else_or_long_ago(text):
    told = rows("Ann Penhale, 61, left the court in Marl.", text)
    assert not any(sure for *_, sure in told)


def test_tolls_of_other_places_are_none():
    mine = (
        "The blast at the mine happened at dawn.\nFour people died in the blast at {}."
    )
    here = "A blast in a mine at Orrin killed at least five.\nRescuers went in."
    assert rows(here, mine.format("Marl")) == []
    assert len(rows(here, mine.format("Orrin"))) == 1
