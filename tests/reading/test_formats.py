"""Each format of one article and of tables; what is refused, and any bytes at all."""

from __future__ import annotations

import random
import re
import zipfile
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import mediacomp as mc
from mediacomp.reading.documents.markdown import record_of_markdown

TABLE: dict[str, list[Any]] = {
    "Headline": ["Rain in Lima", "Sun in Lima", None],
    "Body": ["Rain fell on Monday.", "The sun shone.", "Fog came."],
    "Date": [pd.Timestamp("2021-03-12 09:30"), pd.Timestamp("2021-03-13"), None],
    "Pages": [3, 12, 1],
}


def titles(collection: mc.Collection) -> list[str | None]:
    return [article.title for article in collection]


# ------------------------------------------------------------------------ one article


def test_a_word_document(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Rain shuts bridges", level=0)
    document.add_paragraph("LIMA — Rain fell\non Monday.")
    document.add_heading("What comes next", level=2)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Lima", "12 mm"
    document.add_paragraph("More rain is due.")
    file = tmp_path / "rain.docx"
    document.save(str(file))
    article = mc.read(file)
    assert article.title == "Rain shuts bridges"
    assert [header.role for header in article.headers][:2] == ["headline", "dateline"]
    assert article.text.split("\n\n") == [
        *("Rain shuts bridges", "LIMA — Rain fell", "on Monday.", "What comes next"),
        *("Lima | 12 mm", "More rain is due."),
    ]
    assert [sentence.text for sentence in article.sentences] == [
        *("Rain fell", "on Monday.", "More rain is due."),
    ]
    renamed = file.rename(tmp_path / "rain.txt")
    assert mc.read(renamed).text == article.text


def test_markdown(tmp_path: Path) -> None:
    file = tmp_path / "rain.md"
    file.write_text(
        "---\ntitle: Ignored below\ndate: 2021-03-12\nauthor: Ann Lee\n---\n"
        "# Rain *in* Lima\n\nRain **fell** on [Monday](https://a.example/(x))\nnight.\n\n"
        "![a river](r.png)\n\n> “It rose,” she said.\n\n- One_more_bridge\n- `Two`\n\n"
        "What next\n=========\n\n* * *\n\n3\\. May is a date, and 2 * 3 * 4 is not.\n"
    )
    article = mc.read(file)
    assert article.title == "Rain in Lima"
    assert article.byline == "Ann Lee"
    assert str(article.date) == "2021-03-12"
    assert "**" not in article.text
    assert "“It rose,” she said." in article.text
    assert "One_more_bridge\n\nTwo\n\nWhat next\n\n3. May is a date" in article.text
    assert "2 * 3 * 4" in article.text


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: 'Rain'\nauthor:\n  - Ann Lee\n  - Bo Sand\n# x\ntags: []\n---\n",
        "---\nTitle: Rain\nauthors: [Ann Lee, 'Bo Sand']\n---\n",
        "---\ntitle: Rain\n\nauthors: [Ann Lee,\n  Bo Sand]\n\n---\n",
        "---\ntitle: >-\n  Rain\n\nby: x\nauthor: |\n  Ann Lee,\n  Bo Sand\n...\n",
        "---\ntitle: '[[Rain]]'\nauthor:\n- {name: Ann Lee}\n- [[Bo Sand]]\n---\n",
        "---\ntitle: Rain\nauthor:\n  mail: x\n  name: Ann Lee, Bo Sand\n---\n",
        "---\ntitle: Rain\nauthors:\n- Ann Lee\n- Bo Sand\nurl: @x: y\n---\n",
        '+++\ntitle = "Rain"\n\nauthors = ["Ann Lee", "Bo Sand"]\n+++\n',
        "+++\ntitle = 'Rain'\n[params]\nauthor = 'Ann Lee, Bo Sand'\n+++\n",
    ],
)
def test_front_matter(front: str) -> None:
    record = record_of_markdown(f"{front}\nRain fell.\n")
    assert (record.title, record.byline) == ("Rain", "Ann Lee, Bo Sand")
    assert record.text == "Rain fell."


