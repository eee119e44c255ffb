"""What the story says of quotations: how many have other words in the two versions, and
which are longer in one.
"""

from __future__ import annotations

from mediacomp.alignment.alignment import NAMES
from mediacomp.measures.tables import of_side
from mediacomp.views.words.spelt_out import Tables, code, figure, records, summary_row


def quotations_told(tables: Tables) -> list[str]:
    """How many quotations have other words, and which one version quotes longer."""
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
    many = (
        "One quotation has different words in the two versions"
        if shown == "1"
        else f"In {shown} places a quotation has different words in the two versions"
    )
    return [f"{many}.", *longer]


def _longer_quotations(tables: Tables) -> list[str]:
    """Quotations of which one version has more and no other words."""
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
        "One quotation is longer in one version, in"
        if len(rows) == 1
        else f"In {len(rows)} places a quotation is longer in one version, such as in"
    )
    return [f"{many} {where}: {first['changes']}."]
