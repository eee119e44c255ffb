"""Numbers in words or figures, with sign, scale, unit and qualifier: "more than a
thousand", "$1.8bn", "-0.5 percent", "12-year-old".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from mediacomp.findings.facts.numbers.fractional import half_behind, part_of_unit
from mediacomp.findings.facts.numbers.line import Found, Line, Read
from mediacomp.findings.facts.numbers.number_pieces import (
    Piece,
    is_minus,
    pieces,
    rejoined,
    unelided,
    unjoined,
)
from mediacomp.findings.facts.numbers.number_words import AmountKind, Unit, number_words
from mediacomp.findings.facts.numbers.numerals import plain, read_number
from mediacomp.findings.facts.numbers.ranges import ranges
from mediacomp.findings.facts.numbers.shares import (
    age,
    ending,
    one_in,
    ordinal,
    part_in_figures,
    share,
    vague,
)
from mediacomp.findings.facts.numbers.telephones import telephone
from mediacomp.findings.facts.numbers.unit_words import currency, unit_at

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

# Words of the longest qualifier of the lists ("in the region of").
_LONGEST = 4
# Letters of a noun that only looks like a participle ("bed", "shed"), at most.
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in tokens ``first`` to ``last``, from ``start`` to ``end`` of the text;
    ``core`` is its first token behind the qualifier.

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
    start: int
    end: int
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
        >>> amount = Amount(0, 0, 0, 0, 4, "share", Decimal("3.90"), "percent", "about")
        >>> amount.value
        'about 3.9%'
        >>> [replace(amount, kind="ordinal", number=Decimal(n), qualifier="").value
        ...     for n in (2, 12, 21)]
        ['2nd', '12th', '21st']
        """
        said = self.words or (plain(self.number) if self.number is not None else "")
        if self.kind == "ordinal":
            return said + ending(said)
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
    parts = unelided(rejoined(pieces(tokens), lists.comma), lists.clitics)
    if lists.joined_units:
        parts = unjoined(parts, lists.small, lists.joined_units)
    line = Line(parts, [piece.norm for piece in parts], lists)
    found: list[Found] = []
    k = 0
    while k < len(parts):
        if last := telephone(line, k):
            k = last + 1
            continue
        least = found[-1].last + 1 if found else 0
        amount = _amount(line, k, least) if parts[k].token not in taken else None
        if amount is None or any(
            parts[n].token in taken for n in range(amount.first, amount.last + 1)
        ):
            k += 1
            continue
        found.append(_qualified(amount, line, least))
        k = found[-1].last + 1
    return [_told(amount, parts) for amount in ranges(found, line)]


def _told(found: Found, parts: Sequence[Piece]) -> Amount:
    """An amount by the tokens that hold it."""
    lead = parts[found.begin]
    core, last = parts[found.first], parts[found.last]
    return Amount(
        lead.token,
        core.token,
        last.last_token,
        lead.start,
        last.end,
        found.kind,
        found.number,
        found.unit,
        found.qualifier,
        found.words,
    )


def _amount(line: Line, k: int, least: int) -> Found | None:
    """The amount that begins with piece ``k``; the one before ends before ``least``."""
    if not _may_begin(line, k, least):
        return None
    if (least < k or not k) and (is_minus(line.pieces, k) or _says_minus(line, k)):
        return _negative(line, k)
    money = currency(line, k)
    if money is not None:
        return _behind_sign(line, k, *money)
    return (
        age(line, k)
        or ordinal(line, k)
        or one_in(line, k)
        or part_in_figures(line, k)
        or share(line, k)
        or part_of_unit(line, k)
        or _number(line, k)
        or vague(line, k)
    )


def _may_begin(line: Line, k: int, least: int) -> bool:
    piece = line.pieces[k]
    if piece.kind == "word" and piece.norm not in line.lists.first:
        return False
    # A figure inside a token is part of a label ("covid-19"), but for one behind the
    # dash of a range ("5–6 million").
    behind_dash = k > 0 and line.norms[k - 1] in "-:/" and least == k - 1
    return piece.leads or behind_dash


def _says_minus(line: Line, k: int) -> bool:
    """Whether a word makes the number behind it negative: "minus five"; not "au moins
    cinq", "por lo menos cinco", nor "plus or minus five", which is either.
    """
    led_in = (" ".join(line.norms[max(0, k - n) : k + 1]) for n in (1, 2))
    either = line.is_in(k - 1, "plus") or line.is_in(k - 2, "plus")
    if either or not line.is_in(k, "minus"):
        return False
    return line.lists.qualifiers.keys().isdisjoint(led_in)


def _negative(line: Line, k: int) -> Found | None:
    behind = k + 1
    money = currency(line, behind)
    found = _behind_sign(line, behind, *money) if money else _number(line, behind)
    if found is None or found.number is None:
        return None
    return replace(found, first=k, number=-found.number)


