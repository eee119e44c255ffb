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
