from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import mediacomp as mc
from mediacomp.alignment import nearest
from mediacomp.alignment.align import align
from mediacomp.alignment.arrays import texts
from mediacomp.text.article import Article

NOUNS = [
    "ferry",
    "mill",
    "school",
    "quarry",
    "bakery",
    "chapel",
    "lighthouse",
    "orchard",
]
PLACES = [
    "Ostrell",
    "Vaddle",
    "Kingsport",
    "Brightwater",
    "Harrow",
    "Selm",
    "Tarn",
    "Ulverby",
]
VERBS = ["closed", "opened", "flooded", "burned", "moved", "shrank"]


def told(k: int) -> str:
    """One of many sentences, each with a noun, a place and a figure of its own."""
    return (
        f"The {NOUNS[k % 8]} in {PLACES[k // 8 % 8]} {VERBS[k // 64 % 6]} after "
        f"{k + 3} days."
    )


@pytest.fixture
def long_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts of any length are searched as long ones are."""
    monkeypatch.setattr(nearest, "ALL", 0)


def links(one: Article, two: Article) -> list[tuple[int, int]]:
    return [link.ends for link in align(one, two, "lexical").links]


@pytest.mark.usefixtures("long_texts")
def test_a_long_text_finds_its_sentences_wherever_they_went() -> None:
    order = np.random.default_rng(1).permutation(300).tolist()
    one = Article.from_sentences([told(k) for k in range(300)])
    two = Article.from_sentences([told(k).replace("after", "for") for k in order])
    assert sorted(links(one, two)) == sorted((k, i) for i, k in enumerate(order))


def test_a_pair_is_linked_alike_however_it_is_searched(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = [mc.read(root / f"seeds/practice/harbour_{side}.txt") for side in "ab"]
    every = links(*pair)
    monkeypatch.setattr(nearest, "ALL", 0)
    assert links(*pair) == every


@pytest.mark.usefixtures("long_texts")
def test_seen_from_the_other_side_the_candidates_are_the_same() -> None:
    one = Article.from_sentences([told(k) for k in range(0, 90, 2)])
    two = Article.from_sentences([told(k) for k in range(0, 90, 3)])
    forth = nearest.nearest(*texts(one, two, None).sides)
    back = nearest.nearest(*texts(two, one, None).sides)
    assert sorted(zip(*forth, strict=True)) == sorted(zip(*back[::-1], strict=True))


@pytest.mark.usefixtures("long_texts")
def test_a_text_that_shares_no_word_is_looked_at_in_place() -> None:
    one = Article.from_sentences([told(k) for k in range(20)])
    two = Article.from_sentences(["Zuq vex."] * 20)
    own, other = nearest.nearest(*texts(one, two, None).sides)
    assert set(own.tolist()) == set(range(20))
    assert np.abs(own - other).max() <= nearest.AROUND + 1


@pytest.mark.usefixtures("long_texts")
def test_of_many_sentences_with_a_word_those_nearest_to_its_place_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(nearest, "MANY", 10)
    sentences = [
        f"Zuq {'abcdefghijklmnopqrst'[k % 20] * (k // 20 + 3)}." for k in range(99)
    ]
    one, two = (Article.from_sentences(sentences), Article.from_sentences(sentences))
    own, other = nearest.nearest(*texts(one, two, None).sides)
    assert set(own.tolist()) == set(range(99))
    assert np.abs(own - other).max() <= 10
