"""Seconds of every stage at growing numbers of sentences a side, and how they grow.

    python -m benchmarks.stages [SENTENCES ...]

The texts are those of `long_texts`; reading is from the text, all else with the lexical
encoder. Each size is a process of its own. The exponent is that of the last doubling,
log₂ of the ratio of the last two: 1 is in proportion, 2 the square.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import mediacomp as mc
from benchmarks.long_texts import long_pair
from mediacomp.alignment.align import align
from mediacomp.changes.changes import changes
from mediacomp.changes.facts.paired_facts import paired_facts
from mediacomp.changes.sources.cited import sources_of
from mediacomp.findings.facts import facts_in
from mediacomp.findings.findings import findings_of

SIZES = (625, 1250, 2500, 5000)
VERBATIM = 0.5
BOUND = 1.3
T = TypeVar("T")


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(stages(int(sys.argv[2]))))
        return
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    found = [
        json.loads(
            subprocess.run(
                [sys.executable, "-m", "benchmarks.stages", "--one", str(size)],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )
        for size in sizes
    ]
    print(f"| stage | {' | '.join(map(str, sizes))} | exponent |")
    print(f"|---|{'---:|' * (len(sizes) + 1)}")
    for name in found[0]:
        row = [each[name] for each in found]
        grown = math.log2(max(row[-1], 1e-3) / max(row[-2], 1e-3))
        mark = " **" if grown > BOUND and row[-1] > 0.1 else ""
        figures = " | ".join(f"{value:.2f}" for value in row)
        print(f"| {name} | {figures} |{mark} {grown:.2f}{mark.strip()} |")


def stages(size: int) -> dict[str, float]:
    """Seconds of processor time by stage, and the peak of memory in MB."""
    warm = mc.Article.from_text("Rain fell on Lima, Ann Lee said. It may go on.")
    names = list(mc.compare(warm, warm, encoder="lexical").tables())
    texts = [article.text for article in long_pair(size, VERBATIM)]
    took: dict[str, float] = {}

    def timed(name: str, call: Callable[[], T]) -> T:
        start = time.process_time()
        result = call()
        took[name] = time.process_time() - start
        return result

    a, b = timed("reading", lambda: [mc.Article.from_text(text) for text in texts])
    sides = (a, b)
    timed("speech", lambda: [findings_of(side).speech for side in sides])
    timed("facts of one article", lambda: [facts_in(side) for side in sides])
    timed("counts", lambda: [findings_of(side).counts for side in sides])
    timed(
        "words of wording",
        lambda: [findings_of(s).markers(k.index) for s in sides for k in s.sentences],
    )
    alignment = timed("alignment", lambda: align(a, b, "lexical"))
    facts = timed("facts paired", lambda: paired_facts(alignment))
    timed("substitutions and stretches", lambda: changes(alignment, facts))
    timed("sources", lambda: sources_of(alignment, facts))
    comparison = mc.compare(a, b, encoder="lexical")
    # The summary draws on the others, so it comes last.
    for name in sorted(names, key=lambda name: name == "summary"):
        timed(f"table {name}", partial(getattr, comparison, name))
    took["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return took


if __name__ == "__main__":
    main()
