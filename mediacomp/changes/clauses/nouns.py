"""Nouns before a predicate: what they name, and whether of it there is none, all, or
some of it only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediacomp.changes.clauses.parties import LIST, is_content
from mediacomp.changes.opposites import denies
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.numbers.number_words import number_words
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import knows
from mediacomp.text.spans import Token

PHRASE, ASIDE = 6, 14
"""Words of a noun phrase, and of an aside in commas behind it."""


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun phrase names, whether there is none of it, whose it is, where it
    begins, and whether others of the sort may be left.
    """

    called: frozenset[str] = frozenset()
    none: bool = False
    whose: frozenset[str] = frozenset()
    first: int = 0
    some: bool = False


def subject_before(tokens: Sequence[Token], k: int, language: Language) -> Noun:
    """The noun right before a predicate: the one before an aside in commas, called as
    the last in it as well.
    """
    if k <= 0 or tokens[k].norm != ",":
        return noun(tokens, k, language)
    inside = noun(tokens, k - 1, language)
    rest = range(k - 1, max(-1, k - ASIDE), -1)
    comma = next((n for n in rest if tokens[n].norm == ","), 0)
    found = noun(tokens, comma - 1, language)
    if not found.called:
        return found
    return replace(found, called=found.called | inside.called)


def noun(tokens: Sequence[Token], k: int, language: Language) -> Noun:
    """What ends at ``k``, or what that hangs on: "the [gate] of the mine was"."""
    anyone = language.words("amounts", "anyone")
    nobody = _nobody(tokens, k, language)
    if nobody is not None:
        return Noun(anyone, True, first=nobody)
    prepositions = language.words("function_words", "prepositions")
    names: set[str] = set()
    for _ in range(PHRASE):
        if not _is_content_at(tokens, k, language) or _is_how_many(tokens, k, language):
            break
        first = k
        while (
            first > max(0, k - PHRASE)
            and is_content(tokens[first - 1], language)
            and not is_number(tokens[first], language)
        ):
            first -= 1
        before = [token.norm for token in tokens[max(0, first - 2) : first]]
        hanging = [n for n, norm in enumerate(before) if norm in prepositions]
        names |= _names(tokens, range(first, k + bool(hanging)))
        if not hanging:
            none = any(denies(norm, language) for norm in before[-1:])
            names |= {token.norm for token in tokens[first:k]}  # "the [north] gate"
            names |= _owners(tokens, first, language)
            # Of a person's name no part is whose it is: "Captain Jo [Reed]".
            person = (
                k and tokens[k].text.istitle() and not _is_body(tokens[k], language)
            )
            whose = frozenset() if person else frozenset(names)
            some = _is_some(tokens, first, k, language)
            opens = language.articles | language.words("amounts", "article")
            near = tokens[first - 1 : first]
            begins = first - any(none or one.norm in opens for one in near)
            return Noun(called(tokens[k], language), none, whose, begins, some)
        anyone = called(tokens[k], language)  # "none of the [miners]"
        k = first - len(before) + hanging[0] - 1
    nobody = _nobody(tokens, k, language)
    if nobody is not None:
        return Noun(anyone, True, first=nobody)
    if _is_how_many(tokens, k, language):
        return Noun(anyone, some=True, first=k)
    return Noun()


def _owners(tokens: Sequence[Token], first: int, language: Language) -> set[str]:
    """Those of many whose a noun is: "the [bakers'] union"."""
    if first < 2 or tokens[first - 1].norm != "'":
        return set()
    owner = tokens[first - 2]
    return {owner.norm} if is_content(owner, language) else set()


def _is_body(token: Token, language: Language) -> bool:
    """Whether a word ends the name of a body: "Labour [Party]"."""
    return token.norm in name_words(language).bodies


def _nobody(tokens: Sequence[Token], k: int, language: Language) -> int | None:
    """Where a word for no person that ends at ``k`` begins: "nobody", "no one"."""
    if k < 0:
        return None
    if tokens[k].norm in language.words(LIST, "nobody"):
        return k
    one = tokens[k].norm in language.words("amounts", "one")
    return k - 1 if one and k and denies(tokens[k - 1].norm, language) else None


def _is_content_at(tokens: Sequence[Token], k: int, language: Language) -> bool:
    return k >= 0 and is_content(tokens[k], language)


def _is_how_many(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a word says of how many something is said: "[two] of the miners"."""
    if k < 0 or _is_content_at(tokens, k - 1, language):
        return False
    return tokens[k].norm in language.words(LIST, "shares") or is_number(
        tokens[k], language
    )


def is_number(token: Token, language: Language) -> bool:
    return token.kind == "number" or token.norm in number_words(language).small


def _names(tokens: Sequence[Token], places: range) -> set[str]:
    """Words with a capital that isn't that of the sentence alone."""
    return {
        tokens[n].norm.partition("'")[0]
        for n in places
        if tokens[n].text[:1].isupper() and (n or not knows(tokens[n].norm))
    }


def _is_some(
    tokens: Sequence[Token], first: int, last: int, language: Language
) -> bool:
    """Whether a noun is counted or a share: "two schools", "half the shops"."""
    near = tokens[max(0, first - 2) : first]
    return any(
        is_number(token, language) for token in (*near[-1:], tokens[first])
    ) or not language.words(LIST, "shares").isdisjoint(
        token.norm for token in (*near, tokens[first], tokens[last])
    )


def called(token: Token, language: Language) -> frozenset[str]:
    """A noun's lemma, and the word as it stands: "Reed" may be a name."""
    return frozenset((token.norm, language.lemma(token.norm)))
