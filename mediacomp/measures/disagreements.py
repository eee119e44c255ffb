"""Where the two versions disagree: what can't both be right, wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.disagreements import Disagreement
from mediacomp.findings.facts.fact import Kind
from mediacomp.measures.tables import Column, side_cells, span_cells, table

COLUMNS = {
    "kind": Column("string", "`number`, `date` (a weekday or time, too), `name`"),
    "value_a": Column("string", "what A has, normalised as in `facts`"),
    "value_b": Column("string", "what B has"),
    "sentence_a": Column("Int64", "the sentences it stands in", sentence_of="a"),
    "sentence_b": Column("Int64", "the sentences it stands in", sentence_of="b"),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column(
            "Int64",
            "places in the two texts, with what is counted",
            unit="code points",
        ),
    ),
    **dict.fromkeys(
        ("text_a", "text_b"),
        Column("string", "as written there, where the two come nearest"),
    ),
    "probability": Column(
        "Float64", "how probably both speak of one thing and can't both be right"
    ),
    "sure": Column(
        "boolean", "whether it is likely and stands in a sure link; else read both"
    ),
}
_DATES: frozenset[Kind] = frozenset(("date", "weekday", "time"))


def disagreement_table(
    alignment: Alignment, found: Sequence[Disagreement]
) -> pd.DataFrame:
    """Numbers, dates and names of the two versions that can't both be right.

    Parameters
    ----------
    found
        What `mediacomp.changes.disagreements.disagreements` found in the alignment.

    Returns
    -------
    pandas.DataFrame
        The likeliest first. Columns: kind ("number", "date", "name"), value_a, value_b,
        sentence_a, sentence_b, start_a, end_a, start_b, end_b, text_a, text_b,
        probability (0 to 1), sure.
    """
    return table((_row(alignment, one) for one in found), COLUMNS)


def _row(alignment: Alignment, found: Disagreement) -> dict[str, object]:
    kind = found.ends[0].fact.kind
    row: dict[str, object] = {
        "kind": "name" if kind == "name" else "date" if kind in _DATES else "number",
        "probability": found.probability,
        "sure": found.sure,
    }
    for own, slot in zip(alignment.sides, found.ends, strict=True):
        cells: dict[str, object] = {
            "value": slot.fact.value,
            "sentence": slot.fact.sentence,
            **span_cells(own.article, slot.fact.start, slot.end),
        }
        row |= side_cells(own.name, cells)
    return row
