"""Cues that follow a quotation: "…,” said Ann Lee", "…,” she said", "…,” according to
Ann Lee".
"""

from __future__ import annotations

from mediacomp.findings.speech.asides import before_clause_with_quote
from mediacomp.findings.speech.bounds import REACH, is_capital, is_name
from mediacomp.findings.speech.cue import (
    LIKELY,
    SURE,
    WEAK,
    Attribution,
    has_stop,
)
from mediacomp.findings.speech.noun_phrases import Phrase
from mediacomp.findings.speech.subjects import subject_after, subject_before
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.verbs import cue_at, is_passive, is_unknown
from mediacomp.findings.speech.vocabulary import NAMING, SOURCE, Vocabulary

_DASHES = frozenset(("-", "--", "---"))


def cue_behind(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A cue that follows: "…,” said Ann Lee", "…,” she said", "…,” according to Ann
    Lee".
    """
    if (
        at
        and unit.tokens[at - 1].kind == "word"
        and before_clause_with_quote(unit, at, words)
    ):
        return None
    k = at + 1
    marked = has_stop(unit, at)
    while k < len(unit.norms) and (unit.norms[k] == "," or unit.norms[k] in _DASHES):
        k, marked = k + 1, True
    if k >= len(unit.norms) or unit.norms[k] == QUOTE:
        return None
    if unit.norms[k] in words.according and _follows(unit, k, words.to):
        return Attribution(k, k + 1, SOURCE, subject_after(unit, k + 1, words), SURE)
    if unit.norms[k] in words.auxiliaries and k + 1 < len(unit.norms):
        k += 1
    cue = cue_at(unit, k, words)
    if cue and (marked or cue[1] == SOURCE):
        subject = subject_after(unit, cue[0], words)
        return (
            Attribution(k, cue[0], cue[1], subject, SURE) if subject or marked else None
        )
    if marked and unit.norms[k] in words.as_:
        k += 1
    return _subject_then_cue(unit, k, marked, words) or _further_behind(unit, k, words)


def _subject_then_cue(
    unit: Unit, first: int, marked: bool, words: Vocabulary
) -> Attribution | None:
    """A noun phrase right behind the quotation, and its cue."""
    stop = min(len(unit.norms), first + REACH)
    for k in range(first + 1, stop):
        if unit.norms[k] in (QUOTE, ";", ":"):
            break
        cue = cue_at(unit, k, words)
        if not cue:
            continue
        if cue[1] == NAMING and not _follows(unit, cue[0], words.named_objects):
            continue
        inverted = (
            subject_after(unit, cue[0], words)
            if unit.norms[k - 1] == "," and not marked
            else None
        )
        if (
            inverted
            and unit.norms[k] not in words.addressed
            and _is_over(unit, inverted.last + 1)
        ):
            return Attribution(k, cue[0], cue[1], inverted, LIKELY)
        subject = subject_before(unit, k, words)
        if (
            subject
            and subject.first > first + 1
            and _is_one_phrase(unit, first, k, words)
        ):
            subject = Phrase(first, subject.last)
        if (
            subject
            and subject.first <= first + 1
            and subject.first >= first - 1
            and not is_passive(unit, k, words)
        ):
            return Attribution(k, cue[0], cue[1], subject, SURE if marked else WEAK)
    return _unknown_cue(unit, first, words) if marked else None


def _is_one_phrase(unit: Unit, first: int, verb: int, words: Vocabulary) -> bool:
    """Whether nothing but words stands between a quotation and its verb: "…,” the study
    by Lee and others says".
    """
    opens = unit.norms[first] in words.articles or is_capital(unit, first)
    return opens and all(unit.tokens[k].kind == "word" for k in range(first, verb))


def _unknown_cue(unit: Unit, first: int, words: Vocabulary) -> Attribution | None:
    """A verb that no list holds where only a verb of saying can stand: "…,” he VERB.",
    "…,” VERB Ann Lee.".
    """
    last = first
    while unit.norms[first] not in words.singular and is_name(
        unit, first, last + 1, words
    ):
        last += 1
    named = unit.norms[first] in words.singular or is_name(unit, first, last, words)
    if named and is_unknown(unit, last + 1, words):
        return Attribution(last + 1, last + 1, SOURCE, Phrase(first, last), LIKELY)
    subject = (
        subject_after(unit, first, words) if is_unknown(unit, first, words) else None
    )
    if subject and _is_over(unit, subject.last + 1):
        return Attribution(first, first, SOURCE, subject, LIKELY)
    return None


def _follows(unit: Unit, k: int, known: frozenset[str]) -> bool:
    """Whether one of some words stands behind token ``k``."""
    return k + 1 < len(unit.norms) and unit.norms[k + 1] in known


def _is_over(unit: Unit, k: int) -> bool:
    return k >= len(unit.norms) or unit.tokens[k].kind == "punctuation"


def _further_behind(unit: Unit, first: int, words: Vocabulary) -> Attribution | None:
    """ "“A disgrace” was how Ann Lee described it" is left alone; "“a disgrace”, Ann
    Lee says" further on is not.
    """
    for k in range(first, min(len(unit.norms), first + REACH)):
        if unit.norms[k] == QUOTE:
            return None
        if unit.norms[k] in words.according and _follows(unit, k, words.to):
            return Attribution(
                k, k + 1, SOURCE, subject_after(unit, k + 1, words), LIKELY
            )
        if (
            k > first + 1
            and unit.norms[k - 1] != ","
            and (cue := cue_at(unit, k, words))
        ):
            behind = unit.norms[cue[0] + 1] if cue[0] + 1 < len(unit.norms) else "."
            ends = (
                behind in (".", ",")
                or behind in words.cue_followers
                or behind in words.times
            )
            subject = (
                subject_before(unit, k, words) if ends and cue[1] != NAMING else None
            )
            if subject and subject.first and unit.norms[subject.first - 1] == ",":
                return Attribution(k, cue[0], cue[1], subject, LIKELY)
    return None
