"""What the sentence linker learns from: the development sets, our own pairs, and pairs
made from them.

Beside the pairs as they are: stretches of a few sentences cut from them (short texts,
much left out), sentences by themselves beside their counterpart or its neighbour, the
same pairs with sentences cut, split, merged and moved, the same pairs with nothing but
a few reworded sentences carried elsewhere, texts beside themselves with a few sentences
replaced by others, pairs of different stories and authors (nothing to link), and
articles put together from the sentence pairs of the word links' set. Everything drawn
is seeded. ``corpus/retold`` takes no part: it is for testing.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REWRITES = Path(__file__).parent / "corpus" / "rewrites"


@dataclass(frozen=True)
class Item:
    """Two lists of sentences with their links; items of one group stay in one fold.

    Pairs that readers were unsure of count neither way.
    """

    kind: str
    group: str
    a: list[str]
    b: list[str]
    gold: set[tuple[int, int]]
    unsure: frozenset[tuple[int, int]] = frozenset()


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def training_items(gold: Path) -> list[Item]:
    drawn, places, others = random.Random(0), random.Random(7), random.Random(11)
    items = []
    for path in sorted((gold / "links").glob("*.jsonl")):
        found = [
            Item(
                path.stem,
                re.split("[-_]", d["id"])[0],
                d["a"],
                d["b"],
                {tuple(pair) for pair in d["gold"]},
            )
            for d in read(path)
        ]
        items += found
        items += [stretch(item, drawn) for item in found for _ in range(2)]
        items += [
            disturbed(item, drawn, "disturbed", strange(item, found)) for item in found
        ]
        items += [item for item in (carried(item, places) for item in found) if item]
        items += [replaced(item, others, strange(item, found)) for item in found]
        foreign = unrelated(found, drawn)
        items += foreign + [stretch(item, drawn) for item in foreign for _ in range(2)]
        items += [pair for item in found for pair in alone(item, drawn)]
    events = outlets(gold)
    items += events + unrelated(events, drawn)
    items += [
        disturbed(item, drawn, "disturbed", strange(item, events)) for item in events
    ]
    items += [replaced(item, others, unanswered(item)) for item in events]
    news = [news_rewrite(path) for path in sorted(REWRITES.glob("*.json"))]
    items += [pair for item in news for pair in alone(item, drawn)]
    items += news + [
        disturbed(item, drawn, "disturbed", strange(item, news)) for item in news * 2
    ]
    items += [replaced(item, others, strange(item, news)) for item in news * 2]
    for path in sorted((gold / "words").glob("*.jsonl")):
        items += made_articles(read(path), drawn)
    return items


def outlets(gold: Path) -> list[Item]:
    """Reports of one event by two outlets; those of one topic stay in one fold."""
    return [
        Item(
            "outlets_dev",
            f"topic {d['id'].split('_')[0]}",
            d["a"],
            d["b"],
            {(i, j) for i, j in d["links"]},
            frozenset((i, j) for i, j in d["unsure_links"]),
        )
        for d in read(gold / "outlets" / "ecb_outlets_dev.jsonl")
    ]


def news_rewrite(path: Path) -> Item:
    """One of our own pairs, labelled as a careful reader would: any proposition in
    common is a link.
    """
    pair = json.loads(path.read_text("utf-8"))
    return Item(
        "rewrites_dev",
        f"rewrite {pair['id']}",
        pair["a"],
        pair["b"],
        {tuple(link) for link in pair["links"]},
    )


def stretch(item: Item, drawn: random.Random, longest: int = 5) -> Item:
    """A few sentences of either side, from about the same place."""
    n, m = (drawn.randint(1, min(longest, len(side))) for side in (item.a, item.b))
    i = drawn.randint(0, len(item.a) - n)
    j = min(
        max(0, int(i / len(item.a) * len(item.b)) + drawn.randint(-2, 2)),
        len(item.b) - m,
    )
    kept = {(x - i, y - j) for x, y in item.gold if i <= x < i + n and j <= y < j + m}
    return Item("stretch", item.group, item.a[i : i + n], item.b[j : j + m], kept)


def carried(item: Item, drawn: random.Random) -> Item | None:
    """The same texts with one to three reworded sentences of b at another place; None
    where there are too few.
    """
    reworded = sorted({j for i, j in item.gold if item.a[i] != item.b[j]})
    if len(reworded) < 2 or len(item.b) < 6:
        return None
    order = list(range(len(item.b)))
    for j in drawn.sample(reworded, min(len(reworded), drawn.randint(1, 3))):
        order.remove(j)
        order.insert(drawn.randrange(len(order) + 1), j)
    gold = {(i, order.index(j)) for i, j in item.gold}
    return Item("carried", item.group, item.a, [item.b[j] for j in order], gold)


def replaced(item: Item, drawn: random.Random, foreign: list[str]) -> Item:
    """The text a beside itself with one in ten of its sentences, and at least one,
    replaced by others: what stands at a sentence's place needn't be its counterpart.
    """
    places = range(len(item.a))
    gone = drawn.sample(places, max(1, len(item.a) // 10)) if foreign else []
    b = [drawn.choice(foreign) if k in gone else item.a[k] for k in places]
    gold = {(k, k) for k in places if k not in gone}
    return Item("replaced", item.group, item.a, b, gold)


def unanswered(item: Item) -> list[str]:
    """Sentences of b that no sentence of a may be the counterpart of."""
    answered = {j for _, j in item.gold | item.unsure}
    return [text for j, text in enumerate(item.b) if j not in answered]


def alone(item: Item, drawn: random.Random) -> list[Item]:
    """Sentence against sentence: changed ones that are linked, and these with the
    neighbour of their counterpart.
    """
    changed = sorted((i, j) for i, j in item.gold if item.a[i] != item.b[j])
    items = []
    for i, j in drawn.sample(changed, min(3, len(changed))):
        items.append(Item("alone", item.group, [item.a[i]], [item.b[j]], {(0, 0)}))
        beside = [
            k
            for k in (j - 1, j + 1)
            if 0 <= k < len(item.b) and (i, k) not in item.gold
        ]
        if beside:
            items.append(
                Item(
                    "alone",
                    item.group,
                    [item.a[i]],
                    [item.b[drawn.choice(beside)]],
                    set(),
                )
            )
    return items


def unrelated(items: list[Item], drawn: random.Random) -> list[Item]:
    """Texts of different authors or fables: nothing to link."""
    pairs = [drawn.sample(items, 2) for _ in range(len(items) // 2)]
    return [
        Item("unrelated", one.group, one.a, two.b, set())
        for one, two in pairs
        if one.group != two.group
    ]


def made_articles(
    rows: list[dict[str, Any]], drawn: random.Random, size: int = 12
) -> list[Item]:
    """Articles of sentence pairs in a row, disturbed, with some sentences dropped on
    either side.
    """
    rows = sorted(rows, key=lambda row: row["id"])
    items = []
    for start in range(0, len(rows), size):
        chunk = rows[start : start + size]
        fate = [drawn.random() for _ in chunk]
        kept = [
            [k for k, f in enumerate(fate) if f > 0.12],
            [k for k, f in enumerate(fate) if f < 0.88],
        ]
        a, b = (
            [" ".join(chunk[k][side]) for k in ks]
            for side, ks in zip("ab", kept, strict=True)
        )
        gold = {(kept[0].index(k), kept[1].index(k)) for k in kept[0] if k in kept[1]}
        items.append(
            disturbed(
                Item("made", f"made {start}", a, b, gold),
                drawn,
                "made",
                strange_rows(rows, start, size),
            )
        )
    return items


def strange(item: Item, found: list[Item]) -> list[str]:
    """Sentences of other groups' articles."""
    return [
        sentence
        for other in found
        if other.group != item.group
        for sentence in other.b
        if sentence.strip()
    ]


