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
from mediacomp.measures.summary import WORD_COUNTS, side_figures
from mediacomp.measures.tables import Column, Columns, of_side
from mediacomp.text.article import Article

if TYPE_CHECKING:
    from mediacomp.measures.entry import Measured

MADE_OF = {
    **{share: ((part,), "words") for share, part in WORD_COUNTS.items()},
    "substitution rate": (("substituted content words",), "linked content words"),
    "omission rate": (("content omitted",), "content"),
    "omission rate with doubtful": (("content omitted", "content doubtful"), "content"),
}
"""Numerators, which are added up, and denominator of each share and rate; the
substitution rate is a hundred times that."""
_SUMMED = ("words",)
"""Denominators that are rows of the summary already."""
PARTS = tuple(
    dict.fromkeys(
        part
        for over, under in MADE_OF.values()
        for part in (under, *over)
        if part not in _SUMMED
    )
)
"""What stands beside shares and rates."""
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
        row |= {of_side(column_of(n), own.name): figures[n] for n in PARTS}
        for name, (of, column, values) in FINDINGS.items():
            counted = (measured[of][column] == values[own]).sum()
            row[of_side(column_of(name), own.name)] = float(counted)
    found = measured["summary"]
    for _, figure in found[found["measure"] != "kinship"].iterrows():
        for name in NAMES:
            value = figure[of_side("value", name)]
            row[of_side(column_of(figure["measure"]), name)] = (
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
        column_of(row["measure"]): f"{row['measure']}, {row['unit']}"
        + _told_parts(row["measure"])
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
        **{column_of(n): n for n in (*PARTS, *FINDINGS)},
    }.items():
        for side in NAMES:
            found[of_side(name, side)] = Column("Float64", meaning)
    return found


def column_of(measure: str) -> str:
    """The column of a measure, without its side.

    Examples
    --------
    >>> column_of("words omitted or added")
    'words_omitted_or_added'
    """
    return measure.lower().replace(" ", "_").replace("–", "_").replace("-", "_")


def _told_parts(measure: str) -> str:
    """What a share or rate is made of, by names of columns; of others nothing."""
    if measure not in MADE_OF:
        return ""
    over, under = MADE_OF[measure]
    return f": {' + '.join(map(column_of, over))} of {column_of(under)}"


def _text(value: object) -> str | None:
    return None if value is None else str(value)
