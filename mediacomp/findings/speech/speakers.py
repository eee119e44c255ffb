"""From the phrase beside a cue to the one who speaks.

A surname stands for the one full name that ends with it, a role for the one person to
whom the article gives it, a pronoun for the person whom the sentences before speak of.
Where the article doesn't tell, the phrase stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_ordinary
from mediacomp.findings.speech.phrases.bounds import pronoun_of, takes_complement
from mediacomp.findings.speech.phrases.named import is_capital, name_within
from mediacomp.findings.speech.phrases.noun_phrases import Phrase, utterer
from mediacomp.findings.speech.phrases.subjects import leading_subject
from mediacomp.findings.speech.role_nouns import role_head
from mediacomp.findings.speech.speaker_sorts import (
    is_many,
    is_titled,
    is_told,
    may_be_person,
    may_speak,
    people_in,
    role_gender,
)
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.utterance import Speaker

if TYPE_CHECKING:
    from mediacomp.findings.speech.persons import Names
    from mediacomp.findings.speech.vocabulary import Vocabulary

BACK = 6
"""Units that an antecedent may lie back."""


@dataclass
class Speakers:
    """Resolves phrases to speakers; remembers who spoke in which unit.

    Examples
    --------
    >>> from mediacomp.findings.speech.persons import Names
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann Lee, a farmer, said that she left.")
    >>> speakers = Speakers([unit], Names("Ann Lee, a farmer,", words), words)
    >>> speakers.speaker(0, Phrase(8, 8)).name  # the "she" of the sentence
    'Ann Lee'
    """

    units: Sequence[Unit]
    names: Names
    words: Vocabulary
    spoke: dict[int, str] = field(default_factory=dict)

    def speaker(
        self, number: int, phrase: Phrase, *, remember: bool = True
    ) -> Speaker | None:
        """Who a phrase in a unit stands for; None for nobody in particular.

        Examples
        --------
        >>> from mediacomp.findings.speech.persons import Names
        >>> from mediacomp.findings.speech.units import tried
        >>> unit, words = tried("Lee said that nobody left.")
        >>> speakers = Speakers([unit], Names("Ann Lee met Tom Dorn.", words), words)
        >>> speakers.speaker(0, Phrase(0, 0)).name, speakers.speaker(0, Phrase(3, 3))
        ('Ann Lee', None)
        """
        unit = self.units[number]
        start, end = unit.tokens[phrase.first].start, unit.tokens[phrase.last].end
        name = self._name(number, phrase)
        if name is None:
            return None
        # A pronoun that stayed one would hide who spoke before.
        if remember and name.lower() not in self.words.personal:
            self.spoke[number] = name
        return Speaker(start, end, name)

    def _name(self, number: int, phrase: Phrase) -> str | None:
        unit = self.units[number]
        norms = unit.norms[phrase.first : phrase.last + 1]
        if len(norms) == 1:
            pronoun = self.words.nominative.get(norms[0], pronoun_of(norms[0]))
            if pronoun in self.words.resolved:
                # An unresolved pronoun is still somebody: better "she" than nobody.
                return self._antecedent(number, phrase.first, pronoun) or pronoun
            if norms[0] in self.words.nobody:
                return None
        return self._of_phrase(number, phrase)

    def _of_phrase(self, number: int, phrase: Phrase) -> str | None:
        unit = self.units[number]
        if phrase.name:
            first, last = phrase.name
            full = self.names.full(self.names.bare(unit.worded(first, last)))
            self._learn_person(unit, phrase, full)
            return full
        tokens = unit.tokens[phrase.first : phrase.last + 1]
        within = name_within(tokens, self.words)
        if within:
            first, last = phrase.first + within[0], phrase.first + within[1]
            name = self._named(unit, phrase.first, first, last)
            if name:
                self._learn_person(unit, phrase, name)
                return name
        return self._of_role(number, phrase)

    def _named(self, unit: Unit, start: int, first: int, last: int) -> str | None:
        """The name in a run of capitals; an organisation keeps its article's noun ("the
        Culture Ministry").
        """
        if unit.norms[first] in self.words.articles and first < last:
            first += 1
        run = unit.worded(first, last)
        bare = self.names.bare(run)
        if self._is_body(unit, first, last, len(bare.split())):
            return unit.written(start, last)
        if not bare:
            return None
        office = bare.split()[0] in self.words.institution_joins  # "President of Lima"
        one = len(run) > len(bare.split()) == 1
        if office or (one and bare.lower() in self.words.titles):
            return self.names.with_role(" ".join(run)) or unit.written(start, last)
        return self.names.full(bare)

    def _is_body(self, unit: Unit, first: int, last: int, named: int) -> bool:
        """Whether a run of capitals behind an article is an organisation: all its words
        name it, not only ``named`` of them. "The Culture Ministry" loses a word to its
        title as "Mayor Lee" does, but "the Rev. Lee" is a person.
        """
        titled = named < len(unit.worded(first, last))
        body = not titled or (named == 1 and unit.norms[last - 1] != ".")
        led_in = first > 0 and unit.norms[first - 1] in self.words.articles
        return body and led_in and last - first < 8

    def _of_role(self, number: int, phrase: Phrase) -> str | None:
        """A role: the one person who has it, the author of a document, or else the
        words as they stand.
        """
        unit = self.units[number]
        end = self._end_of_role(unit, phrase)
        text = unit.written(phrase.first, end)
        head = role_head(text.lower(), self.words)
        # "One of her messages" is as what stands behind "of".
        second = unit.norms[phrase.first + 1 : phrase.first + 2]
        if not self.words.of.isdisjoint(second) and phrase.first + 1 < end:
            head = role_head(unit.written(phrase.first + 2, end).lower(), self.words)
        if head in self.words.documents:
            return self._author(number, phrase, end) or text
        if unit.norms[phrase.first] not in self.words.definites:
            return text
        known = self.names.with_role(text.lower())
        if known is None and end - phrase.first == 1:
            if head in self.words.bodies:
                known = self._last_body(number) or self.names.body(head)
            elif head in self.words.institutions:
                known = self.names.body(head)
        return known or text

    def _end_of_role(self, unit: Unit, phrase: Phrase) -> int:
        """Last token of a role without what only tells more of it: "the mayor [who
        …]", "the mayor [on Monday]".
        """
        for k in range(phrase.first + 1, phrase.last + 1):
            if unit.norms[k] in self.words.relatives:
                return k - 1
            day = unit.norms[k] in self.words.times and is_capital(unit, k)
            timed = day or unit.norms[k] in self.words.timed
            if timed and not takes_complement(unit, k - 1, self.words):
                return k - 1
        return phrase.last

    def _author(self, number: int, phrase: Phrase, end: int) -> str | None:
        """Who issued a document: "a statement from the company", "one of her messages",
        "the statement".
        """
        unit = self.units[number]
        for k in range(phrase.first, end):
            if unit.norms[k] in self.words.authored and k + 1 <= end:
                return self._name(number, Phrase(k + 1, end))
            if unit.norms[k] in self.words.gendered_owners:
                owner = self.words.nominative.get(unit.norms[k], "")
                return self._antecedent(number, phrase.first, owner)
        if unit.norms[phrase.first] in self.words.the and end - phrase.first == 1:
            return self._last_speaker(number)
        return None

    def _last_body(self, number: int) -> str | None:
        """The organisation that spoke last in the same paragraph."""
        name = self._last_speaker(number)
        known = name and (
            name in self.names.people
            or name in self.names.gender
            or any(name in named for named in self.names.by_role.values())
        )
        return name if name and name[:1].isupper() and not known else None

    def _last_speaker(self, number: int) -> str | None:
        paragraph = self.units[number].paragraph
        back = range(number - 1, max(-1, number - BACK), -1)
        same = (k for k in back if self.units[k].paragraph == paragraph)
        return next((self.spoke[k] for k in same if k in self.spoke), None)

    def _antecedent(self, number: int, before: int, pronoun: str) -> str | None:
        """Whom a pronoun stands for: the sentence's own subject, but for a common word
        that opens it ("[Similar] schemes failed, she said"), or the nearest subject or
        speaker before it.
        """
        name = self._subject_of(number, before, pronoun)
        if name:
            return name
        paragraph = self.units[number].paragraph
        for k in range(number - 1, max(-1, number - BACK - 1), -1):
            # A pronoun reaches over one paragraph's border, hardly over two.
            if self.units[k].paragraph < paragraph - 1:
                break
            name = self._told_of(k, pronoun)
            if name:
                return name
        return None

    def _subject_of(self, number: int, before: int, pronoun: str) -> str | None:
        """The subject of a pronoun's own sentence, if the pronoun may stand for it."""
        own = leading_subject(self.units[number], self.words) if before else None
        if own is None or own.last >= before:
            return None
        name = self._candidate(number, own, pronoun, spoke=True)
        return name if name and not self._is_common(name) else None

    def _told_of(self, number: int, pronoun: str) -> str | None:
        """Who spoke in a sentence, leads or is in it, if a pronoun may mean them."""
        if is_told(self.units[number], pronoun, self.words):
            return None
        spoke = self.spoke.get(number)
        if spoke is not None and self._fits(spoke, pronoun, spoke=True):
            return spoke
        lead = leading_subject(self.units[number], self.words)
        name = self._candidate(number, lead, pronoun) if lead else None
        return name or self._mentioned(number, pronoun)

    def _is_common(self, name: str) -> bool:
        """Whether what seems a surname is a common word that opens the sentence, and
        never stands inside one with its capital: "[Similar] schemes failed, she said".
        """
        word = name.lower()
        common = name[:1].isupper() and is_ordinary(word, self.words.language)
        return common and word not in self._inside

    @cached_property
    def _inside(self) -> frozenset[str]:
        """Words with a capital that no beginning of a sentence explains."""
        return frozenset(
            unit.norms[k]
            for unit in self.units
            for k in range(1, len(unit.norms))
            if is_capital(unit, k)
        )

    def _candidate(
        self, number: int, phrase: Phrase, pronoun: str, *, spoke: bool = False
    ) -> str | None:
        unit = self.units[number]
        first = unit.norms[phrase.first]
        if phrase.first == phrase.last and pronoun_of(first) in self.words.pronouns:
            return None
        # "No patient fell ill, she added": of nobody in particular.
        named = any(
            is_capital(unit, k) for k in range(phrase.first + 1, phrase.last + 1)
        )
        if first in self.words.language.words("speech", "quantifying") and not named:
            return None
        name = self._of_phrase(number, phrase)
        return name if name and self._fits(name, pronoun, spoke=spoke) else None

    def _mentioned(self, number: int, pronoun: str) -> str | None:
        """The one full name in a sentence that the article shows to be a person's,
        introduced ones first.
        """
        if pronoun not in self.words.genders:
            return None
        found = people_in(self.units[number], self.names, self.words)
        fitting = {name: k for name, k in found.items() if self._fits(name, pronoun)}
        distinct = [name for name, first in fitting.items() if first] or list(fitting)
        # Of two women in one sentence "she" may be either.
        return distinct[0] if len(distinct) == 1 else None

    def _fits(self, name: str, pronoun: str, *, spoke: bool = False) -> bool:
        """Whether a pronoun may stand for a name; of one that spoke or rules the
        sentence a bare surname will do.
        """
        gendered = pronoun in self.words.genders
        introduced = spoke and gendered and may_be_person(name, self.words)
        person = introduced or self._is_person(name)
        if gendered:
            known = self.names.gender.get(name) or role_gender(name, self.words)
            # Of whom no gender is known, either pronoun may speak.
            return person and known in (None, self.words.genders[pronoun])
        many = is_many(name, self.words)
        if pronoun in self.words.neuter:
            thing = not person and (not many or is_titled(name, self.words))
            return thing and (spoke or may_speak(name, self.words))
        return many

    def lead(self, number: int) -> Speaker | None:
        """The person with whom a sentence begins, if it begins with one.

        Examples
        --------
        >>> from mediacomp.findings.speech.persons import Names
        >>> from mediacomp.findings.speech.units import tried
        >>> unit, words = tried("On Monday Ann Lee left the mill.")
        >>> Speakers([unit], Names("", words), words).lead(0).name
        'Ann Lee'
        >>> unit, words = tried("The river rose.")
        >>> Speakers([unit], Names("", words), words).lead(0) is None
        True
        """
        unit = self.units[number]
        phrase = leading_subject(unit, self.words)
        # What begins with somebody's words says nothing of who is spoken of.
        if phrase is None or QUOTE in unit.norms[: phrase.last]:
            return None
        if owner := utterer(unit, phrase, self.words):
            return self.speaker(number, owner, remember=False)
        speaker = self.speaker(number, phrase, remember=False)
        person = speaker and (
            speaker.name in self.words.genders or self._is_person(speaker.name)
        )
        return speaker if person else None

    def _is_person(self, name: str) -> bool:
        if name[:1].isupper() and name.split()[0].lower() not in self.words.function:
            return self.names.is_person(name)
        return self.words.is_person(role_head(name.lower(), self.words))

    def _learn_person(self, unit: Unit, phrase: Phrase, name: str) -> None:
        """Keep that a title makes a person of a name, and of which gender."""
        norms = unit.norms[phrase.first : phrase.last]
        if " " in name and not self.words.titles.isdisjoint(norms):
            self.names.people.add(name)
        for norm in norms:
            for gender in ("male", "female"):
                known = norm in getattr(self.words, gender)
                if known and norm not in self.words.gendered_owners:
                    self.names.gender.setdefault(name, gender)
