"""Long sentences: cut into pieces that belong together, in memory that grows with
their length.
"""

from __future__ import annotations

import random
import tracemalloc

import numpy as np
import pytest

import mediacomp as mc
from mediacomp.alignment import coverage, pieces, words
from mediacomp.alignment.lexicon import Lexicon, Words
from mediacomp.alignment.runs import heaviest_run
from mediacomp.languages.language import ENGLISH

SHAPES = {
    "distinct": lambda k: f"w{k}x",
    "one word": lambda k: "word",
    "commas": lambda k: ("a", ",")[k % 2],
    "digits": lambda k: str(k * 7919 % 1000),
    "marks": lambda k: ("“", "say", "”")[k % 3],
    "Han": lambda k: chr(0x4E00 + k * 7919 % 900),
}


def sentence(forms: list[str], lexicon: Lexicon) -> Words:
    numbers = np.array([lexicon.number[form] for form in forms], np.int64)
    return Words(numbers, np.zeros(len(forms), bool), None)


def two(count: int, seed: int = 1) -> tuple[list[str], list[str]]:
    """Many different words, and the same with some changed, dropped and added."""
    chance = random.Random(seed)
    one = [f"{chance.choice('bdfgklmnprst')}a{k}" for k in range(count)]
    other = [w if chance.random() > 0.05 else f"new{w}" for w in one]
    return one, [w for w in other if chance.random() > 0.03]


def as_words(*sides: list[str]) -> tuple[Words, Words, Lexicon]:
    lexicon = Lexicon((form for side in sides for form in side), ENGLISH, ENGLISH)
    one, other = (sentence(side, lexicon) for side in sides)
    return one, other, lexicon


def compared(one: str, other: str) -> mc.Comparison:
    a, b = (mc.Article.from_sentences([text]) for text in (one, other))
    return mc.compare(a, b, encoder="lexical")


@pytest.mark.parametrize("shape", SHAPES)
def test_memory_does_not_grow_with_the_square_of_a_sentence(shape: str) -> None:
    text = " ".join(map(SHAPES[shape], range(4000)))
    compared("warm up.", "up warm.")
    tracemalloc.start()
    try:
        found = compared(f"{text} end", f"{text} now")
        assert len(found.links) == 1
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # One table of 4,000 words by 4,000 has 64 MB in the narrowest numbers used for it.
    assert peak < 150e6


def test_each_word_is_in_a_piece_and_in_one_only_as_its_own() -> None:
    one, other, lexicon = as_words(*two(1500))
    found = pieces.pieces(one, other, lexicon)
    assert [k for p in found for k in range(p.own.start, p.own.stop)] == list(
        range(len(one.forms))
    )
    assert {k for p in found for k in range(p.y.start, p.y.stop)} == set(
        range(len(other.forms))
    )
    widest = pieces.SIZE + 2 * pieces.MARGIN
    assert all(p.x.stop - p.x.start <= widest for p in found)


def test_long_sentences_are_linked_as_whole_ones_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, other, lexicon = as_words(*two(600))
    assert pieces.is_long(one, other)
    cut = set(words.word_links(one, other, lexicon))
    monkeypatch.setattr(pieces, "TABLE", 10**9)
    whole = set(words.word_links(one, other, lexicon))
    assert len(whole - cut) <= 0.01 * len(whole)
    # In a piece two words are fewer words apart, which lets a few more pairs reach the
    # bound.
    assert len(cut - whole) <= 0.03 * len(whole)


def test_long_sentences_are_covered_as_whole_ones_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    a, b = (mc.Article.from_sentences([" ".join(side)]) for side in two(600))
    cut = mc.compare(a, b, encoder="lexical").links
    monkeypatch.setattr(pieces, "TABLE", 10**9)
    whole = mc.compare(a, b, encoder="lexical").links
    assert cut["probability"].sub(whole["probability"]).abs().max() < 0.02


def test_a_passage_that_moved_far_is_still_covered() -> None:
    one, _ = two(900)
    moved = one[450:] + one[:450]
    x, y, lexicon = as_words(one, moved)
    near_x, near_y, same_x, same_y = coverage._near_in_pieces(x, y, lexicon)
    assert near_x.min() == near_y.min() == 1
    assert same_x.all()
    assert same_y.all()


def test_comparing_long_sentences_the_other_way_mirrors() -> None:
    a, b = (mc.Article.from_sentences([" ".join(side)]) for side in two(700))
    there, back = (
        mc.compare(*pair, encoder="lexical").substitutions for pair in ((a, b), (b, a))
    )
    assert len(there)
    assert sorted(zip(there["text_a"], there["text_b"], strict=True)) == sorted(
        zip(back["text_b"], back["text_a"], strict=True)
    )


@pytest.mark.parametrize("seed", range(20))
def test_heaviest_run_is_what_trying_all_gives(seed: int) -> None:
    chance = np.random.default_rng(seed)
    one, other = (chance.integers(0, 3, 40).tolist() for _ in range(2))
    weight = chance.random(40)
    held = {tuple(other[i:j]) for i in range(40) for j in range(i + 1, 41)}
    best = max(
        weight[i:j].sum()
        for i in range(40)
        for j in range(i + 1, 41)
        if tuple(one[i:j]) in held
    )
    assert heaviest_run(one, other, weight) == pytest.approx(best)
