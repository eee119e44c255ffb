"""Long runs of unchanged sentences fold, so that a long pair can be surveyed.

A run keeps its rows on the page, in a group whose first line opens it: where styles are
stripped everything is there to be read. The sentence before a difference and the one
after it stay, so that a reader sees where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.views.page.view_rows import Line

LONG = 40
"""Rows that a pair has before anything of it folds."""
RUN = 3
"""Rows that are too few to fold."""
CONTEXT = 1
"""Unchanged rows that stay beside one that is not."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that follow each other; ``told`` is the line that stands for them in the
    grid's row ``fold`` while they are folded, empty where they are not.
    """

    lines: tuple[Line, ...]
    told: str = ""
    fold: int = 0


@dataclass(frozen=True, slots=True)
class Folded:
    """All rows in blocks; ``grid`` says in which row of the page's grid each stands."""

    blocks: tuple[Block, ...]
    grid: tuple[int, ...]


def folded(lines: Sequence[Line]) -> Folded:
    """Rows with the long unchanged runs of a long pair in blocks of their own.

    Examples
    --------
    >>> from mediacomp import Article, compare
    >>> from mediacomp.views.page.cards import cards
    >>> from mediacomp.views.page.view_rows import lines
    >>> text = Article.from_sentences([f"Ship {n} is in port." for n in range(41)])
    >>> tables = compare(text, text, encoder="lexical").tables()
    >>> rows = lines(cards(tables, "a"), cards(tables, "b"), tables)
    >>> [block.told for block in folded(rows).blocks]
    ['41 sentences unchanged: A1–A41, B1–B41']
    """
    if len(lines) <= LONG:
        plain = (Block(tuple(lines)),) if lines else ()
        return Folded(plain, tuple(range(2, len(lines) + 2)))
    blocks: list[Block] = []
    grid: list[int] = []
    # The grid's first row is the head of the table.
    free = 2
    inside = _folding(lines)
    for folds, run in groupby(lines, key=lambda line: line.at in inside):
        those = tuple(run)
        blocks.append(Block(those, _told(those), free) if folds else Block(those))
        free += folds
        grid += range(free, free + len(those))
        free += len(those)
    return Folded(tuple(blocks), tuple(grid))


def _folding(lines: Sequence[Line]) -> set[int]:
    """Rows of long unchanged runs, but those beside a row that is not of the run."""
    found: set[int] = set()
    for unchanged, run in groupby(lines, key=lambda line: line.unchanged):
        those = [*run]
        first = 0 if those[0] is lines[0] else CONTEXT
        last = len(those) - (0 if those[-1] is lines[-1] else CONTEXT)
        if unchanged and last - first > RUN:
            found.update(line.at for line in those[first:last])
    return found


def _told(lines: Sequence[Line]) -> str:
    """What is folded, with what differs in it all the same."""
    ends = (lines[0], lines[-1])
    codes = [
        "–".join(cell.cards[0].code for cell in cells if cell is not None)
        for cells in ([end.a for end in ends], [end.b for end in ends])
    ]
    signs = sum(
        line.a is not None and any(card.typographic for card in line.a.cards)
        for line in lines
    )
    typography = f" (typography differs in {signs})" if signs else ""
    return f"{len(lines)} sentences unchanged: {', '.join(codes)}{typography}"
