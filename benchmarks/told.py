"""Whether the other of two invented reports says a sentence, by how much wording they
share.

    python -m benchmarks.told

Compares the pairs of ``corpus/told_heldout.jsonl`` and ``corpus/told_more.jsonl``, of
which nothing is learned, with both encoders: of the sentences that are told flatly as
missing the share that is (and of which the core statement is), how many there are and
what share of all missing ones that is; area under the curve and calibration error of
`said`, both of "full" and "core" against "none".
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

import mediacomp as mc
from benchmarks.link_items import read
from benchmarks.train_said import MISSING, area, off

CORPUS = Path(__file__).parent / "corpus"
SETS = (
    ("told_heldout", "little"),
    ("told_more", "little"),
    ("told_more", "half"),
    ("told_more", "much"),
)


def main() -> None:
    """Prints a line for each encoder and set."""
    for encoder in MISSING:
        for name, wording in SETS:
            pairs = [
                pair
                for pair in read(CORPUS / f"{name}.jsonl")
                if pair.get("wording", "little") == wording
            ]
            found = pd.concat([told(p["a"], p["b"], encoder) for p in pairs])
            labels = [w for pair in pairs for w in pair["said_a"] + pair["said_b"]]
            title = f"{encoder:10} {name:12} {wording:6}"
            print(title, line(found, np.array(labels)))


def told(a: list[str], b: list[str], encoder: str) -> pd.DataFrame:
    """What is told of the sentences of a, then of b."""
    articles = (mc.Article.from_sentences(side) for side in (a, b))
    return mc.compare(*articles, encoder=encoder)["sentences"]


def line(found: pd.DataFrame, label: np.ndarray) -> str:
    """The figures of one set."""
    probability = found["said"].to_numpy(float)
    flat = found["status"].isin(["omitted", "added"]).to_numpy()
    none, known = label == "none", label != "part"
    right = none[flat].mean() if flat.any() else float("nan")
    core = np.isin(label[flat], ["none", "part"]).mean() if flat.any() else right
    truth = np.isin(label, ["full", "core"])[known]
    return (
        f"absent {_shown(right)} ({_shown(core)}) of {flat.sum()}, recall "
        f"{(flat & none).sum() / max(none.sum(), 1):.3f}; area "
        f"{_shown(area(probability[known], truth))}, off "
        f"{_shown(off(probability[known], truth))}"
    )


def _shown(figure: float) -> str:
    """A figure, or a dash where there are too few sentences for it."""
    return "–" if np.isnan(figure) else f"{figure:.3f}"


if __name__ == "__main__":
    main()
