"""Forms that are filled in anew every day, and what `find_versions` makes of them.

    python -m benchmarks.daily_forms [GOLD_DIR]

An invented archive has a text of each form a day: weather, weather in spells that last,
markets, results, a league's table, deaths, a lottery and what is on television; every
tenth is revised on its day. Printed is, of each form, how many pairs of two days are
taken for versions of one story, and how many of the revisions are found. With GOLD_DIR
the revisions of encyclopaedia articles and the reports of events there are dated a day
apart, and printed is how many of their pairs are lost to that: none should be.
"""

from __future__ import annotations

import argparse
import datetime
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from benchmarks.link_items import read
from mediacomp.corpus.stories import Stories, find_versions
from mediacomp.text.article import Article

START = datetime.date(2024, 3, 4)
DAYS, REVISED = 60, 10
_TOWNS = [
    "Halver",
    "Lomby",
    "Ostrand",
    "Brekke",
    "Tarnow",
    "Vessel",
    "Quill",
    "Marlo",
    "Denby",
    "Rusk",
]
_FIRMS = [
    "Norvik",
    "Altera",
    "Posten",
    "Grano",
    "Selby",
    "Tamm",
    "Ulex",
    "Varde",
    "Wexley",
    "Yrsa",
]
_NAMES = [
    "Anna",
    "Bert",
    "Carla",
    "Dag",
    "Elin",
    "Frode",
    "Gerd",
    "Hugo",
    "Ida",
    "Jens",
    "Klara",
    "Leif",
]
_SKIES = [
    "sunny",
    "cloudy",
    "overcast",
    "foggy",
    "mostly clear",
    "wet",
    "windy",
    "stormy",
]
_WINDS = ["north", "south", "east", "west", "north-easterly", "south-westerly"]
_SHOWS = [
    "The Long Road",
    "Cooking with Ida",
    "Harbour Lights",
    "News at Nine",
    "The Quiz",
    "Farm Diary",
    "Night Train",
    "The Last Judge",
    "Gardens of the North",
    "Late Film",
    "Sport Today",
    "Ice Lake",
    "Doctor Brand",
    "The Seventh Door",
    "Hidden Valleys",
    "Music Hall",
]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="?", type=Path)
    options = parser.parse_args()
    archive(DAYS)
    if options.gold:
        for name in ("chains_dev", "ecb_dev"):
            dated(options.gold / "stories" / f"{name}.jsonl")


def archive(days: int) -> None:
    articles = [text for form in FORMS for text in filled(form, days)]
    found = find_versions(articles)
    joined, kept = Counter[str](), Counter[str]()
    for a, b in pairs_of(found):
        one, two = articles[a], articles[b]
        if one.outlet == two.outlet and one.date == two.date:
            kept[str(one.outlet)] += 1
        else:
            joined[str(one.outlet)] += 1
    revised = len(range(0, days, REVISED))
    texts = days + revised
    every = texts * (texts - 1) // 2 - revised
    for form in FORMS:
        print(
            f"{form}: {joined[form]} of {every} pairs of two days taken for one story, "
            f"{kept[form]} of {revised} revisions found"
        )
    told = Counter(articles[k].outlet for k in found.forms["article"])
    print(f"told to be forms: {dict(told)}")


