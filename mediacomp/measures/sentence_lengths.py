"""How long the sentences of two articles are, in words."""

from __future__ import annotations

import numpy as np
import pandas as pd

from mediacomp.article import Article
from mediacomp.measures import bootstrap
from mediacomp.measures.readability_counts import words_of

_LENGTHS = {"version": "string", "sentence": "Int64", "start": "Int64", "end": "Int64", "words": "Int64"}
_DISTRIBUTION = {
    "measure": "string",
    "value_a": "Float64",
    "value_b": "Float64",
    "difference": "Float64",
    "low": "Float64",
    "high": "Float64",
    "unit": "string",
}
_LEVELS = {"lower quartile": 0.25, "median": 0.5, "upper quartile": 0.75}


def sentence_lengths(a: Article, b: Article) -> pd.DataFrame:
    """Words of every sentence; a hyphenated word is one.

    Returns
    -------
    pandas.DataFrame
        One row a sentence that has a word: version ("a" or "b"), sentence, start, end, words.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a, b = mc.Article.from_text("Rain fell. The river rose."), mc.Article.from_text("Rain fell.")
    >>> sentence_lengths(a, b)["words"].tolist()
    [2, 3, 2]
    """
    rows = [
        (version, sentence.index, sentence.start, sentence.end, len(words_of(sentence)))
        for version, article in (("a", a), ("b", b))
        for sentence in article.sentences
        if words_of(sentence)
    ]
    return pd.DataFrame(rows, columns=list(_LENGTHS)).astype(_LENGTHS)


def length_distribution(a: Article, b: Article) -> pd.DataFrame:
    """Mean and quartiles of the sentences' lengths, and how far their differences can be trusted.

    Returns
    -------
    pandas.DataFrame
        Rows shortest, lower quartile, median, mean, upper quartile, longest: measure, value_a, value_b; difference
        (b − a) with low and high, its interval of 95 % when sentences are drawn again (none for shortest and longest,
        which no drawing can pass); unit. ``<NA>`` where there are too few sentences.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a, b = mc.Article.from_text("Rain fell. The river rose."), mc.Article.from_text("Rain fell.")
    >>> length_distribution(a, b).set_index("measure").loc["mean", ["value_a", "value_b"]].tolist()
    [2.5, 2.0]
    """
    in_a, in_b = _lengths(a), _lengths(b)
    rows = [
        {"measure": name, "value_a": _of(in_a, name), "value_b": _of(in_b, name), "unit": "words"} for name in _NAMES
    ]
    table = pd.DataFrame(rows, columns=list(_DISTRIBUTION)).astype(_DISTRIBUTION)
    table["difference"] = table["value_b"] - table["value_a"]
    smaller = min(len(in_a), len(in_b))
    if smaller > 1:
        replicates = bootstrap.replicates_for(len(in_a) + len(in_b))
        drawn_a = _drawn(in_a, bootstrap.content_seed(a), replicates)
        drawn_b = _drawn(in_b, bootstrap.content_seed(b), replicates)
        for name in drawn_a:
            bounds = bootstrap.interval(drawn_b[name] - drawn_a[name], smaller - 1)
            table.loc[table["measure"] == name, ["low", "high"]] = bounds
    return table


_NAMES = ("shortest", "lower quartile", "median", "mean", "upper quartile", "longest")


def _lengths(article: Article) -> bootstrap.FloatArray:
    counts = (len(words_of(sentence)) for sentence in article.sentences)
    return np.array([count for count in counts if count], dtype=np.float64)


def _of(lengths: bootstrap.FloatArray, name: str) -> float | None:
    if not len(lengths):
        return None
    if name == "mean":
        return float(lengths.mean())
    return float(np.quantile(lengths, {"shortest": 0.0, "longest": 1.0, **_LEVELS}[name]))


def _drawn(lengths: bootstrap.FloatArray, seed: int, replicates: int) -> dict[str, bootstrap.FloatArray]:
    quartiles = bootstrap.resampled_quantiles(lengths, np.array(list(_LEVELS.values())), seed, replicates)
    means = bootstrap.resampled_totals(lengths[:, None], seed, replicates)[:, 0] / len(lengths)
    return {**dict(zip(_LEVELS, quartiles.T, strict=True)), "mean": means}
