"""One row a pair: all headline figures, what they are made of, and what travels with
the two articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

import pandas as pd

from mediacomp.alignment.align import align
from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.catalogue import tables_of
from mediacomp.measures.summary import side_figures
from mediacomp.measures.tables import Column, Columns, of_side
from mediacomp.text.article import Article

if TYPE_CHECKING:
    from mediacomp.measures.entry import Measured

PARTS = (
    "linked content words",
    "substituted content words",
    "content",
    "content omitted",
    "content doubtful",
)
"""What rates are made of: the substitution rate is 100 · substituted / linked content
words, the omission rate content omitted / content."""
FINDINGS = {
    "sources lacking": ("attribution", "status", ("gained", "lost")),
    "surer statements": ("wording", "change", ("less certain", "more certain")),
}
"""Counted by side: statements for which only the other version names a source, and
those that this version says with more certainty; table, column, and the value that
counts for a, for b."""
_METADATA = ("label", "language", "outlet", "date", "url", "title")


def figures(measured: Measured) -> dict[str, object]:
    """The row of a comparison.

    Examples
    --------
    >>> a, b = (Article.from_text(t) for t in ("Rain fell. It rose.", "Rain fell."))
    >>> row = figures(tables_of(align(a, b, "lexical")))
    >>> row["kinship"], row["sentences_a"], row["sentences_b"], row["content_a"] > 0
    ('edited', 2.0, 1.0, True)
    """
    alignment, kinship = measured.alignment, measured.kinship
    row: dict[str, object] = {
        "kinship": str(kinship),
        "kinship_probability": kinship.probability,
    }
    for own in alignment.sides:
        row |= {
            of_side(name, own.name): _text(getattr(own.article, name))
            for name in _METADATA
        }
        figures = side_figures(alignment, measured.changes, own)
        row |= {of_side(_column(n), own.name): figures[n] for n in PARTS}
        for name, (of, column, values) in FINDINGS.items():
            counted = (measured[of][column] == values[own]).sum()
            row[of_side(_column(name), own.name)] = float(counted)
    found = measured["summary"]
    for _, figure in found[found["measure"] != "kinship"].iterrows():
        for name in NAMES:
            value = figure[of_side("value", name)]
            row[of_side(_column(figure["measure"]), name)] = (
                None if pd.isna(value) else float(value)
            )
    return row


@cache
def columns() -> Columns:
    """The columns of the row, in order.

    Examples
    --------
    >>> list(columns())[:4], columns()["omission_rate_a"].dtype
    (['kinship', 'kinship_probability', 'label_a', 'label_b'], 'Float64')
    """
    probe = Article.from_sentences(["Rain."])
    figures = tables_of(align(probe, probe, "lexical"))["summary"]
    names: Mapping[str, str] = {
        _column(row["measure"]): f"{row['measure']}, {row['unit']}"
        for _, row in figures.iterrows()
        if row["measure"] != "kinship"
    }
    found = {
        "kinship": Column("string", "how the two versions relate"),
        "kinship_probability": Column("Float64", "its probability"),
    }
    for name in _METADATA:
        for side in NAMES:
            found[of_side(name, side)] = Column("string", f"{name} of the article")
    for name, meaning in {
        **names,
        **{_column(n): n for n in (*PARTS, *FINDINGS)},
    }.items():
        for side in NAMES:
            found[of_side(name, side)] = Column("Float64", meaning)
    return found


def _column(measure: str) -> str:
    return measure.lower().replace(" ", "_").replace("–", "_").replace("-", "_")


def _text(value: object) -> str | None:
    return None if value is None else str(value)
