"""How hard an article is to read, by the usual formulas, with the counts they rest
on.
"""

from __future__ import annotations

import pandas as pd

from mediacomp.alignment.alignment import NAMES
from mediacomp.findings.counts import COUNTS, Totals
from mediacomp.findings.findings import findings_of
from mediacomp.languages.wordcounts import word_data
from mediacomp.measures.difference import VALUES
from mediacomp.measures.readability.adapted import formulas_for
from mediacomp.measures.readability.formulas import Formula
from mediacomp.measures.readability.notes import doubts, extent, undefined
from mediacomp.measures.tables import Column, table
from mediacomp.text.article import Article, require_article
from mediacomp.version import __version__

DESCRIPTION = {
    "unit": Column("string", "US grade, score, …"),
    "direction": Column("string", "`higher is harder` or `higher is easier`"),
    **dict.fromkeys(
        ("range_low", "range_high"),
        Column(
            "Float64", "about what the formula was made for; `<NA>` if nobody has said"
        ),
    ),
    "formula": Column("string", "the formula itself"),
    "source": Column("string", "the paper it is from"),
}
"""Columns that say what a formula is."""

FOUND = {
    "measure": Column("string", "name of the formula or the count"),
    "kind": Column("string", "`formula` or `count`"),
    "value": Column("Float64", "its value; `<NA>` where it is undefined"),
    **DESCRIPTION,
    "note": Column("string", "what to mind, or why the value is missing"),
}
COUNTED = {
    **VALUES,
    "unit": Column("string", "what is counted"),
    "note": Column(
        "string", "of `words`: what was counted, and how much was left out and why"
    ),
}
_COUNT_UNITS = {
    "sentences": "sentences with a word",
    "words": "words and numbers",
    "letters": "letters and digits",
    "syllables": "syllables",
    "long_words": "words of more than 6 letters",
    "monosyllables": "words of 1 syllable",
    "polysyllables": "words of 3 or more syllables, read aloud",
    "hard_words": "words of 3 or more syllables, no names",
    "complex_words": "words as Gunning counts them",
    "difficult_words": "words as Dale and Chall count them",
    "figures": "numbers",
    "foreign_words": "words in another alphabet",
}


def readability(article: Article) -> pd.DataFrame:
    """Readability formulas of an article, and the counts they are made from.

    Words are the article's words and numbers; a hyphenated word is one. Headline,
    dateline, date and byline take no part; the note of the row "words" says how much
    that leaves out.

    Returns
    -------
    pandas.DataFrame
        One row a formula (``kind`` "formula": those for English, then those for the
        article's language) and one a count ("count"): measure, kind, value, unit,
        direction ("higher is harder", "higher is easier" or ``<NA>``), range_low and
        range_high (what the formula was made for), formula, source, note. ``value`` is
        ``<NA>`` where a formula is undefined, and ``note`` says why. ``attrs`` name the
        versions of mediacomp, textstat and the word data that the figures rest on.

    Raises
    ------
    InputError
        If ``article`` is not an `Article`.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("Rain fell on Monday. The river rose by a metre.")
    >>> found = readability(article).set_index("measure")
    >>> found["value"][["words", "sentences", "syllables"]].tolist()
    [10.0, 2.0, 13.0]
    >>> round(float(found["value"]["Flesch–Kincaid"]), 2)
    1.7
    """
    require_article("article", article)
    totals = Totals.of(findings_of(article).counts.sum(axis=0))
    rows = [
        _formula_row(formula, article, totals)
        for formula in formulas_for(article.language)
    ]
    for name, value in zip(COUNTS, totals, strict=True):
        note = extent(article, totals) if name == "words" else None
        rows.append(_count_row(name) | {"kind": "count", "value": value, "note": note})
    found = table(rows, FOUND)
    found.attrs.update({"mediacomp": __version__, **word_data()})
    return found


def readability_counts(a: Article, b: Article) -> pd.DataFrame:
    """What the formulas count, of two articles side by side.

    Returns
    -------
    pandas.DataFrame
        One row a count: measure, value_a, value_b (``<NA>`` where it is not known in
        the article's language), unit, note: for "words" what was counted and what was
        left out.

    Examples
    --------
    >>> from mediacomp import Article
    >>> a = Article.from_text("LIMA — Rain fell on Monday.")
    >>> b = Article.from_text("Rain fell.")
    >>> counts = readability_counts(a, b).set_index("measure")
    >>> print(*counts["note"]["words"].split(". "), sep=" | ")
    a: 4 words in 1 sentence; not counted, as outside the body: dateline (1 word) |
    b: 2 words in 1 sentence
    """
    sides = [Totals.of(findings_of(each).counts.sum(axis=0)) for each in (a, b)]
    told = ". ".join(
        f"{name}: {extent(article, totals)}"
        for name, article, totals in zip(NAMES, (a, b), sides, strict=True)
    )
    rows = (
        _count_row(name)
        | {
            "value_a": value_a,
            "value_b": value_b,
            "note": told if name == "words" else None,
        }
        for name, value_a, value_b in zip(COUNTS, *sides, strict=True)
    )
    return table(rows, COUNTED)


def _count_row(name: str) -> dict[str, object]:
    return {"measure": name.replace("_", " "), "unit": _COUNT_UNITS[name]}


def _formula_row(
    formula: Formula, article: Article, totals: Totals
) -> dict[str, object]:
    value, notes = formula_value(formula, article, totals)
    own = {
        "measure": formula.name,
        "kind": "formula",
        "value": value,
        "note": "; ".join(notes) or None,
    }
    return own | described(formula)


def described(formula: Formula) -> dict[str, object]:
    """Cells of `DESCRIPTION`."""
    return {
        "unit": formula.unit,
        "direction": formula.direction,
        "range_low": formula.low,
        "range_high": formula.high,
        "formula": formula.text,
        "source": formula.source,
    }


def formula_value(
    formula: Formula, article: Article, totals: Totals
) -> tuple[float | None, list[str]]:
    """A formula's value, with what to keep in mind about it; None with the reason."""
    reason = undefined(formula, article, totals)
    if reason:
        return None, [reason]
    value = float(formula.score(totals))
    return value, doubts(formula, totals, value)
