"""Where phrases of a cue begin and end, at the edges of what a rule allows."""

from __future__ import annotations

from mediacomp.findings.speech.cues.behind import attribution
from mediacomp.findings.speech.cues.verbs import is_passive
from mediacomp.findings.speech.phrases.noun_phrases import end_of_phrase
from mediacomp.findings.speech.units import tried


def test_one_word_may_part_an_owner_from_her_words() -> None:
    for text, is_cue in [
        ("“Rain fell” in her words", True),
        ("“Rain fell” in her own words", True),
        ("“Rain fell” in her own last words", False),
    ]:
        unit, words = tried(text)
        assert (attribution(unit, 0, words) is not None) == is_cue, text


def test_a_phrase_of_a_preposition_alone_has_no_word() -> None:
    unit, words = tried("he spoke on Monday")
    assert unit.norms[2] == "on"
    assert end_of_phrase(unit, 2, words) < 2


def test_an_auxiliary_may_be_the_first_word() -> None:
    unit, words = tried("was called a storm")
    assert is_passive(unit, 1, words)
