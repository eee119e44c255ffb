"""Words that make a statement weaker, stronger, negative or loaded: where they stand
and what they bear on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from mediacomp.languages.lemmas import is_function_word
from mediacomp.languages.wordlists import word_list
from mediacomp.text.spans import Token

GROUPS = (
    *("hearsay", "possibility", "expectation", "future", "obligation", "assurance"),
    *("negation", "intensifier", "downtoner", "loaded"),
)
_LONGEST = 3
_OPENING = frozenset("\"'“‘„«»‹›:-–—")
_REACH = 5
"""Tokens that may stand between a word of a group and the word it bears on."""


@dataclass(frozen=True, slots=True)
class Marker:
    """Tokens ``first`` to ``last`` are on the list of a group; ``heads`` are the
    content words they may bear on.

    The head behind comes before the one in front.
    """

    first: int
    last: int
    group: str
    term: str
    heads: tuple[int, ...]


def markers(tokens: Sequence[Token], language: str) -> list[Marker]:
    """The words of all groups among tokens, in order; the longest that fit.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> [(m.group, m.term) for m in markers(tokenise("He is set to leave, but he may "
    ...     "not."), "en")]
    [('expectation', 'be set to'), ('possibility', 'may'), ('negation', 'not')]
    """
    forms = _forms(language)
    if not forms:
        return []
    norms = [token.norm for token in tokens]
    found: list[Marker] = []
    k = 0
    while k < len(tokens):
        marker = _at(tokens, norms, k, forms, language)
        if marker:
            found.append(marker)
        k = marker.last + 1 if marker and marker.group != "negation" else k + 1
    return found


@cache
def _forms(language: str) -> dict[str, str]:
    words = word_list("wording", language)
    return {
        form.replace("_", " "): group
        for group in GROUPS
        for form in words.get(group, ())
    }


@cache
def be_forms(language: str) -> frozenset[str]:
    """Forms of the verb that a passive has."""
    return word_list("wording", language).get("be", frozenset())


def _at(
    tokens: Sequence[Token],
    norms: Sequence[str],
    k: int,
    forms: dict[str, str],
    language: str,
) -> Marker | None:
    be = be_forms(language)
    for size in range(_LONGEST, 0, -1):
        words = list(norms[k : k + size])
        if len(words) < size or tokens[k].kind == "punctuation" or _is_name(tokens, k):
            continue
        if size > 1 and words[0] in be:
            words[0] = "be"
        term = " ".join(words)
        group = forms.get(term)
        if term == "nothing" and norms[k + 1 : k + 2] == ["but"]:
            group = None
        if term == "be to" and (
            k + 2 >= len(norms) or is_function_word(norms[k + 2], language)
        ):
            group = None
        if group:
            return Marker(
                k, k + size - 1, group, term, heads(tokens, k, k + size - 1, language)
            )
    if norms[k].endswith("n't") and norms[k] not in forms:
        return Marker(k, k, "negation", "n't", heads(tokens, k, k, language))
    return None


def _is_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a capital says that a word is a name, and not the beginning of a sentence
    or quotation: "in May".
    """
    return k > 0 and tokens[k].text[:1].isupper() and tokens[k - 1].text not in _OPENING


def heads(
    tokens: Sequence[Token], first: int, last: int, language: str
) -> tuple[int, ...]:
    """The content words that stand next to a stretch of tokens within its clause, the
    one behind first.
    """
    found = []
    for step, start in ((1, last + 1), (-1, first - 1)):
        k = start
        while (
            0 <= k < len(tokens)
            and abs(k - start) < _REACH
            and tokens[k].kind != "punctuation"
        ):
            if not is_function_word(tokens[k].norm, language):
                found.append(k)
                break
            k += step
    return tuple(found)
