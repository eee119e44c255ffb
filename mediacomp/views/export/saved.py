"""A JSON export → its tables again, as they were."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediacomp.errors import ReadError
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.measures.tables import frame
from mediacomp.views.export.json_and_csv import SCHEMA

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class SavedComparison:
    """The tables and settings of a comparison that was written as JSON.

    Every table is an attribute and an item, as those of a `Comparison` are. What needs
    the alignment (plots, the reading view, the report) has to be made anew from the
    texts.

    Attributes
    ----------
    settings : dict
        Versions, model and parameters of the comparison that was written.
    articles : dict
        "a" and "b", each with ``label``, ``language`` and ``text``.

    Examples
    --------
    >>> import mediacomp as mc
    >>> text = mc.Article.from_text("Rain fell. Schools shut.", label="Wire")
    >>> saved = mc.from_json(mc.compare(text, text, encoder="lexical").to_json())
    >>> saved
    Saved comparison of 'Wire' and 'Wire'
    >>> len(saved.links), saved.settings["encoder"]
    (2, 'lexical')
    """

    settings: Mapping[str, str]
    articles: Mapping[str, Mapping[str, str]]
    _tables: Mapping[str, pd.DataFrame] = field(repr=False)

    def tables(self) -> dict[str, pd.DataFrame]:
        """All tables by name, in the order of docs/tables.md."""
        return dict(self._tables)

    def __getitem__(self, name: str) -> pd.DataFrame:
        """A table by name.

        Raises
        ------
        UnknownTableError
            If there is no table of that name.
        """
        CATALOGUE[name]  # or an error that names those there are
        return self._tables[name]

    def __getattr__(self, name: str) -> pd.DataFrame:
        # Copying and pickling ask for underscored names before there is a `_tables`.
        if name.startswith("_") or name not in CATALOGUE:
            raise AttributeError(
                f"a saved comparison has no attribute {name!r}; its tables are "
                f"{', '.join(CATALOGUE)}"
            )
        return self._tables[name]

    def __repr__(self) -> str:
        labels = [self.articles[side].get("label", "") for side in ("a", "b")]
        return f"Saved comparison of {labels[0]!r} and {labels[1]!r}"


def from_json(source: str | os.PathLike[str]) -> SavedComparison:
    """Read what `Comparison.to_json` wrote.

    Parameters
    ----------
    source
        The file, or the text itself, which begins with ``{``.

    Raises
    ------
    ReadError
        If it can't be read, or is no export of a comparison that this version knows.

    Examples
    --------
    >>> from_json('{"schema": "other/1"}')
    Traceback (most recent call last):
    mediacomp.errors.ReadError: the text: this is no comparison of mediacomp but
    'other/1'; a comparison says 'mediacomp-comparison/1'
    """
    name, text = _text(source)
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise ReadError(f"{name}: this is no JSON ({problem})") from None
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema != SCHEMA:
        told = repr(schema)[:60] if schema else "another JSON text"
        raise ReadError(
            f"{name}: this is no comparison of mediacomp but {told}; a comparison says "
            f"{SCHEMA!r}"
        )
    try:
        return SavedComparison(
            {str(key): str(value) for key, value in content["settings"].items()},
            {side: dict(content["articles"][side]) for side in ("a", "b")},
            {key: _table(key, content["tables"].get(key, [])) for key in CATALOGUE},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise ReadError(f"{name}: the export is damaged ({problem!r})") from None


def _text(source: str | os.PathLike[str]) -> tuple[str, str]:
    """What a source is called, and its text."""
    if isinstance(source, str) and source.lstrip().startswith("{"):
        return "the text", source
    try:
        return str(source), Path(source).read_text("utf-8")
    except FileNotFoundError:
        raise ReadError(f"{source}: there is no such file") from None
    except (OSError, ValueError, TypeError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise ReadError(f"{source}: cannot be read ({reason})") from None


def _table(name: str, rows: list[Mapping[str, Any]]) -> pd.DataFrame:
    columns = CATALOGUE[name].columns
    return frame({key: [row.get(key) for row in rows] for key in columns}, columns)
