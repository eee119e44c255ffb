"""The rows of the reading view: cards, what stands where one version has nothing, and
ribbons between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.views.page.layout import Layout, Pair, lay_out, main_chain
from mediacomp.views.page.linked import ribbon_told, shown_links
from mediacomp.views.palette import MOVED, RELATION
from mediacomp.views.words.spelt_out import Record, Tables, code

if TYPE_CHECKING:
    from mediacomp.views.page.cards import Card, Partner

Ends = tuple[str, str]
_Sides = tuple[Sequence[tuple["Card", ...]], Sequence[tuple["Card", ...]]]

# A ribbon across rows begins and ends at the line with the sentence's code; several of
# one sentence fan out. In em.
_CODE_LINE, _FAN, _FANS = 1.27, 0.47, 4
# Where such ribbons run down the middle column, in per cent of its width: never over
# the symbols at 50.
_LANES = (24, 76, 12, 88, 36, 64)


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A link as it is drawn: its first and last row, its path or none (within a row),
    how far its ends are set in.

    Examples
    --------
    >>> from mediacomp.views.page.cards import cards
    >>> import mediacomp as mc
    >>> a = mc.Article.from_text("Rain fell on Lima.")
    >>> c = mc.compare(a, a, encoder="lexical")
    >>> tables = {"sentences": c.sentences, "links": c.links}
    >>> own = cards(tables, "a"), cards(tables, "b")
    >>> [ribbon.title for line in lines(*own, tables) for ribbon in line.ribbons]
    ['A1 and B1: kept']
    """

    a: str
    b: str
    relation: str
    moved: bool
    doubtful: bool
    first: int
    last: int
    path: str
    top: float
    bottom: float
    symbol: str
    title: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row: cards (several only of headers) and the rows they fill, or
    what to say if there are none.

    ``elsewhere`` are partners that stand in other rows; ``answer`` is what this side
    has of the sentence opposite, and ``place`` the code of its sentence that says it.
    """

    cards: tuple[Card, ...]
    first: int
    last: int
    elsewhere: tuple[Partner, ...] = ()
    answer: str = ""
    place: str = ""

    @property
    def span(self) -> int:
        """How many rows the cell fills.

        Examples
        --------
        >>> Cell((), 3, 5).span
        3
        """
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Line:
    """One row; a side is None where a card from above goes on. ``unchanged`` ones hold
    a sentence of each side with the same words, typography aside.
    """

    at: int
    a: Cell | None
    b: Cell | None
    ribbons: tuple[Ribbon, ...]
    unchanged: bool


def lines(
    cards_a: Sequence[Card], cards_b: Sequence[Card], tables: Tables
) -> tuple[Line, ...]:
    """Rows of the reading view from top to bottom, counted from 0; the headers on top
    share the first.

    Examples
    --------
    >>> import mediacomp as mc
    >>> from mediacomp.views.page.cards import cards
    >>> a = mc.Article.from_text("Rain fell on Lima. Schools shut.")
    >>> c = mc.compare(a, mc.Article.from_text("Schools shut."), encoder="lexical")
    >>> tables = {"sentences": c.sentences, "links": c.links}
    >>> both = cards(tables, "a"), cards(tables, "b")
    >>> [line.unchanged for line in lines(*both, tables)]
    [False, True]
    """
    sides = _units(cards_a), _units(cards_b)
    places = [
        {unit[0].sentence: at for at, unit in enumerate(units)} for units in sides
    ]
    links = {
        (places[0][int(row["a"])], places[1][int(row["b"])]): row
        for row in shown_links(tables)
    }
    layout = _layout(sides, links)
    ribbons = _ribbons(links, layout)
    far = {
        ends
        for drawn in ribbons.values()
        for ribbon in drawn
        if ribbon.path
        for ends in _ends(ribbon)
    }
    found = []
    for at, (cell_a, cell_b) in enumerate(_cells(sides, layout, far)):
        drawn = tuple(ribbons.get(at, ()))
        found.append(Line(at, cell_a, cell_b, drawn, _unchanged(cell_a, cell_b)))
    return tuple(found)


def _layout(sides: _Sides, links: Mapping[Pair, Record]) -> Layout:
    """The rows that the heaviest chain of links sets, moved ones left out."""
    weights = {
        # Above zero, as `main_chain` asks: a link that the aligner hardly believes is
        # still a row.
        pair: max(float(row["probability"]), 1e-3)
        for pair, row in links.items()
        if not row["moved"]
    }
    if all(units and units[0][0].sentence is None for units in sides):
        # Headers on top stand beside each other whether they say the same or not.
        weights[0, 0] = 1.0
    pairs = sorted(weights)
    chain = main_chain(pairs, [weights[pair] for pair in pairs])
    return lay_out(len(sides[0]), len(sides[1]), chain)


def _cells(
    sides: _Sides, layout: Layout, far: set[Ends]
) -> Iterator[tuple[Cell | None, Cell | None]]:
    """The two sides of each row; None where a card from above goes on."""
    many = len(layout.rows)
    free_a, free_b = (_free(filled, many) for filled in layout.filled)
    for at, row in enumerate(layout.rows):
        unit_a = () if row.a is None else sides[0][row.a]
        unit_b = () if row.b is None else sides[1][row.b]
        cell_a, cell_b = _empty(at, free_a[at], unit_b), _empty(at, free_b[at], unit_a)
        # Beside an empty cell that names the partners, a card need not.
        if row.a is not None:
            across = () if free_b[at] else _across(unit_a, far)
            cell_a = Cell(unit_a, *layout.filled[0][row.a], across)
        if row.b is not None:
            across = () if free_a[at] else _across(unit_b, far)
            cell_b = Cell(unit_b, *layout.filled[1][row.b], across)
        yield cell_a, cell_b


def _units(cards: Sequence[Card]) -> list[tuple[Card, ...]]:
    """What is placed as one: the headers before the first sentence, then each card."""
    top = next(
        (at for at, card in enumerate(cards) if card.sentence is not None), len(cards)
    )
    return [tuple(cards[:top])] * (top > 0) + [(card,) for card in cards[top:]]


def _free(filled: Sequence[Pair], rows: int) -> list[bool]:
    free = [True] * rows
    for first, last in filled:
        free[first : last + 1] = [False] * (last + 1 - first)
    return free


def _empty(at: int, free: bool, opposite: tuple[Card, ...]) -> Cell | None:
    if not free:
        return None
    partners = tuple(partner for card in opposite for partner in card.partners)
    alone = [] if partners else [card for card in opposite if card.code]
    return Cell((), at, at, partners, *(alone[0].answer if alone else ("", "")))


def _ends(ribbon: Ribbon) -> tuple[Ends, Ends]:
    return (ribbon.a, ribbon.b), (ribbon.b, ribbon.a)


def _across(unit: tuple[Card, ...], far: set[Ends]) -> tuple[Partner, ...]:
    """Partners to which only a ribbon across rows leads."""
    return tuple(
        partner
        for card in unit
        for partner in card.partners
        if (card.code, partner.code) in far
    )


def _unchanged(a: Cell | None, b: Cell | None) -> bool:
    """Whether a row holds a sentence of each side, in the same words at its place."""
    if a is None or b is None:
        return False
    return all(
        cell.span == 1
        and [card.status for card in cell.cards] == ["kept"]
        and not cell.cards[0].moved
        for cell in (a, b)
    )


def _ribbons(links: Mapping[Pair, Record], layout: Layout) -> dict[int, list[Ribbon]]:
    """Ribbons by the row that they start in: links of the chain within it, all others
    across rows.
    """
    chained = {
        row.pair: at for at, row in enumerate(layout.rows) if row.pair is not None
    }
    fans: Counter[tuple[str, int]] = Counter()
    lanes = [-1] * len(_LANES)
    found: dict[int, list[Ribbon]] = {}
    filled_a, filled_b = layout.filled
    places = {(a, b): (filled_a[a][0], filled_b[b][0]) for a, b in links}
    for pair in sorted(links, key=lambda pair: (min(places[pair]), places[pair])):
        (at, to), link = places[pair], links[pair]
        if pair in chained or at == to:
            ribbon = _ribbon(
                link, chained.get(pair, at), chained.get(pair, at), "", 0, 0
            )
        else:
            end_a, end_b = (
                round(_CODE_LINE + _FAN * min(fans[end], _FANS), 2)
                for end in (("a", pair[0]), ("b", pair[1]))
            )
            fans.update([("a", pair[0]), ("b", pair[1])])
            lane = min(
                range(len(lanes)), key=lambda lane: (lanes[lane] >= min(at, to), lane)
            )
            lanes[lane] = max(at, to)
            top, bottom = (end_a, end_b) if at < to else (end_b, end_a)
            ribbon = _ribbon(
                link,
                min(at, to),
                max(at, to) - 1,
                _path(_LANES[lane], at < to),
                top,
                bottom,
            )
        found.setdefault(ribbon.first, []).append(ribbon)
    return found


def _path(lane: int, falls: bool) -> str:
    """From the edge to a lane, down the lane, to the other edge, in a box of 100 by 100
    that the page stretches.
    """
    left, right = (0, 100) if falls else (100, 0)
    return f"M{left} 0C{lane} 0 {lane} 4 {lane} 14V86C{lane} 96 {lane} 100 {right} 100"


def _ribbon(
    link: Record, first: int, last: int, path: str, top: float, bottom: float
) -> Ribbon:
    relation, moved, doubtful = (
        str(link["relation"]),
        bool(link["moved"]),
        not link["sure"],
    )
    a, b = code("a", int(link["a"])), code("b", int(link["b"]))
    words = [
        f"{a} and {b}: {RELATION[relation].word}{ribbon_told(link)}",
        *["moved"] * moved,
        *["doubtful"] * doubtful,
    ]
    symbol = MOVED.symbol if moved else RELATION[relation].symbol
    return Ribbon(
        a=a,
        b=b,
        relation=relation,
        moved=moved,
        doubtful=doubtful,
        first=first,
        last=last,
        path=path,
        top=top,
        bottom=bottom,
        # A doubtful link says so without colour or dashes.
        symbol=symbol + "?" * doubtful,
        title=", ".join(words),
    )
