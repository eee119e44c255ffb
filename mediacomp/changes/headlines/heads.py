"""The head of an article, its headline and standfirst, as an article of a few
sentences, and what stands below it.

Both keep the text of the whole, so that a place in them is one in it. So a headline is
compared like any article: its words, facts, wording and quotations are found by what
finds them elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mediacomp.text.article import Article
from mediacomp.text.spans import Header, Role, Sentence, Span
from mediacomp.text.tokens import tokenise

HEADLINE, STANDFIRST = "headline", "standfirst"
# A summary in points, a crosshead or a caption is the article's, too.
_SAYING: frozenset[Role] = frozenset(("subhead", "caption", "list", "table"))


@dataclass(frozen=True)
class Head:
    """An article with its head."""

    whole: Article

    @cached_property
    def lines(self) -> Sequence[Header]:
        """Headline and standfirst, as far as there are any."""
        return tuple(h for h in self.whole.headers if h.role == "headline")

    @cached_property
    def article(self) -> Article:
        """The head alone: a sentence a line."""
        found = (_sentence(line, k) for k, line in enumerate(self.lines))
        return replace(self.whole, sentences=tuple(found), headers=())

    @cached_property
    def below(self) -> Article:
        """All that the article says below its head."""
        others = [h for h in self.whole.headers if h.role in _SAYING]
        if not others:
            return self.whole
        pieces: list[Sentence | Header] = [*self.whole.sentences, *others]
        pieces.sort(key=lambda piece: piece.start)
        found = tuple(
            replace(piece, index=k)
            if isinstance(piece, Sentence)
            else _sentence(piece, k)
            for k, piece in enumerate(pieces)
        )
        return replace(self.whole, sentences=found, headers=())

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The words of the article's datelines, which name places that the article then
        needn't name again.
        """
        return frozenset(
            token.norm
            for header in self.whole.headers
            if header.role == "dateline"
            for token in tokenise(header.text)
        )

    def parts(self) -> dict[str, Span]:
        """Where headline and standfirst stand; what is missing is left out."""
        found: dict[str, Span] = {}
        for part, lines in ((HEADLINE, self.lines[:1]), (STANDFIRST, self.lines[1:])):
            if lines:
                found[part] = Span(lines[0].start, lines[-1].end)
        return found

    def part_of(self, start: int) -> str:
        """The part of the head in which a place lies."""
        return HEADLINE if start < self.lines[0].end else STANDFIRST

    def sentence_at(self, start: int) -> int | None:
        """The number of the article's sentence at a place; None if it is a header."""
        return next(
            (s.index for s in self.whole.sentences if s.start <= start < s.end), None
        )


def _sentence(line: Header, index: int) -> Sentence:
    tokens = tokenise(line.text)
    moved = tuple(
        replace(t, start=t.start + line.start, end=t.end + line.start) for t in tokens
    )
    return Sentence(line.start, line.end, index, index, line.text, moved)
