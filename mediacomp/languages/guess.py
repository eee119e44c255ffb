"""Which language a text is in, told by the function words that we have lists of.

Two fifths of a running text are function words of its language, and hardly a tenth
those of another. That is enough to say that German was taken for English; it is not
enough to tell Danish from Norwegian, and nothing is said then.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from mediacomp.languages.codes import codes_knowing
from mediacomp.languages.language import Language

ENOUGH = 30
"""Words below which nothing is said."""

ENOUGH_FOR_NONE = 80
"""Words below which nothing is said of a language that we don't know: thirty words may
be a list of names.
"""

LOOKED_AT = 150
"""Words that are looked at: more would not change the answer."""

SHARE = 0.22
"""Least share of function words in a text of the language that is named."""

SURE = 0.3
"""Share of function words from which a text is in the language that was said."""

SHARE_ALONE = 0.33
"""The same where the language that was said has no list to compare with: Danish shares
a fifth of its words with English, letter by letter.
"""

TIMES = 1.7
"""How many times the share of the language that was said: related languages have a
third of these words in common.
"""

FOREIGN = 0.06
"""Share below which a text is not in the language that was said, whichever else."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_PIECE = 8
"""Characters that a word has at most on average, its space included."""


def looks_like(text: str, said: str) -> str | None:
    """The code of the language that a text looks like, where it is another than was
    said; "" if it looks like none that we have a list of.

    Parameters
    ----------
    text
        Its beginning is read.
    said
        Code of the language that it was said to be in.

    Returns
    -------
    str or None
        None where nothing can be said, or the text is in the language that was said.

    Examples
    --------
    >>> rain = "Der Regen fiel auf die Stadt, und das Wasser stand in den Straßen. " * 4
    >>> looks_like(rain, "en"), looks_like(rain, "de")
    ('de', None)
    """
    beginning = text[: LOOKED_AT * _PIECE].casefold().replace("’", "'")
    words = _WORD.findall(beginning)
    if len(words) < ENOUGH:
        return None
    known = Language.of(said).function_words
    if sum(word in known for word in words) >= SURE * len(words):
        return None  # the usual case, which is not to cost anything
    shares = _shares(words)
    own = shares.get(said, 0.0)
    best = max(shares, key=lambda code: (shares[code], code))
    listed = bool(known)
    least = SHARE if listed else SHARE_ALONE
    if best != said and shares[best] >= least and shares[best] > TIMES * own:
        return best
    none = own < FOREIGN and listed
    return "" if none and len(words) >= ENOUGH_FOR_NONE else None


def _shares(words: list[str]) -> dict[str, float]:
    """Share of function words by language."""
    known = _languages_by_word()
    counts = Counter(code for word in words for code in known.get(word, ()))
    return {code: counts[code] / len(words) for code in sorted(counts)} or {"": 0.0}


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """The languages that a function word belongs to."""
    found: dict[str, list[str]] = {}
    for code in codes_knowing("function_words"):
        for word in Language.of(code).function_words:
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


def told(found: Iterable[str], said: str) -> str:
    """What a person is told of texts that look like another language.

    Examples
    --------
    >>> told(["de"], "en")
    'looks like German, and is read as English: give language="de"'
    >>> told([""], "en")
    'does not look like English, as which it is read: give its code as language='
    """
    names = {code: Language.of(code).name for code in found if code}
    own = Language.of(said).name
    if not names:
        return (
            f"does not look like {own}, as which it is read: give its code as language="
        )
    code = min(names)
    return f'looks like {names[code]}, and is read as {own}: give language="{code}"'
