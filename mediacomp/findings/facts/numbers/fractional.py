"""Parts of a whole, of a scale and of a unit: "half a million", "6½", "six and a half",
"a quarter of a mile", "1/2".
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mediacomp.findings.facts.numbers.line import ONE, Found, Line, Read
from mediacomp.findings.facts.numbers.number_pieces import fraction
from mediacomp.findings.facts.numbers.sizes import size_of
from mediacomp.findings.facts.numbers.unit_words import unit_at

if TYPE_CHECKING:
    from mediacomp.findings.facts.numbers.number_words import NumberWords, Unit

_BOTTOMS = frozenset(["2", "3", "4", "5", "6", "7", "8", "9", "10"])
"""What "1/2" may be parts of; "9/11" is a day, "24/7" neither."""


def rounded(number: Decimal) -> Decimal:
    """A number to four places: "a third" is 0.3333."""
    return round(number, 4)


def part_at(line: Line, k: int) -> tuple[Decimal, int] | None:
    """A part that begins with piece ``k`` ("half", "a quarter", "three quarters"), and
    its last piece.
    """
    lists = line.lists
    if line.norm(k) in lists.half:
        return Decimal("0.5"), k
    behind = line.after(k)
    if line.is_in(k, "article") and line.norm(behind) in lists.half:
        return Decimal("0.5"), behind
    count = ONE if line.is_in(k, "one") else lists.small.get(line.norm(k))
    if count is None or line.norm(behind) not in lists.parts:
        return None
    return count / part_value(line.norm(behind), lists), behind


def part_value(part: str, lists: NumberWords) -> Decimal:
    """How many of a part make the whole: "quarters" → 4."""
    for ending in lists.words["plural_endings"]:
        if part not in lists.part_values:
            part = part.removesuffix(ending)
    return lists.part_values[part]


def half_behind(line: Line, k: int) -> tuple[Decimal, int] | None:
    """ "And a half" behind piece ``k``: the part and its last piece; not in "six and
    half of them".
    """
    at = line.after(k)
    if not line.is_in(at, "and"):
        return None
    led_in = line.is_in(line.after(at), "article") or line.is_in(at, "and_half")
    part = part_at(line, line.after(at))
    if part is None or part[0] >= 1 or not led_in:
        return None
    following = line.after(part[1])
    of_them = line.is_in(following, "of") or line.is_in(following, "halved")
    return None if of_them and not line.is_in(at, "and_half") else part


def part_of_scale(line: Line, k: int) -> Read | None:
    """ "Half a million", "half-dozen", "a quarter of a million"."""
    part = part_at(line, k)
    if part is None:
        return None
    at = line.after(part[1])
    if line.is_in(at, "of"):
        at = line.after(at)
        if not line.is_in(at, "article"):
            return None
    if line.is_in(at, "article"):
        at = line.after(at)
    scale = line.scale(at)
    return Read(rounded(part[0] * scale), at, scale) if scale else None


_LENGTH = "duration"
_QUALIFIER = 4
"""Words that a qualifier has at most."""


def part_of_unit(line: Line, k: int) -> Found | None:
    """ "A year and a half", "a decade", "half an hour", "a half-hour", "a quarter of a
    mile".
    """
    return _counted_by_article(line, k) or _unit_and_half(line, k) or _part_of(line, k)


def _counted_by_article(line: Line, k: int) -> Found | None:
    """ "A year and a half", "a decade", "a year earlier"."""
    unit = unit_at(line, k) if line.is_in(k, "article") else None
    if unit is None:
        return None
    tail = half_behind(line, unit[1])
    alone = line.is_in(unit[1], "counted_alone") or _is_inexact(line, k, unit)
    alone = alone and not _is_rate(line, k)
    # "$5m a year later" is no rate, "a second later" no length
    moment = unit[0][0] != _LENGTH or line.is_in(unit[1], "second")
    told = not moment and _is_told(line, k, unit[1] + 1)
    if not (tail or alone or told or _ends_range(line, k, unit[0])):
        return None
    more, last = tail or (Decimal(0), unit[1])
    return Found(k, last, unit[0][0], 1 + more, unit[0][1])


def _is_told(line: Line, k: int, adverb: int) -> bool:
    """Whether an adverb makes one of a time: "a day earlier"; behind a count only where
    no more of the clause follows: not "$20 a month later in the season".
    """
    end = adverb + 1
    ends = line.norm(end) == "" or line.pieces[end].kind == "mark"
    alone = not (_is_rate(line, k) or _is_count(line, k - 2))
    return line.is_in(adverb, "behind_second") and (
        alone or ends or line.is_in(end, "and")
    )


def _is_count(line: Line, k: int) -> bool:
    norm, lists = line.norm(k), line.lists
    return norm[:1].isdecimal() or norm in lists.small or norm in lists.scales


def _unit_and_half(line: Line, k: int) -> Found | None:
    """ "Hora y media"."""
    tail = half_behind(line, k) if line.is_in(k, "counted_with_half") else None
    unit = unit_at(line, k - 1) if tail else None
    if tail is None or unit is None or unit[1] != k:
        return None
    return Found(k, tail[1], unit[0][0], 1 + tail[0], unit[0][1])


def _part_of(line: Line, k: int) -> Found | None:
    """ "Half an hour", "a half-hour", "a quarter of a mile"."""
    part = part_at(line, k)
    if part is None:
        return None
    at = line.after(part[1])
    of = line.is_in(at, "of")
    at = line.after(at) if of else at
    hyphened = at > part[1] + 1 and not of
    if not (line.is_in(at, "article") or hyphened):
        return None
    # "Half the mile" and "a third a mile" are no such thing.
    if not of and line.norm(part[1]) not in line.lists.half:
        return None
    unit = unit_at(line, part[1] if hyphened else at)
    if unit is None:
        return None
    return Found(k, unit[1], unit[0][0], rounded(part[0]), unit[0][1])


def _is_inexact(line: Line, k: int, unit: tuple[Unit, int]) -> bool:
    """Whether words before an article count its unit: "almost a metre", "more than a
    week", "about an hour later"; neither "worried about a week of rain" nor "over a
    year".
    """
    (kind, _), last = unit
    if kind not in ("duration", "quantity") or line.is_in(last, "second"):
        return False
    words = line.lists.words
    before = next(
        (
            told
            for size in range(_QUALIFIER, 0, -1)
            if (told := " ".join(line.norms[max(0, k - size) : k]))
            in line.lists.qualifiers
        ),
        "",
    )
    if not before or before in words["spanning"]:
        return False
    # A preposition that makes a number inexact as well.
    doubtful = before in words["also_about"]
    return not doubtful or line.is_in(last + 1, "beside_units")


def _ends_range(line: Line, k: int, unit: Unit) -> bool:
    """Whether an article counts the second end of a range: "30cm to a metre"."""
    if not line.is_in(k - 1, "joined"):
        return False
    before = unit_at(line, k - 3)
    one, two = size_of(before[0][1]) if before else None, size_of(unit[1])
    return one is not None and two is not None and one[0] == two[0]


def _is_rate(line: Line, k: int) -> bool:
    """Whether an article says how often: "twice a decade", "$5m a decade"."""
    before, lists = line.norm(k - 1), line.lists
    often = before in lists.times or line.is_in(k - 1, "occasions")
    unit = lists.units.get(before)
    money = unit is not None and unit[0] == "money"
    return often or money or before in lists.scales or before[:1].isdecimal()


def slashed(line: Line, k: int) -> Read | None:
    """ "1/2", "3/4"; neither a day ("9/11") nor a score."""
    if k + 2 >= len(line.norms) or line.norms[k + 1] != "/":
        return None
    top, bottom = line.norms[k], line.norms[k + 2]
    if not (line.glued(k + 1) and line.glued(k + 2)):
        return None
    if line.glued(k + 3) and line.pieces[k + 3].kind != "mark":
        return None
    if bottom not in _BOTTOMS or not top.isdecimal() or not 0 < int(top) < int(bottom):
        return None
    return Read(rounded(Decimal(top) / Decimal(bottom)), k + 2)


def with_fraction(line: Line, read: Read) -> Read:
    """A number with the part behind it: "6½", "6 1/2", "six and a half", "a million and
    a half".
    """
    behind = read.last + 1
    if behind < len(line.pieces) and line.pieces[behind].kind == "mark":
        glyph = fraction(line.pieces[behind].text)
        if glyph is not None:
            return Read(read.value + glyph, behind)
    if line.norm(behind).isdecimal() and not line.glued(behind):
        part = slashed(line, behind)
        if part:
            return Read(read.value + part.value, part.last)
    tail = half_behind(line, read.last)
    if tail is None:
        return read
    return Read(read.value + tail[0] * read.scale, tail[1], read.scale)
