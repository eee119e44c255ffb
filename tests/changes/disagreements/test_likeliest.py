"""Which of many equal places a thing of one kind, or an ordinal, is told of."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.alignment.align import align
from mediacomp.changes.disagreements.likeliest import likeliest

COMMON = "A bank in Ashmere was robbed of some 40,000 dollars on Thursday."
SHOTGUN = "The robber pointed a shotgun at a cashier and fled through a back door."
RIFLE = "Pointing a rifle at a cashier, the robber took the money and ran."
THIRD = "It was the third strike of the pilots this year, the airline said."
FOURTH = "It was the fourth strike of the pilots this year, the airline said."


@pytest.mark.parametrize(("one", "two"), [(SHOTGUN, RIFLE), (THIRD, FOURTH)])
def test_of_copies_the_same_is_told_whichever_version_comes_first(one, two):
    a = mc.Article.from_sentences([one, COMMON, one, one])
    b = mc.Article.from_sentences([two, two, COMMON])
    columns = ["text_a", "start_a", "text_b", "start_b"]
    found = mc.compare(a, b, encoder="lexical").disagreements[columns]
    turned = mc.compare(b, a, encoder="lexical").disagreements
    assert len(found) == 1
    turned = turned[["text_b", "start_b", "text_a", "start_a"]]
    assert turned.values.tolist() == found.values.tolist()


def test_places_that_come_near_no_other_are_none():
    texts = [COMMON, SHOTGUN], [RIFLE, COMMON]
    alignment = align(*map(mc.Article.from_sentences, texts), "lexical")
    assert likeliest(alignment, [(1, "shotgun")], [(0, "rifle")]) is not None
    far = [k for k in (0, 1) if k not in alignment.sides[0].content.near[0]]
    assert likeliest(alignment, [(0, "bank")], [(k, "rifle") for k in far]) is None
    assert likeliest(alignment, [], [(0, "rifle")]) is None
