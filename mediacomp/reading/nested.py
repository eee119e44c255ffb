"""Objects inside a JSON object, or a row of Parquet → one flat row.

``{"source": {"name": "The Wire"}, "metadata": {"title": "Rain"}}`` has the columns
``source`` and ``metadata.title``: where the key itself says which field it is, its
object names it ("name", "value", "main" …); what else is in it stands behind a dot.
"""

from __future__ import annotations

from collections.abc import Mapping

from mediacomp.reading.columns import is_field, wraps

_VALUES = (
    "value",
    "rendered",
    "text",
    "main",
    "original",
    "$date",
    "$oid",
    "$numberLong",
)
"""Keys of what an object stands for, as content management and databases write it."""

_NAMES = ("name", "title")
_DEEPEST = 4


def flat(row: Mapping[str, object], depth: int = 0) -> Mapping[str, object]:
    """A row whose cells are no objects.

    Examples
    --------
    >>> flat({"source": {"id": 7, "name": "The Wire"}, "meta": {"title": "Rain"}})
    {'source': 'The Wire', 'source.id': 7, 'meta.title': 'Rain'}
    """
    if not any(isinstance(cell, Mapping) for cell in row.values()):
        return row
    found: dict[str, object] = {}
    for name, cell in row.items():
        if not isinstance(cell, Mapping) or depth == _DEEPEST:
            found[name] = cell
            continue
        key = naming(cell, own=not wraps(name)) if is_field(name) else None
        if key is not None:
            found[name] = cell[key]
        inner = {each: value for each, value in cell.items() if each != key}
        for each, value in flat(inner, depth + 1).items():
            found[f"{name}.{each}"] = value
    return found


def naming(cell: Mapping[str, object], *, own: bool = True) -> str | None:
    """The key that says what an object stands for; None without one.

    Parameters
    ----------
    own
        Whether its name or title is what it stands for.

    Examples
    --------
    >>> naming({"rendered": "Rain fell."}), naming({"url": "a.b"})
    ('rendered', None)
    """
    keys = (*_VALUES, *_NAMES) if own else _VALUES
    return next((key for key in keys if cell.get(key) is not None), None)
