"""Which candidates become links."""

from __future__ import annotations

import numpy as np
import pytest

from mediacomp.alignment import choice


def drawn_part(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Two to eight pairs of a few sentences, and what each is worth."""
    drawn = np.random.default_rng(seed)
    cells = drawn.permutation(16)[: drawn.integers(2, 9)]
    return cells // 4, cells % 4, np.round(drawn.uniform(0.1, 6, len(cells)), 4)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("further", [0.5, 3.0])
def test_trying_all_choices_finds_what_the_programme_finds(
    seed: int, further: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = drawn_part(seed)
    tried = choice._transport(*part, further)
    monkeypatch.setattr(choice, "TRIED", 0)
    assert tried.tolist() == choice._transport(*part, further).tolist()


def test_no_choice_is_the_best_by_far_where_two_are_equal() -> None:
    ends = np.array([[0, 0], [1, 2]])
    assert choice._best_by_far(ends, np.array([2.0, 2.0]), 3.0) is None
    best = choice._best_by_far(ends, np.array([2.0, 2.5]), 3.0)
    assert best is not None
    assert best.tolist() == [1]


def test_a_sentence_has_no_more_links_than_it_may_have() -> None:
    many = choice.MOST_LINKS + 2
    part = np.zeros(many, int), np.arange(many), np.linspace(2, 3, many)
    assert choice._transport(*part, 0.5).tolist() == [*range(2, many)]


def test_evidence_weighed_in_pieces_is_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn = np.random.default_rng(5)
    features = {name: drawn.normal(size=11) for name in "ab"}
    weights = {"a": (1.0, 2.0), "b": (-1.0, 0.5)}
    whole = choice.logistic(features, weights, (0.3, 0.7))
    monkeypatch.setattr(choice, "PAIRS", 3)
    assert (choice.logistic(features, weights, (0.3, 0.7)) == whole).all()
