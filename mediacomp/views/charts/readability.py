"""The plots of readability and of sentence lengths, drawn in one ink so that nothing
hangs on colour.

`mediacomp.views.charts.plots` gives them Axes and style; what they draw are tables of
`mediacomp.views.charts.series`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.difference import leaning
from mediacomp.measures.tables import of_side
from mediacomp.views.charts.drawing import characters, label, room
from mediacomp.views.palette import GROUND
from mediacomp.views.words.phrases import Record, count, number, records, shorten

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

Names = Mapping[str, str]

_INK, _SOFT, _LINE = (GROUND[name][0] for name in ("ink", "soft", "line"))
_ENDS = {
    "higher is harder": ("easier", "harder"),
    "higher is easier": ("harder", "easier"),
}
_STACK, _DOT = 0.75, 0.13
# Inches that leave room for the figures, letters of a name in a heading.
_WIDE, _SHORT = 4.5, 16
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


def forest_height(found: pd.DataFrame) -> float:
    """Inches that a forest plot needs.

    Examples
    --------
    >>> import pandas as pd
    >>> forest_height(pd.DataFrame({"direction": ["higher is harder"] * 4})) > 2
    True
    """
    return 0.9 + 0.27 * max(len(found) + found["direction"].nunique(), 3)


def draw_forest(axes: Axes, found: pd.DataFrame, called: Names) -> None:
    """Differences with their intervals, those of one direction under a heading that
    says which side is easier.

    Parameters
    ----------
    found
        As `mediacomp.views.charts.series.differences` makes it.
    called
        Names of the versions by "a" and "b".

    Examples
    --------
    >>> import pandas as pd
    >>> from matplotlib.figure import Figure
    >>> axes = Figure(figsize=(6, 3)).subplots()
    >>> row = {"direction": "higher is harder", "measure": "Fog", "difference": 1.5}
    >>> found = pd.DataFrame([row | {"low": 0.5, "high": 2.5, "chance": False}])
    >>> draw_forest(axes, found, {"a": "Morning", "b": "Evening"})
    >>> [tick.get_text() for tick in axes.get_yticklabels()]
    ['higher is harder', 'Fog']
    """
    called = {side: label(name) for side, name in called.items()}
    wide = room(axes) >= _WIDE
    axes.axvline(0, color=_SOFT, linewidth=0.8)
    labels: list[str] = []
    figures: list[str] = []
    for direction, rows in _grouped(found):
        if wide and direction in _ENDS:
            _heading(axes, len(labels), _ENDS[direction], shorten(called["b"], _SHORT))
        labels.append(direction)
        figures.append("")
        for row in rows:
            _interval(axes, len(labels), row)
            labels.append(row["measure"])
            figures.append(_figures(row))
    _rows_named(axes, labels, figures, wide=wide)
    # Zero stands in the middle, so that neither side looks like the rule.
    reach = max(abs(edge) for edge in axes.get_xlim())
    axes.set(xlim=(-reach, reach), ylim=(max(len(labels), 1) - 0.5, -0.6))
    told = f"difference, {called['b']} minus {called['a']}, each in its own unit"
    key = "bars: intervals of 95%; open circles: may be chance"
    width = int((0.78 if wide else 1) * characters(axes))
    # To the right edge: below the names of the measures there is room for what is
    # longer than the axis.
    axes.set_xlabel(
        "\n".join(textwrap.fill(line, width) for line in (told, key)),
        loc="right",
        multialignment="right",
    )


def _rows_named(
    axes: Axes, labels: list[str], figures: list[str], *, wide: bool
) -> None:
    """Names on the left, headings bold; figures on the right where there is room."""
    axes.set_yticks(range(len(labels)), labels)
    for name, figure in zip(axes.get_yticklabels(), figures, strict=True):
        # A row without a figure is a heading.
        name.set_fontweight("normal" if figure else "bold")
    axes.tick_params(axis="y", length=0)
    if wide:
        beside = axes.secondary_yaxis("right")
        beside.set_yticks(range(len(labels)), figures)
        beside.tick_params(length=0)
        beside.spines["right"].set_visible(False)


def _grouped(found: pd.DataFrame) -> list[tuple[str, list[Record]]]:
    groups: dict[str, list[Record]] = {}
    for row in records({"shown": found}, "shown"):
        groups.setdefault(row["direction"], []).append(row)
    return list(groups.items())


def _heading(axes: Axes, at: int, ends: tuple[str, str], what: str) -> None:
    own: dict[str, Any] = {"va": "center", "fontsize": "small", "color": _SOFT}
    axes.annotate(
        f"← {what} {ends[0]}",
        (0, at),
        (-5, 0),
        textcoords="offset points",
        ha="right",
        **own,
    )
    axes.annotate(
        f"{what} {ends[1]} →",
        (0, at),
        (5, 0),
        textcoords="offset points",
        ha="left",
        **own,
    )


def _interval(axes: Axes, at: int, row: Record) -> None:
    if row["low"] is not None and row["high"] is not None:
        axes.plot(
            [row["low"], row["high"]],
            [at, at],
            color=_INK,
            linewidth=1.4,
            solid_capstyle="butt",
        )
    inside = "white" if row["chance"] else _INK
    axes.plot(
        row["difference"],
        at,
        "o",
        markersize=5,
        markerfacecolor=inside,
        markeredgecolor=_INK,
    )


def _figures(row: Record) -> str:
    if row["low"] is None or row["high"] is None:
        return f"{number(row['difference'])} (no interval)"
    return (
        f"{number(row['difference'])} ({number(row['low'])} to {number(row['high'])})"
    )


def forest_told(found: pd.DataFrame, called: Names) -> str:
    """Sentence that says what a forest plot shows.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"direction": "higher is harder", "measure": "Fog", "difference": 1.5}
    >>> found = pd.DataFrame([row | {"low": 0.5, "high": 2.5, "chance": False}])
    >>> forest_told(found, {"a": "Morning", "b": "Evening"})
    'Differences in readability, Evening minus Morning: 1 measure finds Evening
    harder; beyond chance in Fog 1.5, of 1 measure.'
    """
    rows = records({"shown": found}, "shown")
    clear = ", ".join(
        f"{row['measure']} {number(row['difference'])}"
        for row in rows
        if not row["chance"]
    )
    many = count(len(found), "measure")
    chance = (
        f"beyond chance in {clear}, of {many}"
        if clear
        else f"none of {many} is more than chance may give"
    )
    harder = leaning(found)
    lean = " and ".join(
        f"{count(len(harder[side]), 'measure')} "
        f"{'finds' if len(harder[side]) == 1 else 'find'} {called[side]} harder"
        for side in NAMES
        if harder[side]
    )
    parts = [part for part in (lean, chance) if part]
    return (
        f"Differences in readability, {called['b']} minus {called['a']}: "
        f"{'; '.join(parts)}."
    )


def draw_lengths(
    axes: Axes, found: pd.DataFrame, spread: pd.DataFrame, called: Names
) -> None:
    """A dot for each sentence at its number of words; below them the middle half, the
    median and the mean.

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
    >>> rows = [("a", 7, 0), ("b", 9, 0)]
    >>> found = pd.DataFrame(rows, columns=["version", "words", "place"])
    >>> draw_lengths(axes, found, pd.DataFrame(), {"a": "Morning", "b": "Evening"})
    >>> [text.get_text() for text in axes.texts]
    ['Morning', 'Evening']
    """
    # Dots are piled closer where many sentences have one length, so that they stay
    # below the other version's.
    step = min(_DOT, _STACK / max(int(found["place"].max()), 1)) if len(found) else _DOT
    figures = {row["measure"]: row for row in records({"shown": spread}, "shown")}
    for version, level in (("a", 1.2), ("b", 0.0)):
        own = found[found["version"] == version]
        heights = [level + place * step for place in own["place"]]
        axes.plot(own["words"].tolist(), heights, **_SENTENCE)
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
            level - 0.17,
            {name: row[of_side("value", version)] for name, row in figures.items()},
        )
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    top = 1.65 + step * max(found["place"][found["version"] == "a"], default=0)
    axes.set_ylim(-0.32, top)
    axes.set_xlim(left=0)
    axes.set_xlabel("words in a sentence")
    _key(axes)


def _middle(axes: Axes, level: float, values: Mapping[str, float | None]) -> None:
    low, middle, mean, high = (
        values.get(name)
        for name in ("lower quartile", "median", "mean", "upper quartile")
    )
    # A version without a sentence has no quartiles.
    if low is None or middle is None or mean is None or high is None:
        return
    axes.plot([low, high], [level, level], **_HALF)
    axes.plot(middle, level, **_MEDIAN)
    axes.plot(mean, level, **_MEAN)


def _key(axes: Axes) -> None:
    from matplotlib.lines import Line2D

    looks = {
        "a sentence": _SENTENCE,
        "middle half": _HALF,
        "median": _MEDIAN,
        "mean": _MEAN,
    }
    columns = 4 if room(axes) >= _WIDE else 2
    handles = [Line2D([], [], label=told, **look) for told, look in looks.items()]
    axes.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.5, -0.24),
        ncols=columns,
        handlelength=1.6,
    )


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
