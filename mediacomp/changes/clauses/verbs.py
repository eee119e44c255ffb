"""Verbs with what denies or helps them, as word links join them: "[did] not accept"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from mediacomp.changes.clauses.parties import LIST, is_content
from mediacomp.changes.opposites import denies, is_contracted, is_denied
from mediacomp.changes.stretches.groups import has_capital
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

BEFORE = 4
"""Words before a verb among which a negation or auxiliary of it stands."""


def are_of_other_nouns(
    ends: Iterable[tuple[Sequence[Token], int]], language: Language
) -> bool:
    """Whether either of two verbs has a noun beside it that the other lacks, in a
    language whose nouns have capitals: "die Union lobte", "die Opposition rügte".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> pair = [(tokenise(text), 1) for text in ("Ost lobte den Plan", "West rügte")]
    >>> are_of_other_nouns(pair, Language.of("de"))
    True
    """
    if not language.capital_nouns:
        return False
    one, two = (
        {
            token.norm
            for token in tokens[max(0, k - BEFORE) : k + BEFORE + 1]
            if has_capital(token) and not language.is_function_word(token.norm)
        }
        for tokens, k in ends
    )
    return bool(one - two and two - one)


def verb_alone(
    tokens: Sequence[Token],
    k: int,
    verb: Sequence[int],
    *,
    denied: bool,
    language: Language,
) -> tuple[int, int]:
    """First and last token of a verb; of two of which one is ``denied`` with the small
    words before, which differ then: "he [ruled] out", "[he will not rule] out".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Dorn will not rule it out")
    >>> verb_alone(tokens, 3, [2, 3], denied=True, language=Language.of("en"))
    (1, 3)
    """
    first = verb[0] if denied else k
    while denied and first > 0 and language.is_function_word(tokens[first - 1].norm):
        first -= 1
    return first, k


def denied_up_to(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a sentence denies, up to the mark behind a word: what is denied behind
    that is something else, and what wasn't done until a day was done then.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> denied_up_to(tokenise("Lee did not pay, nor did he"), 3, Language.of("en"))
    True
    """
    marks = (n for n in range(k, len(tokens)) if tokens[n].kind == "punctuation")
    end = next(marks, len(tokens))
    denied = is_denied((token.norm for token in tokens[:end]), language)
    return denied and not is_done_late(tokens[k + 1 : end], language)


def is_done_late(behind: Sequence[Token], language: Language) -> bool:
    """Whether what stands behind a denied verb says when it was done after all: "did
    not tell the police [until Friday]".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> is_done_late(tokenise("the police until Friday"), Language.of("en"))
    True
    """
    until = language.words("updates", "ending")
    return any(token.norm in until for token in behind)


def verb_of(tokens: Sequence[Token], k: int, language: Language) -> list[int]:
    """A verb with the negations before it, none if the word is no verb: "[did] not
    accept", "accepted".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en")
    >>> [verb_of(tokenise("Lee did not pay"), k, english) for k in (0, 3)]
    [[], [2, 3]]
    """
    if language.capital_nouns and has_capital(tokens[k]):
        return []
    to = language.words("wording", "infinitive")
    undone, nearly = (language.words(LIST, name) for name in ("undone", "nearly"))
    being, helping = _beside(language)
    helped, bare, found = False, True, [k]
    for n in range(k - 1, max(-1, k - 1 - BEFORE), -1):
        norm = tokens[n].norm
        if norm in language.articles:
            break
        if norm in nearly or (norm in undone and tokens[n + 1].norm in to):
            return []  # "nearly closed", "has yet to regain", "refused to pay"
        if denies(norm, language):
            found.insert(0, n)
        elif norm not in helping and not language.is_function_word(norm):
            break
        bare = bare and norm not in being
        helped = helped or (bare and (norm in helping or is_contracted(norm, language)))
    return found if helped or language.is_past(tokens[k].norm) else []


def goes_on_with_verb(
    tokens: Sequence[Token], first: int, k: int, language: Language
) -> bool:
    """Whether what "and" at ``k`` leads to is a second verb of an auxiliary, with what
    belongs to it: "[will] close two libraries and [raise council tax]".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en")
    >>> one = tokenise("We will sell two mills and keep a barn")
    >>> two = tokenise("We will sell two mills and a barn")
    >>> [goes_on_with_verb(tokens, 3, 5, english) for tokens in (one, two)]
    [True, False]
    """
    helped = any(
        tokens[n].norm in language.auxiliaries and is_content(tokens[n + 1], language)
        for n in range(max(0, first - BEFORE), first)
    )
    verb, behind = tokens[k + 1], tokens[k + 2 : k + 3]
    bare = language.lemma(verb.norm) == verb.norm and not language.is_past(verb.norm)
    small = language.articles | language.words("function_words", "possessives")
    with_object = any(is_content(t, language) or t.norm in small for t in behind)
    return helped and bare and with_object and is_content(verb, language)


@cache
def _beside(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Words behind which an adjective or noun stands as well as a verb ("is open", "has
    support"), and others that help a verb.
    """
    being = be_forms(language) | language.words("wording", "have")
    to = language.words("wording", "infinitive")
    return being, (language.auxiliaries | to) - being
