"""Whom something is said to, where that stands between a verb of saying and the one who
speaks: "a dit à l'AFP Ana Morel", "dijo a la prensa el alcalde".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_short

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_REACH = 10
"""Tokens of a listener and of who speaks behind it, at most."""
_PERSON = 2
"""Words that a person's name has at least behind a listener's."""
_TIMED = 3
"""Tokens from a verb of saying to a listener, when it was said between them, at most.
"""
_APART = 5
"""Tokens between a verb of saying and the capitals of a listener, at most."""


def behind_listener(tokens: Sequence[Token], k: int, language: Language) -> int | None:
    """First token of who speaks, behind a listener that begins with preposition ``k``;
    None where there is no listener, or nobody behind one.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> french = Language.of("fr")
    >>> texts = "à l'AFP Ana Morel", "à la presse le maire", "à la radio de Lima"
    >>> found = [(tokenise(text), text) for text in texts]
    >>> [behind_listener(tokens, 0, french) for tokens, _ in found]
    [2, 3, None]
    """
    if not is_listening(tokens, k, language):
        return None
    first = _past_determiners(tokens, k + 1, language)
    articles, of = language.articles, language.words("speech", "of")
    end = min(len(tokens), first + _REACH)
    for at in range(first + 1, end):
        token, before = tokens[at], tokens[at - 1]
        closed = token.norm in language.function_words - articles - of
        if token.kind == "punctuation" or closed:
            end = at
            break
        owned = before.norm in of or token.norm in of
        if token.norm in articles and token.text.islower() and not owned:
            return at
    if _is_person(tokens, first, language):
        return None  # "au ministre Paul Morel"
    return _name_ending(tokens, first, end)


def is_listening(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a token is a preposition that whom something is said to stands behind.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH, Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("dijo a Efe")
    >>> [is_listening(tokens, k, Language.of("es")) for k in (0, 1)]
    [False, True]
    >>> is_listening(tokens, 1, ENGLISH)  # where a listener has no preposition
    False
    """
    listeners = language.words("speech", "listeners")
    return 0 <= k < len(tokens) and tokens[k].norm in listeners


def parted(
    run: Sequence[int], tokens: Sequence[Token], language: Language
) -> list[list[int]]:
    """A run of capitals, cut where who speaks follows a listener: "a dit à l'AFP" |
    "Ana Morel".

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("« Oui », dijo a Efe Ana Morel.")
    >>> parted([6, 7, 8], tokens, Language.of("es"))
    [[6], [7, 8]]
    """
    told = language.cue_verbs
    for k in range(run[0] - 1, max(0, run[0] - _APART), -1):
        if not is_listening(tokens, k, language):
            continue
        near = (token.norm for token in tokens[max(0, k - _TIMED) : k])
        said = not told.isdisjoint(near)
        at = behind_listener(tokens, k, language) if said else None
        if at is None or not run[0] < at <= run[-1]:
            break
        return [[n for n in run if n < at], [n for n in run if n >= at]]
    return [list(run)]


def _is_person(tokens: Sequence[Token], k: int, language: Language) -> bool:
    words = language.lists("speakers")
    norm = tokens[k].norm if k < len(tokens) else ""
    return norm in words["titles"] | words["people"]


def _past_determiners(tokens: Sequence[Token], k: int, language: Language) -> int:
    small = language.words("speech", "of") | language.articles
    while k < len(tokens) and tokens[k].norm in small:
        k += 1
    return k


def _name_ending(tokens: Sequence[Token], listener: int, end: int) -> int | None:
    """Where the person begins whose name ends before token ``end``: all behind a
    listener that is letters ("l'AFP"), else the last words with a capital.
    """
    first = end
    while first > listener and tokens[first - 1].text[:1].isupper():
        first -= 1
    elided = listener < end and "'" in tokens[listener].norm
    letters = listener < end and is_short(tokens[listener].text.rpartition("'")[2])
    if letters or elided:
        first = max(first, listener + 1)
    else:
        first = max(first, end - _PERSON, listener + 1)
    return first if end - first >= _PERSON else None
