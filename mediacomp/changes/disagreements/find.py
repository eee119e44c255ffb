"""Statements of two versions that can't both be right: the same slot, filled otherwise.

A slot is what a number counts or measures, what a date dates, whom a name names::

    the wave threw [six] boats onto the quay
    on the quay lay [nine] of the boats

Slots are sought in whatever sentences come near each other, not in linked ones alone:
two reports of one event seldom tell a thing in sentences that are each other's
counterpart. A logistic regression over evidence that a reader can name says how
probably two slots are one and filled otherwise: what is counted, what stands around,
how near the sentences come, how many other slots there are of the kind. What fits
together is none: roundings, qualifiers that hold ("more than 50", 60), units of one
amount, parts of one date.

The weights stand beside those of the links, in ``alignment/data/disagreements.json``;
``benchmarks/train_disagreements.py`` learns them from planted disagreements and from
those that a reader found.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import exp

from mediacomp.alignment.alignment import Alignment
from mediacomp.alignment.weights import stored
from mediacomp.changes.clauses.parties import is_content
from mediacomp.changes.disagreements.ages import other_ages
from mediacomp.changes.disagreements.both_right import (
    are_of_two,
    are_told_apart,
    may_both_be_right,
)
from mediacomp.changes.disagreements.causes import other_causes
from mediacomp.changes.disagreements.denials import denials
from mediacomp.changes.disagreements.knowledge import other_knowledge
from mediacomp.changes.disagreements.lone_countries import other_countries
from mediacomp.changes.disagreements.lone_names import other_names
from mediacomp.changes.disagreements.lone_ordinals import other_ordinals
from mediacomp.changes.disagreements.lone_things import other_things
from mediacomp.changes.disagreements.lone_tolls import other_tolls
from mediacomp.changes.disagreements.lone_votes import other_votes
from mediacomp.changes.disagreements.opposed_counts import opposed_counts
from mediacomp.changes.disagreements.outcomes import other_outcomes
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.rivals import Rivals
from mediacomp.changes.disagreements.roles import exchanged
from mediacomp.changes.disagreements.slot_evidence import evidence
from mediacomp.changes.disagreements.slot_pairs import Pair, Seen, places_of, related
from mediacomp.changes.disagreements.tellings import tellings
from mediacomp.changes.disagreements.two_counts import Ways
from mediacomp.changes.facts.conflicts import conflict, sort_of
from mediacomp.changes.facts.counted import Slot, Slots, singles_of, slots_by_side
from mediacomp.changes.facts.fact_slots import NUMBERS, TIMES
from mediacomp.changes.facts.paired_facts import Facts, by_sentence
from mediacomp.changes.orientation import is_turned
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import knows
from mediacomp.text.article import Article
from mediacomp.text.spans import Token

Singles = Mapping[tuple[int, frozenset[str]], Slot]
"""What an article counts as one, by sentence and what is counted."""

AROUND = 0.1
"""How near the words around two slots must come to the other sentence, at least."""


Candidate = tuple[Pair, dict[str, float], bool]
"""A pair of slots, its evidence, and whether the other version gives either value."""


@dataclass(frozen=True)
class Weights:
    """What was learned: a weight for each piece of evidence, the probability from which
    a disagreement is told, and from which it is sure in a sure link.
    """

    evidence: Mapping[str, float]
    told: float
    sure: float

    def probability(self, told_by: Mapping[str, float]) -> float:
        """How likely a pair of slots with this evidence is a disagreement."""
        total = sum(self.evidence[name] * value for name, value in told_by.items())
        return round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)


@cache
def trained(contextual: bool) -> Weights:
    """The shipped weights, with or without contextual vectors."""
    return Weights(**stored("disagreements", contextual))


def disagreements(alignment: Alignment, facts: Facts) -> tuple[Disagreement, ...]:
    """Where two versions can't both be right, the likeliest first.

    Parameters
    ----------
    facts
        The facts of the same alignment.
    """
    if is_turned(alignment):
        found = _disagreements(alignment.turned(), facts.turned())
        return tuple(one.turned() for one in found)
    return tuple(_disagreements(alignment, facts))


def _disagreements(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    slots, ways = slots_by_side(alignment, facts), Ways(alignment)
    deeds = {one.sentences: one for one in other_outcomes(alignment, facts)}
    pairs = [*candidates(alignment, slots)]
    # Closed on one day and open on another: both may be right.
    days = [pair for pair, _, _ in pairs if pair[0].fact.kind in TIMES]
    two_days = {places_of(pair) for pair in days} & deeds.keys()
    votes = other_votes(alignment, facts)
    counts = opposed_counts(alignment, slots)
    fit = [
        one
        for one in pairs
        if one[0][0].fact.kind not in TIMES or places_of(one[0]) not in two_days
    ]
    found = [
        *_by_rule(alignment, facts, slots, ways),
        *votes,
        # "Create 240", "cut 240": once, where the verbs alone tell it.
        *(one for one in counts if not _holds(one, deeds.get(one.sentences))),
        *(one for places, one in deeds.items() if places not in two_days),
        *(
            one
            for one in _by_slot(alignment, facts, fit, ways)
            if not any(_holds(one, vote) for vote in votes)
        ),
    ]
    found.sort(key=lambda one: (-one.probability, *(end.start for end in one.ends)))
    return list(_each_once(found))


def _by_rule(
    alignment: Alignment, facts: Facts, slots: Sequence[Slots], ways: Ways
) -> Iterator[Disagreement]:
    """What rules find, each for a kind of its own."""
    told = tellings(alignment, facts)
    yield from exchanged(alignment, facts, told)
    yield from other_causes(told)
    yield from denials(told)
    yield from other_ages(alignment, facts)
    yield from other_names(alignment, facts)
    yield from other_things(alignment)
    yield from other_ordinals(alignment, facts)
    yield from other_countries(alignment, facts)
    yield from other_tolls(alignment, facts, slots, ways)
    yield from other_knowledge(alignment)


def _by_slot(
    alignment: Alignment, facts: Facts, pairs: Sequence[Candidate], ways: Ways
) -> Iterator[Disagreement]:
    """What is likely enough of the pairs of slots that are filled otherwise."""
    weights = trained("model" in alignment.settings)
    scored = [
        (probability, pair, given)
        for pair, told_by, given in pairs
        if (probability := weights.probability(told_by)) >= weights.told
    ]
    dates = {day_of(own.article) for own in alignment.sides}
    other_day = None not in dates and len(dates) > 1
    counted = {places_of(pair) for _, pair, _ in scored if pair[0].fact.kind in NUMBERS}
    by = [by_sentence(side) for side in facts.sides]
    for probability, pair, given in scored:
        places, numbers = places_of(pair), pair[0].fact.kind in NUMBERS
        # "Nine were held on Friday", "thirty on Sunday": both may be right.
        told_later = numbers and are_told_apart(by, places, "weekday")
        update = other_day or told_later or any(slot.when for slot in pair)
        linked = places in alignment.sure and (numbers or places not in counted)
        sure = probability >= weights.sure and linked and not (update or given)
        sure = sure and not ways.may_differ(pair)
        sure = sure and not (numbers and are_of_two(alignment, by, pair))
        ends = Reading.of(pair[0]), Reading.of(pair[1])
        yield Disagreement(ends, probability, sure, update)


def _holds(one: Disagreement, other: Disagreement | None) -> bool:
    """Whether the ends of a disagreement share words with those of another."""
    return other is not None and all(
        a.start < b.end and b.start < a.end
        for a, b in zip(one.ends, other.ends, strict=True)
    )


def _each_once(found: Sequence[Disagreement]) -> Iterator[Disagreement]:
    """One row for two values of one noun, however often either is stated, and for each
    the likeliest other: 5.9 is disputed by 6.1, not by the 6.4 of another year too.
    """
    told: set[tuple[int, str, str]] = set()
    for one in found:
        values = {(side, e.value, e.counted) for side, e in enumerate(one.ends)}
        if not values & told:
            told |= values
            yield one


def day_of(article: Article) -> datetime.date | None:
    """The day of an article, the time of day aside; None if it isn't known."""
    when = article.date
    return when.date() if isinstance(when, datetime.datetime) else when


