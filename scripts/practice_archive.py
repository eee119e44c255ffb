"""Write seeds/practice/archive.csv, the archive that notebook 09 reads, from the news
stories that were written for this project (benchmarks/corpus/rewrites, CC0).

Usage: python scripts/practice_archive.py

Each story is told twice, by two invented outlets a day apart at most; three rows are
there to be noticed: an article without a text, one with a date that is none, and what a
site showed in place of an article.
"""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STORIES = ROOT / "benchmarks" / "corpus" / "rewrites"
TARGET = ROOT / "seeds" / "practice" / "archive.csv"
OUTLETS = ("Harbour Wire", "Northern Courier")
FIRST = date(2024, 3, 4)
WALL = (
    "We value your privacy. We and our partners use cookies to store information on "
    "your device. Accept all or manage your choices."
)


def main() -> None:
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["outlet", "published", "section", "body"])
        writer.writerows(rows())


def rows() -> list[tuple[str, str, str, str]]:
    """The rows of the archive, by date."""
    found = []
    for number, path in enumerate(sorted(STORIES.glob("*.json"))):
        story = json.loads(path.read_text(encoding="utf-8"))
        for later, (outlet, side) in enumerate(zip(OUTLETS, "ab", strict=True)):
            day = FIRST + timedelta(days=2 * number + later * (number % 2))
            text = "\n\n".join(story[side])
            found.append((outlet, day.isoformat(), "news", text))
    found += [
        (OUTLETS[0], "2024-03-08", "news", ""),
        (
            OUTLETS[1],
            "2024-02-30",
            "news",
            "The ferry ran again. It had been repaired.",
        ),
        (OUTLETS[1], "2024-03-21", "news", WALL),
    ]
    return sorted(found, key=lambda row: (row[1], row[0]))


if __name__ == "__main__":
    main()
