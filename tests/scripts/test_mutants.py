"""Which faults are put in and where none is, and which tests are asked first."""

from __future__ import annotations

from pathlib import Path

import pytest
from coverage import CoverageData

from scripts.faults import Mutant, at, chosen, mutants, shown
from scripts.reach import Reach


def mutated(source: str) -> list[str]:
    return [one.applied(source) for one in mutants(source, "made.py")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a <= b < c", ["a < b < c", "a <= b <= c"]),
        ("a not in b", ["a in b"]),
        ("a is None", ["a is not None"]),
        ("a and b", ["a or b"]),
        ("not a", ["a"]),
        ("'é' == a", ["'é' != a"]),
        ("a - b", ["a + b"]),
        ("a[0]", ["a[1]"]),
        ("f(x, key=True)", ["f(x, key=False)"]),
        ("min(a, b)", ["max(a, b)"]),
        ("x = .5", ["x = 0.56"]),
    ],
)
def test_each_kind_of_fault(source: str, expected: list[str]) -> None:
    assert mutated(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""Not one in 2."""',
        "x: Literal[1]",
        "def f(x: Literal[1]) -> Literal[2]: ...",
        "if TYPE_CHECKING:\n    x = 1",
        "raise ValueError(1)",
        "zip(a, b, strict=True)",
        "dataclass(slots=True)",
        'x = f"{1}"',
    ],
)
def test_what_only_a_reader_or_a_type_checker_sees_is_left_alone(source: str) -> None:
    assert mutated(source) == []


@pytest.fixture
def made(tmp_path: Path) -> Path:
    folder = tmp_path / "mediacomp" / "measures"
    folder.mkdir(parents=True)
    lines = "".join(f"x{number} = a < {number}\n" for number in range(20))
    (folder / "quotation_words.py").write_text(lines, encoding="utf-8")
    return tmp_path


def test_the_same_seed_draws_the_same_faults_one_a_line(made: Path) -> None:
    drawn = chosen(made, ["measures", "nowhere"], count=8, seed=3)
    assert drawn == chosen(made, ["mediacomp/measures"], count=8, seed=3)
    assert drawn != chosen(made, ["measures"], count=8, seed=4)
    assert len({one.line for one in drawn}) == len(drawn) == 8


def test_one_line_is_tried_again_by_its_place(made: Path) -> None:
    path = "mediacomp/measures/quotation_words.py"
    text = (made / path).read_text(encoding="utf-8")
    both = at(made, f"{path}:2")
    assert [shown(one, text) for one in both] == [
        f"{path}:2\n  - x1 = a < 1\n  + x1 = a <= 1",
        f"{path}:2\n  - x1 = a < 1\n  + x1 = a < 2",
    ]


@pytest.fixture
def reach(tmp_path: Path) -> Reach:
    """A module of four lines and what three tests run of it and of another."""
    data = CoverageData(str(tmp_path / "measured"))
    module, other = "module.py", "other.py"
    for context, lines in {
        "": {module: [1, 2]},
        "tests/test_all.py::test_wide|run": {module: [3, 4], other: [7, 8, 9]},
        "tests/test_module.py::test_near[a|b]|run": {module: [3]},
        "tests/test_module.py::test_near[c]|run": {module: [4]},
        "tests/test_module.py::test_set_up|setup": {module: [3]},
    }.items():
        data.set_context(context)
        data.add_lines(lines)
    data.write()
    return Reach(tmp_path / "measured")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (3, ["test_module.py::test_set_up", "test_module.py::test_near"]),
        (4, ["test_module.py::test_near"]),
        # The next lines of an expression that begins in line 4.
        (6, ["test_module.py::test_near"]),
        # What runs at import is anybody's.
        (2, ["test_module.py::test_set_up", "test_module.py::test_near"]),
    ],
)
def test_the_nearest_tests_come_first(
    reach: Reach, line: int, expected: list[str]
) -> None:
    near = reach.nearest(Mutant("module.py", line, 0, 1, ""))
    assert near == [f"tests/{test}" for test in [*expected, "test_all.py::test_wide"]]


def test_no_test_is_near_to_what_none_runs(reach: Reach) -> None:
    assert reach.nearest(Mutant("unknown.py", 1, 0, 1, "")) == []


def test_after_the_nearest_come_their_files(reach: Reach) -> None:
    assert reach.order(Mutant("module.py", 4, 0, 1, "")) == [
        "tests/test_module.py::test_near",
        "tests/test_all.py::test_wide",
        "tests/test_module.py",
        "tests/test_all.py",
    ]


def test_a_fault_over_two_lines_is_shown_with_both() -> None:
    text = "x = f(\n    a\n    and b\n)\n"
    (one,) = mutants(text, "made.py")
    assert shown(one, text) == "made.py:3\n  - and b\n  + or b"
