"""A sentence with its words of the lists, and what is asked of it alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mediacomp.findings.markers import Marker, be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

SCALE = ("hearsay", "possibility", "expectation", "future", "fact")
"""From the least certain to the most; a verb without any such word states a fact."""
MODAL = frozenset((*SCALE, "obligation", "assurance"))
_STOPS = frozenset((";", ":", '"'))
NEAR = 4
"""Tokens before a word, and half as many behind it, in which a word of a list bears on
it.
"""
WINDOW = 12
"""Tokens beyond which no word of a list, of three tokens at most, bears on another: a
head is at most five from its ends.
"""


@dataclass(frozen=True)
class Marked:
    """The tokens of a sentence and its words of the lists, in order."""

    tokens: Sequence[Token]
    found: Sequence[Marker]
    language: Language

    @cached_property
    def firsts(self) -> Sequence[int]:
        return [marker.first for marker in self.found]

    def around(self, at: int) -> Sequence[Marker]:
        """The words of the lists that may bear on a token."""
        return self.found[
            bisect_left(self.firsts, at - WINDOW) : bisect_right(
                self.firsts, at + WINDOW
            )
        ]

    @cached_property
    def verb_starts(self) -> Sequence[int]:
        """For each token the first of the auxiliaries right before it."""
        auxiliaries = be_forms(self.language) | self.language.words("wording", "have")
        starts: list[int] = []
        for k in range(len(self.tokens)):
            helped = k and self.tokens[k - 1].norm in auxiliaries
            starts.append(starts[k - 1] if helped else k)
        return starts

    def held(self, group: str) -> set[int]:
        """Tokens of the words of a group."""
        return {
            k
            for marker in self.found
            if marker.group == group
            for k in range(marker.first, marker.last + 1)
        }

    @cached_property
    def negative(self) -> set[int]:
        return self.held("negation")

    @cached_property
    def loaded(self) -> set[int]:
        return self.held("loaded")

    @cached_property
    def stops(self) -> Sequence[int]:
        """Tokens that end a clause."""
        stops = _STOPS | self.language.words("wording", "stops")
        return [k for k, token in enumerate(self.tokens) if token.norm in stops]


def near(at: int, side: Marked, groups: frozenset[str]) -> list[Marker]:
    """The words of some groups that bear on a token: close before it or right behind
    it, in the same clause.
    """
    return [
        m
        for m in side.around(at)
        if m.group in groups
        and (at in m.heads or -NEAR <= m.first - at <= NEAR // 2)
        and not any(
            t.kind == "punctuation"
            for t in side.tokens[min(at, m.last) : max(at, m.first)]
        )
    ]


def beside(at: int, side: Marked, groups: frozenset[str]) -> Marker | None:
    """The nearest word of some groups that bears on a token."""
    return min(
        near(at, side, groups),
        key=lambda m: (abs(m.first - at), m.first),
        default=None,
    )


def endings(side: Marked, group: str) -> tuple[str, ...]:
    return tuple(side.language.words("wording", group))


def is_verb(at: int, side: Marked) -> bool:
    """Whether a word looks like a finite verb: an ending of the past, or an auxiliary
    before it.
    """
    norm = side.tokens[at].norm
    before = side.tokens[at - 1].norm if at else ""
    auxiliaries = be_forms(side.language) | side.language.words("wording", "have")
    past = side.language.words("speakers", "past")
    if before in side.language.words("wording", "bare_be"):
        return False
    if before in auxiliaries:
        return norm.endswith(endings(side, "helped_endings")) or norm in past
    return (
        before not in side.language.words("wording", "infinitive")
        and before not in side.language.articles
        and side.language.is_past(norm)
    )


def is_small(k: int, side: Marked) -> bool:
    return side.language.is_function_word(side.tokens[k].norm)
