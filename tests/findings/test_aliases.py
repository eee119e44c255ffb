"""Which names are one person's."""

from __future__ import annotations

import pytest

from mediacomp.findings.facts.aliases import joined_names
from mediacomp.languages.language import ENGLISH


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
