"""What is remembered of words is bounded, in number and in length."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import tracemalloc
from pathlib import Path

import mediacomp
from mediacomp.languages.remembered import KEPT, LONGEST, remembered
from mediacomp.text.tokens import normalise

# What may be kept without a bound: keyed by a language, a yes or no, a file of ours, or
# nothing.
FEW = {"language", "code", "contextual", "field", "name", "script"}


def test_long_words_are_not_kept() -> None:
    asked: list[tuple[str, ...]] = []

    @remembered
    def both(one: str, two: str) -> int:
        asked.append((one, two))
        return len(one)

    for words in (
        ("x", "y"),
        ("x" * LONGEST, "y"),
        ("x" * (LONGEST + 1), "y"),
        ("x", "y" * (LONGEST + 1)),
    ):
        assert both(*words) == both(*words) == len(words[0])
    assert len(asked) == 1 + 1 + 2 + 2


def test_only_so_many_are_kept() -> None:
    asked: list[str] = []

    @remembered
    def word(text: str) -> str:
        asked.append(text)
        return text

    for number in range(KEPT + 1):
        word(str(number))
    word(str(KEPT))
    assert len(asked) == KEPT + 1
    word("0")
    assert len(asked) == KEPT + 2


def test_memory_does_not_grow_with_long_words() -> None:
    tracemalloc.start()
    for number in range(200):
        normalise(f"É{number}" + "x" * 100_000)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 2_000_000


def test_no_memory_of_words_is_without_bound() -> None:
    """Every ``cache`` of the package has arguments of which there are few, every
    ``lru_cache`` a small end.
    """
    unbounded = []
    for info in pkgutil.walk_packages(mediacomp.__path__, "mediacomp."):
        found = importlib.import_module(info.name)
        tree = ast.parse(Path(str(found.__file__)).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not isinstance(node, ast.FunctionDef):
                continue
            marks = {ast.unparse(mark) for mark in node.decorator_list}
            names = {argument.arg for argument in node.args.args}
            bounded = any(
                mark.startswith("lru_cache(maxsize=")
                and len(mark) <= len("lru_cache(maxsize=2)")
                for mark in marks
            )
            if "cache" in marks and not names <= FEW:
                unbounded.append(f"{info.name}.{node.name}")
            if any("lru_cache" in mark for mark in marks) and not bounded:
                unbounded.append(f"{info.name}.{node.name}")
    assert unbounded == []
