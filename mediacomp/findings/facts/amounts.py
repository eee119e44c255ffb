"""Numbers in words or digits, with scale, unit and qualifier: "more than a thousand",
"$1.8bn", "12-year-old".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.number_words import (
    AmountKind,
    NumberWords,
    Unit,
    number_words,
)
from mediacomp.findings.facts.numerals import plain, read_number, touch

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_RANGE = regex.compile(r"(\d[\d,.]*)[-:/](\d[\d,.]*)")
# Words of the longest unit or qualifier of the lists ("in the region of").
_LONGEST = 4
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in tokens ``first`` to ``last``; ``core`` is its first token behind the
    qualifier.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> found = amounts(tokenise("Nearly 40 miles"), Language.of("en"))[0]
    >>> found.kind, found.qualifier, str(found.number), found.unit, found.core
    ('quantity', 'nearly', '40', 'miles', 1)
    """

    first: int
    core: int
    last: int
    kind: AmountKind
    number: Decimal | None
    unit: str
    qualifier: str
    words: str = ""

    @property
    def value(self) -> str:
        """The normalised form, such as "more than 1000 euros".

        Examples
        --------
        >>> Amount(0, 0, 0, "share", Decimal("3.90"), "percent", "about").value
        'about 3.9%'
        >>> [Amount(0, 0, 0, "ordinal", Decimal(n), "", "").value for n in (2, 12, 21)]
        ['2nd', '12th', '21st']
        """
        said = self.words or (plain(self.number) if self.number is not None else "")
        if self.kind == "ordinal":
            said += _ENDINGS.get(said[-1:], "th") if said[-2:-1] != "1" else "th"
        if self.kind == "share" and self.unit == "percent":
            return f"{self.qualifier} {said}%".strip()
        return " ".join(part for part in (self.qualifier, said, self.unit) if part)


def amounts(
    tokens: Sequence[Token], language: Language, taken: frozenset[int] = frozenset()
) -> list[Amount]:
    """The numbers among tokens, but for those that are ``taken`` (by dates), in order.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("More than a thousand paid £1.2m, or 3.9 per cent.")
    >>> [amount.value for amount in amounts(tokens, Language.of("en"))]
    ['more than 1000', '1200000 pounds sterling', '3.9%']
    """
    lists = number_words(language)
    norms = [token.norm for token in tokens]
    found: list[Amount] = []
    k = 0
    while k < len(tokens):
        amount = None if k in taken else _amount(tokens, norms, k, lists)
        if amount is None or any(
            n in taken for n in range(amount.first, amount.last + 1)
        ):
            k += 1
            continue
        found.append(
            _qualified(amount, norms, found[-1].last + 1 if found else 0, lists)
        )
        k = amount.last + 1
    return _shared_scales(found, norms, lists)


def _amount(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: NumberWords
) -> Amount | None:
    if norms[k].isalpha() and norms[k] not in lists.first:
        return None
    sign, last = lists.signs.get(norms[k]), k
    if k + 1 < len(norms) and touch(tokens, k):  # "US$"
        long = lists.signs.get(norms[k] + norms[k + 1])
        sign, last = (long, k + 1) if long else (sign, k)
    if sign is not None:
        return _signed(tokens, norms, (k, last), sign, lists)
    return (
        _ordinal(norms, k, lists)
        or _fraction(norms, k, lists)
        or _vague(norms, k, lists)
        or _plain_number(tokens, norms, k, lists)
    )


def _signed(
    tokens: Sequence[Token],
    norms: Sequence[str],
    place: tuple[int, int],
    sign: Unit,
    lists: NumberWords,
) -> Amount | None:
    """A number behind a sign of money, which is the tokens from ``place[0]`` to
    ``place[1]``: "$5", "US$5".
    """
    first, number = place[0], place[1] + 1
    read = read_number(tokens, norms, number, lists) if number < len(norms) else None
    if read is None:
        return None
    last = _past_unit(norms, read[1], sign, lists)
    return Amount(first, first, last, sign[0], read[0], sign[1], "")


