"""A language: all that depends on it, from one folder of lists.

Nobody else compares codes or holds words. A module asks for the object once, where it
gets an article, and passes it on:

    language = Language.of(article.language)
    language.words("function_words", "articles")

What a language lacks, it lacks openly: `Language.knows` says so, and a table that needs
it stays empty and says why. Some lists are an exception: the rules by which speech and
amounts are read were written for English, and a language without lists of its own for
them *borrows* those that ``data/mul/borrowed.txt`` names. What is borrowed does not
count as known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

from mediacomp.languages.lemmas import dictionary_form
from mediacomp.languages.remembered import remembered
from mediacomp.languages.wordlists import DATA, SHARED, Lists, read_list

_NOTHING: frozenset[str] = frozenset()
_LEADING = ("articles", "possessives", "prepositions", "conjunctions")
_ADDED: dict[str, Language] = {}
"""Languages from folders elsewhere, by code."""


@dataclass(frozen=True, eq=False)
class Language:
    """One language; there is one object a code, so that it can be a key.

    Parameters
    ----------
    code
        ISO 639 code.
    folder
        Where its lists are; it need not exist.

    Examples
    --------
    >>> english = Language.of("en")
    >>> english.name, english.is_function_word("they're"), english.lemma("missiles")
    ('English', True, 'missile')
    >>> english.knows("wording"), Language.of("it").knows("wording")
    (True, False)
    """

    code: str
    folder: Traversable = field(repr=False)
    _read: dict[str, Lists] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(code: str) -> Language:
        """The language with a code; one that nothing is known of has empty lists.

        Examples
        --------
        >>> Language.of("en") is Language.of("en"), Language.of("tlh").function_words
        (True, frozenset())
        """
        return _ADDED.get(code) or _shipped(code)

    @staticmethod
    def from_folder(folder: Path) -> Language:
        """Add a language from a folder elsewhere, whose name is its code.

        From then on `of` gives it, in place of what the package has for that code.
        What was worked out before for articles of that language is not done again.

        Parameters
        ----------
        folder
            Lists in the format of `mediacomp.languages.wordlists`.

        Examples
        --------
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as parent:
        ...     folder = Path(parent, "xt")
        ...     folder.mkdir()
        ...     lists = (folder / "function_words.txt").write_text("articles: lo la")
        ...     added = Language.from_folder(folder)
        ...     sorted(added.articles), Language.of("xt") is added
        (['la', 'lo'], True)
        >>> Language.forget("xt")
        """
        language = Language(folder.name, folder)
        _ADDED[folder.name] = language
        return language

    @staticmethod
    def forget(code: str) -> None:
        """Take back what `from_folder` added.

        Examples
        --------
        >>> Language.forget("xt")  # nothing happens where nothing was added
        >>> Language.of("xt").articles
        frozenset()
        """
        _ADDED.pop(code, None)

    def __reduce__(self) -> tuple[object, tuple[str]]:
        # One object a code in every process and after every copy.
        return Language.of, (self.code,)

    def lists(self, name: str) -> Lists:
        """Classes of a word list, its own or the one it borrows; empty if there is
        none.

        Examples
        --------
        >>> sorted(Language.of("fr").lists("function_words"))[:2]
        ['articles', 'auxiliaries']
        >>> Language.of("en").lists("spelunking")
        {}
        """
        # Two threads may both read a list: they get equal ones, and the later is kept.
        if name not in self._read:
            found = read_list(self.folder, name)
            lender = _lenders().get(name, self.code)
            if not found and lender != self.code:
                found = Language.of(lender).lists(name)
            self._read[name] = found
        return self._read[name]

    def words(self, name: str, group: str) -> frozenset[str]:
        """The words of one class of a list; empty if there is none.

        Examples
        --------
        >>> sorted(Language.of("fr").words("function_words", "articles"))[:3]
        ['au', 'aux', 'des']
        """
        return self.lists(name).get(group, _NOTHING)

    def knows(self, name: str) -> bool:
        """Whether the language has a list of its own.

        Examples
        --------
        >>> Language.of("es").knows("cue_verbs"), Language.of("es").knows("spelunking")
        (True, False)
        """
        return (self.folder / f"{name}.txt").is_file()

    def any_of(self, name: str, group: str) -> str:
        """Regular expression of the words of a class.

        Examples
        --------
        >>> Language.of("en").any_of("function_words", "articles")
        '(?:the|an|a)'
        """
        return alternatives(self.words(name, group))

    # ------------------------------------------------------------------
    # what holds of the language as a whole

    @property
    def name(self) -> str:
        """What a person calls it; the code where its folder doesn't say.

        Examples
        --------
        >>> Language.of("de").name, Language.of("tlh").name
        ('German', 'tlh')
        """
        names = sorted(self.words("language", "name"))
        # A list parts words at spaces, so "Old Norse" is written "Old_Norse" there.
        return names[0].replace("_", " ") if names else self.code

    @cached_property
    def capital_nouns(self) -> bool:
        """Whether every noun has a capital, so that a capital proves no name.

        Examples
        --------
        >>> Language.of("de").capital_nouns, Language.of("en").capital_nouns
        (True, False)
        """
        return self._is("capital_nouns")

    @cached_property
    def decimal_comma(self) -> bool:
        """Whether a comma, and not a full stop, stands before tenths.

        Examples
        --------
        >>> Language.of("fr").decimal_comma, Language.of("en").decimal_comma
        (True, False)
        """
        return not self._is("decimal_point")

    @cached_property
    def ordinal_stops(self) -> bool:
        """Whether a figure and a full stop are an ordinal number ("3. Mai").

        Examples
        --------
        >>> Language.of("de").ordinal_stops, Language.of("en").ordinal_stops
        (True, False)
        """
        return self._is("ordinal_stops")

    @cached_property
    def bare_capitals(self) -> bool:
        """Whether capitals often go without their mark: "Etat", "Álvaro".

        Examples
        --------
        >>> Language.of("fr").bare_capitals, Language.of("en").bare_capitals
        (True, False)
        """
        return self._is("bare_capitals")

    @cached_property
    def bare_letters(self) -> bool:
        """Whether any mark on a letter is a matter of spelling only: "cafe".

        Examples
        --------
        >>> Language.of("en").bare_letters, Language.of("de").bare_letters
        (True, False)
        """
        return self._is("bare_letters")

    @cached_property
    def letters(self) -> Mapping[str, str]:
        """Letters that may be written as others: "ä" as "ae".

        Examples
        --------
        >>> sorted(Language.of("de").letters.items())
        [('ä', 'ae'), ('ö', 'oe'), ('ü', 'ue')]
        """
        return self.pairs("language", "letters")

    @cached_property
    def alphabet(self) -> str:
        """Name of its script in Unicode: Latin, unless its folder says another.

        Examples
        --------
        >>> Language.of("en").alphabet, Language.of("ru").alphabet
        ('Latin', 'Cyrillic')
        """
        return next(iter(self.words("language", "alphabet")), "Latin")

    @cached_property
    def vowel_sounds(self) -> str:
        """Regular expression of a vowel sound where spelling shows it, else empty.

        Examples
        --------
        >>> bool(Language.of("de").vowel_sounds), Language.of("fr").vowel_sounds
        (True, '')
        """
        return next(iter(self.words("language", "vowel_sounds")), "")

    @cached_property
    def has_wordnet(self) -> bool:
        """Whether `mediacomp.languages.wordnet` speaks of its words.

        Examples
        --------
        >>> Language.of("en").has_wordnet, Language.of("de").has_wordnet
        (True, False)
        """
        return (self.folder / "wordnet.npz").is_file()

    def _is(self, trait: str) -> bool:
        # Traits of languages without a folder of their own stand in one list.
        codes = shared("languages", trait)
        return bool(self.words("language", trait)) or self.code in codes

    # ------------------------------------------------------------------
    # words

    def pairs(self, name: str, group: str) -> dict[str, str]:
        """The words of a class that stand for another, written "word=other".

        Examples
        --------
        >>> Language.of("de").pairs("language", "letters")["ä"]
        'ae'
        >>> Language.of("en").pairs("language", "letters")
        {'ø': 'o', 'đ': 'd', 'ı': 'i', 'ł': 'l'}
        """
        return {
            word: other
            for word, _, other in (
                pair.partition("=") for pair in sorted(self.words(name, group))
            )
        }

    @cached_property
    def zipf(self) -> Mapping[str, float]:
        """How common each word of the table of frequencies is: log10 of its occurrences
        in a billion words; empty if there is no table.

        Examples
        --------
        >>> ENGLISH.zipf["rain"] > ENGLISH.zipf["otter"], Language.of("tlh").zipf
        (True, {})
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
        >>> "the" in ENGLISH.function_words, "rain" in ENGLISH.function_words
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
        >>> "of" in ENGLISH.leading_words, "she" in ENGLISH.leading_words
        (True, False)
        """
        return _NOTHING.union(*(self.words("function_words", g) for g in _LEADING))

    @cached_property
    def articles(self) -> frozenset[str]:
        """Articles.

        Examples
        --------
        >>> sorted(ENGLISH.articles), Language.of("tlh").articles
        (['a', 'an', 'the'], frozenset())
        """
        return self.words("function_words", "articles")

    @cached_property
    def auxiliaries(self) -> frozenset[str]:
        """Auxiliary verbs.

        Examples
        --------
        >>> "has" in ENGLISH.auxiliaries, "wird" in Language.of("de").auxiliaries
        (True, True)
        """
        return self.words("function_words", "auxiliaries")

    @cached_property
    def cue_verbs(self) -> frozenset[str]:
        """Forms of the verbs that report speech, an underscore before a particle.

        Examples
        --------
        >>> "said" in ENGLISH.cue_verbs, "pointed_out" in ENGLISH.cue_verbs
        (True, True)
        """
        return _NOTHING.union(*self.lists("cue_verbs").values())

    @cached_property
    def _clitics(self) -> tuple[str, ...]:
        return tuple(sorted(self.words("language", "clitics")))

    def without_clitic(self, norm: str) -> str:
        """A normalised word without the ending that an apostrophe joins to it.

        Examples
        --------
        >>> Language.of("en").without_clitic("they're"), Language.of(
        ...     "de").without_clitic("gibt's")
        ('they', "gibt's")
        """
        if self._clitics and norm.endswith(self._clitics):
            for clitic in self._clitics:
                if norm.endswith(clitic) and len(norm) > len(clitic):
                    return norm[: -len(clitic)]
        return norm

    def is_function_word(self, norm: str) -> bool:
        """Whether a normalised word belongs to a closed class: it carries grammar
        rather than content.

        Examples
        --------
        >>> Language.of("de").is_function_word("nicht"), Language.of(
        ...     "en").is_function_word("rain")
        (True, False)
        """
        words = self.function_words
        return norm in words or self.without_clitic(norm) in words

    def lemma(self, norm: str) -> str:
        """Dictionary form of a normalised word; the word itself where nothing is known.

        A possessive or other ending behind an apostrophe is stripped first; a
        hyphenated word stays as it is.

        Examples
        --------
        >>> [Language.of("en").lemma(w) for w in ("missiles", "seoul's", "long-range")]
        ['missile', 'seoul', 'long-range']
        """
        return _lemma(norm, self)


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


@remembered
def _lemma(norm: str, language: Language) -> str:
    return dictionary_form(language.without_clitic(norm), language.code)


@cache
def _shipped(code: str) -> Language:
    return Language(code, DATA / code)


@cache
def _shared(name: str) -> Lists:
    return read_list(DATA / SHARED, name)


@cache
def _lenders() -> Mapping[str, str]:
    """The code of the language that lends a list, by the list's name."""
    return {name: code for code, names in _shared("borrowed").items() for name in names}


