"""How the word groups of a sentence hang together: which one may end what is shown, and
which only makes sense with a neighbour.

    "a large number | of people", "has decided | the matter", "she said | that the mill"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from mediacomp.changes.stretches.groups import Group, Words, groups, has_capital
from mediacomp.languages.language import Language
from mediacomp.text.quote_marks import QUOTES


@dataclass(frozen=True)
class Joints:
    """The words of a sentence and its word groups, asked by the group's number."""

    words: Words
    groups: Sequence[Group]

    @classmethod
    def of(cls, words: Words) -> Joints:
        """The word groups of a sentence."""
        return cls(words, groups(words))

    def goes_on(self, n: int) -> bool:
        """Whether the clause goes on behind a group."""
        return n + 1 < len(self.groups) and not self.groups[n + 1].mark

    def leans_back(self, n: int) -> bool:
        """Whether a group only makes sense with the one before: "of the old mill", and
        "and the coast" behind "between the river".
        """
        group = self.groups[n]
        if group.mark:
            return False
        tying = self._norm(group.first) in self._class("tying")
        return tying or (bool(n) and self._pairs(n - 1))

    def hangs_on_verb(self, n: int) -> bool:
        """Whether a group begins with what belongs to the verb before: "put [them in
        front]", "torn [off shortly]".
        """
        group = self.groups[n]
        if not n or group.mark:
            return False
        lists = self._class("verb_particles", "objects_only")
        return self._norm(group.first) in lists

    def leads_on(self, n: int) -> bool:
        """Whether a group only makes sense with the one behind: a verb without what
        belongs to it, a noun before its "of".
        """
        if not self.goes_on(n):
            return self._opens_quotation(n) and self._ends_with_verb(n)
        here, after = self.groups[n], self.groups[n + 1].first
        if self._pairs(n):
            return True
        if self._ends_in_small_letters(n) and not self.joins(after):
            return True
        if self.words.is_content(after):
            # No verb is cut from what it does and no number from what it counts; what
            # somebody is may be cut from his name where nothing leads to it.
            return (
                self.words.is_cue(here.last)
                or self.words.counts(here.last)
                or self._ends_with_verb(n)
                or self._leads_to_name(n)
            )
        if self._norm(after) in self._class(
            "tying", "articles", "possessives", "objects"
        ):
            return True
        behind = self._class("prepositions", "particles", "relatives")
        return self._norm(after) in behind and self._ends_with_verb(n)

    def opens_predicate(self, n: int) -> bool:
        """Whether a group begins with a verb whose other half ends the clause, as far
        as that can be told: "ist [am Montag in Bonn] entgleist".
        """
        group, language = self.groups[n], self.words.language
        if not language.capital_nouns or group.mark:
            return False
        token = self.words.tokens[group.first]
        if token.norm in language.auxiliaries:
            return True
        # A word alone at the end may be an adverb: "123 Euro jährlich".
        more = group.first < group.last or self.goes_on(n)
        return more and self.words.is_content(group.first) and not has_capital(token)

    def hangs(self, n: int) -> bool:
        """Whether a group belongs to the noun before: "die Linke [im Rat]"."""
        before = self.groups[n].first - 1
        led = self._norm(self.groups[n].first) in self._class("prepositions")
        return (
            bool(n)
            and led
            and not self.groups[n].mark
            and has_capital(self.words.tokens[before])
        )

    def closes(self, n: int) -> bool:
        """Whether a group that a comma parts from the one before is the predicate of
        what stands before an insertion: "Lee, [head of the mill], has left".
        """
        group, language = self.groups[n], self.words.language
        if group.mark != ",":
            return False
        token = self.words.tokens[group.first]
        past = language.is_past(token.norm) and not has_capital(token)
        return token.norm in language.auxiliaries or (
            self.words.is_content(group.first) and past
        )

    def may_go_on(self, n: int) -> bool:
        """Whether a group is better read with the one behind: somebody with his
        name.
        """
        return self.goes_on(n) and self.words.is_name(
            self.words.tokens[self.groups[n + 1].first]
        )

    def waits(self, n: int) -> bool:
        """Whether a group is a subject that waits for its verb: "she said [that the
        mill] has closed", "she said [the mill] has closed".
        """
        if not self.goes_on(n):
            return False
        after = self.groups[n + 1].first
        verb = self._norm(after) in self.words.language.auxiliaries
        told = n and not self.groups[n].mark
        if verb and told and self.words.is_cue(self.groups[n - 1].last):
            return True
        subordinate = self._class("relatives", "conjunctions")
        subordinate -= self._class("coordinators")
        led_in = self._norm(self.groups[n].first) in subordinate
        if verb and self.joins(self.groups[n].first):
            return True  # "the port was shut [and all trains] were stopped"
        return led_in and (verb or self.words.is_content(after))

    def ends(self) -> list[int]:
        """The last tokens of groups at which a reader may be left."""
        return [
            group.last
            for n, group in enumerate(self.groups)
            if not self.leads_on(n) and not self.waits(n)
        ]

    def _pairs(self, n: int) -> bool:
        """Whether a group is the first of two that belong together: "between the river"
        before "and the coast".
        """
        group, first = self.groups[n], self._class("paired")
        words = range(group.first, group.last + 1)
        if not self.goes_on(n) or not self.joins(self.groups[n + 1].first):
            return False
        joined = any(self.joins(k) for k in words)
        return self._norm(group.first) in first and not joined

    def _norm(self, k: int) -> str:
        return self.words.tokens[k].norm

    def _class(self, *names: str) -> frozenset[str]:
        return classes(self.words.language, *names)

    def _opens_quotation(self, n: int) -> bool:
        """Whether quotation marks open right behind a group: "to allow “all means”"."""
        at = self.groups[n].last
        around = self.words.tokens[at : at + 3]
        return (
            len(around) == 3
            and around[1].norm[:1] in QUOTES
            and around[0].end < around[1].start
            and around[1].end == around[2].start
        )

    def joins(self, k: int) -> bool:
        """Whether a token is "and" or the like."""
        return self._norm(k) in self._class("coordinators")

    def _leads_to_name(self, n: int) -> bool:
        """Whether a group inside a clause leads to somebody whose name follows:
        "[past the keeper] Lee".
        """
        group = self.groups[n]
        led = not group.mark and self._norm(group.first) in self._class("prepositions")
        after = self.words.tokens[self.groups[n + 1].first]
        plain = not has_capital(self.words.tokens[group.last])
        return bool(n) and led and plain and self.words.is_name(after)

    def breaks_off(self, n: int, first: int) -> bool:
        """Whether another deed begins with a group, in a run that has no verb so far:
        "sold [the mill] [and left the town]".
        """
        words, begin = self.words, self.groups[n].first
        if not first or not self.joins(begin) or begin == self.groups[n].last:
            return False
        deed = words.tokens[begin + 1]
        if has_capital(deed) or not words.language.is_past(deed.norm):
            return False
        run = range(self.groups[first].first, begin)
        norms = [words.tokens[k].norm for k in run]
        return not any(
            norm in words.language.auxiliaries or words.language.is_past(norm)
            for norm in norms
        )

    def _ends_in_small_letters(self, n: int) -> bool:
        """Whether a group ends with an adjective or verb, where nouns have capitals."""
        at, words = self.groups[n].last, self.words
        plain = not has_capital(words.tokens[at]) and at not in words.facts
        return words.language.capital_nouns and plain

    def _ends_with_verb(self, n: int) -> bool:
        """Whether a group ends with what looks like a verb: behind "to", or by its
        ending.
        """
        at, language = self.groups[n].last, self.words.language
        lists = language.lists("wording")
        gerund = tuple(lists["gerund_endings"])
        before = self._norm(at - 1) if at > self.groups[n].first else ""
        norm = self._norm(at)
        verb = language.is_past(norm) or norm.endswith(gerund)
        return self.words.is_content(at) and (
            before in lists["infinitive"]
            or before in language.auxiliaries
            or (verb and not has_capital(self.words.tokens[at]))
        )


@cache
def classes(language: Language, *names: str) -> frozenset[str]:
    """The small words of some classes.

    Examples
    --------
    >>> sorted(classes(Language.of("en"), "tying", "coordinators"))
    ['and', 'but', 'nor', 'of', 'or', 'to']
    """
    lists = language.lists("function_words")
    return frozenset().union(*(lists[name] for name in names))
