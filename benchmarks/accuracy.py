"""How well sentences and words are linked: the development sets, with peers on the same
items.

    python -m benchmarks.accuracy GOLD_DIR [--limit N]

GOLD_DIR holds ``links/*.jsonl`` (id, a, b, gold) and ``words/*.jsonl`` (id, a, b, sure,
possible). Prints micro F1 over all links and over changed links (the two sentences or
words differ). Peers: for sentences the best match by TF-IDF of words from either side
above .3, for words difflib. The shipped weights have seen these sets: the
cross-validated figures, which `train_links.py` and `train_words.py` print, are the ones
that count.
"""

from __future__ import annotations

import argparse
import difflib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

import mediacomp as mc
from mediacomp.alignment.arrays import texts
from mediacomp.alignment.pairs import candidates

Pairs = set[tuple[int, int]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    print(f"{'set':20}{'method':16}{'P':>8}{'R':>8}{'F1':>8}{'changed':>9}")
    for path in sorted(options.gold.glob("links/*.jsonl")):
        items = read(path)[: options.limit]
        gold = [{tuple(pair) for pair in item["gold"]} for item in items]
        for name, method in {
            "tf-idf": best_match,
            "lexical": linked("lexical"),
            "contextual": linked("contextual"),
        }.items():
            show(path.stem, name, items, gold, [method(item) for item in items])
    for path in sorted(options.gold.glob("words/*.jsonl")):
        items = read(path)[: options.limit]
        gold = [{tuple(pair) for pair in item["sure"]} for item in items]
        spare = [
            {tuple(pair) for pair in item["possible"]} - sure
            for item, sure in zip(items, gold, strict=True)
        ]
        for name, method in {
            "difflib": same_words,
            "lexical": aligned("lexical"),
            "contextual": aligned("contextual"),
        }.items():
            show(
                path.stem,
                name,
                items,
                gold,
                [method(item) - p for item, p in zip(items, spare, strict=True)],
            )


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def linked(encoder: str) -> Callable[[dict[str, Any]], Pairs]:
    def links(item: dict[str, Any]) -> Pairs:
        found = mc.compare(
            *(mc.Article.from_sentences(item[side]) for side in "ab"), encoder=encoder
        ).links
        return set(zip(found["a"].tolist(), found["b"].tolist(), strict=True))

    return links


def aligned(encoder: str) -> Callable[[dict[str, Any]], Pairs]:
    return lambda item: set(mc.align_words(item["a"], item["b"], encoder=encoder))


def best_match(item: dict[str, Any], bound: float = 0.3) -> Pairs:
    """The best match of each sentence by TF-IDF of words."""
    a, b = (mc.Article.from_sentences(item[side]) for side in "ab")
    pairs = candidates(texts(a, b, None))
    one, two = pairs.texts.sides
    if not len(pairs):
        return set()
    alike = np.asarray((one.rows[0] @ two.rows[0].T).todense())
    best = {(i, int(row.argmax())) for i, row in enumerate(alike)} | {
        (int(column.argmax()), j) for j, column in enumerate(alike.T)
    }
    return {(i, j) for i, j in best if alike[i, j] >= bound}


def same_words(item: dict[str, Any]) -> Pairs:
    a, b = ([word.lower() for word in item[side]] for side in "ab")
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return {
        (i + k, j + k)
        for i, j, size in matcher.get_matching_blocks()
        for k in range(size)
    }


def show(
    name: str,
    method: str,
    items: list[dict[str, Any]],
    gold: list[Pairs],
    found: list[Pairs],
) -> None:
    counts = np.zeros((2, 3))
    for item, right, said in zip(items, gold, found, strict=True):
        changed = {
            (i, j)
            for i, j in right | said
            if item["a"][i].lower().split() != item["b"][j].lower().split()
        }
        for row, kept in enumerate((right | said, changed)):
            counts[row] += len(right & said & kept), len(said & kept), len(right & kept)
    (hit, said, real), (hit_changed, said_changed, real_changed) = counts
    f1, f1_changed = (
        2 * hit / (said + real),
        2 * hit_changed / (said_changed + real_changed),
    )
    print(
        f"{name:20}{method:16}{hit / said:8.3f}{hit / real:8.3f}{f1:8.3f}"
        f"{f1_changed:9.3f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
