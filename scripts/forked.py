"""Judge mutants in forks of one process that has collected the fast tests.

A fault inside a function is put into a fork by exchanging the code of that function,
so that nothing is imported or collected again. One that runs while its module is
imported (a constant, a default, a decorator) can't be: there the package is forgotten
and imported anew with the fault in it, and the tests near to it are collected again.
Processes that a test starts run without the fault. Needs fork: Linux or macOS.
"""

from __future__ import annotations

import contextlib
import gc
import importlib.machinery
import importlib.util
import json
import os
import resource
import select
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from scripts.faults import PACKAGE, Mutant
from scripts.reach import QUIETLY

ENDLESS = 100
"""Seconds of computing that a test may take, several times what the longest needs."""
LIMIT = 1800
"""Seconds by the clock for one mutant, for what hangs outside a test."""
MEMORY = 8 << 30
"""Bytes that a fork may ask for, since a fault may ask for more and more."""
NEAREST = 25
"""Tests that are collected first where they must be collected again."""
ALONE = [*QUIETLY, "-p", "no:xdist", "-p", "no:cov", "--assert=plain"]
OURS = (PACKAGE, "tests")
BROKEN = (pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR)


class Watch:
    """The first test that failed; ends a test that computes for too long, and the run
    when it has computed enough.
    """

    def __init__(self, seconds: float) -> None:
        self.failed: str | None = None
        self.end = time.process_time() + seconds

    def pytest_runtest_logstart(self) -> None:
        signal.signal(signal.SIGVTALRM, lambda *_: pytest.fail("doesn't end"))
        signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        if self.is_over():
            item.session.shouldstop = "computed enough"

    def is_over(self) -> bool:
        return self.failed is not None or time.process_time() > self.end


def exchanged(mutant: Mutant, root: Path) -> bool:
    """Whether a fault could be put into the functions that there are."""
    path = root / mutant.path
    text = path.read_text(encoding="utf-8")
    old = compile(text, path, "exec", dont_inherit=True)
    new = compile(mutant.applied(text), path, "exec", dont_inherit=True)
    codes = {_place(before): after for before, after in _differing(old, new)}
    done = False
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename == str(path):
            code = codes.get(_place(one.__code__))
            if code is not None:
                one.__code__ = code
                done = True
    return done


def _place(code: CodeType) -> tuple[str, int, bytes]:
    """What tells code from other code of its file, also once it has run, which in
    CPython 3.11 makes it unequal to itself compiled again.
    """
    return code.co_qualname, code.co_firstlineno, code.co_linetable


def _differing(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """The code that a fault changes, outermost first, before and after."""
    if old == new:
        return
    yield old, new
    inner, other = (
        [const for const in code.co_consts if isinstance(const, CodeType)]
        for code in (old, new)
    )
    if len(inner) == len(other):
        for before, after in zip(inner, other, strict=True):
            yield from _differing(before, after)


class Faulty(importlib.machinery.SourceFileLoader):
    """Finds and loads one module with a fault in it, and keeps no bytecode of it."""

    def __init__(self, mutant: Mutant, root: Path) -> None:
        self.mutant = mutant
        name = mutant.path.removesuffix(".py").removesuffix("/__init__")
        super().__init__(name.replace("/", "."), str(root / mutant.path))

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.path, loader=self)

    def path_stats(self, path: object) -> dict[str, float]:
        raise OSError  # so that bytecode is neither read nor written

    def get_data(self, path: str) -> bytes:
        return self.mutant.applied(super().get_data(path).decode()).encode()


def anew(mutant: Mutant, root: Path, tests: Sequence[str], watch: Watch) -> None:
    """Run tests with all that is ours imported again, a fault in it."""
    for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
        del sys.modules[name]
    sys.meta_path.insert(0, Faulty(mutant, root))
    for some in (tests[:NEAREST], tests[NEAREST:]):
        if some and not watch.is_over():
            code = pytest.main([*ALONE, *some], plugins=[watch])
            if code in BROKEN and not watch.failed:
                watch.failed = "while tests are collected"


def noticed(
    mutant: Mutant,
    root: Path,
    items: Sequence[pytest.Item],
    names: Sequence[str],
    watch: Watch,
) -> str | None:
    """The first test that notices a mutant in this process, which is spoilt then."""
    if not exchanged(mutant, root):
        anew(mutant, root, names, watch)
        return watch.failed
    items[0].config.pluginmanager.register(watch)
    for item, behind in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=behind)
        if watch.is_over():
            break
    return watch.failed


def in_a_fork(work: Callable[[], str | None]) -> str | None:
    """What a fork makes of its work; if it crashes or hangs, that it did."""
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        child = os.fork()
        if not child:
            os.setsid()
            os.environ["TMPDIR"] = tempfile.tempdir = folder
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            with suppress(BaseException):
                os.write(writing, json.dumps(work()).encode())
            os._exit(0)  # threads that a fault left behind would be waited for
        os.close(writing)
        try:
            ready, _, _ = select.select([reading], [], [], LIMIT)
            told = os.read(reading, 1 << 16) if ready else b""
            by: str | None = json.loads(told) if told else "no end of the run"
            return by
        finally:
            os.close(reading)
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)


class Judge:
    """A plugin that judges mutants where pytest would run the tests it has collected.

    Parameters
    ----------
    order
        The tests to ask of a mutant: tests without their parameters, or files.
    told
        What is done with a mutant and the test that noticed it.
    seconds
        Computing that is spent on the tests of one mutant.
    """

    def __init__(
        self,
        root: Path,
        order: Callable[[Mutant], list[str]],
        told: Callable[[Mutant, str | None], None],
        seconds: float,
    ) -> None:
        self.root, self.order, self.told = root, order, told
        self.seconds = seconds
        self.todo: list[Sequence[Mutant]] = []

    def judge(self, todo: Sequence[Mutant], jobs: int) -> None:
        """Collect the fast tests and judge mutants by them, so many at a time."""
        self.todo = [todo[number::jobs] for number in range(jobs)]
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
            code = pytest.main(ALONE, plugins=[self])
        if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            sys.exit("stopped, or the fast tests can't be collected: see `make check`")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        known: dict[str, list[pytest.Item]] = {}
        for item in session.items:
            for end in ("[", "::"):
                known.setdefault(item.nodeid.partition(end)[0], []).append(item)
        forks = [self._forked(todo, known) for todo in self.todo]
        try:
            broken = [fork for fork in forks if os.waitpid(fork, 0)[1]]
        except BaseException:
            for fork in forks:
                with suppress(ProcessLookupError):
                    os.kill(fork, signal.SIGTERM)
            raise
        if broken:
            pytest.exit("a job broke off", pytest.ExitCode.INTERNAL_ERROR)
        return True

    def _forked(
        self, todo: Iterable[Mutant], known: dict[str, list[pytest.Item]]
    ) -> int:
        fork = os.fork()
        if not fork:
            try:
                for mutant in todo:
                    self.told(mutant, in_a_fork(self._work(mutant, known)))
                os._exit(0)
            except Exception:
                traceback.print_exc()
            finally:
                os._exit(1)
        return fork

    def _work(
        self, mutant: Mutant, known: dict[str, list[pytest.Item]]
    ) -> Callable[[], str | None]:
        names = [name for name in self.order(mutant) if name in known]
        items = list(dict.fromkeys(item for name in names for item in known[name]))

        def work() -> str | None:
            watch = Watch(self.seconds)
            return noticed(mutant, self.root, items, names, watch) if items else None

        return work
