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

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
import numpy.typing as npt
import pandas as pd
import regex
from scipy import special

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.bootstrap import CONFIDENCE, content_seed
from mediacomp.measures.difference import DIFFERENCE, difference_row, side_notes
from mediacomp.measures.readability.notes import few_sentences, few_words
from mediacomp.measures.tables import Column, table
from mediacomp.text.article import Article

Words = npt.NDArray[np.int64]

MTLD_THRESHOLD = 0.72
HDD_DRAW = 42
WINDOWS = (25, 50, 100)
_SUBSETS = 200
_FEWEST_SUBSETS = 20
_WORDS_READ = 2_000_000
_UNSPACED = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
)
_UNSPACED_SHARE = 0.1

COLUMNS = {
    **DIFFERENCE,
    "unit": Column("string", "words, or types per token"),
    "direction": Column("string", "`higher is more varied`"),
    "note": Column("string", "what to mind: short text, why something is missing"),
}


@dataclass(frozen=True)
class _Measure:
    name: str
    score: Callable[[Words], float]
    needs: int
    unit: str = "types per token"


def mtld(words: Words) -> float:
    """Mean length of stretches in which types per token stay above 0.72, forwards and
    backwards.

    McCarthy, P. M., Jarvis, S. (2010). MTLD, vocd-D, and HD-D: a validation study of
    sophisticated approaches to lexical diversity assessment. Behavior Research Methods
    42, 381–392.

    Parameters
    ----------
    words
        A number for each word, the same for the same word. NaN if no word comes twice.

    Examples
    --------
    >>> import numpy as np
    >>> round(mtld(np.array([1, 2, 3, 1, 2, 3, 1, 2, 3])), 2)
    4.75
    """
    factors = [_factors(words), _factors(words[::-1])]
    return (
        float(np.mean([len(words) / factor for factor in factors]))
        if min(factors)
        else float("nan")
    )


def _factors(words: Words) -> float:
    """Number of stretches, the last one in part."""
    complete, start, types = 0, 0, 0
    for end, before in enumerate(_last_before(words).tolist(), 1):
        types += before < start
        if types <= MTLD_THRESHOLD * (end - start):
            complete, start, types = complete + 1, end, 0
    length = len(words) - start
    return complete + ((1 - types / length) / (1 - MTLD_THRESHOLD) if length else 0.0)


def _last_before(words: Words) -> Words:
    """For each word the place where the same word last stood before it; -1 where it is
    new.
    """
    order = np.argsort(words, kind="stable")
    again = words[order][1:] == words[order][:-1]
    before = np.full(len(words), -1)
    before[order[1:][again]] = order[:-1][again]
    return before


def hdd(words: Words) -> float:
    """Types per token expected in 42 words drawn at random without replacement.

    McCarthy, P. M., Jarvis, S. (2007). vocd: a theoretical and empirical evaluation.
    Language Testing 24, 459–488.

    Examples
    --------
    >>> import numpy as np
    >>> hdd(np.arange(60)), round(hdd(np.repeat(np.arange(30), 2)), 3)
    (1.0, 0.653)
    """
    counts, times = np.unique(
        np.unique(words, return_counts=True)[1], return_counts=True
    )
    size, rest = len(words), len(words) - counts
    drawn = np.minimum(HDD_DRAW, rest)
    log_missing = _log_choose(rest, drawn) - _log_choose(
        np.array(size), np.array(HDD_DRAW)
    )
    missing = np.where(rest >= HDD_DRAW, np.exp(log_missing), 0.0)
    return round(float(times @ (1 - missing)) / HDD_DRAW, 12)


def _log_choose(among: Words, chosen: Words) -> npt.NDArray[np.float64]:
    logs: npt.NDArray[np.float64] = (
        special.gammaln(among + 1)
        - special.gammaln(chosen + 1)
        - special.gammaln(among - chosen + 1)
    )
    return logs


def mattr(words: Words, window: int) -> float:
    """Mean types per token of all windows of so many words.

    Covington, M. A., McFall, J. D. (2010). Cutting the Gordian knot: the moving-average
    type–token ratio (MATTR). Journal of Quantitative Linguistics 17, 94–100.

    Examples
    --------
    >>> import numpy as np
    >>> mattr(np.array([1, 2, 1, 3]), window=3)
    0.8333333333333334
    """
    # A word is one of the window's types in every window that holds it but not its last
    # occurrence before it.
    size = len(words)
    place = np.arange(size)
    first = np.maximum(np.maximum(place - window + 1, _last_before(words) + 1), 0)
    last = np.minimum(place, size - window)
    return float(np.maximum(last - first + 1, 0).sum() / ((size - window + 1) * window))


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
        high, its interval of 95 %; unit, direction; note, with the reason where
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
    sides = _Worded.of(a), _Worded.of(b)
    return table((_row(measure, *sides) for measure in MEASURES), COLUMNS)


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

    def undefined(self, measure: _Measure) -> str:
        if self.unspaced:
            return "the text is written without spaces between words"
        if len(self.words) < measure.needs:
            return f"only {len(self.words)} words (needs {measure.needs})"
        return "" if np.isfinite(measure.score(self.words)) else "no word comes twice"

    def doubts(self) -> list[str]:
        return [*few_words(len(self.words)), *few_sentences(len(self.sentences))]

    @property
    def kept(self) -> int:
        """How many sentences a subset has."""
        return max(1, 3 * len(self.sentences) // 4)

    @cached_property
    def subsets(self) -> list[Words]:
        """The words of random subsets of the sentences, in order."""
        generator = np.random.default_rng(self.seed)
        drawn = max(_FEWEST_SUBSETS, min(_SUBSETS, _WORDS_READ // len(self.words)))
        chosen = (
            np.sort(generator.permutation(len(self.sentences))[: self.kept])
            for _ in range(drawn)
        )
        return [
            np.concatenate([self.sentences[i] for i in sentences])
            for sentences in chosen
        ]

    def variance(self, measure: _Measure) -> float:
        """Variance of a measure over subsets of the sentences; NaN if they are too
        short for it.
        """
        count = len(self.sentences)
        if count < 2:
            return np.nan
        values = [
            measure.score(words) if len(words) >= measure.needs else np.nan
            for words in self.subsets
        ]
        return float(np.var(values, ddof=1) * self.kept / (count - self.kept))


def _row(measure: _Measure, a: _Worded, b: _Worded) -> dict[str, object]:
    notes: list[tuple[str, str]] = []
    values: list[float | None] = []
    for name, side in zip(NAMES, (a, b), strict=True):
        reason = side.undefined(measure)
        values.append(None if reason else measure.score(side.words))
        notes += [(name, note) for note in ([reason] if reason else side.doubts())]
    interval = None
    if None not in values:
        spreads = {
            name: side.variance(measure)
            for name, side in zip(NAMES, (a, b), strict=True)
        }
        notes += [
            (name, "too few words for an interval")
            for name in spreads
            if not np.isfinite(spreads[name])
        ]
        interval = _interval(
            values, sum(spreads.values()), min(len(a.sentences), len(b.sentences)) - 1
        )
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
