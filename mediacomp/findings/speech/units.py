"""An article as units: a sentence each, or the sentences that a quotation ties
together, quotations as one token and nicknames left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mediacomp.findings.speech.vocabulary import Vocabulary, vocabulary
from mediacomp.languages.language import ENGLISH, Language
from mediacomp.text.article import Article
from mediacomp.text.marks import Quoted, quotations
from mediacomp.text.spans import Header, Sentence, Span, Token
from mediacomp.text.tokens import tokenise

QUOTE = "“”"
"""Normalised form of the token that stands for a quotation."""
INCISE = 8
"""Words of an attribution between the marks, its verb included."""
INCISED = frozenset(",-.")
"""Marks around it."""
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

    def written(self, first: int, last: int) -> str:
        """The text of tokens from first to last, quotations as their stand-ins."""
        start, parts = self.tokens[first].start, []
        for token in self.tokens[first : last + 1]:
            parts.append(" " * (token.start > start) + token.text)
            start = token.end
        return "".join(parts)

    def worded(self, first: int, last: int) -> list[str]:
        """The words of tokens from first to last, "&" among them."""
        return [
            token.text
            for token in self.tokens[first : last + 1]
            if token.kind != "punctuation" or token.norm == "&"
        ]


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
    words = vocabulary(Language.of(article.language))
    made = partial(_unit, article.text, skipped=_Skipped(unread), words=words)
    for piece in pieces:
        group.append(piece)
        while number < len(quotations) and quotations[number].end <= piece.end:
            number += 1
        # A quotation that goes on past this sentence ties it to the next.
        if number < len(quotations) and quotations[number].start < piece.end:
            continue
        found.append(made(group, quotations, first, number))
        group, first = [], number
    if group:
        last = min(number + 1, len(quotations))
        found.append(made(group, quotations, first, last))
    return found


def retold(unit: Unit, tokens: Sequence[Token]) -> Unit:
    """A unit of other tokens, read as if they stood in it."""
    return replace(unit, tokens=tokens, norms=[token.norm for token in tokens])


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
    words: Vocabulary,
) -> Unit:
    body = [piece for piece in group if isinstance(piece, Sentence)]
    whole = first == last and len(group) == 1 and body
    tokens: Sequence[Token] = (
        body[0].tokens
        if whole
        else list(_with_quotes(text, group, quotations, first, last, words))
    )
    if skipped.touch(group[0].start, group[-1].end):
        tokens = [token for token in tokens if not skipped.holds(token)]
    tokens = _as_spoken(tokens, words)
    norms = [token.norm for token in tokens]
    quoted = first < last
    places = [k for k, norm in enumerate(norms) if norm == QUOTE] if quoted else []
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


def _as_spoken(tokens: Sequence[Token], words: Vocabulary) -> Sequence[Token]:
    """The tokens without bullets and asides, clitics apart from their verbs."""
    aside = any(token.norm == "(" for token in tokens)
    if tokens and (aside or tokens[0].norm in _BULLETS):
        tokens = _without_asides(tokens)
    if words.clitics_before or words.clitics_behind:
        tokens = [part for token in tokens for part in _parted(token, words)]
    return tokens


def _incise(text: str, quote: Quoted, words: Vocabulary) -> Sequence[Token]:
    """The attribution between the marks of a quotation: « Je viens[, dit-elle,] mais
    tard. »
    """
    tokens = [
        part
        for token in tokenise(text, quote.start + 1, quote.end - 1)
        for part in _parted(token, words)
    ]
    for k in range(1, len(tokens) - 1):
        opens = tokens[k - 1].norm in INCISED and tokens[k].norm in words.colours
        near = tokens[k + 1 : k + INCISE]
        end = next((j for j, t in enumerate(near) if t.norm in INCISED), len(near))
        if opens and end > 0 and k + 1 + end <= len(tokens) and end < INCISE - 1:
            return tokens[k - 1 : k + 1 + end]
    return ()


def _parted(token: Token, words: Vocabulary) -> Sequence[Token]:
    """A token as what it is made of: "dit-elle" says "dit elle", "n'a" says "n'
    a", and so "m'a-t-il" of "m'a-t-il dit".
    """
    norm, opening, closing = token.norm, 0, len(token.norm)
    perfect = words.language.words("speech", "perfect")
    for clitic in words.clitics_before:
        if norm.startswith(clitic) and norm not in words.sources:
            opening = len(clitic)
    for clitic in words.clitics_behind:
        verb = norm[opening:].removesuffix(clitic) if norm.endswith(clitic) else ""
        if verb in words.colours or verb in perfect:
            closing = len(norm) - len(clitic)
            break
    if len(norm) != len(token.text) or not norm[opening:]:
        return (token,)
    pronoun = len(norm) - len(norm[closing:].removeprefix("-t").removeprefix("-"))
    cuts = ((0, opening), (opening, closing), (pronoun, len(norm)))
    return [_part(token, *cut) for cut in cuts if cut[0] < cut[1]]


def _part(token: Token, first: int, end: int) -> Token:
    """Some letters of a token, as a token."""
    return Token(
        token.start + first,
        token.start + end,
        token.text[first:end],
        token.norm[first:end],
        token.kind,
    )


def _without_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tokens without the bullet that a line begins with, and without an abbreviation in
    brackets that only repeats what stands before it: "the World Food Fund (WFF) said".
    """
    norms = [token.norm for token in tokens]
    first = len(norms) > 1 and norms[0] in _BULLETS
    # A dash alone before a name signs: "– Ann Lee".
    first = first and (norms[0] != "-" or QUOTE in norms)
    kept: list[Token] = []
    k = int(first)
    while k < len(tokens):
        # A fourth token behind it: at the end of a sentence it is all there is.
        repeats = norms[k] == "(" and norms[k + 2 : k + 3] == [")"]
        inside = tokens[k + 1].text if repeats else ""
        if kept and len(inside) > 1 and inside.isupper() and _is_word(tokens, k + 3):
            k += 3
        else:
            kept.append(tokens[k])
            k += 1
    return kept


def _is_word(tokens: Sequence[Token], k: int) -> bool:
    return k < len(tokens) and tokens[k].kind == "word"


def _with_quotes(
    text: str,
    group: Sequence[Header | Sentence],
    quotations: Sequence[Quoted],
    first: int,
    last: int,
    words: Vocabulary,
) -> Iterator[Token]:
    """The tokens of a group outside quotations, and a stand-in for each quotation; an
    attribution between its marks is read as if it stood behind it.
    """
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
                if words.incises:
                    yield from _incise(text, quote, words)
                number += 1
            if token.start >= done:
                yield token


# A comma inside the marks is American, and tells as much as one behind them.
def has_stop(unit: Unit, at: int) -> bool:
    """Whether a quotation ends with a comma or another mark before its closing mark.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> [has_stop(tried(text)[0], 0) for text in ("“Rain fell,” she said", "“a deal”")]
    [True, False]
    """
    return unit.tokens[at].text.rstrip("\"'”’»“« ")[-1:] in ",?!-—–…."
