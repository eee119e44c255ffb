"""What a capital says: a name, the beginning of a sentence, a heading or a shout.

All that asks about capitals of names asks here. In a heading ("Fire Kills Two at Mill")
and in a shouted stretch ("BREAKING: FIVE DEAD") a capital proves nothing: there a word
is a name only if it has a capital elsewhere, stands for a place, or is no word of the
dictionary.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.places import (
    is_demonym,
    is_place,
    is_word,
)
from mediacomp.languages.packed_wordnet import LANGUAGE
from mediacomp.languages.remembered import remembered
from mediacomp.languages.wordnet import (
    is_acronym,
    is_surname,
    knows,
)
from mediacomp.text.quote_marks import ALWAYS_OPEN, QUOTES
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_CAPITAL = regex.compile(
    r"(?:\p{Lu}\.){2,}+(?:\p{Lu}(?![\p{L}\p{M}]))?"
    r"|\p{Lu}[\p{L}\p{M}\p{Nd}]*+"
    r"(?:(?:[.'’‐‑&\-]{1,2}|(?:-\p{Ll}{1,5}){1,2}-|-(?:d|l)['’])"
    r"\p{Lu}[\p{L}\p{M}\p{Nd}]*+\.?)*+(?:-\p{Nd}++)?\.?"
)
# "U.S.", "EU", "IDs": capitals throughout are a name wherever they stand.
_SHORT = regex.compile(r"(?:\p{Lu}\p{Ll}?\.?){2,}s?|(?:\p{Lu}\.)+")
_OF_YEAR = "|".join(sorted(LANGUAGE.words("name_words", "year_endings")))
_BRAND = regex.compile(rf"\p{{Ll}}\p{{Lu}}\p{{Ll}}++|\p{{Nd}}{{2}}(?i:{_OF_YEAR})")
"""A small letter before the capital, or a year for those who belong to it: "iPad",
"eBay", "49ers".
"""
_FORM = regex.compile(r"^\p{Lu}-\p{Ll}+$|^\p{Lu}\p{L}?\d{4}")
"""A letter for a form or a kind, a long number with letters: "A-list", "X-ray",
"VA0898"; not "Airbus A320".
"""
_PARTED = regex.compile(r"\p{Lu}/\p{Lu}")
"""Two letters for what a name is of: "M/S Marga"."""
# Behind these a capital opens something and proves no name.
_STARTS = QUOTES | frozenset("`:.?!;-–—(…[")
STEM = 3
"""Letters that a word begins with and one derived from it, too."""
_REACH = 6
"""Words that a common name has behind its first, at most."""
_HEADING = 3
"""Words with content that a heading has at least."""
_LONG = 4
"""Letters of a word with an ending, at least."""
_SYLLABLE = 5
"""Letters of each of two syllables of a name, at most."""
_LOWER = 12
"""One word in so many may be without its capital in a heading without a stop."""
_ORDINARY = 0.4
"""Share of the words of a heading that are no names, at least."""
_ORDINARY_UNSTOPPED = 0.25
"""The same where no full stop ends the line."""


def capital(token: Token) -> tuple[int, int] | None:
    """Where in a token its capitalised part stands: "[US]-led", "post-[World]",
    "[Stoltenberg]’s".
    """
    if token.kind != "word":
        return None
    if token.text.islower() and not token.text[0].isdecimal():
        return None
    return _capital(token.text, token.norm)


@remembered
def _capital(text: str, norm: str) -> tuple[int, int] | None:
    if _FORM.search(text):
        return None
    if _BRAND.fullmatch(bare(text)) or _PARTED.fullmatch(text):
        return 0, len(bare(text))
    match = _CAPITAL.search(text)
    if not match or (match.start() and text[match.start() - 1].isalnum()):
        return None
    if _is_whole(text, norm, match.end()):
        return match.start(), len(text)
    end = match.start() + len(bare(match.group()))
    whole = len(match.group()) == len(text) and "." in match.group()[:-1]
    return match.start(), end if whole or not match.group().endswith(".") else end - (
        match.group().count(".") == 1
    )


def _is_whole(text: str, norm: str, end: int) -> bool:
    """Whether a word with a small letter behind its hyphen is one: "Co-operation",
    "Jong-un", but not "US-led".
    """
    if text[end : end + 1] != "-":
        return False
    known = any(knows(form) for form in (norm, norm.replace("-", "")))
    return known or _is_syllable(text[:end], bare(norm)[end + 1 :])


def _is_syllable(before: str, behind: str) -> bool:
    """Whether what a hyphen joins to a capital is no word beside it: "Jong-[un]"."""
    if not behind.isalpha() or max(len(before), len(behind)) > _SYLLABLE:
        return False
    first, lists = before.casefold(), name_words(LANGUAGE)
    if LANGUAGE.is_past(behind):
        # "Jae-won", but "Tory-won"
        return behind in lists.syllables and not (len(first) > 3 and is_word(first))
    # "Bond-girl", not "Ki-moon"
    if min(len(before), len(behind)) > 3 and is_word(behind):
        return False
    if _SHORT.fullmatch(before) or is_place(first) or len(first) < 2:
        return False
    return first not in lists.prefixes and behind not in lists.compounds


def capital_ends(token: Token) -> bool:
    """Whether the capitalised part reaches to the end of the token: not in "US-led"."""
    part = capital(token)
    return part is not None and token.text[part[1] :] in ("", ".")


def opens(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token begins a sentence, a quotation or what follows a colon or
    dash.
    """
    if k == 0:
        return True
    before = tokens[k - 1]
    if before.kind != "punctuation" or before.text[0] not in _STARTS:
        return False
    # one full stop within a sentence belongs to an abbreviation: "Sen. Edward Dorn"
    if before.text == "." and tokens[k - 2].kind == "word" and k > 1:
        return False
    if before.text[0] in ALWAYS_OPEN:
        # “ Rain fell”, but the film “ Twilight ”
        filled = k + 1 < len(tokens) and tokens[k + 1].text[0] in QUOTES
        return before.end == tokens[k].start or not filled
    # behind a closing quotation mark there is a space: “…,” Ann Lee said
    return before.text[0] not in QUOTES or before.end == tokens[k].start


