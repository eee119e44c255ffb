"""Amounts that are told otherwise, whole: "18 months" against "a year and a half"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from mediacomp.changes.stretches.phrases import Phrase
from mediacomp.findings.facts import Fact


def amounts_whole(
    phrases: Sequence[Phrase], facts: tuple[Sequence[Fact], Sequence[Fact]]
) -> list[Phrase]:
    """The phrases, with those that lie in one amount on both sides made one, as long as
    the two amounts, where there are several or it is the unit that differs ("8 percent"
    against "8 percentage points", "94 mph" against "94 miles an hour"): parts of an
    amount say nothing by themselves. A unit that a word of no amount stands for is left
    out ("in the 19th [minute]", "in the first [half]"), and so is a part of an amount
    among other words.
    """
    inside = [_inside(side) for side in facts]
    found: list[Phrase] = []
    groups: dict[tuple[Fact, Fact], list[Phrase]] = {}
    for phrase in filter(None, (_uncut(phrase, inside) for phrase in phrases)):
        one, two = (
            _around(side, chosen)
            for side, chosen in zip(inside, (phrase.a, phrase.b), strict=True)
        )
        if one is None or two is None:
            units = _is_unit(one, phrase.a), _is_unit(two, phrase.b)
            found += [] if any(units) else [phrase]
        else:
            groups.setdefault((one, two), []).append(phrase)
    for (one, two), parts in groups.items():
        unit = one.unit != two.unit or all(
            min(part.a) > one.core and min(part.b) > two.core for part in parts
        )
        whole = len(parts) > 1 or unit
        found += [_whole(one, two, parts)] if whole else parts
    return sorted(found, key=lambda p: (min(p.a), min(p.b)))


def _uncut(phrase: Phrase, inside: Sequence[Mapping[int, Fact]]) -> Phrase | None:
    """A phrase of other words without the part of an amount that it holds: "suggest
    that [two] thirds", "costing [almost] £50m"; that part alone where it stands for
    nothing but an amount. None if nothing is left, and where a number that measures
    nothing stands for another word: "[54] injured", "the [factory]".
    """
    sides = phrase.a, phrase.b
    amounts = [side & facts.keys() for side, facts in zip(sides, inside, strict=True)]
    a, b = (
        {k for k in side if k not in facts or not _is_cut(facts[k], side)}
        for side, facts in zip(sides, inside, strict=True)
    )
    for n, side in enumerate(sides):
        if amounts[n] == side:
            measured = any(inside[n][k].unit for k in side)
            if amounts[1 - n]:
                a, b = amounts
            elif not measured:
                return None
    return Phrase(a, b, phrase.probability) if a and b else None


def _is_cut(fact: Fact, chosen: Set[int]) -> bool:
    """Whether the number of an amount, or what qualifies it, is among some tokens and
    the rest isn't; not "[metre-high]" behind "90-".
    """
    inside = chosen & set(range(fact.first, fact.last + 1))
    return min(inside) <= fact.core and len(inside) <= fact.last - fact.first


def _whole(one: Fact, two: Fact, parts: Iterable[Phrase]) -> Phrase:
    a, b = (set(range(fact.first, fact.last + 1)) for fact in (one, two))
    return Phrase(a, b, max(part.probability for part in parts))


def _is_unit(fact: Fact | None, chosen: Iterable[int]) -> bool:
    """Whether tokens begin with what an amount measures, right behind its number, and
    not with the rest of a compound ("90-[metre-high]").
    """
    return fact is not None and min(chosen) == fact.core + 1


def _inside(facts: Iterable[Fact]) -> dict[int, Fact]:
    """The amount that each token of a sentence is part of."""
    return {
        k: fact
        for fact in facts
        if fact.number is not None
        for k in range(fact.first, fact.last + 1)
    }


def _around(inside: dict[int, Fact], chosen: Iterable[int]) -> Fact | None:
    """The one amount that holds all of the chosen tokens."""
    found = {inside.get(k) for k in chosen}
    return found.pop() if len(found) == 1 else None
