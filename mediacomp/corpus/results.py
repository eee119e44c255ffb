"""A corpus: what was found of every pair, on disk, read as it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediacomp.comparison import Comparison, compare
from mediacomp.corpus.outlets import Outlets, compared_outlets
from mediacomp.corpus.shard import FAULTS, FIGURES, as_pandas, schema_of
from mediacomp.errors import InputError, UnknownTableError
from mediacomp.views.words.spelt_out import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    import pyarrow as pa
    import pyarrow.dataset as ds

    from mediacomp.alignment.encoder import Encoder
    from mediacomp.corpus.identified import Named

_OF_ONE = {"=", "==", "!=", "<", ">", "<=", ">="}
"""What a filter asks of one value; the others take a list."""


@dataclass(frozen=True, eq=False)
class Corpus:
    """Every pair compared: tables over all pairs, read from Parquet as they are asked
    for.

    Attributes
    ----------
    folder : Path
        Where the shards are; docs/corpus.md shows how DuckDB and R read them.
    settings : dict of str
        Version of mediacomp, encoder, model and its hash, tables.
    computed, found : int
        Shards that this call computed, and that were there already.
    """

    folder: Path
    settings: Mapping[str, str]
    tables: tuple[str, ...]
    computed: int
    found: int
    _shards: Sequence[str] = field(repr=False)
    _named: Named = field(repr=False)
    _encoder: str | Path | Encoder = field(repr=False)

    def table(
        self,
        name: str,
        *,
        columns: Sequence[str] | None = None,
        filters: Sequence[tuple[str, str, Any]] | None = None,
    ) -> pd.DataFrame:
        """A table over all pairs, the ids of both articles in front.

        Parameters
        ----------
        name
            One of `tables`.
        columns
            Those to read; all if None.
        filters
            Conditions that rows must meet, such as ``[("salience", ">", 0.5)]``; only
            what meets them is read.

        Raises
        ------
        UnknownTableError
            If the corpus has no table of that name.
        InputError
            If the table has no such column, or a filter can't be used.
        """
        if name not in self.tables:
            raise UnknownTableError(
                f"there is no table {name!r} in this corpus; it has "
                f"{', '.join(self.tables)}"
            )
        return self._read(name, columns, filters)

    @cached_property
    def summary(self) -> pd.DataFrame:
        """One row a pair: ids, kinship, metadata of both articles, all headline figures
        of both, and what the rates are made of.
        """
        return self._read(FIGURES)

    @cached_property
    def problems(self) -> pd.DataFrame:
        """Pairs that could not be compared: id_a, id_b, error."""
        return self._read(FAULTS)

    def compare_outlets(self, measure: str, by: str = "outlet") -> Outlets:
        """Compare a measure between outlets, with intervals over stories.

        Parameters
        ----------
        measure
            Name of a column of `summary` without its side, such as "omission_rate".
        by
            What outlets are told by: "outlet", or another column with sides.

        Raises
        ------
        InputError
            If there is no such column, or no pair of two outlets with values.
        """
        return compared_outlets(self.summary, measure, by)

    def comparison(self, id_a: str, id_b: str) -> Comparison:
        """The comparison of two articles, as `mediacomp.compare` gives it.

        Raises
        ------
        InputError
            If there is no article of that id.
        """
        a, b = (self._named.article(self._named.place(x)) for x in (id_a, id_b))
        return compare(a, b, encoder=self._encoder)

    def __repr__(self) -> str:
        pairs, told = len(self.summary), len(self.problems)
        return (
            f"Corpus of {count(pairs, 'pair')} in {self.folder.name}/, "
            f"{count(told, 'problem')}"
        )

    def _read(
        self,
        name: str,
        columns: Sequence[str] | None = None,
        filters: Sequence[tuple[str, str, Any]] | None = None,
    ) -> pd.DataFrame:
        import pyarrow.dataset as ds

        schema = schema_of(name)
        wanted = None if columns is None else _known(columns, schema.names)
        chosen = _condition(filters, schema) if filters else None
        files = [str(self.folder / name / f"{key}.parquet") for key in self._shards]
        data = ds.dataset(files, schema=schema, format="parquet")
        return as_pandas(data.to_table(columns=wanted, filter=chosen), name)


def _known(columns: Sequence[str], names: Sequence[str]) -> list[str]:
    """Columns to read, in the order that was asked for."""
    if isinstance(columns, str):
        raise InputError(f"columns must be a list of names, such as [{columns!r}]")
    for column in columns:
        if column not in names:
            raise InputError(
                f"there is no column {column!r}; it must be one of {', '.join(names)}"
            )
    return list(columns)


def _condition(
    filters: Sequence[tuple[str, str, Any]], schema: pa.Schema
) -> ds.Expression:
    """Filters as Arrow knows them, tried on a table without rows."""
    import pyarrow.dataset as ds
    import pyarrow.parquet as pq

    try:
        usable = [_usable(each, schema) for each in filters]
        condition = pq.filters_to_expression(usable)
        ds.dataset(schema.empty_table()).to_table(filter=condition)
    # Arrow's own errors are of many kinds, most of which are these as well.
    except (ValueError, TypeError, LookupError, NotImplementedError) as problem:
        raise InputError(
            "filters must be conditions on columns of the table, such as "
            f"('sentence', '>', 3), not {filters!r}: {problem}"
        ) from None
    return condition


def _usable(condition: Any, schema: pa.Schema) -> Any:
    """A condition as Arrow takes it. A text isn't a list of its letters, and Arrow
    finds no zero in a column of zeros but by both signs.
    """
    if isinstance(condition, list):
        return [_usable(each, schema) for each in condition]
    name, asked, values = condition
    if asked in _OF_ONE or not isinstance(values, Iterable):
        return condition
    if isinstance(values, str):
        raise TypeError(f"{asked!r} takes a list of values")
    several = list(values)
    if 0 in several and str(schema.field(name).type) == "double":
        several += [0.0, -0.0]
    return name, asked, several
