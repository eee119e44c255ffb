"""Whom either version names for what it says: which sources are cited, how, and which
are gone.

An attribution is a cue with its source: "Ann Lee said", "according to officials".
`mediacomp.changes.sources` pairs those of linked sentences and tells what became of
them; here they become rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.sources.outcome import Judged
from mediacomp.measures.tables import Column, side_cells, span_cells, table

COLUMNS = {
    "status": Column(
        "string",
        "the first that fits of the list below",
        words={
            "kept": "the same source",
            "lost": "source only in A",
            "gained": "source only in B",
            "became unnamed": "named only in A",
            "became named": "named only in B",
            "source changed": "another source",
            "cue lost": "verb of saying only in A",
            "cue gained": "verb of saying only in B",
            "verb changed": "another verb of saying",
            "only in a": "only in A",
            "only in b": "only in B",
        },
    ),
    "sentence_a": Column("Int64", "the sentences it stands in", sentence_of="a"),
    "sentence_b": Column("Int64", "the sentences it stands in", sentence_of="b"),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column(
            "Int64",
            "places that hold source and cue; `<NA>` where the source has no cue of "
            "its own and speaks on from the sentence before",
            unit="code points",
        ),
    ),
    **dict.fromkeys(("text_a", "text_b"), Column("string", "the text at these places")),
    **dict.fromkeys(
        ("source_a", "source_b"),
        Column(
            "string",
            'the name that the mention stands for, or the mention ("officials")',
        ),
    ),
    **dict.fromkeys(
        ("cited_a", "cited_b"),
        Column(
            "string",
            '`name`, `role` ("the mayor", "officials"), `pronoun` where the '
            "article doesn't tell whose",
        ),
    ),
    **dict.fromkeys(
        ("cue_a", "cue_b"), Column("string", 'verb of saying, or "according to"')
    ),
    **dict.fromkeys(
        ("colour_a", "colour_b"),
        Column("string", "how the cue colours the statement, as in `quotations`"),
    ),
    "sure": Column(
        "boolean",
        "false where two roles may be one source in other words, no rule found whose "
        "the other verb is, or less than half of either statement has a counterpart in "
        "the other: read both; of what is only in one version, where its sentence "
        "isn't surely missing",
    ),
}
DIFFERING = frozenset(COLUMNS["status"].words) - {"kept", "only in a", "only in b"}
"""Statuses of statements that both make, with another source, another verb or none."""


def attribution_table(alignment: Alignment, sources: Iterable[Judged]) -> pd.DataFrame:
    """Sources of what the two versions say.

    Parameters
    ----------
    sources
        What became of each source that either version cites (`judged`).

    Returns
    -------
    pandas.DataFrame
        One row an attribution, in reading order of a, those only in b last. ``status``
        is the first that fits of "lost" and "gained" (the linked sentence of the other
        version has no source), "became unnamed" and "became named", "source changed"
        (another name), "cue lost" and "cue gained" (the source is clear from the
        sentence before), "verb changed" (a cue of another colour), "kept", and "only in
        a", "only in b" (the statement isn't found in a sure link). ``source`` is the
        name that the mention stands for, or the mention; ``cited`` says whether it is
        cited by "name" or "role"; ``start`` to ``end`` hold source and cue; ``sure``
        whether the two are surely one source, or two, or the statement surely missing.
    """
    rows = [_row(alignment, found) for found in sources]
    return table(sorted(rows, key=_place), COLUMNS)


def _row(alignment: Alignment, judged: Judged) -> dict[str, object]:
    row: dict[str, object] = {"status": judged.status, "sure": judged.sure}
    for own in alignment.sides:
        if found := judged.ends[own]:
            where = span_cells(own.article, found.start, found.end)
            cells = {
                "sentence": found.sentence,
                **(where if found.stands else {}),
                "source": found.source,
                "cited": found.cited,
                "cue": found.cue,
                "colour": found.colour,
            }
            row |= side_cells(own.name, cells)
    return row


def _place(row: Mapping[str, object]) -> tuple[bool, list[int]]:
    places = [
        row.get(name) for name in ("sentence_a", "start_a", "sentence_b", "start_b")
    ]
    return row.get("sentence_a") is None, [
        place for place in places if isinstance(place, int)
    ]
