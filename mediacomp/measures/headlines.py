"""Headlines compared: headline and standfirst of one version against those of the
other, and against their own articles.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.headlines.difference import Difference
from mediacomp.changes.headlines.heads import Head
from mediacomp.measures.tables import Column, side_cells, span_cells, table

_THERE = (
    "the sentence of its own article that says it otherwise; `<NA>` where none does, "
    "or it stands outside the body"
)
COLUMNS = {
    "against": Column(
        "string",
        "what the head is held against: `headline` (the other version's head) or "
        "`article` (its own article)",
        words={"headline": "the other headline", "article": "its own article"},
    ),
    "kind": Column(
        "string",
        "`headline` and `standfirst` (the whole line), `words`, `number`, `date` (a "
        "weekday or time, too), `name`, `certainty`, `negation`, `quotation`",
    ),
    "status": Column(
        "string",
        "`identical`, `typographic`, `differs`, `only in a`, `only in b`: there, and "
        "not in what it is held against",
        words={
            "identical": "the same",
            "typographic": "the same words",
            "only in a": "only in A",
            "only in b": "only in B",
        },
    ),
    **dict.fromkeys(
        ("part_a", "part_b"),
        Column(
            "string",
            "`headline` or `standfirst`; `<NA>` on the side that lacks it, there as in "
            "all columns of that side",
        ),
    ),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column("Int64", "places in the two heads", unit="code points"),
    ),
    **dict.fromkeys(("text_a", "text_b"), Column("string", "the text at these places")),
    "sentence_a": Column("Int64", _THERE, sentence_of="a", title="in its article, A"),
    "sentence_b": Column("Int64", _THERE, sentence_of="b", title="in its article, B"),
    **dict.fromkeys(
        ("article_start_a", "article_end_a", "article_start_b", "article_end_b"),
        Column("Int64", "place of what its own article says", unit="code points"),
    ),
    **dict.fromkeys(
        ("article_text_a", "article_text_b"),
        Column("string", "what its own article says, where it says it otherwise"),
    ),
    "sure": Column(
        "boolean",
        "whether the two stand in each other's place surely, or, of a quotation, "
        "the article hasn't the words without marks either",
    ),
}


def headline_table(alignment: Alignment, found: Sequence[Difference]) -> pd.DataFrame:
    """Headlines and standfirsts against each other and against their own articles.

    Parameters
    ----------
    found
        What `mediacomp.changes.headlines.differences.headline_differences` found in the
        alignment.

    Returns
    -------
    pandas.DataFrame
        The two heads against each other first, the whole lines before what differs in
        them; then each against its own article. Columns: against ("headline",
        "article"), kind, status ("identical", "typographic", "differs", "only in a",
        "only in b"), part_a, part_b ("headline", "standfirst"), start_a, end_a,
        start_b, end_b, text_a, text_b, and of what its own article says sentence_a,
        sentence_b, article_start_a, article_end_a, article_start_b, article_end_b,
        article_text_a, article_text_b; sure. Empty where neither has a headline.
    """
    return table((_row(alignment, one) for one in found), COLUMNS)


def _row(alignment: Alignment, found: Difference) -> dict[str, object]:
    row: dict[str, object] = {
        "against": found.against,
        "kind": found.kind,
        "status": found.status,
        "sure": found.sure,
    }
    for own in alignment.sides:
        span, head = found.ends[own], Head(own.article)
        if span is None:
            continue
        cells: dict[str, object] = {
            "part": head.part_of(span.start),
            **span_cells(own.article, span.start, span.end),
        }
        if found.below:
            there = found.below
            cells |= {
                "sentence": head.sentence_at(there.start),
                "article_start": there.start,
                "article_end": there.end,
                "article_text": own.article.text[there.start : there.end],
            }
        row |= side_cells(own.name, cells)
    return row
