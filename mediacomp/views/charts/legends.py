"""How blocks and lines are drawn by what they mean, and the legend that says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mediacomp.views.charts.drawing import DENSE, in_column, points, room, times
from mediacomp.views.palette import GROUND, MOVED, STATUS, Look, tint

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def filled(status: str) -> dict[str, Any]:
    """How a block of a status is filled.

    Examples
    --------
    >>> filled("partial")["hatch"], filled("kept")["edgecolor"]
    ('///', '#5b6570')
    """
    return fill_of(STATUS[status])


def fill_of(look: Look) -> dict[str, Any]:
    """How a block of a look is filled.

    Examples
    --------
    >>> fill_of(MOVED)["edgecolor"] == MOVED.light
    True
    """
    return {
        "facecolor": tint(look.light),
        "edgecolor": look.light,
        "hatch": look.hatch,
        "linewidth": 0.7 * times(),
    }


def stroke(moved: bool, doubtful: bool) -> dict[str, Any]:
    """How the line of a link is drawn.

    Examples
    --------
    >>> from mediacomp.views.charts.drawing import in_style
    >>> with in_style():
    ...     stroke(True, False)["linewidth"], stroke(False, True)["linestyle"]
    (2.4, (0, (3, 2)))
    """
    return {
        "linewidth": (2.4 if moved else 1.4) * times(),
        "linestyle": (0, (3, 2)) if doubtful else "solid",
    }


def legend(
    axes: Axes,
    statuses: set[str],
    below: float,
    *,
    moved: bool = False,
    doubtful: bool = False,
) -> None:
    """Legend as many points below the Axes as labels need there.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> axes = Figure().subplots()
    >>> legend(axes, {"kept", "omitted"}, 4, moved=True)
    >>> [text.get_text() for text in axes.get_legend().get_texts()]
    ['kept', 'only in A', 'moved']
    """
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    own = {"omitted": "A", "added": "B"}
    word = {
        status: look.word.format(own=own.get(status, "one"))
        for status, look in STATUS.items()
    }
    if in_column(axes):
        word["doubtful"] = "perhaps"
    handles: list[Any] = [
        Patch(
            **filled(status),
            label=word[status],
        )
        for status in STATUS
        if status in statuses
    ]
    handles += [
        Line2D([], [], color=MOVED.light, label="moved", **stroke(True, False))
    ] * moved
    handles += [
        Line2D([], [], color=GROUND["soft"][0], label="doubtful", **stroke(False, True))
    ] * doubtful
    keys(axes, handles, below)


def patches(axes: Axes, looks: Mapping[str, Look], below: float) -> None:
    """Legend of blocks by name, as many points below the Axes as labels need there.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> axes = Figure().subplots()
    >>> patches(axes, {"in both": STATUS["kept"]}, 4)
    >>> [text.get_text() for text in axes.get_legend().get_texts()]
    ['in both']
    """
    from matplotlib.patches import Patch

    handles = [Patch(**fill_of(look), label=name) for name, look in looks.items()]
    keys(axes, handles, below)


def keys(axes: Axes, handles: Sequence[Any], below: float) -> None:
    """Legend of these handles, as many points below the Axes as labels need there, on
    as many lines as its words need.
    """
    from matplotlib.transforms import ScaledTranslation

    if not handles:
        return
    longest = max(len(handle.get_label()) for handle in handles)
    # A swatch and what is between two take six letters.
    wide = (longest + 6) * points("legend.fontsize") / DENSE
    many = max(1, min(len(handles), 4, int((room(axes) - 0.1) / wide)))
    figure = axes.get_figure(root=True)
    at = axes.transAxes
    if figure is not None:
        at = at + ScaledTranslation(0, -below * times() / 72, figure.dpi_scale_trans)
    shape: dict[str, Any] = {
        "ncols": many,
        "handlelength": 1.6,
        "columnspacing": 1.2,
        "labelspacing": 0.3,
        "borderpad": 0,
        "borderaxespad": 0,
    }
    axes.legend(
        handles=handles,
        # In a column to the right edge: names on the left would push it over that.
        loc="upper right" if in_column(axes) else "upper center",
        bbox_to_anchor=(1 if in_column(axes) else 0.5, 0),
        bbox_transform=at,
        **shape,
    )
