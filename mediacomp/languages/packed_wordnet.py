"""WordNet 3.0 as it is packed: lemmas and synsets by number.

Lemmas are found by bisection in one sorted run of bytes, what belongs to them by bounds
in plain arrays: loading costs a few dozen milliseconds and no dictionary of 147,306
words is built. `scripts/build_wordnet.py` writes the file and says what its arrays
mean.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from mediacomp.languages.language import Language

Numbers = npt.NDArray[np.int64]

LANGUAGE = Language.of("en")
"""The language whose words these are."""


@dataclass(frozen=True)
class Lists:
    """Many short lists of numbers end to end; list i lies between bounds i and i +
    1.
    """

    bounds: Numbers
    values: Numbers

    def of(self, numbers: Iterable[int]) -> set[int]:
        """All that the lists of these numbers hold."""
        bounds, values = self.bounds, self.values
        return {
            each for i in numbers for each in values[bounds[i] : bounds[i + 1]].tolist()
        }

    @classmethod
    def counted(cls, counts: npt.NDArray[np.uint8], values: Numbers) -> Lists:
        """Lists with so many values each."""
        return cls(np.concatenate([[0], np.cumsum(counts, dtype=np.int64)]), values)

    @classmethod
    def paired(cls, keys: Numbers, values: Numbers, size: int) -> Lists:
        """The values of each key below ``size``."""
        # Stable, so that equal keys keep their order on every machine.
        order = np.argsort(keys, kind="stable")
        return cls(np.searchsorted(keys[order], np.arange(size + 1)), values[order])


@dataclass(frozen=True)
class WordNet:
    """Lemmas and synsets by number. `senses` and `derived` are lists by lemma, the
    others by synset.
    """

    words: bytes
    word_bounds: Numbers
    senses: Lists
    broader: Lists
    similar: Lists
    opposites: Lists
    antonyms: frozenset[tuple[int, int]]
    derived: Lists

    def lemma(self, words: str) -> int | None:
        """Number of a lemma; hyphens are tried as spaces, too."""
        for wanted in dict.fromkeys([words, words.replace("-", " ")]):
            # A lone surrogate cannot be encoded; as "?" it is found nowhere.
            encoded = wanted.encode("utf-8", "replace")
            number = bisect_left(
                range(len(self.word_bounds) - 1), encoded, key=self._word
            )
            if number + 1 < len(self.word_bounds) and self._word(number) == encoded:
                return number
        return None

    def text(self, number: int) -> str:
        """The lemma with a number."""
        return self._word(number).decode("utf-8")

    def _word(self, number: int) -> bytes:
        return self.words[self.word_bounds[number] : self.word_bounds[number + 1] - 1]


@cache
def packed_wordnet() -> WordNet:
    """The dictionary, loaded once."""
    file = LANGUAGE.folder / "wordnet.npz"
    with file.open("rb") as stream, np.load(stream) as arrays:
        packed = {name: arrays[name] for name in arrays.files}
    word_bounds = np.concatenate(
        [[0], np.flatnonzero(packed["words"] == ord("\n")) + 1]
    )
    lemmas, synsets = len(packed["sense_counts"]), len(packed["broader_counts"])
    synset_a, lemma_a, synset_b, lemma_b = _numbers(packed["antonyms"]).reshape(-1, 4).T
    return WordNet(
        words=packed["words"].tobytes(),
        word_bounds=word_bounds,
        senses=Lists.counted(
            packed["sense_counts"], _senses(_numbers(packed["senses"]))
        ),
        broader=Lists.counted(packed["broader_counts"], _numbers(packed["broader"])),
        similar=_both_ways(packed["similar"], synsets),
        opposites=Lists.paired(synset_a, synset_b, synsets),
        antonyms=frozenset(zip(lemma_a.tolist(), lemma_b.tolist(), strict=True)),
        derived=_both_ways(packed["derived"], lemmas),
    )


def _numbers(planes: npt.NDArray[np.uint8]) -> Numbers:
    """Three bytes a number: all lowest bytes, then all middle ones, then all
    highest.
    """
    low, middle, high = planes.reshape(3, -1).astype(np.int64)
    numbers: Numbers = low + (middle << 8) + (high << 16)
    return numbers


def _senses(back: Numbers) -> Numbers:
    """Synsets from how far each lies before the next new one, which is itself one that
    lies nowhere before.
    """
    new = (back == 0).astype(np.int64)
    synsets: Numbers = np.cumsum(new) - new - back
    return synsets


def _both_ways(packed: npt.NDArray[np.uint8], size: int) -> Lists:
    steps, gaps = _numbers(packed).reshape(2, -1)
    low = np.cumsum(steps)
    high = low + gaps
    return Lists.paired(np.concatenate([low, high]), np.concatenate([high, low]), size)
