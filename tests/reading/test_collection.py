"""A collection: a table, articles when they are asked for, problems as rows."""

from __future__ import annotations

import io
import json
import os
import pickle
from pathlib import Path

import pandas as pd
import pytest

import mediacomp as mc

COLUMNS = [
    *("id", "label", "outlet", "date", "url", "title", "words", "language"),
    *("source", "place", "chain"),
]
ROWS: list[dict[str, object]] = [
    {
        "id": "w1",
        "headline": "Rain in Lima",
        "body": "Rain fell on Monday.\n\nThe river rose.",
        "publication": "The Wire",
        "published": "2021-03-12T09:30:00+01:00",
        "link": "https://wire.example/rain",
        "author": ["Ann Lee", "Bo Sand"],
        "desk": "Weather",
    },
    {
        "id": "w2",
        "headline": "Sun in Lima",
        "body": ["The sun shone.", "Nobody went home."],
        "publication": "The Post",
        "published": "2021-03-13",
        "link": "https://post.example/sun",
        "author": None,
        "desk": "Weather",
    },
]


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    file = tmp_path / "wire.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return file


def told(collection: mc.Collection) -> list[list[str]]:
    rows: list[list[str]] = collection.problems.values.tolist()
    return rows


def test_a_row_an_article(wire: Path) -> None:
    collection = mc.read_collection(wire)
    table = collection.table
    assert list(table.columns) == COLUMNS
    assert len(collection) == len(table) == 2
    assert told(collection) == []
    first = table.iloc[0]
    assert (first["label"], first["outlet"], first["title"], first["words"]) == (
        "The Wire",
        "The Wire",
        "Rain in Lima",
        7,
    )
    assert first["date"] == pd.Timestamp("2021-03-12T08:30:00")
    assert (first["source"], first["place"]) == ("wire.jsonl", "line 1")
    assert table["language"].tolist() == ["en", "en"]


def test_an_article_by_id_has_what_travels_with_it(wire: Path) -> None:
    collection = mc.read_collection(wire)
    article = collection[collection.table["id"][0]]
    assert article.text == "Rain in Lima\n\nRain fell on Monday.\n\nThe river rose."
    assert [header.role for header in article.headers] == ["headline"]
    assert [s.paragraph for s in article.sentences] == [0, 1]
    assert article.outlet == "The Wire"
    assert article.date is not None
    assert article.date.isoformat() == "2021-03-12T09:30:00+01:00"
    assert article.url == "https://wire.example/rain"
    assert article.byline == "Ann Lee, Bo Sand"
    assert article.section == "Weather"
    assert article.metadata == {"id": "w1"}
    assert article.source == wire.resolve()
    second = collection[collection.table["id"][1]]
    assert second.text == "Sun in Lima\n\nThe sun shone.\n\nNobody went home."


def test_an_id_that_is_not_there_is_told(wire: Path) -> None:
    with pytest.raises(mc.InputError, match=r"no article .* has the id 'w1'"):
        mc.read_collection(wire)["w1"]