@pytest.mark.parametrize(
    ("front", "title", "outlet", "byline"),
    [
        (
            "---\nrubrik: Rain\nauthors:\n  - name: Bo Sand\n---\n",
            "Rain",
            None,
            "Bo Sand",
        ),
        ("---\ntitle: Rain\nimage:\n  title: A pier\n---\n", "Rain", None, None),
        ("---\ntitle: Rain\nabout: |\n  source: Wire\n---\n", "Rain", None, None),
        ("+++\n[image]\ntitle = 'pier'\n+++\n# Rain\n", "Rain", None, None),
        ("---\n# Rain\n---\n", "Rain", None, None),  # rules, no front matter
    ],
)
def test_what_stands_inside_another_entry_is_no_field(
    front: str, title: str, outlet: str | None, byline: str | None
) -> None:
    record = record_of_markdown(f"{front}\nIt fell.\n")
    assert (record.title, record.outlet, record.byline) == (title, outlet, byline)


def test_what_no_yaml_is_and_people_write() -> None:
    front = (
        "title: Rain: what we know\nsource: https://wire.example/a\n"
        "outlet: @wire\nlang: no\ndate: 2021-03-12 # or so\n"
    )
    record = record_of_markdown(f"\n---\n{front}---\nRain fell [[Lima|there]].")
    assert (record.title, record.url) == (
        "Rain: what we know",
        "https://wire.example/a",
    )
    assert (record.outlet, record.language, str(record.date)) == (
        "@wire",
        "no",
        "2021-03-12",
    )
    assert record.text == "Rain fell there."


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nQ: Did it rain?\n\nA: It did.\n\n---\n\nIt fell.",
        "---\nRain fell.\n---\nIt rose.",
        "---\ntitle: Rain\nIt fell.",
        "---\n- Rain\n- Hail\n---\nIt fell.",
        "---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n--\nIt fell.",
    ],
)
def test_two_rules_are_no_front_matter(text: str) -> None:
    words = re.findall(r"\w+", text)
    assert re.findall(r"\w+", record_of_markdown(text).text) == words


def test_front_matter_costs_what_its_length_costs() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}, *{old}]\n"
        for old, new in pairwise("abcdefghijklmnopqrstuvwxy")
    )
    brackets = "title: " + "[" * 30_000
    for front in (bomb, brackets, f"{brackets}\n#*", "x" * 100_000, "a: b\n" * 50_000):
        record = record_of_markdown(f"---\n{front}\n---\nRain fell.")
        assert record.text.endswith("Rain fell.")


@pytest.mark.parametrize(
    "text",
    [
        f"+++\nweight = {'9' * 6_000}\n+++\nRain fell.",
        '---\ntitle: "\\U0011ffff"\n---\nRain fell.',
    ],
)
def test_what_no_number_or_letter_is_ends_no_reading(text: str) -> None:
    assert record_of_markdown(text).text.endswith("Rain fell.")


@given(st.text(alphabet="#*_`[]()!>-~\\| \nab", max_size=60))
@example("---\n? [a]\n: b\n---\n")
@example("---\na: \x07\n---\n")
@example("---\na: \ud800\n---\n")
def test_any_markdown_is_a_record(text: str) -> None:
    record_of_markdown(text)


# ----------------------------------------------------------------------------- tables


