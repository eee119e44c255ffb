"""Cues that precede a quotation: "Ann Lee said: “…", "she called the plan “…", "Ann
Lee: “…".
"""

from __future__ import annotations

from dataclasses import replace

from mediacomp.findings.speech.bounds import REACH, is_name
from mediacomp.findings.speech.cue import LIKELY, SURE, Attribution, has_stop
from mediacomp.findings.speech.noun_phrases import Phrase, phrase_ending
from mediacomp.findings.speech.subjects import (
    leading_subject,
    subject_after,
    subject_before,
)
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.verbs import agrees, cue_at, is_passive
from mediacomp.findings.speech.vocabulary import SOURCE, THINKING, Vocabulary


def cue_before(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A cue that precedes: "Ann Lee said: “…", "she called the plan “…", "Ann Lee:
    “…".
    """
    touching = at > 0 and unit.norms[at - 1] in (",", ":")
    passive = deferred = None
    for k in range(at - 1, max(-1, at - REACH - 1), -1):
        if unit.norms[k] == ";" or (
            unit.norms[k] == QUOTE
            and touching
            and unit.norms[k + 1] not in words.and_
            and k < at - REACH // 2
        ):
            break
        if unit.norms[k] in words.according and unit.norms[k + 1] in words.to:
            return Attribution(
                k, k + 1, SOURCE, subject_after(unit, k + 1, words), LIKELY
            )
        cue = cue_at(unit, k, words)
        if (
            not cue
            or (unit.norms[k] in words.turns and cue[0] < at - 1 - touching)
            or (deferred and deferred.subject and k >= deferred.subject.first)
        ):
            continue
        found = _governed(unit, k, cue, words)
        if is_passive(unit, k, words):
            passive = passive or replace(found, subject=_agent(unit, cue[0], at, words))
            if passive.subject:
                return passive
            continue
        if (
            found.subject is None
            or not agrees(unit, k, found.subject, words)
            or (passive and not _opens_clause(unit, cue[0], words))
        ):
            continue
        if not deferred and _may_be_told(unit, found, touching, words):
            deferred = found
            continue
        if deferred and found.subject.first > 0 and QUOTE in unit.norms[cue[0] : at]:
            break
        near = at - cue[0] <= 2 or (touching and QUOTE not in unit.norms[cue[0] : at])
        return replace(found, confidence=SURE if near else LIKELY)
    return deferred or passive or (_labelled(unit, at, words) if touching else None)


def _opens_clause(unit: Unit, cue: int, words: Vocabulary) -> bool:
    """Whether a clause follows a cue: "said on Monday that …", "said he …"."""
    that = not words.that.isdisjoint(unit.norms[cue + 1 : cue + 4])
    return that or unit.norms[cue + 1] in words.personal


def _may_be_told(
    unit: Unit, found: Attribution, touching: bool, words: Vocabulary
) -> bool:
    """Whether a verb may be part of what another one reports: "she said they felt …",
    "she said the city offered …".
    """
    if unit.norms[found.last] in words.acts:
        return not touching and (
            unit.norms[found.last + 1] not in words.content_openers
        )
    return (
        found.colour == THINKING
        and found.subject is not None
        and found.subject.first == found.subject.last
    )


def _governed(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Attribution:
    """The cue with its subject: the phrase before a finite verb, the sentence's subject
    for "saying" and "to say".
    """
    norm = unit.norms[k]
    if not k or (unit.norms[k - 1] == QUOTE and has_stop(unit, k - 1)):
        subject = subject_after(unit, cue[0], words)
        if subject and (
            subject.last + 1 >= len(unit.norms)
            or unit.tokens[subject.last + 1].kind == "punctuation"
        ):
            return Attribution(k, cue[0], cue[1], subject, LIKELY)
    inverted = (
        subject_after(unit, cue[0], words)
        if k and unit.norms[k - 1] == "," and norm not in words.addressed
        else None
    )
    if inverted and unit.norms[inverted.last + 1 : inverted.last + 3] == [",", QUOTE]:
        return Attribution(k, cue[0], cue[1], inverted, LIKELY)
    before = unit.norms[k - 1] if k else ""
    if (
        norm.endswith(words.participle_endings)
        and before in words.as_
        and (quoted := phrase_ending(unit, k - 2, words))
    ):
        return Attribution(k, cue[0], cue[1], quoted, LIKELY)
    if norm.endswith(words.participle_endings) or before in words.to:
        direct = subject_before(unit, k, words) if before in words.auxiliaries else None
        return Attribution(
            k, cue[0], cue[1], direct or leading_subject(unit, words, k), LIKELY
        )
    return Attribution(k, cue[0], cue[1], subject_before(unit, k, words), LIKELY)


def _agent(unit: Unit, cue: int, at: int, words: Vocabulary) -> Phrase | None:
    """Who a passive says it was: "was called “a liar” by Ann Lee"."""
    for k in range(cue + 1, min(len(unit.norms) - 1, cue + REACH)):
        if unit.norms[k] in words.by and abs(k - at) <= 12:
            return subject_after(unit, k, words)
        if unit.norms[k] in (",", ";", ":"):
            break
    return None


def _labelled(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A name with a colon before the quotation, as in interviews and headlines."""
    if unit.norms[at - 1] != ":":
        return None
    phrase = phrase_ending(unit, at - 2, words)
    if (
        phrase
        and phrase.first == 0
        and is_name(unit, 0, phrase.last, words)
        and phrase.last < 5
    ):
        return Attribution(at - 1, at - 1, "", phrase, LIKELY)
    return None
