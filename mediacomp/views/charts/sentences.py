"""The plots of sentences: links between the two articles, and how much of each sentence
the other version carries.

`mediacomp.views.charts.plots` gives them Axes and style; what they draw are tables of
`mediacomp.views.charts.series`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.charts.drawing import (
    explain,
    in_column,
    letter,
    lines_for,
    own_name,
    times,
)
from mediacomp.views.charts.legends import filled, legend, stroke
from mediacomp.views.charts.places import stands_for
from mediacomp.views.charts.series import bands, crowded, merged
from mediacomp.views.palette import GROUND, MOVED, RELATION, tint
from mediacomp.views.words.spelt_out import count, records

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

Names = Mapping[str, str]

_THICK = 9.0
_TALL = 0.85
"""Lines of small letters that a code needs."""
_CODE: dict[str, Any] = {
    "ha": "center",
    "va": "center",
    "bbox": {"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 0.6},
}
_BARCODES = {"a": 1.25, "b": 0.0}


def draw_links(
    axes: Axes, found: pd.DataFrame, lines: pd.DataFrame, called: Names
) -> None:
    """Both articles as columns, top to bottom, and a line for each link.

    Of more than forty sentences, neighbours of one status are one block, and links that
    keep the order are one ribbon; gaps stay white and moved links are lines.

    Parameters
    ----------
    found, lines
        As `mediacomp.views.charts.series.blocks` and `ties` make them.
    called
        Names of the versions by "a" and "b".

    Examples
    --------
    >>> import pandas as pd
    >>> from matplotlib.figure import Figure
    >>> axes, called = Figure().subplots(), {"a": "Morning", "b": "Evening"}
    >>> block = {"version": "a", "code": "A1", "status": "kept"}
    >>> block |= {"start": 0.0, "width": 9.0}
    >>> lines = pd.DataFrame(columns=["moved", "doubtful"])
    >>> draw_links(axes, pd.DataFrame([block]), lines, called)
    >>> [text.get_text() for text in axes.texts]
    ['A1']
    """
    many = crowded(found)
    _columns(axes, merged(found) if many else found, coded=not many)
    if many:
        _bands(axes, bands(found, lines))
    _ties(axes, lines[lines["moved"].astype(bool)] if many else lines, many=many)
    # Turned round: a reader begins at the top.
    axes.set(xlim=(0, 100), ylim=(100, 0), yticks=[])
    axes.set_xticks(
        [_THICK / 2, 100 - _THICK / 2],
        [own_name(axes, called, side, 0.42) for side in NAMES],
    )
    axes.tick_params(length=0, labeltop=True, labelbottom=False)
    axes.spines[:].set_visible(False)
    kinds = {name: True in set(lines[name]) for name in ("moved", "doubtful")}
    if many:
        # A run may hold a doubtful link; the table says which.
        kinds["doubtful"] = True in set(lines["doubtful"] & lines["moved"])
    legend(axes, set(found["status"]), 4, **kinds)


def _columns(axes: Axes, shown: pd.DataFrame, *, coded: bool) -> None:
    """The blocks of both articles, with their codes where these can be read."""
    # A code on a narrower block would run into the next.
    legible = 100 * _TALL / lines_for(axes, 0.9 * times())
    for block in records({"shown": shown}, "shown"):
        left = 0.0 if block["version"] == "a" else 100 - _THICK
        place = {"width": _THICK, "bottom": block["start"], "align": "edge"}
        axes.bar(left, block["width"], **place, **filled(block["status"]))
        size = (_THICK, block["width"])
        stands_for(axes, block["code"], (left, block["start"]), size)
        if coded and block["width"] > legible:
            axes.text(
                left + _THICK / 2,
                block["start"] + block["width"] / 2,
                block["code"],
                fontsize=min(letter(), 7 * times()),
                **_CODE,
            ).set_in_layout(False)


def _ties(axes: Axes, lines: pd.DataFrame, *, many: bool) -> None:
    """A line for each link, from block to block, thicker where it moved among few."""
    for tie in records({"shown": lines}, "shown"):
        look = MOVED if tie["moved"] else RELATION[tie["relation"]]
        axes.plot(
            [_THICK, 100 - _THICK],
            [tie["middle_a"], tie["middle_b"]],
            color=look.light,
            **stroke(tie["moved"] and not many, tie["doubtful"]),
        )


def _bands(axes: Axes, runs: pd.DataFrame) -> None:
    """Links that keep the order as ribbons, as wide as what they join."""
    for run in records({"shown": runs}, "shown"):
        look = RELATION[run["relation"]]
        axes.fill_between(
            [_THICK, 100 - _THICK],
            [run["low_a"], run["low_b"]],
            [run["high_a"], run["high_b"]],
            facecolor=tint(look.light),
            edgecolor=look.light,
            linewidth=0.5 * times(),
        )


def links_told(lines: pd.DataFrame, called: Names) -> str:
    """Sentence that says what the plot of links shows.

    Examples
    --------
    >>> import pandas as pd
    >>> lines = pd.DataFrame({"moved": [True, False], "doubtful": [False, False]})
    >>> links_told(lines, {"a": "Morning", "b": "Evening"})
    '2 links between sentences of Morning and Evening: 1 moved, none doubtful.'
    """
    moved, doubtful = int(lines["moved"].sum()), int(lines["doubtful"].sum())
    both = f"{called['a']} and {called['b']}"
    return (
        f"{count(len(lines), 'link')} between sentences of {both}: "
        f"{moved or 'none'} moved, {doubtful or 'none'} doubtful."
    )


def draw_coverage(axes: Axes, found: pd.DataFrame, called: Names) -> None:
    """A bar for each sentence: as wide as the sentence is long, as high as the other
    version carries it. Of more than forty, neighbours of one status are one bar.

    Parameters
    ----------
    found
        As `mediacomp.views.charts.series.blocks` makes it.
    called
        Names of the versions by "a" and "b".

    Examples
    --------
    >>> import pandas as pd
    >>> from matplotlib.figure import Figure
    >>> axes, called = Figure().subplots(), {"a": "Morning", "b": "Evening"}
    >>> block = {"version": "a", "code": "A1", "status": "partial", "start": 0.0}
    >>> block |= {"width": 40.0, "coverage": 0.25}
    >>> draw_coverage(axes, pd.DataFrame([block]), called)
    >>> [float(bar.get_height()) for bar in axes.patches]
    [1.0, 0.25]
    """
    shown = merged(found) if crowded(found) else found
    for block in records({"shown": shown}, "shown"):
        place = {
            "width": block["width"],
            "bottom": _BARCODES[block["version"]],
            "align": "edge",
        }
        alone = block["status"] in ("omitted", "added", "doubtful")
        # An empty frame is as wide as what is there; one without a counterpart keeps
        # its hatching, since its bar has no height to show it on.
        around = filled(block["status"]) if alone else {"edgecolor": GROUND["line"][0]}
        axes.bar(block["start"], 1, **place, **(around | {"facecolor": "none"}))
        axes.bar(
            block["start"], block["coverage"] or 0.0, **place, **filled(block["status"])
        )
        corner = (block["start"], place["bottom"])
        stands_for(axes, block["code"], corner, (block["width"], 1))
    axes.set(xlim=(0, 100), ylim=(0, 2.3))
    axes.set_yticks(
        [level + 0.5 for level in _BARCODES.values()],
        [own_name(axes, called, side, 0.35) for side in _BARCODES],
    )
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    told = ["place in the article, % of its characters"]
    if not in_column(axes):
        told.append("height: share of the sentence that the other version carries")
    lines = explain(axes, *told)
    legend(axes, set(found["status"]), 24 + 11.5 * lines)


def coverage_told(found: pd.DataFrame, called: Names) -> str:
    """Sentence that says what the plot of coverage shows.

    Examples
    --------
    >>> import pandas as pd
    >>> found = pd.DataFrame({"version": ["a", "b"], "status": ["omitted", "kept"]})
    >>> coverage_told(found, {"a": "Morning", "b": "Evening"})
    'Coverage by sentence: 1 of 1 sentence of Morning and 0 of 1 sentence of
    Evening have no match in the other version.'
    """
    told = []
    for side in NAMES:
        own = found[found["version"] == side]
        alone = int(own["status"].isin(["omitted", "added"]).sum())
        told.append(f"{alone} of {count(len(own), 'sentence')} of {called[side]}")
    doubtful = int((found["status"] == "doubtful").sum())
    perhaps = f"; of {doubtful} more it is doubtful" if doubtful else ""
    return (
        f"Coverage by sentence: {told[0]} and {told[1]} have no match in the other "
        f"version{perhaps}."
    )
