"""Tokens → pieces of which numbers are made: a figure, a word of letters, a mark.

A token may hold several ("$5m-a-year" ends in "5", "m", "-", "a", "-", "year"), and a
figure may stand in several ("1,000th"). All that reads numbers reads pieces, so that
a hyphen, a space or nothing between two of them is one question, asked in one place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

import regex

from mediacomp.text.quote_marks import OPENING, STRAIGHT
from mediacomp.text.tokens import normalise

if TYPE_CHECKING:
    from mediacomp.text.spans import Token

PieceKind = Literal["figure", "word", "mark"]

_PIECE = regex.compile(
    r"""
    (?P<figure> \p{Nd}++ (?:[.,]\p{Nd}++ | ['’]\p{Nd}{3}(?!\p{Nd}) )*+ )
  | (?P<word> [\p{L}\p{M}]++ (?:[./&'’][\p{L}\p{M}]++)*+ )
  | (?P<mark> \S )
    """,
    regex.VERBOSE,
)
LEAST = 3
"""Letters of a number in one word with its unit, and of that unit, at least."""
_MINUS = frozenset("-−–")
_MONEY = frozenset("$€£¥")
_VULGAR = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
"""Signs of fractions; "²" and "①" are none."""
_COUNTING = _MONEY | {"%"}
_OPENING = frozenset(STRAIGHT + OPENING + "([{¿¡")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of token ``token``, from ``start`` to ``end`` of the text.

    ``glued`` says that it touches the piece before it, ``leads`` that it begins its
    token.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> [piece.norm for piece in pieces(tokenise("the $5m-a-year 1,000th job"))]
    ['the', '$', '5', 'm', '-', 'a', '-', 'year', '1,000', 'th', 'job']
    """

    kind: PieceKind
    norm: str
    text: str
    start: int
    end: int
    token: int
    last_token: int
    glued: bool
    leads: bool


def pieces(tokens: Sequence[Token]) -> list[Piece]:
    """The pieces of tokens, in order."""
    found: list[Piece] = []
    end = -1
    for k, token in enumerate(tokens):
        if token.norm.isalpha() or token.kind == "punctuation":
            kind: PieceKind = "word" if token.kind != "punctuation" else "mark"
            start, stop = token.start, token.end
            glued = start == end
            found.append(
                Piece(kind, token.norm, token.text, start, stop, k, k, glued, True)
            )
        else:
            _add(found, token, k, end)
        end = token.end
    return found


def unelided(found: Sequence[Piece], clitics: frozenset[str]) -> list[Piece]:
    """Pieces with a small word that an apostrophe joins to another as one of its own:
    French "d'un million".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> [piece.norm for piece in unelided(pieces(tokenise("plus d'un")), {"d'"})]
    ['plus', "d'", 'un']
    """
    parted: list[Piece] = []
    for piece in found:
        at = piece.norm.find("'") + 1
        if 0 < at < len(piece.norm) == len(piece.text) and piece.norm[:at] in clitics:
            middle = piece.start + at
            one, two = piece.text[:at], piece.text[at:]
            parted += (
                replace(piece, norm=piece.norm[:at], text=one, end=middle),
                replace(
                    piece, norm=piece.norm[at:], text=two, start=middle, glued=True
                ),
            )
        else:
            parted.append(piece)
    return parted


def unjoined(
    found: Sequence[Piece], numbers: Container[str], units: Container[str]
) -> list[Piece]:
    """Pieces with a number in letters that stands in one word with its unit as two:
    German "dreitägig".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> parts = pieces(tokenise("ein dreitägiger Streik"))
    >>> [piece.norm for piece in unjoined(parts, {"drei"}, {"tägiger"})]
    ['ein', 'drei', 'tägiger', 'streik']
    """
    parted: list[Piece] = []
    for piece in found:
        norm = piece.norm
        cuts = (
            k
            for k in range(LEAST, len(norm) - LEAST)
            if norm[k:] in units and norm[:k] in numbers
        )
        at = next(cuts, 0) if len(norm) == len(piece.text) else 0
        if not at:
            parted.append(piece)
            continue
        middle, one, two = piece.start + at, piece.text[:at], piece.text[at:]
        parted += (
            replace(piece, norm=norm[:at], text=one, end=middle),
            replace(
                piece, norm=norm[at:], text=two, start=middle, glued=True, leads=False
            ),
        )
    return parted


def rejoined(found: Sequence[Piece], comma: bool) -> list[Piece]:
    """Pieces with a number that a space parts behind its mark as one figure, as texts
    have it that went through a tokeniser or a scanner: "120, 000", "5. 9".

    Only thousands that end in noughts are joined ("on May 3, 200 people" has two
    numbers), and no decimals where a ``comma`` parts them or at the beginning of a
    sentence ("1. 2 eggs").

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> parts = pieces(tokenise("a 5. 9 magnitude quake and 1, 120, 000 homes"))
    >>> [piece.norm for piece in rejoined(parts, comma=False) if piece.kind == "figure"]
    ['5.9', '1', '120,000']
    """
    joined: list[Piece] = []
    for k, piece in enumerate(found):
        if len(joined) > 1 and _is_parted(joined, piece, found[k + 1 : k + 3], comma):
            one, mark = joined[-2:]
            text = one.text + mark.text + piece.text
            norm = one.norm + mark.norm + piece.norm
            whole = replace(
                one, norm=norm, text=text, end=piece.end, last_token=piece.last_token
            )
            joined[-2:] = [whole]
        else:
            joined.append(piece)
    return joined


def _is_parted(
    before: Sequence[Piece], piece: Piece, behind: Sequence[Piece], comma: bool
) -> bool:
    """Whether a figure goes on with the one before a mark and a space."""
    one, mark = before[-2:]
    parted = mark.glued and piece.start == mark.end + 1 and one.kind == "figure"
    if not parted or piece.kind != "figure":
        return False
    group, tenths = (".", ",") if comma else (",", ".")
    if mark.norm == group:
        return piece.norm == "000" and len(one.norm) <= 3
    goes_on = [other.norm for other in behind[:1] if behind[-1].kind == "figure"]
    listed = len(before) < 3 or before[-3].norm == tenths or goes_on == [tenths]
    whole = one.norm.isdecimal() and piece.norm.isdecimal()
    return mark.norm == tenths == "." and whole and not listed


def _add(found: list[Piece], token: Token, k: int, end: int) -> None:
    """The pieces of a token that is more than a word."""
    for match in _PIECE.finditer(token.text):
        start, stop = token.start + match.start(), token.start + match.end()
        glued, text = start == end or match.start() > 0, match.group()
        piece = Piece(
            match.lastgroup,
            normalise(text),
            text,
            start,
            stop,
            k,
            k,
            glued,
            not match.start(),
        )
        # "1,000th": letters behind its figures part a number at its comma.
        if not _goes_on(found, piece):
            found.append(piece)
            continue
        one, comma = found[-2:]
        text = one.text + comma.text + text
        found[-2:] = [
            Piece(
                "figure",
                normalise(text),
                text,
                one.start,
                stop,
                one.token,
                k,
                one.glued,
                one.leads,
            )
        ]


def _goes_on(found: Sequence[Piece], piece: Piece) -> bool:
    """Whether figures go on with a number beyond a mark: "1,000th", "1’000"."""
    if len(found) < 2 or piece.kind != "figure" or found[-2].kind != "figure":
        return False
    mark = found[-1]
    joins = mark.norm == "," or (mark.norm == "'" and len(piece.text) == 3)
    return joins and mark.glued and piece.glued


def fraction(text: str) -> Decimal | None:
    """The value of a sign of a fraction.

    Examples
    --------
    >>> fraction("½"), fraction("2"), fraction("²")
    (Decimal('0.5000'), None, None)
    """
    if text not in _VULGAR:
        return None
    return round(Decimal(unicodedata.numeric(text)), 4)


def is_minus(found: Sequence[Piece] | Sequence[Token], k: int) -> bool:
    """Whether a mark is the sign of what it touches behind it: "fell to -5", "−$3m"; no
    hyphen, no bullet and no dash of a sentence.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> [is_minus(tokenise(text), 1) for text in ("to −5", "it - 5")]
    [True, False]
    """
    mark = found[k]
    if mark.text not in _MINUS or k + 1 == len(found):
        return False
    behind = found[k + 1]
    if behind.start != mark.end or not _is_counted(behind.text[0]):
        return False
    # An en dash at the very beginning is a bullet.
    if k == 0:
        return mark.text != "–"
    before = found[k - 1]
    # "5 -6" is a range.
    parted = before.end < mark.start or before.norm[0] in _OPENING
    return parted and not before.norm[-1].isdecimal()


def _is_counted(sign: str) -> bool:
    return sign.isdecimal() or sign in _MONEY or sign in _VULGAR


def counting_marks(tokens: Sequence[Token]) -> frozenset[int]:
    """Marks without which a figure is another one: its minus, a sign of a fraction, and
    those of money and percent.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> sorted(counting_marks(tokenise("It grew - by −6½ percent, or $3.")))
    [4, 6, 10]
    """
    return frozenset(
        k
        for k, token in enumerate(tokens)
        if token.kind == "punctuation"
        and (
            token.norm[0] in _COUNTING
            or token.text[0] in _VULGAR
            or is_minus(tokens, k)
        )
    )
