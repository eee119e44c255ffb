"""What speaks for a quotation: a cue among the tokens of a unit, and its subject."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.findings.speech.noun_phrases import Phrase
    from mediacomp.findings.speech.units import Unit

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
    >>> from mediacomp.findings.speech.cues import attribution
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


# A comma inside the marks is American, and tells as much as one behind them.
def has_stop(unit: Unit, at: int) -> bool:
    """Whether a quotation ends with a comma or another mark before its closing mark.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> [has_stop(tried(text)[0], 0) for text in ("“Rain fell,” she said", "“a deal”")]
    [True, False]
    """
    return unit.tokens[at].text.rstrip("\"'”’»“« ")[-1:] in ",?!-—–…."
