"""Two articles → their `Alignment`: the stages of this room in order.

The two texts are taken in an order that depends on their content only, and the result
is turned round where need be, so that comparing (b, a) mirrors (a, b) to the last bit.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np
from scipy import sparse

from mediacomp.alignment import choice, said, words
from mediacomp.alignment.alignment import Alignment, Content, Link, Relation, WordPairs
from mediacomp.alignment.encoder import MODEL_NAME, Encoder, resolve
from mediacomp.alignment.lexicon import Lexicon
from mediacomp.alignment.moves import moved
from mediacomp.alignment.onnx_model import OnnxEncoder
from mediacomp.alignment.pairs import Candidates, candidates
from mediacomp.alignment.sides import Side
from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.informativeness import has_frequencies, informativeness
from mediacomp.text.spans import Sentence

PARTIAL = 0.78
"""A link is partial when less than this share of one side's content has a word link to
the other.
"""
LEARNED = ("links", "said", "words")
"""Files of weights whose common hash the settings show."""
LIKELY = 0.5
"""A word counts as carried over from this probability on."""
REPEATED = 0.2
"""A word linked into two sentences keeps the link whose probability falls short of the
better one by at most this.
"""

Chosen = Sequence[tuple[int, int]]
Found = Mapping[tuple[int, int], Mapping[tuple[int, int], float]]


def align(a: Article, b: Article, encoder: str | Path | Encoder = "auto") -> Alignment:
    """Links between the sentences of two articles and between their words.

    Raises
    ------
    EncoderError
        If the encoder is unknown, or the model missing.
    """
    model = resolve(encoder, {a.language, b.language})
    settings = _settings(model)
    if encoder == "auto":
        settings["encoder picked for"] = " and ".join(sorted({a.language, b.language}))
    if _content(b) < _content(a):
        return _mirrored(_aligned(b, a, model, settings))
    return _aligned(a, b, model, settings)


def _content(article: Article) -> tuple[str, list[str]]:
    return article.text, [sentence.text for sentence in article.sentences]


def _aligned(
    a: Article, b: Article, model: Encoder | None, settings: Mapping[str, str]
) -> Alignment:
    pairs, one, two, lexicon = candidates(a, b, model)
    weights = choice.trained(pairs.contextual is not None)
    probability, close = choice.pair_probabilities(pairs, one, two)
    chosen = choice.choose(pairs, probability, weights, close)
    ends = [(int(pairs.a[k]), int(pairs.b[k])) for k in chosen]
    found = _word_links(ends, one, two, lexicon)
    told = _told(a, one), _told(b, two)
    answers = said.said(pairs, (one, two), told, lexicon, (probability, chosen), close)
    missing = said.trained(pairs.contextual is not None).missing
    content_a, content_b = (
        Content(
            told[index],
            _linked(ends, found, side, index),
            _near(pairs, side, index),
            answers[index].probability,
            answers[index].nearest,
            answers[index].probability <= missing,
        )
        for index, side in enumerate((one, two))
    )
    links = _links(a, b, pairs, probability, chosen, found, (one, two), weights.sure)
    return Alignment(
        a,
        b,
        links,
        {end: tuple(sorted(found[end])) for end in ends},
        found,
        content_a,
        content_b,
        settings,
    )


def _settings(model: Encoder | None) -> dict[str, str]:
    weights = choice.trained(model is not None)
    retold, drafts = weights.bound
    missing = said.trained(model is not None).missing
    linker = {
        "surely missing": f"said with a probability of {missing} at most",
        "sentence links": f"log odds above {retold} (retold) to {drafts} (drafts), a "
        f"further link {weights.further}, "
        f"sure from {weights.sure}",
        "weights sha256": _weights_sha256(),
    }
    if model is None:
        return {"encoder": "lexical", **linker}
    if isinstance(model, OnnxEncoder):
        name = "contextual" if model.name == MODEL_NAME else "folder"
        return {
            "encoder": name,
            "model": model.name,
            **model.hashes,
            **linker,
        }
    return {"encoder": model.name, **linker}


@cache
def _weights_sha256() -> str:
    data = resources.files("mediacomp.alignment") / "data"
    return hashlib.sha256(
        b"".join((data / f"{name}.json").read_bytes() for name in LEARNED)
    ).hexdigest()


def _told(article: Article, side: Side) -> Sequence[np.ndarray]:
    """What each token tells: by its frequency in the language, or without a table by
    its rarity in the two texts.
    """
    language = Language.of(article.language)
    if not has_frequencies(language):
        return side.weights
    return [
        informativeness(sentence.tokens, language) for sentence in article.sentences
    ]


def _word_links(
    ends: Chosen, one: Side, two: Side, lexicon: Lexicon
) -> dict[tuple[int, int], dict[tuple[int, int], float]]:
    """Word links of each sentence link; a word with a clearly better place in another
    linked sentence goes there.
    """
    found: dict[tuple[int, int], dict[tuple[int, int], float]] = {}
    best: tuple[dict[tuple[int, int], float], ...] = (
        defaultdict(float),
        defaultdict(float),
    )
    for i, j in ends:
        found[i, j] = words.word_links(one.words[i], two.words[j], lexicon)
        for (s, t), p in found[i, j].items():
            best[0][i, s] = max(best[0][i, s], p)
            best[1][j, t] = max(best[1][j, t], p)
    return {
        (i, j): {
            (s, t): p
            for (s, t), p in links.items()
            if p >= max(best[0][i, s], best[1][j, t]) - REPEATED
        }
        for (i, j), links in found.items()
    }


def _linked(ends: Chosen, found: Found, side: Side, index: int) -> list[np.ndarray]:
    linked = [np.zeros(len(sentence.forms), bool) for sentence in side.words]
    for end in ends:
        for pair, probability in found[end].items():
            linked[end[index]][pair[index]] |= probability >= LIKELY
    return linked


def _near(pairs: Candidates, side: Side, index: int) -> list[dict[int, np.ndarray]]:
    near: list[dict[int, np.ndarray]] = [{} for _ in side.words]
    mine, others, rows = (
        (pairs.a, pairs.b, pairs.near_a)
        if index == 0
        else (pairs.b, pairs.a, pairs.near_b)
    )
    for i, j, row in zip(mine.tolist(), others.tolist(), rows, strict=True):
        near[i][j] = row.astype(np.float64)
    return near


def _links(
    a: Article,
    b: Article,
    pairs: Candidates,
    probability: np.ndarray,
    chosen: Sequence[int],
    found: Found,
    sides: tuple[Side, Side],
    sure: float,
) -> tuple[Link, ...]:
    ends = [(int(pairs.a[k]), int(pairs.b[k])) for k in chosen]
    groups = _groups(ends, pairs.size)
    out_of_order = moved(ends, [max(1, len(found[end])) for end in ends])
    around = np.maximum(pairs.at(probability, -1, -1), pairs.at(probability, 1, 1))
    return tuple(
        Link(
            a=i,
            b=j,
            group=groups[i, j][0],
            cardinality=groups[i, j][1],
            relation=_relation(a.sentences[i], b.sentences[j], found[i, j], sides),
            moved=(i, j) in out_of_order,
            sure=bool(probability[k] >= sure),
            probability=float(probability[k]),
            similarity=float(pairs.similarity[k]),
            lexical=float(pairs.lexical[k]),
            contextual=None if pairs.contextual is None else float(pairs.contextual[k]),
            position=round(1 - float(pairs.position[k]), 4),
            neighbours=float(around[k]),
        )
        for k, (i, j) in zip(chosen, ends, strict=True)
    )


def _groups(
    ends: Chosen, size: tuple[int, int]
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
    one: Sentence,
    two: Sentence,
    pairs: Mapping[tuple[int, int], float],
    sides: tuple[Side, Side],
) -> Relation:
    if one.text == two.text:
        return "identical"
    if _spoken(one) == _spoken(two):
        return "typographic"
    shares = []
    for index, (sentence, side) in enumerate(zip((one, two), sides, strict=True)):
        weight = side.weights[sentence.index]
        linked = np.zeros(len(weight), bool)
        linked[
            [
                pair[index]
                for pair, probability in pairs.items()
                if probability >= LIKELY
            ]
        ] = True
        shares.append(
            float(weight[linked].sum() / weight.sum()) if weight.sum() else 1.0
        )
    return "partial" if min(shares) < PARTIAL else "reworded"


def _spoken(sentence: Sentence) -> list[str]:
    """The words of a sentence, and the mark that makes it a question or an
    exclamation.
    """
    return [
        t.norm
        for t in sentence.tokens
        if t.kind != "punctuation" or t.norm[0] in "?!%$€£"
    ]


def _mirrored(alignment: Alignment) -> Alignment:
    def turned(pairs: WordPairs) -> WordPairs:
        return tuple(sorted((t, s) for s, t in pairs))

    links = sorted(alignment.links, key=lambda link: (link.b, link.a))
    number: dict[int, int] = {}
    flip = {"1:n": "n:1", "n:1": "1:n"}
    return Alignment(
        a=alignment.b,
        b=alignment.a,
        links=tuple(
            Link(
                a=link.b,
                b=link.a,
                group=number.setdefault(link.group, len(number)),
                cardinality=flip.get(link.cardinality, link.cardinality),
                relation=link.relation,
                moved=link.moved,
                sure=link.sure,
                probability=link.probability,
                similarity=link.similarity,
                lexical=link.lexical,
                contextual=link.contextual,
                position=link.position,
                neighbours=link.neighbours,
            )
            for link in links
        ),
        words={(j, i): turned(pairs) for (i, j), pairs in alignment.words.items()},
        closeness={
            (j, i): {(t, s): p for (s, t), p in pairs.items()}
            for (i, j), pairs in alignment.closeness.items()
        },
        content_a=alignment.content_b,
        content_b=alignment.content_a,
        settings=alignment.settings,
    )
