"""How often the intervals of three more tables hold the true difference: rewriting,
sentence lengths, diversity.

    python benchmarks/table_coverage.py LEVELS.jsonl [--trials N] [--only NAME] [--json
    FILE]

LEVELS.jsonl has articles at the levels "adv" and "ele". For *lengths* and *diversity*
pairs of articles are drawn sentence by sentence from all sentences of either level; for
*rewriting* linked groups are drawn from all groups of the 40 pairs, both sides
together. The truth is the population's own value; that of a measure of diversity, which
hangs on the text's length, is its mean over many texts of that length. The tables are
those of mediacomp itself.

interval_coverage.py does the same for the differences of readability, beside other
methods.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from mediacomp.alignment.align import align
from mediacomp.alignment.alignment import Alignment, Content, Link, Side
from mediacomp.findings.counts import Totals, sentence_counts, words_of
from mediacomp.measures.diversity import MEASURES, diversity_table
from mediacomp.measures.readability.compared import readability_table
from mediacomp.measures.readability.formulas import FORMULAS
from mediacomp.measures.readability.lengths import length_distribution
from mediacomp.measures.variety import Texts
from mediacomp.text.article import Article

SIZES = ((10, 10), (15, 15), (20, 20), (40, 40))
TEXTS_FOR_TRUTH = 3_000
LEVELS = ("adv", "ele")
Group = tuple[list[str], list[str], list[Link]]
Truth = dict[str, float]
Trial = tuple[Truth, Callable[[np.random.Generator], pd.DataFrame], tuple[str, str]]


def sentences(path: Path, level: str) -> list[str]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = (Article.from_text(row[level]) for row in rows)
    return [s.text for article in articles for s in article.sentences if words_of(s)]


def drawn(population: list[str], size: int, generator: np.random.Generator) -> Article:
    return Article.from_sentences(
        [population[i] for i in generator.integers(0, len(population), size)]
    )


def lengths(path: Path, sizes: tuple[int, int]) -> Trial:
    populations = [sentences(path, level) for level in LEVELS]
    whole = length_distribution(
        *(Article.from_sentences(population) for population in populations)
    )
    inner = whole[~whole["measure"].isin(["shortest", "longest"])]
    truth = dict(zip(inner["measure"], inner["difference"].astype(float), strict=True))

    def trial(generator: np.random.Generator) -> pd.DataFrame:
        return length_distribution(
            *(drawn(p, n, generator) for p, n in zip(populations, sizes, strict=True))
        )

    return truth, trial, ("low", "high")


def diversity(path: Path, sizes: tuple[int, int]) -> Trial:
    populations = [sentences(path, level) for level in LEVELS]
    means = [expected_diversity(p, n) for p, n in zip(populations, sizes, strict=True)]
    truth = {name: means[1][name] - means[0][name] for name in means[0]}

    def trial(generator: np.random.Generator) -> pd.DataFrame:
        return diversity_table(
            *(
                drawn_once(p, n, generator)
                for p, n in zip(populations, sizes, strict=True)
            )
        )

    return truth, trial, ("low", "high")


def drawn_once(
    population: list[str], size: int, generator: np.random.Generator
) -> Article:
    """No sentence twice: it would repeat its words, which no text does."""
    return Article.from_sentences(
        [population[i] for i in generator.permutation(len(population))[:size]]
    )


def expected_diversity(population: list[str], size: int) -> Truth:
    """Mean of each measure over many texts of so many sentences."""
    tokens = [
        [t.norm for t in s.tokens if t.kind == "word"]
        for s in Article.from_sentences(population).sentences
    ]
    numbers: dict[str, int] = {}
    coded = [
        np.array(
            [numbers.setdefault(norm, len(numbers)) for norm in row], dtype=np.int64
        )
        for row in tokens
    ]
    generator = np.random.default_rng(size)
    found: dict[str, list[float]] = {measure.name: [] for measure in MEASURES}
    for _ in range(TEXTS_FOR_TRUTH):
        words = np.concatenate(
            [coded[i] for i in generator.permutation(len(coded))[:size]]
        )
        for measure in MEASURES:
            if len(words) >= measure.needs:
                found[measure.name] += measure.score(Texts.of([words])).tolist()
    return {name: float(np.nanmean(values)) for name, values in found.items()}


def rewriting(path: Path, sizes: tuple[int, int]) -> Trial:
    population = list(groups(path))
    a, b = (
        Totals.of(counted(texts))
        for texts in zip(*((a, b) for a, b, _ in population), strict=True)
    )
    truth = {f.name: float(f.score(b) - f.score(a)) for f in FORMULAS}

    def trial(generator: np.random.Generator) -> pd.DataFrame:
        chosen = [
            population[i] for i in generator.integers(0, len(population), sizes[0])
        ]
        return readability_table(assembled(chosen))

    return truth, trial, ("rewriting_low", "rewriting_high")


def counted(texts: Iterable[list[str]]) -> np.ndarray:
    """Counts of sentences, summed over all."""
    rows = [
        sentence_counts(Article.from_sentences(sentences)).sum(axis=0)
        for sentences in texts
    ]
    return np.asarray(np.sum(rows, axis=0))


def groups(path: Path) -> Iterator[Group]:
    """Linked groups of all pairs: the sentences of both sides, and links numbered
    within the group.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        a, b = (Article.from_text(row[level]) for level in LEVELS)
        found = align(a, b, encoder="lexical")
        for group in sorted({link.group for link in found.links}):
            links = [link for link in found.links if link.group == group]
            in_a, in_b = (
                sorted({link.a for link in links}),
                sorted({link.b for link in links}),
            )
            own = [
                replace(link, a=in_a.index(link.a), b=in_b.index(link.b))
                for link in links
            ]
            yield (
                [found.a.sentences[i].text for i in in_a],
                [found.b.sentences[j].text for j in in_b],
                own,
            )


