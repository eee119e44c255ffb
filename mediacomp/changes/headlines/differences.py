"""What the heads of two versions say differently, and what a head says that its own
article doesn't.

The two heads are aligned like two articles, and so is each head with what stands below
it; word links are then as elsewhere, without a model. Against each other all that
differs is told. Against its own article a headline may leave out, round and shorten:
told is only a number, a date, a name or a quotation that the article doesn't have or
has otherwise, and a statement that is surer or denied there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from mediacomp.alignment.align import align
from mediacomp.alignment.alignment import NAMES, Alignment, Side, in_order
from mediacomp.changes.changes import changes
from mediacomp.changes.conflicts import conflict
from mediacomp.changes.disagreements import disagreements
from mediacomp.changes.equal_facts import Equals
from mediacomp.changes.fact_slots import NUMBERS
from mediacomp.changes.headlines.heads import Head
from mediacomp.changes.headlines.quoted import QUOTATION, between_marks, marked_below
from mediacomp.changes.paired_facts import Facts, paired_facts
from mediacomp.changes.paired_markers import wording_changes
from mediacomp.changes.readings import kind_of
from mediacomp.changes.stretches import Only
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.find import known_names
from mediacomp.findings.facts.sizes import same_amount
from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.spans import Span
from mediacomp.text.tokens import without_possessive

WORDS, NUMBER, DATE, NAME = "words", "number", "date", "name"
IDENTICAL, TYPOGRAPHIC, DIFFERS = "identical", "typographic", "differs"
_WORDING = frozenset(("certainty", "negation"))
TOLD = Decimal(2)
"""Numbers up to this one are told without a number as well: "a man", "both", two
names.
"""
Ends = tuple[Span | None, Span | None]
# Beside the article's fields, as `mediacomp.findings.findings` keeps what it finds.
_KEPT = "_beyond_its_head"


@dataclass(frozen=True, slots=True)
class Difference:
    """What two heads have in one place, in the order of the sides, or what one has and
    its own article has in that place (``below``).
    """

    kind: str
    status: str
    against: str
    ends: Ends
    below: Span | None
    sure: bool


def headline_differences(alignment: Alignment) -> tuple[Difference, ...]:
    """How the heads of two versions differ, then what each says that its article does
    not; nothing where neither has a head.
    """
    heads = [Head(own.article) for own in alignment.sides]
    found = [*_wholes(heads)]
    if all(head.lines for head in heads):
        found += _between(alignment, heads)
    for own in alignment.sides:
        if heads[own].lines and own.article.sentences:
            beyond = _beyond(heads[own])
            found += map(_turned, beyond) if own.number else beyond
    return tuple(found)


def _wholes(heads: Sequence[Head]) -> Iterator[Difference]:
    """Headline and standfirst as wholes."""
    parts = [head.parts() for head in heads]
    for part in dict.fromkeys((*parts[0], *parts[1])):
        one, two = (where.get(part) for where in parts)
        yield Difference(
            part, _status(heads, one, two), "headline", (one, two), None, True
        )


def _status(heads: Sequence[Head], one: Span | None, two: Span | None) -> str:
    if one is None or two is None:
        return "only in b" if one is None else "only in a"
    texts = [
        head.whole.text[span.start : span.end]
        for head, span in zip(heads, (one, two), strict=True)
    ]
    if texts[0] == texts[1]:
        return IDENTICAL
    words = [
        [
            token.norm
            for sentence in head.article.sentences
            for token in sentence.tokens
            if span.start <= token.start < span.end and token.kind != "punctuation"
        ]
        for head, span in zip(heads, (one, two), strict=True)
    ]
    return TYPOGRAPHIC if words[0] == words[1] else DIFFERS


# ----------------------------------------------------------------------
# one head against the other


def _between(alignment: Alignment, heads: Sequence[Head]) -> list[Difference]:
    met = align(heads[0].article, heads[1].article, "lexical")
    known = known_names([own.article for own in alignment.sides])
    facts = paired_facts(met, known)
    found = [
        *_facts_between(met, facts),
        *_wording(met, "headline"),
        *(
            Difference(QUOTATION, status, "headline", ends, None, True)
            for status, ends in between_marks(met)
        ),
    ]
    words = [
        one
        for one in _words(met, facts)
        if not any(_holds(other.ends, one.ends) for other in found)
    ]
    return sorted((*found, *words), key=_place)


def _holds(ends: Ends, others: Ends) -> bool:
    """Whether what stands in two places is told with the two around them."""
    return all(
        one is not None
        and two is not None
        and one.start <= two.start <= two.end <= one.end
        for one, two in zip(ends, others, strict=True)
    )


def _facts_between(met: Alignment, facts: Facts) -> Iterator[Difference]:
    paired: list[set[Fact]] = [set(), set()]
    for pair in facts.pairs:
        if pair.a and pair.b:
            paired[0].add(pair.a)
            paired[1].add(pair.b)
            if pair.change:
                linked = (pair.a.sentence, pair.b.sentence) in met.sure
                ends = _span(pair.a), _span(pair.b)
                yield Difference(
                    kind_of(pair.a), DIFFERS, "headline", ends, None, linked
                )
    for own, other in met.facing:
        equal = Equals(facts.sides[other])
        for fact in facts.sides[own]:
            if fact not in paired[own] and next(equal.of(fact), None) is None:
                yield _alone(own, fact, "headline", None, sure=True)


def _wording(met: Alignment, against: str) -> Iterator[Difference]:
    for link in met.links:
        # Heads are short, so that few of their links are sure: a row says which.
        for change in wording_changes(met, replace(link, sure=True)):
            if change.kind in _WORDING:
                one, two = (
                    Span(tokens[first].start, tokens[last].end)
                    for tokens, (first, last) in zip(
                        met.tokens(link), change.ends, strict=True
                    )
                )
                yield Difference(
                    change.kind, DIFFERS, against, (one, two), None, link.sure
                )


def _words(met: Alignment, facts: Facts) -> Iterator[Difference]:
    """Words in each other's place, and runs of words of one head only."""
    found = changes(met, facts)
    for one in found.substitutions:
        a, b = (_extent(own, *one.ends[own]) for own in met.sides)
        # In a doubtful link what stands in each other's place is mostly chance.
        if (one.ends[0].sentence, one.ends[1].sentence) in met.sure:
            yield Difference(WORDS, DIFFERS, "headline", (a, b), None, True)
    for own in met.sides:
        for only in found.only[own]:
            alone = None if only.said_elsewhere is not None else _alone_in(own, only)
            if alone is not None:
                ends = in_order(own, _extent(own, only.sentence, *alone), None)
                yield Difference(
                    WORDS, f"only in {own.name}", "headline", ends, None, True
                )


