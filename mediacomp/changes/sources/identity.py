"""Whether two sources may be one: by their names, and by what a role may stand for."""

from __future__ import annotations

from collections.abc import Iterable

from mediacomp.changes.facts.conflicts import spelt_alike
from mediacomp.changes.sources.cited import Cited
from mediacomp.findings.facts.names.capitals import is_ordinary
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.speech.vocabulary import vocabulary
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import relation
from mediacomp.text.spans import Token
from mediacomp.text.tokens import without_possessive

_PARTICLE = 3


def same_source(
    one: str, two: str, language: Language, of_two: Language | None = None
) -> bool:
    """Whether two sources are one: a shared surname or last noun, with no other name
    before it, or a pronoun that may stand for anybody.

    Parameters
    ----------
    language, of_two
        The languages of the two; the same if only one is given.

    Examples
    --------
    >>> english = Language.of("en")
    >>> [same_source(*pair, english) for pair in [("Ann Lee", "Lee"), ("the officials",
    ...     "an official"), ("Ann Lee", "Bo Dorn"), ("Kent Police", "Bath Police")]]
    [True, True, False, False]
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
    if set(words[0]) <= set(words[1]) or set(words[1]) <= set(words[0]):
        return True
    if words[0][-1] != words[1][-1]:
        return _is_spelt_otherwise(one, two)
    before = [
        _names_before(source, each)
        for source, each in zip((one, two), languages, strict=True)
    ]
    return not all(before) or bool(before[0] & before[1])


def _names_before(source: str, language: Language) -> set[str]:
    """The words with a capital before the last of a source, titles aside: the whole
    of a name is compared, "Kent Police" is not "Surrey Police".
    """
    lists = name_words(language)
    *before, last = map(bare, source.split())
    bodies = lists.bodies | vocabulary(language).institutions
    person = lists.titles | lists.role
    none = lists.the if last in bodies else lists.the | person
    return {
        word
        for word, written in zip(before, source.split(), strict=False)
        if written[:1].isupper()
        and word not in none
        and not language.is_function_word(word)
    }


def _is_spelt_otherwise(one: str, two: str) -> bool:
    """Whether two names are the same in another script's spelling, word by word."""
    words = [[bare(word) for word in name.split()] for name in (one, two)]
    named = all(word[:1].isupper() for name in (one, two) for word in name.split())
    return (
        named
        and len(words[0]) == len(words[1]) > 1
        and all(spelt_alike(x, y) for x, y in zip(*words, strict=True))
    )


def plain(word: str, language: Language) -> str:
    """A word of a source in its dictionary form, without full stops.

    Examples
    --------
    >>> english = Language.of("en")
    >>> plain("Officers", english), plain("U.N.", english)
    ('officer', 'un')
    """
    return language.lemma(word.casefold().replace("’", "'").replace(".", ""))


def is_named_in(tokens: Iterable[Token], source: str, language: Language) -> bool:
    """Whether tokens have the last word of a source.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en")
    >>> is_named_in(tokenise("That was Lee’s boat."), "Ann Lee", english)
    True
    """
    last = plain(source.split()[-1], language)
    return any(plain(without_possessive(t.norm), language) == last for t in tokens)


def may_be_one(a: Cited, b: Cited, languages: tuple[Language, Language]) -> bool:
    """Whether two sources may be one: not two names, nor a name and a role that is new
    ("experts").
    """
    # A name is written out: two that differ are two people. "The mayor" and "the party
    # leader" may be one.
    if a.cited == b.cited:
        return a.cited != "name"
    role, language = (a, languages[0]) if a.cited == "role" else (b, languages[1])
    return role.cited != "role" or _is_definite(role, language)


def may_be_called(a: Cited, b: Cited, languages: tuple[Language, Language]) -> bool:
    """Whether two roles may be words for one: "the government", "the authorities";
    "the firm", "the company".
    """
    if same_source(a.source, b.source, *languages):
        return True
    last = [
        plain(cited.source.split()[-1], language)
        for cited, language in zip((a, b), languages, strict=True)
    ]
    # "The law firm" and "the gas company" are two.
    bare_roles = languages[0] is languages[1] and all(
        _is_one_word(cited, languages[0]) for cited in (a, b)
    )
    if bare_roles and any(
        words.issuperset(last) for words in languages[0].lists("sources").values()
    ):
        return True
    return all(each.has_wordnet for each in languages) and bool(relation(*last))


