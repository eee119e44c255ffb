"""Units behind a number and signs of money before one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from mediacomp.findings.facts.numbers.line import Line
    from mediacomp.findings.facts.numbers.number_words import Unit

_LONGEST = 4
"""Words of the longest unit of the lists."""
_GROUPED = regex.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?")
"""A figure of which thousands are parted."""


def unit_at(line: Line, k: int) -> tuple[Unit, int] | None:
    """The unit behind piece ``k``, and its last piece; the longest that fits."""
    first = line.after(k)
    if first > k + 1 and len(line.norm(first)) == 1:  # "line 2-m" is a label
        return None
    if line.is_in(first, "unit_joins"):  # "3 millions de dollars"
        first = line.after(first)
    places = [first]
    while len(places) < _LONGEST and line.after(places[-1]) < len(line.norms):
        places.append(line.after(places[-1]))
    for size in range(len(places), 0, -1):
        unit = _unit_of(line, places[:size])
        if unit is not None:
            return unit, places[size - 1]
    return _degrees(line, first) or _touching(line, first)


def _unit_of(line: Line, places: Sequence[int]) -> Unit | None:
    """The unit that some pieces are: their words, or one word if they touch."""
    words = [line.norm(n) for n in places]
    touching = words[0] == "°" or all(map(line.glued, places[1:]))
    for form in (" ".join(words), "".join(words) if touching else ""):
        apart = len(places) == 1 and not line.glued(places[0])
        if form in line.lists.units and not (apart and _must_touch(form, line)):
            return line.lists.units[form]
    return None


def _must_touch(form: str, line: Line) -> bool:
    """Whether a unit is one letter, which stands right behind its number: "5m"."""
    letter = len(form) == 1 and form.isalpha()
    return letter and form not in line.lists.words["spaced_units"]


def _degrees(line: Line, k: int) -> tuple[Unit, int] | None:
    """ "30C": a capital right behind a figure is a scale of degrees."""
    if not line.glued(k) or len(line.norm(k)) != 1:
        return None
    piece = line.pieces[k]
    unit = line.lists.units.get(f"°{piece.norm}") if piece.text.isupper() else None
    return (unit, k) if unit else None


def _touching(line: Line, k: int) -> tuple[Unit, int] | None:
    """ "2in", "14st", "5g": words or labels elsewhere ("in", "5G")."""
    if not line.glued(k) or not line.pieces[k].text.islower():
        return None
    unit = line.lists.touching.get(line.norm(k))
    return (unit, k) if unit else None


def currency(line: Line, k: int) -> tuple[Unit, int] | None:
    """The sign of money that begins with piece ``k``, and its last piece: "$", "US$",
    "HK$", "CHF".
    """
    signs, norm = line.lists.signs, line.norm(k)
    if line.glued(k + 1) and norm + line.norm(k + 1) in signs:
        return signs[norm + line.norm(k + 1)], k + 1
    if norm not in signs:
        return None
    piece = line.pieces[k]
    # "CHF 5" and "Rs 5", but not "all 5": a code has its capital.
    if piece.kind == "word" and not piece.text[0].isupper():
        return None
    if piece.kind == "word" and len(norm) == 1 and not _is_large(line, k + 1):
        return None
    stop = piece.kind == "word" and line.norm(k + 1) == "." and line.glued(k + 1)
    return signs[norm], k + int(stop)


def _is_large(line: Line, k: int) -> bool:
    """Whether a figure that touches one letter is an amount of money and no label:
    "N1,482", "R2.5m", "N310 million"; not "N95", "R2", "N51.507".
    """
    if not line.glued(k) or line.pieces[k].kind != "figure":
        return False
    grouped = _GROUPED.fullmatch(line.norm(k)) is not None
    behind = line.after(k)
    letter = line.glued(behind) and line.norm(behind) in line.lists.scales
    return grouped or letter or line.scale(behind) is not None
