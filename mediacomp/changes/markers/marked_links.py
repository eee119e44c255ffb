"""Two linked sentences with their words of the lists, seen from one of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from mediacomp.changes.markers.marked import (
    MODAL,
    NEAR,
    Marked,
    beside,
    is_small,
    is_verb,
)
from mediacomp.changes.slots import Pairs
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import derived, relation


class Way:
    """The word links of two sentences seen from one of them, and what is asked of all
    of them, found once.
    """

    def __init__(self, own: Marked, other: Marked, links: Pairs) -> None:
        self.own, self.other, self.links = own, other, links
        self.answers: dict[int, list[int]] = {}
        for s, t in links:
            self.answers.setdefault(s, []).append(t)

    def of(self, first: int, last: int) -> list[int]:
        """Tokens of the other side that are linked to some of this one's."""
        return [t for s in range(first, last + 1) for t in self.answers.get(s, ())]

    @cached_property
    def denied_by(self) -> dict[int, set[int]]:
        """The negative tokens that each token of the other side is linked to."""
        found: dict[int, set[int]] = {}
        for s, t in self.links:
            if s in self.own.negative:
                found.setdefault(t, set()).add(s)
        return found

    @cached_property
    def stay_negative(self) -> set[int]:
        """Tokens that are linked to a negative one."""
        return {s for s, t in self.links if t in self.other.negative}

    @cached_property
    def denies_otherwise(self) -> bool:
        return _denies_otherwise(self.own, self.other, self.links)

    @cached_property
    def deeds(self) -> Sequence[tuple[int, int, int]]:
        """Links of what is no verb here and a deed there, in order, with the start of
        the verb there.
        """
        return [
            (s, t, self.other.verb_starts[t])
            for s, t in sorted(self.links)
            if _is_deed(s, t, self)
        ]

    @cached_property
    def earliest_after(self) -> Sequence[int]:
        """For each token, the first token of the other side that a later word with
        content is linked to.
        """
        size = len(self.own.tokens)
        earliest = [len(self.other.tokens)] * (size + 1)
        for s in range(size - 1, -1, -1):
            later = earliest[s + 1]
            if not is_small(s, self.own):
                later = min((later, *self.answers.get(s, ())))
            earliest[s] = later
        return earliest


def _denies_otherwise(own: Marked, other: Marked, links: Pairs) -> bool:
    """Whether the other sentence has a negation or a word that denies, and this one has
    none to answer it.
    """
    implied = other.language.words("wording", "implied_negation")
    norms = [token.norm for token in other.tokens]
    # "Ruled out", "will not rule out": the same word in another form denies no more.
    answered = {
        t
        for s, t in links
        if own.language.lemma(own.tokens[s].norm)
        == other.language.lemma(other.tokens[t].norm)
    }
    unanswered = [
        k
        for k, token in enumerate(other.tokens)
        if k not in answered
        and (
            token.norm in implied
            or "_".join(norms[k : k + 2]) in implied
            or k in other.negative
            or _has_prefix(token.norm, other.language)
        )
    ]
    return bool(unanswered)


def _has_prefix(norm: str, language: Language) -> bool:
    """Whether a word is another with a prefix that denies: "unsafe"."""
    return any(
        norm.startswith(prefix)
        and len(norm) > len(prefix) + 3
        and relation(norm[len(prefix) :], norm) == "antonym"
        for prefix in language.words("wording", "prefixes")
    )


def _is_deed(s: int, t: int, way: Way) -> bool:
    """Whether a linked word is a verb with "have" there, and none here."""
    own, other = way.own, way.other
    have = other.language.words("wording", "have")
    start = other.verb_starts[t]
    done = (
        start < t
        and other.tokens[start].norm in have
        and is_verb(t, other)
        and not beside(t, other, MODAL)
    )
    return (
        done
        and not is_verb(s, own)
        and same_word(s, t, own, other)
        and _share_object(s, t, way)
    )


def _share_object(s: int, t: int, way: Way) -> bool:
    """Whether two words right behind two verbs are linked: what is planned and what is
    done is the same thing.
    """
    behind = range(t + 1, t + NEAR + 1)
    return (
        sum(
            any(y in behind for y in way.answers.get(x, ()))
            for x in range(s + 1, s + NEAR + 1)
        )
        > 1
    )


def same_word(head: int, at: int, own: Marked, other: Marked) -> bool:
    one, two = (
        own.language.lemma(own.tokens[head].norm),
        other.language.lemma(other.tokens[at].norm),
    )
    return one == two or (
        own.language.has_wordnet
        and (derived(one, two) or relation(one, two) == "synonym")
    )


def is_similar(head: int, at: int, own: Marked, other: Marked) -> bool:
    """Whether WordNet has two words in one cluster: "hazardous", "dangerous"."""
    words = (
        own.language.lemma(own.tokens[head].norm),
        other.language.lemma(other.tokens[at].norm),
    )
    return own.language.has_wordnet and relation(*words) in (
        "similar",
        "hypernym",
        "hyponym",
    )
