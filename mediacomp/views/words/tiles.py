"""The figures on top of the reading view: a tile for each measure, and the account of
sentences and words.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import of_side
from mediacomp.views.palette import STATUS
from mediacomp.views.words.kinship_told import kinship_of
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    count,
    figure,
    number,
    percent,
    records,
    summary_row,
)


@dataclass(frozen=True, slots=True)
class Tile:
    """One measure: its name, a value for both or one for each version, and what the
    value means.

    Examples
    --------
    >>> tile = Tile("Moved links", (("", "3"),), "told earlier or later")
    >>> tile.values[0][1]
    '3'
    """

    name: str
    values: tuple[tuple[str, str], ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Account:
    """How a version's sentences or words divide; ``parts`` are (status, text) and add
    up to ``total``.

    Examples
    --------
    >>> parts = ("kept", "1 kept"), ("omitted", "1 only in A")
    >>> account = Account("a", "2 sentences", parts)
    >>> " + ".join(text for _, text in account.parts)
    '1 kept + 1 only in A'
    """

    version: str
    total: str
    parts: tuple[tuple[str, str], ...]


def tiles(tables: Tables) -> list[Tile]:
    """Tiles in the order of the measures: substitution, omission, readability, order,
    quotations.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"measure": "moved links", "unit": "links"}
    >>> row |= {"value_a": 3.0, "value_b": None}
    >>> [(t.name, t.values) for t in tiles({"summary": pd.DataFrame([row])})]
    [('Moved links', (('', '3'),))]
    """
    found = (
        _substitution(tables),
        _omission(tables),
        _reading_level(tables),
        _moves(tables),
        _quotations(tables),
    )
    return [tile for tile in found if tile is not None]


def _both(row: Record) -> tuple[tuple[str, str], ...]:
    return (
        ("A", figure(row["value_a"], row["unit"])),
        ("B", figure(row["value_b"], row["unit"])),
    )


def _one(row: Record) -> tuple[tuple[str, str], ...]:
    value = row["value_b"] if row["value_a"] is None else row["value_a"]
    return (("", figure(value, row["unit"])),)


def _substitution(tables: Tables) -> Tile | None:
    row = summary_row(tables, "substitution rate")
    # Of two reports few sentences are linked: a rate over them is one of nothing.
    if row is None or kinship_of(tables) in ("same event", "unrelated"):
        return None
    # One figure for both where both have the same.
    same = row["value_b"] is None or row["value_a"] == row["value_b"]
    meaning = (
        "of 100 content words in linked sentences, other words in the other version"
    )
    return Tile("Substitution rate", _one(row) if same else _both(row), meaning)


def _omission(tables: Tables) -> Tile | None:
    row = summary_row(tables, "omission rate")
    if row is None:
        return None
    most = summary_row(tables, "omission rate with doubtful") or row
    values = tuple(
        (side, _between(own, with_doubtful, row["unit"]))
        for (side, own), (_, with_doubtful) in zip(
            _values(row), _values(most), strict=True
        )
    )
    doubt = " or doubtful" if most != row and any("–" in v for _, v in values) else ""
    return Tile(
        "Omission rate", values, f"of its content is not in the other version{doubt}"
    )


def _values(row: Record) -> list[tuple[str, object]]:
    return [(name.upper(), row[of_side("value", name)]) for name in NAMES]


def _between(least: object, most: object, unit: object) -> str:
    """A figure, or the two between which it lies.

    Examples
    --------
    >>> _between(0.2, 0.2, "share")
    '20%'
    >>> _between(0.2, 0.35, "share")
    '20–35%'
    """
    low, high = figure(least, unit), figure(most, unit)
    if low == high:
        return low
    return f"{low.removesuffix('%')}–{high}"


def _reading_level(tables: Tables) -> Tile | None:
    row = summary_row(tables, "Flesch–Kincaid")
    if row is None:
        return None
    level = next(
        (r for r in records(tables, "readability") if r["measure"] == "Flesch–Kincaid"),
        None,
    )
    if level is None or level["difference"] is None:
        return Tile("Flesch–Kincaid", _both(row), "school years needed to read it")
    if level["low"] == level["high"] == 0:
        return Tile("Flesch–Kincaid", _both(row), "school years; the same in both")
    if level["low"] is None or level["high"] is None:
        return Tile(
            "Flesch–Kincaid",
            _both(row),
            f"school years; difference {number(level['difference'])}",
        )
    interval = (
        f"{number(level['difference'])}, interval {number(level['low'])} to "
        f"{number(level['high'])}"
    )
    chance = ": may be chance" if level["low"] <= 0 <= level["high"] else ""
    return Tile(
        "Flesch–Kincaid", _both(row), f"school years; difference {interval}{chance}"
    )


def _moves(tables: Tables) -> Tile | None:
    row = summary_row(tables, "moved links")
    return (
        None
        if row is None
        else Tile(
            "Moved links", _one(row), "told earlier or later in the other version"
        )
    )


def _quotations(tables: Tables) -> Tile | None:
    row = summary_row(tables, "quotations altered")
    return (
        None
        if row is None
        else Tile(
            "Quotations", _one(row), "with different words inside the quotation marks"
        )
    )


def sentence_accounts(tables: Tables) -> list[Account]:
    """How many sentences of each version are kept, reworded, partial, in it alone, and
    perhaps in it alone.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = [("sentences", 2.0, 1.0), ("sentences kept", 1.0, 1.0)]
    >>> summary = pd.DataFrame(rows, columns=["measure", "value_a", "value_b"])
    >>> [(each.total, each.parts) for each in sentence_accounts({"summary": summary})]
    [('2 sentences', (('kept', '1 kept'),)), ('1 sentence', (('kept', '1 kept'),))]
    """
    total = summary_row(tables, "sentences")
    if total is None:
        return []
    found = []
    for version, alone in (("a", "omitted"), ("b", "added")):
        parts = []
        for status, measure in (
            *((s, f"sentences {s}") for s in ("kept", "reworded", "partial")),
            (alone, "sentences omitted or added"),
            ("doubtful", "sentences doubtful"),
        ):
            row = summary_row(tables, measure)
            if row is not None and _is_told(row, status, version):
                word = STATUS[status].word.format(own=version.upper())
                parts.append((status, f"{int(row[of_side('value', version)])} {word}"))
        found.append(
            Account(
                version,
                count(int(total[of_side("value", version)]), "sentence"),
                tuple(parts),
            )
        )
    return found


def _is_told(row: Record, status: str, version: str) -> bool:
    """Whether a part of an account is worth a word: where nothing is doubtful, nobody
    asks how much.
    """
    value = row[of_side("value", version)]
    return value is not None and (status != "doubtful" or value > 0)


def word_accounts(tables: Tables) -> list[Account]:
    """Which shares of each version's words are unchanged, substituted, in it alone, and
    perhaps in it alone.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = [("words", 40.0, 20.0), ("words unchanged", 0.5, 1.0)]
    >>> summary = pd.DataFrame(rows, columns=["measure", "value_a", "value_b"])
    >>> found = word_accounts({"summary": summary})
    >>> [each.parts[0][1] for each in found]
    ['50% unchanged', '100% unchanged']
    """
    total = summary_row(tables, "words")
    if total is None:
        return []
    found = []
    for version, alone in (("a", "omitted"), ("b", "added")):
        words = {
            "unchanged": "kept",
            "substituted": "reworded",
            "omitted or added": alone,
            "doubtful": "doubtful",
        }
        parts = []
        for measure, status in words.items():
            row = summary_row(tables, f"words {measure}")
            if row is not None and _is_told(row, status, version):
                word = f"only in {version.upper()}" if status == alone else measure
                parts.append(
                    (status, f"{percent(float(row[of_side('value', version)]))} {word}")
                )
        found.append(
            Account(
                version,
                count(int(total[of_side("value", version)]), "word"),
                tuple(parts),
            )
        )
    return found
