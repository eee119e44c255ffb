"""Which facts of two linked sentences stand in each other's place, and what differs
between them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mediacomp.alignment.alignment import LIKELY, Alignment, Link
from mediacomp.changes.facts.roundings import is_rounding
from mediacomp.changes.slots import answered, share_linked
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.names.places import is_demonym
from mediacomp.findings.facts.numbers.sizes import same_amount
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import senses
from mediacomp.text.spans import Token

Change = Literal["value", "unit", "precision"]
NUMBERS = frozenset(("number", "quantity", "money", "share", "duration"))
TIMES = frozenset(("date", "weekday", "time"))
ALIKE = 4
"""Of facts with the same words beside them, as in a list, those so far apart in their
order still count as one slot.
"""
_PLACES = ("in", "before", "behind")
AROUND, AROUND_PARTIAL = 0.4, 0.5
"""Share of the words around two facts that must be linked: in a reworded link, and in a
partial one.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact of a and what answers it in b; either may be missing. ``change`` says what
    differs, if anything.
    """

    a: Fact | None
    b: Fact | None
    change: Change | None = None

    @property
    def ends(self) -> tuple[Fact | None, Fact | None]:
        """The two facts, in the order of the sides."""
        return self.a, self.b

    def turned(self) -> Pair:
        """The same, seen from the other side."""
        return Pair(self.b, self.a, self.change)


def in_one_slot(
    alignment: Alignment, link: Link, one: Sequence[Fact], two: Sequence[Fact]
) -> Iterator[Pair]:
    """Facts of two linked sentences that stand in each other's place and say different
    things.
    """
    foreign = are_foreign(alignment.languages)
    scored = sorted(
        (
            (-strength, a.start, b.start, a, b)
            for a, b in _candidates(alignment, link, one, two)
            if not (foreign and a.kind == b.kind == "name")
            and comparable(a, b)
            and (strength := _strength(alignment, link, a, b)) > 0
        ),
        key=lambda item: item[:3],
    )
    used: set[Fact] = set()
    for _, _, _, a, b in scored:
        if a not in used and b not in used:
            used |= {a, b}
            yield Pair(a, b, change(a, b, alignment.languages))


def _candidates(
    alignment: Alignment, link: Link, one: Sequence[Fact], two: Sequence[Fact]
) -> list[tuple[Fact, Fact]]:
    """Facts that a word link joins, or whose neighbours are linked or the same; no
    others can stand in one slot, and to look at every pair would take too long.
    """
    tokens = alignment.tokens(link)
    by_place = [_by_place(facts) for facts in (one, two)]
    found: set[tuple[int, int]] = set()
    for s, t in alignment.closeness[link.a, link.b]:
        for where in _PLACES:
            there = by_place[1].get((where, t), ())
            found |= {(m, n) for m in by_place[0].get((where, s), ()) for n in there}
    beside = [
        _by_neighbours(facts, side)
        for facts, side in zip((one, two), tokens, strict=True)
    ]
    for words, here in beside[0].items():
        there = beside[1].get(words, [])
        for rank, m in enumerate(here):
            near = there[max(0, rank - ALIKE) : rank + ALIKE + 1]
            found |= {(m, n) for n in near}
    return [(one[m], two[n]) for m, n in sorted(found)]


def _by_place(facts: Sequence[Fact]) -> dict[tuple[str, int], list[int]]:
    """Numbers of facts by the tokens in them and those right beside them."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for n, fact in enumerate(facts):
        found["before", fact.first - 1].append(n)
        found["behind", fact.last + 1].append(n)
        for k in range(fact.core, fact.last + 1):
            found["in", k].append(n)
    return found


