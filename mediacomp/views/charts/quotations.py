"""The plot of quotations: the words of both versions under each other, those that
differ marked.

`mediacomp.views.charts.plots` gives it Axes and style; what it draws are tables of
`mediacomp.views.charts.quotation_words`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.charts.drawing import (
    characters,
    leading,
    letter,
    letters,
    lines_for,
    points,
    times,
)
from mediacomp.views.charts.places import stands_for
from mediacomp.views.palette import GROUND, QUOTATION, STATUS
from mediacomp.views.words.spelt_out import count, listing, percent, records, shorten

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_INK = GROUND["ink"][0]
DRAWN = 10
"""Pairs drawn at most; the caption says how many more there are."""
_MOST = 3
"""Lines of one side of a pair."""
_MARGIN = 0.5
_HANG = 12.0
"""Points from a letter of a version to its words."""
_SPACE = 3.2
_MARK: dict[str, Any] = {
    "fontweight": "bold",
    "bbox": {
        "facecolor": GROUND["mark"][0],
        "edgecolor": STATUS["partial"].light,
        "linewidth": 0.6,
        "boxstyle": "square,pad=0.08",
    },
}
Words = list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class _Pair:
    where: str
    told: str
    status: str
    sides: tuple[tuple[str, list[Words]], ...]

    @property
    def height(self) -> float:
        """In lines, with a little room below."""
        return 1.6 + sum(len(lines) for _, lines in self.sides)


def quotations_height(found: pd.DataFrame, words: pd.DataFrame, width: float) -> float:
    """Inches that the plot needs if it is so many inches wide.

    Examples
    --------
    >>> import pandas as pd
    >>> quotations_height(pd.DataFrame(), pd.DataFrame(), 6.4) > 1
    True
    """
    pairs = _pairs(found, words, _columns(characters_of=width))
    return _MARGIN * times() + leading() * max(sum(pair.height for pair in pairs), 4)


def draw_quotations(axes: Axes, found: pd.DataFrame, words: pd.DataFrame) -> None:
    """Each pair of quotations as a line that says how they compare, and the words of
    both. Of more than `DRAWN` pairs, or than the Axes have room for, the first are
    drawn.

    Parameters
    ----------
    found, words
        As `mediacomp.views.charts.quotation_words.quoted` and `paired_words` make them.

    Examples
    --------
    >>> import pandas as pd
    >>> from matplotlib.figure import Figure
    >>> axes = Figure().subplots()
    >>> row = {"row": 0, "where": "A1 and B2", "status": "altered"}
    >>> found = pd.DataFrame([row | {"told": "quoted differently"}])
    >>> words = pd.DataFrame({"row": 0, "version": ["a", "b"], "word": ["Rain", "Hail"],
    ...     "differs": True})
    >>> draw_quotations(axes, found, words)
    >>> [text.get_text() for text in axes.texts]
    ['A1 and B2: quoted differently', 'A', 'Rain', 'B', 'Hail']
    """
    room, at, drawn = lines_for(axes, _MARGIN * times()), 0.0, 0
    for pair in _pairs(found, words, _columns(axes)):
        # One at least: an empty picture would say that there is none.
        if drawn and at + pair.height > room + 0.6:
            break
        _draw(axes, at, pair)
        at, drawn = at + pair.height, drawn + 1
    axes.set(xlim=(0, 1), ylim=(max(at, room), 0), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    left = len(found) - drawn
    more = f"{count(left, 'more quotation')}: in the table"
    axes.set_xlabel(more if left else "" if len(found) else "no quotation", loc="left")


def _columns(axes: Axes | None = None, *, characters_of: float = 0.0) -> int:
    """Characters of a line of words."""
    whole = characters(characters_of if axes is None else axes)
    return int(whole * points("axes.labelsize") / letter()) - 4


def _pairs(found: pd.DataFrame, words: pd.DataFrame, columns: int) -> list[_Pair]:
    sides: dict[tuple[int, str], Words] = {}
    for word in records({"shown": words}, "shown"):
        own = sides.setdefault((word["row"], word["version"]), [])
        own.append((letters(word["word"]), word["differs"]))
    return [
        _Pair(
            row["where"],
            shorten(letters(f"{row['where']}: {row['told']}"), columns + 4),
            row["status"],
            tuple(
                (side.upper(), _wrapped(sides[row["row"], side], columns))
                for side in NAMES
                if (row["row"], side) in sides
            ),
        )
        for row in records({"shown": found[:DRAWN]}, "shown")
    ]


def _wrapped(words: Words, columns: int) -> list[Words]:
    """Words on as many lines as they need, and no more than `_MOST`."""
    lines: list[Words] = [[]]
    used = 0
    for word, differs in words:
        if lines[-1] and used + 1 + len(word) > columns:
            lines.append([])
            used = 0
        lines[-1].append((shorten(word, columns), differs))
        used += 1 + len(word)
    if len(lines) > _MOST:
        lines = [*lines[: _MOST - 1], [*lines[_MOST - 1][:-1], ("…", False)]]
    return lines


def _draw(axes: Axes, at: float, pair: _Pair) -> None:
    own: dict[str, Any] = {"fontsize": letter(), "va": "baseline", "color": _INK}
    look = QUOTATION[pair.status]
    axes.text(0, at + 0.8, pair.told, **own | {"color": look.light})
    top, at = at, at + 1
    for side, lines in pair.sides:
        axes.text(0, at + 0.8, side, fontweight="bold", **own)
        for line in lines:
            before: Any = None
            for word, differs in _segments(line):
                # Right behind the one before, wherever the layout puts that.
                before = axes.annotate(
                    word,
                    (0 if before is None else 1, at + 0.8),
                    (times() * (_HANG if before is None else _SPACE), 0),
                    xycoords=("data" if before is None else before, "data"),
                    textcoords="offset points",
                    **own,
                    **(_MARK if differs else {}),
                )
            at += 1
        own_code = next(one for one in pair.where.split() if one.startswith(side))
        stands_for(axes, own_code, (0, top), (1, at - top))
        top = at
    for text in axes.texts:
        # Kept out of the layout, which would shrink the Axes to make room for them.
        text.set_in_layout(False)


def _segments(line: Words) -> Words:
    """Words that differ, or don't, in one piece."""
    found: Words = []
    for word, differs in line:
        if found and found[-1][1] == differs:
            found[-1] = (f"{found[-1][0]} {word}", differs)
        else:
            found.append((word, differs))
    return found


def quotations_told(found: pd.DataFrame) -> str:
    """Sentence that says what the plot shows.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"where": "A1 and B2", "told": "quoted differently", "likeness": 1.0}
    >>> quotations_told(pd.DataFrame([row]))
    "1 quotation, pairs counted once: 1 quoted differently. The least alike share 100%
    of the shorter one's words (A1 and B2)."
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
    pairs = [row for row in rows if row["likeness"] is not None]
    if not pairs:
        return f"{told}."
    least = min(pairs, key=lambda row: float(row["likeness"]))
    shared = percent(float(least["likeness"]))
    return (
        f"{told}. The least alike share {shared} of the shorter one's words "
        f"({least['where']})."
    )
