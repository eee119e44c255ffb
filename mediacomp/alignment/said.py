"""Does the other version say it? A sentence against the whole other text.

Two reports of one event share few sentences that are each other's counterpart: links
are too narrow a ground for "only this one says it". So each sentence is asked by itself
whether the other version makes its core statement anywhere, in one sentence or in
pieces. A logistic regression over evidence that a reader can name answers: the
likeliest counterpart, what of the sentence's content stands anywhere in the other text
and in the best one or two sentences there, how near it comes to three sentences in a
row, how far the best stands above the second best and above what the two texts have
with each other in general, place and length.

What a likeness proves differs between two drafts of one text and two reports of one
event. As in `choice`, each weight is therefore a pair (w₀, w₁) and the one that counts
is (1 − g) w₀ + g w₁, g for how closely the two texts follow each other.

The weights stand in ``data/said.json``; ``benchmarks/train_said.py`` learns them from
pairs that say the same and pairs that don't, and says where `Weights.missing` comes
from.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from mediacomp.alignment.arrays import Arrays, Numbers
from mediacomp.alignment.choice import Blend, Chosen, blended, two_kinds
from mediacomp.alignment.evidence import Features
from mediacomp.alignment.joined import Joined
from mediacomp.alignment.lexicon import Ints
from mediacomp.alignment.onnx_model import unit
from mediacomp.alignment.pairs import Candidates
from mediacomp.alignment.weights import stored

NO_FIGURES = 0.5
"""Share of its figures found elsewhere that a sentence without any counts as having:
nothing speaks for or against it.
"""
TELLING = 0.3
"""Informativeness from which a word with a capital counts as a name's."""


@dataclass(frozen=True)
class Weights:
    """What `said` has learned: a weight for each piece of evidence, and the probability
    up to which a sentence is surely missing.
    """

    evidence: Mapping[str, Blend]
    missing: float


@dataclass(frozen=True, eq=False)
class Said:
    """For each sentence of one version the probability that the other makes its core
    statement; the sentence there that comes closest, -1 where the other has none;
    whether the other surely doesn't say it; and for one without a link the sentence
    there that is the same, token for token, else -1.
    """

    probability: Numbers
    nearest: Ints
    missing: npt.NDArray[np.bool_]
    copy: Ints


@dataclass(frozen=True, eq=False)
class Answered:
    """Links between sentences and words, and what either version says of the other's
    sentences.
    """

    joined: Joined
    said: tuple[Said, Said]


@cache
def trained(contextual: bool) -> Weights:
    """The shipped weights, with or without contextual vectors."""
    return Weights(**stored("said", contextual))


def answered(joined: Joined) -> Answered:
    """The links with what either version says of the other's sentences."""
    one, two = (_said(joined.chosen, own, other) for own, other in joined.texts.facing)
    return Answered(joined, (one, two))


def _said(chosen: Chosen, own: Arrays, other: Arrays) -> Said:
    weights = trained(chosen.pairs.contextual is not None)
    kinds = two_kinds(chosen.judged.close)
    evidence = features(chosen, own, other)
    total = np.sum(
        [blended(w, kinds) * evidence[n] for n, w in weights.evidence.items()], axis=0
    )
    probability = np.round(1 / (1 + np.exp(-np.clip(total, -30, 30))), 4)
    copy = _copies(chosen, own, other)
    repeated = copy >= 0
    probability[repeated] = 1.0
    return Said(
        probability,
        np.where(repeated, copy, _nearest(chosen, own, other)),
        probability <= weights.missing,
        copy,
    )


def _copies(chosen: Chosen, own: Arrays, other: Arrays) -> Ints:
    """For each sentence without a link the nearest in place of those that are the same.

    Copies are linked one to one, so that of a sentence that stands twice here and once
    there the second has no link, and no candidate that would speak for it.
    """
    places: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for place, forms in enumerate(other.forms):
        places[forms].append(place)
    linked = set(chosen.pairs.ends[own][list(chosen.numbers)].tolist())
    copy = np.full(len(own), -1, np.int64)
    for k, forms in enumerate(own.forms):
        if k in linked or forms not in places:
            continue
        at = (k + 0.5) / len(own) * len(other) - 0.5
        there = places[forms]
        after = bisect_left(there, at)
        copy[k] = min(there[max(after - 1, 0) : after + 1], key=lambda p: abs(p - at))
    return copy


