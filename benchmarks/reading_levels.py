"""How often readability puts three levels of one article in their order, without the
help of length.

    python benchmarks/reading_levels.py LEVELS.jsonl [--json FILE]

LEVELS.jsonl has articles at the levels "adv", "int" and "ele". Easier versions are
shorter, so length alone orders most of them; here whole sentences are read from the
beginning of each until so many words are reached, and the share of articles is shown
whose three values stand in strict order. "shortest" reads as many words as the shortest
has.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from mediacomp.findings.counts import (
    COUNTS,
    FloatArray,
    Totals,
    sentence_counts,
)
from mediacomp.measures.readability.formulas import FORMULAS, Formula
from mediacomp.text.article import Article

LEVELS = ("adv", "int", "ele")
LENGTHS = ("100", "200", "300", "shortest", "all")
WORDS = COUNTS.index("words")


def excerpt(counts: FloatArray, words: float) -> FloatArray:
    """Totals of the first sentences that together have so many words."""
    last = np.searchsorted(np.cumsum(counts[:, WORDS]), words)
    totals: FloatArray = counts[: last + 1].sum(axis=0)
    return totals


def length(article: list[FloatArray], name: str) -> float:
    if name == "all":
        return float("inf")
    return (
        min(float(counts[:, WORDS].sum()) for counts in article)
        if name == "shortest"
        else float(name)
    )


def in_order(formula: Formula, article: list[FloatArray], name: str) -> bool:
    words = length(article, name)
    sign = 1 if formula.direction == "higher is harder" else -1
    hard, middle, easy = (
        sign * float(formula.score(Totals.of(excerpt(counts, words))))
        for counts in article
    )
    return hard > middle > easy


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Order of three levels of one article."
    )
    parser.add_argument(
        "levels",
        type=Path,
        help="JSONL file with articles at the levels adv, int and ele",
    )
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    options = parser.parse_args()
    rows = [
        json.loads(line)
        for line in options.levels.read_text(encoding="utf-8").splitlines()
    ]
    articles = [
        [sentence_counts(Article.from_text(row[level])) for level in LEVELS]
        for row in rows
    ]
    print(f"{'words':20}", "  ".join(f"{name:>8}" for name in LENGTHS))
    results = {}
    for formula in FORMULAS:
        shares = [
            np.mean([in_order(formula, article, name) for article in articles])
            for name in LENGTHS
        ]
        results[formula.name] = dict(zip(LENGTHS, map(float, shares), strict=True))
        print(
            f"{formula.name:20}",
            "  ".join(f"{share:8.3f}" for share in shares),
            flush=True,
        )
    if options.json:
        options.json.write_text(
            json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
