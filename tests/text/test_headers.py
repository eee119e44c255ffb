"""Headers: what is set apart from the body, and what is not."""

from __future__ import annotations

import pytest

from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.headers import set_apart
from mediacomp.text.paragraphs import paragraphs

BODY = (
    "Rain fell on the coast on Monday. The river rose by two metres, and nobody "
    "was hurt."
)


def headers(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [
        (header.role, header.text)
        for header in set_apart(text, paragraphs(text), Language.of(language))[0]
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "TOKYO —",
        "TOKYO (Reuters) –",
        "TOKYO (Reuters) -",
        "NEW YORK (AP) --",
        "WASHINGTON, Jan. 31 (AP) —",
        "PARIS, 31 janvier (Reuters) -",
        "GENEVA, Switzerland, 3 March 2020 –",
        "PARIS/BERLIN -",
        "LOS ANGELES, Calif. —",
        "SAN JOSÉ, Costa Rica —",
        "MEXICO CITY—",
        "Kyiv, Ukraine —",
        "Berlin (dpa) -",
        "Berlin –",
        "(CNN) —",
    ],
)
def test_dateline(dateline: str) -> None:
    text = f"{dateline} {BODY}"
    found, body = set_apart(text, paragraphs(text), Language.of("en"))
    assert [(header.role, header.text) for header in found] == [("dateline", dateline)]
    assert text[body[0].start : body[0].end] == BODY


@pytest.mark.parametrize(
    "lead",
    [
        "ACME — the maker of boats — has closed.",
        "ACME – Lima ties are tense, says ACME.",
        "Paris — The City of Light — slept.",
        "It rained — He stayed at home.",
        "COVID-19 – What now?",
        "Rain, Snow — two troubles.",
        "U.S.-led forces left.",
    ],
)
def test_a_dash_alone_makes_no_dateline(lead: str) -> None:
    assert headers(lead) == []


@pytest.mark.parametrize(
    "date",
    [
        "Jan. 31, 2023",
        "31.01.2023",
        "2023-01-31",
        "2023-01-31T10:00:00Z",
        "Tuesday, January 31, 2023",
        "Published: 31 January 2023",
        "Updated Jan. 31, 2023 at 10:15 a.m. EST",
        "Stand: 31.01.2023, 10:15 Uhr",
        "31 de enero de 2023",
        "2023年1月31日",
    ],
)
def test_date_on_a_line_of_its_own(date: str) -> None:
    assert headers(f"{date}\n{BODY}") == [("date", date)]
    assert headers(f"Storm on the coast\n{date}\n\n{BODY}") == [
        ("headline", "Storm on the coast"),
        ("date", date),
    ]


@pytest.mark.parametrize(
    "date",
    [
        "date 2023-01-31",
        "Date: 2023-01-31",
        "Published on 31 January 2023 at 10:15 GMT",
    ],
)
def test_date_before_the_lead_needs_its_word(date: str) -> None:
    assert headers(f" {date} {BODY}") == [("date", date)]
    assert headers(f"2023-01-31 {BODY}") == []


def test_date_and_dateline_may_share_a_line() -> None:
    assert headers(f"date 2023-01-31 LIMA — {BODY}") == [
        ("date", "date 2023-01-31"),
        ("dateline", "LIMA —"),
    ]


def test_a_sentence_that_begins_with_a_date_is_body() -> None:
    assert headers("January 31, 2023 was a wet day. The river rose.") == []


@pytest.mark.parametrize(
    "byline",
    [
        "By Jane Doe",
        "By JANE DOE, Staff Writer",
        "By Jane Doe and John Smith | Reuters",
        "By Ludwig van Beethoven, Special to The Post",
        "Von Max Mustermann",
        "Par Jean de la Tour et Marie Curie",
        "Author: Jane Doe",
    ],
)
def test_byline(byline: str) -> None:
    assert headers(f"Storm on the coast\n{byline}\n\n{BODY}") == [
        ("headline", "Storm on the coast"),
        ("byline", byline),
    ]


def test_by_begins_sentences_too() -> None:
    assert headers("By Monday the rain had stopped. The river fell.") == []


def test_headline_with_a_line_below_it() -> None:
    text = f"Storm on the coast\nTwo metres of water in the old town\n\nLIMA — {BODY}"
    assert [role for role, _ in headers(text)] == ["headline", "headline", "dateline"]


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell on Monday",
        "Rain fell on Monday.",
        "Rain fell on Monday\n\nThe river rose.",
        "Storm on the coast\nTwo metres of water\nNobody hurt",
        "By Jane Doe\n2023-01-31",
        "LIMA —",
        "Rain fell on Monday. It rose\n\n" + BODY,
        "Will the rain stop?\n\n" + BODY,
        "Rain " * 30 + "\n\n" + BODY,
    ],
)
def test_in_doubt_it_is_body(text: str) -> None:
    assert headers(text) == []


def test_a_headline_is_looked_for_at_the_top_only() -> None:
    assert headers(f"{BODY}\n\nWhat comes next\n\n{BODY}") == []


def test_a_no_break_space_is_a_space():
    article = Article.from_text(
        "\u00a0date\u00a02023-01-31\u00a0Rain\u00a0fell on Monday. The river rose."
    )
    assert [(header.role, header.text) for header in article.headers] == [
        ("date", "date\u00a02023-01-31")
    ]