def is_parted(text: str) -> bool:
    """Whether a word is two letters that a stroke parts: "M/S", which is a name only
    before one.
    """
    return _PARTED.fullmatch(text) is not None


def is_shouted(text: str) -> bool:
    """Whether a word of more than a letter is in capitals throughout."""
    return len(text) > 1 and text.isupper()


def capitals_within(
    tokens: Sequence[Token], language: Language, taken: frozenset[int] = frozenset()
) -> frozenset[str]:
    """Words, normalised, that have a capital inside a sentence, where nothing but a
    name explains it, and pairs of which one is a common word ("red sox"); not the
    tokens that are ``taken``, and none of a heading.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> texts = "Rain fell on Lima’s mills, said Lee.", "Rain Kills Sheep at Old Mill"
    >>> [sorted(capitals_within(tokenise(text), ENGLISH)) for text in texts]
    [['lee', 'lima'], []]
    """
    if is_heading(tokens, language):
        return frozenset()
    inside = [
        k
        for k, token in enumerate(tokens)
        if token.text[:1].isupper()
        and k not in taken
        and not opens(tokens, k)
        and not is_shouted_word(tokens, k, language)
    ]
    pairs = (
        pair(tokens, k)
        for k, behind in pairwise(inside)
        if behind == k + 1
        and any(is_ordinary(bare(tokens[n].norm), language) for n in (k, behind))
    )
    words = (
        bare(tokens[k].norm) for k in inside if not _describes(tokens, k, language)
    )
    return frozenset((*words, *pairs))


def pair(tokens: Sequence[Token], k: int) -> str:
    """Two words as `capitals_within` has them.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> pair(tokenise("the Red Sox’s win"), 1)
    'red sox'
    """
    return f"{tokens[k].norm} {bare(tokens[k + 1].norm)}"


