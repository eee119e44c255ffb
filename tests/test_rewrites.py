"""The hand-made rewrites in `benchmarks/corpus/rewrites`: well formed, varied, and true
to their own convention.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks" / "corpus" / "rewrites"
FILES = sorted(FOLDER.glob("*.json"))
Link = tuple[int, int]


def read(path: Path) -> dict[str, Any]:
    pair: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return pair


def links_of(pair: dict[str, Any], key: str = "links") -> list[Link]:
    return [(i, j) for i, j in pair[key]]


def links_per_sentence(pairs: Iterable[dict[str, Any]]) -> list[int]:
    """How many links each sentence of all pairs has, sentences without any included."""
    counts: list[int] = []
    for pair in pairs:
        for side, name in enumerate("ab"):
            seen = Counter(link[side] for link in links_of(pair))
            counts.extend(seen[k] for k in range(len(pair[name])))
    return counts


def cross(one: Link, other: Link) -> bool:
    return (one[0] - other[0]) * (one[1] - other[1]) < 0


def test_there_are_enough_pairs():
    assert len(FILES) >= 16


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestPair:
    def test_keys(self, path: Path):
        pair = read(path)
        assert list(pair) == ["id", "a", "b", "links", "moved"]
        assert pair["id"] == path.stem

    @pytest.mark.parametrize("side", ["a", "b"])
    def test_sentences(self, path: Path, side: str):
        sentences = read(path)[side]
        assert 10 <= len(sentences) <= 16
        assert len(set(sentences)) == len(sentences)
        for sentence in sentences:
            assert sentence == " ".join(sentence.split())
            assert sentence[-1] in '.”"'
            assert sentence.count("“") == sentence.count("”")
            assert sentence.count('"') % 2 == 0

    def test_links_are_sorted_unique_and_within_the_texts(self, path: Path):
        pair = read(path)
        links = links_of(pair)
        assert links == sorted(set(links))
        assert all(
            0 <= i < len(pair["a"]) and 0 <= j < len(pair["b"]) for i, j in links
        )

    def test_moved_links_are_those_that_break_the_order(self, path: Path):
        pair = read(path)
        links, moved = links_of(pair), links_of(pair, "moved")
        assert moved == sorted(set(moved))
        assert set(moved) <= set(links)
        steady = [link for link in links if link not in moved]
        assert not any(cross(one, other) for one, other in product(steady, steady))
        assert all(any(cross(link, other) for other in steady) for link in moved)

    def test_some_sentence_has_no_counterpart(self, path: Path):
        assert 0 in links_per_sentence([read(path)])


def test_share_of_sentences_with_several_links():
    linked = [count for count in links_per_sentence(map(read, FILES)) if count]
    assert 0.1 <= sum(count > 1 for count in linked) / len(linked) <= 0.35


def test_share_of_sentences_without_a_link():
    counts = links_per_sentence(map(read, FILES))
    assert 0.15 <= counts.count(0) / len(counts) <= 0.2


def test_no_sentence_serves_two_stories():
    owners: dict[str, set[str]] = {}
    for path in FILES:
        pair = read(path)
        for sentence in pair["a"] + pair["b"]:
            owners.setdefault(sentence, set()).add(pair["id"])
    assert [sentence for sentence, ids in owners.items() if len(ids) > 1] == []
