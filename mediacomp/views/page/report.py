"""The report: one HTML page with the findings, the reading view, every table explained,
settings, and how to cite.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from mediacomp.text.article import Article
from mediacomp.views.charts.plots import Plots
from mediacomp.views.page.markup import render
from mediacomp.views.page.reading_view import reading_view
from mediacomp.views.palette import css_variables
from mediacomp.views.words.phrases import (
    Record,
    Tables,
    code,
    names,
    number,
    other,
    records,
)
from mediacomp.views.words.story import summary_sentences

EXPLANATIONS = {
    "summary": "All figures at a glance. Shares lie between 0 and 1; the three shares "
    "of words add up to 1.",
    "sentences": "Every sentence of both versions in reading order and what became of "
    "it. Coverage is the share of "
    "its content, weighted by how informative it is, that the other version carries "
    "too. Headline, "
    "dateline, date and byline stand here without a number; they take part in no "
    "figure.",
    "links": "Which sentence belongs to which. Probability is how sure the alignment "
    "is of the link; "
    "similarity is made of the parts beside it. A moved link breaks the order of its "
    "neighbours.",
    "substitutions": "Words or phrases of one version and what stands in their place "
    "in the other. The numbers are "
    "those of the reading view. The column wordnet explains a pair and never decides "
    "about it.",
    "omissions": "What only A says: whole sentences and passages, the most telling "
    "with high salience. Rows with a "
    "sentence under said_elsewhere are not left out: B says it in that sentence.",
    "additions": "What only B says: whole sentences and passages, the most telling "
    "with high salience. Rows with a "
    "sentence under said_elsewhere are not added: A says it in that sentence.",
    "readability": "Measures of how easy the texts are to read. The interval (low to "
    "high) and p treat the sentences "
    "as if they were sampled; one article is no sample of an outlet, and short texts "
    "leave wide "
    "intervals.",
    "readability_counts": "What the measures of readability count. Headline, "
    "dateline, date and byline are left out.",
    "readability_parts": "Where each difference comes from: sentences that only A has "
    "(omitted), sentences that only B "
    "has (added), and linked sentences in other words (reworded). The three add up to "
    "the difference.",
    "sentence_lengths": "Words of each sentence; a hyphenated word is one.",
    "length_distribution": "How long the sentences are, in words. Intervals of the "
    "differences as for readability.",
    "diversity": "How varied the words are: the higher, the fewer are repeated. "
    "Intervals as for readability.",
    "quotations": "Quotations of both versions and what became of the words between "
    "the marks.",
    "facts": "Names, numbers and dates of the body sentences, and which version has "
    "them.",
    "attribution": "Who is said to have said it, and how.",
    "wording": "How the choice of words differs.",
}
_TITLES = {
    "omissions": "Omissions: only in A",
    "additions": "Additions: only in B",
    "readability_counts": "Readability: what was counted",
    "readability_parts": "Readability: where the difference comes from",
    "sentence_lengths": "Sentence lengths",
    "length_distribution": "Sentence lengths: distribution",
    "diversity": "Lexical diversity",
}
_TOO_LONG = frozenset({"readability_sentences"})
"""Tables of a row for each sentence and measure: for programs, not for a page."""
_TABLE_OF = {"coverage": "sentences"}
"""Tables that plots are drawn from, where they are called otherwise."""
_CODES_OF = {"sentence_a": "a", "sentence_b": "b", "a": "a", "b": "b"}
_CODES = ("sentence", "said_elsewhere")


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as text: its heading, what it says, its columns (name, whether numbers)
    and its cells.
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
        The comparison's tables by name; those known here come with an explanation.
    settings
        Versions, model and parameters, shown as they are.
    title
        Heading of the page.

    Returns
    -------
    str
        The same bytes for the same input, with all text escaped.
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
            shown_table(name, table)
            for name, table in tables.items()
            if name not in _TOO_LONG
        ],
        settings=sorted(settings.items()),
        citation=citation(called, settings),
        light=css_variables(dark=False),
        dark=css_variables(dark=True),
    )


def _embedded(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg).decode('ascii')}"


def figures(plots: Plots, tables: Tables) -> list[Figure]:
    """The plots whose tables have rows, as SVG inside the page."""
    shown = {name: tables.get(_TABLE_OF.get(name, name)) for name in plots.names}
    return [
        Figure(plots.describe(name), _embedded(plots.drawn(name, "svg")))
        for name, table in shown.items()
        if table is not None and not table.empty
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


def shown_table(name: str, table: pd.DataFrame) -> Shown:
    """A table as a reader sees it: sentences as A1, B1, figures rounded to two
    decimals, empty cells as dashes.
    """
    columns = [str(column) for column in table.columns]
    numeric = tuple(
        (
            column,
            pd.api.types.is_any_real_numeric_dtype(kind)
            and not column.startswith(_CODES),
        )
        for column, kind in zip(columns, table.dtypes, strict=True)
    )
    rows = tuple(
        tuple(_text(name, column, row) for column in columns)
        for row in records({name: table}, name)
    )
    if name == "substitutions":
        numeric = (("number", True), *numeric)
        rows = tuple((str(at), *row) for at, row in enumerate(rows, start=1))
    return Shown(
        name,
        _TITLES.get(name, name.capitalize()),
        EXPLANATIONS.get(name, ""),
        numeric,
        rows,
    )


def _text(table: str, column: str, row: Record) -> str:
    value = row[column]
    if value is None:
        return "–"
    version = _version(table, column, row)
    if version is not None:
        return code(version, int(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number(value, 0 if table == "summary" and value.is_integer() else 2)
    return str(value)


def _version(table: str, column: str, row: Record) -> str | None:
    """Version whose sentence a cell names, or None where it names none."""
    by_version = dict.fromkeys(
        ("sentences", "sentence_lengths"), str(row.get("version"))
    )
    own = ({"omissions": "a", "additions": "b"} | by_version).get(table)
    if own is not None and column in ("sentence", "said_elsewhere"):
        return own if column == "sentence" else other(own)
    return None if column in ("a", "b") and table != "links" else _CODES_OF.get(column)
