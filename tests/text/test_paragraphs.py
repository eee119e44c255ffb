"""Paragraphs: which line breaks end one."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from mediacomp.text.paragraphs import paragraphs

WRAPPED = """\
Rain fell on the coast for a third day on Monday, and the river at the edge of
the old town rose by two metres, the mayor of the district said at the harbour.
Nobody was hurt.

The water is expected to fall on Tuesday, when the wind will turn to the east.
Schools stay closed.
"""


def texts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraphs(text)]


def test_a_line_of_its_own_is_a_paragraph() -> None:
    assert texts("River rises\nRain fell on Monday.\n\nIt rose.") == [
        "River rises",
        "Rain fell on Monday.",
        "It rose.",
    ]


def test_every_kind_of_line_break_counts() -> None:
    assert texts("A\r\nB\rC\u2028D\u2029E\x85F\x0cG") == list("ABCDEFG")


def test_wrapped_lines_are_joined_up_to_the_end_of_the_paragraph() -> None:
    assert len(texts(WRAPPED)) == 2
    assert texts(WRAPPED)[0].endswith("Nobody was hurt.")


def test_a_headline_above_wrapped_lines_stays_apart() -> None:
    assert (
        texts("River rises in the old town\n" + WRAPPED)[0]
        == "River rises in the old town"
    )


def test_long_lines_are_paragraphs_and_not_wrapped() -> None:
    line = (
        "Rain fell on the coast for a third day, and the river rose by two metres. " * 3
    )
    assert len(texts(f"{line}\n{line}\n{line}")) == 3


def test_a_list_is_not_wrapped_text() -> None:
    assert texts("apples\npears\nplums") == ["apples", "pears", "plums"]


@settings(max_examples=100)
@given(st.text(alphabet="aB .\n\r\t\u2028\ud800\0“"))
def test_paragraphs_hold_all_that_is_not_white_space(text: str) -> None:
    spans = paragraphs(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(
        text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in spans
    )
    assert "".join("".join(texts(text)).split()) == "".join(text.split())
