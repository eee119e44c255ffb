"""Objects inside a JSON object, or a row of Parquet → one flat row.

``{"source": {"name": "The Wire"}, "metadata": {"title": "Rain"}}`` has the columns
``source`` and ``metadata.title``: where the key itself says which field it is, its
object names it ("name", "value", "main" …); what else is in it stands behind a dot.
"""

from __future__ import annotations

import ast
import json
import warnings
from collections.abc import Mapping

from mediacomp.reading.tables.columns import is_field, wraps

_VALUES = (
    "value",
    "rendered",
    "text",
    "main",
    "original",
    "date-time",
    "date-parts",
    "$date",
    "$oid",
    "$numberLong",
)
"""Keys of what an object stands for, as content management and databases write it."""

_NAMES = ("name", "title")
_PERSON = (("given", "first"), ("family", "last"))
"""How keys of a person's two names begin: "given", "first_name", "firstName"."""
_DEEPEST = 4
_LONGEST = 2**20
"""Characters of a cell that are looked at for a list or an object."""


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
        # "_source" may name an outlet, or hold a whole article with its text.
        named = is_field(name) and not (wraps(name) and sum(map(is_field, cell)) > 1)
        key = naming(cell, own=not wraps(name)) if named else None
        if key is not None:
            found[name] = cell[key]
        inner = {each: value for each, value in cell.items() if each != key}
        for each, value in flat(inner, depth + 1).items():
            found[f"{name}.{each}"] = value
    return found


def unwritten(cell: object) -> object:
    """The list or object that a program wrote into a cell of a table as a text.

    Examples
    --------
    >>> unwritten("['Ann Lee', 'Bo']"), unwritten('{"name": "Wire"}'), unwritten("[1")
    (['Ann Lee', 'Bo'], {'name': 'Wire'}, '[1')
    """
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return cell
    text = cell.strip()
    if text[:1] + text[-1:] not in ("[]", "{}"):
        return cell
    for read in (json.loads, ast.literal_eval):  # as JavaScript, and as Python has it
        try:
            with warnings.catch_warnings():  # of strokes that Python wouldn't write
                warnings.simplefilter("ignore")
                found = read(text)
        except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
            continue
        if isinstance(found, list | dict):
            return found
    return cell


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


def person(cell: Mapping[str, object]) -> str | None:
    """The name of a person of which an object tells the parts.

    Examples
    --------
    >>> person({"family": "Lee", "given": "Ann"}), person({"lastName": "Lee"})
    ('Ann Lee', 'Lee')
    """
    keys = (
        next((key for key in cell if key.casefold().startswith(begin)), "")
        for begin in _PERSON
    )
    names = (cell.get(key) for key in keys)
    return " ".join(name for name in names if name and isinstance(name, str)) or None
