"""How often the intervals of readability differences hold the true difference.

    python benchmarks/interval_coverage.py LEVELS.jsonl [--trials N] [--json FILE]

LEVELS.jsonl has articles at several levels ("adv" and "ele" are read). All their
sentences of one level are taken for a population; its true value is known. Pairs of
articles are drawn from two populations, sentence by sentence, and the intervals of 95 %
of their difference are counted that hold the true difference: by the method that
mediacomp uses, by plain percentiles, and by BCa (Efron 1987). One line a size, one
column a formula.

What is assumed is that sentences are drawn independently; in an article they are not,
and no interval can know.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
from scipy import special

from mediacomp.findings.counts import Totals, sentence_counts
from mediacomp.measures.bootstrap import FloatArray, interval, resampled_totals
from mediacomp.measures.readability.formulas import FORMULAS
from mediacomp.text.article import Article

SIZES = ((10, 10), (13, 15), (15, 15), (20, 20), (40, 40), (15, 40))
REPLICATES = 2_000
Sample = tuple[FloatArray, FloatArray]


def evaluate(totals: FloatArray) -> FloatArray:
    return np.stack([formula.score(Totals.of(totals)) for formula in FORMULAS])


def difference(totals: Sample) -> FloatArray:
    return evaluate(totals[1]) - evaluate(totals[0])


def population(path: Path, level: str) -> FloatArray:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts = np.concatenate(
        [sentence_counts(Article.from_text(row[level])) for row in rows]
    )
    return counts[counts[:, 0] > 0]


def used(sample: Sample, seeds: list[int]) -> list[tuple[float, float]]:
    drawn = [
        resampled_totals(counts, seed, REPLICATES)
        for counts, seed in zip(sample, seeds, strict=True)
    ]
    degrees = min(map(len, sample)) - 1
    return [
        interval(replicates, degrees) for replicates in difference((drawn[0], drawn[1]))
    ]


def plain_replicates(sample: Sample, seeds: list[int]) -> FloatArray:
    drawn = []
    for counts, seed in zip(sample, seeds, strict=True):
        size = len(counts)
        weights = np.random.default_rng(seed).multinomial(
            size, np.full(size, 1 / size), REPLICATES
        )
        drawn.append(weights.astype(np.float64) @ counts)
    return np.sort(difference((drawn[0], drawn[1])), axis=1)


def percentile(sample: Sample, seeds: list[int]) -> list[tuple[float, float]]:
    skipped = int(0.025 * REPLICATES)
    return [
        (row[skipped], row[-1 - skipped]) for row in plain_replicates(sample, seeds)
    ]


def bca(sample: Sample, seeds: list[int]) -> list[tuple[float, float]]:
    estimate = difference((sample[0].sum(axis=0), sample[1].sum(axis=0)))
    jackknife = []
    for sign, counts in zip((-1, 1), sample, strict=True):
        without = evaluate(counts.sum(axis=0) - counts)
        jackknife.append(
            sign
            * (without.mean(axis=1, keepdims=True) - without)
            * (len(counts) - 1)
            / len(counts)
        )
    influence = np.concatenate(jackknife, axis=1)
    skew = (influence**3).sum(axis=1) / (6 * (influence**2).sum(axis=1) ** 1.5)
    found = []
    for row, value, acceleration in zip(
        plain_replicates(sample, seeds), estimate, skew, strict=True
    ):
        bias = special.ndtri(
            (np.searchsorted(row, value) + np.searchsorted(row, value, "right"))
            / 2
            / REPLICATES
        )
        levels = [
            bias + (bias + z) / (1 - acceleration * (bias + z)) for z in (-1.96, 1.96)
        ]
        places = np.clip(
            (special.ndtr(levels) * REPLICATES).astype(int), 0, REPLICATES - 1
        )
        found.append((row[places[0]], row[places[1]]))
    return found


METHODS: dict[str, Callable[[Sample, list[int]], list[tuple[float, float]]]] = {
    "used": used,
    "percentile": percentile,
    "BCa": bca,
}


def coverage(
    populations: Sample, sizes: tuple[int, int], trials: int
) -> dict[str, FloatArray]:
    """Share of intervals that hold the true difference, a number a formula."""
    truth = difference((populations[0].mean(axis=0), populations[1].mean(axis=0)))
    generator = np.random.default_rng(list(sizes))
    held = {name: np.zeros(len(FORMULAS)) for name in METHODS}
    for _ in range(trials):
        first, second = (
            counts[generator.integers(0, len(counts), size)]
            for counts, size in zip(populations, sizes, strict=True)
        )
        seeds = generator.integers(0, 2**32, 2).tolist()
        for name, method in METHODS.items():
            bounds = np.array(method((first, second), seeds))
            held[name] += (bounds[:, 0] <= truth) & (truth <= bounds[:, 1])
    return {name: count / trials for name, count in held.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Coverage of the intervals of readability differences."
    )
    parser.add_argument(
        "levels", type=Path, help="JSONL file with articles at the levels adv and ele"
    )
    parser.add_argument("--trials", type=int, default=1000)
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    options = parser.parse_args()
    populations = population(options.levels, "adv"), population(options.levels, "ele")
    print("sentences  method     ", "  ".join(formula.name for formula in FORMULAS))
    results = {}
    for sizes in SIZES:
        found = coverage(populations, sizes, options.trials)
        results["{} and {}".format(*sizes)] = {
            name: shares.round(3).tolist() for name, shares in found.items()
        }
        for name, shares in found.items():
            print(
                f"{sizes[0]:3} and {sizes[1]:2} {name:11}",
                "  ".join(f"{share:.3f}" for share in shares),
                flush=True,
            )
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
