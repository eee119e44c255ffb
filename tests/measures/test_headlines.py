"""Headlines against each other and against their own articles, on invented texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

import mediacomp as mc

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAD = (
    "The ferry to Ostrava Bay may stop sailing in May, said Ann Lee, who runs the "
    "harbour office. About 310 passengers use it each day. “It is a sad day for the "
    "island,” Lee said. Repairs cost 41 million euros."
)


def compared(
    one: Sequence[str], two: Sequence[str], body: str = LEAD, other: str = LEAD
) -> mc.Comparison:
    a, b = (
        mc.Article.from_text("\n\n".join((*lines, text)))
        for lines, text in ((one, body), (two, other))
    )
    return mc.compare(a, b, encoder="lexical")


def rows(found: mc.Comparison, against: str) -> list[list[str | None]]:
    table = found.headlines
    table = table[table["against"] == against]
    shown = table[["kind", "status", "text_a", "text_b"]].astype(object)
    return shown.where(shown.notna(), None).values.tolist()


def test_what_differs_between_two_headlines() -> None:
    found = compared(
        ["Ferry with 310 passengers may stop"], ["Ferry with 340 passengers will stop"]
    )
    assert rows(found, "headline") == [
        [
            "headline",
            "differs",
            "Ferry with 310 passengers may stop",
            "Ferry with 340 passengers will stop",
        ],
        ["number", "differs", "310", "340"],
        ["certainty", "differs", "may stop", "will stop"],
    ]
    table = found.headlines
    assert table.loc[table["against"] == "headline", "sure"].all()


@pytest.mark.parametrize(
    ("one", "two", "status"),
    [
        ("Island loses its ferry", "Island loses its ferry", "identical"),
        ("Island loses its ferry", "ISLAND LOSES ITS FERRY", "typographic"),
        ("Island’s ferry to stop", "Island's ferry to stop", "typographic"),
        ("Island loses its ferry", "Harbour mourns", "differs"),
    ],
)
def test_the_lines_as_wholes(one: str, two: str, status: str) -> None:
    table = compared([one], [two]).headlines
    assert table.iloc[0][["kind", "status"]].tolist() == ["headline", status]
    assert len(table) == 1 or status == "differs"


def test_words_that_one_line_has_alone_are_told() -> None:
    short = "Island loses its old ferry"
    found = compared([f"{short} in spring after the storm"], [short])
    assert rows(found, "headline")[1:] == [
        ["words", "only in a", "in spring after the storm", None]
    ]


def test_the_first_word_of_a_headline_is_no_name() -> None:
    body = f"{LEAD} A woman was taken to the hospice. It is called Mill Hospice."
    found = compared(["Woman, 41, hurt"], ["Hospice takes in one"], body, body)
    assert "name" not in [row[0] for row in rows(found, "headline")]


def test_a_kicker_belongs_to_the_headline() -> None:
    line = "NIGHT OF FEAR: Two hurt as ferry hits quay"
    found = compared([line], [line], "LUNDEN: " + LEAD)
    assert found.headlines["text_a"].tolist()[0] == line


def test_the_standfirst_is_told_apart() -> None:
    found = compared(
        ["Island loses its ferry", "Anger at the harbour office"],
        ["Island loses its ferry"],
    )
    assert rows(found, "headline")[:2] == [
        ["headline", "identical", "Island loses its ferry", "Island loses its ferry"],
        ["standfirst", "only in a", "Anger at the harbour office", None],
    ]
    assert set(found.headlines["part_a"]) == {"headline", "standfirst"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ferry with 340 passengers stops", ("number", "340", None)),
        ("Repairs of ferry to cost 41 million euros", None),
        ("Ferry with 300 passengers may stop", None),
        ("Ferry with 200 passengers may stop", ("number", "200", None)),
        ("Ferry used by 310 may stop", None),
        ("Two ferries, one harbour", None),
        ("Ferry that hundreds use may stop", None),
        ("Ferry that thousands use may stop", ("number", "thousands", None)),
        ("Ferry may stop on Friday", ("date", "Friday", None)),
        ("Ferry will stop sailing in May", ("certainty", "will stop", "may stop")),
        ("Island: 'It is a sad day'", None),
        ("Island: 'It is a dark day for the island'", ("quotation", "'It", "“It is")),
        ("Harbour office 'broke every promise'", ("quotation", "'broke", None)),
        ("Ferry angers Brightwater", ("name", "Brightwater", None)),
        ("Ferry angers Ostrava", None),
        ("Ferry leaves a bill of over 41 million", None),
        ("Ferry leaves a bill of over 44 million", ("number", "over 44 million", None)),
        ("Ferry Angers Old Harbour People", None),
    ],
)
def test_what_a_headline_says_beyond_its_article(
    line: str, told: tuple[str, str, str | None] | None
) -> None:
    table = compared([line], ["Island loses its ferry"]).headlines
    table = table[table["against"] == "article"]
    if told is None:
        assert table.empty
        return
    assert len(table) == 1
    row = table.iloc[0]
    kind, text, below = told
    assert row["kind"] == kind
    assert row["text_a"].startswith(text)
    assert row["status"] == ("only in a" if below is None else "differs")
    assert pd.isna(row["text_b"])
    if below is None:
        assert pd.isna(row["article_text_a"])
    else:
        assert row["article_text_a"].startswith(below)
        assert row["sentence_a"] in (0, 1, 2)


def test_words_without_marks_below_leave_doubt() -> None:
    body = f"{LEAD} The harbour office broke every promise."
    table = compared(["Office 'broke every promise'"], ["Ferry"], body).headlines
    beyond = table[table["against"] == "article"]
    assert beyond[["kind", "sure"]].values.tolist() == [["quotation", False]]


def test_points_below_the_headline_are_the_articles() -> None:
    body = f"Summary\n• Repairs cost 77 million euros\n• Schools stay open\n\n{LEAD}"
    found = compared(["Ferry costs 77 million euros"], ["Ferry"], body)
    assert rows(found, "article") == []


def test_all_places_are_in_the_texts() -> None:
    found = compared(
        ["Ferry with 340 passengers will stop", "'A bad day', says office"],
        ["Ferry with 310 passengers may stop"],
    )
    checked = 0
    for row in found.headlines.to_dict("records"):
        for side, article in (("a", found.a), ("b", found.b)):
            for name in ("", "article_"):
                start, end, text = (
                    row[f"{name}{what}_{side}"] for what in ("start", "end", "text")
                )
                if not pd.isna(start):
                    assert article.text[start:end] == text
                    checked += 1
    assert checked > 6


@pytest.mark.parametrize(
    "line",
    ["Quake of 5. 9 shakes ferry", "Key 1234567890123456789012345678 found on ferry"],
)
def test_odd_numbers_of_a_headline_are_read(line: str) -> None:
    below = "About 310 people and 999999999999999999999999999999 keys shook, at 6.1."
    article = mc.Article.from_paragraphs([below], headline=line)
    table = mc.compare(article, article, encoder="lexical").headlines
    assert "number" in set(table["kind"])


@pytest.mark.parametrize(
    "lines",
    [
        (["Ferry with 340 passengers will stop"], ["'Sad day' for 310", "By sea"]),
        (
            [
                "Lee: 'We will never give up this old fight'",
                "'We will never ever give up that fight for boats,' says office",
            ],
            ["Lee: 'We will not give up this old fight'"],
        ),
    ],
)
def test_exchanged_versions_mirror(lines: tuple[list[str], list[str]]) -> None:
    one, two = compared(*lines).headlines, compared(*lines[::-1]).headlines
    swap = {"only in a": "only in b", "only in b": "only in a"}
    turned = two.rename(
        columns=lambda name: (
            f"{name[:-1]}{'ba'['ab'.index(name[-1])]}"
            if name[-2:] in ("_a", "_b")
            else name
        )
    )
    turned["status"] = turned["status"].replace(swap)

    def plain(table: pd.DataFrame) -> list[tuple[object, ...]]:
        shown = table[list(one)].astype(object)
        return sorted(map(tuple, shown.where(shown.notna(), None).values), key=repr)

    assert plain(turned) == plain(one)


def test_without_headlines_it_is_empty() -> None:
    assert compared([], []).headlines.empty


def test_a_story_tells_what_a_headline_has_alone() -> None:
    told = compared(
        ["Repairs cost 14 million euros by Friday"], ["Island loses its ferry"]
    ).story()
    assert any(
        "has “14 million euros”, where its article has “41 million euros” (A4); "
        "and “Friday”, not found in its article." in sentence
        for sentence in told
    )
    body = "The council of Ostrava Bay closed 41 schools on Monday. " + LEAD
    lines = ["Council of Ostrava Bay closed 14 schools on Monday"], ["Schools"]
    told = compared(*lines, body).story()
    assert any(
        "has “14”, where its article has “41” (A1)." in sentence for sentence in told
    )
    same = compared(["Ferry stops on Friday"], ["Ferry stops on Friday"]).story()
    assert len(same) == 1


def test_what_the_articles_disagree_on_differs_in_the_headlines():
    a = mc.Article.from_text(
        "Two injured in warehouse blast\n\nA gas bottle burst on Monday morning in a "
        "hall. Two men were hurt, police said. The hall burned down."
    )
    b = mc.Article.from_text(
        "Three hurt as gas bottle explodes\n\nA gas bottle burst on Monday morning in "
        "a hall. Three men were hurt, police said. The hall burned down."
    )
    for one, two, texts in ((a, b, ["Two", "Three"]), (b, a, ["Three", "Two"])):
        found = mc.compare(one, two, encoder="lexical").headlines
        numbers = found[found["kind"] == "number"]
        columns = ["against", "status", "text_a", "text_b"]
        assert numbers[columns].values.tolist() == [["headline", "differs", *texts]]


@pytest.mark.parametrize(
    ("headline", "missing"),
    [
        ("Boy, 6, left on bus", []),
        ("Six left on bus", []),
        ("Boy, 5, left on bus", ["5"]),
        ("Boy left on bus for 6 hours", ["6 hours"]),
    ],
)
def test_an_age_may_be_told_without_its_unit(headline: str, missing: list[str]) -> None:
    body = "A six-year-old boy was left alone on a locked bus in Lunden."
    a = mc.Article.from_text(f"{headline}\n\n{body}")
    b = mc.Article.from_text("The bus is back in Lunden.")
    found = mc.compare(a, b, encoder="lexical").headlines
    found = found[(found["against"] == "article") & (found["kind"] == "number")]
    assert found["text_a"].tolist() == missing


def test_a_place_that_the_dateline_names_is_not_missing_below() -> None:
    """The reporter writes the place once, in front: "KELLMOUTH, June 4 –"."""
    body = "KELLMOUTH, June 4 – The stone bridge over the river stays closed until May."
    head = ["Kellmouth bridge stays closed", "Old bridge at Harrowby stays closed"]
    found = compared(head[:1], head[:1], body, body)
    assert rows(found, "article") == []
    # A place that stands nowhere below is one.
    found = compared(head[1:], head[:1], body, body)
    assert rows(found, "article") == [["name", "only in a", "Harrowby", None]]
