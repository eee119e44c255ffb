"""Runs of capitals, with particles, initials and "of" inside: what a name may stand
in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.names import nicknames
from mediacomp.findings.facts.names.capitals import (
    capital_ends,
    is_ordinary,
    is_short,
    opens,
)
from mediacomp.findings.facts.names.name_leads import Leads
from mediacomp.findings.facts.names.name_marks import (
    is_call,
    is_house,
    is_small_company,
    law,
    partners,
)
from mediacomp.findings.facts.names.name_parts import is_called
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.owners import (
    ends_possessive,
    is_of_people,
    owns_body,
)
from mediacomp.findings.facts.names.places import is_continent, is_place, is_word
from mediacomp.findings.facts.names.works import is_of_work
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
    ``taken``; ``known`` as `capitals.capitals_within` says.
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
        self._leads = Leads(tokens, language, known, taken)

    def leads(self, k: int) -> bool:
        """Whether a token is a word with a capital that may belong to a name."""
        return self._leads.at(k)

    def found(self) -> Iterable[list[int]]:
        """The runs, in order."""
        run: list[int] = []
        k = 0
        while k < len(self.tokens):
            step = self._step(k, run)
            run += range(k, k + step)
            if run and (not step or (step == 1 and self._ends(k))):
                yield run
                run = []
            k += step or 1
        if run:
            yield run

    def _step(self, k: int, run: Sequence[int]) -> int:
        """How many tokens from ``k`` on go on with the run, or begin one."""
        if self.leads(k):
            return 1
        if run and self._is_middle_initial(k):
            return 2
        if run and self._is_nickname(k):
            return nicknames.SIZE
        if run and ends_possessive(self.tokens, k) and self._owns_body(k - 1, k + 1):
            return 1
        if run and is_called(self.tokens, k, self.lists):
            return 1
        if run and is_small_company(self.tokens, k, self.lists):
            return 1
        return self._bridge(k, run) if run else 0

    def _is_middle_initial(self, k: int) -> bool:
        """Whether one letter and its full stop stand between names, though the letter
        is a word by itself: "Ann A. Dorn", "Ann I. Dorn".
        """
        if len(self.tokens[k].text) > 1 or not self.leads(k + 2):
            return False
        stop = self.tokens[k + 1]
        return stop.text == "." and self._is_initial(k + 1)

    def _is_nickname(self, k: int) -> bool:
        """ "Ann “Red” Dorn", "Ann “Red” van Dorn"."""
        if not (self.leads(k - 1) and nicknames.encloses_one(self.tokens, k)):
            return False
        behind = k + nicknames.SIZE
        return self.leads(behind) or self.tokens[behind].norm in self.lists.inner_joins

    def _ends(self, k: int) -> bool:
        """Whether a run ends with a token: a possessive, one like "US-led", or the
        adjective of a body ("le Parti [socialiste]").
        """
        token = self.tokens[k]
        if is_small_company(self.tokens, k, self.lists):
            return True
        if not self.leads(k):
            called = is_called(self.tokens, k, self.lists)
            goes_on = k + 1 < len(self.tokens) and self.tokens[k + 1].text.islower()
            return called and not (
                goes_on and is_called(self.tokens, k + 1, self.lists)
            )
        if bare(token.text) == token.text:
            return not capital_ends(token)
        return not self._owns_body(k, k + 1)

    def _owns_body(self, k: int, at: int) -> bool:
        """Whether the possessive ``k`` is part of a name that goes on with ``at``."""
        follows = self.leads(k - 1)
        return self.leads(at) and owns_body(self.tokens, k, at, self.language, follows)

    def _bridge(self, k: int, run: Sequence[int]) -> int:
        """How many tokens from ``k`` on join the run before to a capital behind."""
        if k in self.taken:
            return 0
        norm = self.tokens[k].norm
        if norm in (".", "&"):
            joins = self._shortens(k, run) if norm == "." else not self._are_letters(k)
            return int(joins and (self.leads(k + 1) or self._is_particle(k + 1, run)))
        if self._is_small_inside(k):
            return 1
        listed = self.tokens, k, run, self.lists, self.leads
        if norm in self.lists.and_:
            joined = is_house(*listed) or self._is_one_field(k, run)
            return int(joined) or partners(*listed)
        if norm == ",":
            return self._fields(k, run) or partners(*listed)
        if norm == "(":
            return law(self.tokens, k, self.lists, self.leads)
        if norm in self.language.articles and is_call(self.tokens, run, self.lists):
            return int(self.leads(k + 1))
        over = self._may_follow_join(k, run)
        if over is None:
            return 0
        if self.leads(k + 1):
            return 1
        # "Bank of the South": a second small word may stand between.
        small = k + 1 < len(self.tokens) and self.tokens[k + 1].norm in over
        return 2 if small and self.leads(k + 2) else 0

    def _is_small_inside(self, k: int) -> bool:
        """Whether a small word has the capital of the name it stands in: "Neighbours
        Against Noise".
        """
        token = self.tokens[k]
        small = token.norm in self.lists.function and token.norm not in self.lists.joins
        inside = small and token.text.istitle() and len(token.text) > 1
        return inside and not self._leads.heading and self.leads(k + 1)

    def _is_particle(self, k: int, run: Sequence[int]) -> bool:
        """Whether a small word belongs to the surname behind an initial: "H. van
        Dorn".
        """
        particles = self.lists.inner_joins - self.lists.joiners
        inside = k < len(self.tokens) and self.tokens[k].norm in particles
        return inside and self._bridge(k, run) > 0

    def _are_letters(self, k: int) -> bool:
        """Whether two shortened names stand beside a sign: "EU & IMF" are two."""
        beside = (self.tokens[n].text for n in (k - 1, k + 1) if n < len(self.tokens))
        return all(is_short(text) and len(text) > 1 for text in beside)

    def _is_one_field(self, k: int, run: Sequence[int]) -> bool:
        """Whether "and" is part of a name: "the Office of Management and Budget", "the
        Food and Drug Administration", but not "the Bank of Lima and Mayor Lee".
        """
        if not self.leads(k + 1):
            return False
        near = {self.tokens[n].norm for n in run[-_REACH:]}
        on = not near.isdisjoint(self.lists.topic_joiners)
        norm = bare(self.tokens[k + 1].norm)
        inside = bare(self.tokens[run[-1]].norm)
        heads = self.lists.bodies | self.lists.institutions
        if not all(self._is_field(word, on=on) for word in (norm, inside)):
            return False
        if is_of_work(self.tokens, run[0], self.language):
            return True
        if on or not near.isdisjoint(self.lists.joiners):
            # "Friends of Hens and Centre for Barns", "… and Defenders of Barns".
            following = self.tokens[k + 2].norm if k + 2 < len(self.tokens) else ""
            head = norm in heads or is_of_people(norm, self.language)
            begun = head and following in self.lists.joiners
            # "… of Justice and Deputy Mayor Lee" are two.
            titles = self.lists.role | self.lists.titles
            office = norm in self.lists.role and following in titles
            return not (office or begun)
        # Plurals are groups of their own: "the Greens and Labour Party".
        single = not inside.endswith("s")
        return single and self._is_led_in(run) and self._names_body(k + 1)

    def _is_field(self, norm: str, *, on: bool) -> bool:
        """Whether a word may tell what a body is for; behind "on" it may be a place as
        well: "on Energy Independence and Global Warming".
        """
        if on and norm not in self.lists.titles:
            return is_word(norm)
        return is_ordinary(norm, self.language)

    def _is_led_in(self, run: Sequence[int]) -> bool:
        """Whether an article or a place tells that a body's name follows: "the Fish and
        Wildlife Service", "U.S. Fish and Wildlife Service", "Tarn Fire and Rescue";
        not "Ann Gold".
        """
        if run[0] and self.tokens[run[0] - 1].norm in self.lists.the:
            return True
        first, norm = self.tokens[run[0]], bare(self.tokens[run[0]].norm)
        if len(run) < 2 or norm in self.lists.given | self.lists.given_words:
            return False
        if is_short(first.text) or is_place(norm):
            return True
        title = norm in self.lists.titles | self.lists.role
        return not (title or is_ordinary(norm, self.language))

    def _is_body(self, k: int) -> bool:
        heads = self.lists.bodies | self.lists.institutions
        return bare(self.tokens[k].norm) in heads

    def _fields(self, k: int, run: Sequence[int]) -> int:
        """How many tokens from a comma on list fields: "Bureau of Alcohol[, Tobacco,
        Firearms and] Explosives".
        """
        if not self._is_body(run[0]):
            return 0
        at, end = k, min(len(self.tokens) - 1, k + 2 * _REACH)
        while at + 1 < end and self.tokens[at].norm == ",":
            if not self._is_one_field(at, run):
                return 0
            at += 2
        is_list = at > k and self.tokens[at].norm in self.lists.and_
        return at - k if is_list and self._is_one_field(at, run) else 0

    def _names_body(self, k: int) -> bool:
        """Whether the capitals from ``k`` on end with a body: "Drug Administration",
        "Safety Executive", "Rescue".
        """
        last = k
        while self.leads(last + 1):
            last += 1
        norm = bare(self.tokens[last].norm)
        if norm in self.lists.field_ends:
            return True
        return last > k and norm in self.lists.bodies | self.lists.institutions

    def _may_follow_join(self, k: int, run: Sequence[int]) -> frozenset[str] | None:
        """The words that may stand between a joining word and a capital; None where
        token ``k`` joins no names.
        """
        token, lists = self.tokens[k], self.lists
        if token.norm in lists.places and self._is_in_name(k, run):
            return lists.the
        if token.norm in lists.topic_joiners and self._has_topic(k, run):
            return frozenset()
        if token.norm in lists.joiners:
            if self._is_of_ordinary(k, run):
                return self.language.articles  # "Life of a Mill Girl"
            return lists.the if self._may_be_joined(run) else None
        # "Jean Le Dorn": an article with the capital of a surname.
        great = token.norm in self.language.articles and not opens(self.tokens, k)
        small = token.text.islower() or (great and not self._leads.heading)
        inner = token.norm in lists.inner_joins and small
        return lists.joins if inner else None

    def _has_topic(self, k: int, run: Sequence[int]) -> bool:
        """Whether what a body is for stands behind "on": "the Committee on Trade"."""
        topical = bare(self.tokens[run[-1]].norm) in self.lists.topical
        if not (topical and self.leads(k + 1)):
            return False
        return self._is_field(bare(self.tokens[k + 1].norm), on=True)

    def _is_in_name(self, k: int, run: Sequence[int]) -> bool:
        """Whether a place word ``k`` is part of a name: of what is for a continent, and
        where letters that stand elsewhere spell it all: "Fund for Care in Africa",
        "Society for Care in Lima", where "SCL" does.
        """
        if k + 2 >= len(self.tokens):
            return False
        at = k + 1 + (self.tokens[k + 1].norm in self.lists.the)
        field = {self.tokens[n].norm for n in run} & self.lists.weak_joiners
        if field and self.leads(at) and is_continent(bare(self.tokens[at].norm)):
            return self._is_body(run[0])
        letters = "".join(self.tokens[n].norm[0] for n in (*run, at) if self.leads(n))
        return self.leads(at) and len(letters) > 2 and letters in self.known

    def _may_be_joined(self, run: Sequence[int]) -> bool:
        """Whether "of" goes on with a name: "the Bank of Lima" is one, "Mayor Lee of
        Lima" is two, "the Minister of State" is none.
        """
        last = bare(self.tokens[run[-1]].norm)
        # "Shares of Bank of Lima fell."
        heads = self.lists.bodies | self.lists.institutions | self.lists.of_places
        if last in heads:
            return True
        if self.tokens[run[-1] + 1].norm in self.lists.weak_joiners:
            return False
        named = run[0] and self.tokens[run[0] - 1].norm in self.lists.the
        return bool(named) or last in self.lists.titles

    def _is_of_ordinary(self, k: int, run: Sequence[int]) -> bool:
        """Whether common words with capitals are joined: "Center for Safety", not "Ann
        Gold of Lima".
        """
        at = k + 1
        indefinite = self.language.words("amounts", "article")
        if at + 1 < len(self.tokens) and self.tokens[at].norm in indefinite:
            at += 1
        if not self.leads(at) or opens(self.tokens, run[0]):
            return False
        norms = (bare(self.tokens[n].norm) for n in (*run, at))
        return all(is_ordinary(norm, self.language) for norm in norms)

    def _shortens(self, k: int, run: Sequence[int]) -> bool:
        """Whether the full stop ``k`` belongs to an initial or to the first word of a
        place: "J. Dorn", "St. Marga".
        """
        openers = self.lists.place_openers  # "Fort St. Marga"
        first = len(run) == 1 or (len(run) == 2 and self.tokens[run[0]].norm in openers)
        place = first and self.tokens[k - 1].norm in openers
        touches = self.tokens[k - 1].end == self.tokens[k].start
        return self._is_initial(k) or (place and touches)

    def _is_initial(self, k: int) -> bool:
        """Whether the full stop ``k`` belongs to an initial: "J. Dorn"."""
        before = self.tokens[k - 1]
        touches = before.end == self.tokens[k].start
        return touches and _INITIAL.fullmatch(before.text) is not None
