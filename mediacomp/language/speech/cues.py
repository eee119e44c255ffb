"""Which verb speaks for a quotation, and which phrase is its subject."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mediacomp.language.speech.bounds import REACH, is_capital, is_name
from mediacomp.language.speech.phrases import (
    Phrase,
    leading_subject,
    phrase_ending,
    subject_after,
    subject_before,
)
from mediacomp.language.speech.units import QUOTE, Unit
from mediacomp.language.speech.verbs import ADDRESSED, agrees, cue_at, is_passive, is_unknown
from mediacomp.language.speech.vocabulary import NAMING, PERSONAL, POSSESSIVES, SOURCE, THINKING, Vocabulary

SURE, LIKELY, WEAK = 0.95, 0.85, 0.7
"""Confidence in a cue that touches the quotation, one in the same clause, one further off."""

SHORT = 3
"""Words up to which quoted words may be a mere name."""

WORDED = 6
"""Tokens between a quotation and the "in" of "in her words"."""

_DASHES = frozenset(("-", "--", "---"))
_NAMES = frozenset(("called", "dubbed", "titled", "entitled", "termed", "named", "branded", "nicknamed", "known"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """Tokens ``first`` to ``last`` of a unit are a cue, ``subject`` is who speaks, if anybody is named."""

    first: int
    last: int
    colour: str
    subject: Phrase | None
    confidence: float


def attribution(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """The cue of the quotation that stands as token ``at``."""
    worded = _in_words_of(unit, at, words)
    if worded:
        return worded
    after = _after(unit, at, words)
    inside = at > 0 and unit.tokens[at - 1].kind != "punctuation"
    if after and after.confidence >= SURE and not inside:
        return after
    before = _before(unit, at, words)
    if before and inside:
        return before
    if before and after:
        return before if before.confidence >= after.confidence else after
    return before or after


def _after(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A cue that follows: "…,” said Ann Lee", "…,” she said", "…,” according to Ann Lee"."""
    k = at + 1
    marked = _has_stop(unit, at)
    while k < len(unit.norms) and (unit.norms[k] == "," or unit.norms[k] in _DASHES):
        k, marked = k + 1, True
    if k >= len(unit.norms) or unit.norms[k] == QUOTE:
        return None
    if unit.norms[k] == "according" and unit.norms[k + 1 : k + 2] == ["to"]:
        return Attribution(k, k + 1, SOURCE, subject_after(unit, k + 1, words), SURE)
    if unit.norms[k] in words.auxiliaries and k + 1 < len(unit.norms):
        k += 1
    cue = cue_at(unit, k, words)
    if cue and (marked or cue[1] == SOURCE):
        subject = subject_after(unit, cue[0], words)
        return Attribution(k, cue[0], cue[1], subject, SURE) if subject or marked else None
    if marked and unit.norms[k] == "as":
        k += 1
    return _subject_then_cue(unit, k, marked, words) or _passive_agent(unit, k, words)


