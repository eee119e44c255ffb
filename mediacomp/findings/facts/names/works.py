"""Small words in names: titles of works in quotation marks (“About a Boy”), where a run
of capitals would end at them, and those that have a capital ("Us Weekly").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.names.capitals import is_ordinary
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.text.quote_marks import OPENING, QUOTES, STRAIGHT
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_OPENS = frozenset(OPENING + STRAIGHT)
_INSIDE = frozenset("/:")
"""Marks that part a title: “Salt / Smoke”, “Salt: First Smoke”."""
_JOINED = regex.compile(r"\p{Lu}\p{Ll}++(?:/\p{Lu}\p{Ll}++)++")
_LONGEST = 9
"""Words of a title, at most."""
_PAIR = 3
"""Words of a title that "and" parts: “Ann and Bo”."""


def works(
    tokens: Sequence[Token], language: Language, taken: frozenset[int] = frozenset()
) -> Iterator[range]:
    """The tokens of each title in quotation marks, without a first article; none that
    is a name by itself (“Ann Lee”), nor one that has
    hardly a word that isn't ``taken``.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("“The Year of the Goat” was no “rainy Year” for “Ann Lee”.")
    >>> [[tokens[k].text for k in title] for title in works(tokens, ENGLISH)]
    [['Year', 'of', 'the', 'Goat']]
    """
    k = 0
    while k < len(tokens):
        last = _closing(tokens, k)
        if last is None or not _is_title(tokens[k + 1 : last], language):
            k += 1
            continue
        inside = range(k + 1, last)
        if tokens[k + 1].norm in language.articles:
            inside = inside[1:]
        named = [n for n in inside if n not in taken and tokens[n].text[0].isupper()]
        if len(named) > 1 or taken.isdisjoint(inside):
            yield inside
        k = last + 1


def _closing(tokens: Sequence[Token], k: int) -> int | None:
    """What ends the words that a mark opens, a comma or full stop inside the marks
    included.
    """
    if tokens[k].text[0] not in _OPENS:
        return None
    if k and tokens[k - 1].end == tokens[k].start:
        return None
    for at in range(k + 1, min(len(tokens), k + 2 + _LONGEST)):
        token = tokens[at]
        if token.kind != "punctuation" or (token.text in _INSIDE and at > k + 1):
            continue
        stop = token.text in (",", ".") and at + 1 < len(tokens)
        mark = tokens[at + 1] if stop else token
        closes = mark.text[0] in QUOTES and mark.start == tokens[at - 1].end + stop
        return at if closes else None
    return None


def _is_title(inside: Sequence[Token], language: Language) -> bool:
    """Whether words have capitals but for the small ones, and one that isn't first is
    no name, or a mark or "and" parts two.
    """
    lists = name_words(language)
    words = [token for token in inside if token.kind == "word"]
    if len(inside) == 1:
        return _JOINED.fullmatch(inside[0].text) is not None
    if len(words) < 2 or words[0].norm.rstrip(".") in lists.titles:
        return False
    small = [word for word in words if language.is_function_word(word.norm)]
    if not _has_capitals(words, small):
        return False
    parted = len(words) < len(inside)
    # What has no such word is a run of capitals, and read as one.
    if not (small or parted) and all(bare(word.text) == word.text for word in words):
        return False
    pair = len(words) == _PAIR and words[1].norm in lists.and_
    return parted or pair or any(_is_common(word, language) for word in words[1:])


def _has_capitals(words: Sequence[Token], small: Sequence[Token]) -> bool:
    """Whether words have capitals but for small ones inside, and aren't shouted."""
    if not (words[0].text[0].isupper() and words[-1].text[0].isupper()):
        return False
    if all(word.text.isupper() for word in words):
        return False
    return all(word in small for word in words if word.text[0].islower())


def _is_common(word: Token, language: Language) -> bool:
    ordinary = is_ordinary(bare(word.norm), language)
    named = word.text[0].isupper() and ordinary
    return named and word.norm not in name_words(language).no_names


def is_of_work(tokens: Sequence[Token], first: int, language: Language) -> bool:
    """Whether what begins with a token is called so: "The film [Salt] and Smoke", "the
    exhibition, [Salt] and Smoke,", "a firm called [Salt] and Smoke"; not "twins called
    [Faith] and Hope".

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> for text in ("a firm called Salt", "twins called Salt"):
    ...     is_of_work(tokenise(text), len(tokenise(text)) - 1, ENGLISH)
    True
    False
    """
    lists = name_words(language)
    at = first - 1
    at -= at > 0 and tokens[at].norm == ","
    if at < 0 or tokens[at].norm in lists.works:
        return at >= 0
    thing = tokens[at - 1].norm if at else ""
    single = thing.isalpha() and language.lemma(thing) == thing
    return single and tokens[at].norm in lists.calling


def is_stressed(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a small word has a capital that only a name explains, if it goes on with
    one: "told Us Weekly", "the All Blacks".

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> [is_stressed(tokenise(text), 1, ENGLISH) for text in ("the All Blacks", "by I")]
    [True, False]
    """
    token, before = tokens[k], tokens[k - 1]
    if not k or len(token.text) < 2 or not token.text[0].isupper():
        return False
    classes = "pronouns", "determiners"
    if not any(token.norm in language.words("function_words", c) for c in classes):
        return False
    return before.kind == "word" and before.text.isalpha() and before.text.islower()
