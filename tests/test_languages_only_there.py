"""What depends on a language lives in languages/ and nowhere else: no other module
compares codes, and none of the floors that read texts holds words of a language.

The words are told by the English list of function words, the commonest there are: a
rule that names any word of English names one of these sooner or later.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from mediacomp.languages.language import ENGLISH

PACKAGE = Path(__file__).resolve().parent.parent / "mediacomp"
OUTSIDE = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if "languages" not in path.relative_to(PACKAGE).parts
)
READING = sorted(
    path
    for room in ("text", "findings", "changes")
    for path in (PACKAGE / room).rglob("*.py")
)
CODES = {
    *("en", "de", "fr", "es", "pt", "nl", "ru", "da", "no", "lb", "zh", "ja", "ko"),
    *("he", "th", "pl", "cs", "fi", "sv", "tr", "hu"),
}
"""Those a rule could name; "it", "is" and "et" are words as well."""

THEIR_OWN = {
    "measures/readability/formulas.py": "the language that a formula was made for",
    "measures/readability/adapted.py": "the language that a formula was made for",
    "measures/readability/german.py": "the language that a formula was made for",
    "alignment/encoder.py": "the languages that the shipped model was trained on",
}
"""Modules that say of a thing of theirs which language it is for, and why."""

STANDS_FOR = {
    "changes/facts/fact_slots.py": {
        "before",
        "behind",
        "in",
        "near",
    },  # what two amounts may be
    "changes/markers/paired_markers.py": {"other"},  # a change of certainty, in a table
    "findings/facts/dates/date_words.py": {"am"},  # classes of dates.txt
    "findings/facts/dates/day_parts.py": {"am"},  # parts of the day
    "findings/facts/numbers/number_words.py": {"many"},  # a class of number_values.txt
    "findings/facts/numbers/sizes.py": {"same", "near"},
    "findings/markers.py": {"be"},  # how wording.txt writes any form of a verb
    "findings/speech/vocabulary.py": {"nobody"},  # a class of speakers.txt
    "text/datelines.py": {"at", "by", "behind", "beside"},  # classes of headers.txt
    "text/openings.py": {"never"},  # a class of abbreviations.txt
    "text/problems.py": {"a", "i", "once"},  # tags of HTML; told to people
}
"""Function words of English that are names of something else where they stand."""


_AROUND = re.compile(r"^(?:\(\?:|\\b)*|(?:\)|\\b)*$")
"""What may stand around a word in a regular expression."""


def texts(tree: ast.AST) -> Iterator[ast.Constant]:
    """The string literals of a module that are neither documentation nor the name of a
    class of words.
    """
    said: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            said.add(id(node.value))
        elif isinstance(node, ast.Subscript):
            said.add(id(node.slice))
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("words", "lists", "pairs", "is_in")
        ):
            said |= {id(argument) for argument in node.args}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in said
        ):
            yield node


def compared(tree: ast.AST) -> list[int]:
    """Lines where a code is compared, looked up or listed."""
    found = []
    for node in ast.walk(tree):
        parts: list[ast.expr] = []
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
        elif isinstance(node, ast.Dict):
            parts = [key for key in node.keys if key is not None]
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            parts = node.elts
        elif isinstance(node, ast.Subscript):
            parts = [node.slice]
        else:
            continue
        values = {part.value for part in parts if isinstance(part, ast.Constant)}
        if values & CODES:
            found.append(node.lineno)
    return found


def english(tree: ast.AST, known: Collection[str] = ()) -> list[tuple[int, str]]:
    """Function words of English among the literals: whole ones, and those between bars
    in a regular expression.
    """
    words = ENGLISH.function_words - set(known)
    found = []
    for node in texts(tree):
        pieces = {_AROUND.sub("", piece) for piece in str(node.value).split("|")}
        found += [(node.lineno, word) for word in sorted(pieces & words)]
    return found


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_code_is_compared(path: Path) -> None:
    if path.relative_to(PACKAGE).as_posix() not in THEIR_OWN:
        assert compared(ast.parse(path.read_text("utf-8"))) == []


@pytest.mark.parametrize("path", READING, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_word_of_english_is_a_literal(path: Path) -> None:
    known = STANDS_FOR.get(path.relative_to(PACKAGE).as_posix(), ())
    assert english(ast.parse(path.read_text("utf-8")), known) == []


def test_all_of_the_house_is_looked_at() -> None:
    assert len(OUTSIDE) > 100
    assert len(READING) > 40
    assert all((PACKAGE / path).is_file() for path in THEIR_OWN)


@pytest.mark.parametrize("path", STANDS_FOR)
def test_no_exception_is_left_over(path: str) -> None:
    tree = ast.parse((PACKAGE / path).read_text("utf-8"))
    assert {word for _, word in english(tree)} == STANDS_FOR[path]


@pytest.mark.parametrize(
    "source",
    [
        'language == "en"',
        'a.language in ("de", "lb")',
        'language not in frozenset({"de"})',
        'CAPITALS = {"ru": "Cyrillic"}',
        'TABLES["de"]',
    ],
)
def test_a_comparison_is_seen(source: str) -> None:
    assert compared(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        'norm == "the"',
        'AND = frozenset(("and", "or"))',
        'regex.compile(r"\\b(?:of|for)\\b")',
        'norms[1:2] == ["to"]',
    ],
)
def test_a_word_is_seen(source: str) -> None:
    assert english(ast.parse(source))


def test_documentation_is_no_literal() -> None:
    assert english(ast.parse('def f():\n    """the"""')) == []
