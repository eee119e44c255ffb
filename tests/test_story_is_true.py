"""Nothing that the story says is refuted by a change of one of the two texts."""

from __future__ import annotations

import pytest

import mediacomp as mc

TEXT = """Harbour plan goes to the council

Mayor Ann Lee said on Monday that the harbour would not be closed. "We will keep \
all 14 berths," she said. The plan costs $3 million, according to the port office.

Fishermen from Kilmore have met Tom Adeyemi twice this year. They say that the new \
pier is too short. Work may begin in May."""
SAME = "The two versions have the same words"
FLAT = "they say it in the same words"
ALL = "carries everything"


def story(old: str, new: str) -> list[str]:
    assert old in TEXT
    a = mc.Article.from_text(TEXT, label="Morning")
    b = mc.Article.from_text(TEXT.replace(old, new, 1), label="Evening")
    return mc.compare(a, b, encoder="lexical").story()


CHANGES = {
    "a number": ("14 berths", "41 berths", ("14", "41")),
    "an amount": ("$3 million", "$5 million", ("3 million", "5 million")),
    "a name": ("Tom Adeyemi", "Ruth Calloway", ("Adeyemi", "Calloway")),
    "a negation": ("would not be closed", "would be closed", ("not",)),
    "certainty": ("may begin", "will begin", ("may",)),
    "a date": ("on Monday", "on Tuesday", ("Monday", "Tuesday")),
    "the headline": ("Harbour plan goes", "Secret plan goes", ("Secret",)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_difference_is_told_and_no_sentence_denies_it(change: str) -> None:
    old, new, words = CHANGES[change]
    told = story(old, new)
    assert all(word in " ".join(told) for word in words)
    assert not any(sentence == f"{SAME}." for sentence in told)
    assert not any(FLAT in sentence for sentence in told)
    if change != "the headline":
        assert not any(SAME in sentence for sentence in told)
        assert not any(ALL in sentence for sentence in told)


def test_exchanged_roles_are_no_same_words() -> None:
    told = story("Fishermen from Kilmore have met Tom", "Tom have met Fishermen from")
    assert not any(FLAT in s or SAME in s or ALL in s for s in told)
    one, two = (
        mc.Article.from_text(f"{text} in the park on Sunday.")
        for text in ("The dog bit the man", "The man bit the dog")
    )
    told = mc.compare(one, two, encoder="lexical").story()
    assert not any(FLAT in s or SAME in s or ALL in s for s in told)
    assert any("order of words" in sentence for sentence in told)


def test_two_numbers_exchanged_are_no_same_words() -> None:
    told = story("all 14 berths", "all 3 berths")
    assert not any(FLAT in sentence or SAME in sentence for sentence in told)


def test_a_number_that_stands_beside_as_well_is_not_carried() -> None:
    text = "The plan fell after {} of the three parties had turned against it."
    told = mc.compare(
        *(mc.Article.from_text(text.format(word)) for word in ("two", "three")),
        encoder="lexical",
    ).story()
    assert not any(FLAT in s or SAME in s or ALL in s for s in told)


def test_an_example_differs_in_what_is_quoted() -> None:
    text = "Each of the rovers weighs between 6 and 22 {} and was built in Bonn."
    told = mc.compare(
        *(mc.Article.from_text(text.format(word)) for word in ("kilograms", "pounds")),
        encoder="lexical",
    ).story()
    places = [sentence for sentence in told if "number or date differs" in sentence]
    assert places
    assert all("22 kilograms" in s and "22 pounds" in s for s in places)


def test_another_source_with_the_same_words_is_told_by_name() -> None:
    text = "Her classmate {} Eder disagreed, and he said that a five had hurt him."
    told = mc.compare(
        *(mc.Article.from_text(text.format(name)) for name in ("Jakob", "Ruben")),
        encoder="lexical",
    ).story()
    source = [sentence for sentence in told if "the source of a statement" in sentence]
    assert all("Jakob" in s and "Ruben" in s for s in source)
    assert source


def test_another_verb_is_told_apart_from_another_source() -> None:
    text = "The harbour was shut on Monday. Ann Lee {} that the crane had fallen there."
    told = mc.compare(
        *(mc.Article.from_text(text.format(verb)) for verb in ("said", "admitted")),
        encoder="lexical",
    ).story()
    (verb,) = [
        sentence for sentence in told if "the verb of saying differs" in sentence
    ]
    assert "“said” in A (A2) and “admitted” in B (B2)" in verb
    assert not any("the source of a statement" in sentence for sentence in told)


def test_the_same_text_is_told_as_that_and_nothing_else() -> None:
    a = mc.Article.from_text(TEXT)
    assert mc.compare(a, a, encoder="lexical").story() == [f"{SAME}."]


def test_a_headline_that_only_one_has_is_told() -> None:
    a = mc.Article.from_text(TEXT, label="Morning")
    b = mc.Article.from_text(TEXT.split("\n\n", 1)[1], label="Evening")
    told = mc.compare(a, b, encoder="lexical").story()
    assert told[0] == f"{SAME} below the headline."
    assert "Only Morning has a headline" in told[1]


def test_a_trivial_word_leaves_what_else_differs_to_be_told() -> None:
    a, b = "The dog is alive and well.", "The dog was killed."
    told = mc.compare(
        mc.Article.from_text(a), mc.Article.from_text(b), encoder="lexical"
    )
    assert not any("carries everything" in sentence for sentence in told.story())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("would not be closed", "stays open"),
        ("have met", "did not avoid"),
        ("have met", "have sued"),
    ],
)
def test_other_words_carry_nothing_for_sure(old: str, new: str) -> None:
    assert not any(ALL in sentence for sentence in story(old, new))


def test_a_contraction_drops_no_negation() -> None:
    a, b = (
        mc.Article.from_text(TEXT.replace("We will keep", words, 1))
        for words in ("We will not keep", "We won't keep")
    )
    assert mc.compare(a, b, encoder="lexical").wording.empty
