"""Tables as a person reads them: sentences by their codes, headings and values in
words, a few columns first and all of them folded.

The catalogue says what a table is called, what it says and which columns come first;
the report and `mediacomp.Comparison.show` draw the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING, Literal

from mediacomp.measures.catalogue import CATALOGUE, in_words
from mediacomp.measures.tables import Column, heading
from mediacomp.views.page.safe_html import render
from mediacomp.views.palette import css_variables
from mediacomp.views.printable import for_terminal
from mediacomp.views.words.measures_told import note_told
from mediacomp.views.words.spelt_out import Record, code, number, other_than, records

if TYPE_CHECKING:
    import pandas as pd

_WIDTH, _SHORT = 80, 28
"""Characters of a line of the terminal, and of a cell that needs no line of its own."""
_HELD = "\0"
"""Stands for a space at which no line ends; no cell has one."""
EMPTY = "–"
"""What a cell without a value shows."""


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """Heading of a column, and what its cells are: words, figures, or codes of
    sentences, which lead to their place in the reading view.
    """

    heading: str
    kind: Literal["text", "figure", "code"] = "text"


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as text: its name and title, what it says, its columns and cells;
    ``first`` are the numbers of the columns that a person reads first.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"a": pd.array([0], "Int64"), "moved": [True]})
    >>> shown = shown_table("links", table)
    >>> [column.heading for column in shown.columns], shown.rows
    (['A', 'moved'], (('A1', 'yes'),))
    """

    name: str
    title: str
    explanation: str
    columns: tuple[ShownColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    first: tuple[int, ...]

    @property
    def folds(self) -> bool:
        """Whether it has more columns than those that come first."""
        return len(self.first) < len(self.columns)


@dataclass(frozen=True, slots=True)
class TableDisplay:
    """What `mediacomp.Comparison.show` gives of a table: HTML for a notebook, lines of
    text elsewhere.

    ``view`` is what the reading view of the same two versions is called, so that its
    codes find it on the page.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"a": pd.array([0], "Int64"), "moved": [True]})
    >>> TableDisplay(shown_table("links", table), view="")
    Links (1 row)
    A1  moved: yes
    """

    shown: Shown
    view: str

    def _repr_html_(self) -> str:
        return render(
            "table.html.j2",
            table=self.shown,
            view=self.view,
            light=css_variables(dark=False),
            dark=css_variables(dark=True),
        )

    def __repr__(self) -> str:
        return table_text(self.shown)


def shown_table(name: str, table: pd.DataFrame, note: str = "") -> Shown:
    """A table as a reader sees it: sentences as A1, B1 in the first columns, figures
    rounded to two decimals, empty cells as dashes; ``note`` stands behind its
    explanation.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"b": pd.array([2, None], "Int64"), "sure": [False, True]})
    >>> shown_table("links", table).rows
    (('B3', 'no'), ('–', 'yes'))
    """
    about = CATALOGUE[name]
    known = {column: about.columns[column] for column in table.columns}
    # Codes first; the sort is stable, so that the others keep their order.
    order = sorted(known, key=lambda column: not known[column].sentence_of)
    columns = tuple(
        ShownColumn(heading(column, known[column]), _kind(known[column]))
        for column in order
    )
    rows = tuple(
        tuple(_text(name, column, row) for column in order)
        for row in records({name: table}, name)
    )
    first = tuple(order.index(column) for column in about.first if column in known)
    if name == "substitutions":
        # The number that marks them in the reading view stands behind the codes.
        many = sum(column.kind == "code" for column in columns)
        columns = (*columns[:many], ShownColumn("mark", "figure"), *columns[many:])
        rows = tuple(
            (*row[:many], str(at), *row[many:]) for at, row in enumerate(rows, start=1)
        )
        first = tuple(sorted({many, *(at + (at >= many) for at in first)}))
    explanation = f"{about.told} {note}".strip()
    every = tuple(range(len(columns)))
    return Shown(name, about.title, explanation, columns, rows, first or every)


def table_text(shown: Shown) -> str:
    """A table for a terminal: a paragraph a row, codes and short cells on its first
    line, each longer cell on lines of its own.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"sentence": pd.array([0], "Int64"), "text": ["Rain."],
    ...     "sure": [True]})
    >>> print(table_text(shown_table("omissions", table)))
    Omissions: only in A (1 row)
    A1  text: Rain.  sure: yes
    """
    many = f"{len(shown.rows)} {'row' if len(shown.rows) == 1 else 'rows'}"
    rows = "\n\n".join(_paragraph(shown, row) for row in shown.rows)
    return f"{shown.title} ({many})\n{rows}".rstrip()


def _paragraph(shown: Shown, row: tuple[str, ...]) -> str:
    cells = [(shown.columns[at], for_terminal(row[at])) for at in shown.first]
    # What both versions have stands below each other if one of them needs a line.
    wide = {_stem(column) for column, cell in cells if len(cell) > _SHORT}
    short: list[str] = []
    long: list[str] = []
    for column, cell in cells:
        told = cell if column.kind == "code" else f"{column.heading}: {cell}"
        if cell != EMPTY:
            (long if _stem(column) in wide else short).append(told)
    # A short cell is no place to break a line.
    whole = "  ".join(told.replace(" ", _HELD) for told in short)
    first = fill(whole, _WIDTH, subsequent_indent="    ", break_on_hyphens=False)
    first = first.replace(_HELD, " ")
    lines = [first] if short else []
    lines += [
        fill(
            told,
            _WIDTH,
            initial_indent="    ",
            subsequent_indent="      ",
            break_on_hyphens=False,
        )
        for told in long
    ]
    return "\n".join(lines)


def _stem(column: ShownColumn) -> str:
    """Heading of a column without the version that it is of."""
    return column.heading.removesuffix(" in A").removesuffix(" in B")


def _kind(column: Column) -> Literal["text", "figure", "code"]:
    if column.sentence_of:
        return "code"
    return "figure" if column.dtype in ("Int64", "Float64") else "text"


def _text(table: str, column: str, row: Record) -> str:
    value = row[column]
    if value is None:
        return EMPTY
    version = _version(table, column, row)
    if version:
        return code(version, int(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number(value, 0 if table == "summary" and value.is_integer() else 2)
    if column == "note":
        return note_told(str(value))
    return in_words(table, column, str(value))


def _version(table: str, column: str, row: Record) -> str:
    """Version whose sentence a cell names; empty where it names none."""
    whose = CATALOGUE[table].columns[column].sentence_of
    if whose not in ("own", "other"):
        return whose
    about = CATALOGUE[table].about
    own = str(row["version"]) if about == "row" else about
    return own if whose == "own" else other_than(own)
