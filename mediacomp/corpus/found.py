"""Groups of texts, their pairs, and why: what stands behind `Stories`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING

import numpy as np

from mediacomp.corpus.decision import trained
from mediacomp.corpus.features import Likenesses, Weighed
from mediacomp.corpus.forms import forms_of
from mediacomp.corpus.grouping import copied, stories_of
from mediacomp.measures.kinship import KINDS

if TYPE_CHECKING:
    from mediacomp.corpus.texts import Texts

_COPIES = 20
"""Copies of one text that are paired with all its versions; others with the first
copy only."""
_REMEMBERED = 2_048
"""Texts whose names and numbers are kept at hand."""
_TOLD = 5
"""Names and numbers that an explanation lists."""


class Found:
    """Groups of texts, and what each pair has in common.

    Attributes
    ----------
    group
        For each text the least number of a text in its group, shape (N,).
    form
        For each text the number of the form that it fills in, or -1, shape (N,).

    Parameters
    ----------
    longest
        Days between versions at most, or None.
    """

    def __init__(self, texts: Texts, longest: float | None) -> None:
        self._texts = texts
        size = texts.terms.size
        # Copies of one text count as one; with a time limit only those of one day.
        days = texts.apart.whole() if longest is not None else np.zeros(size, np.int64)
        first = texts.first_copies(days)
        self._distinct, self._place = np.unique(first, return_inverse=True)
        self._weighed = Weighed(texts.terms.of(self._distinct))
        found = self._weighed.likenesses()
        bound = trained().bound
        likely = trained().probability(found)
        # Before the time limit, which would leave no more than a few days of a form.
        days = texts.apart.whole()[self._distinct]
        linked = (likely >= bound) | copied(found)
        words, telling = self._weighed.words, self._weighed.telling
        forms = forms_of(words, telling, found, linked, days)
        self.form = forms.form[self._place]
        found = found.only(~forms.apart)
        if longest is not None:
            apart = self._apart(found)
            found = found.only(~(apart > longest))
        likely = trained().probability(found)
        own = np.array(stories_of(len(self._distinct), found, likely, bound), np.int64)
        same = own[found.first] == own[found.second]
        self._pairs = found.only(same)
        self.group = self._distinct[own[self._place]]
        self._terms: dict[int, tuple[dict[int, str], dict[int, str]]] = {}

    def rows(self) -> Iterator[tuple[int, int, dict[str, object]]]:
        """Pairs by place, and their cells but for ids and the story's number."""
        copies = self._copies()
        found: dict[tuple[int, int], tuple[int, int]] = {}
        alone = np.array([k for k, those in copies.items() if len(those) > 1], np.int64)
        both = self._pairs, self._weighed.between(alone, alone)
        told = [list(self._told(pairs)) for pairs in both]
        for which, pairs in enumerate(both):
            ends = zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)
            for k, (one, two) in enumerate(ends):
                for a, b in _expanded(copies[one], copies[two]):
                    found[min(a, b), max(a, b)] = which, k
        # Worked out one by one: of a large archive the cells are a gigabyte and more.
        for a, b in sorted(found):
            which, k = found[a, b]
            yield a, b, self._cells(a, b, both[which], k, told[which][k])

    def _copies(self) -> dict[int, list[int]]:
        """Texts by what they are copies of, one of each outlet first: of many copies
        only some are paired with all.
        """
        first: dict[int, list[int]] = defaultdict(list)
        others: dict[int, list[int]] = defaultdict(list)
        told: set[tuple[int, str | None]] = set()
        for text, place in enumerate(self._place.tolist()):
            own = place, self._texts.outlets[text]
            (others if own in told else first)[place].append(text)
            told.add(own)
        return {place: texts + others[place] for place, texts in first.items()}

    def why(self, a: int, b: int) -> str:
        """What two texts have in common."""
        one, two = sorted((self._place[a], self._place[b]))
        found = self._weighed.between(np.array([one]), np.array([two]))
        cells = next(self._told(found))
        row = self._cells(min(a, b), max(a, b), found, 0, cells)
        form = "; both fill in one form" * bool(self.form[a] == self.form[b] >= 0)
        return f"{row['why']}; probability {row['probability']:.2f}{form}"

    def _told(self, found: Likenesses) -> Iterator[tuple[str, float, float]]:
        """Kind, likeness and probability of each pair."""
        kinds = trained().kind(found)
        likely = trained().probability(found)
        words = found.evidence[:, 0]
        union = 1 / np.maximum(found.shared_first, 1e-9)
        union += 1 / np.maximum(found.shared_second, 1e-9) - 1
        likeness = ((words + 1 / union) / 2).round(4)
        for k, kind in enumerate(kinds):
            same = found.first[k] == found.second[k]
            yield (
                KINDS[0] if same else kind,
                float(likeness[k]),
                1.0 if same else float(likely[k]),
            )

    def _cells(
        self,
        a: int,
        b: int,
        found: Likenesses,
        k: int,
        told: tuple[str, float, float],
    ) -> dict[str, object]:
        shares = [float(found.shared_first[k]), float(found.shared_second[k])]
        if self._place[a] != found.first[k]:
            shares.reverse()
        names, numbers = (
            [one[key] for key in one if key in two]
            for one, two in zip(self._named(a), self._named(b), strict=True)
        )
        days = float(self._texts.apart.days(np.array([a]), np.array([b]))[0])
        return {
            "article_a": a,
            "article_b": b,
            "kind": told[0],
            "likeness": told[1],
            "probability": told[2],
            "shared_a": shares[0],
            "shared_b": shares[1],
            "shared_shingles": int(found.shared[k]),
            "shingles_a": int(self._weighed.shingled[self._place[a]]),
            "shingles_b": int(self._weighed.shingled[self._place[b]]),
            "shared_names": len(names),
            "shared_numbers": len(numbers),
            "days_apart": None if np.isnan(days) else days,
            "why": _sentence(shares, float(found.evidence[k, 0]), names, numbers, days),
        }

    def _named(self, text: int) -> tuple[dict[int, str], dict[int, str]]:
        """Names and numbers of a text, in order, by the number of their lemma."""
        place = int(self._place[text])
        if place not in self._terms:
            if len(self._terms) >= _REMEMBERED:
                self._terms.clear()
            terms = self._texts.terms
            forms = terms.words(int(self._distinct[place]))
            kept: list[dict[int, str]] = []
            for wanted in (terms.name, terms.number):
                some = forms[wanted[forms]].tolist()
                kept.append({int(terms.lemmas[f]): terms.spelled[f] for f in some})
            self._terms[place] = kept[0], kept[1]
        return self._terms[place]

    def _apart(self, found: Likenesses) -> np.ndarray:
        first, second = self._distinct[found.first], self._distinct[found.second]
        return self._texts.apart.days(first, second)


def _expanded(one: Sequence[int], two: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of copies: all with all up to a number, the others with the first."""
    if one is two:
        yield from combinations(one[:_COPIES], 2)
        yield from ((one[0], other) for other in one[_COPIES:])
        return
    yield from product(one[:_COPIES], two[:_COPIES])
    yield from ((a, two[0]) for a in one[_COPIES:])
    yield from ((one[0], b) for b in two[_COPIES:])


def _sentence(
    shares: Sequence[float],
    words: float,
    names: Sequence[str],
    numbers: Sequence[str],
    days: float,
) -> str:
    """The same in words."""
    parts = [
        f"{shares[0]:.0%} and {shares[1]:.0%} of the runs of three words",
        f"likeness of words {words:.2f}",
    ]
    for what, those in (("names", names), ("numbers", numbers)):
        if those:
            more = f" and {len(those) - _TOLD} more" if len(those) > _TOLD else ""
            parts.append(f"{what} {', '.join(those[:_TOLD])}{more}")
    if not np.isnan(days):
        parts.append(f"{days:g} days apart")
    return "; ".join(parts)
