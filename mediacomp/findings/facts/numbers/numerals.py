"""Numbers in figures and words: "1,000", "a thousand", "1.8bn", "6½", "twenty-one",
"two and a half million", "934 000".
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.numbers.fractional import (
    part_of_scale,
    slashed,
    with_fraction,
)
from mediacomp.findings.facts.numbers.line import ONE, Line, Read
from mediacomp.findings.facts.numbers.number_pieces import fraction

if TYPE_CHECKING:
    from mediacomp.findings.facts.numbers.number_words import NumberWords

_GROUPED = r"\d{1,3}(?:['’]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:\.\d{3}){2,}"
_DIGITS = regex.compile(
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|{_GROUPED})"
)
_DIGITS_COMMA = regex.compile(
    r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\d{1,3}(?:['’]\d{3})+)"
)
_FIRST_GROUP = regex.compile(r"[1-9]\d{0,2}")
_GROUP = regex.compile(r"\d{3}(?:[.,]\d{1,2})?")
_GROUPS = 5
"""Groups of a number that spaces part, at most: more are a list of numbers."""
_BEYOND_HUNDREDS = 10_000
"""No number goes on with "hundred" or "dozen" from here on; "hundred hundred …" would
outgrow what decimal numbers hold.
"""
_LARGEST = Decimal(10) ** 18
"""No scale goes on with a number from here on."""


def plain(number: Decimal) -> str:
    """A number without exponent or needless zeros.

    Examples
    --------
    >>> plain(Decimal("1.8E+9")), plain(Decimal("3.90"))
    ('1800000000', '3.9')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_number(line: Line, k: int, money: bool = False) -> Read | None:
    """A number that begins with piece ``k``; behind a sign of ``money`` every letter of
    scale counts ("$5B").

    Examples
    --------
    >>> from mediacomp.findings.facts.numbers.number_words import number_words
    >>> from mediacomp.findings.facts.numbers.number_pieces import pieces
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> def value(text):
    ...     found = pieces(tokenise(text))
    ...     line = Line(found, [p.norm for p in found], number_words(ENGLISH))
    ...     return plain(read_number(line, 0).value)
    >>> value("1.8bn"), value("two hundred"), value("half a million"), value("6½")
    ('1800000000', '200', '500000', '6.5')
    """
    read = (
        part_of_scale(line, k)
        or slashed(line, k)
        or _in_figures(line, k)
        or _in_words(line, k)
    )
    if read is None:
        return None
    return _scaled(line, k, with_fraction(line, read), money)


def _in_figures(line: Line, k: int) -> Read | None:
    """ "1,000", "934 000", "6½", "½"."""
    piece = line.pieces[k]
    if piece.kind == "mark":
        part = fraction(piece.text)
        return Read(part, k) if part is not None and not piece.glued else None
    if piece.kind != "figure":
        return None
    value = digits(piece.norm, line.lists)
    if value is None:
        return None
    last, more = k, [piece.norm]
    if _FIRST_GROUP.fullmatch(piece.norm):
        while len(more) <= _GROUPS and _is_group(line, last + 1):
            last += 1
            more.append(line.norms[last])
        if len(more) > _GROUPS:
            return Read(value, k)
        value = digits("".join(more), line.lists) or value
    return Read(value, last)


def _is_group(line: Line, k: int) -> bool:
    """Whether three figures go on with a number behind one space: "934 000"."""
    return (
        k < len(line.pieces)
        and line.pieces[k].kind == "figure"
        and line.pieces[k].start - line.pieces[k - 1].end == 1
        and line.norms[k - 1].isdecimal()
        and _GROUP.fullmatch(line.norms[k]) is not None
    )


def digits(norm: str, lists: NumberWords) -> Decimal | None:
    """The value of figures, grouped as the language writes them; None of other figures
    ("12,34" in English).
    """
    pattern = _DIGITS_COMMA if lists.comma else _DIGITS
    if not pattern.fullmatch(norm):
        return None
    # Only grouping that the language writes is taken off: "1.000" is a thousand in
    # German and one in English.
    group, tenths = (".", ",") if lists.comma else (",", ".")
    text = norm.replace("'", "").replace("’", "").replace(group, "")
    text = text.replace(".", "") if text.count(".") > 1 else text.replace(tenths, ".")
    try:
        return Decimal(text)
    # More figures than a decimal number holds.
    except InvalidOperation:
        return None


def _scaled(line: Line, first: int, read: Read, money: bool) -> Read:
    """A number with the scales behind it: "5m", "5 bn", "two and a half million"."""
    while read.value < _LARGEST:
        at = line.after(read.last)
        scale = line.scale(at) or _before_sign(line, at)
        if scale is None and line.glued(read.last + 1):
            at = read.last + 1
            scale = _letter(line, first, at, money)
        if scale is None:
            break
        # "48,5 Mio. Euro": the full stop of an abbreviation is no end.
        stop = line.is_in(at, "abbreviated_scales") and line.norm(at + 1) == "."
        at += int(stop and at + 2 < len(line.norms))
        read = Read(read.value * scale, at, read.scale * scale)
    return read


