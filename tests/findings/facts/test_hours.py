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


@pytest.mark.parametrize(
    ("text", "language", "times"),
    [
        ("The quay shut at seven on Sunday morning.", "en", ["07:00"]),
        ("It shut at 8.15 on Sunday night.", "en", ["20:15"]),
        ("It shut at 8:15 in the evening.", "en", ["20:15"]),
        ("Rain fell between 2 and 3 in the morning.", "en", ["02:00", "03:00"]),
        ("Rain fell from 11 to one in the morning.", "en", ["23:00", "01:00"]),
        ("It rang at ten o'clock in the evening.", "en", ["22:00"]),
        ("It rang at two o'clock at night.", "en", ["02:00"]),
        ("Sie kam um neun Uhr abends.", "de", ["21:00"]),
        ("Sie kam um 7 Uhr morgens.", "de", ["07:00"]),
        ("Elle part à sept heures et demie du soir.", "fr", ["19:30"]),
        ("Salió a las nueve y cuarto de la noche.", "es", ["21:15"]),
        ("Salió a las tres menos cuarto de la tarde.", "es", ["14:45"]),
        ("Salió a las nueve y media.", "es", ["9:30 (a.m. or p.m.)"]),
    ],
)
def test_words_behind_an_hour_tell_the_half_of_the_day(
    text: str, language: str, times: list[str]
) -> None:
    facts = facts_in(Article.from_sentences([text], language=language))
    assert [fact.value for fact in facts if fact.kind == "time"] == times


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They left by six.", "en"),
        ("The death toll rose by six on Monday night.", "en"),
        ("The toll stood at 11 on Monday evening.", "en"),
        ("She works from nine to five.", "en"),
        ("They sold seven mills on Sunday morning.", "en"),
        ("Llegan las tres mujeres de la tarde.", "es"),
    ],
)
def test_a_number_is_no_hour_without_such_words(text: str, language: str) -> None:
    facts = facts_in(Article.from_sentences([text], language=language))
    assert not [fact for fact in facts if fact.kind == "time"]
