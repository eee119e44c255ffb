"""What a person meets in Jupyter, asked of a real kernel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

pytestmark = [
    pytest.mark.slow,
    # The warnings of Jupyter's own parts are not ours.
    pytest.mark.filterwarnings("default"),
]
SOURCES = [
    "import mediacomp as mc\n"
    "a = mc.Article.from_text('Rain fell. “We shall stay,” said Ann Lee.')\n"
    "c = mc.compare(a, a, encoder='lexical')",
    "c.show('qoutations')",
    "mc.read('no/such/file.txt')",
    "import sys, traceback\nprint(''.join(traceback.format_exception(sys.last_value)))",
    "c.show('quotations')",
    "from mediacomp import progress\n"
    "progress._SECONDS = 0\n"
    "c = mc.compare(a, a, encoder='lexical')",
]


@pytest.fixture(scope="module")
def cells() -> Any:
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in SOURCES]
    )
    root = Path(__file__).resolve().parent.parent
    client = NotebookClient(
        notebook,
        timeout=120,
        allow_errors=True,
        resources={"metadata": {"path": str(root)}},
    )
    return client.execute().cells


def test_an_error_of_ours_is_one_line(cells: Any) -> None:
    for cell, begins in (
        (cells[1], "UnknownTableError: there is no table 'qoutations' (did you mean"),
        (cells[2], "ReadError: no/such/file.txt"),
    ):
        (output,) = cell.outputs
        assert output.output_type == "error"
        (line,) = output.traceback
        assert line.startswith(begins)
        assert "\n" not in line


def test_the_whole_traceback_can_be_had(cells: Any) -> None:
    (output,) = cells[3].outputs
    assert "Traceback (most recent call last)" in output.text
    assert "mediacomp/reading/read.py" in output.text.replace("\\", "/")


def test_a_table_shows_as_html_with_words_beside_it(cells: Any) -> None:
    (output,) = cells[4].outputs
    assert "<table" in output.data["text/html"]
    assert output.data["text/plain"].startswith("Quotations (1 row)")


def test_a_notebook_that_runs_by_itself_shows_no_progress(cells: Any) -> None:
    assert cells[5].outputs == []
