"""Help about tables, from the catalogue: what each says, its columns, and an example
from the comparison at hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from textwrap import fill
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.views.page.safe_html import render
from mediacomp.views.page.shown_tables import EMPTY, shown_table
from mediacomp.views.palette import css_variables
from mediacomp.views.printable import for_terminal
from mediacomp.views.words.spelt_out import shorten

if TYPE_CHECKING:
    import pandas as pd

    from mediacomp.measures.tables import Column

_WIDTH, _CELL = 80, 90
_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Line:
    """Names of what is explained, and what is said of it, in Markdown."""

    names: tuple[str, ...]
    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class Help:
    """Help about one table or all of them, as HTML in a notebook and as text elsewhere.

    Examples
    --------
    >>> shown = Help("Facts", "Names and numbers.", (Line(("kind",), "string",
    ...     "`name` or `number`"),), (), ('c.show("facts")',))
    >>> shown
    Facts
    Names and numbers.
    <BLANKLINE>
    kind (string)
        name or number
    <BLANKLINE>
        c.show("facts")
    """

    title: str
    explanation: str
    lines: tuple[Line, ...]
    example: tuple[str, ...]
    calls: tuple[str, ...]

    def _repr_html_(self) -> str:
        return render(
            "help.html.j2",
            help=self,
            code=_code,
            light=css_variables(dark=False),
            dark=css_variables(dark=True),
        )

    def __repr__(self) -> str:
        parts = [fill(part, _WIDTH) for part in (self.title, self.explanation) if part]
        blocks = ["\n".join(parts)]
        for line in self.lines:
            kind = f" ({line.kind})" if line.kind else ""
            told = _CODE.sub(r"\1", line.told)
            blocks.append(
                fill(f"{', '.join(line.names)}{kind}", _WIDTH, subsequent_indent="  ")
                + "\n"
                + fill(told, _WIDTH, initial_indent="    ", subsequent_indent="    ")
            )
        if self.example:
            rows = [
                fill(for_terminal(cell), _WIDTH, subsequent_indent="    ")
                for cell in ("Its first row here:", *self.example)
            ]
            blocks.append("\n".join(rows))
        blocks.append("\n".join(f"    {call}" for call in self.calls))
        return "\n\n".join(blocks)


def help_on_tables() -> Help:
    """All tables, and what each says.

    Examples
    --------
    >>> help_on_tables().lines[0].names
    ('summary',)
    """
    lines = tuple(
        Line((name,), table.title, table.explanation)
        for name, table in CATALOGUE.items()
    )
    told = (
        "Every table is an attribute of a comparison, as a pandas DataFrame. What show "
        "gives is made for reading; help says what the columns hold."
    )
    calls = ("c.quotations", 'c.show("quotations")', 'c.help("quotations")')
    return Help("Tables of a comparison c", told, lines, (), calls)


def help_on_table(name: str, table: pd.DataFrame) -> Help:
    """What a table says, its columns, and its first row in a comparison.

    Raises
    ------
    UnknownTableError
        If there is no table of that name.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"a": pd.array([0], "Int64"), "moved": [True]})
    >>> help_on_table("links", table).example
    ('A: A1', 'moved: yes')
    """
    known = CATALOGUE[name]
    lines = tuple(
        Line(tuple(column for column, _ in members), ", ".join(filter(None, key)), told)
        for (*key, told), members in groupby(
            known.columns.items(), key=lambda item: _key(item[1])
        )
    )
    calls = f'c.show("{name}")', f"c.{name}", "# more in docs/tables.md"
    return Help(
        f"{known.title} (c.{name})",
        known.told,
        lines,
        _first_row(name, table),
        calls,
    )


def _key(column: Column) -> tuple[str, str, str]:
    words = "; ".join(f"`{value}`: {told}" for value, told in column.words.items())
    shown = f". Shown as: {words}" if words else ""
    return column.dtype, column.unit, f"{column.meaning}{shown}"


def _first_row(name: str, table: pd.DataFrame) -> tuple[str, ...]:
    shown = shown_table(name, table[:1])
    return tuple(
        f"{shown.columns[at].heading}: {shorten(row[at], _CELL)}"
        for row in shown.rows
        for at in shown.first
        if row[at] != EMPTY
    )


def _code(text: str) -> Markup:
    """Markdown's backticks as `<code>`; all else escaped."""
    # Safe: every part is escaped, and only the tags between them are ours.
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))
