"""Faults to put into the code, one at a time, for ``scripts/mutants.py``.

A mutant is one line with one small fault: a comparison that lets equality in or out,
``and`` for ``or``, a dropped ``not``, plus for minus, a number off by one, True for
False, ``min`` for ``max``, the last part of a returned tuple left out. Places come
from the syntax tree, so neither docstrings nor annotations are touched. The same seed
and the same code give the same mutants.
"""

from __future__ import annotations

import ast
import itertools
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "mediacomp"

COMPARISONS: dict[type[ast.cmpop], tuple[str, ...]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}
ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
}
EXTREMES = {"min": "max", "max": "min"}


@dataclass(frozen=True, order=True)
class Mutant:
    """One fault: characters ``start`` to ``end`` of a file's text become ``new``."""

    path: str
    line: int
    start: int
    end: int
    new: str

    def applied(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]


class Places:
    """Character offsets of the nodes of a source text, which ast counts in bytes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.splitlines(keepends=True)
        self.starts = [0, *itertools.accumulate(len(line) for line in self.lines)]

    def at(self, line: int, column: int) -> int:
        before = self.lines[line - 1].encode()[:column].decode()
        return self.starts[line - 1] + len(before)

    def span(self, node: ast.expr) -> tuple[int, int]:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = self.at(node.lineno, node.col_offset)
        return start, self.at(node.end_lineno, node.end_col_offset)

    def between(
        self, left: ast.expr, right: ast.expr, word: str
    ) -> tuple[int, int] | None:
        """Where an operator stands between operands; None if a comment says it too."""
        start, end = self.span(left)[1], self.span(right)[0]
        gap = self.text[start:end]
        if "#" in gap or gap.count(word) != 1:
            return None
        return start + gap.index(word), start + gap.index(word) + len(word)


def mutants(text: str, path: str) -> list[Mutant]:
    """All mutants of a source text, in the order of its lines; a few may not parse.

    Examples
    --------
    >>> [one.applied("x = a < b") for one in mutants("x = a < b", "")]
    ['x = a <= b']
    >>> source = "def f(x: int) -> tuple[bool, Literal[1]]: return not x, -1"
    >>> [one.applied(source)[42:] for one in mutants(source, "")]
    ['return x, -1', 'return not x', 'return not x, -2']
    """
    places = Places(text)
    found = {
        Mutant(path, text.count("\n", 0, start) + 1, start, end, new)
        for node in live(ast.parse(text))
        for start, end, new in changes(node, places)
    }
    return sorted(found)


def parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def live(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that run: no annotations, no defaults of none, no type-only blocks."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not silent(child):
                yield from live(child)


def silent(node: ast.AST) -> bool:
    """Whether a node is there for readers and type checkers, or words a message.

    ``zip(…, strict=True)`` is left alone: it can only fail where something else has;
    and ``slots=True``, which saves memory and no more.
    """
    if isinstance(node, ast.keyword):
        return node.arg in ("strict", "slots")
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.dump(node.test)
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Assert | ast.Raise | ast.JoinedStr)


def changes(node: ast.AST, places: Places) -> Iterator[tuple[int, int, str]]:
    """Each way to get one node wrong, as (start, end, new text)."""
    match node:
        case ast.Compare():
            yield from compared(node, places)
        case ast.BoolOp():
            word = "and" if isinstance(node.op, ast.And) else "or"
            other = "or" if word == "and" else "and"
            for left, right in itertools.pairwise(node.values):
                yield from swapped(places.between(left, right, word), other)
        case ast.UnaryOp(op=ast.Not()):
            yield places.span(node)[0], places.span(node.operand)[0], ""
        case ast.BinOp(op=ast.Add() | ast.Sub()):
            word, other = ARITHMETIC[type(node.op)]
            yield from swapped(places.between(node.left, node.right, word), other)
        case ast.Constant():
            yield from off_by_one(node, places)
        case ast.Call(func=ast.Name(id="min" | "max") as name):
            yield (*places.span(name), EXTREMES[name.id])
        case ast.Return(value=ast.Tuple(elts=[*_, before, last])):
            yield places.span(before)[1], places.span(last)[1], ""


def compared(node: ast.Compare, places: Places) -> Iterator[tuple[int, int, str]]:
    operands = [node.left, *node.comparators]
    for operator, (left, right) in zip(
        node.ops, itertools.pairwise(operands), strict=True
    ):
        word, other = COMPARISONS[type(operator)]
        yield from swapped(places.between(left, right, word), other)


def swapped(place: tuple[int, int] | None, new: str) -> Iterator[tuple[int, int, str]]:
    if place:
        yield (*place, new)


def off_by_one(node: ast.Constant, places: Places) -> Iterator[tuple[int, int, str]]:
    if isinstance(node.value, bool):
        yield (*places.span(node), str(not node.value))
    elif isinstance(node.value, int):
        yield (*places.span(node), str(node.value + 1))
    elif isinstance(node.value, float):
        # An .05 that becomes 1.05 would be noticed by anything.
        yield (*places.span(node), repr(round(node.value * 1.1 + 0.01, 6)))


def chosen(root: Path, folders: Iterable[str], count: int, seed: int) -> list[Mutant]:
    """Mutants drawn by seed, at most one a line, in the order of files and lines."""
    lines: dict[tuple[str, int], list[Mutant]] = {}
    texts: dict[str, str] = {}
    for folder in folders:
        where = root / folder if (root / folder).exists() else root / PACKAGE / folder
        for path in sorted(where.rglob("*.py")):
            name = path.relative_to(root).as_posix()
            texts[name] = path.read_text(encoding="utf-8")
            for one in mutants(texts[name], name):
                lines.setdefault((one.path, one.line), []).append(one)
    draw = random.Random(seed)
    shuffled = draw.sample(sorted(lines), len(lines))
    drawn = (draw.choice(lines[place]) for place in shuffled)
    # To parse a file takes as long as to run a test: not for the ten thousand others.
    sound = (one for one in drawn if parses(one.applied(texts[one.path])))
    return sorted(itertools.islice(sound, count))


def at(root: Path, place: str) -> list[Mutant]:
    """All mutants of one line, given as PATH:LINE."""
    path, _, line = place.rpartition(":")
    text = (root / path).read_text(encoding="utf-8")
    found = [one for one in mutants(text, path) if one.line == int(line)]
    return [one for one in found if parses(one.applied(text))]


def shown(mutant: Mutant, text: str) -> str:
    """A mutant as file:line with the lines it changes, before and after."""
    first = text.rfind("\n", 0, mutant.start) + 1
    last = text.find("\n", mutant.end)
    old = text[first : len(text) if last < 0 else last]
    new = text[first : mutant.start] + mutant.new + text[mutant.end : first + len(old)]
    gone = "".join(f"\n  - {line.strip()}" for line in old.splitlines())
    come = "".join(f"\n  + {line.strip()}" for line in new.splitlines())
    return f"{mutant.path}:{mutant.line}{gone}{come}"
