"""Change the code in one place at a time, run the fast tests, name what none noticed.

Usage: python -m scripts.mutants [FOLDER ...] [--count 40] [--seed 1] [--jobs N]
       python -m scripts.mutants --only mediacomp/alignment/moves.py:42

``scripts/faults.py`` tells which faults. All fast tests run once without one, to see
which test runs which line. Each mutant then runs in a copy of the checkout: first the
tests that run its line, those first that run the fewest lines of the package, since
they are the nearest and the quickest; then, whole, the files they stand in, whose
tests may share what one of them has made; at last those that start a process of their
own, which runs lines unseen. A mutant that lives through all of them, or through two
minutes of computing, survives: ``make check`` runs more, so that the share that is
caught is a lower bound. One with which a test doesn't end is caught.

Verdicts are kept in out/mutants, under a name that stands for the code and the tests:
stopped and started again, nothing is judged twice while neither changes.

A survivor is a question, not always a fault of the tests: some mutants are equivalent
(a threshold that nothing reaches, a line that only saves time). Judge by hand.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import hashlib
import itertools
import json
import multiprocessing
import operator
import os
import queue
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from scripts.faults import PACKAGE, Mutant, at, chosen, shown

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ["alignment", "findings", "changes", "measures"]
"""Where a fault changes results without a trace; those missing are skipped."""
KEPT = ROOT / "out" / "mutants"
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
QUIETLY = ["-x", "-q", "--no-header", "--tb=no", "-r", "f", "-m", "not slow"]
QUIETLY += ["-p", "no:cacheprovider"]
ALONE = ["-p", "no:xdist", "-p", "no:cov"]
NEAREST = 25
"""Tests of the first try: what a fault breaks is seen by one of them in most cases,
and only their files are collected."""
ENOUGH = 120
"""Seconds of computing that are spent on one mutant."""
ENDLESS = 100
"""Seconds of computing that a test may take, several times what the longest needs."""
LIMIT = 1800
"""Seconds by the clock for one try, for what hangs outside a test."""

STAMPS = itertools.count(1_000_000_000)
"""Times of change for mutated files, each used once."""
LOADED_BEFORE = ["numpy", "pandas", "scipy.optimize", "scipy.sparse"]
LOADED_BEFORE += ["scipy.stats", "jinja2", "onnxruntime", "regex", "simplemma"]
"""What takes two seconds to load is loaded once, and none of it is ours."""

PASSED = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)


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

    def tries(self, mutant: Mutant, unseen: list[str]) -> Iterator[list[str]]:
        """What to run, one try after the other.

        Parameters
        ----------
        unseen
            The files of tests that run lines in a process of their own.
        """
        near = self.nearest(mutant)
        yield near[:NEAREST]
        yield near[NEAREST:]
        yield list(dict.fromkeys(test.partition("::")[0] for test in near))
        yield unseen


def named(context: str) -> str:
    """A test without its phase and its parameters, as pytest takes it.

    Examples
    --------
    >>> named("tests/test_a.py::test_b[1-|2]|run")
    'tests/test_a.py::test_b'
    """
    return context.rpartition("|")[0].partition("[")[0]


def unseen(root: Path) -> list[str]:
    """The files of tests that start processes."""
    return [
        path.relative_to(root).as_posix()
        for path in sorted((root / "tests").rglob("test_*.py"))
        if "subprocess" in path.read_text(encoding="utf-8")
    ]


def fingerprint(root: Path) -> str:
    """A name for the package and its tests as they are."""
    whole = hashlib.sha256()
    for folder in (PACKAGE, "tests"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                whole.update(path.relative_to(root).as_posix().encode() + b"\0")
                whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:12]


def measured(copy: Path, kept: Path, jobs: int) -> Reach:
    """All fast tests, run once without a fault and with an eye on what they run."""
    target = kept / "reach.coverage"
    if not target.exists():
        watch = [f"--cov={PACKAGE}", "--cov-context=test", "--cov-report="]
        watch += ["--cov-fail-under=0", "-n", str(jobs)]
        made = copy / "reach.coverage"
        run = subprocess.run(
            [sys.executable, "-m", "pytest", *QUIETLY, *watch],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy), "COVERAGE_FILE": str(made)},
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if run.returncode:
            sys.exit("the fast tests fail without a mutant: see `make check`")
        shutil.move(made, target)
    return Reach(target)


class Watch:
    """Ends a test that computes for too long, and a run that has computed enough."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.spent = False
        self.failed: list[str] = []

    def pytest_runtest_logstart(self) -> None:
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGVTALRM, lambda *_: pytest.fail("doesn't end"))
            signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        if time.process_time() > self.seconds:
            self.spent = True
            item.session.shouldstop = "computed enough"


