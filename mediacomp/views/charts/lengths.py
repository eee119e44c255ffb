"""The plot of sentence lengths, drawn in one ink so that nothing hangs on colour: a dot
for each sentence, or where dots would run into each other a bar for each length.

`mediacomp.views.charts.plots` gives it Axes and style; what it draws are tables of
`mediacomp.views.charts.series`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import of_side
from mediacomp.views.charts.drawing import explain, label, leading, lines_for, times
from mediacomp.views.charts.legends import keys
from mediacomp.views.charts.places import stands_for
from mediacomp.views.charts.series import crowded
from mediacomp.views.palette import GROUND
from mediacomp.views.words.spelt_out import Record, count, number, records

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

Names = Mapping[str, str]

_INK, _SOFT, _LINE = (GROUND[name][0] for name in ("ink", "soft", "line"))
_STACK, _DOT = 0.75, 0.16
_LOWEST, _HIGHEST = -0.55, 1.8
"""Bounds of the axis but for the pile of the upper version."""
_AROUND = 0.78
"""Inches below and above the Axes: numbers, what they count and two lines of a key."""
_BELOW = 8
"""Points from the lowest dots down to the middle half."""
_SENTENCE: dict[str, Any] = {
    "marker": "o",
    "linestyle": "none",
    "markersize": 4,
    "color": _INK,
    "fillstyle": "none",
}
_HALF: dict[str, Any] = {"color": _LINE, "linewidth": 7, "solid_capstyle": "butt"}
_MEDIAN: dict[str, Any] = {
    "marker": "|",
    "linestyle": "none",
    "color": _INK,
    "markersize": 11,
    "markeredgewidth": 2,
}
_MEAN: dict[str, Any] = {
    "marker": "D",
    "linestyle": "none",
    "color": _INK,
    "markersize": 4,
}
_BAR: dict[str, Any] = {"facecolor": "none", "edgecolor": _INK, "linewidth": 0.7}
_SIZES = ("markersize", "markeredgewidth", "linewidth")


def draw_lengths(
    axes: Axes, found: pd.DataFrame, spread: pd.DataFrame, called: Names
) -> None:
    """A dot for each sentence at its number of words, or a bar as high as there are
    sentences of a length where so many dots have no room; below them the middle half,
    the median and the mean.

    Parameters
    ----------
    found
        As `mediacomp.views.charts.series.lengths` makes it.
    spread
        The table "length_distribution", or an empty one.

    Examples
    --------
    >>> import pandas as pd
    >>> from matplotlib.figure import Figure
    >>> axes = Figure().subplots()
    >>> rows = [("a", "A1", 7, 0), ("b", "B1", 9, 0)]
    >>> found = pd.DataFrame(rows, columns=["version", "code", "words", "place"])
    >>> draw_lengths(axes, found, pd.DataFrame(), {"a": "Morning", "b": "Evening"})
    >>> [text.get_text() for text in axes.texts]
    ['Morning', 'Evening']
    """
    # Dots are piled closer where many sentences have one length, so that they stay
    # below the other version's.
    step = min(_DOT, _STACK / max(int(found["place"].max()), 1)) if len(found) else _DOT
    top = _HIGHEST + step * max(found["place"][found["version"] == "a"], default=0)
    dotted = _apart(axes, step / (top - _LOWEST))
    figures = {row["measure"]: row for row in records({"shown": spread}, "shown")}
    for version, level in (("a", 1.35), ("b", 0.0)):
        own = found[found["version"] == version]
        heights = [level + place * step for place in own["place"]]
        if dotted:
            axes.plot(own["words"].tolist(), heights, **_sized(_SENTENCE))
        else:
            _bars(axes, own, level - step / 2, step)
        # Of many the dots run into each other: nobody could point at one.
        single = [] if crowded(found) else records({"own": own}, "own")
        for row, height in zip(single, heights, strict=False):
            corner = (row["words"] - 0.5, height - step / 2)
            stands_for(axes, row["code"], corner, (1, step))
        above = (0, max(heights, default=level) + 0.15)
        axes.text(
            *above,
            label(called[version]),
            transform=axes.get_yaxis_transform(),
            va="bottom",
            color=_SOFT,
        )
        _middle(
            axes,
            level,
            {name: row[of_side("value", version)] for name, row in figures.items()},
        )
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_ylim(_LOWEST, top)
    axes.set_xlim(left=0)
    told = ["words in a sentence"]
    if not dotted:
        most = int(found["place"].max()) + 1
        told.append(f"highest bar: {count(most, 'sentence')}")
    lines = explain(axes, *told)
    _key(axes, 24.5 + 11.5 * lines, dotted=dotted)


def _apart(axes: Axes, share: float) -> bool:
    """Whether dots a share of the Axes' height apart don't cover each other."""
    inches = lines_for(axes, _AROUND * times()) * leading()
    return bool(72 * inches * share >= _SENTENCE["markersize"] * times())


def _bars(axes: Axes, own: pd.DataFrame, bottom: float, step: float) -> None:
    many = own["words"].value_counts(sort=False)
    heights = [step * each for each in many.tolist()]
    axes.bar(many.index.tolist(), heights, width=0.7, bottom=bottom, **_sized(_BAR))


def _sized(look: Mapping[str, Any]) -> dict[str, Any]:
    """A look in the size of the picture."""
    return {
        name: value * times() if name in _SIZES else value
        for name, value in look.items()
    }


def _middle(axes: Axes, level: float, values: Mapping[str, float | None]) -> None:
    from matplotlib.transforms import ScaledTranslation

    low, middle, mean, high = (
        values.get(name)
        for name in ("lower quartile", "median", "mean", "upper quartile")
    )
    # A version without a sentence has no quartiles.
    if low is None or middle is None or mean is None or high is None:
        return
    # In points, so that the bar touches no dot however low the picture is.
    below = axes.transData + ScaledTranslation(
        0, -_BELOW * times() / 72, axes.figure.dpi_scale_trans
    )
    axes.plot([low, high], [level, level], transform=below, **_sized(_HALF))
    axes.plot(middle, level, transform=below, **_sized(_MEDIAN))
    axes.plot(mean, level, transform=below, **_sized(_MEAN))


def _key(axes: Axes, below: float, *, dotted: bool) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    looks = {"middle half": _HALF, "median": _MEDIAN, "mean": _MEAN}
    first = (
        Line2D([], [], label="a sentence", **_sized(_SENTENCE))
        if dotted
        else Patch(label="sentences", **_sized(_BAR))
    )
    rest = [Line2D([], [], label=told, **_sized(look)) for told, look in looks.items()]
    keys(axes, [first, *rest], below)


def lengths_told(found: pd.DataFrame, spread: pd.DataFrame, called: Names) -> str:
    """Sentence that says what the plot of sentence lengths shows.

    Examples
    --------
    >>> import pandas as pd
    >>> found = pd.DataFrame({"version": ["a", "a", "b"]})
    >>> lengths_told(found, pd.DataFrame(), {"a": "Morning", "b": "Evening"})
    'Sentence lengths: Morning has 2 sentences; Evening has 1 sentence.'
    """
    figures = {row["measure"]: row for row in records({"shown": spread}, "shown")}
    told = [_side_told(side, found, figures, called) for side in NAMES]
    return f"Sentence lengths: {told[0]}; {told[1]}{_mean_told(figures.get('mean'))}."


def _side_told(
    side: str, found: pd.DataFrame, figures: Mapping[str, Record], called: Names
) -> str:
    many = count(int((found["version"] == side).sum()), "sentence")
    values = [
        figures.get(name, {}).get(of_side("value", side))
        for name in ("shortest", "longest", "median")
    ]
    if None in values:
        return f"{called[side]} has {many}"
    least, most, middle = (f"{value:g}" for value in values)
    return f"{called[side]} has {many} of {least} to {most} words, median {middle}"


def _mean_told(row: Record | None) -> str:
    if row is None or row["low"] is None or row["high"] is None:
        return ""
    chance = ", which may be chance" if row["low"] <= 0 <= row["high"] else ""
    interval = f"interval {number(row['low'])} to {number(row['high'])}"
    return (
        f". The means differ by {number(row['difference'])} words, {interval}{chance}"
    )
