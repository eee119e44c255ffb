"""What the story says of quotations: how many have other words in the two versions, and
which are longer in one.
"""

from __future__ import annotations

from collections.abc import Sequence

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import of_side
from mediacomp.views.words.spelt_out import Record, Tables, code, records

_IN_BOTH = frozenset(("altered", "shortened", "extended", "typographic", "verbatim"))
"""What becomes of a quotation that both versions have inside quotation marks."""


def quotations_told(tables: Tables) -> list[str]:
    """How many quotations have other words, surely and perhaps, and which one version
    quotes longer.
    """
    if "quotations" not in tables:
        return []
    rows = records(tables, "quotations")
    altered = [bool(row["sure"]) for row in rows if row["altered"]]
    # What one version quotes longer has other words, if only at its end.
    told = [
        *_altered(altered.count(True)),
        *_altered(altered.count(False), "perhaps "),
        *_longer_quotations(tables),
    ]
    return told or [_none_altered(rows)]


def _altered(count: int, doubt: str = "") -> list[str]:
    if not count:
        return []
    if count == 1:
        return [f"One quotation {doubt}has different words in the two versions."]
    return [
        f"In {count} places a quotation {doubt}has different words in the two versions."
    ]


def _none_altered(rows: Sequence[Record]) -> str:
    if not rows:
        return "No quotation was found in either version."
    if not any(row["status"] in _IN_BOTH for row in rows):
        return "No quotation stands in both versions."
    return "No quotation has different words inside its quotation marks."


def _longer_quotations(tables: Tables) -> list[str]:
    """Quotations of which one version has more and no other words."""
    rows = [
        row
        for row in records(tables, "quotations")
        if (row["shortened"] or row["extended"]) and not row["altered"]
    ]
    if not rows:
        return []
    first = rows[0]
    where = " and ".join(
        code(side, int(first[of_side("sentence", side)])) for side in NAMES
    )
    many = (
        "One quotation is longer in one version, in"
        if len(rows) == 1
        else f"In {len(rows)} places a quotation is longer in one version, such as in"
    )
    return [f"{many} {where}: {first['changes']}."]
