"""Exports of Nexis, Lexis and Factiva: every field of invented articles."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import mediacomp as mc
from tests.reading.archive_files import (
    RAIN,
    SUN,
    factiva_html,
    lexis_html,
    lexis_text,
    nexis_docx,
)

ARTICLES: list[dict[str, Any]] = [
    {
        "title": "Rain shuts bridges in harbour town",
        "outlet": "The Harbour Wire",
        "date": "March 12, 2021 Friday",
        "edition": "Late Edition - Final",
        "section": "Section A; Column 1; Weather Desk; Pg. 3",
        "length": "310 words",
        "byline": "By Ann Lee and Bo Sand",
        "body": RAIN,
    },
    {  # a byline that looks like a date, and no headline
        "title": None,
        "outlet": "Evening Post (Lima)",
        "date": "12 March 2021",
        "section": "NEWS",
        "length": "87 words",
        "byline": "April May, 12 March 2021",
        "body": SUN,
    },
    {  # a headline that is a date, twice the same
        "title": "12 March 2021",
        "outlet": "The Harbour Wire",
        "date": "March 13, 2021 Saturday",
        "length": "1,024 words",
        "body": (*SUN, "Body", "1 of 3 houses stood empty."),
    },
    {
        "title": "12 March 2021",
        "outlet": "Morgenblatt",
        "date": "13. März 2021",
        "length": "44 words",
        "byline": "von Jan Öhm",
        "body": SUN,
    },
]
DAYS = [date(2021, 3, 12), date(2021, 3, 12), date(2021, 3, 13), date(2021, 3, 13)]
BYLINES = ["Ann Lee and Bo Sand", "April May, 12 March 2021", None, "Jan Öhm"]


def check(collection: mc.Collection, articles: list[dict[str, Any]] = ARTICLES) -> None:
    assert collection.problems.values.tolist() == []
    found = list(collection)
    assert [a.title for a in found] == [a.get("title") for a in articles]
    assert [a.outlet for a in found] == [a["outlet"] for a in articles]
    assert [a.section for a in found] == [a.get("section") for a in articles]
    assert [a.metadata["length"] for a in found] == [a["length"] for a in articles]
    assert [str(a.date)[:10] for a in found] == [str(day) for day in DAYS[: len(found)]]
    assert [a.byline for a in found] == BYLINES[: len(found)]
    for each, made in zip(found, articles, strict=True):
        title = [made["title"]] if made.get("title") else []
        assert each.text == "\n\n".join([*title, *made["body"]])


@pytest.mark.parametrize("cover", [True, False])
def test_nexis_docx(cover: bool, tmp_path: Path) -> None:
    file = tmp_path / "nexis.DOCX"
    nexis_docx(file, ARTICLES, cover=cover)
    collection = mc.read_collection(file)
    check(collection)
    assert collection.table["place"].tolist() == [f"article {n}" for n in range(1, 5)]
    assert len(set(collection.table["id"])) == 4


def test_a_list_of_contents_is_no_headline(tmp_path: Path) -> None:
    file = tmp_path / "nexis.docx"
    made = [ARTICLES[1], ARTICLES[0]]
    nexis_docx(file, made, cover=True)
    found = list(mc.read_collection(file))
    assert [article.title for article in found] == [None, ARTICLES[0]["title"]]
    assert [article.outlet for article in found] == [a["outlet"] for a in made]


def test_one_article_of_nexis_is_an_article(tmp_path: Path) -> None:
    file = tmp_path / "one.docx"
    nexis_docx(file, ARTICLES[:1], cover=True)
    assert mc.read(file).outlet == "The Harbour Wire"
    nexis_docx(file, ARTICLES, cover=True)
    with pytest.raises(mc.ReadError, match="holds many articles"):
        mc.read(file)


def test_tables_of_nexis_are_in_the_text(tmp_path: Path) -> None:
    file = tmp_path / "table.docx"
    made = {**ARTICLES[0], "table": [("Lima", "12 mm"), ("Cusco", "3 mm")]}
    nexis_docx(file, [made], cover=False)
    assert mc.read(file).text.endswith("until Friday.\n\nLima | 12 mm\n\nCusco | 3 mm")


def test_lexis_html(tmp_path: Path) -> None:
    articles = [{**article, "body": article["body"][:2]} for article in ARTICLES]
    file = tmp_path / "lexis.HTML"
    file.write_text(lexis_html(articles), encoding="utf-8")
    check(mc.read_collection(file), articles)


def test_lexis_text(tmp_path: Path) -> None:
    articles = [{**article, "body": article["body"][:2]} for article in ARTICLES]
    file = tmp_path / "lexis.TXT"
    file.write_text(lexis_text(articles), encoding="utf-8")
    check(mc.read_collection(file), articles)


def test_nexis_saved_as_text(tmp_path: Path) -> None:
    made = ARTICLES[0]
    lines = [made["title"], made["outlet"], made["date"], "", "Length: 310 words"]
    lines += [f"Byline: {made['byline']}", "", "Body", "", *made["body"], "Rain." * 20]
    lines += ["", "Load-Date: March 13, 2021", "", "End of Document"]
    (tmp_path / "nexis.txt").write_text("\n".join(lines), encoding="utf-8")
    article = mc.read(tmp_path / "nexis.txt")
    assert (article.title, article.outlet) == (made["title"], made["outlet"])
    assert article.text.split("\n\n")[1:] == [*made["body"], "Rain." * 20]


def test_exports_in_the_cells_of_a_table_stay_there(tmp_path: Path) -> None:
    cell = "Rain\nThe Wire\nByline: Ann Lee\nBody\nRain fell.\nEnd of Document"
    (tmp_path / "a.csv").write_text(f'id,text\n1,"{cell}"\n2,"{cell}"\n')
    assert [article.text for article in mc.read_collection(tmp_path / "a.csv")] == [
        cell,
        cell,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Length: a play\n\n3 of 40 documents were lost, he said.\n\nByline: none.",
        "Rain fell.\n\nLoad-Date: March 13, 2021\n\nEnd of Document",
    ],
)
def test_a_text_with_words_of_archives_is_none_of_theirs(
    text: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert mc.read(tmp_path / "a.txt").text == text


@pytest.mark.parametrize("codes", [True, False])
def test_factiva_html(codes: bool, tmp_path: Path) -> None:
    file = tmp_path / "factiva.html"
    file.write_text(factiva_html(ARTICLES, codes=codes), encoding="utf-8")
    collection = mc.read_collection(file)
    check(collection)
    assert [article.metadata["id"] for article in collection] == [
        f"WIRE00002021031{n}eh3c000{n:02}" for n in range(4)
    ]


@pytest.mark.parametrize("codes", [True, False])
def test_factiva_has_the_time_and_the_language(codes: bool, tmp_path: Path) -> None:
    file = tmp_path / "factiva.html"
    made = {**ARTICLES[3], "time": "09:30 GMT", "language": "German", "code": "de"}
    file.write_text(factiva_html([made], codes=codes), encoding="utf-8")
    article = mc.read_collection(file)[mc.read_collection(file).table["id"][0]]
    assert isinstance(article.date, datetime)
    assert article.date.isoformat() == "2021-03-13T09:30:00+00:00"
    assert article.language == "de"


def test_an_article_without_a_date_is_told(tmp_path: Path) -> None:
    file = tmp_path / "factiva.html"
    made = {**ARTICLES[0], "date": "some day"}
    file.write_text(factiva_html([made], codes=True), encoding="utf-8")
    collection = mc.read_collection(file)
    assert collection.problems["problem"].tolist() == ["it has no date that is known"]
    assert len(collection) == 1
    assert mc.read(file).title == ARTICLES[0]["title"]
