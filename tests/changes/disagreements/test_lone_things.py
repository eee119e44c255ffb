"""Things of one kind, of which each version has one sort."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = [
    "A bank in Ashmere was robbed of some 40,000 dollars on Thursday.",
    "Nobody was injured, said detective Paula Wynn.",
]
SHOTGUN = "The robber pointed a shotgun at a cashier and fled through a back door."
RIFLE = "Pointing a rifle at a cashier, the robber took the money and ran."


def rows(a: str, b: str, encoder: str = "lexical"):
    one, two = (mc.Article.from_sentences([*COMMON, text]) for text in (a, b))
    return mc.compare(one, two, encoder=encoder).disagreements


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_another_sort_of_the_only_weapon_is_told_as_doubtful(encoder):
    found = rows(SHOTGUN, RIFLE, encoder)
    told = found[["kind", "text_a", "text_b", "sure"]].values.tolist()
    assert told == [["thing", "shotgun", "rifle", False]]
    turned = rows(RIFLE, SHOTGUN, encoder)
    assert turned[["text_b", "text_a"]].values.tolist() == [["shotgun", "rifle"]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # the broader word, both in one version, two of the kind
        (SHOTGUN, RIFLE.replace("rifle", "gun")),
        (f"{SHOTGUN} A rifle was found as well.", RIFLE),
        (f"{SHOTGUN} Police drew a pistol.", RIFLE),
        # of most things a report has several
        (SHOTGUN.replace("shotgun", "knife"), RIFLE.replace("rifle", "sword")),
    ],
)
def test_what_may_be_several_things_is_not(a, b):
    assert rows(a, b).empty


@pytest.mark.parametrize(("charge", "told"), [("manslaughter", 1), ("shooting", 0)])
def test_another_charge_is_told_and_no_looser_word(charge, told):
    found = rows(
        "A jury in Ashmere found the cashier guilty of murder on Friday.",
        f"The cashier was found guilty of {charge} by an Ashmere jury on Friday.",
    )
    assert found["kind"].tolist() == ["thing"] * told


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "A jury in Ashmere cleared the cashier of murder on Friday.",
            "The cashier was convicted of manslaughter by an Ashmere jury on Friday.",
        ),
        (
            "It was not murder, a jury in Ashmere found on Friday.",
            "It was manslaughter, an Ashmere jury found on Friday.",
        ),
        (
            "The cashier from Ashmere is charged with murder, the court heard.",
            "The cashier from Ashmere has offered to plead guilty to manslaughter.",
        ),
    ],
)
def test_another_charge_of_another_verb_or_denied_is_none(a, b):
    assert "thing" not in set(rows(a, b)["kind"])


def test_sentences_that_tell_of_other_things_are_left_alone():
    assert rows(SHOTGUN, "His grandfather hunted deer with a rifle.").empty


@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        # by a synonym of the verb, and by a word of the same verdict
        (
            "The farmer's car hit a cow near Ashmere.",
            "The car of the farmer struck a sheep near Ashmere.",
            ["cow", "sheep"],
        ),
        (
            "The teller was convicted of murder on Wednesday.",
            "After a trial of three weeks the teller was found guilty of manslaughter.",
            ["murder", "manslaughter"],
        ),
    ],
)
def test_the_same_deed_may_be_told_by_another_word(a, b, texts):
    for turn, found in ((1, rows(a, b)), (-1, rows(b, a))):
        told = found.query("kind == 'thing'")[["text_a", "text_b"]].values.tolist()
        assert told == [texts[::turn]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # no fact
        (SHOTGUN.replace("pointed", "may have pointed"), RIFLE),
        # of people and buildings there are several
        ("The vicar closed the church on Friday.", "He closed the mosque on Friday."),
        (
            "A teacher found the robber in Ashmere.",
            "A nurse found the robber in Ashmere.",
        ),
        (
            "The sister of the teller wept in court.",
            "The mother of the teller wept in court.",
        ),
    ],
)
def test_what_is_doubted_or_one_of_several_is_none(a, b):
    assert "thing" not in set(rows(a, b)["kind"])
