"""How two versions relate, before anything is said of their differences.

What can be said of a pair depends on it: a rate of substitutions means something for a
text and its rewrite, little for two reports that share three sentences, nothing for
texts on different things. A multinomial logistic regression reads seven shares of
words, each as the lesser and the greater of the two versions, so that comparing (b, a)
says the same:

===================  ===============================================================
verbatim             in sentences that the other version has word for word
linked, surely       in sentences with a link, with a sure link
said, missing        weighted by the probability that the other says the sentence; in
                     sentences of which that is so low that they are missing
carried              of the content, what has a word link
verbatim of linked   verbatim divided by linked
unequal length       logarithm of the ratio of the numbers of sentences
===================  ===============================================================

The weights stand in ``data/kinship.json``; ``benchmarks/train_kinship.py`` learns them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Self

import numpy as np

from mediacomp.alignment.alignment import Alignment, Side

KINDS = ("same text", "edited", "rewritten", "same event", "unrelated")


class Kinship(str):
    """The kind, one of `KINDS`, with what speaks for it.

    Parameters
    ----------
    kind
        The likeliest kind.
    probability
        Its probability, 0 to 1; 1 for the same text.
    evidence
        The shares that it was told by.

    Examples
    --------
    >>> import mediacomp as mc
    >>> text = mc.Article.from_text("Rain fell on Monday. The river rose.")
    >>> kinship = mc.compare(text, text, encoder="lexical").kinship
    >>> kinship, kinship == "same text", kinship.probability
    ('same text', True, 1.0)
    """

    probability: float
    evidence: Mapping[str, float]

    def __new__(
        cls, kind: str, probability: float, evidence: Mapping[str, float]
    ) -> Self:
        made = super().__new__(cls, kind)
        made.probability, made.evidence = probability, evidence
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, float, Mapping[str, float]]]:
        return type(self), (str(self), self.probability, self.evidence)


def kinship(alignment: Alignment) -> Kinship:
    """How the two versions of an alignment relate.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> from mediacomp.text.article import Article
    >>> text = Article.from_text("Rain fell. It was cold.")
    >>> found = kinship(align(text, text, "lexical"))
    >>> found, found.probability
    ('same text', 1.0)
    """
    shares = evidence(alignment)
    if shares["verbatim, lesser"] == 1:
        return Kinship(KINDS[0], 1.0, shares)
    names, weights = _trained()
    totals = weights @ np.array([1.0, *(shares[name] for name in names)])
    odds = np.exp(totals - totals.max())
    likely = odds / odds.sum()
    best = int(likely.argmax())
    return Kinship(KINDS[1:][best], round(float(likely[best]), 4), shares)


def evidence(alignment: Alignment) -> dict[str, float]:
    """The shares that kinship is told by, rounded to four decimals.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> from mediacomp.text.article import Article
    >>> a, b = map(Article.from_text, ("Rain fell. It was cold.", "Rain fell."))
    >>> aligned = align(a, b, "lexical")
    >>> evidence(aligned)["verbatim, lesser"], evidence(aligned)["verbatim, greater"]
    (0.4, 1.0)
    """
    sides = [_shares(alignment, own) for own in alignment.sides]
    found = {}
    for name in sides[0]:
        both = [side[name] for side in sides]
        found[f"{name}, lesser"] = round(min(both), 4)
        found[f"{name}, greater"] = round(max(both), 4)
    sizes = [len(own.article.sentences) + 1 for own in alignment.sides]
    found["unequal length"] = round(float(np.log(max(sizes) / min(sizes))), 4)
    return found


def _shares(alignment: Alignment, own: Side) -> dict[str, float]:
    content = own.content
    words = np.array(
        [
            sum(token.kind != "punctuation" for token in sentence.tokens)
            for sentence in own.article.sentences
        ],
        float,
    )
    total = max(words.sum(), 1.0)
    linked = {link.ends[own] for link in alignment.links}
    sure = {link.ends[own] for link in alignment.links if link.sure}
    verbatim, answered, surely = (
        float(words[sorted(chosen)].sum() / total)
        for chosen in (alignment.alike(own), linked, sure)
    )
    mass = sum(float(weights.sum()) for weights in content.weights)
    held = sum(
        float(weights[found].sum())
        for weights, found in zip(content.weights, content.linked, strict=True)
    )
    return {
        "verbatim": verbatim,
        "linked": answered,
        "surely": surely,
        "said": float((words * content.said).sum() / total),
        "missing": float((words * content.missing).sum() / total),
        "carried": held / mass if mass else 0.0,
        "verbatim of linked": verbatim / answered if answered else 0.0,
    }


@cache
def _trained() -> tuple[list[str], np.ndarray]:
    """Names of the evidence, and weights: a row for each kind but the first, the
    constant in front.
    """
    data = resources.files("mediacomp.measures") / "data" / "kinship.json"
    stored = json.loads(data.read_text("utf-8"))
    return stored["evidence"], np.array(stored["weights"])
