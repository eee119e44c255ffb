"""Which quotations of two versions are the same, wherever they stand.

A quotation may be used twice, cut in two by its attribution or joined from two, so
matches are no one-to-one pairing: every quotation takes its best counterpart, if enough
of the shorter one's words occur in the other in the same order. Sentence links lower
that bound, since a counterpart is expected there; they are not needed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.quotations.edits import common_words
from mediacomp.changes.quotations.words import Quote, Word, quote_words
from mediacomp.findings.speech import Speech
from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.spans import Span

ENOUGH, LINKED = 0.6, 0.4
"""Share of the shorter quotation's words that must be common: anywhere, and in linked
sentences.
"""
REPORTED, COPIED = 0.5, 0.7
"""Share of a quotation's words that must be found in reported speech, or in a sentence
nobody is said to have said.
"""
OTHER_ORDER = 0.9
"""How much words in another order count."""
FUNCTION_WORD = 0.4
"""Weight of a function word against a content word."""
SINGLE = 2
"""Quotations of so few words match only if all their words are common or their
sentences are linked.
"""


@dataclass(frozen=True)
class Quotation(Span):
    """A quotation as a whole: its parts, its words, and the sentences that it stands
    in.
    """

    parts: tuple[Speech, ...]
    quote: Quote
    sentences: frozenset[int]


@dataclass(frozen=True)
class Match:
    """Quotations of a and of b that belong together (several where one was cut in two);
    ``score`` is their likeness.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float


def whole_quotations(article: Article, speech: Sequence[Speech]) -> list[Quotation]:
    """The direct, mixed and scare quotations of an article's body, parts put
    together.
    """
    numbered: dict[int, list[Speech]] = defaultdict(list)
    for item in speech:
        if item.kind != "indirect" and item.sentence is not None:
            numbered[item.number].append(item)
    return [_whole(article, parts) for parts in numbered.values()]


def _whole(article: Article, parts: Sequence[Speech]) -> Quotation:
    start, end = parts[0].start, parts[-1].end
    inside = frozenset(
        s.index for s in article.sentences if s.start < end and s.end > start
    )
    return Quotation(start, end, tuple(parts), quote_words(article, parts), inside)


def matches(
    a: Sequence[Quotation], b: Sequence[Quotation], alignment: Alignment
) -> list[Match]:
    """Quotations that are the same, in reading order of a, then b."""
    language = Language.of(alignment.a.language)
    scores = _scores(a, b, {(link.a, link.b) for link in alignment.links}, language)
    found = _joined(_best(scores, a, b), a, b, language)
    return sorted(found, key=lambda match: (match.a, match.b))


def _best(
    scores: Mapping[tuple[int, int], float],
    a: Sequence[Quotation],
    b: Sequence[Quotation],
) -> dict[tuple[int, int], float]:
    """Pairs that are each other's best; one that has no such partner takes its best,
    which is then used twice.
    """
    rank = {
        (i, j): (round(s * _size(a[i], b[j]), 4), -abs(i - j))
        for (i, j), s in scores.items()
    }
    best_a: dict[int, tuple[float, int]] = {}
    best_b: dict[int, tuple[float, int]] = {}
    for (i, j), value in rank.items():
        best_a[i] = max(best_a.get(i, value), value)
        best_b[j] = max(best_b.get(j, value), value)
    mutual = {
        (i, j)
        for (i, j), value in rank.items()
        if value >= best_a[i] and value >= best_b[j]
    }
    met_a, met_b = {i for i, _ in mutual}, {j for _, j in mutual}
    alone = {
        (i, j)
        for (i, j), value in rank.items()
        if (i not in met_a and value >= best_a[i])
        or (j not in met_b and value >= best_b[j])
    }
    return {pair: score for pair, score in scores.items() if pair in mutual | alone}


def _size(one: Quotation, two: Quotation) -> float:
    """How alike two quotations are in length, 0 to 1: with it, likeness ranks as Dice's
    coefficient does.
    """
    sizes = [len(quotation.quote.words) for quotation in (one, two)]
    return 2 * min(sizes) / max(1, sum(sizes))


def _scores(
    a: Sequence[Quotation],
    b: Sequence[Quotation],
    links: set[tuple[int, int]],
    language: Language,
) -> dict[tuple[int, int], float]:
    bags_a, bags_b = (
        [_bag(quotation.quote, language) for quotation in side] for side in (a, b)
    )
    found: dict[tuple[int, int], float] = {}
    for i, one in enumerate(a):
        for j, two in enumerate(b):
            if _bound(bags_a[i], bags_b[j]) < LINKED or not (
                _spoken(one) or _spoken(two)
            ):
                continue
            linked = any((s, t) in links for s in one.sentences for t in two.sentences)
            score = round(likeness(one.quote, two.quote, language), 4)
            shorter = min(len(one.quote.words), len(two.quote.words))
            least = LINKED if linked else 1.0 if shorter <= SINGLE else ENOUGH
            if score >= least:
                found[i, j] = round(score + 0.01 * linked, 4)
    return found


