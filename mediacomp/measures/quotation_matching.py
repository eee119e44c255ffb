"""Which quotations of two versions are the same, wherever they stand.

A quotation may be used twice, cut in two by its attribution or joined from two, so matches are no one-to-one pairing:
every quotation takes its best counterpart, if enough of the shorter one's words occur in the other in the same order.
Sentence links lower that bound, since a counterpart is expected there; they are not needed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mediacomp.alignment.model import Alignment
from mediacomp.article import Article, Span
from mediacomp.language.lemmas import is_function_word, lemma
from mediacomp.language.speech import Speech
from mediacomp.measures.quotation_words import Quote, Word, common_words, quote_words

ENOUGH, LINKED = 0.6, 0.4
"""Share of the shorter quotation's words that must be common: anywhere, and in linked sentences."""
REPORTED, COPIED = 0.5, 0.7
"""Share of a quotation's words that must be found in reported speech, or in a sentence nobody is said to have said."""
FUNCTION_WORD = 0.4
"""Weight of a function word against a content word."""
SINGLE = 2
"""Quotations of so few words match only if all their words are common or their sentences are linked."""


@dataclass(frozen=True)
class Quotation(Span):
    """A quotation as a whole: its parts, its words, and the sentences that it stands in."""

    parts: tuple[Speech, ...]
    quote: Quote
    sentences: frozenset[int]


@dataclass(frozen=True)
class Match:
    """Quotations of a and of b that belong together (several where one was cut in two); ``score`` is their likeness."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float


def whole_quotations(article: Article, speech: Sequence[Speech]) -> list[Quotation]:
    """The direct, mixed and scare quotations of an article's body, parts put together."""
    numbered: dict[int, list[Speech]] = defaultdict(list)
    for item in speech:
        if item.kind != "indirect" and item.sentence is not None:
            numbered[item.number].append(item)
    return [_whole(article, parts) for parts in numbered.values()]


def _whole(article: Article, parts: Sequence[Speech]) -> Quotation:
    start, end = parts[0].start, parts[-1].end
    inside = frozenset(s.index for s in article.sentences if s.start < end and s.end > start)
    return Quotation(start, end, tuple(parts), quote_words(article, parts), inside)


def matches(a: Sequence[Quotation], b: Sequence[Quotation], alignment: Alignment) -> list[Match]:
    """Quotations that are the same, in reading order of a, then b."""
    language = alignment.a.language
    scores = _scores(a, b, {(link.a, link.b) for link in alignment.links}, language)
    best_a = {i: max(score for (k, _), score in scores.items() if k == i) for i, _ in scores}
    best_b = {j: max(score for (_, k), score in scores.items() if k == j) for _, j in scores}
    kept = {pair: s for pair, s in scores.items() if s >= best_a[pair[0]] or s >= best_b[pair[1]]}
    found = _joined(kept, a, b, language)
    return sorted(found, key=lambda match: (match.a, match.b))


def _scores(
    a: Sequence[Quotation], b: Sequence[Quotation], links: set[tuple[int, int]], language: str
) -> dict[tuple[int, int], float]:
    bags_a, bags_b = ([{_key(w, language) for w in q.quote.words} for q in side] for side in (a, b))
    found: dict[tuple[int, int], float] = {}
    for i, one in enumerate(a):
        for j, two in enumerate(b):
            if not bags_a[i] & bags_b[j] or not (_spoken(one) or _spoken(two)):
                continue
            linked = any((s, t) in links for s in one.sentences for t in two.sentences)
            score = round(likeness(one.quote, two.quote, language), 4)
            shorter = min(len(one.quote.words), len(two.quote.words))
            least = LINKED if linked else 1.0 if shorter <= SINGLE else ENOUGH
            if score >= least:
                found[i, j] = score + 0.01 * linked
    return found


def _spoken(quotation: Quotation) -> bool:
    return any(part.kind != "scare" for part in quotation.parts)


def _key(word: Word, language: str) -> str:
    return lemma(word.norm, language)


def likeness(one: Quote, two: Quote, language: str) -> float:
    """Share of the shorter quotation's weight that is common to both, in the same order."""
    common = common_words(*sorted((one, two), key=lambda q: [w.norm for w in q.words]), language)
    first = min(one, two, key=lambda q: [w.norm for w in q.words])
    shared = sum(_weight(first.words[i], language) for i, _ in common)
    total = min(sum(_weight(w, language) for w in q.words) for q in (one, two))
    return shared / total if total else 0.0


def contained(one: Quote, other: Quote, language: str) -> float:
    """Share of a quotation's weight whose words, in any form, occur in another stretch."""
    forms = {_key(w, language) for w in other.words}
    total = sum(_weight(w, language) for w in one.words)
    return sum(_weight(w, language) for w in one.words if _key(w, language) in forms) / total if total else 0.0


def _weight(word: Word, language: str) -> float:
    return FUNCTION_WORD if is_function_word(word.norm, language) else 1.0


def _joined(
    scores: Mapping[tuple[int, int], float], a: Sequence[Quotation], b: Sequence[Quotation], language: str
) -> list[Match]:
    """Matches with those made one where neighbours answer different stretches of one quotation."""
    taken: set[tuple[int, int]] = set()
    found: list[Match] = []
    for side, other, turned in ((a, b, False), (b, a, True)):
        for k in range(len(side)):
            partners = sorted(j for i, j in (((y, x) if turned else (x, y)) for x, y in scores) if i == k)
            for one, two in zip(partners, partners[1:], strict=False):
                pairs = [(p, k) if turned else (k, p) for p in (one, two)]
                if two != one + 1 or taken & set(pairs) or not _apart(side[k], other[one], other[two], language):
                    continue
                taken.update(pairs)
                score = max(scores[pair] for pair in pairs)
                found.append(Match((one, two), (k,), score) if turned else Match((k,), (one, two), score))
    return found + [Match((i,), (j,), score) for (i, j), score in scores.items() if (i, j) not in taken]


def _apart(whole: Quotation, one: Quotation, two: Quotation, language: str) -> bool:
    """Whether two quotations answer different stretches of a third, in order."""
    first = [i for i, _ in common_words(whole.quote, one.quote, language)]
    second = [i for i, _ in common_words(whole.quote, two.quote, language)]
    overlap = len(set(first) & set(second))
    return bool(first and second) and first[0] < second[0] and overlap <= 0.2 * min(len(first), len(second))


def reported_as(
    quotation: Quotation, other: Article, speech: Sequence[Speech], linked: frozenset[int], language: str
) -> tuple[Span, Speech | None] | None:
    """Where another article says in its own words what a quotation says: reported speech first, then bare text."""
    candidates: list[tuple[float, int, Span, Speech | None]] = []
    for item in speech:
        if item.kind == "indirect" and item.sentence is not None:
            share = contained(quotation.quote, quote_words(other, [item]), language)
            if share >= REPORTED + (0.0 if item.sentence in linked else 0.2):
                candidates.append((-share, item.start, item, item))
    for index in sorted(linked):
        sentence = other.sentences[index]
        if any(s.kind != "indirect" and s.start < sentence.end and s.end > sentence.start for s in speech):
            continue
        share = contained(quotation.quote, quote_words(other, [sentence]), language)
        if share >= COPIED:
            candidates.append((-share + 0.1, sentence.start, Span(sentence.start, sentence.end), None))
    if not candidates or len(quotation.quote.words) <= SINGLE:
        return None
    _, _, span, item = min(candidates, key=lambda c: c[:2])
    return span, item
