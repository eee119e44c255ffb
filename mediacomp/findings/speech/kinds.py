"""What sort of quotation it is: an utterance, a phrase inside reported speech, or words
that nobody says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.named import is_capital
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.utterance import SURE, Attribution
from mediacomp.findings.speech.vocabulary import NAMING, Vocabulary
from mediacomp.text.quote_marks import ALL_QUOTES

if TYPE_CHECKING:
    from mediacomp.findings.speech.utterance import Kind
    from mediacomp.text.spans import Token


LONG = 5
"""Words from which a quoted phrase is taken for somebody's, though nothing says whose.
"""
NEAR = 5
"""Tokens that may stand between a cue and an utterance that begins with a small letter.
"""
MARKED = 3
"""Tokens of a unit that is hardly more than a quotation."""
# A stop with words on both sides: titles of films and books have no second sentence.
_SENTENCES = re.compile(r"[.!?] +[^ ]+ ")
MARKS = ALL_QUOTES + " "
"""What stands around quoted words."""


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quotation as the rules ask about it: its place, its words without marks, and
    what was found to speak for it.
    """

    unit: Unit
    at: int
    inner: str
    found: Attribution | None
    words: Vocabulary

    @property
    def size(self) -> int:
        return len(self.inner.split())

    @property
    def before(self) -> str:
        return self.unit.norms[self.at - 1]


def kind_of(unit: Unit, at: int, found: Attribution | None, words: Vocabulary) -> Kind:
    """The kind of the quotation that stands as token ``at``, given what was found to
    speak for it.

    Examples
    --------
    >>> from mediacomp.findings.speech.cues.behind import attribution
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("“Rain fell,” said Ann Lee.")
    >>> kind_of(unit, 0, attribution(unit, 0, words), words)
    'direct'
    >>> unit, words = tried("The song “Harvest” was played.")
    >>> kind_of(unit, 2, None, words)
    'scare'
    """
    quote = _Quote(unit, at, unit.tokens[at].text.strip(MARKS), found, words)
    kinds = (rule(quote) for rule in _RULES)
    return next((kind for kind in kinds if kind), "mixed")


def _if_set_off(quote: _Quote) -> Kind | None:
    """What stands apart is an utterance ("“We need rain,” she said"), unless it reads
    like a title that nobody speaks, or is one bare word.
    """
    if not is_set_off(quote.unit, quote.at, quote.found) or _is_joined_on(quote):
        return None
    if (_is_introduced(quote) or not _is_spoken(quote)) and _is_title(quote):
        return None
    utterance = quote.size >= 2 or quote.inner[-1:] in ".,!?…" or quote.found
    return "direct" if utterance else "scare"


def _is_joined_on(quote: _Quote) -> bool:
    """Whether a quotation goes on with the sentence before it, though a mark stands
    there: "With no roof, “there is no mill,” she said", "she said that, “we need
    rain”"; so does a word in a row of them ("called her “slow,” “costly” and …").
    """
    norms, at = quote.unit.norms, quote.at
    if not at:
        return False
    if quote.before == QUOTE:
        return quote.inner[:1].islower() and quote.inner[-1:] not in ".!?…"
    if quote.before != ",":
        return False
    if norms[at - 2] in quote.words.that:
        return True
    if quote.found is None or not quote.inner[:1].islower():
        return False
    # "Said that under the mayor, “the roads …”": a clause was open before.
    opened = not quote.words.that.isdisjoint(norms[quote.found.last + 1 : at])
    return opened or (quote.found.first > at == quote.unit.quotes[0][0])


def _is_spoken(quote: _Quote) -> bool:
    """Whether a cue behind a quotation, or one that a mark leads in from, speaks for
    it.
    """
    found = quote.found
    if found is None:
        return False
    led_in = found.subject is not None and _is_led_in(quote.unit, quote.at, found)
    return found.first > quote.at or led_in


def _is_introduced(quote: _Quote) -> bool:
    """Whether the noun before says that a title comes: "in her book, “Harvest”, Lee
    said".
    """
    norms, at = quote.unit.norms, quote.at
    return at > 1 and quote.before == "," and norms[at - 2] in quote.words.named_by


def _is_title(quote: _Quote) -> bool:
    """Whether a quotation that is set off looks like a title; with nothing to speak for
    it, one word with a capital is enough ("Her song, “Harvest,” was played").
    """
    led_in = len(quote.unit.norms) <= MARKED or quote.before == ":"
    alone = quote.found is None and not led_in
    return _is_titled(quote.inner, quote.words, alone=alone)


def _if_nobodys(quote: _Quote) -> Kind | None:
    """With nobody to say it, a phrase of some length is still somebody's words; a word
    or a title is not.
    """
    if quote.found is not None:
        return None
    said = quote.size >= LONG and not _is_titled(quote.inner, quote.words)
    return "mixed" if said else "scare"


