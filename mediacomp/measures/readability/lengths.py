"""How long the sentences of two articles are, in words."""

from __future__ import annotations

import numpy as np
import pandas as pd

from mediacomp.alignment.alignment import NAMES
from mediacomp.findings.counts import words_of
from mediacomp.measures import bootstrap
from mediacomp.measures.difference import DIFFERENCE, difference_row, side_notes
from mediacomp.measures.readability.notes import few_sentences
from mediacomp.measures.tables import Column, table
from mediacomp.text.article import Article

LENGTHS = {
    "version": Column("string", "`a` or `b`", words={"a": "A", "b": "B"}),
    "sentence": Column("Int64", "its number", sentence_of="own"),
    **dict.fromkeys(
        ("start", "end"),
        Column("Int64", "its place in that version's text", unit="code points"),
    ),
    "words": Column("Int64", "how many words it has", unit="words"),
}
DISTRIBUTION = {
    **DIFFERENCE,
    "unit": Column("string", "`words`"),
    "note": Column("string", "what to mind: few sentences"),
}
_LEVELS = {"lower quartile": 0.25, "median": 0.5, "upper quartile": 0.75}
_ENDS = {"shortest": 0.0, "longest": 1.0}


def sentence_lengths(a: Article, b: Article) -> pd.DataFrame:
    """Words of every sentence; a hyphenated word is one.

    Returns
    -------
    pandas.DataFrame
        One row a sentence that has a word: version ("a" or "b"), sentence, start, end,
        words.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a, b = mc.Article.from_text("Rain fell. The river "
    ...     "rose."), mc.Article.from_text("Rain fell.")
    >>> sentence_lengths(a, b)["words"].tolist()
    [2, 3, 2]
    """
    found = (
        (version, sentence.index, sentence.start, sentence.end, len(words_of(sentence)))
        for version, article in (("a", a), ("b", b))
        for sentence in article.sentences
    )
    return table(
        (dict(zip(LENGTHS, row, strict=True)) for row in found if row[-1]), LENGTHS
    )


def length_distribution(a: Article, b: Article) -> pd.DataFrame:
    """Mean and quartiles of the sentences' lengths, and how far their differences can
    be trusted.

    Returns
    -------
    pandas.DataFrame
        Rows shortest, lower quartile, median, mean, upper quartile, longest: measure,
        value_a, value_b; difference (b − a) with low and high, its interval of 95%
        when sentences are drawn again (none for shortest and longest, which no drawing
        can pass); unit, note. ``<NA>`` where there are too few sentences. Comparing (b,
        a) gives exactly the mirrored figures.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a, b = mc.Article.from_text("Rain fell. The river "
    ...     "rose."), mc.Article.from_text("Rain fell.")
    >>> length_distribution(a, b).set_index("measure").loc["mean", ["value_a",
    ...     "value_b"]].tolist()
    [2.5, 2.0]
    """
    sides = _lengths(a), _lengths(b)
    intervals = _intervals(
        sides, (bootstrap.content_seed(a), bootstrap.content_seed(b))
    )
    figures = [_figures(lengths) for lengths in sides]
    notes = [
        (name, note)
        for name, lengths in zip(NAMES, sides, strict=True)
        for note in few_sentences(len(lengths))
    ]
    rows = [
        difference_row(name, [each.get(name) for each in figures], intervals.get(name))
        | {"unit": "words", "note": side_notes(notes)}
        for name in _NAMES
    ]
    return table(rows, DISTRIBUTION)


_NAMES = ("shortest", "lower quartile", "median", "mean", "upper quartile", "longest")


def _lengths(article: Article) -> bootstrap.FloatArray:
    counts = (len(words_of(sentence)) for sentence in article.sentences)
    return np.array([count for count in counts if count], dtype=np.float64)


def _figures(lengths: bootstrap.FloatArray) -> dict[str, float]:
    """Each figure by its name; none without a sentence."""
    if not len(lengths):
        return {}
    levels = {**_LEVELS, **_ENDS}
    found = np.quantile(lengths, list(levels.values())).tolist()
    return dict(zip(levels, found, strict=True)) | {"mean": float(lengths.mean())}


def _intervals(
    sides: tuple[bootstrap.FloatArray, bootstrap.FloatArray], seeds: tuple[int, int]
) -> dict[str, tuple[float, float]]:
    """Intervals of the differences by name; none from a single sentence."""
    smaller, together = min(map(len, sides)), sum(map(len, sides))
    if smaller < 2:
        return {}
    replicates = bootstrap.replicates_for(together)
    in_a, in_b = (
        _drawn(lengths, seed, replicates)
        for lengths, seed in zip(sides, seeds, strict=True)
    )
    return {
        name: bootstrap.interval(in_b[name] - in_a[name], smaller - 1) for name in in_a
    }


def _drawn(
    lengths: bootstrap.FloatArray, seed: int, replicates: int
) -> dict[str, bootstrap.FloatArray]:
    quartiles, means = bootstrap.resampled_distribution(
        lengths, np.array(list(_LEVELS.values())), seed, replicates
    )
    return {**dict(zip(_LEVELS, quartiles.T, strict=True)), "mean": means}
