"""How a text introduces people, as regular expressions of its language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.speech.vocabulary import vocabulary
from mediacomp.languages.wordlists import alternatives

if TYPE_CHECKING:
    from mediacomp.languages.language import Language

# At most sixty letters, never given back: a search begins at every capital, and in
# "LIMALIMALIMA" each would be read to the end.
_WORD = r"\p{Lu}[\p{L}\p{M}’'\-]{1,60}+"


@dataclass(frozen=True)
class Patterns:
    """How a text introduces people: runs of capitals, appositions, ages; and where the
    head of a role ends.
    """

    run: regex.Pattern[str]
    apposed: regex.Pattern[str]
    introduced: regex.Pattern[str]
    role: regex.Pattern[str]
    age: regex.Pattern[str]
    of: regex.Pattern[str]


@cache
def patterns(language: Language) -> Patterns:
    """The patterns of a language."""
    words = vocabulary(language)

    def any_of(known: Iterable[str]) -> str:
        return alternatives(word.replace("_", "[ ]") for word in known)

    particle = f"(?:{any_of(words.particle_patterns)}[ ])*+"
    name = rf"(?P<name>{_WORD}(?:[ ]{_WORD}){{1,3}})"
    # "The mayor" and "Their mayor" open sentences as often as not.
    either_case = (f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in words.apposed)
    owned = (e for e in words.possessive_endings if e.startswith("'"))
    before = any_of((*either_case, *(f"[’']{e[1:]}" for e in owned)))
    return Patterns(
        run=regex.compile(
            rf"(?<![\p{{L}}’'\-])(?:{_WORD}|\p{{Lu}}\.)"
            rf"(?:[ \u00a0]{particle}(?:\p{{Lu}}\.|{_WORD}))+"
        ),
        apposed=regex.compile(
            rf"{before}[ ](?P<role>(?:[\p{{L}}’'\-]+[ ]){{0,8}}?[\p{{L}}\-]+)"
            rf",[ ]{name}(?=[,.;:])"
        ),
        introduced=regex.compile(rf"{name}(?=,[ ]|[ ]\()"),
        role=regex.compile(
            rf",[ ](?:{any_of(words.apposed_role)}[ ])?"
            r"(?P<role>\p{Ll}[\p{Ll}’'\-]+(?:[ ][\p{L}’'\-]+){0,3})"
        ),
        age=regex.compile(
            rf",[ ](?:{any_of(words.aged)}[ ])?\d{{1,3}}\b"
            rf"|,[ ]{any_of(words.who)}\b|[ ]\(\d{{1,3}}\)"
        ),
        of=regex.compile(rf"\b{any_of(words.role_enders)}\b"),
    )
