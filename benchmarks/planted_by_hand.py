"""How many disagreements are found that were planted by hand in pairs of invented
reports, by kind, and how many other rows are told.

    python -m benchmarks.planted_by_hand [--encoder NAME] [--half open|held] [--rows]
                                         [--pairs FILE]

The pairs stand in ``corpus/disagreements_planted.jsonl``, ten later ones in
``corpus/disagreements_later.jsonl``. The library was mended with
the open half in sight; the other half is for measuring only. A planted disagreement is
found where a row of `disagreements` touches both of its phrases; every other row is one
that nobody planted, and is to be read. The later pairs also mark what tempts: two
phrases that fit, though they look as if they didn't.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from mediacomp import Article, compare

PAIRS = Path(__file__).parent / "corpus" / "disagreements_planted.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--encoder", default="lexical")
    parser.add_argument("--half", choices=("open", "held"))
    parser.add_argument("--rows", action="store_true", help="print rows and what lacks")
    parser.add_argument("--pairs", type=Path, default=PAIRS, metavar="FILE")
    options = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for line in options.pairs.read_text("utf-8").splitlines():
        d = json.loads(line)
        if options.half not in (None, d["half"]):
            continue
        for outcome, kind, told in outcomes(d, options.encoder):
            counts[kind, outcome] += 1
            counts[d["half"], outcome] += 1
            if options.rows:
                print(f"{d['id']} {outcome} {kind}: {told}")
    for name in sorted({name for name, _ in counts}):
        found, missed, other, tempted = (counts[name, outcome] for outcome in OUTCOMES)
        print(
            f"{name}: {found} of {found + missed} planted, {other + tempted} other rows"
            + f", {tempted} of what tempts" * bool(tempted)
        )


OUTCOMES = ("found", "missed", "other", "tempted")


def outcomes(d: dict[str, Any], encoder: str) -> list[tuple[str, str, str]]:
    """Each planted disagreement, found or missed, and each row that isn't one."""
    sides = [Article.from_text(d[s], language=d["language"]) for s in "ab"]
    rows = compare(*sides, encoder=encoder).disagreements.to_dict("records")
    told = [f"{row['text_a']} | {row['text_b']}" for row in rows]
    results, planted = [], set()
    for one in d["planted"]:
        hit = [k for k, row in enumerate(rows) if touches(row, one)]
        planted.update(hit)
        text = " | ".join(d[s][slice(*one[s])] for s in "ab")
        results.append(("found" if hit else "missed", one["kind"], text))
    for k, row in enumerate(rows):
        if k not in planted:
            tempts = any(touches(row, one) for one in d.get("tempting", ()))
            outcome = "tempted" if tempts else "other"
            results.append((outcome, str(row["kind"]), told[k]))
    return results


def touches(row: dict[Any, Any], planted: dict[str, Any]) -> bool:
    """Whether a row's two readings lie in, or over, a planted pair of phrases."""
    return all(
        row[f"start_{s}"] < planted[s][1] and planted[s][0] < row[f"end_{s}"]
        for s in "ab"
    )


if __name__ == "__main__":
    main()
