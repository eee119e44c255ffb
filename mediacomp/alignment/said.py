"""Does the other version say it? A sentence against the whole other text.

Two reports of one event share few sentences that are each other's counterpart: links
are too narrow a ground for "only this one says it". So each sentence is asked by itself
whether the other version makes its core statement anywhere, in one sentence or in
pieces. A logistic regression over evidence that a reader can name answers: the
likeliest counterpart, what of the sentence's content stands anywhere in the other text
and in the best one or two sentences there, how far the best stands above the second
best and above what the two texts have with each other in general, place and length.

What a likeness proves differs between two drafts of one text and two reports of one
event. As in `choice`, each weight is therefore a pair (w₀, w₁) and the one that counts
is (1 − g) w₀ + g w₁, g for how closely the two texts follow each other.

The weights stand in ``data/said.json``; ``benchmarks/train_said.py`` learns them from
pairs that say the same and pairs that don't, and says where `Weights.missing` comes
from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from mediacomp.alignment.choice import Blend, blended
from mediacomp.alignment.evidence import Features, grouped
from mediacomp.alignment.lexicon import Ints, Lexicon
from mediacomp.alignment.pairs import Candidates
from mediacomp.alignment.sides import Numbers, Side

NO_FIGURES = 0.5
"""Share of its figures found elsewhere that a sentence without any counts as having:
nothing speaks for or against it.
"""


@dataclass(frozen=True)
class Weights:
    """What `said` has learned: a weight for each piece of evidence, and the probability
    up to which a sentence is surely missing.
    """

    evidence: Mapping[str, Blend]
    missing: float


@dataclass(frozen=True)
class Said:
    """For each sentence of one version the probability that the other makes its core
    statement, and the sentence there that comes closest, -1 where the other has none.
    """

    probability: Numbers
    nearest: Ints


@cache
def trained(contextual: bool) -> Weights:
    """The shipped weights, with or without contextual vectors."""
    data = resources.files("mediacomp.alignment") / "data" / "said.json"
    stored = json.loads(data.read_text("utf-8"))
    return Weights(**stored["contextual" if contextual else "lexical"])


def said(
    pairs: Candidates,
    sides: tuple[Side, Side],
    told: tuple[Sequence[Numbers], Sequence[Numbers]],
    lexicon: Lexicon,
    links: tuple[Numbers, Sequence[int]],
    close: float,
) -> tuple[Said, Said]:
    """What either version says of the other's sentences.

    Parameters
    ----------
    told
        For each sentence of both texts the informativeness of its tokens.
    links
        The probability of each candidate, shape (c,), and the numbers of those that
        are links.
    close
        How closely the two texts follow each other, 0 to 1.
    """
    weights = trained(pairs.contextual is not None)
    found = []
    for index in (0, 1):
        evidence = features(pairs, sides, told, lexicon, links, index)
        total = np.sum(
            [blended(w, close) * evidence[n] for n, w in weights.evidence.items()],
            axis=0,
        )
        probability = np.round(1 / (1 + np.exp(-np.clip(total, -30, 30))), 4)
        found.append(Said(probability, _nearest(pairs, links, index)))
    return found[0], found[1]


def features(
    pairs: Candidates,
    sides: tuple[Side, Side],
    told: tuple[Sequence[Numbers], Sequence[Numbers]],
    lexicon: Lexicon,
    links: tuple[Numbers, Sequence[int]],
    index: int,
) -> Features:
    """Evidence for each sentence of one side, each of shape (sentences,)."""
    side, other = sides[index], sides[1 - index]
    mine, theirs = (pairs.a, pairs.b) if index == 0 else (pairs.b, pairs.a)
    alike = pairs.lexical + (0 if pairs.contextual is None else pairs.contextual)
    best, second, place = _two_best(mine, alike, len(side.words))
    lexical, lexical_second, _ = _two_best(mine, pairs.lexical, len(side.words))
    probability, chosen = links
    likely, _, _ = _two_best(mine, probability, len(side.words))
    likely = np.clip(likely, 1e-3, 1 - 1e-3)
    linked = np.zeros(len(side.words))
    linked[mine[list(chosen)]] = 1
    run, _, _ = _two_best(mine, pairs.run, len(side.words))
    theirs_best, _, _ = _two_best(theirs, alike, len(other.words))
    mutual = np.zeros(len(side.words), bool)
    met = place >= 0
    mutual[met] = theirs_best[theirs[place[met]]] <= best[met]
    shares = _shares(side, other, told[index], lexicon, mine, theirs, alike)
    n = max(len(side.words), 1)
    others = (best.sum() - best) / max(n - 1, 1)
    length = np.array([len(words.forms) for words in side.words], float)
    out = {
        "bias": np.ones(len(side.words)),
        "alike": best,
        "alike, lead": best - second,
        "alike against the texts": best - others,
        "lexical": lexical,
        "lexical, lead": lexical - lexical_second,
        "link, log odds": np.log(likely / (1 - likely)),
        "linked": linked,
        "each other's best": mutual.astype(float),
        "longest run": np.log1p(run),
        "length": np.log1p(length),
        "place": (np.arange(len(side.words)) + 0.5) / n,
        "other text longer": np.full(
            len(side.words), np.log(max(len(other.words), 1) / n)
        ),
        "texts verbatim": np.full(len(side.words), pairs.verbatim),
        **shares,
    }
    if pairs.contextual is not None:
        out["contextual"] = _two_best(mine, pairs.contextual, len(side.words))[0]
    return {name: np.round(values, 4) for name, values in out.items()}


def _two_best(ends: Ints, values: Numbers, size: int) -> tuple[Numbers, Numbers, Ints]:
    """The greatest and second greatest value of each sentence's candidates, 0 where it
    has none, and the number of the candidate that has the greatest, else -1.
    """
    best, second = np.zeros(size), np.zeros(size)
    place = np.full(size, -1, np.int64)
    for members in grouped(ends):
        order = members[np.argsort(-values[members], kind="stable")]
        k = int(ends[order[0]])
        place[k], best[k] = order[0], values[order[0]]
        if len(order) > 1:
            second[k] = values[order[1]]
    return best, second, place


def _shares(
    side: Side,
    other: Side,
    told: Sequence[Numbers],
    lexicon: Lexicon,
    mine: Ints,
    theirs: Ints,
    alike: Numbers,
) -> Features:
    """Shares of each sentence's informativeness whose words stand in the other text:
    anywhere, in the best sentence, in the best two; and of its figures, anywhere.
    """
    size = len(side.words)
    anywhere, one, two = np.zeros(size), np.zeros(size), np.zeros(size)
    figures = np.full(size, NO_FIGURES)
    lemmas = [np.unique(lexicon.lemma[words.forms]) for words in other.words]
    there = np.zeros(int(lexicon.lemma.max(initial=0)) + 1, bool)
    for numbers in lemmas:
        there[numbers] = True
    for k, words in enumerate(side.words):
        if len(words.forms):
            total = max(float(told[k].sum()), 1e-9)
            own = lexicon.lemma[words.forms]
            anywhere[k] = (told[k] * there[own]).sum() / total
            digit = lexicon.digit[words.forms]
            if digit.any():
                figures[k] = there[own][digit].mean()
    for members in grouped(mine):
        k = int(mine[members[0]])
        own = lexicon.lemma[side.words[k].forms]
        if not len(own):
            continue
        order = members[np.argsort(-alike[members], kind="stable")][:2]
        total = max(float(told[k].sum()), 1e-9)
        held = [np.isin(own, lemmas[int(theirs[q])]) for q in order]
        one[k] = (told[k] * held[0]).sum() / total
        two[k] = (told[k] * np.any(held, axis=0)).sum() / total
    return {
        "words anywhere": anywhere,
        "words in the best": one,
        "words in the best two": two,
        "figures anywhere": figures,
    }


def _nearest(
    pairs: Candidates, links: tuple[Numbers, Sequence[int]], index: int
) -> Ints:
    """The sentence to which each one's likeliest link leads, a link before others."""
    mine, theirs = (pairs.a, pairs.b) if index == 0 else (pairs.b, pairs.a)
    probability, chosen = links
    ranked = probability.copy()
    ranked[list(chosen)] += 1
    place = _two_best(mine, ranked, pairs.size[index])[2]
    nearest = np.full(pairs.size[index], -1, np.int64)
    nearest[place >= 0] = theirs[place[place >= 0]]
    return nearest
