"""Speed and memory beside peers, in one run: `make bench`.

    python -m benchmarks.run [GOLD_DIR]

Times comparisons of the seed articles with difflib on the same words, CollateX and
redlines (in an environment of their own, `peers.txt`) beside them, and prints medians
with the ratio to each comparison; absolute figures depend on the machine, ratios less
so. Then the share of the model in a contextual comparison, pairs a second where four
fifths of the sentences are the same, long texts in processes of their own, imports.
With GOLD_DIR also the accuracy tables of ``benchmarks/accuracy.py``. Nothing here
passes or fails.
"""

from __future__ import annotations

import difflib
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import mediacomp as mc
from benchmarks.long_texts import long_pair
from mediacomp.alignment import encoder

ROOT = Path(__file__).resolve().parent.parent
SEEDS = [
    ROOT / "seeds" / name
    for name in ("000_bcbf6ced7527eaae.txt", "001_025a73276be94a1e.txt")
]
PEERS = ROOT / ".venv" / "peers"
RUNS = 9
SENTENCES = 2000
FOUR_FIFTHS = 0.8


def main() -> None:
    a, b = (mc.read(path) for path in SEEDS)
    for name in ("contextual", "lexical"):
        mc.compare(a, b, encoder=name).tables()
    peers = {
        "difflib, words": median(
            lambda: difflib.SequenceMatcher(
                None, words(a), words(b), False
            ).get_opcodes()
        )
    }
    peers |= other_tools()
    ours = {
        "lexical, links and words": median(lambda: mc.compare(a, b, encoder="lexical")),
        "lexical, all tables": median(
            lambda: mc.compare(a, b, encoder="lexical").tables()
        ),
        "contextual, links and words, sentences new": median(
            lambda: new_sentences(a, b)
        ),
        "contextual, links and words, sentences known": median(
            lambda: mc.compare(a, b)
        ),
        "contextual, all tables, sentences known": median(
            lambda: mc.compare(a, b).tables()
        ),
    }
    print(
        f"{'seed pair':46}{'ms':>9}" + "".join(f"{'× ' + name:>18}" for name in peers)
    )
    for name, seconds in (peers | ours).items():
        ratios = "".join(f"{seconds / peer:18.3g}" for peer in peers.values())
        print(f"{name:46}{seconds * 1000:9.1f}{ratios}")
    known = ours["contextual, links and words, sentences known"]
    new = ours["contextual, links and words, sentences new"]
    print(
        f"the model's share of a contextual comparison of new sentences: "
        f"{1 - known / new:.0%}"
    )
    draft = long_pair(len(a.sentences), FOUR_FIFTHS)
    print(
        f"pairs a second, four fifths of the sentences the same: "
        f"{1 / median(lambda: new_sentences(*draft)):.1f}"
    )
    for name in ("contextual", "lexical"):
        for same in (FOUR_FIFTHS, 0.0):
            print(
                f"{SENTENCES} sentences, {same:.0%} the same, {name}: "
                f"{in_a_process(long_run(name, same))}",
                flush=True,
            )
    for modules in ("pandas", "mediacomp, pandas"):
        print(
            f"import {modules}: "
            f"{statistics.median(imported(modules) for _ in range(5)) * 1000:.0f} ms"
        )
    if len(sys.argv) > 1:
        subprocess.run(
            [sys.executable, str(ROOT / "benchmarks" / "accuracy.py"), sys.argv[1]],
            check=True,
        )


def words(article: mc.Article) -> list[str]:
    return [token.norm for sentence in article.sentences for token in sentence.tokens]


def new_sentences(a: mc.Article, b: mc.Article) -> None:
    encoder.contextual().forget()
    mc.compare(a, b)


def other_tools() -> dict[str, float]:
    """Medians of CollateX and redlines; their environment is made the first time."""
    python = PEERS / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
        required = ROOT / "benchmarks" / "peers.txt"
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "-r", str(required)],
            check=True,
        )
    script = ROOT / "benchmarks" / "peers.py"
    printed = subprocess.check_output(
        [str(python), str(script), *map(str, SEEDS)], text=True
    )
    medians: dict[str, float] = json.loads(printed)
    return medians


def long_run(name: str, same: float) -> str:
    return (
        "import resource, time, mediacomp as mc; from benchmarks.long_texts import "
        "long_pair; "
        f"pair = long_pair({SENTENCES}, {same}); start = time.perf_counter(); "
        f"mc.compare(*pair, encoder={name!r}); "
        "memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000; "
        "print(f'{time.perf_counter() - start:.1f} s, {memory} MB')"
    )


def in_a_process(code: str) -> str:
    return subprocess.check_output(
        [sys.executable, "-c", code], text=True, cwd=ROOT
    ).strip()


def median(call: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def imported(modules: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", f"import {modules}"], check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
