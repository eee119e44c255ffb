"""Ribbon, card and thread of a link say one thing."""

from __future__ import annotations

import pandas as pd
import pytest

from mediacomp.views.page.cards import Card, cards
from mediacomp.views.page.linked import shown_links
from mediacomp.views.page.overview import threads
from mediacomp.views.page.view_rows import Ribbon, lines
from tests.views.pairs import NAMES, compared
from tests.views.seed_tables import Tables, seed_articles, seed_tables


def tables_of(name: str) -> Tables:
    return seed_tables(*seed_articles()) if name == "gold" else compared(name).tables()


def drawn(tables: Tables) -> tuple[dict[str, Card], list[Ribbon]]:
    sides = cards(tables, "a"), cards(tables, "b")
    found = {card.code: card for side in sides for card in side}
    return found, [r for line in lines(*sides, tables) for r in line.ribbons]


@pytest.mark.parametrize("name", [*NAMES, "gold"])
def test_a_card_says_what_its_ribbons_say(name: str) -> None:
    found, ribbons = drawn(tables_of(name))
    assert len(ribbons) > 5
    for ribbon in ribbons:
        for own, other in ((ribbon.a, ribbon.b), (ribbon.b, ribbon.a)):
            card = found[own]
            partial = card.status == "partial"
            if ribbon.relation == "partial":
                assert partial or other in card.less
                assert "more" in ribbon.title
            else:
                assert not partial
                assert other not in card.less
            if ribbon.relation in ("identical", "typographic"):
                assert card.status == "kept"
            if ribbon.moved:
                assert card.move in ("moved", "perhaps moved") or other in card.move
                assert ("perhaps" in card.move) == ribbon.doubtful
            elif not ribbon.path:
                # It stands beside this one: what moved is another.
                assert card.move not in ("moved", "perhaps moved")
                assert other not in card.move


@pytest.mark.parametrize("name", [*NAMES, "gold"])
def test_threads_have_the_relations_of_the_ribbons(name: str) -> None:
    tables = tables_of(name)
    _, ribbons = drawn(tables)
    sides = cards(tables, "a"), cards(tables, "b")
    assert {(t.a, t.b, t.relation, t.moved) for t in threads(*sides)} == {
        (r.a, r.b, r.relation, r.moved) for r in ribbons
    }


def test_the_pairs_hold_what_used_to_contradict() -> None:
    tables = compared("split").tables()
    plain = {(row["a"], row["b"]): row["relation"] for row in shown_links(tables)}
    raw = {
        (row["a"], row["b"]): row["relation"]
        for row in tables["links"].to_dict("records")
    }
    assert plain != raw


def test_a_sentence_beside_one_partner_says_which_other_moved() -> None:
    rows = [("a", 0, 0, 9), ("b", 0, 0, 9), ("b", 1, 10, 19)]
    names = ["version", "sentence", "start", "end"]
    sentences = pd.DataFrame(rows, columns=names).assign(
        role="body", text="Rain fell", status="reworded", coverage=0.9, moved=True
    )
    links = pd.DataFrame(
        {"a": [0, 0], "b": [0, 1], "relation": "reworded", "moved": [False, True]}
    ).assign(sure=True, probability=0.9)
    found, _ = drawn({"sentences": sentences, "links": links})
    assert [found[code].move for code in ("A1", "B1", "B2")] == [
        "B2 moved",
        "",
        "moved",
    ]
