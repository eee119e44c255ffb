"""The floors of the house: each module imports only from those below its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

FLOORS = [
    "errors",
    "article",
    "language",
    "reading",
    "alignment",
    "measures",
    "views",
    "comparison",
    "cli",
    "__main__",
]
PACKAGE = Path(__file__).resolve().parent.parent / "mediacomp"
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py"
)
DELEGATION = ("mediacomp.article", "mediacomp.reading.text")
"""The one way up: `Article.from_text` and `from_sentences` hand their work to reading,
when they are called.
"""


def name_of(path: Path) -> str:
    parts = ("mediacomp", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(
    tree: ast.Module, module: str, is_package: bool
) -> Iterator[tuple[str, bool]]:
    """Every name of mediacomp that a module imports, and whether at its top rather than
    inside a function.
    """
    deferred = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        at_top = id(node) not in deferred
        if isinstance(node, ast.Import):
            yield from (
                (alias.name, at_top)
                for alias in node.names
                if alias.name.split(".")[0] == "mediacomp"
            )
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, module, is_package)
            if base == "mediacomp":
                yield from ((f"mediacomp.{alias.name}", at_top) for alias in node.names)
            elif base.startswith("mediacomp."):
                yield base, at_top


def absolute(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    kept = parts[: len(parts) - node.level + is_package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def violations(source: str, module: str, *, is_package: bool = False) -> list[str]:
    own = FLOORS.index(module.split(".")[1])
    found = []
    for target, at_top in imports(ast.parse(source), module, is_package):
        if target == "mediacomp.__version__" or (
            not at_top and (module, target) == DELEGATION
        ):
            continue
        floor = target.split(".")[1] if "." in target else ""
        if floor not in FLOORS or FLOORS.index(floor) > own:
            found.append(f"{module} imports {target}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_from_below(path: Path) -> None:
    assert name_of(path).split(".")[1] in FLOORS, "a new room needs a floor in FLOORS"
    assert (
        violations(
            path.read_text(encoding="utf-8"),
            name_of(path),
            is_package=path.name == "__init__.py",
        )
        == []
    )


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("mediacomp.article", "from mediacomp.language.tokens import tokenise"),
        ("mediacomp.article", "from mediacomp.reading.text import article_from_text"),
        ("mediacomp.article", "def f():\n    from mediacomp.reading.html import read"),
        (
            "mediacomp.alignment.words",
            "def f():\n    import mediacomp.measures.omission",
        ),
        ("mediacomp.alignment.words", "from ..views import plots"),
        ("mediacomp.alignment.words", "import mediacomp"),
        ("mediacomp.measures.omission", "from mediacomp import Article"),
        ("mediacomp.views.report", "from mediacomp import comparison"),
    ],
)
def test_a_way_up_is_seen(module: str, source: str) -> None:
    assert len(violations(source, module)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        (
            "mediacomp.article",
            "def f():\n    from mediacomp.reading.text import article_from_text",
        ),
        (
            "mediacomp.alignment.words",
            "from mediacomp.article import Span\nfrom .model import Link\nimport numpy",
        ),
        (
            "mediacomp.comparison",
            "from mediacomp import __version__\nfrom mediacomp.views import plots",
        ),
    ],
)
def test_a_way_down_is_let_through(module: str, source: str) -> None:
    assert violations(source, module) == []
