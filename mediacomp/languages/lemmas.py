"""Words → their dictionary forms.

Lemmas come from simplemma: tables that ship in its wheel, no model, no network. English
tables take about 0.2 s to load, and only the first lemma asked for loads them.
"""

from __future__ import annotations

from functools import cache

from mediacomp.languages.remembered import LONGEST


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
    # Here, since `import mediacomp` must cost next to nothing.
    from simplemma import lemmatize

    return lemmatize(word, lang=code).casefold()


@cache
def _languages() -> frozenset[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    return frozenset(SUPPORTED_LANGUAGES)
