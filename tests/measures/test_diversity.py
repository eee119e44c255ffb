"""Lexical diversity against plain reckonings, and its intervals."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import hypergeom

import mediacomp as mc
from mediacomp.measures import diversity, variety
from mediacomp.measures.diversity import WINDOWS, diversity_table
from mediacomp.measures.variety import Texts

if TYPE_CHECKING:
    import pandas as pd

WORDS = st.lists(st.integers(0, 20), min_size=50, max_size=120).map(np.array)
NAMES = ["MTLD", "HD-D", "MATTR 25", "MATTR 50", "MATTR 100"]


def mtld(words: np.ndarray) -> float:
    return float(variety.mtld(Texts.of([words]))[0])


def hdd(words: np.ndarray) -> float:
    return float(variety.hdd(Texts.of([words]))[0])


def mattr(words: np.ndarray, window: int) -> float:
    return float(variety.mattr(Texts.of([words]), window)[0])


def table(a: mc.Article, b: mc.Article) -> pd.DataFrame:
    return diversity_table(a, b).set_index("measure")


@given(WORDS, st.integers(1, 50))
def test_mattr_is_the_mean_of_its_windows(words: np.ndarray, window: int) -> None:
    plain = [
        len(set(words[i : i + window])) / window for i in range(len(words) - window + 1)
    ]
    assert mattr(words, window) == pytest.approx(np.mean(plain))


@given(WORDS)
def test_hdd_is_the_sum_of_its_hypergeometric_parts(words: np.ndarray) -> None:
    counts = np.unique(words, return_counts=True)[1]
    assert hdd(words) == pytest.approx(
        sum(1 - hypergeom.pmf(0, len(words), count, 42) for count in counts) / 42
    )


@pytest.mark.filterwarnings("ignore")
@given(st.lists(st.integers(0, 40), min_size=100, max_size=200))
@settings(max_examples=25)
def test_the_library_lexicalrichness_agrees(codes: list[int]) -> None:
    from lexicalrichness import LexicalRichness

    words, peer = (
        np.array(codes),
        LexicalRichness(
            [f"w{code}" for code in codes], preprocessor=None, tokenizer=None
        ),
    )
    assert mtld(words) == pytest.approx(peer.mtld(threshold=0.72))
    assert hdd(words) == pytest.approx(peer.hdd(draws=42))
    for window in WINDOWS:
        assert mattr(words, window) == pytest.approx(peer.mattr(window_size=window))


@pytest.mark.parametrize("many", [12, 15])
def test_the_spread_of_subsets_is_that_of_the_whole(many: int) -> None:
    """Checked with a mean, whose variance is known: that of its parts by their
    number.
    """
    article = mc.Article.from_sentences([f"{chr(97 + i)}word" for i in range(many)])
    mean = diversity._Measure("mean", lambda texts: texts.words.mean(axis=1), 1)
    assert diversity._Worded.of(article).variances([mean])[0] == pytest.approx(
        np.var(np.arange(many), ddof=1) / many, rel=0.2
    )


@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(1, 50))
def test_a_text_scores_the_same_beside_others(
    texts: list[np.ndarray], window: int
) -> None:
    beside = Texts.of(texts)
    assert variety.hdd(beside).tolist() == [hdd(words) for words in texts]
    assert variety.mattr(beside, window).tolist() == [mattr(w, window) for w in texts]
    scores = [mtld(words) for words in texts]
    assert np.array_equal(variety.mtld(beside), scores, equal_nan=True)


def test_a_stretch_longer_than_is_looked_at_together() -> None:
    words = np.concatenate([np.arange(100), np.arange(100)])
    assert variety._factors(Texts.of([words]).before, np.array([200]))[0] == (
        pytest.approx(_stretches(words))
    )


def _stretches(words: np.ndarray) -> float:
    """The definition, word by word."""
    found, seen, size = 0.0, set(), 0
    for word in words.tolist():
        seen.add(word)
        size += 1
        if len(seen) <= 0.72 * size:
            found, seen, size = found + 1, set(), 0
    return found + ((1 - len(seen) / size) / 0.28 if size else 0)


def test_mtld_by_hand() -> None:
    # Forwards: 1 2 1 falls to 2/3, a factor; 2 3 4 5 is left, with nothing repeated.
    # Backwards: 5 4 3 2 1 2 falls to 5/6, 5 4 3 2 1 2 1 to 5/7, a factor.
    assert mtld(np.array([1, 2, 1, 2, 3, 4, 5])) == pytest.approx((7 / 1 + 7 / 1) / 2)


def test_mtld_of_words_that_never_come_twice_is_undefined() -> None:
    assert np.isnan(mtld(np.arange(60)))


@given(WORDS)
def test_mtld_reads_both_ways(words: np.ndarray) -> None:
    assert mtld(words) == mtld(words[::-1])


def test_the_seeds_do_not_differ_beyond_doubt(seeds: tuple[Path, Path]) -> None:
    found = table(*(mc.read(path) for path in seeds))
    assert found.index.tolist() == NAMES
    assert (found["low"] < 0).all()
    assert (found["high"] > 0).all()
    assert (found["value_a"] > 0.7).all()


def test_the_other_way_round_mirrors_exactly(seeds: tuple[Path, Path]) -> None:
    a, b = (mc.read(path) for path in seeds)
    found, mirrored = table(a, b), table(b, a)
    assert (found["difference"] == -mirrored["difference"]).all()
    assert (found["low"] == -mirrored["high"]).all()


def test_repetition_lowers_every_measure() -> None:
    poor = mc.Article.from_sentences(["The rain fell and the rain fell."] * 20)
    sentences = [
        f"word{chr(97 + i)} thing{chr(97 + j)} the and of then"
        for i, j in pairwise(range(21))
    ]
    rich = mc.Article.from_sentences(sentences)
    found = table(poor, rich)
    assert (found["difference"] > 0).all()
    assert (found["low"].dropna() > 0).all()


def test_short_texts_are_undefined_and_say_so() -> None:
    short = mc.Article.from_sentences(["Rain fell and rain fell."])
    found = table(short, short)
    assert found["value_a"].isna().all()
    assert found["note"]["HD-D"] == "a and b: only 5 words (needs 42)"


def test_few_words_and_sentences_are_doubted() -> None:
    article = mc.Article.from_sentences(["Rain fell and then the rain fell on."] * 8)
    note = table(article, article)["note"]["HD-D"]
    assert note.startswith(
        "a and b: only 64 words (made for 100 or more); a and b: only 8 sentences "
        "(needs 10)"
    )


def test_one_sentence_has_a_value_and_no_interval() -> None:
    article = mc.Article.from_sentences(["rain and snow and hail or " * 20])
    found = table(article, article)
    assert found["difference"].tolist() == [0.0] * 5
    assert found["low"].isna().all()
    assert found["note"].str.contains("too few words for an interval").all()


def test_a_script_without_spaces_is_undefined_and_says_so() -> None:
    article = mc.Article.from_sentences(["東京で雨が降った。川が上がった。"] * 10)
    assert table(article, article)["note"].str.contains("without spaces").all()


def test_types_do_not_depend_on_the_texts(seeds: tuple[Path, Path]) -> None:
    empty = mc.Article.from_sentences([])
    assert table(empty, empty).dtypes.equals(
        table(*(mc.read(path) for path in seeds)).dtypes
    )
