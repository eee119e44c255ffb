"""The how-manieth of one thing, told otherwise."""

from __future__ import annotations

import pytest

import mediacomp as mc

COMMON = {
    "en": [
        "Dock workers at Tarnholm walked out on Monday and stopped the ferries.",
        "The port said that it hoped to sail again by the end of the week.",
    ],
    "de": [
        "Die Hafenarbeiter in Tarnholm legten am Montag die Arbeit nieder.",
        "Der Hafen hofft, dass die Fähren bald wieder fahren.",
    ],
}


def rows(a: str, b: str, language: str = "en", encoder: str = "lexical"):
    one, two = (
        mc.Article.from_text(" ".join([*COMMON[language], text]), language=language)
        for text in (a, b)
    )
    return mc.compare(one, two, encoder=encoder).disagreements


@pytest.mark.parametrize(
    ("language", "a", "b", "told"),
    [
        (
            "en",
            "It was the third strike at the port since the spring.",
            "It was the fifth strike at the port since the spring, the union said.",
            ["3rd", "5th"],
        ),
        (
            "en",
            "For the third time since the spring the port stood still.",
            "The port stood still for the fifth time since the spring.",
            ["3rd", "5th"],
        ),
        (
            "de",
            "Es ist der dritte Streik im Hafen seit dem Frühjahr.",
            "Im Hafen ist es seit dem Frühjahr der fünfte Streik.",
            ["3rd", "5th"],
        ),
    ],
)
def test_another_ordinal_of_what_something_is_is_told(language, a, b, told):
    found = rows(a, b, language)
    assert found[["kind", "value_a", "value_b", "sure"]].values.tolist() == [
        ["number", *told, False]
    ]
    assert rows(b, a, language)[["value_b", "value_a"]].values.tolist() == [told]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # which, not how many
        (
            "The talks broke down in the third round at the port on Sunday.",
            "The talks at the port broke down in the fifth round on Sunday.",
        ),
        # the first since something
        (
            "It was the first strike at the port since the spring.",
            "It was the fifth strike at the port in all, the union said.",
        ),
        # of another thing
        (
            "It was the third ferry strike at the port since the spring.",
            "It was the fifth strike at the port since the spring.",
        ),
        # denied, awaited, or given without a noun
        (
            "It was not the third strike at the port, but the fifth.",
            "It was the fifth strike at the port since the spring.",
        ),
        (
            "It would be the third strike at the port, the union warned.",
            "It was the fifth strike at the port, the union said.",
        ),
        # since two days, in two times or places
        (
            "It was the third strike at the port since the spring.",
            "It was the fifth strike at the port since January.",
        ),
        (
            "It is the third strike at the port this year.",
            "It is the fifth strike at the port in two years.",
        ),
        (
            "It is the third largest port in the country.",
            "It is the second largest port in the region.",
        ),
        # everybody and every day has one
        (
            "For the third time the port stood still.",
            "For the second time a ferry was turned back.",
        ),
        (
            "It was his 30th birthday, a docker at the port said.",
            "The head of the port said that it was her 40th birthday.",
        ),
        (
            "It was the second day of the strike at the port.",
            "On the third day of the strike at the port it was quiet.",
        ),
        # both told by one version
        (
            "It was the third strike at the port; the fifth strike is planned.",
            "It was the fifth strike at the port since the spring.",
        ),
    ],
)
def test_ordinals_of_two_things_are_none(a, b):
    assert rows(a, b).empty
    assert rows(b, a).empty


def test_a_denied_ordinal_is_none_in_german():
    found = rows(
        "Es ist nicht der dritte Streik im Hafen seit dem Frühjahr.",
        "Im Hafen ist es seit dem Frühjahr der fünfte Streik.",
        "de",
    )
    assert found.empty


def test_an_early_count_may_be_updated():
    found = rows(
        "So far it is the third strike at the port since the spring.",
        "It was the fifth strike at the port since the spring.",
    )
    assert found["possible_update"].tolist() == [True]
