"""Runs of capitals, with particles, initials and "of" inside: what a name may stand
in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.capitals import (
    capital,
    capital_ends,
    is_heading,
    is_name_anywhere,
    is_ordinary,
    is_shouted,
    is_shouted_word,
    name_words,
)
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_INITIAL = regex.compile(r"\p{Lu}(?:\.?[-‐‑]?\p{Lu}(?![\p{L}\p{M}]))*+")
"""What a full stop behind makes an initial: "J", "J.-M"."""


_REACH = 6
"""Words back from "and" in which "of" makes one name of what it joins."""


class Runs:
    """The runs of capitals among the tokens of a sentence, but for those that are
    ``taken``; ``known`` as `mediacomp.findings.facts.capitals.capitals_within` says.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        language: Language,
        known: frozenset[str],
        taken: frozenset[int],
    ) -> None:
        self.tokens, self.language, self.taken = tokens, language, taken
        self.known, self.lists = known, name_words(language)
        self._heading = is_heading(tokens, language)
        self._shouted = self._heading and all(
            t.text.isupper() for t in tokens if t.kind == "word"
        )

    def found(self) -> Iterable[list[int]]:
        """The runs, in order."""
        run: list[int] = []
        k = 0
        while k < len(self.tokens):
            step = self._step(k, run)
            run += range(k, k + step)
            ends = step == 1 and self._ends(k)
            if run and (not step or ends):
                yield run
                run = []
            k += step or 1
        if run:
            yield run

    def _step(self, k: int, run: Sequence[int]) -> int:
        """How many tokens from ``k`` on go on with the run, or begin one."""
        if self.leads(k):
            return 1
        return self._bridge(k, run) if run else 0

    def _ends(self, k: int) -> bool:
        """Whether a run ends with a token: a possessive, or one like "US-led"."""
        token = self.tokens[k]
        whole = bare(token.text) == token.text and capital_ends(token)
        return not whole and self.leads(k)

    def leads(self, k: int) -> bool:
        """Whether a token is a word with a capital that may belong to a name."""
        if not 0 <= k < len(self.tokens) or k in self.taken:
            return False
        token = self.tokens[k]
        if capital(token) is None:
            return False
        norm = bare(token.norm)
        if norm.rstrip(".") in self.lists.no_names or self._is_clipped(token):
            return False
        if norm in self.lists.directions and not self._is_directed(k):
            return False
        if norm.partition("'")[0] in self.lists.function:
            # "WHO" is a name though "who" is a function word.
            return is_shouted(token.text) and norm in self.lists.acronyms
        if norm not in self.known and is_shouted_word(self.tokens, k, self.language):
            return False
        return not self._heading or self._stands_out(token)

    def _is_clipped(self, token: Token) -> bool:
        """Whether an apostrophe clips a word: "Int'l"; not "Lee's" or "Lee'll"."""
        plain = self.language.without_clitic(token.norm)
        at = plain.find("'")
        behind = token.text[at + 1 : at + 2]
        return at > 1 and plain == bare(token.norm) and behind.islower()

    def _stands_out(self, token: Token) -> bool:
        """Whether a word of a heading is a name all the same."""
        norm = bare(token.norm)
        if self._shouted and norm not in self.known:
            return not is_ordinary(norm, self.language) and len(norm) > 1
        return is_name_anywhere(token, self.known, self.language)

    def _is_directed(self, k: int) -> bool:
        """Whether "Central" or "Western" belongs to what follows: "Western Naval
        Command", but not "Western Europe" or "Western nations".
        """
        following = self.tokens[k + 1].norm if k + 1 < len(self.tokens) else ""
        norm = bare(following)
        if norm in self.lists.directions or not self.language.has_wordnet:
            return False
        if not self.leads(k + 1):
            return False
        return is_ordinary(norm, self.language) or norm in self.lists.bodies

    def _bridge(self, k: int, run: Sequence[int]) -> int:
        """How many tokens from ``k`` on join the run before to a capital behind."""
        if k in self.taken:
            return 0
        norm = self.tokens[k].norm
        if norm in (".", "&"):
            joins = norm == "&" or self._is_initial(k)
            return int(joins and self.leads(k + 1))
        if norm in self.lists.and_:
            return int(self._is_one_field(k, run))
        over = self._may_follow_join(k, run)
        if over is None:
            return 0
        if self.leads(k + 1):
            return 1
        # "Bank of the South": a second small word may stand between.
        small = k + 1 < len(self.tokens) and self.tokens[k + 1].norm in over
        return 2 if small and self.leads(k + 2) else 0

    def _is_one_field(self, k: int, run: Sequence[int]) -> bool:
        """Whether "and" stands inside a name: "the Office of Management and Budget",
        but not "the Bank of Lima and Mayor Lee".
        """
        joined = any(self.tokens[n].norm in self.lists.joiners for n in run[-_REACH:])
        if not joined or not self.leads(k + 1):
            return False
        norm = bare(self.tokens[k + 1].norm)
        inside = bare(self.tokens[run[-1]].norm)
        return all(
            is_ordinary(word, self.language) and word not in self.lists.role
            for word in (norm, inside)
        )

    def _may_follow_join(self, k: int, run: Sequence[int]) -> frozenset[str] | None:
        """The words that may stand between a joining word and a capital; None where
        token ``k`` joins no names.
        """
        token, lists = self.tokens[k], self.lists
        if token.norm in lists.joiners:
            return lists.the if self._may_be_joined(run) else None
        inner = token.norm in lists.inner_joins and token.text.islower()
        return lists.joins if inner else None

    def _may_be_joined(self, run: Sequence[int]) -> bool:
        """Whether "of" goes on with a name: "the Bank of Lima" is one, "Mayor Lee of
        Lima" is two, "the Minister of State" is none.
        """
        last = bare(self.tokens[run[-1]].norm)
        if last in self.lists.bodies:  # "Shares of Bank of Lima fell."
            return True
        named = run[0] and self.tokens[run[0] - 1].norm in self.lists.the
        return bool(named) or last in self.lists.titles

    def _is_initial(self, k: int) -> bool:
        """Whether the full stop ``k`` belongs to an initial: "J. Dorn"."""
        before = self.tokens[k - 1]
        touches = before.end == self.tokens[k].start
        return touches and _INITIAL.fullmatch(before.text) is not None
