"""Words → their dictionary forms, and which words are mere grammar.

Lemmas come from simplemma: tables that ship in its wheel, no model, no network. English
tables take about 0.2 s to load, and only the first lemma asked for loads them.
"""

from __future__ import annotations

from functools import cache

from mediacomp.languages.remembered import LONGEST, remembered
from mediacomp.languages.wordlists import word_list

CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital, so that a capital proves no name."""

_CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "'")


@cache
def function_words(language: str) -> frozenset[str]:
    """Articles, pronouns, prepositions, conjunctions, auxiliaries and particles of a
    language; may be empty.

    Examples
    --------
    >>> ("the" in function_words("en"), "missile" in function_words("en"),
    ...     function_words("tlh"))
    (True, False, frozenset())
    """
    return frozenset(
        word.casefold()
        for words in word_list("function_words", language).values()
        for word in words
    )


def is_function_word(norm: str, language: str) -> bool:
    """Whether a normalised word belongs to a closed class: it carries grammar rather
    than content.

    Examples
    --------
    >>> is_function_word("they're", "en"), is_function_word("nicht",
    ...     "de"), is_function_word("rain", "en")
    (True, True, False)
    """
    words = function_words(language)
    return norm in words or (language == "en" and _without_clitic(norm) in words)


def is_article(norm: str, language: str) -> bool:
    """Whether a normalised word is an article ("the", "ein", "une").

    Examples
    --------
    >>> is_article("the", "en"), is_article("of", "en"), is_article("le", "fr")
    (True, False, True)
    """
    return norm in word_list("function_words", language).get("articles", frozenset())


def is_auxiliary(norm: str, language: str) -> bool:
    """Whether a normalised word is an auxiliary ("will", "has").

    Examples
    --------
    >>> is_auxiliary("will", "en"), is_auxiliary("walk", "en")
    (True, False)
    """
    return norm in word_list("function_words", language).get("auxiliaries", frozenset())


@cache
def leading_words(language: str) -> frozenset[str]:
    """Articles, possessives, prepositions and conjunctions: small words that nothing
    can end with.

    Examples
    --------
    >>> ("the" in leading_words("en"), "of" in leading_words("en"), "it"
    ...     in leading_words("en"))
    (True, True, False)
    """
    words = word_list("function_words", language)
    none: frozenset[str] = frozenset()
    classes = ("articles", "possessives", "prepositions", "conjunctions")
    return none.union(*(words.get(name, none) for name in classes))


def is_cue_verb(norm: str, language: str) -> bool:
    """Whether a normalised word is a form of a verb that reports speech ("said",
    "claims").

    Examples
    --------
    >>> is_cue_verb("said", "en"), is_cue_verb("rain", "en")
    (True, False)
    """
    return any(norm in words for words in word_list("cue_verbs", language).values())


@remembered
def lemma(word_norm: str, language: str) -> str:
    """Dictionary form of a normalised word; the word itself where nothing is known.

    An English possessive is stripped first; a hyphenated word and one that no
    dictionary has room for stay as they are.

    Examples
    --------
    >>> lemma("missiles", "en"), lemma("seoul's", "en"), lemma("long-range",
    ...     "en"), lemma("nIq", "tlh")
    ('missile', 'seoul', 'long-range', 'nIq')
    """
    word = _without_clitic(word_norm) if language == "en" else word_norm
    if len(word) > LONGEST or not word.isalpha() or language not in _lemma_languages():
        return word
    from simplemma import lemmatize

    return lemmatize(word, lang=language).casefold()


@cache
def _lemma_languages() -> frozenset[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    return frozenset(SUPPORTED_LANGUAGES)


def _without_clitic(norm: str) -> str:
    for clitic in _CLITICS:
        if norm.endswith(clitic) and len(norm) > len(clitic):
            return norm[: -len(clitic)]
    return norm
