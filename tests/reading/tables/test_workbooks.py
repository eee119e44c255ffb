"""Workbooks as people keep them: cells merged, several sheets, days counted."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

import mediacomp as mc

HEADING = ("Outlet", "Published on", "Headline", "Text")
PIER = "The pier at Ostmoor closed on Friday, the harbour office said."
MILL = "A fire broke out at the mill shortly after midnight. Nobody was hurt."


def saved(book: openpyxl.Workbook, tmp_path: Path) -> mc.Collection:
    book.save(tmp_path / "a.xlsx")
    return mc.read_collection(tmp_path / "a.xlsx")


def test_a_cell_merged_over_rows_holds_for_each(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    days = [datetime.date(2024, 5, day) for day in range(1, 5)]
    for row in (
        *(HEADING, ("Tide", days[0], "Pier", PIER), (None, days[1], "Mill", MILL)),
        *(("Gazette", days[2], "Pier", PIER), (None, days[3], "Mill", MILL)),
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    collection = saved(book, tmp_path)
    outlets = ["Tide", "Tide", "Gazette", None]
    assert [one.outlet for one in collection] == outlets
    assert collection.table["outlet"].fillna("").tolist() == [*outlets[:3], ""]


def test_a_text_merged_over_rows_is_one_article(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("Code", "Text", "Date"), ("a", PIER, "2024-05-01"), ("b", None, None)):
        book.active.append(row)
    for column in "BC":
        book.active.merge_cells(f"{column}2:{column}3")
    assert [one.text for one in saved(book, tmp_path)] == [PIER]


@pytest.mark.parametrize("epoch", [datetime.datetime(1899, 12, 30), None])
def test_a_day_that_is_counted(epoch: datetime.datetime | None, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = epoch or openpyxl.utils.datetime.CALENDAR_MAC_1904
    day = 45413 if epoch else 45413 - 1462
    book.active.append(HEADING)
    book.active.append(("Tide", day, "Pier", PIER))
    book.active.append(("Tide", day + 0.75, "Mill", MILL))
    assert [one.date for one in saved(book, tmp_path)] == [
        datetime.date(2024, 5, 1),
        datetime.datetime(2024, 5, 1, 18),
    ]


def test_every_sheet_with_a_heading_of_articles(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Drawn in May"])
    for outlet, text in (("Tide", PIER), ("Gazette", MILL)):
        sheet = book.create_sheet(outlet)
        sheet.append(HEADING)
        sheet.append((outlet, datetime.date(2024, 5, 1), "Today", text))
    codes = book.create_sheet("Codes")
    codes.append(("Code", "Text"))
    codes.append(("1", "A code and no article."))
    codes["A1"], codes["B1"] = "Frame", "Meaning"
    collection = saved(book, tmp_path)
    assert [one.text.split("\n\n")[-1] for one in collection] == [PIER, MILL]
    places = collection.table["place"].tolist()
    assert places == ["row 2", "sheet 'Gazette', row 2"]
    assert collection[collection.table["id"].iloc[1]].outlet == "Gazette"
    assert collection.problems.empty


def _with_sheets(*names: str) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in zip(names, (PIER, MILL), strict=True):
        sheet = book.create_sheet(name)
        sheet.append(HEADING)
        sheet.append(("Tide", datetime.date(2024, 5, 1), "Today", text))
    return book


def _bodies(collection: mc.Collection) -> list[str]:
    return [one.text.split("\n\n")[-1] for one in collection]


def test_a_hidden_sheet_is_read_only_where_no_other_has_texts(tmp_path: Path) -> None:
    book = _with_sheets("Copy", "Articles")
    book["Copy"].sheet_state = "hidden"
    assert _bodies(saved(book, tmp_path)) == [MILL]
    book = _with_sheets("Articles", "Copy")
    book["Copy"].sheet_state = "veryHidden"
    assert _bodies(saved(book, tmp_path)) == [PIER]
    book["Articles"].sheet_state = "hidden"
    book.create_sheet("Codes").append(("Code", "Frame"))
    (tmp_path / "b").mkdir()
    assert _bodies(saved(book, tmp_path / "b")) == [PIER]


def test_notes_on_another_sheet_are_no_article(tmp_path: Path) -> None:
    book = _with_sheets("Articles", "More")
    for cell in book["More"][1]:
        cell.value = cell.value.upper()
    notes = book.create_sheet("Notes")
    notes.append(("Text", "Author"))
    notes.append(("The first one is about the pier.", "Coder 2"))
    assert _bodies(saved(book, tmp_path)) == [PIER, MILL]


def test_a_sheet_that_is_cut_off_is_told(tmp_path: Path) -> None:
    _with_sheets("Articles", "More").save(tmp_path / "whole.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "whole.xlsx") as whole,
        zipfile.ZipFile(tmp_path / "cut.xlsx", "w") as cut,
    ):
        for name in whole.namelist():
            data = whole.read(name)
            half = name.endswith("sheet2.xml")
            cut.writestr(name, data[: len(data) // 2] if half else data)
    assert len(mc.read_collection(tmp_path / "whole.xlsx")) == 2
    with pytest.raises(mc.ReadError, match=r"cut\.xlsx: this is no Excel workbook"):
        mc.read_collection(tmp_path / "cut.xlsx")


def test_days_and_signs_in_a_table_from_a_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "post_title,post_date,post_content,permalink\n"
        f'Pier &amp; mill,45413,"<p>{PIER}</p><p>{MILL}</p>",https://tide.example/1\n'
    )
    (one,) = mc.read_collection(tmp_path / "a.csv")
    assert one.title == "Pier & mill"
    assert one.date == datetime.date(2024, 5, 1)
    assert one.url == "https://tide.example/1"
    assert one.text.split("\n\n")[1:] == [PIER, MILL]


@pytest.mark.parametrize("others", ["2024-05-01", "1 May 2024"])
def test_a_figure_among_written_days_is_no_day(others: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        f'Title,Text,Date\nPier,"{PIER}",{others}\nMill,"{MILL}",20245\n'
    )
    collection = mc.read_collection(tmp_path / "a.csv")
    assert [one.date for one in collection] == [datetime.date(2024, 5, 1), None]
    (problem,) = collection.problems["problem"]
    assert problem == "date '20245' is no date that is known"


def test_what_only_begins_like_a_sign_stays(tmp_path: Path) -> None:
    titles = ["Q&amp;A: the R&notes case", "&notes; &#8220;Go&#x201D;"]
    rows = "".join(f'{title},"{PIER}"\n' for title in titles)
    (tmp_path / "a.csv").write_text(f"Title,Text\n{rows}")
    assert [one.title for one in mc.read_collection(tmp_path / "a.csv")] == [
        "Q&A: the R&notes case",
        "&notes; “Go”",
    ]
