"""Learn the weights of the word linker and write them to
mediacomp/alignment/data/words.json.

    python -m benchmarks.train_words GOLD_DIR [--write]

Learns from the pairs of `word_items`: hand-linked sentence pairs that say the same,
stretches of them and pairs grafted from them, and pairs that don't say the same. Sets
under a share-alike licence take no part. Of the pairs of words without a link one in
`EVERY` is read, and counts for all. Prints four-fold cross-validated figures, folds by
sentence pair and for those that don't answer each other by topic, author and story:
F1 over all and over changed links, and links between different words for each pair of
sentences that aren't each other's counterpart, with the shipped weights and with the
new ones. The shipped weights may have seen what they are tried on. The bounds of
decoding are chosen for the sum of both F1 over `CHOOSE`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from benchmarks import logistic
from benchmarks.word_items import Item, training_items
from mediacomp.alignment import word_evidence, words
from mediacomp.alignment.encoder import Encoder, contextual
from mediacomp.alignment.lexicon import Lexicon
from mediacomp.alignment.onnx_model import Floats
from mediacomp.languages.language import ENGLISH

FOLDS, EVERY = 4, 5
PENALTY = 1.0
COUNTS = {
    "same": 1.0,
    "cropped": 1.0,
    "grafted": 0.3,
    "repeated": 0.03,
    "strangers": 0.1,
    "outlets": 0.1,
    "lacking": 0.1,
    "drafts": 0.1,
    "rewrites": 0.1,
}
"""What a pair of words of each kind counts. Pairs that don't answer each other are many
and easy; with .3 they cost more of the changed links than they save.
"""
APART = ("strangers", "outlets", "lacking", "drafts", "rewrites")
CHOOSE = (("same",), ("cropped",), ("same", "cropped", "grafted", *APART))
"""The bounds are chosen for these alike: sentences that say the same, short ones that
share a part, and all kinds together, where a link that nothing answers counts against.
"""
BOUNDS = [
    (mutual, alone)
    for mutual in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45)
    for alone in (0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
    if alone > mutual
]
FIRST_PRODUCTS = tuple(
    f"{plane}{words.TIMES}{whole}"
    for plane, whole in (
        ("closeness", "answered, lesser"),
        ("closeness", "sentences alike"),
        ("same form", "answered, lesser"),
        ("same lemma", "sentences alike"),
        ("function words", "answered, lesser"),
        ("same small word", "answered, lesser"),
    )
)
SECOND_PRODUCTS = tuple(
    f"{plane}{words.TIMES}{other}"
    for plane, other in (
        ("first pass, log odds", "sentence answered, lesser"),
        ("function words", "sentence answered, lesser"),
        ("marks", "sentence answered, lesser"),
        ("first pass, log odds", "answered around, lesser"),
        ("first pass, log odds", "region"),
        ("same form", "region"),
        ("function words", "region"),
        ("function words", "content word linked near"),
    )
)
"""Evidence that tells more or less depending on other evidence: how far a pair's own
counts depends on how well the two sentences answer each other.
"""
TARGET = Path(words.__file__).parent / "data" / "words.json"

Contents = tuple[Floats, Floats]


@dataclass
class Posed:
    """All pairs of sentences with the evidence of the first pass, and which pairs of
    words of each are read.
    """

    items: list[Item]
    first: list[word_evidence.Planes]
    content: list[Contents]
    kept: list[np.ndarray]
    fold: np.ndarray

    def second(self, k: int, one: dict[str, float]) -> word_evidence.Planes:
        planes = self.first[k]
        first_pass = words.logistic(planes, one)
        return planes | word_evidence.second_planes(first_pass, planes, self.content[k])

    def probability(self, k: int, weights: words.Weights) -> Floats:
        planes = self.second(k, weights.first)
        return np.round(words.logistic(planes, weights.second), 4)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument(
        "--write", action="store_true", help="write the weights into the package"
    )
    options = parser.parse_args()
    items = training_items(options.gold)
    stored = {}
    for name, encoder in (("lexical", None), ("contextual", contextual())):
        stored[name] = asdict(train(name, posed(items, encoder)))
    if options.write:
        TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def posed(items: list[Item], encoder: Encoder | None) -> Posed:
    drawn = np.random.default_rng(0)
    hand_linked = [item.group for item in items if item.kind == "same"]
    fold = dict(
        zip(hand_linked, drawn.permutation(len(hand_linked)) % FOLDS, strict=True)
    )
    others = sorted({item.group for item in items} - set(fold))
    fold |= {group: np.int64(n % FOLDS) for n, group in enumerate(others)}
    first, content, kept = [], [], []
    for item in items:
        planes, spoken = evidence(item, encoder)
        first.append(planes)
        content.append(spoken)
        label = item.label.ravel()
        some = drawn.random(label.size) < 1 / EVERY
        kept.append(np.flatnonzero((label == 1) | (label == 0) & some))
    return Posed(
        items, first, content, kept, np.array([fold[item.group] for item in items])
    )


def evidence(
    item: Item, encoder: Encoder | None
) -> tuple[word_evidence.Planes, Contents]:
    sentences = [words._as_sentence(side) for side in (item.a, item.b)]
    lexicon = Lexicon(
        (token.norm for _, tokens in sentences for token in tokens), ENGLISH, ENGLISH
    )
    one, two = (lexicon.words(tokens, text, encoder) for text, tokens in sentences)
    content = word_evidence.contents(one, two, lexicon)
    return word_evidence.first_planes(one, two, lexicon, content), content


def train(name: str, pairs: Posed) -> words.Weights:
    held_out: list[Floats] = [np.zeros((0, 0), np.float32)] * len(pairs.items)
    for k in range(FOLDS):
        weights = learned(pairs, np.flatnonzero(pairs.fold != k))
        for i in np.flatnonzero(pairs.fold == k).tolist():
            held_out[i] = pairs.probability(i, weights)
    scores = {
        bounds: sum(
            sum(score(pairs.items, held_out, bounds, kinds)[:2]) for kinds in CHOOSE
        )
        for bounds in BOUNDS
    }
    mutual, alone = max(scores, key=lambda bounds: scores[bounds])
    print(f"{name}: bounds {mutual} and {alone}", flush=True)
    shipped = words.trained(name == "contextual")
    known = pairs.second(0, {"bias": 0.0}).keys()
    if all(known >= {*name.split(words.TIMES)} for name in shipped.second):
        report(
            "shipped",
            pairs.items,
            [pairs.probability(k, shipped) for k in range(len(pairs.items))],
            (shipped.mutual, shipped.alone),
        )
    report("cross-validated", pairs.items, held_out, (mutual, alone))
    found = learned(pairs, np.arange(len(pairs.items)))
    return words.Weights(found.first, found.second, mutual, alone)


def learned(pairs: Posed, chosen: np.ndarray) -> words.Weights:
    """Weights of both passes from the chosen items; see `train_links.learned`."""
    one = fit(pairs, {k: pairs.first[k] for k in chosen.tolist()}, FIRST_PRODUCTS)
    two = fit(
        pairs,
        {k: pairs.second(k, one) for k in chosen.tolist()},
        FIRST_PRODUCTS + SECOND_PRODUCTS,
    )
    return words.Weights(one, two, 1.0, 1.0)


def fit(
    pairs: Posed, planes: dict[int, word_evidence.Planes], products: tuple[str, ...]
) -> dict[str, float]:
    names = [*next(iter(planes.values())), *products]
    x = np.concatenate(
        [read(pairs.kept[k], some, names) for k, some in planes.items()]
    ).astype(np.float64)
    y = np.concatenate([pairs.items[k].label.ravel()[pairs.kept[k]] for k in planes])
    counts = np.concatenate(
        [np.full(len(pairs.kept[k]), COUNTS[pairs.items[k].kind]) for k in planes]
    )
    penalised = np.array([name != "bias" for name in names])
    found = logistic.fit(
        x, y, np.where(y == 1, 1.0, EVERY) * counts, penalised, PENALTY
    ).round(5)
    return dict(zip(names, found.tolist(), strict=True))


def read(
    kept: np.ndarray, planes: word_evidence.Planes, names: list[str]
) -> np.ndarray:
    """One row for each pair of words that is read."""
    flat = {
        name: plane.ravel()[kept] if plane.ndim else plane
        for name, plane in planes.items()
    }
    rows = np.empty((len(kept), len(names)), np.float32)
    for n, name in enumerate(names):
        rows[:, n] = words.feature(flat, name)
    return rows


def report(
    name: str,
    items: list[Item],
    probabilities: Sequence[Floats],
    bounds: tuple[float, float],
) -> None:
    linked = [
        (kind, score(items, probabilities, bounds, (kind,)))
        for kind in ("same", "cropped", "grafted")
    ]
    apart = [(kind, score(items, probabilities, bounds, (kind,))[2]) for kind in APART]
    print(
        f"  {name}, F1 all · changed: "
        + ", ".join(f"{kind} {f1:.4f} · {diff:.4f}" for kind, (f1, diff, _) in linked)
        + "; links between different words, a pair: "
        + ", ".join(f"{kind} {wrong:.2f}" for kind, wrong in apart),
        flush=True,
    )


def score(
    items: list[Item],
    probabilities: Sequence[Floats],
    bounds: tuple[float, float],
    kinds: Sequence[str],
) -> tuple[float, float, float]:
    """F1 over all links and over changed ones of the items of these kinds, and links
    that are known to be none, an item.
    """
    counts, wrong, seen = np.zeros((2, 3)), 0, 0
    for item, probability in zip(items, probabilities, strict=True):
        if item.kind not in kinds:
            continue
        seen += 1
        found = {
            (i, j)
            for i, j in words.linked(probability, words.Weights({}, {}, *bounds))
            if item.label[i, j] >= 0
        }
        sure = {(int(i), int(j)) for i, j in np.argwhere(item.label == 1)}
        wrong += len(found - sure)
        every = sure | found
        changed = {(i, j) for i, j in every if item.a[i].lower() != item.b[j].lower()}
        for row, kept in enumerate((every, changed)):
            gold, said = sure & kept, found & kept
            counts[row] += len(gold & said), len(gold), len(said)
    f1, f1_changed = (
        2 * right / max(n_gold + n_said, 1) for right, n_gold, n_said in counts
    )
    return float(f1), float(f1_changed), wrong / seen


if __name__ == "__main__":
    main()
