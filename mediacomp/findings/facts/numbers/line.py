"""What the reader of numbers works on: the pieces of a sentence with the words of its
language, and what it finds there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.findings.facts.numbers.number_pieces import Piece
    from mediacomp.findings.facts.numbers.number_words import AmountKind, NumberWords

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Read:
    """A number, its last piece, and what the words and letters of scale at its end
    multiply it by.
    """

    value: Decimal
    last: int
    scale: Decimal = ONE


@dataclass(frozen=True)
class Line:
    """The pieces of a sentence and the words of its language."""

    pieces: Sequence[Piece]
    norms: Sequence[str]
    lists: NumberWords

    def after(self, k: int) -> int:
        """The piece behind another: the next, or the one beyond a hyphen that joins
        them.
        """
        hyphen = self.norm(k + 1) == "-" and self.glued(k + 1) and self.glued(k + 2)
        return k + 2 if hyphen else k + 1

    def norm(self, k: int) -> str:
        """The form of a piece; empty beyond the ends."""
        return self.norms[k] if 0 <= k < len(self.norms) else ""

    def glued(self, k: int) -> bool:
        """Whether a piece touches the one before it."""
        return k < len(self.pieces) and self.pieces[k].glued

    def scale(self, k: int) -> Decimal | None:
        """What a word multiplies the number before it by: "million", "bn"; one letter
        does so only right behind figures, which is not asked here.
        """
        norm = self.norm(k)
        return self.lists.scales.get(norm) if len(norm) > 1 else None

    def is_in(self, k: int, group: str) -> bool:
        """Whether a piece is a word of a class of ``amounts.txt``."""
        return self.norm(k) in self.lists.words[group]


@dataclass(frozen=True, slots=True)
class Found:
    """An amount in pieces ``first`` to ``last``; its qualifier begins at ``lead``."""

    first: int
    last: int
    kind: AmountKind
    number: Decimal | None
    unit: str = ""
    words: str = ""
    scale: Decimal = ONE
    lead: int = -1
    qualifier: str = ""

    @property
    def begin(self) -> int:
        """Its first piece, the qualifier included."""
        return self.first if self.lead < 0 else self.lead
