"""What the facts of a sentence fill: what a number counts or measures, what a date
dates, whom a name names.

::

    police seized [six] AK-47 rifles and [12] magazines
                        ^^^^^^^^^^^^          ^^^^^^^^^
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import Side
from mediacomp.changes.fact_slots import NUMBERS
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

PHRASE = 4
"""Words that the phrase behind a number may have: "six additional fire engines"."""
BESIDE = 3
"""Words that a sentence must have beside its facts."""
FACTS = 40
"""Facts of a sentence that are looked at: one that holds more is a table."""


@dataclass(frozen=True, eq=False)
class Slot:
    """A fact with what it counts, measures or dates.

    Attributes
    ----------
    end
        Where the phrase that is counted ends, a place in the text.
    head
        Lemma of the noun that is counted, empty if there is none.
    words
        Lemmas of the phrase that is counted.
    """

    fact: Fact
    end: int
    head: str
    words: frozenset[str]


def slots_of(own: Side, facts: Sequence[Fact]) -> Mapping[int, Sequence[Slot]]:
    """The slots of a version by sentence, without lines that date the report."""
    found: dict[int, list[Slot]] = defaultdict(list)
    for fact in facts:
        if len(found[fact.sentence]) < FACTS:
            found[fact.sentence].append(_slot(own, fact))
    return {k: slots for k, slots in found.items() if not _dates_report(own, k, slots)}


def _dates_report(own: Side, sentence: int, slots: Sequence[Slot]) -> bool:
    """Whether a line says little beside its facts: "Updated 5 May 2010, 3 p.m."."""
    tokens = own.article.sentences[sentence].tokens
    stated = {n for slot in slots for n in range(slot.fact.first, slot.fact.last + 1)}
    beside = [
        t
        for n, t in enumerate(tokens)
        if n not in stated and t.kind == "word" and not t.text.isupper()
    ]
    return len(beside) < BESIDE


def _slot(own: Side, fact: Fact) -> Slot:
    tokens = own.article.sentences[fact.sentence].tokens
    counted = _counted(tokens, fact, own.language)
    words = [own.language.lemma(token.norm) for token in counted]
    end = counted[-1].end if counted else fact.end
    return Slot(fact, end, words[-1] if words else "", frozenset(words))


def _counted(tokens: Sequence[Token], fact: Fact, language: Language) -> list[Token]:
    """The phrase that a number counts: the words behind it up to a small word or a mark
    ("six [AK-47 rifles] and"); behind "of" what follows ("5 % of [the profits]").
    """
    if fact.kind not in NUMBERS:
        return []
    at = fact.last + 1
    if at < len(tokens) and tokens[at].norm in language.words("amounts", "of"):
        at += 1
        while at < len(tokens) and tokens[at].norm in language.articles:
            at += 1
    found: list[Token] = []
    for token in tokens[at : at + PHRASE + 1]:
        if token.norm in "-–":
            continue
        if token.kind != "word" or language.is_function_word(token.norm):
            break
        found.append(token)
    return found[:PHRASE]
