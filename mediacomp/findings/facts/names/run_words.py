"""Words in a run of capitals that are titles and not part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import (
    capital_ends,
    is_short,
    opens,
)
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.nicknames import encloses_one
from mediacomp.findings.facts.names.places import (
    has_doer,
    is_demonym,
    is_doer,
    is_place,
    is_word,
)
from mediacomp.languages.wordnet import is_person
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.findings.facts.names.name_words import NameWords
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token


@dataclass(frozen=True, slots=True)
class RunWord:
    """Word ``n`` of a run of capitals; the part it stands in is ``begun`` by a
    token.

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Prime Minister Ann King")
    >>> run, lists = range(4), name_words(ENGLISH)
    >>> [RunWord(tokens, run, n, 2, lists).is_title() for n in run]
    [True, True, False, False]
    """

    tokens: Sequence[Token]
    run: Sequence[int]
    n: int
    begun: int
    lists: NameWords

    def is_title(self) -> bool:
        """Whether the word is a title; one of a role only beside a title: "Prime
        Minister".
        """
        text = self.tokens[self.run[self.n]].text
        if self.lists.are_letters(text) or self._has_nickname():
            return False
        if text.isupper() and self._norm in self.lists.capital_titles:
            return True
        if self._norm not in self.lists.titles:
            return self._leads_to_title() or self._is_office()
        if not self._norm_of(1) and self._is_shortened():
            return True
        if self._is_of_thing() or self._is_field() or self._ends_name():
            return False
        return self._norm_of(1) not in self.lists.bodies

    def is_trade(self, language: Language) -> bool:
        """Whether the word is what the person with the two names behind it does."""
        named = [self.tokens[k] for k in self.run[self.n + 1 : self.n + 3]]
        kinds = [token.kind for token in named]
        if kinds != ["word", "word"] or self._is_of_thing():
            return False
        own = bare(self.tokens[self.run[self.n]].norm)
        return is_trade(own, named[0].norm, language)

    @property
    def _norm(self) -> str:
        norm = self._norm_of(0)
        if not capital_ends(self.tokens[self.run[self.n]]):
            norm = norm.partition("-")[0]  # "President-elect"
        before, dash, behind = norm.partition("-")
        if dash and before in self.lists.prefixes:
            norm = behind  # "ex-Senator"
        return norm

    def _norm_of(self, further: int) -> str:
        """The word so many further on in the run; nothing behind its end."""
        at = self.n + further
        if at >= len(self.run):
            return ""
        return bare(self.tokens[self.run[at]].norm).rstrip(".")

    def _has_nickname(self) -> bool:
        """Whether a nickname tells that a title is a given name: "[Earl] “Red”
        Dorn"; not "Captain “Red” Dorn".
        """
        k = self.run[self.n] + 1
        return self._norm in self.lists.given_words and encloses_one(self.tokens, k)

    def _leads_to_title(self) -> bool:
        """ "[Prime] Minister"; but "the District Attorney's Office" is a body."""
        titles = self.lists.titles | self.lists.offices
        role = self._norm in self.lists.role and self._norm_of(1) in titles
        return role and self._norm_of(2) not in self.lists.bodies

    def _is_office(self) -> bool:
        """ "[Head] of Service", "Interim [Head] of Hens"; not "Velmor [Head]"."""
        office = self._norm in self.lists.offices
        first = not self.n or self._norm_of(-1) in self.lists.role
        at = self.run[self.n] + 1
        of = at < len(self.tokens) and self.tokens[at].norm in self.lists.of
        return office and first and of

    def _is_shortened(self) -> bool:
        """Whether the full stop behind a title shortens it: "Tarn Police [Capt]. Ann
        Dorn".
        """
        k = self.run[self.n]
        if self._norm not in self.lists.shortened or k + 2 >= len(self.tokens):
            return False
        stop, behind = self.tokens[k + 1 : k + 3]
        return stop.text == "." and behind.text[0].isupper()

    def _is_of_thing(self) -> bool:
        """Whether what stands before a title or behind it tells that a thing is called
        so: "the [Princess] Marga" sank, "the liner [Queen] Marga", "the [Captain] Dorn
        Road"; not "the King of Lima".
        """
        following = self._norm_of(1)
        if self.n or not self.run[0] or not following or following in self.lists.joins:
            return False
        before = self.tokens[self.run[0] - 1].norm
        if bare(self.tokens[self.run[0]].norm) in self.lists.noble:
            return before in self.lists.the or self._is_of_vessel()
        return before in self.lists.the and self._is_site()

    def _is_of_vessel(self) -> bool:
        """Whether a vessel and its article stand before the run and no verb behind it,
        which may be what a person does: "hit the cruise liner [Queen] Marga."; neither
        "By boat Queen Marga came" nor "The boat Queen Marga bought sank".
        """
        vessel = self.run[0] - 1
        article = vessel - 1
        article -= article > 0 and self.tokens[article].norm not in self.lists.the
        if self.tokens[vessel].norm not in self.lists.vessels or article < 0:
            return False
        if self.tokens[article].norm not in self.lists.the:
            return False
        end = self.run[-1] + 1
        behind = self.tokens[end].norm if end < len(self.tokens) else ""
        goes_on = behind in self.lists.function - self.lists.auxiliaries
        return (goes_on or not behind.isalpha()) and not self._is_fronted(article)

    def _is_fronted(self, article: int) -> bool:
        """Whether one word and an article open a clause: "Aboard [the] ship"."""
        if not article:
            return False
        parted = self.tokens[article - 1].kind == "punctuation"
        return parted or opens(self.tokens, article - 1)

    def _is_site(self) -> bool:
        """Whether the run is a title, words that are none and what is built."""
        norms = [bare(self.tokens[k].norm).rstrip(".") for k in self.run[1:]]
        if len(norms) < 2 or norms[-1] not in self.lists.sites:
            return False
        return self.lists.titles.isdisjoint(norms)

    def _is_field(self) -> bool:
        """Whether a last word like a title is of a body's field: "the Department of
        Criminal [Justice]", "the Health and Safety [Executive]".
        """
        if self._norm_of(1):
            return False
        before = {bare(self.tokens[k].norm) for k in self.run[: self.n]}
        if self._norm in self.lists.field_ends and before & self.lists.and_:
            return True
        bodies = self.lists.bodies | self.lists.institutions
        return bool(before & bodies and before & self.lists.joiners)

    def _ends_name(self) -> bool:
        """ "Ann [King]", "Ann [King] Jr.", "in The Marga [Reporter]"; not "the
        Marga County [Sheriff]'s deputy".
        """
        following = self._norm_of(1)
        ends = not following or following in self.lists.suffixes
        seated = self.n > 0 and self._norm_of(-1) in self.lists.bodies
        return (
            self.n > 0
            and ends
            and not seated
            and (self._is_person() or self._is_headed())
        )

    def _is_headed(self) -> bool:
        """Whether the article before the run has a capital that no beginning explains,
        as that of a newspaper has: "in The Marga Reporter"; not "the Marga mayor".
        """
        at = self.run[0] - 1
        if at < 1 or opens(self.tokens, at):
            return False
        article = self.tokens[at]
        return article.norm in self.lists.the and article.text.istitle()

    def _is_person(self) -> bool:
        """Whether the part begins with what may be a given name, and no article: "Ann
        King", not "the Velmora Mayor".
        """
        k, lists = self.begun, self.lists
        norm = bare(self.tokens[k].norm)
        if k and self.tokens[k - 1].norm in lists.the:
            return False
        return norm in lists.given | lists.given_words or not (
            is_word(norm)
            or is_short(self.tokens[k].text)
            or is_place(norm)
            or is_demonym(norm)
        )


def is_trade(norm: str, given: str, language: Language) -> bool:
    """Whether a word for a person stands like a title before a given name: "Boss Ann"
    of "Boss Ann Lee"; not "Baker Street", "Mason Holdings".

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> is_trade("boss", "ann", ENGLISH), is_trade("baker", "street", ENGLISH)
    (True, False)
    """
    lists = name_words(language)
    names = lists.given | lists.given_words
    if not lists.trades or norm in names | lists.place_openers:
        return False
    if given not in names and is_word(given):
        return False
    return norm in lists.trades or is_person(norm) or is_doer(norm) or has_doer(norm)
