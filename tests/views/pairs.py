"""Pairs of texts that differ in many ways, compared once for several tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import mediacomp as mc

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
# Sentences split, joined, moved, shortened and grown, in words of our own.
SPLIT = (
    "Mayor Ida Brandt opened the new lock on Monday and promised that barges would "
    "pass it by June. The lock cost 14 million crowns, 2 million more than planned. "
    "Rain held up the work for nine weeks. “We may need another pump,” engineer Tor "
    "Lunde said. Anglers fear for the salmon, a survey of the river club found. The "
    "old lock of 1911 becomes a museum.",
    "The old lock of 1911 becomes a museum. Mayor Ida Brandt opened the new lock on "
    "Monday. She promised that barges would pass it by June, when the season of the "
    "timber rafts begins on the upper river. The lock cost 14 million crowns. “We "
    "need another pump,” engineer Tor Lunde said. Rain held up the work for nine "
    "weeks, and frost for three. Anglers fear for the salmon.",
)
NAMES = ("seeds", "practice", "split")


@cache
def compared(name: str) -> mc.Comparison:
    """A pair of `NAMES`, compared without the model."""
    if name == "split":
        a, b = (
            mc.Article.from_text(text, label=f"Version {side}")
            for side, text in zip("AB", SPLIT, strict=True)
        )
    else:
        files = {
            "seeds": ("000_bcbf6ced7527eaae.txt", "001_025a73276be94a1e.txt"),
            "practice": ("practice/harbour_a.txt", "practice/harbour_b.txt"),
        }
        a, b = (
            mc.read(SEEDS / file, label=f"Version {side}")
            for side, file in zip("AB", files[name], strict=True)
        )
    return mc.compare(a, b, encoder="lexical")
