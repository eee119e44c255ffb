"""Which sentences carry readability, and which step of a rewrite moved it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import mediacomp as mc
from mediacomp.measures.readability.formulas import FORMULAS
from mediacomp.measures.readability.parts import (
    readability_decomposition,
    sentence_readability,
)
from tests.measures.test_readability_difference import alignment, swapped

SHARED = [
    "Rain fell on Monday.",
    "The river rose by a metre.",
    "Nobody had expected the flood in the valley.",
]
EXTRA = "Meteorologists anticipate considerable precipitation internationally."


def test_influence_is_what_the_article_would_lose() -> None:
    article = mc.Article.from_sentences([*SHARED, EXTRA])
    table = sentence_readability(article, mc.Article.from_sentences([]))
    whole, without = (
        mc.readability(mc.Article.from_sentences(sentences)).set_index("measure")[
            "value"
        ]
        for sentences in ([*SHARED, EXTRA], SHARED)
    )
    last = table[table["sentence"] == 3].set_index("measure")
    for formula in FORMULAS:
        assert last["influence"][formula.name] == pytest.approx(
            whole[formula.name] - without[formula.name]
        )
    assert last["value"]["RIX"] == 5
    assert article.text[table["start"].iloc[-1] : table["end"].iloc[-1]] == EXTRA


def test_sentences_stand_in_reading_order_with_every_formula() -> None:
    table = sentence_readability(
        mc.Article.from_sentences(SHARED), mc.Article.from_sentences(SHARED[:2])
    )
    assert table["version"].tolist() == ["a"] * 3 * len(FORMULAS) + ["b"] * 2 * len(
        FORMULAS
    )
    assert table["sentence"].tolist() == [i for i in (0, 1, 2, 0, 1) for _ in FORMULAS]
    assert table["measure"].tolist() == [formula.name for formula in FORMULAS] * 5


def test_a_sentence_without_a_word_has_no_value_and_no_influence() -> None:
    table = sentence_readability(
        mc.Article.from_sentences(SHARED), mc.Article.from_sentences(["", *SHARED])
    )
    first = table[(table["version"] == "b") & (table["sentence"] == 0)]
    assert first["value"].isna().all()
    assert (first["influence"] == 0).all()


def test_a_single_sentence_has_no_influence_to_tell() -> None:
    table = sentence_readability(
        mc.Article.from_sentences(SHARED[:1]), mc.Article.from_sentences([])
    )
    assert table["value"].notna().all()
    assert table["influence"].isna().all()


def test_the_three_steps_add_up_to_the_difference() -> None:
    a = mc.Article.from_sentences([*SHARED, "It was cold."])
    b = mc.Article.from_sentences(
        [EXTRA, *SHARED[:2], "Nobody had anticipated the inundation of the valley."]
    )
    table = readability_decomposition(alignment(a, b, [(0, 1), (1, 2), (2, 3)]))
    total = table[["omitted", "added", "reworded"]].sum(axis=1)
    assert np.allclose(total.astype(float), table["difference"].astype(float))
    assert (table[["omitted", "added", "reworded"]] != 0).any().all()


def test_the_other_way_round_omitted_is_added() -> None:
    a = mc.Article.from_sentences([*SHARED, "It was cold."])
    b = mc.Article.from_sentences([EXTRA, *SHARED])
    pairs = [(0, 1), (1, 2), (2, 3)]
    table = readability_decomposition(alignment(a, b, pairs))
    mirrored = readability_decomposition(alignment(b, a, swapped(pairs)))
    assert (table["omitted"] == -mirrored["added"]).all()
    assert (table["reworded"] == 0).all()


def test_only_an_addition_is_only_added() -> None:
    a, b = (
        mc.Article.from_sentences(SHARED),
        mc.Article.from_sentences([*SHARED, EXTRA]),
    )
    table = readability_decomposition(
        alignment(a, b, [(0, 0), (1, 1), (2, 2)])
    ).set_index("measure")
    assert table["added"]["Flesch–Kincaid"] == pytest.approx(
        table["difference"]["Flesch–Kincaid"]
    )
    assert (table[["omitted", "reworded"]] == 0).all(axis=None)


def test_a_split_counts_as_reworded() -> None:
    a = mc.Article.from_sentences(
        ["Rain fell on Monday and the river rose by a metre.", SHARED[2]]
    )
    b = mc.Article.from_sentences(SHARED)
    table = readability_decomposition(
        alignment(a, b, [(0, 0), (0, 1), (1, 2)])
    ).set_index("measure")
    assert table["reworded"]["Flesch–Kincaid"] == pytest.approx(
        table["difference"]["Flesch–Kincaid"]
    )
    assert table["reworded"]["Flesch–Kincaid"] < 0


def test_where_it_is_undefined_it_says_why() -> None:
    a, b = mc.Article.from_sentences(SHARED), mc.Article.from_sentences([EXTRA])
    assert set(readability_decomposition(alignment(a, b, []))["note"]) == {
        "no linked sentences"
    }
    nothing = mc.Article.from_sentences([""])
    assert set(readability_decomposition(alignment(a, nothing, []))["note"]) == {
        "b: no word with a letter"
    }


def test_swapped_articles_swap_their_sentences() -> None:
    a, b = mc.Article.from_sentences(SHARED), mc.Article.from_sentences([EXTRA])
    one, two = sentence_readability(a, b), sentence_readability(b, a)
    turned = pd.concat(
        [two[two["version"] == version] for version in "ba"], ignore_index=True
    )
    turned["version"] = turned["version"].replace({"a": "b", "b": "a"})
    pd.testing.assert_frame_equal(one, turned)
