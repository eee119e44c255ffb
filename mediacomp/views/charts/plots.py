"""Plots of a comparison, each on Axes of the caller's or its own, and each with a
sentence that says the same.

Colours are those of the reading view, with a hatching for each status, so that a plot
can be read in greyscale. Matplotlib loads with the first plot.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.text.article import Article
from mediacomp.views.charts.data import (
    blocks,
    differences,
    distribution,
    lengths,
    quoted,
    ties,
)
from mediacomp.views.charts.drawing import axes_for, in_style
from mediacomp.views.charts.quotations import (
    draw_quotations,
    quotations_height,
    quotations_told,
)
from mediacomp.views.charts.readability import (
    draw_forest,
    draw_lengths,
    forest_height,
    forest_told,
    lengths_told,
)
from mediacomp.views.charts.sentences import (
    coverage_told,
    draw_coverage,
    draw_links,
    links_told,
)
from mediacomp.views.export.files import replace_file
from mediacomp.views.printable import for_page, for_terminal
from mediacomp.views.words.phrases import Tables, names

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Formats that a plot is saved in: what of their metadata would carry a clock or a
# version, and where words go.
_UNDATED: dict[str, dict[str, None]] = {
    "svg": {"Date": None},
    "png": {"Software": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
_TOLD = {"svg": "Description", "png": "Description", "pdf": "Subject"}


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
        return f"Plots: {', '.join(self.names)}"

    def links(self, ax: Axes | None = None) -> Axes:
        """Which sentence answers which: both articles as columns, top to bottom, a line
        for each link.

        Moved links are thick and purple and cross the others, doubtful ones are dashed.
        """
        with in_style():
            axes = axes_for(ax, (4.2, 5.6))
            draw_links(axes, blocks(self._tables), ties(self._tables), self._names)
        return axes

    def coverage(self, ax: Axes | None = None) -> Axes:
        """How much of each sentence the other version carries: a bar for each, as wide
        as the sentence is long.
        """
        with in_style():
            axes = axes_for(ax, (6.4, 2.8))
            draw_coverage(axes, blocks(self._tables), self._names)
        return axes

    def readability(self, ax: Axes | None = None) -> Axes:
        """Forest plot of the differences in readability, measures of one direction
        together.

        Open circles where the interval holds zero: the difference may be chance.
        """
        with in_style():
            found = differences(self._tables)
            axes = axes_for(ax, (6.4, forest_height(found)))
            draw_forest(axes, found, self._names)
        return axes

    def sentence_lengths(self, ax: Axes | None = None) -> Axes:
        """How long the sentences are: a circle for each, and where the middle half, the
        median and the mean lie.
        """
        with in_style():
            axes = axes_for(ax, (6.4, 2.9))
            draw_lengths(
                axes, lengths(self._tables), distribution(self._tables), self._names
            )
        return axes

    def quotations(self, ax: Axes | None = None) -> Axes:
        """How alike quotations are that belong together: a bar for each pair, and what
        became of it in words.
        """
        with in_style():
            found = quoted(self._tables)
            axes = axes_for(ax, (6.4, quotations_height(found)))
            draw_quotations(axes, found)
        return axes

    def save(self, plot: str, path: str | Path) -> None:
        """Draw a plot and save it, the same bytes each time; SVG and PNG carry its
        description.

        Parameters
        ----------
        plot
            A plot's name, as for `describe`.
        path
            A file that ends with .svg, .png or .pdf.

        Raises
        ------
        ValueError
            If there is no such plot, or no such format.
        OutputError
            If the file cannot be written.
        """
        kind = Path(path).suffix.lower().removeprefix(".")
        if kind not in _UNDATED:
            raise ValueError(
                f"cannot save a plot as {str(path)!r}; the name must end with "
                f".{', .'.join(_UNDATED)}"
            )
        replace_file(path, self.drawn(plot, kind))

    def drawn(self, plot: str, kind: str) -> bytes:
        """A plot as a picture, without the clock that matplotlib puts into it.

        Parameters
        ----------
        plot
            A plot's name, as for `describe`.
        kind
            "svg", "png" or "pdf".
        """
        from matplotlib import pyplot

        told, content = for_page(self.describe(plot)), BytesIO()
        with in_style():
            figure = getattr(self, plot)().figure
            figure.savefig(
                content, format=kind, metadata={_TOLD[kind]: told} | _UNDATED[kind]
            )
            pyplot.close(figure)
        return content.getvalue()

    def describe(self, plot: str) -> str:
        """Sentence that says what a plot shows, for its caption and alternative text.

        Parameters
        ----------
        plot
            "links", "coverage", "readability", "sentence_lengths" or "quotations".

        Raises
        ------
        ValueError
            If there is no such plot.
        """
        known = self._known()
        if plot not in known:
            raise ValueError(
                f"no plot is called {plot!r}; it must be one of {', '.join(known)}"
            )
        return known[plot]()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all plots, in the order of the measures."""
        return tuple(self._known())

    def _known(self) -> dict[str, Callable[[], str]]:
        return {
            "links": self._links,
            "coverage": self._coverage,
            "readability": self._readability,
            "sentence_lengths": self._sentence_lengths,
            "quotations": self._quotations,
        }

    def _links(self) -> str:
        return links_told(ties(self._tables), self._names)

    def _coverage(self) -> str:
        return coverage_told(blocks(self._tables), self._names)

    def _readability(self) -> str:
        return forest_told(differences(self._tables), self._names)

    def _sentence_lengths(self) -> str:
        return lengths_told(
            lengths(self._tables), distribution(self._tables), self._names
        )

    def _quotations(self) -> str:
        return quotations_told(quoted(self._tables))