# ----------------------------------------------------------------------
# candidates


def candidates(alignment: Alignment, sides: Sequence[Slots]) -> Iterator[Candidate]:
    """Pairs of slots that are filled otherwise, each with its evidence and whether the
    other version gives either value, too, somewhere else.
    """
    singles = _of_one_only([singles_of(own) for own in alignment.sides])
    links = {link.ends: link for link in alignment.links}
    rivals, languages = Rivals(alignment, sides), alignment.languages
    ways = Ways(alignment)
    sorts = {
        slot: sort_of(slot.fact)
        for side in sides
        for slot in chain.from_iterable(side.values())
    }
    for i, near in enumerate(alignment.sides[0].content.near):
        for j in sorted(near):
            here, there = sides[0].get(i, ()), sides[1].get(j, ())
            if not (here or there):
                continue
            ones = [
                *((singles[0].get((i, b.words)), b) for b in there),
                *((a, singles[1].get((j, a.words))) for a in here),
            ]
            single = [(a, b) for a, b in ones if a is not None and b is not None]
            single = [pair for pair in single if not rivals.is_given(pair)]
            for pair in (*_of_one_sort(here, there, sorts), *single):
                # Most pairs fit, and all else about them takes longer.
                if not conflict(pair[0].fact, pair[1].fact, languages):
                    continue
                seen = Seen(alignment, pair, links.get((i, j)))
                if may_disagree(seen, rivals) and not ways.differ(pair):
                    yield pair, evidence(seen, rivals), rivals.is_given(pair)


