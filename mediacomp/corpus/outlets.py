"""What an outlet does: a measure compared between outlets, with intervals over stories.

A pair (a, b) tells what a does beside b, whichever came first: the difference of the
two values is modelled as

    value of a − value of b = effect(outlet of a) − effect(outlet of b)
                              + slope · (log length of a − log length of b) + rest

by least squares, the effects adding up to zero. Outlets that never met are compared
through those that both met, and a pair counts the same in either direction. ``effect``
leaves the slope out, ``effect_at_length`` has it: on real outlets the rate of omission
follows length. Each story counts as one, however many pairs it has, and stories, not
pairs, are drawn again for the intervals, since pairs share articles (Cameron, Gelbach
and Miller 2008).

Cameron, A. C., Gelbach, J. B. and Miller, D. L. (2008). Bootstrap-based improvements
for inference with clustered errors. Review of Economics and Statistics 90, 414–427.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from mediacomp.alignment.alignment import NAMES
from mediacomp.errors import InputError
from mediacomp.measures.bootstrap import interval
from mediacomp.measures.tables import Column, of_side, table

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

REPLICATES, _BLOCK, FEWEST = 2000, 200, 10
"""Draws, draws at a time, and stories from which on intervals are given: fewer say next
to nothing of how stories differ."""
_NAME = 24
"""Characters of a name in a line of the forest plot."""
NOTE = (
    "Differences between versions of the same stories, in these stories: they say "
    "nothing of stories that only one outlet tells, nor why an outlet does what it "
    "does, nor who copied from whom. Rates follow length, so read the effect at equal "
    "length beside the other."
)
EFFECTS = {
    "outlet": Column("string", "the outlet"),
    "articles": Column("Int64", "its articles in these pairs"),
    "stories": Column("Int64", "stories that it tells with another outlet"),
    "mean": Column("Float64", "mean of its values, each story counting as one"),
    "effect": Column("Float64", "its value beside the others' in the same stories"),
    "low": Column("Float64", "95% interval of the effect"),
    "high": Column("Float64", "95% interval of the effect"),
    "effect_at_length": Column("Float64", "the effect between texts of equal length"),
    "low_at_length": Column("Float64", "its 95% interval"),
    "high_at_length": Column("Float64", "its 95% interval"),
    "effect_with_doubtful": Column(
        "Float64", "the effect if all that is doubtful counts, or `<NA>`"
    ),
}
DIFFERENCES = {
    "outlet_a": Column("string", "the one outlet"),
    "outlet_b": Column("string", "the other"),
    "stories": Column("Int64", "stories that both tell"),
    "difference": Column("Float64", "effect of a − effect of b"),
    "low": Column("Float64", "its 95% interval"),
    "high": Column("Float64", "its 95% interval"),
    "difference_at_length": Column("Float64", "the same between texts of equal length"),
    "low_at_length": Column("Float64", "its 95% interval"),
    "high_at_length": Column("Float64", "its 95% interval"),
}

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Outlets:
    """A measure compared between outlets.

    Attributes
    ----------
    effects : pandas.DataFrame
        One row an outlet: `EFFECTS`.
    differences : pandas.DataFrame
        One row for each two outlets: `DIFFERENCES`.
    note : str
        What such numbers can't say.
    """

    measure: str
    effects: pd.DataFrame
    differences: pd.DataFrame
    note: str = field(default=NOTE, repr=False)

    def plot(self, *, ax: Axes | None = None) -> Axes:
        """Forest plot: the effect of each outlet with its interval, filled as it is and
        hollow between texts of equal length.
        """
        from matplotlib import pyplot

        if ax is None:
            size = (6.4, 1.6 + 0.4 * len(self.effects))
            ax = pyplot.subplots(figsize=size, layout="constrained")[1]
        rows = self.effects.iloc[::-1].reset_index(drop=True)
        for end, shift, face in (("", 0.12, "#0072B2"), ("_at_length", -0.12, "white")):
            values = rows[f"effect{end}"].to_numpy(float)
            places = np.arange(len(rows)) + shift
            low = rows[f"low{end}"].to_numpy(float)
            high = rows[f"high{end}"].to_numpy(float)
            label = "at equal length" if end else "as it is"
            ax.hlines(places, low, high, color="#0072B2")
            ax.plot(
                values, places, "o", color="#0072B2", markerfacecolor=face, label=label
            )
        ax.axvline(0, color="black", linewidth=0.8)
        names = [textwrap.fill(name, _NAME) for name in rows["outlet"]]
        ax.set_yticks(np.arange(len(rows)), names, parse_math=False)
        ax.set_xlabel(f"{self.measure.replace('_', ' ')}: beside the other outlets")
        # Above the axes, where it hides no interval.
        ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, frameon=False)
        return ax


def compared_outlets(
    summary: pd.DataFrame, measure: str, by: str = "outlet"
) -> Outlets:
    """Compare a measure between outlets.

    Parameters
    ----------
    summary
        `Corpus.summary`: one row a pair.
    measure
        Name of a column without its side, such as "omission_rate".
    by
        "outlet", or another column with sides, such as "language".

    Raises
    ------
    InputError
        If there is no such column, or no pair of two outlets with values.
    """
    for name in (measure, by):
        if f"{name}_a" not in summary.columns:
            known = [c[:-2] for c in summary.columns if c.endswith("_a")]
            raise InputError(
                f"there is no {name!r} in the summary; it must be one of "
                f"{', '.join(known)}"
            )
    found = _Pairs.of(summary, measure, by)
    plain, at_length = found.model(False), found.model(True)
    names = found.outlets
    doubtful: list[float | None] = [None] * len(names)
    if f"{measure}_with_doubtful_a" in summary.columns:
        other = _Pairs.of(summary, f"{measure}_with_doubtful", by)
        if other.outlets == names:
            doubtful = [_settled(x) for x in other.model(False).effects]
    effects = [
        {
            "outlet": name,
            **found.told(k),
            "effect": _settled(plain.effects[k]),
            **plain.bounds(np.eye(len(names))[k]),
            "effect_at_length": _settled(at_length.effects[k]),
            **at_length.bounds(np.eye(len(names))[k], "_at_length"),
            "effect_with_doubtful": doubtful[k],
        }
        for k, name in enumerate(names)
    ]
    differences = []
    for i, one in enumerate(names):
        for j in range(i + 1, len(names)):
            contrast = np.eye(len(names))[i] - np.eye(len(names))[j]
            differences.append(
                {
                    "outlet_a": one,
                    "outlet_b": names[j],
                    "stories": found.together(i, j),
                    "difference": _settled(contrast @ plain.effects),
                    **plain.bounds(contrast),
                    "difference_at_length": _settled(contrast @ at_length.effects),
                    **at_length.bounds(contrast, "_at_length"),
                }
            )
    return Outlets(measure, table(effects, EFFECTS), table(differences, DIFFERENCES))


@dataclass(frozen=True, eq=False)
class _Model:
    """Effects of the outlets, and the same for each draw of stories."""

    effects: Floats
    drawn: Floats
    stories: int

    def bounds(self, contrast: Floats, end: str = "") -> dict[str, float | None]:
        low: float | None = None
        high: float | None = None
        if self.stories >= FEWEST:
            found = interval(self.drawn @ contrast, self.stories - 1)
            low, high = map(_settled, found)
        return {f"low{end}": low, f"high{end}": high}


@dataclass(frozen=True, eq=False)
class _Pairs:
    """Pairs of two outlets with values: differences, who, how long, which story."""

    outlets: list[str]
    ends: npt.NDArray[np.int64]
    values: Floats
    lengths: Floats
    story: npt.NDArray[np.int64]
    ids: npt.NDArray[np.object_]

    @classmethod
    def of(cls, summary: pd.DataFrame, measure: str, by: str) -> _Pairs:
        # Each once: the measure may be the number of words itself.
        wanted = dict.fromkeys((by, measure, "words", "id"))
        rows = summary[[of_side(name, s) for name in wanted for s in NAMES]].dropna()
        rows = rows[
            (rows[f"{by}_a"] != rows[f"{by}_b"])
            & (rows["words_a"] > 0)
            & (rows["words_b"] > 0)
        ]
        if rows.empty:
            raise InputError(
                f"no pair of two different values of {by!r} has values of {measure!r}"
            )
        names = sorted({name for s in NAMES for name in rows[of_side(by, s)]})
        number = {name: k for k, name in enumerate(names)}
        ends = np.array([[number[x] for x in rows[of_side(by, s)]] for s in NAMES]).T
        values = np.stack([rows[of_side(measure, s)].to_numpy(float) for s in NAMES], 1)
        words = np.stack([rows[of_side("words", s)].to_numpy(float) for s in NAMES], 1)
        ids = np.stack([rows[of_side("id", s)].to_numpy(object) for s in NAMES], 1)
        return cls(names, ends, values, np.log(words), _stories(ids), ids)

    def told(self, outlet: int) -> dict[str, Any]:
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

    def model(self, with_length: bool) -> _Model:
        """Least squares over stories, and over stories drawn again."""
        many, rows = len(self.outlets), np.arange(len(self.ends))
        x = np.zeros((len(self.ends), many + 1))
        x[rows, self.ends[:, 0]] += 1
        x[rows, self.ends[:, 1]] -= 1
        if with_length:
            x[:, many] = self.lengths[:, 0] - self.lengths[:, 1]
        y = self.values[:, 0] - self.values[:, 1]
        weight = 1 / np.bincount(self.story)[self.story]
        stories = int(self.story.max()) + 1
        left = np.zeros((stories, (many + 1) ** 2))
        right = np.zeros((stories, many + 1))
        products = (x[:, :, None] * x[:, None, :]).reshape(len(x), -1)
        np.add.at(left, self.story, weight[:, None] * products)
        np.add.at(right, self.story, weight[:, None] * x * y[:, None])
        effects = _solved(left.sum(0)[None], right.sum(0)[None])[0]
        drawn = np.zeros((0, many))
        if stories >= FEWEST:
            generator = np.random.default_rng(stories)
            blocks = []
            for _ in range(REPLICATES // _BLOCK):
                # n − 1 of n stories, as in `mediacomp.measures.bootstrap`.
                shares = np.full(stories, 1 / stories)
                tally = generator.multinomial(stories - 1, shares, _BLOCK)
                blocks.append(_solved(tally @ left, tally @ right))
            drawn = np.concatenate(blocks)
        return _Model(effects, drawn, stories)


def _settled(value: float) -> float:
    """Without the last bits, in which processors differ, and without a sign of zero."""
    return round(float(value), 12) + 0.0


def _solved(left: Floats, right: Floats) -> Floats:
    """Effects that add up to zero, from sums of products; shape (…, outlets)."""
    many = right.shape[1]
    squares = left.reshape(-1, many, many)
    # The pseudoinverse picks the effects of least length: their sum is zero, and an
    # outlet that a draw has no story of gets none.
    inverse = np.linalg.pinv(squares, rcond=1e-9, hermitian=True)
    found = np.einsum("kij,kj->ki", inverse, right)
    return np.asarray(found[:, : many - 1])


def _stories(ids: npt.NDArray[np.object_]) -> npt.NDArray[np.int64]:
    """Number of the story of each pair: pairs that share an article share it."""
    names = sorted(set(ids.ravel().tolist()))
    number = {name: k for k, name in enumerate(names)}
    ends = np.array([[number[name] for name in pair] for pair in ids])
    graph = sparse.csr_array(
        (np.ones(len(ends), bool), (ends[:, 0], ends[:, 1])), shape=(len(names),) * 2
    )
    part = connected_components(graph, directed=False)[1]
    # Numbered by their first article in order of id, so that the order of pairs and of
    # sides changes no draw.
    return np.asarray(part[ends[:, 0]], np.int64)
