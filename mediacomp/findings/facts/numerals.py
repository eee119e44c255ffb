"""Numbers in digits and words: "1,000", "a thousand", "1.8bn", "twenty-one",
"81-year-old".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.number_words import NumberWords, Unit

if TYPE_CHECKING:
    from mediacomp.text.spans import Token

Read = tuple[Decimal, int, Unit | None]
"""A number, its last token, and its unit where that is part of the same token."""

_DIGITS = regex.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)")
_DIGITS_COMMA = regex.compile(r"(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)")
_BEYOND_HUNDREDS = 10_000
"""No number goes on with "hundred" or "dozen" from here on; "hundred hundred …" would
outgrow what decimal numbers hold.
"""
_JOINED = regex.compile(r"(\d[\d,.]*?)([a-z°%/]+)")


def plain(number: Decimal) -> str:
    """A number without exponent or needless zeros.

    Examples
    --------
    >>> plain(Decimal("1.8E+9")), plain(Decimal("3.90"))
    ('1800000000', '3.9')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_number(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: NumberWords
) -> Read | None:
    """A number that begins with token ``k``: its value, last token, and its unit where
    that is part of a token.

    Examples
    --------
    >>> from mediacomp.findings.facts.number_words import number_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens, lists = tokenise("1.8bn and two hundred"), number_words(ENGLISH)
    >>> norms = [token.norm for token in tokens]
    >>> read_number(tokens, norms, 0, lists), read_number(tokens, norms, 1, lists)
    ((Decimal('1800000000.0'), 0, None), None)
    >>> read_number(tokens, norms, 2, lists)
    (Decimal('200'), 3, None)
    """
    norm = norms[k]
    unit: Unit | None = None
    value = _digits(norm, lists)
    last = k
    # "5m" and "40km": a figure and its scale or unit in one token.
    if value is None and (joined := _JOINED.fullmatch(norm)):
        value = _digits(joined[1].rstrip(".,"), lists)
        if value is None:
            return None
        if joined[2] in lists.scales:
            value *= lists.scales[joined[2]]
        elif joined[2] in lists.units:
            unit = lists.units[joined[2]]
        else:
            return None
    elif value is None and "-" in norm:
        return _hyphenated(norms, k, lists)
    elif value is None:
        return _in_words(norms, k, lists)
    if unit is None and _is_hyphened(tokens, norms, last):
        value, last, unit = _behind_hyphen(norms, value, last, lists)
    elif unit is None and (scale := _scale(norms, last + 1, lists)):
        value, last = value * scale, last + 1
    return value, last, unit


def _is_hyphened(tokens: Sequence[Token], norms: Sequence[str], k: int) -> bool:
    return (
        k + 2 < len(norms)
        and norms[k + 1] == "-"
        and touch(tokens, k)
        and touch(tokens, k + 1)
    )


def touch(tokens: Sequence[Token], k: int) -> bool:
    """Whether nothing stands between a token and the next.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> touch(tokenise("$5"), 0), touch(tokenise("$ 5"), 0)
    (True, False)
    """
    return tokens[k].end == tokens[k + 1].start


def _behind_hyphen(
    norms: Sequence[str], value: Decimal, k: int, lists: NumberWords
) -> Read:
    """ "81-year-old", "$8.5-million", "200-metre-long"; a token of digits ends before
    its hyphen.
    """
    word = norms[k + 2].partition("-")[0]
    if word in lists.scales and len(word) > 2:
        return value * lists.scales[word], k + 2, None
    return (
        (value, k + 2, lists.units[word])
        if word in lists.units and len(word) > 1
        else (value, k, None)
    )


def _scale(norms: Sequence[str], k: int, lists: NumberWords) -> Decimal | None:
    """The scale behind a number; single letters count only inside a token ("5m")."""
    return lists.scales.get(norms[k]) if k < len(norms) and len(norms[k]) > 2 else None


