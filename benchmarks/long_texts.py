"""Two versions of a long text, made from the corpus, for measuring how cost grows with
length.
"""

from __future__ import annotations

import random
import re

import mediacomp as mc
from benchmarks.drafts import CORPUS

LEFT_OUT = 0.05
WORD = re.compile(r"[a-z]{4,}")


def long_pair(size: int, same: float) -> tuple[mc.Article, mc.Article]:
    """``size`` sentences of the corpus, six words of each replaced at random, and a
    version of them.

    The version leaves out every twentieth sentence or so; of the others a share of
    ``same`` is kept as it is and the rest has up to three more words replaced.
    """
    drawn = random.Random(0)
    sentences = [
        s.text
        for path in sorted((CORPUS / "articles").glob("*.txt"))
        for s in mc.read(path).sentences
    ]
    words = sorted({word for sentence in sentences for word in WORD.findall(sentence)})

    def replaced(sentence: str, most: int) -> str:
        parts = sentence.split()
        for k in drawn.sample(range(len(parts)), min(most, len(parts))):
            if WORD.fullmatch(parts[k]):
                parts[k] = drawn.choice(words)
        return " ".join(parts)

    a = [replaced(sentences[k % len(sentences)], 6) for k in range(size)]
    b = [
        s if drawn.random() < same else replaced(s, 3)
        for s in a
        if drawn.random() >= LEFT_OUT
    ]
    return mc.Article.from_sentences(a), mc.Article.from_sentences(b)
