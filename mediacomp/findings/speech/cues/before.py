"""Cues that precede a quotation: "Ann Lee said: “…", "she called the plan “…", "Ann
Lee: “…".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

from mediacomp.findings.speech.cues.lines import labelled
from mediacomp.findings.speech.cues.verbs import (
    agrees,
    cue_at,
    is_passive,
)
from mediacomp.findings.speech.cues.without_verb import source_at
from mediacomp.findings.speech.phrases.bounds import REACH, is_contracted
from mediacomp.findings.speech.phrases.named import is_capital, is_name
from mediacomp.findings.speech.phrases.noun_phrases import (
    Phrase,
    may_speak,
    phrase_ending,
)
from mediacomp.findings.speech.phrases.subjects import (
    leading_subject,
    subject_after,
    subject_before,
)
from mediacomp.findings.speech.units import QUOTE, Unit, has_stop
from mediacomp.findings.speech.utterance import LIKELY, SURE, WEAK, Attribution
from mediacomp.findings.speech.vocabulary import THINKING, Vocabulary

_ON: Final = "further"
"""This cue is not it: look further to the left."""
_STOP: Final = "stop"
"""Nothing further to the left speaks for the quotation."""

_Verdict = Attribution | Literal["further", "stop"] | None
"""What a rule makes of a cue; None where it doesn't apply and the next is asked."""


@dataclass(slots=True)
class _Walk:
    """A walk leftwards from a quotation, and what it has passed that will do if nothing
    better comes.
    """

    unit: Unit
    at: int
    words: Vocabulary
    touching: bool
    passive: Attribution | None = None
    deferred: Attribution | None = None


def cue_before(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A cue that precedes: "Ann Lee said: “…", "she called the plan “…", "Ann Lee:
    “…".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann Lee said: “Rain fell.”")
    >>> found = cue_before(unit, 4, words)
    >>> unit.norms[found.first], found.subject, found.confidence
    ('said', Phrase(first=0, last=1, name=None), 0.95)
    >>> unit, words = tried("He was called “a liar” by Ann Lee.")
    >>> cue_before(unit, 3, words).subject
    Phrase(first=5, last=6, name=None)
    """
    walk = _Walk(unit, at, words, at > 0 and unit.norms[at - 1] in (",", ":"))
    for k in range(at - 1, max(-1, at - REACH - 1), -1):
        if _is_cut_off(walk, k):
            break
        if unit.norms[k] not in words.reporting:
            continue
        if source := source_at(unit, k, words, LIKELY):
            return source
        verdict = _verdict(walk, k)
        if verdict == _STOP:
            break
        if isinstance(verdict, Attribution):
            return verdict
    label = labelled(unit, at, words) if walk.touching else None
    return walk.deferred or walk.passive or label


def _is_cut_off(walk: _Walk, k: int) -> bool:
    """Whether what stands before token ``k`` belongs to something else: behind a
    semicolon, or far off behind another quotation ("“No,” said Lee. … She added: “…").
    """
    norms = walk.unit.norms
    if norms[k] == ";":
        return True
    # "“slow” and “costly,”" are quoted by one cue, however far it stands before them.
    another = norms[k] == QUOTE and norms[k + 1] not in walk.words.and_
    return another and walk.touching and k < walk.at - REACH // 2


def _verdict(walk: _Walk, k: int) -> _Verdict:
    """What the rules, asked in order, make of the cue at token ``k``, if one is
    there.
    """
    cue = cue_at(walk.unit, k, walk.words)
    if cue is None or _is_passed_over(walk, k, cue[0]):
        return _ON
    found = _governed(walk.unit, k, cue, walk.words)
    for rule in _RULES:
        if verdict := rule(walk, found):
            return verdict
    return _speaks(walk, found)


def _is_passed_over(walk: _Walk, k: int, last: int) -> bool:
    """Whether a verb is none of the quotation's: "the row began over “…", or one that
    stands inside the subject of the verb that was put by.
    """
    turn = walk.unit.norms[k] in walk.words.turns
    if turn and last < walk.at - 1 - walk.touching:
        return True
    subject = walk.deferred and walk.deferred.subject
    return subject is not None and k >= subject.first


def _is_said_of(walk: _Walk, found: Attribution) -> _Verdict:
    """A passive: "was called “a liar” by Ann Lee"; with no "by", it waits for what
    stands further on ("Ann Lee said he was called “a liar”").
    """
    if not is_passive(walk.unit, found.first, walk.words):
        return None
    if walk.passive is None:
        agent = _agent(walk.unit, found.last, walk.at, walk.words)
        walk.passive = replace(found, subject=agent)
    return walk.passive if walk.passive.subject else _ON


def _lacks_subject(walk: _Walk, found: Attribution) -> _Verdict:
    """A word that no subject goes with is a noun: "his fondest hope is “…"."""
    subject = found.subject
    if subject and agrees(walk.unit, found.first, subject, walk.words):
        return None
    return _ON


def _reports_no_passive(walk: _Walk, found: Attribution) -> _Verdict:
    """A passive passed by is only reported where a clause opens: "Ann Lee said that he
    was called “a liar”", not "Ann Lee said no and was called “a liar”".
    """
    opens = _opens_clause(walk.unit, found.last, walk.words)
    return _ON if walk.passive and not opens else None


def _is_told(walk: _Walk, found: Attribution) -> _Verdict:
    """What may be part of another's report waits for it: "she said they felt “…"."""
    told = _may_be_told(walk.unit, walk.at, found, walk.touching, walk.words)
    told = told or _is_shown(walk, found)
    if walk.deferred or not told:
        return None
    walk.deferred = found
    return _ON


