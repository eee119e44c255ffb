"""A saved web page → the article in it.

Which of a page's text is the article, trafilatura says, with its settings for
precision: navigation, teasers and comments left out, subheads, lists, captions and
tables kept. What a page says of itself (title, outlet, date, address) comes along.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mediacomp.errors import ReadError
from mediacomp.reading.dates import parsed
from mediacomp.reading.doubts import (
    LEAST_WORDS,
    LINKED_SHARE,
    STUB_WORDS,
    page_doubts,
)
from mediacomp.reading.extra import needed
from mediacomp.reading.files import bytes_of
from mediacomp.reading.markup import paragraphs_of_markup
from mediacomp.reading.pages.linked_data import (
    article_address,
    article_body,
    headline_of_part,
)
from mediacomp.reading.pages.live_blog import is_live_blog, join_entries
from mediacomp.reading.pages.mhtml import is_mhtml, saved_page
from mediacomp.reading.pages.microdata import stated_publisher
from mediacomp.reading.pages.outlet_in_title import SIGNS, outlet_in_title, title_of
from mediacomp.reading.pages.page_encoding import page_text
from mediacomp.reading.pages.page_paragraphs import (
    paragraphs_found,
    right_behind,
    without_links_around,
    without_links_elsewhere,
)
from mediacomp.reading.pages.publication_time import time_of
from mediacomp.reading.record import WHOLE, Found, Record, Trouble
from mediacomp.text.typography import INVISIBLE

LARGEST_PAGE = 10 * 2**20
"""Characters of the largest page: a saved page has a few hundred thousand."""

MOST_TAGS = 40_000
"""Opening tags of the largest page: trafilatura takes the square of their number."""

_OPENING = re.compile("<[a-zA-Z]")
_HEAD = 4096
_NOT_FREE = re.compile(
    r"""["']isAccessibleForFree["']\s{0,9}:\s{0,9}["']?false""", re.I
)
_SAVED_FROM = re.compile(
    r"<!--[^<>]{0,300}?\b(?:saved from )?url(?:=\(\d{1,5}\)|: )(https?://[^\s<>]{1,2000})"
)
"""What browsers, and programs that save pages, write at their top."""
_PICTURE = re.compile(r"data:[\w/+.;=-]{1,100};base64,[\w+/=]{100,}", re.A)
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
_TOP = 3
"""Paragraphs among which a headline is looked for that repeats the title."""


@dataclass(frozen=True)
class WebPage:
    """A saved page.

    Parameters
    ----------
    file
        Where it is.
    codec
        The encoding that the caller named; None where the page itself is asked.
    """

    file: Path
    codec: str | None

    def scan(self) -> Iterator[Found | Trouble]:
        """The one record."""
        yield Found(WHOLE, 0, self.load(0))

    def load(self, key: int | str) -> Record:
        """The record.

        Raises
        ------
        ReadError
            If there is no article in the page, or the extra `readers` is missing.
        """
        try:
            return record_of_bytes(bytes_of(self.file), self.codec)
        except ReadError as problem:
            raise ReadError(f"{self.file}: {problem}", file=self.file) from None


def record_of_bytes(data: bytes, codec: str | None) -> Record:
    """The record of a page as it was saved.

    Raises
    ------
    ReadError
        If there is no page in it, or the extra `readers` is missing.
    """
    if not is_mhtml(data):
        return record_of_page(page_text(data, codec))
    saved = saved_page(data)
    return record_of_page(page_text(saved.data, codec or saved.codec), saved.address)


def record_of_page(markup: str, address: str | None = None) -> Record:
    """The record of a page.

    Parameters
    ----------
    markup
        The page.
    address
        Where it was fetched from, if it was.

    Raises
    ------
    ReadError
        If there is no article in it, or the extra `readers` is missing.
    """
    trafilatura = needed("trafilatura", "web pages")
    markup = _PICTURE.sub("", markup)
    if _is_too_large(markup):
        return _all_of(markup, "the page is too large to look for an article in it")
    found, about, tree, other = _searched(trafilatura, markup, address)
    if tree is None:
        return _all_of(markup, "this is no page that can be parsed")
    paragraphs = paragraphs_found(found)
    links = ["".join(link.itertext()) for link in tree.iter("a")]
    stated = article_body(markup)
    way = f"trafilatura {trafilatura.__version__}"
    paragraphs, other, reader = _taken(paragraphs, stated, other, links, way)
    named = {" ".join(link.split()) for link in links}
    paragraphs = without_links_elsewhere(paragraphs, named)
    tab = title_of(tree)
    paragraphs = without_links_around(paragraphs, {n for n in named if n not in tab})
    title, body = _apart(_called(about, markup), paragraphs, tab)
    if about is None or not any(c.isalnum() for p in body for c in p):
        return replace(_all_of(markup, "no article was found in the page"), title=title)
    # What is stated may be a summary: only of a longer text something is missing here.
    is_more = _words(stated) > _words(paragraphs)
    is_short = _words(paragraphs) < STUB_WORDS
    told = page_doubts(
        paragraphs,
        links=links,
        behind=right_behind(markup, paragraphs) if is_short else "",
        others=[other, "\n".join(stated)] if is_more else [other],
        is_paid_for=_NOT_FREE.search(markup) is not None,
    )
    return Record(
        body,
        title=title,
        outlet=_outlet(about, tree, title),
        date=time_of(parsed(about.date), markup) if about.date else None,
        url=address or _address(about, markup),
        byline=about.author,
        section=", ".join(about.categories or ()) or None,
        language=tree.get("lang"),
        metadata={"reader": reader},
        doubts=tuple(told),
        of_page=True,
    )


def _outlet(about: Any, tree: Any, title: str | None) -> str | None:
    """The outlet that a page names; else its host, which is taken for a name where the
    page has none.
    """
    named = about.sitename if about.sitename != about.hostname else None
    in_title = outlet_in_title(tree, title)
    if in_title == about.author:
        in_title = None
    return named or stated_publisher(tree) or in_title or about.hostname


def _address(about: Any, markup: str) -> str | None:
    """The address that a page, or the program that saved it, gives it."""
    saved = _SAVED_FROM.search(markup[:_HEAD])
    return about.url or article_address(markup) or (saved[1] if saved else None)


def _called(about: Any, markup: str) -> str | None:
    """The title of a page; of a live blog that of the whole."""
    title: str | None = about.title if about else None
    return title and (headline_of_part(markup, title) or title)


def _taken(
    paragraphs: tuple[str, ...],
    stated: tuple[str, ...],
    other: str,
    links: Sequence[str],
    way: str,
) -> tuple[tuple[str, ...], str, str]:
    """The paragraphs of a page's article, the text they are held against, and how they
    were found: by the search for an article; where that finds next to nothing, as the
    page states them or as the lines of all its text.
    """
    precise = f"{way}, precision"
    if _words(paragraphs) >= LEAST_WORDS:
        return paragraphs, other, precise
    if _words(stated) >= LEAST_WORDS:
        return stated, "\n".join(stated), f"JSON-LD of the page, {precise}"
    if _is_text(other, links):
        # Old pages have lines and no paragraphs. That two ways differ stays told.
        lines = tuple(line for line in other.splitlines() if line.strip())
        return lines, "\n".join(paragraphs), way
    return paragraphs, other, precise


def _searched(
    trafilatura: Any, markup: str, address: str | None
) -> tuple[Any, Any, Any, str]:
    """What was found in a page, what the page says of itself, its tags, and its text
    found in another way.
    """
    dates = {"extensive_search": False, "original_date": True}
    if is_live_blog(markup):
        markup = _joined(trafilatura, markup)
    with _quiet():
        found = trafilatura.bare_extraction(
            markup,
            url=address,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=dates,
        )
        about = found or trafilatura.extract_metadata(
            markup, default_url=address, date_config=dates
        )
        tree = trafilatura.load_html(markup)
        # Without what it falls back on: on an article both find the same.
        other = trafilatura.extract(markup, fast=True, include_comments=False) or ""
    return found, about, tree, other


def _joined(trafilatura: Any, markup: str) -> str:
    """A live blog as one article."""
    with _quiet():
        tree = trafilatura.load_html(markup)
    if tree is None:
        return markup
    join_entries(tree)
    written: str = needed("lxml.html", "web pages").tostring(tree, encoding="unicode")
    return written


def _is_text(text: str, links: Sequence[str]) -> bool:
    """Whether a page's text is long enough for an article, and no list of links."""
    words = len(text.split())
    return words >= LEAST_WORDS and _words(links) < LINKED_SHARE * words


