"""As many of the same, of which two versions tell the opposite."""

from __future__ import annotations

import pytest

import mediacomp as mc


def rows(a: str, b: str, language: str = "en"):
    one, two = (mc.Article.from_text(text, language=language) for text in (a, b))
    return mc.compare(one, two, encoder="lexical").disagreements


@pytest.mark.parametrize(
    ("language", "a", "b"),
    [
        (
            "en",
            "Norvik Foods will hire 240 people at its bakery in Halden.",
            "At the bakery in Halden, Norvik Foods plans to cut 240 jobs.",
        ),
        (
            "de",
            "Die Werft in Brake schafft 130 Stellen bis zum Sommer.",
            "In Brake streicht die Werft 130 Stellen bis zum Sommer.",
        ),
    ],
)
def test_the_opposite_of_as_many_is_told_as_doubtful(language, a, b):
    found = rows(a, b, language)
    assert found["kind"].tolist() == ["outcome"]
    assert not found["sure"].any()
    turned = rows(b, a, language)
    columns = ["start_a", "end_a", "start_b", "end_b"]
    turned_columns = [*columns[2:], *columns[:2]]
    assert turned[turned_columns].values.tolist() == found[columns].values.tolist()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # both told by one version
        (
            "Norvik Foods will hire 240 people in Moss. In Halden it cuts 240 jobs.",
            "In Halden the bakery Norvik Foods plans to cut 240 jobs.",
        ),
        # denied
        (
            "Norvik Foods did not hire 240 people at its bakery in Halden.",
            "At the bakery in Halden, Norvik Foods plans to cut 240 jobs.",
        ),
        # few may be the same by chance
        (
            "Norvik Foods will hire two people at its bakery in Halden.",
            "At the bakery in Halden, Norvik Foods plans to cut two jobs.",
        ),
        # of something else
        (
            "Norvik Foods will cut 240 loaves from its bakery's orders in Halden.",
            "At the bakery in Halden, Norvik Foods plans to hire 240 trucks.",
        ),
    ],
)
def test_of_what_may_be_two_things_nothing_is_told(a, b):
    assert rows(a, b).empty
