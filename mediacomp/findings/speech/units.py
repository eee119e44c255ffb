"""An article as units: a sentence each, or the sentences that a quotation ties
together, quotations as one token.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
_BULLETS = frozenset("•‣▪●◦·*-")


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


def units(
    article: Article, quotations: Sequence[Quoted], unread: Sequence[Span] = ()
) -> list[Unit]:
    """The units of headers and body in reading order; what is ``unread`` (nicknames) is
    left out of them.

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
    skipped = _Skipped(unread)
    for piece in pieces:
        group.append(piece)
        while number < len(quotations) and quotations[number].end <= piece.end:
            number += 1
        # A quotation that goes on past this sentence ties it to the next.
        if number < len(quotations) and quotations[number].start < piece.end:
            continue
        found.append(_unit(article.text, group, quotations, first, number, skipped))
        group, first = [], number
    if group:
        last = min(number + 1, len(quotations))
        found.append(_unit(article.text, group, quotations, first, last, skipped))
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


class _Skipped:
    """Stretches that a reader of names skips, looked up by place."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def holds(self, token: Token) -> bool:
        """Whether a token stands in one of them."""
        k = bisect_right(self._starts, token.start) - 1
        return k >= 0 and token.end <= self._ends[k]

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them begins in a stretch."""
        return bisect_left(self._starts, start) < bisect_left(self._starts, end)


def _unit(
    text: str,
    group: Sequence[Header | Sentence],
    quotations: Sequence[Quoted],
    first: int,
    last: int,
    skipped: _Skipped,
) -> Unit:
    body = [piece for piece in group if isinstance(piece, Sentence)]
    tokens: Sequence[Token]
    if first == last and len(group) == 1 and body:
        tokens = body[0].tokens
    else:
        tokens = list(_with_quotes(text, group, quotations, first, last))
    if skipped.touch(group[0].start, group[-1].end):
        tokens = [token for token in tokens if not skipped.holds(token)]
    tokens = _without_asides(tokens)
    norms = [token.norm for token in tokens]
    places = [k for k, norm in enumerate(norms) if norm == QUOTE]
    last_paragraph, first_paragraph = (
        (body[-1].paragraph, body[0].paragraph) if body else (-1, -1)
    )
    return Unit(
        group[0].start,
        group[-1].end,
        tokens,
        norms,
        list(zip(places, range(first, last), strict=False)),
        [s.index for s in body],
        last_paragraph,
        first_paragraph,
    )


def _without_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tokens without the bullet that a line begins with, and without an abbreviation in
    brackets that only repeats what stands before it: "the World Food Fund (WFF) said".
    """
    first = len(tokens) > 1 and tokens[0].norm in _BULLETS
    # A dash alone before a name signs: "– Ann Lee".
    first = first and (tokens[0].norm != "-" or any(t.norm == QUOTE for t in tokens))
    if not first and not any(token.norm == "(" for token in tokens):
        return tokens
    kept = list(tokens[first:])
    for k in range(len(kept) - 4, 0, -1):
        inside = kept[k + 1].text
        repeats = inside.isupper() and len(inside) > 1 and kept[k + 2].norm == ")"
        if kept[k].norm == "(" and repeats and kept[k + 3].kind == "word":
            del kept[k : k + 3]
    return kept


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
