"""The difference between two articles, and the doubt about it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mediacomp as mc
from mediacomp.alignment.alignment import Alignment, Content, Link, Side
from mediacomp.measures.readability.compared import readability_table

MIRRORED = [
    ("value_a", "value_b", 1),
    ("difference", "difference", -1),
    ("low", "high", -1),
    ("p", "p", 1),
    ("effect", "effect", -1),
    ("rewriting", "rewriting", -1),
    ("rewriting_low", "rewriting_high", -1),
]


def alignment(a: mc.Article, b: mc.Article, pairs: list[tuple[int, int]]) -> Alignment:
    """Links between pairs of sentences; pairs that share a sentence are one group."""
    groups: list[set[tuple[str, int]]] = []
    for i, j in pairs:
        touching = [group for group in groups if ("a", i) in group or ("b", j) in group]
        groups = [group for group in groups if group not in touching]
        groups.append(set().union(*touching, {("a", i), ("b", j)}))
    links = tuple(
        Link(
            a=i,
            b=j,
            group=next(n for n, group in enumerate(groups) if ("a", i) in group),
            cardinality="1:1",
            relation="reworded",
            moved=False,
            sure=True,
            probability=1.0,
            similarity=1.0,
            lexical=1.0,
            contextual=None,
            position=1.0,
            neighbours=1.0,
        )
        for i, j in sorted(pairs)
    )
    none = np.zeros(0)
    whole = none.astype(int)
    nothing = Content((), (), (), none, whole, none.astype(bool), whole)
    return Alignment((Side(0, a, nothing), Side(1, b, nothing)), links, {}, {}, {})


def swapped(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted((j, i) for i, j in pairs)


@pytest.fixture(scope="module")
def gold(root: Path, seeds: tuple[Path, Path]) -> Alignment:
    """The seeds with the links of a careful reader."""
    a, b = (mc.read(path) for path in seeds)
    links = json.loads(
        (root / "tests" / "data" / "seed_pair.json").read_text(encoding="utf-8")
    )["links"]
    return alignment(a, b, sorted({(link["a"], link["b"]) for link in links}))


def row(table: pd.DataFrame, measure: str) -> dict[str, float]:
    return {
        str(name): value
        for name, value in table[table["measure"] == measure].iloc[0].items()
    }


def test_the_difference_between_the_seeds_may_be_none(gold: Alignment) -> None:
    table = readability_table(gold)
    level = row(table, "Flesch–Kincaid")
    assert level["difference"] == pytest.approx(level["value_b"] - level["value_a"])
    assert -3 < level["difference"] < -1.5
    assert (table["low"] < 0).all()
    assert (table["high"] > 0).all()
    assert (table["p"] > 0.05).all()
    assert level["rewriting_low"] < level["rewriting"] < level["rewriting_high"]


def test_comparing_the_other_way_round_mirrors_exactly(gold: Alignment) -> None:
    table = readability_table(gold)
    pairs = swapped([(link.a, link.b) for link in gold.links])
    mirrored = readability_table(alignment(gold.b, gold.a, pairs))
    for column, other, sign in MIRRORED:
        assert (table[column] == sign * mirrored[other]).all(), column


def test_two_runs_are_the_same(gold: Alignment) -> None:
    pd.testing.assert_frame_equal(
        readability_table(gold), readability_table(gold), check_exact=True
    )


def test_a_clear_difference_is_told_from_none() -> None:
    easy = mc.Article.from_sentences(
        [
            f"The {noun} fell on us."
            for noun in ["rain", "snow", "hail", "dust", "leaf", "seed"]
        ]
        * 3
    )
    hard = mc.Article.from_sentences(
        [
            f"Unprecedented {noun} considerably complicated the international "
            f"deliberations."
            for noun in ["war", "debt"]
        ]
        * 8
    )
    level = row(readability_table(alignment(easy, hard, [])), "Flesch–Kincaid")
    assert level["low"] > 0
    assert level["p"] < 0.001
    assert level["effect"] == 1.0


def test_an_article_against_itself_differs_in_nothing() -> None:
    article = mc.Article.from_text(
        "Rain fell on Monday. The river rose by a metre. Nobody had expected the flood."
    )
    table = readability_table(alignment(article, article, [(0, 0), (1, 1), (2, 2)]))
    for column in (
        "difference",
        "low",
        "high",
        "effect",
        "rewriting",
        "rewriting_low",
        "rewriting_high",
    ):
        assert (table[column] == 0).all(), column
    assert (table["p"] == 1).all()


def test_rewriting_is_apart_from_selection() -> None:
    shared = [
        "Rain fell on Monday.",
        "The river rose by a metre.",
        "Nobody had expected the flood.",
    ]
    a = mc.Article.from_sentences(shared)
    b = mc.Article.from_sentences(
        [
            *shared,
            "Meteorologists anticipate considerable precipitation internationally.",
        ]
    )
    table = readability_table(alignment(a, b, [(0, 0), (1, 1), (2, 2)]))
    assert (table["rewriting"] == 0).all()
    assert row(table, "Flesch–Kincaid")["difference"] > 1


def test_a_single_sentence_has_no_interval_and_says_so() -> None:
    a, b = (
        mc.Article.from_text(text)
        for text in (
            "Rain fell on Monday.",
            "Precipitation fell on Monday. It was cold.",
        )
    )
    table = readability_table(alignment(a, b, [(0, 0)]))
    assert table[["low", "high", "p"]].isna().all(axis=None)
    assert table["note"].str.contains("no interval from a single sentence").all()
    assert table["difference"].notna().all()


def test_only_the_side_with_a_single_sentence_is_named() -> None:
    a, b = (
        mc.Article.from_sentences(sentences)
        for sentences in (["Rain fell."], ["Rain fell.", "It was cold."])
    )
    note = str(row(readability_table(alignment(a, b, [(0, 0)])), "RIX")["note"])
    assert [part for part in note.split("; ") if "interval" in part] == [
        "a: no interval from a single sentence"
    ]


def test_sentences_and_groups_say_how_wide_an_interval_is(asked: list[int]) -> None:
    a, b = (
        mc.Article.from_sentences(["Rain fell on Monday.", "It was cold."] * n)
        for n in (3, 4)
    )
    readability_table(alignment(a, b, [(0, 0), (1, 1), (2, 2)]))
    # Six sentences in the shorter text; three pairs are linked.
    assert set(asked) == {5, 2}


def test_without_links_there_is_no_rewriting() -> None:
    a, b = (
        mc.Article.from_text(text)
        for text in ("Rain fell. It was cold.", "The sun shone. It was hot.")
    )
    assert readability_table(alignment(a, b, []))["rewriting"].isna().all()


def test_where_one_side_is_undefined_the_note_names_it() -> None:
    a, b = (
        mc.Article.from_sentences(["Rain fell. It was cold."]),
        mc.Article.from_sentences([""]),
    )
    table = readability_table(alignment(a, b, []))
    assert table["difference"].isna().all()
    assert table["note"].str.contains("b: no word with a letter").all()


def test_types_do_not_depend_on_the_texts(gold: Alignment) -> None:
    empty = mc.Article.from_sentences([])
    assert readability_table(alignment(empty, empty, [])).dtypes.equals(
        readability_table(gold).dtypes
    )


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(["", "Rain.", "A flood came, he said.", "5", "東京。"]),
        max_size=5,
    ),
    st.data(),
)
def test_any_two_articles_mirror(sentences: list[str], data: st.DataObject) -> None:
    other = data.draw(st.permutations(sentences))
    a, b = (
        mc.Article.from_sentences(sentences),
        mc.Article.from_sentences([*other, "It rained again."]),
    )
    places = (
        st.tuples(st.integers(0, len(sentences) - 1), st.integers(0, len(other)))
        if sentences
        else st.nothing()
    )
    pairs = data.draw(st.lists(places, unique=True, max_size=4)) if sentences else []
    table, mirrored = (
        readability_table(alignment(a, b, pairs)),
        readability_table(alignment(b, a, swapped(pairs))),
    )
    for column, twin, sign in MIRRORED:
        pd.testing.assert_series_equal(
            table[column], sign * mirrored[twin], check_names=False, check_exact=True
        )
