"""How far a difference in readability between two articles can be trusted, and where it
comes from.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mediacomp.alignment.alignment import NAMES, Alignment
from mediacomp.findings.counts import FloatArray, Totals
from mediacomp.findings.findings import findings_of
from mediacomp.measures import bootstrap
from mediacomp.measures.difference import DIFFERENCE, difference_row, side_notes
from mediacomp.measures.readability.adapted import formulas_for
from mediacomp.measures.readability.formulas import Formula
from mediacomp.measures.readability.scores import DESCRIPTION, described, formula_value
from mediacomp.measures.tables import Column, table
from mediacomp.text.article import Article

COLUMNS = {
    **DIFFERENCE,
    "p": Column(
        "Float64",
        "how often a difference as large appears when all sentences are dealt out at "
        "random",
    ),
    "effect": Column(
        "Float64", "Cliff's delta of the values of single sentences", unit="−1 to 1"
    ),
    **dict.fromkeys(
        ("rewriting", "rewriting_low", "rewriting_high"),
        Column(
            "Float64",
            "the difference between the linked sentences alone, and its interval",
        ),
    ),
    **DESCRIPTION,
    "note": Column(
        "string",
        "what to mind: short text, outside the formula's range, why a value is missing",
    ),
}
Pair = tuple[Totals, Totals]
"""Totals of both articles, or those of each of some sentences or draws."""


def readability_table(alignment: Alignment) -> pd.DataFrame:
    """Readability of two articles, and how far their difference can be trusted.

    Intervals are those of 95% from 10,000 resamplings of the sentences (see
    `mediacomp.measures.bootstrap`): as if sentences were sampled. Comparing (b, a)
    gives exactly the mirrored figures.

    Returns
    -------
    pandas.DataFrame
        One row a formula: measure, value_a, value_b; difference (b − a) with low and
        high, its interval when the sentences of each article are drawn again; p, from a
        permutation test that deals all sentences out to two articles at random; effect,
        Cliff's delta of the values of single sentences (−1 … 1, positive if those of b
        are higher); rewriting with rewriting_low and rewriting_high, the difference
        between the linked sentences alone, and its interval when linked groups are
        drawn again; unit, direction, range_low, range_high, formula and source, as in
        `mediacomp.readability`; note. What is undefined is ``<NA>``, and ``note`` says
        why.

    Examples
    --------
    >>> import mediacomp as mc
    >>> from mediacomp.alignment.align import align
    >>> a = mc.Article.from_text("Rain fell on Monday. The river rose by a metre.")
    >>> b = mc.Article.from_text("Precipitation on Monday was considerable. The river "
    ...     "rose by a metre.")
    >>> found = readability_table(align(a, b, encoder="lexical")).set_index("measure")
    >>> round(float(found["difference"]["Flesch–Kincaid"]), 1)
    8.5
    """
    a, b = _Counted.of(alignment.a), _Counted.of(alignment.b)
    evidence = _evidence(alignment, a, b)
    return table(
        (
            _row(formula, a, b, evidence)
            for formula in formulas_for(a.article.language, b.article.language)
        ),
        COLUMNS,
    )


@dataclass(frozen=True)
class _Counted:
    """The counts of all sentences of an article, and of those that have a word."""

    article: Article
    counts: FloatArray
    totals: Totals
    worded: FloatArray
    seed: int

    @classmethod
    def of(cls, article: Article) -> _Counted:
        counts = findings_of(article).counts
        return cls(
            article,
            counts,
            Totals.of(counts.sum(axis=0)),
            counts[counts[:, 0] > 0],
            bootstrap.content_seed(article),
        )


@dataclass(frozen=True)
class _Evidence:
    """What the doubt about every formula rests on; None where there is too little to
    draw from.
    """

    sentences: Pair
    drawn: Pair | None
    dealt: Pair | None
    linked: Pair | None
    redrawn: Pair | None
    degrees: int
    linked_degrees: int


def _evidence(alignment: Alignment, a: _Counted, b: _Counted) -> _Evidence:
    first, second = (a, b) if a.seed <= b.seed else (b, a)
    seeds = [first.seed, second.seed]
    smaller, together = (
        sorted((len(a.worded), len(b.worded)))[0],
        len(a.worded) + len(b.worded),
    )
    replicates = bootstrap.replicates_for(together)
    drawn = dealt = redrawn = None
    if smaller > 1:
        drawn = _pair(
            bootstrap.resampled_totals(a.worded, a.seed, replicates),
            bootstrap.resampled_totals(b.worded, b.seed, replicates),
        )
        dealt = _pair(
            *bootstrap.permuted_totals(
                np.concatenate([first.worded, second.worded]),
                len(first.worded),
                seeds,
                replicates,
            )
        )
    groups = _linked_counts(alignment, (a, b), by=0 if first is a else 1)
    if len(groups) > 1:
        again = bootstrap.resampled_totals(groups, seeds, replicates)
        redrawn = _pair(again[:, 0], again[:, 1])
    linked = _pair(*groups.sum(axis=0)) if len(groups) else None
    return _Evidence(
        _pair(a.worded, b.worded),
        drawn,
        dealt,
        linked,
        redrawn,
        smaller - 1,
        len(groups) - 1,
    )


def _linked_counts(
    alignment: Alignment, sides: tuple[_Counted, _Counted], *, by: int
) -> FloatArray:
    """Counts of the linked groups, shape (groups, 2, counts), in the reading order of
    the article of that number.

    A group whose sentences have no word on some side is left out.
    """
    members: dict[int, tuple[set[int], set[int]]] = {}
    for link in alignment.links:
        group = members.setdefault(link.group, (set(), set()))
        for inside, k in zip(group, link.ends, strict=True):
            inside.add(k)
    groups = [
        [
            side.counts[sorted(inside)].sum(axis=0)
            for side, inside in zip(sides, group, strict=True)
        ]
        for group in sorted(members.values(), key=lambda group: min(group[by]))
    ]
    worded = [group for group in groups if all(counts[0] for counts in group)]
    return np.array(worded).reshape(-1, 2, sides[0].counts.shape[1])


def _row(
    formula: Formula, a: _Counted, b: _Counted, evidence: _Evidence
) -> dict[str, object]:
    values, notes = [], []
    for name, side in zip(NAMES, (a, b), strict=True):
        value, doubts = formula_value(formula, side.article, side.totals)
        values.append(value)
        notes += [(name, doubt) for doubt in doubts]
    row = difference_row(formula.name, values)
    if isinstance(difference := row["difference"], float):
        row |= _doubt(formula, evidence, difference)
        notes += [
            (name, "no interval from a single sentence")
            for name, side in zip(NAMES, (a, b), strict=True)
            if len(side.worded) < 2
        ]
    return row | described(formula) | {"note": side_notes(notes)}


def _doubt(
    formula: Formula, evidence: _Evidence, difference: float
) -> dict[str, object]:
    found: dict[str, object] = {"effect": _effect(formula, evidence.sentences)}
    if evidence.drawn and evidence.dealt:
        found["low"], found["high"] = bootstrap.interval(
            _difference(formula, evidence.drawn), evidence.degrees
        )
        found["p"] = bootstrap.permutation_p(
            difference, _difference(formula, evidence.dealt)
        )
    if evidence.linked:
        found["rewriting"] = float(_difference(formula, evidence.linked))
    if evidence.redrawn:
        replicates = _difference(formula, evidence.redrawn)
        found["rewriting_low"], found["rewriting_high"] = bootstrap.interval(
            replicates, evidence.linked_degrees
        )
    return found


def _pair(a: FloatArray, b: FloatArray) -> Pair:
    return Totals.of(a), Totals.of(b)


def _difference(formula: Formula, totals: Pair) -> FloatArray:
    return formula.score(totals[1]) - formula.score(totals[0])


def _effect(formula: Formula, sentences: Pair) -> float:
    """Cliff's delta: how much more often a sentence of b has the higher value than one
    of a.
    """
    in_a, in_b = (np.round(formula.score(totals), 9) for totals in sentences)
    ordered = np.sort(in_a)
    below = np.searchsorted(ordered, in_b, side="left").sum()
    above = len(in_a) * len(in_b) - np.searchsorted(ordered, in_b, side="right").sum()
    return float((int(below) - int(above)) / (len(in_a) * len(in_b)))
