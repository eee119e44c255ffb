"""Names where every noun has its capital, told by what stands beside them.

A capital proves nothing in German. What is no name for certain is left out: a wrong
name would become a wrong finding, a missing one only is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_shouted, opens
from mediacomp.findings.facts.names.noun_bodies import NounBodies
from mediacomp.findings.facts.names.noun_words import (
    PART,
    ROLE,
    STOPS,
    NounWords,
)

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_LETTERS = 6
"""Letters of a shortened name, at most."""


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
    return [
        name
        for name, _ in _NounNames(NounWords(tokens, language, known, taken)).found()
    ]


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
    found = _NounNames(NounWords(tokens, language, frozenset(), taken)).found()
    return frozenset(tokens[name[-1]].norm for name, person in found if person)


class _NounNames:
    """The names of a sentence; each rule gives how many tokens from ``k`` on are one,
    0 for none.
    """

    def __init__(self, beside: NounWords) -> None:
        self.beside = beside
        self.norm = beside.norm
        self.words = beside.words
        self.lists = beside.lists
        self.tokens = beside.tokens
        self.row = beside.row
        self.is_given = beside.is_given
        self.is_known = beside.is_known
        self.said = beside.said
        self.is_verb = beside.is_verb
        self.is_said = beside.is_said
        self.is_title = beside.is_title
        self.person = beside.person

    def found(self) -> Iterable[tuple[range, bool]]:
        """The names in order, and whether each is of a person."""
        persons: tuple[Callable[[int], int], ...] = (
            self._titled,
            self._fronted,
            self._given,
            self._saying,
            self._again,
        )
        bodies = NounBodies(self.beside)
        others = (
            bodies.company,
            bodies.place,
            bodies.seated,
            bodies.club,
            bodies.numbered,
            bodies.called,
            self._letters,
            self._place,
        )
        k = 0
        while k < len(self.tokens):
            size, person = 0, False
            if self.beside.capitals[k]:
                for rule in (*persons, *others):
                    size = rule(k)
                    if size:
                        person = rule in persons
                        break
            if size:
                yield range(bodies.begin(k), k + size), person
            k += size or 1

    def _titled(self, k: int) -> int:
        """ "Bürgermeisterin Lena Voss", "Frau Krüger", "Dr. Ost"; not "die Frau
        Blumen", "als Chefin Geduld", "Trainer Dorn Ruhe".
        """
        at = k - 1
        at -= self.norm(at) == "." and self.norm(at - 1) in self.words["courtesies"]
        if at < 0 or not self.is_title(at):
            return 0
        size = self.person(k)
        if size > 1 and (self.is_given(k) or self.is_known(k + size - 1)):
            return size
        title = self.norm(at)
        while at > 0 and (self.is_title(at - 1) or self.norm(at - 1) == "."):
            at -= 1
        return int(self.row(k) == 1 and self._is_surname(k, at, title))

    def _fronted(self, k: int) -> int:
        """ "Kuratorin Lale Fritzsche zeigt"."""
        return ROLE if self.beside.is_fronted(k) else 0

    def _is_surname(self, k: int, at: int, title: str) -> bool:
        """Whether one word behind a title that begins with ``at`` is a name."""
        before, behind = self.norm(at - 1), self.norm(k + 1)
        said = before in self.said  # "Das sagte" is no article with an adjective
        if self._is_held(k) or (self.beside.is_described(at) and not said):
            return False
        if before in self.beside.not_alone:
            return False
        if said or behind in self.said or self.is_known(k):
            return True
        return self._is_placed(at, title) and self._is_followed(k + 1, title)

    def _is_held(self, k: int) -> bool:
        """ "Präsident [Russlands]"."""
        norm = self.norm(k)
        return not self.lists.proper.isdisjoint((norm, norm.rstrip("s")))

    def _is_placed(self, at: int, title: str) -> bool:
        """Whether a title of one person opens a sentence or stands behind a
        preposition: not "lobte Chefin Mitarbeiter, die blieben".
        """
        if title in self.words["courtesies"]:
            return True
        if title.endswith(tuple(self.words["plural_like"])):
            return False
        return self.norm(at - 1) in self.beside.prepositions or opens(self.tokens, at)

    def _is_followed(self, k: int, title: str) -> bool:
        """Whether a comma, a verb or after a courtesy nothing is behind a name."""
        norm = self.norm(k)
        courtesy = title in self.words["courtesies"]
        if norm == "," or (courtesy and norm in STOPS):
            return True
        finite = norm.endswith(tuple(self.words["verb_endings"]))
        return self.is_verb(k) and (finite or norm in self.lists.auxiliaries)

    def _given(self, k: int) -> int:
        """ "Karl Heinz Brandt", "Jan-Ole H. Dorn"; "Anna Ries" where what is beside it
        tells that "Ries" is no noun: not "gab Anna Geld", "wurde Anna von Ärzten".
        """
        if not self.is_given(k):
            return 0
        if self.norm(k).count("-") > 1:  # "Max-Dorn-Institut"
            return 1
        size = self.person(k)
        if size > 1 and self._is_whole(k, size):
            return size
        joined = self.beside.is_joined(k)
        alone = size > 1 and self.row(k) == size and joined
        surname = self.beside.is_surname_alone(k + size - 1) or self._is_author(k)
        return size if alone and surname else 0

    def _is_author(self, k: int) -> bool:
        """ "Werke von [Nele Pahler]"; not "bekam von Nele Bilder"."""
        by = self.norm(k - 1) in self.words["by"]
        return by and self.norm(k - 2) in self.words["authored"]

    def _is_whole(self, k: int, size: int) -> bool:
        """Whether what stands behind a given name belongs to it."""
        end, inner = k + size, range(k + 1, k + size - 1)
        if self.is_known(end - 1) or any(self.norm(n) == "." for n in inner):
            return True
        if any(self.norm(n) in self.lists.function for n in inner):
            return False
        apposed = self.norm(k - 1) == self.norm(end) == ","
        return (
            (size > 2 and self.is_given(k + 1))
            or apposed
            or self.beside.is_bracketed(end)
            or self.beside.is_subject(k, size)
            or self.beside.is_opened(k, size)
            or self.is_said(k, ROLE)
            or self.beside.is_roled(k)
        )

    def _saying(self, k: int) -> int:
        """ "“…”, sagte [Moll]."; neither ", sagte Kommandant der Feuerwehr" nor ",
        sagten Ärzte", ", sagte Oma".
        """
        noun = self.norm(k) in self.beside.bodies | self.words["bare_nouns_in_a"]
        several = self.norm(k - 1).endswith(tuple(self.words["plural_verbs"]))
        if self.row(k) > 1 or noun or several:
            return 0
        return int(self.is_said(k, 0) and self.norm(k + 1) not in self.beside.articles)

    def _again(self, k: int) -> int:
        """ "Voss ging.", "sagte Voss", where an article names Lena Voss; not "als
        Koch", "im Sommer".
        """
        if not self.is_known(k) or self.row(k) > 1 or self.beside.first[k] < k:
            return 0
        opened = opens(self.tokens, k) and self.is_verb(k + 1)
        return int(opened or self.norm(k - 1) in self.said)

    def _letters(self, k: int) -> int:
        """ "SPD", "UNO"; not "PKW", nor in a line of capitals."""
        text = self.tokens[k].text
        if not is_shouted(text) or not text.isalpha() or len(text) > _LETTERS:
            return 0
        norm = self.norm(k)
        if norm in self.lists.common or norm in self.words["companies"]:
            return 0
        roman = not norm.strip("ivxlcdm")
        beside = self.tokens[max(0, k - 1) : k + 2 : 2]
        loud = any(is_shouted(t.text) and t is not self.tokens[k] for t in beside)
        return int(not (roman or loud))

    def _place(self, k: int) -> int:
        """ "Bremen", "in Neuhausen", "Bad Marga"; not "in Haft", "im Bad Fliesen"."""
        norm, before = self.norm(k), self.norm(k - 1)
        if norm in self.lists.place_openers:
            alone = before in self.beside.prepositions or self.beside.is_subject(k, 2)
            return 2 if alone and self.row(k) == 2 else 0
        inside = self.beside.inside[k]
        if inside and norm in self.words["proper_behind"]:
            return 1
        if norm in self.lists.proper:
            club = self.norm(k - 2) in self.words["clubs"]  # "FC Bayern [München]"
            return int((inside or not self.is_given(k)) and not club)
        endings = tuple(self.words["place_endings"])
        ended = norm.endswith(endings) and any(
            norm.endswith(end) and len(norm) >= len(end) + PART for end in endings
        )
        noun = norm in self.words["bare_nouns_in_a"]
        return int(inside and ended and not noun)
