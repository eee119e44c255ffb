"""The lesson pair disagrees where its key says so, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mediacomp as mc


@pytest.fixture(scope="module")
def pair(root: Path) -> tuple[mc.Article, mc.Article]:
    folder = root / "seeds" / "practice"
    return mc.read(folder / "bridge_a.txt"), mc.read(folder / "bridge_b.txt")


def key_rows(root: Path) -> list[tuple[int, int, str, str]]:
    text = (root / "seeds" / "practice" / "bridge.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| A(\d+) → B(\d+) \| ([^|]+) \| ([^|]+) \|", text, re.M)
    return [(int(a) - 1, int(b) - 1, in_a, in_b) for a, b, in_a, in_b in rows]


def test_the_key_quotes_what_stands_there(pair, root: Path) -> None:
    rows = key_rows(root)
    assert len(rows) == 4
    for a, b, in_a, in_b in rows:
        assert in_a in pair[0].sentences[a].text
        assert in_b in pair[1].sentences[b].text
    assert [len(article.sentences) for article in pair] == [12, 12]


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_who_and_what_it_costs_are_found_and_nothing_false(
    pair, root: Path, encoder: str
) -> None:
    rows = mc.compare(*pair, encoder=encoder).disagreements
    columns = ["sentence_a", "sentence_b", "text_a", "text_b"]
    found = set(rows[columns].itertuples(index=False, name=None))
    assert found <= set(key_rows(root))
    assert {"Tam Verrick pulled Ilsa Brody", "£3.1 million"} <= set(rows["text_b"])


def test_most_stand_where_the_other_tells_something_else(pair, root: Path) -> None:
    links = mc.compare(*pair, encoder="lexical").links
    best = links.sort_values("probability").groupby("b")["a"].last()
    apart = [a for a, b, *_ in key_rows(root) if best[b] != a]
    assert apart == [2, 6], "the program takes A10 for the counterpart of B11"


def test_what_the_other_tells_otherwise_is_not_told_as_missing(pair) -> None:
    c = mc.compare(*pair, encoder="lexical")
    assert {"14 people", "19 people"} <= {
        *c.disagreements["text_a"],
        *c.disagreements["text_b"],
    }
    for only in (c.omissions, c.additions):
        told = only[only["text"].str.contains("14 people|19 people")]
        assert not told["sure"].any()


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_two_reports_are_not_flatly_told_as_one_text(pair, encoder: str) -> None:
    c = mc.compare(*pair, encoder=encoder)
    opening = c.story()[0]
    assert "two reports of one event" in opening or "probably" in opening
