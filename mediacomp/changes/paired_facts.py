"""Which facts of two versions belong together, and which took another's place.

In linked sentences a fact pairs with the nearest equal one. Of those left over, two of
comparable kinds stand in the same slot when a word link joins them, or when the words
on both sides of them are linked. What is then still alone may be said in another
sentence; only what the other version never says is "only in" one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mediacomp.alignment.alignment import LIKELY, Alignment, Link
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.slots import answered, share_linked
from mediacomp.findings.facts import Fact, facts_in
from mediacomp.findings.facts.aliases import joined_names
from mediacomp.findings.facts.find import known_names
from mediacomp.findings.facts.places import is_demonym
from mediacomp.findings.facts.sizes import same_amount
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import senses

Change = Literal["value", "unit", "precision"]
NUMBERS = frozenset(("number", "quantity", "money", "share", "duration"))
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


@dataclass(frozen=True)
class Facts:
    """The facts of the sides under common names, in their order, and how they pair."""

    sides: tuple[tuple[Fact, ...], tuple[Fact, ...]]
    pairs: tuple[Pair, ...]

    def turned(self) -> Facts:
        """The same with its sides exchanged."""
        return Facts(self.sides[::-1], tuple(pair.turned() for pair in self.pairs))


def paired_facts(alignment: Alignment) -> Facts:
    """The facts of two versions, paired."""
    if is_turned(alignment):
        return _paired(alignment.turned()).turned()
    return _paired(alignment)


def _paired(alignment: Alignment) -> Facts:
    sides = _named(alignment)
    of_sentence = [_by_sentence(facts) for facts in sides]
    used: tuple[set[Fact], ...] = tuple(set() for _ in sides)
    pairs: list[Pair] = []
    for same_slot in (False, True):
        for link in alignment.links:
            one, two = (
                [f for f in facts.get(k, ()) if f not in gone]
                for k, facts, gone in zip(link.ends, of_sentence, used, strict=True)
            )
            found = list(
                _slots(alignment, link, one, two) if same_slot else _equal(one, two)
            )
            pairs += found
            for n, gone in enumerate(used):
                gone.update(fact for pair in found if (fact := pair.ends[n]))
    return Facts(sides, tuple(pairs))


def _named(alignment: Alignment) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    articles = [own.article for own in alignment.sides]
    known = known_names(articles)
    found = [facts_in(article, known) for article in articles]
    found = _agreed(alignment, found)
    fullest = _fullest(
        [f.value for facts in found for f in facts if f.kind == "name"],
        set(alignment.languages),
    )
    one, two = (
        tuple(
            replace(f, value=fullest[f.value]) if f.kind == "name" else f for f in facts
        )
        for facts in found
    )
    return one, two


def _fullest(names: Sequence[str], languages: Collection[Language]) -> dict[str, str]:
    """For each name the fullest that means the same, by what either language knows."""
    fullest = {name: name for name in names}
    for language in sorted(languages, key=lambda known: known.code):
        joined = joined_names(fullest.values(), language)
        fullest = {name: joined[other] for name, other in fullest.items()}
    return fullest


def _agreed(
    alignment: Alignment, found: list[tuple[Fact, ...]]
) -> list[tuple[Fact, ...]]:
    """The facts without those that only one of two sentences with the same words seems
    to have.

    Capitals make names, so that a sentence in capitals throughout would seem to have
    others.
    """
    kept = [set(facts) for facts in found]
    of_sentence = [_by_sentence(facts) for facts in found]
    for link in alignment.links:
        if link.relation == "typographic":
            sides = [
                facts.get(k, [])
                for k, facts in zip(link.ends, of_sentence, strict=True)
            ]
            keys = [{_plain(fact) for fact in side} for side in sides]
            common = set.intersection(*keys)
            for some, side in zip(kept, sides, strict=True):
                some -= {fact for fact in side if _plain(fact) not in common}
    return [
        tuple(fact for fact in facts if fact in some)
        for facts, some in zip(found, kept, strict=True)
    ]


def _plain(fact: Fact) -> tuple[str, str]:
    """What a fact is, capitals and marks aside."""
    return fact.kind, _letters(fact.value)


def _letters(value: str) -> str:
    return "".join(c for c in value.casefold() if c.isalnum())


def _by_sentence(facts: Sequence[Fact]) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.sentence].append(fact)
    return found


def same(one: Fact, two: Fact) -> bool:
    """Whether two facts say the same."""
    if one.kind != two.kind:
        return False
    return one.value == two.value or (
        one.kind == "date" and _date_fits(one.value, two.value)
    )


def _date_fits(one: str, two: str) -> bool:
    """Whether a date gives the parts that the other gives: "1 April", "1 April
    2023".
    """
    parts = [date_parts(value) for value in (one, two)]
    both = [key for key in parts[0] if key in parts[1]]
    return len(both) > 1 and all(parts[0][key] == parts[1][key] for key in both)


def date_parts(value: str) -> dict[str, str]:
    pieces = (
        value.replace("--", "-").split("-")
        if value.startswith("-")
        else value.split("-")
    )
    return {
        key: piece
        for key, piece in zip(("year", "month", "day"), pieces, strict=False)
        if piece
    }


def _equal(one: Sequence[Fact], two: Sequence[Fact]) -> Iterator[Pair]:
    """Equal facts of two sentences, in order; exact ones before those that only fit."""
    used: set[Fact] = set()
    left: list[Fact] = []
    for exact in (True, False):
        for a in one if exact else left:
            b = next(
                (
                    f
                    for f in two
                    if f not in used and a.kind == f.kind and _matches(a, f, exact)
                ),
                None,
            )
            if b is not None:
                used.add(b)
                yield Pair(a, b)
            elif exact:
                left.append(a)


def _matches(one: Fact, two: Fact, exact: bool) -> bool:
    return one.value == two.value if exact else same(one, two)


# ----------------------------------------------------------------------
# slots


def _slots(
    alignment: Alignment, link: Link, one: Sequence[Fact], two: Sequence[Fact]
) -> Iterator[Pair]:
    """Facts of two linked sentences that stand in each other's place and say different
    things.
    """
    scored = sorted(
        (
            (-strength, a.start, b.start, a, b)
            for a in one
            for b in two
            if comparable(a, b) and (strength := _strength(alignment, link, a, b)) > 0
        ),
        key=lambda item: item[:3],
    )
    used: set[Fact] = set()
    for _, _, _, a, b in scored:
        if a not in used and b not in used:
            used |= {a, b}
            yield Pair(a, b, change(a, b, alignment.languages))


def comparable(one: Fact, two: Fact) -> bool:
    """Whether one may take the place of the other: two names, two numbers of any unit,
    two days.
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
    short, long = sorted((_letters(one), _letters(two)), key=len)
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
    """
    if not (one.kind in NUMBERS and two.kind in NUMBERS):
        return "value"
    amount = same_amount(one, two, languages)
    if amount == "different":
        return (
            "unit" if one.number is not None and one.number == two.number else "value"
        )
    return "precision" if amount == "near" else None
