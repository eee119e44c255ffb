"""Where two sentences of the same words differ in typography: quotation marks, dashes,
spacing, capitals.

Such differences are no changes of words and have no number and no row in a table; a
reader is still shown them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from mediacomp.views.words.spelt_out import Record, Tables, code, other_than, records

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Spelt:
    """A stretch written otherwise on the other side, as ``counterpart`` in the sentence
    ``where``; ``key`` is what a page calls the pair of sentences.
    """

    start: int
    end: int
    counterpart: str
    where: str
    key: str = ""


def spelt_of(tables: Tables, version: str) -> dict[int, list[Spelt]]:
    """Differences in typography by sentence of a version, with offsets in its
    article.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = [("a", 0, "mid-May", 0, "body"), ("b", 0, "mid May", 0, "body")]
    >>> names = ["version", "sentence", "text", "start", "role"]
    >>> links = pd.DataFrame({"a": [0], "b": [0], "relation": ["typographic"]})
    >>> spelt_of({"sentences": pd.DataFrame(rows, columns=names), "links": links}, "a")
    {0: [Spelt(start=0, end=7, counterpart='mid May', where='B1', key='t1')]}
    """
    other = other_than(version)
    bodies = {
        (row["version"], row["sentence"]): row
        for row in records(tables, "sentences")
        if row["role"] == "body"
    }
    found: dict[int, list[Spelt]] = {}
    for at, row in enumerate(records(tables, "links"), start=1):
        here, there = (
            bodies.get((version, row[version])),
            bodies.get((other, row[other])),
        )
        if row["relation"] == "typographic" and here and there:
            found.setdefault(int(row[version]), []).extend(
                _spelt(here, there, code(other, int(row[other])), f"t{at}")
            )
    return found


def _spelt(here: Record, there: Record, where: str, key: str) -> list[Spelt]:
    start, text, other = int(here["start"]), str(here["text"]), str(there["text"])
    return [
        Spelt(start + a, start + b, other[c:d], where, key)
        for (a, b), (c, d) in otherwise_spelt(text, other)
    ]


def otherwise_spelt(a: str, b: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of two texts with the same letters and digits that are written
    otherwise, as (start, end) pairs.

    Both are cut at white space that they share, and the words that differ are named
    whole. Texts with other letters give nothing.

    Examples
    --------
    >>> one = "Rain: “we need it,” she said, in mid-May"
    >>> two = 'Rain: "we need it," She said, in mid May'
    >>> [(one[i:j], two[k:l]) for (i, j), (k, l) in otherwise_spelt(one, two)]
    [('“we', '"we'), ('it,”', 'it,"'), ('she', 'She'), ('mid-May', 'mid May')]
    """
    at_a, at_b = (
        [at for at, mark in enumerate(text) if mark.isalnum()] for text in (a, b)
    )
    # Other letters are other words: the table of substitutions has those.
    if [a[at].casefold() for at in at_a] != [b[at].casefold() for at in at_b]:
        return []
    pieces, start_a, start_b = [], 0, 0
    for (from_a, to_a), (from_b, to_b) in zip(_gaps(at_a), _gaps(at_b), strict=True):
        space_a, space_b = (
            _SPACE.search(a, from_a, to_a),
            _SPACE.search(b, from_b, to_b),
        )
        if space_a and space_b and space_a[0] == space_b[0]:
            pieces.append(((start_a, space_a.start()), (start_b, space_b.start())))
            start_a, start_b = space_a.end(), space_b.end()
    pieces.append(((start_a, len(a)), (start_b, len(b))))
    return [(one, two) for one, two in pieces if a[slice(*one)] != b[slice(*two)]]


def _gaps(letters: list[int]) -> list[tuple[int, int]]:
    """What lies between letters that follow each other."""
    return [(one + 1, two) for one, two in pairwise(letters)]
