"""Paragraphs: which line breaks end one."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediacomp.text.article import Article
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


PROSE = (
    "The council of the old harbour met on Monday to speak of the new bridge, which "
    "has been planned for more than a decade and will cost about 30 million. Nobody "
    "from the Lima Engineers’ Union came – not even Ann Lee, who had asked for it. "
    "“We waited an hour,” said Karl Diaz."
)


@pytest.mark.parametrize("width", [20, 25, 30, 34, 39, 45, 60, 72, 100, 130])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_text_wrapped_at_any_width_is_unwrapped(width: int, between: str) -> None:
    whole = [PROSE, "Schools stay closed until the mayor has spoken to parents.", PROSE]
    wrapped = between.join(textwrap.fill(text, width) for text in whole)
    article = Article.from_text(wrapped)
    expected = Article.from_text("\n\n".join(whole))
    assert [" ".join(s.text.split()) for s in article.sentences] == [
        s.text for s in expected.sentences
    ]
    assert article.headers == ()
    assert all(wrapped[s.start : s.end] == s.text for s in article.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "Things to bring:\nwarm gloves\ntwo ropes\na good lamp",
        "To buy:\n- milk from Lima\n- bread of the day\n- salt.",
        "Storm hits Lima\nRiver rises fast\nSchools are shut",
    ],
)
def test_short_lines_are_no_wrapped_sentence(text: str) -> None:
    assert texts(text) == text.splitlines()


def test_small_letters_alone_do_not_tell_that_a_text_is_wrapped() -> None:
    text = "plants\nthe yew is sacred.\nanimals\nall dogs are sacred to her."
    assert texts(text) == text.splitlines()


def test_a_dash_in_a_sentence_is_no_item_of_a_list() -> None:
    text = textwrap.fill(
        "The first of them – 9 of 10 say so – was held in 1982. " * 5, 40
    )
    assert len(texts(text)) == 1
