"""Who did what to whom, told the other way round."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = [
    "The council of Dunmore met on the quay in the rain.",
    "Ann Lee has led it for years, and Karl Varga runs the yard.",
]


def roles(a: list[str], b: list[str], encoder: str = "lexical"):
    one, two = (mc.Article.from_sentences([*COMMON, *side]) for side in (a, b))
    rows = mc.compare(one, two, encoder=encoder).disagreements
    return rows[rows["kind"].isin(["role", "age"])]


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        (
            "Ann Lee sued Karl Varga over the yard.",
            "Over the yard, Karl Varga has now sued Ann Lee.",
            ("Ann Lee sued Karl Varga", "Karl Varga has now sued Ann Lee"),
        ),
        (
            "The guard dog was bitten by the old sailor near the gate.",
            "The old sailor was bitten by the guard dog near the gate.",
            (
                "The guard dog was bitten by the old sailor",
                "The old sailor was bitten by the guard dog",
            ),
        ),
        (
            "The guard dog bit the old sailor near the gate.",
            "The old sailor bit the guard dog near the gate.",
            ("The guard dog bit the old sailor", "The old sailor bit the guard dog"),
        ),
        (
            "Ann Lee suspended Karl Varga on the spot.",
            "Ann Lee was suspended by Karl Varga on the spot.",
            ("Ann Lee suspended Karl Varga", "Ann Lee was suspended by Karl Varga"),
        ),
        (
            "Ann Lee said that Karl Varga had lied to the council.",
            "Karl Varga said that Ann Lee had lied to the council.",
            ("Ann Lee said that Karl Varga", "Karl Varga said that Ann Lee"),
        ),
    ],
)
def test_exchanged_parties_are_told(encoder, a, b, texts):
    rows = roles([a], [b], encoder)
    assert rows[["text_a", "text_b"]].values.tolist() == [list(texts)]


def test_who_does_it_is_named_first():
    (row,) = roles(
        ["The dog was bitten by the sailor near the gate."],
        ["The sailor was bitten by the dog near the gate."],
    ).to_dict("records")
    assert (row["value_a"], row["value_b"]) == ("sailor, dog", "dog, sailor")


def test_whose_deed_it_is_behind_and_is_not_read():
    rows = roles(
        ["Ann Lee, who was late, pushed Karl Varga into the dock."],
        ["Karl Varga was late and pushed Ann Lee into the dock."],
    )
    assert rows.empty


def test_exchanged_sources_are_told():
    a = ["“The dock is safe to use,” said Ann Lee.", "“It will rot,” said Karl Varga."]
    b = ["“The dock is safe to use,” said Karl Varga.", "“It will rot,” said Ann Lee."]
    rows = roles(a, b)
    assert set(zip(rows["text_a"], rows["text_b"], strict=True)) == {
        ("Ann Lee", "Karl Varga"),
        ("Karl Varga", "Ann Lee"),
    }


def test_an_age_that_went_to_someone_else_is_told():
    a = ["Police charged Marcus Dale, 24, and then 51-year-old Vincent Hurd."]
    b = ["Marcus Dale (51) was charged first. Vincent Hurd, 24, came later."]
    rows = roles(a, b)
    assert rows[["value_a", "value_b"]].values.tolist() == [
        ["Marcus Dale, 24", "Marcus Dale, 51"],
        ["Vincent Hurd, 51", "Vincent Hurd, 24"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Marcus Dale was 67.",
        "Marcus Dale, a baker from Dunmore, was 67.",
        "Marcus Dale is 67, the court heard.",
    ],
)
def test_an_age_that_a_sentence_tells_is_one(text):
    rows = roles([text], ["Marcus Dale, 76, was a baker."])
    assert rows[["value_a", "value_b"]].values.tolist() == [
        ["Marcus Dale, 67", "Marcus Dale, 76"]
    ]
    # Whoever "was 67" may be older by now.
    assert rows[["sure", "possible_update"]].values.tolist() == [[False, True]]
    counted = text.replace("67.", "67 votes ahead.").replace("67,", "67 votes ahead,")
    assert roles([counted], ["Marcus Dale, 76, was a baker."]).empty


def test_an_age_of_somebody_else_s_relative_is_none():
    a, b = ["The son of Marcus Dale is 12."], ["Marcus Dale, 53, was a baker."]
    assert roles(a, b).empty


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b"),
    [
        # passives, with and without an auxiliary
        ("The club suspended Karl Varga.", "Karl Varga was suspended by the club."),
        ("Ann Lee hit Karl Varga.", "Karl Varga, hit by Ann Lee, fell down."),
        ("Karl Varga got sued by Ann Lee.", "Ann Lee has sued Karl Varga."),
        # no order
        ("Ann Lee and Karl Varga left.", "Karl Varga and Ann Lee left."),
        (
            "It was between Ann Lee and Karl Varga.",
            "Between Karl Varga and Ann Lee it was.",
        ),
        (
            "Ann Lee, Karl Varga and Eva Moss won.",
            "Eva Moss, Karl Varga and Ann Lee won.",
        ),
        # what goes both ways
        ("Ann Lee met Karl Varga in Lima.", "Karl Varga met Ann Lee in Lima."),
        ("Ann Lee is a friend of Karl Varga.", "Karl Varga is a friend of Ann Lee."),
        ("Ann Lee stood beside Karl Varga.", "Karl Varga stood beside Ann Lee."),
        # both are told by one version
        (
            "Ann Lee sued Karl Varga. Karl Varga sued Ann Lee in turn.",
            "Karl Varga sued Ann Lee.",
        ),
        # another deed, another way round
        ("Ann Lee bought it from Karl Varga.", "Karl Varga sold it to Ann Lee."),
        (
            "Ann Lee sued the son of Karl Varga.",
            "The son of Karl Varga was sued by Ann Lee.",
        ),
        # a birthday in between, and somebody else
        ("Police charged Ann Lee, 24.", "Police charged Ann Lee, 25."),
        ("Police charged Ann Lee, 24.", "Police charged Karl Varga, 51."),
    ],
)
def test_what_leaves_the_roles_as_they_are_is_none(encoder, a, b):
    assert roles([a], [b], encoder).empty


def test_each_says_something_of_the_other_in_other_words():
    a = ["Ann Lee said Karl Varga had never once come to a meeting of the council."]
    b = ["Karl Varga said Ann Lee was free to call him at home whenever it suits her."]
    assert roles(a, b).empty


def test_the_other_order_mirrors():
    a, b = ["Ann Lee sued Karl Varga over it."], ["Karl Varga sued Ann Lee over it."]
    one, two = roles(a, b), roles(b, a)
    sides = ["text_a", "text_b", "sentence_a", "sentence_b", "start_a", "end_b"]
    mirrored = ["text_b", "text_a", "sentence_b", "sentence_a", "start_b", "end_a"]
    assert one[sides].values.tolist() == two[mirrored].values.tolist()


def test_a_small_word_behind_to_is_no_verb_of_a_chain():
    one, two = (
        f"{a} spoke to the {b} team on Monday."
        for a, b in (("Ann Lee", "Karl Varga"), ("Karl Varga", "Ann Lee"))
    )
    assert roles([one], [two]).empty


def test_a_language_without_the_list_has_none():
    a, b = (
        mc.Article.from_sentences(
            [text, "Es regnet in der Stadt am Fluss."], language="de"
        )
        for text in ("Anna Lee verklagte Karl Varga.", "Karl Varga verklagte Anna Lee.")
    )
    assert mc.compare(a, b, encoder="lexical").disagreements.empty


def test_who_is_a_little_older_may_be_so_in_a_later_report():
    a = ["Marcus Dale, 24, was charged by the police in Dunmore on Friday."]
    b = ["A jury in Dunmore found Marcus Dale, 26, guilty of all charges."]
    rows = roles(a, b)
    assert rows[["text_a", "sure", "possible_update"]].values.tolist() == [
        ["Marcus Dale, 24", False, True]
    ]
