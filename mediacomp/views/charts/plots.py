"""Plots of a comparison, each on Axes of the caller's or its own, and each with a
sentence that says the same.

Colours are those of the reading view, with a hatching for each status, so that a plot
can be read in greyscale. Matplotlib loads with the first plot.
"""

from __future__ import annotations

import reprlib
from io import BytesIO
from numbers import Real
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.errors import InputError
from mediacomp.views.charts.drawing import axes_for, in_style, load_backend, room
from mediacomp.views.charts.places import Place, places
from mediacomp.views.charts.registry import PLOTS, Plot, Source
from mediacomp.views.charts.svg import smaller
from mediacomp.views.export.replacing import as_path, files_of, make_file
from mediacomp.views.printable import for_page, for_terminal
from mediacomp.views.words.spelt_out import Tables, names

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from mediacomp.text.article import Article

# What of the metadata of saved plots would carry a clock or a version.
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
        The comparison's tables by name; a plot asks for those that it shows.

    Each plot takes ``ax``, Axes of the caller's to draw on, or ``width``, the inches
    that a picture of its own is wide; above nine, as for a slide of 13.3, letters and
    marks grow with it, and with the caller's ``font.size`` as far as there is room.

    Examples
    --------
    >>> from mediacomp import Article
    >>> Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
    Plots: links, coverage, kinds, readability, sentence_lengths, quotations, facts
    """

    def __init__(self, a: Article, b: Article, tables: Tables) -> None:
        self._inputs = files_of(a, b)
        called = {v: for_terminal(name) for v, name in names(a, b).items()}
        self._source = Source(a, b, tables, called)

    def __repr__(self) -> str:
        return f"Plots: {', '.join(PLOTS)}"

    if not TYPE_CHECKING:  # to a type checker each plot is a method, and no other name

        def __getattr__(self, name: str) -> object:
            known = ", ".join(PLOTS)
            raise AttributeError(f"there is no plot {name!r}; the plots are {known}")

    def links(self, ax: Axes | None = None, *, width: float | None = None) -> Axes:
        """Which sentence matches which: both articles as columns, top to bottom, a line
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
        return self._shown("links", ax, width)

    def coverage(self, ax: Axes | None = None, *, width: float | None = None) -> Axes:
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
        return self._shown("coverage", ax, width)

    def readability(
        self, ax: Axes | None = None, *, width: float | None = None
    ) -> Axes:
        """Forest plot of the differences in readability, on one scale: halves of the
        interval's width, to the side of the version that a measure finds harder.

        Open circles where the interval holds zero: the difference may be chance.
        """
        return self._shown("readability", ax, width)

    def sentence_lengths(
        self, ax: Axes | None = None, *, width: float | None = None
    ) -> Axes:
        """How long the sentences are: a circle for each, or where these would run into
        each other a bar for those of one length; and where the middle half, the median
        and the mean lie.

        Examples
        --------
        >>> from mediacomp import Article
        >>> from matplotlib.figure import Figure
        >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
        >>> plots.sentence_lengths(ax=Figure().subplots()).get_xlabel()
        'words in a sentence'
        """
        return self._shown("sentence_lengths", ax, width)

    def quotations(self, ax: Axes | None = None, *, width: float | None = None) -> Axes:
        """The words of quotations that belong together under each other, those that
        differ marked, for the first ten; those with other words come first.

        Examples
        --------
        >>> from mediacomp import Article
        >>> from matplotlib.figure import Figure
        >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
        >>> plots.quotations(ax=Figure().subplots()).get_xlabel()
        'no quotation'
        """
        return self._shown("quotations", ax, width)

    def kinds(self, ax: Axes | None = None, *, width: float | None = None) -> Axes:
        """How many substitutions of each kind there are: a bar for each, the part
        inside quotation marks hatched.

        Examples
        --------
        >>> from mediacomp import Article
        >>> from matplotlib.figure import Figure
        >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
        >>> plots.kinds(ax=Figure().subplots()).get_xlabel()
        'no substitutions'
        """
        return self._shown("kinds", ax, width)

    def facts(self, ax: Axes | None = None, *, width: float | None = None) -> Axes:
        """How many facts of each kind both versions have, either has otherwise, or only
        one has.

        Examples
        --------
        >>> from mediacomp import Article
        >>> from matplotlib.figure import Figure
        >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
        >>> plots.facts(ax=Figure().subplots()).get_xlabel()
        'no facts'
        """
        return self._shown("facts", ax, width)

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
        make_file(path, lambda: picture(self, plot, kind), self._inputs)

    def describe(self, plot: str) -> str:
        """Sentence that says what a plot shows, for its caption and alternative text.

        Parameters
        ----------
        plot
            "links", "coverage", "kinds", "readability", "sentence_lengths",
            "quotations" or "facts".

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
        coverage, kinds, readability, sentence_lengths, quotations, facts
        """
        return _known(plot).told(self._source)

    def _shown(self, plot: str, ax: Axes | None, width: float | None) -> Axes:
        kind = PLOTS[plot]
        _check_axes(ax)
        if ax is not None and width is not None:
            raise InputError(
                "width is that of a picture of its own; Axes have the width of theirs: "
                "give ax or width"
            )
        # Before the style is entered, see `load_backend`.
        if ax is None:
            load_backend()
        wide = _width(kind, width) if ax is None else room(ax)
        with in_style(wide):
            axes = axes_for(ax, (wide, kind.height(self._source, wide)))
            kind.draw(axes, self._source)
        return axes