def _is_shown(walk: _Walk, found: Attribution) -> bool:
    """Whether a thing shows what somebody says it does: "Ann Lee said the poll showed
    that they “…".
    """
    acts = found.subject is not None and walk.unit.norms[found.last] in walk.words.acts
    if not acts or walk.touching or found.subject is None:
        return False
    thing = not may_speak(walk.unit, found.subject, walk.words)
    return thing and _is_reported(walk, found, 0)


def _is_over_a_quotation(walk: _Walk, found: Attribution) -> _Verdict:
    """A verb inside a sentence, with another quotation in between, reports that one
    and not what was put by: "… when Lee said “no” and they felt “…".
    """
    between = walk.unit.norms[found.last : walk.at]
    inside = found.subject is not None and found.subject.first > 0
    return _STOP if walk.deferred and inside and QUOTE in between else None


def _speaks(walk: _Walk, found: Attribution) -> Attribution:
    """The cue is the quotation's; it is sure where it touches it: "she said: “…", and
    doubtful where another may report both: "Lee said that Dorn called it “…".
    """
    between = walk.unit.norms[found.last : walk.at]
    near = walk.at - found.last <= 2 or (walk.touching and QUOTE not in between)
    if not near and _is_reported(walk, found, 1):
        return replace(found, confidence=WEAK)
    return replace(found, confidence=SURE if near else LIKELY)


def _is_reported(walk: _Walk, found: Attribution, apart: int) -> bool:
    """Whether the subject of a cue stands in what somebody else says, so many words
    apart at least.
    """
    unit, first = walk.unit, found.subject.first if found.subject else 0
    for k in range(max(0, first - REACH), first - apart):
        if unit.norms[k] not in walk.words.colours or QUOTE in unit.norms[k:first]:
            continue
        cue = cue_at(unit, k, walk.words)
        told = cue and not is_passive(unit, k, walk.words)
        if told and subject_before(unit, k, walk.words):
            return True
    return False


_RULES: tuple[Callable[[_Walk, Attribution], _Verdict], ...] = (
    _is_said_of,
    _lacks_subject,
    _reports_no_passive,
    _is_told,
    _is_over_a_quotation,
)
"""Asked in this order; the first that knows an answer gives it."""


def _opens_clause(unit: Unit, cue: int, words: Vocabulary) -> bool:
    """Whether a clause follows a cue: "said on Monday that …", "said he …"."""
    # "Said on Monday that": a day or an adverb may stand between.
    that = not words.that.isdisjoint(unit.norms[cue + 1 : cue + 4])
    return that or unit.norms[cue + 1] in words.personal


def _may_be_told(
    unit: Unit, at: int, found: Attribution, touching: bool, words: Vocabulary
) -> bool:
    """Whether a verb may be part of what another one reports: "she said they felt …",
    "she said the city offered …".
    """
    if unit.norms[found.last] in words.acts:
        return not touching and (
            unit.norms[found.last + 1] not in words.content_openers
        )
    if found.subject is None:
        return False
    first, last = found.subject.first, found.subject.last
    # "Said anybody who complains about it “…", "says it shows that he is “…".
    near = at - found.last <= 2 or touching
    relative = unit.norms[found.first - 1] in words.who
    if relative and not near and unit.norms[found.first - 2] != ",":
        return True
    pronoun = unit.norms[first] in words.neuter
    return first == last and (found.colour == THINKING or (pronoun and first > 0))


