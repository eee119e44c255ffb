"""What beside two values that differ tells that both may be right: a later count, parts
of two wholes, times of two zones, a night between two days.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.stated import clause
from mediacomp.changes.disagreements.slot_pairs import Pair, Seen, places_of
from mediacomp.changes.facts.counted import NEAR
from mediacomp.changes.facts.equal_facts import readings
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.dates.date_words import WEEKDAYS
from mediacomp.text.spans import Token

LOOSELY = 30
"""Minutes that two times of day may lie apart where either is told loosely."""
BESIDE = 2
"""Words on either side of a day among which its night is named."""


def may_both_be_right(seen: Seen) -> bool:
    """Whether words beside two values tell that both may be right: one is a later
    count, one counts more or tells a difference, they are parts of two wholes, days
    that mean two things, or times of two zones or not meant to the minute.
    """
    a, b = seen.pair
    if (a.more, a.apart) != (b.more, b.apart):
        return True
    wholes = {slot.whole for slot in seen.pair} - {""}
    if "later" in (a.when, b.when) or len(wholes) > 1 or _goes_on(seen):
        return True
    if {a.fact.kind, b.fact.kind} & {"date", "weekday"}:
        return _bound(seen, 0) != _bound(seen, 1) or _of_one_night(seen)
    return a.fact.kind == b.fact.kind == "time" and (
        _zone(seen, 0) != _zone(seen, 1) or _is_loose(seen)
    )


def are_told_apart(
    facts: Sequence[Mapping[int, Sequence[Fact]]], places: tuple[int, int], kind: str
) -> bool:
    """Whether two sentences both give facts of a kind, such as weekdays or names, and
    none that the other has; ``facts`` are those of either version by sentence.
    """
    one, two = (
        {fact.value for fact in of_side.get(place, ()) if fact.kind == kind}
        for of_side, place in zip(facts, places, strict=True)
    )
    return bool(one and two) and one.isdisjoint(two)


def are_of_two(
    alignment: Alignment, facts: Sequence[Mapping[int, Sequence[Fact]]], pair: Pair
) -> bool:
    """Whether two numbers are told of other places or in sentences with other ordinals:
    "20 people died in Kent", "five died in Surrey", "in the first Test", "in the
    second"; ``facts`` are those of either version by sentence.
    """
    one, two = (
        _places(own, of_side.get(slot.fact.sentence, ()), slot.fact)
        for own, of_side, slot in zip(alignment.sides, facts, pair, strict=True)
    )
    elsewhere = bool(one and two) and one.isdisjoint(two)
    return elsewhere or are_told_apart(facts, places_of(pair), "ordinal")


def _places(own: Side, facts: Sequence[Fact], at: Fact) -> set[str]:
    """Words of the names behind a preposition of place in the clause of a number."""
    tokens = own.article.sentences[at.sentence].tokens
    within = clause(tokens, range(at.first, at.last + 1))
    before = own.language.words("speech", "before_places")
    return {
        word
        for fact in facts
        if fact.kind == "name" and fact.first in within
        if fact.first and tokens[fact.first - 1].norm in before
        for word in fact.value.casefold().split()
    }


def _tokens(seen: Seen, side: int) -> Sequence[Token]:
    own = seen.alignment.sides[side]
    return own.article.sentences[seen.pair[side].fact.sentence].tokens


def _near(seen: Seen, side: int, reach: int) -> set[str]:
    """Words on either side of a value."""
    fact, tokens = seen.pair[side].fact, _tokens(seen, side)
    near = tokens[max(0, fact.first - reach) : fact.last + 1 + reach]
    return {token.norm for token in near}


def _goes_on(seen: Seen) -> bool:
    """Whether a word beside either value tells of what goes on, which the other may
    have told before: "9,000 homes were [still] without power on Saturday".
    """
    return any(
        not _near(seen, own.number, NEAR).isdisjoint(
            own.language.words("updates", "lasting")
        )
        for own in seen.alignment.sides
    )


def _bound(seen: Seen, side: int) -> str:
    """The word before a day until or from which something holds: "[by] Friday"."""
    first = seen.pair[side].fact.first
    before = _tokens(seen, side)[first - 1].norm if first else ""
    bounds = seen.alignment.languages[side].words("updates", "bounds")
    return before if before in bounds else ""


def _of_one_night(seen: Seen) -> bool:
    """Whether the earlier of two days is told by its night, which ends on the other:
    "Sunday night", "at 2 a.m. on Monday".
    """
    a, b = (slot.fact for slot in seen.pair)
    if a.kind != "weekday" or b.kind != "weekday":
        return False
    at = [WEEKDAYS.index(fact.value) for fact in (a, b)]
    return any(
        (at[1 - side] - at[side]) % len(WEEKDAYS) == 1
        and not _near(seen, side, BESIDE).isdisjoint(
            seen.alignment.languages[side].words("updates", "nights")
        )
        for side in (0, 1)
    )


def _zone(seen: Seen, side: int) -> set[str]:
    """Words right behind a time that say where it holds: "GMT", "local time"."""
    last = seen.pair[side].fact.last
    behind = {token.norm for token in _tokens(seen, side)[last : last + 3]}
    language = seen.alignment.languages[side]
    of_dates, of_updates = (
        language.words(name, "zones") for name in ("dates", "updates")
    )
    return behind & (of_dates | of_updates)


def _is_loose(seen: Seen) -> bool:
    """Whether two times of day are near and either isn't meant to the minute: "about
    8.40 p.m.", "at 8.45 p.m.".
    """
    a, b = (slot.fact for slot in seen.pair)
    apart = [
        abs(minutes(x) - minutes(y))
        for x in readings(a.value)
        for y in readings(b.value)
    ]
    if min(apart) > LOOSELY:
        return False
    for side, fact in enumerate((a, b)):
        before = _tokens(seen, side)[max(0, fact.first - 2) : fact.first + 1]
        loose = seen.alignment.languages[side].words("updates", "loosely")
        if any(token.norm in loose for token in before):
            return True
    return False


def minutes(time: str) -> int:
    """Minutes since midnight of a time as facts have it: "20:45".

    Examples
    --------
    >>> minutes("20:45")
    1245
    """
    hours, _, rest = time.partition(":")
    return 60 * int(hours) + int(rest[:2] or 0)
