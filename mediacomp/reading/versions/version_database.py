"""Databases of versions (SQLite): diffengine, NewsEdits and NewsDiffs.

diffengine and NewsEdits keep a version a row in ``entryversion``: title, address, text
with a little markup, time, and the entry that it is a version of. NewsDiffs keeps
titles, bylines and times in ``version``, addresses in ``Articles``, and the texts in a
git repository that lies beside it as ``articles``.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mediacomp.errors import ReadError
from mediacomp.reading.dates import parsed
from mediacomp.reading.markup import paragraphs_of_markup
from mediacomp.reading.record import Found, Record, Trouble
from mediacomp.reading.tables.rows import as_text, check_text, unescaped
from mediacomp.reading.versions.git_versions import Repository

_TAG = re.compile(r"</?(?:p|div|br)\b", re.IGNORECASE)
_WAIT = 5.0
"""Seconds that another program may hold the database."""


@dataclass(frozen=True)
class VersionDatabase:
    """A database; a record's key is the number of its row."""

    file: Path

    def scan(self) -> Iterator[Found | Trouble]:
        """All records, in the order of their rows."""
        for row in self._rows(None):
            place = f"{row['_table']} row {row['_row']}"
            try:
                record = self._record(row)
            except ReadError as problem:
                yield Trouble(place, str(problem))
                continue
            if row["_date"] and record.date is None:
                yield Trouble(place, f"date {row['_date']!r} is no date that is known")
            yield Found(place, int(row["_row"]), record)

    def load(self, key: int | str) -> Record:
        """The record of a row."""
        row = next(self._rows(int(key)), None)
        if row is None:
            raise ReadError(f"{self.file}: there is no row {key}", file=self.file)
        return self._record(row)

    def _rows(self, number: int | None) -> Iterator[Mapping[str, Any]]:
        try:
            with closing(_connected(self.file)) as connection:
                query = _query(_tables(connection), self.file)
                where = "" if number is None else " WHERE v.rowid = ?"
                chosen = () if number is None else (number,)
                yield from connection.execute(
                    f"{query}{where} ORDER BY v.rowid", chosen
                )
        except sqlite3.Error as problem:
            raise ReadError(
                f"{self.file}: the database cannot be read ({problem})", file=self.file
            ) from None

    def _record(self, row: Mapping[str, Any]) -> Record:
        text = row["_text"]
        url = as_text(row["_url"])
        if row["_table"] == "version":
            text = _newsdiffs_text(self.file, row)
        if not isinstance(text, str) or not any(map(str.isalnum, text)):
            raise ReadError("there is no text here (no letter, no digit)")
        check_text(text)
        date = as_text(row["_date"])
        moment = parsed(date) if date else None
        outlet = unescaped(as_text(row["_outlet"])) or _host_of(url)
        told = f"{moment:%Y-%m-%d %H:%M}" if moment else f"version {row['_version']}"
        return Record(
            paragraphs_of_markup(text) if _TAG.search(text) else text,
            title=unescaped(as_text(row["_title"])),
            outlet=outlet,
            date=moment,
            url=url,
            byline=unescaped(as_text(row["_byline"])),
            label=f"{outlet or self.file.stem} {told}",
            chain=f"entry {row['_entry']}",
            metadata={"version": str(row["_version"])},
        )


def _host_of(url: str | None) -> str | None:
    host = None
    with suppress(ValueError):  # an address with a bracket that isn't closed
        host = urlsplit(url).hostname if url else None
    return (host or "").removeprefix("www.") or None


def is_database(data: bytes) -> bool:
    """Whether a file that begins so is of SQLite.

    Examples
    --------
    >>> is_database(b"SQLite format 3\\0")
    True
    """
    return data.startswith(b"SQLite format 3\0")


def _connected(file: Path) -> sqlite3.Connection:
    """A connection that can write nothing, and runs nothing that the file brings."""
    address = f"{file.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=_WAIT)
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA query_only = 1")
    connection.execute("PRAGMA trusted_schema = 0")
    return connection


def _tables(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Columns of each table, views left out: those are code of somebody else's."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    found = {}
    for (name,) in names.fetchall():
        columns = connection.execute(f"PRAGMA table_info({_quoted(name)})")
        found[name.lower()] = [column["name"].lower() for column in columns]
    return found


def _query(tables: Mapping[str, list[str]], file: Path) -> str:
    if "entryversion" in tables:
        return _of_entries(tables)
    if "version" in tables and "articles" in tables:
        return (
            "SELECT v.rowid AS _row, 'version' AS _table, NULL AS _text, a.url AS _url,"
            " v.date AS _date, NULL AS _outlet, v.title AS _title, v.byline AS _byline,"
            " v.v AS _version, v.article_id AS _entry,"
            f" {'a.git_dir' if 'git_dir' in tables['articles'] else 'NULL'} AS _folder"
            " FROM version AS v JOIN Articles AS a ON a.id = v.article_id"
        )
    raise ReadError(
        f"{file}: this database is none of diffengine, NewsEdits or NewsDiffs (tables: "
        f"{', '.join(sorted(tables)) or 'none'}); export its articles as CSV and read "
        "that",
        file=file,
    )


def _of_entries(tables: Mapping[str, list[str]]) -> str:
    columns = tables["entryversion"]
    text = next((name for name in ("summary", "text", "body") if name in columns), None)
    names = {
        "_text": text,
        "_url": "url",
        "_date": "created",
        "_title": "title",
        "_byline": "byline",
        "_version": "version" if "version" in columns else "id",
        "_entry": "entry_id" if "entry_id" in columns else "url",
    }
    parts = [
        f"{f'v.{_quoted(name)}' if name in columns else 'NULL'} AS {alias}"
        for alias, name in names.items()
    ]
    outlet = "NULL"
    if {"feed", "feedentry"} <= set(tables):
        # An entry may be in several feeds: the first is as good as any.
        outlet = (
            "(SELECT f.name FROM feedentry AS x JOIN feed AS f ON f.url = x.feed_id "
            "WHERE x.entry_id = v.entry_id ORDER BY x.rowid LIMIT 1)"
        )
    return (
        f"SELECT v.rowid AS _row, 'entryversion' AS _table, {', '.join(parts)}, "
        f"{outlet} AS _outlet FROM entryversion AS v"
    )


def _quoted(name: str | None) -> str:
    return '"' + (name or "").replace('"', '""') + '"'


def _newsdiffs_text(file: Path, row: Mapping[str, Any]) -> str:
    """The text of a version, from the repository beside the database."""
    folder = as_text(row["_folder"]) or ""
    places = [file.parent / "articles" / folder, file.parent / "articles"]
    places += [file.parent.parent / "articles" / folder, file.parent / folder]
    for place in places:
        if (place / ".git").exists() or (place / "HEAD").is_file():
            return Repository(place).text(str(row["_version"]), str(row["_url"]))
    raise ReadError(
        "its text is in a git repository, which isn't there: put it beside the "
        "database as a folder called articles"
    )
