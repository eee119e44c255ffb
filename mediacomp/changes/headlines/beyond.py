"""What a head says that its own article doesn't.

A headline may leave out, round and shorten: told is only a number, a date, a name or a
quotation that the article doesn't have or has otherwise, and a statement that is surer
or denied there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Context, Decimal

from mediacomp.alignment.align import align
from mediacomp.alignment.alignment import Alignment, Side, in_order
from mediacomp.changes.disagreements.find import disagreements
from mediacomp.changes.facts.conflicts import conflict
from mediacomp.changes.facts.equal_facts import Equals
from mediacomp.changes.facts.fact_slots import NUMBERS
from mediacomp.changes.facts.paired_facts import Facts, paired_facts
from mediacomp.changes.facts.roundings import RARE
from mediacomp.changes.headlines.difference import (
    DIFFERS,
    Difference,
    alone,
    place,
    wording,
)
from mediacomp.changes.headlines.heads import Head
from mediacomp.changes.headlines.quoted import QUOTATION, marked_below
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.numbers.sizes import same_amount
from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.kept import kept_with
from mediacomp.text.tokens import without_possessive

TOLD = Decimal(2)
"""Numbers up to this one are told without a number as well: "a man", "both", two
names.
"""
AGE = "years"
"""The unit of an age that a head may tell without any."""
_KEPT = "_beyond_its_head"


def beyond(head: Head) -> Sequence[Difference]:
    """What a head says that stands otherwise or not at all below it, as of the first
    version; kept with the article, whatever that is compared with.
    """
    return kept_with(head.whole, _KEPT, lambda: tuple(_found_beyond(head)))


def _found_beyond(head: Head) -> list[Difference]:
    met = align(head.article, head.below, "lexical")
    own = met.sides[0]
    found = [
        *_facts_beyond(own, met, head.place_words),
        *(
            replace(one, ends=in_order(own, one.ends[0], None), below=one.ends[1])
            for one in wording(met, "article")
        ),
        *(
            Difference(
                QUOTATION,
                DIFFERS if below else f"only in {own.name}",
                "article",
                in_order(own, span, None),
                below,
                sure,
            )
            for span, below, sure in marked_below(met)
        ),
    ]
    return sorted(found, key=place)


def _facts_beyond(
    own: Side, met: Alignment, places: frozenset[str]
) -> Iterator[Difference]:
    facts = paired_facts(met)
    equal = Equals(facts.sides[1])
    words = _words_of(met.b) | places
    untold = [
        fact
        for fact in facts.sides[0]
        if not next(equal.of(fact), None)
        and not _is_told(fact, facts.sides[1], words, met.languages)
    ]
    instead = _instead(met, facts) if untold else {}
    for fact in untold:
        other = instead.get(fact)
        linked = other is None or (fact.sentence, other.sentence) in met.sure
        yield alone(own, fact, "article", other, sure=linked)


def _instead(met: Alignment, facts: Facts) -> dict[Fact, Fact]:
    """What stands in the place of a head's fact, or else is given for one thing."""
    at = [{(fact.start, fact.value): fact for fact in side} for side in facts.sides]
    ends = [
        [(end.start, end.value) for end in one.ends]
        for one in reversed(disagreements(met, facts))
        if one.ends[0].kind not in ("role", "age")
    ]
    # Outcomes and things that disagree are no facts.
    instead = {
        at[0][head]: at[1][below]
        for head, below in ends
        if head in at[0] and below in at[1]
    }
    instead |= {
        pair.a: pair.b
        for pair in facts.pairs
        if pair.a and pair.b and pair.change and conflict(pair.a, pair.b, met.languages)
    }
    return instead


def _words_of(article: Article) -> frozenset[str]:
    return frozenset(
        without_possessive(t.norm) for s in article.sentences for t in s.tokens
    )


def _is_told(
    fact: Fact,
    below: Sequence[Fact],
    words: frozenset[str],
    languages: tuple[Language, Language],
) -> bool:
    """Whether an article tells what its head says in another form: a name by its
    words, a number without or with a qualifier or rounded, a small one without any, one
    without a unit by an age ("boy, 6", "a six-year-old") or, from a hundred on, by
    whatever has its size ("a bill of 20 million"), "dozens" by any number that may be
    meant.
    """
    if fact.kind == "name":
        return all(word.casefold() in words for word in fact.value.split())
    if fact.number is None:
        return fact.kind in NUMBERS and any(
            other.kind in NUMBERS and same_amount(fact, other, languages) != "different"
            for other in below
        )
    if fact.number <= TOLD and not fact.unit:
        return True
    units = {fact.unit} if fact.unit else {"", AGE}
    return any(
        other.number is not None
        and (
            (other.number == fact.number and other.unit in units)
            or (other.number == fact.number >= RARE and not fact.unit)
            or (_rounds(fact, other) and other.unit == fact.unit)
        )
        for other in below
    )


def _rounds(one: Fact, two: Fact) -> bool:
    """Whether a number is another one with fewer figures: 300 of 312."""
    if one.number is None or two.number is None:
        return False
    digits = len(one.number.normalize().as_tuple().digits)
    return Context(prec=digits).plus(two.number) == one.number
