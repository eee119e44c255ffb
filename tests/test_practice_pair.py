"""The practice pair is what its list of edits says it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mediacomp as mc


@pytest.fixture(scope="module")
def pair(root: Path) -> dict[str, mc.Article]:
    return {side: mc.read(root / "seeds" / "practice" / f"harbour_{side.lower()}.txt") for side in "AB"}


@pytest.fixture(scope="module")
def key(root: Path) -> str:
    return (root / "seeds" / "practice" / "edits.md").read_text(encoding="utf-8")


def test_the_key_counts_its_sentences(pair: dict[str, mc.Article], key: str) -> None:
    for side, count in (("A", 11), ("B", 12)):
        assert len(pair[side].sentences) == count
        assert f"{side}1 to {side}{count}" in key
    assert [header.role for header in pair["A"].headers] == ["headline", "dateline"]
    assert pair["B"].headers == ()


def test_the_key_quotes_what_stands_there(pair: dict[str, mc.Article], key: str) -> None:
    rows = re.findall(r"^\| A(\d+) → B(\d+) \| ([^|]+) \| ([^|]+) \| [^|]+ \|$", key, re.MULTILINE)
    assert len(rows) == 9
    for a, b, in_a, in_b in rows:
        for side, number, quoted in (("A", a, in_a), ("B", b, in_b)):
            sentence = pair[side].sentences[int(number) - 1].text
            assert all(part.strip(" “”") in sentence for part in quoted.split("…")), (side, number, quoted)


def test_what_the_key_does_not_name_is_the_same(pair: dict[str, mc.Article], key: str) -> None:
    named = {int(number) for number in re.findall(r"^\| A(\d+) ", key, re.MULTILINE)}
    in_b = {sentence.text for sentence in pair["B"].sentences}
    same = {number for number, sentence in enumerate(pair["A"].sentences, 1) if sentence.text in in_b}
    assert same - named == {9}
    assert same & named == {11}, "the one that moved, word for word"
    assert named | same == set(range(1, 12))
