"""A quotation as words: their forms for comparison, where they stand, and what an
editor did between them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from mediacomp.languages.lemmas import is_function_word, lemma
from mediacomp.languages.remembered import remembered
from mediacomp.languages.wordlists import word_list
from mediacomp.text.article import Article
from mediacomp.text.spans import Span, Token

_ELLIPSIS = regex.compile(r"…+|\.{2,}")
_CONTRACTION = regex.compile(r"^(.+?)(n't|'ll|'re|'ve|'m)$")
_EXPANDED = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}
_WHOLE = {
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
}
_POSSESSIVE = regex.compile(r"'s?$")
_NUMBER_NAMES = {
    "en": (
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    )
}
FUNCTION_WORD = 0.4
"""Weight of a function word against a content word."""
_NO_NAMES = frozenset(("i", "i'd"))


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
    language: str

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

    def forms(self, language: str | None) -> tuple[str, ...]:
        """The forms by which its words are the same in another quotation: dictionary
        forms in one language, or the words as they are for two (None), which have no
        dictionary in common.
        """
        return self._lemmas if language else self.norms

    @cached_property
    def _lemmas(self) -> tuple[str, ...]:
        return tuple(lemma(norm, self.language) for norm in self.norms)


def quote_words(article: Article, spans: Sequence[Span]) -> Quote:
    """The words of one or more stretches of an article, without quotation marks;
    contractions are written out.
    """
    words: list[Word] = []
    gap, depth, opens, at = False, 0, True, -1
    for part_number, token in _tokens(article, spans):
        if token.kind == "punctuation":
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
        number, joint, at = token.kind == "number", 0 <= at < part_number, part_number
        for form in _expanded(token):
            words.append(
                Word(
                    form,
                    token.start,
                    token.end,
                    token.text,
                    number,
                    gap,
                    joint,
                    depth > 0,
                    opens,
                )
            )
            gap = joint = False
        opens = token.text[0] == "?"
    return Quote(tuple(words), gap, article.language)


def _tokens(article: Article, spans: Sequence[Span]) -> Iterator[tuple[int, Token]]:
    """Tokens of stretches, each with the number of its stretch."""
    for number, span in enumerate(spans):
        first = bisect_right(
            article.sentences, span.start, key=lambda sentence: sentence.end
        )
        last = bisect_left(
            article.sentences, span.end, key=lambda sentence: sentence.start
        )
        for sentence in article.sentences[first:last]:
            yield from (
                (number, t)
                for t in sentence.tokens
                if t.start >= span.start and t.end <= span.end
            )


@remembered
def _parts(norm: str) -> tuple[str, ...]:
    if norm in _WHOLE:
        return _WHOLE[norm]
    match = _CONTRACTION.match(norm)
    return (match[1], _EXPANDED[match[2]]) if match else (norm,)


def _expanded(token: Token) -> tuple[str, ...]:
    return (token.norm[:1],) if token.kind == "punctuation" else _parts(token.norm)


def weight(word: Word, language: str) -> float:
    """How much a word counts when quotations are compared."""
    return FUNCTION_WORD if is_function_word(word.norm, language) else 1.0


def common_language(one: str, two: str) -> str | None:
    """The language of two quotations; None if they are in two."""
    return one if one == two else None


def negations(words: Sequence[Word], language: str) -> int:
    """How many words of a stretch negate."""
    known = word_list("quoted_words", language).get("negations", frozenset())
    return sum(w.norm in known for w in words)


def numbers(words: Sequence[Word], language: str) -> list[str]:
    """The numbers of a stretch, in figures or words, sorted."""
    known = word_list("quoted_words", language).get("numbers", frozenset())
    return sorted(
        value(w, language) or w.norm for w in words if w.number or w.norm in known
    )


def names(words: Sequence[Word]) -> list[str]:
    """The words of a stretch whose capital says that they are names, sorted, without
    possessives.
    """
    return sorted(
        _POSSESSIVE.sub("", w.norm)
        for w in words
        if w.text[:1].isupper()
        and not w.opens
        and w.norm not in _NO_NAMES
        and not w.number
    )


def value(word: Word, language: str) -> str | None:
    """A number's value, where a word has one: "ten" and "10" are the same."""
    if word.number:
        return figure(word)
    names = _NUMBER_NAMES.get(language, ())
    return str(names.index(word.norm)) if word.norm in names else None


def figure(word: Word) -> str:
    """A number without the marks that part its thousands."""
    return word.norm.replace(",", "")
