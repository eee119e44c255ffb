"""Names in each other's place, of which either version alone has one."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = [
    "A passenger ferry ran aground off Tarnholm late on Tuesday.",
    "The coast guard has opened an inquiry into the accident.",
]


def rows(a: str, b: str, encoder: str = "lexical"):
    one, two = (mc.Article.from_sentences([*COMMON, text]) for text in (a, b))
    return mc.compare(one, two, encoder=encoder).disagreements


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        (
            "The captain, Oskar Lind, 58, was questioned by police and released.",
            "Police questioned the captain, Erik Lind, and released him.",
            ["name", "Oskar Lind", "Erik Lind"],
        ),
        (
            "Five of the injured were taken to a hospital in Melby by helicopter.",
            "Helicopters brought five of the injured to a hospital in Karlsund.",
            ["place", "Melby", "Karlsund"],
        ),
    ],
)
def test_another_name_in_the_same_place_is_told_as_doubtful(encoder, a, b, told):
    found = rows(a, b, encoder)
    assert found[["kind", "text_a", "text_b"]].values.tolist() == [told]
    assert not found["sure"].any()
    turned = rows(b, a, encoder)
    assert turned[["kind", "text_b", "text_a"]].values.tolist() == [told]


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b"),
    [
        # short for the other, in one way or another
        (
            "The captain, Bill Lind, was questioned by police and released.",
            "The captain, William Lind, was questioned by police and released.",
        ),
        (
            "The captain, Alexandros Lind, was questioned by police and released.",
            "The captain, Alexis Lind, was questioned by police and released.",
        ),
        # not the same of the two
        (
            "The captain, Oskar Lind, was questioned by police and released.",
            "The owner, Erik Lind, was questioned by police and released.",
        ),
        # both in one version
        (
            "The captain, Oskar Lind, was questioned; his son Erik was released.",
            "The captain, Erik Lind, was questioned by police and released.",
        ),
        # a town and where it lies, a country and a town
        (
            "Five of the injured were taken to a hospital in Tiverhall by helicopter.",
            "Five of the injured were taken to a hospital in Devon by helicopter.",
        ),
        # one town in two spellings
        (
            "Five of the injured were taken to a hospital in Karlsund by helicopter.",
            "Five of the injured were taken to a hospital in Carlsund by helicopter.",
        ),
        # another preposition
        (
            "Five of the injured were taken to a hospital in Melby by helicopter.",
            "Five of the injured were taken to a hospital near Karlsund by helicopter.",
        ),
    ],
)
def test_what_may_be_two_is_not(encoder, a, b):
    assert rows(a, b, encoder).empty
