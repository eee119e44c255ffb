"""Which fast test runs which line of the package, for ``scripts/mutants.py``."""

from __future__ import annotations

import functools
import hashlib
import operator
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from scripts.faults import PACKAGE, Mutant

QUIETLY = ["-q", "--no-header", "--tb=no", "-m", "not slow", "-p", "no:cacheprovider"]


class Reach:
    """Which fast tests run which line, nearest first.

    Attributes
    ----------
    breadth
        How many lines of the package a test runs.

    Notes
    -----
    Read from coverage's file by its documented schema: its own reader, which unpacks
    every line of every test, takes as long as a hundred tests.
    """

    def __init__(self, measured: Path) -> None:
        self.data = sqlite3.connect(measured)
        self.breadth: Counter[str] = Counter()
        for test, lines in self._lines("true"):
            self.breadth[test] += lines.bit_count()

    def _lines(self, where: str, *values: str) -> Iterator[tuple[str, int]]:
        """Each test with the lines that it runs of a file, a bit a line.

        What runs while a module is imported, before any test, has no name.
        """
        rows = self.data.execute(
            "select context, numbits from line_bits join context on context_id ="
            f" context.id join file on file_id = file.id where {where}",
            values,
        )
        for context, numbits in rows:
            yield named(context), int.from_bytes(numbits, "little")

    def nearest(self, mutant: Mutant) -> list[str]:
        """The tests that run a mutant's line; those of its module if none does.

        An expression over several lines may be counted at an earlier one.
        """
        rows = list(self._lines("path = ?", str(Path(mutant.path))))
        ran = functools.reduce(operator.or_, (lines for _, lines in rows), 0)
        line = (ran & (2 << mutant.line) - 1).bit_length() - 1
        tests = {
            test for test, lines in rows if test and line >= 0 and lines >> line & 1
        }
        tests = tests or {test for test, _ in rows if test}
        return sorted(tests, key=lambda test: (self.breadth[test], test))

    def order(self, mutant: Mutant) -> list[str]:
        """What to run, one after the other: the nearest tests, and then, whole, the
        files they stand in, whose tests may share what one of them has made.
        """
        near = self.nearest(mutant)
        return near + list(dict.fromkeys(test.partition("::")[0] for test in near))


def named(context: str) -> str:
    """A test without its phase and its parameters, as pytest takes it.

    Examples
    --------
    >>> named("tests/test_a.py::test_b[1-|2]|run")
    'tests/test_a.py::test_b'
    """
    return context.rpartition("|")[0].partition("[")[0]


def fingerprint(root: Path) -> str:
    """A name for the package and its tests as they are."""
    whole = hashlib.sha256()
    for folder in (PACKAGE, "tests"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                whole.update(path.relative_to(root).as_posix().encode() + b"\0")
                whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:12]


def measured(root: Path, kept: Path, jobs: int) -> Reach:
    """All fast tests, run once without a fault and with an eye on what they run."""
    target = kept / "reach.coverage"
    if not target.exists():
        watch = [f"--cov={PACKAGE}", "--cov-context=test", "--cov-report="]
        watch += ["--cov-fail-under=0", "-x", "-n", str(jobs)]
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder, "reach.coverage")
            run = subprocess.run(
                [sys.executable, "-m", "pytest", *QUIETLY, *watch],
                cwd=root,
                env={**os.environ, "COVERAGE_FILE": str(made)},
                stdout=subprocess.DEVNULL,
                check=False,
            )
            if run.returncode:
                sys.exit("the fast tests fail without a mutant: see `make check`")
            shutil.move(made, target)
    return Reach(target)
