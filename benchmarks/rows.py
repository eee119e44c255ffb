"""What is said in the rows of four tables, held against a reader's verdicts.

    python -m benchmarks.rows [--unread]

Compares the ten pairs of ``benchmarks/corpus/reports`` and looks each row of four
tables up in ``verdicts.tsv`` there. A row that reads otherwise than any that was read
is *unread*; ``--unread`` prints such rows as lines for that file, its last two columns
left to fill. Rules may be mended with the pairs `SEEN` in sight; the others are read
after that, for what holds elsewhere.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

import mediacomp as mc
from benchmarks.calibration import lines

REPORTS = Path(__file__).parent / "corpus" / "reports"
PAIRS = tuple(sorted({path.name[:2] for path in REPORTS.glob("*_a.txt")}))
SEEN = ("01", "03", "05", "07", "09")
TABLES = ("substitutions", "omissions", "additions", "attribution")
VERDICTS = ("right", "trivial", "misleading", "wrong")
WIDTHS = (34, 5, *(11 for _ in VERDICTS), 7, 8)


class Reading(NamedTuple):
    """What a reader sees of a row: as long as it is the same, so is the verdict."""

    pair: str
    table: str
    claim: str
    sentence_a: str
    sentence_b: str
    text_a: str
    text_b: str


class Told(NamedTuple):
    """A row, how its table tells it, and what the reader says."""

    reading: Reading
    kind: str
    probability: float
    verdict: str

    @property
    def good(self) -> bool:
        """Whether it is right, or of no account."""
        return self.verdict in ("right", "trivial")


def main() -> None:
    """Prints the verdicts by table, or the rows without one."""
    parser = argparse.ArgumentParser(description="What rows of four tables say.")
    parser.add_argument("--unread", action="store_true", help="lines to be read")
    unread_only = parser.parse_args().unread
    read = verdicts()
    told = [row for pair in PAIRS for row in told_of(pair, read)]
    if unread_only:
        for row in told:
            if row.verdict == "unread":
                print("\t".join((*row.reading, "", "")))
        return
    print_row("rows", "n", *VERDICTS, "unread", "share")
    report("seen", [row for row in told if row.reading.pair in SEEN])
    report("others", [row for row in told if row.reading.pair not in SEEN])
    report("all", told)


def verdicts() -> dict[Reading, str]:
    """The reader's verdict on each reading."""
    with (REPORTS / "verdicts.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return {Reading(*row[:7]): row[7] for row in rows}


def told_of(pair: str, read: dict[Reading, str]) -> Iterator[Told]:
    """The rows of the four tables of a pair."""
    a, b = (mc.read(REPORTS / f"{pair}_{side}.txt") for side in "ab")
    compared = mc.compare(a, b)
    for table in TABLES:
        for row in compared[table].to_dict("records"):
            reading = Reading(pair, table, *(plain(cell) for cell in seen(table, row)))
            kind = "a sentence" if row.get("whole_sentence") else ""
            if not row.get("sure", True):
                kind = "doubtful"
            stated = float(row.get("probability", 1))
            yield Told(reading, kind, stated, read.get(reading, "unread"))


def seen(table: str, row: dict[Hashable, Any]) -> tuple[Any, ...]:
    """Claim, sentences and texts of a row."""
    if table == "omissions":
        return "", row["sentence"], "", row["text"], ""
    if table == "additions":
        return "", "", row["sentence"], "", row["text"]
    claim = f"{row['kind']}{', trivial' * row['trivial']}" if "kind" in row else ""
    if "status" in row:
        sources = f"{plain(row['source_a'])} | {plain(row['source_b'])}"
        claim = f"{row['status']}: {sources}"
    return claim, row["sentence_a"], row["sentence_b"], row["text_a"], row["text_b"]


def plain(cell: Any) -> str:
    """A cell on one line, empty if it is missing."""
    return "" if pd.isna(cell) else " ".join(str(cell).split())


def report(name: str, told: list[Told]) -> None:
    """Counts by table and kind, and what substitutions' probabilities are worth."""
    for table, kind in sorted({(row.reading.table, row.kind) for row in told}):
        rows = [r for r in told if (r.reading.table, r.kind) == (table, kind)]
        counts = Counter(row.verdict for row in rows)
        read = len(rows) - counts["unread"]
        share = f"{sum(row.good for row in rows) / read:.2f}" if read else "–"
        title = f"{name}: {table}{', ' * bool(kind)}{kind}"
        each = (counts[verdict] for verdict in (*VERDICTS, "unread"))
        print_row(title, len(rows), *each, share)
    weighed = [
        row
        for row in told
        if row.reading.table == "substitutions" and row.verdict != "unread"
    ]
    truth = np.array([row.good for row in weighed])
    lines(name, np.array([row.probability for row in weighed]), truth)


def print_row(*cells: object) -> None:
    """One line of the table."""
    print("".join(f"{cell!s:<{w}}" for cell, w in zip(cells, WIDTHS, strict=True)))


if __name__ == "__main__":
    main()