def test_ids_stay_wherever_the_file_lies(wire: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    again = tmp_path / "deep" / wire.name
    again.write_bytes(wire.read_bytes())
    one, other = mc.read_collection(wire), mc.read_collection(again)
    assert one.table["id"].tolist() == other.table["id"].tolist()
    again.rename(again.with_name("other.jsonl"))
    other = mc.read_collection(tmp_path / "deep" / "other.jsonl")
    assert not set(one.table["id"]) & set(other.table["id"])


def test_it_is_gone_through_again_and_again(wire: Path) -> None:
    collection = mc.read_collection(wire)
    titles = ["Rain in Lima", "Sun in Lima"]
    assert [article.title for article in collection] == titles
    assert [article.title for article in collection] == titles


def test_a_selection_is_a_collection(wire: Path) -> None:
    collection = mc.read_collection(wire)
    chosen = collection.select("outlet == 'The Post' and date >= '2021-03-13'")
    assert [article.title for article in chosen] == ["Sun in Lima"]
    assert chosen.table.index.tolist() == [0]
    assert collection.table["id"][1] in chosen
    assert collection.table["id"][0] not in chosen
    assert len(chosen.select("words > 100")) == 0
    with pytest.raises(mc.InputError, match=r"no query .* columns are id, label"):
        collection.select("place = 3 +")


def test_it_survives_another_process(wire: Path) -> None:
    collection = mc.read_collection(wire)
    again = pickle.loads(pickle.dumps(collection))
    assert again.table.equals(collection.table)
    assert list(again) == list(collection)
    part = pickle.loads(pickle.dumps(collection.select("words == 6")))
    assert [article.title for article in part] == ["Sun in Lima"]
    assert len(part.table) == 1


def test_a_source_that_changed_is_told(wire: Path) -> None:
    collection = mc.read_collection(wire)
    wire.write_text(wire.read_text().replace("Monday", "Friday"))
    with pytest.raises(mc.ReadError, match="changed since the collection was made"):
        list(collection)


def test_what_is_wrong_is_a_row(tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl"
    lines = [
        json.dumps(ROWS[0]).encode(),
        b'{"id": "x", "headline": "cut',
        b"[1, 2]",
        json.dumps({**ROWS[1], "id": "w1"}).encode(),
        json.dumps({**ROWS[1], "id": "w4", "body": " … "}, ensure_ascii=False).encode(),
        json.dumps({**ROWS[1], "id": "w5", "published": "soon"}).encode(),
        b'{"id": "w6", "body": "The caf\xe9 shut."}',
        b'{"id": "w7", "body": "Rain fell.", "desk": "Caf\xe9s"}',
        b"[" * 100_000,
        b"",
    ]
    file.write_bytes(b"\n".join(lines))
    collection = mc.read_collection(file)
    assert len(collection) == 4
    rows = told(collection)
    assert {source for source, _, _ in rows} == {"wire.jsonl"}
    problems = {place: problem for _, place, problem in rows}
    assert list(problems) == [f"line {n}" for n in range(2, 10)]
    assert "no JSON" in problems["line 2"]
    assert problems["line 4"] == "id 'w1' is also that of wire.jsonl, line 1"
    assert problems["line 5"] == "there is no text here (no letter, no digit)"
    assert problems["line 6"] == "date 'soon' is no date that is known"
    assert problems["line 7"].startswith("byte 0xe9 is not of the file's encoding")
    assert problems["line 8"].startswith("column 'desk': byte 0xe9 is not")
    assert collection.table["date"].isna().tolist() == [False, False, True, True]


def test_a_folder_is_all_that_is_in_it(wire: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_text("Rain fell on Monday.")
    (tmp_path / "b.txt").write_text("Rain in Lima\n\nIt fell on Monday. It rose high.")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "empty.txt").write_text(" ")
    (tmp_path / ".hidden").write_text("Rain fell.")
    collection = mc.read_collection(tmp_path)
    table = collection.table
    assert table["source"].tolist() == [
        *("b.txt", "deep/a.txt", "wire.jsonl", "wire.jsonl")
    ]
    assert table["label"].tolist() == ["b", "a", "The Wire", "The Post"]
    problems = {source: problem for source, _, problem in told(collection)}
    assert list(problems) == ["c.pdf", "empty.txt"]
    assert "this is a PDF" in problems["c.pdf"]
    assert [len(article.sentences) for article in collection] == [2, 1, 2, 2]


def test_columns_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("a,b,text\nRain fell.,Rain,no\n")
    named = mc.read_collection(file, columns={"text": "a", "title": "b"})
    assert [article.text for article in named] == ["Rain\n\nRain fell."]
    assert next(iter(named)).metadata == {"text": "no"}
    with pytest.raises(mc.InputError, match="no column 'z' for text; its columns are"):
        mc.read_collection(file, columns={"text": "z"})
    with pytest.raises(mc.InputError, match="no field 'body'; fields are text, title"):
        mc.read_collection(file, columns={"body": "a"})


def test_a_table_without_texts_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(mc.ReadError, match=r"no column looks like the text.*'a', 'b'"):
        mc.read_collection(file)


def test_another_language_is_told_once(tmp_path: Path) -> None:
    text = "Der Regen fiel auf die Stadt, und das Wasser stand in den Straßen. " * 4
    file = tmp_path / "t.jsonl"
    rows = [{"text": text}, {"text": text}, {"text": text, "language": "de-AT"}]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    collection = mc.read_collection(file)
    assert collection.table["language"].tolist() == ["en", "en", "de"]
    assert told(collection) == [
        [
            "t.jsonl",
            "",
            '2 articles: looks like German, and is read as English: give language="de"',
        ]
    ]
    assert told(mc.read_collection(file, language="de")) == []


@pytest.mark.parametrize("told", ["deu", "ger", "Deutsch", "german", "de-AT"])
def test_a_language_by_any_of_its_names(told: str, tmp_path: Path) -> None:
    text = "Der Regen fiel die ganze Nacht auf die Stadt, und es war sehr kalt."
    (tmp_path / "a.csv").write_text(f'title,text,lang\nRegen,"{text}",{told}\n')
    collection = mc.read_collection(tmp_path / "a.csv")
    assert [article.language for article in collection] == ["de"]
    assert collection.problems.empty


def test_versions_of_an_address_in_order_of_time(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text(
        "url,date,text\n"
        "http://a.example/1,2021-03-02,Second.\n"
        "https://www.a.example/1/#top,2021-03-01,First.\n"
        "http://a.example/2,2021-01-01,Alone.\n"
        ",2021-01-01,Nowhere.\n"
        "http://a.example/1,,Undated.\n"
    )
    chains = mc.read_collection(file).versions("url")
    texts = [[article.text for article in chain] for chain in chains]
    assert texts == [["First.", "Second.", "Undated."], ["Alone."]]
    with pytest.raises(mc.InputError, match="no column 'link'"):
        mc.read_collection(file).versions("link")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_tables_of_any_separator(separator: str, encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    rows = ["Titel{0}Text", 'Öl{0}"Öl, Gas; und\nKohle|\t ""teuer""."', "B{0}Billig."]
    file.write_bytes("\r\n".join(rows).format(separator).encode(encoding))
    given = None if encoding.startswith("utf-8") else encoding
    collection = mc.read_collection(file, encoding=given)
    assert collection.table["title"].tolist() == ["Öl", "B"]
    bodies = [article.text.partition("\n\n")[2] for article in collection]
    assert bodies == ['Öl, Gas; und\n\nKohle|\t "teuer".', "Billig."]


def test_a_row_that_is_none_costs_itself_only(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes(
        b'id,text\n1,Rain, and rain.\n2,The caf\xe9 shut.\n\n3,Sun.\n3,"Sun" again.\n'
        b'4,Fog \xe2\x80\x93 thick.\n5,"Never closed.\n6,Swallowed.\n'
    )
    collection = mc.read_collection(file)
    assert [article.text for article in collection] == ["Sun.", "Fog – thick."]
    problems = {place: problem for _, place, problem in told(collection)}
    assert "3 cells and the heading 2" in problems["row 1"]
    assert "byte 0xe9" in problems["row 2"]
    assert list(problems) == ["row 1", "row 2", "row 5", "row 7"]


def test_days_and_months_are_told_apart_by_the_whole_column(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("date,text\n03/04/2021,One.\n03/25/2021,Two.\n")
    months = mc.read_collection(file).table["date"].dt.month
    assert months.tolist() == [3, 3]
    file.write_text("date,text\n03/04/2021,One.\n")
    collection = mc.read_collection(file)
    assert collection.table["date"].isna().all()
    assert "can be read as two days" in told(collection)[0][2]


def test_garbled_texts_are_rows_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    garbled = "Das Café schließt – für immer.".encode().decode("cp1252")
    file.write_text(f"text\n{garbled}\nDas Café schließt.\n", encoding="utf-8")
    collection = mc.read_collection(file)
    assert [article.text for article in collection] == ["Das Café schließt."]
    assert '"Ã©" for "é"' in told(collection)[0][2]


def test_a_million_problems_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediacomp.reading.survey.MOST_PROBLEMS", 2)
    (tmp_path / "t.jsonl").write_text('{"text": "Rain."}\n' + "x\n" * 5)
    rows = told(mc.read_collection(tmp_path / "t.jsonl"))
    assert [place for _, place, _ in rows] == ["line 2", "line 3", ""]
    assert rows[-1][2] == "3 more problems are not listed"


@pytest.mark.parametrize("path", ["", "nowhere", "a\0b", "x" * 5000])
def test_a_source_that_is_not_there_is_told(path: str) -> None:
    with pytest.raises(mc.ReadError):
        mc.read_collection(path)
    with pytest.raises(mc.InputError):
        mc.read_collection(7)  # type: ignore[arg-type]


def test_a_spreadsheet_names_its_separator_above_the_heading(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    for codec in ("utf-8", "utf-8-sig", "utf-16"):
        file.write_text("sep=;\nTitel;Text\nRain;It fell, they say.\n", encoding=codec)
        (article,) = mc.read_collection(file)
        assert article.text == "Rain\n\nIt fell, they say."


@pytest.mark.parametrize("cell", ["NULL", "nan", "None", "N/A"])
def test_a_cell_without_a_value_is_no_article(cell: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"id,text\n1,{cell}\n2,{cell} is what it said.\n", encoding="utf-8")
    collection = mc.read_collection(file)
    assert [article.text for article in collection] == [f"{cell} is what it said."]
    assert collection.problems["place"].tolist() == ["row 1"]


def test_columns_of_a_swedish_table(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(
        "Tidning;Publicerad;Brödtext\nBladet;4 mars 2019;Det regnade.\n",
        encoding="utf-8",
    )
    (article,) = mc.read_collection(file)
    assert (article.outlet, str(article.date)) == ("Bladet", "2019-03-04")
    assert article.text == "Det regnade."


def closed_to_us(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let folders of a name be closed, also to the administrator that tests may be."""
    scandir = os.scandir

    def refused(path: str) -> object:
        if Path(path).name == name:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)


def test_a_closed_folder_is_a_problem_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("open", "closed"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("Rain fell in Lima.", "utf-8")
    closed_to_us(monkeypatch, "closed")
    found = mc.read_collection(tmp_path)
    assert found.table["source"].tolist() == ["open/a.txt"]
    assert found.problems.to_numpy().tolist() == [
        ["closed", "", "cannot be read (Permission denied)"]
    ]
    with pytest.raises(mc.ReadError, match="closed: cannot be read"):
        mc.read_collection(tmp_path / "closed")


@pytest.mark.parametrize("beside", ["Rain_files", "Rain-Dateien", "Rain_fichiers"])
def test_what_a_browser_saved_beside_a_page_is_no_article(
    beside: str, tmp_path: Path
) -> None:
    (tmp_path / "Rain.html").write_text(f"<html><body><p>{'Rain fell. ' * 40}</p>")
    for name in (beside, "Fog_files", "Rain_archive"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("window.fog = function () {}")
    found = mc.read_collection(tmp_path).table["source"].tolist()
    assert found == ["Fog_files/a.txt", "Rain.html", "Rain_archive/a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among files")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    """It was, for ever; files of the system, which have no size, were as well."""
    (tmp_path / "a.txt").write_text("Rain fell in Lima.", "utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "round.txt").symlink_to("round.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    found = mc.read_collection(tmp_path)
    assert found.table["source"].tolist() == ["a.txt"]
    assert found.problems[["source", "problem"]].to_numpy().tolist() == [
        ["empty.txt", "there is no text in it"],
        ["pipe.txt", "it is a device, pipe or socket, not a file"],
        ["round.txt", "cannot be read (Too many levels of symbolic links)"],
    ]


def test_a_file_that_breaks_off_while_it_is_opened_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(io.BytesIO):
        def read(self, _: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Rain fell in Lima.", "utf-8")
    real = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda file, mode="r", **given: (
            Broken() if file.name == "b.txt" else real(file, mode, **given)
        ),
    )
    found = mc.read_collection(tmp_path)
    assert found.table["source"].tolist() == ["a.txt"]
    assert found.problems["problem"].tolist() == ["cannot be read (Input/output error)"]
    with pytest.raises(mc.ReadError, match="cannot be read"):
        mc.read(tmp_path / "b.txt")
