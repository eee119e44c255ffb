"""What a sentence says isn't known: "it was unclear who", "the cause is not yet known",
"there was no word on the crew".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from mediacomp.changes.clauses.parties import is_content
from mediacomp.changes.opposites import denies
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

LIST = "updates"
"""Word list without which nothing is found in a language."""
KNOWING = ("known", "unknown", "tidings")
"""Word lists of what may say so."""
BEFORE, CLAUSE = 5, 16
"""Words between what isn't known and the verb, and words of a clause that isn't."""


@dataclass(frozen=True)
class Unknown:
    """What a sentence says isn't known: tokens ``asked`` to ``until``, a clause or a
    noun phrase; and the tokens that say so, ``first`` to ``last``.
    """

    asked: int
    until: int
    is_clause: bool
    first: int
    last: int


def unknown(tokens: Sequence[Token], language: Language) -> Unknown | None:
    """What a sentence says isn't known, the first if there is more.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> texts = ("The cause of the fire is not yet known.", "It is clear who won.")
    >>> [unknown(tokenise(text), Language.of("en")) for text in texts]
    [Unknown(asked=0, until=4, is_clause=False, first=5, last=8), None]
    """
    asking, tidings = (language.words(LIST, name) for name in ("asking", "tidings"))
    for k, token in enumerate(tokens):
        first = _first_of_unknown(tokens, k, language)
        if first is None:
            continue
        at = k + 1 + (token.norm in tidings)
        if at < len(tokens) and tokens[at].norm in asking:
            asked, until, is_clause = at + 1, _clause_end(tokens, at + 1), True
        elif token.norm in tidings:
            asked, until, is_clause = at, _clause_end(tokens, at), False
        elif _is_no_knowledge(tokens, first, k, language):
            return None
        else:
            asked, until = _phrase_start(tokens, first - 1, language), first - 1
            is_clause = False
        return Unknown(asked, until, is_clause, first, k) if asked <= until else None
    return None


@cache
def _knowing(language: Language) -> frozenset[str]:
    return frozenset[str]().union(*(language.words(LIST, name) for name in KNOWING))


def _first_of_unknown(
    tokens: Sequence[Token], k: int, language: Language
) -> int | None:
    """Where the words begin that say that something isn't known and end at ``k``."""
    norm = tokens[k].norm
    if norm not in _knowing(language):
        return None
    near = range(max(0, k - BEFORE), k)
    denied = [n for n in near if denies(tokens[n].norm, language)]
    after = tokens[k + 1].norm if k + 1 < len(tokens) else ""
    if norm in language.words(LIST, "tidings"):
        on = after in language.words(LIST, "tidings_on")
        return denied[-1] if on and denied[-1:] == [k - 1] else None
    said = norm in language.words(LIST, "known") and bool(denied)
    if not said and norm not in language.words(LIST, "unknown"):
        return None
    being = be_forms(language) | language.words("roles", "copulas")
    verbs = [n for n in near if tokens[n].norm in being]
    if tokens[k - 1].norm in language.articles:
        return None  # "it is still an unknown"
    adverbs = tuple(language.words("wording", "adverb_endings"))
    if not verbs or not all(
        tokens[n].norm in being
        or tokens[n].norm.endswith(adverbs)
        or not is_content(tokens[n], language)
        for n in range(verbs[0], k)
    ):
        return None
    return verbs[0]


def _is_no_knowledge(
    tokens: Sequence[Token], first: int, k: int, language: Language
) -> bool:
    """Whether it is said of something else than knowledge: "the road was not clear of
    snow", "Lee is not known to the police".
    """
    behind = {token.norm for token in tokens[k + 1 : k + 2]}
    if behind & language.words("function_words", "tying"):
        return True
    causing = language.words(LIST, "causing")
    lemmas = {language.lemma(token.norm) for token in tokens[:first]}
    return tokens[k].norm in language.words(LIST, "clear") and not lemmas & causing


def _clause_end(tokens: Sequence[Token], k: int) -> int:
    """Last token of a clause, up to a mark."""
    last = k - 1
    while last + 1 < min(len(tokens), k + CLAUSE) and tokens[last + 1].kind != (
        "punctuation"
    ):
        last += 1
    return last


def _phrase_start(tokens: Sequence[Token], last: int, language: Language) -> int:
    """First token of a subject, up to a mark, an auxiliary or the sentence's begin."""
    helping = language.auxiliaries
    first = last + 1
    while (
        first > max(0, last + 1 - CLAUSE)
        and tokens[first - 1].kind != "punctuation"
        and tokens[first - 1].norm not in helping
    ):
        first -= 1
    return first


def is_open(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a sentence asks, doubts or denies."""
    doubting = language.words("wording", "possibility") | language.words("speech", "if")
    return (
        tokens[-1].norm == "?"
        or unknown(tokens, language) is not None
        or any(t.norm in doubting or denies(t.norm, language) for t in tokens)
    )
