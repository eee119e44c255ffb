"""What the reading view knows of each sentence: its code, its status, its partners, its
pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import LIKELY
from mediacomp.text.spans import ROLES, Role
from mediacomp.views.page.linked import say_more, shown_links
from mediacomp.views.page.marking import Flag, Marking, marking
from mediacomp.views.palette import STATUS
from mediacomp.views.words.sentence_pieces import Piece, pieces
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    code,
    listing,
    other_than,
    percent,
    records,
    shorten,
)

if TYPE_CHECKING:
    from mediacomp.views.words.listed import Listed

_SNIPPET = 110


@dataclass(frozen=True, slots=True)
class Partner:
    """The other end of a link, seen from one sentence; ``more`` if it says more than
    this version carries.
    """

    sentence: int
    code: str
    snippet: str
    relation: str
    moved: bool
    doubtful: bool
    more: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One unit of a text as the view shows it: a sentence, or a header without code and
    partners.

    ``typographic`` ones differ from a partner in typography alone; ``perhaps`` is the
    code of the other version's sentence that likely says a doubtful one; ``keys`` are
    those of findings that are the whole sentence.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"version": "a", "sentence": 0, "role": "body", "text": "Rain."}
    >>> row |= {"start": 0, "end": 5, "status": "omitted"}
    >>> row |= {"moved": False, "coverage": 0.0}
    >>> card = cards({"sentences": pd.DataFrame([row])}, "a")[0]
    >>> card.code, card.word, card.move
    ('A1', 'only in A', '')
    """

    version: str
    sentence: int | None
    code: str
    role: Role
    status: str
    word: str
    coverage: str
    length: int
    partners: tuple[Partner, ...]
    flags: tuple[Flag, ...]
    pieces: tuple[Piece, ...]
    typographic: bool
    perhaps: str = ""
    keys: str = ""

    @property
    def told(self) -> str:
        """What a reader is told that it is."""
        return ROLES[self.role]

    @property
    def said(self) -> str:
        """Code of the other version's sentence that a flag names as saying it."""
        words = "said in "
        named = [flag.name for flag in self.flags if flag.name.startswith(words)]
        return named[0].removeprefix(words) if named else ""

    @property
    def answer(self) -> tuple[str, str]:
        """What the other version has of a sentence without a partner, as surely as it
        is known, and the code of the sentence that says it.

        Examples
        --------
        >>> bare = {"partners": (), "flags": (), "pieces": (), "typographic": False}
        >>> told = {"role": "body", "word": "", "coverage": "", "length": 5}
        >>> [Card("a", 0, "A1", status=status, **told, **bare).answer
        ...     for status in ("omitted", "doubtful")]
        [('nothing in B', ''), ('perhaps nothing in B', '')]
        """
        if self.said:
            return "said in", self.said
        if self.perhaps:
            return "perhaps said in", self.perhaps
        nothing = f"nothing in {other_than(self.version).upper()}"
        return f"perhaps {nothing}" if self.status == "doubtful" else nothing, ""

    @property
    def moved(self) -> bool:
        """Whether a partner stands at another place of the story."""
        return any(partner.moved for partner in self.partners)

    @property
    def move(self) -> str:
        """What has moved: the sentence, or some partners while another stands beside
        it; empty if nothing.

        Examples
        --------
        >>> bare = {"partners": (), "flags": (), "pieces": (), "typographic": False}
        >>> told = {"role": "body", "status": "kept", "word": "kept", "coverage": ""}
        >>> here = Partner(0, "B1", "", "reworded", moved=False, doubtful=False)
        >>> there = Partner(7, "B8", "", "reworded", moved=True, doubtful=False)
        >>> card = Card("a", 0, "A1", length=5, **told, **bare)
        >>> from dataclasses import replace
        >>> [replace(card, partners=those).move for those in
        ...     ((here,), (there,), (here, there))]
        ['', 'moved', 'B8 moved']
        """
        away = [partner for partner in self.partners if partner.moved]
        if not away:
            return ""
        perhaps = "perhaps " if all(partner.doubtful for partner in away) else ""
        if len(away) == len(self.partners):
            return f"{perhaps}moved"
        return f"{listing([partner.code for partner in away])} {perhaps}moved"

    @property
    def moves(self) -> str:
        """Keys of the findings that tell it has moved."""
        return " ".join(key for key in self.keys.split() if key.startswith("m"))

    @property
    def less(self) -> str:
        """Which partners say more than a sentence that is not itself partial."""
        if self.status == "partial":
            return ""
        return say_more([partner.code for partner in self.partners if partner.more])


def cards(tables: Tables, version: str, found: Sequence[Listed] = ()) -> list[Card]:
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
    marked, partners = marking(tables, version, found), _partners(tables, version)
    return [
        _card(row, version, partners.get(row["sentence"], []), marked)
        for row in records(tables, "sentences")
        if row["version"] == version
    ]


def _card(
    row: Record, version: str, linked: Sequence[Partner], marked: Marking
) -> Card:
    # A header has neither; its number, None, is no sentence of the marking's.
    status, at = row["status"] or "", row["sentence"]
    cut = pieces(str(row["text"]), int(row["start"]), *marked.inside(at))
    return Card(
        version=version,
        sentence=at,
        code="" if at is None else code(version, at),
        role=row["role"],
        status=status,
        word=STATUS[status].word.format(own=version.upper()) if status else "",
        coverage=percent(float(row["coverage"]))
        if status == "partial" and row["coverage"] is not None
        else "",
        length=int(row["end"]) - int(row["start"]),
        partners=tuple(linked),
        flags=tuple(marked.flags.get(at, ())),
        pieces=tuple(cut),
        typographic=status == "kept"
        and any(partner.relation == "typographic" for partner in linked),
        perhaps=_perhaps(row, version),
        keys=" ".join(marked.keys.get(at, ())),
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
    for row in shown_links(tables):
        at = int(row[other])
        snippet = shorten(texts.get(at, ""), _SNIPPET)
        partner = Partner(
            at,
            code(other, at),
            snippet,
            str(row["relation"]),
            bool(row["moved"]),
            not row["sure"],
            other in row["more"],
        )
        found.setdefault(int(row[version]), []).append(partner)
    return {
        at: sorted(ends, key=lambda partner: partner.sentence)
        for at, ends in found.items()
    }
