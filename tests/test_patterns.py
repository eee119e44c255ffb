"""No pattern of the package takes time that grows with the square of a text, or worse.

Every compiled pattern is collected from the modules, with those in containers, those
that cached functions build and those written where they are used. Each is run, by the
methods that its module uses, on texts that repeat fragments of the signs it mentions,
with an end that makes it fail. Time is compared with time: at four times the length
a pattern takes about four times as long; sixteen times as long is the square.
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import itertools
import pkgutil
import re
import time
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any

import pytest
import regex

import mediacomp
from mediacomp.findings.facts import facts_in
from mediacomp.languages.language import Language

Pattern = Any
METHODS = ("match", "fullmatch", "search", "finditer", "sub", "findall", "split")
LENGTHS = (64, 256, 1024, 4096, 16384)
FACTOR = LENGTHS[1] // LENGTHS[0]
WORST = 9.0
"""Between the 4 of what is linear and the 16 of the square."""
FLOOR = 0.002
"""Seconds below which a clock tells nothing."""
ENOUGH = 0.05
"""Seconds from which longer texts need not be tried."""
SIGNS: tuple[str, ...] = (
    "Lima",
    "LIMA",
    "a",
    "A",
    "1",
    "1,234",
    " ",
    "-",
    "'",
    "’",
    ".",
    ",",
    '"',
)
SIGNS += ("“", "—", "(", "[", ":", "/", "s", "\u0301", "。", "港", "\n", "_")
JOINED: tuple[str, ...] = (
    *("Lima-", "LIMA-", "LIMA ", "Lima ", "LIMA, ", "a-", "A.", "a'", "a’", "1-", "1."),
    *("1,", "1:", ". ", ".”", ". .", "(a) ", "[1]", "A, ", "A. ", "Ann and ", "A/"),
    *(
        "12 ",
        "1 May ",
        "de ",
        "aed",
        "ss",
        "e\u0301",
        "港。",
        "“a” ",
        "Ab ",
        "-a-",
        "''",
    ),
    *(
        "By A ",
        "a, ",
        "mr. ",
        "of a ",
        "the ",
        "…",
        "..",
        "”",
        "\t ",
        "\n ",
        "Abcs ",
        " .",
    ),
)
ENDS = ("", "x", "!", "\x00", "1", " ", "Ω")


def modules() -> list[ModuleType]:
    names = [
        module.name
        for module in pkgutil.walk_packages(mediacomp.__path__, "mediacomp.")
        if not module.name.endswith("__main__")
    ]
    return [importlib.import_module(name) for name in names]


def held(value: object, seen: set[int]) -> Iterator[Pattern]:
    """The patterns that a value is or holds."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, re.Pattern | regex.Pattern):
        yield value
    for part in parts(value):
        yield from held(part, seen)


def parts(value: object) -> Iterable[object]:
    """What a container, a dataclass or a cached function holds."""
    if isinstance(value, dict):
        return itertools.chain(value, value.values())
    if isinstance(value, list | tuple | set | frozenset):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in dataclasses.fields(value)]
    if callable(value) and hasattr(value, "cache_info"):
        return [value(*arguments) for arguments in arguments_of(value)]
    return ()


def arguments_of(function: Any) -> list[tuple[object, ...]]:
    """What a cached function that builds something once a language is called with."""
    names = list(inspect.signature(function).parameters)
    codes = ("en", "de", "fr")
    values: dict[str, Iterable[object]] = {
        "language": [Language.of(code) for code in codes],
        "code": codes,
        "script": ("Latin", "Cyrillic"),
    }
    if not names:
        return [()] if "model" not in function.__module__ + function.__name__ else []
    return [(value,) for value in values.get(names[0], ())] if len(names) == 1 else []


