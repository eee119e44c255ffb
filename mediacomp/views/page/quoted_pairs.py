"""Pairs of quotations as lines of words, for a page that is read on a phone as well:
letters of a picture shrink with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.views.charts.quotation_words import paired_words, quoted
from mediacomp.views.words.spelt_out import records

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from mediacomp.views.words.spelt_out import Tables

Words = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class QuotedPair:
    """Where two quotations stand, how they compare, and the words of each version that
    has one in stretches, with whether they differ.
    """

    where: str
    told: str
    sides: tuple[tuple[str, Words], ...]


def quoted_pairs(a: Article, b: Article, tables: Tables) -> tuple[QuotedPair, ...]:
    """Quotations of two versions, those with other words first.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a, b = (mc.Article.from_text(f"“We {word} close the old pier,” said Ann Lee.")
    ...     for word in ("may", "will"))
    >>> pair, = quoted_pairs(a, b, mc.compare(a, b, encoder="lexical").tables())
    >>> pair.where, pair.told, pair.sides[1]
    ('A1 and B1', 'quoted differently',
     ('B', (('“We', False), ('will', True), ('close the old pier,”', False))))
    """
    words: dict[tuple[int, str], list[tuple[str, bool]]] = {}
    for word in records({"shown": paired_words(a, b, tables)}, "shown"):
        own = words.setdefault((word["row"], word["version"]), [])
        own.append((word["word"], word["differs"]))
    return tuple(
        QuotedPair(
            row["where"],
            row["told"],
            tuple(
                (side.upper(), _stretches(words[row["row"], side]))
                for side in NAMES
                if (row["row"], side) in words
            ),
        )
        for row in records({"shown": quoted(tables)}, "shown")
    )


def _stretches(words: list[tuple[str, bool]]) -> Words:
    runs = groupby(words, key=lambda word: word[1])
    return tuple((" ".join(word for word, _ in run), differs) for differs, run in runs)
