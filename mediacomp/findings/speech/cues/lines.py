"""Speakers whom a line without a verb names: it leads in ("Ann Lee: “…", "From Ann Lee:
“…") or signs ("“…” – Ann Lee").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.cues.verbs import cue_at
from mediacomp.findings.speech.phrases.named import is_capital, is_name, name_within
from mediacomp.findings.speech.phrases.noun_phrases import (
    Phrase,
    end_of_phrase,
    phrase_ending,
)
from mediacomp.findings.speech.units import QUOTE
from mediacomp.findings.speech.utterance import LIKELY, SURE, WEAK, Attribution

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary

OPENING = 5
"""Tokens before the "from" of "And now a note from"."""
SIGNED = 6
"""Tokens of a name that signs without a dash, its full stop included."""
# Normalised: an en or em dash is "-", typewriters' are two or three.
DASHES = frozenset(("-", "--", "---"))


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
    at = _author_at(unit, stop, words)
    author = _author(unit, at, stop, words) if at is not None else None
    if at is None or author is None:
        return None
    # "This is from": no other verb makes a lead-in of a line.
    around = (*range(author.first), *range(author.last + 1, stop))
    if any(_is_verb(unit, k, words) for k in around if k != at - 1):
        return None
    return Attribution(at, at, "", author, LIKELY)


def _author_at(unit: Unit, stop: int, words: Vocabulary) -> int | None:
    """The "from" near the start of a line, with no name before it."""
    near = range(min(stop, OPENING))
    at = next((k for k in near if unit.norms[k] in words.authored), None)
    named = at is not None and any(is_capital(unit, k) for k in range(1, at))
    return None if named else at


def _author(unit: Unit, at: int, stop: int, words: Vocabulary) -> Phrase | None:
    """The first name behind a "from", with nothing but "the desk of" before it and an
    apposition at most behind it; a name of one word leads to a colon or a quotation,
    else it is a place: "From Lima, the road runs north."
    """
    first = next((k for k in range(at + 1, stop) if is_capital(unit, k)), stop)
    last = end_of_phrase(unit, first, words) if first < stop else first - 1
    named = name_within(unit.tokens[first : last + 1], words) if last >= first else None
    behind = unit.norms[last + 1] if last + 1 < stop else "."
    if named is None or behind not in (".", ","):
        return None
    whole = named[1] > named[0] or bool(words.titles & {*unit.norms[first:last]})
    leads = whole or unit.norms[-1] in (":", QUOTE)
    return Phrase(first, last) if leads else None


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
    dashed = k < len(unit.norms) and unit.norms[k] in DASHES
    first = k + dashed
    bare = k <= 1 and len(unit.norms) - first <= SIGNED and is_capital(unit, first)
    if first >= len(unit.norms) or not (dashed or bare):
        return None
    last = end_of_phrase(unit, first, words)
    if last < first or not _is_signed(unit, first, last, words):
        return None
    if not _closes(unit, last, dashed=dashed):
        return None
    trust = SURE if dashed else WEAK
    return Attribution(first, last, "", Phrase(first, last), trust)


def _closes(unit: Unit, last: int, *, dashed: bool) -> bool:
    """Whether no more follows than says who that is; without a dash only a name that is
    all there is signs: "• “Rain fell.” Ann Lee".
    """
    behind = unit.norms[last + 1 : last + 2]
    closed = not behind or (behind == ["."] and last + 2 >= len(unit.norms))
    return closed or (dashed and behind in ([","], ["("]))


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