def _describes(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a word belongs to another of a common name: "High" and "Street" of "High
    Street" are no names, "Marsh" of "Ann Marsh" and "Lima" of "Lima Council" are.
    """
    if not is_ordinary(bare(tokens[k].norm), language):
        return False
    before, lists = tokens[k - 1], name_words(language)
    if before.text[:1].isupper() and is_ordinary(bare(before.norm), language):
        return before.norm not in lists.given_words
    if k > 1 and before.norm in lists.joiners and tokens[k - 2].text[:1].isupper():
        return True
    behind = [bare(token.norm) for token in tokens[k + 1 : k + 3]]
    if behind[1:] and behind[0] in lists.and_ and behind[1] in lists.field_ends:
        return True  # "Tarn Fire and Rescue"
    last = k
    reach = min(len(tokens), k + 1 + _REACH)
    while last + 1 < reach and tokens[last + 1].text[:1].isupper():
        last += 1
    norm = bare(tokens[last].norm)
    common = norm in lists.bodies or is_ordinary(norm, language)
    return last > k and common


def is_heading(tokens: Sequence[Token], language: Language) -> bool:
    """Whether the words of a sentence have capitals throughout, as in a heading.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> texts = "Fire Kills Two at Old Mill", "Ann Lee met Bo Dorn in Lima."
    >>> [is_heading(tokenise(text), ENGLISH) for text in texts]
    [True, False]
    """
    function = language.function_words
    words = [token for token in tokens if token.kind == "word"]
    content = [
        t for t in words if t.norm.partition("'")[0] not in function and len(t.norm) > 1
    ]
    # "vs" and "v." keep their small letters.
    lower = sum(t.text[0].islower() and len(t.norm) > 2 for t in content)
    # A heading has no full stop, so that without one less proves it.
    stopped = bool(tokens) and tokens[-1].text == "."
    if stopped and _has_small_verb(words, language):
        return False
    if lower > (0 if stopped else len(content) // _LOWER):
        return False
    if len(words) > 1 and all(token.text.isupper() for token in words):
        return True
    if len(words) < _HEADING + stopped or len(content) < 2:
        return False
    if _has_small_capital(tokens, function):
        return True
    least = _ORDINARY if stopped else _ORDINARY_UNSTOPPED
    return len(content) >= _HEADING and _are_ordinary(content, least, language)


def _are_ordinary(words: Sequence[Token], least: float, language: Language) -> bool:
    """Whether such a share of words, at least, are no names."""
    ordinary = sum(is_ordinary(bare(token.norm), language) for token in words)
    return ordinary >= least * len(words)


def _has_small_verb(words: Sequence[Token], language: Language) -> bool:
    """Whether an auxiliary or a pronoun has no capital, which it has in a heading: "She
    is Professor of Modern Hens."
    """
    lists = language.lists("function_words")
    verbs = lists["auxiliaries"] | lists["pronouns"]
    return any(token.text.islower() and token.norm in verbs for token in words)


def _has_small_capital(tokens: Sequence[Token], function: frozenset[str]) -> bool:
    """Whether a small word inside has a capital: "Sheep Left To Ann Lee"."""
    return any(
        token.text[0].isupper() and token.norm in function and len(token.norm) > 1
        for k, token in enumerate(tokens)
        if not opens(tokens, k) and not token.text.isupper()
    )


@remembered
def is_ordinary(norm: str, language: Language) -> bool:
    """Whether a word is one of the dictionary, and no place, people, title or body."""
    lists = name_words(language)
    named = norm in lists.bodies | lists.given | lists.proper
    if not language.has_wordnet or named or norm in lists.titles:
        return False
    if not is_word(norm) or is_place(norm) or is_demonym(norm):
        return False
    return not (is_acronym(norm) or is_surname(norm))


def is_shouted_word(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a word is in capitals as others beside it are, as a label at the
    beginning, for weight, or though it is inflected: "BREAKING: TWO DEAD", "it took
    MONTHS", "it WARNED them"; not "NATO", nor "AIDS".
    """
    if not is_shouted(tokens[k].text) or not _is_shout(tokens, k, language):
        return False
    return (
        opens(tokens, k)
        or _is_shout(tokens, k - 1, language)
        or _is_shout(tokens, k + 1, language)
        or _is_inflected(tokens[k], language)
    )


def _is_inflected(token: Token, language: Language) -> bool:
    """Whether a word has an ending, which what is written in capitals as a name seldom
    has: "it took MONTHS"; not "TIME", not "AIDS".
    """
    norm = bare(token.norm)
    return len(norm) >= _LONG and language.lemma(norm) != norm


def _is_shout(tokens: Sequence[Token], k: int, language: Language) -> bool:
    if not 0 <= k < len(tokens) or not tokens[k].text.isupper():
        return False
    norm = bare(tokens[k].norm)
    ordinary = len(norm) > 1 and is_ordinary(norm, language)
    return ordinary or norm in language.function_words


def is_short(text: str) -> bool:
    """Whether a name is letters only: "U.S.", "EU", "IDs"."""
    return _SHORT.fullmatch(bare(text)) is not None