def _governed(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Attribution:
    """The cue with its subject: the phrase before a finite verb, the sentence's subject
    for "saying" and "to say".
    """
    last, colour = cue
    subjects = (rule(unit, k, last, words) for rule in _SUBJECTS)
    subject = next(filter(None, subjects), None)
    return Attribution(k, last, colour, subject, LIKELY)


def _subject_of_opening(
    unit: Unit, k: int, last: int, words: Vocabulary
) -> Phrase | None:
    """The verb opens its sentence: "“Never.” Said Ann Lee: “…"."""
    if k and not (unit.norms[k - 1] == QUOTE and has_stop(unit, k - 1)):
        return None
    subject = subject_after(unit, last, words)
    if subject is None or subject.last + 1 >= len(unit.norms):
        return subject
    led_in = unit.tokens[subject.last + 1].kind == "punctuation"
    return subject if led_in else None


def _subject_between_commas(
    unit: Unit, k: int, last: int, words: Vocabulary
) -> Phrase | None:
    """The verb comes first between two commas: "The plan, said Ann Lee, “is dead”"."""
    if not k or unit.norms[k - 1] != "," or unit.norms[k] in words.addressed:
        return None
    subject = subject_after(unit, last, words)
    if subject is None:
        return None
    led_in = unit.norms[subject.last + 1 : subject.last + 3] == [",", QUOTE]
    return subject if led_in else None


def _subject_of_as(unit: Unit, k: int, last: int, words: Vocabulary) -> Phrase | None:
    """Somebody is quoted by another: "the paper quoted Ann Lee as saying “…"."""
    participle = unit.norms[k].endswith(words.participle_endings)
    if not k or not participle or unit.norms[k - 1] not in words.as_:
        return None
    return phrase_ending(unit, k - 2, words)


def _subject_elsewhere(
    unit: Unit, k: int, last: int, words: Vocabulary
) -> Phrase | None:
    """The subject before the verb, or, of a form that has none of its own, that of the
    sentence: "Ann Lee rose to say “…", but "Ann Lee is saying “…".
    """
    before = unit.norms[k - 1] if k else ""
    participle = unit.norms[k].endswith(words.participle_endings)
    if not participle and before not in words.to:
        return subject_before(unit, k, words)
    if before in words.to and (obliged := _obliged(unit, k, words)):
        return obliged
    if is_contracted(before, words):
        return Phrase(k - 1, k - 1)
    if participle and k and is_capital(unit, k - 1) and before not in words.times:
        return _name_ending(unit, k - 1, words)
    direct = subject_before(unit, k, words) if before in words.auxiliaries else None
    return direct or leading_subject(unit, words, k)


def _obliged(unit: Unit, k: int, words: Vocabulary) -> Phrase | None:
    """ "[The minister] was to ask"; not "what he wanted was to say"."""
    if k <= 2 or unit.norms[k - 2] not in words.be:
        return None
    asked = subject_before(unit, k - 2, words)
    stands = asked and asked.last == k - 3 and may_speak(unit, asked, words)
    return asked if stands else None


def _name_ending(unit: Unit, last: int, words: Vocabulary) -> Phrase | None:
    """The name that ends with a token: "footage of [Ann Lee] asking"."""
    first = last
    while first and is_name(unit, first - 1, last, words):
        first -= 1
    return Phrase(first, last) if is_name(unit, first, last, words) else None


_SUBJECTS = (
    _subject_of_opening,
    _subject_between_commas,
    _subject_of_as,
    _subject_elsewhere,
)
"""Where the subject of a cue may stand, looked for in this order."""


def _agent(unit: Unit, cue: int, at: int, words: Vocabulary) -> Phrase | None:
    """Who a passive says it was: "was called “a liar” by Ann Lee"."""
    for k in range(cue + 1, min(len(unit.norms) - 1, cue + REACH)):
        # "By" stands near its quotation; further off it says when or how ("by Friday").
        if unit.norms[k] in words.by and abs(k - at) <= 12:
            return subject_after(unit, k, words)
        if unit.norms[k] in (",", ";", ":"):
            break
    return None
