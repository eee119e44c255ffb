"""An article as units: a sentence each, or the sentences that a quotation ties
together, quotations as one token.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacomp.findings.speech.vocabulary import Vocabulary, vocabulary
from mediacomp.languages.language import ENGLISH, Language
from mediacomp.text.article import Article
from mediacomp.text.marks import Quoted, quotations
from mediacomp.text.spans import Header, Sentence, Span, Token
from mediacomp.text.tokens import tokenise

QUOTE = "“”"
"""Normalised form of the token that stands for a quotation."""


@dataclass(frozen=True, slots=True)
class Unit(Span):
    """Words around quotations.

    ``norms`` are the normalised forms of ``tokens``; ``quotes`` gives the place and
    number of the quotations among them. ``sentences`` are the numbers of its sentences,
    none in a headline; ``paragraph`` is that of the last, ``first_paragraph`` that of
    the first, -1 in a headline.

    Examples
    --------
    >>> unit, words = tried("Ann Lee said: “Rain fell.”")
    >>> list(unit.norms), list(unit.quotes)
    (['ann', 'lee', 'said', ':', '“”'], [(4, 0)])
    """

    tokens: Sequence[Token]
    norms: Sequence[str]
    quotes: Sequence[tuple[int, int]]
    sentences: Sequence[int]
    paragraph: int
    first_paragraph: int


def units(article: Article, quotations: Sequence[Quoted]) -> list[Unit]:
    """The units of headers and body in reading order.

    Examples
    --------
    >>> article = Article.from_text("“Rain fell. It was late,” said Lee. Schools shut.")
    >>> found = units(article, quotations(article.text))
    >>> [list(unit.sentences) for unit in found]
    [[0, 1], [2]]
    """
    pieces: list[Header | Sentence] = [*article.headers, *article.sentences]
    pieces.sort(key=lambda piece: piece.start)
    found: list[Unit] = []
    group: list[Header | Sentence] = []
    number = first = 0
    for piece in pieces:
        group.append(piece)
        while number < len(quotations) and quotations[number].end <= piece.end:
            number += 1
        # A quotation that goes on past this sentence ties it to the next.
        if number < len(quotations) and quotations[number].start < piece.end:
            continue
        found.append(_unit(article.text, group, quotations, first, number))
        group, first = [], number
    if group:
        found.append(
            _unit(
                article.text, group, quotations, first, min(number + 1, len(quotations))
            )
        )
    return found


def tried(text: str, language: Language = ENGLISH) -> tuple[Unit, Vocabulary]:
    """A short text as one unit, with the words of its language: what the rules of this
    folder are shown on.

    Examples
    --------
    >>> unit, words = tried("“Rain fell,” said Ann Lee.")
    >>> list(unit.norms), "said" in words.colours
    (['“”', 'said', 'ann', 'lee', '.'], True)
    """
    article = Article.from_text(text, language=language.code)
    quoted = quotations(text, None, language)
    return units(article, quoted)[0], vocabulary(language)


def _unit(
    text: str,
    group: Sequence[Header | Sentence],
    quotations: Sequence[Quoted],
    first: int,
    last: int,
) -> Unit:
    body = [piece for piece in group if isinstance(piece, Sentence)]
    tokens: Sequence[Token]
    quotes: list[tuple[int, int]] = []
    if first == last and len(group) == 1 and body:
        tokens = body[0].tokens
    else:
        tokens = list(_with_quotes(text, group, quotations, first, last))
        places = [k for k, token in enumerate(tokens) if token.norm == QUOTE]
        quotes = list(zip(places, range(first, last), strict=False))
    norms = [token.norm for token in tokens]
    last_paragraph, first_paragraph = (
        (body[-1].paragraph, body[0].paragraph) if body else (-1, -1)
    )
    return Unit(
        group[0].start,
        group[-1].end,
        tokens,
        norms,
        quotes,
        [s.index for s in body],
        last_paragraph,
        first_paragraph,
    )


def _with_quotes(
    text: str,
    group: Sequence[Header | Sentence],
    quotations: Sequence[Quoted],
    first: int,
    last: int,
) -> Iterator[Token]:
    """The tokens of a group outside quotations, and a stand-in for each quotation."""
    number, done = first, 0
    for piece in group:
        for token in (
            piece.tokens
            if isinstance(piece, Sentence)
            else tokenise(text, piece.start, piece.end)
        ):
            # A stand-in goes where the first token of its quotation would have been.
            while number < last and token.end > quotations[number].start:
                quote = quotations[number]
                yield Token(
                    quote.start,
                    quote.end,
                    text[quote.start : quote.end],
                    QUOTE,
                    "punctuation",
                )
                done = quote.end
                number += 1
            if token.start >= done:
                yield token
