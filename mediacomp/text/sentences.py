"""Paragraph → sentences, by rules and word lists.

Every stretch of full stops, question or exclamation marks is a place where a sentence
may end; closing quotation marks and brackets go with the sentence they close. Whether
it ends there is asked of the two words around it:

* a word in lower case does not begin a sentence ("“Why fight?” the general asked"),
  unless the paragraph writes no sentence with a capital;
* a full stop may belong to an abbreviation, an initial, an hour:
  `mediacomp.text.stops` says so;
* a sentence inside a quotation is a sentence of its own;
* where the space behind a full stop was forgotten ("It failed.The mayor left"), two
  small letters before it and a capital behind tell it from "example.com" and "U.S.".

The lists stand in each language's folder (`mediacomp.text.openings`). Nothing is
learned from the text: the same words are split the same way in both versions.

Why rules and not nupunkt, the trained splitter they were measured against: on the hard
cases in ``tests/text/data/sentences.txt`` nupunkt 0.8 errs on 15 of the 67 English
ones and would need most of these rules on top. On 460 kB of news the two disagree at 34
of 4,030 ends, and are equally fast.
"""

from __future__ import annotations

import regex

from mediacomp.languages.language import ENGLISH, Language
from mediacomp.languages.wordlists import shared
from mediacomp.text.openings import Rules, rules, without_capitals
from mediacomp.text.paragraphs import trim
from mediacomp.text.quote_marks import CLOSING, OPENING, STRAIGHT, TURNED
from mediacomp.text.spans import Span
from mediacomp.text.stops import Place, first_answer, full_stop_ends

