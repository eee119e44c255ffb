from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pandas as pd

from mediacomp.views.export.workbook import workbook
from tests.views.hostile import hostile_pair

if TYPE_CHECKING:
    import pytest

    from tests.views.seed_tables import Tables

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SETTINGS = {"mediacomp": "0.1.0", "encoder": "lexical"}
DANGEROUS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://example.org")',
    "{=1}",
    "http://example.org",
    "\t=1",
)


class Book:
    """Sheets of a workbook as lists of rows; a cell is its type and its text."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        strings = ElementTree.fromstring(self.parts["xl/sharedStrings.xml"])
        self.texts = [
            "".join(text.text or "" for text in item.iter(f"{SPACE}t"))
            for item in strings
        ]
        names = [
            sheet.attrib["name"]
            for sheet in self.xml("xl/workbook.xml").iter(f"{SPACE}sheet")
        ]
        self.sheets = {name: self._rows(at) for at, name in enumerate(names, start=1)}

    def xml(self, part: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts[part])

    def _rows(self, at: int) -> list[list[tuple[str, str]]]:
        return [
            [self._cell(cell) for cell in row]
            for row in self.xml(f"xl/worksheets/sheet{at}.xml").iter(f"{SPACE}row")
        ]

    def _cell(self, cell: ElementTree.Element) -> tuple[str, str]:
        kind, value = cell.attrib.get("t", "n"), cell.findtext(f"{SPACE}v")
        return (
            kind,
            "" if value is None else self.texts[int(value)] if kind == "s" else value,
        )


def book(tables: Mapping[str, pd.DataFrame]) -> Book:
    return Book(workbook(tables, SETTINGS))


def test_a_sheet_a_table_and_the_settings_on_the_last(tables: Tables) -> None:
    sheets = book(tables).sheets
    assert list(sheets) == [*tables, "settings"]
    for name, table in tables.items():
        assert [text for _, text in sheets[name][0]] == list(table.columns)
        assert len(sheets[name]) == len(table) + 1
    assert [[text for _, text in row] for row in sheets["settings"][1:]] == [
        ["encoder", "lexical"],
        ["mediacomp", "0.1.0"],
    ]


def test_the_header_is_frozen_and_texts_are_wrapped(tables: Tables) -> None:
    found = book(tables)
    for part in (
        name for name in found.parts if name.startswith("xl/worksheets/sheet")
    ):
        pane = found.xml(part).find(f".//{SPACE}pane")
        assert pane is not None
        assert pane.attrib["ySplit"] == "1"
        assert pane.attrib["state"] == "frozen"
    assert [
        style.attrib.get("wrapText")
        for style in found.xml("xl/styles.xml").iter(f"{SPACE}alignment")
    ] == ["1"] * 2


def test_values_keep_their_kind() -> None:
    table = pd.DataFrame(
        {
            "count": pd.array([3, pd.NA], "Int64"),
            "share": pd.array([0.25, pd.NA], "Float64"),
            "yes": pd.array([True, pd.NA], "boolean"),
            "text": pd.array(["3", pd.NA], "string"),
        }
    )
    rows = book({"one": table}).sheets["one"]
    assert rows[1] == [("n", "3"), ("n", "0.25"), ("b", "1"), ("s", "3")]
    assert rows[2] == [("n", "")] * 4


def test_no_text_becomes_a_formula_or_a_link() -> None:
    table = pd.DataFrame(
        {"text": pd.array(DANGEROUS, "string"), "=1+1": pd.array(DANGEROUS, "string")}
    )
    found = book({"one": table})
    assert [row[0] for row in found.sheets["one"][1:]] == [
        ("s", text) for text in DANGEROUS
    ]
    assert found.sheets["one"][0][1] == ("s", "=1+1")
    assert not any(
        b"<f>" in part or b"hyperlink" in part.lower()
        for name, part in found.parts.items()
        if "sheet1" in name
    )


def test_what_xml_cannot_hold_is_shown_as_a_replacement_character() -> None:
    texts = [
        "bell\x07",
        "lone \ud800",
        "nul\x00",
        "next\x85",
        "no\ufffe",
        "line\nfeed",
        "_x0007_",
        "<b>&amp;",
    ]
    rows = book({"one": pd.DataFrame({"text": texts}, dtype=object)}).sheets["one"][1:]
    read = [
        re.sub("_x005F_", "_", text) for ((_, text),) in rows
    ]  # how the format writes an underscore that could escape
    assert read == [
        "bell\ufffd",
        "lone \ufffd",
        "nul\ufffd",
        "next\ufffd",
        "no\ufffd",
        "line\nfeed",
        "_x0007_",
        "<b>&amp;",
    ]


def test_a_text_that_excel_cannot_hold_is_cut() -> None:
    rows = book(
        {"one": pd.DataFrame({"text": ["w" * 40_000, "😀" * 20_000, "w" * 32_767]})}
    ).sheets["one"]
    cut, emoji, whole = (text for ((_, text),) in rows[1:])
    assert cut.endswith("w…")
    assert emoji.endswith("😀…")
    assert (
        max(len(text.encode("utf-16-le")) // 2 for text in (cut, emoji, whole))
        == len(whole)
        == 32_767
    )


def test_hostile_texts_and_tables_without_rows_are_written(tables: Tables) -> None:
    hostile = hostile_pair()[2]
    assert len(book(hostile).sheets["sentences"]) == len(hostile["sentences"]) + 1
    assert (
        len(
            book({name: table.iloc[:0] for name, table in tables.items()}).sheets[
                "links"
            ]
        )
        == 1
    )


def test_same_tables_same_bytes_at_any_time(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = workbook(tables, SETTINGS)
    real = time.localtime
    monkeypatch.setattr(time, "localtime", lambda *given: real(86_400))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert workbook(tables, dict(reversed(SETTINGS.items()))) == first
    assert (
        str(time.gmtime().tm_year).encode()
        not in Book(first).parts["docProps/core.xml"]
    )
