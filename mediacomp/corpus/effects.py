"""Effects of outlets on a measure, from differences within stories, with intervals.

Least squares over pairs, each story weighing one. For intervals stories are drawn again
with replacement, and the percentiles are those of Student's t. Its degrees of freedom
follow the stories that *carry* a contrast, not all that there are: an outlet that is in
three of forty stories is known from three. Each story has a share of the variance that
the contrast would have were all pairs as certain; the square of their sum over the sum
of their squares is how many stories carry it (Carter, Schnepel and Steigerwald 2017).

Carter, A. V., Schnepel, K. T. and Steigerwald, D. G. (2017). Asymptotic behavior of a
t-test robust to cluster heterogeneity. Review of Economics and Statistics 99, 698–709.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from mediacomp.alignment.alignment import NAMES
from mediacomp.errors import InputError
from mediacomp.measures.bootstrap import interval
from mediacomp.measures.tables import of_side

if TYPE_CHECKING:
    import pandas as pd

REPLICATES, _BLOCK = 2000, 200
"""Draws, and draws at a time."""
FEWEST, _CARRYING = 10, 5
"""Stories, and stories that carry a contrast, from which on there is an interval: fewer
say next to nothing of how stories differ."""

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Effects:
    """Effects of outlets, and the same for each draw of stories.

    Attributes
    ----------
    values, drawn
        Shapes (outlets,) and (draws, outlets); no draws below `FEWEST` stories.
    """

    values: Floats
    drawn: Floats
    _pairs: Met
    _inverse: Floats
    _with_length: bool

    def bounds(self, contrast: Floats) -> tuple[float | None, float | None]:
        """The 95% interval of a contrast of effects, where enough stories carry it."""
        carried = self._carried(contrast) if len(self.drawn) else 0.0
        if carried < _CARRYING:
            return None, None
        low, high = interval(self.drawn @ contrast, carried - 1)
        return settled(low), settled(high)

    def _carried(self, contrast: Floats) -> float:
        """How many stories carry a contrast."""
        told = self._inverse[:, :-1] @ contrast
        places, values = self._pairs.entries(self._with_length)
        each = (told[places] * values).sum(axis=1) ** 2
        shares = np.bincount(self._pairs.story, each * self._pairs.weight)
        total = float((shares**2).sum())
        return float(shares.sum()) ** 2 / total if total > 0 else 0.0


@dataclass(frozen=True, eq=False)
class Met:
    """Pairs of articles of two outlets that both have a value.

    Attributes
    ----------
    outlets
        Names, in order.
    ends, values, lengths
        Of each pair the outlets, values, and logarithms of the number of words; shape
        (pairs, 2).
    story
        Number of the story of each pair.
    ids
        Of the articles.
    """

    outlets: list[str]
    ends: Ints
    values: Floats
    lengths: Floats
    story: Ints
    ids: npt.NDArray[np.object_]

    @classmethod
    def of(cls, summary: pd.DataFrame, measure: str, by: str) -> Met:
        """Of `Corpus.summary`.

        Raises
        ------
        InputError
            If no pair of two outlets has values.
        """
        # Each once: the measure may be the number of words itself.
        wanted = dict.fromkeys((by, measure, "words", "id"))
        rows = summary[[of_side(name, s) for name in wanted for s in NAMES]].dropna()
        apart = rows[of_side(by, NAMES[0])] != rows[of_side(by, NAMES[1])]
        counted = (rows[[of_side("words", s) for s in NAMES]] > 0).all(axis=1)
        rows = rows[apart & counted]
        if rows.empty:
            raise InputError(
                f"no pair of two different values of {by!r} has values of {measure!r}"
            )
        names = sorted({name for s in NAMES for name in rows[of_side(by, s)]})
        number = {name: k for k, name in enumerate(names)}
        ends = np.array([[number[x] for x in rows[of_side(by, s)]] for s in NAMES]).T
        values, words = (
            np.stack([rows[of_side(name, s)].to_numpy(float) for s in NAMES], 1)
            for name in (measure, "words")
        )
        ids = np.stack([rows[of_side("id", s)].to_numpy(object) for s in NAMES], 1)
        return cls(names, ends, values, np.log(words), _stories(ids), ids)

    @cached_property
    def part(self) -> Ints:
        """For each outlet the number of those that chains of pairs connect."""
        return _connected(self.ends, len(self.outlets))

    @cached_property
    def weight(self) -> Floats:
        """Of each pair: its story weighs one."""
        return np.asarray(1 / np.bincount(self.story)[self.story])

    def each_two(self) -> Iterator[tuple[int, int]]:
        """Each two outlets, by number."""
        return combinations(range(len(self.outlets)), 2)

    def told(self, outlet: int) -> dict[str, object]:
        """How much there is of an outlet, and its mean."""
        mine = self.ends == outlet
        story = np.repeat(self.story[:, None], 2, 1)[mine]
        sums = np.bincount(story, weights=self.values[mine])
        counts = np.bincount(story)
        return {
            "articles": len(set(self.ids[mine].tolist())),
            "stories": len(set(story.tolist())),
            "mean": float((sums[counts > 0] / counts[counts > 0]).mean()),
        }

    def together(self, one: int, two: int) -> int:
        """Stories that both tell."""
        both = np.isin(self.ends, (one, two)).all(axis=1)
        return len(set(self.story[both].tolist()))

    def entries(self, with_length: bool) -> tuple[Ints, Floats]:
        """Of each pair the numbers of what its difference depends on (two outlets, and
        length behind all outlets) and how; shape (pairs, 3).
        """
        length = self.lengths[:, 0] - self.lengths[:, 1]
        last = np.full(len(self.ends), len(self.outlets))
        ones = np.ones(len(self.ends))
        values = np.stack([ones, -ones, length * with_length], 1)
        return np.column_stack([self.ends, last]), values

    def effects(self, with_length: bool) -> Effects:
        """Least squares over stories, and over stories drawn again."""
        left, right = self.sums(with_length)
        stories = left.shape[0]
        ones = np.ones((1, stories))
        values = _solved(ones @ left, ones @ right)[0]
        drawn = np.zeros((0, len(self.outlets)))
        if stories >= FEWEST:
            generator = np.random.default_rng(stories)
            blocks = []
            for _ in range(REPLICATES // _BLOCK):
                # n − 1 of n stories, as in `mediacomp.measures.bootstrap`.
                shares = np.full(stories, 1 / stories)
                tally = generator.multinomial(stories - 1, shares, _BLOCK).astype(float)
                blocks.append(_solved(tally @ left, tally @ right))
            drawn = np.concatenate(blocks)
        inverse = _inverse(_squares(ones @ left))[0]
        return Effects(values, drawn, self, inverse, with_length)

    def sums(self, with_length: bool) -> tuple[sparse.csr_array, sparse.csr_array]:
        """Sums of products by story; sparse, since a story has few of many outlets."""
        places, values = self.entries(with_length)
        many = len(self.outlets) + 1
        weighed = self.weight[:, None] * values
        told = self.values[:, 0] - self.values[:, 1]
        products = weighed[:, :, None] * values[:, None, :]
        columns = places[:, :, None] * many + places[:, None, :]
        return (
            _by_story(self.story, columns, products, many**2),
            _by_story(self.story, places, weighed * told[:, None], many),
        )


def settled(value: float) -> float:
    """Without the last bits, in which processors differ, and without a sign of zero."""
    return round(float(value), 12) + 0.0


def _by_story(
    story: Ints, columns: Ints, values: Floats, many: int
) -> sparse.csr_array:
    flat = values.reshape(len(story), -1)
    rows = np.repeat(story, flat.shape[1])
    shape = (int(story.max()) + 1, many)
    return sparse.csr_array((flat.ravel(), (rows, columns.ravel())), shape=shape)


def _squares(left: Floats) -> Floats:
    many = round(left.shape[1] ** 0.5)
    return left.reshape(-1, many, many)


def _inverse(squares: Floats) -> Floats:
    """The pseudoinverse, which picks the effects of least length: their sum is zero,
    and an outlet that a draw has no story of gets none.
    """
    return np.asarray(np.linalg.pinv(squares, rcond=1e-9, hermitian=True))


def _solved(left: Floats, right: Floats) -> Floats:
    """Effects that add up to zero, from sums of products; shape (…, outlets)."""
    found = np.einsum("kij,kj->ki", _inverse(_squares(left)), right)
    return np.asarray(found[:, :-1])


def _stories(ids: npt.NDArray[np.object_]) -> Ints:
    """Number of the story of each pair: pairs that share an article share it."""
    names = sorted(set(ids.ravel().tolist()))
    number = {name: k for k, name in enumerate(names)}
    ends = np.array([[number[name] for name in pair] for pair in ids])
    # Numbered by their first article in order of id, so that the order of pairs and of
    # sides changes no draw.
    return np.asarray(_connected(ends, len(names))[ends[:, 0]])


def _connected(ends: Ints, many: int) -> Ints:
    """For each of many the number of the part that it is connected with."""
    graph = sparse.csr_array(
        (np.ones(len(ends), bool), (ends[:, 0], ends[:, 1])), shape=(many, many)
    )
    return np.asarray(connected_components(graph, directed=False)[1], np.int64)
