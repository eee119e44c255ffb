"""Tables as spreadsheets, databases and services write them: what stands above a
heading, other line ends and quotation marks, objects in objects.
"""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pandas as pd
import pytest

import mediacomp as mc
from mediacomp.errors import ReadError
from mediacomp.reading.tables.columns import ROWS_ABOVE, assigned
from mediacomp.reading.tables.nested import flat

PIER = "The harbour board closed the pier on Monday. Boats use the dock."
BREAD = "A bakery in Lindow sells no white bread any more. Rye is in demand."


def rows_of(file: Path, text: str | bytes) -> list[list[object]]:
    """Title, outlet, day and body of each article of a file."""
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(file)


def read(file: Path) -> list[list[object]]:
    collection = mc.read_collection(file)
    assert collection.problems.values.tolist() == []
    days = collection.table["date"].dt.strftime("%Y-%m-%d")
    return [
        [article.title, article.outlet, day, article.text.split("\n\n")[-1]]
        for article, day in zip(collection, days, strict=True)
    ]


EXPECTED = [
    ["Pier", "Courier", "2021-03-25", PIER],
    ["Bread", "Post", "2021-04-02", BREAD],
]


def test_a_heading_below_a_title_and_empty_rows(tmp_path: Path) -> None:
    text = (
        "Export of 7 May;;;\n\n;;;\nTitle;Text;Source;Date\n"
        f'Pier;"{PIER}";Courier;25.03.21\nBread;"{BREAD}";Post;02.04.21\n'
    )
    assert rows_of(tmp_path / "a.csv", text) == EXPECTED


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a"])
@pytest.mark.parametrize(
    "above",
    [
        "Export of 7 May, sorted by date, newest first.\n",
        "All that was found on piers.\n\n",
        "Search: pier\nFound: 2\n",
    ],
)
def test_a_heading_below_a_sentence(name: str, above: str, tmp_path: Path) -> None:
    text = f'{above}Title,Text,Source,Date\nPier,"{PIER}",Courier,25.03.21\n'
    text += f'Bread,"{BREAD}",Post,02.04.21\n'
    assert rows_of(tmp_path / name, text) == EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell.\n\nText, title\nIt rose, she said.",
        "Rain fell.\n\nText, title, date\n",
        "Rain fell.\n\nText, title, date\nIt rose.",
        "Text, photo, layout\nAnn Lee, Bo Sand, Cy Roe\n",
    ],
)
def test_a_line_of_an_article_is_no_heading(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text)
    assert mc.read(tmp_path / "a.txt").text == text


def test_a_heading_of_a_sheet_below_empty_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Search: pier"
    sheet = book.create_sheet()
    sheet["C2"] = "Report"
    rows = [("Title", "Text", "Source", "Date"), *map(tuple, _in_columns(EXPECTED))]
    for down, row in enumerate(rows):
        for right, cell in enumerate(row):
            sheet.cell(5 + down, 3 + right, cell)
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == EXPECTED
    places = mc.read_collection(tmp_path / "a.xlsx").table["place"].tolist()
    assert places == ["row 6", "row 7"]


def _in_columns(rows: Sequence[Sequence[object]]) -> list[list[object]]:
    return [[title, text, outlet, day] for title, outlet, day, text in rows]


def test_lines_that_end_in_a_carriage_return_alone(tmp_path: Path) -> None:
    lines = ["Title,Text,Source,Date", f'Pier,"{PIER}",Courier,03/25/21']
    lines.append(f'Bread,"{BREAD}",Post,04/02/21')
    assert rows_of(tmp_path / "a.csv", "\ufeff" + "\r".join(lines)) == EXPECTED
    objects = [
        json.dumps({"title": t, "text": x, "outlet": o, "date": d})
        for t, x, o, d in _in_columns(EXPECTED)
    ]
    assert rows_of(tmp_path / "b.jsonl", "\r".join(objects)) == EXPECTED


