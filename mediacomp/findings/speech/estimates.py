"""Estimates as reported speech: "police put the number at 6,000", "insurers estimate
the damage at £3 million", "die Feuerwehr schätzt den Schaden auf 2000 Euro".
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from mediacomp.findings.speech.cues.verbs import agrees, is_passive
from mediacomp.findings.speech.cues.without_verb import end_of_words
from mediacomp.findings.speech.phrases.bounds import REACH
from mediacomp.findings.speech.phrases.subjects import subject_after, subject_before
from mediacomp.findings.speech.reported_behind import CERTAIN, Report
from mediacomp.findings.speech.utterance import Attribution
from mediacomp.findings.speech.vocabulary import SOURCE, Vocabulary
from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.findings.speech.phrases.noun_phrases import Phrase
    from mediacomp.findings.speech.units import Unit

QUALIFIED = 4
"""Words and marks that may stand before the number: "at well over £3 million"."""


def estimate(unit: Unit, k: int, words: Vocabulary) -> Report | None:
    """Who says with the verb ``k`` how much something is, and what that is.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> text = "Police put the number of marchers at about 6,000."
    >>> unit, words = tried(text)
    >>> content, cue = estimate(unit, 1, words)
    >>> text[content.start : content.end], cue.subject
    ('the number of marchers at about 6,000', Phrase(first=0, last=0, name=None))
    >>> unit, words = tried("Lee put the bread in the oven at 6 p.m.")
    >>> estimate(unit, 1, words) is None
    True
    """
    at = _amount_behind(unit, k, words)
    if at is None or is_passive(unit, k, words):
        return None
    behind, before = subject_after(unit, k, words), subject_before(unit, k, words)
    if before is None:
        return None
    if not _is_estimated(unit, before, words):
        if k + 1 < at and (behind is None or behind.last + 1 != at):
            return None
        if not agrees(unit, k, before, words):
            return None
        content = Span(unit.tokens[k + 1].start, end_of_words(unit))
        return content, _cue(unit, k, before, words)
    if not words.verb_second or behind is None or behind.last + 1 != at:
        return None
    content = Span(unit.tokens[before.first].start, end_of_words(unit))
    return content, _cue(unit, k, behind, words)


def _cue(unit: Unit, k: int, subject: Phrase, words: Vocabulary) -> Attribution:
    colour = words.colours.get(unit.norms[k], SOURCE)
    return Attribution(k, k, colour, subject, CERTAIN)


def _amount_behind(unit: Unit, k: int, words: Vocabulary) -> int | None:
    """Where the amount of an estimate is led in: "put the number [at] about 6,000"."""
    for at in range(k + 1, min(k + REACH, len(unit.norms))):
        if unit.tokens[at].kind == "punctuation":
            return None
        if unit.norms[at] in words.estimated_at:
            return at if _is_amount(unit, at + 1, words) else None
    return None


def _is_amount(unit: Unit, first: int, words: Vocabulary) -> bool:
    """Whether a number stands here, behind words that make it less exact at most; not
    "at number six".
    """
    for k in range(first, min(first + QUALIFIED, len(unit.norms))):
        norm = unit.norms[k]
        if norm[0].isdecimal() or norm in words.counting:
            return True
        if norm not in words.qualifying and category(norm[0]) != "Sc":
            return False
    return False


def _is_estimated(unit: Unit, phrase: Phrase, words: Vocabulary) -> bool:
    """Whether a phrase is what somebody estimates: "the number of marchers"."""
    inside = unit.norms[phrase.first : phrase.last + 1]
    return not words.estimable.isdisjoint(inside)
