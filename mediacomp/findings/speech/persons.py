"""The names of an article: which full name a surname or a role stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.places import is_place
from mediacomp.findings.facts.names.run_words import is_trade
from mediacomp.findings.speech.full_names import ends_with, is_shouted, may_call
from mediacomp.findings.speech.person_patterns import patterns
from mediacomp.findings.speech.role_nouns import behind_roles, plain, role_head
from mediacomp.text.tokens import without_possessive

if TYPE_CHECKING:
    import regex

    from mediacomp.findings.speech.vocabulary import Vocabulary

_ROLE_REACH = 60
"""Letters before a name in which its role and an article before that stand."""
_COMPOUND, _LEAST_TITLE, _OPENED = 9, 4, 3
"""One letter less than a compound that may end with a title has at least, and than the
title has; words of an opening and a name, at most.
"""


class Names:
    """Full names by surname, the roles that the article gives them, and whether they
    are men or women.

    Built from capitals, titles and appositions only: "the mayor, Ann Lee", "Ann Lee, a
    farmer", "Mayor Ann Lee".

    Examples
    --------
    >>> from mediacomp.findings.speech.vocabulary import vocabulary
    >>> from mediacomp.languages.language import ENGLISH
    >>> names = Names("The mayor, Ann Lee, met Dr. Tom Dorn.", vocabulary(ENGLISH))
    >>> names.full("Lee"), names.with_role("the mayor"), names.full("Marsh")
    ('Ann Lee', 'Ann Lee', 'Marsh')
    """

    def __init__(
        self,
        text: str,
        words: Vocabulary,
        nicknames: Iterable[tuple[str, str]] = (),
    ) -> None:
        self.words = words
        self.by_surname: dict[str, dict[str, None]] = defaultdict(dict)
        self.by_nickname: dict[str, dict[str, None]] = defaultdict(dict)
        self.by_given: dict[str, dict[str, None]] = defaultdict(dict)
        self.by_role: dict[str, dict[str, None]] = defaultdict(dict)
        self._role_words: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.gender: dict[str, str] = {}
        self.people: set[str] = set()
        known = patterns(words.language)
        self._runs(text, known.run)
        for match in known.apposed.finditer(text):
            self._give_role(self.bare(match["name"].split()), match["role"])
        for match in known.introduced.finditer(text):
            role = known.role.match(text, match.end())
            if role:
                self._give_role(self.bare(match["name"].split()), role["role"])
            if known.age.match(text, match.end()):
                self.people.add(self.bare(match["name"].split()))
        for nickname, name in nicknames:
            full = self.full(name)
            if full != name:
                self.by_nickname[nickname.lower()].setdefault(full)

    def _runs(self, text: str, pattern: regex.Pattern[str]) -> None:
        small: list[tuple[str, str]] = []
        for match in pattern.finditer(text):
            run = match.group().split()
            if len(run) > 2 and self._is_behind_office(text, match.start()):
                run = run[1:]  # "Secretary of State Ann Lee"
            run = self._behind_opening(run)
            if (
                run[0].lower() in self.words.told_forms
                and text[match.end() : match.end() + 1] == ":"
            ):
                run = run[1:]  # "Said Lee: “…"
            name = self.bare(run)
            parts = name.split()
            if (
                len(parts) < 2
                # "In San Marino" is a place, however much it looks like a person.
                or self._before(text, match.start()) in self.words.before_places
                # "Sprecherin der Stadt": what a title is of.
                or parts[0].lower() in self.words.articles
            ):
                continue
            self.by_surname[plain(parts[-1])].setdefault(name)
            self.by_given[plain(parts[0])].setdefault(name)
            titles = run[: len(run) - len(parts)]
            if titles:
                self._give_role(name, " ".join(titles))
            elif role := self._role_before(text, match.start(), parts):
                small.append((name, role))
        # "Acting mayor Ann Lee" is not whom "the mayor" means beside "Mayor Tom Dorn".
        for name, role in small:
            if role_head(role, self.words) in self.by_role:
                self.people.add(name)
            else:
                self._give_role(name, role)

    def _role_before(self, text: str, at: int, parts: Sequence[str]) -> str:
        """The role in small letters right before a person's name, which begins there:
        "[finance minister] Ann Lee"; not "its rival Lima United", nor "the man Ann Lee
        accused".
        """
        line = text[max(0, at - _ROLE_REACH) : at].rpartition("\n")[2]
        *others, role = line.split() or [""]
        left = len(others)
        while left and self._is_of_role(others[left - 1]):
            left -= 1
        behind_article = left > 0 and others[left - 1].lower() in self.words.articles
        body = not self.words.institutions.isdisjoint(map(str.lower, parts))
        place = is_place(" ".join(parts).lower())
        person = role.islower() and self.words.is_person(role)
        told = person and not (behind_article or body or place)
        return " ".join([*others[left:], role]) if told else ""

    def _is_of_role(self, word: str) -> bool:
        """Whether a word may stand before the noun of a role: "finance minister"."""
        rank = word.lower() in self.words.language.words("name_words", "ranks")
        small = (word.islower() or rank) and word not in self.words.function
        return small and not self.words.language.is_past(word)

    @staticmethod
    def _before(text: str, at: int) -> str:
        # Twelve characters hold any preposition that is asked for, and the space behind
        # it.
        words = text[max(0, at - 12) : at].split()
        return words[-1].lower() if words else ""

    def _behind_opening(self, run: list[str]) -> list[str]:
        """A run without the day or the place that opens a sentence: "On Monday [Ann
        Lee] left", "In Lima [Ann Lee] left".
        """
        if len(run) <= _OPENED:
            return run
        opening, first, second = (word.lower() for word in run[:3])
        if opening in self.words.dated and first in self.words.times:
            return run[2:]
        placed = opening in self.words.before_places
        return run[2 + is_place(f"{first} {second}") :] if placed else run

    def _is_behind_office(self, text: str, at: int) -> bool:
        # Thirty hold a title and the "of" behind it.
        words = text[max(0, at - 30) : at].lower().split()[-2:]
        title, of = words if len(words) == 2 else ("", "")
        return of in self.words.of and title in self.words.titles

    def _give_role(self, name: str, role: str) -> None:
        head = role_head(role, self.words)
        if not name or not head or role.split()[0].lower() in self.words.function:
            return
        if name.lower() in self.words.times:  # "On Tuesday, the mayor"
            return
        self.by_role[head].setdefault(name)
        self._role_words[head, name].update(role.lower().split())
        if (
            self.words.is_person(head)
            or head in self.words.titles
            or head.endswith(self.words.person_endings)
        ):
            self.people.add(name)
        for gender in ("male", "female"):
            if head in getattr(self.words, gender):
                self.gender.setdefault(name, gender)

    def bare(self, run: Sequence[str]) -> str:
        """A run of capitals without owner and titles before it, suffixes behind it and
        words that only open a sentence.

        Examples
        --------
        >>> from mediacomp.findings.speech.vocabulary import vocabulary
        >>> from mediacomp.languages.language import ENGLISH
        >>> names = Names("", vocabulary(ENGLISH))
        >>> [names.bare(run.split()) for run in ("But Mayor Ann Lee’s", "T. Dorn Jr.")]
        ['Ann Lee', 'T. Dorn']
        """
        parts = [part.strip(",;:()") for part in run]
        parts = self._without_titles(parts[self._behind_owner(parts) :])
        language = self.words.language
        if len(parts) > 2 and is_trade(parts[0].lower(), parts[1].lower(), language):
            parts = parts[1:]
        parts = parts[behind_roles(parts, language) :]
        # "Mother-of-two Ann Lee"; "Ann-Marie Lee" has two capitals.
        head, _, tail = parts[0].partition("-") if parts else ("", "", "")
        if len(parts) > 1 and tail.islower() and self.words.is_person(head.lower()):
            parts = parts[1:]
        while len(parts) > 1 and parts[-1].lower().rstrip(".") in self.words.suffixes:
            parts.pop()
        if parts:
            parts[-1] = without_possessive(parts[-1]).rstrip(".") or parts[-1]
        return " ".join(parts)

    def _without_titles(self, parts: Sequence[str]) -> list[str]:
        """What stands behind words that only open a sentence and the last title; an
        office ("President of Lima") stays whole.
        """
        norms = [part.lower().rstrip(".") for part in parts]
        opened = next(
            (k for k, norm in enumerate(norms) if not self._only_opens(norm)),
            len(parts),
        )
        kept = list(parts[opened:])
        if self._is_office(kept):
            return kept
        titles = [k for k, norm in enumerate(norms[opened:-1]) if self._is_title(norm)]
        return kept[titles[-1] + 1 :] if titles else kept

    def _is_title(self, word: str) -> bool:
        """Whether a word is a title, in German one that ends a compound, too:
        "Verkehrsminister".
        """
        joined = self.words.language.capital_nouns and len(word) > _COMPOUND
        ends = (word[k:] for k in range(2, len(word) - _LEAST_TITLE)) if joined else ()
        return word in self.words.titles or any(
            end in self.words.titles for end in ends
        )

    def _behind_owner(self, parts: Sequence[str]) -> int:
        """Where a person's name begins behind whose they are: "Tarn Union's [Ann Lee]",
        but "[Tarn's Children's Hospital]".
        """
        for k in range(len(parts) - 3, -1, -1):
            if without_possessive(parts[k]) != parts[k]:
                behind = {part.lower() for part in parts[k + 1 :]}
                return 0 if behind & self.words.institutions else k + 1
        return 0

    def _is_office(self, parts: Sequence[str]) -> bool:
        """Whether a title owns a body: "Attorney General's Office"."""
        owned = any(without_possessive(part) != part for part in parts[:-1])
        return owned and parts[-1].lower() in self.words.institutions

    def _only_opens(self, word: str) -> bool:
        """Whether a word has its capital from the sentence that it opens: "But",
        "Says".
        """
        if word in self.words.function or word in self.words.source_words:
            return True
        inflected = word.endswith(self.words.inflected_endings)
        return word in self.words.colours and inflected

    def full(self, name: str) -> str:
        """The one full name that ends with a surname, or the one person whose name
        begins with a given name; the name itself if there is none or more than one.

        Examples
        --------
        >>> from mediacomp.findings.speech.vocabulary import vocabulary
        >>> from mediacomp.languages.language import ENGLISH
        >>> names = Names("Ann Lee, 9, met Tom Dorn, Eva Dorn.", vocabulary(ENGLISH))
        >>> names.full("Lee"), names.full("Dorn"), names.full("Ann")
        ('Ann Lee', 'Dorn', 'Ann Lee')
        """
        known = self.by_surname.get(plain(name.split()[-1]), {}) if name else {}
        # "van Lee" fits "Ann van Lee" and not "Tom Lee", who shares the last word.
        fitting = [full for full in known if ends_with(full, name)]
        # "Red" may be what "Ann “Red” Lee" is called.
        fitting = fitting or [*self.by_nickname.get(name.lower(), ())]
        fitting = fitting or ([] if known else self._called(name))
        return fitting[0] if len(fitting) == 1 else name

    def _called(self, given: str) -> list[str]:
        full = next(iter(begun := self.by_given.get(plain(given), {})), "")
        known = full in self.people or full in self.gender
        may = may_call(given, full, self.words.language, person=known)
        return [full] if may and len(begun) == 1 else []

    def body(self, head: str) -> str | None:
        """The one organisation of an article whose name ends with a word: "the trust"
        is the Lima Trust.

        Examples
        --------
        >>> from mediacomp.findings.speech.vocabulary import vocabulary
        >>> from mediacomp.languages.language import ENGLISH
        >>> names = Names("The Lima Trust left.", vocabulary(ENGLISH))
        >>> names.body("trust"), names.body("union")
        ('Lima Trust', None)
        """
        known = self.by_surname.get(head, {})
        return next(iter(known)) if len(known) == 1 else None

    def with_role(self, phrase: str) -> str | None:
        """The one name to which the article gives the role that a phrase speaks of.

        Examples
        --------
        >>> from mediacomp.findings.speech.vocabulary import vocabulary
        >>> from mediacomp.languages.language import ENGLISH
        >>> names = Names("Ann Lee, a farmer, left.", vocabulary(ENGLISH))
        >>> names.with_role("the farmer"), names.with_role("the mayor")
        ('Ann Lee', None)
        """
        # Two mayors in one article: "the mayor" is left as it stands.
        head = role_head(phrase, self.words)
        fitting = [
            name
            for name in self.by_role.get(head, {})
            if self._may_have_role(phrase, self._role_words[head, name])
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _may_have_role(self, phrase: str, given: Set[str]) -> bool:
        """Whether who has a role of some words may be meant by a phrase: a deputy is
        called so, and the finance minister is not the foreign minister.
        """
        asked = set(phrase.lower().split())
        ranks, fields = (
            self.words.language.words("name_words", name) for name in ("ranks", "role")
        )
        if not asked & ranks <= given:
            return False
        apart = asked & fields, given & fields
        return not all(apart) or not apart[0].isdisjoint(apart[1])

    def is_person(self, name: str) -> bool:
        """Whether anything speaks for a person: a role, a title, a name of two words or
        more that ends with no word for a body and nothing else.

        Examples
        --------
        >>> from mediacomp.findings.speech.vocabulary import vocabulary
        >>> from mediacomp.languages.language import ENGLISH
        >>> names = Names("Rain fell.", vocabulary(ENGLISH))
        >>> [names.is_person(n) for n in ("Ann Lee", "Velmora", "Lima United")]
        [True, False, False]
        """
        parts = name.split()
        return (
            name in self.people
            or name in self.gender
            or (
                len(parts) > 1
                and not is_shouted(name, self.words.language)
                and parts[-1].lower() not in self.words.institutions
                # Particles have three letters at most: "van der", "bin".
                and all(part[:1].isupper() or len(part) <= 3 for part in parts)
            )
        )
