"""Which quotations of two versions are the same, wherever they stand.

A quotation may be used twice, cut in two by its attribution or joined from two, so
matches are no one-to-one pairing: every quotation takes its best counterpart, if enough
of the shorter one's words occur in the other in the same order. Sentence links lower
that bound, since a counterpart is expected there; they are not needed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.quotations.candidates import candidates
from mediacomp.changes.quotations.common_words import common_words
from mediacomp.changes.quotations.likeness import are_one, length_likeness, likeness
from mediacomp.changes.quotations.quotation import Quotation
from mediacomp.changes.quotations.quote import numbers
from mediacomp.changes.quotations.quote_words import quote_words
from mediacomp.changes.sources.identity import another_source
from mediacomp.findings.speech import Speech
from mediacomp.text.article import Article

ENOUGH, LINKED = 0.6, 0.4
"""Share of the shorter quotation's words that must be common: anywhere, and in linked
sentences.
"""
SAID_BY_ANOTHER = 0.8
"""The same where two named people speak: two who speak of one thing share its words."""
WHOLE = 0.95
"""Likeness from which parts of a quotation may have changed places."""
SINGLE = 2
"""Quotations of so few words match only if all their words are common or their
sentences are linked.
"""


Words = tuple[str, ...]
Rank = tuple[float, int]


@dataclass(frozen=True)
class Match:
    """Quotations of a and of b that belong together (several where one was cut in two);
    ``score`` is their likeness.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float

    @property
    def ends(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The quotations of either version, in the order of the sides."""
        return self.a, self.b


def whole_quotations(article: Article, speech: Sequence[Speech]) -> list[Quotation]:
    """The direct, mixed and scare quotations of an article's body, parts put
    together.
    """
    numbered: dict[int, list[Speech]] = defaultdict(list)
    for item in speech:
        if item.kind != "indirect" and item.sentence is not None:
            numbered[item.number].append(item)
    found = [_whole(article, parts) for parts in numbered.values()]
    # Marks with nothing but marks between them ("“…”", a broken "““") quote no words.
    return [quotation for quotation in found if quotation.quote.words]


def _whole(article: Article, parts: Sequence[Speech]) -> Quotation:
    start, end = parts[0].start, parts[-1].end
    first = bisect_right(article.sentences, start, key=lambda s: s.end)
    behind = bisect_left(article.sentences, end, key=lambda s: s.start)
    inside = frozenset(range(first, behind))
    return Quotation(start, end, tuple(parts), quote_words(article, parts), inside)


def matches(
    a: Sequence[Quotation], b: Sequence[Quotation], alignment: Alignment
) -> list[Match]:
    """Quotations that are the same, in reading order of a, then b."""
    ends = [link.ends for link in alignment.links]
    scores = _scores(a, b, candidates(a, b, ends))
    # A title takes the title's place, though the row is left out that neither version
    # says: else "“No no”" would be taken for what somebody said elsewhere.
    best = {
        (i, j): score
        for (i, j), score in _best(scores, a, b).items()
        if a[i].said or b[j].said
    }
    found = _joined(best, a, b)
    return sorted(found, key=lambda match: (match.a, match.b))


def _best(
    scores: Mapping[tuple[int, int], float],
    a: Sequence[Quotation],
    b: Sequence[Quotation],
) -> dict[tuple[int, int], float]:
    """Pairs that are each other's best; one that has no such partner takes its best,
    which is then used twice, if it isn't the same sentence about another number.
    """
    rank = {
        (i, j): (round(s * length_likeness(a[i], b[j]), 4), -abs(i - j))
        for (i, j), s in scores.items()
    }
    best = _bests(rank)
    mutual = {
        pair
        for pair, value in rank.items()
        if all(value >= of_side[k] for k, of_side in zip(pair, best, strict=True))
    }
    met = [set(ends) for ends in zip(*mutual, strict=True)] or [set[int](), set[int]()]
    settled = _settled(mutual, a, b)
    left = {
        pair: value
        for pair, value in rank.items()
        if not _says_another(pair, settled, a, b)
    }
    best = _bests(left)
    alone = {
        pair
        for pair, value in left.items()
        if any(
            k not in some and value >= of_side[k]
            for k, some, of_side in zip(pair, met, best, strict=True)
        )
    }
    return {pair: score for pair, score in scores.items() if pair in mutual | alone}


def _bests(rank: Mapping[tuple[int, int], Rank]) -> tuple[dict[int, Rank], ...]:
    """The rank of each quotation's best counterpart, by side."""
    best: tuple[dict[int, Rank], ...] = ({}, {})
    for pair, value in rank.items():
        for k, of_side in zip(pair, best, strict=True):
            of_side[k] = max(of_side.get(k, value), value)
    return best


def _settled(
    mutual: Iterable[tuple[int, int]], a: Sequence[Quotation], b: Sequence[Quotation]
) -> tuple[set[int], set[int]]:
    """Quotations of either version that have a partner with the same numbers."""
    found: tuple[set[int], set[int]] = set(), set()
    for i, j in mutual:
        if _numbers(a[i]) == _numbers(b[j]):
            found[0].add(i)
            found[1].add(j)
    return found


def _says_another(
    pair: tuple[int, int],
    settled: tuple[set[int], set[int]],
    a: Sequence[Quotation],
    b: Sequence[Quotation],
) -> bool:
    """Whether two quotations have other numbers and one of them has its partner: "We
    expect 15 trains" is not the "We expect 45 trains" that both versions have.
    """
    if not any(k in some for k, some in zip(pair, settled, strict=True)):
        return False
    one, two = _numbers(a[pair[0]]), _numbers(b[pair[1]])
    return bool(one - two and two - one)


def _numbers(quotation: Quotation) -> set[str]:
    return set(numbers(quotation.quote.words, quotation.quote.language))


def _scores(
    a: Sequence[Quotation],
    b: Sequence[Quotation],
    pairs: Iterable[tuple[int, int, bool]],
) -> dict[tuple[int, int], float]:
    """The likeness of those candidates that are alike enough, a little more where
    their sentences are linked.
    """
    found: dict[tuple[int, int], float] = {}
    known: dict[tuple[Words, Words], float] = {}
    for i, j, linked in pairs:
        one, two = a[i].quote, b[j].quote
        key = one.norms, two.norms
        if key not in known:
            known[key] = round(likeness(one, two), 4)
        score = known[key]
        shorter = min(len(one.words), len(two.words))
        least = LINKED if linked else 1.0 if shorter <= SINGLE else ENOUGH
        if score < SAID_BY_ANOTHER and _have_two_speakers(a[i], b[j]):
            continue
        if score >= least and are_one(a[i], b[j], linked=linked):
            found[i, j] = round(score + 0.01 * linked, 4)
    return dict(sorted(found.items()))


def _have_two_speakers(one: Quotation, two: Quotation) -> bool:
    """Whether two quotations that are not much alike have two speakers; here a role
    with a capital is taken for another than a name ("Police spokesman", "Ann Lee").
    """
    names = [
        speaker.name if (speaker := quotation.parts[0].speaker) else ""
        for quotation in (one, two)
    ]
    languages = one.quote.language, two.quote.language
    apart = another_source(names[0] or None, names[1] or None, languages)
    return all(name[:1].isupper() for name in names) if apart is None else apart


def _joined(
    scores: Mapping[tuple[int, int], float],
    a: Sequence[Quotation],
    b: Sequence[Quotation],
) -> list[Match]:
    """Matches with those made one where neighbours answer different stretches of one
    quotation.
    """
    partners: tuple[dict[int, list[int]], ...] = (defaultdict(list), defaultdict(list))
    for i, j in sorted(scores):
        partners[0][i].append(j)
        partners[1][j].append(i)
    taken: set[tuple[int, int]] = set()
    found: list[Match] = []
    for own, other, turned in ((a, b, False), (b, a, True)):
        for k, answers in sorted(partners[turned].items()):
            score = {
                other_k: scores[(other_k, k) if turned else (k, other_k)]
                for other_k in answers
                if ((other_k, k) if turned else (k, other_k)) not in taken
            }
            for run in _runs(own[k], other, score):
                one, two = (run, (k,)) if turned else ((k,), run)
                taken.update((i, j) for i in one for j in two)
                found.append(Match(one, two, max(score[n] for n in run)))
    return found + [
        Match((i,), (j,), score)
        for (i, j), score in scores.items()
        if (i, j) not in taken
    ]


def _runs(
    whole: Quotation, others: Sequence[Quotation], score: Mapping[int, float]
) -> Iterator[tuple[int, ...]]:
    """Neighbours, two or more, that answer different stretches of one quotation."""
    run: list[int] = []
    for k in sorted(score):
        if run and k == run[-1] + 1 and _answer_apart(whole, others, score, run[-1]):
            run.append(k)
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [k]
    if len(run) > 1:
        yield tuple(run)


def _answer_apart(
    whole: Quotation, others: Sequence[Quotation], score: Mapping[int, float], k: int
) -> bool:
    """Whether a quotation and the next one answer different stretches of a third."""
    alike = min(score[k], score[k + 1]) >= WHOLE
    sizes = [len(others[n].quote.words) for n in (k, k + 1)]
    long = min(sizes) > SINGLE or sum(sizes) == len(whole.quote.words)
    turned = alike and long
    return _apart(whole, others[k], others[k + 1], turned=turned)


def _apart(whole: Quotation, one: Quotation, two: Quotation, *, turned: bool) -> bool:
    """Whether two quotations answer different stretches of a third; in the other order
    too if ``turned``.
    """
    first = [i for i, _ in common_words(whole.quote, one.quote)]
    second = [i for i, _ in common_words(whole.quote, two.quote)]
    overlap = len(set(first) & set(second))
    return (
        bool(first and second)
        and (first[0] < second[0] or (turned and first[0] > second[0]))
        and overlap <= 0.2 * min(len(first), len(second))
    )