def _before_sign(line: Line, k: int) -> Decimal | None:
    """What letters before a sign of money multiply by: "2,4 [M]€"."""
    if line.norm(k + 1) not in line.lists.signs or not line.glued(k + 1):
        return None
    return line.lists.signed_scales.get(line.norm(k))


def _letter(line: Line, first: int, k: int, money: bool) -> Decimal | None:
    """What a letter right behind a figure multiplies it by: "5m", "$5B"; None where it
    is a metre or a label ("gate 5B").
    """
    norm = line.norm(k)
    if len(norm) != 1 or (not money and line.is_in(k, "letters_of_money")):
        return None
    if not money and line.is_in(k, "letters_of_length") and _is_length(line, first, k):
        return None
    return line.lists.scales.get(norm)


def _is_length(line: Line, first: int, k: int) -> bool:
    """Whether "m" is metres: "the 100m final", "a 30m wave", "2m tall", "3m across.",
    "2m in length", but neither "2m people" nor "the 5m homes", "3m across Peru".
    """
    behind = line.after(k)
    if line.is_in(behind, "lengths") or _is_crossed(line, first, behind):
        return True
    follows = line.norm(behind + 1)
    if line.is_in(behind, "lengths_last"):
        return not follows.isalpha() or follows in line.lists.words["and"]
    if line.is_in(behind, "in") and follows in line.lists.words["dimensions"]:
        return True
    counted = line.norm(behind).endswith(tuple(line.lists.words["plural_endings"]))
    led_in = line.is_in(first - 1, "before_length")
    return led_in and not (counted or line.is_in(behind, "counted"))


def _is_crossed(line: Line, first: int, behind: int) -> bool:
    """Whether a figure and a letter are a side of something: "50m by 20m", "3m x 4m";
    not "rose by 20m".
    """
    if line.is_in(behind, "crossing"):
        figure, letter = behind + 1, behind + 2
    else:
        figure, letter = first, first - 2
        if not line.is_in(first - 1, "crossing"):
            return False
    if not 0 <= letter < len(line.pieces) or line.pieces[figure].kind != "figure":
        return False
    return line.glued(letter) and line.is_in(letter, "letters_of_length")


def _in_words(line: Line, k: int) -> Read | None:
    """ "Two hundred and forty thousand", "a million", "a dozen"."""
    total, part, at = Decimal(0), Decimal(0), k
    if line.is_in(k, "article"):
        if line.scale(line.after(k)) is None:
            return None
        part, at = Decimal(1), line.after(k)
    elif line.norm(k) not in line.lists.small:
        return None
    last = k
    while at < len(line.norms):
        if (sums := _added(line, at, total, part)) is not None:
            total, part = sums
            last = at
        elif at == k or not _joins(line, at):
            break
        at = line.after(at)
    scale = line.scale(last) or ONE
    return Read(total + part, last, scale)


def _added(
    line: Line, at: int, total: Decimal, part: Decimal
) -> tuple[Decimal, Decimal] | None:
    """The sums with one more word: of thousands and more, which are settled, and of
    what still waits for its scale; None where the word doesn't go on with the number.
    """
    scale = line.scale(at)
    if scale is not None and (part or total):
        if scale > 100:
            fits = total + part < _LARGEST
            return (total + (part or 1) * scale, Decimal(0)) if fits else None
        return (total, (part or 1) * scale) if part < _BEYOND_HUNDREDS else None
    small = line.lists.small.get(line.norms[at])
    if small is None:
        return None
    scored = _by_scores(part, small) if line.lists.words["vigesimal"] else None
    if scored is not None:
        return total, scored
    return (total, part + small) if _goes_on(part, small) else None


def _by_scores(part: Decimal, small: Decimal) -> Decimal | None:
    """The sum where a language counts by scores: "quatre-vingt-dix-sept"."""
    if part % 100 == 4 and small == 20:
        return part + 76
    if part % 100 in (10, 60, 70, 80, 90) and 0 < small < 20:
        return part + small
    return None


def _goes_on(part: Decimal, small: Decimal) -> bool:
    """Whether a small number can follow what was read: "twenty-one" and "hundred one"
    are one number, "one two" and "ten one" are two.
    """
    tens = part % 100
    return bool(
        not part
        or (tens == 0 and small < 100)
        or (tens >= 20 and tens % 10 == 0 and 0 < small < 10)
    )


def _joins(line: Line, at: int) -> bool:
    """Whether "and" stands inside a number: "hundred and forty", "treinta y uno"."""
    before, behind = line.norm(at - 1), line.norm(line.after(at))
    small = line.lists.small.get(behind)
    if small is None or not line.is_in(at, "and"):
        return False
    tens = line.lists.small.get(before, ONE) >= 20
    ones = small < 10 or (small == 11 and bool(line.lists.words["vigesimal"]))
    joined = line.is_in(at, "tens_and") or bool(line.lists.words["vigesimal"])
    return before in line.lists.scales or (joined and tens and ones)
