"""Each mutant is judged in a fork, by tests that are collected once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="forks are judged where processes can fork")

from scripts.faults import Mutant, mutants
from scripts.forked import exchanged
from scripts.mutants import Verdicts

MODULE = """\
import os

BOUND = 3
STEP = 2

def is_high(x):
    return x > BOUND

def is_odd(x):
    if x > 7:
        os._exit(9)
    return x % 2 == 1

class Ladder:
    def __init__(self, steps=5):
        self.steps = steps
"""
TESTS = """\
import sys
from mediacomp.made import BOUND, Ladder, is_high, is_odd

def test_high():
    assert [is_high(3), is_high(4)] == [False, True]

def test_odd():
    assert is_odd(7)

def test_steps():
    assert Ladder().steps == 5
"""
RUN = """
import json, sys
from pathlib import Path
from scripts.faults import mutants
from scripts.forked import Judge

path = "mediacomp/made.py"
told = open("told.jsonl", "a", buffering=1)
judge = Judge(
    Path.cwd(),
    lambda mutant: ["tests/test_made.py::test_high", "tests/test_made.py"],
    lambda mutant, by: told.write(json.dumps([mutant.line, mutant.new, by]) + chr(10)),
    40,
)
judge.judge(mutants(Path(path).read_text(), path), int(sys.argv[1]))
"""


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A checkout of one module and its tests."""
    for name, text in {
        "mediacomp/__init__.py": "",
        "mediacomp/made.py": MODULE,
        "tests/test_made.py": TESTS,
        "pyproject.toml": "[tool.pytest.ini_options]\ntestpaths = ['tests']\n"
        "addopts = ['--import-mode=importlib']\nmarkers = ['slow: so']",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_fault_has_the_verdict_of_the_tests(
    made: Path, root: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", f"{made}:{root}")
    subprocess.run([sys.executable, "-c", RUN, str(jobs)], cwd=made, check=True)
    told = (made / "told.jsonl").read_text(encoding="utf-8").splitlines()
    high, odd, steps = (
        f"tests/test_made.py::test_{name}" for name in ("high", "odd", "steps")
    )
    assert sorted(json.loads(line) for line in told) == [
        [3, "4", high],  # a constant, which is imported anew
        [4, "3", None],  # one that nothing asks for
        [7, ">=", high],
        [10, "8", None],
        [10, ">=", "no end of the run"],
        [11, "10", None],
        [12, "!=", odd],
        [12, "2", odd],
        [12, "3", None],
        [15, "6", steps],
    ]


def test_functions_that_are_held_anywhere_are_exchanged(tmp_path: Path) -> None:
    path = tmp_path / "made.py"
    text = "bound = 3\ndef bounds():\n    return lambda x: x > bound\n"
    path.write_text(text, encoding="utf-8")
    names: dict[str, object] = {}
    exec(compile(text, path, "exec"), names)
    held = names["bounds"]()  # type: ignore[operator]
    constant, comparison = mutants(text, "made.py")
    assert not exchanged(constant, tmp_path)
    assert not any(held(3) for _ in range(100))  # run often, code is rewritten
    assert exchanged(comparison, tmp_path)
    assert held(3)


def test_verdicts_outlive_a_run(tmp_path: Path) -> None:
    caught, alive = Mutant("a.py", 1, 0, 1, "é"), Mutant("a.py", 2, 3, 4, "")
    first = Verdicts(tmp_path / "verdicts.jsonl")
    first.add(caught, "tests/test_a.py::test_b")
    first.add(alive, None)
    again = Verdicts(tmp_path / "verdicts.jsonl")
    assert again.known == {caught: "tests/test_a.py::test_b", alive: None}
