"""Which verb speaks for a quotation, and which phrase is its subject."""

from __future__ import annotations

from mediacomp.findings.speech.bounds import REACH
from mediacomp.findings.speech.capitals import is_capital
from mediacomp.findings.speech.cue import LIKELY, SURE, Attribution
from mediacomp.findings.speech.cues_before import cue_before
from mediacomp.findings.speech.cues_behind import cue_behind
from mediacomp.findings.speech.noun_phrases import Phrase
from mediacomp.findings.speech.subjects import subject_after
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.vocabulary import SOURCE, Vocabulary

SHORT = 3
"""Words up to which quoted words may be a mere name."""

WORDED = 6
"""Tokens from the "in" to the "words" of "in her own words"."""


def attribution(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """The cue of the quotation that stands as token ``at``.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("In her words, “rain fell.”")
    >>> found = attribution(unit, 4, words)
    >>> unit.norms[found.subject.first], found.confidence
    ('her', 0.85)
    >>> unit, words = tried("The song “Harvest” was played.")
    >>> attribution(unit, 2, words) is None
    True
    """
    worded = _in_words_of(unit, at, words)
    if worded:
        return worded
    after = cue_behind(unit, at, words)
    # "She calls it “a gamble”, Lee says": what is part of a clause is that clause's.
    inside = at > 0 and unit.tokens[at - 1].kind != "punctuation"
    if after and after.confidence >= SURE and not inside:
        return after
    before = cue_before(unit, at, words)
    if before is None or after is None:
        return before or after
    return before if inside or before.confidence >= after.confidence else after


def _in_words_of(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """The possessor of the words: "in her words, “…", "“…,” in the words of Ann
    Lee".
    """
    # "In her words" stands near: half the reach of a verb before, or right behind.
    for k in range(max(0, at - REACH // 2), min(len(unit.norms), at + 3)):
        if unit.norms[k] not in words.in_:
            continue
        found = _words_of(unit, k, words)
        between = unit.norms[found.last + 1 : at] if found else []
        if found and (
            k > at
            or (
                # What stands behind another quotation is about that one.
                not {QUOTE, ";"} & {*between}
                and (between[-1:] in ([], [","], [":"]) or between[-1] in words.of)
            )
        ):
            return found
    return None


def _words_of(unit: Unit, k: int, words: Vocabulary) -> Attribution | None:
    """What "in … words" or "in the words of …" makes of token ``k``."""
    if (
        not words.the.isdisjoint(unit.norms[k + 1 : k + 2])
        and not words.of.isdisjoint(unit.norms[k + 3 : k + 4])
        and unit.norms[k + 2] in words.wordings
    ):
        last, owner = k + 3, subject_after(unit, k + 3, words)
    else:
        last = next(
            (
                j
                for j in range(k + 2, min(k + WORDED, len(unit.norms)))
                if unit.norms[j] in words.wordings
            ),
            k,
        )
        owner = _possessor(unit, k + 1, last - 1, words) if last > k else None
    return Attribution(k, last, SOURCE, owner, LIKELY) if owner else None


def _possessor(unit: Unit, first: int, last: int, words: Vocabulary) -> Phrase | None:
    if unit.norms[first] in words.owners:
        # "In her own words": one word may part the owner from what is owned.
        return Phrase(first, first) if last - first <= 1 else None
    owned = unit.norms[last].endswith(words.possessive_endings)
    return Phrase(first, last) if owned else None


def is_naming_without_speaker(
    unit: Unit, at: int, size: int, words: Vocabulary
) -> bool:
    """Whether the words before only name a thing: "a calendar called “…", "known as
    “…", "what it calls a “…".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("a storm known as “the Hammer”")
    >>> is_naming_without_speaker(unit, 4, 2, words)
    True
    >>> unit, words = tried("she called it “a gamble”")
    >>> is_naming_without_speaker(unit, 3, 2, words)
    False
    """
    k = at - 1
    passed = {",", *words.before_named, *words.its}
    while k > 0 and unit.norms[k] in passed:
        k -= 1
    if k <= 0:
        return False
    norm = unit.norms[k]
    if norm in words.naming_participles or norm in words.calling:
        return _calls_nobody(unit, k, size, words)
    return norm in words.so_called


def _calls_nobody(unit: Unit, k: int, size: int, words: Vocabulary) -> bool:
    """Whether a verb of naming has nobody before it who calls: "a storm called “…", but
    "she called it “…", "the mayor of Lima called it “…".
    """
    before = unit.norms[k - 1]
    if before in words.callers or (is_capital(unit, k - 1) and k > 1):
        return False
    window = unit.norms[max(0, k - 6) : k]
    if size <= SHORT and not words.what.isdisjoint(window):
        return True
    return unit.norms[k] in words.naming_participles and before not in words.personal
