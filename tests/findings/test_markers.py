"""Words of the lists in invented sentences."""

from __future__ import annotations

import pytest

from mediacomp.findings.markers import markers
from mediacomp.languages.language import ENGLISH, Language
from mediacomp.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The herd may be sold.", [("possibility", "may")]),
        ("She isn’t coming.", [("negation", "n't")]),
        ("They are expected to land.", [("expectation", "be expected to")]),
        ("They are to land.", [("future", "be to")]),
        ("They are to the north.", []),
        ("It was nothing but rain.", []),
        (
            "A very cold wind reportedly rose.",
            [("intensifier", "very"), ("hearsay", "reportedly")],
        ),
        ("It was sold in May.", []),
        ("Prices soared.", [("loaded", "soared")]),
        ("Police suspected arson.", []),
        ("It was a suspected arson attack.", [("hearsay", "suspected")]),
        ("Police held two suspected arsonists.", [("hearsay", "suspected")]),
    ],
)
def test_words_and_their_groups(text: str, found: list[tuple[str, str]]) -> None:
    assert [(m.group, m.term) for m in markers(tokenise(text), ENGLISH)] == found


def test_a_head_is_the_next_content_word_of_the_clause() -> None:
    tokens = tokenise("It was not so very cold, he said.")
    negation = markers(tokens, ENGLISH)[0]
    assert [tokens[k].text for k in negation.heads] == ["cold"]


def test_a_language_without_list_has_none() -> None:
    assert markers(tokenise("Non piove."), Language.of("it")) == []
