"""What a sentence says of its things in one word: what they are, or what was done to
them.

::

    a gale has [destroyed] the store          of the store
    the store is largely [intact]             of the store
    no miner was [hurt]                       of a miner, denied

There is no parser behind it: what stands before a verb with its small words is its
subject, what follows its object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from mediacomp.changes.opposites import denies
from mediacomp.changes.parties import LIST
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

BEFORE, PHRASE, ASIDE = 6, 6, 14
"""Words before a predicate that may go with it, words of its subject or object, and of
an aside in commas behind the subject.
"""


@dataclass(frozen=True, slots=True)
class Predicate:
    """The word at token ``last``, with what goes with it from token ``first`` on.

    Attributes
    ----------
    denied
        Whether a negation stands before it, or before its subject ("no oil leaked").
    modals
        Words by which it is no fact: "may", "would".
    does, of
        Lemmas of who does it, where it has an object, and of what it is said of; empty
        where that isn't told. What stands in commas behind a noun is called so, too.
    """

    word: str
    first: int
    last: int
    denied: bool
    modals: frozenset[str]
    does: frozenset[str]
    of: frozenset[str]

    def keys(self, language: Language) -> Iterator[tuple[str, bool, str]]:
        """What is said and of what, in one form for each name of that."""
        lemma = language.lemma(self.word)
        return ((lemma, self.denied, thing) for thing in sorted(self.of))


def predicates(tokens: Sequence[Token], language: Language) -> Iterator[Predicate]:
    """The predicates of a sentence whose thing is told, in their order."""
    being = be_forms(language) | language.words(LIST, "copulas")
    before = frozenset[str]()
    for k, token in enumerate(tokens):
        if not _is_content(token, language) or _is_helping(token.norm, language):
            continue
        first = _start(tokens, k, language)
        beside = {tokens[n].norm for n in range(first, k)}
        is_state = bool(beside & being)
        if not (language.is_past(token.norm) or _is_said(tokens, k, beside, language)):
            continue
        subject, none = _subject(tokens, first - 1, language)
        if _follows(tokens, first - 1, language):
            subject = before
        before = subject
        behind = frozenset[str]() if is_state else _object(tokens, k, language)
        denials = sum(denies(norm, language) for norm in beside) + none
        yield Predicate(
            token.norm,
            first,
            k,
            denials % 2 == 1,
            frozenset(beside & _modals(language)),
            subject if behind else frozenset(),
            behind or subject,
        )


def _is_said(
    tokens: Sequence[Token], k: int, beside: Set[str], language: Language
) -> bool:
    """Whether words before one that isn't shaped like the past make a predicate of it:
    "will reopen", "is open"; not "has open gates", "are open gates".
    """
    if k + 1 < len(tokens) and _is_content(tokens[k + 1], language):
        return not beside.isdisjoint(_modals(language))
    helping = (
        language.auxiliaries | be_forms(language) | language.words(LIST, "copulas")
    )
    return not beside.isdisjoint(helping - language.words("wording", "have"))


@cache
def _modals(language: Language) -> frozenset[str]:
    groups = ("possibility", "future", "obligation", "infinitive", "expectation")
    return frozenset[str]().union(*(language.words("wording", g) for g in groups))


@cache
def _helping(language: Language) -> frozenset[str]:
    """Words that may stand before a predicate and go with it."""
    return language.auxiliaries.union(
        be_forms(language),
        language.words(LIST, "copulas"),
        language.words("wording", "have"),
        language.words("wording", "infinitive"),
    )


def _is_helping(norm: str, language: Language) -> bool:
    """The same, and adverbs and negations."""
    adverbs = tuple(language.words("wording", "adverb_endings"))
    return (
        norm in _helping(language) or norm.endswith(adverbs) or denies(norm, language)
    )


def _start(tokens: Sequence[Token], k: int, language: Language) -> int:
    """Where the small words and adverbs before a predicate begin."""
    first = k
    while first > max(0, k - BEFORE) and _is_helping(tokens[first - 1].norm, language):
        first -= 1
    return first


def _follows(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a predicate is joined to the one before: "was hurt but [is alive]"."""
    return k >= 0 and tokens[k].norm in language.words(LIST, "joining")


def _subject(
    tokens: Sequence[Token], k: int, language: Language
) -> tuple[frozenset[str], bool]:
    """Lemmas of the nouns right before a predicate, and whether there is none of it:
    the one before an aside in commas as well as the last in it.
    """
    found, none = _noun(tokens, k, language)
    if 0 < k < len(tokens) and tokens[k].norm == ",":
        inside, _ = _noun(tokens, k - 1, language)
        rest = range(k - 1, max(-1, k - ASIDE), -1)
        comma = next((n for n in rest if tokens[n].norm == ","), 0)
        found, none = _noun(tokens, comma - 1, language)
        found |= inside if found else frozenset()
    return found, none


def _noun(
    tokens: Sequence[Token], k: int, language: Language
) -> tuple[frozenset[str], bool]:
    """What ends at ``k``, or what that hangs on: "the [gate] of the mine was"."""
    prepositions = language.words("function_words", "prepositions")
    for _ in range(PHRASE):
        if k < 0 or not _is_content(tokens[k], language):
            break
        first = k
        while first > max(0, k - PHRASE) and _is_content(tokens[first - 1], language):
            first -= 1
        before = [token.norm for token in tokens[max(0, first - 2) : first]]
        hanging = [n for n, norm in enumerate(before) if norm in prepositions]
        if not hanging:
            none = any(denies(norm, language) for norm in before)
            return _called(tokens[k], language), none
        k = first - len(before) + hanging[0] - 1
    return frozenset(), False


def _called(token: Token, language: Language) -> frozenset[str]:
    """A noun's lemma, and the word as it stands: "Reed" may be a name."""
    return frozenset((token.norm, language.lemma(token.norm)))


def _is_content(token: Token, language: Language) -> bool:
    return token.kind == "word" and not language.is_function_word(token.norm)


def _object(tokens: Sequence[Token], k: int, language: Language) -> frozenset[str]:
    """Lemma of the last word of the noun phrase behind a verb, which begins with an
    article or possessive.
    """
    opening = language.articles | language.words("function_words", "possessives")
    last = k + 1
    if last >= len(tokens) or tokens[last].norm not in opening:
        return frozenset()
    while last + 1 < min(len(tokens), k + 1 + PHRASE) and _is_content(
        tokens[last + 1], language
    ):
        last += 1
    return _called(tokens[last], language) if last > k + 1 else frozenset()
