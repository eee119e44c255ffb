"""Words → their dictionary forms.

Lemmas come from simplemma: tables that ship in its wheel, no model, no network. English
tables take about 0.2 s to load, and only the first lemma asked for loads them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mediacomp.languages.remembered import LONGEST

if TYPE_CHECKING:
    from simplemma import Lemmatizer


def dictionary_form(word: str, code: str) -> str:
    """Dictionary form of a normalised word; the word itself where nothing is known.

    A hyphenated word and one that no dictionary has room for stay as they are.

    Examples
    --------
    >>> dictionary_form("missiles", "en"), dictionary_form("long-range", "en")
    ('missile', 'long-range')
    >>> dictionary_form("nIq", "tlh")
    'nIq'
    """
    # simplemma raises for a language that it lacks, and tries to split what has a
    # hyphen.
    if len(word) > LONGEST or not word.isalpha() or code not in _languages():
        return word
    return _lemmatizer().lemmatize(word, lang=code).casefold()


@cache
def _lemmatizer() -> Lemmatizer:
    # Here, since `import mediacomp` must cost next to nothing.
    from simplemma import Lemmatizer

    # Words are remembered by who asks, with a bound; simplemma would keep 65,536 more.
    return Lemmatizer(cache_max_size=0)


@cache
def _languages() -> frozenset[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    return frozenset(SUPPORTED_LANGUAGES)
