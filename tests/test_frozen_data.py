"""What one stage hands to the next can't be changed by it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "mediacomp"
GROWING = {"Phrase", "Speakers", "_Single", "_Walk"}
"""Those that a function fills step by step and hands on to nobody else."""


def dataclasses(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Each dataclass of a module, and whether it is frozen."""
    for node in ast.walk(tree):
        for decorator in getattr(node, "decorator_list", []):
            if "dataclass" in ast.unparse(decorator) and isinstance(node, ast.ClassDef):
                yield node.name, "frozen=True" in ast.unparse(decorator)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("@dataclass\nclass A: ...", [("A", False)]),
        ("@dataclass(frozen=True, slots=True)\nclass A: ...", [("A", True)]),
        ("@dataclasses.dataclass(frozen=False)\nclass A: ...", [("A", False)]),
        ("class A: ...", []),
    ],
)
def test_which_are_found(source: str, found: list[tuple[str, bool]]) -> None:
    assert list(dataclasses(ast.parse(source))) == found


def test_dataclasses_are_frozen() -> None:
    open_ = {
        name
        for path in sorted(PACKAGE.rglob("*.py"))
        for name, frozen in dataclasses(ast.parse(path.read_text("utf-8")))
        if not frozen
    }
    assert open_ == GROWING