def assembled(chosen: list[Group]) -> Alignment:
    in_a: list[str] = []
    in_b: list[str] = []
    links: list[Link] = []
    for number, (texts_a, texts_b, own) in enumerate(chosen):
        links += [
            replace(link, a=link.a + len(in_a), b=link.b + len(in_b), group=number)
            for link in own
        ]
        in_a += texts_a
        in_b += texts_b
    none = np.zeros(0)
    whole = none.astype(int)
    nothing = Content((), (), (), none, whole, none.astype(bool), whole)
    one, two = (
        Side(number, Article.from_sentences(inside), nothing)
        for number, inside in enumerate((in_a, in_b))
    )
    return Alignment((one, two), tuple(links), {}, {}, {})


KINDS: dict[str, Callable[[Path, tuple[int, int]], Trial]] = {
    "rewriting": rewriting,
    "lengths": lengths,
    "diversity": diversity,
}


def coverage(
    kind: str, path: Path, sizes: tuple[int, int], trials: int
) -> dict[str, float]:
    """Share of the intervals that hold the truth, by measure; those that are <NA> are
    left out.
    """
    truth, trial, bounds = KINDS[kind](path, sizes)
    generator = np.random.default_rng(list(sizes))
    held: dict[str, list[bool]] = {name: [] for name in truth}
    for _ in range(trials):
        table = trial(generator).set_index("measure")
        for name, value in truth.items():
            interval = table.loc[name, list(bounds)].to_numpy(float, na_value=np.nan)
            low, high = float(interval[0]), float(interval[1])
            if not np.isnan(low):
                held[name].append(low <= value <= high)
    return {name: round(float(np.mean(hits)), 3) for name, hits in held.items() if hits}


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Coverage of the intervals of rewriting, lengths and diversity."
    )
    parser.add_argument(
        "levels", type=Path, help="JSONL file with articles at the levels adv and ele"
    )
    parser.add_argument("--trials", type=int, default=1000)
    parser.add_argument("--only", choices=KINDS, help="one table instead of all three")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    options = parser.parse_args()
    results: dict[str, dict[str, dict[str, float]]] = {}
    for kind in [options.only] if options.only else list(KINDS):
        for sizes in SIZES:
            found = coverage(kind, options.levels, sizes, options.trials)
            results.setdefault(kind, {})["{} and {}".format(*sizes)] = found
            told = "  ".join(f"{name} {share:.3f}" for name, share in found.items())
            print(f"{kind:10} {sizes[0]:3} and {sizes[1]:2}  {told}", flush=True)
    if options.json:
        options.json.write_text(
            json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
