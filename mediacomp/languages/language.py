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

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from mediacomp.languages.lemmas import dictionary_form
from mediacomp.languages.remembered import remembered
from mediacomp.languages.wordlists import (
    DATA,
    SHARED,
    Lists,
    WordLists,
    shared,
    shared_lists,
)

_ADDED: dict[str, Language] = {}
"""Languages from folders elsewhere, by code."""


@dataclass(frozen=True, eq=False)
class Language(WordLists):
    """One language; there is one object a code, so that it can be a key.

    Its lists are those of `mediacomp.languages.wordlists.WordLists`, or borrowed ones.

    Examples
    --------
    >>> english = Language.of("en")
    >>> english.name, english.is_function_word("they're"), english.lemma("missiles")
    ('English', True, 'missile')
    >>> english.knows("wording"), Language.of("it").knows("wording")
    (True, False)
    """

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

    def _found(self, name: str) -> Lists:
        """Its own list or the one that it borrows."""
        own, lender = super()._found(name), _lenders().get(name, self.code)
        return own if own or lender == self.code else Language.of(lender).lists(name)

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

    def without_elision(self, norm: str) -> str:
        """A normalised word without the small word that an apostrophe joins to its
        front.

        Examples
        --------
        >>> Language.of("fr").without_elision("l'usine")
        'usine'
        """
        before, mark, word = norm.partition("'")
        joins = word and before + mark in self.words("speech", "clitics_before")
        return word if joins else norm

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
        return norm in words or ("'" in norm and self.without_clitic(norm) in words)

    @cached_property
    def _past(self) -> tuple[tuple[str, ...], frozenset[str]]:
        irregular = self.words("speakers", "past") | self.words("roles", "past")
        return tuple(sorted(self.words("wording", "past_endings"))), irregular

    def is_past(self, norm: str) -> bool:
        """Whether a normalised word looks like a verb in the past.

        Examples
        --------
        >>> [Language.of("en").is_past(norm) for norm in ("stormed", "shot", "storm")]
        [True, True, False]
        """
        endings, irregular = self._past
        return norm in irregular or norm.endswith(endings)

    @cached_property
    def irregular(self) -> Mapping[str, str]:
        """Dictionary forms that the tables of lemmas get wrong, by the form.

        Examples
        --------
        >>> Language.of("en").irregular["won"], Language.of("de").irregular["verloren"]
        ('win', 'verlieren')
        """
        return self.pairs("forms", "irregular")

    def lemma(self, norm: str) -> str:
        """Dictionary form of a normalised word; the word itself where nothing is known.

        A possessive or other ending behind an apostrophe is stripped first; a
        hyphenated word stays as it is.

        Examples
        --------
        >>> [Language.of("en").lemma(w) for w in ("missiles", "seoul's", "long-range")]
        ['missile', 'seoul', 'long-range']
        >>> [Language.of("en").lemma(w) for w in ("won", "lost", "felt", "left")]
        ['win', 'lose', 'feel', 'leave']
        """
        return _lemma(norm, self)


@remembered
def _lemma(norm: str, language: Language) -> str:
    form = language.without_clitic(norm)
    return language.irregular.get(form) or dictionary_form(form, language.code)


@cache
def _shipped(code: str) -> Language:
    return Language(code, DATA / code)


@cache
def _lenders() -> Mapping[str, str]:
    """The code of the language that lends a list, by the list's name."""
    return {
        name: code for code, names in shared_lists("borrowed").items() for name in names
    }


def known_codes() -> frozenset[str]:
    """Codes of the languages that have a folder."""
    return frozenset(folder.name for folder in DATA.iterdir()) - {SHARED} | {*_ADDED}


ENGLISH = Language.of("en")
"""What a text is taken for where nobody says."""
