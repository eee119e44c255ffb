"""What trafilatura found in a page → the paragraphs of its article.

Items of lists and rows of tables are paragraphs of their own; words that only head an
advertisement are none, nor is a link to another article with "Read more" before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import Any

import regex

from mediacomp.languages.wordlists import alternatives, shared
from mediacomp.reading.markup import paragraphs_of_markup

# As trafilatura calls them.
_LINE_BREAK = "lb"
_SIGNS_BESIDE = ".:-–—|·()[]"
_BLOCKS = ("p", "head", "list", "quote", "table")
_RIGHT_BEHIND = 3
"""Paragraphs of a page that stand right behind its article."""


def paragraphs_found(found: Any) -> tuple[str, ...]:
    """The paragraphs of what was found; none where nothing was.

    Examples
    --------
    >>> paragraphs_found(None)
    ()
    """
    if found is None:
        return ()
    return tuple(
        text for text in _paragraphs(found.body) if not heads_advertising(text)
    )


def heads_advertising(text: str) -> bool:
    """Whether a paragraph is nothing but the word above an advertisement.

    Examples
    --------
    >>> heads_advertising("ADVERTISEMENT"), heads_advertising("Advertising sells.")
    (True, False)
    """
    words = (word.strip(_SIGNS_BESIDE) for word in text.casefold().split())
    return "_".join(filter(None, words)) in shared("pages", "advertising")


def without_links_around(
    paragraphs: Sequence[str], links: Collection[str]
) -> tuple[str, ...]:
    """Paragraphs without those above and below that are a link and nothing else, as
    the columns beside an article are on old pages.

    Examples
    --------
    >>> without_links_around(["Sport", "Rain fell.", "Maps", "It rose."], {"Sport",
    ...     "Maps"})
    ('Rain fell.', 'Maps', 'It rose.')
    """
    own = [
        k for k, text in enumerate(paragraphs) if " ".join(text.split()) not in links
    ]
    return tuple(paragraphs[own[0] : own[-1] + 1]) if own else tuple(paragraphs)


def without_links_elsewhere(
    paragraphs: Sequence[str], links: Collection[str]
) -> tuple[str, ...]:
    """Paragraphs without those that are nothing but links to other articles below or
    behind words that say so.

    Parameters
    ----------
    paragraphs
        Of an article.
    links
        The texts of all links of its page.

    Examples
    --------
    >>> links = {"Storm shuts port", "Fog"}
    >>> without_links_elsewhere(["READ MORE: Storm shuts port", "Rain fell."], links)
    ('Rain fell.',)
    >>> without_links_elsewhere(["Related", "Storm shuts port", "Fog", "Rain."], links)
    ('Rain.',)
    """
    kept: list[str] = []
    heads = False  # whether links to other articles stand here
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        match = _elsewhere().match(paragraph)
        rest = paragraph[match.end() :] if match else paragraph
        if match and not rest:
            heads = after in links
        elif not heads or rest not in links:
            heads = False
        if not (heads or (match and rest in links)):
            kept.append(paragraph)
    return tuple(kept)


@cache
def _elsewhere() -> regex.Pattern[str]:
    phrases = (
        regex.escape(phrase).replace("_", r"\s")
        for phrase in shared("pages", "elsewhere")
    )
    return regex.compile(rf"{alternatives(phrases)}(?!\w)[\s:|>»→–—-]*", regex.I)


def right_behind(markup: str, paragraphs: Sequence[str]) -> str:
    """What a page says right behind its article; nothing where its end isn't found.

    Examples
    --------
    >>> right_behind("<p>Rain fell.</p><div>Read on <b>now</b></div>", ["Rain fell."])
    'Read on now'
    """
    if not paragraphs:
        return ""
    lines = [" ".join(line.split()) for line in paragraphs_of_markup(markup)]
    ends = [at for at, line in enumerate(lines) if line == paragraphs[-1]]
    begin = ends[-1] + 1 if ends else len(lines)
    return "\n".join(lines[begin : begin + _RIGHT_BEHIND])


def _paragraphs(body: Iterable[Any]) -> Iterator[str]:
    """The paragraphs of what trafilatura found, items of lists and rows of tables each
    one of their own.
    """
    for element in body:
        if element.tag in ("list", "quote", "table") and len(element):
            pieces = (
                piece
                for row in element
                for piece in (_cells(row) if row.tag == "row" else [_text(row)])
            )
            whole = [element.text or "", *pieces]
        else:
            whole = _text(element).split("\n")
        yield from (piece for line in whole if (piece := " ".join(line.split())))


def _cells(row: Any) -> list[str]:
    """The cells of a row parted by bars; one after the other where old pages have laid
    out whole articles in them.
    """
    if all(sum(part.tag in _BLOCKS for part in cell) < 2 for cell in row):
        return [" | ".join(map(_text, row))]
    return [piece for cell in row for piece in _pieces(cell)]


def _pieces(cell: Any) -> Iterator[str]:
    """The paragraphs of a cell, and what stands between them."""
    loose = cell.text or ""
    for part in cell:
        if part.tag in _BLOCKS:
            yield loose
            yield from _paragraphs([part])
            loose = part.tail or ""
        else:
            loose += _text(part) + (part.tail or "")
    yield loose


def _text(element: Any) -> str:
    pieces = [element.text or ""]
    for child in element:
        pieces += ["\n" if child.tag == _LINE_BREAK else _text(child), child.tail or ""]
    return "".join(pieces)
