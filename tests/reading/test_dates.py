"""Dates as they are written, and what is no date."""

from __future__ import annotations

import pytest

from mediacomp.reading.dates import day_comes_first, parsed


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021-03-12", "2021-03-12"),
        ("2021-03-12T09:30:00Z", "2021-03-12T09:30:00+00:00"),
        ("2021-03-12 09:30:00.123456", "2021-03-12T09:30:00"),
        ("2021-03-12T09:30:00-0500", "2021-03-12T09:30:00-05:00"),
        ("20210312", "2021-03-12"),
        ("Fri, 12 Mar 2021 09:30:00 GMT", "2021-03-12T09:30:00+00:00"),
        ("March 12, 2021 Friday 11:59 PM GMT", "2021-03-12T23:59:00+00:00"),
        ("March 12, 2021 Friday 5:30 AM GMT+1", "2021-03-12T05:30:00+01:00"),
        ("2021-03-12 09:30 UTC+02:00", "2021-03-12T09:30:00+02:00"),
        ("Fri Mar 12 2021 09:30:00 GMT-0500 (EST)", "2021-03-12T09:30:00-05:00"),
        ("12th March 2021, 12.05 a.m.", "2021-03-12T00:05:00"),
        ("12. März 2021 Freitag", "2021-03-12"),
        ("1er août 2021", "2021-08-01"),
        ("12 de marzo de 2021", "2021-03-12"),
        ("2021年3月12日", "2021-03-12"),
        ("25/03/2021", "2021-03-25"),
        ("03/25/2021", "2021-03-25"),
        ("3.4.2021", "2021-04-03"),
        ("3. 4. 2021", "2021-04-03"),
        ("4/4/2021", "2021-04-04"),
        ("12.03.21 09:30", "2021-03-12T09:30:00"),
        ("17.12.98", "1998-12-17"),
        ("03/25/21", "2021-03-25"),
        ("3-Mar-21", "2021-03-03"),
        ("03-mars-2021", "2021-03-03"),
        ("1615541400", "2021-03-12T09:30:00+00:00"),
        ("1615541400000", "2021-03-12T09:30:00+00:00"),
    ],
)
def test_a_date_is_read(text: str, iso: str) -> None:
    found = parsed(text)
    assert found is not None
    assert found.isoformat() == iso


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "soon",
            "31 February 2021",
            "2021-13-01",
            "03/04/2021",
            "12345",
            "0001-01-01",
        ),
        *(
            "May 2021",
            "9999999999999",
            "2021-03-12T25:00",
            "12 Foo 2021",
            "2021-03-12+99:99",
        ),
    ],
)
def test_what_is_no_date_or_two_is_none(text: str) -> None:
    found = parsed(text)
    # A wrong time or zone costs the time, if anything, never the reading of the rest.
    assert found is None or text.startswith("2021-03-12+")


def test_which_comes_first_is_told_by_the_others() -> None:
    assert day_comes_first(["03/04/2021", "13/04/2021"]) is True
    assert day_comes_first(["03/04/2021", "04/13/2021"]) is False
    assert day_comes_first(["03/04/2021", "2021-03-12"]) is None
