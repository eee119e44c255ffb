"""Words that name a month, and what they are else: verbs, persons, parts of a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.dates.date_words import (
    Date,
    DateWords,
    ends_span,
    is_name,
    norm_at,
)
from mediacomp.text.tokens import without_possessive

if TYPE_CHECKING:
    from mediacomp.text.spans import Token

_MONTHS = regex.compile(r"(\p{L}{3,})[-‐‑–](\p{L}{3,})")
# From 1000 to 2099: a number of four figures beyond that is a year only where it counts
# nothing ("until May 2105.").
_YEAR, _LATER = regex.compile(r"1\d{3}|20\d\d"), regex.compile(r"21\d\d")
_SHORT = 4
"""Letters of the longest abbreviation of a month."""


def month_at(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> tuple[str, int] | None:
    """The month that token ``k`` names, and its last token, the full stop of an
    abbreviation included.
    """
    if not 0 <= k < len(tokens):
        return None
    early, _, later = norms[k].partition("-")
    parted = bool(later) and early in lists.own["early"]  # "mid-March"
    at = len(early) + 1 if parted else 0
    if lists.capitals and not tokens[k].text[at : at + 1].isupper():
        return None
    bare = without_possessive(later if parted else norms[k])
    month = lists.months.get(bare)
    if month is None:
        return None
    # The full stop of "Sept." belongs to it, that of "in May." ends a sentence.
    stop = _is_short(bare, lists) and norms[k + 1 : k + 2] == ["."]
    return month, k + 1 if stop and k + 2 < len(norms) else k


def _is_short(bare: str, lists: DateWords) -> bool:
    return len(bare) <= _SHORT and bare not in lists.words["full_months"]


def two_months(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> list[Date] | None:
    """ "The July-September quarter", "January–March 2024"."""
    match = _MONTHS.fullmatch(tokens[k].text)
    if match is None:
        return None
    months = [
        lists.months.get(without_possessive(m.casefold())) for m in match.groups()
    ]
    if None in months or (lists.capitals and not match[2][0].isupper()):
        return None
    year = norms[k + 1] if is_year(norms, k + 1, lists) else "-"
    start, last = tokens[k].start, k + (year != "-")
    middle, end = start + match.end(1), tokens[last].end
    return [
        Date(k, k, start, middle, "date", f"{year}-{months[0]}"),
        Date(k, last, start + match.start(2), end, "date", f"{year}-{months[1]}"),
    ]


def is_no_month(
    tokens: Sequence[Token], norms: Sequence[str], k: int, last: int, lists: DateWords
) -> bool:
    """Whether the name of a month without a number beside it is another word: a verb, a
    person.
    """
    before = norm_at(norms, k - 1)
    surely = lists.own["before_month_surely"]  # "in May Lima shut"
    if before in surely or is_year(norms, last + 1, lists):
        return False
    bare = without_possessive(norms[k])
    owner = norms[k] != bare  # "May's elections"
    if _is_of_name(tokens, k, last, owner, lists):
        return True
    if _ends_months(tokens, norms, k, lists):
        return False
    if last == k and bare in lists.own["persons"]:
        return True
    speaks = last == k and not owner and norm_at(norms, k + 1) in lists.saying
    if speaks and before not in lists.own["before_month"]:
        return True
    if bare not in lists.own["verbs"] and (last > k or not _is_short(bare, lists)):
        return False
    spanned = not owner and ends_span(norms, k, lists)
    return not spanned and before not in lists.own["before_month"]


def _ends_months(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> bool:
    """Whether a month is the second of two: "January to [March]"."""
    joined = norm_at(norms, k - 1) in lists.own["until"] | lists.words["joining"]
    first = k > 1 and lists.months.get(norms[k - 2])
    capital = not lists.capitals or tokens[k - 2].text[:1].isupper()
    return bool(joined and first) and capital


def _is_of_name(
    tokens: Sequence[Token], k: int, last: int, owner: bool, lists: DateWords
) -> bool:
    """ "Theresa [May]", "[June] Dorn", "[Mai] van Dorn"; not "[May]'s Lima vote"."""
    if any(token.norm in lists.particles for token in tokens[last + 1 : last + 2]):
        return True
    # Where every noun has a capital, a neighbour's proves no name.
    if lists.capital_nouns:
        return False
    return is_name(tokens, k - 1) or (is_name(tokens, last + 1) and not owner)


def is_year(norms: Sequence[str], k: int, lists: DateWords) -> bool:
    """Whether a number behind a month is a year."""
    norm, behind = norm_at(norms, k), norm_at(norms, k + 1)
    if _YEAR.fullmatch(norm):
        return True
    alone = not behind[:1].isalnum() or behind in lists.numbers.function
    return alone and behind != "%" and _LATER.fullmatch(norm) is not None
