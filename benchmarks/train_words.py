"""Learn the weights of the word linker and write them to
mediacomp/alignment/data/words.json.

    python -m benchmarks.train_words GOLD_DIR [--write]

GOLD_DIR/words/*.jsonl holds token lists with sure and possible links; pairs that the
gold calls possible are left out of training. Prints F1 over all and over changed links,
four-fold cross-validated by item: these are the figures that count. The bounds of
decoding are chosen for the sum of the two figures.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import logistic
from mediacomp.alignment import words
from mediacomp.alignment.encoder import Encoder, contextual
from mediacomp.alignment.lexicon import Lexicon
from mediacomp.languages.language import ENGLISH

FOLDS = 4
PENALTY = 1.0
BOUNDS = [
    (mutual, alone)
    for mutual in (0.2, 0.25, 0.3, 0.35, 0.4)
    for alone in (0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
]
TARGET = Path(words.__file__).parent / "data" / "words.json"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument(
        "--write", action="store_true", help="write the weights into the package"
    )
    options = parser.parse_args()
    items = [
        json.loads(line)
        for path in sorted(options.gold.glob("words/*.jsonl"))
        for line in path.open("rb")
    ]
    stored = {}
    for name, encoder in (("lexical", None), ("contextual", contextual())):
        stored[name] = train(
            name, items, [first_planes(item, encoder) for item in items]
        )
    if options.write:
        TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def first_planes(item: dict[str, Any], encoder: Encoder | None) -> words.Planes:
    sentences = [words._as_sentence(item[side]) for side in "ab"]
    lexicon = Lexicon(
        (token.norm for _, tokens in sentences for token in tokens), ENGLISH, ENGLISH
    )
    one, two = (lexicon.words(tokens, text, encoder) for text, tokens in sentences)
    return words.first_planes(one, two, lexicon)


def train(
    name: str, items: list[dict[str, Any]], first: list[words.Planes]
) -> dict[str, object]:
    labels = [label(item) for item in items]
    fold = np.random.default_rng(0).permutation(len(items)) % FOLDS
    held_out: list[np.ndarray] = [np.zeros(0)] * len(items)
    for k in range(FOLDS):
        one, two = learned(first, labels, np.flatnonzero(fold != k))
        for i in np.flatnonzero(fold == k):
            held_out[i] = words._logistic(with_second(first[i], one), two)
    mutual, alone = report(name, items, held_out)
    one, two = learned(first, labels, np.arange(len(items)))
    return {"first": one, "second": two, "mutual": mutual, "alone": alone}


def learned(
    first: list[words.Planes], labels: list[np.ndarray], chosen: np.ndarray
) -> tuple[dict[str, float], dict[str, float]]:
    """Weights of both passes from the chosen items; see `train_links.learned`."""
    one = fit(first, labels, chosen)
    return one, fit({k: with_second(first[k], one) for k in chosen}, labels, chosen)


def with_second(planes: words.Planes, one: dict[str, float]) -> words.Planes:
    return planes | words.second_planes(words._logistic(planes, one), planes)


def label(item: dict[str, Any]) -> np.ndarray:
    """1 for a sure link, 0 for none, -1 for a possible one, which counts for
    nothing.
    """
    gold = np.zeros((len(item["a"]), len(item["b"])))
    for value, links in ((-1, item["possible"]), (1, item["sure"])):
        for i, j in links:
            gold[i, j] = value
    return gold


def fit(
    planes: Sequence[words.Planes] | Mapping[int, words.Planes],
    labels: list[np.ndarray],
    chosen: np.ndarray,
) -> dict[str, float]:
    names = list(planes[chosen[0]])
    x = np.concatenate(
        [np.stack([planes[k][name].ravel() for name in names], 1) for k in chosen]
    ).astype(np.float64)
    y = np.concatenate([labels[k].ravel() for k in chosen])
    known = y >= 0
    penalised = np.array([name != "bias" for name in names])
    found = logistic.fit(
        x[known], y[known], np.ones(int(known.sum())), penalised, PENALTY
    ).round(5)
    return dict(zip(names, found.tolist(), strict=True))


def report(
    name: str, items: list[dict[str, Any]], probabilities: list[np.ndarray]
) -> tuple[float, float]:
    scores = {bounds: score(items, probabilities, *bounds) for bounds in BOUNDS}
    best = max(scores, key=lambda bounds: sum(scores[bounds]))
    print(
        f"{name}: F1 {scores[best][0]:.4f}, changed {scores[best][1]:.4f}, bounds "
        f"{best}",
        flush=True,
    )
    return best


def score(
    items: list[dict[str, Any]],
    probabilities: list[np.ndarray],
    mutual: float,
    alone: float,
) -> tuple[float, float]:
    counts = np.zeros((2, 3))
    for item, probability in zip(items, probabilities, strict=True):
        sure, possible = (
            {(i, j) for i, j in item[kind]} for kind in ("sure", "possible")
        )
        found = set(words.linked(probability, words.Weights({}, {}, mutual, alone))) - (
            possible - sure
        )
        every = sure | found
        changed = {
            (i, j) for i, j in every if item["a"][i].lower() != item["b"][j].lower()
        }
        for row, kept in enumerate((every, changed)):
            gold, said = sure & kept, found & kept
            counts[row] += len(gold & said), len(gold), len(said)
    f1, f1_changed = (2 * right / (n_gold + n_said) for right, n_gold, n_said in counts)
    return f1, f1_changed


if __name__ == "__main__":
    main()
