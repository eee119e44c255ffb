"""Plots of a comparison, each on Axes of the caller's or its own, and each with a
sentence that says the same.

Colours are those of the reading view, with a hatching for each status, so that a plot
can be read in greyscale. Matplotlib loads with the first plot.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.errors import InputError
from mediacomp.views.charts.drawing import axes_for, in_style, load_backend
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
from mediacomp.views.charts.series import (
    blocks,
    differences,
    distribution,
    lengths,
    quoted,
    ties,
)
from mediacomp.views.charts.svg import smaller
from mediacomp.views.export.replacing import (
    as_path,
    files_of,
    replace_file,
    replaceable,
)
from mediacomp.views.printable import for_page, for_terminal
from mediacomp.views.words.phrases import Tables, names

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from mediacomp.text.article import Article

Names = Mapping[str, str]

# Formats that a plot is saved in: what of their metadata would carry a clock or a
# version, and where words go.
_UNDATED: dict[str, dict[str, None]] = {
    "svg": {"Date": None},
    "png": {"Software": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
_TOLD = {"svg": "Description", "png": "Description", "pdf": "Subject"}


@dataclass(frozen=True, slots=True)
class Plot:
    """A kind of plot: the table whose rows it shows, its size in inches, what draws it
    and what tells it in a sentence.

    Examples
    --------
    >>> list(PLOTS), PLOTS["links"].size({})
    (['links', 'coverage', 'readability', 'sentence_lengths', 'quotations'], (4.2,
    5.6))
    """

    table: str
    size: Callable[[Tables], tuple[float, float]]
    draw: Callable[[Axes, Tables, Names], None]
    told: Callable[[Tables, Names], str]


PLOTS: Mapping[str, Plot] = {
    "links": Plot(
        "links",
        lambda tables: (4.2, 5.6),
        lambda axes, tables, called: draw_links(
            axes, blocks(tables), ties(tables), called
        ),
        lambda tables, called: links_told(ties(tables), called),
    ),
    "coverage": Plot(
        "sentences",
        lambda tables: (6.4, 2.8),
        lambda axes, tables, called: draw_coverage(axes, blocks(tables), called),
        lambda tables, called: coverage_told(blocks(tables), called),
    ),
    "readability": Plot(
        "readability",
        lambda tables: (6.4, forest_height(differences(tables))),
        lambda axes, tables, called: draw_forest(axes, differences(tables), called),
        lambda tables, called: forest_told(differences(tables), called),
    ),
    "sentence_lengths": Plot(
        "sentence_lengths",
        lambda tables: (6.4, 2.9),
        lambda axes, tables, called: draw_lengths(
            axes, lengths(tables), distribution(tables), called
        ),
        lambda tables, called: lengths_told(
            lengths(tables), distribution(tables), called
        ),
    ),
    "quotations": Plot(
        "quotations",
        lambda tables: (6.4, quotations_height(quoted(tables))),
        lambda axes, tables, called: draw_quotations(axes, quoted(tables)),
        lambda tables, called: quotations_told(quoted(tables)),
    ),
}
"""Every plot by name, in the order of the measures."""


class Plots:
    """The plots of one comparison.

    Parameters
    ----------
    a, b
        The two versions.
    tables
        The comparison's tables by name; a plot asks for those that it shows.

    Examples
    --------
    >>> from mediacomp import Article
    >>> Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
    Plots: links, coverage, readability, sentence_lengths, quotations
    """

    def __init__(self, a: Article, b: Article, tables: Tables) -> None:
        self._tables = tables
        self._inputs = files_of(a, b)
        self._names = {v: for_terminal(name) for v, name in names(a, b).items()}

    def __repr__(self) -> str:
        return f"Plots: {', '.join(PLOTS)}"

    def links(self, ax: Axes | None = None) -> Axes:
        """Which sentence answers which: both articles as columns, top to bottom, a line
        for each link.

        Moved links are thick and purple and cross the others, doubtful ones are dashed.

        Examples
        --------
        >>> from mediacomp import Article
        >>> from matplotlib.figure import Figure
        >>> a = Article.from_text("Rain.", label="Morning")
        >>> axes = Plots(a, Article.from_text("Hail.", label="Evening"), {}).links(
        ...     ax=Figure().subplots())
        >>> [tick.get_text() for tick in axes.get_xticklabels()]
        ['Morning', 'Evening']
        """
        return self._shown("links", ax)

    def coverage(self, ax: Axes | None = None) -> Axes:
        """How much of each sentence the other version carries: a bar for each, as wide
        as the sentence is long.

        Examples
        --------
        >>> from mediacomp import Article
        >>> from matplotlib.figure import Figure
        >>> a = Article.from_text("Rain.", label="Morning")
        >>> axes = Plots(a, Article.from_text("Hail.", label="Evening"), {}).coverage(
        ...     ax=Figure().subplots())
        >>> [tick.get_text() for tick in axes.get_yticklabels()]
        ['Morning', 'Evening']
        """
        return self._shown("coverage", ax)

    def readability(self, ax: Axes | None = None) -> Axes:
        """Forest plot of the differences in readability, measures of one direction
        together.

        Open circles where the interval holds zero: the difference may be chance.
        """
        return self._shown("readability", ax)

    def sentence_lengths(self, ax: Axes | None = None) -> Axes:
        """How long the sentences are: a circle for each, and where the middle half, the
        median and the mean lie.

        Examples
        --------
        >>> from mediacomp import Article
        >>> from matplotlib.figure import Figure
        >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
        >>> plots.sentence_lengths(ax=Figure().subplots()).get_xlabel()
        'words in a sentence'
        """
        return self._shown("sentence_lengths", ax)

    def quotations(self, ax: Axes | None = None) -> Axes:
        """How alike quotations are that belong together: a bar for each pair, and how
        its two sides compare in words.

        Examples
        --------
        >>> from mediacomp import Article
        >>> from matplotlib.figure import Figure
        >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
        >>> axes = plots.quotations(ax=Figure().subplots())
        >>> axes.get_xlabel()
        "share of the shorter quotation's words that both have"
        """
        return self._shown("quotations", ax)

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
        InputError
            If there is no such plot, or no such format.
        OutputError
            If the file is an article that was read, or cannot be written.

        Examples
        --------
        >>> from mediacomp import Article
        >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
        >>> plots.save("quotations", "quotations.doc")
        Traceback (most recent call last):
        mediacomp.errors.InputError: cannot save a plot as 'quotations.doc'; the name
        must end with .svg, .png, .pdf
        """
        kind = as_path(path).suffix.lower().removeprefix(".")
        if kind not in _UNDATED:
            raise InputError(
                f"cannot save a plot as {str(path)!r}; the name must end with "
                f".{', .'.join(_UNDATED)}"
            )
        replaceable(path, self._inputs)  # before the work
        replace_file(path, picture(self, plot, kind), self._inputs)

    def describe(self, plot: str) -> str:
        """Sentence that says what a plot shows, for its caption and alternative text.

        Parameters
        ----------
        plot
            "links", "coverage", "readability", "sentence_lengths" or "quotations".

        Raises
        ------
        InputError
            If there is no such plot.

        Examples
        --------
        >>> from mediacomp import Article
        >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
        >>> plots.describe("quotations")
        'Quotations: neither version has one.'
        >>> plots.describe("pie")
        Traceback (most recent call last):
        mediacomp.errors.InputError: no plot is called 'pie'; it must be one of links,
        coverage, readability, sentence_lengths, quotations
        """
        return _known(plot).told(self._tables, self._names)

    def _shown(self, plot: str, ax: Axes | None) -> Axes:
        kind = PLOTS[plot]
        # Before the style is entered, see `load_backend`.
        if ax is None:
            load_backend()
        with in_style():
            axes = axes_for(ax, kind.size(self._tables))
            kind.draw(axes, self._tables, self._names)
        return axes


