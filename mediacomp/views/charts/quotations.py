"""The plot of quotations: a bar for each pair, as long as its two sides are alike, with
how they compare in words.

`mediacomp.views.charts.plots` gives it Axes and style; what it draws is a table of
`mediacomp.views.charts.series`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Literal

from mediacomp.views.charts.drawing import characters, explain, letters
from mediacomp.views.palette import GROUND, QUOTATION, tint
from mediacomp.views.words.phrases import count, listing, percent, records, shorten

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_INK, _LINE = (GROUND[name][0] for name in ("ink", "line"))
DRAWN = 100
"""Rows drawn at most; the caption says how many more there are. A hundred fill four
feet: what is longer is read in the table.
"""
_FEW = 12
"""Characters of a quotation below which showing it says nothing."""


def quotations_height(found: pd.DataFrame) -> float:
    """Inches that the plot needs.

    Examples
    --------
    >>> import pandas as pd
    >>> [quotations_height(pd.DataFrame(index=range(rows))) for rows in (4, 0)]
    [2.52, 1.56]
    """
    return 0.6 + 0.48 * max(min(len(found), DRAWN), 2)


def draw_quotations(axes: Axes, found: pd.DataFrame) -> None:
    """A bar for each pair of quotations under a line that tells of it; one without a
    pair has no bar. Of more than `DRAWN` rows the first are drawn.

    Parameters
    ----------
    found
        As `mediacomp.views.charts.series.quoted` makes it.

    Examples
    --------
    >>> import pandas as pd
    >>> from matplotlib.figure import Figure
    >>> axes = Figure().subplots()
    >>> row = {"where": "A1 and B2", "text": "“Rain”", "status": "altered"}
    >>> row |= {"told": "quoted differently", "likeness": 0.5}
    >>> draw_quotations(axes, pd.DataFrame([row]))
    >>> [text.get_text() for text in axes.texts][0]
    'A1 and B2: quoted differently'
    """
    rows, width = records({"shown": found[:DRAWN]}, "shown"), characters(axes)
    for at, row in enumerate(rows):
        look = QUOTATION[row["status"]]
        fill: dict[str, Any] = {
            "facecolor": tint(look.light),
            "edgecolor": look.light,
            "hatch": look.hatch,
        }
        told = f"{row['where']}: {row['told']}"
        _line(axes, at, 0.005, "left", told)
        axes.barh(
            at + 0.18,
            1.0,
            height=0.36,
            facecolor="none",
            edgecolor=_LINE,
            linewidth=0.7,
        )
        if row["likeness"] is None:
            # A diamond, since no bar at all would read as "nothing alike".
            axes.plot(0.012, at + 0.18, marker="D", markersize=5, color=look.light)
        else:
            axes.barh(at + 0.18, row["likeness"], height=0.36, linewidth=0.7, **fill)
        if (room := width - len(told) - 3) >= _FEW:
            _line(
                axes, at, 0.995, "right", letters(shorten(str(row["text"] or ""), room))
            )
    axes.set(xlim=(0, 1), ylim=(max(len(rows), 1) - 0.5, -0.5), yticks=[])
    axes.spines["left"].set_visible(False)
    more = f"; {left} more are not drawn" if (left := len(found) - DRAWN) > 0 else ""
    explain(axes, f"share of the shorter quotation's words that both have{more}")


def _line(
    axes: Axes, at: int, place: float, side: Literal["left", "right"], words: str
) -> None:
    # Kept out of the layout, which would shrink the bars to make room for words that
    # are over them.
    axes.text(
        place, at - 0.24, words, ha=side, va="center", fontsize="small", color=_INK
    ).set_in_layout(False)


def quotations_told(found: pd.DataFrame) -> str:
    """Sentence that says what the plot shows.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"where": "A1 and B2", "told": "quoted differently", "likeness": 1.0}
    >>> quotations_told(pd.DataFrame([row]))
    "1 quotation, pairs counted once: 1 quoted differently. Of the shorter quotation's
    words both have at least 100% (A1 and B2)."
    >>> quotations_told(pd.DataFrame())
    'Quotations: neither version has one.'
    """
    rows = records({"shown": found}, "shown")
    # Said outright: an empty caption would be taken for a failure.
    if not rows:
        return "Quotations: neither version has one."
    statuses = Counter(str(row["told"]).partition(";")[0] for row in rows)
    told = (
        f"{count(len(rows), 'quotation')}, pairs counted once: "
        f"{listing([f'{n} {s}' for s, n in statuses.items()])}"
    )
    if (left := len(rows) - DRAWN) > 0:
        told += f"; {left} of them are not drawn"
    pairs = [row for row in rows if row["likeness"] is not None]
    if not pairs:
        return f"{told}."
    least = min(pairs, key=lambda row: float(row["likeness"]))
    shared = percent(float(least["likeness"]))
    return (
        f"{told}. Of the shorter quotation's words both have at least {shared} "
        f"({least['where']})."
    )
