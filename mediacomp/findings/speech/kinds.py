"""What sort of quotation it is: an utterance, a phrase inside reported speech, or words
that nobody says.
"""

from __future__ import annotations

import re

from mediacomp.findings.speech.cue import SURE, Attribution
from mediacomp.findings.speech.cues import is_naming_without_speaker
from mediacomp.findings.speech.model import Kind
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.vocabulary import NAMING, Vocabulary
from mediacomp.text.marks import ALL_QUOTES
from mediacomp.text.spans import Token

LONG = 5
"""Words from which a quoted phrase is taken for somebody's, though nothing says whose.
"""

NEAR = 5
"""Tokens that may stand between a cue and an utterance that begins with a small letter.
"""

MARKED = 3
"""Tokens of a unit that is hardly more than a quotation."""

_SENTENCES = re.compile(r"[.!?] +[^ ]+ ")
_MARKS = "".join(ALL_QUOTES) + " "


def kind_of(unit: Unit, at: int, found: Attribution | None, words: Vocabulary) -> Kind:
    """The kind of the quotation that stands as token ``at``, given what was found to
    speak for it.
    """
    quote = unit.tokens[at]
    inner = quote.text.strip(_MARKS)
    size = len(inner.split())
    spoken = found is not None and (
        found.first > at or (found.subject is not None and _is_led_in(unit, at, found))
    )
    alone = not (found or len(unit.norms) <= MARKED or unit.norms[at - 1] == ":")
    if is_set_off(unit, at, found) and (
        spoken or not _is_titled(inner, words, alone=alone)
    ):
        if size >= 2 or inner[-1:] in ".,!?…" or found:
            return "direct"
        return "scare"
    if found is None:
        return "mixed" if size >= LONG and not _is_titled(inner, words) else "scare"
    if (
        is_naming_without_speaker(unit, at, size, words)
        or unit.norms[at - 1] in words.named_by
        or _is_titled(inner, words)
    ):
        return "scare"
    if (
        inner[:1].isupper()
        and inner[-1:] in ".!?,"
        and found.last == at - 1
        and found.colour != NAMING
    ):
        return "direct"
    return "mixed"


def is_set_off(unit: Unit, at: int, found: Attribution | None) -> bool:
    """Whether a quotation stands apart from the syntax around it, as an utterance
    does.
    """
    quote = unit.tokens[at]
    inner = quote.text.strip(_MARKS)
    ends = (
        inner[-1:] in ".,!?…-–—"
        or at + 1 >= len(unit.norms)
        or unit.norms[at + 1] in (",", ".", "?", "!", "-", "--")
    )
    starts = at == 0 or unit.norms[at - 1] in (":", QUOTE)
    if starts:
        return (at == 0 and (ends or len(unit.norms) == 1)) or unit.norms[at - 1] in (
            ":",
            QUOTE,
        )
    if unit.norms[at - 1] in (",", "-", "--", ".", ")", "?", "!"):
        behind = found is not None and found.first > at
        spoken = found is not None and (
            inner[:1].isupper()
            or (found.confidence >= SURE and found.last >= at - NEAR)
        )
        return (spoken or behind or _goes_on(unit, at, found)) and ends
    return False


def _is_led_in(unit: Unit, at: int, found: Attribution) -> bool:
    """Whether a mark leads from the cue to the quotation: "the sign says, “…", "she
    said on Monday: “…".
    """
    return unit.norms[at - 1] == ":" or (
        unit.norms[at - 1] == "," and found.last == at - 2
    )


def _goes_on(unit: Unit, at: int, found: Attribution | None) -> bool:
    """Whether a cue between two quotations interrupts one utterance: "…,” he said,
    “…".
    """
    return (
        found is not None
        and found.first < at
        and QUOTE in unit.norms[: found.first]
        and unit.norms[at - 1] == ","
    )


def _is_titled(inner: str, words: Vocabulary, *, alone: bool = False) -> bool:
    """Whether content words have capitals, all of two or more, as in titles; ``alone``,
    all words, one being enough.
    """
    content = [
        word
        for word in inner.split()
        if alone or word.strip(",.;:").lower() not in words.function
    ]
    if (
        len(content) < (1 if alone else 2)
        or inner[-1:] in "!?"
        or _SENTENCES.search(inner)
    ):
        return False
    return all(word[:1].isupper() for word in content)


def is_part_of(before: Token, quote: Token) -> bool:
    """Whether a quotation continues the one before it, which ended with a comma."""
    first = quote.text.strip(_MARKS)[:1]
    return before.text.strip(_MARKS)[-1:] in ",-–—…" or first.islower()
