"""Where readability comes from: which sentences carry it, and which part of a rewrite moved it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from mediacomp.alignment.model import Alignment
from mediacomp.article import Article
from mediacomp.measures.readability_counts import FloatArray, Totals, sentence_counts
from mediacomp.measures.readability_formulas import Formula
from mediacomp.measures.readability_languages import formulas_for
from mediacomp.measures.readability_notes import undefined

_SENTENCES = {
    "sentence": "Int64",
    "start": "Int64",
    "end": "Int64",
    "measure": "string",
    "value": "Float64",
    "influence": "Float64",
    "direction": "string",
}
_PARTS = {
    "measure": "string",
    "difference": "Float64",
    "omitted": "Float64",
    "added": "Float64",
    "reworded": "Float64",
    "direction": "string",
    "note": "string",
}


def sentence_readability(article: Article) -> pd.DataFrame:
    """What each sentence does to an article's readability.

    Returns
    -------
    pandas.DataFrame
        One row a sentence and formula, sentences in reading order: sentence, start, end, measure; value, the formula
        applied to the sentence alone (for comparing sentences only: no formula was made for one); influence, the
        article's value minus that of the article without the sentence; direction. ``<NA>`` where undefined.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("Rain fell. Meteorologists anticipate considerable precipitation.")
    >>> table = sentence_readability(article).query("measure == 'RIX'")
    >>> table["value"].tolist(), table["influence"].tolist()
    ([0.0, 4.0], [-2.0, 2.0])
    """
    counts = sentence_counts(article)
    total = counts.sum(axis=0)
    rows = []
    for formula in formulas_for(article.language):
        known = not undefined(formula, article.language, total)
        alone, without, whole = (_values(formula, array, known=known) for array in (counts, total - counts, total))
        for i, sentence in enumerate(article.sentences):
            place = (sentence.index, sentence.start, sentence.end)
            rows.append((*place, formula.name, alone[i], whole - without[i], formula.direction))
    rows.sort(key=lambda row: row[0])
    return pd.DataFrame(rows, columns=list(_SENTENCES)).astype(_SENTENCES)


def readability_decomposition(alignment: Alignment) -> pd.DataFrame:
    """How much of a difference in readability comes from sentences left out, added, and reworded.

    The way from a to b is three steps: leave out the sentences that only a has, add those that only b has, put the
    linked sentences of b in the place of those of a (splits and mergers are reworded, and so is what a linked sentence
    lost or gained). What a step changes depends on those before it, so its share is the mean over the six orders of
    the steps (its Shapley value), and the three add up to the difference.

    Returns
    -------
    pandas.DataFrame
        One row a formula: measure, difference (b − a), omitted, added, reworded, direction, note. ``<NA>`` where
        undefined, with the reason in ``note``.

    References
    ----------
    Shapley, L. S. (1953). A value for n-person games. Contributions to the theory of games 2, 307–317.

    Examples
    --------
    >>> import mediacomp as mc
    >>> from mediacomp.alignment.align import align
    >>> a = mc.Article.from_text("Rain fell on Monday. The river rose by a metre.")
    >>> b = mc.Article.from_text("Rain fell on Monday. The river rose by a metre. Precipitation was considerable.")
    >>> table = readability_decomposition(align(a, b, encoder="lexical")).set_index("measure").round(1)
    >>> table.loc["Flesch–Kincaid", ["difference", "omitted", "added", "reworded"]].tolist()
    [6.2, 0.0, 6.2, 0.0]
    """
    states = _states(alignment)
    formulas = formulas_for(alignment.a.language, alignment.b.language)
    rows = [_parts(formula, alignment, states) for formula in formulas]
    return pd.DataFrame(rows, columns=list(_PARTS)).astype(_PARTS)


def _values(formula: Formula, totals: FloatArray, *, known: bool = True) -> FloatArray:
    """Values of a formula, NaN where there is no word or nothing is known."""
    with np.errstate(divide="ignore", invalid="ignore"):
        values = np.array(formula.score(Totals.of(totals)))
    values[~np.isfinite(values) | (not known)] = np.nan
    return values


def _states(alignment: Alignment) -> FloatArray:
    """Totals after any of the steps, shape (2, 2, 2, counts): indexed by whether left out, added, reworded."""
    a, b = sentence_counts(alignment.a), sentence_counts(alignment.b)
    in_a, in_b = {link.a for link in alignment.links}, {link.b for link in alignment.links}
    linked_a, linked_b = np.isin(np.arange(len(a)), list(in_a)), np.isin(np.arange(len(b)), list(in_b))
    linked = np.stack([a[linked_a].sum(axis=0), b[linked_b].sum(axis=0)])
    states: FloatArray = np.zeros((2, 2, 2, a.shape[1])) + linked
    states[0] += a[~linked_a].sum(axis=0)
    states[:, 1] += b[~linked_b].sum(axis=0)
    return states


def _parts(formula: Formula, alignment: Alignment, states: FloatArray) -> dict[str, object]:
    row: dict[str, object] = {"measure": formula.name, "direction": formula.direction}
    sides = (alignment.a, states[0, 0, 0]), (alignment.b, states[1, 1, 1])
    reasons = {undefined(formula, article.language, totals) for article, totals in sides} - {""}
    if reasons:
        return row | {"note": "; ".join(sorted(reasons))}
    values = _values(formula, states)
    if not np.isfinite(values).all():
        return row | {"note": "no linked sentences"}
    for step, name in enumerate(("omitted", "added", "reworded")):
        row[name] = _shapley(np.moveaxis(values, step, 0))
    return row | {"difference": float(values[1, 1, 1] - values[0, 0, 0])}


def _shapley(values: FloatArray) -> float:
    """Mean change along the first axis, over the orders in which the other two steps come before or after."""
    change = values[1] - values[0]
    return float((2 * (change[0, 0] + change[1, 1]) + (change[0, 1] + change[1, 0])) / 6) + 0.0
