"""What a reader says of links is followed."""

from __future__ import annotations

import pytest

import mediacomp as mc

A = mc.Article.from_sentences(
    [
        "Rain fell on Lima all night.",
        "The river rose by two metres.",
        "Schools stay shut until Friday.",
        "A choir sang in the town hall.",
    ]
)
B = mc.Article.from_sentences(
    [
        "It poured from dusk to dawn.",
        "The river rose by two metres.",
        "Pupils may stay at home this week.",
        "A parrot escaped from the zoo.",
    ]
)


def ends(c: mc.Comparison) -> set[tuple[int, int]]:
    return set(map(tuple, c.links[["a", "b"]].values.tolist()))


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_a_link_is_made_and_everything_follows(encoder):
    c = mc.compare(A, B, encoder=encoder).corrected(links=[(0, 0), (2, 2)])
    assert {(0, 0), (1, 1), (2, 2)} <= ends(c)
    made = c.links[c.links["a"] == 0]
    assert made["sure"].tolist() == [True]
    assert made["probability"].tolist() == [1.0]
    assert 0 not in c.omissions[c.omissions["whole_sentence"]]["sentence"].tolist()
    assert c.settings["corrected"] == "linked A1–B1, A3–B3"
    assert "linked A1–B1" in c.to_json()


def test_a_link_is_taken_away():
    c = mc.compare(A, B, encoder="lexical").corrected(unlinked=[(1, 1)])
    assert (1, 1) not in ends(c)
    assert c.settings["corrected"] == "not linked A2–B2"


def test_a_pair_is_taken_as_the_table_of_links_has_it():
    found = mc.compare(A, B, encoder="lexical")
    rows = list(zip(found.links["a"], found.links["b"], strict=True))
    assert found.corrected(unlinked=rows).links.empty


def test_sentences_that_share_nothing_can_be_linked():
    c = mc.compare(A, B, encoder="lexical").corrected(links=[(3, 3)])
    assert (3, 3) in ends(c)


def test_corrections_add_up_and_the_last_word_counts():
    once = mc.compare(A, B, encoder="lexical").corrected(links=[(0, 0)])
    twice = once.corrected(links=[(2, 2)], unlinked=[(0, 0)])
    assert (2, 2) in ends(twice)
    assert (0, 0) not in ends(twice)
    assert twice.settings["corrected"] == "linked A3–B3; not linked A1–B1"


def test_the_other_order_mirrors():
    one = mc.compare(A, B, encoder="lexical").corrected([(0, 0)], [(1, 1)])
    two = mc.compare(B, A, encoder="lexical").corrected([(0, 0)], [(1, 1)])
    assert ends(one) == {(i, j) for j, i in ends(two)}


def test_without_corrections_nothing_changes():
    c = mc.compare(A, B, encoder="lexical")
    assert c.corrected().to_json() == c.to_json()


@pytest.mark.parametrize(
    ("links", "unlinked", "message"),
    [
        ([(0, 4)], [], "of B from 0 to 3, not \\(0, 4\\)"),
        ([(-1, 0)], [], "of A from 0 to 3"),
        ([(0, 0, 0)], [], "links must hold pairs"),
        ([0], [], "links must hold pairs"),
        ("ab", [], "links must be a list of pairs"),
        ([], [(True, 0)], "unlinked must hold pairs"),
        ([(0, 0)], [(0, 0)], "stands in both"),
    ],
)
def test_what_is_no_correction_is_told(links, unlinked, message):
    c = mc.compare(A, B, encoder="lexical")
    with pytest.raises(mc.InputError, match=message):
        c.corrected(links, unlinked)