def _bag(quote: Quote, language: Language) -> dict[str, float]:
    """Weight of the words of a quotation by dictionary form."""
    bag: dict[str, float] = defaultdict(float)
    for word in quote.words:
        bag[_key(word, language)] += _weight(word, language)
    return bag


def _bound(one: dict[str, float], two: dict[str, float]) -> float:
    """What the likeness of two quotations cannot exceed by much, without looking at the
    order of their words.
    """
    shared = sum(max(one[key], two[key]) for key in one.keys() & two.keys())
    return round(
        shared / max(min(sum(one.values()), sum(two.values())), FUNCTION_WORD), 6
    )


def _spoken(quotation: Quotation) -> bool:
    return any(part.kind != "scare" for part in quotation.parts)


def _key(word: Word, language: Language) -> str:
    return language.lemma(word.norm)


def likeness(one: Quote, two: Quote, language: Language) -> float:
    """Share of the shorter quotation's weight that is common to both, in the same
    order.
    """
    first, second = sorted(
        (one, two), key=lambda quote: [word.norm for word in quote.words]
    )
    shared = sum(
        _weight(first.words[i], language)
        for i, _ in common_words(first, second, language)
    )
    total = min(sum(_weight(w, language) for w in quote.words) for quote in (one, two))
    in_order = shared / total if total else 0.0
    anyhow = min(contained(first, second, language), contained(second, first, language))
    return max(in_order, OTHER_ORDER * anyhow)


def contained(one: Quote, other: Quote, language: Language) -> float:
    """Share of a quotation's weight whose words, in any form, occur in another
    stretch.
    """
    forms = {_key(w, language) for w in other.words}
    total = sum(_weight(w, language) for w in one.words)
    return (
        sum(_weight(w, language) for w in one.words if _key(w, language) in forms)
        / total
        if total
        else 0.0
    )


def _weight(word: Word, language: Language) -> float:
    return FUNCTION_WORD if language.is_function_word(word.norm) else 1.0


def _joined(
    scores: Mapping[tuple[int, int], float],
    a: Sequence[Quotation],
    b: Sequence[Quotation],
    language: Language,
) -> list[Match]:
    """Matches with those made one where neighbours answer different stretches of one
    quotation.
    """
    taken: set[tuple[int, int]] = set()
    found: list[Match] = []
    for side, other, turned in ((a, b, False), (b, a, True)):
        for k in range(len(side)):
            partners = sorted(
                j
                for i, j in (((y, x) if turned else (x, y)) for x, y in scores)
                if i == k
            )
            for one, two in pairwise(partners):
                pairs = [(p, k) if turned else (k, p) for p in (one, two)]
                if (
                    two != one + 1
                    or taken & set(pairs)
                    or not _apart(side[k], other[one], other[two], language)
                ):
                    continue
                taken.update(pairs)
                score = max(scores[pair] for pair in pairs)
                found.append(
                    Match((one, two), (k,), score)
                    if turned
                    else Match((k,), (one, two), score)
                )
    return found + [
        Match((i,), (j,), score)
        for (i, j), score in scores.items()
        if (i, j) not in taken
    ]


def _apart(
    whole: Quotation, one: Quotation, two: Quotation, language: Language
) -> bool:
    """Whether two quotations answer different stretches of a third, in order."""
    first = [i for i, _ in common_words(whole.quote, one.quote, language)]
    second = [i for i, _ in common_words(whole.quote, two.quote, language)]
    overlap = len(set(first) & set(second))
    return (
        bool(first and second)
        and first[0] < second[0]
        and overlap <= 0.2 * min(len(first), len(second))
    )


def reported_as(
    quotation: Quotation,
    other: Article,
    speech: Sequence[Speech],
    linked: frozenset[int],
    language: Language,
) -> tuple[Span, Speech | None] | None:
    """Where another article says in its own words what a quotation says: reported
    speech first, then bare text.
    """
    candidates: list[tuple[float, int, Span, Speech | None]] = []
    for item in speech:
        if item.kind == "indirect" and item.sentence is not None:
            share = contained(quotation.quote, quote_words(other, [item]), language)
            if share >= REPORTED + (0.0 if item.sentence in linked else 0.2):
                candidates.append((-share, item.start, item, item))
    for index in sorted(linked):
        sentence = other.sentences[index]
        if any(
            s.kind != "indirect" and s.start < sentence.end and s.end > sentence.start
            for s in speech
        ):
            continue
        share = contained(quotation.quote, quote_words(other, [sentence]), language)
        if share >= COPIED:
            candidates.append(
                (-share + 0.1, sentence.start, Span(sentence.start, sentence.end), None)
            )
    if not candidates or len(quotation.quote.words) <= SINGLE:
        return None
    return min(candidates, key=lambda candidate: candidate[:2])[2:]
