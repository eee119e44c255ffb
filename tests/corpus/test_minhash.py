"""Near copies without looking at all pairs, and groups that one text doesn't glue."""

from __future__ import annotations

import numpy as np
import pytest

from mediacomp.corpus.features import paired
from mediacomp.corpus.grouping import grouped
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


@pytest.mark.parametrize("size", [30, 120])
def test_a_large_story_holds_though_each_text_has_fifty_neighbours(size: int) -> None:
    pairs = [(a, b) for a in range(size) for b in range(a + 1, min(size, a + 26))]
    first, second = np.array(pairs).T
    assert set(grouped(size, first, second, np.full(len(pairs), 0.95), 0.5)) == {0}
