"""Quotation marks → the stretches that they enclose.

Only the outermost quotation is reported. Three rules keep a slip of the pen from
spreading:

* a mark that is never closed ends with its paragraph, or, where the next quotation of
  its kind opens there, with its sentence; `quotations` says that it is unbalanced;
* only where the next paragraph opens with the same mark again does the quotation go on,
  as printers have it;
* a single mark counts only with its partner in the same paragraph: apostrophes are no
  quotation marks.

A straight mark says nothing of its direction, so its neighbours tell; one with white
space on both sides, as in tokenised text, opens and closes in turn. Typewriter quotes
(``...'') count as double marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from mediacomp.languages.language import ENGLISH, Language
from mediacomp.languages.wordlists import alternatives
from mediacomp.text.paragraphs import paragraphs, trim
from mediacomp.text.quote_marks import (
    ALWAYS_OPEN,
    CLOSED_BY,
    DOUBLE,
    SINGLE,
    SINGLE_CLOSED_BY,
)
from mediacomp.text.spans import Span
from mediacomp.text.typography import spaced

_STRAIGHT = frozenset(('"', "＂", "''"))
_DOUBLE = regex.compile(rf"""[{DOUBLE}「」『』"＂]|``|(?<!')''(?!')""")
# Fewer than three letters before a stop are an abbreviation as a rule.
_SENTENCE_END = regex.compile(r"\p{L}{2}\p{Ll}[.!?…](?=\s+\p{Lu})")
_SINGLE = regex.compile(rf"[{SINGLE}']")


@dataclass(frozen=True, slots=True)
class Quoted(Span):
    """A quotation, marks included, and whether its closing mark is missing.

    Examples
    --------
    >>> quotations("She said: “Rain fell.")
    [Quoted(start=10, end=21, unbalanced=True)]
    """

    unbalanced: bool


def quotations(
    text: str, blocks: Sequence[Span] | None = None, language: Language = ENGLISH
) -> list[Quoted]:
    """Quotations of a text in reading order; they do not overlap.

    Parameters
    ----------
    blocks
        The text's paragraphs, where they are known already.
    language
        Its words with an apostrophe before them open nothing ("'tis").

    Examples
    --------
    >>> [(q.start, q.end, q.unbalanced) for q in quotations("A “b” and “c")]
    [(2, 5, False), (10, 12, True)]
    """
    text = spaced(text)
    if not blocks:
        blocks = paragraphs(text)
    doubles = _doubles(text, blocks)
    singles = _singles(text, blocks, doubles, language)
    return _outermost([*doubles, *singles])


@cache
def _elision(language: Language) -> regex.Pattern[str]:
    """What stands behind an apostrophe for letters or figures left out."""
    words = language.any_of("elisions", "words")
    return regex.compile(rf"(?:\d\d|{words}\b)", regex.IGNORECASE)


@cache
def _elided(language: Language) -> regex.Pattern[str]:
    """A letter between two apostrophes that stand for others: "rock 'n' roll"."""
    letters = (w for w in language.words("elisions", "words") if len(w) == 1)
    marked = rf"(?<!\w)['‘’]{alternatives(letters)}['’](?!\w)"
    return regex.compile(marked, regex.IGNORECASE)


def quoted_spans(
    text: str, start: int = 0, end: int | None = None, language: Language = ENGLISH
) -> list[Span]:
    """Quotations in ``text[start:end]`` in reading order, marks included; they do not
    overlap.

    Examples
    --------
    >>> text = "It’s “a ‘bad’ deal,” he said, the workers’ „Damm“ — and “so on."
    >>> [text[s.start:s.end] for s in quoted_spans(text)]
    ['“a ‘bad’ deal,”', '„Damm“', '“so on.']
    """
    stop = len(text) if end is None else end
    blocks = [
        Span(p.start + start, p.end + start) for p in paragraphs(text[start:stop])
    ]
    return (
        [Span(q.start, q.end) for q in quotations(text, blocks, language)]
        if blocks
        else []
    )


def _outermost(spans: list[Quoted]) -> list[Quoted]:
    found: list[Quoted] = []
    # Of two that begin together the longer is the outer one.
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _opens(text: str, at: int, end: int, block: Span) -> bool:
    """Whether a mark that can both open and close stands like one that opens."""
    before = text[at - 1] if at > block.start else " "
    after = text[end] if end < block.end else " "
    return not before.isalnum() and before not in ".,!?…;:%)]’”" and not after.isspace()


def _stands_alone(text: str, at: int, end: int, block: Span) -> bool:
    """Whether a mark has white space, or the start of its paragraph, before it and
    white space behind it.
    """
    return (
        (at == block.start or text[at - 1].isspace())
        and end < block.end
        and text[end].isspace()
    )


def _doubles(text: str, blocks: Sequence[Span]) -> list[Quoted]:
    found: list[Quoted] = []
    since, mark, last_end = -1, "", 0
    for block in blocks:
        if mark and not text.startswith(mark, block.start):
            found.append(Quoted(since, last_end, True))
            mark = ""
        since, mark = _through(text, block, since, mark, found)
        last_end = block.end
    return [*found, Quoted(since, last_end, True)] if mark else found


def _through(
    text: str, block: Span, since: int, mark: str, found: list[Quoted]
) -> tuple[int, str]:
    """Add what closes in a paragraph; where what is open behind it began, its mark."""
    # A mark that opens this paragraph again is none of its own: "“Rain fell.¶“It".
    matches = list(_DOUBLE.finditer(text, block.start + len(mark), block.end))
    straight = _last_straight(matches)
    depth = 0
    for match, spare in zip(matches, _spare_closings(matches), strict=True):
        at, sign = match.start(), match.group()
        opens = _may_open(text, match, block)
        if not mark:
            if opens or _is_alone(text, match, block):
                since, mark, depth = at, sign, 0
        elif opens and _is_nested(sign, mark, spare, at < straight):
            depth += 1
        elif opens and sign == mark:
            found.append(_unclosed(text, since, at))
            since, depth = at, 0
        elif sign in CLOSED_BY[mark]:
            depth -= 1
            if depth < 0:
                found.append(Quoted(since, match.end(), False))
                mark = ""
    return since, mark


