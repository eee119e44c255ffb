"""Words that a hyphen breaks at the end of a line, put together again.

"govern-⏎ment" is government and "long-⏎term" long-term. The article itself is asked
first, then the language: whichever form is written elsewhere; else the joined one if it
is a common word; else the hyphenated one if both parts are; else the joined one, since
most broken words are broken only by the page.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from mediacomp.text.tokens import BROKEN, normalise

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_WORD = regex.compile(r"[\p{L}\p{M}]++(?:[-‐‑][\p{L}\p{M}]++)*")


class Mender:
    """What puts the broken words of one text together.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> text = "a long-\\nterm plan of the govern-\\nment"
    >>> [Mender(text, ENGLISH).mended(token).norm for token in tokenise(text)]
    ['a', 'long-term', 'plan', 'of', 'the', 'government']
    """

    def __init__(self, text: str, language: Language) -> None:
        self.needed = BROKEN.search(text) is not None
        found = _WORD.findall(text) if self.needed else ()
        self._written = frozenset(map(normalise, found))
        self._common = language.zipf

    def mended(self, token: Token) -> Token:
        """The token with the normalised form that it has where no line breaks it."""
        if token.kind != "word" or token.text.isprintable():
            return token
        pieces = BROKEN.split(token.text)
        if len(pieces) < 2:
            return token
        norm = normalise(pieces[0])
        for piece in map(normalise, pieces[1:]):
            norm = self._joined(norm, piece)
        return replace(token, norm=norm)

    def _joined(self, first: str, second: str) -> str:
        whole, parted = first + second, f"{first}-{second}"
        for known in (self._written, self._common):
            if whole in known:
                return whole
            if parted in known:
                return parted
        both = first in self._common and second in self._common
        return parted if both else whole
