"""Both articles at a glance: a bar for each, a piece of bar for each sentence, a thread
for each link.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.views.page.cards import Card

#: Width and height of the drawing between the bars, in its own units.
WIDTH, HEIGHT = 1000.0, 100.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence on its article's bar; ``start`` and ``width`` in per cent of the
    article's characters.
    """

    code: str
    status: str
    title: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Thread:
    """A link between the bars as an SVG path; a sentence with several links shares its
    width among them.
    """

    a: str
    b: str
    relation: str
    moved: bool
    doubtful: bool
    path: str


def stretches(cards: Sequence[Card]) -> tuple[Stretch, ...]:
    """The bar of one article; headers are no part of it.

    Examples
    --------
    >>> import mediacomp as mc
    >>> from mediacomp.views.page.cards import cards
    >>> a = mc.Article.from_text("Rain. Schools shut.")
    >>> c = mc.compare(a, mc.Article.from_text("Rain."), encoder="lexical")
    >>> bar = stretches(cards({"sentences": c.sentences}, "a"))
    >>> [(piece.code, piece.start, piece.width) for piece in bar]
    [('A1', 0.0, 27.778), ('A2', 27.778, 72.222)]
    """
    body = [card for card in cards if card.sentence is not None]
    # An empty item of `Article.from_sentences` is still drawn, one character wide.
    total = sum(max(card.length, 1) for card in body)
    found, at = [], 0
    for card in body:
        length = max(card.length, 1)
        title = f"{card.code}: {', '.join(filter(None, (card.word, card.move)))}"
        found.append(
            Stretch(
                card.code,
                card.status,
                title,
                round(100 * at / total, 3),
                round(100 * length / total, 3),
            )
        )
        at += length
    return tuple(found)


def threads(cards_a: Sequence[Card], cards_b: Sequence[Card]) -> tuple[Thread, ...]:
    """Threads in reading order of a.

    Examples
    --------
    >>> import mediacomp as mc
    >>> from mediacomp.views.page.cards import cards
    >>> a = mc.Article.from_text("Rain fell. Schools shut.")
    >>> c = mc.compare(a, mc.Article.from_text("Schools shut."), encoder="lexical")
    >>> tables = {"sentences": c.sentences, "links": c.links}
    >>> found = threads(cards(tables, "a"), cards(tables, "b"))
    >>> [(thread.a, thread.b, thread.relation) for thread in found]
    [('A2', 'B1', 'identical')]
    """
    places_a, places_b = _shares(cards_a), _shares(cards_b)
    return tuple(
        Thread(
            card.code,
            partner.code,
            partner.relation,
            partner.moved,
            partner.doubtful,
            _path(places_a[card.code, partner.code], places_b[partner.code, card.code]),
        )
        for card in cards_a
        for partner in card.partners
    )


def _shares(cards: Sequence[Card]) -> dict[tuple[str, str], tuple[float, float]]:
    bars = {stretch.code: stretch for stretch in stretches(cards)}
    found = {}
    for card in cards:
        for at, partner in enumerate(card.partners):
            bar, parts = bars[card.code], len(card.partners)
            left = bar.start + bar.width * at / parts
            found[card.code, partner.code] = (
                left * WIDTH / 100,
                (left + bar.width / parts) * WIDTH / 100,
            )
    return found


def _path(top: tuple[float, float], bottom: tuple[float, float]) -> str:
    (left, right), (low_left, low_right), half = top, bottom, HEIGHT / 2
    return (
        f"M{left:.1f} 0C{left:.1f} {half:.0f} {low_left:.1f} {half:.0f} "
        f"{low_left:.1f} {HEIGHT:.0f}"
        f"H{low_right:.1f}C{low_right:.1f} {half:.0f} {right:.1f} {half:.0f} "
        f"{right:.1f} 0Z"
    )
