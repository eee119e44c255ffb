"""Which names are one person's."""

from __future__ import annotations

import pytest

from mediacomp.findings.facts.names.aliases import joined_names
from mediacomp.languages.language import ENGLISH, Language


@pytest.mark.parametrize(
    ("one", "two", "are_one"),
    [
        ("Ida J. Dorn", "I. J. Dorn", True),
        ("Ida J. Dorn", "Ida Dorn", True),
        ("Ida J. Dorn", "Ida K. Dorn", False),
        ("Ida Jo Dorn", "Ida Dorn", False),
        ("Ida Dorn", "Ida Dorn Jr.", True),
    ],
)
def test_initials_may_be_left_out_or_written_out(
    one: str, two: str, are_one: bool
) -> None:
    found = joined_names([one, two], ENGLISH)
    assert (found[one] == found[two]) == are_one


@pytest.mark.parametrize(
    ("names", "fullest"),
    [
        (["Ida Dorn", "Ida Dorns"], "Ida Dorn"),
        (["Dorns", "Ida Dorn"], "Ida Dorn"),
        (["Dorn", "Ida Dorns"], "Ida Dorns"),
        (["Ida Voss", "Voss"], "Ida Voss"),
    ],
)
def test_a_german_genitive_is_the_same_name(names: list[str], fullest: str) -> None:
    found = joined_names(names, Language.of("de"))
    assert {found[name] for name in names} == {fullest}


@pytest.mark.parametrize(
    ("names", "short", "full"),
    [
        # a suffix is no surname
        (["Ida Dorn III", "Dorn"], "Dorn", "Ida Dorn III"),
        (["Ida Dorn Jr", "Bo Dorn", "Dorn"], "Dorn", "Dorn"),
        (["Ida Dorn III", "Bo Dorn", "Dorn"], "Dorn", "Dorn"),
        # a title that ends with a person's name
        (["Ida Dorn", "Fearless Ida Dorn"], "Ida Dorn", "Ida Dorn"),
        (["Ida Dorn", "Fearless Ida Dorn", "Dorn"], "Dorn", "Ida Dorn"),
        (["Velmor Red Hens", "Red Hens"], "Red Hens", "Velmor Red Hens"),
        (["Ida Norr Dorn", "Norr Dorn"], "Norr Dorn", "Ida Norr Dorn"),
        # letters with which another name begins
        (["QRT", "QRT Tower"], "QRT", "QRT"),
        (["U.S.", "U.S. Navy"], "U.S.", "U.S."),
        (["UNFF", "UN Food Fund"], "UNFF", "UN Food Fund"),
        (["EU", "Europe"], "Europe", "Europe"),
        (["MS Norr", "M/S Norr"], "MS Norr", "M/S Norr"),
        (["EU", "European Union"], "EU", "European Union"),
        (["Velmor", "Velmor Maritime Corp"], "Velmor", "Velmor Maritime Corp"),
        (["QRT", "Quiet Rain Tower"], "QRT", "Quiet Rain Tower"),
    ],
)
def test_what_is_short_for_another(names: list[str], short: str, full: str) -> None:
    assert joined_names(names, ENGLISH)[short] == full
