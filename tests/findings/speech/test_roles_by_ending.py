"""What says that a name is a person's, or a name at all."""

from __future__ import annotations

import pytest

from mediacomp import Article
from mediacomp.findings.facts.names.anywhere import is_name_anywhere
from mediacomp.findings.speech import speech_in
from mediacomp.findings.speech.persons import Names
from mediacomp.findings.speech.vocabulary import vocabulary
from mediacomp.languages.language import ENGLISH
from mediacomp.text.tokens import tokenise


@pytest.mark.parametrize(
    ("role", "people"),
    [("farmer", {"Ann Lee"}), ("podcaster", {"Ann Lee"}), ("horse", set())],
)
def test_a_role_that_no_list_has_is_told_by_its_ending(
    role: str, people: set[str]
) -> None:
    found = Names(f"It was Ann Lee, a {role}, who came.", vocabulary(ENGLISH))
    assert found.people == people


@pytest.mark.parametrize(
    ("word", "is_name"),
    # "Carpet" begins like Carla and isn't made from her.
    [("Ukrainian", True), ("Carpet", False)],
)
def test_a_name_elsewhere_makes_names_of_what_is_derived_from_it(
    word: str, is_name: bool
) -> None:
    known = frozenset({"carla", "ukraine"})
    assert is_name_anywhere(tokenise(word)[0], known, ENGLISH) == is_name


def test_a_cry_that_ends_a_sentence_has_the_subject_behind_it() -> None:
    article = Article.from_text("“Rain!” Voss’s niece, Ann Lee, shouted.")
    (said,) = speech_in(article)
    assert said.speaker is not None
    assert said.speaker.name == "Ann Lee"
