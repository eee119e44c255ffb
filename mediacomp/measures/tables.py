"""Rows → a tidy DataFrame whose columns and dtypes do not depend on the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

PLACES = {
    "sentence_a": "Int64",
    "sentence_b": "Int64",
    "start_a": "Int64",
    "end_a": "Int64",
    "start_b": "Int64",
    "end_b": "Int64",
    "text_a": "string",
    "text_b": "string",
}
"""Columns of a row that stands at a place in either version."""


def table(
    rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]
) -> pd.DataFrame:
    """DataFrame with these columns and dtypes; a key that a row lacks is ``<NA>``.

    Examples
    --------
    >>> table([], {"sentence": "Int64", "text": "string"}).dtypes.astype(str).to_dict()
    {'sentence': 'Int64', 'text': 'string'}
    """
    found = list(rows)
    cells = {}
    for name, kind in columns.items():
        values = [row.get(name) for row in found]
        cells[name] = pd.array(values, dtype=kind)  # type: ignore[call-overload]
    return pd.DataFrame(cells)
