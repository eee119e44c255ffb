"""The how-manieth of one thing that each version tells, and not the same.

::

    it is [the third strike] this year          for [the fourth strike] in a year

An ordinal mostly says which of several things is meant, so that two reports have two:
the sixth round and the seventh. Told is what something is said to be ("it is the third
strike") or how often it was ("for the third time") in one version at least, where
either gives one ordinal of it, in sentences that come near each other and the core of
one of which both versions tell; always doubtfully. What is the first is so since
something.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, takewhile

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.parties import is_content
from mediacomp.changes.clauses.stated import clause, is_stated
from mediacomp.changes.disagreements.likeliest import likeliest
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.facts.counted import has_term
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.findings.facts import Fact
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

RIGHT = 0.8
"""How probably two such ordinals can't both be right: no share that was measured, since
none is told in 293 pairs of reports of one event.
"""
DURATION = "duration "
"""How the names of the units of time begin."""
PHRASE, BEFORE = 3, 4
"""Words of the phrase behind an ordinal, and words before it among which a verb tells
what something is.
"""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal and where its phrase ends; whether it is stated as a fact, whether
    something is said to be that, and whether everybody has their own; and whose it is,
    and what it is counted in or since.
    """

    fact: Fact
    end: int
    stated: bool
    is_told: bool
    is_own: bool
    frame: frozenset[str]


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
    bare = [_bare(own, facts.sides[own]) for own in alignment.sides]
    found = []
    for noun in sorted(here.keys() & there.keys()):
        values = here[noun], there[noun]
        if max(map(len, values)) > 1 or values[0].keys() == values[1].keys():
            continue
        if values[0].keys() & bare[1] or values[1].keys() & bare[0]:
            continue
        ours, theirs = (next(iter(some.values())) for some in values)
        ends = likeliest(alignment, ours, theirs)
        if ends is None:
            continue
        linked = (ends[0][0], ends[1][0]) in alignment.sure
        if _are_told(ends, linked):
            readings = [
                Reading("number", o.fact.value, sentence, o.fact.start, o.end, noun)
                for sentence, o in ends
            ]
            update = any(
                _may_grow(own, e[0])
                for own, e in zip(alignment.sides, ends, strict=True)
            )
            both = readings[0], readings[1]
            found.append(Disagreement(both, RIGHT, sure=False, update=update))
    return found


def _bare(own: Side, facts: Sequence[Fact]) -> set[str]:
    """Ordinals without a noun: "not the third strike but [the fifth]"."""
    return {
        fact.value
        for fact in facts
        if fact.kind == "ordinal" and _phrase_end(own, fact) == fact.last
    }


def _are_told(ends: tuple[Place, Place], linked: bool) -> bool:
    """Whether one of two is what something is said to be, none is the first, and both
    may be of one thing.
    """
    one, two = (ordinal for _, ordinal in ends)
    if not (one.stated and two.stated and (one.is_told or two.is_told)):
        return False
    if 1 in (one.fact.number, two.fact.number) or (
        not linked and (one.is_own or two.is_own)
    ):
        return False
    # "Since the spring", "since January"; "this year", "in two years".
    apart = one.frame ^ two.frame
    counted = any(word[:1].isdigit() for word in apart)
    return not counted and (one.frame <= two.frame or two.frame <= one.frame)


def _may_grow(own: Side, sentence: int) -> bool:
    tokens = own.article.sentences[sentence].tokens
    return has_term(tokens, "provisional", own.language)


def _ordinals(own: Side, facts: Sequence[Fact]) -> Ordinals:
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    spans: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "duration" and fact.number != 1:
            spans[fact.sentence].append(fact)
    for fact in facts:
        if fact.kind != "ordinal":
            continue
        last = _phrase_end(own, fact)
        tokens = own.article.sentences[fact.sentence].tokens
        phrase = [token.norm for token in tokens[fact.last + 1 : last + 1]]
        # A day follows another.
        if phrase and phrase[-1] not in _durations(own.language):
            noun = " ".join(own.language.lemma(word) for word in phrase)
            one = _ordinal(own, fact, last, spans[fact.sentence])
            found[noun][fact.value].append((fact.sentence, one))
    return found


def _ordinal(own: Side, fact: Fact, last: int, spans: Sequence[Fact]) -> Ordinal:
    tokens, language = own.article.sentences[fact.sentence].tokens, own.language
    ends = range(fact.first, last + 1)
    before = {token.norm for token in tokens[max(0, fact.first - 1) : fact.first]}
    owners = before & language.words("function_words", "possessives")
    frame = _frame(tokens, clause(tokens, ends), language)
    return Ordinal(
        fact,
        tokens[last].end,
        is_stated(tokens, ends, language),
        _is_told(own, fact),
        _is_own(tokens[last], language),
        frame | owners | {span.value for span in spans},
    )


@cache
def _durations(language: Language) -> frozenset[str]:
    units = language.lists("units")
    names = [name for name in units if name.startswith(DURATION)]
    return frozenset[str]().union(*(units[name] for name in names))


def _is_own(noun: Token, language: Language) -> bool:
    """Whether everybody has their own count of a thing: "his 40th birthday", "for the
    second time".
    """
    some = language.words("amounts", "each_own") | language.words(
        "amounts", "occasions"
    )
    lemma = language.lemma(noun.norm)
    return lemma in {language.lemma(word) for word in some}


def _frame(
    tokens: Sequence[Token], around: range, language: Language
) -> frozenset[str]:
    """In or since what a clause counts: "since [the spring]", "this [year]"."""
    opening, found = language.words("amounts", "frames"), set[str]()
    for k in around:
        if tokens[k].norm in opening:
            rest = tokens[k + 1 : around.stop]
            named = dropwhile(lambda t: not is_content(t, language), rest)
            phrase = takewhile(lambda t: is_content(t, language), named)
            found.update(language.lemma(token.norm) for token in phrase)
    return frozenset(found)


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
