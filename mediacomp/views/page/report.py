"""The report: one HTML page with the findings, the reading view, every table explained,
settings, and how to cite.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mediacomp.measures.catalogue import CATALOGUE, in_words, why_empty
from mediacomp.measures.tables import heading
from mediacomp.views.charts.plots import PLOTS, Plots, picture
from mediacomp.views.page.markup import render
from mediacomp.views.page.reading_view import reading_view
from mediacomp.views.palette import css_variables
from mediacomp.views.words.phrases import (
    Record,
    Tables,
    code,
    names,
    number,
    other_than,
    records,
)
from mediacomp.views.words.story import summary_sentences

if TYPE_CHECKING:
    import pandas as pd

    from mediacomp.text.article import Article


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as text: its heading, what it says, its columns (name, whether numbers)
    and its cells.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"a": pd.array([0], "Int64"), "moved": [True]})
    >>> shown = shown_table("links", table)
    >>> shown.columns, shown.rows
    ((('A', False), ('moved', False)), (('A1', 'yes'),))
    """

    name: str
    title: str
    explanation: str
    columns: tuple[tuple[str, bool], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot as a picture to put into the page, and the sentence that says what it
    shows.
    """

    told: str
    source: str


def report(
    a: Article,
    b: Article,
    tables: Tables,
    settings: Mapping[str, str],
    *,
    title: str | None = None,
) -> str:
    """A whole HTML page about two versions; nothing in it is loaded from elsewhere.

    Parameters
    ----------
    a, b
        The two versions.
    tables
        The comparison's tables by name.
    settings
        Versions, model and parameters, shown as they are.
    title
        Heading of the page.

    Returns
    -------
    str
        The same bytes for the same input, with all text escaped.

    Examples
    --------
    >>> from mediacomp import Article
    >>> page = report(Article.from_text("Rain."), Article.from_text("Hail."), {}, {})
    >>> page[:15], "<script src" in page
    ('<!doctype html>', False)
    """
    called = names(a, b)
    heading = title or f"{called['a']} and {called['b']}: two versions compared"
    return render(
        "report.html.j2",
        title=heading,
        story=summary_sentences(a, b, tables),
        # Safe: the view has escaped what it shows.
        view=Markup(reading_view(a, b, tables, settings, story=False)),
        figures=figures(Plots(a, b, tables), tables),
        tables=[
            shown_table(name, tables[name], why_empty(name, a, b))
            for name in tables
            if not CATALOGUE[name].long
        ],
        settings=sorted(settings.items()),
        citation=citation(called, settings),
        light=css_variables(dark=False),
        dark=css_variables(dark=True),
    )


def _embedded(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg).decode('ascii')}"


def figures(plots: Plots, tables: Tables) -> list[Figure]:
    """The plots whose tables have rows, as SVG inside the page.

    Examples
    --------
    >>> from mediacomp import Article
    >>> figures(Plots(Article.from_text("Rain."), Article.from_text("Hail."), {}), {})
    []
    """
    return [
        Figure(plots.describe(name), _embedded(picture(plots, name, "svg")))
        for name, plot in PLOTS.items()
        if plot.table in tables and not tables[plot.table].empty
    ]


def citation(called: Mapping[str, str], settings: Mapping[str, str]) -> str:
    """One line that names the library, its version and the model, for a footnote.

    Examples
    --------
    >>> citation({"a": "Morning", "b": "Evening"}, {"mediacomp": "1.0",
    ...     "encoder": "lexical"})
    'mediacomp 1.0: comparison of “Morning” and “Evening” (lexical encoder).'
    """
    version = f" {settings['mediacomp']}" if "mediacomp" in settings else ""
    encoder = f" ({settings['encoder']} encoder)" if "encoder" in settings else ""
    return (
        f"mediacomp{version}: comparison of “{called['a']}” and "
        f"“{called['b']}”{encoder}."
    )


def shown_table(name: str, table: pd.DataFrame, note: str = "") -> Shown:
    """A table as a reader sees it: sentences as A1, B1, figures rounded to two
    decimals, empty cells as dashes; ``note`` stands behind its explanation.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"b": pd.array([2, None], "Int64"), "sure": [False, True]})
    >>> shown_table("links", table).rows
    (('B3', 'no'), ('–', 'yes'))
    """
    about = CATALOGUE[name]
    known = {column: about.columns[column] for column in table.columns}
    columns = tuple(
        (
            heading(name, column),
            column.dtype in ("Int64", "Float64") and not column.sentence_of,
        )
        for name, column in known.items()
    )
    rows = tuple(
        tuple(_text(name, column, row) for column in known)
        for row in records({name: table}, name)
    )
    if name == "substitutions":
        columns = (("number", True), *columns)
        rows = tuple((str(at), *row) for at, row in enumerate(rows, start=1))
    unseen = f"Not seen: {about.unseen[0].lower()}{about.unseen[1:]}"
    explanation = f"{about.explanation} {unseen} {note}".strip()
    return Shown(name, about.title, explanation, columns, rows)


def _text(table: str, column: str, row: Record) -> str:
    value = row[column]
    if value is None:
        return "–"
    version = _version(table, column, row)
    if version:
        return code(version, int(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number(value, 0 if table == "summary" and value.is_integer() else 2)
    return in_words(table, column, str(value))


def _version(table: str, column: str, row: Record) -> str:
    """Version whose sentence a cell names; empty where it names none."""
    whose = CATALOGUE[table].columns[column].sentence_of
    if whose not in ("own", "other"):
        return whose
    about = CATALOGUE[table].about
    own = str(row["version"]) if about == "row" else about
    return own if whose == "own" else other_than(own)
