"""Learn which texts are versions of one story, and of what kind, and write the weights
to mediacomp/corpus/data/stories.json.

    python -m benchmarks.train_stories GOLD_DIR [--write]

Groups are learned from revisions of encyclopaedia articles (chains), reports of
events, two alike a topic (ecb), and news at three levels (levels): as they are
("whole"), with groups cut at random to one, two or three texts ("cut"), with hardly a
text that has a version ("few"), and parts of all three together ("mixed"). Of the pairs
that are no versions only the ten likest of each text count. Neighbouring revisions are
"edited", levels "rewritten", reports "same event".

Printed is the B-cubed F of groups, (1) five-fold cross-validated by topic and (2) on
each set with weights and bound learned from the other sets alone; the bound is always
one that is best on what was learned from.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit, log_softmax, softmax

from benchmarks.link_items import read
from mediacomp.corpus import decision
from mediacomp.corpus.features import EVIDENCE, Likenesses, Weighed
from mediacomp.corpus.grouping import stories_of
from mediacomp.corpus.terms import read_terms
from mediacomp.measures.kinship import KINDS
from mediacomp.text.article import Article

SOME, FEW = (1, 1, 2, 3, 99), (1, 1, 1, 1, 2)
"""How many texts of a group are left, each as likely as the others."""
TARGET = Path(decision.__file__).parent / "data" / "stories.json"
FOLDS, PENALTY, HARD = 5, 0.001, 10
BOUNDS = np.arange(0.3, 0.95, 0.05).round(2)


Rows = list[tuple[str, str, str, int]]
"""Text, group, topic, place in the group."""


@dataclass
class Collected:
    """A collection with its true groups; ``topic`` is what stays in one fold."""

    source: str
    kind: str
    group: np.ndarray
    topic: list[str]
    order: list[int]
    found: Likenesses

    @property
    def x(self) -> np.ndarray:
        return decision.inputs(self.found)

    @property
    def same(self) -> np.ndarray:
        of_pairs = self.group[self.found.first] == self.group[self.found.second]
        return np.asarray(of_pairs)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="replace the weights")
    options = parser.parse_args()
    sets = collections(sources(options.gold))
    cross_validated(sets)
    for name in ("chains", "ecb", "levels"):
        learned = learn([s for s in sets if s.source not in (name, "mixed")])
        report(
            f"{name}, learned from the others",
            learned,
            [each for each in sets if each.source == name],
        )
    weights, bound = learn(sets)
    report("learned from all and tested on them", (weights, bound), sets)
    kinds = kind_weights(sets)
    named = zip(("constant", *EVIDENCE), weights.round(3).tolist(), strict=True)
    print("weights", dict(named), "bound", bound)
    if options.write:
        stored = {
            "evidence": ["constant", *EVIDENCE],
            "weights": weights.round(3).tolist(),
            "bound": bound,
            "kinds": kinds.round(3).tolist(),
        }
        TARGET.write_text(json.dumps(stored, indent=1) + "\n", "utf-8")


def sources(gold: Path) -> list[tuple[str, Rows]]:
    """Texts with group, topic and place in the group, by set."""
    stories = gold / "stories"
    levels = read(gold / "levels" / "onestopenglish_dev.jsonl")
    return [
        (
            "chains",
            [
                (d["text"], d["group"], d["group"], d["order"])
                for d in read(stories / "chains_dev.jsonl")
            ],
        ),
        (
            "ecb",
            [
                (d["text"], d["group"], str(d["topic"]), 0)
                for d in read(stories / "ecb_dev.jsonl")
            ],
        ),
        (
            "levels",
            [
                (d[level], d["adv"], d["adv"], k)
                for d in levels
                for k, level in enumerate(("adv", "int", "ele"))
            ],
        ),
    ]


def collections(found: list[tuple[str, Rows]]) -> list[Collected]:
    """Each set whole, four times cut and three times with few versions; parts of all
    together twice.
    """
    sets, every = [], []
    for name, rows in found:
        own = [(t, f"{name} {g}", f"{name} {topic}", k) for t, g, topic, k in rows]
        every += own
        sets.append(collected(name, "whole", own))
        sets += [collected(name, "cut", cut(own, SOME, k)) for k in range(4)]
        sets += [collected(name, "few", cut(own, FEW, k)) for k in range(3)]
    for k in range(2):
        sets.append(collected("mixed", "cut", cut(every, SOME, k)))
        sets.append(collected("mixed", "few", cut(every, FEW, k)))
    return sets


def cut(rows: Rows, sizes: tuple[int, ...], seed: int) -> Rows:
    """Some texts of each group, in another order."""
    drawn = random.Random(seed)
    left = {group: drawn.choice(sizes) for group in sorted({r[1] for r in rows})}
    kept = []
    for row in drawn.sample(rows, len(rows)):
        left[row[1]] -= 1
        if left[row[1]] >= 0:
            kept.append(row)
    return kept


def collected(name: str, kind: str, rows: Rows) -> Collected:
    texts = (Article.from_sentences([row[0]]) for row in rows)
    found = Weighed(read_terms(texts)).likenesses()
    number = {g: k for k, g in enumerate(dict.fromkeys(row[1] for row in rows))}
    group = np.array([number[row[1]] for row in rows])
    topics, order = [row[2] for row in rows], [row[3] for row in rows]
    return Collected(name, kind, group, topics, order, found)


def learn(
    sets: list[Collected], left_out: frozenset[str] = frozenset()
) -> tuple[np.ndarray, float]:
    """Weights from the pairs outside some topics, and the bound that groups the
    texts outside them best.
    """
    xs, ys, ws = [], [], []
    for each in sets:
        inside = np.array([t not in left_out for t in each.topic])
        kept = inside[each.found.first] & inside[each.found.second]
        kept &= each.same | hard(each, kept)
        same = each.same[kept]
        size = np.bincount(each.group)[each.group[each.found.first[kept]]]
        # A story counts as its texts do, not as its pairs.
        xs.append(each.x[kept])
        ys.append(same)
        ws.append(np.where(same, 1 / size, 1 / HARD) / len(each.group))
    weights = fitted(np.vstack(xs), np.concatenate(ys), np.concatenate(ws) / len(sets))
    means = [
        np.mean([b_cubed(each, weights, b, left_out, False) for each in sets])
        for b in BOUNDS
    ]
    # The middle of what is about as good: the best one alone is chance.
    good = BOUNDS[np.array(means) >= max(means) - 0.002]
    return weights, float(np.median(good).round(3))


def hard(each: Collected, inside: np.ndarray) -> np.ndarray:
    """Pairs of two stories that are among the likest such of one of the texts."""
    other = np.flatnonzero(inside & ~each.same)
    ends = np.concatenate([each.found.first[other], each.found.second[other]])
    likeness = np.tile(each.found.evidence[other, 0], 2)
    order = np.lexsort((-likeness, ends))
    rank = np.arange(len(order)) - np.searchsorted(ends[order], ends[order])
    found = np.zeros(len(inside), bool)
    found[np.tile(other, 2)[order][rank < HARD]] = True
    return found


def fitted(x: np.ndarray, same: np.ndarray, weight: np.ndarray) -> np.ndarray:
    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = x @ w
        free = np.array([0.0, *w[1:]])
        value = (weight * (np.logaddexp(0, score) - same * score)).sum()
        slope = x.T @ (weight * (expit(score) - same))
        return float(value + PENALTY * (free**2).sum() / 2), slope + PENALTY * free

    start = np.zeros(x.shape[1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def b_cubed(
    each: Collected,
    weights: np.ndarray,
    bound: float,
    topics: frozenset[str] = frozenset(),
    inside: bool = True,
) -> float:
    """B-cubed F of the texts whose topic is (not) among some."""
    own = stories_of(
        len(each.group), each.found, np.asarray(expit(each.x @ weights)), bound
    )
    some = [k for k, topic in enumerate(each.topic) if (topic in topics) == inside]
    by_own, by_true = Counter(own), Counter(each.group.tolist())
    both = Counter(zip(own, each.group.tolist(), strict=True))
    right = [
        (both[own[k], int(each.group[k])], by_own[own[k]], by_true[int(each.group[k])])
        for k in some
    ]
    p = np.mean([n / of for n, of, _ in right])
    r = np.mean([n / of for n, _, of in right])
    return float(2 * p * r / (p + r))


def cross_validated(sets: list[Collected]) -> None:
    drawn = np.random.default_rng(0)
    topics = sorted({topic for each in sets for topic in each.topic})
    order = drawn.permutation(len(topics))
    fold = {t: int(k) % FOLDS for t, k in zip(topics, order, strict=True)}
    scores: dict[tuple[str, str], list[tuple[float, int]]] = {}
    for k in range(FOLDS):
        out = frozenset(topic for topic in topics if fold[topic] == k)
        weights, bound = learn(sets, out)
        for each in sets:
            texts = sum(topic in out for topic in each.topic)
            if texts:
                f = b_cubed(each, weights, bound, out)
                scores.setdefault((each.source, each.kind), []).append((f, texts))
    for (name, kind), parts in scores.items():
        f = np.average([f for f, _ in parts], weights=[n for _, n in parts])
        print(f"cross-validated, {name}, {kind}: {f:.4f}")


def report(
    title: str, learned: tuple[np.ndarray, float], sets: list[Collected]
) -> None:
    for name, kind in dict.fromkeys((each.source, each.kind) for each in sets):
        own = [each for each in sets if (each.source, each.kind) == (name, kind)]
        f = np.mean([b_cubed(each, *learned, inside=False) for each in own])
        print(f"{title}: {name}, {kind}: {f:.4f}, bound {learned[1]}")


def kind_weights(sets: list[Collected]) -> np.ndarray:
    """Weights of the kinds; prints how many of each kind are told right, six-fold
    cross-validated by topic.
    """
    xs, kinds, topics = [], [], []
    for each in sets:
        if each.kind != "whole":
            continue
        order = np.array(each.order)
        first, second = each.found.first, each.found.second
        kept = each.same
        if each.source == "chains":
            kept &= np.abs(order[first] - order[second]) == 1
        xs.append(decision.kind_inputs(each.found)[kept])
        kinds += [("chains", "levels", "ecb").index(each.source)] * int(kept.sum())
        topics += [f"{each.source} {each.topic[k]}" for k in first[kept]]
    x, kind = np.vstack(xs), np.array(kinds)
    names = sorted(set(topics))
    order = np.random.default_rng(0).permutation(len(names))
    place = dict(zip(names, order, strict=True))
    fold = np.array([place[topic] % FOLDS for topic in topics])
    told = np.zeros(len(kind), int)
    for k in range(FOLDS):
        weights = kind_fitted(x[fold != k], kind[fold != k])
        told[fold == k] = (x[fold == k] @ weights.T).argmax(axis=1)
    for number, name in enumerate(KINDS[1:4]):
        own = told[kind == number]
        print(
            f"kind, cross-validated: {name} {(own == number).mean():.3f}",
            f"of {len(own)}",
        )
    return kind_fitted(x, kind)


def kind_fitted(x: np.ndarray, kind: np.ndarray) -> np.ndarray:
    weight = 1 / np.bincount(kind, minlength=3)[kind] / 3
    truth = np.eye(3)[kind]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(3, -1)
        scores = x @ w.T
        off = weight[:, None] * (softmax(scores, axis=1) - truth)
        free = np.hstack([np.zeros((3, 1)), w[:, 1:]])
        value = -(weight * (log_softmax(scores, axis=1) * truth).sum(axis=1)).sum()
        value += PENALTY * (free**2).sum() / 2
        return float(value), (off.T @ x + PENALTY * free).ravel()

    start = np.zeros(3 * x.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B")
    return np.asarray(found.x.reshape(3, -1))


if __name__ == "__main__":
    main()
