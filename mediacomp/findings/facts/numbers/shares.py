"""Shares, ordinals, ages and vague numbers: "half of", "two thirds", "one in five",
"third", "in her 90s", "hundreds of".
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mediacomp.findings.facts.numbers.fractional import (
    part_at,
    part_of_scale,
    part_of_unit,
    rounded,
    slashed,
)
from mediacomp.findings.facts.numbers.line import Found, Line
from mediacomp.findings.facts.numbers.number_pieces import fraction
from mediacomp.findings.facts.numbers.numerals import read_number
from mediacomp.findings.facts.numbers.unit_words import unit_at

if TYPE_CHECKING:
    from mediacomp.findings.facts.numbers.number_words import Unit

_FIGURES = 3
"""Figures of an ordinal number with a full stop, at most: "1998." ends a sentence."""
_PLACES = 6
"""Figures of a share of less than one percent that count."""
_FEW = 9
"""How many of a number are a share of it, at most."""
_YEAR = 4
"""Figures of a year."""
_HUNDRED = 100
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def share(line: Line, k: int) -> Found | None:
    """ "Half of", "half the", "two thirds", "a quarter of", "3/4 of"."""
    part = part_at(line, k)
    if part is None or part_of_scale(line, k) or part_of_unit(line, k):
        return None
    if line.norm(part[1]) in line.lists.half:
        value, last = part
        behind, before = line.after(last), line.norm(k - 1)
        if before in line.lists.ordinals:
            return None  # "the second half of the year"
        halved = line.norm(behind) in line.lists.words["halved"]
        # "About half past five" is a time.
        led_in = before in line.lists.words["before_half"] and not line.is_in(
            behind, "past"
        )
        return _of_whole(k, last, value) if halved or led_in else None
    # Not "a quarter" alone, which may be three months; "by a quarter" is none.
    of = line.is_in(part[1] + 1, "of") or line.is_in(part[1] + 1, "behind_share")
    if line.is_in(k, "a") and not (of or line.is_in(k - 1, "before_share")):
        return None
    return _of_whole(k, part[1], rounded(part[0]))


def _of_whole(first: int, last: int, part: Decimal) -> Found:
    return Found(first, last, "share", part, "of the whole")


def part_in_figures(line: Line, k: int) -> Found | None:
    """ "½ of them", "3/4 of the town"."""
    glyph = fraction(line.pieces[k].text)
    read = slashed(line, k)
    value, last = (read.value, read.last) if read else (glyph, k)
    of = line.is_in(last + 1, "of") or line.is_in(last + 1, "the")
    return _of_whole(k, last, value) if value is not None and of else None


def one_in(line: Line, k: int) -> Found | None:
    """ "One in five", "9 out of 10", "one in every hundred": a share, as percent."""
    top = _count(line, k)
    at = line.after(top[1]) if top else k
    behind = _behind_in(line, at)
    if top is None or behind is None:
        return None
    at = _past_every(line, behind)
    bottom = _lot(line, at, top[0], at > behind)
    if bottom is None or not 0 < top[0] < bottom[0] or unit_at(line, bottom[1]):
        return None
    if at == behind and (not _is_plain_share(top[0], bottom[0]) or _is_rank(line, k)):
        return None
    return Found(k, bottom[1], "share", _percent(top[0] / bottom[0]), "percent")


def _behind_in(line: Line, k: int) -> int | None:
    """ "One in [five]", "two [of every five]": what stands behind "in", if it does."""
    if line.is_in(k, "in"):
        return line.after(k)
    every = line.is_in(k, "of") and line.is_in(line.after(k), "every")
    return k if every else None


def _past_every(line: Line, k: int) -> int:
    """ "In every [hundred]", "out of [10]"."""
    while line.is_in(k, "of") or line.is_in(k, "every"):
        k = line.after(k)
    return k


def _lot(line: Line, k: int, top: Decimal, joined: bool) -> tuple[Decimal, int] | None:
    """How many there are of which ``top`` are told; ``joined`` as in "one in every
    hundred".
    """
    scale = line.scale(k) if joined else None
    if scale:
        return scale, k
    lot = _count(line, k)
    return _great(line, k) if lot is None and top <= _FEW else lot


def _percent(part: Decimal) -> Decimal:
    """A part as percent: less than one keeps its first figures, however small it is."""
    percent = 100 * part
    if percent >= 1:
        return rounded(percent)
    return round(percent, _PLACES - 1 - percent.adjusted())


def _is_rank(line: Line, k: int) -> bool:
    """Whether a number says which and not how many: "number one in 14 countries", "No.
    1 in 14 countries".
    """
    return line.is_in(k - (2 if line.norm(k - 1) == "." else 1), "ranks")


def _is_plain_share(top: Decimal, bottom: Decimal) -> bool:
    """Whether so many are told in shares: one of any number, others of ten, of a
    hundred, or of less; "twenty in 31 games" and "two in 12 matches" are none.
    """
    return top == 1 or (top <= _FEW and (bottom <= 10 or not bottom % 10))


def _great(line: Line, k: int) -> tuple[Decimal, int] | None:
    """What a few are counted in: "one in [40,000]", "one in [3 million]"; not "one in
    2019".
    """
    read = read_number(line, k) if k < len(line.pieces) else None
    if read is None or read.value != int(read.value):
        return None
    year = read.last == k and line.norm(k).isdecimal() and len(line.norm(k)) <= _YEAR
    return None if year else (read.value, read.last)


def _count(line: Line, k: int) -> tuple[Decimal, int] | None:
    """A whole number of things."""
    read = read_number(line, k) if k < len(line.pieces) else None
    if read is None or read.value != int(read.value) or read.value > 1000:
        return None
    return (read.value, read.last) if line.norm(k) not in line.lists.half else None


def ordinal(line: Line, k: int) -> Found | None:
    """ "Third", "21st", "twenty-first", "1,000th"; with a minute, how many have passed
    ("the 63rd minute").
    """
    read = _ordinal_figure(line, k) or _ordinal_word(line, k)
    if read is None or (k and _is_no_ordinal(line, k)):
        return None
    value, last = read
    unit = unit_at(line, last)
    if unit and line.is_in(unit[1], "counted_units"):
        return Found(k, unit[1], unit[0][0], value, unit[0][1])
    if counted := _counted_with(line, last):
        return Found(k, last, counted[0], value, counted[1])
    return Found(k, last, "ordinal", value)


def _counted_with(line: Line, last: int) -> Unit | None:
    """The unit of an ordinal figure that shares it with the next: "the 12th and 78th
    minutes".
    """
    joined = line.is_in(last + 1, "and") and last + 2 < len(line.pieces)
    other = _ordinal_figure(line, last + 2) if joined else None
    unit = unit_at(line, other[1]) if other else None
    return unit[0] if unit and line.is_in(unit[1], "counted_units") else None


def _ordinal_figure(line: Line, k: int) -> tuple[Decimal, int] | None:
    if line.pieces[k].kind != "figure" or not line.glued(k + 1):
        return None
    if line.lists.stops and line.norm(k + 1) == ".":
        # "der 3. Platz"; a full stop at the end belongs to the sentence.
        inside = k + 2 < len(line.pieces) and line.pieces[k + 2].kind == "word"
        short = line.norm(k).isdecimal() and len(line.norm(k)) <= _FIGURES
        return (Decimal(line.norm(k)), k + 1) if inside and short else None
    if not line.lists.ordinal.fullmatch(f"1{line.norm(k + 1)}"):
        return None
    number = line.norms[k].replace(".", "").replace(",", "")
    # "14st" is a weight, "21st" is none
    unit = line.norm(k + 1) in line.lists.touching
    if unit and ending(number) != line.norm(k + 1):
        return None
    return Decimal(number), k + 1


def ending(figures: str) -> str:
    """What an ordinal number ends in, as values are written.

    Examples
    --------
    >>> ending("2"), ending("12"), ending("21")
    ('nd', 'th', 'st')
    """
    return "th" if figures[-2:-1] == "1" else _ENDINGS.get(figures[-1:], "th")


def _ordinal_word(line: Line, k: int) -> tuple[Decimal, int] | None:
    ordinals, small = line.lists.ordinals, line.lists.small
    behind = line.after(k)
    # "Twenty-first" is one number, "one-third" no ordinal: only tens lead to ones.
    tens = small.get(line.norm(k), Decimal(0))
    times = ordinals.get(line.norm(behind), Decimal(0))
    # "The two-hundredth guest", not "one hundredth of a second".
    if tens and times >= _HUNDRED and not line.is_in(behind + 1, "of"):
        return tens * times, behind
    if behind == k + 2 and tens >= 20 and line.norm(behind) in ordinals:
        ones = ordinals[line.norm(behind)]
        return (tens + ones, behind) if ones < 10 else None
    number = ordinals.get(line.norm(k))
    # "First-half", "second-hand": part of another word.
    return (number, k) if number is not None and behind == k + 1 else None


def _is_no_ordinal(line: Line, k: int) -> bool:
    """Whether the word before makes another thing of an ordinal: a part ("two thirds"),
    a time ("one second"), an adverb ("at first").
    """
    before, norm, words = line.norm(k - 1), line.norm(k), line.lists.words
    return (
        (norm in line.lists.parts and _is_part(line, k))
        or (norm in words["second"] and before in line.lists.small)
        or (norm in words["second"] and _is_time(line, k))
        or (norm in words["first_ordinal"] and before in words["before_first"])
    )


def _is_time(line: Line, k: int) -> bool:
    """Whether "second" is a time: "twice a second", "every second"; not "a second
    vote".
    """
    if line.norm(k - 1) not in line.lists.words["before_second"]:
        return False
    behind = line.norm(k + 1)
    small = not behind.isalpha() or behind in line.lists.function
    return small or not line.is_in(k - 1, "a") or line.is_in(k + 1, "behind_second")


def _is_part(line: Line, k: int) -> bool:
    """Whether a word like "third" is a part of a whole: "two thirds", "a third of it",
    "a third voted"; not "a third man".
    """
    behind = line.norm(k + 1)
    if line.norm(k - 1) not in line.lists.words["before_parts"]:
        return False
    small = not behind.isalpha() or behind in line.lists.function
    return not line.is_in(k - 1, "a") or small or line.lists.is_past(behind)


def age(line: Line, k: int) -> Found | None:
    """ "In her 90s", "in his late nineties", "in their 60s and 70s"."""
    before = line.norm(k - 1)
    if before in line.lists.possessives:
        return _age_at(line, k)
    if before not in line.lists.words["joined"]:
        return None
    # A figure and its "s" are two pieces, a word is one.
    starts = (n for n in (k - 3, k - 2) if line.norm(n - 1) in line.lists.possessives)
    ages = (_age_at(line, n) for n in starts)
    follows = any(found and found.last == k - 2 for found in ages)
    return _age_at(line, k) if follows else None


def _age_at(line: Line, k: int) -> Found | None:
    part = line.norm(k) if line.norm(k) in line.lists.early else ""
    at = last = line.after(k) if part else k
    words = line.lists.ages.get(line.norm(at))
    figure = line.norm(at).isdecimal() and line.glued(at + 1)
    if figure and f"{line.norm(at)}{line.norm(at + 1)}" in line.lists.ages.values():
        words, last = f"{line.norm(at)}{line.norm(at + 1)}", at + 1
    if words is None:
        return None
    lead = k if part else -1
    return Found(at, last, "number", None, words=words, lead=lead, qualifier=part)


def vague(line: Line, k: int) -> Found | None:
    """ "Hundreds of", "tens of thousands"."""
    many = line.lists.many
    if line.norm(k) not in many:
        return None
    of = line.is_in(k + 1, "of")
    last = k + 2 if of and line.norm(k + 2) in many else k
    unit = unit_at(line, last + 1) if line.is_in(last + 1, "of") else None
    words = " ".join(line.norms[k : last + 1])
    if unit:
        return Found(k, unit[1], unit[0][0], None, unit[0][1], words)
    return Found(k, last, "number", None, "", words)
