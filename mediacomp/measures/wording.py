"""How either version says it: modals and hedges, certainty, negation, intensifiers,
loaded words, agents.

A word of a list that one version has and the other lacks is a change only if the word
it bears on is linked to the other version, so that the same thing is said there without
it. There is no score: each row names the list or rule.
"""

from __future__ import annotations

import pandas as pd

from mediacomp.alignment.alignment import Alignment, Link
from mediacomp.changes.markers.paired_markers import wording_changes
from mediacomp.changes.markers.wording_change import WordingChange
from mediacomp.measures.tables import Column, side_cells, span_cells, table

COLUMNS = {
    "kind": Column("string", "`certainty`, `negation`, `degree`, `loaded`, `agent`"),
    "change": Column(
        "string",
        "of certainty `more certain`, `less certain` or `other` (an obligation is "
        "neither); else `added`, `dropped`, `replaced`, seen from a to b",
        words={
            "more certain": "surer in B",
            "less certain": "surer in A",
            "other": "of another sort",
            "added": "only in B",
            "dropped": "only in A",
            "replaced": "in other words",
        },
    ),
    "sentence_a": Column("Int64", "the two linked sentences", sentence_of="a"),
    "sentence_b": Column("Int64", "the two linked sentences", sentence_of="b"),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column("Int64", "places in the two texts", unit="code points"),
    ),
    **dict.fromkeys(
        ("text_a", "text_b"),
        Column(
            "string",
            "the word with the one it bears on, and what stands there in the other "
            "version",
        ),
    ),
    "rule": Column(
        "string",
        "the groups of the word lists, with an arrow where both sides have one "
        "(`possibility → future`; `fact` is a verb without any), or `passive without "
        "agent`",
    ),
}


def wording_table(alignment: Alignment) -> pd.DataFrame:
    """How the wording of linked sentences differs.

    Returns
    -------
    pandas.DataFrame
        One row a change, in reading order of a: kind ("certainty", "negation",
        "degree", "loaded", "agent"), change ("more certain", "less certain", "other";
        "added", "dropped", "replaced"), sentence_a, sentence_b, start_a, end_a,
        start_b, end_b, text_a, text_b (the words with those they bear on), rule (groups
        of the word lists, with an arrow, or "passive without agent").
    """
    rows = [
        _row(alignment, link, change)
        for link in alignment.links
        if link.relation in ("reworded", "partial")
        for change in sorted(
            wording_changes(alignment, link), key=lambda c: (c.a, c.b, c.kind)
        )
    ]
    return table(rows, COLUMNS)


def _row(alignment: Alignment, link: Link, change: WordingChange) -> dict[str, object]:
    row: dict[str, object] = {
        "kind": change.kind,
        "change": change.change,
        "rule": change.rule,
    }
    for own in alignment.sides:
        number, (first, last) = link.ends[own], change.ends[own]
        tokens = own.article.sentences[number].tokens
        where = span_cells(own.article, tokens[first].start, tokens[last].end)
        row |= side_cells(own.name, {"sentence": number, **where})
    return row
