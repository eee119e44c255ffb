"""What scripts/anatomy.py counts, on a package made up for it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from scripts.anatomy import (
    circles,
    comments,
    decisions,
    figures,
    functions,
    imports,
    modules,
    public,
)

SOURCES = {
    "__init__.py": '"""A package."""\n\nfrom made.low import down\n',
    "low.py": "# why\ndown = 1  # noqa: F401\n",
    "rooms/__init__.py": "",
    "rooms/east.py": "def go():\n    from made.rooms import west\n    return west\n",
    "rooms/west.py": (
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n"
        "    from .east import go\n"
        "class Door:\n"
        '    """A door.\n\n    >>> Door()\n    """\n'
        "    def open(self): ...\n"
        "    def _hinge(self): ...\n"
    ),
}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A package of two rooms that import each other, one deferred, one for types."""
    for name, text in SOURCES.items():
        (tmp_path / "made" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "made" / name).write_text(text, encoding="utf-8")
    return tmp_path / "made"


def test_deferred_and_type_only_imports_make_circles(made: Path) -> None:
    found = modules(made)
    known = {module.name for module in found}
    edges = {module.name: imports(module, known) for module in found}
    assert edges["made"] == {"made.low"}
    assert circles(edges) == [["made.rooms.east", "made.rooms.west"]]


def test_the_table_names_what_it_counts(made: Path) -> None:
    table = dict(figures(modules(made)))
    assert table["modules"] == "5"
    assert table["public ones with a docstring"] == "1 of 3 (33.3%)"
    assert table["public ones with an example"] == "1 of 3 (33.3%)"
    assert table["import circles"] == "1"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("return x", 0),
        ("return 1 if x else 2", 1),
        ("return a and b and c", 2),
        ("return [y for y in x if y if z]", 2),
        ("for y in x:\n  while y: pass", 2),
        ("if x: pass\n elif y: pass\n else: pass", 2),
        ("try: pass\n except OSError: pass\n except ValueError: pass", 2),
        ("match x:\n  case 1: pass\n  case _: pass", 2),
        ("def g():\n  if x: pass", 1),
    ],
)
def test_decisions(body: str, count: int) -> None:
    assert decisions(next(functions(ast.parse(f"def f():\n {body}")))) == count


def test_what_an_underscore_hides_is_not_public() -> None:
    tree = ast.parse(
        "def a():\n def b(): ...\ndef _c(): ...\nclass _D:\n def e(self): ..."
    )
    assert [node.name for node in public(tree)] == ["a"]


def test_words_to_a_tool_are_no_comments() -> None:
    assert comments('x = "#"  # why\ny = 1  # noqa: E501\n# more\n') == 2
