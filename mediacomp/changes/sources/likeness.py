"""Whether two sources may be one: by their names, and by what a role may stand for."""

from __future__ import annotations

from mediacomp.changes.sources.cited import Cited
from mediacomp.findings.speech.vocabulary import vocabulary
from mediacomp.languages.language import Language

_PARTICLE = 3


def same_source(
    one: str, two: str, language: Language, of_two: Language | None = None
) -> bool:
    """Whether two sources are one: a shared surname or last noun, or a pronoun that may
    stand for anybody.

    Parameters
    ----------
    language, of_two
        The languages of the two; the same if only one is given.

    Examples
    --------
    >>> english = Language.of("en")
    >>> [same_source(*pair, english) for pair in [("Ann Lee", "Lee"), ("the officials",
    ...     "an official"), ("Ann Lee", "Bo Dorn")]]
    [True, True, False]
    """
    languages = language, of_two or language
    if any(
        source.casefold() in vocabulary(each).citing
        for source, each in zip((one, two), languages, strict=True)
    ):
        return True
    words = [
        [plain(w, code) for w in source.split()]
        for source, code in zip((one, two), languages, strict=True)
    ]
    if not all(words):
        return False
    return (
        words[0][-1] == words[1][-1]
        or set(words[0]) <= set(words[1])
        or set(words[1]) <= set(words[0])
    )


def plain(word: str, language: Language) -> str:
    return language.lemma(word.casefold().replace("’", "'").replace(".", ""))


def may_be_one(a: Cited, b: Cited, languages: tuple[Language, Language]) -> bool:
    """Whether two sources may be one: not two names, nor a name and a role that is new
    ("experts").
    """
    if a.cited == b.cited:
        return a.cited != "name"
    role, language = (a, languages[0]) if a.cited == "role" else (b, languages[1])
    return role.cited != "role" or _is_definite(role, language)


def _is_definite(cited: Cited, language: Language) -> bool:
    """Whether a source may have been named before: "the mayor", "his lawyer"."""
    return cited.source.split()[0].casefold() in vocabulary(language).renamed


def is_bare_name(cited: Cited, language: Language) -> bool:
    """Whether a source is a name and not a role with a name in it: "the project leader
    for Google".
    """
    the = vocabulary(language).the
    return cited.cited == "name" and all(
        word[:1].isupper()
        for word in cited.source.split()
        if len(word) > _PARTICLE and word.casefold() not in the
    )


def is_unnamed(
    named: Cited,
    other: Cited,
    words: set[str],
    languages: tuple[Language, Language],
) -> bool:
    """Whether a version has a role without a name for a source: "the company" may be
    one that it named before.
    """
    if not is_bare_name(named, languages[0]):
        return False
    definite = _is_definite(other, languages[1])
    return not (definite and words & {bare(word) for word in named.source.split()})


def share_a_word(one: str, two: str, languages: tuple[Language, Language]) -> bool:
    lists = [vocabulary(language) for language in languages]
    # Two ministries share what both are called: "the Ministry of Health", "of Trade".
    common = frozenset[str]().union(*(w.function | w.institutions for w in lists))
    shared = {bare(word) for word in one.split()} & {bare(word) for word in two.split()}
    return same_source(one, two, *languages) or bool(shared - common)


def bare(word: str) -> str:
    return word.casefold().strip(",.").replace("’", "'").removesuffix("'s")
