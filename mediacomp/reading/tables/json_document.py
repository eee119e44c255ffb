"""One JSON document: a list of objects, an object that holds such a list, a table by
columns, or an object that is one article; or several such objects one after the other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from mediacomp.errors import ReadError
from mediacomp.reading.files import bytes_of, decoded
from mediacomp.reading.kept import Stamp, stamp
from mediacomp.reading.record import Found, Record, Trouble
from mediacomp.reading.tables.columns import assigned, is_field
from mediacomp.reading.tables.json_lines import no_object
from mediacomp.reading.tables.nested import flat
from mediacomp.reading.tables.rows import SAMPLE, Layout

_SIGN = re.compile(r"\S")
_DECODER = json.JSONDecoder()
_DEEPEST = 3
"""Objects that are gone into for a list of articles, one inside the other."""


@dataclass(frozen=True)
class JsonDocument:
    """A file with one JSON document; a record's key is its number in the list.

    The file is read as a whole, and as long as a text may be: JSON lines are read one
    by one.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "a.json")
    ...     written = file.write_text('{"articles": [{"text": "Rain fell."}, 5]}')
    ...     for each in JsonDocument(file, "utf-8").scan():
    ...         each
    Found(place='item 1', key=0, record=Record(body='Rain fell.', ...
    Trouble(place='item 2', message='this is no JSON object but a number')
    """

    file: Path
    codec: str
    columns: Mapping[str, str] = field(default_factory=dict)

    def scan(self) -> Iterator[Found | Trouble]:
        """All records, and what is no object."""
        for number, row in enumerate(self._rows):
            place = f"item {number + 1}"
            if isinstance(row, dict):
                yield from self._layout.found(place, number, row)
            else:
                yield Trouble(place, no_object(row))

    def load(self, key: int | str) -> Record:
        """The record with a number."""
        return self._layout.record(self._rows[int(key)])[0]

    @property
    def _rows(self) -> Sequence[Any]:
        return _rows_of(self.file, self.codec, stamp(self.file))

    @cached_property
    def _layout(self) -> Layout:
        rows = islice((row for row in self._rows if isinstance(row, dict)), SAMPLE)
        return Layout.of(list(rows), self.columns, str(self.file))


# The last file only: whoever goes through a collection asks for one after the other.
@lru_cache(maxsize=1)
def _rows_of(file: Path, codec: str, _: Stamp) -> Sequence[Any]:
    text = decoded(bytes_of(file), codec, file)
    try:
        told = _read(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as problem:
        raise ReadError(
            f"{file}: this is no JSON that can be read ({problem})", file=file
        ) from None
    rows = _listed(told)
    if not any(isinstance(row, dict) for row in rows):
        raise ReadError(f"{file}: there is no object in this JSON", file=file)
    return rows


def _read(text: str) -> object:
    """What a text says in JSON; a list of all that it says one after the other."""
    found: list[object] = []
    text = text.strip()
    at = 0
    while at < len(text) or not found:
        value, end = _DECODER.raw_decode(text, at)
        found.append(value)
        # Not by cutting: of many objects that would take the square of their length.
        at = next((m.start() for m in _SIGN.finditer(text, end)), len(text))
    return found[0] if len(found) == 1 else found


def _listed(told: object, depth: int = _DEEPEST) -> Sequence[Any]:
    """The list of articles in a document: the longest list of objects in an object that
    is no article itself.
    """
    if not isinstance(told, dict):
        return told if isinstance(told, list) else ()
    if _is_article(told):
        return (told,)
    if rows := _of_table(told) or _by_name(told):
        return rows
    if lists := _lists(told):
        return lists
    inner = [value for value in told.values() if isinstance(value, dict) and depth]
    found = (_listed(value, depth - 1) for value in inner)
    return max(filter(_has_objects, found), key=len, default=(told,))


def _lists(told: Mapping[str, Any]) -> list[Any]:
    """The list of objects that has the articles, wherever services wrap it, those under
    one name joined: {"uk": {"results": [...]}, "us": {"results": [...]}}. Of several,
    one with texts, that is the least deep and the longest.
    """
    named: dict[str, list[Any]] = {}
    depths: dict[str, int] = {}
    for depth, name, rows in _named_lists(told, 0):
        named.setdefault(name, []).extend(rows)
        depths.setdefault(name, depth)
    if not named:
        return []

    def rank(name: str) -> tuple[bool, int, int]:
        texts = any(map(_is_article, named[name]))
        return texts, -depths[name], len(named[name])

    return named[max(named, key=rank)]


def _named_lists(
    told: Mapping[str, Any], depth: int
) -> Iterator[tuple[int, str, list[Any]]]:
    for name, value in told.items():
        if _has_objects(value):
            yield depth, name, value
        elif isinstance(value, dict) and depth < _DEEPEST:
            yield from _named_lists(value, depth + 1)


def _is_article(row: object) -> bool:
    return isinstance(row, dict) and "text" in assigned(list(flat(row)), {}, "")


def _of_table(told: Mapping[str, Any]) -> list[Any]:
    """The rows of a table that was written column by column, or with its names apart;
    none of anything else.
    """
    names, rows = told.get("columns"), told.get("data")
    if isinstance(names, list) and isinstance(rows, list) and _all(rows, list):
        names = list(map(str, names))
        return [dict(zip(names, row, strict=False)) for row in rows]
    columns = list(told.values())
    if len(columns) < 2 or not _all(columns, dict):
        return []
    keys = columns[0].keys()
    if any(column.keys() != keys for column in columns) or any(map(is_field, keys)):
        return []
    cells = (cell for column in columns for cell in column.values())
    if any(isinstance(cell, (dict, list)) for cell in cells):
        return []
    return [{name: column[key] for name, column in told.items()} for key in keys]


def _by_name(told: Mapping[str, Any]) -> list[Any]:
    """The articles of an object that has one under each name; none of any other."""
    values = list(told.values())
    if not _all(values, dict):
        return []
    return values if all(map(_is_article, values)) else []


def _all(values: list[Any], kind: type) -> bool:
    return bool(values) and all(isinstance(value, kind) for value in values)


def _has_objects(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(row, dict) for row in value)
