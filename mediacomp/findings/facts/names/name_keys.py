"""What of a name counts when names are held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.names.noun_words import adjective
from mediacomp.languages.spelling import canonical

if TYPE_CHECKING:
    from mediacomp.languages.language import Language

_STROKE = regex.compile(r"^(\p{L})/(\p{L})(?= )")
"""What stands between two letters before a name: "M/S Marga"."""
_GENITIVE = 4
"""Letters of a name with the "s" of its genitive, at least: "Osts", not "US"."""


def key_of(name: str, language: Language) -> str:
    """A name without its spelling and without what a company adds.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> key_of("Lee Mills Ltd", ENGLISH)
    'leemills'
    """
    plain = unincorporated(name, language)
    return without_genitive(canonical(plain, language) or plain, language)


def unincorporated(name: str, language: Language) -> str:
    """A name in small letters without what a company adds, nor a stroke between two
    letters before it.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> unincorporated("Lee & Co", ENGLISH), unincorporated("M/S Marga", ENGLISH)
    ('lee', 'ms marga')
    """
    whole: str = _STROKE.sub(r"\1\2", name.casefold())
    plain, _, last = whole.rpartition(" ")
    if not plain or last.rstrip(".") not in language.words("name_words", "companies"):
        plain = whole
    return plain.removesuffix(" &")  # "Lee & Co"


def without_genitive(plain: str, language: Language) -> str:
    """A name without the "s" that may be its genitive's: "Merkels"; of a name that ends
    so by itself that makes no other of it. A body's loses the endings of its case:
    "Deutschen Bundes", "Deutscher Bund".

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> german = Language.of("de")
    >>> without_genitive("merkels", german), without_genitive("roten bundes", german)
    ('merkel', 'rot bund')
    """
    if not language.capital_nouns or len(plain) < _GENITIVE:
        return plain
    called, _, body = plain.partition(" ")
    stem = adjective(called, language.lists("name_words"))
    if body and stem:
        return f"{stem} {body.removesuffix('s').removesuffix('e')}"
    return plain.removesuffix("s")
