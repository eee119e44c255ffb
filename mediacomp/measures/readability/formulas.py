"""The readability formulas: what each computes, from whom it is, and what it was made
for.

Every formula is a function of `Totals`, so it works on the counts of one article as on
those of ten thousand resampled ones. Constants are those of the papers named;
docs/measures-readability.md says where other software differs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from mediacomp.findings.counts import FloatArray, Totals

Direction = Literal["higher is harder", "higher is easier"]
HARDER: Direction = "higher is harder"
EASIER: Direction = "higher is easier"

SAMPLE = Totals.of(np.array([5, 100, 450, 150, 25, 65, 15, 10, 8, 12, 0, 0], float))
"""Counts of an invented text of a hundred words, in the order of `Totals`, on which
each formula's example is worked.
"""


@dataclass(frozen=True)
class Formula:
    """A readability formula.

    Parameters
    ----------
    name, unit, direction
        As shown in tables.
    low, high
        About the range it was made for, in its own unit; None if nobody has said.
    text, source
        The formula for people to read, and the paper it is from.
    score
        The formula itself; NaN or infinite where it is undefined.
    languages
        ISO 639-1 codes it was made for; empty if it claims to serve every language with
        an alphabet.
    min_sentences
        Sentences that its author asks for.
    """

    name: str
    unit: str
    direction: Direction
    low: float | None
    high: float | None
    text: str
    source: str
    score: Callable[[Totals], FloatArray]
    languages: frozenset[str] = frozenset({"en"})
    min_sentences: int = 10


def flesch_reading_ease(t: Totals) -> FloatArray:
    """Flesch (1948).

    Examples
    --------
    >>> round(float(flesch_reading_ease(SAMPLE)), 3)
    59.635
    """
    return 206.835 - 1.015 * t.words / t.sentences - 84.6 * t.syllables / t.words


def flesch_kincaid(t: Totals) -> FloatArray:
    """Kincaid, Fishburne, Rogers and Chissom (1975).

    Examples
    --------
    >>> round(float(flesch_kincaid(SAMPLE)), 3)
    9.91
    """
    return 0.39 * t.words / t.sentences + 11.8 * t.syllables / t.words - 15.59


def gunning_fog(t: Totals) -> FloatArray:
    """Gunning (1952).

    Examples
    --------
    >>> round(float(gunning_fog(SAMPLE)), 3)
    11.2
    """
    return 0.4 * (t.words / t.sentences + 100 * t.complex_words / t.words)


def smog(t: Totals) -> FloatArray:
    """McLaughlin (1969), scaled to 30 sentences.

    Examples
    --------
    >>> round(float(smog(SAMPLE)), 3)
    13.024
    """
    return 1.043 * np.sqrt(30 * t.polysyllables / t.sentences) + 3.1291


def coleman_liau(t: Totals) -> FloatArray:
    """Coleman and Liau (1975).

    Examples
    --------
    >>> round(float(coleman_liau(SAMPLE)), 3)
    9.18
    """
    return 5.88 * t.letters / t.words - 29.6 * t.sentences / t.words - 15.8


def automated_readability_index(t: Totals) -> FloatArray:
    """Senter and Smith (1967).

    Examples
    --------
    >>> round(float(automated_readability_index(SAMPLE)), 3)
    9.765
    """
    return 4.71 * t.letters / t.words + 0.5 * t.words / t.sentences - 21.43


def dale_chall(t: Totals) -> FloatArray:
    """Dale and Chall (1948).

    Examples
    --------
    >>> round(float(dale_chall(SAMPLE)), 3)
    6.523
    """
    return 15.79 * t.difficult_words / t.words + 0.0496 * t.words / t.sentences + 3.6365


def new_dale_chall(t: Totals) -> FloatArray:
    """Chall and Dale (1995).

    Examples
    --------
    >>> round(float(new_dale_chall(SAMPLE)), 3)
    38.8
    """
    return 64 - 95 * t.difficult_words / t.words - 0.69 * t.words / t.sentences


def linsear_write(t: Totals) -> FloatArray:
    """Linsear Write, over the whole text instead of a sample of 100 words.

    Examples
    --------
    >>> round(float(linsear_write(SAMPLE)), 3)
    12.0
    """
    points = (t.words + 2 * t.hard_words) / t.sentences
    return np.where(points > 20, points / 2, points / 2 - 1)


def lix(t: Totals) -> FloatArray:
    """Björnsson (1968).

    Examples
    --------
    >>> round(float(lix(SAMPLE)), 3)
    45.0
    """
    return t.words / t.sentences + 100 * t.long_words / t.words


def rix(t: Totals) -> FloatArray:
    """Anderson (1983).

    Examples
    --------
    >>> round(float(rix(SAMPLE)), 3)
    5.0
    """
    return t.long_words / t.sentences


FORMULAS = (
    Formula(
        "Flesch reading ease",
        "score 0–100",
        EASIER,
        0,
        100,
        "206.835 − 1.015 · words/sentences − 84.6 · syllables/words",
        "Flesch, R. (1948). A new readability yardstick. Journal of Applied "
        "Psychology 32, 221–233",
        flesch_reading_ease,
    ),
    Formula(
        "Flesch–Kincaid",
        "US grade",
        HARDER,
        5,
        16,
        "0.39 · words/sentences + 11.8 · syllables/words − 15.59",
        "Kincaid, J. P., Fishburne, R. P., Rogers, R. L., Chissom, B. S. (1975). "
        "Derivation of new readability formulas for Navy enlisted personnel. Research "
        "Branch Report 8-75",
        flesch_kincaid,
    ),
    Formula(
        "Gunning Fog",
        "US grade",
        HARDER,
        6,
        17,
        "0.4 · (words/sentences + 100 · complex words/words)",
        "Gunning, R. (1952). The technique of clear writing. McGraw-Hill",
        gunning_fog,
    ),
    Formula(
        "SMOG",
        "US grade",
        HARDER,
        4,
        18,
        "1.0430 · √(30 · polysyllables/sentences) + 3.1291",
        "McLaughlin, G. H. (1969). SMOG grading: a new readability formula. Journal "
        "of Reading 12, 639–646",
        smog,
        min_sentences=30,
    ),
    Formula(
        "Coleman–Liau",
        "US grade",
        HARDER,
        1,
        16,
        "0.0588 · letters per 100 words − 0.296 · sentences per 100 words − 15.8",
        "Coleman, M., Liau, T. L. (1975). A computer readability formula designed for "
        "machine scoring. Journal of Applied Psychology 60, 283–284",
        coleman_liau,
    ),
    Formula(
        "ARI",
        "US grade",
        HARDER,
        1,
        14,
        "4.71 · letters/words + 0.5 · words/sentences − 21.43",
        "Senter, R. J., Smith, E. A. (1967). Automated readability index. "
        "AMRL-TR-66-220",
        automated_readability_index,
    ),
    Formula(
        "Dale–Chall",
        "raw score",
        HARDER,
        4,
        10,
        "0.1579 · difficult words per 100 + 0.0496 · words/sentences + 3.6365",
        "Dale, E., Chall, J. S. (1948). A formula for predicting readability. "
        "Educational Research Bulletin 27, 11–20 and 37–54",
        dale_chall,
    ),
    Formula(
        "new Dale–Chall",
        "cloze score",
        EASIER,
        15,
        58,
        "64 − 0.95 · difficult words per 100 − 0.69 · words/sentences",
        "Chall, J. S., Dale, E. (1995). Readability revisited: the new Dale–Chall "
        "readability formula. Brookline Books",
        new_dale_chall,
    ),
    Formula(
        "Linsear Write",
        "US grade",
        HARDER,
        None,
        None,
        "r = (words + 2 · hard words)/sentences; r/2 if r > 20, else r/2 − 1",
        "US Air Force, unpublished; after O'Hayre, J. (1966). Gobbledygook has gotta "
        "go. Bureau of Land Management",
        linsear_write,
    ),
    Formula(
        "LIX",
        "score",
        HARDER,
        20,
        60,
        "words/sentences + 100 · words of more than 6 letters/words",
        "Björnsson, C. H. (1968). Läsbarhet. Liber",
        lix,
        languages=frozenset(),
    ),
    Formula(
        "RIX",
        "score",
        HARDER,
        0.2,
        7.2,
        "words of more than 6 letters/sentences",
        "Anderson, J. (1983). Lix and Rix: variations on a little-known readability "
        "index. Journal of Reading 26, 490–496",
        rix,
        languages=frozenset(),
    ),
)
