"""Notebooks as committed: run once from top to bottom, clean, and readable without
their pictures.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
KERNELSPEC = {
    "display_name": "Python 3 (ipykernel)",
    "language": "python",
    "name": "python3",
}
MACHINE_PATH = re.compile(
    r"(?<![\w.])/(?:home|Users|work|tmp|root|mnt|opt|usr|var)/|\b[A-Z]:\\\\?\w"
)
ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]{6,}")

Cell = dict[str, Any]


def text_of(part: str | list[str]) -> str:
    return part if isinstance(part, str) else "".join(part)


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.name)
def notebook(request: pytest.FixtureRequest) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def cells(notebook: dict[str, Any]) -> list[Cell]:
    found: list[Cell] = notebook["cells"]
    return found


@pytest.fixture
def code(cells: list[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell["cell_type"] == "code"]


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


def test_it_was_run_once_from_top_to_bottom(code: list[Cell]) -> None:
    assert code
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))


def test_it_shows_no_error_and_nothing_on_stderr(code: list[Cell]) -> None:
    outputs = [output for cell in code for output in cell["outputs"]]
    assert outputs
    assert [
        output
        for output in outputs
        if output["output_type"] == "error" or output.get("name") == "stderr"
    ] == []


def test_it_names_no_place_in_a_machine(notebook: dict[str, Any]) -> None:
    content = json.dumps(notebook, ensure_ascii=False)
    assert MACHINE_PATH.findall(content) == []
    assert ADDRESS.findall(content) == []


def test_it_has_one_title_and_it_comes_first(cells: list[Cell]) -> None:
    prose = [
        text_of(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"
    ]
    titles = [
        line
        for cell in prose
        for line in without_fences(cell)
        if re.match(r"# \S", line)
    ]
    assert len(titles) == 1
    assert text_of(cells[0]["source"]).startswith("# ")
    shown = [
        text
        for cell in cells
        for output in cell.get("outputs", [])
        for text in texts(output)
    ]
    assert not any(
        re.search(r"<h1[\s>]", text, re.IGNORECASE) for text in [*prose, *shown]
    )


def test_each_picture_is_told_in_words(cells: list[Cell]) -> None:
    """A picture's cell is followed by prose, or has prose before it, that holds a
    sentence of some length.
    """
    for number, cell in enumerate(cells):
        if any(
            kind.startswith("image/")
            for output in cell.get("outputs", [])
            for kind in output.get("data", {})
        ):
            around = [cells[k] for k in (number - 1, number + 1) if 0 <= k < len(cells)]
            prose = [
                text_of(one["source"])
                for one in around
                if one["cell_type"] == "markdown"
            ]
            assert any(len(text.split()) >= 8 for text in prose), (
                f"cell {number + 1} shows a picture without words"
            )


def test_its_metadata_says_only_which_kernel_to_start_and_which_code_to_hide(
    notebook: dict[str, Any], cells: list[Cell]
) -> None:
    assert notebook["metadata"] == {
        "kernelspec": KERNELSPEC,
        "language_info": {"name": "python"},
    }
    assert all(set(cell["metadata"]) <= {"tags", "jupyter"} for cell in cells)
    hidden = [c["metadata"]["jupyter"] for c in cells if "jupyter" in c["metadata"]]
    assert all(one == {"source_hidden": True} for one in hidden)


def test_it_uses_only_the_public_interface(code: list[Cell]) -> None:
    """The package is imported as `mc`, nothing of its inside, and no name with a
    leading underscore is used.
    """
    tree = ast.parse(
        "\n".join(without_magics(text_of(cell["source"])) for cell in code)
    )
    imported = [
        (alias.name, alias.asname)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    ]
    assert [pair for pair in imported if pair[0].split(".")[0] == "mediacomp"] == [
        ("mediacomp", "mc")
    ]
    sources = [
        node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    ]
    assert [source for source in sources if source.split(".")[0] == "mediacomp"] == []
    attributes = [
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
    ]
    assert [name for name in attributes if name.startswith("_")] == []


def test_what_is_numbered_is_counted_through(cells: list[Cell]) -> None:
    prose = "\n".join(
        text_of(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"
    )
    numbers = [int(found) for found in re.findall(r"^### (\d+)\. ", prose, re.M)]
    assert numbers == [*range(1, len(numbers) + 1)]


def test_it_has_no_logic_of_its_own(code: list[Cell]) -> None:
    tree = ast.parse(
        "\n".join(without_magics(text_of(cell["source"])) for cell in code)
    )
    kinds = (ast.FunctionDef, ast.ClassDef, ast.While, ast.Try)
    assert [
        type(node).__name__ for node in ast.walk(tree) if isinstance(node, kinds)
    ] == []


def without_fences(markdown: str) -> list[str]:
    """Lines outside code blocks, where `# ` begins a comment and no title."""
    return re.sub(
        r"^```.*?^```", "", markdown, flags=re.DOTALL | re.MULTILINE
    ).splitlines()


def without_magics(source: str) -> str:
    if source.startswith("%%"):  # what follows is no Python
        return ""
    return "\n".join(
        line for line in source.splitlines() if not line.startswith(("%", "!"))
    )


def texts(output: dict[str, Any]) -> list[str]:
    """What an output shows as text, plain or HTML."""
    data = output.get("data", {})
    parts = [
        output.get("text", ""),
        *(data[kind] for kind in data if kind.startswith("text/")),
    ]
    return [text_of(part) for part in parts]
