"""Two long sentences → pairs of stretches short enough to be looked at word by word.

Evidence for every two words is a table, and a table of ten thousand words by ten
thousand fills memory. Where it would have more than `TABLE` cells, the two sentences
are cut into pieces that belong together, at anchors: words, or three words in a row,
that either sentence has once (the patience diff of Bram Cohen). The longest chain of
anchors in the order of both is kept; what lies between two anchors far apart is cut
in proportion. A piece is looked at with `MARGIN` words around it, so that a cut takes
no word's neighbours away. What that costs: a word that went further than its piece is
found again only if it is the same word.

::

    a  one two three | four five … six | seven
    b  one two three | four nine … six | seven
                     ^ anchors, about SIZE words apart
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from mediacomp.alignment.lexicon import Ints, Lexicon, Words

TABLE = 250_000
"""Most cells of a table of words by words: two sentences of 500 words. Shorter ones are
never cut.
"""
SIZE = 200
"""Words of a piece, about, on the side that has more of them."""
MARGIN = 16
"""Words around a piece that are looked at with it: four times as far as the evidence of
neighbours reaches.
"""
TOGETHER = 3
"""Words in a row that make an anchor where single words repeat."""

Corner = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are looked at together, ``x`` of one sentence and ``y`` of the other;
    those of ``x`` in ``own`` are in no other piece's ``own``.
    """

    x: slice
    y: slice
    own: slice


def is_long(x: Words, y: Words) -> bool:
    """Whether a table of two sentences' words would have too many cells."""
    return len(x.forms) * len(y.forms) > TABLE


def pieces(x: Words, y: Words, lexicon: Lexicon) -> list[Piece]:
    """The pieces of two long sentences, in order; each word of either is in one at
    least.
    """
    one, two = lexicon.lemma[x.forms].tolist(), lexicon.lemma[y.forms].tolist()
    ends = len(one), len(two)
    corners = _corners([(0, 0), *_chain(_anchors(one, two)), ends])
    return [
        Piece(
            _widened(before[0], after[0], ends[0]),
            _widened(before[1], after[1], ends[1]),
            slice(before[0], after[0]),
        )
        for before, after in pairwise(corners)
    ]


def cut(words: Words, part: slice) -> Words:
    """Some of a sentence's words."""
    return Words(
        words.forms[part],
        words.capital[part],
        None if words.vectors is None else words.vectors[part],
    )


def nearest_same(x: Words, y: Words, lexicon: Lexicon) -> tuple[Ints, Ints]:
    """Words of x that y has too, by lemma, and for each the one of y nearest in
    place.
    """
    places: dict[int, list[int]] = {}
    for t, lemma in enumerate(lexicon.lemma[y.forms].tolist()):
        places.setdefault(lemma, []).append(t)
    found = []
    for s, lemma in enumerate(lexicon.lemma[x.forms].tolist()):
        if lemma in places:
            there = places[lemma]
            place = (s + 0.5) * len(y.forms) / len(x.forms) - 0.5
            k = bisect_left(there, place)
            found.append(
                (s, min(there[max(k - 1, 0) : k + 1], key=lambda t: abs(t - place)))
            )
    pairs = np.array(found, np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _anchors(one: Sequence[int], two: Sequence[int]) -> list[Corner]:
    """Where words, or words in a row, stand that each sentence has exactly once."""
    found: set[Corner] = set()
    for size in (1, TOGETHER):
        here, there = _once(one, size), _once(two, size)
        found.update((here[run], there[run]) for run in here.keys() & there.keys())
    return sorted(found)


def _once(words: Sequence[int], size: int) -> dict[tuple[int, ...], int]:
    """Place of each run of words that occurs once."""
    place: dict[tuple[int, ...], int] = {}
    for k, run in enumerate(zip(*(words[n:] for n in range(size)), strict=False)):
        place[run] = -1 if run in place else k
    return {run: k for run, k in place.items() if k >= 0}


def _chain(points: Sequence[Corner]) -> list[Corner]:
    """The longest chain of points that rises on both sides (Fredman 1975)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    # Of points in one row the last comes first, so that a chain takes one of them.
    ordered = sorted(points, key=lambda point: (point[0], -point[1]))
    for k, (_, t) in enumerate(ordered):
        at = bisect_left(tails, t)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [t], [k]
    chain = []
    k = ends[-1] if ends else -1
    while k >= 0:
        chain.append(ordered[k])
        k = before[k]
    return chain[::-1]


def _corners(anchors: Sequence[Corner]) -> list[Corner]:
    """Corners of the pieces: anchors about `SIZE` words apart, and between those
    further apart equal steps.
    """
    corners = [anchors[0]]
    last = anchors[0]
    for anchor in anchors[1:]:
        if _far(corners[-1], anchor) and last != corners[-1]:
            corners += _steps(corners[-1], last)
        last = anchor
    return corners + list(_steps(corners[-1], last))


def _far(one: Corner, two: Corner) -> bool:
    return max(two[0] - one[0], two[1] - one[1]) > SIZE


def _steps(start: Corner, stop: Corner) -> Iterator[Corner]:
    wide, high = stop[0] - start[0], stop[1] - start[1]
    steps = max(1, -(-max(wide, high) // SIZE))
    for k in range(1, steps + 1):
        yield start[0] + wide * k // steps, start[1] + high * k // steps


def _widened(first: int, last: int, end: int) -> slice:
    return slice(max(0, first - MARGIN), min(end, last + MARGIN))
