"""What a reader finds of one article, before any sentence is looked for.

A reader gives records, with the place of each in its source, and tells what it could
not read; an `Article` is made of a record when somebody asks for it. So a collection of
100,000 articles costs what its table costs.
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from mediacomp.reading.bylines import without_by
from mediacomp.reading.doubts import doubts
from mediacomp.text.article import Article
from mediacomp.text.paragraphs import paragraphs
from mediacomp.text.spans import Problem
from mediacomp.text.typography import plain

WHOLE = "whole file"
"""The place of an article that is all of its file."""


_ASIDE = frozenset({"few sentences", "quotation marks"})
"""Kinds of problems of a text that say nothing against a page."""


@dataclass(frozen=True)
class Record:
    """One article of a source, as far as the source tells.

    Parameters
    ----------
    body
        The running text, or its paragraphs where the source keeps them apart.
    title, outlet, date, url, byline, section, language, label
        What the source says; None where it says nothing.
    own_id
        What the source itself calls this article.
    chain
        What the source itself calls the story that this is a version of.
    metadata
        What else it says, by name.
    doubts
        Why it may be no article, as kinds and messages.
    of_page
        Whether it was found in a page, among what is no article.

    Examples
    --------
    >>> Record("Rain fell.\\n\\nIt rose.", title="Rain").words
    4
    """

    body: str | tuple[str, ...]
    title: str | None = None
    outlet: str | None = None
    date: datetime.date | None = None
    url: str | None = None
    byline: str | None = None
    section: str | None = None
    language: str | None = None
    label: str | None = None
    own_id: str | None = None
    chain: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[tuple[str, str], ...] = ()
    of_page: bool = False

    @property
    def text(self) -> str:
        """The body as one text."""
        return self.body if isinstance(self.body, str) else "\n\n".join(self.body)

    @property
    def words(self) -> int:
        """Number of words of the body: what stands between white space."""
        return len(self.text.split())

    @property
    def is_empty(self) -> bool:
        """Whether the body has no letter or digit in it."""
        return not any(map(str.isalnum, self.text))

    def identity(self, source: str, place: str) -> str:
        """Sixteen digits that stay the same while content, name of the source and place
        do, on whatever machine.

        Examples
        --------
        >>> Record("Rain fell.").identity("wire.jsonl", "line 3")
        '06a03914a1204049'
        """
        parts = [source, place, self.title, self.text, self.url, str(self.date)]
        digest = hashlib.sha256(json.dumps(parts).encode())
        return digest.hexdigest()[:16]

    def article(self, *, label: str, language: str, file: Path | None) -> Article:
        """The article, with its sentences.

        Raises
        ------
        EmptyTextError
            If the body has no letter or digit in it.
        """
        pieces = self._paragraphs() if self.title or self._apart else ()
        if pieces:
            found = Article.from_paragraphs(
                pieces, headline=self.title, label=label, language=language
            )
        else:
            found = Article.from_text(self.text, label=label, language=language)
        # On a page lists are told by their tags, and doubted in another way; a mark of
        # quotation without a partner is no doubt of the page.
        told = [p for p in found.problems if not (self.of_page and p.kind in _ASIDE)]
        whole = (Problem(*told, 0, len(found.text)) for told in self.doubts)
        return dataclasses.replace(
            found,
            problems=(*told, *whole, *doubts(found.text)),
            # Now, since the caller may work in another folder when something is
            # written.
            source=None if file is None else Path(os.path.realpath(file)),
            outlet=self.outlet,
            date=self.date,
            url=self.url,
            title=self.title,
            byline=without_by(self.byline),
            section=self.section,
            metadata=dict(self.metadata),
        )

    @property
    def _apart(self) -> bool:
        return not isinstance(self.body, str)

    def _paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of the body, without a headline that only repeats the title;
        none if nothing else is left.
        """
        if isinstance(self.body, str):
            copy = plain(self.body)
            spans = map(copy.back, paragraphs(copy.text))
            pieces = tuple(self.body[span.start : span.end] for span in spans)
        else:
            pieces = self.body
        repeated = bool(pieces) and _same(pieces[0], self.title or "")
        pieces = pieces[repeated:]
        return pieces if any(c.isalnum() for piece in pieces for c in piece) else ()


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


@dataclass(frozen=True)
class Found:
    """A record and its place in the source: in words, and as what `Source.load` takes.

    Examples
    --------
    >>> Found("line 3", 120, Record("Rain fell.")).place
    'line 3'
    """

    place: str
    key: int | str
    record: Record


@dataclass(frozen=True)
class Trouble:
    """What could not be read, and where.

    Examples
    --------
    >>> Trouble("line 3", "this is no JSON").message
    'this is no JSON'
    """

    place: str
    message: str


class Source(Protocol):
    """A file or database with articles; can be pickled, and holds nothing open."""

    @property
    def file(self) -> Path:
        """What no output may replace."""

    def scan(self) -> Iterator[Found | Trouble]:
        """All records in order, one at a time, and what could not be read."""

    def load(self, key: int | str) -> Record:
        """The record that `scan` gave with a key."""
