"""How varied the words of articles are, by measures that do not fall with length as
types per token do.

The intervals differ from those of readability: drawing sentences again with replacement
repeats their words, and repetition is just what is measured here. So three quarters of
the sentences are drawn without replacement, in reading order; the variance of r out of
n sentences, times r/(n − r), is that of whole articles (delete-d jackknife, Shao and Wu
1989). Three quarters and not a half, because MTLD has not settled in half an article:
benchmarks/table_coverage.py.

Shao, J., Wu, C. F. J. (1989). A general theory for jackknife variance estimation.
Annals of Statistics 17, 1176–1197.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import compress

import numpy as np
import pandas as pd
import regex
from scipy import special

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.bootstrap import CONFIDENCE, content_seed
from mediacomp.measures.difference import DIFFERENCE, difference_row, side_notes
from mediacomp.measures.readability.notes import few_sentences, few_words
from mediacomp.measures.tables import Column, table
from mediacomp.measures.variety import (
    HDD_DRAW,
    Scores,
    Texts,
    Words,
    hdd,
    in_blocks,
    mattr,
    mtld,
)
from mediacomp.text.article import Article
from mediacomp.text.kept import kept_with

WINDOWS = (25, 50, 100)
_SUBSETS = 200
_FEWEST_SUBSETS = 20
_WORDS_READ = 2_000_000
_UNSPACED = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
)
_UNSPACED_SHARE = 0.1
_KEPT = "_varied"

COLUMNS = {
    **DIFFERENCE,
    "unit": Column("string", "words, or types per token"),
    "direction": Column("string", "`higher is more varied`"),
    "note": Column("string", "what to mind: short text, why something is missing"),
}


@dataclass(frozen=True)
class _Measure:
    name: str
    score: Callable[[Texts], Scores]
    needs: int
    unit: str = "types per token"


MEASURES = (
    _Measure("MTLD", mtld, 50, "words"),
    _Measure("HD-D", hdd, HDD_DRAW),
    *(
        _Measure(f"MATTR {window}", partial(mattr, window=window), window)
        for window in WINDOWS
    ),
)


def diversity_table(a: Article, b: Article) -> pd.DataFrame:
    """Lexical diversity of two articles, and how far the differences can be trusted.

    Words are compared in their normalised form; numbers take no part.

    Returns
    -------
    pandas.DataFrame
        One row a measure: measure, value_a, value_b; difference (b − a) with low and
        high, its interval of 95%; unit, direction; note, with the reason where
        something is ``<NA>``. Comparing (b, a) gives exactly the mirrored figures.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain fell and rain fell. " * 10)
    >>> b = mc.Article.from_text("Rain fell and hail came. " * 10)
    >>> diversity_table(a, b).set_index("measure").loc["MATTR 25", ["value_a",
    ...     "value_b"]].tolist()
    [0.12, 0.2]
    """
    return table(_rows(_varied(a), _varied(b)), COLUMNS)


@dataclass(frozen=True)
class _Varied:
    """What was measured of an article: for each measure its value, or None and why
    there is none, and its variance, NaN where there is none.
    """

    values: Sequence[tuple[float | None, str]]
    spreads: Sequence[float]
    words: int
    sentences: int

    def doubts(self) -> list[str]:
        return [*few_words(self.words), *few_sentences(self.sentences)]


def _varied(article: Article) -> _Varied:
    """The measures of an article, kept with it as its findings are: drawing subsets
    takes a tenth of the time of a comparison.
    """
    return kept_with(article, _KEPT, lambda: _varied_in(article))


def _varied_in(article: Article) -> _Varied:
    worded = _Worded.of(article)
    values = worded.values()
    told = [value is not None for value, _ in values]
    drawn = iter(worded.variances(list(compress(MEASURES, told))))
    spreads = [next(drawn) if some else np.nan for some in told]
    return _Varied(values, spreads, len(worded.words), len(worded.sentences))


@dataclass(frozen=True)
class _Worded:
    """An article's words as numbers, and where its sentences begin."""

    words: Words
    sentences: tuple[Words, ...]
    unspaced: bool
    seed: int

    @classmethod
    def of(cls, article: Article) -> _Worded:
        tokens = [
            [t for t in sentence.tokens if t.kind == "word"]
            for sentence in article.sentences
        ]
        numbers: dict[str, int] = {}
        coded = (
            np.array(
                [numbers.setdefault(t.norm, len(numbers)) for t in row], dtype=np.int64
            )
            for row in tokens
        )
        sentences = tuple(row for row in coded if len(row))
        words = np.concatenate([np.empty(0, dtype=np.int64), *sentences])
        unspaced = sum(bool(_UNSPACED.match(t.text)) for row in tokens for t in row)
        return cls(
            words,
            sentences,
            unspaced > _UNSPACED_SHARE * len(words),
            content_seed(article),
        )

    def values(self) -> list[tuple[float | None, str]]:
        """The value of each measure, or None and why there is none."""
        whole = Texts.of([self.words])
        found: list[tuple[float | None, str]] = []
        for measure in MEASURES:
            reason = ""
            if self.unspaced:
                reason = "the text is written without spaces between words"
            elif len(self.words) < measure.needs:
                reason = f"only {len(self.words)} words (needs {measure.needs})"
            value = float(measure.score(whole)[0]) if not reason else np.nan
            if not (reason or np.isfinite(value)):
                reason = "no word comes twice"
            found.append((None if reason else value, reason))
        return found

    @property
    def kept(self) -> int:
        """How many sentences a subset has."""
        return max(1, 3 * len(self.sentences) // 4)

    def subsets(self) -> Iterator[Texts]:
        """The words of random subsets of the sentences, in order, some at a time."""
        generator = np.random.default_rng(self.seed)
        drawn = max(_FEWEST_SUBSETS, min(_SUBSETS, _WORDS_READ // len(self.words)))
        return in_blocks(
            [
                np.sort(generator.permutation(len(self.sentences))[: self.kept])
                for _ in range(drawn)
            ],
            self.sentences,
        )

    def variances(self, measures: Sequence[_Measure]) -> list[float]:
        """Variance of each measure over subsets of the sentences; NaN if they are too
        short for it.
        """
        count = len(self.sentences)
        if count < 2 or not measures:
            return [np.nan] * len(measures)
        scores: list[list[Scores]] = [[] for _ in measures]
        for texts in self.subsets():
            short = np.full(len(texts.sizes), np.nan)
            for found, measure in zip(scores, measures, strict=True):
                enough = bool((texts.sizes >= measure.needs).all())
                found.append(measure.score(texts) if enough else short)
        return [
            float(np.var(np.concatenate(s), ddof=1) * self.kept / (count - self.kept))
            for s in scores
        ]


def _rows(a: _Varied, b: _Varied) -> Iterator[dict[str, object]]:
    values = zip(a.values, b.values, strict=True)
    spreads = zip(a.spreads, b.spreads, strict=True)
    for measure, pair, spread in zip(MEASURES, values, spreads, strict=True):
        told = all(value is not None for value, _ in pair)
        yield _row(measure, (a, b), pair, spread if told else None)


def _row(
    measure: _Measure,
    sides: tuple[_Varied, _Varied],
    found: tuple[tuple[float | None, str], ...],
    spreads: tuple[float, float] | None,
) -> dict[str, object]:
    values = [value for value, _ in found]
    notes = [
        (name, note)
        for name, side, (_, reason) in zip(NAMES, sides, found, strict=True)
        for note in ([reason] if reason else side.doubts())
    ]
    interval = None
    if spreads:
        notes += [
            (name, "too few words for an interval")
            for name, spread in zip(NAMES, spreads, strict=True)
            if not np.isfinite(spread)
        ]
        fewer = min(side.sentences for side in sides)
        interval = _interval(values, sum(spreads), fewer - 1)
    said = {
        "unit": measure.unit,
        "direction": "higher is more varied",
        "note": side_notes(notes),
    }
    return difference_row(measure.name, values, interval) | said


def _interval(
    values: list[float | None], variance: float, degrees: int
) -> tuple[float, float] | None:
    value_a, value_b = values
    if value_a is None or value_b is None or not np.isfinite(variance):
        return None
    reach = float(-special.stdtrit(degrees, (1 - CONFIDENCE) / 2) * np.sqrt(variance))
    return value_b - value_a - reach, value_b - value_a + reach
