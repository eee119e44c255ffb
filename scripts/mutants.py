"""Change the code in one place at a time, run the fast tests, name what none noticed.

Usage: python scripts/mutants.py [FOLDER ...] [--count 40] [--seed 1] [--jobs N]
       python scripts/mutants.py --only mediacomp/alignment/moves.py:42

A mutant is one line with one small fault: a comparison that lets equality in or out,
``and`` for ``or``, a dropped ``not``, plus for minus, a number off by one, True for
False, ``min`` for ``max``, the last part of a returned tuple left out. Places come
from the syntax tree, so neither docstrings nor annotations are touched. The same seed
and the same code give the same mutants.

All fast tests run once without a fault, to see which test runs which line. Each mutant
then runs in a copy of the checkout: first the tests that run its line, those first
that run the fewest lines of the package, since they are the nearest and the quickest;
if none fails, all that ``make check`` runs, since some run the line in a process of
their own. One in which a single test takes longer than five minutes is caught too.

A survivor is a question, not always a fault of the tests: some mutants are equivalent
(a threshold that nothing reaches, a line that only saves time). Judge by hand.
"""

from __future__ import annotations

import argparse
import ast
import itertools
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from coverage import CoverageData

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "mediacomp"
FOLDERS = ["alignment", "findings", "changes", "measures"]
"""Where a fault changes results without a trace; those missing are skipped."""
LEFT_BEHIND = shutil.ignore_patterns(
    ".git",
    ".venv*",
    "out",
    "build",
    "dist",
    "*.egg-info",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
)
PYTEST = [
    sys.executable,
    "-m",
    "pytest",
    "-x",
    "-q",
    "--no-header",
    "--tb=no",
    "-r",
    "f",
]
FAST = ["-m", "not slow", "-p", "no:cacheprovider"]
PATIENCE = 300
"""Seconds a test may take; on a busy machine the longest property takes over 60."""
ENDLESS = ["-o", f"faulthandler_timeout={PATIENCE}"]
ENDLESS += ["-o", "faulthandler_exit_on_timeout=true"]
LIMIT = 1800
"""Seconds for a whole run, for what hangs outside a test (while it is collected)."""

