"""What the story says of quotations: how many have other words in the two versions, and
what one of them cuts.
"""

from __future__ import annotations

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import of_side
from mediacomp.views.words.spelt_out import Tables, code, figure, records, summary_row


def quotations_told(tables: Tables) -> list[str]:
    """How many quotations have other words, and what one version quotes longer."""
    row = summary_row(tables, "quotations altered")
    if row is None:
        return []
    altered = row["value_a"] if row["value_b"] is None else row["value_b"]
    longer = _longer_quotations(tables)
    if not altered:
        # What one version quotes longer has other words, if only at its end.
        none = "No quotation has different words inside its quotation marks."
        return longer or [none]
    shown = figure(altered, "quotations")
    pairs = "pair of quotations has" if shown == "1" else "pairs of quotations have"
    return [f"{shown} {pairs} different words inside the quotation marks.", *longer]


def _longer_quotations(tables: Tables) -> list[str]:
    """What one version quotes and the other cuts."""
    rows = [
        row
        for row in records(tables, "quotations")
        if (row["shortened"] or row["extended"]) and not row["altered"]
    ]
    if not rows:
        return []
    first = rows[0]
    where = " and ".join(
        code(side, int(first[of_side("sentence", side)])) for side in NAMES
    )
    many = (
        "One quotation has"
        if len(rows) == 1
        else f"{len(rows)} pairs of quotations have"
    )
    such = "in" if len(rows) == 1 else "such as in"
    return [
        f"{many} words in one version that the other leaves out, {such} {where}: "
        f"{first['changes']}."
    ]
