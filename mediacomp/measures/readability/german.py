"""Readability formulas made for German."""

from __future__ import annotations

from mediacomp.findings.counts import FloatArray, Totals
from mediacomp.measures.readability.formulas import EASIER, HARDER, Formula


def flesch_amstad(t: Totals) -> FloatArray:
    """Amstad (1978), German.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(flesch_amstad(SAMPLE)), 3)
    72.25
    """
    return 180 - t.words / t.sentences - 58.5 * t.syllables / t.words


def wiener_1(t: Totals) -> FloatArray:
    """Bamberger and Vanecek (1984), German, first formula.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(wiener_1(SAMPLE)), 3)
    6.489
    """
    shares = 19.35 * t.polysyllables + 12.97 * t.long_words - 3.27 * t.monosyllables
    return shares / t.words + 0.1672 * t.words / t.sentences - 0.875


def wiener_2(t: Totals) -> FloatArray:
    """Bamberger and Vanecek (1984), German, second formula.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(wiener_2(SAMPLE)), 3)
    7.028
    """
    shares = 20.07 * t.polysyllables + 13.73 * t.long_words
    return shares / t.words + 0.1682 * t.words / t.sentences - 2.779


def wiener_3(t: Totals) -> FloatArray:
    """Bamberger and Vanecek (1984), German, third formula.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(wiener_3(SAMPLE)), 3)
    7.14
    """
    return 29.63 * t.polysyllables / t.words + 0.1905 * t.words / t.sentences - 1.1144


def wiener_4(t: Totals) -> FloatArray:
    """Bamberger and Vanecek (1984), German, fourth formula.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(wiener_4(SAMPLE)), 3)
    7.735
    """
    return 27.44 * t.polysyllables / t.words + 0.2656 * t.words / t.sentences - 1.693


_LANGUAGES = frozenset({"de"})
_AMSTAD = (
    "Amstad, T. (1978). Wie verständlich sind unsere Zeitungen? Diss., Universität "
    "Zürich"
)
_VIENNA = (
    "Bamberger, R., Vanecek, E. (1984). Lesen – Verstehen – Lernen – Schreiben. "
    "Jugend und Volk"
)
_GRADE = "school year"
_SHARE = "{} · polysyllables per 100 + {} · long words per 100"

GERMAN = (
    Formula(
        "Flesch–Amstad",
        "score 0–100",
        EASIER,
        0,
        100,
        "180 − words/sentences − 58.5 · syllables/words",
        _AMSTAD,
        flesch_amstad,
        languages=_LANGUAGES,
    ),
    Formula(
        "Wiener Sachtextformel 1",
        _GRADE,
        HARDER,
        4,
        15,
        _SHARE.format("0.1935", "0.1297")
        + " − 0.0327 · monosyllables per 100 + 0.1672 · words/sentences − 0.875",
        _VIENNA,
        wiener_1,
        languages=_LANGUAGES,
    ),
    Formula(
        "Wiener Sachtextformel 2",
        _GRADE,
        HARDER,
        4,
        15,
        _SHARE.format("0.2007", "0.1373") + " + 0.1682 · words/sentences − 2.779",
        _VIENNA,
        wiener_2,
        languages=_LANGUAGES,
    ),
    Formula(
        "Wiener Sachtextformel 3",
        _GRADE,
        HARDER,
        4,
        15,
        "0.2963 · polysyllables per 100 + 0.1905 · words/sentences − 1.1144",
        _VIENNA,
        wiener_3,
        languages=_LANGUAGES,
    ),
    Formula(
        "Wiener Sachtextformel 4",
        _GRADE,
        HARDER,
        4,
        15,
        "0.2744 · polysyllables per 100 + 0.2656 · words/sentences − 1.693",
        _VIENNA,
        wiener_4,
        languages=_LANGUAGES,
    ),
)
"""Every formula for German, in the order they are shown."""
