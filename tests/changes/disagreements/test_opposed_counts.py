"""As many of the same, of which two versions tell the opposite."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.alignment.align import align
from mediacomp.changes.disagreements.opposed_counts import opposed_counts
from mediacomp.changes.facts.counted import slots_by_side
from mediacomp.changes.facts.paired_facts import paired_facts


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
    ("language", "a", "b"),
    [
        # another verb, or one denied behind its number
        (
            "de",
            "Die Werft in Brake kündigt 130 Stellen an.",
            "In Brake schafft die Werft 130 Stellen bis zum Sommer.",
        ),
        (
            "de",
            "Die Werft in Brake schafft 130 Stellen nicht.",
            "In Brake streicht die Werft 130 Stellen bis zum Sommer.",
        ),
        # two ends of one deed
        (
            "en",
            "Norvik Haulage bought 300 trucks from Volda, the firm in Halden said.",
            "Volda sold 300 trucks to Norvik Haulage, the firm in Halden said.",
        ),
        (
            "en",
            "Sales of Norvik Foods rose to 300 million crowns in Halden.",
            "Sales of Norvik Foods in Halden later fell from 300 million crowns.",
        ),
        (
            "en",
            "About 300 people left Halden on Monday by ferry.",
            "On Monday about 300 people arrived in Moss from Halden by ferry.",
        ),
    ],
)
def test_verbs_that_are_no_opposites_there_tell_nothing(language, a, b):
    for found in (rows(a, b, language), rows(b, a, language)):
        assert not found["value_a"].str.contains("300|130").any()


def test_opposite_verbs_and_their_numbers_are_told_once():
    found = rows(
        "Norvik Foods in Halden will create 240 jobs.",
        "Norvik Foods in Halden will cut 240 jobs.",
    )
    assert found["kind"].tolist() == ["outcome"]


def test_a_number_that_stands_everywhere_is_no_mark_of_a_deed():
    hired = [f"Norvik will hire 240 people in hall {k}." for k in range(40)]
    cut = [f"Norvik will cut 240 jobs in hall {k}." for k in range(40)]
    found = rows(" ".join(hired), " ".join(cut))
    assert not found["value_a"].str.contains("hire 240").any()


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


def test_of_two_opposites_the_same_is_told_whichever_version_comes_first():
    texts = (
        "Norvik Foods will hire and open 240 stores in Halden.",
        "In Halden, Norvik Foods will close and fire 240 stores.",
    )
    told = []
    for pair in (texts, texts[::-1]):
        aligned = align(*map(mc.Article.from_text, pair), "lexical")
        (one,) = opposed_counts(aligned, slots_by_side(aligned, paired_facts(aligned)))
        told.append([end.value for end in one.ends])
    assert told[0] == told[1][::-1]
