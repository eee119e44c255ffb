"""What the heads of two versions say differently, and what a head says that its own
article doesn't.

The two heads are aligned like two articles, and so is each head with what stands below
it; word links are then as elsewhere, without a model. Against each other all that
differs is told; `beyond` says what is told against its own article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mediacomp.alignment.align import align
from mediacomp.alignment.alignment import NAMES, Alignment, Side, in_order
from mediacomp.changes.changes import changes
from mediacomp.changes.disagreements.readings import Disagreement, Reading, kind_of
from mediacomp.changes.facts.equal_facts import Equals
from mediacomp.changes.facts.fact_slots import Pair
from mediacomp.changes.facts.paired_facts import Facts, paired_facts
from mediacomp.changes.headlines.beyond import beyond
from mediacomp.changes.headlines.difference import (
    DIFFERS,
    Difference,
    Ends,
    alone,
    place,
    span_of,
    wording,
)
from mediacomp.changes.headlines.heads import Head
from mediacomp.changes.headlines.quoted import QUOTATION, between_marks
from mediacomp.changes.stretches.one_sided import Only
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.find import known_names
from mediacomp.languages.wordnet import is_person, relation
from mediacomp.text.spans import Span

WORDS, IDENTICAL, TYPOGRAPHIC = "words", "identical", "typographic"


def headline_differences(
    alignment: Alignment, told: Sequence[Disagreement]
) -> tuple[Difference, ...]:
    """How the heads of two versions differ, then what each says that its article does
    not; nothing where neither has a head. ``told`` is where the articles disagree.
    """
    heads = [Head(own.article) for own in alignment.sides]
    found = [*_wholes(heads)]
    if all(head.lines for head in heads):
        found += _between(alignment, heads, told)
    for own in alignment.sides:
        if heads[own].lines and own.article.sentences:
            more = beyond(heads[own])
            found += map(_turned, more) if own.number else more
    return tuple(found)


def _turned(one: Difference) -> Difference:
    """The same as of the second version."""
    status = one.status if one.below else f"only in {NAMES[1]}"
    return replace(one, status=status, ends=one.ends[::-1])


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


def _between(
    alignment: Alignment, heads: Sequence[Head], told: Sequence[Disagreement]
) -> list[Difference]:
    met = align(heads[0].article, heads[1].article, "lexical")
    known = known_names([own.article for own in alignment.sides])
    facts = paired_facts(met, known)
    found = [
        *_facts_between(
            met, _with_disputed(met, facts, told), _in_small_letters(alignment)
        ),
        *wording(met, "headline"),
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
    return sorted((*found, *words), key=place)


def _holds(ends: Ends, others: Ends) -> bool:
    """Whether what stands in two places is told with the two around them."""
    return all(
        one is not None
        and two is not None
        and one.start <= two.start <= two.end <= one.end
        for one, two in zip(ends, others, strict=True)
    )


def _in_small_letters(alignment: Alignment) -> frozenset[str]:
    """The words that either article has in small letters."""
    return frozenset(
        token.norm
        for own in alignment.sides
        for sentence in own.article.sentences
        for token in sentence.tokens
        if token.text == token.norm
    )


def _with_disputed(met: Alignment, facts: Facts, told: Sequence[Disagreement]) -> Facts:
    """The facts of two heads with those as pairs that stand alone and over which the
    articles disagree: "Two injured in blast", "Three hurt as gas bottle explodes".
    """
    paired = [pair.ends for pair in facts.pairs if pair.a and pair.b]
    used = [{both[n] for both in paired} for n in (0, 1)]
    found = list(facts.pairs)
    for one in told:
        ends = [
            [
                fact
                for fact in facts.sides[own]
                if fact not in used[own] and _is_end(own, fact, one.ends[own])
            ]
            for own in met.sides
        ]
        if [len(some) for some in ends] == [1, 1]:
            (a,), (b,) = ends
            found.append(Pair(a, b, "value"))
            used[0].add(a)
            used[1].add(b)
    return replace(facts, pairs=tuple(found))


def _is_end(own: Side, fact: Fact, end: Reading) -> bool:
    """Whether a fact of a head is what an article says where the two disagree: the same
    value of the same thing, or of people by what happened to them.
    """
    if (kind_of(fact), fact.value) != (end.kind, end.value):
        return False
    if fact.unit or not end.counted:
        return True
    tokens, language = own.article.sentences[fact.sentence].tokens, own.language
    behind = tokens[fact.last + 1].norm if fact.last + 1 < len(tokens) else ""
    lemma = language.lemma(behind)
    happened = language.is_past(behind) and is_person(end.counted)
    return lemma == end.counted or happened or bool(relation(lemma, end.counted))


def _facts_between(
    met: Alignment, facts: Facts, ordinary: frozenset[str]
) -> Iterator[Difference]:
    """What differs in facts; a line's first word that the articles have in small
    letters is no name: "Woman, 41, hurt".
    """

    def opens(own: Side, fact: Fact) -> bool:
        first = own.article.sentences[fact.sentence].tokens[fact.first]
        lone = fact.kind == "name" and fact.first == fact.last == 0
        return lone and first.norm in ordinary

    paired: list[set[Fact]] = [set(), set()]
    for pair in facts.pairs:
        if pair.a and pair.b:
            paired[0].add(pair.a)
            paired[1].add(pair.b)
            if pair.change:
                linked = (pair.a.sentence, pair.b.sentence) in met.sure
                ends = span_of(pair.a), span_of(pair.b)
                yield Difference(
                    kind_of(pair.a), DIFFERS, "headline", ends, None, linked
                )
    for own, other in met.facing:
        equal = Equals(facts.sides[other])
        for fact in facts.sides[own]:
            if opens(own, fact) or fact in paired[own]:
                continue
            if next(equal.of(fact), None) is None:
                yield alone(own, fact, "headline", None, sure=True)


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


def _extent(own: Side, sentence: int, first: int, last: int) -> Span:
    tokens = own.article.sentences[sentence].tokens
    return Span(tokens[first].start, tokens[last].end)