def _past_unit(norms: Sequence[str], last: int, sign: Unit, lists: NumberWords) -> int:
    """Past a unit that says the same as the sign before the number: "£5 pounds"."""
    unit = _unit(norms, last + 1, lists)
    return unit[1] if unit and unit[0] == sign else last


def _plain_number(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: NumberWords
) -> Amount | None:
    read = read_number(tokens, norms, k, lists)
    if read is None:
        if (match := _RANGE.fullmatch(norms[k])) and tokens[k].kind == "number":
            return Amount(k, k, k, "number", None, "", "", f"{match[1]}–{match[2]}")
        return None
    number, last, unit = read
    if unit:
        return Amount(k, k, last, *_with(number, unit))
    found = _unit(norms, last + 1, lists)
    if found:
        return Amount(k, k, found[1], *_with(number, found[0]))
    if (
        last == k and norms[k] in lists.small and number in (0, 1)
    ):  # "one of them", "no one", "zero"
        return None
    return Amount(k, k, last, "number", number, "", "")


def _with(number: Decimal, unit: Unit) -> tuple[AmountKind, Decimal, str, str]:
    return unit[0], number, unit[1], ""


def _unit(norms: Sequence[str], k: int, lists: NumberWords) -> tuple[Unit, int] | None:
    """The unit that begins with token ``k``, and its last token; the longest that
    fits.
    """
    for size in range(min(_LONGEST, len(norms) - k), 0, -1):
        for words in (
            " ".join(norms[k : k + size]),
            "".join(norms[k : k + size]),
        ):  # "°", "C"
            if words in lists.units and (
                size > 1 or len(words) > 1 or not words.isalpha()
            ):
                return lists.units[words], k + size - 1
    return None


def _ordinal(norms: Sequence[str], k: int, lists: NumberWords) -> Amount | None:
    """ "Third", "21st", "twenty-first"."""
    number = _ordinal_value(norms[k], lists)
    if number is None or (k and _is_no_ordinal(norms[k - 1], norms[k], lists)):
        return None
    return Amount(k, k, k, "ordinal", number, "", "")


def _ordinal_value(norm: str, lists: NumberWords) -> Decimal | None:
    if match := lists.ordinal.fullmatch(norm):
        return Decimal(match[1])
    tens, _, ones = norm.rpartition("-")
    number = lists.ordinals.get(ones)
    if number is None or not tens:
        return number
    joined = number < 10 and lists.small.get(tens, 0) >= 20
    return number + lists.small[tens] if joined else None


def _is_no_ordinal(before: str, norm: str, lists: NumberWords) -> bool:
    """Whether the word before makes another thing of an ordinal: a part ("two thirds"),
    a time ("one second"), an adverb ("at first").
    """
    words = lists.words
    return (
        (norm in lists.parts and before in words["before_parts"])
        or (norm in words["second"] and before in lists.small)
        or (norm in words["second"] and before in words["before_second"])
        or (norm in words["first_ordinal"] and before in words["before_first"])
    )


def _fraction(norms: Sequence[str], k: int, lists: NumberWords) -> Amount | None:
    """ "Half of", "half the", "two thirds", "a quarter of"."""
    behind = norms[k + 1] if k + 1 < len(norms) else ""
    if norms[k] in lists.half:
        halved = behind in lists.words["halved"]
        led_in = k > 0 and norms[k - 1] in lists.words["before_half"]
        half = Amount(k, k, k, "share", Decimal("0.5"), "of the whole", "")
        return half if halved or led_in else None
    joined = norms[k].partition("-")  # "two-thirds"
    ways = ((norms[k], behind, k + 1), (joined[0], joined[2], k))
    for top, bottom, last in ways:
        count = Decimal(1) if top in lists.words["one"] else lists.small.get(top)
        if count is None or bottom not in lists.parts:
            continue
        # Not "a quarter" alone, which may be three months.
        if top in lists.words["a"] and not _is_of(norms, last + 1, lists):
            continue
        share = round(count / _part_value(bottom, lists), 4)
        return Amount(k, k, last, "share", share, "of the whole", "")
    return None


