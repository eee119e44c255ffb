"""The how-manieth of one thing that each version tells, and not the same.

::

    it is [the third strike] this year          for [the fourth strike] in a year

An ordinal mostly says which of several things is meant, so that two reports have two:
the sixth round and the seventh. Told is what something is said to be ("it is the third
strike") or how often it was ("for the third time") in one version at least, where
either gives one ordinal of it, in sentences that come near each other and whose core
both versions tell; always doubtfully. What is the first is so since something.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.lone_things import both_said
from mediacomp.changes.outcomes import SAID
from mediacomp.changes.paired_facts import Facts
from mediacomp.changes.parties import is_content
from mediacomp.changes.readings import Disagreement, Reading
from mediacomp.findings.facts import Fact
from mediacomp.findings.markers import be_forms

RIGHT = 0.8
"""How probably two such ordinals can't both be right: no share that was measured, since
none is told in 293 pairs of reports of one event.
"""
PHRASE, BEFORE = 3, 4
"""Words of the phrase behind an ordinal, and words before it among which a verb tells
what something is.
"""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal, where its phrase ends, and whether something is said to be that."""

    fact: Fact
    end: int
    is_told: bool


Place = tuple[int, Ordinal]
"""A sentence and an ordinal in it."""
Ordinals = Mapping[str, Mapping[str, Sequence[Place]]]
"""Where a version has ordinals, by their phrase and their value."""


def other_ordinals(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    """Other ordinals of one noun, where they come nearest each other."""
    one, two = alignment.languages
    if one is not two:
        return []
    here, there = (_ordinals(own, facts.sides[own]) for own in alignment.sides)
    found = []
    for noun in sorted(here.keys() & there.keys()):
        values = here[noun], there[noun]
        if max(map(len, values)) > 1 or values[0].keys() == values[1].keys():
            continue
        ours, theirs = (next(iter(some.values())) for some in values)
        ends = max(product(ours, theirs), key=partial(both_said, alignment))
        if _are_told(ends) and both_said(alignment, ends)[0] >= SAID:
            readings = [
                Reading("number", o.fact.value, sentence, o.fact.start, o.end, noun)
                for sentence, o in ends
            ]
            found.append(Disagreement((readings[0], readings[1]), RIGHT, sure=False))
    return found


def _are_told(ends: tuple[Place, Place]) -> bool:
    """Whether one of two is what something is said to be, and none is the first."""
    some = [ordinal for _, ordinal in ends]
    return any(o.is_told for o in some) and all(o.fact.number != 1 for o in some)


def _ordinals(own: Side, facts: Sequence[Fact]) -> Ordinals:
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        if fact.kind != "ordinal":
            continue
        last = _phrase_end(own, fact)
        if last > fact.last:
            tokens = own.article.sentences[fact.sentence].tokens
            phrase = tokens[fact.last + 1 : last + 1]
            noun = " ".join(own.language.lemma(token.norm) for token in phrase)
            one = Ordinal(fact, tokens[last].end, _is_told(own, fact))
            found[noun][fact.value].append((fact.sentence, one))
    return found


def _is_told(own: Side, fact: Fact) -> bool:
    """Whether something is said to be that, or how often it was: "it [is her] third
    term", "[for the] third time".
    """
    tokens, language = own.article.sentences[fact.sentence].tokens, own.language
    being = be_forms(language)
    for k in range(fact.first - 1, max(-1, fact.first - 1 - BEFORE), -1):
        if tokens[k].norm in being:
            return True
        if tokens[k].norm not in language.openers:
            break
    occasions = language.words("amounts", "occasions")
    behind = language.lemma(tokens[fact.last + 1].norm)
    return behind in {language.lemma(word) for word in occasions}


def _phrase_end(own: Side, fact: Fact) -> int:
    """The last token of what is ordered: "the third [wage strike] ended"."""
    tokens = own.article.sentences[fact.sentence].tokens
    last = fact.last
    for k in range(fact.last + 1, min(len(tokens), fact.last + 1 + PHRASE)):
        past = last > fact.last and own.language.is_past(tokens[k].norm)
        if past or not is_content(tokens[k], own.language):
            break
        last = k
    return last