ENGLISH = Language.of("en")
"""What a text is taken for where nobody says."""


def names_knowing(name: str) -> tuple[str, ...]:
    """Names of the languages that have a word list of their own, sorted.

    Examples
    --------
    >>> names_knowing("cue_verbs")
    ('English', 'French', 'German', 'Spanish')
    """
    return tuple(sorted(Language.of(code).name for code in codes_knowing(name)))


def codes_knowing(name: str) -> tuple[str, ...]:
    """Codes of the languages that have a word list of their own, sorted.

    Examples
    --------
    >>> codes_knowing("cue_verbs")
    ('de', 'en', 'es', 'fr')
    """
    codes = {folder.name for folder in DATA.iterdir()} - {SHARED} | set(_ADDED)
    return tuple(sorted(code for code in codes if Language.of(code).knows(name)))


def code_of(name: str) -> str | None:
    """The code of a language that somebody calls by code or name; None if it is none.

    Examples
    --------
    >>> code_of("de-AT"), code_of("EN_us"), code_of("German"), code_of("ENGLISH; x")
    ('de', 'en', 'de', 'en')
    """
    first = (
        name.casefold().replace("_", "-").partition("-")[0].partition(";")[0].strip()
    )
    if first in (names := _names()):
        return names[first]
    return (
        first if len(first) in (2, 3) and first.isascii() and first.isalpha() else None
    )


@cache
def _names() -> Mapping[str, str]:
    codes = codes_knowing("language")
    return {Language.of(code).name.casefold(): code for code in codes}


def shared(name: str, group: str) -> frozenset[str]:
    """Words that many languages share, whatever an article is marked as.

    Examples
    --------
    >>> "Dr" in shared("abbreviations", "never")
    True
    """
    return _shared(name).get(group, _NOTHING)


def shared_lists(name: str) -> Lists:
    """Classes of a list that all languages share.

    Examples
    --------
    >>> sorted(shared_lists("abbreviations"))[:2]
    ['brand', 'final']
    """
    return _shared(name)
