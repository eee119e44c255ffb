"""The plot of readability: differences of all measures on one scale, drawn in one ink
so that nothing hangs on colour.

The measures have units of their own, so that a point of one says nothing beside a point
of another. Each difference is drawn in halves of its interval's width instead, to the
side of the version that it finds harder; the figures stand beside it.
`mediacomp.views.charts.plots` gives it Axes and style; what it draws is a table of
`mediacomp.views.charts.series`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.charts.drawing import (
    characters,
    in_column,
    label,
    leading,
    letter,
    lines_for,
    room,
    times,
)
from mediacomp.views.palette import GROUND
from mediacomp.views.words.spelt_out import Record, count, number, records

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

Names = Mapping[str, str]

_INK, _SOFT = (GROUND[name][0] for name in ("ink", "soft"))
_WIDE = 4.5
"""Inches that leave room for the figures."""
_ROW = 1.6
"""Lines of small letters to a measure."""
_OUTSIDE = "*"


def forest_height(found: pd.DataFrame) -> float:
    """Inches that a forest plot needs.

    Examples
    --------
    >>> import pandas as pd
    >>> forest_height(pd.DataFrame({"measure": ["Fog"] * 4})) > 2
    True
    """
    return 1.15 * times() + _ROW * leading() * (max(len(found), 3) + 1)


def draw_forest(axes: Axes, found: pd.DataFrame, called: Names) -> None:
    """Differences with their intervals, to the left where A is harder and to the right
    where B is; of more measures than the Axes have room for the first.

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
    >>> row = {"measure": "Fog", "difference": 1.5, "low": 0.5, "high": 2.5}
    >>> row |= {"chance": False, "place": 1.5, "place_low": 0.5, "place_high": 2.5}
    >>> found = pd.DataFrame([row | {"outside": "A"}])
    >>> draw_forest(axes, found, {"a": "Morning", "b": "Evening"})
    >>> [tick.get_text() for tick in axes.get_yticklabels()]
    ['Fog *']
    """
    rows = records({"shown": found}, "shown")
    told = _told_below(axes, rows, called)
    fit = max(int((lines_for(axes, 0.3 * times()) - 1.1 * len(told)) / _ROW) - 1, 1)
    if len(rows) > fit:
        told.append(f"{count(len(rows) - fit, 'more measure')} in the table")
        rows = rows[:fit]
    wide = room(axes) >= _WIDE
    axes.axvline(0, color=_SOFT, linewidth=0.8 * times())
    for at, row in enumerate(rows):
        _interval(axes, at, row)
    names = [f"{r['measure']}{f' {_OUTSIDE}' if r['outside'] else ''}" for r in rows]
    axes.set_yticks(range(len(rows)), names)
    axes.tick_params(axis="y", length=0)
    if wide:
        beside = axes.secondary_yaxis("right")
        beside.set_yticks(range(len(rows)), [_figures(row) for row in rows])
        beside.tick_params(length=0)
        beside.spines["right"].set_visible(False)
    # Zero stands in the middle, so that neither side looks like the rule.
    reach = max([1.2, *(abs(edge) for edge in axes.get_xlim())])
    axes.set(xlim=(-reach, reach), ylim=(max(len(rows), 1) - 0.5, -1.5))
    _ends(axes)
    # To the right edge: below the names of the measures there is room for what is
    # longer than the axis.
    axes.set_xlabel("\n".join(told), loc="right", multialignment="right")


def _told_below(axes: Axes, rows: list[Record], called: Names) -> list[str]:
    if in_column(axes):
        told = ["halves of the interval’s width", "open: may be chance"]
    else:
        told = [
            "difference, in halves of its interval’s width",
            "open circle: may be chance",
        ]
    if any(row["outside"] for row in rows):
        told.append(f"{_OUTSIDE} outside the formula’s range")
    own = {side: label(called[side]) for side in NAMES}
    if not in_column(axes) and any(own[side] != side.upper() for side in NAMES):
        told.append(f"A: {own['a']}; B: {own['b']}")
    width = int((0.78 if room(axes) >= _WIDE else 1) * characters(axes))
    return [line for text in told for line in textwrap.wrap(text, width)]


def _ends(axes: Axes) -> None:
    """On top, which side is which."""
    own: dict[str, Any] = {"va": "center", "fontsize": letter(), "color": _SOFT}
    for words, at, side in (("← A harder", 0.015, "left"), ("B harder →", 1, "right")):
        axes.text(
            at, -1, words, ha=side, transform=axes.get_yaxis_transform(), **own
        ).set_in_layout(False)


def _interval(axes: Axes, at: int, row: Record) -> None:
    if row["place"] is None:
        return
    axes.plot(
        [row["place_low"], row["place_high"]],
        [at, at],
        color=_INK,
        linewidth=1.4 * times(),
        solid_capstyle="butt",
    )
    inside = "white" if row["chance"] else _INK
    axes.plot(
        row["place"],
        at,
        "o",
        markersize=5 * times(),
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
    >>> row = {"measure": "Fog", "difference": 1.5, "low": 0.5, "high": 2.5}
    >>> found = pd.DataFrame([row | {"chance": False, "harder": "b", "outside": ""}])
    >>> forest_told(found, {"a": "Morning", "b": "Evening"})
    'Differences in readability, Evening minus Morning: 1 measure finds Evening
    harder; beyond chance by 1 of 1 measure (Fog 1.5).'
    """
    rows = records({"shown": found}, "shown")
    clear = [
        f"{row['measure']} {number(row['difference'])}"
        for row in rows
        if not row["chance"]
    ]
    many = count(len(found), "measure")
    chance = (
        f"beyond chance by {len(clear)} of {many} ({', '.join(clear)})"
        if clear
        else f"by none of {many} is the difference larger than chance could make it"
    )
    lean = " and ".join(
        f"{count(len(harder), 'measure')} "
        f"{'finds' if len(harder) == 1 else 'find'} {called[side]} harder"
        for side in NAMES
        if (harder := [row for row in rows if row["harder"] == side])
    )
    outside = sum(bool(row["outside"]) for row in rows)
    beyond = (
        f"{count(outside, 'measure')} outside the formula’s range" if outside else ""
    )
    parts = [part for part in (lean, chance, beyond) if part]
    return (
        f"Differences in readability, {called['b']} minus {called['a']}: "
        f"{'; '.join(parts)}."
    )