def _alone_in(own: Side, only: Only) -> tuple[int, int] | None:
    """First and last token of what a line has alone, without words at its ends that
    are answered; None if that is the line, which is told as a whole.
    """
    tokens = own.article.sentences[only.sentence].tokens
    linked = own.content.linked[only.sentence]
    alone = [k for k in range(only.first, only.last + 1) if not linked[k]]
    if only.whole_sentence or not alone:
        return None
    first, last = alone[0], alone[-1]
    return None if (first, last) == (0, len(tokens) - 1) else (first, last)


# ----------------------------------------------------------------------
# a head against its own article


def _beyond(head: Head) -> Sequence[Difference]:
    """What a head says that stands otherwise or not at all below it, as of the first
    version; kept with the article, whatever that is compared with.
    """
    if _KEPT not in vars(head.whole):
        vars(head.whole).setdefault(_KEPT, tuple(_found_beyond(head)))
    kept: Sequence[Difference] = vars(head.whole)[_KEPT]
    return kept


def _turned(one: Difference) -> Difference:
    """The same as of the second version."""
    status = one.status if one.below else f"only in {NAMES[1]}"
    return replace(one, status=status, ends=one.ends[::-1])


def _found_beyond(head: Head) -> list[Difference]:
    met = align(head.article, head.below, "lexical")
    own = met.sides[0]
    found = [
        *_facts_beyond(own, met),
        *(
            replace(one, ends=in_order(own, one.ends[0], None), below=one.ends[1])
            for one in _wording(met, "article")
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
    return sorted(found, key=_place)


def _facts_beyond(own: Side, met: Alignment) -> Iterator[Difference]:
    facts = paired_facts(met)
    equal = Equals(facts.sides[1])
    words = _words_of(met.b)
    # What stands in the place of a fact, or else what is given for the same thing.
    at = [{(fact.start, fact.value): fact for fact in side} for side in facts.sides]
    ends = [
        [(end.start, end.value) for end in one.ends]
        for one in reversed(disagreements(met, facts))
        if "role" not in (end.kind for end in one.ends)
    ]
    # A number with a space in it ("5. 9") is one there and two facts here.
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
    for fact in facts.sides[0]:
        if next(equal.of(fact), None) or _is_told(
            fact, facts.sides[1], words, met.languages
        ):
            continue
        other = instead.get(fact)
        linked = other is None or (fact.sentence, other.sentence) in met.sure
        yield _alone(own, fact, "article", other, sure=linked)


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
    words, a number without or with a qualifier or rounded, a small one without any,
    "dozens" by any number that may be meant.
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
    return any(
        other.number is not None
        and other.unit == fact.unit
        and (other.number == fact.number or _rounds(fact, other))
        for other in below
    )


def _rounds(one: Fact, two: Fact) -> bool:
    """Whether a number is another one with fewer figures: 300 of 312."""
    if one.number is None or two.number is None:
        return False
    digits = len(one.number.normalize().as_tuple().digits)
    return Context(prec=digits).plus(two.number) == one.number


# ----------------------------------------------------------------------


def _alone(
    own: Side, fact: Fact, against: str, below: Fact | None, *, sure: bool
) -> Difference:
    """A fact of one head, with what its article has in its place, if anything."""
    return Difference(
        kind_of(fact),
        DIFFERS if below else f"only in {own.name}",
        against,
        in_order(own, _span(fact), None),
        _span(below) if below else None,
        sure,
    )


def _span(fact: Fact) -> Span:
    return Span(fact.start, fact.end)


def _extent(own: Side, sentence: int, first: int, last: int) -> Span:
    tokens = own.article.sentences[sentence].tokens
    return Span(tokens[first].start, tokens[last].end)


def _place(one: Difference) -> tuple[bool, list[int], str]:
    """Reading order of a, those of b alone last."""
    return one.ends[0] is None, [s.start for s in one.ends if s], one.kind