PASSED = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)

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
    """All mutants of a source text, in the order of its lines.

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
    return sorted(one for one in found if parses(one.applied(text)))


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
    for folder in folders:
        where = root / folder if (root / folder).exists() else root / PACKAGE / folder
        for path in sorted(where.rglob("*.py")):
            name = path.relative_to(root).as_posix()
            for one in mutants(path.read_text(encoding="utf-8"), name):
                lines.setdefault((one.path, one.line), []).append(one)
    draw = random.Random(seed)
    drawn = draw.sample(sorted(lines), min(count, len(lines)))
    return sorted(draw.choice(lines[place]) for place in drawn)


def at(root: Path, place: str) -> list[Mutant]:
    """All mutants of one line, given as PATH:LINE."""
    path, _, line = place.rpartition(":")
    text = (root / path).read_text(encoding="utf-8")
    return [one for one in mutants(text, path) if one.line == int(line)]


class Reach:
    """Which fast tests run which line, nearest first.

    Attributes
    ----------
    lines
        For each file of the package, the tests that run each line of it. What runs
        while a module is imported, before any test, has none.
    breadth
        How many lines of the package a test runs.
    """

    def __init__(self, measured: Path, root: Path) -> None:
        data = CoverageData(str(measured))
        data.read()
        self.lines: dict[str, dict[int, set[str]]] = {}
        self.breadth: Counter[str] = Counter()
        for file in sorted(data.measured_files()):
            lines = {
                line: {named(context) for context in contexts if context}
                for line, contexts in data.contexts_by_lineno(file).items()
            }
            self.lines[Path(file).relative_to(root).as_posix()] = lines
            self.breadth.update(itertools.chain.from_iterable(lines.values()))

    def nearest(self, mutant: Mutant) -> list[str]:
        """The tests that run a mutant's line; those of its module if none does.

        An expression over several lines may be counted at an earlier one.
        """
        lines = self.lines.get(mutant.path, {})
        ran = max((line for line in lines if line <= mutant.line), default=0)
        tests = lines.get(ran) or set().union(*lines.values())
        return sorted(tests, key=lambda test: (self.breadth[test], test))


def named(context: str) -> str:
    """A test without its phase and its parameters, as pytest takes it.

    Examples
    --------
    >>> named("tests/test_a.py::test_b[1-|2]|run")
    'tests/test_a.py::test_b'
    """
    return context.rpartition("|")[0].partition("[")[0]


def measured(copy: Path, jobs: int) -> Reach:
    """All fast tests, run once without a fault and with an eye on what they run."""
    target = copy.with_suffix(".coverage")
    watch = [f"--cov={PACKAGE}", "--cov-context=test"]
    watch += ["--cov-report=", "--cov-fail-under=0"]
    if notices(copy, [*watch, "-n", str(jobs)], {"COVERAGE_FILE": str(target)}):
        sys.exit("the fast tests fail without a mutant: see `make check`")
    return Reach(target, copy.resolve())


def notices(copy: Path, asked: list[str], more: dict[str, str] | None = None) -> bool:
    """Whether one of the tests fails or doesn't end."""
    settings = {**os.environ, "CI": "true", "PYTHONDONTWRITEBYTECODE": "1"}
    settings |= {"PYTHONPATH": str(copy), **(more or {})}
    # Thousands of tests are too long for a command line of some systems.
    listed = copy.with_suffix(".txt")
    listed.write_text("\n".join(asked), encoding="utf-8")
    run = subprocess.Popen(
        [*PYTEST, *FAST, *ENDLESS, f"@{listed}"],
        cwd=copy,
        env=settings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return run.wait(timeout=LIMIT) not in PASSED
    except subprocess.TimeoutExpired:
        return True
    finally:
        stop(run)


def stop(run: subprocess.Popen[bytes]) -> None:
    """End a run with all that it started."""
    if run.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(run.pid, signal.SIGKILL)
    else:
        run.kill()
    run.wait()


def caught(mutant: Mutant, copy: Path, reach: Reach) -> bool:
    """Whether a fast test notices a mutant, which is put into a copy and taken out."""
    target = copy / mutant.path
    text = target.read_text(encoding="utf-8")
    target.write_text(mutant.applied(text), encoding="utf-8")
    try:
        near = reach.nearest(mutant)
        return (bool(near) and notices(copy, near)) or notices(copy, [])
    finally:
        target.write_text(text, encoding="utf-8")


def shown(mutant: Mutant, text: str) -> str:
    """A mutant as file:line with the lines it changes, before and after."""
    first = text.rfind("\n", 0, mutant.start) + 1
    last = text.find("\n", mutant.end)
    old = text[first : len(text) if last < 0 else last]
    new = text[first : mutant.start] + mutant.new + text[mutant.end : first + len(old)]
    gone = "".join(f"\n  - {line.strip()}" for line in old.splitlines())
    come = "".join(f"\n  + {line.strip()}" for line in new.splitlines())
    return f"{mutant.path}:{mutant.line}{gone}{come}"


def tried(todo: list[Mutant], jobs: int) -> list[Mutant]:
    """The survivors, in order."""
    with tempfile.TemporaryDirectory() as folder:
        copies: queue.Queue[Path] = queue.Queue()
        for number in range(jobs):
            copy = Path(folder, str(number))
            shutil.copytree(ROOT, copy, ignore=LEFT_BEHIND, symlinks=True)
            copies.put(copy)
        reach = measured(Path(folder, "0"), jobs)

        def verdict(mutant: Mutant) -> bool:
            copy = copies.get()
            try:
                noticed = caught(mutant, copy, reach)
            finally:
                copies.put(copy)
            print("." if noticed else "S", end="", flush=True)
            return noticed

        with ThreadPoolExecutor(jobs) as pool:
            verdicts = list(pool.map(verdict, todo))
    print()
    return [one for one, noticed in zip(todo, verdicts, strict=True) if not noticed]


def main() -> None:
    # So that a stopped run takes its copies and its children with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("folders", nargs="*", default=FOLDERS, metavar="FOLDER")
    options.add_argument("--count", type=int, default=40)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("--only", metavar="PATH:LINE", help="all mutants of one line")
    options.add_argument("--list", action="store_true", help="show them, run nothing")
    given = options.parse_args()
    todo = (
        at(ROOT, given.only)
        if given.only
        else chosen(ROOT, given.folders, given.count, given.seed)
    )
    if not todo:
        sys.exit("nothing to mutate there")
    survivors = todo if given.list else tried(todo, min(given.jobs, len(todo)))
    for one in survivors:
        print(shown(one, (ROOT / one.path).read_text(encoding="utf-8")))
    if not given.list:
        share = 1 - len(survivors) / len(todo)
        print(f"{len(todo) - len(survivors)} of {len(todo)} caught ({share:.0%})")


if __name__ == "__main__":
    main()