@pytest.mark.parametrize("kind", ["parquet", "xlsx", "csv"])
def test_tables_are_read_alike(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"t.{kind}"
    frame = pd.DataFrame(TABLE)
    if kind == "parquet":
        frame.to_parquet(file, row_group_size=2)
    elif kind == "xlsx":
        with pd.ExcelWriter(file) as writer:
            pd.DataFrame({"x": [1]}).to_excel(writer, sheet_name="About", index=False)
            frame.to_excel(writer, sheet_name="Articles", index=False)
    else:
        frame.to_csv(file, index=False)
    collection = mc.read_collection(file)
    assert collection.problems.values.tolist() == []
    assert titles(collection) == ["Rain in Lima", "Sun in Lima", None]
    assert collection.table["date"].tolist()[:2] == TABLE["Date"][:2]
    assert collection.table["place"].tolist() == [
        f"row {n + (kind == 'xlsx')}" for n in (1, 2, 3)
    ]
    last = collection[collection.table["id"][2]]
    assert (last.text, last.metadata) == ("Fog came.", {"Pages": "1"})


def test_a_long_table_is_read_in_parts(tmp_path: Path) -> None:
    file = tmp_path / "t.parquet"
    bodies = [f"Rain fell on day {n}." for n in range(700)]
    pd.DataFrame({"text": bodies}).to_parquet(file, row_group_size=300)
    collection = mc.read_collection(file)
    assert [article.text for article in collection] == bodies


def test_columns_of_bytes_are_texts_where_they_can_be(tmp_path: Path) -> None:
    rows = {
        "text": ["Rain fell on Málaga.".encode(), "Málaga flooded.".encode("cp1252")],
        "picture": [b"\x89PNG", b"\x89PNG"],
    }
    pd.DataFrame(rows).to_parquet(tmp_path / "a.parquet")
    collection = mc.read_collection(tmp_path / "a.parquet")
    (article,) = collection
    assert (article.text, dict(article.metadata)) == ("Rain fell on Málaga.", {})
    (problem,) = collection.problems["problem"]
    assert problem.startswith("byte 0xe1 is not of the file's encoding")


# --------------------------------------------------------------------------- refusals


REFUSED = [
    (b"%PDF-1.7\n%\xe2", "a.pdf", "this is a PDF, which is not read; copy the article"),
    (b"{\\rtf1\\ansi Rain fell.}", "a.txt", "RTF document, which is not read; save it"),
    (b"\x89PNG\r\n\x1a\n\0", "a.png", "a PNG picture, which is not read; a picture of"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", "a.jpg", "a JPEG picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "a.doc", "an old Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "a.xls", "an old Excel workbook"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "a.msg", "an e-mail of Outlook, which is"),
    (
        b"Received: from a by b;\r\n\tMon\r\nFrom: Ann <a@b.example>\r\n\r\nRain",
        *("a.eml", "an e-mail, which is not read; open it in a mail program"),
    ),
    (
        b"From - Mon May 3\nReturn-Path: <a@b.example>\nFrom: a@b.example\n\nRain",
        *("news.mbox", "an e-mail, which is not read"),
    ),
    (
        b'<?xml version="1.0"?>\n<!-- made -->\n<rss><title>Rain</title></rss>',
        *("a.xml", "a feed of news, which is not read; save the pages"),
    ),
    (b"<feed><title>Rain</title></feed>", "a.txt", "a feed of news, which is"),
    (
        b'\xef\xbb\xbf<?xml version="1.0"?><nitf><body><p>Rain fell.</p></body></nitf>',
        *("a.html", "XML of the kind nitf, which is not read; save it"),
    ),
    (b"\x1f\x8b\x08\0", "a.jsonl.gz", "packed with gzip, which is not read; unpack it"),
    ("The cafÃ© is â€œshutâ€\x9d.".encode(), "a.txt", "garbled before it was saved"),
    (b"PK\x03\x04 cut short", "a.docx", "the archive is damaged or cut short"),
    (b"SQLite format 3\0 cut short", "a.db", "the database cannot be read"),
    (b"PAR1 cut short", "a.parquet", "this is no Parquet that can be read"),
    (b'{"a": 1}\n', "a.jsonl", "no column looks like the text of articles"),
    (b"[1, 2]", "a.json", "JSON"),
]


@pytest.mark.parametrize(("data", "name", "message"), REFUSED)
def test_what_is_not_read_is_told_with_what_to_do(
    data: bytes, name: str, message: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    for action in (mc.read, mc.read_collection):
        with pytest.raises(mc.ReadError, match=message):
            action(file)
    (tmp_path / "b.txt").write_text("Rain fell on Monday.")
    collection = mc.read_collection(tmp_path)
    assert [article.text for article in collection] == ["Rain fell on Monday."]
    assert message.split(";")[0][:20] in collection.problems["problem"].iloc[0]


@pytest.mark.parametrize(
    "text",
    [
        "From: Ann Lee\nDate: 3 May 2021\n\nRain fell on Lima.",
        "Received: wisdom has it that rain is bad.\n\nIt fell.",
    ],
)
def test_a_text_with_a_head_of_its_own_is_no_mail(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text)
    assert "fell" in mc.read(tmp_path / "a.txt").text


def archive(file: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return file


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"OEBPS/content.opf": b"", "mimetype": b""}, "an EPUB book"),
        ({"META-INF/container.xml": b""}, "an EPUB book"),
        ({"Index/Document.iwa": b""}, "a document of Pages, Numbers or Keynote"),
        ({"content.xml": b""}, "an OpenDocument file"),
        ({"a.txt": b"Rain"}, "a ZIP archive, which is not read; unpack it"),
        ({"word/document.xml": b"0" * (20 << 20)}, "times its size"),
        ({"../../a.txt": b"Rain"}, "leads out of it"),
        ({"/etc/a": b"Rain"}, "leads out of it"),
        (
            {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'},
            "defines entities",
        ),
        ({"word/document.xml": b"<a>"}, "no Word document that can be read"),
        ({"xl/workbook.xml": b"<a>"}, "no Excel workbook that can be read"),
    ],
)
def test_archives_that_do_harm_are_refused(
    members: dict[str, bytes], message: str, tmp_path: Path
) -> None:
    file = archive(tmp_path / "a.docx", members)
    with pytest.raises(mc.ReadError, match=message):
        mc.read(file)


@pytest.mark.parametrize(
    ("name", "member", "message"),
    [
        (
            "a.ods",
            "content.xml",
            "an OpenDocument file, which is not read; save it as x",
        ),
        (
            "a.odt",
            "content.xml",
            "an OpenDocument file, which is not read; save it as p",
        ),
        (
            "a.xlsb",
            "xl/workbook.bin",
            r"workbook \(xlsb\), which is not read; save it as x",
        ),
        (
            "a.numbers",
            "Index/Document.iwa",
            "Keynote, which is not read; save it as xlsx",
        ),
    ],
)
def test_a_table_that_is_not_read_is_to_be_saved_as_one(
    name: str, member: str, message: str, tmp_path: Path
) -> None:
    file = archive(tmp_path / name, {member: b"<a/>"})
    with pytest.raises(mc.ReadError, match=message):
        mc.read_collection(file)


def test_a_table_is_no_article(tmp_path: Path) -> None:
    file = tmp_path / "t.txt"
    file.write_text("title,text\nRain,It fell.\n")
    with pytest.raises(mc.ReadError, match=r"many articles \(CSV\); read it with"):
        mc.read(file)
    file.write_text('{"text": "It fell."}\n')
    with pytest.raises(mc.ReadError, match=r"many articles \(JSON lines\)"):
        mc.read(file)
    file.write_text("Rain, wind, fog. It fell, and fell.\nIt rose, and rose.\n")
    assert len(mc.read(file).sentences) == 3


STARTS = [
    *(b"", b"PK\x03\x04", b"SQLite format 3\0", b"PAR1", b"<html><body>", b"<p>a<p>"),
    *(b'{"text": "a"}\n', b"title,text\n", b"\xff\xfe", b"\xef\xbb\xbf", b"%PDF"),
    *(b'<div class="article enArticle">', b"1 of 2 DOCUMENTS\n", b'[{"text": "a"},'),
]
NAMES = [
    "a.txt",
    "a.html",
    "a.csv",
    "a.jsonl",
    "a.json",
    "a.md",
    "a.docx",
    "a.xlsx",
    "a.parquet",
]


@pytest.mark.filterwarnings("ignore:.*language=")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("start", STARTS)
def test_any_bytes_are_an_article_a_row_or_an_error_of_ours(
    start: bytes, name: str, tmp_path: Path
) -> None:
    draw = random.Random(f"{start!r}{name}")
    file = tmp_path / name
    for _ in range(3):
        file.write_bytes(start + draw.randbytes(draw.choice((20, 300, 3000))))
        for encoding in (None, "latin-1", "utf-16"):
            with suppress(mc.MediacompError):
                mc.read(file, encoding=encoding)
            with suppress(mc.MediacompError):
                list(mc.read_collection(file, encoding=encoding))


@pytest.mark.parametrize("kind", ["parquet", "xlsx", "docx"])
def test_files_cut_or_changed_anywhere_are_told(kind: str, tmp_path: Path) -> None:
    whole = tmp_path / f"whole.{kind}"
    if kind == "parquet":
        pd.DataFrame(TABLE).to_parquet(whole)
    elif kind == "xlsx":
        pd.DataFrame({"text": ["Rain fell.", "Sun shone."]}).to_excel(whole)
    else:
        document = docx.Document()
        document.add_paragraph("Rain fell on Monday.")
        document.save(str(whole))
    data, draw = whole.read_bytes(), random.Random(kind)
    file = tmp_path / f"a.{kind}"
    for _ in range(40):
        changed = bytearray(data[: draw.choice((len(data), draw.randrange(len(data))))])
        for _ in range(draw.randrange(4)):
            if changed:
                changed[draw.randrange(len(changed))] = draw.randrange(256)
        file.write_bytes(bytes(changed))
        with suppress(mc.MediacompError):
            list(mc.read_collection(file))
