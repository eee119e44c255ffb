"""Which words of two quotations differ, as places in either text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from mediacomp.changes.quotations.edits import word_changes
from mediacomp.changes.quotations.quote_words import quote_words
from mediacomp.changes.quotations.verdict import ALTERING
from mediacomp.findings.findings import findings_of
from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.changes.quotations.quote import Word
    from mediacomp.text.article import Article

Place = tuple[int, int]
CUT = ("cut", "extended")
"""Sorts of change that make a quotation longer in one version."""


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def differing_words(
    a: Article,
    b: Article,
    one: _Stretch | None,
    two: _Stretch | None,
    sorts: Collection[str] = ALTERING,
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Places of the words that only one of two quotations has, or that stand in another
    one's place; an empty place is where the other has words. Of these ``sorts`` only:
    what just one has at an end is a cut, and by itself alters nothing.

    Examples
    --------
    >>> from mediacomp import Article
    >>> a, b = (Article.from_text(f"“We {x}close the pier today,” she said.")
    ...     for x in ("may ", ""))
    >>> whole = Span(0, 30)
    >>> differing_words(a, b, whole, whole)
    (((4, 7),), ((3, 3),))
    """
    if one is None or two is None:
        return (), ()
    quotes = [
        quote_words(article, _parts(article, end))
        for article, end in ((a, one), (b, two))
    ]
    found: tuple[list[Place], list[Place]] = ([], [])
    for change in word_changes(*quotes):
        if change.sort in sorts:
            for side, (first, last) in enumerate(change.ends):
                found[side].append(_place(quotes[side].words, first, last))
    return tuple(found[0]), tuple(found[1])


def _parts(article: Article, end: _Stretch) -> Sequence[Span]:
    """What stands between marks in a stretch, without an attribution in its middle; the
    stretch itself where nothing does.
    """
    speech = findings_of(article).speech
    first = bisect_left(speech, end.start, key=lambda each: each.start)
    last = bisect_left(speech, end.end, key=lambda each: each.start)
    parts = [
        Span(each.start, each.end)
        for each in speech[first:last]
        if each.kind != "indirect" and each.end <= end.end
    ]
    return parts or [Span(end.start, end.end)]


def _place(words: Sequence[Word], first: int, last: int) -> Place:
    if first < last:
        return words[first].start, words[last - 1].end
    # Behind the word before, so that a gap before a mark stands inside the quotation.
    at = words[first - 1].end if first else words[first].start if words else 0
    return at, at
