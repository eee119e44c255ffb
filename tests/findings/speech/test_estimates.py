"""Who says how much something is: "put it at 400", "schätzte den Schaden auf"."""

from __future__ import annotations

import pytest

from mediacomp.findings.speech import speech_in
from mediacomp.text.article import Article

Told = list[tuple[str | None, str, str]]


def told(text: str, language: str = "en") -> Told:
    """Who is cited, with which verb, for what."""
    article = Article.from_text(text, language=language)
    return [
        (s.speaker.name if s.speaker else None, s.cue.text, text[s.start : s.end])
        for s in speech_in(article)
        if s.cue
    ]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "Rangers put the herd at 340.",
            "en",
            ("Rangers", "put", "the herd at 340"),
        ),
        (
            "The port authority has put the cost of the quay at about €9m.",
            "en",
            ("The port authority", "put", "the cost of the quay at about €9m"),
        ),
        (
            "Brokers value the brewery at just over two billion crowns.",
            "en",
            ("Brokers", "value", "the brewery at just over two billion crowns"),
        ),
        (
            "Dr Olga Prins put his chances at one in five.",
            "en",
            ("Olga Prins", "put", "his chances at one in five"),
        ),
        (
            "Die Gemeinde beziffert den Schaden auf gut 40.000 Euro.",
            "de",
            ("Die Gemeinde", "beziffert", "den Schaden auf gut 40.000 Euro"),
        ),
        (
            "Les secours estiment les pertes à 2 millions d'euros.",
            "fr",
            ("Les secours", "estiment", "les pertes à 2 millions d'euros"),
        ),
        (
            "El sindicato cifró en 900 los despidos.",
            "es",
            ("El sindicato", "cifró", "en 900 los despidos"),
        ),
    ],
)
def test_who_estimates_is_a_source(
    text: str, language: str, found: tuple[str, str, str]
) -> None:
    assert told(text, language) == [found]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Den Schaden schätzte der Förster auf 2000 Euro.", "der Förster"),
        ("Die Zahl der Gäste schätzte die Polizei auf 700.", "die Polizei"),
        ("Die Kosten beziffert sie auf drei Millionen Euro.", "sie"),
    ],
)
def test_what_is_estimated_may_stand_first_in_german(text: str, source: str) -> None:
    assert [who for who, _, _ in told(text, "de")] == [source]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lund put the loaf in the oven at 6 a.m. and left.", "en"),
        ("Crews put the blaze out at 4 on Sunday.", "en"),
        ("The coach put Lund at number nine.", "en"),
        ("The loss was put at £7 million.", "en"),
        ("Lund put the lamp on the desk, at 3 in the night.", "en"),
        ("Der Schaden wird auf 5000 Euro geschätzt.", "de"),
        ("Er schätzt den Rat seiner 80 Nachbarn.", "de"),
        ("La patrulla vive en 6 casas.", "es"),
    ],
)
def test_what_is_no_estimate(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Rents have doubled since spring, an Orrin survey showed on Friday.", True),
        ("A study found last week that most of the wells were dry.", True),
        ("A glove was found on Friday.", False),
        ("Divers went down again, and a glove found on Friday was hers.", False),
    ],
)
def test_a_verb_of_finding_may_have_its_time_behind_it(text: str, source: bool) -> None:
    assert bool(told(text)) == source