def _digits(norm: str, lists: NumberWords) -> Decimal | None:
    pattern = _DIGITS_COMMA if lists.comma else _DIGITS
    if not pattern.fullmatch(norm):
        return None
    # Only grouping that the language writes is taken off: "1.000" is a thousand in
    # German and one in English.
    text = (
        norm.replace(".", "").replace(",", ".")
        if lists.comma
        else norm.replace(",", "")
    )
    try:
        return Decimal(text)
    # More figures than a decimal number holds.
    except InvalidOperation:
        return None


def _in_words(
    norms: Sequence[str], k: int, lists: NumberWords
) -> tuple[Decimal, int, None] | None:
    """ "Two hundred and forty thousand", "a million", "a dozen"."""
    total, part, at = Decimal(0), Decimal(0), k
    if norms[k] in lists.words["article"]:
        if _scale(norms, k + 1, lists) is None:
            return None
        part, at = Decimal(1), k + 1
    elif _small(norms[k], lists) is None:
        return None
    last = k
    while at < len(norms):
        if (sums := _added(norms[at], total, part, lists)) is not None:
            total, part = sums
            last = at
        elif at == k or not _joins(norms, at, lists):
            break
        at += 1
    return total + part, last, None


def _small(word: str, lists: NumberWords) -> Decimal | None:
    return lists.small.get(word, _compound(word, lists))


def _added(
    word: str, total: Decimal, part: Decimal, lists: NumberWords
) -> tuple[Decimal, Decimal] | None:
    """The sums with one more word: of thousands and more, which are settled, and of
    what still waits for its scale; None where the word doesn't go on with the number.
    """
    scale = lists.scales.get(word) if len(word) > 2 else None
    if scale is not None and (part or total):
        if scale > 100:
            return total + (part or 1) * scale, Decimal(0)
        return (total, (part or 1) * scale) if part < _BEYOND_HUNDREDS else None
    small = _small(word, lists)
    if small is None or not _goes_on(part, small):
        return None
    return total, part + small


def _goes_on(part: Decimal, small: Decimal) -> bool:
    """Whether a small number can follow what was read: "twenty-one" and "hundred one"
    are one number, "one two" are two.
    """
    return bool(
        not part or (part % 100 == 0 and small < 100) or (part % 10 == 0 and small < 10)
    )


def _joins(norms: Sequence[str], at: int, lists: NumberWords) -> bool:
    """Whether "and" stands inside a number: "two hundred and forty"."""
    if norms[at] not in lists.words["and"] or norms[at - 1] not in lists.scales:
        return False
    following = norms[at + 1] if at + 1 < len(norms) else ""
    return lists.small.get(following, _compound(following, lists)) is not None


def _compound(word: str, lists: NumberWords) -> Decimal | None:
    """ "Twenty-one"."""
    tens, _, ones = word.partition("-")
    if (
        tens in lists.small
        and ones in lists.small
        and lists.small[tens] >= 20 > 9 >= lists.small[ones] > 0
    ):
        return lists.small[tens] + lists.small[ones]
    return None


def _hyphenated(norms: Sequence[str], k: int, lists: NumberWords) -> Read | None:
    """ "Twenty-one", "12-year-old", "six-month", "220-metre", "£5-million"."""
    if _compound(norms[k], lists) is not None:
        return _in_words(norms, k, lists)
    head, *rest = norms[k].split("-")
    value = _digits(head, lists)
    value = lists.small.get(head) if value is None else value
    if value is None or not rest:
        return None
    if _are_tens_and_ones(value, lists.small.get(rest[0])):
        value, rest = value + lists.small[rest[0]], rest[1:]
    if rest and rest[0] in lists.scales and len(rest[0]) > 2:
        value, rest = value * lists.scales[rest[0]], rest[1:]
    if not rest:
        return value, k, None
    # One letter behind a hyphen is a label rather than a unit: "line 2-m".
    unit = lists.units.get(rest[0]) if len(rest[0]) > 1 else None
    return (value, k, unit) if unit else None


def _are_tens_and_ones(tens: Decimal, ones: Decimal | None) -> bool:
    """Whether two numbers read as one: "twenty-one", not "ten-one", "twenty-ten"."""
    return ones is not None and tens >= 20 > 9 >= ones > 0
