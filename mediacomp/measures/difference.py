"""A figure of two articles side by side: the columns that its tables share, and how
measures agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import Column, of_side

VALUES = {
    "measure": Column("string", "name of the measure"),
    "value_a": Column(
        "Float64",
        "its value for either version; `<NA>` where it is undefined",
        title="A",
    ),
    "value_b": Column(
        "Float64",
        "its value for either version; `<NA>` where it is undefined",
        title="B",
    ),
}
"""Columns of every table of measures."""

DIFFERENCE = {
    **VALUES,
    "difference": Column("Float64", "value_b − value_a"),
    **dict.fromkeys(
        ("low", "high"),
        Column(
            "Float64",
            "interval of 95% of the difference, as if sentences were sampled",
        ),
    ),
}
"""Columns of every table of measures with intervals."""

_FALLING = "higher is easier"


def difference_row(
    measure: str,
    values: Sequence[float | None],
    interval: tuple[float, float] | None = None,
) -> dict[str, object]:
    """Cells of `DIFFERENCE` from the values of a and b; the difference is known where
    both are.

    Examples
    --------
    >>> difference_row("RIX", (2.0, 1.5), (-1.0,
    ...     0.5))["difference"], difference_row("RIX", (2.0, None))["difference"]
    (-0.5, None)
    """
    value_a, value_b = values
    low, high = interval or (None, None)
    return {
        "measure": measure,
        **side_values(values),
        "difference": None if value_a is None or value_b is None else value_b - value_a,
        "low": low,
        "high": high,
    }


def side_values(values: Sequence[object]) -> dict[str, object]:
    """Cells of the values of the sides, in their order.

    Examples
    --------
    >>> side_values([2.0, None])
    {'value_a': 2.0, 'value_b': None}
    """
    return {
        of_side("value", name): value for name, value in zip(NAMES, values, strict=True)
    }


def side_notes(notes: Iterable[tuple[str, str]]) -> str | None:
    """Notes on either side as one text; what holds for both is said once.

    Parameters
    ----------
    notes
        Pairs of a side ("a" or "b") and what to say of it; those of a first.

    Examples
    --------
    >>> side_notes([("a", "no word"), ("a", "short"), ("b", "short")])
    'a: no word; a and b: short'
    >>> side_notes([]) is None
    True
    """
    sides: dict[str, list[str]] = {}
    for side, note in notes:
        sides.setdefault(note, []).append(side)
    told = sorted((" and ".join(of), note) for note, of in sides.items())
    return "; ".join(f"{of}: {note}" for of, note in told) or None


def leaning(table: pd.DataFrame) -> dict[str, list[str]]:
    """Which measures give which version more of what they measure: the harder
    sentences, the more varied words.

    Parameters
    ----------
    table
        With the columns measure, difference and direction; a measure whose direction is
        "higher is easier" counts for the version with the lower value.

    Returns
    -------
    dict of list of str
        Names by "a" and "b". Measures disagree where neither list is empty.

    Examples
    --------
    >>> directions = ["higher is easier", "higher is harder"]
    >>> leaning(pd.DataFrame({"measure": ["Flesch", "LIX"], "difference": [-2.0, 3.0],
    ...     "direction": directions}))
    {'a': [], 'b': ['Flesch', 'LIX']}
    """
    found: dict[str, list[str]] = {"a": [], "b": []}
    columns = (table[name].tolist() for name in ("measure", "difference", "direction"))
    for measure, difference, direction in zip(*columns, strict=True):
        if not pd.isna(difference) and difference != 0:
            falling = not pd.isna(direction) and direction == _FALLING
            found["a" if (difference < 0) != falling else "b"].append(measure)
    return found


def disagreement(table: pd.DataFrame, more: str) -> str | None:
    """Note that measures lean either way; None if they agree.

    Parameters
    ----------
    more
        What the measures find more of, such as "more varied words".

    Examples
    --------
    >>> found = {"measure": ["MTLD", "HD-D"], "difference": [9.0, -0.1],
    ...     "direction": "higher is more varied"}
    >>> table = pd.DataFrame(found)
    >>> disagreement(table, "more varied words")
    'measures disagree: more varied words in a by HD-D, in b by MTLD'
    """
    found = leaning(table)
    if not (found["a"] and found["b"]):
        return None
    told = ", ".join(f"in {side} by {', '.join(found[side])}" for side in NAMES)
    return f"measures disagree: {more} {told}"
