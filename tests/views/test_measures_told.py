from __future__ import annotations

import pandas as pd

from mediacomp.views.words.measures_told import outside_range, readability_told


def told(note: str, high: float = 1.3) -> str:
    row = {"measure": "Flesch–Kincaid", "value_a": 17.7, "value_b": 15.4, "note": note}
    row |= {"difference": -2.3, "low": -6.0, "high": high}
    tables = {"readability": pd.DataFrame([row])}
    return readability_told({"a": "Morning", "b": "Evening"}, tables)[0]


def test_a_level_says_where_the_formula_does_not_reach() -> None:
    outside = "outside the range it was made for (0 to 16)"
    assert "17.7 for Morning (outside the formula’s range) and 15.4 for Evening." in (
        told(f"a: {outside}")
    )
    assert told(f"a b: {outside}").count("(outside the formula’s range)") == 2
    assert "outside" not in told("b: only 9 words")


def test_no_difference_is_not_told_as_one_that_may_be_chance() -> None:
    """ "The difference may be chance (difference 0.0, …)" was said of equal texts."""
    row = {"measure": "Flesch–Kincaid", "value_a": 7.4, "value_b": 7.4, "note": None}
    row |= {"difference": 0.0, "low": -2.9, "high": 2.9}
    tables = {"readability": pd.DataFrame([row])}
    (sentence,) = readability_told({"a": "Morning", "b": "Evening"}, tables)
    assert sentence.endswith(
        "By this formula neither is easier to read (difference 0.0, interval −2.9 to "
        "2.9)."
    )


def test_an_interval_that_leaves_out_zero_does_not_end_there() -> None:
    """ "Evening is easier to read" stood beside "interval −6.0 to 0.0"."""
    assert told("", -0.03).endswith(
        "Evening is easier to read (difference −2.3, interval −6.0 to −0.03)."
    )


def test_a_part_of_a_note_that_names_no_version_is_about_that_of_the_part_before() -> (
    None
):
    outside = "outside the range it was made for (5 to 16)"
    assert outside_range(f"a: only 9 words; {outside}") == "A"
    assert outside_range(f"a b: {outside}") == "A and B"
    assert outside_range("") == ""
