"""The links of two articles, and the alignment that they and all before them make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse

from mediacomp.alignment.alignment import (
    PARTIAL,
    Alignment,
    Content,
    Link,
    Relation,
    Side,
)
from mediacomp.alignment.arrays import Arrays, Texts
from mediacomp.alignment.joined import Joined, Probabilities, carried
from mediacomp.alignment.moves import moved
from mediacomp.alignment.said import Answered
from mediacomp.findings.facts.numbers.number_pieces import counting_marks
from mediacomp.text.spans import Sentence
from mediacomp.text.tokens import is_picture

LIKE = 0.8
"""Similarity from which the nearest of all links leaves no doubt that the two versions
tell of one thing.
"""


def alignment(found: Answered, settings: Mapping[str, str]) -> Alignment:
    """What was decided about two articles, without the arrays it was decided from."""
    joined, texts = found.joined, found.joined.texts
    one, two = (
        Side(own.number, texts.articles[own], _content(found, own, other))
        for own, other in texts.facing
    )
    return Alignment(
        (one, two),
        _links(found),
        {end: tuple(sorted(joined.words[end])) for end in joined.chosen.ends},
        joined.words,
        settings,
    )


def _content(found: Answered, own: Arrays, other: Arrays) -> Content:
    answer = found.said[own]
    return Content(
        own.told,
        _linked(found.joined, own),
        _near(found.joined, own, other),
        answer.probability,
        answer.nearest,
        answer.missing,
        answer.copy,
    )


def _linked(joined: Joined, own: Arrays) -> list[np.ndarray]:
    linked = [np.zeros(len(sentence.forms), bool) for sentence in own.words]
    for end in joined.chosen.ends:
        at = linked[end[own]]
        at |= carried(joined.words[end], own, len(at))
    return linked


def _near(joined: Joined, own: Arrays, other: Arrays) -> list[dict[int, np.ndarray]]:
    near: list[dict[int, np.ndarray]] = [{} for _ in own.words]
    pairs = joined.chosen.pairs
    here, there = pairs.ends[own].tolist(), pairs.ends[other].tolist()
    for k, elsewhere, row in zip(here, there, pairs.near[own], strict=True):
        near[k][elsewhere] = row
    return near


def _links(found: Answered) -> tuple[Link, ...]:
    joined = found.joined
    chosen, texts = joined.chosen, joined.texts
    pairs, probability = chosen.pairs, chosen.judged.probability
    a, b = texts.articles
    groups = _groups(chosen.ends, pairs.size)
    held = [max(1, len(joined.words[end])) for end in chosen.ends]
    out_of_order = moved(chosen.ends, held)
    around = np.maximum(pairs.at(probability, -1, -1), pairs.at(probability, 1, 1))
    likeness = _likeness(pairs.similarity[chosen.numbers])
    return tuple(
        Link(
            a=i,
            b=j,
            group=groups[i, j][0],
            cardinality=groups[i, j][1],
            relation=_relation(
                (a.sentences[i], b.sentences[j]), joined.words[i, j], texts
            ),
            moved=(i, j) in out_of_order,
            sure=k in chosen.judged.certain
            or likeness * _said_by_both(found, k, (i, j)) >= chosen.sure,
            probability=float(probability[k]),
            similarity=float(pairs.similarity[k]),
            lexical=float(pairs.lexical[k]),
            contextual=None if pairs.contextual is None else float(pairs.contextual[k]),
            position=round(1 - float(pairs.position[k]), 4),
            neighbours=float(around[k]),
        )
        for k, (i, j) in zip(chosen.numbers, chosen.ends, strict=True)
    )


def _likeness(similarity: np.ndarray) -> float:
    """How near the nearest of all links is, 1 from `LIKE` on.

    Two reports of one event have something in common nearly word for word, since both
    have it from an agency, a court or a speaker. Two of one story on two days have its
    setting in common, so that their sentences look alike and tell different things.
    """
    return min(1.0, float(max(similarity, default=0.0)) / LIKE)


def _said_by_both(found: Answered, k: int, ends: tuple[int, int]) -> float:
    """How likely candidate k is a link between two sentences of which both versions say
    the core.

    Two sentences can be each other's likeliest counterpart and tell different things,
    so that what is likely of the link counts times what is likely of the sentence that
    is less surely said.
    """
    said = zip(found.said, ends, strict=True)
    lesser = min(answer.probability[n] for answer, n in said)
    return float(found.joined.chosen.judged.probability[k] * lesser)


def _groups(
    ends: Sequence[tuple[int, int]], size: tuple[int, int]
) -> dict[tuple[int, int], tuple[int, str]]:
    """Number and cardinality of the connected set that each link is in."""
    if not ends:
        return {}
    a, b = np.array(ends).T
    graph = sparse.coo_matrix(
        (np.ones(len(ends)), (a, size[0] + b)), shape=(sum(size),) * 2
    )
    part = sparse.csgraph.connected_components(graph, directed=False)[1][a]
    number: dict[int, int] = {}
    members: dict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for p, (i, j) in zip(part.tolist(), ends, strict=True):
        number.setdefault(p, len(number))
        members[p][0].add(i)
        members[p][1].add(j)
    many = {p: _cardinality(len(x), len(y)) for p, (x, y) in members.items()}
    return {
        end: (number[p], many[p]) for p, end in zip(part.tolist(), ends, strict=True)
    }


def _cardinality(a: int, b: int) -> str:
    return f"{'n' if a > 1 else '1'}:{'1' if b == 1 else 'm' if a > 1 else 'n'}"


def _relation(
    sentences: tuple[Sentence, Sentence], links: Probabilities, texts: Texts
) -> Relation:
    one, two = sentences
    if one.text == two.text:
        return "identical"
    if _spoken(one) == _spoken(two):
        return "typographic"
    shares = []
    for own in texts.sides:
        weight = own.weights[sentences[own].index]
        linked = carried(links, own, len(weight))
        shares.append(
            float(weight[linked].sum() / weight.sum()) if weight.sum() else 1.0
        )
    return "partial" if min(shares) < PARTIAL else "reworded"


def _spoken(sentence: Sentence) -> list[str]:
    """The words of a sentence, its pictures ("😢"), the marks of its figures ("−5",
    "6½"), and the mark that makes it a question or an exclamation.
    """
    counting = counting_marks(sentence.tokens)
    return [
        t.norm
        for k, t in enumerate(sentence.tokens)
        if t.kind != "punctuation"
        or t.norm[0] in "?!"
        or k in counting
        or is_picture(t)
    ]
