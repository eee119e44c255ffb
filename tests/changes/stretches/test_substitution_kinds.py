"""What sort of substitution two phrases are, and which of them say nothing new."""

from __future__ import annotations

import pytest

from mediacomp.changes.stretches.substitution_kinds import is_trivial, kind
from mediacomp.languages.language import Language
from mediacomp.text.tokens import tokenise


def both(one: str, two: str, codes: str = "en en") -> tuple[str | None, bool]:
    first, second = (Language.of(code) for code in codes.split())
    sides = tokenise(one), tokenise(two)
    sort = kind(*sides, 0.95, (first, second))
    return sort, is_trivial(*sides, sort, (first, second))


OPPOSITES = [
    ("accepted", "did not accept"),
    ("risen", "fallen"),
    ("more", "less"),
    ("raised", "cut"),
    ("soared", "plunged"),
    ("before", "after"),
    ("with", "without"),
    ("profit", "loss"),
    ("closed", "was never closed"),
    ("won", "lost"),
    ("left", "right"),
    ("because", "although"),
    ("because of the vote", "despite the vote"),
    ("before the vote", "after the vote"),
    ("faster", "more slowly"),
    ("best-kept", "worst-kept"),
    ("rose quickly", "rose slowly"),
    ("seriously", "slightly"),
    ("interrupted", "resumed"),
    ("left", "stayed on"),
]
GERMAN = [
    ("offen", "geschlossen"),
    ("gefährliche", "ungefährliche"),
    ("bewaffnet", "unbewaffnet"),
    ("größer", "kleiner"),
    ("schließt", "öffnet"),
    ("mehr", "weniger"),
]


@pytest.mark.parametrize(("one", "two"), OPPOSITES)
def test_opposites_are_antonyms_whichever_comes_first(one: str, two: str) -> None:
    assert both(one, two) == ("antonym", False)
    assert both(two, one) == ("antonym", False)


@pytest.mark.parametrize("one", ["refused to resign", "was unable to resign"])
def test_what_was_not_done_is_no_paraphrase_of_the_deed(one: str) -> None:
    assert both(one, "resigned")[0] is None
    assert both("resigned", one)[0] is None


def test_what_was_left_remained() -> None:
    assert both("was left", "remained")[0] != "antonym"


def test_an_adverb_that_no_longer_means_its_adjective_has_no_opposite_of_that() -> None:
    assert both("rightly", "left")[0] != "antonym"
    assert both("openly", "closed")[0] != "antonym"


@pytest.mark.parametrize(("one", "two"), GERMAN)
def test_german_opposites_are_antonyms(one: str, two: str) -> None:
    assert both(one, two, "de de") == ("antonym", False)
    assert both(two, one, "de de") == ("antonym", False)


def test_two_words_of_the_dictionary_are_no_forms_of_one() -> None:
    assert both("forget", "forgive")[0] != "word form"
    assert both("criminal", "crime")[0] == "word form"


def test_a_likely_paraphrase_is_a_word_for_a_word_or_in_the_dictionary() -> None:
    english = Language.of("en"), Language.of("en")
    pairs = [
        ("blaze", "inferno"),
        ("to fight off", "repel"),
        ("voted against", "abstained"),
    ]
    told = [kind(tokenise(one), tokenise(two), 0.84, english) for one, two in pairs]
    assert told == ["paraphrase", "paraphrase", None]


def test_a_prefix_that_makes_another_word_denies_nothing() -> None:
    assert both("Wetter", "Unwetter", "de de")[0] != "antonym"


def test_what_one_side_alone_denies_is_no_paraphrase() -> None:
    assert both("did not resign", "apologised") == (None, False)
    assert both("did not resign", "refused to go")[0] is None
    assert both("didn't resign", "never went")[0] == "paraphrase"


def test_the_capital_of_a_sentence_makes_no_name() -> None:
    english = Language.of("en"), Language.of("en")
    sides = tokenise("Construction"), tokenise("Production")
    assert kind(*sides, 0.95, english) == "name"
    assert kind(*sides, 0.95, english, (True, True)) == "paraphrase"
    names = tokenise("Kilmore"), tokenise("Carrow")
    assert kind(*names, 0.95, english, (True, True)) == "name"


def test_two_negations_are_none() -> None:
    assert both("rose", "did not fall")[0] != "antonym"
    assert both("never paid", "did not pay")[0] != "antonym"


@pytest.mark.parametrize(
    ("one", "two", "sort"),
    [
        ("212", "221", "number"),
        ("four engines", "six engines", "number"),
        ("Kilmore", "Carrow", "name"),
        ("Friday", "Thursday", "name"),
        ("Wolfe", "Wolff", "name"),
        ("month", "year", None),
        ("dozens", "sixty", "number"),
        ("the plant", "five plants", None),
        ("Saturday", "today", None),
        ("could cost", "will destroy", None),
        ("said", "claimed", None),
        ("considering", "dismissed", None),
        ("fears", "says", None),
        ("said", "stated", "paraphrase"),
    ],
)
def test_another_number_thing_or_colour_is_no_paraphrase(
    one: str, two: str, sort: str | None
) -> None:
    assert both(one, two) == both(two, one) == (sort, False)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("grey", "gray"),
        ("join", "joined"),
        ("for", "to"),
        ("that", "which"),
        ("has been", "was"),
        ("12", "twelve"),
        ("mill", "mill's"),
    ],
)
def test_forms_and_small_words_are_trivial(one: str, two: str) -> None:
    assert both(one, two)[1]
    assert both(two, one)[1]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("may", "will"),
        ("he", "she"),
        ("all", "some"),
        ("will join", "joined"),
        ("started", "began"),
        ("12", "21"),
    ],
)
def test_who_how_many_and_how_sure_are_not_trivial(one: str, two: str) -> None:
    assert not both(one, two)[1]
    assert not both(two, one)[1]


def test_a_day_in_a_longer_german_word() -> None:
    assert both("Dienstagabend", "Mittwoch", "de de")[0] == "name"
    assert both("Frühjahr", "Herbst", "de de")[0] == "antonym"


def test_nothing_is_said_of_words_of_two_languages() -> None:
    assert both("rain", "Regen", "en de")[0] is None


def test_an_article_that_is_elided_is_no_other_word() -> None:
    assert both("usine", "l’usine", "fr fr") == ("spelling", True)


@pytest.mark.parametrize("pair", [("phone", "smartphone"), ("road", "ring-road")])
def test_the_last_half_of_a_word_may_stand_for_it(pair: tuple[str, str]) -> None:
    assert both(*pair)[0] == both(*reversed(pair))[0] == "paraphrase"
    assert both("fire", "firefighter")[0] is None
