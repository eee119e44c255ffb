"""The report: one HTML page with the findings, the reading view, every table explained,
settings, and how to cite.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mediacomp.measures.catalogue import CATALOGUE, why_empty
from mediacomp.views.charts.plots import Plots, picture
from mediacomp.views.charts.registry import PLOTS
from mediacomp.views.charts.svg import on_dark
from mediacomp.views.page.markup import render
from mediacomp.views.page.reading_view import reading_view
from mediacomp.views.page.tables import shown_table
from mediacomp.views.palette import css_variables
from mediacomp.views.words.phrases import Tables, names
from mediacomp.views.words.story import summary_sentences

if TYPE_CHECKING:
    from mediacomp.text.article import Article


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
    view = reading_view(a, b, tables, settings, story=False)
    heading = title or f"{called['a']} and {called['b']}: two versions compared"
    return render(
        "report.html.j2",
        title=heading,
        story=summary_sentences(a, b, tables),
        # Safe: the view has escaped what it shows.
        view=Markup(view),
        view_id=_id_of(view),
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


def _id_of(view: str) -> str:
    """Id of a reading view, with which those of its cards begin."""
    found = re.search(r'<div class="mc" id="([\w-]+)"', view)
    return found.group(1) if found else ""


def _embedded(svg: bytes) -> str:
    drawing = on_dark(svg.decode("utf-8")).encode("utf-8")
    return f"data:image/svg+xml;base64,{b64encode(drawing).decode('ascii')}"


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
