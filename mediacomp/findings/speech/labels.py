"""Names that tell who speaks without a verb: "Ann Lee: “…", "From Ann Lee: “…", "“…” –
Ann Lee".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.capitals import is_capital, is_name
from mediacomp.findings.speech.cue import LIKELY, SURE, WEAK, Attribution
from mediacomp.findings.speech.names_within import name_within
from mediacomp.findings.speech.noun_phrases import Phrase, end_of_phrase, phrase_ending
from mediacomp.findings.speech.units import QUOTE
from mediacomp.findings.speech.verbs import cue_at

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary
OPENING = 5
"""Tokens before the "from" of "And now a note from"."""
SIGNED = 6
"""Tokens of a name that signs without a dash, its full stop included."""
# Normalised: an en or em dash is "-", typewriters' are two or three.
_DASHES = frozenset(("-", "--", "---"))


def labelled(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A name with a colon before the quotation, as in interviews and headlines: "Ann
    Lee: “…", "And this from Mayor Ann Lee: “…".
    """
    if unit.norms[at - 1] != ":":
        return None
    phrase = phrase_ending(unit, at - 2, words)
    if (
        phrase
        and phrase.first == 0
        and is_name(unit, 0, phrase.last, words)
        # "Prof. Ann van Lee:" has five tokens; what is longer is a clause as a rule.
        and phrase.last < 5
    ):
        return Attribution(at - 1, at - 1, "", phrase, LIKELY)
    return from_somebody(unit, at - 1, words)


def from_somebody(unit: Unit, stop: int, words: Vocabulary) -> Attribution | None:
    """Somebody from whom the words come, named in a line without a verb: "And from
    Mayor Ann Lee", "A note from the desk of Ann Lee, analyst".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("And from Mayor Ann Lee:")
    >>> from_somebody(unit, 5, words).subject
    Phrase(first=2, last=4, name=None)
    >>> unit, words = tried("From Lima Ann Lee came home.")
    >>> from_somebody(unit, 6, words) is None
    True
    """
    near = range(min(stop, OPENING))
    at = next((k for k in near if unit.norms[k] in words.authored), None)
    if at is None or any(is_capital(unit, k) for k in range(1, at)):
        return None
    first = next((k for k in range(at + 1, stop) if is_capital(unit, k)), stop)
    last = end_of_phrase(unit, first, words) if first < stop else first
    behind = unit.norms[last + 1] if last + 1 < stop else "."
    named = name_within(unit.tokens[first : last + 1], words) if last >= first else None
    # Up to the name nothing but "the desk of", behind it an apposition at most.
    if named is None or behind not in (".", ","):
        return None
    # "This is from": no other verb makes a lead-in of a line.
    around = [k for k in (*range(first), *range(last + 1, stop)) if k != at - 1]
    if any(_is_verb(unit, k, words) for k in around):
        return None
    whole = named[1] > named[0] or bool(words.titles & {*unit.norms[first:last]})
    if not whole and unit.norms[-1] not in (":", QUOTE):
        return None  # "From Lima, the road runs north."
    return Attribution(at, at, "", Phrase(first, last), LIKELY)


def _is_verb(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a token makes a sentence of a line."""
    norm = unit.norms[k]
    finite = norm in words.auxiliaries or norm in words.past
    return finite or cue_at(unit, k, words) is not None


def signature(unit: Unit, k: int, words: Vocabulary) -> Attribution | None:
    """A name that stands alone behind a dash and signs: "“We need rain.” – Ann Lee",
    "“We need rain.” — Mayor Ann Lee, Lima".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("“Rain fell” – Ann Lee, farmer")
    >>> signature(unit, 1, words).subject
    Phrase(first=2, last=3, name=None)
    >>> unit, words = tried("“Rain fell” – Ann Lee left")
    >>> signature(unit, 1, words) is None
    True
    """
    dashed = k < len(unit.norms) and unit.norms[k] in _DASHES
    first = k + dashed
    bare = k <= 1 and len(unit.norms) - first <= SIGNED and is_capital(unit, first)
    if first >= len(unit.norms) or not (dashed or bare):
        return None
    last = end_of_phrase(unit, first, words)
    if last < first or not _is_signed(unit, first, last, words):
        return None
    behind = unit.norms[last + 1 : last + 2]
    # Without a dash only a name that is all there is: "• “Rain fell.” Ann Lee".
    closed = not behind or (behind == ["."] and last + 2 >= len(unit.norms))
    if not closed and not (dashed and behind in ([","], ["("])):
        return None
    trust = SURE if dashed else WEAK
    return Attribution(first, last, "", Phrase(first, last), trust)


def _is_signed(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether a phrase is a name, with or without a role before it."""
    within = name_within(unit.tokens[first : last + 1], words)
    if within is None or first + within[1] != last:
        return False
    named = [token.text for token in unit.tokens[first + within[0] : last + 1]]
    before = unit.norms[first : first + within[0]]
    # One capital alone is as often the first word of a sentence; "said Ann Lee" says.
    said = not words.function.isdisjoint(before) or not words.colours.keys().isdisjoint(
        before
    )
    return not said and (len(named) > 1 or bool(before))
