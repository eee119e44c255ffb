from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import regex

from mediacomp.views.page.cards import cards
from mediacomp.views.page.overview import stretches, threads

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from tests.views.seed_tables import Tables


def test_a_bar_is_filled_by_the_sentences_without_the_headers(
    pair: tuple[Article, Article], tables: Tables
) -> None:
    for version, article in zip("ab", pair, strict=True):
        bar = stretches(cards(tables, version))
        assert len(bar) == len(article.sentences)
        assert sum(stretch.width for stretch in bar) == pytest.approx(100, abs=0.05)
        assert bar[0].start == 0


def test_a_split_shares_the_width_of_its_sentence(tables: Tables) -> None:
    paths = {
        (t.a, t.b): t.path for t in threads(cards(tables, "a"), cards(tables, "b"))
    }
    first, second = paths["A8", "B9"], paths["A8", "B10"]
    left, right = (
        float(regex.match(r"M([\d.]+)", path)[1]) for path in (first, second)
    )
    bar = next(s for s in stretches(cards(tables, "a")) if s.code == "A8")
    assert right - left == pytest.approx(bar.width * 10 / 2, abs=0.2)
