"""Names where every noun has its capital, told by what stands beside them.

A capital proves nothing in German. What is no name for certain is left out: a wrong
name would become a wrong finding, a missing one only is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_shouted, opens
from mediacomp.findings.facts.names.noun_words import (
    NAME,
    PART,
    ROLE,
    NounWords,
    adjective,
)

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_LETTERS = 6
"""Letters of a shortened name, at most."""
_STOPS = ("", ".", "!", "?")
"""What ends a sentence."""
_YEAR = 2
"""Figures of the year that a club has in its name."""
_DIVIDING = (".", ":", ",", "%", "-", "–")
"""Behind a figure: a day, a clock time, a result, a share."""


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
    """The last words, normalised, of the persons that a sentence names in full.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Trainerin Lena Voss lobte Bremen.")
    >>> surnames(tokens, Language.of("de"), frozenset())
    frozenset({'voss'})
    """
    found = _NounNames(tokens, language, frozenset(), taken).found()
    return frozenset(
        tokens[name[-1]].norm for name, person in found if person and len(name) > 1
    )


class _NounNames(NounWords):
    """The names of a sentence; each rule gives how many tokens from ``k`` on are one,
    0 for none.
    """

    def found(self) -> Iterable[tuple[range, bool]]:
        """The names in order, and whether each is of a person."""
        persons: tuple[Callable[[int], int], ...] = (
            self._titled,
            self._given,
            self._saying,
            self._again,
        )
        others = (
            self._company,
            self._club,
            self._numbered,
            self._called,
            self._letters,
            self._place,
        )
        k = 0
        while k < len(self.tokens):
            size, person = 0, False
            if self.capitals[k]:
                for rule in (*persons, *others):
                    size = rule(k)
                    if size:
                        person = rule in persons
                        break
            if size:
                yield range(k, k + size), person
            k += size or 1

    def _titled(self, k: int) -> int:
        """ "Bürgermeisterin Lena Voss", "Frau Krüger", "Dr. Ost"; not "die Frau
        Blumen", "als Chefin Geduld", "Trainer Dorn Ruhe".
        """
        at = k - 1
        at -= self._norm(at) == "." and self._norm(at - 1) in self.words["courtesies"]
        if at < 0 or not self._is_title(at):
            return 0
        size = self._person(k)
        if size > 1 and (self._is_given(k) or self._is_known(k + size - 1)):
            return size
        title = self._norm(at)
        while at > 0 and (self._is_title(at - 1) or self._norm(at - 1) == "."):
            at -= 1
        return int(self._row(k) == 1 and self._is_surname(k, at, title))

    def _is_surname(self, k: int, at: int, title: str) -> bool:
        """Whether one word behind a title that begins with ``at`` is a name."""
        before, behind = self._norm(at - 1), self._norm(k + 1)
        said = before in self.said  # "Das sagte" is no article with an adjective
        if before in self.not_alone or (self._is_described(at) and not said):
            return False
        if not self.lists.proper.isdisjoint((self._norm(k), self._norm(k).rstrip("s"))):
            return False  # "Präsident Russlands"
        if said or behind in self.said or self._is_known(k):
            return True
        courtesy = title in self.words["courtesies"]
        several = title.endswith(tuple(self.words["plural_like"]))
        # Not "lobte Chefin Mitarbeiter, die blieben".
        placed = before in self.prepositions or opens(self.tokens, at)
        if not courtesy and (several or not placed):
            return False
        if behind == "," or (courtesy and behind in _STOPS):
            return True
        finite = behind.endswith(tuple(self.words["verb_endings"]))
        return self._is_verb(k + 1) and (finite or behind in self.lists.auxiliaries)

    def _given(self, k: int) -> int:
        """ "Karl Heinz Brandt", "Jan-Ole H. Dorn"; "Anna Ries" where what is beside it
        tells that "Ries" is no noun: not "gab Anna Geld", "wurde Anna von Ärzten".
        """
        if not self._is_given(k):
            return 0
        if self._norm(k).count("-") > 1:  # "Max-Dorn-Institut"
            return 1
        size = self._person(k)
        if size > 1 and self._is_whole(k, size):
            return size
        alone = size > 1 and self._row(k) == size and self._is_joined(k)
        return size if alone and self._is_surname_alone(k + size - 1) else 0

    def _is_whole(self, k: int, size: int) -> bool:
        """Whether what stands behind a given name belongs to it."""
        end, inner = k + size, range(k + 1, k + size - 1)
        if self._is_known(end - 1) or any(self._norm(n) == "." for n in inner):
            return True
        if any(self._norm(n) in self.lists.function for n in inner):
            return False
        apposed = self._norm(k - 1) == self._norm(end) == ","
        return (
            (size > 2 and self._is_given(k + 1))
            or apposed
            or self._is_bracketed(end)
            or self._is_subject(k, size)
            or self._is_said(k, ROLE)
            or self._is_roled(k)
        )

    def _saying(self, k: int) -> int:
        """ "“…”, sagte [Moll]."; neither ", sagte Kommandant der Feuerwehr" nor ",
        sagten Ärzte", ", sagte Oma".
        """
        noun = self._norm(k) in self.bodies | self.words["bare_nouns_in_a"]
        several = self._norm(k - 1).endswith(tuple(self.words["plural_verbs"]))
        if self._row(k) > 1 or noun or several:
            return 0
        return int(self._is_said(k, 0) and self._norm(k + 1) not in self.articles)

    def _again(self, k: int) -> int:
        """ "Voss ging.", "sagte Voss", where an article names Lena Voss; not "als
        Koch", "im Sommer".
        """
        if not self._is_known(k) or self._row(k) > 1 or self.first[k] < k:
            return 0
        opened = opens(self.tokens, k) and self._is_verb(k + 1)
        return int(opened or self._norm(k - 1) in self.said)

    def _company(self, k: int) -> int:
        """ "der Nordwerk AG", "Die Ries Metall AG"; of "der Bauer Ries Metall AG"
        none, since it doesn't tell where the name begins.
        """
        size = self._row(k)
        last = self._norm(k + size - 1)
        if last not in self.words["companies"] or size < 2 or self._leads(k - 1):
            return 0
        begun = self._norm(k - 1) in self.words["company_articles"]
        return size if size == 2 or (begun and size <= NAME) else 0

    def _club(self, k: int) -> int:
        """ "IG Metall", "FC Tarn", "SV Tarn 98"."""
        club = self._norm(k) in self.words["clubs"]
        if not (club and self._leads(k + 1)):
            return 0
        if self._norm(k + 1) in self.lists.members:
            return 1  # "die VfB Fans"
        union = self._norm(k) in self.words["unions"]
        return 2 + (not union and self._is_founded(k + 2))

    def _numbered(self, k: int) -> int:
        """ "Mainz 05", not "Mainz 40": a figure with a nought counts nothing."""
        town = self._norm(k) in self.lists.proper
        nought = self._norm(k + 1)[:1] == "0"
        return 2 * (town and nought and self._is_founded(k + 1))

    def _is_founded(self, k: int) -> bool:
        """Whether a figure is the year of a club, since a verb, a mark or nothing
        follows: "SV Tarn 98 siegte in Bremen"; not "SV Tarn 18 jüngere Spieler".
        """
        figure, behind = self._norm(k), self._norm(k + 1)
        if len(figure) != _YEAR or not figure.isdecimal():
            return False
        if behind == "." or not behind:
            return k + 2 >= len(self.tokens)
        if self.tokens[k + 1].kind == "punctuation":
            return behind not in _DIVIDING
        if figure[0] == "0" and behind in self.lists.function:
            return True  # "Mainz 05 mit", since a figure with a nought counts nothing
        return behind in self.lists.auxiliaries or self._is_verb_before_more(k + 1)

    def _is_verb_before_more(self, k: int) -> bool:
        """ "[verlor] bei", "[siegte] am", "[gewann]."; neither "[neue] Spieler" nor
        "[neue] in".
        """
        norm, behind = self._norm(k), self._norm(k + 1)
        finite = norm.endswith(tuple(self.words["verb_endings"]))
        bent = norm.endswith(tuple(self.words["adjective_endings"]))
        more = behind in _STOPS or behind in self.placed | self.articles
        return self._is_verb(k) and more and (finite or not bent)

    def _called(self, k: int) -> int:
        """ "der Deutsche Wetterdienst", "das Internationale Rote Kreuz": adjectives
        with a capital and a body; neither "der Deutsche Hugo Zott" nor "ein Deutscher
        Verein".
        """
        at = k
        while self._leads(at + 1) and adjective(self._norm(at), self.words):
            at += 1
        body = self._norm(at)
        forms = body, body.removesuffix("s"), body.removesuffix("s").removesuffix("e")
        bodies = tuple(self.words["named_bodies"])
        named = self._is_given(at) or self._is_known(at)
        if at == k or self._norm(k - 1) not in self.definite or named:
            return 0
        return (at - k + 1) * any(form.endswith(bodies) for form in forms)

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
        """ "Bremen", "in Neuhausen", "Bad Marga"; not "in Haft", "im Bad Fliesen"."""
        norm, before = self._norm(k), self._norm(k - 1)
        if norm in self.lists.place_openers:
            alone = before in self.prepositions or self._is_subject(k, 2)
            return 2 if alone and self._row(k) == 2 else 0
        inside = before in self.lists.places
        if norm in self.lists.proper:
            club = self._norm(k - 2) in self.words["clubs"]  # "FC Bayern [München]"
            return int((inside or not self._is_given(k)) and not club)
        endings = tuple(self.words["place_endings"])
        ended = norm.endswith(endings) and any(
            norm.endswith(end) and len(norm) >= len(end) + PART for end in endings
        )
        noun = norm in self.words["bare_nouns_in_a"]
        return int(inside and ended and not noun)
