"""Ranges: what their ends share ("5–6 million", "$5 to $6 million", "between 8 and 15
million crowns"), and amounts in two units ("6ft 2in").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from mediacomp.findings.facts.numbers.line import ONE, Found, Line
from mediacomp.findings.facts.numbers.numerals import plain
from mediacomp.findings.facts.numbers.sizes import size_of
from mediacomp.findings.facts.numbers.unit_words import unit_at


def ranges(found: Sequence[Found], line: Line) -> list[Found]:
    """The amounts with what the ends of a range share: "5–6 million", "$5 to $6
    million", "between 8 and 15 million crowns"; two bare figures joined by a mark stay
    one ("2–1").
    """
    result: list[Found] = []
    for amount in found:
        before = result[-1] if result else None
        if before is not None and (sum_ := _in_two_units(before, amount, line)):
            result[-1] = sum_
        elif before is None or not _are_one_range(before, amount, line):
            result.append(amount)
        elif _is_score(before, amount, line):
            words = _score(before, amount, line)
            kind = "duration" if ":" in words else before.kind
            told = replace(before, last=amount.last, number=None, words=words)
            result[-1] = replace(told, kind=kind)
        else:
            one, two = _shared(before, amount, line)
            result[-1:] = [one, two]
    return result


def _in_two_units(one: Found, two: Found, line: Line) -> Found | None:
    """An amount of which the second unit tells the rest: "6ft 2in", "two hours and 41
    minutes"; in the smaller unit.
    """
    each = _smaller_in_larger(one, two)
    if each is None or one.number is None or two.number is None:
        return None
    # "5 inches 3 feet away" and "two years 14 months later" are two amounts.
    if one.number != int(one.number) or not 0 < two.number < each:
        return None
    if not _stand_together(one, two, line):
        return None
    told = f"{one.words or plain(one.number)} {one.unit} {plain(two.number)}"
    return replace(
        two,
        first=one.first,
        lead=one.lead,
        qualifier=one.qualifier,
        number=round(one.number * each + two.number, 4).normalize(),
        words=told,
    )


def _smaller_in_larger(one: Found, two: Found) -> Decimal | None:
    """How many of the second amount's unit make one of the first's; None if they
    measure different things.
    """
    large, small = size_of(one.unit), size_of(two.unit)
    if large is None or small is None or large[0] != small[0]:
        return None
    return large[1] / small[1]


def _stand_together(one: Found, two: Found, line: Line) -> bool:
    """Whether nothing but a joining word stands between two amounts, and nothing around
    them parts them: "between two hours and 41 minutes", "two weeks and three days a
    week".
    """
    joined = two.begin == one.last + 2 and line.is_in(one.last + 1, "joining")
    if two.qualifier or not (joined or two.begin == one.last + 1):
        return False
    paired = joined and line.is_in(one.begin - 1, "paired")
    rate = line.is_in(two.last + 1, "article") and unit_at(line, two.last + 1)
    return not (paired or rate)


def _score(one: Found, two: Found, line: Line) -> str:
    """Two figures as they are told: "2–1" however the mark is written, but "2:21:47",
    "14:22.5", which tell how long something took.
    """
    told = one.words or _figures(one, line)
    tenths = two.number is not None and two.number != int(two.number)
    clock = (one.words or tenths) and line.norms[one.last + 1] == ":"
    joined = f"{told}–{_figures(two, line)}"
    return joined.replace("–", ":") if clock else joined


def _figures(amount: Found, line: Line) -> str:
    return "".join(line.norms[amount.first : amount.last + 1])


def _is_score(one: Found, two: Found, line: Line) -> bool:
    """Whether two bare figures in one token are no range that can be counted."""
    bare = all(x.kind == "number" and x.scale == ONE for x in (one, two))
    timed = one.kind == "duration" and not one.unit and two.kind == "number"
    return (bare or timed) and line.pieces[one.last].token == line.pieces[
        two.first
    ].token


def _are_one_range(one: Found, two: Found, line: Line) -> bool:
    """Whether two amounts are the ends of a range: "8-15 million", "from 8 to 15", but
    not "8 and 15 million".
    """
    if two.begin != one.last + 2 or "ordinal" in (one.kind, two.kind):
        return False
    between = line.norms[one.last + 1]
    if between in ("-", ":", "/"):
        return line.glued(one.last + 1) and line.glued(two.first)
    paired = line.is_in(one.begin - 1, "paired")
    return line.is_in(one.last + 1, "joined") and (
        paired or not line.is_in(one.last + 1, "joining")
    )


def _shared(one: Found, two: Found, line: Line) -> tuple[Found, Found]:
    """The ends of a range, each with the scale and unit that only the other says."""
    if one.number is None or two.number is None:
        return one, two
    if one.kind == "number" and two.kind != "number":
        one = replace(one, kind=two.kind, unit=two.unit, number=_scaled(one, two))
    elif one.unit == two.unit or (two.kind == "number" and one.kind == "money"):
        # "$5–6 million" and "5 to 6 million"; "$5 to 6 people" has no scale.
        dashed = line.glued(two.first)
        if two.scale > 1 or dashed or one.unit == two.unit:
            one = replace(one, number=_scaled(one, two))
            two = replace(two, kind=one.kind, unit=one.unit)
    return one, two


def _scaled(one: Found, two: Found) -> Decimal:
    """The first number of a range with the second's scale, where it has none and could
    have it: "1,500 to 2 million", "900 to 1.2 million" are whole as they stand.
    """
    assert one.number is not None
    assert two.number is not None
    bare = one.scale == ONE and abs(one.number) < 1000
    near = bare and abs(one.number) <= 10 * abs(two.number) / two.scale
    return one.number * two.scale if near else one.number
