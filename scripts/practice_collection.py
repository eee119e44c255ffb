"""Write seeds/practice/collection.csv, the articles of notebook 10, from the kinds of
news in practice_stories.txt (CC0).

Usage: python scripts/practice_collection.py

Each kind happens twice, two months apart, with other people, places and numbers: 40
stories. Five invented outlets tell each of them, and each follows half of its stories
up a day later: 300 articles. Every outlet goes its own way in a word here and there;
four have a habit besides (`HABITS`), which the notebook looks for. The same seed, the
same bytes.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KINDS = ROOT / "scripts" / "practice_stories.txt"
TARGET = ROOT / "seeds" / "practice" / "collection.csv"
SEED, TWICE, YEARS = 18, 2, 1800
FIRST, APART = date(2024, 1, 8), timedelta(days=3)
PART = re.compile(r"\[([^]]*)\]|<([^>]*)>|~([^~]*)~|\{([^}]*)\}")


@dataclass(frozen=True)
class Habits:
    """How often an outlet does something, from 0 to 1."""

    other_words: float = 0.2
    no_source: float = 0.0
    hard: float = 0.0
    misquotes: float = 0.0
    cuts: float = 0.0


HABITS = {
    "Harbour Wire": Habits(),
    "Northern Courier": Habits(no_source=0.6),
    "Evening Lamp": Habits(cuts=0.35),
    "Daily Anvil": Habits(hard=0.6),
    "Weekly Mirror": Habits(misquotes=0.6),
}
"""One leaves sources out, one shortens, one hardens what may be, one changes words
between quotation marks; the first has no habit."""


def main() -> None:
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["url", "outlet", "published", "body"])
        writer.writerows(rows())


def rows() -> list[tuple[str, str, str, str]]:
    """The rows of the collection, by date and outlet."""
    drawn = random.Random(SEED)
    _, parts, *kinds = KINDS.read_text(encoding="utf-8").split("\n# ")
    given, starts, family, town = (line.split() for line in parts.splitlines()[1:5])
    people = (f"{drawn.choice(given)} {last}" for last in names(starts, family, drawn))
    towns = iter(names(starts, town, drawn))
    found = []
    for number, kind in enumerate(kinds * TWICE):
        title, *sentences = kind.strip().splitlines()
        day = FIRST + number * APART
        story = filled(sentences, slots(title, day, people, towns, drawn))
        for place, (outlet, habits) in enumerate(HABITS.items()):
            name = f"https://{outlet.replace(' ', '-').lower()}.example/{number + 1}"
            text = told(story, habits, drawn)
            found.append((name, outlet, day.isoformat(), text))
            if (number + place) % 2:
                text, later = told(story, habits, drawn), day + timedelta(days=1)
                found.append((f"{name}-update", outlet, later.isoformat(), text))
    return sorted(found, key=lambda row: row[2::-1])


def names(starts: list[str], ends: list[str], drawn: random.Random) -> list[str]:
    """Names without a second of the same, in an order that is drawn."""
    made = [start + end for start in starts for end in ends]
    drawn.shuffle(made)
    return made


def slots(
    title: str,
    day: date,
    people: Iterator[str],
    towns: Iterator[str],
    drawn: random.Random,
) -> dict[str, str]:
    """What stands in the places of a story's sentences."""
    found = {"d": f"{day:%A}"}
    for k in "12":
        found[f"p{k}"], found[f"t{k}"] = next(people), next(towns)
        found[f"s{k}"] = found[f"p{k}"].split()[1]
    for name, low, high in re.findall(r"(n\d)=(\d+)\.\.(\d+)", title):
        value = drawn.randint(int(low), int(high))
        year = int(low) > YEARS
        found[name] = str(value) if year else f"{value:,}"
    return found


def filled(sentences: list[str], places: dict[str, str]) -> list[str]:
    return [re.sub(r"\$(\w\d?)", lambda m: places[m[1]], line) for line in sentences]


def told(story: list[str], habits: Habits, drawn: random.Random) -> str:
    """A story as an outlet tells it, two sentences a paragraph."""

    def choice(part: re.Match[str]) -> str:
        words, certain, quoted, source = part.groups()
        if source is not None:
            return "" if drawn.random() < habits.no_source else source
        often = habits.other_words
        if certain is not None:
            often = habits.hard
        elif quoted is not None:
            often = habits.misquotes
        first, *others = (words or certain or quoted).split("|")
        return drawn.choice(others) if drawn.random() < often else first

    # The first sentence says what happened: without it there is no story.
    kept = [
        line for k, line in enumerate(story) if not k or drawn.random() >= habits.cuts
    ]
    own = [PART.sub(choice, line) for line in kept]
    return "\n\n".join(" ".join(own[k : k + 2]) for k in range(0, len(own), 2))


if __name__ == "__main__":
    main()
