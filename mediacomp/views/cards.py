"""What the reading view knows of each sentence: its code, its status, its partners, its pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediacomp.views.palette import STATUS
from mediacomp.views.passages import Piece, elsewhere, marks_of, passages_of, pieces
from mediacomp.views.phrases import Record, Tables, code, other, percent, records, shorten

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
class Card:
    """One unit of a text as the view shows it: a sentence, or a header without code and partners."""

    version: str
    sentence: int | None
    code: str
    role: str
    status: str
    word: str
    moved: bool
    coverage: str
    length: int
    partners: tuple[Partner, ...]
    flags: tuple[str, ...]
    pieces: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        """Whether there is something to see here: another status than kept, or another place."""
        return self.sentence is not None and (self.status != "kept" or self.moved)


def cards(tables: Tables, version: str) -> list[Card]:
    """Cards of one version in reading order."""
    marks, passages = marks_of(tables, version), passages_of(tables, version)
    partners, flags = _partners(tables, version), _flags(tables, version)
    found = []
    for row in records(tables, "sentences"):
        if row["version"] == version:
            at = row["sentence"]
            inside = ([], []) if at is None else (marks.get(at, []), passages.get(at, []))
            cut = tuple(pieces(str(row["text"]), int(row["start"]), *inside))
            linked = () if at is None else tuple(partners.get(at, ()))
            found.append(_card(row, version, at, linked, tuple(flags.get(at, ())), cut))
    return found


def _card(
    row: Record, version: str, at: int | None, linked: Sequence[Partner], flags: tuple[str, ...], cut: tuple[Piece, ...]
) -> Card:
    status = row["status"] or ""
    word = STATUS[status].word.format(own=version.upper()) if status else ""
    if status == "kept" and any(partner.relation == "typographic" for partner in linked):
        word += ", typography differs"
    return Card(
        version=version,
        sentence=at,
        code="" if at is None else code(version, at),
        role=str(row["role"]),
        status=status,
        word=word,
        moved=bool(row["moved"]),
        coverage=percent(float(row["coverage"])) if status == "partial" and row["coverage"] is not None else "",
        length=int(row["end"]) - int(row["start"]),
        partners=tuple(linked),
        flags=flags,
        pieces=cut,
    )


def _partners(tables: Tables, version: str) -> dict[int, list[Partner]]:
    far = other(version)
    rows = records(tables, "sentences")
    texts = {row["sentence"]: str(row["text"]) for row in rows if row["version"] == far and row["role"] == "body"}
    found: dict[int, list[Partner]] = {}
    for row in records(tables, "links"):
        at = int(row[far])
        snippet = shorten(texts.get(at, ""), _SNIPPET)
        partner = Partner(at, code(far, at), snippet, str(row["relation"]), bool(row["moved"]), not row["sure"])
        found.setdefault(int(row[version]), []).append(partner)
    return {at: sorted(ends, key=lambda partner: partner.sentence) for at, ends in found.items()}


def _flags(tables: Tables, version: str) -> dict[int | None, list[str]]:
    """Flags by sentence: where the whole sentence is said elsewhere, altered quotations and changed facts."""
    found: dict[int | None, list[str]] = {}
    for row in records(tables, "omissions" if version == "a" else "additions"):
        where = elsewhere(row, version)
        if row["whole_sentence"] and where:
            found.setdefault(int(row["sentence"]), []).append(f"said in {where}")
    for name, column, value, flag in (
        ("quotations", "altered", True, "quotation altered"),
        ("facts", "status", "changed", "fact changed"),
    ):
        for row in records(tables, name):
            at, state = row.get(f"sentence_{version}"), row.get(column)
            if at is not None and state == value:
                flags = found.setdefault(int(str(at)), [])
                flags += [] if flag in flags else [flag]
    return found
