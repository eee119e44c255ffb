"""The report: one HTML page with the findings, the reading view, every table explained,
settings, and how to cite.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.measures.unfilled import why_empty
from mediacomp.views.charts.plots import Plots, placed
from mediacomp.views.charts.quotations import DRAWN
from mediacomp.views.charts.registry import PLOTS
from mediacomp.views.charts.svg import on_dark
from mediacomp.views.page.quoted_pairs import quoted_pairs
from mediacomp.views.page.reading_view import codes_of, reading_view, view_id
from mediacomp.views.page.safe_html import linked, render, script
from mediacomp.views.page.shown_tables import shown_table
from mediacomp.views.palette import css_variables
from mediacomp.views.words.citation import citation
from mediacomp.views.words.spelt_out import Tables, names
from mediacomp.views.words.story import summary_sentences

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from mediacomp.views.charts.places import Place


_WIDEST = 4.8
"""Inches of a figure: a wider one has letters of five pixels on a phone."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot as a picture to put into the page: the sentence that says what it shows,
    the table that it shows, and where in it sentences stand. That of quotations has no
    picture: the page has their words.
    """

    told: str
    source: str
    table: str
    places: tuple[Place, ...]


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
    view, codes = view_id(a, b, settings), codes_of(a, b)
    return render(
        "report.html.j2",
        title=heading,
        story=[linked(told, view, codes) for told in summary_sentences(a, b, tables)],
        # Safe: the view has escaped what it shows.
        view=Markup(reading_view(a, b, tables, settings, story=False)),
        figures=[
            (figure, linked(figure.told, view, codes))
            for figure in figures(Plots(a, b, tables), tables)
        ],
        # Words stay words: as a picture they would be too small on a phone.
        quoted=[
            (pair, linked(pair.where, view, codes))
            for pair in quoted_pairs(a, b, tables)
        ],
        drawn=DRAWN,
        languages={"A": a.language, "B": b.language},
        view_id=view,
        tables=[
            shown_table(name, tables[name], why_empty(name, a, b))
            for name in tables
            if not CATALOGUE[name].long
        ],
        settings=sorted(settings.items()),
        citation=citation(called, settings),
        light=css_variables(dark=False),
        dark=css_variables(dark=True),
        script=script("report.js.j2"),
    )


def _embedded(svg: bytes) -> str:
    drawing = on_dark(svg.decode("utf-8")).encode("utf-8")
    return f"data:image/svg+xml;base64,{b64encode(drawing).decode('ascii')}"


def figures(plots: Plots, tables: Tables) -> list[Figure]:
    """The plots whose tables have rows, as SVG inside the page; of quotations what it
    tells alone.

    Examples
    --------
    >>> from mediacomp import Article
    >>> figures(Plots(Article.from_text("Rain."), Article.from_text("Hail."), {}), {})
    []
    """
    found = []
    for name, plot in PLOTS.items():
        if plot.table in tables and not tables[plot.table].empty:
            told = plots.describe(name)
            if name == "quotations":
                found.append(Figure(told, "", plot.table, ()))
                continue
            drawn, places = placed(plots, name, "svg", _WIDEST)
            found.append(Figure(told, _embedded(drawn), plot.table, places))
    return found
