"""Which facts of two versions belong together, and which took another's place.

In linked sentences a fact pairs with the nearest equal one, and a number with the same
number under another qualifier. Of those left over, two of comparable kinds stand in the
same slot when a word link joins them, or when the words on both sides of them are
linked. What is then still alone may be said in another sentence; only what the other
version never says is "only in" one.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mediacomp.alignment.alignment import Alignment, Link
from mediacomp.changes.facts.equal_facts import Equals
from mediacomp.changes.facts.fact_slots import (
    NUMBERS,
    Pair,
    change,
    in_one_slot,
    letters,
)
from mediacomp.changes.orientation import is_turned
from mediacomp.findings.facts import Fact, facts_in
from mediacomp.findings.facts.find import known_names
from mediacomp.findings.facts.names.aliases import joined_names
from mediacomp.languages.language import Language


@dataclass(frozen=True)
class Facts:
    """The facts of the sides under common names, in their order, and how they pair."""

    sides: tuple[tuple[Fact, ...], tuple[Fact, ...]]
    pairs: tuple[Pair, ...]

    def turned(self) -> Facts:
        """The same with its sides exchanged."""
        return Facts(self.sides[::-1], tuple(pair.turned() for pair in self.pairs))


def paired_facts(alignment: Alignment, known: Iterable[str] = ()) -> Facts:
    """The facts of two versions, paired.

    Parameters
    ----------
    known
        Words that are names though the two versions alone don't tell (`known_names` of
        what they were taken from).

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> from mediacomp.text.article import Article
    >>> a, b = map(Article.from_text, ("Ten boats sank.", "Six boats sank."))
    >>> found = paired_facts(align(a, b, "lexical"))
    >>> [(pair.a.value, pair.b.value, pair.change) for pair in found.pairs]
    [('10', '6', 'value')]
    """
    if is_turned(alignment):
        return _paired(alignment.turned(), known).turned()
    return _paired(alignment, known)


def _paired(alignment: Alignment, named: Iterable[str]) -> Facts:
    sides = _named(alignment, named)
    of_sentence = [by_sentence(facts) for facts in sides]
    used: tuple[set[Fact], ...] = tuple(set() for _ in sides)
    pairs: list[Pair] = []
    for way in (_equal_in, _same_number, in_one_slot):
        for link in alignment.links:
            one, two = (
                [f for f in facts.get(k, ()) if f not in gone]
                for k, facts, gone in zip(link.ends, of_sentence, used, strict=True)
            )
            found = list(way(alignment, link, one, two))
            pairs += found
            for n, gone in enumerate(used):
                gone.update(fact for pair in found if (fact := pair.ends[n]))
    return Facts(sides, tuple(pairs))


def _named(
    alignment: Alignment, named: Iterable[str]
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    articles = [own.article for own in alignment.sides]
    known = known_names(articles) | frozenset(named)
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
    of_sentence = [by_sentence(facts) for facts in found]
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
    return fact.kind, letters(fact.value)


def by_sentence(facts: Sequence[Fact]) -> dict[int, list[Fact]]:
    """The facts of each sentence that has any."""
    found: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.sentence].append(fact)
    return found


def _equal_in(
    alignment: Alignment, link: Link, one: Sequence[Fact], two: Sequence[Fact]
) -> Iterator[Pair]:
    return _equal(one, two)


def _same_number(
    alignment: Alignment, link: Link, one: Sequence[Fact], two: Sequence[Fact]
) -> Iterator[Pair]:
    """One number of one unit with and without a qualifier, wherever it stands in two
    linked sentences: "at least 14", "fourteen". In the order of the sentences.
    """
    left: dict[tuple[Decimal, str], deque[Fact]] = defaultdict(deque)
    for fact in two:
        if fact.number is not None and fact.kind in NUMBERS:
            left[fact.number, fact.unit].append(fact)
    for fact in one:
        if fact.number is None or fact.kind not in NUMBERS:
            continue
        if queue := left[fact.number, fact.unit]:
            other = queue.popleft()
            yield Pair(fact, other, change(fact, other, alignment.languages))


def _equal(one: Sequence[Fact], two: Sequence[Fact]) -> Iterator[Pair]:
    """Equal facts of two sentences, in order; exact ones before those that only fit."""
    exact: dict[tuple[str, str], deque[Fact]] = defaultdict(deque)
    for fact in two:
        exact[fact.kind, fact.value].append(fact)
    left: list[Fact] = []
    for a in one:
        if queue := exact[a.kind, a.value]:
            yield Pair(a, queue.popleft())
        else:
            left.append(a)
    if not left:
        return
    rest = [fact for queue in exact.values() for fact in queue]
    others = Equals(sorted(rest, key=lambda fact: fact.start))
    used: set[Fact] = set()
    for a in left:
        b = next((f for f in others.of(a) if f not in used), None)
        if b is not None:
            used.add(b)
            yield Pair(a, b)
