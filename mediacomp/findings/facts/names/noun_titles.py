"""Titles of works where capitals don't tell them: in quotation marks, behind what the
work is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mediacomp.text.quote_marks import OPENING, QUOTES, STRAIGHT

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_OPENS = frozenset(OPENING + STRAIGHT)
_LONGEST = 8
"""Words of a title, at most."""
_PART = 3
"""Letters before what a work is, at least: "Kino[film]"."""


def noun_titles(
    tokens: Sequence[Token], language: Language, taken: frozenset[int]
) -> Iterator[range]:
    """The tokens of each title that stands in marks behind what the work is; none that
    begins with a small letter, nor where somebody calls a work something.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> for text in ("Der Kinofilm „Das lange Eis“ lief.", "Der Film „lief gut“."):
    ...     tokens = tokenise(text)
    ...     found = noun_titles(tokens, Language.of("de"), frozenset())
    ...     [[tokens[k].text for k in title] for title in found]
    [['Das', 'lange', 'Eis']]
    []
    """
    works = language.words("name_words", "works")
    calling = language.words("name_words", "calling")
    if not calling.isdisjoint(token.norm for token in tokens):
        return  # "nannte das Buch „Mist“"
    for k in range(1, len(tokens) - 1):
        noun = tokens[k - 1].text[0].isupper() or not language.capital_nouns
        if tokens[k].text[0] not in _OPENS or not (
            noun and _is_work(tokens[k - 1].norm, works)
        ):
            continue
        last = _closing(tokens, k)
        inside = range(k + 1, last)
        if inside and tokens[k + 1].text[0].isupper() and taken.isdisjoint(inside):
            yield inside


def _is_work(norm: str, works: frozenset[str]) -> bool:
    return any(
        norm == work or (norm.endswith(work) and len(norm) >= len(work) + _PART)
        for work in works
    )


def _closing(tokens: Sequence[Token], k: int) -> int:
    """The mark that ends what token ``k`` opens; ``k`` itself where none does."""
    reach = range(k + 2, min(len(tokens), k + 2 + _LONGEST))
    return next((at for at in reach if tokens[at].text[0] in QUOTES), k)