def strange_rows(rows: list[dict[str, Any]], start: int, size: int) -> list[str]:
    return [
        " ".join(row["b"])
        for k, row in enumerate(rows)
        if not start <= k < start + size
    ]


def disturbed(item: Item, drawn: random.Random, kind: str, foreign: list[str]) -> Item:
    """The same two texts with some sentences of b cut to a part, split, merged with the
    next, and moved.

    Half of the parts and splits take on a clause that nothing answers, from the
    sentences ``foreign``.
    """
    units: list[tuple[set[int], str]] = []
    for j, text in enumerate(item.b):
        fate, words = drawn.random(), text.split()
        if fate < 0.1:
            units.append(({j}, grafted(clause(words, drawn), foreign, drawn)))
        elif fate < 0.2 and len(words) >= 12:
            cut = cuts(words)[0]
            units += [
                ({j}, grafted(part, foreign, drawn))
                for part in (words[:cut], words[cut:])
            ]
        else:
            units.append(({j}, text))
    for at in range(len(units) - 2, -1, -1):
        if drawn.random() < 0.07:
            (one, first), (two, second) = units[at : at + 2]
            units[at : at + 2] = [
                (
                    one | two,
                    f"{first.rstrip(' .')}, {drawn.choice(['and', 'while', 'but'])} "
                    f"{second}",
                )
            ]
    for _ in range(drawn.randint(0, 2)):
        size = drawn.choice((1, 1, 2, 3))
        if len(units) > size + 2:
            start = drawn.randrange(len(units) - size)
            block, units = (
                units[start : start + size],
                units[:start] + units[start + size :],
            )
            place = drawn.randrange(len(units) + 1)
            units[place:place] = block
    gold = {
        (i, j)
        for j, (known, _) in enumerate(units)
        for i, old in item.gold
        if old in known
    }
    return Item(kind, item.group, item.a, [text for _, text in units], gold)


def cuts(words: list[str], least: int = 5) -> list[int]:
    """Where a sentence may be cut: at its commas, or in the middle."""
    commas = [
        k
        for k, word in enumerate(words)
        if word.endswith(",") and least <= k <= len(words) - least
    ]
    return commas or [len(words) // 2]


def clause(words: list[str], drawn: random.Random) -> list[str]:
    """The part of a sentence before or after a comma, or one of its halves."""
    cut = drawn.choice(cuts(words))
    return words[:cut] if drawn.random() < 0.5 else words[cut:]


def grafted(words: list[str], foreign: list[str], drawn: random.Random) -> str:
    """A part of a sentence, every second time with a clause of another text before or
    after it.
    """
    if drawn.random() < 0.5:
        other = clause(drawn.choice(foreign).split(), drawn)
        words = other + words if drawn.random() < 0.3 else words + other
    return " ".join(words)
