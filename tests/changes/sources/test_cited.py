"""The sources that an article cites, and where else what they say stands."""

from __future__ import annotations

import pytest

from mediacomp import Article
from mediacomp.alignment.align import align
from mediacomp.changes.sources.cited import Cited, cited_sources
from mediacomp.changes.sources.identity import may_be_one
from mediacomp.changes.sources.statement import standing
from mediacomp.findings.facts import facts_in
from mediacomp.languages.language import ENGLISH


def cited(text: str) -> Cited:
    article = Article.from_text(text)
    names = [fact for fact in facts_in(article) if fact.kind == "name"]
    (only,) = cited_sources(article, names)
    return only


def test_a_quotation_that_goes_on_has_its_source_in_each_sentence() -> None:
    text = "“Rain fell. It was cold. Nobody came,” said Ann Lee. Then it was dry."
    found = cited_sources(Article.from_text(text), ())
    assert [(cited.sentence, text[slice(*cited.said)]) for cited in found] == [
        (2, "“Rain fell. It was cold. Nobody came,”"),
        (1, "It was cold."),
    ]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Zwei Boote sanken, teilte die Polizei mit.", "teilte die Polizei mit"),
        (
            "Zwei Boote sanken, teilte die Polizei am Montag in Köln mit.",
            "teilte die Polizei am Montag in Köln mit",
        ),
        ("„Wir gehen“, fügte Karin Mehl hinzu.", "fügte Karin Mehl hinzu"),
        (
            "Die Polizei teilte am Montag mit, ein Boot sei gesunken.",
            "Die Polizei teilte am Montag mit",
        ),
        # The particle of another verb, a preposition, a cue that is no verb.
        ("Es war laut, sagte Karin Mehl und schlief ein.", "sagte Karin Mehl"),
        ("„Es ist kalt“, sagte Karin Mehl im Streit mit Ada Voss.", "sagte Karin Mehl"),
        ("Nach Angaben der Polizei stieg der Preis an.", "Nach Angaben der Polizei"),
        ("Laut Polizei kam das Boot am Montag an.", "Laut Polizei"),
        ("Karin Mehl sagte, das Boot komme an.", "Karin Mehl sagte"),
        ("„Das Boot kommt an“, sagte Karin Mehl.", "sagte Karin Mehl"),
    ],
)
def test_a_verb_that_parts_is_held_with_its_particle(text: str, held: str) -> None:
    """ "teilte die Feuerwehr" was marked and its "mit" was not."""
    article = Article.from_text(text, language="de")
    (only,) = cited_sources(article, ())
    assert text[only.start : only.end] == held


def test_a_statement_stands_where_its_own_words_stand() -> None:
    long = "At the quay on a cold morning before the long ferry strike, Ann Lee said "
    a, b = (
        Article.from_text(text)
        for text in (long + "the mill will close.", "The mill will close.")
    )
    here = align(a, b, encoder="lexical").sides[0]
    assert standing(here, cited(a.text)) == {0: 1.0}


@pytest.mark.parametrize(
    ("one", "two", "may"),
    [
        ("Ann Lee", "Bo Dorn", False),
        ("The mayor", "The party leader", True),
    ],
)
def test_two_names_are_two_sources_and_two_roles_may_be_one(
    one: str, two: str, may: bool
) -> None:
    a, b = (cited(f"{who} said the mill will close in May.") for who in (one, two))
    assert may_be_one(a, b, (ENGLISH, ENGLISH)) is may
