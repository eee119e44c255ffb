"""Near copies without looking at all pairs, and groups that one text doesn't glue."""

from __future__ import annotations

import numpy as np
import pytest

from mediacomp.corpus.features import Likenesses, paired
from mediacomp.corpus.grouping import grouped, stories_of
from mediacomp.corpus.minhash import alike, shingles
from mediacomp.corpus.terms import read_terms
from tests.corpus.texts import article, story, version


def test_pairs_that_share_half_of_their_shingles_are_found() -> None:
    texts = []
    for number in range(150):
        texts += [" ".join(story(number)), version(story(number), number, 0.08)]
    found = shingles(read_terms(map(article, texts)))
    first, second = np.arange(0, 300, 2), np.arange(1, 300, 2)
    common = paired(found.matrix(), first, second)
    sizes = found.sizes()
    resemblance = common / (sizes[first] + sizes[second] - common)
    pairs = set(zip(*(ends.tolist() for ends in alike(found)), strict=True))
    near = resemblance >= 0.5
    assert near.sum() > 50
    got = [(2 * k, 2 * k + 1) in pairs for k in np.flatnonzero(near)]
    assert np.mean(got) > 0.97
    assert len(pairs) < 200, "texts that share nothing are not looked at"


def test_shingles_are_the_same_in_any_company_and_case() -> None:
    one = shingles(read_terms([article("The rain fell on Lima today.")]))
    texts = [article("Hail."), article("“the RAIN fell on Lima”, today")]
    two = shingles(read_terms(texts))
    assert one.hashes.tolist() == two.hashes[two.starts[1] :].tolist()


def chained(size: int, value: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    ends = np.arange(size - 1)
    return ends, ends + 1, np.full(size - 1, value)


def test_a_chain_of_texts_is_no_story() -> None:
    assert len(set(grouped(9, *chained(9, 0.9), 0.5))) > 3


def test_groups_with_a_copy_in_common_are_one() -> None:
    ends = np.array([0, 2, 1, 4]), np.array([1, 3, 3, 5])
    likely = np.array([0.9, 0.9, 0.1, 0.1])
    share = np.array([0.9, 0.9, 0.6, 0.6])
    for other, expected in (
        (share, [0, 0, 0, 0, 4, 4, 6]),
        (np.array([0.9, 0.9, 0.4, 0.6]), [0, 0, 2, 2, 4, 4, 6]),
    ):
        ones = np.ones(4, np.int32)
        found = Likenesses(*ends, np.zeros((4, 5)), share, other, ones)
        assert stories_of(7, found, likely, 0.5) == expected


@pytest.mark.parametrize("size", [30, 120])
def test_a_large_story_holds_though_each_text_has_fifty_neighbours(size: int) -> None:
    pairs = [(a, b) for a in range(size) for b in range(a + 1, min(size, a + 26))]
    first, second = np.array(pairs).T
    assert set(grouped(size, first, second, np.full(len(pairs), 0.95), 0.5)) == {0}