def picture(plots: Plots, plot: str, kind: str) -> bytes:
    """A plot as a picture, without the clock that matplotlib puts into it.

    It is drawn on a figure of its own, of which pyplot knows nothing, so that drawing
    in one thread changes nothing for another.

    Parameters
    ----------
    plot
        A plot's name, as for `Plots.describe`.
    kind
        "svg", "png" or "pdf".

    Examples
    --------
    >>> from mediacomp import Article
    >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
    >>> picture(plots, "quotations", "svg")[:5]
    b'<?xml'
    """
    from matplotlib.figure import Figure

    # XML, and so SVG, has no room for control characters.
    told, content = for_page(plots.describe(plot)), BytesIO()
    with in_style():
        figure = Figure(figsize=_known(plot).size(plots._tables))
        # Through the public method, so that what is saved is what is shown.
        getattr(plots, plot)(ax=figure.subplots())
        metadata = {_TOLD[kind]: told} | _UNDATED[kind]
        figure.savefig(content, format=kind, metadata=metadata)
    drawn = content.getvalue()
    return smaller(drawn.decode("utf-8")).encode("utf-8") if kind == "svg" else drawn


def _known(plot: str) -> Plot:
    if plot not in PLOTS:
        raise InputError(
            f"no plot is called {plot!r}; it must be one of {', '.join(PLOTS)}"
        )
    return PLOTS[plot]
