"""Nicknames in quotation marks: part of a name, and nobody's words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import regex

from mediacomp.languages.language import alternatives
from mediacomp.text.marks import ALL_QUOTES, Quoted
from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.findings.speech.vocabulary import Vocabulary
    from mediacomp.languages.language import Language

LONGEST = 3
"""Words that a nickname has at most."""
_BEFORE = 60
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


def _with_brackets(text: str, name: Span) -> Span:
    bracketed = text[name.start - 1] == "(" and text[name.end : name.end + 1] == ")"
    return Span(name.start - 1, name.end + 1) if bracketed else name


def _is_nickname(text: str, quoted: Quoted, words: Vocabulary) -> bool:
    """Whether a quotation parts a first name from a surname and is not a clause:
    "Ann “Red” Lee", not "In Lima “No!” Lee cried".
    """
    inner = text[quoted.start : quoted.end].strip("".join(ALL_QUOTES))
    if len(inner.split()) > LONGEST or inner[-1:] in (*".,!?;:…-–—", ""):
        return False
    first = _FIRST.search(text[max(0, quoted.start - _BEFORE) : quoted.start])
    if first is None or not _surname(words.language).match(text, quoted.end):
        return False
    word = first.group().strip(" (.").lower()
    return word not in words.function and word not in words.colours


@cache
def _surname(language: Language) -> regex.Pattern[str]:
    particles = alternatives(language.words("speech", "particle_patterns"))
    return regex.compile(rf"\)?[ ](?:{particles}[ ]){{0,2}}+\p{{Lu}}(?:\p{{L}}|[’'.])")
