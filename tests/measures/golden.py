"""Figures of the seeds as they were, with the versions they rest on:
tests/data/readability_golden.json.

    python -m tests.measures.golden

writes the file anew. Do so when the test that reads it has said what moved, and put
that into CHANGELOG.md.
"""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

import mediacomp as mc
from mediacomp.languages.wordcounts import word_data
from mediacomp.measures.diversity import diversity_table
from mediacomp.measures.readability.compared import readability_table
from mediacomp.measures.readability.lengths import length_distribution
from mediacomp.measures.readability.parts import readability_decomposition
from tests.measures.test_readability_difference import alignment

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "tests" / "data" / "readability_golden.json"
SEEDS = ("000_bcbf6ced7527eaae.txt", "001_025a73276be94a1e.txt")


def figures() -> dict[str, float]:
    """All figures by a name that says what they are; the links are a reader's, so that
    no model moves anything.
    """
    a, b = (mc.read(ROOT / "seeds" / name) for name in SEEDS)
    links = json.loads(
        (ROOT / "tests" / "data" / "seed_pair.json").read_text(encoding="utf-8")
    )["links"]
    linked = alignment(a, b, sorted({(link["a"], link["b"]) for link in links}))
    tables = {
        "a": mc.readability(a)[["measure", "value"]],
        "b": mc.readability(b)[["measure", "value"]],
        "difference": readability_table(linked),
        "parts": readability_decomposition(linked),
        "lengths": length_distribution(a, b),
        "diversity": diversity_table(a, b),
    }
    return {
        f"{name}: {row['measure']}, {column}": round(float(row[column]), 4)
        for name, table in tables.items()
        for _, row in table.iterrows()
        for column in table.select_dtypes("number").columns.difference(
            ["range_low", "range_high"], sort=False
        )
        if not pd.isna(row[column])
    }


def main() -> None:
    content = {"versions": word_data(), "figures": figures()}
    FILE.write_text(
        json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
