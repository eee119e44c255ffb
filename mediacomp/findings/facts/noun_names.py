"""Names where every noun has its capital, told by what stands beside them.

A capital proves nothing in German. What is no name for certain is left out: a wrong
name would become a wrong finding, a missing one only is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.capitals import is_shouted, opens
from mediacomp.findings.facts.date_words import date_words
from mediacomp.findings.facts.name_words import name_words
from mediacomp.findings.facts.places import is_place

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_NAME = 4
"""Words that a name has at most."""
_TITLE = 5
"""Letters of a title that others are made of, at least: "Rechts[anwalt]"."""
_PART = 3
"""Letters before such a title or the ending of a place, at least."""
_LETTERS = 6
"""Letters of a shortened name, at most."""
_OLDEST = 120
"""Years of an age, at most."""


def noun_names(
    tokens: Sequence[Token],
    language: Language,
    known: frozenset[str],
    taken: frozenset[int],
) -> list[range]:
    """Which tokens of a sentence are names, but for those that are ``taken``; ``known``
    as `surnames` says.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Trainerin Lena Voss lobte in Bremen die IG Metall.")
    >>> found = noun_names(tokens, Language.of("de"), frozenset(), frozenset())
    >>> [" ".join(tokens[k].text for k in name) for name in found]
    ['Lena Voss', 'Bremen', 'IG Metall']
    """
    return [name for name, _ in _NounNames(tokens, language, known, taken).found()]


def surnames(
    tokens: Sequence[Token], language: Language, taken: frozenset[int]
) -> frozenset[str]:
    """The last words, normalised, of the persons that a sentence names.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Trainerin Lena Voss lobte Bremen.")
    >>> surnames(tokens, Language.of("de"), frozenset())
    frozenset({'voss'})
    """
    found = _NounNames(tokens, language, frozenset(), taken).found()
    return frozenset(tokens[name[-1]].norm for name, person in found if person)


class _NounNames:
    """The names of a sentence; each rule gives how many tokens from ``k`` on are one,
    0 for none.
    """

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
        function = language.lists("function_words")
        self.before_nouns = frozenset[str]().union(
            *(function[group] for group in ("articles", "determiners", "pronouns"))
        )
        self.not_alone = self.before_nouns | function["joined_articles"]
        self.titles = tuple(t for t in self.lists.titles if len(t) >= _TITLE)

    def found(self) -> Iterable[tuple[range, bool]]:
        """The names in order, and whether each is of a person."""
        persons: tuple[Callable[[int], int], ...] = (
            self._titled,
            self._given,
            self._aged,
            self._saying,
            self._again,
        )
        others = self._company, self._club, self._letters, self._place
        k = 0
        while k < len(self.tokens):
            size, person = 0, False
            if self._leads(k):
                for rule in (*persons, *others):
                    size = rule(k)
                    if size:
                        person = rule in persons
                        break
            if size:
                yield range(k, k + size), person
            k += size or 1

    # what a word is

    def _norm(self, k: int) -> str:
        return self.tokens[k].norm if 0 <= k < len(self.tokens) else ""

    def _leads(self, k: int) -> bool:
        """Whether a word has a capital and may be part of a name."""
        if not 0 <= k < len(self.tokens) or k in self.taken:
            return False
        token = self.tokens[k]
        if token.kind != "word" or not token.text[0].isupper():
            return False
        norm = token.norm
        return not (
            norm in self.lists.function
            or norm in self.lists.no_names
            or self.times.names_time(norm)
            or self._is_title(k)
        )

    def _is_title(self, k: int) -> bool:
        """ "Richter", "Rechtsanwalt"."""
        norm = self._norm(k)
        if norm in self.lists.titles or norm in self.words["courtesies"]:
            return True
        return norm.endswith(self.titles) and any(
            norm.endswith(title) and len(norm) >= len(title) + _PART
            for title in self.titles
        )

    def _is_given(self, k: int) -> bool:
        """ "Karl", "Karl-Heinz"."""
        first = self._norm(k).split("-")[0]
        return first in self.lists.given

    def _person(self, k: int) -> int:
        """How many tokens from ``k`` on a person's name has, initials and particles
        inside: "Karl H. von Dorn".
        """
        last = at = k
        while at + 1 < min(len(self.tokens), k + 2 * _NAME):
            at += 1
            small = self._is_particle(at)
            initial = self._norm(at) == "." and len(self._norm(at - 1)) == 1
            if self._leads(at):
                last = at
            elif not (small or initial) or (at == k + 1 and initial):
                break
            if last - k + 1 >= _NAME or (last > k and not self._goes_on(at)):
                break
        return last - k + 1

    def _goes_on(self, k: int) -> bool:
        """Whether behind a word of a person's name the surname must still come."""
        norm = self._norm(k)
        return self._is_given(k) or len(norm) == 1 or self._is_particle(k)

    def _is_particle(self, k: int) -> bool:
        """ "von", and "der" behind it."""
        small = self.tokens[k].text.islower()
        at = k - (self._norm(k) in self.before_nouns)
        return small and self._norm(at) in self.lists.joins

    def _row(self, k: int) -> int:
        """How many words with capitals stand in a row from ``k`` on."""
        at = k
        while self._leads(at):
            at += 1
        return at - k

    # the rules

    def _titled(self, k: int) -> int:
        """ "Bürgermeisterin Lena Voss", "Frau Krüger", "Dr. Ost"; not "die Frau
        Blumen".
        """
        at = k - 1
        stop = self._norm(at) == "." and self._norm(at - 1) in self.words["courtesies"]
        at -= stop
        if at < 0 or not self._is_title(at):
            return 0
        size, title = self._person(k), self._norm(at)
        while at > 0 and (self._is_title(at - 1) or self._norm(at - 1) == "."):
            at -= 1
        if stop:
            return size
        if size > 1:
            # Not "weil Frau und Trainer Rat Suchenden geben".
            return size if self._is_given(k) or self._row(k) == 2 else 0
        if self._norm(at - 1) in self.before_nouns or self._is_described(at):
            return 0
        courtesy = title in self.words["courtesies"]
        several = title.endswith(tuple(self.words["plural_like"])) and not courtesy
        speaks = self.said.intersection((self._norm(at - 1), self._norm(k + 1)))
        return 0 if (several and not speaks) or self._row(k) > 1 else 1

    def _is_described(self, k: int) -> bool:
        """Whether an article and an adjective stand before a word."""
        before = self.tokens[k - 1].text if k else ""
        return before.islower() and self._norm(k - 2) in self.before_nouns

    def _given(self, k: int) -> int:
        """ "Karl Heinz Brandt", "Jan-Ole H. Dorn", "Anna von Ries"."""
        if not self._is_given(k):
            return 0
        if self._norm(k).count("-") > 1:  # "Max-Dorn-Institut"
            return 1
        size = self._person(k)
        return size if size > 1 else 0

    def _aged(self, k: int) -> int:
        """ "Landwirt [Xaver Moll] (51)"."""
        if self._row(k) != 2:
            return 0
        behind = [self._norm(n) for n in range(k + 2, k + 5)]
        age = behind[1].isdecimal() and int(behind[1]) < _OLDEST
        return 2 if age and (behind[0], behind[2]) == ("(", ")") else 0

    def _saying(self, k: int) -> int:
        """ "“…”, sagte [Moll].", ", sagte Landwirt [Xaver Moll].", "[Moll] sagte,"."""
        row = self._row(k)
        if opens(self.tokens, k) and row == 1:
            told = self._norm(k + 1) in self.said
            return int(told and self._norm(k + 2) in (",", ":"))
        before = k - 1
        while self._leads(before):
            before -= 1
        led = self._norm(before) in self.said and self._norm(before - 1) == ","
        whole = k - before - 1 + row
        if not led or row != min(whole, 2) or whole > _NAME - 1:
            return 0
        return row

    def _again(self, k: int) -> int:
        """ "Voss ging.", where the article names Lena Voss; not "der Koch"."""
        if self._norm(k) not in self.known or self._row(k) > 1:
            return 0
        told = self._norm(k - 1) in self.not_alone or self._is_described(k)
        return int(not (told or self._leads(k - 1)))

    def _company(self, k: int) -> int:
        """ "der Nordwerk AG", "Die Ries Metall AG"; of "der Bauer Ries Metall AG"
        none, since it doesn't tell where the name begins.
        """
        size = self._row(k)
        last = self._norm(k + size - 1)
        if last not in self.words["companies"] or size < 2 or self._leads(k - 1):
            return 0
        begun = self._norm(k - 1) in self.words["company_articles"]
        return size if size == 2 or (begun and size <= _NAME) else 0

    def _club(self, k: int) -> int:
        """ "IG Metall", "FC Tarn"."""
        club = self._norm(k) in self.words["clubs"]
        return 2 if club and self._leads(k + 1) else 0

    def _letters(self, k: int) -> int:
        """ "SPD", "UNO"; not "PKW", nor in a line of capitals."""
        text = self.tokens[k].text
        if not is_shouted(text) or not text.isalpha() or len(text) > _LETTERS:
            return 0
        norm = self._norm(k)
        if norm in self.lists.common or norm in self.words["companies"]:
            return 0
        roman = not norm.strip("ivxlcdm")
        beside = self.tokens[max(0, k - 1) : k + 2 : 2]
        loud = any(is_shouted(t.text) and t is not self.tokens[k] for t in beside)
        return int(not (roman or loud))

    def _place(self, k: int) -> int:
        """ "Bremen", "in Neuhausen", "Bad Marga"; not "in Haft"."""
        norm = self._norm(k)
        if norm in self.lists.place_openers:
            return 2 if self._leads(k + 1) else 0
        if norm in self.lists.proper:
            return 1
        if self._norm(k - 1) not in self.lists.places:
            return 0
        endings = tuple(self.words["place_endings"])
        ended = norm.endswith(endings) and any(
            norm.endswith(end) and len(norm) >= len(end) + _PART for end in endings
        )
        return int(ended or is_place(norm))
