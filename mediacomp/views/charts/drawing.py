"""What all plots share: the style, the Axes of the caller or new ones, labels that fit.

Labels are the caller's text: no mathematics is read into them, and a character that the
font lacks is shown as U+FFFD instead of a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from textwrap import fill
from threading import RLock
from typing import TYPE_CHECKING, Literal, cast

from mediacomp.views.words.spelt_out import shorten

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STYLE = Path(__file__).parent / "data" / "mediacomp.mplstyle"
_DRAWING = RLock()
# Characters of a version's name; a longer one would crowd out what is drawn.
_LABEL = 28
DENSE = 135.0
"""Characters on an inch times the points of their letters."""
_FIRST, _LEADING = 7.5, 0.0207
"""Points of small letters, and inches a point from one line to the next."""
_LABELS = 9.0
"""Points of the style's labels."""
_SLIDE = 9.0
"""Inches above which a picture is one for a projector: it is drawn larger, not with
more in it, so that the last row of a room reads it.
"""
_GROWING = (
    *("font.size", "axes.labelsize", "legend.fontsize"),
    *("axes.linewidth", "hatch.linewidth"),
)
"""Parameters that grow with it; those of ticks follow the first."""
_LEAST = 4.0
"""Inches of a picture that the caller's letters may enlarge to its whole width: on
fewer, what is said beside and below would be cut off or overprinted.
"""
_COLUMN = 3.2
"""Inches below which a picture is as wide as a column of a page: its letters are
smaller, and it leaves to its caption what that says.
"""
_IN_COLUMN = {"font.size": 7.0} | dict.fromkeys(
    ("axes.labelsize", "xtick.labelsize", "ytick.labelsize", "legend.fontsize"), 6.5
)


