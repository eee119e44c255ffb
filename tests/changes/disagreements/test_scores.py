"""Scores of one contest that two versions tell otherwise."""

from __future__ import annotations

import pytest

from mediacomp.comparison import compare
from mediacomp.text.article import Article

BEHIND = " The win lifts Rovers to fifth place. Manager Lia Brandt praised her side."


def told(one: str, two: str) -> list[tuple[str, str]]:
    a, b = (Article.from_text(text + BEHIND) for text in (one, two))
    rows = compare(a, b, encoder="lexical").disagreements
    assert not rows["sure"].any()
    return list(zip(rows["value_a"], rows["value_b"], strict=True))


def test_another_score_is_told_whoever_won_by_it() -> None:
    won, lost = "Rovers beat Marsh United 3-1.", "Marsh United lost 3-2 to Rovers."
    assert told(won, lost) == [("3–1", "3–2")]
    assert told(lost, won) == [("3–2", "3–1")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Rovers beat Marsh United 3-1.", "Marsh United lost 1-3 to Rovers."),
        ("Rovers beat Marsh United 3-1.", "Rovers led Marsh United 2-1 at half-time."),
        ("Rovers beat Marsh United 3-1.", "Rovers beat Marsh United 2-0 last month."),
        ("Rovers beat Marsh United 3-1.", "Rovers hope to beat Marsh United 2-0."),
        ("Rovers beat Marsh United 3-1.", "Rovers beat Elm City 2-0."),
        (
            "Rovers beat Marsh United 3-1.",
            "Rovers beat Marsh United 3-1. Rovers had beaten Marsh United 2-0.",
        ),
        (
            "Rovers beat Marsh United 3-1.",
            "Rovers beat Marsh United 4-1. Rovers beat Marsh United 2-0.",
        ),
        ("Rovers and Marsh United drew 6-4, 2-6.", "Rovers beat Marsh United 6-3."),
    ],
)
def test_scores_that_may_both_be_right_are_none(one: str, two: str) -> None:
    assert told(one, two) == []
    assert told(two, one) == []