def _part_value(part: str, lists: NumberWords) -> Decimal:
    """How many of a part make the whole: "quarters" → 4."""
    for ending in lists.words["plural_endings"]:
        part = part.removesuffix(ending)
    return lists.part_values[part]


def _is_of(norms: Sequence[str], k: int, lists: NumberWords) -> bool:
    return k < len(norms) and norms[k] in lists.words["of"]


def _vague(norms: Sequence[str], k: int, lists: NumberWords) -> Amount | None:
    """ "Hundreds of", "tens of thousands"."""
    if norms[k] not in lists.many:
        return None
    last = (
        k + 2
        if _is_of(norms, k + 1, lists)
        and norms[k + 2 : k + 3]
        and norms[k + 2] in lists.many
        else k
    )
    unit = _unit(norms, last + 2, lists) if _is_of(norms, last + 1, lists) else None
    words = " ".join(norms[k : last + 1])
    if unit:
        return Amount(k, k, unit[1], unit[0][0], None, unit[0][1], "", words)
    return Amount(k, k, last, "number", None, "", "", words)


def _qualified(
    amount: Amount, norms: Sequence[str], least: int, lists: NumberWords
) -> Amount:
    """The amount with the words before it that make it less exact; the longest that
    fit.
    """
    # "About the third" is no less the third.
    if amount.kind == "ordinal":
        return amount
    # "Five or more": two words behind a number may qualify it, too.
    behind = " ".join(norms[amount.last + 1 : amount.last + 3])
    if behind in lists.behind:
        return replace(amount, last=amount.last + 2, qualifier=lists.behind[behind])
    for size in range(_LONGEST, 0, -1):
        first = amount.first - size
        words = " ".join(norms[first : amount.first])
        # `least` is the end of the number before: its words are not this one's.
        name = lists.qualifiers.get(words) if first >= least else None
        if name and not (
            amount.kind == "duration" and words in lists.words["spanning"]
        ):  # "11 percent over two years"
            return replace(amount, first=first, qualifier=name)
    return amount


def _shared_scales(
    found: list[Amount], norms: Sequence[str], lists: NumberWords
) -> list[Amount]:
    """ "Between 8 and 15 million crowns": the first number has the second's scale and
    unit.
    """
    result = list(found)
    for n in range(len(found) - 1):
        one, two = result[n], found[n + 1]
        if one.number is None or not _are_one_range(one, two, norms, lists):
            continue
        # "1,500 to 2 million", "9,000 to 2m": from a thousand on, or with a scale of
        # its own, a number is whole as it stands.
        bare = one.last == one.core and one.number < 1000
        number = one.number * _scale_of(norms, two, lists) if bare else one.number
        result[n] = replace(one, kind=two.kind, unit=two.unit, number=number)
    return result


def _are_one_range(
    one: Amount, two: Amount, norms: Sequence[str], lists: NumberWords
) -> bool:
    """Whether a bare number and an amount are the ends of a range: "8-15 million",
    "between 8 and 15 million", but not "8 and 15 million".
    """
    between = norms[one.last + 1 : two.first]
    if len(between) != 1 or one.kind != "number":
        return False
    if two.number is None or two.kind in ("number", "ordinal"):
        return False
    paired = one.first > 0 and norms[one.first - 1] in lists.words["paired"]
    if between[0] in lists.words["joining"] and not paired:
        return False
    return between[0] == "-" or between[0] in lists.words["joined"]


def _scale_of(norms: Sequence[str], amount: Amount, lists: NumberWords) -> Decimal:
    scales = lists.scales
    inside = [
        scales[w]
        for w in norms[amount.core : amount.last + 1]
        if w in scales and len(w) > 2
    ]
    return inside[0] if inside else Decimal(1)
