"""Numbers, names and lists in words: the small change of every view.

A reader counts sentences from 1 and sees them as ``A1``, ``B1``; a share is shown in
per cent; a minus is a minus.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import of_side
from mediacomp.text.article import UNTITLED

if TYPE_CHECKING:
    from mediacomp.text.article import Article

Tables = Mapping[str, pd.DataFrame]
Record = dict[str, Any]

_LONGEST_NAME = 40
_SMALL = "no one two three four five six seven eight nine"
_EXACT_UNITS = ("sentences", "words", "links", "quotations", "count")
_FINEST = 4
"""Digits of a figure that would else read as nothing."""


def records(tables: Tables, name: str) -> list[Record]:
    """Rows of a table as dictionaries, None for what is missing; a table that is not
    there has none.

    Examples
    --------
    >>> table = pd.DataFrame({"a": [0, 1], "b": pd.array([2, None], "Int64")})
    >>> tables = {"links": table}
    >>> records(tables, "links"), records(tables, "facts")
    ([{'a': 0, 'b': 2}, {'a': 1, 'b': None}], [])
    """
    table = tables.get(name)
    if table is None:
        return []
    # Column by column: a tenth of the time of to_dict, which boxes every row.
    columns = {
        str(name): [None if missing(cell) else cell for cell in column.tolist()]
        for name, column in table.items()
    }
    return [
        dict(zip(columns, row, strict=True))
        for row in zip(*columns.values(), strict=True)
    ]


def missing(value: object) -> bool:
    """Whether a table's cell is empty.

    Examples
    --------
    >>> missing(pd.NA), missing(None), missing(0), missing("")
    (True, True, False, False)
    """
    return (
        value is None or value is pd.NA or (isinstance(value, float) and value != value)
    )


def is_trivial(row: Record) -> bool:
    """Whether a row of substitutions has the same words in another form, or small words
    only: it is none to speak of.

    Examples
    --------
    >>> is_trivial({"trivial": True}), is_trivial({"trivial": False})
    (True, False)
    """
    return bool(row.get("trivial"))


def code(version: str, sentence: int) -> str:
    """Name of a sentence as a reader sees it.

    Examples
    --------
    >>> code("a", 0)
    'A1'
    """
    return f"{version.upper()}{sentence + 1}"


def other_than(own: str) -> str:
    """The version that is not this one.

    Examples
    --------
    >>> other_than("a"), other_than("b")
    ('b', 'a')
    """
    return NAMES[1 - NAMES.index(own)]


def meets(row: Record, others: Iterable[Record]) -> bool:
    """Whether a row's places touch those of one of some others, in both versions.

    Examples
    --------
    >>> row = {"start_a": 5, "end_a": 7, "start_b": 9, "end_b": 11}
    >>> meets(row, [row | {"start_a": 0}]), meets(row, [row | {"start_b": 30}])
    (True, False)
    """
    return any(all(_touches(row, one, side) for side in NAMES) for one in others)


def _touches(row: Record, other: Record, side: str) -> bool:
    start, end = of_side("start", side), of_side("end", side)
    if row.get(start) is None or other.get(start) is None:
        return False
    return bool(row[start] < other[end] and other[start] < row[end])


def only_in(tables: Tables, own: str) -> list[Record]:
    """What only one version says: rows of omissions or additions."""
    return records(tables, ("omissions", "additions")[NAMES.index(own)])


def place(row: Record) -> int:
    """How far down it stands, counted in both texts alike, so that the order does not
    depend on which of them is a.
    """
    return sum(int(row.get(of_side("start", side)) or 0) for side in NAMES)


def count(number: int, noun: str, plural: str = "") -> str:
    """Number and noun, in the singular or the plural, which ends in s if none is given.

    Examples
    --------
    >>> count(1, "sentence"), count(0, "passage"), count(2, "story", "stories")
    ('1 sentence', '0 passages', '2 stories')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def spelt(number: int) -> str:
    """A number inside a sentence: a word up to nine.

    Examples
    --------
    >>> spelt(2), spelt(9), spelt(12)
    ('two', 'nine', '12')
    """
    small = _SMALL.split()
    return small[number] if number < len(small) else f"{number:,}"


def number_of_places(number: int, more: str = "") -> str:
    """In how many places something is found, inside a sentence.

    Examples
    --------
    >>> number_of_places(1), number_of_places(2, "more ")
    ('one place', '2 more places')
    """
    return f"one {more}place" if number == 1 else count(number, f"{more}place")


