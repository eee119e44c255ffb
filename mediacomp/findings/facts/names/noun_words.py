"""What the words beside a word with a capital tell of it, where every noun has one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.dates.date_words import date_words
from mediacomp.findings.facts.names.capitals import is_shouted, opens
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.text.quote_marks import QUOTES

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.languages.wordlists import Lists
    from mediacomp.text.spans import Token

NAME = 4
"""Words that a name has at most."""
_TITLE = 5
"""Letters of a title that others are made of, at least: "Rechts[anwalt]"."""
PART = 3
"""Letters before such a title or the ending of a place, at least."""
_AGE = 3
"""Digits of an age, at most."""
STOPS = ("", ".", "!", "?")
"""What ends a sentence."""
ROLE = 2
"""Words that stand before a given name to say who that is, at most."""


def adjective(norm: str, words: Lists) -> str:
    """The stem of an adjective that begins the names of bodies, as of "Deutsche Bahn";
    of another word none.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> words = Language.of("de").lists("name_words")
    >>> adjective("deutschen", words), adjective("deutschland", words)
    ('deutsch', '')
    """
    stems = (norm.removesuffix(end) for end in words["adjective_endings"])
    return next((s for s in stems if s != norm and s in words["adjectives"]), "")


class NounWords:
    """The words of a sentence, with what is asked about them and their neighbours."""

    def __init__(
        self,
        tokens: Sequence[Token],
        language: Language,
        known: frozenset[str],
        taken: frozenset[int],
    ) -> None:
        self.tokens, self.known, self.taken = tokens, known, taken
        self.lists, self.times = name_words(language), date_words(language)
        self.words = language.lists("name_words")
        self.said = language.words("speech", "saying")
        self.sources = language.words("speech", "sources")
        self.bare_sources = self.sources | language.words("speech", "bare_sources")
        self.cues = language.cue_verbs
        self.bodies = language.words("speakers", "bodies")
        function = language.lists("function_words")
        self.articles = function["articles"]
        self.before_nouns = frozenset[str]().union(
            *(function[group] for group in ("articles", "determiners", "pronouns"))
        )
        self.not_alone = self.before_nouns.union(
            function["joined_articles"], function["conjunctions"]
        )
        self.prepositions = function["prepositions"] - function["joined_articles"]
        self.placed = function["prepositions"] | function["joined_articles"]
        self.definite = self.articles - language.words("amounts", "article")
        self.definite |= function["joined_articles"]
        self.joining = language.words("amounts", "and")
        self.titles = tuple(t for t in self.lists.titles if len(t) >= _TITLE)
        self.bare_endings = tuple(self.words["bare_endings"])
        self.bare_nouns = tuple(self.words["bare_nouns"])
        self.capitals = [self._may_lead(k) for k in range(len(tokens))]
        self.first, self.last = _runs(self.capitals)
        self.inside = self._insides()

    # what a word is

    def norm(self, k: int) -> str:
        return self.tokens[k].norm if 0 <= k < len(self.tokens) else ""

    def leads(self, k: int) -> bool:
        return 0 <= k < len(self.tokens) and self.capitals[k]

    def _may_lead(self, k: int) -> bool:
        """Whether a word has a capital and may be part of a name."""
        token = self.tokens[k]
        if k in self.taken or token.kind != "word" or not token.text[0].isupper():
            return False
        norm = token.norm
        return not (
            norm in self.lists.function
            or norm in self.lists.no_names
            or (self.times.names_time(norm) and not self._is_given_month(k))
            or self.is_title(k)
        )

    def _is_given_month(self, k: int) -> bool:
        """ "[Jan] Redlich": a short month that is a given name, if a capital follows; a
        date is taken before that.
        """
        behind = self.tokens[k + 1].text if k + 1 < len(self.tokens) else ""
        return self.is_given(k) and behind[:1].isupper()

    def is_title(self, k: int) -> bool:
        """ "Richter", "Rechtsanwalt"."""
        norm = self.norm(k)
        if norm in self.lists.titles or norm in self.words["courtesies"]:
            return True
        return norm.endswith(self.titles) and any(
            norm.endswith(title) and len(norm) >= len(title) + PART
            for title in self.titles
        )

    def is_given(self, k: int) -> bool:
        """ "Karl", "Karl-Heinz"."""
        first = self.norm(k).split("-")[0]
        return first in self.lists.given

    def is_known(self, k: int) -> bool:
        """ "Koch", "Kochs", where one of the articles names Hans Koch."""
        return not self.known.isdisjoint((self.norm(k), self.norm(k).removesuffix("s")))

    def is_surname_alone(self, k: int) -> bool:
        """Whether a word behind a given name is hardly a noun, since nouns without an
        article are plurals, substances and what is done: "von Nils [Oberdorf]", not
        "von Anna [Recht]", "durfte mit Nele [Bilder] malen".
        """
        norm = self.norm(k)
        if norm.endswith(self.bare_endings) or norm.endswith(self.bare_nouns):
            return False
        return norm not in self.words["bare_nouns_in_a"] and self.row(k) == 1

    def is_joined(self, k: int) -> bool:
        """Whether a given name stands behind a preposition, or behind "und" and another
        full name: "von [Nils]", not "fuhr [Nils] Auto".
        """
        before = self.norm(k - 1)
        if before not in self.joining:
            return before in self.prepositions
        named = k > 1 and self.leads(k - 2) and self.first[k - 2] < k - 2
        return named and self.is_given(self.first[k - 2])

    def person(self, k: int) -> int:
        """How many tokens from ``k`` on a person's name has, initials and particles
        inside: "Karl H. von Dorn".
        """
        last = at = k
        while at + 1 < min(len(self.tokens), k + 2 * NAME):
            at += 1
            small = self._is_particle(at)
            initial = self.norm(at) == "." and len(self.norm(at - 1)) == 1
            if self.leads(at):
                last = at
            elif not (small or initial) or (at == k + 1 and initial):
                break
            if last - k + 1 >= NAME or (last > k and not self._goes_on(at)):
                break
        return last - k + 1

    def _goes_on(self, k: int) -> bool:
        """Whether behind a word of a person's name the surname must still come."""
        norm = self.norm(k)
        return self.is_given(k) or len(norm) == 1 or self._is_particle(k)

    def _is_particle(self, k: int) -> bool:
        """ "von", and "der" behind it."""
        small = self.tokens[k].text.islower()
        at = k - (self.norm(k) in self.before_nouns)
        return small and self.norm(at) in self.lists.joins

    def _insides(self) -> list[bool]:
        """For each word whether it stands behind a preposition of places, or in a list
        of such: "in Frankfurt, Babenhausen und [Schwalbach]".
        """
        between, inside = self.joining | {","}, list[bool]()
        for k in range(len(self.tokens)):
            listed = self.norm(k - 1) in between and self.leads(k - 2)
            if listed and self.row(k) == 1:
                inside.append(inside[k - 2])
            else:
                inside.append(self.norm(k - 1) in self.lists.places)
        return inside

    def row(self, k: int) -> int:
        """How many words with capitals stand in a row from ``k`` on."""
        return self.last[k] - k + 1

    # what stands beside it

    def is_verb(self, k: int) -> bool:
        """Whether a word may be the verb behind what opens a sentence."""
        if not 0 <= k < len(self.tokens) or not self.tokens[k].text.islower():
            return False
        norm = self.norm(k)
        return norm in self.lists.auxiliaries or norm not in self.lists.function

    def is_subject(self, k: int, size: int) -> bool:
        """Whether a name, and who that is before it, is all that stands before the
        verb: "(Der Wirt) [Hans Koch] schloss".
        """
        first = self.first[k]
        if k - first > ROLE:
            return False
        first -= self.norm(first - 1) in self.articles
        end = k + size
        # Before the comma stands a name, whatever comes then.
        return opens(self.tokens, first) and (
            self.is_verb(end) or self.norm(end) == ","
        )

    def is_opened(self, k: int, size: int) -> bool:
        """Whether who that is before a name opens the sentence, and more of it follows:
        "(Seine Gegnerin) [Svenja Lorenzen] aus Eberswalde". Before the verb stands one
        phrase.
        """
        first, end = self.first[k], k + size
        if not 0 < k - first <= ROLE or self.norm(first - 1) not in self.before_nouns:
            return False
        if self.norm(end - 1).endswith(self.bare_nouns):
            return False
        return opens(self.tokens, first - 1) and self.norm(end) in self.placed

    def is_said(self, k: int, whole: int) -> bool:
        """Whether a name and at most ``whole`` words before it stand behind a comma and
        a verb of saying: ", sagte (der Landwirt) [Xaver Moll]".
        """
        before = self.first[k] - 1
        if whole:
            before -= self.norm(before) in self.articles
        verbs = self.cues if self.norm(before - 2) in QUOTES else self.said
        told = self.norm(before) in verbs and self.norm(before - 1) == ","
        return told and k - self.first[k] <= whole

    def is_roled(self, k: int) -> bool:
        """Whether who a woman is stands before her name, behind a preposition or a
        noun: "von der Wirtin Nele Fritzsche", "ein Bild der Malerin Nele Fritzsche";
        not "dass die Wirtin Nele Kraut gab".
        """
        role, norm = k - 1, self.norm(k + 1)
        led = self.norm(role - 1) in self.words["feminine"]
        at = role - led
        owned = led and self.leads(at - 1) and self.norm(at) in self.words["owning"]
        if self.first[k] != role or not (
            owned or self.norm(at - 1) in self.prepositions
        ):
            return False
        return self._is_woman(role) and not norm.endswith(self.bare_nouns)

    def _is_woman(self, k: int) -> bool:
        return self.norm(k).endswith(tuple(self.words["feminine_endings"]))

    def is_fronted(self, k: int) -> bool:
        """Whether who somebody is and two more words are all that stands before the
        verb: "(Die) Kuratorin [Lale Fritzsche] zeigt"; not "Trainer Dorn Ruhe", which
        no verb is behind.
        """
        role = k - 1
        first = role - (self.norm(role - 1) in self.articles)
        if first < 0 or not opens(self.tokens, first) or self.row(k) != ROLE:
            return False
        told = self.is_title(role) or (self.leads(role) and self._is_woman(role))
        finite = self.norm(k + ROLE).endswith(tuple(self.words["verb_endings"]))
        return told and finite and self.is_verb(k + ROLE)

    def is_bracketed(self, end: int) -> bool:
        """ "Xaver Moll [(51)]", "Xaver Moll [(SPD)]"."""
        if (self.norm(end), self.norm(end + 2)) != ("(", ")"):
            return False
        inner = self.tokens[end + 1].text
        return is_shouted(inner) or (inner.isdecimal() and len(inner) <= _AGE)

    def is_described(self, k: int) -> bool:
        """Whether an article and an adjective stand before a word."""
        before = self.tokens[k - 1].text if k else ""
        return before.islower() and self.norm(k - 2) in self.before_nouns


def _runs(capitals: Sequence[bool]) -> tuple[list[int], list[int]]:
    """For each token the first and the last of the row of capitals it stands in."""
    first, last = list(range(len(capitals))), list(range(len(capitals)))
    for k in range(1, len(capitals)):
        if capitals[k - 1] and capitals[k]:
            first[k] = first[k - 1]
    for k in reversed(range(len(capitals) - 1)):
        if capitals[k] and capitals[k + 1]:
            last[k] = last[k + 1]
    return first, last
