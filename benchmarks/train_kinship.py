"""Learn how two versions relate and write the weights to
mediacomp/measures/data/kinship.json.

    python -m benchmarks.train_kinship GOLD_DIR [--write]

"edited": neighbouring revisions of encyclopaedia articles; "rewritten": news articles
simplified to two lower levels; "same event": reports by two outlets; "unrelated":
reports of two topics. Kinds count alike. Printed for both encoders is the share of each
kind that is told right, eight-fold cross-validated by article, title and topic.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax, softmax

from benchmarks.link_items import read
from mediacomp.alignment.align import align
from mediacomp.measures import kinship
from mediacomp.text.article import Article

TARGET = Path(kinship.__file__).parent / "data" / "kinship.json"
EACH, FOLDS, PENALTY = 60, 8, 0.0001
"""Pairs of each kind, folds, and the weight of the squared weights against the mean
loss.
"""
KINDS = kinship.KINDS[1:]
Pair = tuple[int, str, Article, Article]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="replace the weights")
    options = parser.parse_args()
    found = list(pairs(options.gold))
    shares = []
    for encoder in ("contextual", "lexical"):
        own = [kinship.evidence(align(a, b, encoder)) for _, _, a, b in found]
        shares += own
        names = list(own[0])
        x = np.array([[1.0, *(row[name] for name in names)] for row in own])
        report(encoder, x, found)
    x = np.array([[1.0, *(row[name] for name in names)] for row in shares])
    weights = fitted(x, np.array([kind for kind, *_ in found] * 2))
    if options.write:
        stored = {"evidence": names, "weights": weights.round(3).tolist()}
        TARGET.write_text(json.dumps(stored, indent=1) + "\n", "utf-8")


def pairs(gold: Path) -> Iterator[Pair]:
    drawn = random.Random(5)
    chains = defaultdict(list)
    for d in read(gold / "stories" / "chains_dev.jsonl"):
        chains[d["group"]].append(d)
    revised = []
    for group, texts in sorted(chains.items()):
        texts.sort(key=lambda d: d["order"])
        revised += [
            (0, f"chain {group}", x["text"], y["text"])
            for x, y in itertools.pairwise(texts)
            if x["text"] != y["text"]
        ]
    written = drawn.sample(revised, EACH)
    levels = read(gold / "levels" / "onestopenglish_dev.jsonl")
    for d in drawn.sample(levels, EACH // 2):
        title = f"title {d['adv'][:60]}"
        written += [(1, title, d["adv"], d["ele"]), (1, title, d["adv"], d["int"])]
    reports = read(gold / "stories" / "ecb_dev.jsonl")
    while len(written) < 3 * EACH:
        x, y = drawn.sample(reports, 2)
        if x["topic"] != y["topic"]:
            written.append((3, f"topic {x['topic']}", x["text"], y["text"]))
    for kind, group, a, b in written:
        yield kind, group, Article.from_text(a), Article.from_text(b)
    for d in read(gold / "outlets" / "ecb_outlets_dev.jsonl"):
        a, b = (Article.from_sentences(d[side]) for side in "ab")
        yield 2, f"topic {d['id'].split('_')[0]}", a, b


def fitted(x: np.ndarray, kind: np.ndarray) -> np.ndarray:
    """Weights, shape (kinds, shares), the constant in front."""
    counts = np.bincount(kind, minlength=len(KINDS))
    weight = 1 / counts[kind] / (counts > 0).sum()
    truth = np.eye(len(KINDS))[kind]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(len(KINDS), -1)
        scores = x @ w.T
        off = weight[:, None] * (softmax(scores, axis=1) - truth)
        free = np.hstack([np.zeros((len(KINDS), 1)), w[:, 1:]])
        value = -(weight * (log_softmax(scores, axis=1) * truth).sum(axis=1)).sum()
        value += PENALTY * (free**2).sum() / 2
        return float(value), (off.T @ x + PENALTY * free).ravel()

    start = np.zeros(len(KINDS) * x.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 999})
    return np.asarray(found.x.reshape(len(KINDS), -1))


def report(encoder: str, x: np.ndarray, found: list[Pair]) -> None:
    kind = np.array([kind for kind, *_ in found])
    groups = sorted({group for _, group, *_ in found})
    place = dict(
        zip(groups, np.random.default_rng(0).permutation(len(groups)), strict=True)
    )
    fold = np.array([place[group] % FOLDS for _, group, *_ in found])
    told = np.zeros(len(kind), int)
    for k in range(FOLDS):
        weights = fitted(x[fold != k], kind[fold != k])
        told[fold == k] = (x[fold == k] @ weights.T).argmax(axis=1)
    for number, name in enumerate(KINDS):
        own = told[kind == number]
        taken = ", ".join(f"{KINDS[k]} {(own == k).sum()}" for k in sorted(set(own)))
        print(f"{encoder}: {name} {(own == number).mean():.3f} of {len(own)} ({taken})")


if __name__ == "__main__":
    main()
