"""What tables of differences share: columns, notes on either side, and whether measures
agree.
"""

from __future__ import annotations

import pandas as pd

from mediacomp.measures.difference import (
    DIFFERENCE,
    difference_row,
    disagreement,
    leaning,
    side_notes,
)


def measures(*rows: tuple[str, float | None, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["measure", "difference", "direction"])
    return table.astype(
        {"measure": "string", "difference": "Float64", "direction": "string"}
    )


def test_a_row_has_the_shared_columns() -> None:
    assert list(difference_row("RIX", (1.0, 3.0))) == list(DIFFERENCE)
    assert difference_row("RIX", (1.0, 3.0))["difference"] == 2.0
    assert difference_row("RIX", (None, 3.0))["difference"] is None


def test_a_note_that_holds_for_both_is_said_once_whatever_the_order() -> None:
    assert (
        side_notes([("a", "short"), ("b", "short"), ("b", "foreign")])
        == "a and b: short; b: foreign"
    )


def test_a_measure_of_ease_counts_for_the_lower_value() -> None:
    found = leaning(
        measures(("ease", 5.0, "higher is easier"), ("grade", 2.0, "higher is harder"))
    )
    assert found == {"a": ["ease"], "b": ["grade"]}


def test_no_difference_and_an_unknown_one_lean_nowhere() -> None:
    found = leaning(
        measures(
            ("same", 0.0, "higher is harder"), ("unknown", None, "higher is harder")
        )
    )
    assert found == {"a": [], "b": []}


def test_disagreement_is_said_and_agreement_is_not() -> None:
    table = measures(
        ("MTLD", 1.0, "higher is more varied"), ("HD-D", -1.0, "higher is more varied")
    )
    assert (
        disagreement(table, "variety")
        == "measures disagree: variety in a by HD-D, in b by MTLD"
    )
    assert disagreement(table.iloc[:1], "variety") is None
