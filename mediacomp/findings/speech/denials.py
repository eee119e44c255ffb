"""What somebody is said not to have said: "never said", "declined to say whether"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mediacomp.findings.speech.cue import WEAK, Attribution
from mediacomp.findings.speech.vocabulary import DENYING, SOURCE, THINKING

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary


def with_denial(unit: Unit, cue: Attribution, words: Vocabulary) -> Attribution:
    """A cue with the negation that stands before it, which makes a denial of it; no
    longer sure, since the words are hardly the speaker's.

    What somebody does not think is still a thought: "does not believe the plan “works”"
    keeps its colour.

    Examples
    --------
    >>> from mediacomp.findings.speech.cues import attribution
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann Lee declined to say if it was “over”.")
    >>> found = with_denial(unit, attribution(unit, 8, words), words)
    >>> unit.norms[found.first : found.last + 1], found.colour, found.confidence
    (['declined', 'to', 'say'], 'denying', 0.7)
    """
    first = _denied_from(unit, cue.first, words) if cue.colour else None
    if first is None:
        return cue
    if cue.colour == THINKING:
        return replace(cue, first=first)
    # "Did not deny" says no more than that something was left open.
    colour = SOURCE if cue.colour == DENYING else DENYING
    trust = min(cue.confidence, WEAK)
    return replace(cue, first=first, colour=colour, confidence=trust)


def _denied_from(unit: Unit, verb: int, words: Vocabulary) -> int | None:
    """First token of what negates a verb: "[did not] say", "[refused to] say"; None if
    nothing does.
    """
    k = verb - 1
    if k > 0 and unit.norms[k] in words.to:
        k = _past_adverbs(unit, k - 1, words)
        return k if k >= 0 and unit.norms[k] in words.declining else None
    if k >= 0 and unit.norms[k] in words.declining:
        return k
    denied = None
    while k >= 0 and (_is_helper(unit, k, words) or _negates(unit, k, words)):
        auxiliary = denied is not None and unit.norms[k] in words.auxiliaries
        if auxiliary or _negates(unit, k, words):
            denied = k
        k -= 1
    return denied


def _past_adverbs(unit: Unit, k: int, words: Vocabulary) -> int:
    while k >= 0 and unit.norms[k].endswith(words.adverb_endings):
        k -= 1
    return k


def _is_helper(unit: Unit, k: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    beside = norm in words.auxiliaries or norm in words.adverbs
    return beside or norm in words.particles or norm.endswith(words.adverb_endings)


def _negates(unit: Unit, k: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    return norm in words.negating or norm.endswith(words.negating_endings)