def _is_nested(sign: str, mark: str, spare: int, before_straight: bool) -> bool:
    """Whether a mark opens inside what is open: “I heard “no” twice”, "I heard “no”
    twice".
    """
    if mark == "“":
        return sign == "“" and spare > 0
    return sign == "“" and mark == '"' and spare >= 0 and before_straight


def _last_straight(matches: Sequence[regex.Match[str]]) -> int:
    """Where the last straight mark of a paragraph stands, -1 if there is none."""
    return next((m.start() for m in reversed(matches) if m.group() == '"'), -1)


def _spare_closings(matches: Sequence[regex.Match[str]]) -> list[int]:
    """For each mark how many more curly marks close behind it than open from it on:
    above 0, an opening one is nested in one that is open.
    """
    found, spare = [], 0
    for match in reversed(matches):
        sign = match.group()
        spare += (sign == "”") - (sign == "“")
        found.append(spare if sign == "“" else 0)
    return found[::-1]


def _may_open(text: str, match: regex.Match[str], block: Span) -> bool:
    """Whether a double mark opens: always („), or where it stands before a word (")."""
    sign = match.group()
    at, end = match.span()
    # A curly mark turned the wrong way closes nothing where a paragraph begins.
    if sign == "”" and at == block.start and end < block.end:
        return True
    if sign in CLOSED_BY and _opens(text, at, end, block):
        return True
    return sign in ALWAYS_OPEN and not _closes_turned(text, match, block)


def _closes_turned(text: str, match: regex.Match[str], block: Span) -> bool:
    """Whether a mark that opens by its shape can only close: "Rain fell.“ with nothing
    but white space behind it.
    """
    at, end = match.span()
    behind = text[end] if end < block.end else " "
    return (
        match.group() == "“"
        and at > block.start
        and not text[at - 1].isspace()
        and behind.isspace()
    )


def _is_alone(text: str, match: regex.Match[str], block: Span) -> bool:
    """Whether a straight mark has space around it, as in tokenised text (" rain ")."""
    straight = match.group() in _STRAIGHT
    return straight and _stands_alone(text, match.start(), match.end(), block)


def _unclosed(text: str, start: int, end: int) -> Quoted:
    """A quotation whose closing mark is missing, where another one opens at ``end``: it
    reaches to the last sentence's end before that, since what stands between most often
    leads to the other ("Lee said “…"), unless a stop closes it.
    """
    span = trim(text, start, end)
    stops = [stop.end() for stop in _SENTENCE_END.finditer(text, start, end)]
    if stops and text[span.end - 1] not in ",.!?…":
        span = Span(span.start, stops[-1])
    return Quoted(span.start, span.end, True)


@dataclass(slots=True)
class _Single:
    """A single mark that has opened, and where it may have closed already ("the
    workers’ …").
    """

    mark: str
    since: int
    perhaps: int = 0


def _singles(
    text: str,
    blocks: Sequence[Span],
    doubles: list[Quoted],
    language: Language,
) -> list[Quoted]:
    elision, elided = _elision(language), _elided(language)
    inside = iter([*doubles, Quoted(len(text) + 1, len(text) + 1, False)])
    double = next(inside)
    found: list[Quoted] = []
    for block in blocks:
        pending: _Single | None = None
        done = block.start
        for match in _SINGLE.finditer(text, block.start, block.end):
            if match.start() < done:
                continue
            if letter := elided.match(text, match.start()):
                done = letter.end()
                continue
            # Both run in reading order, so one pass is enough however many marks there
            # are.
            while double.end <= match.start():
                double = next(inside)
            if match.start() < double.start:
                pending = _after_single(text, match, block, pending, found, elision)
        if pending and pending.perhaps:
            found.append(Quoted(pending.since, pending.perhaps, False))
    return found


def _after_single(
    text: str,
    match: regex.Match[str],
    block: Span,
    pending: _Single | None,
    found: list[Quoted],
    elision: regex.Pattern[str],
) -> _Single | None:
    """State after one more single mark; a quotation that it closes goes to
    ``found``.
    """
    at, sign = match.start(), match.group()
    if (
        pending
        and sign in SINGLE_CLOSED_BY[pending.mark]
        and _may_close(text, at, block)
    ):
        # ‘The workers’ pay fell’: a mark behind an s may be either, and the first such
        # place closes if no better one comes.
        if _is_possessive(text, at, block):
            pending.perhaps = pending.perhaps or at + 1
            return pending
        found.append(Quoted(pending.since, at + 1, False))
        return None
    if (
        sign in SINGLE_CLOSED_BY
        and _opens(text, at, at + 1, block)
        and not elision.match(text, at + 1)
    ):
        if pending and pending.perhaps:
            found.append(Quoted(pending.since, pending.perhaps, False))
        return _Single(sign, at)
    return pending


def _may_close(text: str, at: int, block: Span) -> bool:
    after = text[at + 1] if at + 1 < block.end else " "
    # An apostrophe inside a word ("don’t") closes nothing.
    return not text[at - 1].isspace() and not after.isalnum()


def _is_possessive(text: str, at: int, block: Span) -> bool:
    """An apostrophe after a final s with a word behind it: perhaps no closing mark."""
    return (
        text[at - 1] in "sS"
        and at + 2 < block.end
        and text[at + 1] == " "
        and text[at + 2].isalnum()
    )
