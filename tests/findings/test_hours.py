"""Which hours a day has."""

from __future__ import annotations

import pytest

from mediacomp import Article
from mediacomp.findings.facts import facts_in


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Il ferme à 23h10.", "fr", [("time", "23:10")]),
        ("Il ferme à 24h.", "fr", [("time", "24:00")]),
        ("Il ferme à 25h.", "fr", [("duration", "25 hours")]),
        ("Es schloss um 24 Uhr.", "de", [("time", "24:00")]),
        ("Es schloss um 25 Uhr.", "de", [("number", "25")]),
    ],
)
def test_a_day_ends_at_24(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    facts = facts_in(Article.from_sentences([text], language=language))
    assert [(fact.kind, fact.value) for fact in facts] == found
