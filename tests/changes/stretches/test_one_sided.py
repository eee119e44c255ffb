"""Passages that only one version has can be read by themselves."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

import mediacomp as mc
from mediacomp.changes.stretches.groups import Words, groups
from mediacomp.changes.stretches.joints import Joints
from mediacomp.changes.stretches.passages import passages
from mediacomp.findings.facts import facts_in
from mediacomp.languages.language import Language
from mediacomp.text.article import Article

OTHERS = ["The ferry leaves at noon.", "Nobody was hurt in the storm on the coast."]


def words_of(text: str, language: str = "en") -> Words:
    article = Article.from_sentences([text], language=language)
    tokens = article.sentences[0].tokens
    return Words.of(tokens, Language.of(language), facts_in(article))


def cut(text: str, language: str = "en") -> list[str]:
    words = words_of(text, language)
    return [
        text[words.tokens[g.first].start : words.tokens[g.last].end]
        for g in groups(words)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chief Inspector Ann Lee of Kilmore Police said it rained.",
            ["Chief Inspector Ann Lee", "of Kilmore Police", "said", "it rained"],
        ),
        (
            "It paid $2.3 million for old mills - and a pier.",
            ["It paid", "$2.3 million", "for old mills", "and a pier"],
        ),
        (
            "The Health and Safety Board fined Lee.",
            ["The Health and Safety Board", "fined", "Lee"],
        ),
        (
            "The workers' houses burned at 6:40.",
            ["The workers' houses burned", "at 6:40"],
        ),
    ],
)
def test_no_group_ends_inside_a_name_number_or_amount(
    text: str, expected: list[str]
) -> None:
    found = cut(text)
    assert all(any(part in group for group in found) for part in expected)


def test_behind_a_german_noun_a_group_begins() -> None:
    assert cut("Der Rat hat das alte Bad zumindest ernsthaft geprüft.", "de")[:2] == [
        "Der Rat",
        "hat das alte Bad",
    ]


def shown(text: str, missing: str, language: str = "en") -> list[str]:
    """The passages of a text of which some words have no answer."""
    words = words_of(text, language)
    alone = set(missing.split())
    open_words = [token.text in alone for token in words.tokens]
    weights = np.ones(len(words.tokens))
    return [
        text[words.tokens[first].start : words.tokens[last].end]
        for first, last in passages(words, open_words, weights)
    ]


@pytest.mark.parametrize(
    ("text", "missing", "expected"),
    [
        # An adjective takes its noun along.
        (
            "The mill shows that towns need far stronger dams.",
            "shows that towns need far stronger",
            ["shows that towns need far stronger dams"],
        ),
        # A part takes along what it is a part of.
        (
            "Lee was in Lima as part of her trip, and paid.",
            "was in Lima as part of her",
            ["was in Lima as part of her trip"],
        ),
        # "And" before it says nothing.
        (
            "Lee sold the mill and left the town for good.",
            "left the town for good and",
            ["left the town for good"],
        ),
        # A verb alone before its answered object is not shown.
        ("Lee has secretly decided the matter of the mill.", "secretly decided", []),
        # One word more is no passage.
        ("Lee sold the old mill.", "old", []),
        # A title isn't cut from half a name.
        (
            "The mill, said harbour officer Ann Lee, is shut.",
            "said harbour officer",
            ["harbour officer"],
        ),
        # An age is no beginning, nor is what stands between commas with what follows.
        (
            "Ann Lee, 71, who had run the mill in 2018, said no.",
            "71 who had run the mill in 2018",
            ["who had run the mill in 2018"],
        ),
        (
            "The mill, owned by a Dutch group, was shut on its birthday.",
            "owned by a Dutch group was shut on its birthday",
            ["owned by a Dutch group", "was shut on its birthday"],
        ),
        # What a deed was done to isn't shown with the next deed.
        (
            "The coach left the road and overturned near the bridge.",
            "the road and overturned near bridge",
            ["overturned near the bridge"],
        ),
        (
            "A plan on the island and appealed for foreign aid.",
            "on the island and appealed for foreign aid",
            ["appealed for foreign aid"],
        ),
        # Nor the last word of one statement with the next, or half of two subjects.
        (
            "Nobody was killed or hurt, but two old men are missing.",
            "hurt but two old men are missing",
            ["two old men are missing"],
        ),
        (
            "The old port was shut and all 14 flights were cancelled.",
            "shut and all 14 flights",
            [],
        ),
        # Nor what leads to words in quotation marks.
        (
            "He asked whether the old council had the power to allow “all means” here.",
            "whether the old council had the power to allow",
            [],
        ),
        (
            "The actor, who also starred in the three “Mill” films, left town.",
            "who also starred in the three",
            [],
        ),
        # Nor a particle or an object without its verb, nor one of two ends.
        (
            "The roof was torn off shortly after dusk.",
            "off shortly after dusk",
            ["was torn off shortly after dusk"],
        ),
        (
            "Her header put them in front early on Sunday.",
            "them in front early",
            [],
        ),
        (
            "Lee died on the road between Kilmore and the coast.",
            "between Kilmore",
            [],
        ),
        # A noun that might say something isn't cut from its adjective.
        (
            "The judge said that a harsh jail term would follow.",
            "The judge said that a harsh jail",
            [],
        ),
        # A number stays with what it counts, "next" with its month.
        ("Lee had sent more than 300 old letters.", "had sent more than 300", []),
        (
            "It costs more in Lima from next January, he said.",
            "from next",
            [],
        ),
    ],
)
def test_what_is_shown_reads_by_itself(
    text: str, missing: str, expected: list[str]
) -> None:
    assert shown(text, missing) == expected


@pytest.mark.parametrize(
    ("text", "missing", "expected"),
    [
        # A predicate isn't shown without its other half at the end of the clause.
        (
            "Bei Bonn ist am frühen Morgen ein Zug mit Kies entgleist.",
            "ist am frühen Morgen",
            [],
        ),
        # Nor is a verb at the end without what belongs to it.
        (
            "9.000 Pendler müssen auf Busse umsteigen und brauchen eine Stunde länger.",
            "umsteigen und brauchen",
            [],
        ),
        # What belongs to a subject isn't shown with its predicate.
        (
            "Die Linke im Rat fordert einen neuen Tarif für Arme.",
            "im Rat fordert einen neuen Tarif für Arme",
            ["fordert einen neuen Tarif für Arme"],
        ),
        ("Das kostet sie Geld von 123 Euro jährlich.", "123 Euro", ["von 123 Euro"]),
        (
            "Der Lokführer blieb gesund, steht aber noch immer unter Schock.",
            "steht aber noch immer unter Schock",
            ["steht aber noch immer unter Schock"],
        ),
    ],
)
def test_german_clauses_are_whole(text: str, missing: str, expected: list[str]) -> None:
    assert shown(text, missing, "de") == expected


def test_a_subject_does_not_wait_for_its_verb() -> None:
    found = shown(
        "The officer of the harbour said that the mill has closed.",
        "officer harbour said that mill",
    )
    assert found == ["The officer of the harbour"]


def test_a_name_or_number_with_its_preposition_is_shown() -> None:
    assert shown("Lee sold the mill on Monday.", "on Monday") == ["on Monday"]


def test_passages_of_a_pair_mirror_and_do_not_overlap() -> None:
    one = [
        "Mayor Ann Lee, who was in Lima as part of a trade trip, said the old mill "
        "would close after an unusual number of floods.",
        *OTHERS,
    ]
    two = ["Mayor Ann Lee said the old mill would close.", *OTHERS]
    a, b = (mc.Article.from_sentences(texts) for texts in (one, two))
    left = mc.compare(a, b, encoder="lexical").omissions
    right = mc.compare(b, a, encoder="lexical").additions
    assert left.drop(columns="said_elsewhere").equals(
        right.drop(columns="said_elsewhere")
    )
    assert left["text"].tolist()
    spans = sorted(zip(left["start"], left["end"], strict=True))
    assert all(x[1] <= y[0] for x, y in itertools.pairwise(spans))
    assert not any(t.endswith((" of", " the", " unusual")) for t in left["text"])


def test_readers_are_left_at_whole_groups() -> None:
    words = words_of("The mill has closed after an unusual number of floods.")
    ends = [words.tokens[k].text for k in Joints.of(words).ends()]
    assert "closed" not in ends
    assert "number" not in ends