def number(value: float, digits: int = 1) -> str:
    """Rounded number with a true minus sign and no negative zero.

    What rounds to nothing has as many more digits as tell it from nothing, four at
    most: an interval from 0.004 leaves out zero, one from "0.00" doesn't.

    Examples
    --------
    >>> number(-2.13), number(-0.04), number(0.0037, 2), number(-1e-17)
    ('−2.1', '−0.04', '0.004', '0.0')
    """
    needed = (more for more in range(digits, _FINEST + 1) if round(value, more))
    shown = next(needed, digits)
    # Rounded first, and nothing added: "0.0", not "−0.0".
    return f"{round(value, shown) + 0.0:,.{shown}f}".replace("-", "−")


def percent(share: float) -> str:
    """Share between 0 and 1 in per cent; what is not quite nothing or everything never
    reads as such.

    Examples
    --------
    >>> [percent(share).replace("\N{NO-BREAK SPACE}", " ") for share in (0.714, 0.002,
    ...     0.998, 1.0, -1e-17)]
    ['71%', '< 1%', '> 99%', '100%', '0%']
    """
    share = (
        max(share, 0.0) + 0.0
    )  # a difference of shares may fall short of nothing by a last bit
    if 0 < share < 0.005:
        return "<\N{NO-BREAK SPACE}1%"
    if 0.995 <= share < 1:
        return ">\N{NO-BREAK SPACE}99%"
    return f"{share:.0%}"


def figure(value: object, unit: object) -> str:
    """A figure of the summary as a reader sees it, by its unit; a dash where there is
    none.

    Examples
    --------
    >>> figure(13.0, "sentences"), figure(17.62, "grade"), figure(None, "share")
    ('13', '17.6', '–')
    """
    if value is None:
        return "–"
    known = float(str(value))
    if unit == "share":
        return percent(known)
    return number(known, 0 if unit in _EXACT_UNITS else 1)


def listing(items: Sequence[str], last: str = "and") -> str:
    """Items joined as in a sentence.

    Examples
    --------
    >>> listing(["one", "two", "three"])
    'one, two and three'
    """
    return (
        items[0]
        if len(items) == 1
        else f"{', '.join(items[:-1])} {last} {items[-1]}"
        if items
        else ""
    )


def shorten(text: str, width: int) -> str:
    """Text on one line and at most ``width`` characters long, cut at a word where it
    can be.

    Examples
    --------
    >>> shorten("Rain fell over the whole of the coast", 20)
    'Rain fell over the …'
    """
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    at = cut.rfind(" ")
    # A word longer than half the width is cut inside rather than losing so much.
    return cut[:at] + " …" if at > width // 2 else cut + "…"


def names(a: Article, b: Article) -> dict[str, str]:
    """What to call the two versions in a sentence: their labels, or their codes where
    they have none or labels would not tell them apart.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article("", "Morning", "en", ())
    >>> names(one, Article("", "Evening", "en", ())), names(one, one)
    ({'a': 'Morning', 'b': 'Evening'}, {'a': 'A (Morning)', 'b': 'B (Morning)'})
    >>> names(Article.from_text("Rain fell."), Article.from_text("Snow fell."))
    {'a': 'A', 'b': 'B'}
    """
    labels = {
        "a": "" if a.label == UNTITLED else " ".join(a.label.split()),
        "b": "" if b.label == UNTITLED else " ".join(b.label.split()),
    }
    fits = all(0 < len(label) <= _LONGEST_NAME for label in labels.values())
    # Labels that differ in case only would not tell two versions apart when read aloud.
    if fits and labels["a"].casefold() != labels["b"].casefold():
        return labels
    return {
        v: f"{v.upper()} ({shorten(label, 24)})" if label else v.upper()
        for v, label in labels.items()
    }


def summary_row(tables: Tables, measure: str) -> Record | None:
    """The summary's row for a measure, or None if it has none or knows no value.

    Examples
    --------
    >>> rows = [("words", 12.0, 9.0), ("facts", None, None)]
    >>> summary = pd.DataFrame(rows, columns=["measure", "value_a", "value_b"])
    >>> tables = {"summary": summary}
    >>> summary_row(tables, "words"), summary_row(tables, "facts")
    ({'measure': 'words', 'value_a': 12.0, 'value_b': 9.0}, None)
    """
    for row in records(tables, "summary"):
        if row["measure"] == measure and (row["value_a"], row["value_b"]) != (
            None,
            None,
        ):
            return row
    return None


def codes(version: str, sentences: Iterable[int]) -> list[str]:
    """Names of several sentences of one version.

    Examples
    --------
    >>> codes("b", [0, 2])
    ['B1', 'B3']
    """
    return [code(version, sentence) for sentence in sentences]