def is_judged(
    unit: Unit, at: int, found: Attribution | None, words: Vocabulary
) -> bool:
    """Whether quoted words tell how something is to somebody: "what it called a “bold”
    step"; "what it calls a “feed plan”" is a name.

    Examples
    --------
    >>> from mediacomp.findings.speech.cues.behind import attribution
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Lee sold it in what she called a “bold” step.")
    >>> is_judged(unit, 8, attribution(unit, 8, words), words)
    True
    """
    if found is None or found.colour != NAMING or found.first > at:
        return False
    subject, behind = found.subject, at + 1
    if subject is None or not subject.first:
        return False
    if unit.norms[subject.first - 1] not in words.what:
        return False
    noun = behind < len(unit.norms) and unit.tokens[behind].kind == "word"
    return noun and unit.norms[behind] not in words.function


def _if_judged(quote: _Quote) -> Kind | None:
    """A judgement is somebody's, however short."""
    judged = is_judged(quote.unit, quote.at, quote.found, quote.words)
    return "mixed" if judged else None


def _if_name(quote: _Quote) -> Kind | None:
    """A name for a thing: "a storm known as “the Hammer”", "her novel “Winter
    Bread”".
    """
    named = (
        is_naming_without_speaker(quote.unit, quote.at, quote.size, quote.words)
        or quote.before in quote.words.named_by
        # Where every noun has its capital, that is no title's: “Schlag ins Gesicht”.
        or (
            _is_titled(quote.inner, quote.words)
            and not quote.words.language.capital_nouns
        )
    )
    return "scare" if named else None


def _if_sentence(quote: _Quote) -> Kind | None:
    """A sentence of its own right behind its verb: "Ann Lee said “We need rain.”"."""
    inner, found = quote.inner, quote.found
    whole = inner[:1].isupper() and inner[-1:] in ".!?,"
    if not whole or found is None or found.colour == NAMING:
        return None
    return "direct" if found.last == quote.at - 1 else None


_RULES = (_if_set_off, _if_judged, _if_nobodys, _if_name, _if_sentence)
"""Asked in this order; where none knows, the words are part of a reported sentence."""


def is_set_off(unit: Unit, at: int, found: Attribution | None) -> bool:
    """Whether a quotation stands apart from the syntax around it, as an utterance
    does.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> is_set_off(tried("She said: “Rain fell.”")[0], 3, None)
    True
    >>> is_set_off(tried("They fear “a flood” now.")[0], 2, None)
    False
    """
    before, inner = unit.norms[at - 1], unit.tokens[at].text.strip(MARKS)
    if before in (":", QUOTE):
        return True
    if at and before not in (",", "-", "--", ".", ")", "?", "!"):
        return False
    ends = (
        inner[-1:] in ".,!?…-–—"
        or at + 1 >= len(unit.norms)
        or unit.norms[at + 1] in (",", ";", ".", "?", "!", "-", "--")
    )
    return ends and (not at or _is_called_for(unit, at, inner, found))


def _is_called_for(unit: Unit, at: int, inner: str, found: Attribution | None) -> bool:
    """Whether a cue stands behind a quotation or leads to it, so that the comma before
    it sets it off: "Ann Lee said, “We need rain”", not "the long, “lean” years".
    """
    if found is None:
        return False
    near = found.confidence >= SURE and found.last >= at - NEAR
    spoken = inner[:1].isupper() or near
    return spoken or found.first > at or _goes_on(unit, at, found)


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
    """Whether a quotation continues the one before it, which ended with a comma.

    Examples
    --------
    >>> from mediacomp.text.spans import Token
    >>> first = Token(0, 7, "“Rain,”", "“”", "punctuation")
    >>> second = Token(8, 15, "“Snow.”", "“”", "punctuation")
    >>> is_part_of(first, second), is_part_of(second, first)
    (True, False)
    """
    first = quote.text.strip(MARKS)[:1]
    # “Rain,” she said, “and hail”: a comma before the cue, or a small letter behind,
    # goes on; a full stop and a capital begin anew.
    return before.text.strip(MARKS)[-1:] in ",-–—…" or first.islower()


SHORT = 3
"""Words up to which quoted words may be a mere name."""


def is_naming_without_speaker(
    unit: Unit, at: int, size: int, words: Vocabulary
) -> bool:
    """Whether the words before only name a thing: "a calendar called “…", "known as
    “…", "what it calls a “…".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("a storm known as “the Hammer”")
    >>> is_naming_without_speaker(unit, 4, 2, words)
    True
    >>> unit, words = tried("she called it “a gamble”")
    >>> is_naming_without_speaker(unit, 3, 2, words)
    False
    """
    k = at - 1
    passed = {",", *words.before_named, *words.its}
    while k > 0 and unit.norms[k] in passed:
        k -= 1
    if k <= 0:
        return False
    norm = unit.norms[k]
    if norm in words.naming_participles or norm in words.calling:
        return _calls_nobody(unit, k, size, words)
    return norm in words.so_called


def _calls_nobody(unit: Unit, k: int, size: int, words: Vocabulary) -> bool:
    """Whether a verb of naming has nobody before it who calls: "a storm called “…", but
    "she called it “…", "the mayor of Lima called it “…".
    """
    before = unit.norms[k - 1]
    if before in words.callers or (is_capital(unit, k - 1) and k > 1):
        return False
    window = unit.norms[max(0, k - 6) : k]
    if size <= SHORT and not words.what.isdisjoint(window):
        return True
    return unit.norms[k] in words.naming_participles and before not in words.personal
