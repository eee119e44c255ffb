"""What readability and lexical diversity say, in sentences that say how little it may
mean.
"""

from __future__ import annotations

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.difference import leaning
from mediacomp.measures.readability.notes import OUTSIDE
from mediacomp.measures.tables import of_side
from mediacomp.views.words.spelt_out import Tables, count, listing, number, records

_MOST_NAMED = 3


def readability_told(called: dict[str, str], tables: Tables) -> list[str]:
    """Which text is easier to read, and whether that may be chance."""
    rows = records(tables, "readability")
    row = next((row for row in rows if row["measure"] == "Flesch–Kincaid"), None)
    if row is None or row["difference"] is None:
        return []
    far = outside_range(str(row.get("note") or "")).split(" and ")
    levels = " and ".join(
        f"{number(row[of_side('value', side)])} for {called[side]}"
        f"{' (outside the formula’s range)' if side.upper() in far else ''}"
        for side in NAMES
    )
    first = f"School years needed to read it (Flesch–Kincaid): {levels}"
    if row["low"] is None or row["high"] is None:
        return [
            f"{first}; the texts are too short to say whether the difference means "
            f"anything."
        ]
    found = (
        f"difference {number(row['difference'])}, interval {number(row['low'])} "
        f"to {number(row['high'])}"
    )
    if row["low"] <= 0 <= row["high"]:
        found_out = (
            "With so few sentences the difference may be chance"
            if round(row["difference"], 1)
            else "By this formula neither is easier to read"
        )
        return [f"{first}. {found_out} ({found})."]
    return [
        f"{first}. {called['b' if row['difference'] < 0 else 'a']} is easier to read "
        f"({found})."
    ]


def note_told(note: str) -> str:
    """A note of a figure as a person reads it, each version by its code.

    Examples
    --------
    >>> note_told("a: only 9 words; a and b: outside the range it was made for")
    'A: only 9 words; A and B: outside the range it was made for'
    """
    parts = []
    for part in note.split("; "):
        whose, colon, told = part.partition(": ")
        sides = [side.upper() for side in NAMES if side in whose.split()]
        parts.append(f"{' and '.join(sides)}: {told}" if colon and sides else part)
    return "; ".join(parts)


def outside_range(note: str) -> str:
    """Codes of the versions that a note says are outside the range of a formula.

    Examples
    --------
    >>> outside_range("a: only 9 words; outside the range it was made for (5 to 16)")
    'A'
    """
    found, whose = set(), ""
    for part in note.split("; "):
        # A part that names no version is about that of the part before.
        before, colon, _ = part.partition(": ")
        whose = before if colon else whose
        if OUTSIDE in part:
            found.update(whose.split())
    return " and ".join(side.upper() for side in NAMES if side in found)


def measures_disagree(
    called: dict[str, str], tables: Tables, name: str, of: str, has: str
) -> list[str]:
    """Which measures of a table favour which version, where they don't agree."""
    rows = [row for row in records(tables, name) if row["difference"] is not None]
    found = leaning(tables[name]) if rows else {"a": [], "b": []}
    if not (found["a"] and found["b"]):
        return []
    told = ", ".join(f"{called[side]} by {_some(found[side])}" for side in NAMES)
    chance = all(row["low"] is None or row["low"] <= 0 <= row["high"] for row in rows)
    end = "; each of these differences may be chance" if chance else ""
    return [f"The measures of {of} disagree about which text {has}: {told}{end}."]


def _some(measures: list[str]) -> str:
    return (
        listing(measures)
        if len(measures) <= _MOST_NAMED
        else count(len(measures), "measure")
    )