def _words(paragraphs: Sequence[str]) -> int:
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def _all_of(markup: str, told: str) -> Record:
    """What is to be read on a page without an article."""
    message = f"{told}: this is all that it says"
    return Record(
        paragraphs_of_markup(markup), doubts=(("no article", message),), of_page=True
    )


def _is_too_large(markup: str) -> bool:
    return len(markup) > LARGEST_PAGE or len(_OPENING.findall(markup)) > MOST_TAGS


def _apart(
    title: str | None, paragraphs: tuple[str, ...], tab: str = ""
) -> tuple[str | None, tuple[str, ...]]:
    """Title and paragraphs, without the headline that says the same as the title.

    "Rain in Lima - The Wire" is what a browser's ``tab`` says, or "Wire: Rain in Lima":
    the headline is right, also where the title is the other piece.
    """
    if not title:
        return None, paragraphs
    plain, least = _seen(title), 0
    for told in (plain, tab):
        for at, paragraph in enumerate(map(_seen, paragraphs[:_TOP])):
            before, found, after = told.casefold().partition(paragraph.casefold())
            is_piece = not before or (not after and before.rstrip()[-1:] in SIGNS)
            if found and is_piece and len(paragraph) > least:
                return paragraph, paragraphs[:at] + paragraphs[at + 1 :]
        least = len(plain)
    return plain, paragraphs


def _seen(text: str) -> str:
    """A line without what has no width, such as soft hyphens."""
    return " ".join(text.translate(_UNSEEN).split())


@contextmanager
def _quiet() -> Iterator[None]:
    """Let the libraries' own remarks on odd markup not reach the terminal."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [logger.disabled for logger in loggers]
    for logger in loggers:
        logger.disabled = True
    try:
        yield
    finally:
        for logger, was in zip(loggers, before, strict=True):
            logger.disabled = was
