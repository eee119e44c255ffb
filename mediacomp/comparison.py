"""Two versions of a story, compared: every table, picture and export from one object.

A `Comparison` works out a table when it is first asked for, once. It decides nothing
itself: the alignment says what belongs together, the measures make the tables, the
views show them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import pandas as pd

from mediacomp.alignment.align import align
from mediacomp.alignment.alignment import Alignment
from mediacomp.alignment.encoder import Encoder
from mediacomp.changes.paired_facts import Facts, paired_facts
from mediacomp.changes.paired_sources import Cited, sources_of
from mediacomp.changes.substitutions import Changes, changes
from mediacomp.errors import InputError
from mediacomp.languages.wordcounts import word_data
from mediacomp.measures import (
    diversity,
    omissions,
    quotations,
    sentences,
    substitutions,
)
from mediacomp.measures.attribution import attribution_table
from mediacomp.measures.facts import fact_table
from mediacomp.measures.readability import article as readability
from mediacomp.measures.readability import compared, lengths, parts
from mediacomp.measures.summary import summary
from mediacomp.measures.wording import wording_table
from mediacomp.text.article import Article
from mediacomp.version import __version__
from mediacomp.views.charts.plots import Plots
from mediacomp.views.export.files import as_json, replace_file, write_tables
from mediacomp.views.export.workbook import workbook
from mediacomp.views.page.reading_view import reading_view
from mediacomp.views.page.report import report
from mediacomp.views.words.story import summary_sentences
from mediacomp.views.words.terminal import terminal_summary


def compare(
    a: Article, b: Article, *, encoder: str | Path | Encoder = "contextual"
) -> Comparison:
    """Compare two versions of an article.

    Parameters
    ----------
    a, b
        The versions, as `mediacomp.read`, `Article.from_text` or
        `Article.from_sentences` make them. Neither is taken for the original: comparing
        (b, a) mirrors (a, b).
    encoder
        "contextual" (the shipped model, for English), "lexical" (no model: words and
        characters only, any language), a folder that holds another model as
        ``model.onnx`` and ``tokenizer.json``, such as a multilingual one, or an object
        with the methods of `mediacomp.alignment.encoder.Encoder`.

    Raises
    ------
    InputError
        If ``a`` or ``b`` is not an `Article`.
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
    _check("a", a)
    _check("b", b)
    return Comparison(align(a, b, encoder))


def _check(name: str, article: object) -> None:
    if not isinstance(article, Article):
        hint = "; make one with mediacomp.read(path) or Article.from_text(text)"
        told = hint if isinstance(article, (str, Path)) else ""
        raise InputError(
            f"{name} must be an Article, got {type(article).__name__}{told}"
        )


