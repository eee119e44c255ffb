"""Small invented archives of texts after one pattern, and what `find_versions` makes
of them.

    python -m benchmarks.pattern_archives [--kept] [--seeds 4]

Each archive of corpus/patterns.txt has one pattern. In most it is filled with another
event each time, a third of which have a second or a third telling (a figure corrected,
a paragraph more); in those that are marked "story" a few events are told ten times,
with other names and figures each time. Printed are B-cubed precision, recall and F of
each archive, without more texts and among as many others of other kinds; --kept are the
half that no rule was made on.
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from mediacomp.corpus.stories import find_versions
from mediacomp.text.article import Article

PATTERNS = Path(__file__).parent / "corpus" / "patterns.txt"
START = datetime.date(2024, 2, 5)
EVENTS, STORIES, TELLINGS = 24, 3, 10
OFTEN = "often "
"""Before a slot whose value is drawn anew wherever it stands."""
_SLOT = re.compile(r"\{(\w+)\}")
_RANGE = re.compile(r"(\d+)\.\.(\d+)")


@dataclass
class Pattern:
    """A pattern, with what may stand in its slots."""

    half: str
    name: str
    language: str
    dated: bool
    story: bool
    once: dict[str, list[str]] = field(default_factory=dict)
    each: dict[str, list[str]] = field(default_factory=dict)
    often: set[str] = field(default_factory=set)
    lines: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)


def patterns() -> list[Pattern]:
    """The patterns of the list."""
    found: list[Pattern] = []
    for line in PATTERNS.read_text("utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "=":
            half, name, language, dated, *story = rest.split()
            found.append(Pattern(half, name, language, dated == "dated", bool(story)))
        elif mark in {"once", "each"}:
            slot, _, values = rest.partition(": ")
            often, slot = slot.startswith(OFTEN), slot.removeprefix(OFTEN)
            listed = found[-1].once if mark == "once" else found[-1].each
            listed[slot] = _values(values)
            if often:
                found[-1].often.add(slot)
        elif mark in {">", "+"}:
            (found[-1].lines if mark == ">" else found[-1].more).append(rest)
    return found


def _values(listed: str) -> list[str]:
    ends = _RANGE.fullmatch(listed)
    if ends:
        return [str(k) for k in range(int(ends[1]), int(ends[2]) + 1)]
    return listed.split("|")


def archive(pattern: Pattern, seed: int) -> list[tuple[Article, str]]:
    """Articles, each with the event it tells of."""
    drawn = random.Random(f"{pattern.name} {seed}")
    made = []
    for event in range(STORIES if pattern.story else EVENTS):
        date = START + datetime.timedelta(event)
        for text in _tellings(pattern, drawn):
            article = Article.from_text(text, language=pattern.language)
            if pattern.dated:
                article = replace(article, date=date)
            made.append((article, f"{pattern.name} {event}"))
    return made


def _tellings(pattern: Pattern, drawn: random.Random) -> Iterator[str]:
    lines = list(_filled(pattern.lines, pattern.once, pattern.often, drawn))
    if pattern.story:
        for number in range(TELLINGS):
            more = pattern.more if number % 3 == 2 else []
            told = _filled([*lines, *more], pattern.each, pattern.often, drawn)
            yield "\n".join(told)
        return
    yield "\n".join(lines)
    for _ in range(drawn.choice((0, 0, 0, 0, 1, 2))):
        line = drawn.randrange(len(lines))
        changed = re.sub(
            r"\d+", lambda _: str(drawn.randint(1, 35)), lines[line], count=1
        )
        lines[line] = changed
        added = _told_again(drawn.choice(pattern.more), lines, pattern)
        lines.append(added)
        yield "\n".join(lines)


def _told_again(line: str, lines: list[str], pattern: Pattern) -> str:
    """A line whose slots have what the first telling has there."""
    told = "\n".join(lines)

    def known(slot: re.Match[str]) -> str:
        return next(v for v in pattern.once[slot[1]] if v in told)

    return _SLOT.sub(known, line)


def _filled(
    lines: list[str],
    values: dict[str, list[str]],
    often: set[str],
    drawn: random.Random,
) -> Iterator[str]:
    """Lines with their slots filled, each with one value wherever it stands, those
    that are drawn ``often`` with one each time.
    """
    fixed = {slot: drawn.choice(own) for slot, own in values.items()}

    def value(slot: re.Match[str]) -> str:
        name = slot[1]
        return drawn.choice(values[name]) if name in often else fixed[name]

    for line in lines:
        yield _SLOT.sub(lambda s: value(s) if s[1] in values else s[0], line)


def b_cubed(told: list[object], truth: list[str]) -> tuple[float, float]:
    """Precision and recall."""
    both, own = Counter(zip(told, truth, strict=True)), Counter(told)
    events, size = Counter(truth), len(truth)
    common = [both[pair] for pair in zip(told, truth, strict=True)]
    precision = sum(n / own[t] for n, t in zip(common, told, strict=True)) / size
    recall = sum(n / events[t] for n, t in zip(common, truth, strict=True)) / size
    return precision, recall


def groups_of(articles: list[Article]) -> list[object]:
    """Of each article its group, or a label of its own."""
    found = find_versions(articles).groups
    told: list[object] = [f"alone {k}" for k in range(len(articles))]
    for place, group in zip(found["article"], found["group"], strict=True):
        told[place] = group
    return told


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kept", action="store_true")
    parser.add_argument("--seeds", type=int, default=4)
    options = parser.parse_args()
    some = [p for p in patterns() if (p.half == "kept") == options.kept]
    measured: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for seed in range(options.seeds):
        made = {p.name: archive(p, seed) for p in some}
        every = [pair for own in made.values() for pair in own]
        mixed = iter(groups_of([article for article, _ in every]))
        for name, own in made.items():
            truth = [event for _, event in own]
            alone = groups_of([article for article, _ in own])
            measured.setdefault((name, "alone"), []).append(b_cubed(alone, truth))
            told = [next(mixed) for _ in own]
            measured.setdefault((name, "among"), []).append(b_cubed(told, truth))
    for (name, where), rows in measured.items():
        p, r = (sum(side) / len(rows) for side in zip(*rows, strict=True))
        print(f"{name} {where}: B-cubed {p:.3f} {r:.3f} F {2 * p * r / (p + r):.3f}")


if __name__ == "__main__":
    main()
