"""Learn how two versions relate and write the weights to
mediacomp/measures/data/kinship.json.

    python -m benchmarks.train_kinship GOLD_DIR [--write]

"edited": neighbouring revisions of encyclopaedia articles and of essays, and reports
with a word or two, or the figures, of most sentences changed ("corrected");
"rewritten": news articles simplified to two lower levels, and our own news rewrites;
"same event": reports by two outlets; "unrelated": reports of two topics. Two
translations of one news text ("translated") stand for what no one can tell from the
words: both say the same throughout, and neither was made from the other. They count
half as rewritten, half as reports of one event. Kinds count alike, sources within a
kind as `COUNTS` says.

Printed for both encoders is the share of each source that is told right, eight-fold
cross-validated by article, author, title and topic, and how often what is told without
"probably" is right.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax, softmax

from benchmarks.link_items import REWRITES, news_rewrite, outlets, read
from mediacomp.alignment.align import align
from mediacomp.measures import kinship
from mediacomp.text.article import Article

TARGET = Path(kinship.__file__).parent / "data" / "kinship.json"
EACH, FOLDS, PENALTY = 60, 8, 0.001
"""Pairs of each kind, folds, and the weight of the squared weights against the mean
loss. Learned without a source, it is flatly wrong on .09 of its pairs; with a tenth of
that penalty on .13.
"""
KINDS = kinship.KINDS[1:]
COUNTS = {
    "revisions": 1.0,
    "essays": 0.2,
    "corrected": 0.15,
    "levels": 1.0,
    "our rewrites": 0.5,
    "translated": 0.3,
    "outlets": 1.0,
    "topics": 1.0,
}
"""What a pair of each source counts."""
TRUTH = {
    "revisions": (1, 0, 0, 0),
    "essays": (1, 0, 0, 0),
    "corrected": (1, 0, 0, 0),
    "levels": (0, 1, 0, 0),
    "our rewrites": (0, 1, 0, 0),
    "translated": (0, 0.5, 0.5, 0),
    "outlets": (0, 0, 1, 0),
    "topics": (0, 0, 0, 1),
}
"""How far a pair of each source is of each of `KINDS`."""
FLAT, LONG = 0.9, 12
"""From which probability no "probably" is said; sentences of a translated text."""
Pair = tuple[str, str, Article, Article]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="replace the weights")
    options = parser.parse_args()
    found = list(pairs(options.gold))
    rows = {
        encoder: [kinship.evidence(align(a, b, encoder)) for _, _, a, b in found]
        for encoder in ("contextual", "lexical")
    }
    names, weights = learned(rows, [(source, group) for source, group, *_ in found])
    if options.write:
        stored = {"evidence": names, "weights": weights.round(3).tolist()}
        TARGET.write_text(json.dumps(stored, indent=1) + "\n", "utf-8")


def learned(
    rows: dict[str, list[dict[str, float]]], known: list[tuple[str, str]]
) -> tuple[list[str], np.ndarray]:
    """Names of the evidence and weights, from the evidence of each pair with both
    encoders, and its source and group.
    """
    names = list(rows["lexical"][0])
    x = {
        encoder: np.array([[1.0, *(row[name] for name in names)] for row in own])
        for encoder, own in rows.items()
    }
    for encoder, own in x.items():
        report(encoder, own, known)
    sources = [source for source, _ in known]
    return names, fitted(np.concatenate(list(x.values())), sources * len(x))


def pairs(gold: Path) -> Iterator[Pair]:
    """Source, group (pairs of one stay in one fold), and the two versions."""
    for source, group, *both in texts(gold):
        one, two = (Article.from_text(text) for text in both)
        yield source, group, one, two
    for source, group, *sides in sentences(gold):
        one, two = (Article.from_sentences(side) for side in sides)
        yield source, group, one, two


def texts(gold: Path) -> Iterator[tuple[str, str, str, str]]:
    drawn = random.Random(5)
    chains = defaultdict(list)
    for d in read(gold / "stories" / "chains_dev.jsonl"):
        chains[d["group"]].append(d)
    revised = []
    for group, versions in sorted(chains.items()):
        versions.sort(key=lambda d: d["order"])
        revised += [
            ("revisions", f"chain {group}", x["text"], y["text"])
            for x, y in itertools.pairwise(versions)
            if x["text"] != y["text"]
        ]
    yield from drawn.sample(revised, EACH)
    levels = read(gold / "levels" / "onestopenglish_dev.jsonl")
    for d in drawn.sample(levels, EACH // 2):
        title = f"title {d['adv'][:60]}"
        yield "levels", title, d["adv"], d["ele"]
        yield "levels", title, d["adv"], d["int"]
    reports, left = read(gold / "stories" / "ecb_dev.jsonl"), EACH
    while left:
        x, y = drawn.sample(reports, 2)
        if x["topic"] != y["topic"]:
            yield "topics", f"topic {x['topic']}", x["text"], y["text"]
            left -= 1


def sentences(gold: Path) -> Iterator[tuple[str, str, list[str], list[str]]]:
    drawn = random.Random(9)
    for k, item in enumerate(outlets(gold)):
        yield "outlets", item.group, item.a, item.b
        if k % 2:
            yield "corrected", item.group, item.a, corrected(item.a, drawn)
    for d in read(gold / "links" / "argrewrite_dev.jsonl"):
        yield "essays", f"author {d['id'].split('-')[0]}", d["a"], d["b"]
    for path in sorted(REWRITES.glob("*.json")):
        item = news_rewrite(path)
        yield "our rewrites", item.group, item.a, item.b
        yield "corrected", item.group, item.a, corrected(item.a, drawn)
    words = read(gold / "words" / "edinburgh_dev.jsonl")
    rows = sorted(words, key=lambda d: str(d["id"]))[: 40 * LONG]
    for start in range(0, len(rows), LONG):
        chunk = rows[start : start + LONG]
        one, two = ([" ".join(d[side]) for d in chunk] for side in "ab")
        yield "translated", f"translated {start}", one, two


def corrected(text: list[str], drawn: random.Random) -> list[str]:
    """The sentences with the figures of most changed, and one or two words replaced by
    others of the text or left out; now and then one is gone. Some texts are touched
    more than others.
    """
    touched, words = drawn.uniform(0.4, 1), " ".join(text).split()
    found: list[str] = []
    for sentence in text:
        if drawn.random() < 0.05 and found:
            continue
        own = sentence.split()
        if drawn.random() < touched and len(own) > 3:
            own = [re.sub(r"\d", lambda _: str(drawn.randint(1, 9)), w) for w in own]
            for _ in range(drawn.randint(1, 2)):
                other = drawn.choice(([], [drawn.choice(words)]))
                own[(at := drawn.randrange(len(own) - 1)) : at + 1] = other
        found.append(" ".join(own))
    return found


def fitted(x: np.ndarray, sources: list[str]) -> np.ndarray:
    """Weights, shape (kinds, shares), the constant in front."""
    truth = np.array([TRUTH[source] for source in sources])
    weight = np.array([COUNTS[source] for source in sources])
    kind = truth.argmax(axis=1)
    totals = np.bincount(kind, weight, len(KINDS))
    weight = weight / totals[kind] / (totals > 0).sum()

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


def report(encoder: str, x: np.ndarray, known: list[tuple[str, str]]) -> None:
    groups = sorted({group for _, group in known})
    place = dict(
        zip(groups, np.random.default_rng(0).permutation(len(groups)), strict=True)
    )
    fold = np.array([place[group] % FOLDS for _, group in known])
    sources = np.array([source for source, _ in known])
    likely = np.zeros((len(known), len(KINDS)))
    for k in range(FOLDS):
        weights = fitted(x[fold != k], sources[fold != k].tolist())
        likely[fold == k] = softmax(x[fold == k] @ weights.T, axis=1)
    told, flat = likely.argmax(axis=1), likely.max(axis=1) >= FLAT
    for source in COUNTS:
        mine = sources == source
        right = np.array(TRUTH[source])[told[mine]] > 0
        taken = ", ".join(
            f"{kind} {(told[mine] == k).sum()} ({(told[mine & flat] == k).sum()})"
            for k, kind in enumerate(KINDS)
        )
        print(
            f"{encoder}: {source} {right.mean():.3f} of {mine.sum()}, without "
            f"“probably” {right[flat[mine]].sum()} of {flat[mine].sum()}: {taken}"
        )


if __name__ == "__main__":
    main()