def _behind_sign(line: Line, first: int, sign: Unit, last: int) -> Found | None:
    """A number behind a sign of money, which ends with piece ``last``: "$5", "$-5",
    "US$5".
    """
    at = last + 1
    minus = at < len(line.pieces) and line.norms[at] == "-" and line.glued(at)
    at += minus
    if at >= len(line.pieces) or line.pieces[at].kind == "word":
        return None
    read = read_number(line, at, money=True)
    if read is None or _is_label(line, read.last):
        return None
    unit = unit_at(line, read.last)
    # "£5 pounds" says the same twice.
    end = unit[1] if unit and unit[0] == sign else read.last
    value = -read.value if minus else read.value
    return Found(first, end, sign[0], value, sign[1], scale=read.scale)


def _is_label(line: Line, last: int) -> bool:
    """Whether letters go on behind a figure, so that it is no number: "747s"."""
    return line.glued(last + 1) and line.pieces[last + 1].kind == "word"


def _number(line: Line, k: int) -> Found | None:
    """A number and its unit, in figures or words."""
    if k >= len(line.pieces):
        return None
    read = read_number(line, k)
    if read is None:
        return None
    unit = unit_at(line, read.last)
    if unit is not None:
        return _with_unit(line, k, read, unit)
    if (inexact := _behind(line, read.last)) and (unit := unit_at(line, inexact[1])):
        found = _with_unit(line, k, read, unit)  # "20-odd miles"
        return replace(found, qualifier=inexact[0])
    if _is_label(line, read.last) or _is_bound(line, k, read):
        return None
    named = read.last == k and line.pieces[k].kind == "word"
    if named and read.value in (0, 1):  # "one of them", "no one", "zero"
        return None
    return Found(k, read.last, "number", read.value, scale=read.scale)


def _with_unit(line: Line, k: int, read: Read, unit: tuple[Unit, int]) -> Found:
    (kind, name), last = unit
    value = read.value
    if tail := half_behind(line, last):  # "two years and a half"
        value, last = value + tail[0], tail[1]
    # "12-year-old" is one word, and stays one.
    elif last > read.last + 1 and line.norm(read.last + 1) == "-":
        while (
            line.norm(last + 1) == "-" and line.glued(last + 1) and line.glued(last + 2)
        ):
            last += 2
    return Found(k, last, kind, value, name, scale=read.scale)


def _is_bound(line: Line, k: int, read: Read) -> bool:
    """Whether a number word is only the first part of a compound: "two-way",
    "three-legged", "five-a-side"; "three-match" and "40-member" count.
    """
    at = read.last + 1
    hyphened = line.norm(at) == "-" and line.glued(at) and line.glued(at + 1)
    if not hyphened or read.scale > 1 or line.pieces[k].kind != "word":
        return False
    if line.pieces[at + 1].kind != "word" or _behind(line, read.last):
        return False
    part, words = line.norm(at + 1), line.lists.words
    if not words["bound"] or part in words["bound"] or part in line.lists.function:
        return True
    # "Three-bed" counts, "three-legged" doesn't.
    return len(part) > _SHORT and part.endswith(tuple(words["bound_endings"]))


def _behind(line: Line, last: int) -> tuple[str, int] | None:
    """What behind a number makes it less exact: "or more", "-plus", "+"; and its last
    piece.
    """
    known = line.lists.behind
    first = line.norm(last + 1)
    for size, form in (
        (2, f"{first} {line.norm(last + 2)}"),
        (2, f"{first}{line.norm(last + 2)}"),
        (1, first),
    ):
        inside = last + size < len(line.pieces)
        touches = first not in ("-", "+") or line.glued(last + 1)
        if form in known and inside and touches:
            return known[form], last + size
    return None


def _qualified(amount: Found, line: Line, least: int) -> Found:
    """The amount with the words beside it that make it less exact; the longest that
    fit.
    """
    # "About the third" is no less the third.
    if amount.kind == "ordinal":
        return amount
    if behind := _behind(line, amount.last):
        name, last = behind
        return replace(amount, last=last, qualifier=name)
    spanning = line.lists.words["spanning"]
    for size in range(_LONGEST, 0, -1):
        first = amount.first - size
        words = " ".join(line.norms[first : amount.first])
        # `least` is the end of the number before: its words are not this one's.
        name = line.lists.qualifiers.get(words, "") if first >= least else ""
        # "11 percent over two years", "a win over ten-man Albion"
        bound = line.norm(amount.last + 1) == "-" and line.glued(amount.last + 1)
        span = words in spanning and (amount.kind == "duration" or bound)
        if name and not (span and not line.is_in(first - 1, "before_span")):
            return replace(amount, lead=first, qualifier=name)
    return amount
