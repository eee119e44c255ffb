"""The table of attribution on invented pairs of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import mediacomp as mc

if TYPE_CHECKING:
    import pandas as pd


def attribution(a: list[str] | str, b: list[str] | str) -> pd.DataFrame:
    articles = [
        mc.Article.from_sentences([text] if isinstance(text, str) else text)
        for text in (a, b)
    ]
    return mc.compare(*articles, encoder="lexical").attribution


SAID = "The old mill on the river will close in the spring, {}."


@pytest.mark.parametrize(
    ("a", "b", "status"),
    [
        ("Ann Lee said", "Ann Lee said", "kept"),
        ("Ann Lee said", "according to Ann Lee", "kept"),
        ("Ann Lee said", "Lee claimed", "verb changed"),
        ("Ann Lee said", "officials said", "became unnamed"),
        ("officials said", "Ann Lee said", "became named"),
        ("Ann Lee said", "Bo Dorn said", "source changed"),
        ("the inspectors said", "an inspector said", "kept"),
    ],
)
def test_what_became_of_a_source(a: str, b: str, status: str) -> None:
    assert attribution(SAID.format(a), SAID.format(b))["status"].tolist() == [status]


def test_a_source_that_is_gone() -> None:
    with_source, without = (
        SAID.format("the survey office said"),
        "The old mill on the river will close in the spring.",
    )
    assert attribution(with_source, without)["status"].tolist() == ["lost"]
    assert attribution(without, with_source)["status"].tolist() == ["gained"]


def test_a_source_of_a_statement_that_is_gone_is_only_in_one() -> None:
    found = attribution(
        [
            "The mill is old and has a leaking roof.",
            "Nobody asked the herders, Ann Lee said.",
        ],
        [
            "The mill is old and has a leaking roof.",
            "A road was built in Quito at Easter.",
        ],
    )
    assert found["status"].tolist() == ["only in a"]


def test_a_source_named_in_another_way_is_not_lost() -> None:
    found = attribution(
        "The mill will have to close in the spring, Ann Lee said.",
        "For Ann Lee, the mill will have to close in the spring.",
    )
    assert "lost" not in set(found["status"])


def test_how_a_source_is_cited() -> None:
    found = attribution(
        SAID.format("the mayor said"), SAID.format("the Bank of Lima said")
    )
    assert found[["cited_a", "cited_b"]].values.tolist() == [["role", "name"]]


def test_places_hold_source_and_cue() -> None:
    a = mc.Article.from_sentences([SAID.format("Ann Lee said")])
    row = mc.compare(a, a, encoder="lexical").attribution.iloc[0]
    assert a.text[row["start_a"] : row["end_a"]] == row["text_a"] == "Ann Lee said"


def test_the_source_lost_in_the_seeds(seeds: tuple[object, object]) -> None:
    a, b = (mc.read(str(path)) for path in seeds)
    found = mc.compare(a, b, encoder="lexical").attribution
    assert found["source_a"][found["status"] == "lost"].tolist() == ["Yoon’s office"]
