"""Where readability comes from: which sentences carry it, and which part of a rewrite
moved it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from mediacomp.alignment.alignment import Alignment
from mediacomp.findings.counts import FloatArray, Totals
from mediacomp.findings.findings import findings_of
from mediacomp.measures.difference import side_notes
from mediacomp.measures.readability.adapted import formulas_for
from mediacomp.measures.readability.formulas import Formula
from mediacomp.measures.readability.notes import undefined
from mediacomp.measures.tables import Column, frame, table
from mediacomp.text.article import Article

SENTENCES = {
    "version": Column("string", "`a` or `b`", words={"a": "A", "b": "B"}),
    "sentence": Column(
        "Int64", "its number, and its place in that version's text", sentence_of="own"
    ),
    **dict.fromkeys(
        ("start", "end"),
        Column(
            "Int64",
            "its number, and its place in that version's text",
            unit="code points",
        ),
    ),
    "measure": Column("string", "name of the formula"),
    "value": Column(
        "Float64", "the formula on this sentence alone: for comparing sentences only"
    ),
    "influence": Column(
        "Float64", "the article's value minus that of the article without the sentence"
    ),
    "direction": Column("string", "as in `readability`"),
}
PARTS = {
    "measure": Column("string", "name of the formula"),
    "difference": Column("Float64", "value_b − value_a, as in `readability`"),
    "omitted": Column("Float64", "from sentences that only a has", title="only in A"),
    "added": Column("Float64", "from sentences that only b has", title="only in B"),
    "reworded": Column(
        "Float64",
        "from linked sentences: other words, splits, mergers, parts lost or gained",
    ),
    **dict.fromkeys(("unit", "direction"), Column("string", "as in `readability`")),
    "note": Column("string", "why it is missing"),
}


def sentence_readability(a: Article, b: Article) -> pd.DataFrame:
    """What each sentence does to its article's readability.

    Returns
    -------
    pandas.DataFrame
        One row a sentence and formula, a first, sentences in reading order: version
        ("a", "b"), sentence, start, end, measure; value, the formula applied to the
        sentence alone (for comparing sentences only: no formula was made for one);
        influence, the article's value minus that of the article without the sentence;
        direction. ``<NA>`` where undefined.

    Examples
    --------
    >>> from mediacomp import Article
    >>> a = Article.from_text("Rain fell. Meteorologists anticipate considerable "
    ...     "precipitation.")
    >>> found = sentence_readability(a,
    ...     Article.from_text("Rain fell.")).query("measure == 'RIX' and version == "
    ...     "'a'")
    >>> found["value"].tolist(), found["influence"].tolist()
    ([0.0, 4.0], [-2.0, 2.0])
    """
    formulas = formulas_for(a.language, b.language)
    columns = [
        _by_sentence(version, article, formulas)
        for version, article in (("a", a), ("b", b))
    ]
    whole = {
        name: [cell for part in columns for cell in part[name]] for name in SENTENCES
    }
    return frame(whole, SENTENCES)


def _by_sentence(
    version: str, article: Article, formulas: Sequence[Formula]
) -> dict[str, list[Any]]:
    """The columns of one article, all formulas of a sentence after one another."""
    counts = findings_of(article).counts
    total = counts.sum(axis=0)
    totals = [Totals.of(array) for array in (counts, total - counts, total)]
    known = [not undefined(formula, article, totals[-1]) for formula in formulas]
    alone, without, whole = (
        np.stack(
            [
                _values(formula, each, known=is_known)
                for formula, is_known in zip(formulas, known, strict=True)
            ],
            -1,
        )
        for each in totals
    )
    many, size = len(formulas), len(article.sentences)
    return {
        "version": [version] * (many * size),
        "sentence": [
            sentence.index for sentence in article.sentences for _ in formulas
        ],
        "start": [sentence.start for sentence in article.sentences for _ in formulas],
        "end": [sentence.end for sentence in article.sentences for _ in formulas],
        "measure": [formula.name for formula in formulas] * size,
        "value": alone.ravel().tolist(),
        "influence": (whole - without).ravel().tolist(),
        "direction": [formula.direction for formula in formulas] * size,
    }


def readability_decomposition(alignment: Alignment) -> pd.DataFrame:
    """How much of a difference in readability comes from sentences left out, added, and
    reworded.

    The way from a to b is three steps: leave out the sentences that only a has, add
    those that only b has, put the linked sentences of b in the place of those of a
    (splits and mergers are reworded, and so is what a linked sentence lost or gained).
    What a step changes depends on those before it, so its share is the mean over the
    six orders of the steps (its Shapley value), and the three add up to the difference.

    Returns
    -------
    pandas.DataFrame
        One row a formula: measure, difference (b − a), omitted, added, reworded,
        direction, note. ``<NA>`` where undefined, with the reason in ``note``.

    References
    ----------
    Shapley, L. S. (1953). A value for n-person games. Contributions to the theory of
    games 2, 307–317.

    Examples
    --------
    >>> import mediacomp as mc
    >>> from mediacomp.alignment.align import align
    >>> a = mc.Article.from_text("Rain fell on Monday. The river rose by a metre.")
    >>> b = mc.Article.from_text("Rain fell on Monday. The river rose by a metre. "
    ...     "Precipitation was considerable.")
    >>> parts = readability_decomposition(align(a, b,
    ...     encoder="lexical")).set_index("measure").round(1)
    >>> parts.loc["Flesch–Kincaid", ["difference", "omitted", "added",
    ...     "reworded"]].tolist()
    [6.2, 0.0, 6.2, 0.0]
    """
    found = _states(alignment)
    states = Totals.of(found)
    ends = Totals.of(found[0, 0, 0]), Totals.of(found[1, 1, 1])
    formulas = formulas_for(alignment.a.language, alignment.b.language)
    return table(
        (_parts(formula, alignment, states, ends) for formula in formulas),
        PARTS,
    )


def _values(formula: Formula, totals: Totals, *, known: bool = True) -> FloatArray:
    """Values of a formula, NaN where there is no word or nothing is known."""
    with np.errstate(divide="ignore", invalid="ignore"):
        values = np.array(formula.score(totals))
    values[~np.isfinite(values) | (not known)] = np.nan
    return values


def _states(alignment: Alignment) -> FloatArray:
    """Totals after any of the steps, shape (2, 2, 2, counts): indexed by whether left
    out, added, reworded.
    """
    a, b = (findings_of(article).counts for article in (alignment.a, alignment.b))
    in_a, in_b = (
        {link.a for link in alignment.links},
        {link.b for link in alignment.links},
    )
    linked_a, linked_b = (
        np.isin(np.arange(len(a)), list(in_a)),
        np.isin(np.arange(len(b)), list(in_b)),
    )
    linked = np.stack([a[linked_a].sum(axis=0), b[linked_b].sum(axis=0)])
    states: FloatArray = np.zeros((2, 2, 2, a.shape[1])) + linked
    states[0] += a[~linked_a].sum(axis=0)
    states[:, 1] += b[~linked_b].sum(axis=0)
    return states


def _parts(
    formula: Formula, alignment: Alignment, states: Totals, ends: tuple[Totals, Totals]
) -> dict[str, object]:
    row: dict[str, object] = {
        "measure": formula.name,
        "unit": formula.unit,
        "direction": formula.direction,
    }
    reasons = (
        (own.name, undefined(formula, own.article, ends[own]))
        for own in alignment.sides
    )
    if note := side_notes((name, reason) for name, reason in reasons if reason):
        return row | {"note": note}
    values = _values(formula, states)
    if not np.isfinite(values).all():
        return row | {"note": "no linked sentences"}
    for step, name in enumerate(("omitted", "added", "reworded")):
        row[name] = _shapley(np.moveaxis(values, step, 0))
    return row | {"difference": float(values[1, 1, 1] - values[0, 0, 0])}


def _shapley(values: FloatArray) -> float:
    """Mean change along the first axis, over the orders in which the other two steps
    come before or after.
    """
    change = values[1] - values[0]
    return (
        float((2 * (change[0, 0] + change[1, 1]) + (change[0, 1] + change[1, 0])) / 6)
        + 0.0
    )
