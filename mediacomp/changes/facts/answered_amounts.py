"""Whether the numbers and dates of a stretch have an answer in the sentences that are
linked to its own: the same there, or another that nothing here answers.

"In the [88th minute]" and "[two minutes] from time", "ahead of them on [25]" and
"[nine] points ahead" may be one thing told otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from mediacomp.changes.facts.fact_slots import NUMBERS, TIMES
from mediacomp.findings.facts import Fact

SORTS = NUMBERS | {"ordinal"}, TIMES
"""Kinds of facts that may tell one thing otherwise."""
_YEAR = len(SORTS)
"""The sort of a year alone, which no day or hour answers."""


def paired(pairs: Iterable[tuple[Fact | None, Fact | None]]) -> frozenset[Fact]:
    """The facts that the other side answers.

    Examples
    --------
    >>> from mediacomp.findings.findings import findings_of
    >>> from mediacomp.text.article import Article
    >>> one, two, six = findings_of(Article.from_text("Two, 2 or six ships.")).facts
    >>> paired([(one, two), (six, None)]) == {one, two}
    True
    """
    return frozenset(fact for one, two in pairs if one and two for fact in (one, two))


def are_answered(
    held: Iterable[Fact],
    there: Iterable[Fact],
    near: Iterable[Fact],
    answered: Set[Fact],
) -> bool:
    """Whether a number or date of a stretch is one of those that are ``answered``, or
    among the facts ``there`` is one of its sort that isn't; or, of an ordinal or a
    time, one of its kind among those ``near``.

    Examples
    --------
    >>> from mediacomp.findings.findings import findings_of
    >>> from mediacomp.text.article import Article
    >>> day, six = findings_of(Article.from_text("On Monday six ships sank.")).facts
    >>> are_answered([day], [six], [], set()), are_answered([six], [six], [], set())
    (False, True)
    >>> are_answered([day], [], [day], set()), are_answered([six], [], [six], set())
    (True, False)
    >>> (year,) = findings_of(Article.from_text("It fell in 2022.")).facts
    >>> are_answered([year], [day], [], set()), are_answered([year], [year], [], set())
    (False, True)
    """
    open_there = {_sort(fact) for fact in there if fact not in answered}
    kinds = {fact.kind for fact in near if fact not in answered} - NUMBERS
    return any(
        fact in answered or _sort(fact) in open_there or fact.kind in kinds
        for fact in held
        if _sort(fact) is not None
    )


def _sort(fact: Fact) -> int | None:
    if fact.kind == "date" and fact.value.isdigit():
        return _YEAR
    return next((n for n, sort in enumerate(SORTS) if fact.kind in sort), None)
