"""Where the two versions disagree: what can't both be right, wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.disagreements.readings import Disagreement
from mediacomp.measures.tables import Column, side_cells, span_cells, table

COLUMNS = {
    "kind": Column(
        "string",
        "`number`, `date` (a weekday or time, too), `name`, `place`; `thing`: a "
        "weapon, vehicle, sort of homicide or the like; `role`: who did what to whom; "
        "`age`: how old somebody is; `outcome`: a deed and its opposite, or what one "
        "says isn't known and the other tells",
        words={"role": "who did what"},
    ),
    "value_a": Column(
        "string",
        "what A has, normalised as in `facts`; of a role who does it and to whom, or "
        "the one name; of an age who is how old; of an outcome the words that tell it",
    ),
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
        "boolean",
        "whether it is likely and stands in a sure link, an age wherever it stands; "
        "else read both",
    ),
    "possible_update": Column(
        "boolean",
        'whether either may know more, of a number, date or name: it says "so far" or '
        "the like, or the two are of different days; of an age, whether it may be that "
        "of another time; of an outcome, whether one says it isn't known, or so far; "
        "then it isn't sure",
    ),
}


def disagreement_table(
    alignment: Alignment, found: Sequence[Disagreement]
) -> pd.DataFrame:
    """Numbers, dates, names, roles and deeds that can't both be right.

    Parameters
    ----------
    found
        What `mediacomp.changes.disagreements.find` found in the alignment.

    Returns
    -------
    pandas.DataFrame
        The likeliest first. Columns: kind ("number", "date", "name",
        "place", "thing", "role", "age", "outcome"), value_a, value_b,
        sentence_a, sentence_b, start_a, end_a, start_b, end_b, text_a, text_b,
        probability (0 to 1), sure, possible_update.
    """
    return table((_row(alignment, one) for one in found), COLUMNS)


def _row(alignment: Alignment, found: Disagreement) -> dict[str, object]:
    row: dict[str, object] = {
        "kind": found.ends[0].kind,
        "probability": found.probability,
        "sure": found.sure,
        "possible_update": found.update,
    }
    for own, reading in zip(alignment.sides, found.ends, strict=True):
        cells: dict[str, object] = {
            "value": reading.value,
            "sentence": reading.sentence,
            **span_cells(own.article, reading.start, reading.end),
        }
        row |= side_cells(own.name, cells)
    return row