def test_bytes_of_another_encoding_between_carriage_returns(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    rows = b"Title,Text\rPier,Caf\xe9s shut.\rBread,Ry\xc3\xa9 sold out.\r"
    file.write_bytes(rows)
    collection = mc.read_collection(file)
    assert collection.table["title"].tolist() == ["Bread"]
    assert "0xe9" in collection.problems["problem"].iloc[0]
    assert next(iter(collection)).text.endswith("Ryé sold out.")


@pytest.mark.parametrize(
    ("name", "separator", "cell"),
    [
        ("a.csv", ",", '"“No,” she said. ""Never."" It rained."'),
        ("b.csv", ",", r'"“No,” she said. \"Never.\" It rained."'),
        ("c.tsv", "\t", '"“No,” she said. ""Never."" It rained."'),
        ("d.tsv", "\t", '“No,” she said. "Never." It rained.'),
    ],
)
def test_quotation_marks(name: str, separator: str, cell: str, tmp_path: Path) -> None:
    rows = [["Title", "Text"], ["Rain", cell], ["Fog", "Fog came."]]
    text = "\n".join(separator.join(row) for row in rows)
    (tmp_path / name).write_text(text, encoding="utf-8")
    collection = mc.read_collection(tmp_path / name)
    assert collection.problems.values.tolist() == []
    bodies = [article.text.split("\n\n")[-1] for article in collection]
    assert bodies == ['“No,” she said. "Never." It rained.', "Fog came."]


@pytest.mark.parametrize("said", ["He said “no”.", r"He said \"no\"."])
@pytest.mark.parametrize("none", [r"\N", "NULL", "NA", '"NA"', "<NA>", ""])
def test_a_cell_without_a_value(said: str, none: str, tmp_path: Path) -> None:
    rows = f'"{PIER} {said}",{none},{none}\n{none},{none},{none}\n'
    (tmp_path / "a.csv").write_text(f"text,title,date\n{rows}", encoding="utf-8")
    collection = mc.read_collection(tmp_path / "a.csv")
    (article,) = collection
    assert (article.title, article.date, article.metadata) == (None, None, {})
    assert article.text == f"{PIER} {said}".replace("\\", "")
    assert collection.problems["place"].tolist() == ["row 2"]  # has no text


def test_a_cell_that_begins_with_a_quotation(tmp_path: Path) -> None:
    text = (
        f'Title\tText\tSource\tDate\nPier\t"Rye," he said. {PIER}\tPost\t2021-03-25\n'
    )
    (found,) = rows_of(tmp_path / "a.tsv", text)
    assert found[3] == f'"Rye," he said. {PIER}'


def test_one_broken_row_changes_no_other(tmp_path: Path) -> None:
    text = f'"Title"\t"Text"\n"Pier"\t"{PIER}"\n"Fog"\t"Fog" came."\n'
    (tmp_path / "a.tsv").write_text(text, encoding="utf-8")
    collection = mc.read_collection(tmp_path / "a.tsv")
    assert collection.table["title"].tolist() == ["Pier"]
    assert collection.problems["place"].tolist() == ["row 2"]


@pytest.mark.parametrize(
    "nest",
    [
        lambda t, o, d, x: {
            "article": {"headline": {"main": t, "kicker": "News"}, "body": x},
            "source": {"id": 7, "name": o},
            "publishedAt": d + "T06:15:00Z",
        },
        lambda t, o, d, x: {
            "metadata": {"title": t, "publisher": o, "date": d},
            "content": x,
        },
        lambda t, o, d, x: {
            "_id": {"$oid": t},
            "_source": {"webTitle": t, "article": {"bodyText": x}, "site": o},
            "date": {"$date": d + "T00:00:00Z"},
        },
        lambda t, o, d, x: {
            "title": {"rendered": t},
            "content": {"rendered": f"<p>{x}</p><p></p>", "protected": False},
            "publication": {"title": o, "uri": "a.example"},
            "date": d,
        },
        lambda t, o, d, x: {
            "image": {"title": "A pier", "url": "a.png", "date": "1999-01-01"},
            "article": {"title": t, "paragraphs": 2, "text": [{"text": x}]},
            "source": {"title": o},
            "pubDate": d,
        },
    ],
)
def test_fields_in_objects(
    nest: Callable[[object, object, object, object], object], tmp_path: Path
) -> None:
    lines = "\n".join(json.dumps(nest(*row)) for row in EXPECTED)
    assert rows_of(tmp_path / "a.jsonl", lines) == EXPECTED


def test_what_objects_hold_beside_is_kept(tmp_path: Path) -> None:
    row = {"text": PIER, "source": {"id": 7, "name": "Courier"}, "image": {"url": "a"}}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (article,) = mc.read_collection(tmp_path / "a.jsonl")
    assert article.metadata == {"source.id": "7", "image.url": "a"}
    assert article.outlet == "Courier"
    assert article.url is None


@pytest.mark.parametrize(
    ("cell", "byline"),
    [
        ("['Ann Lee', \"Bo O'Day\"]", "Ann Lee, Bo O'Day"),
        ('[{"name": "Ann Lee"}, {"name": "Bo"}]', "Ann Lee, Bo"),
        ("{'given': 'Ann', 'family': 'Lee'}", "Ann Lee"),
        ("[]", None),
        ("[Ann Lee]", "[Ann Lee]"),
        ("{{}}", "{{}}"),
        ("[" + "-" * 9000 + "1]", "[" + "-" * 9000 + "1]"),
        ("{'Ann'}", "{'Ann'}"),
        ("[" * 5000 + "]" * 5000, "[" * 5000 + "]" * 5000),
    ],
)
def test_what_a_program_wrote_into_a_cell(
    cell: str, byline: str | None, tmp_path: Path
) -> None:
    pd.DataFrame({"text": [PIER], "authors": [cell]}).to_csv(tmp_path / "a.csv")
    (article,) = mc.read_collection(tmp_path / "a.csv")
    assert article.byline == byline


def test_a_text_written_as_a_list_is_its_paragraphs(tmp_path: Path) -> None:
    texts = [str([PIER, BREAD]), json.dumps({"a": PIER}), "[]"]
    pd.DataFrame({"text": texts}).to_csv(tmp_path / "a.csv")
    collection = mc.read_collection(tmp_path / "a.csv")
    assert [article.text for article in collection] == [f"{PIER}\n\n{BREAD}", texts[1]]
    assert collection.problems["place"].tolist() == ["row 3"]


def test_a_source_that_is_an_address_is_one(tmp_path: Path) -> None:
    rows = [{"text": PIER, "source": "https://courier.example/pier"}]
    rows.append({"text": BREAD, "source": ""})
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    collection = mc.read_collection(tmp_path / "a.csv")
    assert collection.table["outlet"].isna().all()
    assert [article.url for article in collection] == [rows[0]["source"], None]


def test_a_home_page_is_an_outlet_and_no_address(tmp_path: Path) -> None:
    path = tmp_path / "saved.csv"
    rows = "".join(
        f"Rain fell on the old pier of Lima {n}.,https://tarn.example\n"
        for n in range(3)
    )
    path.write_text(f"text,outlet\n{rows}", encoding="utf-8")
    articles = list(mc.read_collection(path))
    assert {one.outlet for one in articles} == {"https://tarn.example"}
    assert {one.url for one in articles} == {None}


def test_lines_with_commas_far_down_make_no_table_of_an_article(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    lines = [f"On day {n} the rain fell on the pier of Lima." for n in range(12)]
    path.write_text(
        "\n\n".join([*lines, "Title, text, date", "A, b, c"]), encoding="utf-8"
    )
    assert mc.read(path).text.startswith("On day 0")


def test_a_person_and_a_day_in_parts(tmp_path: Path) -> None:
    people = [{"given": "Ann", "family": "Lee"}, {"firstName": "Bo", "lastName": "Ek"}]
    row = {"body": PIER, "author": people, "issued": {"date-parts": [[2021, 3, 25]]}}
    (tmp_path / "a.jsonl").write_text(json.dumps(row))
    (article,) = mc.read_collection(tmp_path / "a.jsonl")
    assert (article.byline, str(article.date)) == ("Ann Lee, Bo Ek", "2021-03-25")


def test_objects_as_deep_as_one_likes() -> None:
    row: object = "Rain"
    for _ in range(50):
        row = {"body": row}
    assert isinstance(row, dict)
    (name,) = flat(row)
    assert name.count(".") <= 4


@pytest.mark.parametrize("pair", ["[]", '{"name":}'])
def test_lists_in_lists_cost_their_cell_only(pair: str, tmp_path: Path) -> None:
    deep = pair[:-1] * 400 + "1" + pair[-1] * 400
    line = f'{{"text": "{PIER}", "title": {deep}, "outlet": ["A", ["B"]]}}'
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    (article,) = mc.read_collection(tmp_path / "a.jsonl")
    assert (article.outlet, article.text) == ("A, B", PIER)


def test_a_row_without_an_end_keeps_its_heading(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('title,text\n"Pier', encoding="utf-8")
    collection = mc.read_collection(tmp_path / "a.csv")
    assert len(collection) == 0
    assert collection.problems["place"].tolist() == ["row 1"]


@pytest.mark.parametrize(
    ("names", "title", "section"),
    [
        (["Rubrik", "Brödtext", "Avdelning"], "Rubrik", "Avdelning"),
        (["Titel", "Rubrik", "Text"], "Titel", "Rubrik"),
        (["Rubrik", "Text"], "Rubrik", None),
        (["HeadLine", "BodyText", "sectionName"], "HeadLine", "sectionName"),
        (["Titulo", "Contenido", "Seccion"], "Titulo", "Seccion"),
        (["Krantenkop", "Artikeltekst", "Rubriek"], "Krantenkop", "Rubriek"),
        (["Schlagzeile", "Artikel", "Kategorie"], "Schlagzeile", "Kategorie"),
    ],
)
def test_what_a_heading_is_called(
    names: list[str], title: str, section: str | None
) -> None:
    found = assigned(names, {}, "a.csv")
    assert (found["title"], found.get("section")) == (title, section)


@pytest.mark.parametrize(
    ("names", "date", "byline"),
    [
        (["Texte intégral", "Date de parution", "Auteur(s)"], 1, 2),
        (["Artikeltekst", "created_at", "Publicatiedatum", "Schrijver"], 2, 3),
        (["Conteúdo", "Data de publicação", "Jornalista"], 1, 2),
        (["Testo", "DATA DI PUBBLICAZIONE", "Autore"], 1, 2),
        (["Brödtext", "Publiceringsdag", "Skribent"], 1, 2),
        (["Text", "created_at", "Autorin"], 1, 2),
    ],
)
def test_who_and_when(names: list[str], date: int, byline: int) -> None:
    found = assigned(names, {}, "a.csv")
    assert found["text"] == names[0]
    assert (found["date"], found["byline"]) == (names[date], names[byline])


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Title,Text\n", []),
        ("\nTitle,Text\nRain,It fell on Lima.\n", ["Rain"]),
    ],
)
def test_a_heading_is_no_article(text: str, titles: list[str], tmp_path: Path) -> None:
    file = tmp_path / "news.csv"
    file.write_text(text)
    assert list(mc.read_collection(file).table["title"]) == titles


def test_a_heading_below_twenty_rows_is_none(tmp_path: Path) -> None:
    file = tmp_path / "news.csv"
    file.write_text("a,b\n" * ROWS_ABOVE + "Title,Text\nRain,It fell.\n")
    with pytest.raises(ReadError, match="no column looks like"):
        list(mc.read_collection(file))


ARTICLES = [
    {"title": "Pier closed", "text": "The pier closed.", "date": "2024-05-03"},
    {"title": "Mill burnt", "text": "The mill burnt.", "date": "2024-05-04"},
]


@pytest.mark.parametrize(
    "document",
    [
        json.dumps(ARTICLES),
        json.dumps(ARTICLES, indent=1),
        json.dumps({"status": "ok", "tags": ["a", "b", "c"], "articles": ARTICLES}),
        json.dumps({"response": {"status": "ok", "results": ARTICLES}}),
        json.dumps({"took": 3, "hits": {"hits": [{"_source": a} for a in ARTICLES]}}),
        "[\n" + ",\n".join(map(json.dumps, ARTICLES)) + "\n]\n",
        "\n".join(json.dumps(article, indent=1) for article in ARTICLES),
        json.dumps({f"a{n}": article for n, article in enumerate(ARTICLES)}),
        pd.DataFrame(ARTICLES).to_json(),
        pd.DataFrame(ARTICLES).to_json(orient="split"),
    ],
)
def test_a_list_of_objects(document: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(document)
    collection = mc.read_collection(tmp_path / "a.json")
    assert [one.title for one in collection] == ["Pier closed", "Mill burnt"]
    assert collection.table["place"].tolist() == ["item 1", "item 2"]
    assert collection[collection.table["id"].iloc[1]].text.endswith("The mill burnt.")


def test_an_object_of_objects_is_no_table(tmp_path: Path) -> None:
    told = {"article": {"title": "Pier", "text": "A."}, "meta": {"title": "B"}}
    (tmp_path / "a.json").write_text(json.dumps(told))
    (one,) = mc.read_collection(tmp_path / "a.json")
    assert one.text.endswith("A.")


def test_many_objects_one_after_the_other_take_what_their_length_takes(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.json").write_text('{"text":\n"Rain fell."}\n' * 60_000)
    start = time.thread_time()
    assert len(mc.read_collection(tmp_path / "a.json")) == 60_000
    assert time.thread_time() - start < 60


def test_a_heading_in_another_encoding_is_told(tmp_path: Path) -> None:
    file, message = tmp_path / "a.csv", "is not of the file's encoding; name that, for"
    row = "Pier;The pier – closed.\n".encode()
    file.write_bytes("Überschrift;Text\n".encode("cp1252") + row)
    ((place, told),) = mc.read_collection(file).problems[["place", "problem"]].values
    assert (place, message in told) == ("heading", True)
    (one,) = mc.read_collection(file, encoding="cp1252")
    assert one.title == "Pier"
    file.write_bytes("Titel;Brödtext\n".encode("cp1252") + row)
    with pytest.raises(ReadError, match=message):
        mc.read_collection(file)


def test_a_website_that_was_exported(tmp_path: Path) -> None:
    pieces = "".join(
        f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->\n"
        for text in (PIER, BREAD)
    )
    row = {"post_title": "Pier", "post_content": pieces, "post_author": "Bo"}
    pd.DataFrame([row]).to_csv(tmp_path / "a.csv")
    (one,) = mc.read_collection(tmp_path / "a.csv")
    assert (one.text.split("\n\n"), one.byline) == (["Pier", PIER, BREAD], "Bo")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark(codec: str, tmp_path: Path) -> None:
    rows = rows_of(tmp_path / "a.csv", f"title;text\nPiér;{PIER} “Ü”\n".encode(codec))
    assert [row[0] for row in rows] == ["Piér"]
    (tmp_path / "a.txt").write_bytes(PIER.encode(codec))
    assert mc.read(tmp_path / "a.txt").text == PIER


def test_what_is_no_object_is_told_in_words_of_json(tmp_path: Path) -> None:
    lines = (json.dumps(ARTICLES[0]), "5", "0.5", '"a"', "[1]", "null", "true")
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    (tmp_path / "a.json").write_text(f"[{','.join(lines)}]")
    kinds = ("a number", "a number", "a string", "a list", "null", "true or false")
    for name in ("a.jsonl", "a.json"):
        problems = mc.read_collection(tmp_path / name).problems["problem"]
        assert problems.tolist() == [
            f"this is no JSON object but {kind}" for kind in kinds
        ]


def test_a_document_that_is_one_article(tmp_path: Path) -> None:
    told = {**ARTICLES[0], "comments": [{"text": "Shame!"}, {"text": "Good."}]}
    (tmp_path / "a.json").write_text(json.dumps(told, indent=2))
    assert [one.title for one in mc.read_collection(tmp_path)] == ["Pier closed"]


@pytest.mark.parametrize("document", ['[{"text": "a"', "[1, 2]", '"text"', "[" * 9999])
def test_json_that_holds_no_article(document: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(document)
    with pytest.raises(mc.ReadError, match="JSON"):
        mc.read_collection(tmp_path / "a.json")


def test_lists_of_paragraphs_are_the_text(tmp_path: Path) -> None:
    table = pd.DataFrame({"title": ["Pier", "Mill"], "paragraphs": [["A.", "B."], []]})
    table.to_parquet(tmp_path / "a.parquet")
    (one, *_) = mc.read_collection(tmp_path / "a.parquet")
    assert one.text.split("\n\n") == ["Pier", "A.", "B."]
    (tmp_path / "a.csv").write_text("title,paragraphs\nPier,12\nMill,7\n")
    with pytest.raises(ReadError, match="no column looks like the text"):
        mc.read_collection(tmp_path / "a.csv")


def test_zeros_in_cells_are_no_text(tmp_path: Path) -> None:
    rows = "Rain\0 falls,Rain\0 fell on Lima.\nSun,<p>Sun\0.</p><p>Wind.</p>\n"
    (tmp_path / "zeros.csv").write_text(f"headline,text\n{rows}", encoding="utf-8")
    found = list(mc.read_collection(tmp_path / "zeros.csv"))
    assert [each.title for each in found] == ["Rain falls", "Sun"]
    assert found[0].text == "Rain falls\n\nRain fell on Lima."
    assert found[1].text == "Sun\n\nSun.\n\nWind."


@pytest.mark.parametrize(
    ("day", "told", "date"),
    [
        ("2021-03-12", "18:15", "2021-03-12 18:15:00"),
        ("12.03.2021", "6:15 PM", "2021-03-12 18:15:00"),
        ("2021-03-12", "", "2021-03-12"),
        ("2021-03-12", "5 minutes", "2021-03-12"),
        ("2021-03-12", "25:15", "2021-03-12"),
        ("2021-03-12 09:30", "18:15", "2021-03-12 09:30:00"),
    ],
)
def test_a_time_in_a_column_of_its_own(
    day: str, told: str, date: str, tmp_path: Path
) -> None:
    row = f"Rain,Rain fell on Lima.,{day},{told}"
    (tmp_path / "a.csv").write_text(f"headline,text,date,time\n{row}\n")
    (article,) = mc.read_collection(tmp_path / "a.csv")
    assert str(article.date) == date
    assert article.metadata.get("time", "") == told


def test_versions_of_one_day_are_in_the_order_of_their_times(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["URL", "Text", "Date", "Time"])
    day = datetime.date(2021, 3, 12)
    for hour in (19, 9, 14):
        text = f"Rain fell at {hour}."
        book.active.append(["https://a.example/1", text, day, datetime.time(hour, 5)])
    book.save(tmp_path / "a.xlsx")
    (chain,) = mc.read_collection(tmp_path / "a.xlsx").versions("url")
    assert [each.text for each in chain] == [f"Rain fell at {n}." for n in (9, 14, 19)]


@pytest.mark.parametrize(
    ("told", "byline"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY: REUTERS", "REUTERS"),
        (["By Jane Doe", "Bo Ek"], "Jane Doe, Bo Ek"),
        ("Von Jana Rehm und Udo Falk", "Jana Rehm und Udo Falk"),
        ("Par AFP", "AFP"),
        ("Von Hagen, Udo", "Von Hagen, Udo"),
        ("Di Rho, Aldo", "Di Rho, Aldo"),
        ("Von Hagen", "Von Hagen"),
        ("Byron Lee", "Byron Lee"),
        ("By", "By"),
    ],
)
def test_a_byline_has_no_by(told: object, byline: str, tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl"
    row = {"text": "Rain fell in Lima.", "byline": told}
    file.write_text(json.dumps(row), "utf-8")
    (article,) = mc.read_collection(file)
    assert article.byline == byline
