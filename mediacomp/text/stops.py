"""Whether one full stop behind a word ends a sentence, or belongs to the word.

The word before and the word behind are asked, by rules in order, until one knows:

* "Lt. Ruiz": some abbreviations never end a sentence;
* "No. 5": some are abbreviations only before a figure;
* "on 23rd. May": a figure with its ending, before a month;
* "at 9 p.m. Reporters": an hour ends one, unless its day, zone or place follows, or it
  opens the sentence itself ("At 9 p.m. Ruiz left");
* "J. Ruiz", but "on X. Ruiz", "Plan B. Ruiz": a letter is an initial, unless what
  stands before it says that it is a name or a number of its own;
* "Acme Inc. (ACM)", "J.B. “Jack” Ruiz": what stands in brackets or is a nickname goes
  with the abbreviation;
* "in the U.S. His": any other abbreviation ends one only before a word that opens
  sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from mediacomp.text.quote_marks import CLOSING, OPENING, STRAIGHT, TURNED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mediacomp.text.openings import Rules

LEADING = STRAIGHT + OPENING + TURNED + "([{¿¡—–-"
"""Marks that may stand before a word and are no part of it."""

_ABBREVIATED = regex.compile(
    r"""
      \p{L} | (?:\p{L}{1,3}\.-?)+ \p{L}{1,3}         # J, J.K, J.-M, U.S, Ph.D
    | [\p{Lu}--[AEIOUÀ-ÆÈ-ÏÒ-ÖÙ-Ü]]                  # Blvd, Sgt: no vowel at all, or
      [bcdfghjklmnpqrstvwxz]{1,4}                    # Ann and Alps would be some
    """,
    regex.VERBOSE | regex.VERSION1,
)
_INITIAL = regex.compile(r"\W?(?:\p{L}\.)+")
_DATED = regex.compile(r"\p{Nd}{1,2}(?:st|nd|rd|th)")
_HOUR = regex.compile(r"[\p{Nd}:.]+")
_NICKNAME = regex.compile(
    rf"\s+[{STRAIGHT}{OPENING}]\p{{Lu}}[\p{{L}}\p{{M}}’'-]{{0,40}}"
    rf"(?:\ [\p{{L}}\p{{M}}’'-]{{1,40}}){{0,3}}[{STRAIGHT}{CLOSING}]\ (?=\p{{Lu}})"
)
_NAMES_BEHIND = regex.compile(
    r"\s+(?:\p{Lu}[\p{L}\p{M}.’'-]{0,40}\ ){1,4}(?P<last>\p{L}{1,40})"
)
_DAY_AND_MONTH = regex.compile(r"\s+\p{Nd}{1,2}\ (?P<month>\p{L}{1,40})")
_GOES_ON = regex.compile(r"\s{0,3}[\p{Ll},;:.!?]")
# Bounds on looking back and ahead keep the time linear in the text's length.
_INITIALS = 5
_LOOK_BACK = 40
_WORDS_BEFORE_CLOCK = 120
_BRACKET_REACH = 300


@dataclass(frozen=True)
class Place:
    """Where a sentence that began at ``begin`` may end: the marks, what follows them,
    and the words of the language.
    """

    text: str
    begin: int
    match: regex.Match[str]
    stop: int
    following: regex.Match[str]
    rules: Rules

    @property
    def word(self) -> str:
        return str(self.following["word"])

    @property
    def fresh(self) -> bool:
        """Whether the word behind is one that opens sentences: "The", but no initial
        ("A." in "A. Lee").
        """
        initial = len(self.word) == 1 and self.following["stop"]
        return self.word.casefold() in self.rules.starters and not initial

    @cached_property
    def key(self) -> str:
        """Word before the marks, spaced abbreviations in one piece ("z. B" is "z.B"),
        signs before it dropped.
        """
        return "".join(self._words[1]).lstrip(LEADING)

    @property
    def _unprefixed(self) -> str:
        """The word before without a small one that a hyphen joins to it: "then-[Gov]",
        "ex-[Sen]".
        """
        small, _, behind = self.key.rpartition("-")
        plain = small.islower() or (small.istitle() and not self.before)
        return behind if plain and behind[:1].isupper() else self.key

    @property
    def before(self) -> list[str]:
        """Up to a few words before that one, the nearest last."""
        return self._words[0]

    def abbreviates(self, words: frozenset[str], *, anywhere: bool = True) -> bool:
        """Whether the word before is on a list of abbreviations: as it stands there, or
        in capitals that a title, or the beginning of a sentence, gave it.
        """
        key = self._unprefixed
        if self.rules.caseless:
            return key.casefold() in words
        if key in words or len(key) < 2:
            return key in words
        small = key[0].lower() + key[1:]
        if key.isupper():
            return key.capitalize() in words or small in words
        # Within a sentence "Max." and "Al." are people.
        return small in words and (anywhere or not self.before)

    @cached_property
    def _words(self) -> tuple[list[str], list[str]]:
        at = self.match.start()
        piece = self.text[max(self.begin, at - _LOOK_BACK) : at]
        if not piece or piece[-1].isspace():
            return [], []
        words = piece.split()
        first = len(words) - 1
        while (
            first > len(words) - _INITIALS
            and first
            and len(words[first].partition(".")[0]) == 1
            and _INITIAL.fullmatch(words[first - 1])
        ):
            first -= 1
        return words[:first], words[first:]


def full_stop_ends(place: Place) -> bool:
    """Whether a full stop behind a word ends a sentence."""
    return first_answer(_RULES, place)


def first_answer(rules: Iterable[Callable[[Place], bool | None]], place: Place) -> bool:
    """What the first rule that knows says of a place; where none does, a sentence
    ends.
    """
    for rule in rules:
        answer = rule(place)
        if answer is not None:
            return answer
    return True


def _if_never(place: Place) -> bool | None:
    """ "Lt. Ruiz": what never ends one."""
    return False if place.abbreviates(place.rules.never) else None


def _if_numbers(place: Place) -> bool | None:
    """ "No. 5": what is an abbreviation only before a figure."""
    if not place.word[0].isdigit() or not place.abbreviates(place.rules.number):
        return None
    return False


def _if_dated(place: Place) -> bool | None:
    """ "on 23rd. May": the stop belongs to the day, as in German."""
    if not _DATED.fullmatch(place.key):
        return None
    return False if place.word.casefold() in place.rules.calendar else None


def _if_clock(place: Place) -> bool | None:
    """ "at 9 p.m. Reporters", but "9 p.m. Monday", "9 p.m. London time"."""
    rules = place.rules
    if place.key not in rules.clock:
        return None
    if rules.caseless and place.word in rules.leading:
        return False
    return not (
        place.word in rules.after_clock
        or _is_day(place)
        or _is_named_time(place)
        or _opens_the_sentence(place)
        or _in_brackets_behind(place)
    )


def _is_day(place: Place) -> bool:
    """ "9 p.m. Aug. 5", "9 p.m. 5 August": short names of days that are words ("Sun")
    need their stop.
    """
    dated = _DAY_AND_MONTH.match(place.text, place.match.end(), place.stop)
    if dated:
        return dated["month"].casefold() in place.rules.calendar
    named = place.word.casefold() in place.rules.calendar
    return named and (len(place.word) > 4 or bool(place.following["stop"]))


def _is_named_time(place: Place) -> bool:
    """ "9 p.m. London time": a few names, and the word for time."""
    behind = _NAMES_BEHIND.match(place.text, place.match.end(), place.stop)
    return behind is not None and behind["last"].casefold() in place.rules.time


def _opens_the_sentence(place: Place) -> bool:
    """Whether nothing is said before the hour but when: "Shortly before 9 p.m. Ruiz
    left".
    """
    at = place.match.start()
    if at - place.begin > _WORDS_BEFORE_CLOCK:
        return False
    rules, words = place.rules, place.text[place.begin : at].split()[:-1]
    opening = rules.leading | rules.before_clock | rules.calendar
    plain = [word.strip(LEADING + ",").casefold() for word in words]
    return all(word in opening or _HOUR.fullmatch(word) for word in plain)


def _if_letter(place: Place) -> bool | None:
    """A capital alone is an initial ("J. Ruiz"), unless it is a name or number of its
    own: "on X.", "Plan B.", "King George V.", "so did I.".
    """
    key, rules = place.key, place.rules
    if len(key) != 1 or not key.isupper() or not place.before:
        return None
    nearest = place.before[-1].lstrip(LEADING)
    if key in rules.letters and nearest[:1].islower():
        return True
    if key in rules.capital and nearest[:1].islower():
        # "By I. Ruiz", but "so did I. Ruiz".
        return nearest not in rules.leading or None
    counted = nearest.casefold() in rules.counted  # "Plan B."
    return True if counted or _is_of_ruler(place, nearest) else None


def _is_of_ruler(place: Place, nearest: str) -> bool:
    """ "King George V.": a numeral behind a name, and a title near."""
    counted = place.rules.counted
    titled = any(word.casefold() in counted for word in place.before[-3:-1])
    return titled and place.key in "IVX" and nearest[:1].isupper()


def _if_abbreviated(place: Place) -> bool | None:
    """Any other abbreviation ends one before a word that opens sentences, or a
    quotation.
    """
    if not _is_abbreviation(place):
        return None
    if _in_brackets_behind(place) or _is_nickname(place):
        return False
    quoted = bool(place.following["openers"]) and len(place.key) > 1
    ends = place.fresh or quoted or _is_common_behind_name(place)
    # Where no capital tells, only who does something opens a sentence ("she").
    return place.word in place.rules.subjects if place.rules.caseless else ends


def _is_abbreviation(place: Place) -> bool:
    key, rules = place.key, place.rules
    if not place.abbreviates(rules.maybe, anywhere=False):
        known = _ABBREVIATED.fullmatch(key) is not None
        return known and key not in rules.no_abbreviations
    # "After Mass. Lee sang": what is a word as well is a state behind a comma or a
    # word such as "in", and before a title.
    if key not in rules.states or not place.before or place.following["stop"]:
        return True
    nearest = place.before[-1]
    return nearest[-1] == "," or nearest.casefold() in rules.before_states


def _in_brackets_behind(place: Place) -> bool:
    """ "Acme Inc. (ACM) lost": brackets that hold no sentence of their own."""
    text, at = place.text, place.match.end()
    while at < place.stop and text[at].isspace():
        at += 1
    sign = text[at : at + 1]
    if sign not in ("(", "["):
        return False
    end = text.find(
        ")" if sign == "(" else "]", at, min(place.stop, at + _BRACKET_REACH)
    )
    if end < 0:
        return False
    return text[end - 1] not in ".!?…" or bool(
        _GOES_ON.match(text, end + 1, place.stop)
    )


def _is_nickname(place: Place) -> bool:
    """ "J.B. “Jack” Ruiz": a word or two in marks, and the name goes on."""
    return _NICKNAME.match(place.text, place.match.end(), place.stop) is not None


def _is_common_behind_name(place: Place) -> bool:
    """ "He runs Acme Inc. Shares of it fell": behind what ends a name a common word
    opens a sentence, but no title ("Acme Inc. Chairman Jo Bell").
    """
    word, rules = place.word.casefold(), place.rules
    if place.key not in rules.final or place.following["stop"]:
        return False
    small = _GOES_ON.match(place.text, place.following.end(), place.stop)
    known = word in rules.common and word not in rules.titles
    return known and small is not None and place.word[:1].isupper()


def _if_ordinal(place: Place) -> bool | None:
    """ "am 3. Mai": a figure and its full stop, where the language writes ordinals so;
    not "auf Platz 3. Trainer Ruiz ging".
    """
    key = place.key
    if not (place.rules.ordinals and key.isdigit() and len(key) <= 2):
        return None
    ranked = place.before and place.before[-1].casefold().endswith(place.rules.ranked)
    return bool(ranked) or place.fresh


_RULES = (
    _if_never,
    _if_numbers,
    _if_dated,
    _if_clock,
    _if_letter,
    _if_abbreviated,
    _if_ordinal,
)
"""Asked in this order whether a full stop ends a sentence; else it does."""