class Comparison:
    """What `compare` gives: the tables of two versions, their reading view, plots and
    exports.

    In a notebook its display is the reading view. Columns are described in
    docs/tables.md.

    Attributes
    ----------
    a, b : Article
    settings : dict of str
        Version of mediacomp, encoder, model and its hash.
    plot : Plots
        ``plot.links()``, ``plot.coverage()``, ``plot.quotations()``,
        ``plot.readability()``, ``plot.sentence_lengths()``; ``plot.save(name, path)``.
    """

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self.a, self.b = alignment.a, alignment.b
        self.settings = {"mediacomp": __version__, **alignment.settings, **word_data()}

    @cached_property
    def _changes(self) -> Changes:
        return changes(self._alignment)

    @cached_property
    def _facts(self) -> Facts:
        return paired_facts(self._alignment)

    @cached_property
    def _sources(self) -> tuple[Sequence[Cited], Sequence[Cited]]:
        return sources_of(self._alignment, self._facts)

    @cached_property
    def summary(self) -> pd.DataFrame:
        """The headline figures, one row a measure."""
        used = {
            "sentences": self.sentences,
            "links": self.links,
            "readability": self.readability,
            "diversity": self.diversity,
            "quotations": self.quotations,
        }
        return summary(self._alignment, self._changes, used)

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """Every sentence and header of both versions and what became of it."""
        return sentences.sentences(self._alignment, self._changes)

    @cached_property
    def links(self) -> pd.DataFrame:
        """Which sentence belongs to which, and why."""
        return sentences.links(self._alignment)

    @cached_property
    def substitutions(self) -> pd.DataFrame:
        """Other words in the same place."""
        return substitutions.substitutions(self._alignment, self._changes)

    @cached_property
    def omissions(self) -> pd.DataFrame:
        """What only ``a`` says, the most telling first."""
        return omissions.omissions(
            self._alignment, self._changes, self._facts, self._sources
        )

    @cached_property
    def additions(self) -> pd.DataFrame:
        """What only ``b`` says, the most telling first."""
        return omissions.additions(
            self._alignment, self._changes, self._facts, self._sources
        )

    @cached_property
    def quotations(self) -> pd.DataFrame:
        """Quotations of both versions, and what became of the words between the
        marks.
        """
        return quotations.quotation_table(self._alignment)

    @cached_property
    def facts(self) -> pd.DataFrame:
        """Names, numbers and dates: in both versions, in one only, or changed."""
        return fact_table(self._alignment, self._facts)

    @cached_property
    def attribution(self) -> pd.DataFrame:
        """Whom either version cites, by name or role, with which verb, and whom it no
        longer does.
        """
        return attribution_table(self._alignment, self._facts, self._sources)

    @cached_property
    def wording(self) -> pd.DataFrame:
        """Certainty, negation, degree, loaded words and agents that differ between
        linked sentences.
        """
        return wording_table(self._alignment)

    @cached_property
    def readability(self) -> pd.DataFrame:
        """Readability of both versions, the differences and how sure they are."""
        return compared.readability_table(self._alignment)

    @cached_property
    def readability_counts(self) -> pd.DataFrame:
        """What the formulas count, and how much text was left out."""
        return readability.readability_counts(self.a, self.b)

    @cached_property
    def readability_parts(self) -> pd.DataFrame:
        """How much of each difference comes from sentences left out, added and
        reworded.
        """
        return parts.readability_decomposition(self._alignment)

    @cached_property
    def readability_sentences(self) -> pd.DataFrame:
        """Each sentence by each formula, and what it does to its article's value."""
        return parts.sentence_readability(self.a, self.b)

    @cached_property
    def diversity(self) -> pd.DataFrame:
        """How varied the words of both versions are, the differences and how sure they
        are.
        """
        return diversity.diversity_table(self.a, self.b)

    @cached_property
    def sentence_lengths(self) -> pd.DataFrame:
        """Words of each sentence of both versions."""
        return lengths.sentence_lengths(self.a, self.b)

    @cached_property
    def length_distribution(self) -> pd.DataFrame:
        """Mean and quartiles of the sentences' lengths, the differences and how sure
        they are.
        """
        return lengths.length_distribution(self.a, self.b)

    def tables(self) -> dict[str, pd.DataFrame]:
        """All tables by name."""
        return {
            "summary": self.summary,
            "sentences": self.sentences,
            "links": self.links,
            "substitutions": self.substitutions,
            "omissions": self.omissions,
            "additions": self.additions,
            "readability": self.readability,
            "readability_counts": self.readability_counts,
            "readability_parts": self.readability_parts,
            "readability_sentences": self.readability_sentences,
            "sentence_lengths": self.sentence_lengths,
            "length_distribution": self.length_distribution,
            "diversity": self.diversity,
            "quotations": self.quotations,
            "facts": self.facts,
            "attribution": self.attribution,
            "wording": self.wording,
        }

    @property
    def plot(self) -> Plots:
        """The plots of this comparison; each takes ``ax=`` and returns Axes."""
        return Plots(self.a, self.b, self.tables())

    def story(self) -> list[str]:
        """The findings in plain sentences."""
        return summary_sentences(self.a, self.b, self.tables())

    def to_html(self, path: str | Path | None = None) -> str | None:
        """Write the report to a file, or return it.

        Raises
        ------
        OutputError
            If the file cannot be written.
        """
        return self._out(report(self.a, self.b, self.tables(), self.settings), path)

    def to_excel(self, path: str | Path) -> None:
        """Write an Excel workbook with a sheet for each table, and the settings on the
        last.

        Raises
        ------
        OutputError
            If the file cannot be written.
        """
        replace_file(path, workbook(self.tables(), self.settings))

    def to_json(self, path: str | Path | None = None) -> str | None:
        """Write all tables as JSON to a file, or return them; docs/tables.md describes
        the format.

        Raises
        ------
        OutputError
            If the file cannot be written.
        """
        articles = {
            side: {
                "label": article.label,
                "language": article.language,
                "text": article.text,
            }
            for side, article in (("a", self.a), ("b", self.b))
        }
        return self._out(as_json(self.tables(), self.settings, articles), path)

    def to_csv(self, folder: str | Path) -> None:
        """Write each table to a CSV file in a folder that is new, empty or from an
        earlier call.

        Raises
        ------
        OutputError
            If the folder holds files that mediacomp did not write, or cannot be written
            to.
        """
        write_tables(folder, self.tables())

    @staticmethod
    def _out(text: str, path: str | Path | None) -> str | None:
        if path is None:
            return text
        replace_file(path, text)
        return None

    def _repr_html_(self) -> str:
        return reading_view(self.a, self.b, self.tables(), self.settings)

    def __repr__(self) -> str:
        links = self.links
        return (
            f"Comparison of {self.a.label!r} ({len(self.a.sentences)} sentences) and "
            f"{self.b.label!r} "
            f"({len(self.b.sentences)}): {len(links)} links, "
            f"{int(links['moved'].sum())} moved, "
            f"{len(self.substitutions)} substitutions"
        )

    def __str__(self) -> str:
        return terminal_summary(self.a, self.b, self.tables())