def written_inline(tree: ast.AST) -> Iterator[tuple[Pattern, str]]:
    """Patterns that are handed to a function of `re` or `regex` as they are used."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re" | "regex" as name), attr=how),
                args=[ast.Constant(value=str(source)), *_],
            ) if how in METHODS:
                yield {"re": re, "regex": regex}[name].compile(source), how


def methods(tree: ast.AST, name: str) -> set[str]:
    """The methods by which a module uses its pattern; what is in a container, all that
    the module uses.
    """
    used = [
        (node.func.value, node.func.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in METHODS
    ]
    own = {how for value, how in used if called(value) == name}
    return own or {"search" if how == "split" else how for _, how in used} or {"search"}


def called(value: ast.expr) -> str:
    """What a pattern, or the function that makes it, is called."""
    value = value.func if isinstance(value, ast.Call) else value
    return value.id if isinstance(value, ast.Name) else ""


def patterns() -> dict[str, tuple[Pattern, set[str]]]:
    found: dict[str, tuple[Pattern, set[str]]] = {}
    for module in modules():
        tree = ast.parse(inspect.getsource(module))
        for name, value in vars(module).items():
            for number, pattern in enumerate(held(value, set())):
                label = f"{module.__name__}.{name}[{number}]"
                found[label] = pattern, methods(tree, name)
        for number, (pattern, how) in enumerate(written_inline(tree)):
            found[f"{module.__name__}, inline {number}"] = pattern, {how}
    return found


PATTERNS = patterns()


def call(pattern: Pattern, how: str) -> Callable[[str], object]:
    if how == "sub":
        return lambda text: pattern.sub("", text)
    if how == "finditer":
        return lambda text: sum(1 for _ in pattern.finditer(text))
    used: Callable[[str], object] = getattr(pattern, how)
    return used


def seconds(used: Callable[[str], object], text: str, runs: int = 1) -> float:
    """Processor time, the least of some runs: what others do on the machine does not
    count.
    """
    best = float("inf")
    for _ in range(runs):
        start = time.thread_time()
        used(text)
        best = min(best, time.thread_time() - start)
    return best


def fragments(pattern: Pattern) -> list[str]:
    own = {c for c in pattern.pattern if not c.isspace() and c not in "\\?*+|^$"}
    return [*SIGNS, *JOINED, *sorted(own - set(SIGNS))[:40]]


def times_as_long(used: Callable[[str], object], text: str, shorter: str) -> float:
    """How many times as long one text takes as another; what seems the worst is
    measured again, since a square is one each time, and a pause of the machine isn't.
    """
    least = float("inf")
    for _ in range(3):
        ratio = seconds(used, text, 2) / max(seconds(used, shorter, 3), 1e-6)
        least = min(least, ratio)
        if least <= WORST:
            break
    return least


def grows(used: Callable[[str], object], fragment: str, end: str) -> float:
    """How many times as long four times the text takes, at the longest tried."""
    before = 0.0
    for length in LENGTHS:
        text = fragment * (length // len(fragment)) + end
        took = seconds(used, text)
        if before >= FLOOR or took >= ENOUGH:
            shorter = fragment * (length // FACTOR // len(fragment)) + end
            ratio = times_as_long(used, text, shorter)
            if ratio > WORST and took > FLOOR * FACTOR:
                return ratio
        if took >= ENOUGH:
            break
        before = took
    return 0.0


def slow_on(pattern: Pattern, how: str) -> str | None:
    """The first text on which a pattern is slow."""
    used = call(pattern, how)
    for fragment in fragments(pattern):
        for end in ENDS:
            ratio = grows(used, fragment, end)
            if ratio:
                return f"{how} of {fragment!r} * n + {end!r}: × {ratio:.0f}"
    return None


def test_patterns_are_found_in_modules_containers_and_calls() -> None:
    assert len(PATTERNS) > 60
    for part in (
        "text.datelines._CERTAIN",
        "languages.wordcounts._INFLECTIONS",
        "inline",
    ):
        assert any(part in name for name in PATTERNS)


def test_a_square_is_noticed() -> None:
    assert slow_on(re.compile(r"a+b"), "search")
    assert slow_on(re.compile(r"(?:a-?)*[a-]*1"), "match")
    assert not slow_on(re.compile(r"[a-z]+"), "finditer")


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_pattern_takes_time_in_proportion(name: str) -> None:
    pattern, used = PATTERNS[name]
    assert [slow_on(pattern, how) for how in sorted(used)] == [None] * len(used)


@pytest.mark.parametrize(
    "text", ["a'" * 2000 + "b", "hundred " * 500 + "one hundred " * 500]
)
def test_repeated_text_is_read(text: str) -> None:
    article = mediacomp.Article.from_text(text)
    assert mediacomp.readability(article).size
    facts_in(article)
