"""Which list of a JSON document has its articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import mediacomp as mc

ONE, TWO = (
    {"headline": f"Rain {n}", "text": f"Rain fell {n} times on Monday. The river rose."}
    for n in (1, 2)
)


@pytest.mark.parametrize(
    "told",
    [
        {"uk": {"results": [ONE]}, "us": {"results": [TWO], "n": 1}},
        {"21": {"count": 2, "articles": [ONE]}, "22": {"articles": [TWO]}},
        {"facets": [{"a": 1}] * 3, "response": {"docs": [ONE, TWO]}},
        {"0": {"items": [ONE]}, "1": {"items": [TWO]}},
    ],
)
def test_lists_of_one_name_are_one_and_those_with_texts_come_first(
    told: object, tmp_path: Path
) -> None:
    file = tmp_path / "found.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    collection = mc.read_collection(file)
    assert collection.table["title"].tolist() == ["Rain 1", "Rain 2"]
    assert collection.problems.empty
