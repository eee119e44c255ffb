"""The reports in `benchmarks/corpus/told*.jsonl`: well formed, and what is said of them
fits together.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from benchmarks.told import line

CORPUS = Path(__file__).resolve().parent.parent / "benchmarks" / "corpus"
PAIRS: list[dict[str, Any]] = [
    json.loads(line)
    for name in ("told", "told_heldout", "told_more")
    for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()
]


def test_none_is_there_twice() -> None:
    assert len({pair["id"] for pair in PAIRS}) == len(PAIRS) == 42
    assert len({text for pair in PAIRS for text in pair["a"] + pair["b"]}) == sum(
        len(pair["a"]) + len(pair["b"]) for pair in PAIRS
    )


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["id"])
@pytest.mark.parametrize(("own", "other"), ["ab", "ba"])
def test_what_is_said_is_said_somewhere(
    pair: dict[str, Any], own: str, other: str
) -> None:
    labels, places = pair[f"said_{own}"], pair[f"where_{own}"]
    assert len(pair[own]) == len(labels) == len(places)
    for label, where in zip(labels, places, strict=True):
        assert label in ("full", "core", "part", "none")
        assert (label == "none") == (not where)
        assert all(0 <= k < len(pair[other]) for k in where)


@pytest.mark.parametrize(
    "pair", [pair for pair in PAIRS if "links" in pair], ids=lambda pair: pair["id"]
)
def test_what_is_linked_is_said_there(pair: dict[str, Any]) -> None:
    assert pair["wording"] in ("little", "half", "much")
    assert pair["links"]
    assert pair["links"] == sorted(pair["links"])
    for i, j in pair["links"]:
        assert j in pair["where_a"][i]
        assert i in pair["where_b"][j]


def test_a_figure_of_too_few_sentences_is_a_dash() -> None:
    told = line(_sentences(["kept", "doubtful"], 0.4, 0.9), np.array(["none", "full"]))
    assert told == "absent – (–) of 0, recall 0.000; area 1.000, off –"
    told = line(_sentences(["omitted"] * 5, *[0.05] * 5), np.array(["none"] * 5))
    assert told == "absent 1.000 (1.000) of 5, recall 1.000; area –, off 0.050"


def _sentences(status: list[str], *said: float) -> pd.DataFrame:
    return pd.DataFrame({"status": status, "said": said})
