"""Nicknames among the quotations of a text: "Ann “Red” Lee"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import regex

from mediacomp.languages.wordlists import alternatives
from mediacomp.text.quote_marks import ALL_QUOTES
from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.findings.speech.vocabulary import Vocabulary
    from mediacomp.languages.language import Language
    from mediacomp.text.marks import Quoted

NICKNAME = 3
"""Words that a nickname has at most."""
_NEAR = 60
"""Characters before a mark in which the first name is looked for."""
# A name and a space; what owns the quoted words ("Lee’s “Harvest” Tour") is none.
_FIRST = regex.compile(r"\b\p{Lu}(?:\.|[\p{L}\p{M}'’\-]{0,40}+(?<!['’]s))[ ]\(?\Z")


def without_nicknames(
    text: str, quoted: Sequence[Quoted], words: Vocabulary
) -> tuple[list[Quoted], list[Span]]:
    """The quotations of a text without its nicknames, and the nicknames.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.findings.speech.vocabulary import vocabulary
    >>> from mediacomp.text.marks import quotations
    >>> text = "Ann “Red” Lee called it “a gift”."
    >>> quoted, names = without_nicknames(text, quotations(text), vocabulary(ENGLISH))
    >>> [text[q.start : q.end] for q in names], len(quoted)
    (['“Red”'], 1)
    """
    names = [each for each in quoted if _is_nickname(text, each, words)]
    inside = frozenset(names)
    left = [each for each in quoted if each not in inside]
    return left, [_with_brackets(text, each) for each in names]


def nicknamed(text: str, nickname: Span) -> tuple[str, str]:
    """A nickname without its marks, and the surname behind it.

    Examples
    --------
    >>> nicknamed("Ann “Red” Lee", Span(4, 9))
    ('Red', 'Lee')
    """
    inner = text[nickname.start : nickname.end].strip(ALL_QUOTES + "()")
    behind = text[nickname.end : nickname.end + _NEAR].split(None, 1)
    return inner, behind[0].strip(".,;:") if behind else ""


def _with_brackets(text: str, name: Span) -> Span:
    bracketed = text[name.start - 1] == "(" and text[name.end : name.end + 1] == ")"
    return Span(name.start - 1, name.end + 1) if bracketed else name


def _is_nickname(text: str, quoted: Quoted, words: Vocabulary) -> bool:
    """Whether a quotation parts a first name from a surname and is not a clause:
    "Ann “Red” Lee", not "In Lima “No!” Lee cried".
    """
    inner = text[quoted.start : quoted.end].strip(ALL_QUOTES)
    if len(inner.split()) > NICKNAME or inner[-1:] in (*".,!?;:…-–—", ""):
        return False
    first = _FIRST.search(text[max(0, quoted.start - _NEAR) : quoted.start])
    if first is None or not _surname(words.language).match(text, quoted.end):
        return False
    word = first.group().strip(" (.").lower()
    return word not in words.function and word not in words.colours


@cache
def _surname(language: Language) -> regex.Pattern[str]:
    particles = alternatives(language.words("speech", "particle_patterns"))
    return regex.compile(rf"\)?[ ](?:{particles}[ ]){{0,2}}+\p{{Lu}}(?:\p{{L}}|[’'.])")


def cut_out(text: str, spans: Sequence[Span]) -> str:
    """A text without some stretches, each gone with the space behind it.

    Examples
    --------
    >>> cut_out("Ann “Bo” Lee", [Span(4, 8)])
    'Ann Lee'
    """
    kept, at = [], 0
    for span in spans:
        kept.append(text[at : span.start])
        at = span.end + 1
    return "".join([*kept, text[at:]])
