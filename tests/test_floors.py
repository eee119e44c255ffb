"""The floors of the house: each module imports only from those below its own.

Imports inside functions and those for a type checker alone count like all others.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

FLOORS = [
    "version",
    "errors",
    "progress",
    "languages",
    "text",
    "findings",
    "reading",
    "alignment",
    "changes",
    "measures",
    "views",
    "comparison",
    "corpus",
    "cli",
    "__main__",
]
PACKAGE = Path(__file__).resolve().parent.parent / "mediacomp"
ROOT = PACKAGE / "__init__.py"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != ROOT)


def name_of(path: Path) -> str:
    parts = ("mediacomp", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(source: str, module: str, *, is_package: bool = False) -> Iterator[str]:
    """Every name of mediacomp that a module imports, as far as the ``import`` says."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = (alias.name for alias in node.names)
            yield from (n for n in names if n.split(".")[0] == "mediacomp")
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, module, is_package)
            if base.split(".")[0] == "mediacomp":
                yield from (f"{base}.{alias.name}" for alias in node.names)


def absolute(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    kept = parts[: len(parts) - node.level + is_package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def violations(source: str, module: str, *, is_package: bool = False) -> list[str]:
    own = FLOORS.index(module.split(".")[1])
    found = []
    for target in imports(source, module, is_package=is_package):
        floor = [*target.split("."), ""][1]
        if floor not in FLOORS or FLOORS.index(floor) > own:
            found.append(f"{module} imports {target}")
    return found


def circles(modules: dict[str, set[str]]) -> list[list[str]]:
    """Sets of modules that import each other, directly or through others."""
    names = sorted(modules)
    place = {name: k for k, name in enumerate(names)}
    ends = [(place[x], place[y]) for x in names for y in modules[x] if y in place]
    rows, columns = zip(*ends, strict=True) if ends else ((), ())
    graph = csr_array(([1] * len(ends), (rows, columns)), shape=(len(names),) * 2)
    part = connected_components(graph, connection="strong")[1]
    sets = [[n for n, p in zip(names, part, strict=True) if p == k] for k in set(part)]
    return sorted(members for members in sets if len(members) > 1)


def imported(path: Path) -> set[str]:
    """The modules that a module imports: a name in one of them counts as that one."""
    known = {name_of(other) for other in MODULES} | {"mediacomp"}
    found = set()
    source, package = path.read_text("utf-8"), path.name == "__init__.py"
    for target in imports(source, name_of(path), is_package=package):
        while target not in known:
            target = target.rpartition(".")[0]
        found.add(target)
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_from_below(path: Path) -> None:
    module, package = name_of(path), path.name == "__init__.py"
    assert module.split(".")[1] in FLOORS, "a new room needs a floor in FLOORS"
    assert violations(path.read_text("utf-8"), module, is_package=package) == []


def test_no_modules_import_each_other() -> None:
    graph = {name_of(path): imported(path) for path in MODULES}
    assert len(graph) > 100
    assert sum(map(len, graph.values())) > 300
    assert circles(graph) == []


def test_a_circle_is_seen() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": set[str]()}
    assert circles(graph) == [["a", "b", "c"]]
    assert circles({"a": {"b"}, "b": set()}) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("mediacomp.text.article", "from mediacomp.reading.read import read"),
        ("mediacomp.text.article", "def f():\n    from mediacomp.reading import read"),
        ("mediacomp.text.article", "if TYPE_CHECKING:\n    import mediacomp.views"),
        ("mediacomp.alignment.words", "def f():\n    import mediacomp.measures.facts"),
        ("mediacomp.alignment.words", "from ..views import charts"),
        ("mediacomp.alignment.words", "import mediacomp"),
        ("mediacomp.comparison", "from mediacomp import __version__"),
        ("mediacomp.measures.omissions", "from mediacomp import Article"),
        ("mediacomp.views.page.report", "from mediacomp import comparison"),
    ],
)
def test_a_way_up_is_seen(module: str, source: str) -> None:
    assert len(violations(source, module)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("mediacomp.alignment.words", "from mediacomp.text.spans import Span"),
        ("mediacomp.alignment.words", "from .alignment import Link\nimport numpy"),
        ("mediacomp.comparison", "from mediacomp.version import __version__"),
        ("mediacomp.comparison", "from mediacomp.views import charts"),
    ],
)
def test_a_way_down_is_let_through(module: str, source: str) -> None:
    assert violations(source, module) == []
