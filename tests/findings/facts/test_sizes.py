"""Which amounts are near each other."""

from __future__ import annotations

import pytest

from mediacomp import Article
from mediacomp.findings.facts import facts_in
from mediacomp.findings.facts.numbers.sizes import normal_forms, same_amount
from mediacomp.languages.language import ENGLISH


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A rounded figure may be off by 15 %, and not by more.
        ("About 100 dollars, 85 dollars.", "near"),
        ("About 100 dollars, 84 dollars.", "different"),
        # Two exact figures are two, and so are two of things that have no size.
        ("12 dollars and 13 dollars.", "different"),
        ("About 100 men and 95 men.", "different"),
        ("12 dollars and about 12 dollars.", "near"),
        ("1 hour or 61 minutes.", "same"),
        ("30 years and 4 decades.", "different"),
    ],
)
def test_how_far_a_figure_may_be_off(text: str, found: str) -> None:
    article = Article.from_sentences([text])
    one, two = (fact for fact in facts_in(article) if fact.number is not None)
    assert same_amount(one, two, (ENGLISH, ENGLISH)) == found
    assert same_amount(two, one, (ENGLISH, ENGLISH)) == found


def test_what_has_no_size_is_counted_by_its_kind_or_unit() -> None:
    facts = facts_in(Article.from_sentences(["It cost 5 euros and 12 goats."]))
    assert [form[0] for fact in facts for form in normal_forms(fact)] == [
        "euros",
        "number",
    ]
