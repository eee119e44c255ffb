"""What all plots share: the style, the Axes of the caller or new ones, labels that fit,
one legend.

Labels are the caller's text: no mathematics is read into them, and a character that the
font lacks is shown as U+FFFD instead of a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import fill
from threading import RLock
from typing import TYPE_CHECKING, Any

from mediacomp.views.palette import GROUND, MOVED, STATUS, tint
from mediacomp.views.words.phrases import shorten

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STYLE = Path(__file__).parent / "data" / "mediacomp.mplstyle"
_DRAWING = RLock()
# Characters of a version's name; a longer one would crowd out what is drawn.
_LABEL = 28
_DENSE = 15
"""Characters of a label on an inch."""


@contextmanager
def in_style() -> Iterator[None]:
    """Context in which a plot is drawn, one thread at a time.

    A style is set in matplotlib's parameters, which all threads share: two that enter
    and leave in turn would draw in each other's and leave ours behind.

    Examples
    --------
    >>> from matplotlib import rcParams
    >>> with in_style():
    ...     inside = rcParams["axes.spines.top"]
    >>> inside, rcParams["axes.spines.top"]
    (False, True)
    """
    from matplotlib import style

    with _DRAWING, style.context(str(_STYLE)):
        yield


def load_backend() -> None:
    """Let pyplot load its backend before a style is set: leaving the style would undo a
    notebook's interactive mode.
    """
    from matplotlib import pyplot

    pyplot.draw_if_interactive()  # type: ignore[no-untyped-call]


def axes_for(ax: Axes | None, size: tuple[float, float]) -> Axes:
    """The caller's Axes, or new ones of a size in inches that a notebook shows.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> mine = Figure().subplots()
    >>> axes_for(mine, (4.0, 3.0)) is mine
    True
    """
    if ax is None:
        from matplotlib import pyplot

        # Only pyplot's figures are shown by a notebook of themselves.
        return pyplot.subplots(figsize=size)[1]
    from matplotlib import rcParams

    # The caller's Axes were made in another style; what they write and frame is ours.
    for axis in (ax.xaxis, ax.yaxis):
        axis.label.set_fontsize(rcParams["axes.labelsize"])
    ax.tick_params(labelsize=rcParams["xtick.labelsize"])
    ax.spines[["top", "right"]].set_visible(False)
    return ax


def room(axes: Axes) -> float:
    """Inches that the figure has for these Axes.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> left, right = Figure(figsize=(8, 3)).subplots(1, 2)
    >>> float(room(left))
    4.0
    """
    place = axes.get_subplotspec()
    figure = axes.get_figure(root=True)
    inches = 6.0 if figure is None else figure.get_figwidth()
    return inches * (
        1.0 if place is None else len(place.colspan) / place.get_gridspec().ncols
    )


def characters(axes: Axes) -> int:
    """How many characters of a label go on a line in these Axes.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> characters(Figure(figsize=(6, 3)).subplots())
    84
    """
    # Four tenths of an inch are margin.
    return int(_DENSE * (room(axes) - 0.4))


def explain(axes: Axes, *sentences: str) -> int:
    """Put sentences under the axis, in as many lines as they need; returns how many.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> axes = Figure(figsize=(2, 2)).subplots()
    >>> explain(axes, "height: share that the other version carries"), axes.get_xlabel()
    (2, 'height: share that the\\nother version carries')
    """
    lines = "\n".join(fill(text, characters(axes)) for text in sentences)
    axes.set_xlabel(lines)
    return lines.count("\n") + 1


def label(text: str) -> str:
    """Label on one line that is not too long.

    Examples
    --------
    >>> label("The Morning Courier of Lima and Callao")
    'The Morning Courier of …'
    """
    return letters(shorten(text, _LABEL))


def letters(text: str) -> str:
    """Text without what the font cannot draw.

    Examples
    --------
    >>> letters("Rain 雨")
    'Rain �'
    """
    from matplotlib.font_manager import findfont, get_font

    # The font that comes with matplotlib, whatever fonts a machine has: same text, same
    # picture.
    font = get_font(findfont("DejaVu Sans"))
    return "".join(
        mark if font.get_char_index(ord(mark)) else "\ufffd" for mark in text
    )


def filled(status: str) -> dict[str, Any]:
    """How a block of a status is filled.

    Examples
    --------
    >>> filled("partial")["hatch"], filled("kept")["edgecolor"]
    ('///', '#5b6570')
    """
    look = STATUS[status]
    return {
        "facecolor": tint(look.light),
        "edgecolor": look.light,
        "hatch": look.hatch,
        "linewidth": 0.7,
    }


def stroke(moved: bool, doubtful: bool) -> dict[str, Any]:
    """How the line of a link is drawn.

    Examples
    --------
    >>> stroke(True, False)["linewidth"], stroke(False, True)["linestyle"]
    (2.4, (0, (3, 2)))
    """
    return {
        "linewidth": 2.4 if moved else 1.4,
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
    from matplotlib.transforms import ScaledTranslation

    own = {"omitted": "A", "added": "B"}
    handles: list[Any] = [
        Patch(
            **filled(status),
            label=STATUS[status].word.format(own=own.get(status, "one")),
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
    if handles:
        many = max(1, min(len(handles), 4, int(room(axes) / 1.1)))
        figure = axes.get_figure(root=True)
        down = (
            ScaledTranslation(0, -below / 72, figure.dpi_scale_trans)
            if figure is not None
            else None
        )
        at = axes.transAxes if down is None else axes.transAxes + down
        shape: dict[str, Any] = {
            "ncols": many,
            "handlelength": 1.6,
            "borderpad": 0,
            "borderaxespad": 0,
        }
        axes.legend(
            handles=handles,
            loc="upper center",
            bbox_to_anchor=(0.5, 0),
            bbox_transform=at,
            **shape,
        )
