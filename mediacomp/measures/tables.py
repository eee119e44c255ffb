"""What a table is: columns that say what they hold, and a tidy DataFrame whose dtypes
do not depend on its rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from mediacomp.text.article import Article

Dtype = Literal["string", "boolean", "Int64", "Float64"]
TEXT = pd.StringDtype("python")
"""What "string" means in a table: text as Python has it. Where pyarrow is installed
pandas would keep it as UTF-8 instead, which a lone surrogate in an article breaks.
"""
_DTYPES: Mapping[Dtype, Any] = {
    "string": TEXT,
    "boolean": pd.BooleanDtype(),
    "Int64": pd.Int64Dtype(),
    "Float64": pd.Float64Dtype(),
}
_MASKED: Mapping[Dtype, tuple[Any, Any, frozenset[type]]] = {
    "boolean": (pd.arrays.BooleanArray, np.bool_, frozenset((bool,))),
    "Int64": (pd.arrays.IntegerArray, np.int64, frozenset((int, np.int64))),
    "Float64": (
        pd.arrays.FloatingArray,
        np.float64,
        frozenset((float, int, np.float64)),
    ),
}
"""Arrays with a mask of what is missing, what numpy makes them of, and the types of
cells that it takes as they are.
"""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds.

    Parameters
    ----------
    dtype
        The pandas dtype, the same whatever the data are.
    meaning
        For documentation and help, in Markdown.
    unit
        Of a number, where it has one that is the same in every row.
    sentence_of
        Of a number of a sentence: whose it is. "a" or "b"; "own" for the version that
        the row is about, "other" for the one that it is not.
    title
        Heading that a person reads, where the column's name with spaces will not do.
    words
        What a person reads in place of a value. Programs rely on values, which are
        seen from a to b; a page takes neither version for the first one.
    """

    dtype: Dtype
    meaning: str
    unit: str = ""
    sentence_of: Literal["", "a", "b", "own", "other"] = ""
    title: str = ""
    words: Mapping[str, str] = field(default_factory=dict)


Columns = Mapping[str, Column]


def heading(name: str, column: Column) -> str:
    """What a person reads above a column.

    Examples
    --------
    >>> heading("text_a", Column("string", "…")), heading("said_elsewhere",
    ...     Column("Int64", "…"))
    ('text in A', 'said elsewhere')
    >>> heading("sentence_b", Column("Int64", "…", sentence_of="b"))
    'B'
    """
    if column.title:
        return column.title
    if column.sentence_of in ("a", "b"):
        return column.sentence_of.upper()
    words, _, side = name.rpartition("_")
    if side in ("a", "b") and words:
        return f"{words.replace('_', ' ')} in {side.upper()}"
    return name.replace("_", " ")


def of_side(name: str, side: str) -> str:
    """The column that holds for one side what ``name`` says: the one place where a
    side becomes a part of a name.

    Examples
    --------
    >>> of_side("text", "a")
    'text_a'
    """
    return f"{name}_{side}"


def side_cells(side: str, cells: Mapping[str, object]) -> dict[str, object]:
    """Cells of a row that hold for one side.

    Examples
    --------
    >>> side_cells("b", {"start": 3, "text": "rain"})
    {'start_b': 3, 'text_b': 'rain'}
    """
    return {of_side(name, side): cell for name, cell in cells.items()}


def span_cells(article: Article, start: int, end: int) -> dict[str, object]:
    """Where a stretch of an article begins and ends, and its text.

    Examples
    --------
    >>> span_cells(Article.from_text("Rain fell."), 5, 9)
    {'start': 5, 'end': 9, 'text': 'fell'}
    """
    return {"start": start, "end": end, "text": article.text[start:end]}


def table(rows: Iterable[Mapping[str, Any]], columns: Columns) -> pd.DataFrame:
    """DataFrame with these columns and their dtypes; a key that a row lacks is
    ``<NA>``.

    Examples
    --------
    >>> columns = {"sentence": Column("Int64", "its number")}
    >>> table([], columns).dtypes.astype(str).to_dict()
    {'sentence': 'Int64'}
    """
    found = list(rows)
    return frame({name: [row.get(name) for row in found] for name in columns}, columns)


def frame(cells: Mapping[str, Sequence[Any]], columns: Columns) -> pd.DataFrame:
    """DataFrame of these cells, column by column, with the columns' dtypes.

    Examples
    --------
    >>> columns = {"sentence": Column("Int64", "its number")}
    >>> frame({"sentence": [0, None]}, columns)["sentence"].tolist()
    [0, <NA>]
    """
    made = {n: _array(list(cells[n]), c.dtype) for n, c in columns.items()}
    return pd.DataFrame(made, copy=False)


def _array(cells: list[Any], dtype: Dtype) -> ExtensionArray:
    made: ExtensionArray
    # pandas looks at each cell many times to tell what it is; nearly all are plain.
    masked, kind, plain = _MASKED.get(dtype, (None, None, frozenset()))
    if masked is not None and set(map(type, cells)) - {type(None)} <= plain:
        missing = [cell is None or cell != cell for cell in cells]
        known = [1 if cell is None else cell for cell in cells]
        made = masked(np.array(known, kind), np.array(missing, bool))
    else:
        made = pd.array(cells, dtype=_DTYPES[dtype])
    return made