def filled(form: str, days: int) -> list[Article]:
    """A form's texts, every tenth revised on its day; the outlet is the form."""
    texts = []
    for day in range(days):
        date = START + datetime.timedelta(days=day)
        drawn = random.Random(f"{form} {day}")
        text = FORMS[form](drawn, date)
        texts.append(_article(text, form, date, day))
        if day % REVISED == 0:
            words = text.split(" ")
            words[len(words) // 2 : len(words) // 2 + 2] = ["revised", "since"]
            texts.append(_article(" ".join(words), form, date, f"{day}r"))
    return texts


def _article(text: str, outlet: str, date: datetime.date, number: object) -> Article:
    article = Article.from_text(text, label=f"{outlet} {number}")
    return replace(article, outlet=outlet, date=date)


def _day(date: datetime.date) -> str:
    return f"{date.day} {date:%B}"


def weather(drawn: random.Random, date: datetime.date) -> str:
    low = drawn.randint(-5, 12)
    parts = [
        f"Today in {town} it will be {drawn.choice(_SKIES)} with a high of "
        f"{low + drawn.randint(3, 9)} degrees and a low of {low} at night."
        for town in drawn.sample(_TOWNS, 3)
    ]
    return (
        f"Weather for {date:%A}, {_day(date)}\nThe day begins {drawn.choice(_SKIES)} "
        f"in most of the region. {' '.join(parts)} Winds from the "
        f"{drawn.choice(_WINDS)} reach {drawn.randint(2, 19)} metres a second on the "
        f"coast. The chance of rain is {drawn.randint(0, 20) * 5} percent. The sun "
        f"rises at {drawn.randint(4, 8)}.{drawn.randint(10, 59)} and sets at "
        f"{drawn.randint(16, 21)}.{drawn.randint(10, 59)}. Tomorrow is expected to be "
        f"{drawn.choice(_SKIES)}."
    )


def spells(drawn: random.Random, date: datetime.date) -> str:
    """Weather that stays for days: what is told of a town is that of the day before,
    or near it.
    """
    parts = []
    for town in _TOWNS[:5]:
        day = date.toordinal() + random.Random(town).randint(0, 9)
        long = random.Random(f"{town} {day // 3}")
        warm = long.randint(2, 21) + drawn.randint(-1, 1)
        parts.append(
            f"{town}: {long.choice(_SKIES)}, {warm} degrees, wind from the "
            f"{long.choice(_WINDS)}, {drawn.randint(1, 9)} millimetres of rain."
        )
    return "The regional forecast in brief\n" + "\n".join(parts)


def markets(drawn: random.Random, date: datetime.date) -> str:
    up, down, turned = drawn.sample(_FIRMS, 3)
    fell = drawn.choice(("rose", "fell", "gained", "slipped"))
    return (
        f"Stocks at a glance\nThe main index {fell} {drawn.uniform(0, 3):.2f} percent "
        f"to close at {drawn.randint(2000, 2900)} points on {date:%A}. Shares in {up} "
        f"were the day's best: {drawn.uniform(1, 9):.1f} percent up, while {down} lost "
        f"{drawn.uniform(1, 9):.1f} percent after heavy trading. Turnover was led by "
        f"{turned} with {drawn.randint(90, 980)} million crowns. One euro cost "
        f"{drawn.uniform(10, 12):.3f} crowns and a dollar {drawn.uniform(9, 11):.3f}. "
        f"A barrel of oil for delivery next month stood at {drawn.uniform(60, 99):.2f} "
        f"dollars, an ounce of gold at {drawn.randint(1800, 2400)} dollars."
    )


def results(drawn: random.Random, date: datetime.date) -> str:
    teams = drawn.sample(_TOWNS, 10)
    games = "\n".join(
        f"{one} – {two} {drawn.randint(0, 5)}–{drawn.randint(0, 5)} "
        f"({drawn.randint(0, 2)}–{drawn.randint(0, 2)}), {drawn.randint(210, 9800)} "
        f"spectators"
        for one, two in zip(teams[::2], teams[1::2], strict=True)
    )
    return (
        f"Handball: results of the first division\n{games}\nThe best scorer was "
        f"{drawn.choice(_NAMES)} {drawn.choice(_FIRMS)} with {drawn.randint(6, 14)} "
        f"goals. The next round is played on {_day(date + datetime.timedelta(7))}."
    )


def standings(drawn: random.Random, date: datetime.date) -> str:
    """A table that grows by some points a day."""
    played = (date - START).days + 5
    points = {
        t: sum(random.Random(f"{t} {k}").randint(0, 3) for k in range(played))
        for t in _TOWNS
    }
    rows = "\n".join(
        f"{place}. {team} {played} games, {points[team]} points"
        for place, team in enumerate(sorted(_TOWNS, key=lambda t: -points[t]), start=1)
    )
    return (
        f"Second division: the table\n{rows}\nThe first two move up at the end of the "
        f"season, the last two go down. Best scorer: {drawn.choice(_NAMES)} "
        f"{drawn.choice(_FIRMS)}."
    )


def deaths(drawn: random.Random, date: datetime.date) -> str:
    age = drawn.randint(55, 101)
    first, second, third = drawn.sample(_NAMES, 3)
    return (
        f"In memory\n{first} {drawn.choice(_FIRMS)}son of {drawn.choice(_TOWNS)} died "
        f"on {date - datetime.timedelta(drawn.randint(2, 9)):%A} aged {age}. Born in "
        f"{date.year - age} in {drawn.choice(_TOWNS)}, the deceased leaves behind "
        f"{second} and {third} and {drawn.randint(2, 9)} grandchildren. The funeral "
        f"will be held in the church of {drawn.choice(_TOWNS)} at "
        f"{drawn.randint(9, 15)}.{drawn.choice((10, 15, 30, 45))} on "
        f"{_day(date + datetime.timedelta(6))}. The family asks for gifts "
        f"to the hospice instead of flowers."
    )


def lottery(drawn: random.Random, date: datetime.date) -> str:
    balls = sorted(drawn.sample(range(1, 49), 7))
    return (
        f"Lottery numbers\nThe numbers drawn on {date:%A}, {_day(date)} are "
        f"{', '.join(map(str, balls[:6]))} and the bonus number {balls[6]}. The game "
        f"of seven digits gave {drawn.randint(1000000, 9999999)}. The first prize of "
        f"{drawn.uniform(1, 20):.1f} million crowns went to {drawn.choice(_TOWNS)}. "
        f"Numbers are without guarantee."
    )


def television(drawn: random.Random, date: datetime.date) -> str:
    shows = drawn.sample(_SHOWS, 8)
    lines = "\n".join(
        f"{17 + k // 2}.{30 * (k % 2):02} {show}" for k, show in enumerate(shows)
    )
    return (
        f"On television tonight, {date:%A}\n{lines}\nOur choice is {shows[4]}, with "
        f"{drawn.choice(_NAMES)} {drawn.choice(_FIRMS)} in the main part. All times "
        f"are without guarantee, and programmes may change at short notice."
    )


FORMS: dict[str, Callable[[random.Random, datetime.date], str]] = {
    "weather": weather,
    "weather in spells": spells,
    "markets": markets,
    "results": results,
    "standings": standings,
    "deaths": deaths,
    "lottery": lottery,
    "television": television,
}


def dated(path: Path) -> None:
    """Texts of groups, first without a date, then each a day after the other."""
    rows = read(path)
    plain = [Article.from_text(row["text"], label=row["id"]) for row in rows]
    met = Counter[object]()
    days = []
    for row in rows:
        days.append(START + datetime.timedelta(met[row["group"]]))
        met[row["group"]] += 1
    later = [replace(text, date=day) for text, day in zip(plain, days, strict=True)]
    one, two = find_versions(plain), find_versions(later)
    lost = pairs_of(one) - pairs_of(two)
    print(
        f"{path.stem}: {len(lost)} of {len(pairs_of(one))} pairs lost to forms, "
        f"{len(two.forms)} articles told to be forms"
    )


def pairs_of(found: Stories) -> set[tuple[int, int]]:
    """Every two articles of one group."""
    groups = found.groups.groupby("group")["article"]
    return {pair for _, own in groups for pair in combinations(sorted(own.tolist()), 2)}


if __name__ == "__main__":
    main()
