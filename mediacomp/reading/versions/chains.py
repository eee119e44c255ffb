"""Which articles of a collection are versions of one story: those that share an
address, or another value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mediacomp.errors import InputError

if TYPE_CHECKING:
    import pandas as pd
    from pandas._typing import Scalar

_SCHEME = re.compile(r"^(?:https?:)?(?://)?(?:www\.)?", re.IGNORECASE)


def chains(table: pd.DataFrame, by: str) -> list[list[int]]:
    """Rows that share a value, each group in order of time.

    Parameters
    ----------
    table
        Rows of a collection's table, with their numbers as index.
    by
        Name of a column.

    Raises
    ------
    InputError
        If there is no such column.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({
    ...     "url": ["http://a.example/1", "https://www.a.example/1/", "a.example/2"],
    ...     "chain": pd.array([None, None, None], "string"),
    ...     "date": pd.to_datetime(["2021-03-02", "2021-03-01", "2021-03-01"])})
    >>> chains(table, "url")
    [[1, 0], [2]]
    """
    if by not in table.columns:
        raise InputError(
            f"there is no column {by!r}; columns are {', '.join(table.columns)}"
        )
    groups = _Groups()
    for row, value, chain, source in zip(
        *(table.index, table[by], table["chain"], table.get("source", table["chain"])),
        strict=True,
    ):
        shared = [] if _missing(value) else [(by, _key(value, by))]
        # A story of a database keeps its name where its address changes.
        if by == "url" and not _missing(chain):
            shared.append((str(source), str(chain)))
        groups.add(int(row), shared)
    dates = table["date"].astype("datetime64[s]").astype("int64").to_dict()
    return [
        sorted(rows, key=lambda row: (dates[row] < 0, dates[row]))
        for rows in groups.rows()
    ]


def address(url: str) -> str:
    """An address without what doesn't tell two apart.

    Examples
    --------
    >>> address("HTTP://www.Wire.example/Rain/#top"), address("wire.example/Rain")
    ('wire.example/Rain', 'wire.example/Rain')
    """
    host, slash, path = _SCHEME.sub("", url.strip()).partition("/")
    return (host.lower() + slash + path.partition("#")[0]).rstrip("/")


def _key(value: object, by: str) -> str:
    return address(str(value)) if by == "url" else str(value)


def _missing(value: Scalar) -> bool:
    import pandas as pd

    return bool(pd.isna(value))


class _Groups:
    """Rows joined by what they share, directly or through others."""

    def __init__(self) -> None:
        self._parent: dict[object, object] = {}
        self._added: list[tuple[int, object]] = []

    def add(self, row: int, shared: list[tuple[str, str]]) -> None:
        if shared:
            for other in shared[1:]:
                self._parent[self._root(other)] = self._root(shared[0])
            self._added.append((row, shared[0]))

    def rows(self) -> list[list[int]]:
        found: dict[object, list[int]] = {}
        for row, key in self._added:
            found.setdefault(self._root(key), []).append(row)
        return list(found.values())

    def _root(self, key: object) -> object:
        parent = self._parent.setdefault(key, key)
        while parent != key:
            # Each step halves the way, so that long ways stay short.
            above = self._parent[parent]
            self._parent[key] = above
            key, parent = above, self._parent[above]
        return key