def _of_one_sort(
    here: Sequence[Slot], there: Sequence[Slot], sorts: Mapping[Slot, str | None]
) -> Iterator[Pair]:
    """Pairs of two sentences' slots that may be in conflict."""
    others = [(slot, sort) for slot in there if (sort := sorts[slot])]
    for one in here:
        yield from ((one, two) for two, sort in others if sort == sorts[one])


def _of_one_only(singles: Sequence[Singles]) -> list[Singles]:
    """Without what both versions count as one."""
    words = [{counted for _, counted in some} for some in singles]
    both = words[0] & words[1]
    return [{k: v for k, v in some.items() if k[1] not in both} for some in singles]


def may_disagree(seen: Seen, rivals: Rivals) -> bool:
    """Whether two facts are worth a look: in conflict, with what is counted, if
    anything, in common, and not both given by the other version, too.
    """
    a, b = seen.pair
    languages = seen.alignment.languages
    if not conflict(a.fact, b.fact, languages) or may_both_be_right(seen):
        return False
    answered = [rivals.answered(seen.pair, side) for side in (0, 1)]
    if a.fact.kind == "name":
        return answered == [None, None] and not _is_attribute(seen)
    if a.fact.kind in NUMBERS and rivals.is_of_other_year(seen.pair):
        return False
    return not _is_given(seen, rivals, answered) and _count_one_thing(seen)


def _is_given(seen: Seen, rivals: Rivals, answered: Sequence[float | None]) -> bool:
    """Whether both versions give both, so that who has which is another question, or
    the other gives it in the same place, or in one that comes nearer; or too little
    around the two comes near to tell.
    """
    around = seen.around()
    nearer = any(near is not None and near > around for near in answered)
    return (
        None not in answered
        or nearer
        or around < AROUND
        or rivals.in_sentence(seen.pair)
    )


def _count_one_thing(seen: Seen) -> bool:
    """Whether two slots count, measure or date the same, as far as either says what."""
    a, b = seen.pair
    languages = seen.alignment.languages
    if not (a.words or b.words):
        return True
    if a.words & b.words or related(a.head, b.head, languages):
        return True
    # "54 percent of the vote", "six in ten voters": shares of two wholes.
    of_two = "share" in (a.fact.kind, b.fact.kind) and a.head and b.head
    return bool(a.fact.unit and a.fact.unit == b.fact.unit) and not of_two


def _is_attribute(seen: Seen) -> bool:
    """Whether two names differ in words that dictionaries know, before a noun: "the
    Indian Naval ship", "the Indian Navy".
    """
    words = [set(slot.fact.value.casefold().split()) for slot in seen.pair]
    if not all(knows(word) for word in words[0] ^ words[1]):
        return False
    for own, slot in zip(seen.alignment.sides, seen.pair, strict=True):
        tokens = own.article.sentences[slot.fact.sentence].tokens
        behind = tokens[slot.fact.last + 1 : slot.fact.last + 2]
        if any(_is_noun(token, own.language) for token in behind):
            return True
    return False


def _is_noun(token: Token, language: Language) -> bool:
    """Whether a word behind a name is what it belongs to, not what it does."""
    return (
        is_content(token, language)
        and not language.is_past(token.norm)
        and token.norm not in language.cue_verbs
    )
