"""Phrases of a substitution hold what they can't be read without, and nothing else."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.changes.stretches.phrases import Pair, Phrase
from mediacomp.changes.stretches.whole_phrases import whole_words
from mediacomp.languages.language import Language
from mediacomp.text.tokens import tokenise

OTHERS = ["The ferry leaves at noon.", "Nobody was hurt in the storm on the coast."]


def pairs(one: str, two: str) -> set[tuple[str, str]]:
    """The texts of the substitutions, the same both ways."""
    sides = [mc.Article.from_sentences([text, *OTHERS]) for text in (one, two)]
    found = mc.compare(*sides).substitutions
    turned = mc.compare(*reversed(sides)).substitutions
    texts = set(zip(found["text_a"], found["text_b"], strict=True))
    assert texts == set(zip(turned["text_b"], turned["text_a"], strict=True))
    return texts


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (
            "The tenants of Garrow Court said that they had not been listened to.",
            "The tenants of Garrow Court said that they had been ignored.",
            ("had not been listened to", "had been ignored"),
        ),
        (
            "The new road would force some 300 villagers to leave the valley.",
            "The new road would mean that some 300 people would have to leave the "
            "valley.",
            ("villagers", "people"),
        ),
        (
            "The regional government plans a 90-metre-high tower in the harbour.",
            "The regional government plans a tall tower in the harbour.",
            ("90-metre-high", "tall"),
        ),
        (
            "The bridge in Lunden has not been approved by the council.",
            "The bridge in Lunden has been rejected by the council.",
            ("has not been approved", "has been rejected"),
        ),
        (
            "No one was injured in the fire at the mill in Garrow.",
            "Nobody was hurt in the fire at the mill in Garrow.",
            ("injured", "hurt"),
        ),
        (
            "Fares on the Garrow ferry went up 5 percent in the spring.",
            "Fares on the Garrow ferry rose 5 percent in the spring.",
            ("went up", "rose"),
        ),
        (
            "The lighthouse in Garrow hasn't been repaired since the storm.",
            "The lighthouse in Garrow has been neglected since the storm.",
            ("hasn't been repaired", "has been neglected"),
        ),
    ],
)
def test_a_phrase_is_whole(one: str, two: str, expected: tuple[str, str]) -> None:
    assert expected in pairs(one, two)


def test_half_of_a_word_is_no_paraphrase_of_it() -> None:
    one = "A fire in Garrow damaged three houses on Sunday night."
    two = "Firefighters in Garrow saved three houses on Sunday night."
    sides = [mc.Article.from_sentences([text, *OTHERS]) for text in (one, two)]
    found = mc.compare(*sides).substitutions
    kinds = dict(zip(found["text_a"], found["kind"], strict=True))
    assert kinds["fire"] != "paraphrase"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("said on Monday", {0}),
        ("spoke to Lee", {0, 1}),
        ("went up 5 percent", {0, 1}),
        ("shut down Monday", {0, 1}),
    ],
)
def test_no_phrase_ends_with_what_leads_to_a_day(text: str, kept: set[int]) -> None:
    english = Language.of("en")
    tokens = tokenise(text), tokenise("announced")
    none: tuple[set[int], set[int]] = set(), set()
    pair = Pair((english, english), True, tokens, none, none, none, none, {})
    found = whole_words(Phrase({0, 1}, {0}, 0.9), pair)
    assert (found.a, found.b) == (kept, {0})
