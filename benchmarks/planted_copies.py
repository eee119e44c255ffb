"""Near copies planted among many made texts: recall and precision of the pairs that
`find_versions` gives, its time and its memory.

    python -m benchmarks.planted_copies [TEXTS] [--language sv]

Texts have 250 words of an invented vocabulary, drawn as often as words of a
language are (Zipf) and by topic: a tenth of a text's words come from the 200 words of
one of 500 topics. Every tenth text has a copy with 0 to 40 % of its words changed;
every third copy is cut to a half, and every third has forty words of boilerplate.
"""

from __future__ import annotations

import argparse
import resource
import time

import numpy as np

from mediacomp.corpus import minhash
from mediacomp.corpus.stories import find_versions
from mediacomp.corpus.terms import read_terms
from mediacomp.text.article import Article

WORDS, VOCABULARY, TOPICS, LENGTH = 60_000, 60_000, 500, 250


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", nargs="?", type=int, default=50_000)
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    texts, planted = made(options.texts)
    articles = [Article(t, str(k), options.language, ()) for k, t in enumerate(texts)]
    del texts
    before = peak()
    begin = time.process_time()
    minhash.alike(minhash.shingles(read_terms(articles)))
    seconds = time.process_time() - begin
    print(f"near copies alone: {len(articles) / seconds:.0f} texts/s of a core")
    begin = time.process_time()
    found = find_versions(articles)
    seconds = time.process_time() - begin
    pairs = found.pairs[["article_a", "article_b"]].to_numpy(int).tolist()
    told = set(map(tuple, pairs))
    print(
        f"{len(articles)} texts in {seconds:.0f} s of a core, {peak() - before:.0f} MB "
        f"beside them: recall {len(told & planted) / len(planted):.4f}, precision "
        f"{len(told & planted) / max(1, len(told)):.4f}, {len(found.boilerplate)} "
        "stretches of boilerplate"
    )


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def made(many: int) -> tuple[list[str], set[tuple[int, int]]]:
    drawn = np.random.default_rng(0)
    often = 1 / np.arange(1, VOCABULARY + 1)
    often /= often.sum()
    words = np.array([f"{'N' if k % 9 == 0 else 'w'}ord{k}" for k in range(VOCABULARY)])
    topics = drawn.integers(0, VOCABULARY, (TOPICS, 200))
    line = " ".join(words[drawn.integers(0, VOCABULARY, 40)])
    texts: list[str] = []
    planted: set[tuple[int, int]] = set()
    while len(texts) < many:
        own = drawn.choice(VOCABULARY, LENGTH, p=often)
        tenth = drawn.integers(0, LENGTH, LENGTH // 10)
        own[tenth] = drawn.choice(topics[drawn.integers(TOPICS)], len(tenth))
        texts.append(" ".join(words[own]))
        if len(texts) % 10 == 0:
            changed = drawn.random(LENGTH) < drawn.uniform(0, 0.4)
            own[changed] = drawn.choice(VOCABULARY, int(changed.sum()), p=often)
            turn = len(planted) % 3
            copy = " ".join(words[own[: LENGTH // 2] if turn == 1 else own])
            planted.add((len(texts) - 1, len(texts)))
            texts.append(f"{copy}.\n{line}." if turn == 2 else copy)
    return texts, planted


if __name__ == "__main__":
    main()
