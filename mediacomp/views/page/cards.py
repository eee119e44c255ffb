"""What the reading view knows of each sentence: its code, its status, its partners, its
pieces.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import LIKELY, NAMES
from mediacomp.measures.tables import of_side
from mediacomp.text.spans import ROLES, Role
from mediacomp.views.palette import STATUS
from mediacomp.views.words.passages import (
    Note,
    Piece,
    elsewhere,
    marks_of,
    passages_of,
    pieces,
)
from mediacomp.views.words.phrases import (
    Record,
    Tables,
    code,
    only_in,
    other_than,
    percent,
    records,
    shorten,
)
from mediacomp.views.words.typography import spelt_of

if TYPE_CHECKING:
    from mediacomp.views.words.findings import Finding

_SNIPPET = 110


@dataclass(frozen=True, slots=True)
class Partner:
    """The other end of a link, seen from one sentence."""

    sentence: int
    code: str
    snippet: str
    relation: str
    moved: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """What a reader must not miss about a sentence, in a word or two, and what exactly
    it is (may be empty).

    ``shown`` if the latter stands on the card and not only behind the flag: on one
    side, since it says what both have.

    Examples
    --------
    >>> Flag("said in B3", "")
    Flag(name='said in B3', told='', shown=False)
    """

    name: str
    told: str
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One unit of a text as the view shows it: a sentence, or a header without code and
    partners.

    ``quoted`` sentences hold part of a quotation; ``typographic`` ones differ from a
    partner in typography alone; ``perhaps`` is the code of the other version's sentence
    that likely says a doubtful one.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"version": "a", "sentence": 0, "role": "body", "text": "Rain."}
    >>> row |= {"start": 0, "end": 5, "status": "omitted"}
    >>> row |= {"moved": False, "coverage": 0.0}
    >>> card = cards({"sentences": pd.DataFrame([row])}, "a")[0]
    >>> card.code, card.word, card.changed
    ('A1', 'only in A', True)
    """

    version: str
    sentence: int | None
    code: str
    role: Role
    status: str
    word: str
    moved: bool
    coverage: str
    length: int
    partners: tuple[Partner, ...]
    flags: tuple[Flag, ...]
    pieces: tuple[Piece, ...]
    quoted: bool
    typographic: bool
    perhaps: str = ""

    @property
    def told(self) -> str:
        """What a reader is told that it is."""
        return ROLES[self.role]

    @property
    def said(self) -> bool:
        """Whether a flag names a place where the other version says it."""
        return any(flag.name.startswith("said in ") for flag in self.flags)

    @property
    def changed(self) -> bool:
        """Whether there is something to see here: another status than kept, or another
        place.

        Examples
        --------
        >>> bare = {"partners": (), "flags": (), "pieces": (), "quoted": False}
        >>> told = {"role": "body", "word": "", "coverage": "", "length": 5}
        >>> told |= {"status": "kept", "moved": False, "typographic": False}
        >>> card = Card("a", 0, "A1", **bare, **told)
        >>> from dataclasses import replace
        >>> card.changed, replace(card, moved=True).changed
        (False, True)
        """
        return self.sentence is not None and (self.status != "kept" or self.moved)


def cards(tables: Tables, version: str, found: Sequence[Finding] = ()) -> list[Card]:
    """Cards of one version in reading order, with marks and flags for what was found.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain fell on Lima. Schools shut.")
    >>> c = mc.compare(a, mc.Article.from_text("Rain fell on Lima."), encoder="lexical")
    >>> tables = {"sentences": c.sentences, "links": c.links}
    >>> [(card.code, card.status) for card in cards(tables, "a")]
    [('A1', 'kept'), ('A2', 'omitted')]
    """
    marks, passages, spelt = (
        marks_of(tables, version),
        passages_of(tables, version),
        spelt_of(tables, version),
    )
    partners, flags, quotations = (
        _partners(tables, version),
        _flags(tables, version, found),
        _quotations(tables, version),
    )
    rows = [row for row in records(tables, "sentences") if row["role"] == "body"]
    notes = _notes(found, [row for row in rows if row["version"] == version], version)
    made = []
    for row in records(tables, "sentences"):
        if row["version"] == version:
            at = row["sentence"]
            inside = (
                marks.get(at, []),
                passages.get(at, []),
                spelt.get(at, []),
                notes.get(at, []),
            )  # of a header, None: nothing
            cut = tuple(pieces(str(row["text"]), int(row["start"]), *inside))
            quoted = at is not None and any(
                a < int(row["end"]) and int(row["start"]) < b for a, b in quotations
            )
            made.append(
                _card(
                    row,
                    version,
                    partners.get(at, []),
                    tuple(flags.get(at, ())),
                    cut,
                    quoted,
                )
            )
    return made


