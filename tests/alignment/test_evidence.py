"""Where a pair lies among its anchors; whole comparisons are tested in `test_align`."""

from __future__ import annotations

import numpy as np
import pytest

from mediacomp.alignment.arrays import texts
from mediacomp.alignment.encoder import resolve
from mediacomp.alignment.evidence import first_features, linked, second_features
from mediacomp.alignment.pairs import candidates
from mediacomp.text.article import Article

STORY = [
    "The ferry left the harbour at noon.",
    "A seal slept on the slip.",
    "Nobody wanted to wake it.",
    "The captain phoned the council.",
    "Rain set in after lunch.",
]


Pairs = dict[tuple[int, int], float]


def evidence(
    a: list[str], b: list[str], likely: Pairs
) -> dict[tuple[int, int], dict[str, float]]:
    """Evidence of the second pass for each pair, where the first gave ``likely`` and
    .01 to all others.
    """
    one, two = (Article.from_sentences(side) for side in (a, b))
    pairs = candidates(texts(one, two, resolve("lexical")))
    ends = list(zip(pairs.a.tolist(), pairs.b.tolist(), strict=True))
    found = second_features(pairs, np.array([likely.get(end, 0.01) for end in ends]))
    return {
        end: {name: float(values[k]) for name, values in found.items()}
        for k, end in enumerate(ends)
    }


def test_one_free_sentence_on_either_side_between_anchors_is_the_narrowest_gap() -> (
    None
):
    found = evidence(STORY[:3], STORY[:3], {(0, 0): 0.9, (2, 2): 0.9})
    assert found[1, 1]["between anchors"] == 1
    assert found[1, 1]["narrow gap"] == 1
    assert found[1, 1]["off the line"] == 0
    assert found[1, 0]["narrow gap"] == 0
    assert (
        found[1, 0]["between anchors"] == 0.5
    )  # b's sentence 0 has none before it but its own


def test_the_line_is_followed_where_sentences_were_added() -> None:
    added = [*STORY[:1], *STORY[3:], *STORY[1:3]]
    found = evidence(STORY[:3], added, {(0, 0): 0.9, (2, 4): 0.9})
    assert found[1, 2]["off the line"] == 0
    assert found[1, 3]["off the line"] == pytest.approx(np.log1p((1 + 0.5) / 2))
    assert found[1, 3]["narrow gap"] == pytest.approx(1 / 3)


def test_a_block_that_moved_has_anchors_of_its_own() -> None:
    moved = [STORY[3], STORY[4], *STORY[:3]]
    found = evidence(STORY, moved, {(0, 2): 0.9, (2, 4): 0.9, (3, 0): 0.9, (4, 1): 0.9})
    assert found[1, 3]["between anchors"] == 1
    assert found[1, 3]["narrow gap"] == 1


@pytest.mark.parametrize(
    "likely", [{(0, 0): 0.5, (2, 2): 0.9}, {(0, 0): 0.9, (0, 1): 0.9, (2, 2): 0.9}]
)
def test_what_is_not_more_likely_than_not_or_has_a_rival_is_no_anchor(
    likely: Pairs,
) -> None:
    assert evidence(STORY[:3], STORY[:3], likely)[1, 1]["narrow gap"] == 1 / 2


def test_evidence_mirrors() -> None:
    likely = {(0, 2): 0.9, (1, 3): 0.7, (3, 0): 0.6, (2, 3): 0.55}
    there = evidence(STORY, [STORY[3], STORY[4], *STORY[:3]], likely)
    back = evidence(
        [STORY[3], STORY[4], *STORY[:3]],
        STORY,
        {(j, i): p for (i, j), p in likely.items()},
    )
    assert {(j, i) for i, j in back} == set(there)
    for (i, j), values in back.items():
        assert values == pytest.approx(there[j, i], abs=1e-9)


def test_how_much_of_the_texts_the_first_pass_links_tells_reports_from_tellings() -> (
    None
):
    every = {(k, k): 0.9 for k in range(len(STORY))}
    whole = evidence(STORY, STORY, every)[1, 1]
    alone = evidence(STORY, STORY, {(1, 1): 0.9})[1, 1]
    assert whole["texts linked"] == pytest.approx(0.9)
    assert alone["texts linked"] == pytest.approx((0.9 + 0.01 * 4) / 5)


@pytest.mark.parametrize(
    ("mean", "sentences", "expected"), [(0.2, 4, 0.25), (0.9, 4, 1), (0.2, 1, 1)]
)
def test_a_single_sentence_is_no_report_of_an_event(
    mean: float, sentences: int, expected: float
) -> None:
    features = {
        "texts linked": np.full(3, mean),
        "texts short": np.full(3, 1 / np.sqrt(sentences)),
    }
    assert linked(features) == pytest.approx(expected)


def test_a_pair_without_a_rival_adds_all_that_it_covers() -> None:
    found = evidence(STORY[:1], STORY[:1], {(0, 0): 0.9})
    assert found[0, 0]["adds, greater"] == 1


def test_outside_its_gap_a_pair_is_as_far_off_as_the_nearer_anchor() -> None:
    found = evidence(STORY[:3], STORY, {(0, 0): 0.9, (2, 2): 0.9})
    assert found[1, 3]["off the line"] == pytest.approx(np.log1p(1))
    assert found[1, 4]["off the line"] == pytest.approx(np.log1p((2 + 1) / 2))


def test_of_texts_that_are_mostly_verbatim_no_more_is_learned() -> None:
    one, two = (Article.from_sentences(side) for side in (STORY, STORY))
    found = first_features(candidates(texts(one, two, resolve("lexical"))))
    assert set(found["texts verbatim"]) == {0.5}
