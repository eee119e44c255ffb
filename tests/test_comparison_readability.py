"""Readability, sentence lengths and diversity as a comparison has them: tables, story,
plots, and bad input.
"""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mediacomp as mc

NAMES = [
    "readability",
    "readability_counts",
    "readability_parts",
    "readability_sentences",
    "sentence_lengths",
    "length_distribution",
    "diversity",
]
WITH_INTERVALS = ["readability", "length_distribution", "diversity"]
PLAIN = [
    f"The {noun} stood near the old {place} for a while."
    for noun in ("man", "dog", "cart")
    for place in ("mill", "barn", "well", "gate")
]
BAD = {
    "empty": [""],
    "one word": ["Rain."],
    "no letters": ["€ — 7 % …", "?!"],
    "figures": ["2022 31 5.", "1,000 17."],
    "another script": ["東京で雨が降った。", "川が上がった。"],
    "one endless sentence": ["rain and snow or " * 1250],
}


def compared(one: list[str], two: list[str]) -> mc.Comparison:
    return mc.compare(
        *(mc.Article.from_sentences(sentences) for sentences in (one, two)),
        encoder="lexical",
    )


@pytest.fixture(scope="module")
def found(seeds) -> mc.Comparison:
    return mc.compare(
        *(
            mc.read(path, label=f"Version {name}")
            for path, name in zip(seeds, "AB", strict=True)
        )
    )


def test_each_table_is_there_under_its_name(found):
    assert [name for name in NAMES if name not in found.tables()] == []
    assert all(found.tables()[name] is getattr(found, name) for name in NAMES)


def test_what_a_difference_is_made_of_adds_up(found):
    parts = found.readability_parts.set_index("measure")
    whole = found.readability.set_index("measure")["difference"]
    total = parts[["omitted", "added", "reworded"]].sum(axis=1)
    pd.testing.assert_series_equal(total, whole, check_names=False)


def test_rewording_is_what_makes_the_seeds_differ(found):
    parts = found.readability_parts.set_index("measure").loc["Flesch–Kincaid"]
    assert abs(parts["reworded"]) > 3 * max(abs(parts["omitted"]), abs(parts["added"]))


def test_sentence_lengths_sum_to_the_words_counted(found):
    words = found.sentence_lengths.groupby("version")["words"].sum()
    counted = found.readability_counts.set_index("measure").loc["words"]
    assert words.tolist() == [counted["value_a"], counted["value_b"]] == [421, 404]


def test_the_other_way_round_every_interval_is_mirrored(found):
    other = mc.compare(found.b, found.a)
    for name in WITH_INTERVALS:
        one, two = getattr(found, name), getattr(other, name)
        pd.testing.assert_series_equal(
            one["low"], -two["high"], check_names=False, check_exact=True
        )
        pd.testing.assert_series_equal(
            one["value_a"], two["value_b"], check_names=False, check_exact=True
        )
    one, two = found.readability_parts, other.readability_parts
    pd.testing.assert_series_equal(one["omitted"], -two["added"], check_names=False)
    pd.testing.assert_series_equal(one["reworded"], -two["reworded"], check_names=False)


def test_measures_that_disagree_are_named_in_story_and_summary(found):
    (told,) = [
        sentence
        for sentence in found.story()
        if "lexical diversity disagree" in sentence
    ]
    assert "Version A by MTLD" in told
    assert told.endswith("each of these differences may be chance.")
    note = found.summary.set_index("measure")["note"]["MTLD"]
    assert note.startswith("measures disagree: more varied words in a by MTLD")


def test_every_formula_says_what_it_is_and_where_it_is_from(found):
    described = found.readability.set_index("measure")
    assert described[["unit", "direction", "formula", "source"]].notna().all(axis=None)
    assert described.loc["SMOG", ["range_low", "range_high"]].tolist() == [4, 18]


def test_measures_that_agree_are_not_said_to_disagree(found):
    assert not [
        sentence for sentence in found.story() if "readability disagree" in sentence
    ]
    assert (
        "disagree" not in found.summary.set_index("measure")["note"]["Flesch–Kincaid"]
    )


def test_the_report_leaves_the_longest_table_to_programs(found):
    html = found.to_html()
    assert "Readability: where the difference comes from" in html
    assert "readability_sentences" not in html


texts = st.lists(
    st.text(
        alphabet=st.one_of(st.sampled_from("ab AB .,!?“”-\n1é日"), st.characters()),
        max_size=60,
    ),
    max_size=6,
)


@given(texts, texts)
@settings(max_examples=25)
def test_any_two_texts_mirror_each_other(one, two):
    found, other = compared(one, two), compared(two, one)
    for name in WITH_INTERVALS:
        here, there = getattr(found, name), getattr(other, name)
        for column, twin, sign in (
            ("value_a", "value_b", 1),
            ("difference", "difference", -1),
            ("low", "high", -1),
        ):
            pd.testing.assert_series_equal(
                here[column], sign * there[twin], check_names=False, check_exact=True
            )
    pd.testing.assert_series_equal(
        found.readability_parts["omitted"],
        -other.readability_parts["added"],
        check_names=False,
    )


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gives_defined_figures_or_a_reason(name):
    found = compared(BAD[name], PLAIN)
    for table in ("readability", "diversity", "length_distribution"):
        rows = getattr(found, table)
        assert rows["value_b"].notna().all()
        assert rows.loc[rows["difference"].isna(), "note"].notna().all()
        assert (
            rows.loc[
                rows["low"].isna() & ~rows["measure"].isin(["shortest", "longest"]),
                "note",
            ]
            .notna()
            .all()
        )
    parts = found.readability_parts
    assert (parts["difference"].notna() | parts["note"].notna()).all()
    assert found.plot.describe("readability")
    assert found.plot.describe("sentence_lengths")


@pytest.mark.parametrize("name", ["empty", "no letters", "figures", "another script"])
def test_what_has_no_words_to_read_has_no_readability(name):
    found = compared(BAD[name], PLAIN)
    assert found.readability["value_a"].isna().all()
    assert found.diversity["value_a"].isna().all()
    assert found.readability["note"].str.startswith("a: ").all()


def test_one_endless_sentence_is_counted_and_doubted():
    found = compared(BAD["one endless sentence"], PLAIN)
    assert found.length_distribution.set_index("measure")["value_a"]["mean"] == 5000
    level = found.readability.set_index("measure").loc["Flesch–Kincaid"]
    assert level["value_a"] == pytest.approx(0.39 * 5000 + 11.8 - 15.59)
    assert pd.isna(level["low"])
    assert "only 1 sentence (needs 10)" in level["note"]
    assert "outside the range" in level["note"]
    assert found.diversity.set_index("measure")["value_a"]["MATTR 25"] == pytest.approx(
        4 / 25
    )