def _notes(
    found: Sequence[Finding], rows: Sequence[Record], version: str
) -> dict[int, list[Note]]:
    """What findings mark, by sentence; a finding may reach over several."""
    starts = [int(row["start"]) for row in rows]
    notes: dict[int, list[Note]] = {}
    for number, one in enumerate(found, start=1):
        for start, end in one.places[NAMES.index(version)]:
            note = Note(
                start, end, f"f{number}", one.title, one.told, one.sure, one.quiet
            )
            # A gap at a border belongs to the sentence that ends there.
            gap = start == end
            first = max(bisect_right(starts, start - gap) - 1, 0)
            last = first + 1 if gap else bisect_left(starts, end)
            for row in rows[first:last]:
                notes.setdefault(int(row["sentence"]), []).append(note)
    return notes


def _card(
    row: Record,
    version: str,
    linked: Sequence[Partner],
    flags: tuple[Flag, ...],
    cut: tuple[Piece, ...],
    quoted: bool,
) -> Card:
    # A header has neither.
    status, at = row["status"] or "", row["sentence"]
    return Card(
        version=version,
        sentence=at,
        code="" if at is None else code(version, at),
        role=row["role"],
        status=status,
        word=STATUS[status].word.format(own=version.upper()) if status else "",
        moved=bool(row["moved"]),
        coverage=percent(float(row["coverage"]))
        if status == "partial" and row["coverage"] is not None
        else "",
        length=int(row["end"]) - int(row["start"]),
        partners=tuple(linked),
        flags=flags,
        pieces=cut,
        quoted=quoted,
        typographic=status == "kept"
        and any(partner.relation == "typographic" for partner in linked),
        perhaps=_perhaps(row, version),
    )


def _perhaps(row: Record, version: str) -> str:
    """Code of the sentence that may say a doubtful one; empty for others."""
    nearest, said = row.get("nearest"), row.get("said")
    if row["status"] != "doubtful" or nearest is None:
        return ""
    # A place that is less likely than not would send a reader the wrong way.
    if said is not None and float(said) < LIKELY:
        return ""
    return code(other_than(version), int(nearest))


def _partners(tables: Tables, version: str) -> dict[int, list[Partner]]:
    other = other_than(version)
    rows = records(tables, "sentences")
    texts = {
        row["sentence"]: str(row["text"])
        for row in rows
        if row["version"] == other and row["role"] == "body"
    }
    found: dict[int, list[Partner]] = {}
    for row in records(tables, "links"):
        at = int(row[other])
        snippet = shorten(texts.get(at, ""), _SNIPPET)
        partner = Partner(
            at,
            code(other, at),
            snippet,
            str(row["relation"]),
            bool(row["moved"]),
            not row["sure"],
        )
        found.setdefault(int(row[version]), []).append(partner)
    return {
        at: sorted(ends, key=lambda partner: partner.sentence)
        for at, ends in found.items()
    }


def _quotations(tables: Tables, version: str) -> list[tuple[int, int]]:
    """Where a version's quotations stand, and what answers a quotation of the other
    without being one.
    """
    rows = [
        row
        for row in records(tables, "quotations")
        if row.get(of_side("start", version)) is not None
    ]
    quoted = [
        row
        for row in rows
        if any(
            row.get(of_side("kind", side)) not in (None, "indirect") for side in NAMES
        )
    ]
    return [
        (int(row[of_side("start", version)]), int(row[of_side("end", version)]))
        for row in quoted
    ]


def _flags(
    tables: Tables, version: str, found: Sequence[Finding]
) -> dict[int | None, list[Flag]]:
    """Flags by sentence: where the whole sentence is said elsewhere, and findings."""
    flags: dict[int | None, dict[str, list[str]]] = {}
    shown = set()
    for row in only_in(tables, version):
        where = elsewhere(row, version)
        # A part of a sentence says so where it stands; a whole one has its flag.
        if row["whole_sentence"] and where:
            flags.setdefault(int(row["sentence"]), {})[f"said in {where}"] = []
    for one in found:
        end = one.ends[NAMES.index(version)]
        if end is not None:
            flags.setdefault(end.sentence, {}).setdefault(one.title, []).append(
                one.told
            )
            if one.changes and version == "b":
                shown.add((end.sentence, one.title))
    return {
        at: [
            Flag(name, "; ".join(told), (at, name) in shown)
            for name, told in named.items()
        ]
        for at, named in flags.items()
    }
