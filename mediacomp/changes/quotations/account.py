"""How two quotations differ, in plain language that takes neither for the first one."""

from __future__ import annotations

from collections.abc import Sequence

from mediacomp.changes.quotations.edits import Edit
from mediacomp.changes.quotations.quote import Quote, Word, is_small

_ROW = 3
"""Words in a row that are no chance where the other quotation has them, too."""
SHOWN = 8
"""Words of a stretch up to which it is quoted in full."""


def account(changes: Sequence[Edit], a: Quote, b: Quote, reordered: bool) -> str | None:
    """All changes as one line, in reading order of a; None if there are none.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.changes.quotations.edits import word_changes
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> one, two = (Article.from_text(t) for t in ("“It is a hazardous message now.”",
    ...     "“It is a very bad message.”"))
    >>> quotes = [quote_words(x, x.sentences) for x in (one, two)]
    >>> account(word_changes(*quotes), *quotes, False)
    'A “hazardous” | B “very bad”; only A has the last word (“now”)'
    """
    # Words that moved stand in both, though either place says that one lacks them.
    told = [c for c in changes if not reordered or c.sort in ("spelling", "editor")]
    lines = [_line(change, a, b) for change in _once(told, a, b)]
    if reordered:
        lines.insert(0, "the words stand in different orders")
    return "; ".join(lines) or None


def _once(changes: Sequence[Edit], a: Quote, b: Quote) -> list[Edit]:
    """Changes without spellings of a stretch that another one tells of: an amount is
    two words, its number and its unit, in one place.
    """
    found: list[Edit] = []
    told = {_places(c, a, b) for c in changes if c.sort != "spelling"}
    for change in changes:
        places = _places(change, a, b)
        if change.sort == "spelling" and places in told:
            continue
        told.add(places)
        found.append(change)
    return found


def _places(change: Edit, a: Quote, b: Quote) -> tuple[int, ...]:
    return tuple(words[0].start for words in change.words(a, b) if words)


def _line(change: Edit, a: Quote, b: Quote) -> str:
    one, two = change.words(a, b)
    if change.sort == "spelling":
        return f"{_both(one, two)}, spelling"
    if change.sort == "editor":
        return f"{_both(one, two)}, in brackets"
    whole = _whole_tokens(change, a, b)
    if all(whole):
        return _both(*whole)
    here = " at that place" if _stands(one, b) or _stands(two, a) else ""
    if change.sort not in ("cut", "extended"):
        return f"{_both(one, two)}{here}"
    own, (start, _) = (
        (a, change.ends[0]) if change.sort == "cut" else (b, change.ends[1])
    )
    return f"{_at_an_end(change, one or two, start, len(own.words))}{here}"


def _stands(words: Sequence[Word], other: Quote) -> bool:
    """Whether the other quotation has words elsewhere, or three of them in a row, one
    with content: it isn't true that only one has them.
    """
    norms = tuple(word.norm for word in words)
    row = min(_ROW, len(norms))
    rows = {other.norms[k : k + row] for k in range(len(other.norms) - row + 1)}
    return any(
        norms[k : k + row] in rows
        and not all(is_small(word, other.language) for word in words[k : k + row])
        for k in range(len(norms) - row + 1)
    )


def _whole_tokens(change: Edit, a: Quote, b: Quote) -> list[Sequence[Word]]:
    """Its words in either quotation, with what stands beside them in one token: of
    "cannot" and "can" it isn't true that only one has "cannot" and the other nothing.
    """
    quotes = list(zip((a, b), change.ends, strict=True))
    before = 0
    while any(_inside(quote, first - before) for quote, (first, _) in quotes):
        before += 1
    behind = 0
    while any(_inside(quote, last + behind) for quote, (_, last) in quotes):
        behind += 1
    return [
        quote.words[max(first - before, 0) : last + behind]
        for quote, (first, last) in quotes
    ]


def _inside(quote: Quote, at: int) -> bool:
    """Whether a token goes on from the word before a place to the word behind it."""
    words = quote.words
    return 0 < at < len(words) and words[at - 1].start == words[at].start


def _both(one: Sequence[Word], two: Sequence[Word]) -> str:
    """What either has, or what only one has."""
    if one and two:
        return f"A {shown(one)} | B {shown(two)}"
    return f"only A has {shown(one)}" if one else f"only B has {shown(two)}"


def _at_an_end(change: Edit, words: Sequence[Word], start: int, total: int) -> str:
    place = "first" if start == 0 else "last" if start + len(words) == total else ""
    count = len({word.start for word in words})
    many = f"{place} {count} words" if count > 1 else f"{place} word"
    what = (
        f"the {many.strip()}" if place else f"{count} words" if count > 1 else "a word"
    )
    own, other = ("A", "B") if change.sort == "cut" else ("B", "A")
    sign = f", an ellipsis in {other}" if change.marked else ""
    return f"only {own} has {what} ({shown(words)}){sign}"


def shown(words: Sequence[Word]) -> str:
    """Words between marks, long stretches by their ends; words of one token once.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("One two three four five six seven eight nine ten.")
    >>> found = quote_words(article, article.sentences)
    >>> shown(found.words)
    '“One two three … nine ten”'
    """
    texts = [
        w.text for k, w in enumerate(words) if not k or w.start != words[k - 1].start
    ]
    if len(texts) > SHOWN:
        texts = [*texts[:3], "…", *texts[-2:]]
    return f"“{' '.join(texts)}”"
