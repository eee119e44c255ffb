"""A sentence cut into pieces: which words are marked with which number, which stand in
one version only.

A page cannot be sent offsets, because a browser counts other units than Python does; it
is sent pieces. Marks may overlap (words linked to two sentences have two counterparts),
so a sentence is cut at every border, and a number or a label is shown where its stretch
ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import regex

from mediacomp.measures.omissions import SAID
from mediacomp.measures.tables import of_side
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    code,
    is_trivial,
    only_in,
    other_than,
    records,
)
from mediacomp.views.words.typographic import Spelt

_SAID = regex.compile(rf"(?:^|; )(?:{'|'.join(SAID.values())}): ")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with a counterpart: ``number`` is the same on both sides, ``where`` the
    counterpart's sentence.
    """

    start: int
    end: int
    number: int
    counterpart: str
    where: str
    kind: str
    in_quotation: bool
    trivial: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one version only, or (``elsewhere``) said in another sentence of the
    other version; ``sure`` unless they are perhaps said there. ``key`` is what a page
    calls them.
    """

    start: int
    end: int
    elsewhere: str | None
    holds: str
    sure: bool
    key: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Words, or an empty place where the other version has some, that a finding speaks
    of: its key on the page, what it is, and what either version has.
    """

    start: int
    end: int
    key: str
    name: str
    told: str
    sure: bool
    quiet: bool

    @property
    def said(self) -> str:
        """What it is, in words."""
        return ": ".join(filter(None, (self.name, self.told)))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the same marks throughout; ``gaps`` and ``anchors`` (names
    of what begins in it) belong before it, ``numbers`` and ``label`` behind it.

    Examples
    --------
    >>> piece = Piece("Rain ", numbers=(Mark(0, 5, 1, "Hail", "B1", "other", False),))
    >>> piece.text, [mark.number for mark in piece.numbers]
    ('Rain ', [1])
    """

    text: str
    marks: tuple[Mark, ...] = ()
    passage: Passage | None = None
    spelt: Spelt | None = None
    numbers: tuple[Mark, ...] = ()
    label: bool = False
    notes: tuple[Note, ...] = ()
    gaps: tuple[Note, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def keys(self) -> str:
        """Numbers and keys of all that marks it, as a page can look them up."""
        return " ".join(
            [*(str(mark.number) for mark in self.marks), *(n.key for n in self.notes)]
        )

    @property
    def said(self) -> str:
        """What marks it, in words."""
        told = [
            f"{mark.where}: {mark.counterpart} ({mark.kind}"
            f"{', in a quotation' if mark.in_quotation else ''})"
            for mark in self.marks
        ]
        return "; ".join([*(note.said for note in self.notes), *told])

    @property
    def weight(self) -> str:
        """How loud its mark is: a number or a quotation speaks, another form of a
        word whispers; "doubtful" where all its findings are.
        """
        if any(note.sure and not note.quiet for note in self.notes):
            return "loud"
        if self.notes and not any(note.sure for note in self.notes):
            return "doubtful"
        if self.marks:
            trivial = all(mark.trivial for mark in self.marks)
            return "faint" if trivial and not self.notes else ""
        return "quiet"


_Span = TypeVar("_Span", Mark, Passage, Spelt, Note)


def marks_of(tables: Tables, version: str) -> dict[int, list[Mark]]:
    """Marks by sentence of a version; they are numbered from 1 in the order of the
    table of substitutions.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"kind": None, "in_quotation": False}
    >>> row |= {"start_a": 5, "end_a": 9, "sentence_a": 0, "text_a": "fell"}
    >>> row |= {"start_b": 5, "end_b": 9, "sentence_b": 2, "text_b": "came"}
    >>> tables = {"substitutions": pd.DataFrame([row])}
    >>> found = marks_of(tables, "a")[0]
    >>> [(mark.number, mark.counterpart, mark.where) for mark in found]
    [(1, 'came', 'B3')]
    """
    other = other_than(version)
    found: dict[int, list[Mark]] = {}
    for at, row in enumerate(records(tables, "substitutions"), start=1):
        mark = Mark(
            int(row[of_side("start", version)]),
            int(row[of_side("end", version)]),
            at,
            str(row[of_side("text", other)]),
            code(other, int(row[of_side("sentence", other)])),
            row["kind"] or "other words",
            bool(row["in_quotation"]),
            is_trivial(row),
        )
        found.setdefault(int(row[of_side("sentence", version)]), []).append(mark)
    return found


def passages_of(tables: Tables, version: str) -> dict[int, list[Passage]]:
    """Passages by sentence of a version that the other lacks or has elsewhere; whole
    sentences are not among them.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"sentence": 0, "start": 4, "end": 12, "whole_sentence": False}
    >>> row |= {"sure": True, "said_elsewhere": 2, "holds": "rain"}
    >>> tables = {"omissions": pd.DataFrame([row])}
    >>> passages_of(tables, "b"), [
    ...     (p.key, p.start, p.elsewhere) for p in passages_of(tables, "a")[0]]
    ({}, [('a1', 4, 'B3')])
    """
    found: dict[int, list[Passage]] = {}
    for at, row in enumerate(only_in(tables, version), start=1):
        if not row["whole_sentence"]:
            passage = Passage(
                int(row["start"]),
                int(row["end"]),
                elsewhere(row, version),
                held(row),
                bool(row["sure"]),
                f"{version}{at}",
            )
            found.setdefault(int(row["sentence"]), []).append(passage)
    return found


def elsewhere(row: Record, version: str) -> str | None:
    """Where the other version says what a row of omissions or additions speaks of, as a
    sentence's code.

    Examples
    --------
    >>> elsewhere({"said_elsewhere": 2}, "a"), elsewhere({"said_elsewhere": None}, "a")
    ('B3', None)
    """
    return (
        None
        if row["said_elsewhere"] is None
        else code(other_than(version), int(row["said_elsewhere"]))
    )


def held(row: Record, *, said: bool = True) -> str:
    """What names, numbers and the like a row of omissions or additions held, with or
    without what is ``said`` there and by whom; empty if nothing is known.

    Examples
    --------
    >>> row = {"holds": "numbers: 12 euros; quotation: “Too much.”"}
    >>> held(row, said=False), held({})
    ('numbers: 12 euros', '')
    """
    holds = str(row.get("holds") or "")
    return holds if said else _SAID.split(holds, maxsplit=1)[0]


def pieces(
    text: str,
    start: int,
    marks: Iterable[Mark],
    passages: Iterable[Passage],
    spelt: Iterable[Spelt] = (),
    notes: Iterable[Note] = (),
    anchors: Iterable[tuple[int, str]] = (),
) -> list[Piece]:
    """Cut a sentence at the borders of its marks, passages, differences in typography
    and findings.

    Parameters
    ----------
    text
        The sentence.
    start
        Its offset in the article, to which all other offsets refer.
    anchors
        Places with a name, which the piece that holds them has.

    Returns
    -------
    list of Piece
        Their texts joined are ``text``.

    Examples
    --------
    >>> mark = Mark(15, 20, 1, "fell", "B1", "paraphrase", False)
    >>> [(piece.text, len(piece.marks)) for piece in pieces("Rain came down.", 10,
    ...     [mark], [])]
    [('Rain ', 0), ('came ', 1), ('down.', 0)]
    """
    end = start + len(text)
    anchors = [*anchors]
    gaps = [
        note for note in notes if note.start == note.end and start <= note.end <= end
    ]
    marks, passages, spelt, notes = (
        _within(marks, start, end),
        _within(passages, start, end),
        _within(spelt, start, end),
        _within(notes, start, end),
    )
    # Marks may overlap, HTML elements may not: a piece has one set of marks throughout.
    found = []
    for left, right in _cut(start, end, [*marks, *passages, *spelt, *notes, *gaps]):
        on = _around(marks, left, right)
        inside = next(iter(_around(passages, left, right)), None)
        found.append(
            Piece(
                text[left - start : right - start],
                on,
                inside,
                next(iter(_around(spelt, left, right)), None),
                # At the end of its stretch, or of the sentence if that goes on beyond.
                tuple(mark for mark in on if right in (mark.end, end)),
                inside is not None and right in (inside.end, end),
                _around(notes, left, right),
                tuple(gap for gap in gaps if gap.start == left),
                tuple(name for at, name in anchors if left <= at < right),
            )
        )
    last = tuple(gap for gap in gaps if gap.start == end)
    named = tuple(name for at, name in anchors if at >= end)
    return [*found, Piece("", gaps=last, anchors=named)] if last or named else found


def _cut(
    start: int, end: int, spans: Sequence[Mark | Passage | Spelt | Note]
) -> Iterator[tuple[int, int]]:
    """A sentence in stretches that no span begins or ends within."""
    edges = {at for span in spans for at in (span.start, span.end)}
    return pairwise(sorted({start, end, *(at for at in edges if start < at < end)}))


def _around(spans: Iterable[_Span], left: int, right: int) -> tuple[_Span, ...]:
    return tuple(span for span in spans if span.start <= left and right <= span.end)


def _within(spans: Iterable[_Span], start: int, end: int) -> list[_Span]:
    return [
        span
        for span in spans
        if span.start < end and span.end > start and span.start < span.end
    ]