def _by_neighbours(
    facts: Sequence[Fact], tokens: Sequence[Token]
) -> dict[tuple[str, str], list[int]]:
    """Numbers of facts by the words right before and behind them; none at the ends."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, fact in enumerate(facts):
        before = tokens[fact.first - 1].norm if fact.first else ""
        behind = tokens[fact.last + 1].norm if fact.last + 1 < len(tokens) else ""
        found[before, behind].append(n)
    return found


def are_foreign(languages: tuple[Language, Language]) -> bool:
    """Whether another name may only be that of the other language, "München" "Munich",
    where one of the two tells names by other signs.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> german, english = map(Language.of, ("de", "en"))
    >>> are_foreign((german, english)), are_foreign((german, german))
    (True, False)
    """
    return languages[0] is not languages[1] and any(
        language.capital_nouns for language in languages
    )


def comparable(one: Fact, two: Fact) -> bool:
    """Whether one may take the place of the other: two names, two numbers of any unit,
    two days.

    Examples
    --------
    >>> from mediacomp.findings.findings import findings_of
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("Ann Lee met Bo Dorn.")
    >>> one, two = findings_of(article).facts
    >>> comparable(one, two)
    True
    """
    if one.kind == "name" == two.kind:
        return not (
            _akin(one.value, two.value)
            or is_demonym(one.value.casefold()) != is_demonym(two.value.casefold())
        )
    return one.kind == two.kind or (
        {one.kind, two.kind} <= NUMBERS and one.number == two.number
    )


def _akin(one: str, two: str) -> bool:
    """Whether a name is part of another, or one is the other's capital."""
    words = [set(name.casefold().split()) for name in (one, two)]
    short, long = sorted((letters(one), letters(two)), key=len)
    spaced = long.rstrip("0123456789") == short  # "VO 2", "VO2"
    if words[0] <= words[1] or words[1] <= words[0] or spaced:
        return True
    return any(
        senses(town.casefold()) & senses(f"capital of {land.casefold()}")
        for town, land in ((one, two), (two, one))
    )


def _strength(alignment: Alignment, link: Link, one: Fact, two: Fact) -> float:
    """How surely two facts stand in the same slot, 0 if not surely enough.

    A word link between them must be there or linked words right beside both. For facts
    that differ, words around them must be linked, too: what else stands beside another
    number may be another statement.
    """
    links = alignment.closeness[link.a, link.b]
    tokens = alignment.tokens(link)
    inside = [
        (s, t)
        for s in range(one.core, one.last + 1)
        for t in range(two.core, two.last + 1)
    ]
    joined = max((links.get(pair, 0.0) for pair in inside), default=0.0)
    beside = [
        answered(links, tokens, one.first - 1, two.first - 1),
        answered(links, tokens, one.last + 1, two.last + 1),
    ]
    strength = (joined if joined >= LIKELY else 0.0) + sum(beside) / 2
    if joined < LIKELY and not all(beside):
        return 0.0
    if change(one, two, alignment.languages) in (None, "precision"):
        return strength
    around = share_linked(links, tokens, (one.first, one.last), (two.first, two.last))
    if not link.sure:
        return 0.0
    if link.relation == "partial":
        return strength if all(beside) and around >= AROUND_PARTIAL else 0.0
    return strength if all(beside) or around >= AROUND else 0.0


def change(one: Fact, two: Fact, languages: tuple[Language, Language]) -> Change | None:
    """What differs between two facts in the same slot; None if they say the same in
    other words.

    Examples
    --------
    >>> from mediacomp.findings.findings import findings_of
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("It took 3 hours, not 4 hours.")
    >>> one, two = findings_of(article).facts
    >>> both = Language.of("en"), Language.of("en")
    >>> change(one, two, both)
    'value'
    """
    if not (one.kind in NUMBERS and two.kind in NUMBERS):
        return "value"
    amount = same_amount(one, two, languages)
    if amount == "different":
        if one.unit != two.unit:
            return "unit" if one.number == two.number is not None else "value"
        return "precision" if is_rounding(one, two) else "value"
    return "precision" if amount == "near" else None


def letters(value: str) -> str:
    """The letters and figures of a value, in lower case.

    Examples
    --------
    >>> letters("Al-Ahram, Ltd.")
    'alahramltd'
    """
    return "".join(c for c in value.casefold() if c.isalnum())
