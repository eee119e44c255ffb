"""Salience is the sum of what stands beside it."""

from __future__ import annotations

import json
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import pytest

import mediacomp as mc
from mediacomp.measures.omissions import HALF, PARTS

A = [
    "The road to the mill is shut.",
    "Ann Lee lost 30 goats in Lima, the herders said.",
    "It is raining on the hills.",
]
B = ["The road to the mill is shut.", "It is raining on the hills."]


def omissions(a: list[str], b: list[str]) -> list[dict[Hashable, Any]]:
    articles = [mc.Article.from_sentences(texts) for texts in (a, b)]
    return mc.compare(*articles, encoder="lexical").omissions.to_dict("records")


def test_the_parts_add_up() -> None:
    for row in omissions(A, B):
        weight = sum(row[part] for part in PARTS)
        assert row["salience"] == pytest.approx(weight / (weight + HALF), abs=1e-4)


def test_a_stretch_of_one_word_has_its_content() -> None:
    (row,) = omissions(["Hailstones.", *B], B)
    assert (row["text"], row["content"] > 0) == ("Hailstones.", True)


def test_the_parts_count_what_is_held() -> None:
    row = omissions(A, B)[0]
    assert [
        row[part]
        for part in ("names", "numbers", "quotations", "attributions", "place")
    ] == [2, 1, 0, 1, 0.5]
    assert (
        row["holds"]
        == "names: Ann Lee, Lima; numbers: 30; attribution: the herders said"
    )


def test_an_attribution_that_is_gone_is_named() -> None:
    rows = omissions(
        ["The mill will have to close in the spring, he said."],
        ["The mill will have to close in the spring."],
    )
    assert [row["text"] for row in rows] == ["he said"]


def test_a_stretch_ends_with_no_small_word_that_leads_on() -> None:
    a = [
        "The mill lost most of its old customers in recent years in the face of cheap "
        "imports."
    ]
    b = ["The mill lost most of its old customers with cheap imports."]
    assert all(
        not str(row["text"]).endswith((" the", " in", " of")) for row in omissions(a, b)
    )


CORPUS = Path(__file__).parents[2] / "benchmarks" / "corpus"
PAIRS = {
    pair["id"]: pair
    for pair in map(
        json.loads, (CORPUS / "pairs.jsonl").read_text("utf-8").splitlines()
    )
}


def compared(name: str) -> mc.Comparison:
    pair = PAIRS[name]
    a, b = (mc.Article.from_text(pair[x], language=pair["language"]) for x in "ab")
    return mc.compare(a, b, encoder="lexical")


def test_somebody_whom_both_know_is_not_missing() -> None:
    told = compared("poll").additions
    assert told["text"].str.contains("ruled out").any()
    assert "Mr Corrin" not in list(told["text"])


def test_where_something_was_is_told_though_both_know_the_place() -> None:
    known = [*B, "Orrin has two mills."]
    (row,) = omissions(
        [*known, "A gale tore the roof off the old school in Orrin."],
        [*known, "A gale tore the roof off the old school."],
    )
    assert (row["text"], row["sure"]) == ("in Orrin", False)


@pytest.mark.parametrize("name", PAIRS)
def test_a_source_is_no_surer_missing_than_its_attribution_is_lost(name: str) -> None:
    """What two tables say of "the operator said" is one thing."""
    comparison = compared(name)
    sources = dict(comparison.attribution[["text_a", "sure"]].dropna().to_numpy())
    for text, sure in comparison.omissions[["text", "sure"]].to_numpy():
        assert sources.get(text, True) or not sure, text
