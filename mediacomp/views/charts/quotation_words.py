"""Words of quotations as the plot of quotations draws them: those of both sides, and
which of them differ.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from mediacomp.alignment.alignment import NAMES
from mediacomp.changes.quotations.verdict import ALTERING
from mediacomp.measures.catalogue import in_words
from mediacomp.measures.tables import TEXT, of_side
from mediacomp.views.words.quoted_words import CUT, differing_words
from mediacomp.views.words.spelt_out import Record, Tables, code, records

if TYPE_CHECKING:
    from mediacomp.text.article import Article

AROUND = 4
"""Words shown on either side of one that differs."""
FIRST = 9
"""Words shown of a quotation in which none differs."""
MOST = 12
"""Words that differ around which a quotation is shown, at most."""
_GAP = "‸"
_MORE = "…"
_WORD = re.compile(r"\S+")
_ORDER = (
    ("altered",),
    ("shortened", "extended"),
    ("became indirect", "became direct"),
    ("typographic",),
    ("verbatim",),
)


_LONGER = frozenset(("shortened", "extended"))
_EACH = "longer at one place in A, at another in B"


@dataclass(frozen=True, slots=True)
class _End:
    start: int
    end: int


def quoted(tables: Tables) -> pd.DataFrame:
    """Quotations and pairs of them, those with other words first.

    Returns
    -------
    pandas.DataFrame
        row (its number in the table), where (the codes of their sentences), text (its
        first words), status, told (status and what else holds), likeness (0 to 1, <NA>
        where there is no pair).

    Examples
    --------
    >>> row = {"text_a": "“Rain fell”", "sentence_a": 0, "status": "only in a"}
    >>> quoted({"quotations": pd.DataFrame([row])})[["where", "told"]].values.tolist()
    [['A1', 'only in A']]
    """
    numbered = list(enumerate(records(tables, "quotations")))
    numbered.sort(key=lambda pair: _rank(str(pair[1]["status"])))
    rows = [(at, *_cells(row)) for at, row in numbered]
    names = ["row", "where", "text", "status", "told", "likeness"]
    table = pd.DataFrame(rows, columns=names, dtype=object)
    return table.astype(
        {
            "row": "int64",
            **dict.fromkeys(["where", "text", "status", "told"], TEXT),
            "likeness": "Float64",
        }
    )


def _rank(status: str) -> int:
    ranks = [at for at, names in enumerate(_ORDER) if status in names]
    return ranks[0] if ranks else len(_ORDER)


def _cells(row: Record) -> tuple[object, ...]:
    side = "b" if row.get("text_a") is None else "a"
    ends = [
        code(end, int(row[of_side("sentence", end)]))
        for end in NAMES
        if row.get(of_side("sentence", end)) is not None
    ]
    status = str(row["status"])
    # The flags are called like the statuses.
    said = [status] + [
        name
        for name in ("altered", "shortened", "extended")
        if row.get(name) and name != status
    ]
    each = set(said) >= _LONGER
    told = "; ".join(
        [
            in_words("quotations", "status", name)
            for name in said
            if not (each and name in _LONGER)
        ]
        + [_EACH] * each
    )
    text = row[of_side("text", side)]
    return " and ".join(ends), text, status, told, row.get("likeness")


def paired_words(a: Article, b: Article, tables: Tables) -> pd.DataFrame:
    """The words that are drawn of each quotation: those that differ with a few around
    them, of others the first.

    Returns
    -------
    pandas.DataFrame
        row (number in the table of quotations), version, word, differs. A word "‸" is a
        place where the other version has words, "…" one where words are passed over.

    Examples
    --------
    >>> import mediacomp as mc
    >>> a, b = (mc.Article.from_text(f"“We {word}close the old pier,” said Ann Lee.")
    ...     for word in ("may ", ""))
    >>> found = paired_words(a, b, mc.compare(a, b, encoder="lexical").tables())
    >>> found[found["differs"]][["version", "word"]].values.tolist()
    [['a', 'may'], ['b', '‸']]
    """
    rows: list[tuple[int, str, str, bool]] = []
    for at, row in enumerate(records(tables, "quotations")):
        ends = [_end(row, side) for side in NAMES]
        # At an end words make a quotation longer, beside others that differ.
        sorts = ALTERING if row.get("altered") else (*ALTERING, *CUT)
        differing = differing_words(a, b, ends[0], ends[1], sorts)
        for side, article, end, places in zip(
            NAMES, (a, b), ends, differing, strict=True
        ):
            if end is not None:
                text = article.text[end.start : end.end]
                own = [(s - end.start, e - end.start) for s, e in places]
                rows += [(at, side, *word) for word in _shown(text, own)]
    table = pd.DataFrame(
        rows, columns=["row", "version", "word", "differs"], dtype=object
    )
    return table.astype(
        {"row": "int64", "version": TEXT, "word": TEXT, "differs": "bool"}
    )


def _end(row: Record, side: str) -> _End | None:
    start, end = (row.get(of_side(name, side)) for name in ("start", "end"))
    return None if start is None or end is None else _End(int(start), int(end))


def _shown(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    words = _marked(text, places)
    differing = [at for at, (_, differs) in enumerate(words) if differs][:MOST]
    if not differing:
        return [*words[:FIRST], *([(_MORE, False)] if len(words) > FIRST else [])]
    near = {
        at + step
        for at in differing
        for step in range(-AROUND, AROUND + 1)
        if 0 <= at + step < len(words)
    }
    shown: list[tuple[str, bool]] = []
    last = -1
    for at in sorted(near):
        if at > last + 1:
            shown.append((_MORE, False))
        shown.append(words[at])
        last = at
    return [*shown, *([(_MORE, False)] if last < len(words) - 1 else [])]


def _marked(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Words and whether they differ, with a caret in each gap."""
    gaps = sorted(start for start, end in places if start == end)
    words: list[tuple[str, bool]] = []
    for found in _WORD.finditer(text):
        while gaps and gaps[0] <= found.start():
            words.append((_GAP, True))
            gaps.pop(0)
        start, end = found.span()
        differs = any(start < e and s < end for s, e in places if s < e)
        words.append((found[0], differs))
    return words + [(_GAP, True)] * len(gaps)
