"""Word lists: a folder a language, a file a list, one class a line
(``class: word word word``), comments behind ``#``.

A folder is read as it stands: ``data/<code>/`` of this package, or one from elsewhere
(`mediacomp.languages.language.Language.from_folder`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

Lists = Mapping[str, frozenset[str]]
"""Classes of a word list, each with its words."""

DATA: Traversable = files("mediacomp.languages") / "data"
SHARED = "mul"
"""Folder of what many languages share; "mul" is the code of ISO 639-2 for them."""


_LEADING = ("articles", "possessives", "prepositions", "conjunctions")


class _Classes(dict[str, frozenset[str]]):
    """A class that a list lacks is empty, so that a language may fill a list in
    part.
    """

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()


def read_list(folder: Traversable, name: str) -> Lists:
    """Classes of a list in a folder, each with its words; empty if there is no such
    list.

    Examples
    --------
    >>> sorted(read_list(DATA / "en", "function_words")["articles"])
    ['a', 'an', 'the']
    >>> read_list(DATA / "en", "spelunking")
    {}
    """
    file = folder / f"{name}.txt"
    if not file.is_file():
        return _Classes()
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return _Classes({key: frozenset(words.split()) for key, words in pairs})


@dataclass(frozen=True, eq=False)
class WordLists:
    """The word lists of a folder, each read when it is first asked for.

    Parameters
    ----------
    code
        ISO 639 code.
    folder
        Where the lists are; it need not exist.

    Examples
    --------
    >>> french = WordLists("fr", DATA / "fr")
    >>> "le" in french.words("function_words", "articles")
    True
    """

    code: str
    folder: Traversable = field(repr=False)
    _read: dict[str, Lists] = field(default_factory=dict, repr=False)
    _paired: dict[tuple[str, str], dict[str, str]] = field(
        default_factory=dict, repr=False
    )
    _words: dict[tuple[str, str], frozenset[str]] = field(
        default_factory=dict, repr=False
    )
    _known: dict[str, bool] = field(default_factory=dict, repr=False)

    def lists(self, name: str) -> Lists:
        """Classes of a word list; empty if there is none.

        Examples
        --------
        >>> sorted(WordLists("fr", DATA / "fr").lists("function_words"))[:2]
        ['articles', 'auxiliaries']
        >>> WordLists("en", DATA / "en").lists("spelunking")
        {}
        """
        # Two threads may both read a list: they get equal ones, and the later is kept.
        if name not in self._read:
            self._read[name] = self._found(name)
        return self._read[name]

    def _found(self, name: str) -> Lists:
        return read_list(self.folder, name)

    def words(self, name: str, group: str) -> frozenset[str]:
        """The words of one class of a list; empty if there is none.

        Examples
        --------
        >>> french = WordLists("fr", DATA / "fr")
        >>> sorted(french.words("function_words", "articles"))[:3]
        ['au', 'aux', 'des']
        """
        # Asked some ten thousand times a comparison, and known but the first time.
        try:
            return self._words[name, group]
        except KeyError:
            words = self.lists(name).get(group, frozenset())
            self._words[name, group] = words
            return words

    def knows(self, name: str) -> bool:
        """Whether the folder itself has a list.

        Examples
        --------
        >>> spanish = WordLists("es", DATA / "es")
        >>> spanish.knows("cue_verbs"), spanish.knows("spelunking")
        (True, False)
        """
        if name not in self._known:
            self._known[name] = (self.folder / f"{name}.txt").is_file()
        return self._known[name]

    def any_of(self, name: str, group: str) -> str:
        """Regular expression of the words of a class.

        Examples
        --------
        >>> WordLists("en", DATA / "en").any_of("function_words", "articles")
        '(?:the|an|a)'
        """
        return alternatives(self.words(name, group))

    def pairs(self, name: str, group: str) -> Mapping[str, str]:
        """The words of a class that stand for another, written "word=other".

        Examples
        --------
        >>> WordLists("de", DATA / "de").pairs("language", "letters")["ä"]
        'ae'
        >>> WordLists("en", DATA / "en").pairs("language", "letters")
        {'ø': 'o', 'đ': 'd', 'ı': 'i', 'ł': 'l'}
        """
        if (name, group) not in self._paired:
            pairs = (pair.partition("=") for pair in sorted(self.words(name, group)))
            self._paired[name, group] = {word: other for word, _, other in pairs}
        return self._paired[name, group]

    @cached_property
    def zipf(self) -> Mapping[str, float]:
        """How common each word of the table of frequencies is: log10 of its occurrences
        in a billion words; empty if there is no table.

        Examples
        --------
        >>> english = WordLists("en", DATA / "en")
        >>> english.zipf["rain"] > english.zipf["otter"]
        True
        """
        return {
            word: float(value)
            for value, words in self.lists("frequencies").items()
            for word in words
        }

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Articles, pronouns, prepositions, conjunctions, auxiliaries and particles;
        may be empty.

        Examples
        --------
        >>> english = WordLists("en", DATA / "en")
        >>> "the" in english.function_words, "rain" in english.function_words
        (True, False)
        """
        return frozenset(
            word.casefold()
            for words in self.lists("function_words").values()
            for word in words
        )

    @cached_property
    def leading_words(self) -> frozenset[str]:
        """Articles, possessives, prepositions and conjunctions: small words that
        nothing can end with.

        Examples
        --------
        >>> english = WordLists("en", DATA / "en")
        >>> "of" in english.leading_words, "she" in english.leading_words
        (True, False)
        """
        return frozenset[str]().union(
            *(self.words("function_words", g) for g in _LEADING)
        )

    @cached_property
    def articles(self) -> frozenset[str]:
        """Articles.

        Examples
        --------
        >>> english = WordLists("en", DATA / "en")
        >>> sorted(english.articles)
        ['a', 'an', 'the']
        """
        return self.words("function_words", "articles")

    @cached_property
    def openers(self) -> frozenset[str]:
        """Articles and possessives: words with which a noun phrase opens.

        Examples
        --------
        >>> english = WordLists("en", DATA / "en")
        >>> "the" in english.openers, "their" in english.openers
        (True, True)
        """
        return self.articles | self.words("function_words", "possessives")

    @cached_property
    def auxiliaries(self) -> frozenset[str]:
        """Auxiliary verbs.

        Examples
        --------
        >>> english = WordLists("en", DATA / "en")
        >>> "has" in english.auxiliaries
        True
        """
        return self.words("function_words", "auxiliaries")

    @cached_property
    def cue_verbs(self) -> frozenset[str]:
        """Forms of the verbs that report speech, an underscore before a particle.

        Examples
        --------
        >>> english = WordLists("en", DATA / "en")
        >>> "said" in english.cue_verbs, "pointed_out" in english.cue_verbs
        (True, True)
        """
        return frozenset().union(*self.lists("cue_verbs").values())


def alternatives(words: Iterable[str]) -> str:
    """Regular expression of any of some words, the longest first; where there are none,
    one that nothing matches.

    Examples
    --------
    >>> alternatives(["a", "an"]), alternatives([])
    ('(?:an|a)', '(?!)')
    """
    # The longest first, since a pattern takes the first that fits; then by letters, so
    # that it is the same pattern in every process.
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(ordered)})" if ordered else "(?!)"


_COMMON = WordLists(SHARED, DATA / SHARED)


def shared(name: str, group: str) -> frozenset[str]:
    """Words that many languages share, whatever an article is marked as.

    Examples
    --------
    >>> "Dr" in shared("abbreviations", "never")
    True
    """
    return _COMMON.words(name, group)


def shared_lists(name: str) -> Lists:
    """Classes of a list that all languages share.

    Examples
    --------
    >>> sorted(shared_lists("abbreviations"))[:2]
    ['brand', 'final']
    """
    return _COMMON.lists(name)
