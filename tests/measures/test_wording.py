"""The table of wording on invented pairs of sentences."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mediacomp as mc


def wording(a: str, b: str) -> pd.DataFrame:
    articles = [mc.Article.from_sentences([text]) for text in (a, b)]
    return mc.compare(*articles, encoder="lexical").wording


@pytest.mark.parametrize(
    ("a", "b", "kind", "change"),
    [
        (
            "The flood could reach the mill tonight.",
            "The flood will reach the mill tonight.",
            "certainty",
            "more certain",
        ),
        (
            "The mill will close in spring.",
            "The mill might close in spring.",
            "certainty",
            "less certain",
        ),
        (
            "The bridge may have closed by now.",
            "The bridge has closed by now.",
            "certainty",
            "more certain",
        ),
        (
            "The herders had not asked for money.",
            "The herders had asked for money.",
            "negation",
            "dropped",
        ),
        (
            "The mill was open on Monday.",
            "The mill was never open on Monday.",
            "negation",
            "added",
        ),
        (
            "The wind was dangerous for the boats.",
            "The wind was very dangerous for the boats.",
            "degree",
            "added",
        ),
        (
            "The harvest was slightly late this year.",
            "The harvest was very late this year.",
            "degree",
            "replaced",
        ),
        (
            "The board closed the old mill on Friday.",
            "The old mill was closed on Friday.",
            "agent",
            "dropped",
        ),
        (
            "The plan for the mill was shown on Friday.",
            "The controversial plan for the mill was shown on Friday.",
            "loaded",
            "added",
        ),
    ],
)
def test_a_change_is_found(a: str, b: str, kind: str, change: str) -> None:
    assert wording(a, b)[["kind", "change"]].values.tolist() == [[kind, change]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mill was not safe for the men.", "The mill was unsafe for the men."),
        (
            "She said the mill will close in spring.",
            "She said the mill would close in spring.",
        ),
        ("They did not let the boats in.", "They didn’t let the boats in."),
        (
            "The old mill was closed by the board on Friday.",
            "The board closed the old mill on Friday.",
        ),
        ("The herd is to be sold in May.", "The herd will be sold in May."),
        ("The herd was sold in May.", "The herd was sold in June."),
    ],
)
def test_other_words_for_the_same_are_no_change(a: str, b: str) -> None:
    assert wording(a, b).empty


def test_a_plan_that_became_a_deed() -> None:
    found = wording(
        "The council is set to discuss the expansion of the market hall with the "
        "traders.",
        "The council has expanded the market hall with the traders.",
    )
    assert found[["kind", "change", "text_b"]].values.tolist() == [
        ["certainty", "more certain", "has expanded"]
    ]


def test_places_lead_to_the_texts() -> None:
    a, b = (
        mc.Article.from_sentences([t])
        for t in ("Rain could fall in Lima.", "Rain will fall in Lima.")
    )
    row = mc.compare(a, b, encoder="lexical").wording.iloc[0]
    assert (row["text_a"], row["text_b"]) == ("could fall", "will fall")
    assert a.text[row["start_a"] : row["end_a"]] == row["text_a"]
    assert b.text[row["start_b"] : row["end_b"]] == row["text_b"]


def test_the_other_way_round_is_the_mirror() -> None:
    one, two = (
        "The mill could close very soon, he did not say.",
        "The mill will close soon, he did say.",
    )
    found, mirrored = wording(one, two), wording(two, one)
    flip = {
        "added": "dropped",
        "dropped": "added",
        "more certain": "less certain",
        "less certain": "more certain",
    }
    turned = (
        mirrored[["kind", "change", "text_b", "text_a"]]
        .replace({"change": flip})
        .values.tolist()
    )
    assert (
        sorted(turned)
        == sorted(found[["kind", "change", "text_a", "text_b"]].values.tolist())
        != []
    )


WORDS = [
    "the",
    "mill",
    "may",
    "will",
    "not",
    "never",
    "very",
    "slightly",
    "shock",
    "shocked",
    "crisis",
    "said",
    "be",
    "is",
    "been",
    "closed",
    "close",
    "by",
    "could",
    "has",
    "to",
    "set",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@given(SENTENCES, SENTENCES)
def test_no_pair_of_sentences_crashes_and_places_are_valid(a: str, b: str) -> None:
    articles = [mc.Article.from_sentences([text, "The river rose."]) for text in (a, b)]
    found = mc.compare(*articles, encoder="lexical")
    for table in (found.wording, found.attribution, found.facts):
        for row in table.to_dict("records"):
            for side, article in zip("ab", articles, strict=True):
                if pd.notna(row[f"start_{side}"]):
                    assert (
                        article.text[row[f"start_{side}"] : row[f"end_{side}"]]
                        == row[f"text_{side}"]
                        != ""
                    )