def _check_axes(ax: object) -> None:
    if ax is None:
        return
    from matplotlib.axes import Axes

    if not isinstance(ax, Axes):
        raise InputError(
            "ax must be Axes of matplotlib's, or None, not "
            f"{type(ax).__name__}; subplots() of several gives an array of them"
        )


_NARROWEST, _WIDEST = 2, 100
"""Inches below which words would be all that a picture has room for, and above which
none could be drawn.
"""


def _width(kind: Plot, asked: object) -> float:
    """Inches that a picture is wide."""
    if asked is None:
        return kind.width
    # NaN is neither less nor more.
    if not isinstance(asked, Real) or asked < _NARROWEST or not asked <= _WIDEST:
        raise InputError(
            f"width must be a number of inches from {_NARROWEST} to {_WIDEST}, or "
            f"None, not {reprlib.repr(asked)}"
        )
    return float(asked)


def picture(plots: Plots, plot: str, kind: str) -> bytes:
    """A plot as a picture, see `placed`.

    Examples
    --------
    >>> from mediacomp import Article
    >>> plots = Plots(Article.from_text("Rain."), Article.from_text("Hail."), {})
    >>> picture(plots, "quotations", "svg")[:5]
    b'<?xml'
    """
    return placed(plots, plot, kind)[0]


def placed(
    plots: Plots, plot: str, kind: str, widest: float = _WIDEST
) -> tuple[bytes, tuple[Place, ...]]:
    """A plot as a picture, without the clock that matplotlib puts into it, and where in
    it sentences stand.

    It is drawn on a figure of its own, of which pyplot knows nothing, so that drawing
    in one thread changes nothing for another.

    Parameters
    ----------
    plot
        A plot's name, as for `Plots.describe`.
    kind
        "svg", "png" or "pdf".
    widest
        Inches above which it isn't drawn, if it is so wide by itself.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain.")
    >>> tables = mc.compare(a, a, encoder="lexical").tables()
    >>> [place.code for place in placed(Plots(a, a, tables), "coverage", "svg")[1]]
    ['A1', 'B1']
    """
    from matplotlib.figure import Figure

    # XML, and so SVG, has no room for control characters.
    told, content, known = for_page(plots.describe(plot)), BytesIO(), _known(plot)
    wide = min(known.width, widest)
    with in_style():
        figure = Figure(figsize=(wide, known.height(plots._source, wide)))
        # Through the public method, so that what is saved is what is shown.
        getattr(plots, plot)(ax=figure.subplots())
        metadata = {_TOLD[kind]: told} | _UNDATED[kind]
        figure.savefig(content, format=kind, metadata=metadata)
    drawn = content.getvalue()
    if kind == "svg":
        drawn = smaller(drawn.decode("utf-8")).encode("utf-8")
    return drawn, places(figure)


def _known(plot: object) -> Plot:
    # A list has no hash, and pandas' NA equals nothing for sure.
    if not isinstance(plot, str) or plot not in PLOTS:
        raise InputError(
            f"no plot is called {plot!r}; it must be one of {', '.join(PLOTS)}"
        )
    return PLOTS[plot]
