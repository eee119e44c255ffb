"""What an outlet does: a measure compared between outlets, with intervals over stories.

A pair (a, b) tells what a does beside b, whichever came first: the difference of the
two values is modelled as

    value of a − value of b = effect(outlet of a) − effect(outlet of b)
                              + slope · (log length of a − log length of b) + rest

by least squares, the effects adding up to zero. Outlets that never met are compared
through those that both met; what no chain of pairs connects is not compared, and its
effects are told among themselves. A pair counts the same in either direction.
``effect`` leaves the slope out, ``effect_at_length`` has it: on real outlets the rate
of omission follows length. Each story counts as one, however many pairs it has, and
stories, not pairs, are drawn again for the intervals, since pairs share articles
(Cameron, Gelbach and Miller 2008). `mediacomp.corpus.effects` works them out.

Cameron, A. C., Gelbach, J. B. and Miller, D. L. (2008). Bootstrap-based improvements
for inference with clustered errors. Review of Economics and Statistics 90, 414–427.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mediacomp.corpus.effects import Effects, Floats, Met, settled
from mediacomp.errors import InputError
from mediacomp.measures.tables import Column, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

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
    _check(summary, measure, by)
    met = Met.of(summary, measure, by)
    plain, at_length = met.effects(False), met.effects(True)
    doubtful: list[float | None] = [None] * len(met.outlets)
    if f"{measure}_with_doubtful_a" in summary.columns:
        other = Met.of(summary, f"{measure}_with_doubtful", by)
        if other.outlets == met.outlets:
            doubtful = [settled(x) for x in other.effects(False).values]
    effects = [
        {
            "outlet": name,
            **met.told(k),
            **_cells("effect", own, plain),
            **_cells("effect", own, at_length, "_at_length"),
            "effect_with_doubtful": doubtful[k],
        }
        for (k, name), own in zip(
            enumerate(met.outlets), np.eye(len(met.outlets)), strict=True
        )
    ]
    differences = [_difference(met, i, j, plain, at_length) for i, j in met.each_two()]
    return Outlets(
        measure,
        table(effects, EFFECTS),
        table(differences, DIFFERENCES),
        " ".join([NOTE, *_unconnected(met)]),
    )


def _check(summary: pd.DataFrame, measure: str, by: str) -> None:
    """Refuse what is no measure, and what outlets can't be told by."""
    numeric = pd.api.types.is_numeric_dtype
    sided = {c[:-2]: numeric(summary[c]) for c in summary.columns if c.endswith("_a")}
    for name, wanted in ((measure, True), (by, False)):
        if sided.get(name) is not wanted:
            known = [column for column, number in sided.items() if number is wanted]
            problem = (
                f"{name!r} is no {'measure' if wanted else 'text'}"
                if name in sided
                else f"there is no {name!r} in the summary"
            )
            raise InputError(f"{problem}; it must be one of {', '.join(known)}")


def _cells(
    name: str, contrast: Floats, effects: Effects, end: str = ""
) -> dict[str, float | None]:
    """A contrast of effects and its interval."""
    low, high = effects.bounds(contrast)
    value = settled(float(contrast @ effects.values))
    return {f"{name}{end}": value, f"low{end}": low, f"high{end}": high}


def _difference(
    met: Met, i: int, j: int, plain: Effects, at_length: Effects
) -> dict[str, object]:
    """A row of `DIFFERENCES`, empty for outlets that nothing connects."""
    row = {
        "outlet_a": met.outlets[i],
        "outlet_b": met.outlets[j],
        "stories": met.together(i, j),
    }
    if met.part[i] != met.part[j]:
        return row
    contrast = np.eye(len(met.outlets))[i] - np.eye(len(met.outlets))[j]
    return {
        **row,
        **_cells("difference", contrast, plain),
        **_cells("difference", contrast, at_length, "_at_length"),
    }


def _unconnected(met: Met) -> list[str]:
    """What is to be said where outlets fall into parts that never met."""
    parts = [
        ", ".join(np.array(met.outlets)[met.part == part])
        for part in range(met.part.max() + 1)
    ]
    if len(parts) == 1:
        return []
    return [
        f"No story connects these, not even through others: {'; '.join(parts)}. An "
        "effect is told beside those of its own part alone."
    ]
