"""Two versions of a story, compared: every table, picture and export from one object.

A `Comparison` works out a table when it is first asked for, once. It decides nothing
itself: the alignment says what belongs together, the measures make the tables, the
views show them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, overload

from mediacomp.alignment.align import NONE, align, steps
from mediacomp.alignment.corrections import Corrections
from mediacomp.alignment.limits import SENTENCES, check_sizes
from mediacomp.errors import InputError, TooLargeError
from mediacomp.languages.wordcounts import word_data
from mediacomp.measures.catalogue import CATALOGUE, tables_of
from mediacomp.measures.unfilled import not_filled, why_empty
from mediacomp.progress import progress
from mediacomp.text.article import Article, require_article
from mediacomp.version import __version__
from mediacomp.views.charts.plots import Plots
from mediacomp.views.export.endings import FileKind, check_ending, make_output
from mediacomp.views.export.json_and_csv import as_json, tables_folder, write_tables
from mediacomp.views.export.replacing import files_of
from mediacomp.views.export.workbook import workbook
from mediacomp.views.page.display import ViewDisplay, view_display
from mediacomp.views.page.help import Help, help_on_table, help_on_tables
from mediacomp.views.page.reading_view import reading_view, view_id
from mediacomp.views.page.report import report
from mediacomp.views.page.shown_tables import TableDisplay, shown_table
from mediacomp.views.words.story import summary_sentences
from mediacomp.views.words.terminal import terminal_summary

if TYPE_CHECKING:
    import pandas as pd

    from mediacomp.alignment.alignment import Alignment
    from mediacomp.alignment.encoder import Encoder
    from mediacomp.measures.kinship import Kinship


def compare(
    a: Article,
    b: Article,
    *,
    encoder: str | Path | Encoder = "auto",
    limit: int | None = SENTENCES,
) -> Comparison:
    """Compare two versions of an article.

    One that takes more than a second says how far it is, on a terminal or in a
    notebook that somebody has open.

    Parameters
    ----------
    a, b
        The versions, as `mediacomp.read`, `Article.from_text` or
        `Article.from_sentences` make them. Neither is taken for the original: comparing
        (b, a) mirrors (a, b).
    encoder
        "auto" (the shipped model where it knows the languages of both, else none; the
        settings say which), "contextual" (the shipped model, made for English),
        "lexical" (no model: words and characters only, any language), a folder that
        holds another model as ``model.onnx`` and ``tokenizer.json``, such as a
        multilingual one, or an object with the methods of `mediacomp.Encoder`.
    limit
        Sentences that either may have, and a hundred characters for each: 100,000, and
        10 million characters. More are refused before memory is gone; None for any
        number. See docs/limits.md.

    Raises
    ------
    InputError
        If ``a`` or ``b`` is not an `Article`.
    TooLargeError
        If either text is beyond the limit, a sentence has more than 50,000 tokens or
        500,000 characters, or the two need more memory than there is.
    EncoderError
        If the encoder is unknown, or its model is missing or not the one expected.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain fell on Monday night. The river rose by a "
    ...     "metre. Schools stay shut.")
    >>> b = mc.Article.from_text("The river rose by one metre. Schools stay shut "
    ...     "today. Rain fell on Monday night.")
    >>> mc.compare(a, b, encoder="lexical").links[["a", "b", "moved"]].values.tolist()
    [[0, 2, True], [1, 0, False], [2, 1, False]]
    """
    require_article("a", a)
    require_article("b", b)
    check_sizes(a, b, limit)
    return Comparison(_aligned(a, b, encoder, NONE), encoder)


def _aligned(
    a: Article, b: Article, encoder: str | Path | Encoder, told: Corrections
) -> Alignment:
    try:
        with progress("comparing", "step", steps(a, b)) as step:
            return align(a, b, encoder, told, step)
    # The arrays that grow with both texts are made in here; a message says more than a
    # traceback through them.
    except MemoryError:
        raise TooLargeError(
            f"there is not enough memory to compare texts of {len(a.text)} and "
            f"{len(b.text)} characters; "
            "compare them in parts, or look for a sentence that has no end"
        ) from None


def _readers(*articles: Article) -> dict[str, str]:
    """What found the articles in pages, as far as any was read from one."""
    names = {a.metadata["reader"] for a in articles if "reader" in a.metadata}
    return {"reader": "; ".join(sorted(names))} if names else {}


class Comparison:
    """What `compare` gives: the tables of two versions, their reading view, plots and
    exports.

    In a notebook its display is the reading view. Every table is an attribute
    (``c.links``) and an item (``c["links"]``); their columns are described in
    docs/tables.md.

    Attributes
    ----------
    a, b : Article
    summary, sentences, links, substitutions, omissions, additions : pandas.DataFrame
    quotations, facts, disagreements, headlines, attribution, wording : pandas.DataFrame
    readability, diversity : pandas.DataFrame
        And the others of `tables`; each is worked out when first asked for, once.
    settings : dict of str
        Version of mediacomp, encoder, model and its hash; for each language the
        tables that it can't fill ("not filled for de").
    plot : Plots
        ``plot.links()``, ``plot.coverage()``, ``plot.kinds()``,
        ``plot.readability()``, ``plot.sentence_lengths()``, ``plot.quotations()``,
        ``plot.facts()``; ``plot.save(name, path)``.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain fell. Schools shut.", label="Morning")
    >>> b = mc.Article.from_text("Schools shut. Rain fell.", label="Evening")
    >>> mc.compare(a, b, encoder="lexical")
    Comparison of 'Morning' (2 sentences) and 'Evening' (2): 2 links, 1 moved, 0
    substitutions
    """

    def __init__(
        self,
        alignment: Alignment,
        encoder: str | Path | Encoder = "auto",
        corrections: Corrections = NONE,
    ) -> None:
        self._measured = tables_of(alignment)
        self._encoder, self._corrections = encoder, corrections
        self.a, self.b = alignment.a, alignment.b
        self.settings = {
            "mediacomp": __version__,
            **alignment.settings,
            **word_data(),
            **not_filled(self.a, self.b),
            **_readers(self.a, self.b),
        }

    def corrected(
        self,
        links: Iterable[tuple[int, int]] = (),
        unlinked: Iterable[tuple[int, int]] = (),
    ) -> Comparison:
        """The comparison as a reader has it: with links that the program missed, and
        without some that it made. Every table follows; the settings and the JSON say
        what was corrected. A sentence that is no longer linked to its own copy is told
        as said there, and doubtful.

        Parameters
        ----------
        links, unlinked
            Pairs of sentence numbers, of ``a`` and of ``b``, from 0. Corrections add up
            over several calls.

        Raises
        ------
        InputError
            If a pair names a sentence that there isn't, or stands in both lists.

        Examples
        --------
        >>> import mediacomp as mc
        >>> a = mc.Article.from_text("Rain fell. Schools shut.")
        >>> b = mc.Article.from_text("It poured. Schools shut.")
        >>> c = mc.compare(a, b, encoder="lexical")
        >>> better = c.corrected(links=[(0, 0)])
        >>> better.links[["a", "b", "sure"]].values.tolist()
        [[0, 0, True], [1, 1, True]]
        >>> better.settings["corrected"]
        'linked A1–B1'
        """
        told = Corrections.checked(self.a, self.b, links, unlinked)
        all_told = self._corrections.and_then(told)
        found = _aligned(self.a, self.b, self._encoder, all_told)
        return Comparison(found, self._encoder, all_told)

    @property
    def kinship(self) -> Kinship:
        """How the two versions relate: "same text", "edited", "rewritten", "same
        event" or "unrelated", with its ``probability`` and ``evidence``.

        Examples
        --------
        >>> import mediacomp as mc
        >>> a = mc.Article.from_text("Rain fell on Monday night. The river rose.")
        >>> b = mc.Article.from_text("Shares closed higher. Banks led the gains.")
        >>> mc.compare(a, b, encoder="lexical").kinship
        'unrelated'
        """
        return self._measured.kinship

    def __getitem__(self, name: str) -> pd.DataFrame:
        """A table by name.

        Raises
        ------
        UnknownTableError
            If there is no table of that name.
        """
        return self._measured[name]

    def __getattr__(self, name: str) -> pd.DataFrame:
        # Copying and pickling ask for underscored names before there is a `_measured`.
        if name.startswith("_") or name not in CATALOGUE:
            raise AttributeError(
                f"a Comparison has no attribute {name!r}; its tables are "
                f"{', '.join(CATALOGUE)}"
            )
        return self._measured[name]

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *CATALOGUE})

    def tables(self) -> dict[str, pd.DataFrame]:
        """All tables by name, in the order of docs/tables.md.

        Examples
        --------
        >>> import mediacomp as mc
        >>> text = mc.Article.from_text("Rain fell. Schools shut.")
        >>> list(mc.compare(text, text, encoder="lexical").tables())[:3]
        ['summary', 'sentences', 'links']
        """
        return dict(self._filled())

    @property
    def plot(self) -> Plots:
        """The plots of this comparison; each takes ``ax=`` or ``width=`` (inches) and
        returns Axes.

        Examples
        --------
        >>> import mediacomp as mc
        >>> text = mc.Article.from_text("Rain fell. Schools shut.")
        >>> mc.compare(text, text, encoder="lexical").plot
        Plots: links, coverage, kinds, readability, sentence_lengths, quotations, facts
        """
        return Plots(self.a, self.b, self._measured)

    @overload
    def show(self, table: str) -> TableDisplay: ...

    @overload
    def show(
        self, *, simple: bool = False, layers: Sequence[str] | None = None
    ) -> ViewDisplay: ...

    def show(
        self,
        table: str | None = None,
        *,
        simple: bool = False,
        layers: Sequence[str] | None = None,
    ) -> TableDisplay | ViewDisplay:
        """A table as a person reads it, or the texts beside each other for a class.

        A table has codes of sentences first, values in words, a few columns and the
        others folded; in a notebook its codes lead to their sentences where the whole
        reading view of these two versions is on the page. ``c[table]`` is its
        DataFrame.

        Parameters
        ----------
        table
            Name of a table, as `tables` lists them; without one the texts are shown.
        simple
            Show the texts with the most telling findings, at most four, and no figures.
        layers
            Mark findings of these kinds only, and say nothing else of the texts:
            "disagreements", "quotations", "facts", "certainty", "sources", "only"
            (in one version), "words" (other words), "spelling", "place" (told
            elsewhere), "doubtful". ``[]`` is plain text. A lesson goes from there to
            ``["only"]``, ``["only", "words"]`` and ``["only", "words", "quotations"]``.

        Raises
        ------
        UnknownTableError
            If there is no table of that name.
        InputError
            If there is no layer of a name, more than one of the three is asked for, or
            one of them is of another type.

        Examples
        --------
        >>> import mediacomp as mc
        >>> a = mc.Article.from_text("The pier cost 12 euros.", label="Morning")
        >>> b = mc.Article.from_text("The pier cost 21 euros.", label="Evening")
        >>> c = mc.compare(a, b, encoder="lexical")
        >>> c.show("links")
        Links (1 row)
        <BLANKLINE>
        A1  B1  relation: ...
        >>> c.show(layers=["disagreements"])
        Morning and Evening, disagreements, 1 marked
        >>> c.show(layers=["numbers"])
        Traceback (most recent call last):
        mediacomp.errors.InputError: there is no layer 'numbers'; layers must be ...
        """
        if table is None:
            return view_display(
                self.a,
                self.b,
                self._measured,
                self.settings,
                simple=simple,
                layers=layers,
            )
        if simple is not False or layers is not None:
            raise InputError(
                f"show({table!r}) shows a table; simple= and layers= are of the texts, "
                "which show() without a table shows"
            )
        rows = self._measured[table]
        note = why_empty(table, self.a, self.b)
        view = view_id(self.a, self.b, self.settings)
        return TableDisplay(shown_table(table, rows, note), view)

    def help(self, table: str | None = None) -> Help:
        """What a table says, its columns and an example; without a name, which tables
        there are.

        Raises
        ------
        UnknownTableError
            If there is no table of that name.

        Examples
        --------
        >>> import mediacomp as mc
        >>> text = mc.Article.from_text("Rain fell. Schools shut.")
        >>> mc.compare(text, text, encoder="lexical").help("links")
        Links (c.links)
        Which sentence belongs to which. Probability is how sure the alignment is of the
        link; similarity is made of the parts beside it. A moved link breaks the order
        of its neighbours.
        ...
        """
        if table is None:
            return help_on_tables()
        return help_on_table(table, self._measured[table])

    def story(self) -> list[str]:
        """The findings in plain sentences.

        Examples
        --------
        >>> import mediacomp as mc
        >>> a = mc.Article.from_text("The river rose by a metre.", label="Morning")
        >>> b = mc.Article.from_text("The river rose by a yard.", label="Evening")
        >>> mc.compare(a, b, encoder="lexical").story()[0]
        'Morning and Evening are probably two versions of one text.'
        """
        return summary_sentences(self.a, self.b, self._measured)

    def to_html(self, path: str | Path | None = None) -> str | None:
        """Write the report to a file, or return it.

        Raises
        ------
        OutputError
            If the file is an article that was read, cannot be written, or has a name
            that promises another kind of file.

        Examples
        --------
        >>> import mediacomp as mc
        >>> text = mc.Article.from_text("Rain fell. Schools shut.")
        >>> mc.compare(text, text, encoder="lexical").to_html("no/such/folder/c.html")
        Traceback (most recent call last):
        mediacomp.errors.OutputError: cannot write no...c.html: ...
        """
        return self._out(
            "html", lambda: report(self.a, self.b, self._filled(), self.settings), path
        )

    def to_excel(self, path: str | Path) -> None:
        """Write an Excel workbook with a sheet for each table, and the settings on the
        last.

        Raises
        ------
        OutputError
            If the file is an article that was read, cannot be written, or has a name
            that promises another kind of file.

        Examples
        --------
        >>> from tempfile import TemporaryDirectory
        >>> import mediacomp as mc
        >>> text = mc.Article.from_text("Rain fell. Schools shut.")
        >>> c = mc.compare(text, text, encoder="lexical")
        >>> with TemporaryDirectory() as folder:
        ...     c.to_excel(Path(folder, "c.xlsx"))
        ...     Path(folder, "c.xlsx").stat().st_size > 0
        True
        """
        make_output(
            path,
            "excel",
            lambda: workbook(self._filled(), self.settings),
            self._inputs,
        )

    def to_json(self, path: str | Path | None = None) -> str | None:
        """Write all tables as JSON to a file, or return them; docs/tables.md describes
        the format.

        Raises
        ------
        OutputError
            If the file is an article that was read, cannot be written, or has a name
            that promises another kind of file.

        Examples
        --------
        >>> import json
        >>> import mediacomp as mc
        >>> text = mc.Article.from_text("Rain fell. Schools shut.", label="Wire")
        >>> found = json.loads(mc.compare(text, text, encoder="lexical").to_json())
        >>> found["articles"]["a"]["label"]
        'Wire'
        """
        return self._out(
            "json", lambda: as_json(self.a, self.b, self._filled(), self.settings), path
        )

    def to_csv(self, folder: str | Path, *, excel: bool = False) -> None:
        """Write each table to a CSV file in a folder that is new, empty or from an
        earlier call.

        Parameters
        ----------
        folder
            Where.
        excel
            Whether a spreadsheet will open them: then a text that could be taken for a
            formula has an apostrophe before it. Without, texts are as they are.

        Raises
        ------
        OutputError
            If the folder holds an article or files that mediacomp did not write,
            cannot be written to, or is new and has a name that promises a file; or if
            another process wrote other tables there meanwhile.

        Examples
        --------
        >>> from tempfile import TemporaryDirectory
        >>> import mediacomp as mc
        >>> text = mc.Article.from_text("Rain fell. Schools shut.")
        >>> with TemporaryDirectory() as folder:
        ...     mc.compare(text, text, encoder="lexical").to_csv(Path(folder, "tables"))
        ...     Path(folder, "tables", "links.csv").is_file()
        True
        """
        tables_folder(folder, self._inputs)  # before the work
        check_ending(folder, "tables")
        write_tables(folder, self._filled(), self._inputs, excel=excel)

    def _filled(self) -> Mapping[str, pd.DataFrame]:
        """The tables, all of them worked out."""
        with progress("measuring", "table", len(CATALOGUE)) as done:
            for name in CATALOGUE:
                self._measured[name]
                done()
        return self._measured

    @property
    def _inputs(self) -> tuple[Path, ...]:
        """Files that no output may replace."""
        return files_of(self.a, self.b)

    def _out(
        self, kind: FileKind, made: Callable[[], str], path: str | Path | None
    ) -> str | None:
        if path is None:
            return made()
        make_output(path, kind, made, self._inputs)
        return None

    def _repr_html_(self) -> str:
        return reading_view(self.a, self.b, self._filled(), self.settings)

    def __repr__(self) -> str:
        links = self.links
        return (
            f"Comparison of {self.a.label!r} ({len(self.a.sentences)} sentences) and "
            f"{self.b.label!r} "
            f"({len(self.b.sentences)}): {len(links)} links, "
            f"{int(links['moved'].sum())} moved, "
            f"{int((~self.substitutions['trivial']).sum())} substitutions"
        )

    def __str__(self) -> str:
        return terminal_summary(self.a, self.b, self._measured)
