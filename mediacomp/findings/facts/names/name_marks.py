"""Commas, brackets and small words inside a name: the partners of a firm, what a law is
about, an inn, an order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_short
from mediacomp.findings.facts.names.places import is_demonym, is_place
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.findings.facts.names.name_words import NameWords
    from mediacomp.text.spans import Token

_LONGEST = 6
"""Words in the brackets of a law and partners of a firm, at most."""
_THREE = 3
"""Tokens from the first of three names to what joins the last."""


def partners(
    tokens: Sequence[Token],
    k: int,
    run: Sequence[int],
    lists: NameWords,
    leads: Callable[[int], bool],
) -> int:
    """How many tokens from a comma or "and" on part the partners of a firm: "Dorn[,
    Norr, Lee &] Sons", "Dorn[, Norr and] Lee LLP"; none of "Ann Dorn, Lee & Sons",
    which are two. ``leads`` tells of a token whether it may belong to a name.

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> for text in ("Dorn, Norr and Lee LLP", "Dorn, Norr and Lee left"):
    ...     tokens = tokenise(text)
    ...     leads = lambda k: tokens[k].text.istitle()
    ...     partners(tokens, 1, [0], name_words(ENGLISH), leads)
    3
    0
    """
    at, end = k, k + 2 * _LONGEST
    while at < end and tokens[at].norm == "," and leads(at + 1):
        at = min(at + 2, len(tokens) - 1)
    at += at > k and tokens[at].norm == "," and at + 1 < len(tokens)  # "Norr, and Lee"
    if len(run) > 1 or is_short(tokens[run[0]].text) or not leads(at + 1):
        return 0
    joins = at > k and tokens[at].norm == "&"
    joins |= tokens[at].norm in lists.and_ and _is_firm(tokens, at, run[0], lists)
    return at - k + 1 if joins else 0


def _is_firm(tokens: Sequence[Token], joint: int, first: int, lists: NameWords) -> bool:
    """Whether what ends a list of partners or stands before it tells that they are one
    firm: "Dorn and [Sons]", "Dorn and Lee [LLP]", "the law [firm] Dorn, Norr and Lee".
    """
    if _is_somebodys(tokens, joint, first, lists):
        return True
    behind = tokens[joint + 1 : joint + 3]
    ends = [bare(t.norm).rstrip(".") for t in behind if t.text[0].isupper()]
    if ends[1:] and ends[1] in lists.companies and ends[0] in lists.partnerships:
        return True  # "Dorn and Sons Ltd"
    before = [token.norm for token in tokens[max(0, first - 2) : first]]
    led = [norm for norm in before if norm != ","]
    ended = not lists.partnerships.isdisjoint(ends[-1:])
    return ended or not lists.firms.isdisjoint(led[-1:])


def _is_somebodys(
    tokens: Sequence[Token], joint: int, first: int, lists: NameWords
) -> bool:
    """Whether three surnames and more are whom somebody is of: "Ann Lee of [Dorn, Norr
    and Tarn]"; not of places.
    """
    if first < 3 or tokens[first - 1].norm not in lists.of or joint - first < _THREE:
        return False
    person = all(
        t.kind == "word" and t.text.istitle() for t in tokens[first - 3 : first - 1]
    )
    names = (bare(token.norm) for token in tokens[first : joint + 2 : 2])
    return person and not any(is_place(n) or is_demonym(n) for n in names)


def is_small_company(tokens: Sequence[Token], k: int, lists: NameWords) -> bool:
    """Whether a word in small letters says what kind of company is before it: "Norr
    [plc]"; not "the plc".

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> is_small_company(tokenise("Norr plc fell"), 1, name_words(ENGLISH))
    True
    """
    word, before = tokens[k], tokens[k - 1]
    named = k > 0 and before.text[0].isupper() and before.end < word.start
    return named and word.text.islower() and bare(word.norm) in lists.companies


def is_house(
    tokens: Sequence[Token],
    k: int,
    run: Sequence[int],
    lists: NameWords,
    leads: Callable[[int], bool],
) -> bool:
    """Whether "and" joins two words of the name of an inn; not of "the Lima and Norr
    inns".

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens, lists = tokenise("the Rose and Hen inn"), name_words(ENGLISH)
    >>> is_house(tokens, 2, [1], lists, lambda k: tokens[k].text.istitle())
    True
    """
    house = tokens[k + 2] if k + 2 < len(tokens) else tokens[k]
    named = run[0] > 0 and tokens[run[0] - 1].norm in lists.the
    called = named and len(run) == 1 and leads(k + 1)
    return called and house.norm in lists.houses and house.text.islower()


def is_call(tokens: Sequence[Token], run: Sequence[int], lists: NameWords) -> bool:
    """Whether a verb begins a name that goes on with an article: "[Save] the Hens".

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> is_call(tokenise("Save the Hens"), [0], name_words(ENGLISH))
    True
    """
    return len(run) == 1 and tokens[run[0]].norm in lists.calls


def law(
    tokens: Sequence[Token], k: int, lists: NameWords, leads: Callable[[int], bool]
) -> int:
    """How many tokens from a bracket on tell what a law is about: "the Harbours [(Fish
    and Hens)] Act".

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Harbours (Hens) Act")
    >>> law(tokens, 1, name_words(ENGLISH), lambda k: tokens[k].text.istitle())
    3
    """
    at, end = k + 1, min(len(tokens) - 1, k + _LONGEST + 1)
    if at >= end:
        return 0
    while at < end and (leads(at) or tokens[at].norm in lists.joins):
        at += 1
    closed = tokens[at].norm == ")" and leads(at + 1)
    is_law = closed and bare(tokens[at + 1].norm) in lists.laws
    return at - k + 1 if is_law else 0
