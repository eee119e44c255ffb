"""Seconds that CollateX and redlines take for two texts; run by `run.py` in the
environment of ``peers.txt``.

    python benchmarks/peers.py A.txt B.txt

Prints a JSON object of medians over `RUNS` runs, by name and version.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from collatex import Collation, collate
from redlines import Redlines

RUNS = 3


def main() -> None:
    a, b = (Path(name).read_text("utf-8") for name in sys.argv[1:3])
    calls = {
        "collatex": lambda: collated(a, b),
        "redlines": lambda: Redlines(a, b).output_markdown,
    }
    print(
        json.dumps(
            {f"{name} {version(name)}": median(call) for name, call in calls.items()}
        )
    )


def collated(a: str, b: str) -> str:
    collation = Collation()
    collation.add_plain_witness("A", a)
    collation.add_plain_witness("B", b)
    return str(collate(collation, output="json", segmentation=False))


def median(call: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
