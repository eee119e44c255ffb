"""Words that make a statement weaker, stronger, negative or loaded: where they stand
and what they bear on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from mediacomp.findings.facts.numbers.number_words import number_words
from mediacomp.text.quote_marks import OPENING, STRAIGHT, TURNED

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

GROUPS = (
    *("hearsay", "possibility", "expectation", "future", "obligation", "assurance"),
    *("negation", "intensifier", "downtoner", "loaded"),
)
BE = "be"
"""How the lists write any form of the verb that a passive has."""
# "be set to" has three words; no term of the lists has more.
_LONGEST = 3
_OPENING = frozenset(STRAIGHT + OPENING + TURNED + ":-–—")
_REACH = 5
"""Tokens that may stand between a word of a group and the word it bears on."""


@dataclass(frozen=True, slots=True)
class Marker:
    """Tokens ``first`` to ``last`` are on the list of a group; ``heads`` are the
    content words they may bear on.

    The head behind comes before the one in front.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> markers(tokenise("The dam could break."), Language.of("en"))
    [Marker(first=2, last=2, group='possibility', term='could', heads=(3, 1))]
    """

    first: int
    last: int
    group: str
    term: str
    heads: tuple[int, ...]


def markers(tokens: Sequence[Token], language: Language) -> list[Marker]:
    """The words of all groups among tokens, in order; the longest that fit.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("He is set to leave, but he may not.")
    >>> [(m.group, m.term) for m in markers(tokens, Language.of("en"))]
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
        # A negation may hold the first word of another term: only one word of it is
        # passed.
        k = marker.last + 1 if marker and marker.group != "negation" else k + 1
    return found


@cache
def _forms(language: Language) -> dict[str, str]:
    words = language.lists("wording")
    return {
        # As tokens are normalised: "ß" is "ss" there.
        form.replace("_", " ").casefold(): group
        for group in GROUPS
        for form in words.get(group, ())
    }


@cache
def be_forms(language: Language) -> frozenset[str]:
    """Forms of the verb that a passive has.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> "were" in be_forms(Language.of("en")), be_forms(Language.of("tlh"))
    (True, frozenset())
    """
    return language.words("wording", "be")


def _at(
    tokens: Sequence[Token],
    norms: Sequence[str],
    k: int,
    forms: dict[str, str],
    language: Language,
) -> Marker | None:
    named = not language.capital_nouns and _is_name(tokens, k)
    listed = tokens[k].kind != "punctuation" and not named
    for size in range(min(_LONGEST, len(norms) - k) if listed else 0, 0, -1):
        term = _term(norms[k : k + size], language)
        group = forms.get(term)
        if (
            group
            and _counts(term, norms, k + size, language)
            and _may_stand(term, norms, k, language)
        ):
            last = k + size - 1
            return Marker(k, last, group, term, heads(tokens, k, last, language))
    # "Didn't" is one token.
    for ending in language.words("wording", "contracted"):
        if norms[k].endswith(ending) and norms[k] not in forms:
            return Marker(k, k, "negation", ending, heads(tokens, k, k, language))
    return None


def _term(words: Sequence[str], language: Language) -> str:
    """Words as the lists write them: "is set to" is "be set to"."""
    if len(words) > 1 and words[0] in be_forms(language):
        words = [BE, *words[1:]]
    return " ".join(words)


def _counts(term: str, norms: Sequence[str], behind: int, language: Language) -> bool:
    """Whether what stands behind a term leaves it what it is: not in "nothing but", nor
    in "is to the".
    """
    following = norms[behind] if behind < len(norms) else ""
    if "_".join((*term.split(), following)) in language.words("wording", "no_negation"):
        return False
    if term.replace(" ", "_") not in language.words("wording", "before_verb"):
        return True
    # "Is to leave" obliges, "is to the north" does not.
    return bool(following) and not language.is_function_word(following)


def _may_stand(term: str, norms: Sequence[str], k: int, language: Language) -> bool:
    """Whether a word that may be a verb stands where an adjective does: "the accused
    killer", but neither "she accused him" nor "police suspected arson".
    """
    if term not in language.words("wording", "adjectival") or not k:
        return True
    before = norms[k - 1]
    groups = ("articles", "possessives", "determiners", "prepositions")
    led_in = any(before in language.words("function_words", name) for name in groups)
    following = norms[k + 1] if k + 1 < len(norms) else "."
    counted = before[-1:].isdigit() or before in number_words(language).small
    mark = not before[-1:].isalnum() and before != ","
    named = following.isalpha() and not language.is_function_word(following)
    return (led_in or counted or mark) and named


def _is_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a capital says that a word is a name, and not the beginning of a sentence
    or quotation: "in May".
    """
    # "Will" and "May" are names inside a sentence, whatever they are in lower case.
    return k > 0 and tokens[k].text[:1].isupper() and tokens[k - 1].text not in _OPENING


def heads(
    tokens: Sequence[Token], first: int, last: int, language: Language
) -> tuple[int, ...]:
    """The content words that stand next to a stretch of tokens within its clause, the
    one behind first.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("The dam could soon break, they fear.")
    >>> [tokens[k].text for k in heads(tokens, 2, 2, Language.of("en"))]
    ['soon', 'dam']
    """
    found = _verb_at_end(tokens, last, language)
    for step, start in ((1, last + 1), (-1, first - 1)):
        k = start
        while (
            0 <= k < len(tokens)
            and abs(k - start) < _REACH
            and tokens[k].kind != "punctuation"
        ):
            if not language.is_function_word(tokens[k].norm):
                found.append(k)
                break
            k += step
    return tuple(dict.fromkeys(found))


def _verb_at_end(tokens: Sequence[Token], last: int, language: Language) -> list[int]:
    """The last content word of the clause, where an auxiliary bears on it: "soll das
    Auto gestohlen haben".
    """
    bears = language.words("wording", "verb_last") and (
        tokens[last].norm in language.auxiliaries
    )
    content: list[int] = []
    for k in range(last + 1, min(len(tokens), last + 1 + 2 * _REACH) if bears else 0):
        if tokens[k].kind == "punctuation":
            break
        if tokens[k].text.islower() and not language.is_function_word(tokens[k].norm):
            content.append(k)
    return content[-1:]
