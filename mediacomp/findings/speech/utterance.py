"""What is found: stretches of speech, and who says them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.findings.speech.phrases.noun_phrases import Phrase


Kind = Literal["direct", "mixed", "scare", "indirect"]


@dataclass(frozen=True, slots=True)
class Cue(Span):
    """The verb, or "according to", that says that somebody speaks; its colour is a
    class of the cue verbs.

    Examples
    --------
    >>> cue = Cue(13, 17, "said", "neutral")
    >>> "“Rain fell,” said Lee."[cue.start : cue.end], cue.colour
    ('said', 'neutral')
    """

    text: str
    colour: str


@dataclass(frozen=True, slots=True)
class Speaker(Span):
    """Who speaks: the mention beside the cue, and the name that it stands for as far as
    the article tells.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.speech.search import speech_in
    >>> text = "“Rain fell,” said Ann Lee. “It was late,” Lee added."
    >>> speech_in(Article.from_text(text))[1].speaker
    Speaker(start=42, end=45, name='Ann Lee')
    """

    name: str


@dataclass(frozen=True, slots=True)
class Speech(Span):
    """An unbroken stretch of quoted or reported words.

    ``number`` counts quotations from 0 in reading order; the parts of a quotation that
    its attribution interrupts share it. ``sentence`` is the number of the sentence that
    it begins in, None in a headline. ``confidence`` lies between 0 and 1 and says how
    far the rule that found speaker and kind is to be trusted. ``heard_by`` is who only
    hears it ("the court heard that …"): no speaker, yet what the article relies on.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.speech.search import speech_in
    >>> text = "“Rain,” said Ann Lee, “and hail.”"
    >>> [(s.kind, s.number, s.part) for s in speech_in(Article.from_text(text))]
    [('direct', 0, 0), ('direct', 0, 1)]
    """

    kind: Kind
    number: int
    part: int
    sentence: int | None
    speaker: Speaker | None
    cue: Cue | None
    confidence: float
    unbalanced: bool
    heard_by: Speaker | None = None


SURE, LIKELY, WEAK = 0.95, 0.85, 0.7
"""Confidence in a cue that touches the quotation, one in the same clause, one further
off.
"""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Tokens ``first`` to ``last`` of a unit are a cue, ``subject`` is who speaks, if
    anybody is named.

    Examples
    --------
    >>> from mediacomp.findings.speech.cues.behind import attribution
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("“Rain fell,” said Ann Lee.")
    >>> attribution(unit, 0, words)
    Attribution(first=1, last=1, colour='neutral', subject=Phrase(first=2, last=3,
    name=None), confidence=0.95)
    """

    first: int
    last: int
    colour: str
    subject: Phrase | None
    confidence: float


def shifted(cue: Attribution, by: int) -> Attribution:
    """A cue that was found in the tail of a unit, by its places in the whole.

    Examples
    --------
    >>> shifted(Attribution(0, 1, "neutral", None, SURE), 3).last
    4
    """
    subject = cue.subject
    if subject:
        name = subject.name and (subject.name[0] + by, subject.name[1] + by)
        subject = replace(
            subject, first=subject.first + by, last=subject.last + by, name=name
        )
    return replace(cue, first=cue.first + by, last=cue.last + by, subject=subject)
