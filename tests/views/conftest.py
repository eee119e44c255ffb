"""The seed pair, with tables from a human reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.views.seed_tables import Tables, seed_articles, seed_tables

if TYPE_CHECKING:
    from mediacomp.text.article import Article


@pytest.fixture(scope="session")
def pair() -> tuple[Article, Article]:
    return seed_articles()


@pytest.fixture
def tables(pair: tuple[Article, Article]) -> Tables:
    return seed_tables(*pair)
