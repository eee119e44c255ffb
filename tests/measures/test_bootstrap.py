"""Resampling: repeatable, unbiased in its spread, and the mirror of itself."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

import mediacomp as mc
from mediacomp.measures import bootstrap


def test_the_seed_is_the_sentences_and_nothing_else() -> None:
    sentences = ["Rain fell.", "The river rose."]
    one = mc.Article.from_sentences(sentences, label="Wire")
    other = mc.Article.from_text("LIMA — Rain fell. The river rose.", label="Daily")
    assert bootstrap.content_seed(one) == bootstrap.content_seed(other)
    assert bootstrap.content_seed(one) != bootstrap.content_seed(
        mc.Article.from_sentences(sentences[:1])
    )


def test_the_seed_of_a_text_stays_what_it_was() -> None:
    # Else intervals move without a word changing.
    seed = bootstrap.content_seed(mc.Article.from_sentences(["Rain fell."]))
    assert seed == 132521157026945223127304812330199941127


def test_one_sentence_fewer_is_drawn_and_totals_keep_their_size() -> None:
    ones = np.ones((5, 2))
    assert bootstrap.resampled_totals(ones, 1, replicates=3).tolist() == [[5, 5]] * 3


def test_a_lone_surrogate_has_a_seed() -> None:
    assert bootstrap.content_seed(mc.Article.from_sentences(["\ud800 rain"])) > 0


def test_resampling_repeats_itself_whatever_the_block() -> None:
    counts = np.arange(12.0).reshape(6, 2)
    once = bootstrap.resampled_totals(counts, 7, 1000)
    assert np.array_equal(once, bootstrap.resampled_totals(counts, 7, 1000))
    assert not np.array_equal(once, bootstrap.resampled_totals(counts, 8, 1000))


def test_resampled_totals_spread_as_totals_of_samples_do() -> None:
    counts = np.random.default_rng(1).normal(20, 5, (15, 1))
    totals = bootstrap.resampled_totals(counts, 3, 20_000)
    assert totals.mean() == pytest.approx(counts.sum(), rel=0.01)
    assert totals.var() == pytest.approx(15 * counts.var(ddof=1), rel=0.15)


def test_dealing_out_keeps_every_sentence() -> None:
    counts = np.arange(10.0)[:, None]
    first, second = bootstrap.permuted_totals(counts, 4, [1, 2], 500)
    assert np.all(first + second == counts.sum())
    assert first.min() >= 0 + 1 + 2 + 3
    assert first.max() <= 6 + 7 + 8 + 9
    assert first.mean() == pytest.approx(4 * 4.5, rel=0.02)


@given(
    arrays(np.float64, st.integers(100, 300), elements=st.floats(-1e6, 1e6)),
    st.integers(1, 50),
)
def test_the_interval_of_the_negated_is_the_mirrored_interval(
    replicates: np.ndarray, degrees: int
) -> None:
    low, high = bootstrap.interval(replicates, degrees)
    assert bootstrap.interval(-replicates, degrees) == (-high, -low)
    assert low <= high


def test_fewer_degrees_of_freedom_widen_the_interval() -> None:
    replicates = np.random.default_rng(0).normal(size=10_000)
    few, many = bootstrap.interval(replicates, 5), bootstrap.interval(replicates, 500)
    assert few[0] < many[0] < 0 < many[1] < few[1]
    assert many[1] == pytest.approx(1.96, abs=0.06)
    assert few[1] == pytest.approx(2.57, abs=0.12)


def test_p_is_never_zero() -> None:
    assert bootstrap.permutation_p(9.0, np.zeros(999)) == 0.001
    assert bootstrap.permutation_p(0.0, np.zeros(999)) == 1.0


def test_long_articles_get_fewer_replicates() -> None:
    assert bootstrap.replicates_for(28) == 10_000
    assert bootstrap.replicates_for(20_000) == 1_000


@pytest.mark.parametrize("size", [2, 3, 8, 13])
def test_resampled_quantiles_and_means_are_those_of_the_values_drawn(
    size: int,
) -> None:
    values = np.random.default_rng(size).integers(1, 40, size).astype(float)
    levels = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
    quantiles, means = bootstrap.resampled_distribution(values, levels, 7, 50)
    drawn = values[np.random.default_rng(7).integers(0, size, (50, size - 1))]
    assert (quantiles == np.quantile(drawn, levels, axis=1).T).all()
    assert means == pytest.approx(drawn.mean(axis=1))