def run(copy: Path, tests: list[str], seconds: float, told: Path) -> None:
    """Run tests in a copy of the checkout, in a process that does nothing else."""
    if hasattr(os, "setsid"):
        os.setsid()
    os.chdir(copy)
    sys.path.insert(0, str(copy))
    watch = Watch(seconds)
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        code = pytest.main([*QUIETLY, *ALONE, *tests], plugins=[watch])
    noticed = code not in PASSED and not (watch.spent and not watch.failed)
    by = (watch.failed or ["while tests are collected"])[0] if noticed else None
    told.write_text(json.dumps([by, time.process_time()]), encoding="utf-8")
    os._exit(0)  # threads that a fault left behind would be waited for


def notices(copy: Path, tests: list[str], seconds: float) -> tuple[str | None, float]:
    """The test that fails or doesn't end, if one does, and the seconds computed."""
    told = copy.with_suffix(".json")
    told.unlink(missing_ok=True)
    one = multiprocessing.Process(target=run, args=(copy, tests, seconds, told))
    one.start()
    try:
        one.join(LIMIT)
        if one.exitcode == 1:
            raise RuntimeError("the tests could not be started")
        if not told.exists():  # it crashed or hangs
            return "no end of the run", LIMIT
        by, spent = json.loads(told.read_text(encoding="utf-8"))
        return by, spent
    finally:
        stop(one)


def stop(run: BaseProcess) -> None:
    """End a run with all that it started."""
    if hasattr(os, "killpg") and run.pid:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
    run.kill()
    run.join()


def caught(mutant: Mutant, copy: Path, tries: Iterable[list[str]]) -> str | None:
    """The first fast test that notices a mutant in a copy, which is left as it was."""
    target = copy / mutant.path
    text, known = target.read_text(encoding="utf-8"), target.stat()
    target.write_text(mutant.applied(text), encoding="utf-8")
    # Bytecode is known by whole seconds, in which many a fault of one length is tried.
    os.utime(target, (stamp := next(STAMPS), stamp))
    left: float = ENOUGH
    try:
        for tests in tries:
            if tests and left > 0:
                by, spent = notices(copy, tests, left)
                if by:
                    return by
                left -= spent
        return None
    finally:
        target.write_text(text, encoding="utf-8")
        os.utime(target, ns=(known.st_atime_ns, known.st_mtime_ns))


class Verdicts:
    """Which mutant was noticed by which test, kept as lines of JSON."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.known: dict[Mutant, str | None] = {}
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                mutant, by = json.loads(line)
                self.known[Mutant(**mutant)] = by

    def add(self, mutant: Mutant, by: str | None) -> None:
        self.known[mutant] = by
        with self.path.open("a", encoding="utf-8") as file:
            print(json.dumps([asdict(mutant), by]), file=file)
        print("." if by else "S", end="", flush=True)


def judge(todo: list[Mutant], verdicts: Verdicts, jobs: int) -> None:
    """Give every mutant a verdict, those that have one left out."""
    with tempfile.TemporaryDirectory() as folder:
        copies: queue.Queue[Path] = queue.Queue()
        for number in range(jobs):
            copy = Path(folder, str(number))
            shutil.copytree(ROOT, copy, ignore=LEFT_BEHIND, symlinks=True)
            copies.put(copy)
        reach = measured(Path(folder, "0"), verdicts.path.parent, jobs)
        last = unseen(ROOT)

        def verdict(mutant: Mutant, tries: list[list[str]]) -> None:
            copy = copies.get()
            try:
                verdicts.add(mutant, caught(mutant, copy, tries))
            finally:
                copies.put(copy)

        left = [one for one in todo if one not in verdicts.known]
        asked = [list(reach.tries(one, last)) for one in left]
        with ThreadPoolExecutor(jobs) as pool:
            list(pool.map(verdict, left, asked))
    print()


def main() -> None:
    # So that a stopped run takes its copies and its children with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    os.environ["CI"] = "true"  # the same examples each time
    if "forkserver" in multiprocessing.get_all_start_methods():
        multiprocessing.set_start_method("forkserver")
        multiprocessing.set_forkserver_preload(LOADED_BEFORE)
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
    kept = KEPT / fingerprint(ROOT)
    kept.mkdir(parents=True, exist_ok=True)
    verdicts = Verdicts(kept / "verdicts.jsonl")
    if not given.list:
        # What is judged when a run is stopped is a sample of the whole.
        shuffled = random.Random(given.seed).sample(todo, len(todo))
        judge(shuffled, verdicts, min(given.jobs, len(todo)))
    survivors = [one for one in todo if not verdicts.known.get(one)]
    for one in survivors:
        print(shown(one, (ROOT / one.path).read_text(encoding="utf-8")))
    if not given.list:
        share = 1 - len(survivors) / len(todo)
        print(f"{len(todo) - len(survivors)} of {len(todo)} caught ({share:.0%})")


if __name__ == "__main__":
    main()
