"""Lengths of sentences and their distribution."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

import mediacomp as mc
from mediacomp.measures.readability.lengths import length_distribution, sentence_lengths


def test_lengths_of_the_seeds_are_those_counted_by_hand(
    seeds: tuple[Path, Path],
) -> None:
    table = sentence_lengths(*(mc.read(path) for path in seeds))
    lengths = {
        version: part["words"].tolist() for version, part in table.groupby("version")
    }
    assert [len(lengths["a"]), len(lengths["b"])] == [13, 15]
    assert [sum(lengths["a"]), sum(lengths["b"])] == [421, 404]
    # "Japan also has significantly stepped up …", "Japan has quickly joined US-led
    # economic sanctions …"
    assert [lengths["a"][4], lengths["b"][1]] == [10, 21]


def test_the_distribution_by_hand() -> None:
    a = mc.Article.from_sentences(
        ["one", "one two", "one two three", "—", "one two three four five six"]
    )
    b = mc.Article.from_sentences(["one two", "one two three four"])
    table = length_distribution(a, b).set_index("measure")
    assert table["value_a"].tolist() == [1, 1.75, 2.5, 3, 3.75, 6]
    assert table["difference"]["mean"] == 0
    assert table.loc[["shortest", "longest"], "low"].isna().all()
    assert set(table["note"]) == {
        "a: only 4 sentences (needs 10); b: only 2 sentences (needs 10)"
    }


def test_a_single_sentence_has_no_interval() -> None:
    a, b = (
        mc.Article.from_sentences(["one two three"]),
        mc.Article.from_sentences(["one", "one two"]),
    )
    table = length_distribution(a, b).set_index("measure")
    assert table["difference"]["mean"] == -1.5
    assert table[["low", "high"]].isna().all(axis=None)


def test_the_other_way_round_mirrors_exactly(seeds: tuple[Path, Path]) -> None:
    a, b = (mc.read(path) for path in seeds)
    table, mirrored = length_distribution(a, b), length_distribution(b, a)
    pd.testing.assert_series_equal(
        table["low"], -mirrored["high"], check_names=False, check_exact=True
    )
    inner = table.dropna(subset=["low"])
    assert (inner["low"] <= inner["difference"]).all()
    assert (inner["difference"] <= inner["high"]).all()


def test_types_do_not_depend_on_the_texts(seeds: tuple[Path, Path]) -> None:
    empty = mc.Article.from_sentences([])
    full = [mc.read(path) for path in seeds]
    for measure in (sentence_lengths, length_distribution):
        assert measure(empty, empty).dtypes.equals(measure(*full).dtypes)


def test_the_shorter_text_says_how_wide_an_interval_is(asked: list[int]) -> None:
    a, b = (mc.Article.from_sentences(["one", "one two"] * n) for n in (2, 3))
    length_distribution(a, b)
    assert set(asked) == {3}
