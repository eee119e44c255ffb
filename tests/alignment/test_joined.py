"""Words of a sentence that is linked twice go where they have the better place."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.alignment import choice, joined
from mediacomp.alignment.arrays import texts
from mediacomp.alignment.corrections import Corrections
from mediacomp.alignment.pairs import candidates

WHOLE = ["Rain fell on the mill, and the mayor shut the school."]
PARTS = ["Rain fell on the mill.", "The mayor shut the school."]


@pytest.mark.parametrize("turned", [False, True])
def test_a_word_keeps_its_better_place(
    turned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = (mc.Article.from_sentences(x) for x in (WHOLE, PARTS))
    pair, links = (
        ((two, one), ((0, 0), (1, 0))) if turned else ((one, two), ((0, 0), (0, 1)))
    )
    told = Corrections.checked(*pair, links, ())
    found = candidates(texts(*pair, None), told.links)
    chosen = choice.chosen(choice.corrected(choice.judged(found), told))
    assert chosen.ends == [*links]
    # Three words of the whole: one much surer of its first place, one about as sure of
    # both, one with the second alone.
    first, second = {0: 0.9, 1: 0.7}, {0: 0.5, 1: 0.6, 2: 0.5}
    given = iter(
        {((0, k) if turned else (k, 0)): p for k, p in each.items()}
        for each in (first, second)
    )
    monkeypatch.setattr(joined, "word_links", lambda *_: next(given))
    words = joined.joined(chosen).words
    kept = [sorted(max(pair) for pair in words[ends]) for ends in links]
    assert kept == [[0, 1], [1, 2]]
