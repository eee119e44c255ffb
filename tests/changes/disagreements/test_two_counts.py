"""What beside two numbers tells that they count two things, and what doesn't."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

import mediacomp as mc
from mediacomp.changes.disagreements import two_counts

if TYPE_CHECKING:
    from mediacomp.alignment.alignment import Side
    from mediacomp.changes.facts.counted import Slot


def surely(a: str, b: str) -> list[bool]:
    """Of each row whether it is sure, whichever version comes first."""
    one, two = (mc.Article.from_text(f"{text}\nIt was dark.") for text in (a, b))
    told = mc.compare(one, two, encoder="lexical").disagreements["sure"].tolist()
    turned = mc.compare(two, one, encoder="lexical").disagreements["sure"].tolist()
    assert told == turned
    return told


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The storm in Velsen ruined 14 barns.", "{} ruined more than 40 barns."),
        ("The storm in Velsen cost £14 million.", "{} cost more than £40 million."),
        ("The storm in Velsen lasted 14 hours.", "{} lasted more than 40 hours."),
        ("The storm in Velsen hurt fewer than 140 people.", "{} hurt over 500 people."),
        ("The storm in Velsen cut output by 14 per cent.", "{} cut output by 40%."),
        ("Guards in Velsen earn £14 an hour.", "Guards in Velsen earn £19 per hour."),
        ("Velsen builds 14 trams a year.", "Velsen builds 40 trams per year."),
        (
            "The yard in Velsen builds 14 ships annually.",
            "The yard in Velsen builds 40 ships yearly.",
        ),
        ("Cooks in Velsen work 9 hours each day.", "Cooks in Velsen work 12 daily."),
        ("The Weekly Mail said 14 mills in Velsen had shut.", "It said 40 mills had."),
        ("{} ruined 14 barns in a severe gale.", "{} ruined 40 barns in a gale."),
        ("A serious inquiry said 14 barns in Velsen burned.", "It said 40 barns did."),
        ("Critically ill, 14 sailors left Velsen.", "Ill, 40 sailors left Velsen."),
        ("One in every 14 barns in Velsen is empty.", "One in 40 barns in Velsen is."),
    ],
)
def test_the_same_counted_otherwise_is_told_flatly(a: str, b: str) -> None:
    storm = "The storm in Velsen"
    said = {
        "It said 40 mills had.": "Reports said 40 mills in Velsen had shut.",
        "It said 40 barns did.": "An inquiry said 40 barns in Velsen burned.",
        "One in 40 barns in Velsen is.": "One in 40 barns in Velsen is empty.",
        "Cooks in Velsen work 12 daily.": "Cooks in Velsen work 12 hours a day.",
    }
    assert surely(a.format(storm), said.get(b, b).format(storm)) == [True]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The fire in Velsen ruined 14 barns and the vicar of Marl wept.", "40 barns"),
        ("The fire in Velsen ruined 14 barns and the chapel.", "40 barns"),
        ("The fire in Velsen ruined 14 barns and a mill.", "40 barns"),
        ("The fire ruined 14 barns in one part of Velsen.", "40 barns"),
    ],
)
def test_what_may_count_two_things_is_doubtful(a: str, b: str) -> None:
    assert surely(a, f"The fire in Velsen ruined {b}.") == [False]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Each inn in Velsen shut for 14 days.",
            "The inns in Velsen shut for 40 days.",
        ),
        ("Each of the 30 inns in Velsen gets £900.", "The inns in Velsen get £27,000."),
    ],
)
def test_what_each_has_all_may_have(a: str, b: str) -> None:
    assert surely(a, b) == [False]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The storm in Velsen killed 14 people.", "{} killed three more people."),
        ("The storm in Velsen killed 14 people.", "{} killed three others."),
        ("The storm in Velsen hurt 14 people.", "{} badly injured three people."),
        (
            "Hurt in Velsen were 14 people.",
            "Three people were critically injured in Velsen.",
        ),
        (
            "The storm in Velsen ruined 14 barns.",
            "The storm ruined 4 barns in Velsen alone.",
        ),
        ("Velsen lent mills 900,000 crowns.", "Velsen lent mills 100,000 crowns each."),
        ("Velsen lent mills 900,000 crowns.", "Velsen lent each mill 100,000 crowns."),
        ("Guards in Velsen earn £14 an hour.", "Guards in Velsen earn £600 a week."),
        ("Guards in Velsen earn £600 weekly.", "Guards in Velsen earn £30,000."),
        (
            "Velsen spent £45 million on a port.",
            "Velsen spent £20 million on the first phase of a port.",
        ),
        (
            "Velsen expects its economy to grow by 1.4 percent.",
            "Velsen expects its economy to grow by 0.6 percent next year.",
        ),
    ],
)
def test_another_thing_is_counted(a: str, b: str) -> None:
    assert surely(a, b.format("The storm in Velsen")) == []


def test_a_part_is_not_held_against_the_whole() -> None:
    one = "Four countries of the union voted against the treaty of Velsen."
    two = "Five of the 21 countries voted against the treaty of Velsen."
    articles = [mc.Article.from_text(f"{text}\nIt was dark.") for text in (one, two)]
    found = mc.compare(*articles).disagreements
    assert "21" not in list(found["value_b"])


@pytest.mark.parametrize("reading", ["_way", "_looseness"])
def test_a_sentence_of_many_counts_is_read_once(
    reading: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, look = Counter["Slot"](), getattr(two_counts, reading)

    def looking(own: Side, slot: Slot) -> object:
        looked[slot] += 1
        return look(own, slot)

    monkeypatch.setattr(two_counts, reading, looking)
    texts = (
        "Velsen lists " + " and ".join(f"{k} barns" for k in range(first, first + 60))
        for first in (100, 1100)
    )
    one, two = (mc.Article.from_text(f"{text}.\nIt was dark.") for text in texts)
    assert mc.compare(one, two, encoder="lexical").disagreements is not None
    # Once where rows are looked for, once where they are told to be sure.
    assert len(looked) > 60
    assert max(looked.values()) <= 2


@pytest.mark.parametrize(
    ("here", "there", "sure"),
    [
        (
            "The town of Lunden will close two libraries and raise its tax by 4 "
            "percent.",
            "The town of Lunden will close three libraries.",
            [True],
        ),
        (
            "The town will plant six trees and pave the quay.",
            "The town will plant nine trees and pave the quay.",
            [True],
        ),
        (
            "The storm sank two boats and a raft off Lunden.",
            "The storm sank three boats off Lunden.",
            [False],
        ),
        (
            "The driver and two pupils were hurt in the crash near Lund.",
            "Three people were hurt in the crash near Lund.",
            [],
        ),
    ],
)
def test_a_second_verb_is_no_second_thing(
    here: str, there: str, sure: list[bool]
) -> None:
    more = " The harbour reopened on Tuesday."
    a, b = (mc.Article.from_text(text + more) for text in (here, there))
    for one, two in ((a, b), (b, a)):
        assert mc.compare(one, two).disagreements["sure"].tolist() == sure
