"""A quotation as words: their forms for comparison, where they stand, and what an
editor did between them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import regex

from mediacomp.findings.facts.number_words import number_words
from mediacomp.findings.findings import findings_of
from mediacomp.languages.language import Language
from mediacomp.languages.remembered import remembered
from mediacomp.text.article import Article
from mediacomp.text.spans import Span, Token
from mediacomp.text.tokens import without_possessive

_ELLIPSIS = regex.compile(r"…+|\.{2,}")
NAMED = 12
"""The largest number whose name counts as its figure: styles differ up to twelve."""
FUNCTION_WORD = 0.4
"""Weight of a function word against a content word."""


_COUNTED = ("number", "quantity", "money", "share", "duration", "ordinal", "time")
"""Kinds of fact of which a quotation compares the normal form."""
_KEPT = "_amounts"


@dataclass(frozen=True, slots=True)
class _Amount(Span):
    """A number, amount or time in its normal form."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation: its form for comparison and where it stands.

    ``after_gap`` says that an ellipsis stands before it, ``joint`` that a part of an
    interrupted quotation begins with it, ``bracketed`` that an editor put it in,
    ``opens`` that it begins a sentence, so that a capital says nothing.
    """

    norm: str
    start: int
    end: int
    text: str
    number: bool
    after_gap: bool
    joint: bool
    bracketed: bool
    opens: bool


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


def quote_words(article: Article, spans: Sequence[Span]) -> Quote:
    """The words of one or more stretches of an article, without quotation marks;
    contractions are written out, and a number, an amount or a time is one word with
    its normal form: "twenty" is "20", "10 a.m." is "10:00".

    Examples
    --------
    >>> article = Article.from_text("“We didn’t see twenty boats at 10 a.m.”")
    >>> quote_words(article, article.sentences).norms
    ('we', 'did', 'not', 'see', '20', 'boats', 'at', '10:00')
    """
    words: list[Word] = []
    language = Language.of(article.language)
    amounts = _amounts(article)
    gap, depth, opens, at, done = False, 0, True, -1, -1
    for part_number, span, token in _tokens(article, spans):
        if token.start < done:
            continue
        amount = amounts.get(token.start)
        amount = amount if amount and amount.end <= span.end else None
        if token.kind == "punctuation" and amount is None:
            gap = gap or bool(_ELLIPSIS.fullmatch(token.text))
            depth = max(
                0,
                depth
                + sum(c in "([" for c in token.text)
                - sum(c in ")]" for c in token.text),
            )
            opens = opens or token.text[0] in ".!?:"
            if token.text[0] not in "?%$€£":
                continue
        joint, at = 0 <= at < part_number, part_number
        for form, place, number in _forms(article, token, amount, language):
            words.append(
                Word(
                    form,
                    place.start,
                    place.end,
                    article.text[place.start : place.end],
                    number,
                    gap,
                    joint,
                    depth > 0,
                    opens,
                )
            )
            gap = joint = False
            done = place.end
        opens = token.text[0] == "?"
    return Quote(tuple(words), gap, language)


def _amounts(article: Article) -> dict[int, _Amount]:
    """The numbers, amounts and times of an article by place, qualifiers left out."""
    # Kept with the article, as its findings are: it is asked for with each quotation.
    kept: dict[int, _Amount] | None = vars(article).get(_KEPT)
    if kept is None:
        kept = vars(article).setdefault(_KEPT, _amounts_in(article))
    return kept


def _amounts_in(article: Article) -> dict[int, _Amount]:
    found: dict[int, _Amount] = {}
    for fact in findings_of(article).facts:
        if fact.kind in _COUNTED:
            core = article.sentences[fact.sentence].tokens[fact.core]
            value = fact.value.removeprefix(f"{fact.qualifier} ")
            # The unit is a word of its own: "fifty quid" may be cut to "fifty …".
            number = value.removesuffix(fact.unit).strip() if fact.unit else value
            forms = (number, fact.unit) if number and fact.unit else (value,)
            # Both ends of a range may stand in one token: "5–6 million".
            before = found.get(core.start, _Amount(core.start, fact.end, ()))
            end = max(before.end, fact.end)
            found[core.start] = _Amount(core.start, end, before.forms + forms)
    return found


def _forms(
    article: Article, token: Token, amount: _Amount | None, language: Language
) -> Iterator[tuple[str, Span, bool]]:
    """The forms of a token or of the amount that begins with it, with place and whether
    it is a number.
    """
    if amount is not None:
        for form in amount.forms:
            yield form, amount, True
        return
    number = token.kind == "number"
    for form in _expanded(token, language):
        yield form, Span(token.start, token.end), number


def _tokens(
    article: Article, spans: Sequence[Span]
) -> Iterator[tuple[int, Span, Token]]:
    """Tokens of stretches, each with the number of its stretch and the stretch."""
    for number, span in enumerate(spans):
        first = bisect_right(
            article.sentences, span.start, key=lambda sentence: sentence.end
        )
        last = bisect_left(
            article.sentences, span.end, key=lambda sentence: sentence.start
        )
        for sentence in article.sentences[first:last]:
            tokens = sentence.tokens
            at = bisect_left(tokens, span.start, key=lambda token: token.start)
            end = bisect_right(tokens, span.end, key=lambda token: token.end)
            yield from ((number, span, token) for token in tokens[at:end])


@remembered
def _parts(norm: str, language: Language) -> tuple[str, ...]:
    endings, whole = _contractions(language)
    if norm in whole:
        return tuple(whole[norm].split("_"))
    for ending, word in endings.items():
        if norm.endswith(ending) and len(norm) > len(ending):
            return norm.removesuffix(ending), word
    return (norm,)


@cache
def _contractions(language: Language) -> tuple[dict[str, str], dict[str, str]]:
    return (
        language.pairs("contractions", "endings"),
        language.pairs("contractions", "whole"),
    )


def _expanded(token: Token, language: Language) -> tuple[str, ...]:
    if token.kind == "punctuation":
        return (token.norm[:1],)
    return _parts(token.norm, language)


def weight(word: Word, language: Language) -> float:
    """How much a word counts when quotations are compared."""
    return FUNCTION_WORD if language.is_function_word(word.norm) else 1.0


def common_language(one: Language, two: Language) -> Language | None:
    """The language of two quotations; None if they are in two."""
    return one if one is two else None


def negations(words: Sequence[Word], language: Language) -> int:
    """How many words of a stretch negate."""
    known = language.words("quoted_words", "negations")
    return sum(w.norm in known for w in words)


def numbers(words: Sequence[Word], language: Language) -> list[str]:
    """The numbers of a stretch, in figures or words, sorted."""
    known = number_words(language).vocabulary
    return sorted(
        value(w, language) or w.norm for w in words if w.number or w.norm in known
    )


def names(words: Sequence[Word], language: Language) -> list[str]:
    """The words of a stretch whose capital says that they are names, sorted, without
    possessives.
    """
    known = language.words("contractions", "no_names")
    return sorted(
        without_possessive(w.norm)
        for w in words
        if w.text[:1].isupper() and not w.opens and w.norm not in known and not w.number
    )


def value(word: Word, language: Language) -> str | None:
    """A number's value, where a word has one: "ten" and "10" are the same."""
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
    """A number without the marks that part its thousands."""
    return word.norm.replace(",", "")
