"""Links as a page shows them: ribbon, thread and both cards say one thing.

The table of links judges the two sentences alone, by their linked words; the status of
a sentence judges what the whole other version carries, substitutions too. Shown beside
each other the two would contradict: a sentence that was split in two is reworded, and
either link of it partial. A page follows the sentences, and says which of the two says
more.
"""

from __future__ import annotations

from mediacomp.alignment.alignment import NAMES, SAME
from mediacomp.views.words.spelt_out import Record, Tables, code, listing, records


def shown_links(tables: Tables) -> list[Record]:
    """Rows of the links with the relation that the cards have, and ``more``: the
    versions whose sentence says more than the other version carries.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"a": 0, "b": 2, "relation": "partial"}
    >>> cells = [("a", 0, "reworded"), ("b", 2, "reworded")]
    >>> sentences = pd.DataFrame(cells, columns=["version", "sentence", "status"])
    >>> tables = {"links": pd.DataFrame([row]), "sentences": sentences}
    >>> shown_links(tables)
    [{'a': 0, 'b': 2, 'relation': 'reworded', 'more': ()}]
    """
    partial = {
        (row["version"], row["sentence"])
        for row in records(tables, "sentences")
        if row["status"] == "partial"
    }
    rows = []
    for row in records(tables, "links"):
        more = tuple(side for side in NAMES if (side, row[side]) in partial)
        relation = "partial" if more else "reworded"
        if not more and row["relation"] in SAME:
            relation = row["relation"]
        rows.append(row | {"relation": relation, "more": more})
    return rows


def ribbon_told(row: Record) -> str:
    """What a shown link is, for those who point at its ribbon.

    Examples
    --------
    >>> ribbon_told({"a": 0, "b": 2, "more": ("b",)}), ribbon_told({"more": ("a", "b")})
    (', B3 says more', ', each says more')
    """
    sides = row["more"]
    if len(sides) == len(NAMES):
        return ", each says more"
    return f", {code(sides[0], int(row[sides[0]]))} says more" if sides else ""


def say_more(codes: list[str]) -> str:
    """What a card says of partners that say more than it does.

    Examples
    --------
    >>> say_more(["B3"]), say_more(["B3", "B4"]), say_more([])
    ('B3 says more', 'B3 and B4 say more', '')
    """
    return f"{listing(codes)} say{'s' if len(codes) == 1 else ''} more" if codes else ""
