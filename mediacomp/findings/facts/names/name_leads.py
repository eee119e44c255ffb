"""Which words with a capital may belong to a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.anywhere import is_name_anywhere
from mediacomp.findings.facts.names.capitals import (
    capital,
    capital_ends,
    is_heading,
    is_ordinary,
    is_parted,
    is_shouted,
    is_shouted_word,
    opens,
    pair,
)
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.places import is_place, states
from mediacomp.findings.facts.names.works import is_stressed
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token


class Leads:
    """Which tokens of a sentence are words with a capital that may belong to a name,
    but for those that are ``taken``; ``known`` as `capitals.capitals_within` says.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("They met Ann Lee of the Internet Council.")
    >>> leads = Leads(tokens, ENGLISH, frozenset(), frozenset())
    >>> [token.text for k, token in enumerate(tokens) if leads.at(k)]
    ['Ann', 'Lee', 'Council']
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        language: Language,
        known: frozenset[str],
        taken: frozenset[int],
    ) -> None:
        self._tokens, self._language, self._taken = tokens, language, taken
        self._known, self._lists = known, name_words(language)
        self._found: dict[int, bool] = {}
        self.heading = is_heading(tokens, language)
        self._shouted = self.heading and all(
            t.text.isupper() for t in tokens if t.kind == "word"
        )
        # From the end on, since a word asks for the next one: however many stand in a
        # row, none asks far.
        for k in reversed(range(len(tokens))):
            self.at(k)

    def at(self, k: int) -> bool:
        """Whether a token is a word with a capital that may belong to a name."""
        if k not in self._found:
            self._found[k] = self._may_lead(k)
        return self._found[k]

    def _may_lead(self, k: int) -> bool:
        if not 0 <= k < len(self._tokens) or k in self._taken:
            return False
        token = self._tokens[k]
        if capital(token) is None:
            return False
        if len(token.text) == 1 and (self._is_initial(k) or self._is_label(k)):
            return True
        if self._is_none(k):
            return False
        norm = bare(token.norm)
        if norm.partition("'")[0] in self._lists.function:
            # "WHO" is a name though "who" is a function word, and so is "Will Lee".
            shouted = is_shouted(bare(token.text)) and norm in self._lists.acronyms
            return shouted or self._is_small_name(k)
        if self._is_paired(k):
            return True
        if norm not in self._known and is_shouted_word(self._tokens, k, self._language):
            return False
        return not self.heading or self._stands_out(token)

    def _is_none(self, k: int) -> bool:
        """Whether a word has a capital and is no part of a name: "Internet", "Int'l",
        "Pre-tax", "Western", "D-Ohio".
        """
        token, norm = self._tokens[k], bare(self._tokens[k].norm)
        behind = self._tokens[k + 1].norm if k + 1 < len(self._tokens) else ""
        if norm.rstrip(".") in self._lists.no_names or self._is_clipped(token):
            named = self._lists.is_feast(norm, bare(behind))
            return not (named or self._are_letters(k))
        if norm.partition("-")[0] in self._lists.prefixes and not capital_ends(token):
            return True
        if is_parted(token.text) and not self.at(k + 1):
            return True
        directs = norm in self._lists.directions and not self._is_directed(k)
        return directs or self._is_seat(norm)

    def _are_letters(self, k: int) -> bool:
        """Whether what is a title in small letters begins a name: "the liner MS
        Marga"; not in a shouted line.
        """
        letters = self._lists.are_letters(self._tokens[k].text)
        return letters and not self._shouted and self.at(k + 1)

    def _is_small_name(self, k: int) -> bool:
        """Whether a small word is part of a name: "met Will Lee", "told Us Weekly"."""
        # "In May Lima shut" begins with a date, so that "May" is taken there.
        named = self._tokens[k].norm in self._lists.given_words
        given = named and not opens(self._tokens, k)
        small = given or is_stressed(self._tokens, k, self._language)
        return small and not self.heading and self.at(k + 1)

    def _is_initial(self, k: int) -> bool:
        """Whether a letter that is a word by itself is the first of two initials: "A.
        J. Lee", "by I. K. Dorn".
        """
        letters = self._tokens[k : k + 4]
        if len(letters) < 4 or any(len(token.text) > 1 for token in letters):
            return False
        stops = letters[1].text == letters[3].text == "."
        return stops and self.at(k + 2) and self.at(k + 4)

    def _is_label(self, k: int) -> bool:
        """Whether a letter that is an article by itself says which of several: "Company
        A and the rest", "a Serie A club"; not "Such A Night".
        """
        token, before = self._tokens[k], self._tokens[k - 1]
        goes_on = k + 1 < len(self._tokens) and self._tokens[k + 1].text[:1].isupper()
        labels = k > 0 and before.kind == "word" and before.text[:1].isupper()
        article = token.text.isupper() and token.norm in self._language.articles
        return labels and article and not (goes_on or self.heading)

    def _is_seat(self, norm: str) -> bool:
        """Whether a word tells a politician's party and state: "D-Ohio"."""
        party, dash, state = norm.rstrip(".").partition("-")
        if not dash or party not in self._lists.parties:
            return False
        return state in states() or is_place(state)

    def _is_clipped(self, token: Token) -> bool:
        """Whether an apostrophe clips a word: "Int'l"; not "Lee's" or "Lee'll"."""
        plain = self._language.without_clitic(token.norm)
        at = plain.find("'")
        behind = token.text[at + 1 : at + 2]
        return at > 1 and plain == bare(token.norm) and behind.islower()

    def _is_paired(self, k: int) -> bool:
        """Whether a word and one beside it are a name elsewhere: "RED SOX WIN"."""
        beside = range(max(k - 1, 0), min(k + 1, len(self._tokens) - 1))
        return any(pair(self._tokens, n) in self._known for n in beside)

    def _stands_out(self, token: Token) -> bool:
        """Whether a word of a heading is a name all the same."""
        norm = bare(token.norm)
        if self._shouted and norm not in self._known:
            return not is_ordinary(norm, self._language) and len(norm) > 1
        return is_name_anywhere(token, self._known, self._language)

    def _is_directed(self, k: int) -> bool:
        """Whether "Central" or "Western" belongs to what follows: "Western Naval
        Command", "Central Lima Fire Department", "Northern Ireland", but not "Western
        Europe" or "Western nations".
        """
        following = self._tokens[k + 1].norm if k + 1 < len(self._tokens) else ""
        norm = bare(following)
        if norm in self._lists.directions or not self._language.has_wordnet:
            return False
        if not self.at(k + 1):
            return False
        if is_ordinary(norm, self._language) or norm in self._lists.bodies:
            return True
        return is_place(pair(self._tokens, k)) or self._ends_with_body(k + 1)

    def _ends_with_body(self, k: int) -> bool:
        """Whether the last of the capitals from one on is what a body is: "Lima Fire
        Department".
        """
        while self.at(k + 1):
            k += 1
        return bare(self._tokens[k].norm) in self._lists.bodies
