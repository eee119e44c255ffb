"""What findings put into the sentences of one version: marks, notes, flags, anchors."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.words.sentence_pieces import (
    Mark,
    Note,
    Passage,
    elsewhere,
    marks_of,
    passages_of,
)
from mediacomp.views.words.spelt_out import Record, Tables, only_in, records
from mediacomp.views.words.typographic import Spelt, spelt_of

if TYPE_CHECKING:
    from mediacomp.views.words.finding import Finding, Span
    from mediacomp.views.words.listed import Listed

Anchor = tuple[int, str]
_Keyed = TypeVar("_Keyed", Passage, Spelt)


@dataclass(frozen=True, slots=True)
class Flag:
    """What a reader must not miss about a sentence, in a word or two, and what exactly
    it is (may be empty).

    ``shown`` if the latter stands on the card and not only behind the flag: on one
    side, since it says what both have. ``keys`` are those of its findings.

    Examples
    --------
    >>> Flag("said in B3", "").shown
    False
    """

    name: str
    told: str
    shown: bool = False
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Marking:
    """What stands in a version's sentences, by their number; ``keys`` are those of
    findings that are a whole sentence.
    """

    marks: dict[int, list[Mark]]
    passages: dict[int, list[Passage]]
    spelt: dict[int, list[Spelt]]
    notes: dict[int, list[Note]]
    anchors: dict[int, list[Anchor]]
    flags: dict[int, list[Flag]]
    keys: dict[int, list[str]]

    def inside(
        self, sentence: int
    ) -> tuple[list[Mark], list[Passage], list[Spelt], list[Note], list[Anchor]]:
        """All that cuts the text of a sentence."""
        return (
            self.marks.get(sentence, []),
            self.passages.get(sentence, []),
            self.spelt.get(sentence, []),
            self.notes.get(sentence, []),
            self.anchors.get(sentence, []),
        )


def marking(tables: Tables, version: str, found: Sequence[Listed]) -> Marking:
    """What the findings that a page shows put into a version's sentences.

    Examples
    --------
    >>> marking({}, "a", ()).inside(0)
    ([], [], [], [], [])
    """
    numbers = {number for one in found for number in one.numbers}
    keys = {one.key for one in found}
    rows = [
        row
        for row in records(tables, "sentences")
        if row["role"] == "body" and row["version"] == version
    ]
    whole: dict[int, list[str]] = {}
    for one in found:
        end = one.finding.ends[NAMES.index(version)]
        if one.alone and end is not None:
            whole.setdefault(end.sentence, []).append(one.key)
    return Marking(
        {
            at: [mark for mark in marks if mark.number in numbers]
            for at, marks in marks_of(tables, version).items()
        },
        _keyed(passages_of(tables, version), keys),
        _keyed(spelt_of(tables, version), keys),
        _notes(found, rows, version),
        _anchors(found, rows, version),
        _flags(tables, version, found),
        whole,
    )


def _keyed(found: dict[int, list[_Keyed]], keys: set[str]) -> dict[int, list[_Keyed]]:
    return {
        at: [each for each in spans if each.key in keys] for at, spans in found.items()
    }


def _notes(
    found: Sequence[Listed], rows: Sequence[Record], version: str
) -> dict[int, list[Note]]:
    """What findings mark, by sentence; a finding may reach over several. Other words,
    and what only one version has, are marked by what they are.
    """
    notes: dict[int, list[Note]] = {}
    for one in found:
        finding = one.finding
        if finding.kind in ("only", "words", "spelling", "place"):
            continue
        # All that differs in a quotation stands on the card, once.
        name, told = finding.title, "" if finding.changes else finding.told
        for place in finding.places[NAMES.index(version)]:
            note = Note(*place, one.key, name, told, finding.sure, finding.quiet)
            for row in _touched(place, rows):
                notes.setdefault(int(row["sentence"]), []).append(note)
    return notes


def _touched(place: Span, rows: Sequence[Record]) -> Sequence[Record]:
    """Sentences that a place reaches into."""
    start, end = place
    # A gap at a border belongs to the sentence that ends there.
    gap = start == end
    first = max(bisect_right(rows, start - gap, key=_start) - 1, 0)
    last = first + 1 if gap else bisect_left(rows, end, key=_start)
    return rows[first:last]


def _start(row: Record) -> int:
    return int(row["start"])


def _anchors(
    found: Sequence[Listed], rows: Sequence[Record], version: str
) -> dict[int, list[Anchor]]:
    """Where a link to a finding leads, by sentence: its first place in A, or in B if A
    has none.
    """
    anchors: dict[int, list[Anchor]] = {}
    for one in found:
        if (place := _first(one.finding, version)) is not None:
            for row in _touched(place, rows)[:1]:
                anchors.setdefault(int(row["sentence"]), []).append(
                    (max(place[0], int(row["start"])), one.place)
                )
    return anchors


def _first(one: Finding, version: str) -> Span | None:
    for side, end, places in zip(NAMES, one.ends, one.places, strict=True):
        if end is not None:
            place = places[0] if places else (end.start, end.end)
            return place if side == version else None
    return None


def _flags(
    tables: Tables, version: str, found: Sequence[Listed]
) -> dict[int, list[Flag]]:
    """Flags by sentence: where the whole sentence is said elsewhere, and findings."""
    flags: dict[int, dict[str, list[Listed]]] = {}
    for one in found:
        end = one.finding.ends[NAMES.index(version)]
        if end is not None and one.key.startswith("f"):
            named = flags.setdefault(end.sentence, {})
            named.setdefault(one.finding.title, []).append(one)
    made = dict(_elsewhere(tables, version, {one.key for one in found}))
    for at, named in flags.items():
        made[at] = [
            *made.get(at, []),
            *(_flag(name, those, version) for name, those in named.items()),
        ]
    return made


def _flag(name: str, those: Sequence[Listed], version: str) -> Flag:
    told = "; ".join(one.finding.told for one in those)
    shown = version == "b" and any(one.finding.changes for one in those)
    return Flag(name, told, shown, " ".join(one.key for one in those))


def _elsewhere(
    tables: Tables, version: str, keys: set[str]
) -> Iterator[tuple[int, list[Flag]]]:
    for at, row in enumerate(only_in(tables, version), start=1):
        where, key = elsewhere(row, version), f"{version}{at}"
        # A part of a sentence says so where it stands; a whole one has its flag.
        if row["whole_sentence"] and where and key in keys:
            yield int(row["sentence"]), [Flag(f"said in {where}", "", keys=key)]
