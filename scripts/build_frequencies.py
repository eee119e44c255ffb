"""Write mediacomp/languages/data/en/frequencies.txt from the word probabilities of
spacy-lookups-data.

    python scripts/build_frequencies.py en_lexeme_prob.json.gz

The file is data/en_lexeme_prob.json.gz of the wheel of spacy-lookups-data 1.0.5:
natural logarithms of probabilities by word form. Forms that differ in case are added
up. Kept are words of letters whose Zipf value is at least `LEAST`, one line a value
rounded to one decimal.

Zipf value = log10 of the occurrences in a billion words (van Heuven, Mandera, Keuleers
and Brysbaert 2014).
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import defaultdict
from pathlib import Path

LEAST = 3.0
TARGET = (
    Path(__file__).resolve().parent.parent
    / "mediacomp"
    / "languages"
    / "data"
    / "en"
    / "frequencies.txt"
)
HEAD = """\
# English words by Zipf value: log10 of how often they occur in a billion words.
# Source: data/en_lexeme_prob.json.gz of spacy-lookups-data 1.0.5 (Explosion), case
# folded, cut and rounded by scripts/build_frequencies.py. Licence: MIT, see NOTICE.
"""


def main() -> None:
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as stream:
        stored: dict[str, float] = json.load(stream)
    probability: dict[str, float] = defaultdict(float)
    for word, value in stored.items():
        if word.isalpha() and word.isascii():
            probability[word.lower()] += math.exp(value)
    total = sum(probability.values())
    groups: dict[str, list[str]] = defaultdict(list)
    for word, share in probability.items():
        value = round(math.log10(share / total * 1e9), 1)
        if value >= LEAST:
            groups[f"{value:.1f}"].append(word)
    lines = [
        f"{value}: {' '.join(sorted(groups[value]))}"
        for value in sorted(groups, key=float, reverse=True)
    ]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