def _is_one_word(cited: Cited, language: Language) -> bool:
    """Whether a source is one word with or without an article: "the firm"."""
    words = cited.source.casefold().split()
    return sum(word not in language.articles for word in words) == 1


def _is_definite(cited: Cited, language: Language) -> bool:
    """Whether a source may have been named before: "the mayor", "his lawyer"."""
    return cited.source.split()[0].casefold() in vocabulary(language).renamed


def is_bare_name(source: str, language: Language) -> bool:
    """Whether a source is a name and not a role with a name in it: "the project leader
    for Google"; nor a role that begins a sentence: "Officials".

    Examples
    --------
    >>> english = Language.of("en")
    >>> [is_bare_name(s, english) for s in ("Ann Lee", "Officials", "mayor of Lima")]
    [True, False, False]
    """
    words = [w for w in source.split() if bare(w) not in vocabulary(language).the]
    if not words or not all(w[:1].isupper() for w in words if len(w) > _PARTICLE):
        return False
    if language.capital_nouns:  # "Die Polizei" is none, "Jan Brock" is
        return len(words) > 1 and words[0] == source.split()[0]
    return len(words) > 1 or not is_ordinary(bare(words[0]), language)


def another_source(
    one: str | None, two: str | None, languages: tuple[Language, Language]
) -> bool | None:
    """Whether two sources are two: the one rule for whoever is cited or quoted. None
    where that can't be told: one is unknown or no name.

    Examples
    --------
    >>> both = Language.of("en"), Language.of("en")
    >>> [another_source(*pair, both) for pair in [("Ann Lee", "Bo Dorn"), ("Ann Lee",
    ...     "Bob Lee"), ("Mayor Lee", "Ann Lee"), ("Ann Lee", "a farmer")]]
    [True, True, False, None]
    """
    if one is None or two is None:
        return None
    if share_a_word(one, two, languages):
        return False
    named = all(map(_is_named, (one, two), languages))
    return True if named or are_told_apart(one, two, languages) else None


def _is_named(source: str, language: Language) -> bool:
    """Whether a source is a name, with or without what its bearer is: "regional officer
    Ann Lee"; not "the mayor of Lima".
    """
    words = source.split()
    while words and words[0][:1].islower() and not language.is_function_word(words[0]):
        words = words[1:]
    return is_bare_name(" ".join(words), language)


def is_unnamed(
    named: Cited,
    other: Cited,
    words: set[str],
    languages: tuple[Language, Language],
) -> bool:
    """Whether a version has a role without a name for a source: "the company" may be
    one that it named before.
    """
    if named.cited != "name" or not is_bare_name(named.source, languages[0]):
        return False
    definite = _is_definite(other, languages[1])
    return not (definite and words & {bare(word) for word in named.source.split()})


def share_a_word(one: str, two: str, languages: tuple[Language, Language]) -> bool:
    """Whether two sources are one, or share a word that says who it is, the last of
    either: "the Ministry of Health", "Health Ministry"; not "Ann Lee", "Ann Dorn".

    Examples
    --------
    >>> both = Language.of("en"), Language.of("en")
    >>> share_a_word("the Ministry of Health", "Health Ministry", both)
    True
    >>> share_a_word("the Ministry of Health", "the Ministry of Trade", both)
    False
    """
    lists = [vocabulary(language) for language in languages]
    # Two ministries share what both are called: "the Ministry of Health", "of Trade".
    common = frozenset[str]().union(*(w.function | w.institutions for w in lists))
    words = [[bare(word) for word in source.split()] for source in (one, two)]
    shared = set(words[0]) & set(words[1]) & {words[0][-1], words[1][-1]}
    if same_source(one, two, *languages):
        return True
    return bool(shared - common) and not are_told_apart(one, two, languages)


def are_told_apart(one: str, two: str, languages: tuple[Language, Language]) -> bool:
    """Whether two names end alike and are two: "Ann Lee", "Bob Lee".

    Examples
    --------
    >>> both = Language.of("en"), Language.of("en")
    >>> are_told_apart("Ann Lee", "Bob Lee", both)
    True
    >>> are_told_apart("Ann Lee", "Lee", both)
    False
    """
    last = [
        plain(source.split()[-1], language)
        for source, language in zip((one, two), languages, strict=True)
    ]
    return last[0] == last[1] and not same_source(one, two, *languages)


def bare(word: str) -> str:
    """A word of a source in lower case, without marks at its end and possessive.

    Examples
    --------
    >>> bare("Lee’s,")
    'lee'
    """
    return word.casefold().strip(",.").replace("’", "'").removesuffix("'s")
