"""The table of facts on invented pairs of sentences."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import mediacomp as mc

if TYPE_CHECKING:
    import pandas as pd


def facts(a: list[str] | str, b: list[str] | str) -> pd.DataFrame:
    articles = [
        mc.Article.from_sentences([text] if isinstance(text, str) else text)
        for text in (a, b)
    ]
    return mc.compare(*articles, encoder="lexical").facts


@pytest.mark.parametrize(
    ("old", "new", "kind", "change"),
    [
        ("Monday", "Tuesday", "weekday", "value"),
        ("12 goats", "21 goats", "number", "value"),
        ("4 million euros", "4 billion euros", "money", "value"),
        ("40 litres", "40 gallons", "quantity", "unit"),
        ("more than 50 people", "50 people", "number", "precision"),
        ("the town of Kyiv", "the town of Moscow", "name", "value"),
        ("Anna Dorn", "Anna Berg", "name", "value"),
        ("in March", "in April", "date", "value"),
        ("six percent", "seven percent", "share", "value"),
        ("for three days", "for three weeks", "duration", "unit"),
        ("the third rescue", "the fourth rescue", "ordinal", "value"),
        ("at 9 a.m.", "at 9 p.m.", "time", "value"),
    ],
)
def test_a_slot_with_another_value_is_changed(
    old: str, new: str, kind: str, change: str
) -> None:
    text = "The herders of the valley spoke of {} after the flood had closed the road."
    found = facts(text.format(old), text.format(new))
    changed = found[found["status"] == "changed"]
    assert changed[["kind", "change"]].values.tolist() == [[kind, change]]
    assert (
        changed["value"].iloc[0]
        == f"{changed['value_a'].iloc[0]} → {changed['value_b'].iloc[0]}"
    )
    assert set(found["status"]) <= {"changed", "both"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1,000 goats", "a thousand goats"),
        ("30 years", "three decades"),
        ("40 percent of them", "two fifths of them"),
        ("the U.S. fleet", "the United States fleet"),
        ("a 28-year-old", "one aged 28"),
        ("the Russian plan", "Russia’s plan"),
    ],
)
def test_the_same_in_other_words_is_no_change(old: str, new: str) -> None:
    text = "The herders of the valley spoke of {} after the flood had closed the road."
    assert "changed" not in set(facts(text.format(old), text.format(new))["status"])


def test_what_only_one_says() -> None:
    found = facts(
        ["The road is shut.", "Ann Lee lost 30 goats in 1988."],
        ["The road is shut.", "Nobody knows why it rains."],
    )
    assert found[["value", "status"]].values.tolist() == [
        ["Ann Lee", "only in a"],
        ["30", "only in a"],
        ["1988", "only in a"],
    ]


def test_a_name_that_the_other_has_in_its_headline_is_not_only_in_one() -> None:
    a = mc.Article.from_text(
        "Storm hits Kilmore\n\nThe wind tore at roofs. Rain fell all day long."
    )
    b = mc.Article.from_sentences(
        ["A van was lost in Kilmore, near Carrow.", "Rain fell in Kilmore Bay."]
    )
    for one, two, status in ((a, b, "only in b"), (b, a, "only in a")):
        found = mc.compare(one, two, encoder="lexical").facts
        assert found[["value", "status"]].values.tolist() == [
            ["Carrow", status],
            ["Kilmore Bay", status],
        ]


def test_a_value_said_in_another_sentence_is_in_both() -> None:
    found = facts(
        ["Ann Lee has a farm.", "The bridge was shut on Monday."],
        ["The bridge was shut.", "It rained on Monday on Lee."],
    )
    assert dict(zip(found["value"], found["status"], strict=True)) == {
        "Ann Lee": "both",
        "Monday": "both",
    }


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        (
            "The Ministry of Defence said no.",
            "Boats sank. The Defence Ministry waits.",
            [("Ministry of Defence", "both")],
        ),
        (
            "It was filed between May and August 2029.",
            "Rain fell all night in 2029.",
            [("--05", "only in a"), ("2029-08", "only in a")],
        ),
        (
            "Fines may reach up to £2m.",
            "Rain fell all night. A fine of £2 million was told.",
            [("at most 2000000 pounds sterling → 2000000 pounds sterling", "changed")],
        ),
        (
            "The pier was sold in 2028.",
            "Rain fell all night in May 2029.",
            [("2028", "only in a"), ("2029-05", "only in b")],
        ),
    ],
)
def test_what_the_other_says_less_or_more_exactly_is_not_only_in_one(
    one: str, two: str, told: list[tuple[str, str]]
) -> None:
    rows = facts(one, two)
    assert list(zip(rows["value"], rows["status"], strict=True)) == told
    turned = facts(two, one)
    sides = {"only in a": "only in b", "only in b": "only in a"}
    assert {sides.get(status, status) for status in turned["status"]} == {
        status for _, status in told
    }


def test_mentions_are_counted() -> None:
    found = facts(["Ann Lee came.", "Lee left."], ["Ann Lee came.", "It rained."])
    assert found[["value", "mentions_a", "mentions_b"]].values.tolist() == [
        ["Ann Lee", 2, 1]
    ]


def test_places_lead_to_the_texts() -> None:
    a, b = (
        mc.Article.from_sentences([t])
        for t in ("He sold 12 goats in Lima.", "He sold 21 goats in Lima.")
    )
    for row in mc.compare(a, b, encoder="lexical").facts.to_dict("records"):
        assert a.text[row["start_a"] : row["end_a"]] == row["text_a"]
        assert b.text[row["start_b"] : row["end_b"]] == row["text_b"]


def test_the_other_way_round_is_the_mirror() -> None:
    one = [
        "Ann Lee paid 12 euros on Monday.",
        "She left Lima in 1988 with about 40 goats.",
    ]
    two = [
        "On Tuesday Lee paid 21 euros.",
        "With 40 goats she left for Quito.",
        "It rained in Chile.",
    ]
    found, mirrored = facts(one, two), facts(two, one)
    flip = {"only in a": "only in b", "only in b": "only in a"}
    key = ["kind", "value_a", "value_b", "start_a", "start_b", "status", "change"]
    turned = ["kind", "value_b", "value_a", "start_b", "start_a", "status", "change"]
    rows = [
        [flip.get(v, v) if isinstance(v, str) else v for v in row]
        for row in mirrored[turned].values.tolist()
    ]
    assert sorted(map(str, rows)) == sorted(map(str, found[key].values.tolist()))


def test_headers_take_no_part() -> None:
    a = mc.Article.from_text(
        "LIMA, 3 May 2021 — Rain fell on the hills. The river rose by night."
    )
    assert mc.compare(a, a, encoder="lexical").facts.empty


def test_the_seeds(seeds: tuple[Path, Path]) -> None:
    """The entries under ``facts`` of the reader's gold."""
    a, b = (mc.read(path) for path in seeds)
    found = mc.compare(a, b, encoder="lexical").facts
    only = {
        side: set(found["value"][found["status"] == f"only in {side}"]) for side in "ab"
    }
    assert {"2022", "Self Defence Force", "World War II"} <= only["a"]
    assert only["b"] == {"East Asia"}
    assert not (found["status"] == "changed").any()


