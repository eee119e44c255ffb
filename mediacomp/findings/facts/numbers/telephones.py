"""Figures that count nothing: numbers of telephones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.findings.facts.numbers.line import Line

_GROUPS, _FIGURES = 3, 7
"""Groups and figures that a number joined by marks has at least."""
_CODE = 3
"""Figures of an area code, at least."""


def telephone(line: Line, k: int) -> int | None:
    """The last piece of the telephone number that begins with piece ``k``; None where
    none does: "020 7946 0123", "+44 20 7946 0123", "212-555-0123"; not "934 000 000".
    """
    piece = line.pieces[k]
    if piece.kind != "figure" or not (piece.leads and piece.norm.isdecimal()):
        return None
    last, groups = k, [piece.norm]
    at = _behind_code(line, k) or _next_group(line, k)
    while at is not None:
        last = at
        groups.append(line.norms[at])
        at = _next_group(line, last)
    figures = sum(map(len, groups))
    if len(groups) == 1 or figures < _FIGURES:
        return None
    thousands = all(len(group) == 3 for group in groups[1:])
    called = line.norm(k - 1) == "+" and line.glued(k) and not thousands
    # No number begins with a nought, nor goes on behind a mark with one.
    nought = piece.norm[0] == "0" and len(piece.norm) > 1
    # "6-4 3-6 7-6" are the sets of a match.
    marked = len(groups) >= _GROUPS and line.norms[last - 1] == "-"
    marked &= len(groups[-1]) > 2
    return last if called or nought or marked else None


def _behind_code(line: Line, k: int) -> int | None:
    """The figures behind an area code with a stroke or in brackets: "0161/[555] 0123",
    "(0161) [555] 0123".
    """
    code, sign = line.norm(k), line.norm(k + 1)
    nought = code[0] == "0" and len(code) >= _CODE
    bracketed = line.norm(k - 1) == "(" and sign == ")"
    if not (bracketed and (nought or len(code) == _CODE)) and not (
        nought and sign == "/" and line.glued(k + 1)
    ):
        return None
    return k + 2 if line.norm(k + 2).isdecimal() else None


def _next_group(line: Line, k: int) -> int | None:
    """The figures behind one space or one hyphen."""
    at = k + 1
    if line.norm(at) == "-" and line.glued(at) and line.glued(at + 1):
        return at + 1 if line.norm(at + 1).isdecimal() else None
    if not line.norm(at).isdecimal() or line.glued(at):
        return None
    return at if line.pieces[at].start - line.pieces[k].end == 1 else None
