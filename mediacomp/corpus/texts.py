"""Articles, read for their words: each once, and never more than one at a time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mediacomp.corpus.apart import Apart
from mediacomp.corpus.boilerplate import Repeated, boilerplate
from mediacomp.corpus.terms import Ints, Terms, read_terms, stretches_of
from mediacomp.errors import MediacompError
from mediacomp.text.article import UNTITLED, Article

if TYPE_CHECKING:
    from mediacomp.corpus.identified import Named


@dataclass(frozen=True, eq=False)
class Texts:
    """What was read of N articles.

    Parameters
    ----------
    terms
        Their words, without boilerplate.
    outlets, apart
        Their outlets and dates.
    repeated
        What counted as boilerplate: rows of outlet, text, articles.
    problems
        What could not be read: rows of id, error.
    """

    terms: Terms
    outlets: list[str | None]
    apart: Apart
    repeated: list[dict[str, object]]
    problems: list[dict[str, object]]

    def first_copies(self, keys: Ints) -> Ints:
        """For each text the first one with the same words and the same key; a text
        without words is its own.
        """
        first: dict[tuple[bytes, int], int] = {}
        found = np.arange(self.terms.size)
        for text in range(self.terms.size):
            words = self.terms.hashes[self.terms.words(text)]
            if len(words):
                own = (words.tobytes(), int(keys[text]))
                found[text] = first.setdefault(own, text)
        return found


def read_texts(named: Named) -> Texts:
    """Read articles; one that can't be read has no words."""
    outlets: list[str | None] = []
    dates: list[datetime.date | None] = []
    problems: list[dict[str, object]] = []

    def each() -> Iterator[Article]:
        for place, name in enumerate(named.ids):
            try:
                article = named.article(place)
            except MediacompError as problem:
                problems.append({"id": name, "error": str(problem)})
                article = Article("", UNTITLED, "en", ())
            outlets.append(article.outlet)
            dates.append(article.date)
            yield article

    terms = read_terms(each())
    repeated, marked = boilerplate(terms, outlets)
    rows = [_row(found, terms, named, outlets) for found in repeated]
    return Texts(terms.without(marked), outlets, Apart(dates), rows, problems)


def _row(
    found: Repeated, terms: Terms, named: Named, outlets: list[str | None]
) -> dict[str, object]:
    """A row of the table of boilerplate: one instance as it stands in its article."""
    # Of their own type, else all of the array would be converted for each row.
    ends = np.array([found.stretch, found.stretch + 1], terms.stretches.dtype)
    start, end = np.searchsorted(terms.stretches, ends)
    spelled = [terms.spelled[form] for form in terms.forms[start:end]]
    text = " ".join(spelled)
    for stretch in stretches_of(named.article(found.text).text):
        if all(word in stretch for word in spelled):
            text = stretch.strip()
            break
    return {"outlet": outlets[found.text], "text": text, "articles": found.texts}
