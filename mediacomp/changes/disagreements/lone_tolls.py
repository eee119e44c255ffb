"""Of how many people the versions tell that they died, were hurt or arrested, and what
they measure on a scale, where either tells one number alone.

::

    [killing nine passengers]               [eleven travellers lost their lives]
    a quake of [magnitude 6.1]              a [5.9-magnitude] tremor

Reports say this in words that have little in common, in sentences that are no links:
the slot is what happened, not what was counted. Told where neither version gives
another number of it or the other's, and the same are counted by some name; always
doubtfully, since a toll grows and one may count more than the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.stated import is_stated
from mediacomp.changes.disagreements.both_right import are_told_apart, may_both_be_right
from mediacomp.changes.disagreements.likeliest import likeliest
from mediacomp.changes.disagreements.other_times import Times
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.rivals import Rivals
from mediacomp.changes.disagreements.slot_pairs import Pair, Seen, places_of, related
from mediacomp.changes.disagreements.tolls import HAPPENS, LIST, happened_to
from mediacomp.changes.disagreements.two_counts import Ways
from mediacomp.changes.facts.conflicts import conflict
from mediacomp.changes.facts.counted import Slot, Slots
from mediacomp.changes.facts.paired_facts import Facts, by_sentence
from mediacomp.languages.language import Language

RIGHT = 0.7
"""How probably two such numbers can't both be right."""

Counts = Mapping[str, Sequence[Slot]]
"""What a version tells numbers of, and those numbers."""


def other_tolls(
    alignment: Alignment, facts: Facts, slots: Sequence[Slots], ways: Ways
) -> list[Disagreement]:
    """Where two versions tell one number each of what happened, and not the same."""
    one, two = alignment.languages
    if one is not two or not (one.has_wordnet and one.knows(LIST)):
        return []
    rivals = Rivals(alignment, slots)
    times = [Times(own, facts.sides[own]) for own in alignment.sides]
    here, there = (
        _by_what(own, slots[own.number], times[own], times[1 - own.number])
        for own in alignment.sides
    )
    by = [by_sentence(side) for side in facts.sides]
    found = []
    for what in sorted(here.keys() & there.keys()):
        sides = here[what], there[what]
        if any(len({slot.fact.value for slot in some}) > 1 for some in sides):
            continue
        places = [[(s.fact.sentence, s) for s in some] for some in sides]
        ends = likeliest(alignment, *places)
        if ends is None:
            continue
        pair = ends[0][1], ends[1][1]
        # Other places or people, or another day.
        if any(are_told_apart(by, places_of(pair), x) for x in ("name", "weekday")):
            continue
        if _differ(Seen(alignment, pair, None), rivals, ways):
            readings = Reading.of(pair[0]), Reading.of(pair[1])
            update = any(slot.when for slot in pair)
            found.append(Disagreement(readings, RIGHT, sure=False, update=update))
    return found


def _differ(seen: Seen, rivals: Rivals, ways: Ways) -> bool:
    a, b = seen.pair
    return (
        conflict(a.fact, b.fact, seen.alignment.languages)
        and not may_both_be_right(seen)
        and not rivals.is_of_other_year(seen.pair)
        and not rivals.in_sentence(seen.pair)
        and rivals.answered(seen.pair, 0) is None
        and rivals.answered(seen.pair, 1) is None
        and _count_the_same(seen.pair, seen.alignment.languages)
        and not ways.differ(seen.pair)
    )


def _count_the_same(pair: Pair, languages: tuple[Language, Language]) -> bool:
    """Whether two counts are of the same by some name, or the larger is of a part of
    what the smaller counts: "nine people", "eleven soldiers".
    """
    called = languages[0].pairs("amounts", "counted_as")
    tolls = (languages[0].words(LIST, name) for name in HAPPENS)
    anybody = languages[0].words("amounts", "anyone").union(("",), *tolls)
    heads = [called.get(slot.head, slot.head) for slot in pair]
    if heads[0] == heads[1] or pair[0].words & pair[1].words:
        return True
    loose = [head in anybody for head in heads]
    if all(loose) or related(heads[0], heads[1], languages):
        return True
    few, many = sorted((0, 1), key=lambda k: pair[k].fact.number or 0)
    return loose[few] and not loose[many]


def _by_what(
    own: Side, slots: Mapping[int, Sequence[Slot]], times: Times, others: Times
) -> Counts:
    """Numbers by what they are told of, without those of a time that the other version
    doesn't name.
    """
    found: dict[str, list[Slot]] = defaultdict(list)
    for sentence, some in slots.items():
        for slot in some:
            ends = range(slot.fact.first, slot.fact.last + 1)
            for what in _told_of(own, slot):
                if not times.differ(others, sentence, ends):
                    found[what].append(slot)
    return found


def _told_of(own: Side, slot: Slot) -> Iterator[str]:
    """The scale on which a number stands, or what happened to as many people. Of "a
    magnitude 6.1 quake" the noun behind is what is counted, and no scale is told.
    """
    if slot.fact.kind != "number":
        return
    language = own.language
    yield from sorted(slot.words & language.words(LIST, "scales"))
    tokens = own.article.sentences[slot.fact.sentence].tokens
    happened = happened_to(tokens, slot, language)
    ends = range(slot.fact.first, slot.fact.last + 1)
    if len(happened) == 1 and is_stated(tokens, ends, language):
        yield from happened
