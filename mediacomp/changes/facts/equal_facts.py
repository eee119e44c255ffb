"""Which facts say the same, whatever the words: one value has one normal form, a date
may leave out what another gives, a time the half of the day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from mediacomp.changes.facts.roundings import RARE
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.dates.day_parts import EITHER
from mediacomp.findings.facts.numbers.sizes import normal_forms

_HALVES = EITHER.rpartition("}")[2]
_PARTS = ("year", "month", "day")


def same(one: Fact, two: Fact) -> bool:
    """Whether two facts say the same.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.facts import facts_in
    >>> text = "On 1 May 2023; on 1 May; at 9 a.m.; at nine o'clock; £5; 5 pounds."
    >>> facts = facts_in(Article.from_text(text))
    >>> [same(one, two) for one, two in zip(facts[::2], facts[1::2])]
    [True, True, True]
    """
    return bool(set(keys(one)) & set(keys(two))) and fits(one, two)


def fits(one: Fact, two: Fact) -> bool:
    """Whether nothing in two facts that share a key says otherwise: "May 2023" and "May
    2024" share a month.

    Examples
    --------
    >>> from mediacomp.findings.findings import findings_of
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("In May 2023, not in May 2024.")
    >>> one, two = findings_of(article).facts
    >>> fits(one, two)
    False
    """
    if one.kind != "date" or two.kind != "date":
        return True
    return any(
        _date_fits(x, y) for x in readings(one.value) for y in readings(two.value)
    )


def keys(fact: Fact) -> list[Hashable]:
    """What a fact must share with another that says the same: at least one of these."""
    found: list[Hashable] = [(fact.kind, fact.value)]
    if fact.kind != "ordinal":
        found += normal_forms(fact)
    if fact.kind in ("date", "time"):
        for value in readings(fact.value):
            found.append((fact.kind, value))
            parts = date_parts(value) if fact.kind == "date" else {}
            told = [f"{name} {parts[name]}" for name in _PARTS if name in parts]
            found += [tuple(told[n : n + 2]) for n in range(len(told) - 1)]
    return list(dict.fromkeys(found))


def readings(value: str) -> list[str]:
    """What a date or time may be: both orders of "3/4/2024", both halves of a day."""
    if value.endswith(_HALVES):
        hour, _, minute = value.removesuffix(_HALVES).partition(":")
        return [f"{int(hour) % 12 + half:02}:{minute}" for half in (0, 12)]
    return value.split(" or ")


def _date_fits(one: str, two: str) -> bool:
    """Whether a date gives the parts that the other gives: "1 April", "1 April
    2023".
    """
    if one == two:
        return True
    parts = [date_parts(value) for value in (one, two)]
    both = [key for key in parts[0] if key in parts[1]]
    return len(both) > 1 and all(parts[0][key] == parts[1][key] for key in both)


def date_parts(value: str) -> dict[str, str]:
    """Year, month and day of a date, as far as it gives them.

    Examples
    --------
    >>> date_parts("2023-04-01")
    {'year': '2023', 'month': '04', 'day': '01'}
    >>> date_parts("--05-01")
    {'month': '05', 'day': '01'}
    """
    pieces = (
        value.replace("--", "-").split("-")
        if value.startswith("-")
        else value.split("-")
    )
    return {key: piece for key, piece in zip(_PARTS, pieces, strict=False) if piece}


class Equals:
    """Facts by what they say, to be asked for those that say the same as another, more
    or less exactly.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._by_key: dict[Hashable, list[tuple[int, Fact]]] = defaultdict(list)
        self._by_amount: dict[Hashable, Fact] = {}
        self._dates: set[tuple[tuple[str, str], ...]] = set()
        for n, fact in enumerate(facts):
            for key in keys(fact):
                self._by_key[key].append((n, fact))
            if fact.number is not None:
                self._by_amount.setdefault((fact.number, fact.unit), fact)
            if fact.kind == "date":
                self._dates.update(*map(_shorter, readings(fact.value)))

    def of(self, fact: Fact) -> Iterator[Fact]:
        """The facts that say the same as another, in their order."""
        places = {
            n: other for key in keys(fact) for n, other in self._by_key.get(key, ())
        }
        return (places[n] for n in sorted(places) if fits(fact, places[n]))

    def amount(self, fact: Fact) -> Fact | None:
        """The first of one number and unit under whatever qualifier, if that is hardly
        chance: "up to £2m", "£2 million".
        """
        rare = fact.number is not None and fact.number >= RARE and fact.unit
        return self._by_amount.get((fact.number, fact.unit)) if rare else None

    def gives_date(self, fact: Fact) -> bool:
        """Whether a date is part of one that says more: "2029", "August 2029"."""
        return fact.kind == "date" and any(
            tuple(date_parts(value).items()) in self._dates
            for value in readings(fact.value)
        )


def _shorter(date: str) -> Iterator[tuple[tuple[str, str], ...]]:
    """The dates that leave out parts of one."""
    parts = list(date_parts(date).items())
    for size in range(1, len(parts)):
        yield from combinations(parts, size)
