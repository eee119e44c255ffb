"""A side is a thing: nothing is looked up by a name that is put together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

MADE_THERE = "measures/tables.py"
"""The one place that puts a side's name behind a column's."""
PUT_TOGETHER = {
    "an attribute by a name put together": r"getattr\([^()]*,\s*r?f[\"']",
    "a column by a name put together": (
        r"\bf([\"'])[^\"'\n]*\w_\{[^{]|\w_\{(side|own|version)"
    ),
    "something of a pair by number": r"\((\w+)\.a, \1\.b\)\[",
    "the name of a side by number": r"[\"']ab[\"']\s*(\[|\.index)",
}


def offences(pattern: str, files: list[Path], package: Path) -> list[str]:
    return [
        f"{path.relative_to(package).as_posix()}: {found[0]}"
        for path in files
        for found in re.finditer(pattern, path.read_text("utf-8"))
        if path.relative_to(package).as_posix() != MADE_THERE
    ]


@pytest.mark.parametrize("what", PUT_TOGETHER)
def test_no_module_asks_for(what: str, root: Path) -> None:
    package = root / "mediacomp"
    files = sorted(package.rglob("*.py"))
    assert len(files) > 100
    assert offences(PUT_TOGETHER[what], files, package) == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("an attribute by a name put together", 'getattr(link, f"end_{side}")'),
        ("a column by a name put together", 'row[f"start_{version}"]'),
        ("a column by a name put together", "f\"{row[f'value_{side}']}\""),
        ("something of a pair by number", "(link.a, link.b)[n]"),
        ("the name of a side by number", '"ab"[side]'),
    ],
)
def test_it_would_be_found(what: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text(line, "utf-8")
    assert offences(PUT_TOGETHER[what], [tmp_path / "module.py"], tmp_path)