def features(chosen: Chosen, own: Arrays, other: Arrays) -> Features:
    """Evidence for each sentence of one side, each of shape (sentences,)."""
    pairs, probability = chosen.pairs, chosen.judged.probability
    here, there = pairs.ends[own], pairs.ends[other]
    alike = pairs.lexical + (0 if pairs.contextual is None else pairs.contextual)
    best, second, place = _two_best(here, alike, len(own))
    lexical, lexical_second, _ = _two_best(here, pairs.lexical, len(own))
    likely, _, _ = _two_best(here, probability, len(own))
    likely = np.clip(likely, 1e-3, 1 - 1e-3)
    linked = np.zeros(len(own))
    linked[here[list(chosen.numbers)]] = 1
    run, _, _ = _two_best(here, pairs.run, len(own))
    best_there, _, _ = _two_best(there, alike, len(other))
    mutual = np.zeros(len(own), bool)
    met = place >= 0
    mutual[met] = best_there[there[place[met]]] <= best[met]
    shares = _shares(pairs, own, other, alike)
    n = max(len(own), 1)
    others = (best.sum() - best) / max(n - 1, 1)
    length = np.array([len(words.forms) for words in own.words], float)
    out = {
        "bias": np.ones(len(own)),
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
        "place": (np.arange(len(own)) + 0.5) / n,
        "other text longer": np.full(len(own), np.log(max(len(other), 1) / n)),
        "texts verbatim": np.full(len(own), pairs.verbatim),
        "others linked": (linked.sum() - linked) / max(n - 1, 1),
        **shares,
    }
    if pairs.contextual is not None:
        out["contextual"] = _two_best(here, pairs.contextual, len(own))[0]
        three = _to_three(pairs, own, other)
        out["three in a row"] = _two_best(here, three, len(own))[0]
    return {name: np.round(values, 4) for name, values in out.items()}


def _to_three(pairs: Candidates, own: Arrays, other: Arrays) -> Numbers:
    """Cosine of each candidate's sentence of one side with the other side's sentence
    and its two neighbours taken together: what is told in pieces.
    """
    if own.vectors is None or other.vectors is None:
        return np.zeros(len(pairs))
    framed = np.pad(other.vectors, ((1, 1), (0, 0)))
    three = unit(framed[:-2] + framed[1:-1] + framed[2:])
    here, there = pairs.ends[own], pairs.ends[other]
    cosine = np.einsum("ij,ij->i", own.vectors[here], three[there])
    return np.asarray(np.clip(cosine, 0, 1), np.float64)


def _two_best(ends: Ints, values: Numbers, size: int) -> tuple[Numbers, Numbers, Ints]:
    """The greatest and second greatest value of each sentence's candidates, 0 where it
    has none, and the number of the candidate that has the greatest, else -1.
    """
    first, next_to_it = _foremost(ends, values, size)
    known = np.append(values, 0.0)  # what the number -1 stands for
    return known[first], known[next_to_it], first


def _foremost(ends: Ints, values: Numbers, size: int) -> Ints:
    """The numbers of each sentence's two candidates with the greatest values, shape (2,
    size); -1 where it has fewer.
    """
    order = np.lexsort((-values, ends))
    rank = np.arange(len(ends)) - np.searchsorted(ends[order], ends[order], "left")
    found = np.full((2, size), -1, np.int64)
    for n, of_rank in enumerate(found):
        of_rank[ends[order[rank == n]]] = order[rank == n]
    return found


def _shares(pairs: Candidates, own: Arrays, other: Arrays, alike: Numbers) -> Features:
    """Shares of each sentence's informativeness whose words stand in the other text:
    anywhere, in the best sentence, in the best two; and of its figures, anywhere. How
    many words with a capital inside it stand nowhere there (as 1 + n, in logarithms).
    """
    lexicon, told, size = pairs.texts.lexicon, own.told, len(own)
    here, elsewhere = pairs.ends[own], pairs.ends[other]
    anywhere, one, two = np.zeros(size), np.zeros(size), np.zeros(size)
    figures, names = np.full(size, NO_FIGURES), np.zeros(size)
    lemmas = [np.unique(lexicon.lemma[words.forms]) for words in other.words]
    there = np.zeros(int(lexicon.lemma.max(initial=0)) + 1, bool)
    inside = np.zeros_like(there)
    for numbers in lemmas:
        there[numbers] = True
    for k, words in enumerate(own.words):
        if len(words.forms):
            total = max(float(told[k].sum()), 1e-9)
            kinds = lexicon.lemma[words.forms]
            anywhere[k] = (told[k] * there[kinds]).sum() / total
            telling = words.capital & (told[k] > TELLING) & ~there[kinds]
            names[k] = np.log1p(telling[1:].sum())
            digit = lexicon.digit[words.forms]
            if digit.any():
                figures[k] = there[kinds][digit].mean()
    for k, foremost in enumerate(_foremost(here, alike, size).T.tolist()):
        kinds = lexicon.lemma[own.words[k].forms]
        if foremost[0] < 0 or not len(kinds):
            continue
        total = max(float(told[k].sum()), 1e-9)
        inside[:] = False
        for q, share in zip(foremost, (one, two), strict=True):
            if q >= 0:
                inside[lemmas[int(elsewhere[q])]] = True
            share[k] = (told[k] * inside[kinds]).sum() / total
    return {
        "words anywhere": anywhere,
        "words in the best": one,
        "words in the best two": two,
        "figures anywhere": figures,
        "names nowhere": names,
    }


def _nearest(chosen: Chosen, own: Arrays, other: Arrays) -> Ints:
    """The sentence to which each one's likeliest link leads, a link before others."""
    pairs = chosen.pairs
    ranked = chosen.judged.probability.copy()
    ranked[list(chosen.numbers)] += 1
    place = _two_best(pairs.ends[own], ranked, len(own))[2]
    nearest = np.full(len(own), -1, np.int64)
    nearest[place >= 0] = pairs.ends[other][place[place >= 0]]
    return nearest
