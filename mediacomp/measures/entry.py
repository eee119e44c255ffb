"""What a table of a comparison is: what makes it, what it says and what it can't see.

`Table` is an entry of the catalogue, `Measured` what entries are filled from: an
alignment, and whatever several tables need of it, worked out once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Literal

import pandas as pd

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.changes import Changes, changes
from mediacomp.changes.disagreements.find import disagreements
from mediacomp.changes.disagreements.readings import Disagreement
from mediacomp.changes.facts.paired_facts import Facts, paired_facts
from mediacomp.changes.headlines.difference import Difference
from mediacomp.changes.headlines.differences import headline_differences
from mediacomp.changes.sources.cited import Cited, sources_of
from mediacomp.changes.sources.outcome import Judged, judged
from mediacomp.errors import UnknownTableError
from mediacomp.languages.language import Language
from mediacomp.measures.kinship import Kinship, kinship
from mediacomp.measures.tables import Columns, table
from mediacomp.text.article import Article


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a comparison.

    Parameters
    ----------
    make
        Makes it from what has been measured so far.
    title
        Heading that a person reads.
    explanation
        What it says and what to mind, for the report and for help.
    unseen
        What it can't see, in one line that stands wherever it is shown.
    columns
        Its columns in order.
    about
        Version whose sentences its rows are about, where it is always the same one;
        "row" where a column "version" says so.
    needs
        Word list without which a language can't fill it
        (`mediacomp.languages.language.Language.knows`); both languages must have it.
    long
        Whether it has a row for each sentence and measure: for programs, not for a
        page.
    first
        Columns that a person reads, in this order; the others fold. All, where it is
        empty.
    differing
        Column and those of its values that tell a difference, for a summary that lists
        no more. The column alone if each row does; None if its rows tell none, or have
        a summary of their own.
    """

    make: Callable[[Measured], pd.DataFrame]
    title: str
    explanation: str
    unseen: str
    columns: Columns
    about: Literal["", "a", "b", "row"] = ""
    needs: str = ""
    long: bool = False
    first: tuple[str, ...] = ()
    differing: tuple[str, frozenset[str]] | None = None

    def lacking(self, *articles: Article) -> tuple[Language, ...]:
        """Languages of some articles that can't fill it.

        Examples
        --------
        >>> from mediacomp.measures.catalogue import CATALOGUE
        >>> italian = Article.from_text("Pioggia.", language="it")
        >>> [each.name for each in CATALOGUE["wording"].lacking(italian)]
        ['Italian']
        """
        if not self.needs:
            return ()
        codes = sorted({article.language for article in articles})
        languages = map(Language.of, codes)
        return tuple(each for each in languages if not each.knows(self.needs))

    @property
    def not_seen(self) -> str:
        """What it can't see, as a sentence."""
        return f"Not seen: {self.unseen[0].lower()}{self.unseen[1:]}"

    @property
    def told(self) -> str:
        """What it says, what to mind, and what it can't see."""
        return f"{self.explanation} {self.not_seen}".strip()


class Catalogue(Mapping[str, Table]):
    """Tables by name, in the order in which they are shown.

    Raises
    ------
    UnknownTableError
        If a table is asked for that isn't there.

    Examples
    --------
    >>> from mediacomp.measures.catalogue import CATALOGUE
    >>> CATALOGUE["quotation"]
    Traceback (most recent call last):
    mediacomp.errors.UnknownTableError: there is no table 'quotation' (did you mean
    'quotations'?); it must be one of summary, ...
    """

    def __init__(self, **entries: Table) -> None:
        self._entries = entries

    def __getitem__(self, name: object) -> Table:
        # A list has no hash, and pandas' NA equals nothing for sure.
        if not isinstance(name, str) or name not in self._entries:
            near = get_close_matches(str(name), self._entries, n=1)
            meant = f" (did you mean {near[0]!r}?)" if near else ""
            raise UnknownTableError(
                f"there is no table {name!r}{meant}; it must be one of "
                f"{', '.join(self._entries)}"
            )
        return self._entries[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class Measured(Mapping[str, pd.DataFrame]):
    """The tables of an alignment by name, each made when it is first asked for, once.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> from mediacomp.measures.catalogue import CATALOGUE
    >>> a, b = (Article.from_text(t) for t in ("Rain fell. It rose.", "Rain fell."))
    >>> Measured(align(a, b, "lexical"), CATALOGUE)["omissions"]["text"].tolist()
    ['It rose.']
    """

    def __init__(self, alignment: Alignment, catalogue: Catalogue) -> None:
        self.alignment, self.catalogue = alignment, catalogue
        self._made: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        known = self.catalogue[name]
        if name not in self._made:
            lacking = known.lacking(*self.articles)
            self._made[name] = table([], known.columns) if lacking else known.make(self)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.catalogue)

    def __len__(self) -> int:
        return len(self.catalogue)

    @property
    def articles(self) -> tuple[Article, Article]:
        """The two versions."""
        return self.alignment.a, self.alignment.b

    @cached_property
    def changes(self) -> Changes:
        """What differs along the word links."""
        return changes(self.alignment, self.facts, self.judged)

    @cached_property
    def facts(self) -> Facts:
        """Names, numbers and dates of both versions, paired."""
        return paired_facts(self.alignment)

    @cached_property
    def disagreements(self) -> Sequence[Disagreement]:
        """Where the two versions can't both be right, the likeliest first."""
        return disagreements(self.alignment, self.facts)

    @cached_property
    def headlines(self) -> Sequence[Difference]:
        """How the heads differ, and what they say that their articles don't."""
        return headline_differences(self.alignment, self.disagreements)

    @cached_property
    def kinship(self) -> Kinship:
        """How the two versions relate."""
        return kinship(self.alignment)

    @cached_property
    def sources(self) -> tuple[Sequence[Cited], Sequence[Cited]]:
        """The sources that either version cites."""
        return sources_of(self.alignment, self.facts)

    @cached_property
    def judged(self) -> Sequence[Judged]:
        """What became of each source."""
        return tuple(judged(self.alignment, self.facts, self.sources))
