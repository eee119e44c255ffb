"""The name in a phrase: a person's, or an institution's over "of", "for" and "and"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.speech.capitals import is_role

if TYPE_CHECKING:
    from mediacomp.findings.speech.vocabulary import Vocabulary
    from mediacomp.text.spans import Token

Range = tuple[int, int]


def name_within(tokens: Sequence[Token], words: Vocabulary) -> Range | None:
    """Indices of the run of capitals that ends the head of a phrase, if it ends with
    one.

    Examples
    --------
    >>> from mediacomp.findings.speech.vocabulary import vocabulary
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> words = vocabulary(ENGLISH)
    >>> [name_within(tokenise(text), words) for text in ("the mayor Ann Lee",
    ...     "Ann Lee of the Mill", "the Ministry of Trade and Industry", "the mayor")]
    [(2, 3), (0, 1), (1, 5), None]
    """
    joins = institution_joins(tokens, words)
    enders = (
        k
        for k, token in enumerate(tokens)
        if k and token.norm in words.name_enders and k not in joins
    )
    last = next(enders, len(tokens)) - 1
    if any(_parts(tokens, k, words) for k in range(last) if k not in joins):
        return None  # "Ann Lee and Tom Dorn" are two
    if last < 0:
        return None
    if last == 0 and tokens[0].norm in words.counting:
        return None  # "Two" opens a sentence
    if not _is_capital(tokens[last]) and tokens[last].norm != ".":
        return None
    first = last
    while first > 0 and (first - 1 in joins or _is_of_name(tokens[first - 1], words)):
        first -= 1
    return _behind_office(tokens, first, last, words), last


def _parts(tokens: Sequence[Token], k: int, words: Vocabulary) -> bool:
    """Whether an "and" stands between two people, and not between the roles of one:
    "minister and bank head Ann Lee", but "the minister and Ann Lee".
    """
    if tokens[k].norm not in words.and_:
        return False
    before = tokens[:k]
    one = before and is_role(before[-1].norm, words) and not _is_capital(tokens[k + 1])
    named = any(_is_capital(token) for token in before[1:])
    return not one or named or before[0].norm in words.articles


def institution_joins(tokens: Sequence[Token], words: Vocabulary) -> frozenset[int]:
    """Places of the small words that stand inside the name of an institution: "the
    Ministry [of] Trade [and] Industry", not "Ann Lee of the Mill".

    Examples
    --------
    >>> from mediacomp.findings.speech.vocabulary import vocabulary
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("the Bank of the North and Ann Lee of Lima")
    >>> sorted(institution_joins(tokens, vocabulary(ENGLISH)))
    [2, 3]
    """
    found: set[int] = set()
    for k in range(1, len(tokens) - 1):
        if tokens[k].norm not in words.institution_joins or k in found:
            continue
        behind = k + 1
        if tokens[behind].norm in words.the and k + 2 < len(tokens):
            behind += 1
        if not _is_capital(tokens[behind]):
            continue
        if tokens[k].norm in words.and_:
            # "of Trade and Industry": one word more, and not another name.
            if found and behind == k + 1 and _is_one(tokens, behind):
                found.add(k)
        elif _heads_institution(tokens, k - 1, words):
            found.update(range(k, behind))
    return frozenset(found)


def _heads_institution(tokens: Sequence[Token], last: int, words: Vocabulary) -> bool:
    """Whether the capitals that end with a token head the name of an institution: "the
    Campaign [for]", "Velmora University [of]", "Friends [of]"; not "Ann Lee [of]".
    """
    if not _is_capital(tokens[last]):
        return False
    first = last
    while first and _is_capital(tokens[first - 1]):
        first -= 1
    head = tokens[last].norm
    if head in words.institutions or head in words.titles:
        return True
    articled = first > 0 and tokens[first - 1].norm in words.the
    articled = articled or (tokens[first].norm in words.the and first < last)
    # A plural alone: "Friends of the Forest"; a surname has a first name before it.
    return articled or (first == last and head.endswith(words.plural_endings))


def _is_one(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 >= len(tokens) or not _is_capital(tokens[k + 1])


def _behind_office(
    tokens: Sequence[Token], first: int, last: int, words: Vocabulary
) -> int:
    """Where a name begins behind an office and what it is of: "Minister of Health [Ann
    Lee]", "Secretary of State [Ann Lee]"; the office itself has no other name.
    """
    for k in range(last - 2, first, -1):
        of = tokens[k - 1].norm in words.of and tokens[k - 2].norm in words.titles
        if k - 2 >= first and of:
            return k + 1 if last - k >= 2 else first
    return first


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _is_of_name(token: Token, words: Vocabulary) -> bool:
    """Whether a token may stand before others in a name: "J.", "van", "Lee &"."""
    joined = token.norm in (".", "&") or token.norm in words.name_particles
    return joined or _is_capital(token)
