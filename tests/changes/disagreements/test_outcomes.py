"""Deeds that two versions tell as their opposites."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = [
    "The trial in Dunmore had lasted for three weeks and drew large crowds.",
    "Outside the court people waited in the rain.",
]


def outcomes(a: str, b: str, encoder: str = "lexical"):
    one, two = (mc.Article.from_sentences([*COMMON, text]) for text in (a, b))
    return mc.compare(one, two, encoder=encoder).disagreements


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        (
            "A jury acquitted the harbour master of fraud on Tuesday.",
            "A jury convicted the harbour master of fraud on Tuesday.",
            ["acquitted", "convicted"],
        ),
        (
            "The mine will reopen next spring, the owners said.",
            "The mine will not reopen next spring, the owners said.",
            ["reopen", "not reopen"],
        ),
        (
            "The owners accepted the offer of the town council.",
            "The owners did not accept the offer of the town council.",
            ["accepted", "not accept"],
        ),
        (
            "The driver survived the crash on the coast road.",
            "The driver died in the crash on the coast road.",
            ["survived", "died"],
        ),
        # what is denied behind it is something else
        (
            "The captain, who was cleared of fraud last year, no longer sails.",
            "The captain was convicted of fraud last year.",
            ["cleared", "convicted"],
        ),
        # what is said of one thing, where no word link joins the two
        (
            "The north gate of the quarry was open on Friday, the owners said.",
            "The north gate of the quarry was closed on Friday, the owners said.",
            ["was open", "was closed"],
        ),
        (
            "A gale has destroyed the old store on the quay, the harbour master said.",
            "The harbour master said that the old store is largely intact.",
            ["has destroyed", "is largely intact"],
        ),
        (
            "Ann Voss, a welder of 34 at the mine, was badly hurt by the fall.",
            "Ann Voss, who works at the mine as a welder, was not hurt by the fall.",
            ["hurt", "not hurt"],
        ),
        (
            "The miners' union supports the merger, its secretary Paul Greve said.",
            "Paul Greve, its secretary, said that the union opposes the merger.",
            ["supports", "opposes"],
        ),
        (
            "The mine will close in June, the owners said on Friday.",
            "The mine is expected to open in June, the owners said on Friday.",
            ["close", "open"],
        ),
        (
            "The pilot, Max Orr, survived the crash near the mine.",
            "The crash near the mine killed the pilot, Max Orr.",
            ["survived", "killed"],
        ),
    ],
)
def test_a_deed_and_its_opposite_disagree(encoder, a, b, texts):
    rows = outcomes(a, b, encoder)
    assert rows[["kind", "text_a", "text_b", "sure"]].values.tolist() == [
        ["outcome", *texts, False]
    ]
    turned = outcomes(b, a, encoder)
    assert turned[["text_b", "text_a"]].values.tolist() == [texts]


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b"),
    [
        # another verb in the passive
        (
            "Hardly a wall was left standing near the mine.",
            "Hardly a wall remained standing near the mine.",
        ),
        # the same of another, in the present
        (
            "The miners' union supports the merger, its secretary Paul Greve said.",
            "Paul Greve, the secretary, said that the mayor opposes the merger.",
        ),
        # the same of another union, and of a part of one
        (
            "The bakers' union supports the merger, its secretary Paul Greve said.",
            "Paul Greve, a secretary, said that the drivers' union opposes the merger.",
        ),
        (
            "Part of the union supports the merger, its secretary Paul Greve said.",
            "Paul Greve said that part of the union opposes the merger.",
        ),
        (
            "The Harbour Party supports the merger, its secretary Paul Greve said.",
            "Paul Greve, a secretary, said that the Valley Party opposes the merger.",
        ),
        # until then
        (
            "The mine is to close, the owners said on Friday.",
            "The mine will stay open until May, the owners said on Friday.",
        ),
        # of another year
        (
            "Nobody was hurt in the blast at the mine, the owners said.",
            "Three miners were hurt in the blast at the mine in 2011, the owners said.",
        ),
        # once more, and otherwise before
        (
            "The pit road was closed for six hours after the fall.",
            "After the fall the pit road is open again.",
        ),
        # more than ever
        ("Prices at the mine have never been higher.", "Prices at the mine were high."),
        # denied twice, or in another place
        (
            "The owners did not fail to pay the miners on time.",
            "The owners paid the miners on time.",
        ),
        (
            "The owners did not say that the mine was safe.",
            "The owners said that the mine was not safe.",
        ),
        (
            "The owners did not promise on Monday that miners would be paid.",
            "The owners promised on Monday that miners would not be paid.",
        ),
        # both told by one version, of another thing, or as a possibility
        (
            "The owners of the mine were not hurt, but one of them was hurt later.",
            "The owners of the mine were hurt in the fall on Friday.",
        ),
        (
            "The old store on the quay was destroyed by the gale on Friday.",
            "The new pier beside the store on the quay was intact after the gale.",
        ),
        (
            "The north gate of the quarry may be closed, the owners said on Friday.",
            "The north gate of the quarry will be open, the owners said on Friday.",
        ),
        # denied by another word
        (
            "The captain had not yet regained consciousness, the clinic said.",
            "The captain had yet to regain consciousness, the clinic said.",
        ),
        # not the same word, another thing, no fact
        (
            "The mill in Dunmore was not destroyed by the gale on Friday.",
            "The mill in Dunmore was damaged by the gale on Friday.",
        ),
        (
            "The north gate of the quarry was closed on Friday.",
            "The south gate of the quarry was open on Friday.",
        ),
        (
            "If the gate of the quarry is open, the trucks can leave on Friday.",
            "The gate of the quarry is closed, the owners said on Friday.",
        ),
        (
            "The east road of the quarry was closed by police after the storm.",
            "The west road of the quarry was not closed by police after the storm.",
        ),
        (
            "The miners came back on time on Monday, while prices rose a little.",
            "The miners came back on time on Monday, while attendance fell sharply.",
        ),
        (
            "Ferries from Dunmore left the old harbour on time, as it opened to all "
            "ships that wait outside.",
            "Ferries from Dunmore left the old harbour on time, which closed in the "
            "evening because of snow.",
        ),
        # of some of them, not quite, on another day
        (
            "Half of the shops on the quay were open, the harbour master said.",
            "Half of the shops on the quay were closed, the harbour master said.",
        ),
        (
            "The mine in Dunmore nearly closed last spring, the owners said.",
            "The mine in Dunmore did not close last spring, the owners said.",
        ),
        (
            "The mill in Dunmore was nearly closed last year, the owners said.",
            "The mill in Dunmore is open, the owners said.",
        ),
        (
            "The bridge over the Varn was closed on Monday after the storm.",
            "The bridge over the Varn was opened on Tuesday after the storm.",
        ),
        # no deeds
        (
            "Local observers watched the vote in the town of Dunmore.",
            "National observers watched the vote in the town of Dunmore.",
        ),
        (
            "The plan of the council of Dunmore has local support, Lena Voss said.",
            "The plan of the council of Dunmore has national support, Lena Voss said.",
        ),
        # the same, told from the other end
        (
            "The union won the vote against the owners of the quarry.",
            "The owners of the quarry lost the vote against the union.",
        ),
        # what was done in the end
        (
            "The owners informed the regulator of the leak within a day.",
            "The owners did not inform the regulator of the leak until Friday.",
        ),
    ],
)
def test_what_only_looks_like_the_opposite_does_not(encoder, a, b):
    assert outcomes(a, b, encoder).empty


def test_opposite_deeds_of_two_days_leave_both_days_right():
    one, two = (
        mc.Article.from_sentences([f"The bridge over the Varn was {what}."])
        for what in ("closed on Monday", "open on Tuesday")
    )
    assert mc.compare(one, two).disagreements.empty


def test_what_denies_its_subject_is_told_with_it():
    rows = outcomes(
        "No miner, the owner said, was hurt.", "A miner was hurt, the owner said."
    )
    assert rows[["text_a", "text_b"]].values.tolist() == [
        ["No miner, the owner said, was hurt", "A miner was hurt"]
    ]


FIRE = (
    "A fire broke out in the sail loft at Dunmore harbour on Monday. {} Crews stayed."
)


@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        (
            "Nobody was hurt in the fire.",
            "Three people were hurt in the fire.",
            ["Nobody was hurt", "Three people were hurt"],
        ),
        (
            "No one has been arrested over the fire.",
            "A man was arrested over the fire.",
            ["No one has been arrested", "A man was arrested"],
        ),
        (
            "None of the sailors was injured by the fire.",
            "Two of the sailors were injured by the fire.",
            ["None of the sailors was injured", "Two of the sailors were injured"],
        ),
        (
            "The fire caused no injuries, the harbour master said.",
            "The harbour master said four workers were injured by the fire.",
            ["no injuries", "four workers were injured"],
        ),
        (
            "No boats were damaged by the fire.",
            "Two boats were damaged by the fire.",
            ["No boats were damaged", "Two boats were damaged"],
        ),
    ],
)
def test_what_befell_nobody_and_somebody_disagrees(a, b, texts):
    one, two = (mc.Article.from_text(FIRE.format(text)) for text in (a, b))
    rows = mc.compare(one, two).disagreements
    assert rows[["kind", "text_a", "text_b"]].values.tolist() == [["outcome", *texts]]
    turned = mc.compare(two, one).disagreements
    assert turned[["text_b", "text_a"]].values.tolist() == [texts]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # others are left, of another sort, or less than what is denied
        ("Nobody else was hurt in the fire.", "Two men were hurt in the fire."),
        ("No other boats were damaged.", "Two boats were damaged."),
        ("No sailors were hurt in the fire.", "Two firemen were hurt in the fire."),
        ("None of the sailors was hurt.", "Two firemen were hurt in the fire."),
        ("Nobody was badly hurt in the fire.", "Two men were hurt in the fire."),
        ("The fire caused no serious injuries.", "Two men were injured by the fire."),
        # said of another deed, or by both
        ("Nobody was killed in the fire.", "Two men were injured in the fire."),
        (
            "Nobody was hurt on Monday. Two men were hurt in a fire last year.",
            "Two men were hurt in a fire last year.",
        ),
    ],
)
def test_nobody_of_one_sort_leaves_room_for_others(a, b):
    one, two = (mc.Article.from_text(FIRE.format(text)) for text in (a, b))
    assert mc.compare(one, two).disagreements.empty


def test_what_another_hangs_on_is_another_thing():
    a = "The roof of the church in Velsen was not repaired."
    b = "The roof of the church in Orlen was repaired."
    assert "outcome" not in set(outcomes(a, b)["kind"])


def test_nobody_so_far_may_be_known_better_later():
    rows = outcomes(
        "So far nobody was reported hurt by the fall, the owners said.",
        "Three miners were reported hurt by the fall, the owners said.",
        "lexical",
    )
    assert rows["possible_update"].tolist() == [True]


def test_what_is_so_again_contradicts_what_is_otherwise_now():
    found = outcomes(
        "The bridge over the Dun is closed again.", "The bridge over the Dun is open."
    )
    assert found["kind"].tolist() == ["outcome"]


@pytest.mark.parametrize(
    "nobody",
    [
        "Some 2000 people were led out of the mine and nobody was hurt.",
        "Nobody was hurt in the mine, built in 1998.",
    ],
)
def test_a_year_bears_on_whom_its_clause_tells_of(nobody):
    found = outcomes(nobody, "Three people were hurt in the mine.")
    assert found["kind"].tolist() == ["outcome"]
    assert outcomes(
        "Nobody was hurt in the mine in 1998.", "Three people were hurt in the mine."
    ).empty


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        (
            "Der Wanderverein kritisierte, dass die Hütte so spät öffnet.",
            "Der Wanderverein begrüßte, dass die Hütte so spät öffnet.",
            [("kritisierte", "begrüßte")],
        ),
        (
            "Die Gemeinde genehmigte den Umbau der alten Mühle.",
            "Die Gemeinde untersagte den Umbau der alten Mühle.",
            [("genehmigte", "untersagte")],
        ),
        (
            "Die Union kritisierte den Plan der Gemeinde für den Hafen.",
            "Die Opposition begrüßte den Plan der Gemeinde für den Hafen.",
            [],
        ),
        (
            "Beinahe hätte sie den Lauf am Montag gewonnen.",
            "Den Lauf am Montag hat sie verloren.",
            [],
        ),
    ],
)
def test_german_verbs(here: str, there: str, told: list[tuple[str, str]]) -> None:
    more = " Der Hafen von Lunden öffnete am Dienstag wieder."
    a, b = (mc.Article.from_text(text + more, language="de") for text in (here, there))
    for one, two, way in ((a, b, 1), (b, a, -1)):
        found = mc.compare(one, two, encoder="lexical").disagreements
        ends = found[["text_a", "text_b"]].values.tolist()
        assert [tuple(end[::way]) for end in ends] == told


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        (
            "He ruled out a sale of the mill to Vandor.",
            "Dorn says he will not rule out a sale of the mill to Vandor.",
            [("ruled", "not rule")],
        ),
        (
            "Ann Lee ruled out a sale of the mill to Vandor.",
            "Tom Dorn will not rule out a sale of the mill to Vandor.",
            [],
        ),
        (
            "We gave two goals away and have nobody to blame but ourselves, she said.",
            "We gave two goals away and only have ourselves to blame, she said.",
            [],
        ),
        (
            "She said she had paid the fine in May.",
            "She said she would not pay the fine in June.",
            [],
        ),
    ],
)
def test_what_is_denied_behind_other_small_words(
    here: str, there: str, told: list[tuple[str, str]]
) -> None:
    more = " The harbour of Lunden reopened on Tuesday."
    a, b = (mc.Article.from_text(text + more) for text in (here, there))
    for one, two, way in ((a, b, 1), (b, a, -1)):
        found = mc.compare(one, two, encoder="lexical").disagreements
        ends = found[["text_a", "text_b"]].values.tolist()
        assert [tuple(end[::way]) for end in ends] == told
