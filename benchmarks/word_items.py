"""What the word linker learns from: sentence pairs that say the same, with word links
by hand, and pairs made to say less than the same.

Made from the hand-linked pairs, so that their links are known: short stretches of both
sentences, which share a part; pairs that took on a clause of another sentence; words
said over and over. Pairs of
sentences that aren't each other's counterpart, where different words must stay alone:
of two reports of one event, of drafts, of our own news rewrites, and of one subcorpus
of the hand-linked pairs. Words of one lemma may still answer each other there (the same
name is the same man), which is why such pairs of words, and small words beside them,
count for nothing. Everything drawn is seeded.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.link_items import REWRITES, clause, news_rewrite, read
from mediacomp.alignment import word_evidence, words
from mediacomp.alignment.lexicon import Lexicon
from mediacomp.languages.language import ENGLISH
from mediacomp.text.tokens import tokenise

UNKNOWN = -1.0
NEAR = 3
"""A small word this near to two words that are the same may belong to them."""
ALIKE = 0.4
"""Words that share so many letters may be kin."""


@dataclass(frozen=True)
class Item:
    """Two token lists and a label for every pair of tokens: 1, 0, or `UNKNOWN`. Items
    of one group stay in one fold.
    """

    kind: str
    group: str
    a: list[str]
    b: list[str]
    label: np.ndarray


def training_items(gold: Path) -> list[Item]:
    drawn = random.Random(0)
    items = []
    for path in sorted((gold / "words").glob("*.jsonl")):
        rows = sorted(read(path), key=lambda row: str(row["id"]))
        linked = [hand_linked(row) for row in read(path)]
        items += linked
        items += [cropped(item, drawn) for item in linked]
        items += [grafted(item, drawn.choice(linked), drawn) for item in linked]
        items += strangers(rows, drawn)
        items += [repeated(item, drawn) for item in linked[::6]]
    outlets = read(gold / "outlets" / "ecb_outlets_dev.jsonl")
    items += [item for pair in outlets for item in of_outlets(pair, drawn)]
    drafts = read(gold / "links" / "argrewrite_dev.jsonl")
    for pair in drafts:
        known = {tuple(link) for link in pair["gold"]}
        group = "author " + re.split("[-_]", pair["id"])[0]
        items += beside("drafts", group, pair["a"], pair["b"], known, drawn)
    for path in sorted(REWRITES.glob("*.json")):
        story = news_rewrite(path)
        items += beside(
            "rewrites", story.group, story.a, story.b, story.gold, drawn, most=16
        )
    return [item for item in items if item.a and item.b]


def hand_linked(row: dict[str, Any]) -> Item:
    """1 for a sure link, 0 for none; a possible one counts for nothing."""
    label = np.zeros((len(row["a"]), len(row["b"])))
    for value, links in ((UNKNOWN, row["possible"]), (1, row["sure"])):
        for i, j in links:
            label[i, j] = value
    return Item("same", f"pair {row['id']}", row["a"], row["b"], label)


def cropped(item: Item, drawn: random.Random) -> Item:
    """A stretch of either sentence, of about a headline's length and from about the
    same place.
    """
    n, m = len(item.a), len(item.b)
    size = [min(drawn.randint(4, 11), length) for length in (n, m)]
    i = drawn.randint(0, n - size[0])
    answers = np.argwhere(item.label[i : i + size[0]] == 1)[:, 1]
    middle = int(np.median(answers)) if len(answers) else i * m // n
    j = middle - size[1] // 2 + drawn.randint(-4, 4)
    j = max(0, min(j, m - size[1]))
    x, y = slice(i, i + size[0]), slice(j, j + size[1])
    return Item("cropped", item.group, item.a[x], item.b[y], item.label[x, y])


def grafted(item: Item, other: Item, drawn: random.Random) -> Item:
    """One sentence with a clause of another before, inside or behind it; what both
    have of that clause's lemmas counts for nothing.
    """
    turned = drawn.random() < 0.5
    a, b, label = item.a, item.b, item.label
    if turned:
        a, b, label = b, a, label.T
    foreign = clause(other.b if turned else other.a, drawn)[:12]
    at = drawn.choice([0, len(b), len(b), drawn.randint(0, len(b))])
    strange = alone_label(a, foreign)
    label = np.hstack([label[:, :at], strange, label[:, at:]])
    b = b[:at] + foreign + b[at:]
    if turned:
        a, b, label = b, a, label.T
    return Item("grafted", item.group, a, b, label)


def repeated(item: Item, drawn: random.Random) -> Item:
    """One to three words of a sentence, said over and over, against themselves: each
    goes to its own place.
    """
    size = drawn.randint(1, 3)
    at = drawn.randint(0, max(0, len(item.a) - size))
    words_said = item.a[at : at + size] * drawn.randint(2, 30 // size)
    return Item("repeated", item.group, words_said, words_said, np.eye(len(words_said)))


def strangers(rows: list[dict[str, Any]], drawn: random.Random) -> list[Item]:
    """Every second sentence with one of another pair of its subcorpus: the one of
    twenty that shares most words.
    """
    items = []
    for row in rows[::2]:
        source, number = subcorpus(row)
        others = [
            other
            for other in drawn.sample(rows, 60)
            if subcorpus(other)[0] == source and subcorpus(other)[1] != number
        ][:20]
        if others:
            other = max(others, key=lambda other: overlap(row["a"], other["b"]))
            if overlap(row["a"], other["b"]) < 0.5:
                items.append(
                    apart("strangers", f"pair {row['id']}", row["a"], other["b"])
                )
    return items


def subcorpus(row: dict[str, Any]) -> tuple[str, str]:
    source, number = str(row["id"]).split(":")
    return source.split("-")[0], number


def of_outlets(pair: dict[str, Any], drawn: random.Random) -> Iterator[Item]:
    """Sentences of two reports that aren't each other's counterpart, and stretches that
    the other report lacks.
    """
    known = {tuple(link) for link in pair["links"] + pair["unsure_links"]}
    known |= {(i, j) for i, js in enumerate(pair["where_a"]) for j in js}
    known |= {(i, j) for j, found in enumerate(pair["where_b"]) for i in found}
    group = "topic " + pair["id"].split("_")[0]
    yield from beside("outlets", group, pair["a"], pair["b"], known, drawn, most=16)
    for side, other, turned in (("a", "b", False), ("b", "a", True)):
        for k, stretch in enumerate(pair[f"missing_{side}"]):
            if not stretch or not pair[f"where_{side}"][k]:
                continue
            there = pair[other][pair[f"where_{side}"][k][0]]
            item = lacking(group, pair[side][k], there, stretch, turned)
            if item:
                yield item


def lacking(
    group: str, sentence: str, there: str, stretch: str, turned: bool
) -> Item | None:
    """A sentence and the one that says most of it: the words of the stretch have no
    counterpart, of the others nothing is known.
    """
    one, two = tokens(sentence), tokens(there)
    part = tokens(stretch)
    starts = [k for k in range(len(one)) if part and one[k : k + len(part)] == part]
    if not starts:
        return None
    label = np.full((len(one), len(two)), UNKNOWN)
    rows = slice(starts[0], starts[0] + len(part))
    label[rows] = alone_label(one, two)[rows]
    if turned:
        one, two, label = two, one, label.T
    return Item("lacking", group, one, two, label)


def beside(
    kind: str,
    group: str,
    a: list[str],
    b: list[str],
    known: set[Any],
    drawn: random.Random,
    most: int = 6,
) -> Iterator[Item]:
    """Pairs of sentences that aren't known to answer each other: half of them those
    that share most words, a quarter cut to a headline's length.
    """
    one, two = ([tokens(sentence) for sentence in side] for side in (a, b))
    free = [
        (overlap(one[i], two[j]), i, j)
        for i in range(len(a))
        for j in range(len(b))
        if (i, j) not in known
        and one[i] != two[j]
        # Of drafts those only that differ much: what isn't linked there may be a copy.
        and (kind == "outlets" or overlap(one[i], two[j]) < 0.5)
    ]
    free.sort(reverse=True)
    chosen = free[: most // 2]
    chosen += drawn.sample(free[most // 2 :], min(most // 2, len(free[most // 2 :])))
    for n, (_, i, j) in enumerate(chosen):
        x, y = one[i], two[j]
        if n % 2:
            x, y = (short(side, drawn) for side in (x, y))
        yield apart(kind, group, x, y)


def short(words: list[str], drawn: random.Random) -> list[str]:
    size = drawn.randint(4, 11)
    start = drawn.randint(0, max(0, len(words) - size))
    return words[start : start + size]


def apart(kind: str, group: str, a: list[str], b: list[str]) -> Item:
    return Item(kind, group, a, b, alone_label(a, b))


def alone_label(a: list[str], b: list[str]) -> np.ndarray:
    """0 for different words; unknown for content words that are the same or kin, small
    words that are the same near such, and marks.
    """
    sentences = [words._as_sentence(side) for side in (a, b)]
    lexicon = Lexicon(
        (token.norm for _, found in sentences for token in found), ENGLISH, ENGLISH
    )
    one, two = (lexicon.words(found, text, None) for text, found in sentences)
    spoken = word_evidence.contents(one, two, lexicon)
    planes = word_evidence.first_planes(one, two, lexicon, spoken)
    content = np.outer(*spoken) > 0
    kin = (planes["same lemma"] > 0) | (planes["shared letters"] >= ALIKE)
    label = np.zeros(kin.shape)
    label[kin & content] = UNKNOWN
    for i, j in np.argwhere((planes["same lemma"] > 0) & ~content):
        around = (slice(max(0, k - NEAR), k + NEAR + 1) for k in (i, j))
        if (label[tuple(around)] == UNKNOWN).any():
            label[i, j] = 2
    label[label == 2] = UNKNOWN
    return label


def overlap(a: list[str], b: list[str]) -> float:
    one, two = (
        {w.lower() for w in side if len(w) > 3 and w[0].isalnum()} for side in (a, b)
    )
    return len(one & two) / max(1, min(len(one), len(two)))


def tokens(sentence: str) -> list[str]:
    return [token.text for token in tokenise(sentence)]
