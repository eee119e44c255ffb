"""One change of wording, and how it looks from the other side."""

from __future__ import annotations

from dataclasses import dataclass

_TURNED = {
    "added": "dropped",
    "dropped": "added",
    "more certain": "less certain",
    "less certain": "more certain",
}


@dataclass(frozen=True, slots=True)
class WordingChange:
    """Tokens of both sides, first and last included, and what differs."""

    kind: str
    change: str
    a: tuple[int, int]
    b: tuple[int, int]
    rule: str

    @property
    def ends(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The tokens of the two sentences, in the order of the sides."""
        return self.a, self.b

    @property
    def turned(self) -> WordingChange:
        """The change seen from the other side."""
        left, arrow, right = self.rule.partition(" → ")
        rule = f"{right} → {left}" if arrow else self.rule
        change = _TURNED.get(self.change, self.change)
        return WordingChange(self.kind, change, self.b, self.a, rule)

    def overlaps(self, other: WordingChange) -> bool:
        """Whether two changes of a kind share words on both sides: "should", "will
        probably" is one change and not two.
        """
        sides = zip(self.ends, other.ends, strict=True)
        shared = all(x[0] <= y[1] and y[0] <= x[1] for x, y in sides)
        return self.kind == other.kind and shared
