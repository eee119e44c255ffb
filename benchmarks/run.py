"""Speed and memory beside a peer, in one run: `make bench`.

    python benchmarks/run.py [GOLD_DIR]

Times a comparison of the seed articles (all tables), with difflib on the same words beside it, and prints medians
and the ratio to difflib; absolute figures depend on the machine, ratios less so. With GOLD_DIR it also prints the
accuracy tables of ``benchmarks/accuracy.py``. Nothing here passes or fails.
"""

from __future__ import annotations

import difflib
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import mediacomp as mc
from mediacomp.alignment import encoder

ROOT = Path(__file__).resolve().parent.parent
SEEDS = [ROOT / "seeds" / name for name in ("000_bcbf6ced7527eaae.txt", "001_025a73276be94a1e.txt")]
RUNS = 9


def main() -> None:
    a, b = (mc.read(path) for path in SEEDS)
    for name in encoder.ENCODERS:
        mc.compare(a, b, encoder=name).tables()
    peer = median(lambda: difflib.SequenceMatcher(None, words(a), words(b), autojunk=False).get_opcodes())
    print(f"{'seed pair':48}{'ms':>9}{'× difflib':>11}")
    show("difflib, words in order, no sentences", peer, peer)
    for name, call in {
        "lexical, links and words": lambda: mc.compare(a, b, encoder="lexical"),
        "lexical, all tables": lambda: mc.compare(a, b, encoder="lexical").tables(),
        "contextual, links and words, sentences new": lambda: new_sentences(a, b),
        "contextual, links and words, sentences known": lambda: mc.compare(a, b),
        "contextual, all tables, sentences known": lambda: mc.compare(a, b).tables(),
    }.items():
        show(name, median(call), peer)
    print(f"resident memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")
    for module in ("pandas", "mediacomp, pandas"):
        print(f"import {module}: {imported(module) * 1000:.0f} ms")
    if len(sys.argv) > 1:
        subprocess.run([sys.executable, str(ROOT / "benchmarks" / "accuracy.py"), sys.argv[1]], check=True)


def words(article: mc.Article) -> list[str]:
    return [token.norm for sentence in article.sentences for token in sentence.tokens]


def new_sentences(a: mc.Article, b: mc.Article) -> None:
    encoder.contextual().forget()
    mc.compare(a, b)


def median(call: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def imported(modules: str) -> float:
    def once() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", f"import {modules}"], check=True)
        return time.perf_counter() - start

    return statistics.median(once() for _ in range(5))


def show(name: str, seconds: float, peer: float) -> None:
    print(f"{name:48}{seconds * 1000:9.1f}{seconds / peer:11.1f}")


if __name__ == "__main__":
    main()
