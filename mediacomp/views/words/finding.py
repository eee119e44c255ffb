"""One finding: what it is called, what either version has, where it is marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import of_side
from mediacomp.views.words.spelt_out import Record, code

Span = tuple[int, int]
_OF_A_THING = re.compile(
    r"(?!certainty|precision|who|named)\S.* (?:differs|(?:only|longer) in )"
)
"""Names of findings that begin with what is counted: a number, a source."""


@dataclass(frozen=True, slots=True)
class End:
    """What one version has: the number of the sentence, its place, its text."""

    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference: what it is called, what either version has, where it is marked.

    ``places`` are stretches of either text; an empty one is a gap where the other
    version has words. ``told`` says it in words. ``quiet`` ones are no more than
    underlined.

    Examples
    --------
    >>> end = End(0, 5, 7, "12")
    >>> found = Finding("fact", "number differs", (end, End(2, 9, 11, "21")), True)
    >>> found.codes, found.told
    (('A1', 'B3'), 'A “12” | B “21”')
    """

    kind: str
    name: str
    ends: tuple[End | None, End | None]
    sure: bool
    places: tuple[tuple[Span, ...], tuple[Span, ...]] = ((), ())
    changes: str = ""
    quiet: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """Where it stands, as a reader sees it."""
        return tuple(
            code(side, end.sentence)
            for side, end in zip(NAMES, self.ends, strict=True)
            if end is not None
        )

    @property
    def lone(self) -> bool:
        """Whether it is a name or number that one version has, and no more."""
        return self.kind == "fact" and None in self.ends

    @property
    def title(self) -> str:
        """Its name; where it is doubtful, its heading, since that says "perhaps"."""
        return self.name if self.sure else self.heading

    @property
    def heading(self) -> str:
        """Its name with an article where it needs one: "perhaps a number differs"."""
        article = ""
        if _OF_A_THING.match(self.name):
            article = "an " if self.name.startswith(tuple("aeiou")) else "a "
        return f"{'' if self.sure else 'perhaps '}{article}{self.name}"

    @property
    def told(self) -> str:
        """Both readings, or the one that there is."""
        if self.changes:
            return self.changes
        one, two = (None if end is None else f"“{end.text}”" for end in self.ends)
        if one and two:
            return f"A {one} | B {two}"
        return f"only A has {one}" if one else f"only B has {two}"


def ends_of(row: Record) -> tuple[End | None, End | None]:
    """What either version has of a table's row."""
    one, two = (end_of(row, side) for side in NAMES)
    return one, two


def end_of(row: Record, side: str) -> End | None:
    """What a version has of a table's row."""
    sentence, start, end, text = (
        row.get(of_side(name, side)) for name in ("sentence", "start", "end", "text")
    )
    if sentence is None or start is None or end is None:
        return None
    return End(int(sentence), int(start), int(end), str(text))


def whole(ends: Sequence[End | None]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Both ends as places to mark."""
    one, two = (() if end is None else ((end.start, end.end),) for end in ends)
    return one, two
