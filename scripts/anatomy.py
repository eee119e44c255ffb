"""Measure how the package is built: sizes, documentation, decisions, import circles.

Usage: python scripts/anatomy.py [PACKAGE]

Counted from syntax trees and tokens, without importing anything. A figure is no goal:
it says where to look. What each one counts stands in its function below.
"""

from __future__ import annotations

import ast
import io
import statistics
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 88
MANY = 10
"""Decisions above which a function is hard to follow (McCabe's own bound)."""
BRANCHES = (
    ast.If,
    ast.IfExp,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.ExceptHandler,
    ast.match_case,
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A file of the package: its dotted name, its path from the root, its text."""

    name: str
    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def is_package(self) -> bool:
        return Path(self.path).name == "__init__.py"


def modules(package: Path) -> list[Module]:
    """Every module of a package, sorted by name."""
    found = []
    for path in package.rglob("*.py"):
        parts = path.relative_to(package.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text(encoding="utf-8")
        found.append(Module(name, path.relative_to(package.parent).as_posix(), text))
    return sorted(found, key=lambda module: module.name)


def functions(tree: ast.AST) -> Iterator[Function]:
    """Functions and methods, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def decisions(function: Function) -> int:
    """Ways through a function, less the one that takes no decision.

    Each ``if``, ``elif``, ternary, loop, ``except`` and ``case`` counts one, as does
    each ``and`` and ``or`` and each ``if`` of a comprehension. What stands in a nested
    function counts for both.

    Examples
    --------
    >>> body = "if a and b or c: pass\\n for x in y: z = [w for w in x if w]"
    >>> tree = ast.parse(f"def f():\\n {body}")
    >>> decisions(next(functions(tree)))
    5
    """
    count = 0
    for node in ast.walk(function):
        if isinstance(node, BRANCHES):
            count += 1
        elif isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            count += len(node.ifs)
    return count


def length(node: Function) -> int:
    """Lines from the first decorator to the end, docstring included."""
    first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
    return (node.end_lineno or node.lineno) - first + 1


def public(tree: ast.Module) -> Iterator[Function | ast.ClassDef]:
    """Functions, classes and their methods that no leading underscore hides.

    Methods of hidden classes and what is defined inside a function are left out.
    """
    waiting: list[ast.stmt] = list(tree.body)
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                waiting += node.body


def comments(text: str) -> int:
    """Lines with a comment, those to a tool (noqa, type: ignore) left out."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    said = [one.string.lstrip("# ") for one in tokens if one.type == tokenize.COMMENT]
    return sum(
        not one.startswith(("noqa", "type:", "ruff:", "pragma:")) for one in said
    )


def imports(module: Module, known: set[str]) -> set[str]:
    """The modules of the package that a module names in imports, wherever they stand.

    Deferred and type-only imports count. ``from package import name`` is an import of
    the module ``package.name`` if there is one, else of ``package``.
    """
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, module)
            names = {f"{base}.{alias.name}" for alias in node.names}
            found |= names & known
            # Only what no module is called by can come from the package itself.
            found |= {base} if names - known else set()
    return (found & known) - {module.name}


def absolute(node: ast.ImportFrom, module: Module) -> str:
    """The dotted name that an import is from, whether it says so or counts dots."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    kept = parts[: len(parts) - node.level + module.is_package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def circles(edges: dict[str, set[str]]) -> list[list[str]]:
    """Groups of modules that reach one another by imports, the largest first.

    Examples
    --------
    >>> circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
    [['a', 'b', 'c']]
    """
    reached = {name: reachable(name, edges) for name in edges}
    groups = {
        tuple(sorted(other for other in reached[name] if name in reached[other]))
        for name in edges
        if name in reached[name]
    }
    return [list(group) for group in sorted(groups, key=lambda one: (-len(one), one))]


def reachable(name: str, edges: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        new = edges[waiting.pop()] - seen
        seen |= new
        waiting += new
    return seen


def figures(found: list[Module]) -> Iterator[tuple[str, str]]:
    """The rows of the table: what is counted, and the figure."""
    lines = {module.path: module.text.splitlines() for module in found}
    total = sum(map(len, lines.values()))
    longest = max(lines, key=lambda path: len(lines[path]))
    yield "modules", f"{len(found):,}"
    yield "lines", f"{total:,}"
    yield "median lines of a module", f"{statistics.median(map(len, lines.values())):g}"
    yield "longest module", f"{len(lines[longest])} ({longest})"

    known = {module.name for module in found}
    trees = [(module, module.tree) for module in found]
    each = [(module, node) for module, tree in trees for node in functions(tree)]
    module, node = max(each, key=lambda pair: length(pair[1]))
    yield "longest function", f"{length(node)} ({module.path}: {node.name})"
    hard = [(decisions(node), module.path, node.name) for module, node in each]
    hard = sorted((one for one in hard if one[0] > MANY), reverse=True)
    yield f"functions with more than {MANY} decisions", share(len(hard), len(each))
    if hard:
        yield "most decisions", f"{hard[0][0]} ({hard[0][1]}: {hard[0][2]})"

    said = [ast.get_docstring(node) or "" for _, tree in trees for node in public(tree)]
    yield "public ones with a docstring", share(sum(map(bool, said)), len(said))
    yield "public ones with an example", share(sum(">>>" in s for s in said), len(said))
    remarks = sum(comments(module.text) for module in found)
    yield "comments in 100 lines", f"{100 * remarks / total:.1f}"
    wide = sum(len(line) > WIDTH for text in lines.values() for line in text)
    yield f"lines beyond {WIDTH} columns", share(wide, total)

    edges = {module.name: imports(module, known) for module in found}
    rounds = circles(edges)
    yield "import circles", f"{len(rounds)}"
    for circle in rounds:
        yield f"  of {len(circle)}", ", ".join(circle)


def share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "none"


def main(package: Path) -> None:
    rows = list(figures(modules(package)))
    width = max(len(label) for label, _ in rows)
    for label, figure in rows:
        print(f"{label:{width}}  {figure}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "mediacomp")
