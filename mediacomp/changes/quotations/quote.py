"""What a quotation is as words: each with its form for comparison, how much it counts,
and what it is (a number, a name, a negation).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from mediacomp.findings.facts.numbers.number_words import number_words
from mediacomp.languages.language import Language
from mediacomp.text.tokens import without_possessive

NAMED = 12
"""The largest number whose name counts as its figure: styles differ up to twelve."""
FUNCTION_WORD = 0.4
"""Weight of a function word against a content word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation: its form for comparison and where it stands.

    ``after_gap`` says that an ellipsis stands before it, ``joint`` that a part of an
    interrupted quotation begins with it, ``bracketed`` that an editor put it in,
    ``name`` that it is one, or a part of one.
    """

    norm: str
    start: int
    end: int
    text: str
    number: bool
    after_gap: bool
    joint: bool
    bracketed: bool
    name: bool


@dataclass(frozen=True)
class Quote:
    """A quotation as words; ``gap_at_end`` says that an ellipsis ends it.

    ``language`` is that of its article: two versions may be in two languages, and what
    a word is (grammar, a number, a negation) is asked of its own.
    """

    words: tuple[Word, ...]
    gap_at_end: bool
    language: Language

    @cached_property
    def norms(self) -> tuple[str, ...]:
        """The forms of its words for comparison."""
        return tuple(word.norm for word in self.words)

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """How much each word counts when quotations are compared."""
        return tuple(weight(word, self.language) for word in self.words)

    @cached_property
    def weight(self) -> float:
        """How much all its words count."""
        return sum(self.weights)

    def forms(self, language: Language | None) -> tuple[str, ...]:
        """The forms by which its words are the same in another quotation: dictionary
        forms in one language, or the words as they are for two (None), which have no
        dictionary in common.
        """
        return self._lemmas if language else self.norms

    @cached_property
    def _lemmas(self) -> tuple[str, ...]:
        return tuple(self.language.lemma(norm) for norm in self.norms)


def weight(word: Word, language: Language) -> float:
    """How much a word counts when quotations are compared.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("The rain fell.")
    >>> found = quote_words(article, article.sentences)
    >>> [weight(word, found.language) for word in found.words]
    [0.4, 1.0, 1.0]
    """
    return FUNCTION_WORD if is_small(word, language) else 1.0


def is_small(word: Word, language: Language) -> bool:
    """Whether a word has no content of its own, or is the ending of one ("'s").

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("It’s rain.")
    >>> found = quote_words(article, article.sentences)
    >>> [(w.norm, is_small(w, found.language)) for w in found.words]
    [('it', True), ("'s", True), ('rain', False)]
    """
    endings = language.pairs("contractions", "either")
    return word.norm in endings or language.is_function_word(word.norm)


def common_language(one: Language, two: Language) -> Language | None:
    """The language of two quotations; None if they are in two.

    Examples
    --------
    >>> english, german = Language.of("en"), Language.of("de")
    >>> common_language(english, german) is None, common_language(german, german).code
    (True, 'de')
    """
    return one if one is two else None


def negations(words: Sequence[Word], language: Language) -> int:
    """How many words of a stretch negate.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("We didn’t see it, never.")
    >>> found = quote_words(article, article.sentences)
    >>> negations(found.words, found.language)
    2
    """
    known = language.words("quoted_words", "negations")
    return sum(w.norm in known for w in words)


def numbers(words: Sequence[Word], language: Language) -> list[str]:
    """The numbers of a stretch, in figures or words, sorted.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("Ten of 1,200 boats.")
    >>> found = quote_words(article, article.sentences)
    >>> numbers(found.words, found.language)
    ['10', '1200']
    """
    known = number_words(language).vocabulary
    return sorted(
        value(w, language) or w.norm for w in words if w.number or w.norm in known
    )


def names(words: Sequence[Word]) -> list[str]:
    """The words of a stretch that are names, sorted, without possessives.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("We saw Ann Lee’s boat.")
    >>> found = quote_words(article, article.sentences)
    >>> names(found.words)
    ['ann', 'lee']
    """
    return sorted(without_possessive(w.norm) for w in words if w.name)


def value(word: Word, language: Language) -> str | None:
    """A number's value, where a word has one: "ten" and "10" are the same.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("Ten boats.")
    >>> found = quote_words(article, article.sentences)
    >>> [value(word, found.language) for word in found.words]
    ['10', None]
    """
    if word.number:
        return figure(word)
    return _named(language).get(word.norm)


@cache
def _named(language: Language) -> dict[str, str]:
    """The figures of numbers that have a short name."""
    values = language.lists("number_values")
    figures = [str(n) for n in range(NAMED + 1)]
    return {name: n for n in figures for name in values.get(n, ())}


def figure(word: Word) -> str:
    """A number without the marks that part its thousands.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("We saw 1,200 boats.")
    >>> found = quote_words(article, article.sentences)
    >>> figure(found.words[2])
    '1200'
    """
    return word.norm.replace(",", "")
