"""Measures of how varied words are, worked out for many texts at once.

An interval asks for the same figure of hundreds of subsets of one article. `Texts` lays
them side by side, a row each, and sorts each once; every measure reads what that told:
where a word last stood before, and how often it comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy import special

Words = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float64]

PLACE = np.int32
Places = npt.NDArray[np.int32]
"""Places in a text are small: half the width is read in half the time."""

MTLD_THRESHOLD = 0.72
HDD_DRAW = 42
STRETCH = 64
"""Words of a stretch that are looked at together: few stretches of MTLD are longer."""
CELLS = 2_000_000
"""Most words, and places that stay empty, that lie side by side at a time."""


@dataclass(frozen=True, eq=False)
class Texts:
    """Texts side by side, a row each.

    Attributes
    ----------
    words
        A number from 0 for each word, shape (texts, longest); -1 behind a row's end.
    sizes
        How many words each text has, shape (texts,).
    """

    words: Words
    sizes: Words

    @staticmethod
    def of(texts: Sequence[Words]) -> Texts:
        """These texts as rows.

        Examples
        --------
        >>> Texts.of([np.array([4, 4, 5]), np.array([4])]).words.tolist()
        [[4, 4, 5], [4, -1, -1]]
        """
        sizes = np.array([len(text) for text in texts], np.int64)
        words = np.full((len(texts), int(sizes.max(initial=0))), -1)
        for row, text in zip(words, texts, strict=True):
            row[: len(text)] = text
        return Texts(words, sizes)

    @cached_property
    def _narrow(self) -> npt.NDArray[np.signedinteger]:
        # Small numbers are sorted digit by digit, in a fifth of the time.
        small = self.words.max(initial=0) <= np.iinfo(np.int16).max
        return self.words.astype(np.int16) if small else self.words

    @cached_property
    def _order(self) -> Words:
        """Places of each row by word, those of one word in their order."""
        return np.argsort(self._narrow, axis=1, kind="stable")

    @cached_property
    def _ordered(self) -> npt.NDArray[np.signedinteger]:
        return np.take_along_axis(self._narrow, self._order, axis=1)

    @cached_property
    def _again(self) -> npt.NDArray[np.bool_]:
        """Whether the next one in that order is the same word."""
        here, there = self._ordered[:, :-1], self._ordered[:, 1:]
        same: npt.NDArray[np.bool_] = (here == there) & (there >= 0)
        return same

    @cached_property
    def _twice(self) -> tuple[Words, Words, Words]:
        """Row, place and next place of each word that comes again."""
        again = self._again
        rows = np.repeat(np.arange(len(self.words)), again.sum(axis=1))
        return rows, self._order[:, :-1][again], self._order[:, 1:][again]

    @cached_property
    def before(self) -> Places:
        """For each word the place where it last stood before; -1 where it is new."""
        found = np.full(self.words.shape, -1, PLACE)
        rows, here, there = self._twice
        found.ravel()[rows * self.words.shape[1] + there] = here
        return found

    @cached_property
    def before_backwards(self) -> Places:
        """The same for the texts read from their ends."""
        found = np.full(self.words.shape, -1, PLACE)
        rows, here, there = self._twice
        last = self.sizes[rows] - 1
        found.ravel()[rows * self.words.shape[1] + last - here] = last - there
        return found

    def counts(self) -> tuple[Words, Words, Words]:
        """How often words come: for each text and number of times, sorted, how many
        words come so often.
        """
        width = self.words.shape[1]
        ordered = self._ordered
        new = np.ones(ordered.shape, bool)
        new[:, 1:] = ~self._again
        starts = np.flatnonzero(new)
        times = np.diff(np.append(starts, ordered.size))
        rows = starts // max(width, 1)
        word = ordered.ravel()[starts] >= 0
        many = np.bincount((rows * (width + 1) + times)[word])
        keys = np.flatnonzero(many)
        return keys // (width + 1), keys % (width + 1), many[keys]


def in_blocks(chosen: Sequence[Words], sentences: Sequence[Words]) -> Iterator[Texts]:
    """Texts of the chosen sentences as rows, so many at a time that memory stays
    bounded.
    """
    sizes = np.array([len(sentence) for sentence in sentences])
    longest = max((int(sizes[numbers].sum()) for numbers in chosen), default=0)
    step = max(1, CELLS // max(longest, 1))
    for start in range(0, len(chosen), step):
        yield Texts.of(
            [
                np.concatenate([sentences[k] for k in numbers])
                for numbers in chosen[start : start + step]
            ]
        )


def mtld(texts: Texts) -> Scores:
    """Mean length of stretches in which types per token stay above 0.72, forwards and
    backwards, of each text.

    McCarthy, P. M., Jarvis, S. (2010). MTLD, vocd-D, and HD-D: a validation study of
    sophisticated approaches to lexical diversity assessment. Behavior Research Methods
    42, 381–392.

    Returns
    -------
    numpy.ndarray of float64, shape (texts,)
        NaN where no word comes twice.

    Examples
    --------
    >>> mtld(Texts.of([np.array([1, 2, 3, 1, 2, 3, 1, 2, 3])])).round(2).tolist()
    [4.75]
    """
    factors = [
        _factors(before, texts.sizes)
        for before in (texts.before, texts.before_backwards)
    ]
    some = np.minimum(*factors) > 0
    forwards, backwards = (texts.sizes / np.where(some, f, 1.0) for f in factors)
    return np.where(some, (forwards + backwards) / 2, np.nan)


def _factors(before: Places, sizes: Words) -> Scores:
    """Number of stretches of each text, the last one in part.

    All texts are read at the same time, `STRETCH` words on at each step; a text whose
    stretch ends goes on behind it.
    """
    start, at, types, complete = (np.zeros_like(sizes) for _ in range(4))
    open_rows = np.flatnonzero(sizes)
    while len(open_rows):
        place = at[open_rows, None] + np.arange(STRETCH)
        inside = place < sizes[open_rows, None]
        last = np.minimum(place, before.shape[1] - 1)
        first = start[open_rows, None]
        new = inside & (before[open_rows[:, None], last] < first)
        running = types[open_rows, None] + np.cumsum(new, axis=1)
        over = inside & (running <= MTLD_THRESHOLD * (place + 1 - first))
        ended, where = over.any(axis=1), over.argmax(axis=1)
        complete[open_rows] += ended
        behind = np.where(ended, where + 1, STRETCH)
        at[open_rows] = np.minimum(at[open_rows] + behind, sizes[open_rows])
        start[open_rows] = np.where(ended, at[open_rows], start[open_rows])
        types[open_rows] = np.where(ended, 0, running[:, -1])
        open_rows = open_rows[at[open_rows] < sizes[open_rows]]
    length = sizes - start
    share = (1 - types / np.maximum(length, 1)) / (1 - MTLD_THRESHOLD)
    last = np.where(length > 0, share, 0.0)
    return np.asarray(complete + last, np.float64)


def hdd(texts: Texts) -> Scores:
    """Types per token expected in 42 words drawn at random without replacement, of each
    text.

    McCarthy, P. M., Jarvis, S. (2007). vocd: a theoretical and empirical evaluation.
    Language Testing 24, 459–488.

    Examples
    --------
    >>> texts = Texts.of([np.arange(60), np.repeat(np.arange(30), 2)])
    >>> hdd(texts).round(3).tolist()
    [1.0, 0.653]
    """
    rows, counts, times = texts.counts()
    size = texts.sizes[rows]
    rest = size - counts
    drawn = np.minimum(HDD_DRAW, rest)
    log_missing = _log_choose(rest, drawn) - _log_choose(
        size, np.full_like(size, HDD_DRAW)
    )
    missing = np.where(rest >= HDD_DRAW, np.exp(log_missing), 0.0)
    types = np.bincount(rows, times * (1 - missing), minlength=len(texts.sizes))
    return np.round(types / HDD_DRAW, 12)


def _log_choose(among: Words, chosen: Words) -> Scores:
    logs: Scores = (
        special.gammaln(among + 1)
        - special.gammaln(chosen + 1)
        - special.gammaln(among - chosen + 1)
    )
    return logs


def mattr(texts: Texts, window: int) -> Scores:
    """Mean types per token of all windows of so many words, of each text.

    Covington, M. A., McFall, J. D. (2010). Cutting the Gordian knot: the moving-average
    type–token ratio (MATTR). Journal of Quantitative Linguistics 17, 94–100.

    Examples
    --------
    >>> mattr(Texts.of([np.array([1, 2, 1, 3])]), window=3).tolist()
    [0.8333333333333334]
    """
    # A word is one of the window's types in every window that holds it but not its last
    # occurrence before it.
    sizes = texts.sizes.astype(PLACE)[:, None]
    place = np.arange(texts.words.shape[1], dtype=PLACE)[None]
    first = np.maximum(np.maximum(place - window + 1, texts.before + 1), 0)
    last = np.minimum(place, sizes - window)
    held = np.where(place < sizes, np.maximum(last - first + 1, 0), 0).sum(axis=1)
    found: Scores = held / ((texts.sizes - window + 1) * window)
    return found
