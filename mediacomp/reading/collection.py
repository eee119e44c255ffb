"""Many articles with what travels with them, none of which is read before it is asked
for.

A collection holds a table, one row an article, and where each stands in its source. An
`Article` is made when one is asked for, and not kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mediacomp.errors import InputError, ReadError
from mediacomp.progress import progress
from mediacomp.reading.article_files import Named, sources_of
from mediacomp.reading.survey import Survey
from mediacomp.text.given import known_language

if TYPE_CHECKING:
    import pandas as pd

    from mediacomp.text.article import Article


_SHOWN = 20
"""Rows of the table that a notebook shows."""


def read_collection(
    source: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    language: str = "en",
    encoding: str | None = None,
) -> Collection:
    """Read many articles: from a folder, a table, an export of an archive or a
    database.

    The format is told by content first, then by name; docs/reading.md lists all. What
    can't be read is a row of `Collection.problems`, and the rest is read. On a terminal
    the articles are counted from a second on.

    Parameters
    ----------
    source
        File or folder.
    columns
        Columns of a table, or keys of JSON objects, by field: ``{"text": "Inhalt"}``.
        The others are guessed from their names.
    language
        ISO 639 code of the articles' language, where the source doesn't say.
    encoding
        Name of the encoding of text files. If not given, UTF-8; a file that isn't in
        that and looks like Windows-1252 is read so, and a row of problems tells it.

    Raises
    ------
    ReadError
        If the source is missing, or is one file of a format that isn't read.
    InputError
        If a column, field, language or encoding is unknown.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> import mediacomp as mc
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "wire.csv")
    ...     written = file.write_text("title,text\\nRain,It fell.\\nSun,It shone.")
    ...     collection = mc.read_collection(file)
    ...     collection, [article.title for article in collection]
    (Collection of 2 articles, ['Rain', 'Sun'])
    """
    survey = Survey(known_language(language))
    named = sources_of(source, columns=columns, encoding=encoding)
    with progress("reading", "article") as done:
        for number, each in enumerate(named):
            survey.add(number, each, alone=len(named) == 1, done=done)
    store = _Store(named, survey.table(), survey.problems(), survey.keys)
    return Collection(store, range(len(survey.keys)))


class Collection:
    """Articles with metadata; `read_collection` makes one.

    It has a length, can be gone through again and again, gives an article by its id
    (``collection[id]``), and can be pickled. Articles are read from their source when
    they are asked for.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> import mediacomp as mc
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "wire.csv")
    ...     written = file.write_text("title,text\\nRain,It fell.\\nSun,It shone on.")
    ...     collection = mc.read_collection(file)
    ...     chosen = collection.select("words > 2")
    ...     chosen.table[["title", "words", "place"]].values.tolist()
    [['Sun', 3, 'row 2']]
    """

    def __init__(self, store: _Store, rows: Sequence[int]) -> None:
        self._store, self._rows = store, rows

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Article]:
        return map(self._store.article, self._rows)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __getitem__(self, name: str) -> Article:
        """The article with an id.

        Raises
        ------
        InputError
            If there is no such article.
        ReadError
            If the source can no longer be read, or isn't what it was.
        """
        if name not in self._places:
            raise InputError(
                f"no article of this collection has the id {name!r}; ids are in "
                "collection.table"
            )
        return self._store.article(self._places[name])

    def __repr__(self) -> str:
        many = f"{len(self)} article{'s' * (len(self) != 1)}"
        told = len(self.problems)
        wrong = f", {told} problem{'s' * (told != 1)}" if told else ""
        return f"Collection of {many}{wrong}"

    def _repr_html_(self) -> str:
        return str(self.table.head(_SHOWN).to_html(notebook=True))

    @property
    def table(self) -> pd.DataFrame:
        """One row an article: id, label, outlet, date, url, title, words, language,
        source, place, chain.

        ``date`` has no time zone: what had one is in UTC. ``words`` counts what stands
        between white space. ``source`` is a file of the collection, ``place`` where in
        it. ``chain`` is what a database of versions itself calls their story.
        """
        table = self._store.table
        if isinstance(self._rows, range):
            return table.copy()
        return table.iloc[list(self._rows)].reset_index(drop=True)

    @property
    def problems(self) -> pd.DataFrame:
        """What could not be read or looks wrong: source, place, problem."""
        return self._store.problems.copy()

    def select(self, query: str) -> Collection:
        """The articles whose row in `table` answers a query of pandas.

        Raises
        ------
        InputError
            If it is no query, or names a column that there isn't.

        Examples
        --------
        See `Collection`.
        """
        try:
            rows = self._store.table.iloc[list(self._rows)].query(query).index
        except Exception as problem:  # whatever pandas and Python raise on a query
            raise InputError(
                f"{query!r} is no query of this table ({problem}); columns are "
                f"{', '.join(self._store.table.columns)}"
            ) from None
        return Collection(self._store, [int(row) for row in rows])

    def versions(self, by: str = "url") -> list[Collection]:
        """The articles that share a value of a column, each group in order of time.

        Articles without a value are left out. Addresses count as one if they differ in
        scheme, "www.", fragment or a final slash only. What a database itself calls
        versions of one story is one chain, even where the address changed. Versions
        without a date, and those of one time, keep the order of the source.

        Parameters
        ----------
        by
            A column of `table`: usually "url".

        Returns
        -------
        list of Collection
            By first appearance; chains of one version, too.

        Raises
        ------
        InputError
            If there is no such column.
        """
        from mediacomp.reading.versions.chains import chains

        table = self._store.table.iloc[list(self._rows)]
        return [Collection(self._store, rows) for rows in chains(table, by)]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        ids = self._store.table["id"].tolist()
        return {ids[row]: row for row in self._rows}

    def __getstate__(self) -> dict[str, Any]:
        # A part of a collection takes no more of it along than its own rows.
        if isinstance(self._rows, range):
            return {"_store": self._store, "_rows": self._rows}
        store = self._store.only(self._rows)
        return {"_store": store, "_rows": range(len(self._rows))}


@dataclass(frozen=True)
class _Store:
    """What collections of one source have in common."""

    sources: tuple[Named, ...]
    table: pd.DataFrame
    problems: pd.DataFrame
    keys: Sequence[tuple[int, int | str]]

    def article(self, row: int) -> Article:
        number, key = self.keys[row]
        named = self.sources[number]
        known = self.table.iloc[row]
        assert named.source is not None  # else it would have no row
        record = named.source.load(key)
        if record.identity(named.name, known["place"]) != known["id"]:
            raise ReadError(
                f"{named.name}, {known['place']}: the source has changed since the "
                "collection was made; make it again",
                file=named.source.file,
            )
        return record.article(
            label=known["label"],
            language=known["language"],
            file=named.source.file,
        )

    def only(self, rows: Sequence[int]) -> _Store:
        table = self.table.iloc[list(rows)].reset_index(drop=True)
        keys = [self.keys[row] for row in rows]
        return _Store(self.sources, table, self.problems, keys)