def test_the_facts_of_one_article() -> None:
    text = "Ida F. Dorn paid about half a million euros on 3 May 2021. Dorn is 40."
    found = mc.facts(mc.Article.from_sentences([text]))
    assert found[["kind", "value"]].values.tolist() == [
        ["name", "Ida F. Dorn"],
        ["money", "about 500000 euros"],
        ["date", "2021-05-03"],
        ["name", "Ida F. Dorn"],  # the fullest name of the article
        ["number", "40"],
    ]
    assert found["number"].dropna().tolist() == [500000.0, 40.0]
    assert found["unit"].dropna().tolist() == ["euros"]
    assert found["qualifier"].dropna().tolist() == ["about"]
    assert found["sentence"].tolist() == [0, 0, 0, 0, 0]
    places = zip(found["start"], found["end"], found["text"], strict=True)
    assert all(text[start:end] == said for start, end, said in places)


def test_an_article_without_facts_has_the_same_columns() -> None:
    empty = mc.facts(mc.Article.from_text("Rain fell."))
    full = mc.facts(mc.Article.from_text("Rain fell on Monday."))
    assert empty.empty
    assert empty.dtypes.equals(full.dtypes)


def test_a_german_name_that_no_rule_finds_is_not_missing() -> None:
    a, b = (
        mc.Article.from_text(text, language="de")
        for text in (
            "Der Stadtrat von Hallstede hat am Dienstag für das Bad gestimmt.",
            "Am Dienstag fiel der Beschluss: Hallstede baut das neue Bad.",
        )
    )
    found = mc.compare(a, b, encoder="lexical").facts
    assert "Hallstede" not in list(found["value"][found["status"] == "only in a"])
    other = mc.Article.from_text("Am Dienstag fiel der Beschluss.", language="de")
    lone = mc.compare(a, other, encoder="lexical").facts
    assert "Hallstede" in list(lone["value"][lone["status"] == "only in a"])
