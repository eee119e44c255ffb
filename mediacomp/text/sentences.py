"""Paragraph → sentences, by rules and word lists.

Every stretch of full stops, question or exclamation marks is a place where a sentence
may end; closing quotation marks and brackets go with the sentence they close. Whether
it ends there is asked of the two words around it:

* a word in lower case does not begin a sentence ("“Why fight?” the general asked"),
  unless the paragraph has no capital at all;
* some abbreviations never end one (Lt., Gen.), some do only if a function word or a
  quotation follows ("in the U.S. His", but "the U.S. Army"), some are abbreviations
  only before a figure (No. 5, Jan. 31);
* a sentence inside a quotation is a sentence of its own.

The lists stand in ``abbreviations.txt`` and ``function_words.txt`` of each language's
folder; what many languages share stands in ``mul`` and serves languages that have no
list. Nothing is learned from the text: the same words are split the same way in both
versions.

Why rules and not nupunkt, the trained splitter they were measured against: on the hard
cases in ``tests/text/data/sentences.txt`` nupunkt 0.8 errs on 15 of the 67 English
ones and would need most of these rules on top. On 460 kB of news the two disagree at 34
of 4,030 ends, and are equally fast.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import regex

from mediacomp.languages.language import ENGLISH, Language, shared
from mediacomp.text.paragraphs import trim
from mediacomp.text.spans import Span

_CLOSERS = "\"'”’»“«›‹)\\]}」』】）〉》*_"
_OPENERS = "\"'“‘„‚«»‹›”(\\[{¿¡「『【（〈《*_#•·–—―-"
_IN_A_ROW = 20
"""Marks between spaces or quotation marks (". . .", ".”.”") that end one sentence: with
no bound each would be read once for every mark before it.
"""
_END = regex.compile(
    rf"""
      (?P<wide> [。！？｡]++ [{_CLOSERS}]*+ )
    | (?P<marks> (?<![.!?…؟۔।॥։።]) [.!?…؟۔।॥։።]++ (?:\ \.){{0,{_IN_A_ROW}}}+ )
      (?P<closers>
          [{_CLOSERS}]*+ (?: [.!?…]++ [{_CLOSERS}]*+ ){{0,{_IN_A_ROW}}}+
          (?: [\ \u00a0\u202f]»(?!\w) )?
          (?: \[\d{{1,3}}\] )*+
      )
      (?: (?=\s|$) | (?<=[.!?…]["”“’»)]) (?=\p{{Lu}}) )
    """,
    regex.VERBOSE,
)
_NEXT = regex.compile(
    rf"\s*(?P<openers>(?:[{_OPENERS}]\s?)*)"
    rf"(?P<word>\w[\p{{L}}\p{{M}}\p{{Nd}}'’]{{0,40}}"
    rf"|\S)?(?P<stop>\.)?"
)
_LABEL = regex.compile(r"\W*(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})")
_EAST_ASIAN_GOES_ON = regex.compile(
    rf"[」』][{''.join(sorted(shared('sentences', 'particles')))}]"
    rf"|[”」』][^。！？\s]{{0,8}}?[{''.join(sorted(shared('sentences', 'saying')))}]"
)
_ABBREVIATED = regex.compile(
    r"""
      \p{L} | (?:\p{L}{1,3}\.)+ \p{L}{1,3}           # J, J.K, U.S, Ph.D
    | \p{Lu} [bcdfghjklmnpqrstvwxz]{1,4}            # Blvd, Sgt: a capital and no vowel
    """,
    regex.VERBOSE,
)
_INITIAL = regex.compile(r"\W?(?:\p{L}\.)+")
_OPENING = "\"'“‘„‚«»‹›([{¿¡—–-"
# Bounds on looking back keep the time linear in the text's length.
_INITIALS = 5
_LOOK_BACK = 40
_BRACKET_REACH = 300


@dataclass(frozen=True, slots=True)
class _Rules:
    never: frozenset[str]
    maybe: frozenset[str]
    number: frozenset[str]
    brand: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    starters: frozenset[str]
    ordinals: bool
    capital: frozenset[str]
    asked: regex.Pattern[str]
    asked_in_lower_case: regex.Pattern[str]
    caseless: bool = False


@cache
def _rules(language: Language) -> _Rules:
    never, maybe, number, brand, clock, after_clock, starters = (
        shared("abbreviations", key) | language.words("abbreviations", key)
        for key in (
            "never",
            "maybe",
            "number",
            "brand",
            "clock",
            "after-clock",
            "starters",
        )
    )
    # "Will" and "May" are names more often than they open a sentence after an
    # abbreviation.
    auxiliaries = {word.casefold() for word in language.auxiliaries}
    grammar = language.function_words - auxiliaries
    return _Rules(
        never,
        maybe,
        number,
        brand,
        clock,
        after_clock,
        starters | grammar,
        language.ordinal_stops,
        language.words("sentences", "capital"),
        _asked(language),
        _asked_in_lower_case(language),
    )


def _asked(language: Language) -> regex.Pattern[str]:
    """Who said it, behind a quotation that ends with a question mark: a name and a
    verb.
    """
    capital, endings, verbs = (
        language.any_of("sentences", group)
        for group in ("capital", "adverb_endings", "asking")
    )
    return regex.compile(
        rf"\s{{0,9}}(?:{capital}|"
        rf"(?:\p{{Lu}}[\p{{L}}\p{{M}}'’.\-]{{0,60}}\s){{1,5}}?)\s?"
        rf"(?:\p{{Ll}}{{1,60}}{endings}\s)?{verbs}\b"
    )


def _asked_in_lower_case(language: Language) -> regex.Pattern[str]:
    """The same where nothing has a capital: a few words and a verb."""
    endings, verbs = (
        language.any_of("sentences", group) for group in ("adverb_endings", "asking")
    )
    return regex.compile(
        rf"\s{{0,9}}(?:[\p{{L}}\p{{M}}'’.\-]{{1,60}}+\s){{1,5}}?"
        rf"(?:\p{{Ll}}{{1,60}}{endings}\s)?{verbs}\b"
    )


@cache
def _without_capitals(language: Language) -> _Rules:
    """The rules for a paragraph that has no capital: "mr." is "Mr.", and an
    abbreviation ends no sentence, since no capital behind it could say so.
    """
    rules = _rules(language)
    never = {word.casefold() for word in rules.never | rules.maybe}
    number = frozenset(word.casefold() for word in rules.number)
    return replace(rules, never=frozenset(never), number=number, caseless=True)


def sentence_spans(
    text: str, start: int = 0, end: int | None = None, language: Language = ENGLISH
) -> list[Span]:
    """Sentences of one paragraph, ``text[start:end]``, without white space around them.

    Every character that is not white space belongs to exactly one of them. A stretch
    without letter or digit is no sentence: it goes with the one before it, and a
    paragraph that has none at all gives no sentence.

    Examples
    --------
    >>> text = "Lt. Col. Ruiz left at 9 p.m. Reporters waited. “Why fight?” he asked."
    >>> [text[s.start:s.end] for s in sentence_spans(text)]
    ['Lt. Col. Ruiz left at 9 p.m.', 'Reporters waited.', '“Why fight?” he asked.']
    """
    stop = len(text) if end is None else end
    rules = _rules(language)
    if not any(map(str.isupper, text[start:stop])):
        rules = _without_capitals(language)
    found: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if _is_end(text, begin, match, stop, rules):
            _add(text, found, begin, match.end())
            begin = match.end()
    _add(text, found, begin, stop)
    return found if any(map(str.isalnum, text[start:stop])) else []


def _add(text: str, found: list[Span], start: int, end: int) -> None:
    span = trim(text, start, end)
    if span.start == span.end:
        return
    wordless = not any(map(str.isalnum, text[span.start : span.end]))
    if found and (
        wordless or not any(map(str.isalnum, text[found[-1].start : found[-1].end]))
    ):
        found[-1] = Span(found[-1].start, span.end)
    else:
        found.append(span)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence that began at ``begin`` may end: the marks, what follows them,
    and whether that opens sentences.
    """

    text: str
    begin: int
    match: regex.Match[str]
    stop: int
    following: regex.Match[str]
    rules: _Rules

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

    @property
    def key(self) -> str:
        return _word_before(self.text, self.begin, self.match.start())


def _is_end(
    text: str, begin: int, match: regex.Match[str], stop: int, rules: _Rules
) -> bool:
    following = _NEXT.match(text, match.end(), stop)
    if following is None or following["word"] is None:
        return True
    place = _Place(text, begin, match, stop, following, rules)
    answers = (rule(place) for rule in _ENDS)
    return next((answer for answer in answers if answer is not None), True)


def _if_wide(place: _Place) -> bool | None:
    """East Asian marks end sentences, unless what follows a closed quotation says who
    spoke: 「雨だ。」と言った.
    """
    if not place.match["wide"]:
        return None
    at = place.match.end() - 1
    return _EAST_ASIAN_GOES_ON.match(place.text, at, place.stop) is None


def _if_in_lower_case(place: _Place) -> bool | None:
    """A small letter goes on ("“Why fight?” the general asked"), not one of "iPhone";
    a paragraph without any capital ("rain fell. it rose.") says nothing by them.
    """
    small = place.word[0].islower() and not place.word[1:2].isupper()
    if not place.rules.caseless:
        return False if small else None
    return False if _goes_on_in_lower_case(place) else None


def _if_label(place: _Place) -> bool | None:
    """A number or letter before the first word labels it: "2. The river"."""
    label = _LABEL.fullmatch(place.text, place.begin, place.match.start())
    return False if label else None


def _if_in_brackets(place: _Place) -> bool | None:
    """What stands in brackets inside a sentence ends it only before a word that opens
    another: "the dam (built when?) Lee drew".
    """
    inside = _inside_brackets(place.text, place.begin, place.match)
    return place.fresh if inside else None


def _if_full_stop(place: _Place) -> bool | None:
    """One full stop may belong to an abbreviation: "Lt. Col. Ruiz"."""
    match = place.match
    if match["marks"] != "." or match["closers"].strip("\"'”’»"):
        return None
    return _full_stop_ends(place.key, place.following, place.fresh, place.rules)


def _if_dots(place: _Place) -> bool | None:
    """Dots are a pause before what has its capital anyway: "Well… I don't know"."""
    if place.match["marks"][0] not in ".…":
        return None
    # Without capitals only a word that opens sentences tells "it fell… then it"
    # from "it… fell"; where that is a pause, the sentence is cut in two.
    if place.rules.caseless:
        return place.fresh
    return place.word not in place.rules.capital


def _if_brand(place: _Place) -> bool | None:
    """A name with a mark of exclamation is no end: "Yahoo! Lee said"."""
    brand = place.key in place.rules.brand and place.match["marks"] == "!"
    return place.fresh if brand else None


def _if_asked(place: _Place) -> bool | None:
    """Who asked belongs to the question: "“Why fight?” Ann Lee asked"."""
    if not place.match["closers"]:
        return None
    asked = place.rules.asked.match(place.text, place.match.end(), place.stop)
    return asked is None


_ENDS = (
    _if_wide,
    _if_in_lower_case,
    _if_label,
    _if_in_brackets,
    _if_full_stop,
    _if_dots,
    _if_brand,
    _if_asked,
)
"""Asked in this order whether a sentence ends, until one knows; else it does."""


def _goes_on_in_lower_case(place: _Place) -> bool:
    """Whether a question ends within a sentence that goes on, where no capital tells:
    "“why fight?” the general asked".
    """
    match, asked = place.match, place.rules.asked_in_lower_case
    closed = bool(match["closers"]) and match["marks"] != "."
    return closed and asked.match(place.text, match.end(), place.stop) is not None


def _full_stop_ends(
    key: str, following: regex.Match[str], fresh: bool, rules: _Rules
) -> bool:
    """Whether a full stop behind a word ends a sentence: not in "Lt. Ruiz", "No. 5",
    "the U.S. Army"; in "at 9 p.m. Reporters", "in the U.S. His".
    """
    word = following["word"]
    if _listed(key, rules.never) or (_listed(key, rules.number) and word[0].isdigit()):
        return False
    if key in rules.clock:
        return word not in rules.after_clock
    if _listed(key, rules.maybe) or _ABBREVIATED.fullmatch(key) is not None:
        quoted = bool(following["openers"]) and len(key) > 1
        return (fresh or quoted) and not rules.caseless
    return fresh or not _is_ordinal(key, rules)


def _is_ordinal(key: str, rules: _Rules) -> bool:
    """Whether a figure and its full stop are an ordinal number: "am 3. Mai"."""
    return rules.ordinals and key.isdigit() and len(key) <= 2


def _word_before(text: str, begin: int, at: int) -> str:
    """Word that ends at ``at``, spaced abbreviations in one piece ("z. B" is "z.B"),
    marks before it dropped.
    """
    piece = text[max(begin, at - _LOOK_BACK) : at]
    if not piece or piece[-1].isspace():
        return ""
    words = piece.split()
    first = len(words) - 1
    while (
        first > len(words) - _INITIALS
        and first
        and len(words[first].partition(".")[0]) == 1
        and _INITIAL.fullmatch(words[first - 1])
    ):
        first -= 1
    return "".join(words[first:]).lstrip(_OPENING)


def _listed(key: str, words: frozenset[str]) -> bool:
    return bool(key) and (
        key in words
        or key[0].lower() + key[1:] in words
        or (key.isupper() and key.capitalize() in words)
    )


def _inside_brackets(text: str, begin: int, match: regex.Match[str]) -> bool:
    if match["closers"][-1:] not in (")", "]"):
        return False
    at = max(
        text.rfind("(", max(begin, match.start() - _BRACKET_REACH), match.start()),
        text.rfind("[", max(begin, match.start() - _BRACKET_REACH), match.start()),
    )
    return at >= 0 and any(map(str.isalnum, text[max(begin, at - _BRACKET_REACH) : at]))
