"""Salience is the sum of what stands beside it."""

from __future__ import annotations

from collections.abc import Hashable
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