def _in_words_of(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """The possessor of the words: "in her words, “…", "“…,” in the words of Ann Lee"."""
    for k in range(max(0, at - WORDED), min(len(unit.norms), at + 3)):
        if unit.norms[k] != "in" or abs(at - k) > WORDED:
            continue
        if unit.norms[k + 1 : k + 4] == ["the", "words", "of"]:
            phrase = subject_after(unit, k + 3, words)
            last = k + 3
        else:
            last = next((j for j in range(k + 2, min(k + WORDED, len(unit.norms))) if unit.norms[j] == "words"), 0)
            phrase = _possessor(unit, k + 1, last - 1, words) if last else None
        near = phrase and (k > at or {*unit.norms[max(last, phrase.last) + 1 : at]} <= {",", ":"})
        if phrase and near:
            return Attribution(k, last, SOURCE, phrase, LIKELY)
    return None


def _possessor(unit: Unit, first: int, last: int, words: Vocabulary) -> Phrase | None:
    if unit.norms[first] in POSSESSIVES:
        return Phrase(first, first) if last - first <= 1 else None
    return phrase_ending(unit, last, words) if unit.norms[last].endswith(("'s", "s'")) else None


def _has_stop(unit: Unit, at: int) -> bool:
    """Whether a quotation ends with a comma or another mark before its closing mark."""
    return unit.tokens[at].text.rstrip("\"'”’»“« ")[-1:] in ",?!-—–…."


def _subject_then_cue(unit: Unit, first: int, marked: bool, words: Vocabulary) -> Attribution | None:
    """A noun phrase right behind the quotation, and its cue."""
    stop = min(len(unit.norms), first + REACH)
    for k in range(first + 1, stop):
        if unit.norms[k] in (QUOTE, ";", ":"):
            break
        cue = cue_at(unit, k, words)
        if not cue:
            continue
        inverted = subject_after(unit, cue[0], words) if unit.norms[k - 1] == "," and not marked else None
        if inverted and unit.norms[k] not in ADDRESSED and _is_over(unit, inverted.last + 1):
            return Attribution(k, cue[0], cue[1], inverted, LIKELY)
        subject = subject_before(unit, k, words)
        if subject and subject.first > first + 1 and _is_one_phrase(unit, first, k, words):
            subject = Phrase(first, subject.last)
        if subject and subject.first <= first + 1 and subject.first >= first - 1 and not is_passive(unit, k, words):
            return Attribution(k, cue[0], cue[1], subject, SURE if marked else WEAK)
    return _unknown_cue(unit, first, words) if marked else None


def _is_one_phrase(unit: Unit, first: int, verb: int, words: Vocabulary) -> bool:
    """Whether nothing but words stands between a quotation and its verb: "…,” the study by Lee and others says"."""
    opens = unit.norms[first] in words.articles or is_capital(unit, first)
    return opens and all(unit.tokens[k].kind == "word" for k in range(first, verb))


def _unknown_cue(unit: Unit, first: int, words: Vocabulary) -> Attribution | None:
    """A verb that no list holds where only a verb of saying can stand: "…,” he VERB.", "…,” VERB Ann Lee."."""
    last = first
    while unit.norms[first] not in ("he", "she") and is_name(unit, first, last + 1, words):
        last += 1
    named = unit.norms[first] in ("he", "she") or is_name(unit, first, last, words)
    if named and is_unknown(unit, last + 1, words):
        return Attribution(last + 1, last + 1, SOURCE, Phrase(first, last), LIKELY)
    subject = subject_after(unit, first, words) if is_unknown(unit, first, words) else None
    if subject and _is_over(unit, subject.last + 1):
        return Attribution(first, first, SOURCE, subject, LIKELY)
    return None


def _is_over(unit: Unit, k: int) -> bool:
    return k >= len(unit.norms) or unit.tokens[k].kind == "punctuation"


def _passive_agent(unit: Unit, first: int, words: Vocabulary) -> Attribution | None:
    """ "“A disgrace” was how Ann Lee described it" is left alone; "“a disgrace”, Ann Lee says" further on is not."""
    for k in range(first, min(len(unit.norms), first + REACH)):
        if unit.norms[k] == QUOTE:
            return None
        if unit.norms[k] == "according" and unit.norms[k + 1 : k + 2] == ["to"]:
            return Attribution(k, k + 1, SOURCE, subject_after(unit, k + 1, words), LIKELY)
        if k > first + 1 and unit.norms[k - 1] != "," and (cue := cue_at(unit, k, words)):
            behind = unit.norms[cue[0] + 1] if cue[0] + 1 < len(unit.norms) else "."
            ends = behind in (".", ",", "on", "in", "at") or behind in words.times
            subject = subject_before(unit, k, words) if ends and cue[1] != NAMING else None
            if subject and subject.first and unit.norms[subject.first - 1] == ",":
                return Attribution(k, cue[0], cue[1], subject, LIKELY)
    return None


def _before(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A cue that precedes: "Ann Lee said: “…", "she called the plan “…", "Ann Lee: “…"."""
    touching = at > 0 and unit.norms[at - 1] in (",", ":")
    passive = deferred = None
    for k in range(at - 1, max(-1, at - REACH - 1), -1):
        if unit.norms[k] == ";" or (
            unit.norms[k] == QUOTE and touching and unit.norms[k + 1] != "and" and k < at - REACH // 2
        ):
            break
        if unit.norms[k] == "according" and unit.norms[k + 1] == "to":
            return Attribution(k, k + 1, SOURCE, subject_after(unit, k + 1, words), LIKELY)
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
            or (passive and "that" not in unit.norms[cue[0] + 1 : cue[0] + 4])
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


def _may_be_told(unit: Unit, found: Attribution, touching: bool, words: Vocabulary) -> bool:
    """Whether a verb may be part of what another one reports: "she said they felt …", "she said the city offered …"."""
    if unit.norms[found.last] in words.acts:
        return not touching and unit.norms[found.last + 1] not in ("that", "to")
    return found.colour == THINKING and found.subject is not None and found.subject.first == found.subject.last


def _governed(unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary) -> Attribution:
    """The cue with its subject: the phrase before a finite verb, the sentence's subject for "saying" and "to say"."""
    norm = unit.norms[k]
    if k and unit.norms[k - 1] == QUOTE and _has_stop(unit, k - 1) and (subject := subject_after(unit, cue[0], words)):
        return Attribution(k, cue[0], cue[1], subject, LIKELY)
    inverted = subject_after(unit, cue[0], words) if k and unit.norms[k - 1] == "," and norm not in ADDRESSED else None
    if inverted and unit.norms[inverted.last + 1 : inverted.last + 3] == [",", QUOTE]:
        return Attribution(k, cue[0], cue[1], inverted, LIKELY)
    before = unit.norms[k - 1] if k else ""
    if norm.endswith("ing") and before == "as" and (quoted := phrase_ending(unit, k - 2, words)):
        return Attribution(k, cue[0], cue[1], quoted, LIKELY)
    if norm.endswith("ing") or before == "to":
        direct = subject_before(unit, k, words) if before in words.auxiliaries else None
        return Attribution(k, cue[0], cue[1], direct or leading_subject(unit, words, k), LIKELY)
    return Attribution(k, cue[0], cue[1], subject_before(unit, k, words), LIKELY)


def _agent(unit: Unit, cue: int, at: int, words: Vocabulary) -> Phrase | None:
    """Who a passive says it was: "was called “a liar” by Ann Lee"."""
    for k in range(cue + 1, min(len(unit.norms) - 1, cue + REACH)):
        if unit.norms[k] == "by" and abs(k - at) <= 12:
            return subject_after(unit, k, words)
        if unit.norms[k] in (",", ";", ":"):
            break
    return None


def _labelled(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A name with a colon before the quotation, as in interviews and headlines."""
    if unit.norms[at - 1] != ":":
        return None
    phrase = phrase_ending(unit, at - 2, words)
    if phrase and phrase.first == 0 and is_name(unit, 0, phrase.last, words) and phrase.last < 5:
        return Attribution(at - 1, at - 1, "", phrase, LIKELY)
    return None


def is_naming_without_speaker(unit: Unit, at: int, size: int) -> bool:
    """Whether the words before only name a thing: "a calendar called “…", "known as “…", "what it calls a “…"."""
    k = at - 1
    while k > 0 and (unit.norms[k] in ("a", "an", "the", "as", "so", ",", "simply") or unit.norms[k] == "its"):
        k -= 1
    if k <= 0:
        return False
    norm = unit.norms[k]
    if norm in _NAMES or norm in ("calls", "call", "calling"):
        if unit.norms[k - 1] in ("he", "she", "they") or (is_capital(unit, k - 1) and k > 1):
            return False
        window = unit.norms[max(0, k - 6) : k]
        return ("what" in window and size <= SHORT) or (norm in _NAMES and unit.norms[k - 1] not in PERSONAL)
    return norm in ("known", "so-called")