@contextmanager
def in_style(wide: float | None = None) -> Iterator[None]:
    """Context in which a plot of so many inches is drawn, one thread at a time; without
    inches letters have the size of the style.

    Whatever styles the caller has set, a plot is drawn in ours: words are placed by the
    size of letters, and marks of another style would cover them. Letters grow with the
    width, and with the caller's ``font.size`` as far as the width has room for them.

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
    from matplotlib import rcParams, style

    larger = 1.0 if wide is None else _larger(wide)
    sizes = {} if wide is None or wide >= _COLUMN else _IN_COLUMN
    inside = cast("dict[str, float]", rcParams)
    with (
        _DRAWING,
        style.context(
            # How fine a screen is stays the caller's.
            ["default", str(_STYLE), sizes | {"figure.dpi": inside["figure.dpi"]}]
        ),
    ):
        for parameter in _GROWING:
            inside[parameter] *= larger
        yield


def _larger(wide: float) -> float:
    """How many times a plot of so many inches is enlarged: as one for a projector, or
    as the caller's letters are, as far as there is room.
    """
    from matplotlib import rcParams, rcParamsDefault

    asked = float(rcParams["font.size"] / rcParamsDefault["font.size"])
    return max(wide / _SLIDE, min(asked, wide / _LEAST), 1.0)


def times() -> float:
    """How much larger than in a report letters, marks and margins are drawn; one except
    in pictures for a projector or with larger letters of the caller's.

    Examples
    --------
    >>> with in_style(13.5):
    ...     times(), letter()
    (1.5, 11.25)
    """
    return max(points("axes.labelsize") / _LABELS, 1.0)


def in_column(axes: Axes) -> bool:
    """Whether a picture is as narrow as a column of a page.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> in_column(Figure(figsize=(2.4, 1.8)).subplots())
    True
    """
    return bool(room(axes) < _COLUMN)


def letter() -> float:
    """Points of the smallest letters of a plot.

    Examples
    --------
    >>> with in_style():
    ...     letter()
    7.5
    """
    return min(_FIRST * times(), points("axes.labelsize"))


def points(parameter: Literal["axes.labelsize", "legend.fontsize"]) -> float:
    """Points of letters whose size is a parameter of matplotlib, also where that is
    relative, as in its default style.

    Examples
    --------
    >>> with in_style():
    ...     points("legend.fontsize")
    8.0
    """
    from matplotlib import rcParams
    from matplotlib.font_manager import FontProperties

    return float(FontProperties(size=rcParams[parameter]).get_size_in_points())


def leading() -> float:
    """Inches from one line of the smallest letters to the next.

    Examples
    --------
    >>> with in_style():
    ...     round(leading(), 3)
    0.155
    """
    return _LEADING * letter()


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
    from matplotlib.colors import to_rgb

    # The caller's Axes were made in another style; what they write and frame is ours.
    for axis in (ax.xaxis, ax.yaxis):
        axis.labelpad = rcParams["axes.labelpad"]
        axis.label.set(
            fontsize=rcParams["axes.labelsize"],
            fontweight=rcParams["axes.labelweight"],
            color=rcParams["axes.labelcolor"],
        )
        axis.label.set_parse_math(False)
        for tick in axis.get_major_ticks():
            tick.label1.set_parse_math(False)
            tick.label2.set_parse_math(False)
    ax.tick_params(
        direction=rcParams["xtick.direction"],
        length=rcParams["xtick.major.size"],
        width=rcParams["xtick.major.width"],
        pad=rcParams["xtick.major.pad"],
        color=rcParams["xtick.color"],
        labelsize=rcParams["xtick.labelsize"],
        labelcolor=rcParams["axes.labelcolor"],
    )
    ax.grid(visible=False)
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[:].set_color(rcParams["axes.edgecolor"])
    ax.spines[:].set_linewidth(rcParams["axes.linewidth"])
    ax.set_facecolor(rcParams["axes.facecolor"])
    figure = ax.get_figure(root=True)
    # All that is drawn is drawn for a light ground.
    if figure is not None and max(to_rgb(figure.get_facecolor())) < 0.5:
        figure.set_facecolor(rcParams["figure.facecolor"])
    # Matplotlib's default leaves a margin for numbers, which would cut off names.
    if figure is not None and figure.get_layout_engine() is None:
        figure.set_layout_engine("constrained")
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


def lines_for(axes: Axes, margin: float) -> float:
    """How many lines of the smallest letters go into the height that the figure has for
    these Axes, so many inches of it left free; one at least.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> with in_style():
    ...     round(lines_for(Figure(figsize=(6, 2.06)).subplots(), 0.5))
    10
    """
    place = axes.get_subplotspec()
    figure = axes.get_figure(root=True)
    inches = 4.0 if figure is None else figure.get_figheight()
    if place is not None:
        inches *= len(place.rowspan) / place.get_gridspec().nrows
    return max((inches - margin) / leading(), 1.0)


def characters(axes: Axes | float) -> int:
    """How many characters of a label go on a line in these Axes, or in so many inches.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> with in_style():
    ...     characters(Figure(figsize=(6, 3)).subplots())
    84
    """
    dense = DENSE / points("axes.labelsize")
    # Four tenths of an inch are margin.
    return int(dense * ((axes if isinstance(axes, float) else room(axes)) - 0.4))


def explain(axes: Axes, *sentences: str) -> int:
    """Put sentences under the axis, in as many lines as they need; returns how many.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> with in_style():
    ...     axes = Figure(figsize=(2, 2)).subplots()
    ...     explain(axes, "height: share that the other version carries")
    2
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


def own_name(axes: Axes, called: Mapping[str, str], side: str, share: float) -> str:
    """A version's name if a share of the Axes' width has room for it, else its code.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> axes = Figure(figsize=(2.4, 1.8)).subplots()
    >>> own_name(axes, {"a": "The Morning Courier"}, "a", 0.4)
    'A'
    """
    name = label(called[side])
    return name if len(name) <= share * characters(axes) else side.upper()


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
