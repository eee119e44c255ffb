"""Plots of a comparison, each on Axes of the caller's or its own, and each with a sentence that says the same.

Colours are those of the reading view, with a hatching for each status, so that a plot can be read in greyscale.
Matplotlib loads with the first plot. Labels are the caller's text: no mathematics is read into them, and a
character that the font lacks is shown as U+FFFD instead of a warning.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from mediacomp.article import Article
from mediacomp.views.palette import MOVED, RELATION, STATUS
from mediacomp.views.phrases import Record, Tables, count, names, records, shorten
from mediacomp.views.plot_data import blocks, differences, distribution, lengths, ties
from mediacomp.views.printable import for_terminal
from mediacomp.views.readability_plots import draw_forest, draw_lengths, forest_height, forest_told, lengths_told

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STYLE = Path(__file__).parent / "data" / "mediacomp.mplstyle"
_THICK = 7.0
_LABEL = 28


class Plots:
    """The plots of one comparison.

    Parameters
    ----------
    a, b
        The two versions.
    tables
        The comparison's tables by name.
    """

    def __init__(self, a: Article, b: Article, tables: Tables) -> None:
        self._tables = tables
        self._names = {side: for_terminal(name) for side, name in names(a, b).items()}

    def __repr__(self) -> str:
        return "Plots: links, coverage, readability, sentence_lengths"

    def links(self, ax: Axes | None = None) -> Axes:
        """Which sentence answers which: both articles as columns, top to bottom, a line for each link.

        Moved links are thick and purple and cross the others, doubtful ones are dashed.
        """
        with _style():
            axes = _axes(ax, (4.2, 5.6))
            found, lines = blocks(self._tables), ties(self._tables)
            for block in _rows(found):
                left = 0.0 if block["version"] == "a" else 100 - _THICK
                place = {"width": _THICK, "bottom": block["start"], "align": "edge"}
                axes.bar(left, block["width"], **place, **_fill(block["status"]))
            for tie in _rows(lines):
                look = MOVED if tie["moved"] else RELATION[tie["relation"]]
                ends = [tie["middle_a"], tie["middle_b"]]
                axes.plot([_THICK, 100 - _THICK], ends, color=look.light, **_stroke(tie["moved"], tie["doubtful"]))
            axes.set(xlim=(0, 100), ylim=(100, 0), yticks=[])
            axes.set_xticks([_THICK / 2, 100 - _THICK / 2], [_label(self._names[side]) for side in "ab"])
            axes.tick_params(length=0, labeltop=True, labelbottom=False)
            axes.spines[:].set_visible(False)
            _legend(
                axes,
                set(found["status"]),
                -0.01,
                moved=True in set(lines["moved"]),
                doubtful=True in set(lines["doubtful"]),
            )
        return axes

    def coverage(self, ax: Axes | None = None) -> Axes:
        """How much of each sentence the other version carries: a bar for each, as wide as the sentence is long."""
        with _style():
            axes = _axes(ax, (6.4, 2.8))
            found = blocks(self._tables)
            for block in _rows(found):
                bottom = 1.25 if block["version"] == "a" else 0.0
                place = {"width": block["width"], "bottom": bottom, "align": "edge"}
                alone = _fill(block["status"]) if block["status"] in ("omitted", "added") else {"edgecolor": "#c9d0d8"}
                axes.bar(block["start"], 1, **place, **(alone | {"facecolor": "none"}))
                axes.bar(block["start"], block["coverage"] or 0.0, **place, **_fill(block["status"]))
            axes.set(xlim=(0, 100), ylim=(0, 2.3), xlabel="place in the article, % of its characters")
            axes.set_yticks([0.5, 1.75], [_label(self._names[side]) for side in "ba"])
            axes.tick_params(axis="y", length=0)
            axes.spines["left"].set_visible(False)
            _legend(axes, set(found["status"]), -0.26)
        return axes

    def readability(self, ax: Axes | None = None) -> Axes:
        """Forest plot of the differences in readability, measures of one direction together.

        Open circles where the interval holds zero: the difference may be chance.
        """
        with _style():
            found = differences(self._tables)
            axes = _axes(ax, (6.4, forest_height(found)))
            draw_forest(axes, found, self._drawn)
        return axes

    def sentence_lengths(self, ax: Axes | None = None) -> Axes:
        """How long the sentences are: a circle for each, and where the middle half, the median and the mean lie."""
        with _style():
            axes = _axes(ax, (6.4, 2.9))
            draw_lengths(axes, lengths(self._tables), distribution(self._tables), self._drawn)
        return axes

    def describe(self, plot: str) -> str:
        """Sentence that says what a plot shows, for its caption and alternative text.

        Parameters
        ----------
        plot
            "links", "coverage", "readability" or "sentence_lengths".

        Raises
        ------
        ValueError
            If there is no such plot.
        """
        known = {
            "links": self._links,
            "coverage": self._coverage,
            "readability": self._readability,
            "sentence_lengths": self._sentence_lengths,
        }
        if plot not in known:
            raise ValueError(f"no plot is called {plot!r}; it must be one of {', '.join(known)}")
        return known[plot]()

    def _links(self) -> str:
        found = ties(self._tables)
        moved, doubtful = int(found["moved"].sum()), int(found["doubtful"].sum())
        both = f"{self._names['a']} and {self._names['b']}"
        return f"{count(len(found), 'link')} between sentences of {both}: {moved} moved, {doubtful} doubtful."

    def _coverage(self) -> str:
        found = blocks(self._tables)
        told = []
        for side in "ab":
            own = found[found["version"] == side]
            alone = int(own["status"].isin(["omitted", "added"]).sum())
            told.append(f"{alone} of {count(len(own), 'sentence')} of {self._names[side]}")
        return f"Coverage by sentence: {told[0]} and {told[1]} have nothing in the other version."

    def _readability(self) -> str:
        return forest_told(differences(self._tables), self._names)

    def _sentence_lengths(self) -> str:
        return lengths_told(lengths(self._tables), distribution(self._tables), self._names)

    @property
    def _drawn(self) -> dict[str, str]:
        return {side: _label(name) for side, name in self._names.items()}


def _rows(table: pd.DataFrame) -> list[Record]:
    return records({"shown": table}, "shown")


def _style() -> Any:
    from matplotlib import pyplot, style

    # The backend loads here, not inside the context, which on leaving would undo the notebook's interactive mode.
    pyplot.draw_if_interactive()  # type: ignore[no-untyped-call]
    return style.context(str(_STYLE))


def _axes(ax: Axes | None, size: tuple[float, float]) -> Axes:
    if ax is not None:
        return ax
    from matplotlib import pyplot

    return pyplot.subplots(figsize=size)[1]


def _label(text: str) -> str:
    """Label on one line, without what the font cannot draw."""
    from matplotlib.font_manager import findfont, get_font

    font = get_font(findfont("DejaVu Sans"))
    return "".join(mark if font.get_char_index(ord(mark)) else "\ufffd" for mark in shorten(text, _LABEL))


def _fill(status: str) -> dict[str, Any]:
    look = STATUS[status]
    return {"facecolor": look.light + "55", "edgecolor": look.light, "hatch": look.hatch, "linewidth": 0.7}


def _stroke(moved: bool, doubtful: bool) -> dict[str, Any]:
    return {"linewidth": 2.4 if moved else 1.4, "linestyle": (0, (3, 2)) if doubtful else "solid"}


def _legend(axes: Axes, statuses: set[str], below: float, *, moved: bool = False, doubtful: bool = False) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    own = {"omitted": "A", "added": "B"}
    handles: list[Any] = [
        Patch(**_fill(status), label=STATUS[status].word.format(own=own.get(status, "")))
        for status in STATUS
        if status in statuses
    ]
    handles += [Line2D([], [], color=MOVED.light, label="moved", **_stroke(True, False))] * moved
    handles += [Line2D([], [], color="#4a545f", label="doubtful", **_stroke(False, True))] * doubtful
    if handles:
        many = min(len(handles), 4)
        axes.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.5, below), ncols=many, handlelength=1.6)
