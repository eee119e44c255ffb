"""Documents as people write them: changes tracked, forms, footnotes, tables."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

import mediacomp as mc
from mediacomp.reading.documents.markdown import record_of_markdown

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
INSERTED = f'<w:ins {SPACE} w:id="1"><w:r><w:t>Friday</w:t></w:r></w:ins>'
DELETED = f'<w:del {SPACE} w:id="2"><w:r><w:delText>Monday</w:delText></w:r></w:del>'
MOVED = f'<w:moveFrom {SPACE} w:id="3"><w:r><w:t>at noon</w:t></w:r></w:moveFrom>'
NAME = "<w:r><w:t>Ann Okoro</w:t></w:r>"
FIELD = f"<w:sdt {SPACE}><w:sdtContent>{NAME}</w:sdtContent></w:sdt>"
LINKED = f"<w:hyperlink {SPACE}><w:r><w:t>the harbour</w:t></w:r></w:hyperlink>"
BESIDE = (
    f"<w:r {SPACE}><w:pict><w:txbxContent><w:p><w:r><w:t>Advertisement</w:t></w:r>"
    "</w:p></w:txbxContent></w:pict></w:r>"
)


def written(tmp_path: Path, parts: list[str]) -> list[str]:
    """The paragraphs that are read of a document with one paragraph of these parts."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for part in parts:
        if part.startswith("<"):
            paragraph._p.append(parse_xml(part))
        else:
            paragraph.add_run(part)
    document.save(str(tmp_path / "a.docx"))
    return mc.read(tmp_path / "a.docx").text.split("\n\n")


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["The pier closed on ", INSERTED, DELETED, "."], "The pier closed on Friday."),
        (["The pier closed", MOVED, " today."], "The pier closed today."),
        (["A spokesman, ", FIELD, ", declined."], "A spokesman, Ann Okoro, declined."),
        (["They left ", LINKED, " early."], "They left the harbour early."),
        (["They left", BESIDE, " early."], "They left early."),
    ],
)
def test_what_is_printed_of_a_paragraph(
    tmp_path: Path, parts: list[str], text: str
) -> None:
    assert written(tmp_path, parts) == [text]


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_paragraphs_whose_mark_was_deleted_are_one(mark: str, tmp_path: Path) -> None:
    document = docx.Document()
    texts = ("The pier closed ", "on Friday", ", the board said.", "Boats moved.")
    for text in texts:
        document.add_paragraph(text)
    for paragraph in document.paragraphs[:2]:
        gone = f'<w:rPr {SPACE}><w:{mark} w:id="9" w:author="Bo"/></w:rPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(gone))
    # The mark of the last one has no paragraph below that it could join.
    document.paragraphs[3]._p.get_or_add_pPr().append(parse_xml(gone))
    document.save(str(tmp_path / "a.docx"))
    assert mc.read(tmp_path / "a.docx").text.split("\n\n") == [
        *("The pier closed on Friday, the board said.", "Boats moved."),
    ]


def test_a_paragraph_that_was_deleted_whole_leaves_the_next_its_style(
    tmp_path: Path,
) -> None:
    document = docx.Document()
    document.add_paragraph()._p.append(parse_xml(DELETED))
    gone = f'<w:rPr {SPACE}><w:del w:id="9" w:author="Bo"/></w:rPr>'
    document.paragraphs[0]._p.get_or_add_pPr().append(parse_xml(gone))
    document.add_paragraph("Pier closed", style="Title")
    document.add_paragraph("The pier closed on Friday.")
    document.save(str(tmp_path / "a.docx"))
    article = mc.read(tmp_path / "a.docx")
    assert (article.title, article.text.split("\n\n")[1:]) == (
        *("Pier closed", ["The pier closed on Friday."]),
    )


def test_paragraphs_and_cells_in_fields_of_a_form(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The pier closed.")
    row = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    inner = f"<w:tbl>{row.format('2022')}</w:tbl>"
    held = f"<w:p><w:r><w:t>It reopens.</w:t></w:r></w:p>{inner}"
    element = parse_xml(f"<w:sdt {SPACE}><w:sdtContent>{held}</w:sdtContent></w:sdt>")
    document.element.body.insert(1, element)
    document.save(str(tmp_path / "a.docx"))
    assert mc.read(tmp_path / "a.docx").text.split("\n\n") == [
        *("The pier closed.", "It reopens.", "2022"),
    ]


def test_a_table_inside_a_table_is_told_once(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The pier closed.")
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "Ships"
    cell.add_table(rows=1, cols=1).cell(0, 0).text = "Forty"
    document.save(str(tmp_path / "a.docx"))
    assert mc.read(tmp_path / "a.docx").text.count("Forty") == 1


def test_tags_in_markdown_are_no_text() -> None:
    text = (
        "# Rain\n\n<div class='lead'>\n\nIt <span style='x'>fell</span> on H<sub>2"
        "</sub>O.<br/>It rose.\n\n</div>\n\n1 < 2 and 3 > 2."
    )
    assert record_of_markdown(text).body == (
        *("It fell on H2O. It rose.", "1 < 2 and 3 > 2."),
    )


def test_footnotes_of_markdown_are_left_out() -> None:
    record = record_of_markdown(
        "# Pier closed\n\nIt closed[^1] on Friday[^note].\n\n[^1]: By nine votes.\n"
        "    Four were against.\n[^note]: At noon.\n\nIt reopens.\n"
    )
    assert record.body == ("It closed on Friday.", "It reopens.")


def test_footnotes_of_markdown_as_people_indent_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# Pier closed\n\nIt closed[^1] on Friday, says `[^0-9]`[^a].\n\n"
        "  [^1]: By nine votes.\n\n    Four were against.\n\t\n\tOne slept.\n"
        "   [^a]: At noon.\n\n  It reopens.\n"
    )
    assert mc.read(tmp_path / "a.md").text.split("\n\n")[1:] == [
        "It closed on Friday, says [^0-9].",
        "It reopens.",
    ]


def test_a_bar_inside_a_cell_of_markdown_parts_none() -> None:
    record = record_of_markdown(
        "| Route | Ships |\n|---|---|\n| Oslo \\| Kiel | 40 |\n| Ystad | 3 \\||\n"
        "Oslo \\| Kiel runs daily.\n"
    )
    assert record.body == (
        *("Route | Ships", "Oslo | Kiel | 40", "Ystad | 3 |"),
        "Oslo | Kiel runs daily.",
    )


def test_rows_of_a_table_in_markdown_are_paragraphs() -> None:
    record = record_of_markdown(
        "It closed:\n\n| Year | Ships |\n|:---|---:|\n| 2022 | 40 |\n| 2023 |  |\n\n"
        "Some say yes | others no.\n"
    )
    assert record.body == (
        *("It closed:", "Year | Ships", "2022 | 40", "2023"),
        "Some say yes | others no.",
    )
