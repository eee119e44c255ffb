"""Companies, clubs, courts and other bodies where every noun has its capital."""

from __future__ import annotations

from mediacomp.findings.facts.names.capitals import opens
from mediacomp.findings.facts.names.noun_words import (
    NAME,
    STOPS,
    NounWords,
    adjective,
)

_FIRST = "1"
"""What clubs count themselves as before their letters."""
_YEAR = 2
"""Figures of the year that a club has in its name."""
_DIVIDING = (".", ":", ",", "%", "-", "–")
"""Behind a figure: a day, a clock time, a result, a share."""


class NounBodies:
    """The bodies of a sentence; each rule gives how many tokens from ``k`` on are the
    name of one, 0 for none.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Die Ries AG und der FC Tarn warten.")
    >>> words = NounWords(tokens, Language.of("de"), frozenset(), frozenset())
    >>> NounBodies(words).company(1), NounBodies(words).club(5)
    (2, 2)
    """

    def __init__(self, beside: NounWords) -> None:
        self.beside = beside
        self.norm = beside.norm
        self.words = beside.words
        self.lists = beside.lists
        self.tokens = beside.tokens
        self.row = beside.row
        self.is_given = beside.is_given
        self.is_verb = beside.is_verb
        self.leads = beside.leads
        self.articles = beside.articles

    def company(self, k: int) -> int:
        """ "der Nordwerk AG", "Die Ries Metall AG"; of "der Bauer Ries Metall AG"
        none, since it doesn't tell where the name begins.
        """
        size = self.row(k)
        last = self.norm(k + size - 1)
        if last not in self.words["companies"] or size < 2 or self.leads(k - 1):
            return 0
        begun = self.norm(k - 1) in self.words["company_articles"]
        return size if size == 2 or (begun and size <= NAME) else 0

    def seated(self, k: int) -> int:
        """ "das Landgericht Konstanz", "der Universität Bremen"; in "die Bahn Bremen"
        none, since that may go there.
        """
        return 2 * (
            self._may_be_seated(k)
            and self.row(k) == 2
            and (self._is_town(k + 1) or self._is_before_verb(k))
        )

    def _may_be_seated(self, k: int) -> bool:
        return self.norm(k).endswith(tuple(self.words["seated_bodies"]))

    def _is_town(self, k: int) -> bool:
        return self.norm(k) in self.lists.proper

    def _is_before_verb(self, k: int) -> bool:
        """Whether an article, a body and what it is called are all that stands before
        the verb: "Im [Stadtmuseum Zell] hängt es", or more of that follows: "Das
        [Museum Zell] in Bremen"; not "Im Museum Kinder zu sehen".
        """
        beside, end = self.beside, k + 2
        small = (
            beside.norm(k - 1) in beside.definite
            and beside.norm(k + 1) not in beside.known
        )
        if not small or not opens(beside.tokens, k - 1):
            return False
        if not beside.is_surname_alone(k + 1):
            return False
        placed = (
            beside.norm(k - 1) in beside.articles and beside.norm(end) in beside.placed
        )
        return placed or beside.is_verb(end)

    def place(self, k: int) -> int:
        """ "Die Gemeinde [Zell] zahlt", "der Autohersteller [Norr] will", "der Stadtrat
        von [Zell]"; not "bietet die Stadt Kurse an".
        """
        beside, before = self.beside, self.norm(k - 1)
        if beside.row(k) > 1 or beside.is_given(k):
            return 0
        firm = before.endswith(tuple(beside.words["firms"]))
        if firm or before in beside.words["seats"]:
            return int(
                beside.is_subject(k, 1) and beside.norm(k - 2) in beside.articles
            )
        by = before in beside.words["by"] and beside.norm(k + 1) not in beside.articles
        return int(by and beside.norm(k - 2) in beside.words["seated_in"])

    def club(self, k: int) -> int:
        """ "IG Metall", "FC Tarn", "SV Tarn 98"."""
        club = self.norm(k) in self.words["clubs"]
        if not (club and self.leads(k + 1)):
            return 0
        if self.norm(k + 1) in self.lists.members:
            return 1  # "die VfB Fans"
        union = self.norm(k) in self.words["unions"]
        return 2 + (not union and self._is_founded(k + 2))

    def begin(self, k: int) -> int:
        """Where a name begins: "[1.] FC Tarn" has its number before it; not "auf Platz
        1. FC Tarn folgt".
        """
        if self.norm(k) not in self.words["clubs"] or k < 2:
            return k
        figure, stop = self.tokens[k - 2 : k]
        touches = stop.text == "." and figure.end == stop.start
        if not touches or figure.text != _FIRST or self._is_numbered(k - 3):
            return k
        return k - 2

    def _is_numbered(self, k: int) -> bool:
        """Whether the figure behind a word belongs to it: "Tabellenplatz [1]."."""
        norm, words = self.norm(k), self.words
        return norm in words["day_articles"] or norm.endswith(tuple(words["numbered"]))

    def numbered(self, k: int) -> int:
        """ "Mainz 05", not "Mainz 40": a figure with a nought counts nothing."""
        town = self.norm(k) in self.lists.proper
        nought = self.norm(k + 1)[:1] == "0"
        return 2 * (town and nought and self._is_founded(k + 1))

    def _is_founded(self, k: int) -> bool:
        """Whether a figure is the year of a club, since a verb, a mark or nothing
        follows: "SV Tarn 98 siegte in Bremen"; not "SV Tarn 18 jüngere Spieler".
        """
        figure, behind = self.norm(k), self.norm(k + 1)
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
        norm, behind = self.norm(k), self.norm(k + 1)
        finite = norm.endswith(tuple(self.words["verb_endings"]))
        bent = norm.endswith(tuple(self.words["adjective_endings"]))
        more = behind in STOPS or behind in self.beside.placed | self.articles
        return self.is_verb(k) and more and (finite or not bent)

    def called(self, k: int) -> int:
        """ "der Deutsche Wetterdienst", "das Internationale Rote Kreuz": adjectives
        with a capital and a body; neither "der Deutsche Hugo Zott" nor "ein Deutscher
        Verein".
        """
        at = k
        while self.leads(at + 1) and adjective(self.norm(at), self.words):
            at += 1
        body = self.norm(at)
        forms = body, body.removesuffix("s"), body.removesuffix("s").removesuffix("e")
        bodies = tuple(self.words["named_bodies"])
        named = self.is_given(at) or self.beside.is_known(at)
        if at == k or self.norm(k - 1) not in self.beside.definite or named:
            return 0
        town = self._may_be_seated(at) and self._is_town(at + 1)
        return (at - k + 1 + town) * any(form.endswith(bodies) for form in forms)
