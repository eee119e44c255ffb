"""The practice pair is what its list of edits says it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mediacomp as mc


@pytest.fixture(scope="module")
def pair(root: Path) -> dict[str, mc.Article]:
    return {
        side: mc.read(root / "seeds" / "practice" / f"harbour_{side.lower()}.txt")
        for side in "AB"
    }


@pytest.fixture(scope="module")
def key(root: Path) -> str:
    return (root / "seeds" / "practice" / "edits.md").read_text(encoding="utf-8")


def test_the_key_counts_its_sentences(pair: dict[str, mc.Article], key: str) -> None:
    for side, count in (("A", 11), ("B", 12)):
        assert len(pair[side].sentences) == count
        assert f"{side}1 to {side}{count}" in key
    assert [header.role for header in pair["A"].headers] == ["headline", "dateline"]
    assert pair["B"].headers == ()


def test_the_key_quotes_what_stands_there(
    pair: dict[str, mc.Article], key: str
) -> None:
    rows = re.findall(
        r"^\| A(\d+) → B(\d+) \| ([^|]+) \| ([^|]+) \| [^|]+ \|$", key, re.MULTILINE
    )
    assert len(rows) == 9
    for a, b, in_a, in_b in rows:
        for side, number, quoted in (("A", a, in_a), ("B", b, in_b)):
            sentence = pair[side].sentences[int(number) - 1].text
            assert all(part.strip(" “”") in sentence for part in quoted.split("…")), (
                side,
                number,
                quoted,
            )


def test_what_the_key_does_not_name_is_the_same(
    pair: dict[str, mc.Article], key: str
) -> None:
    named = {int(number) for number in re.findall(r"^\| A(\d+) ", key, re.MULTILINE)}
    in_b = {sentence.text for sentence in pair["B"].sentences}
    same = {
        number
        for number, sentence in enumerate(pair["A"].sentences, 1)
        if sentence.text in in_b
    }
    assert same - named == {9}
    assert same & named == {11}, "the one that moved, word for word"
    assert named | same == set(range(1, 12))


def test_the_worksheet_prints_the_pair(pair: dict[str, mc.Article], root: Path) -> None:
    lines = (root / "docs" / "worksheet.md").read_text(encoding="utf-8").splitlines()
    printed = [line for line in lines if re.match(r"\*\*[AB]\d+\*\* ", line)]
    assert printed == [
        f"**{side}{number}** {sentence.text}"
        for side in "AB"
        for number, sentence in enumerate(pair[side].sentences, 1)
    ]
    assert {f"*{pair['A'].headers[0].text}*", pair["A"].headers[1].text} <= set(lines)


def test_the_key_to_the_worksheet_says_what_is_found(
    pair: dict[str, mc.Article], root: Path
) -> None:
    text = (root / "docs" / "worksheet-key.md").read_text(encoding="utf-8")
    found = mc.compare(pair["A"], pair["B"])
    words = set(
        zip(found.substitutions["text_a"], found.substitutions["text_b"], strict=True)
    )
    assert {
        (one, two) for one, two in words if f"| {one} | {two} | yes" not in text
    } == {("cost", "kill")}
    assert "it pairs *cost* and *kill*" in text
    assert found.quotations["changes"].dropna().tolist() == ["only A has “may”"]
    assert (
        found.omissions["text"]
        .str.contains("Fishing crews|a survey by the island school found")
        .all()
    )
    assert found.links.loc[found.links["moved"], ["a", "b"]].to_numpy().tolist() == [
        [10, 3]
    ]
    assert found.links.loc[~found.links["sure"], ["a", "b"]].to_numpy().tolist() == [
        [6, 8]
    ]
