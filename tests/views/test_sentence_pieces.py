from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from mediacomp.views.words.sentence_pieces import (
    Mark,
    Passage,
    marks_of,
    passages_of,
    pieces,
)

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from tests.views.seed_tables import Tables

TEXT = "Rain came down on the coast."
SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)


def mark(start: int, end: int, number: int = 1) -> Mark:
    return Mark(start, end, number, "fell", "B1", "paraphrase", False)


def test_overlapping_marks_are_cut_and_numbered_where_they_end() -> None:
    found = pieces(TEXT, 0, [mark(5, 14, 1), mark(10, 17, 2)], [])
    assert [(p.text, [m.number for m in p.numbers]) for p in found if p.marks] == [
        ("came ", []), ("down", [1]), (" on", [2])
    ]  # fmt: skip


def test_a_mark_inside_a_passage_stays_in_it() -> None:
    found = pieces(TEXT, 0, [mark(5, 9)], [Passage(0, 14, None, "", True)])
    assert [(p.text, bool(p.marks), p.label) for p in found if p.passage] == [
        ("Rain ", False, False), ("came", True, False), (" down", False, True)
    ]  # fmt: skip


@given(SPANS, SPANS)
def test_the_pieces_are_the_sentence(
    marks: list[tuple[int, int]], passages: list[tuple[int, int]]
) -> None:
    found = pieces(
        TEXT,
        8,
        [mark(*span) for span in marks],
        [Passage(*span, None, "", True) for span in passages],
    )
    assert "".join(piece.text for piece in found) == TEXT


@given(SPANS)
def test_every_mark_that_touches_the_sentence_shows_its_number_once(
    spans: list[tuple[int, int]],
) -> None:
    marks = [mark(start, end, at) for at, (start, end) in enumerate(spans)]
    found = pieces(TEXT, 8, marks, [])
    shown = sorted(m.number for piece in found for m in piece.numbers)
    assert shown == [
        m.number
        for m in marks
        if m.start < m.end and m.start < 8 + len(TEXT) and m.end > 8
    ]


def test_an_empty_sentence_has_no_pieces() -> None:
    assert pieces("", 3, [], []) == []


def test_numbers_meet_on_both_sides(
    pair: tuple[Article, Article], tables: Tables
) -> None:
    for version, article in zip("ab", pair, strict=True):
        marks = [m for found in marks_of(tables, version).values() for m in found]
        texts = tables["substitutions"][f"text_{version}"]
        assert sorted(m.number for m in marks) == list(range(1, len(texts) + 1))
        assert all(article.text[m.start : m.end] == texts[m.number - 1] for m in marks)


def test_whole_sentences_are_no_passages(tables: Tables) -> None:
    assert 12 not in passages_of(tables, "a")
    assert passages_of(tables, "b")[0][0].elsewhere == "A6"
