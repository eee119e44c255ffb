"""The words of two quotations side by side: what was replaced, dropped, put in, cut,
and what only looks different.

The two sequences are aligned by the longest common subsequence. What lies between
common words is a change, unless it is the same in another spelling, an editor's
insertion in brackets, or a cut: words missing at an end, or anywhere if an ellipsis
marks it. The two sides are compared in an order that depends on the words only, so that
the result for (b, a) mirrors that for (a, b).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from mediacomp.changes.quotations.common_words import common_words
from mediacomp.changes.quotations.quote import Quote, Word, figure, value
from mediacomp.languages.language import Language
from mediacomp.languages.spelling import same_spelling

Range = tuple[int, int]
Sort = Literal[
    "replaced", "dropped", "inserted", "cut", "extended", "spelling", "editor"
]

LONG = 4
"""Words missing in the middle without an ellipsis from which a quotation also counts as
shortened.
"""
_TURNED: dict[Sort, Sort] = {
    "dropped": "inserted",
    "inserted": "dropped",
    "cut": "extended",
    "extended": "cut",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """Stretches of the words of two quotations, of which one became the other; their
    ends are exclusive.
    """

    sort: Sort
    ends: tuple[Range, Range]
    marked: bool = False

    @property
    def size(self) -> int:
        """How many words it has on both sides together."""
        return sum(end - first for first, end in self.ends)

    def words(self, a: Quote, b: Quote) -> tuple[Sequence[Word], Sequence[Word]]:
        """Its words in either quotation."""
        one, two = self.ends
        return a.words[slice(*one)], b.words[slice(*two)]


def word_changes(a: Quote, b: Quote) -> tuple[Edit, ...]:
    """What separates two quotations, in reading order of a.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> one, two = (Article.from_text(t) for t in ("“It is a grave danger now.”",
    ...     "“It is a great danger.”"))
    >>> changes = word_changes(*(quote_words(x, x.sentences) for x in (one, two)))
    >>> [(change.sort, change.ends) for change in changes]
    [('replaced', ((3, 4), (3, 4))), ('cut', ((5, 6), (5, 5)))]
    """
    if [w.norm for w in b.words] < [w.norm for w in a.words]:
        turned = (_turned(change) for change in _changes(b, a))
        return tuple(sorted(turned, key=lambda c: [first for first, _ in c.ends]))
    return tuple(_changes(a, b))


def _turned(change: Edit) -> Edit:
    sort = _TURNED.get(change.sort, change.sort)
    return Edit(sort, change.ends[::-1], change.marked)


def _changes(a: Quote, b: Quote) -> list[Edit]:
    found: list[Edit] = []
    at_a = at_b = 0
    for i, j in [*common_words(a, b), (len(a.words), len(b.words))]:
        if i > at_a or j > at_b:
            found += _between(a, b, (at_a, i), (at_b, j))
        if i < len(a.words) and _is_respelt(a.words[i], b.words[j]):
            found.append(Edit("spelling", ((i, i + 1), (j, j + 1))))
        at_a, at_b = i + 1, j + 1
    return found


def _is_respelt(v: Word, w: Word) -> bool:
    """Whether a common word stands in another spelling: "honour", "twenty" for "20"."""
    if v.norm != w.norm:
        return True
    return v.number and v.text.casefold() != w.text.casefold()


def _between(a: Quote, b: Quote, x: Range, y: Range) -> list[Edit]:
    """The change between two common words, sorted out."""
    words_a, words_b = a.words[slice(*x)], b.words[slice(*y)]
    if _same_letters(words_a, words_b) or _spelt_apart(
        words_a, words_b, (a.language, b.language)
    ):
        return [Edit("spelling", _with_host(a, b, x, y))]
    if _is_editors(words_a, words_b):
        return [Edit("editor", (x, y))]
    if words_a and words_b:
        return _cut_apart(a, b, x, y) or _replaced(a, b, x, y)
    place, marked = _place_of_cut(a, b, x, y)
    if place:
        return [Edit("cut" if words_a else "extended", place, marked)]
    return [Edit("dropped" if words_a else "inserted", (x, y))]


def _is_editors(words_a: Sequence[Word], words_b: Sequence[Word]) -> bool:
    """Whether all words of one side stand in brackets, in the place of the other's or
    of none that are said: "[the mayor]", "he".
    """
    loose_a, loose_b = (
        [word for word in words if not word.bracketed] for words in (words_a, words_b)
    )
    if loose_a and loose_b:
        return False
    if loose_a or loose_b:
        return bool(words_a and words_b)
    return True


def _with_host(a: Quote, b: Quote, x: Range, y: Range) -> tuple[Range, Range]:
    """A stretch with the word before it, where an ending is a part of that: "it's"."""
    starts = [
        first and quote.words[first].start == quote.words[first - 1].start
        for quote, (first, _) in zip((a, b), (x, y), strict=True)
    ]
    if any(starts) and x[0] and y[0]:
        return (x[0] - 1, x[1]), (y[0] - 1, y[1])
    return x, y


def _cut_apart(a: Quote, b: Quote, x: Range, y: Range) -> list[Edit]:
    """Words that each side lacks at an ellipsis of its own, which begins or ends at
    another word: "gone … nobody knows", "gone for ever …".
    """
    gaps = [
        {at for at in (first, end) if _marked(quote, at)}
        for quote, (first, end) in zip((a, b), (x, y), strict=True)
    ]
    if x[0] in gaps[0] and y[1] in gaps[1]:
        return [
            Edit("extended", ((x[0], x[0]), y), True),
            Edit("cut", (x, (y[1], y[1])), True),
        ]
    if x[1] in gaps[0] and y[0] in gaps[1]:
        return [
            Edit("cut", (x, (y[0], y[0])), True),
            Edit("extended", ((x[1], x[1]), y), True),
        ]
    return []


def _place_of_cut(
    a: Quote, b: Quote, x: Range, y: Range
) -> tuple[tuple[Range, Range] | None, bool]:
    """Where a gap is a cut, and whether an ellipsis marks it; the gap may lie further
    left just as well.

    "a [… of a] shift" is "[a … of] a shift": as long as the word before the gap is its
    last word, it can be moved.
    """
    longer = a if x[1] > x[0] else b
    while True:
        if _marked(b, y[0]) if longer is a else _marked(a, x[0]):
            return (x, y), True
        if _at_end(a, b, x, y):
            return (x, y), False
        first, end = x if longer is a else y
        if (
            not (x[0] and y[0])
            or longer.words[first - 1].norm != longer.words[end - 1].norm
        ):
            return None, False
        x, y = (x[0] - 1, x[1] - 1), (y[0] - 1, y[1] - 1)


def _at_end(a: Quote, b: Quote, x: Range, y: Range) -> bool:
    """Whether a gap lies at the start or the end of a quotation, or where its
    attribution interrupts it.
    """
    if (x[0] == 0 and y[0] == 0) or (_is_over(a, x[1]) and _is_over(b, y[1])):
        return True
    longer, (first, end) = (a, x) if x[1] > x[0] else (b, y)
    return longer.words[first].joint or (
        end < len(longer.words) and longer.words[end].joint
    )


def _is_over(quote: Quote, at: int) -> bool:
    """Whether nothing but a question mark follows."""
    return all(word.norm == "?" for word in quote.words[at:])


def _replaced(a: Quote, b: Quote, x: Range, y: Range) -> list[Edit]:
    """Words in the place of others; at an end, where many more stand on one side, the
    rest is a cut.
    """
    extra = (x[1] - x[0]) - (y[1] - y[0])
    if abs(extra) < LONG or not (x[1] == len(a.words) and y[1] == len(b.words)):
        return [Edit("replaced", (x, y))]
    keep = min(x[1] - x[0], y[1] - y[0])
    at = x[0] + keep, y[0] + keep
    return [
        Edit("replaced", ((x[0], at[0]), (y[0], at[1]))),
        Edit("cut" if extra > 0 else "extended", ((at[0], x[1]), (at[1], y[1]))),
    ]


def _marked(quote: Quote, at: int) -> bool:
    """Whether an ellipsis stands before word ``at``."""
    return quote.words[at].after_gap if at < len(quote.words) else quote.gap_at_end


def _same_letters(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether two stretches differ in hyphens, full stops or word division only; "3.5"
    is not "35".
    """
    if not (a and b) or any(w.number for w in (*a, *b)):
        return [figure(w) for w in a] == [figure(w) for w in b] and bool(a)
    one, two = (
        "".join(c for w in words for c in w.norm if c.isalnum()) for words in (a, b)
    )
    return one == two != ""


def _spelt_apart(
    a: Sequence[Word], b: Sequence[Word], languages: tuple[Language, Language]
) -> bool:
    return (
        bool(a)
        and len(a) == len(b)
        and all(_alike(v, w, languages) for v, w in zip(a, b, strict=True))
    )


def _alike(v: Word, w: Word, languages: tuple[Language, Language]) -> bool:
    one, two = languages
    if one is two and _stands_for(v, w, one):
        return True
    if v.number and w.number:  # "-7" is no spelling of "7"
        return figure(v) == figure(w)
    # Spelling has variants within a language only: English "gift" is no German "Gift".
    if v.norm == w.norm or (one is two and same_spelling(v.norm, w.norm, one)):
        return True
    return value(v, one) == value(w, two) is not None


def _stands_for(v: Word, w: Word, language: Language) -> bool:
    """Whether one of two words is an ending that may stand for the other: the "'s" of
    "it's" for "is".
    """
    either = language.pairs("contractions", "either")
    return any(y.norm in either.get(x.norm, "").split("_") for x, y in ((v, w), (w, v)))
