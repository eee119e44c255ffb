"""What each kind of evidence does for sentence links: learned again without it,
cross-validated.

    python -m benchmarks.ablation GOLD_DIR

Prints F1 over changed links for each hand-labelled set and the number of links between
unrelated texts. "No contextual vectors" is the lexical linker, since likeness, coverage
and candidates rest on the vectors too.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks import train_links
from benchmarks.link_items import training_items
from mediacomp.alignment.encoder import resolve

PARTS: dict[str, tuple[str, ...]] = {
    "all evidence": (),
    "no lexical evidence": (
        "lexical",
        "same lemmas, lesser",
        "same lemmas, greater",
        "longest run",
        "longest run, share",
        "texts verbatim",
    ),
    "no position": ("distance", "lead in context, lesser", "lead in context, greater"),
    "no neighbours": (
        "neighbours alike",
        "both neighbours alike",
        "lead in context, lesser",
        "lead in context, greater",
        "neighbours",
        "split or merge beside",
    ),
    "no rivals": (
        "lead over rivals, lesser",
        "lead over rivals, greater",
        "lead in context, lesser",
        "lead in context, greater",
        "contextual lead, lesser",
        "contextual lead, greater",
        "greater rival",
        "best of both",
        "best of one",
        "adds, greater",
        "adds beside a rival",
    ),
    "no anchors": (
        "between anchors",
        "off the line",
        "off the line, alike",
        "narrow gap",
        "narrow gap, alike",
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    items = training_items(parser.parse_args().gold)
    print(f"{'':24}" + "".join(f"{kind:>16}" for kind in train_links.SCORED))
    of_encoder: dict[str, dict[str, tuple[str, ...]]] = {
        "contextual": PARTS,
        "lexical": {"no contextual vectors": ()},
    }
    for name, parts in of_encoder.items():
        cases = [train_links.case(item, resolve(name)) for item in items]
        for told, without in parts.items():
            posed = train_links.problem(cases, without)
            scores = train_links.mean_score(
                posed, train_links.every_held_out(posed), train_links.BOUNDS[name]
            )
            figures = [
                f"{changed:16.1f}" if changed > 1 else f"{changed:16.3f}"
                for _, changed in scores.values()
            ]
            print(f"{told:24}{''.join(figures)}", flush=True)


if __name__ == "__main__":
    main()