_CLOSERS = STRAIGHT + CLOSING + ")\\]}」』】）〉》*_"
_OPENERS = STRAIGHT + OPENING + TURNED + "”(\\[{¿¡「『【（〈《*_#•·–—―-"
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
      (?: (?=\s|$) | (?<=[.!?…]["”“’»)]) (?=\p{{Lu}})
        # no space: "failed.The", "in 2019.The"
        | (?<=(?:\p{{Ll}}\p{{Ll}}|\p{{Nd}})[.!?]) (?=[“‘«„]?\p{{Lu}}(?:\p{{Ll}}|\ )) )
    """,
    regex.VERBOSE,
)
_NEXT = regex.compile(
    rf"\s*(?P<openers>(?:[{_OPENERS}]\s?)*)"
    rf"(?P<word>\w[\p{{L}}\p{{M}}\p{{Nd}}'’]{{0,40}}"
    rf"|\S)?(?P<stop>\.)?"
)
_LABEL = regex.compile(r"[^\w\p{Sc}]*(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})")
_EAST_ASIAN_GOES_ON = regex.compile(
    rf"[」』][{''.join(sorted(shared('sentences', 'particles')))}]"
    rf"|[”」』][^。！？\s]{{0,8}}?[{''.join(sorted(shared('sentences', 'saying')))}]"
)
_SMALL_END = regex.compile(r"(?<![\p{L}\p{M}.])\p{Ll}{3,40}\.\s+(?=\p{Ll})")
_CAPITAL_BEHIND = regex.compile(
    rf"[.!?…][{_CLOSERS}]{{0,3}}\s+[{_OPENERS}]{{0,3}}\p{{Lu}}"
)
_ADDRESS = regex.compile(r"[/@=\\]|www\.", regex.IGNORECASE)
# Bounds on looking back keep the time linear in the text's length.
_BRACKET_REACH = 300
_RUN = 80
"""Signs of a run without spaces that are looked at, on either side of a full stop."""
_SMALL_ENDS = 2


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
    words = rules(language)
    if _has_no_capitals(text, start, stop, words):
        words = without_capitals(language)
    found: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if _is_end(text, begin, match, stop, words):
            _add(text, found, begin, match.end())
            begin = match.end()
    _add(text, found, begin, stop)
    return found if any(map(str.isalnum, text[start:stop])) else []


def _has_no_capitals(text: str, start: int, stop: int, words: Rules) -> bool:
    """Whether a paragraph writes no sentence with a capital, though names may have one:
    then small letters go on behind at least two words that are no abbreviations.
    """
    if text[start : start + 1].isupper():  # as most paragraphs begin
        return False
    if not any(map(str.isupper, text[start:stop])):
        return True
    if _CAPITAL_BEHIND.search(text, start, stop):
        return False
    listed = words.never | words.maybe | words.number
    small = (
        match.group().rstrip()[:-1] not in listed
        for match in _SMALL_END.finditer(text, start, stop)
    )
    return sum(small) >= _SMALL_ENDS


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


def _is_end(
    text: str, begin: int, match: regex.Match[str], stop: int, words: Rules
) -> bool:
    following = _NEXT.match(text, match.end(), stop)
    if following is None or following["word"] is None:
        return True
    place = Place(text, begin, match, stop, following, words)
    return first_answer(_ENDS, place)


def _if_wide(place: Place) -> bool | None:
    """East Asian marks end sentences, unless what follows a closed quotation says who
    spoke: 「雨だ。」と言った.
    """
    if not place.match["wide"]:
        return None
    at = place.match.end() - 1
    return _EAST_ASIAN_GOES_ON.match(place.text, at, place.stop) is None


def _if_in_lower_case(place: Place) -> bool | None:
    """A small letter goes on ("“Why fight?” the general asked"), not one of "iPhone";
    a paragraph without any capital ("rain fell. it rose.") says nothing by them.
    """
    small = place.word[0].islower() and not place.word[1:2].isupper()
    if not place.rules.caseless:
        return False if small else None
    return False if _goes_on_in_lower_case(place) else None


def _if_label(place: Place) -> bool | None:
    """A number or letter before the first word labels it: "2. The river"."""
    label = _LABEL.fullmatch(place.text, place.begin, place.match.start())
    return False if label else None


def _if_in_brackets(place: Place) -> bool | None:
    """What stands in brackets inside a sentence ends it only before a word that opens
    another: "the dam (built when?) Lee drew".
    """
    inside = _inside_brackets(place.text, place.begin, place.match)
    return place.fresh if inside else None


def _if_joined(place: Place) -> bool | None:
    """A sign that joins goes on: "Com. & Adm."."""
    return False if place.word in ("&", "+") else None


def _if_glued(place: Place) -> bool | None:
    """Without a space behind it a stop may be part of an address or a name: "see
    Booking.Com", "x.org/Home".
    """
    text, at = place.text, place.match.end()
    if text[at].isspace() or place.match["closers"] or place.match["wide"]:
        return None
    before = text[max(place.begin, at - _RUN) : at].rsplit(None, 1)[-1]
    behind = text[at : min(place.stop, at + _RUN)].split(None, 1)[0]
    if _ADDRESS.search(before + behind):
        return False
    return False if place.word in place.rules.domains else None


def _if_full_stop(place: Place) -> bool | None:
    """One full stop may belong to an abbreviation: "Lt. Col. Ruiz"."""
    match = place.match
    if match["marks"] != "." or match["closers"].strip("\"'”’» "):
        return None
    return full_stop_ends(place)


def _if_dots(place: Place) -> bool | None:
    """Dots are a pause before what has its capital anyway: "Well… I don't know"."""
    marks = place.match["marks"]
    if marks[0] not in ".…":
        return None
    # A second full stop is no pause, but a slip, or that of a sentence which an
    # abbreviation ends: "in the U.S.. Snow fell".
    if marks == ".." and (place.rules.caseless or "." in place.key):
        return True
    # Without capitals only a word that opens sentences tells "it fell… then it"
    # from "it… fell"; where that is a pause, the sentence is cut in two.
    if place.rules.caseless:
        return place.fresh
    return place.word not in place.rules.capital


def _if_brand(place: Place) -> bool | None:
    """A name with a mark of exclamation is no end: "Yahoo! Lee said"."""
    brand = place.key in place.rules.brand and place.match["marks"] == "!"
    return place.fresh if brand else None


def _if_asked(place: Place) -> bool | None:
    """Who asked belongs to the question: "“Why fight?” Ann Lee asked"."""
    if not place.match["closers"]:
        return None
    asked = place.rules.asked.match(place.text, place.match.end(), place.stop)
    return asked is None


_ENDS = (
    _if_wide,
    _if_in_lower_case,
    _if_label,
    _if_joined,
    _if_glued,
    _if_in_brackets,
    _if_full_stop,
    _if_dots,
    _if_brand,
    _if_asked,
)
"""Asked in this order whether a sentence ends, until one knows; else it does."""


def _goes_on_in_lower_case(place: Place) -> bool:
    """Whether a question ends within a sentence that goes on, where no capital tells:
    "“why fight?” the general asked".
    """
    match, asked = place.match, place.rules.asked_in_lower_case
    closed = bool(match["closers"]) and match["marks"] != "."
    return closed and asked.match(place.text, match.end(), place.stop) is not None


def _inside_brackets(text: str, begin: int, match: regex.Match[str]) -> bool:
    if match["closers"][-1:] not in (")", "]"):
        return False
    at = max(
        text.rfind("(", max(begin, match.start() - _BRACKET_REACH), match.start()),
        text.rfind("[", max(begin, match.start() - _BRACKET_REACH), match.start()),
    )
    return at >= 0 and any(map(str.isalnum, text[max(begin, at - _BRACKET_REACH) : at]))
