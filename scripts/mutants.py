"""Change the code in one place at a time, run the fast tests, name what none noticed.

Usage: python -m scripts.mutants [FOLDER ...] [--count 40] [--seed 1] [--seconds 40]
       python -m scripts.mutants --only mediacomp/alignment/moves.py:42

``scripts/faults.py`` tells which faults. All fast tests run once without one, to see
which test runs which line (``scripts/reach.py``). They are then collected once, and
each mutant is judged in a fork of that process (``scripts/forked.py``): by the tests
that run its line, those first that run the fewest lines of the package, since they
are the nearest and the quickest; then by the others of their files. A mutant that
lives through all of them, or through SECONDS of computing, survives: `make check` runs
more, so that the share that is caught is a lower bound. One with which a test
doesn't end is caught.

Verdicts are kept in out/mutants, under a name that stands for the code and the tests:
stopped and started again, nothing is judged twice while neither changes. Neither may
be changed while it runs.

A survivor is a question, not always a fault of the tests: some mutants are equivalent
(a threshold that nothing reaches, a line that only saves time). Judge by hand.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
from dataclasses import asdict
from pathlib import Path

from scripts.faults import Mutant, at, chosen, shown
from scripts.forked import Judge
from scripts.reach import fingerprint, measured

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ["alignment", "findings", "changes", "measures"]
"""Where a fault changes results without a trace; those missing are skipped."""
KEPT = ROOT / "out" / "mutants"


class Verdicts:
    """Which mutant was noticed by which test, kept as lines of JSON."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.shown = os.dup(1)  # since pytest captures what is printed
        self.known: dict[Mutant, str | None] = {}
        self.read()

    def read(self) -> None:
        """Take up what was written, by whatever process."""
        if self.path.exists():
            for line in self.path.read_text(encoding="utf-8").splitlines():
                mutant, by = json.loads(line)
                self.known[Mutant(**mutant)] = by

    def add(self, mutant: Mutant, by: str | None) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            print(json.dumps([asdict(mutant), by]), file=file)
        os.write(self.shown, b"." if by else b"S")


def judge(todo: list[Mutant], verdicts: Verdicts, seconds: float, jobs: int) -> None:
    """Give every mutant a verdict, those that have one left out."""
    left = [one for one in todo if one not in verdicts.known]
    if left:
        reach = measured(ROOT, verdicts.path.parent, jobs)
        court = Judge(ROOT, reach.order, verdicts.add, seconds)
        court.judge(left, min(jobs, len(left)))
        verdicts.read()
        print()


def main() -> None:
    # So that a stopped run takes its forks with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    os.chdir(ROOT)
    os.environ |= {"CI": "true", "PYTHONPATH": str(ROOT)}  # the same examples each time
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("folders", nargs="*", default=FOLDERS, metavar="FOLDER")
    options.add_argument("--count", type=int, default=40)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seconds", type=float, default=40, help="a mutant may take")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("--only", metavar="PATH:LINE", help="all mutants of one line")
    options.add_argument("--list", action="store_true", help="show them, run nothing")
    given = options.parse_args()
    todo = (
        at(ROOT, given.only)
        if given.only
        else chosen(ROOT, given.folders, given.count, given.seed)
    )
    if not todo:
        sys.exit("nothing to mutate there")
    kept = KEPT / fingerprint(ROOT)
    kept.mkdir(parents=True, exist_ok=True)
    verdicts = Verdicts(kept / "verdicts.jsonl")
    if not given.list:
        # What is judged when a run is stopped is a sample of the whole.
        shuffled = random.Random(given.seed).sample(todo, len(todo))
        judge(shuffled, verdicts, given.seconds, given.jobs)
    survivors = [one for one in todo if not verdicts.known.get(one)]
    for one in survivors:
        print(shown(one, (ROOT / one.path).read_text(encoding="utf-8")))
    if not given.list:
        share = 1 - len(survivors) / len(todo)
        print(f"{len(todo) - len(survivors)} of {len(todo)} caught ({share:.0%})")


if __name__ == "__main__":
    main()
