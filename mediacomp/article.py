"""An article as data: the text exactly as it was read, and what stands where in it.

Everything here is immutable and speaks of places: offsets are code points into
``Article.text``, so that ``article.text[start:end]`` is always what an object is about.
A normalised form stands beside a token, never in the place of its text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Role = Literal["body", "headline", "dateline", "date", "byline"]
TokenKind = Literal["word", "number", "punctuation"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text.

    Parameters
    ----------
    start, end
        Offsets in code points; ``end`` is exclusive.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token(Span):
    """A word, a number or a mark of punctuation, with its normalised form.

    ``norm`` is the form used to compare: case folded, straight apostrophes and plain
    hyphens, no zero-width characters. A hyphenated word is one token, and so is an
    abbreviation with its full stops.
    """

    text: str
    norm: str
    kind: TokenKind


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence of the body; ``index`` counts from 0 over the article, ``paragraph``
    likewise.
    """

    index: int
    paragraph: int
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Header(Span):
    """A stretch that is not body text: headline, dateline, date or byline."""

    role: Role
    text: str


@dataclass(frozen=True)
class Article:
    """One version of a story: its text as read, its sentences, and what stands around
    them.

    Make one with `mediacomp.read`, `from_text` or `from_sentences` rather than by hand.

    Parameters
    ----------
    text
        The text as it was read, byte order mark removed, nothing else changed.
    label
        What the caller calls this version (an outlet, a file name).
    language
        ISO 639-1 code of the text's language.
    sentences
        The body's sentences in reading order.
    headers
        Headline, dateline, date and byline, as far as they were recognised, in reading
        order.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("LIMA — Rain fell. The river rose.", label="Wire")
    >>> [sentence.text for sentence in article.sentences]
    ['Rain fell.', 'The river rose.']
    >>> [(header.role, header.text) for header in article.headers]
    [('dateline', 'LIMA —')]
    >>> article
    Article 'Wire' (en): 2 sentences, 33 characters
    """

    text: str
    label: str
    language: str
    sentences: tuple[Sentence, ...]
    headers: tuple[Header, ...] = ()

    @classmethod
    def from_text(
        cls, text: str, *, label: str | None = None, language: str = "en"
    ) -> Article:
        """Article from a text: headers recognised, body split into sentences.

        Raises
        ------
        InputError
            If ``text`` is not a string or ``language`` not a language code.
        EmptyTextError
            If the text has no letter or digit in it.
        """
        from mediacomp.reading.text import article_from_text

        return article_from_text(text, label=label, language=language)

    @classmethod
    def from_sentences(
        cls, sentences: Sequence[str], *, label: str | None = None, language: str = "en"
    ) -> Article:
        """Article whose sentence ``i`` is item ``i``, empty ones too; the text is the
        items joined by newlines.

        No headline or dateline is looked for.

        Raises
        ------
        InputError
            If ``sentences`` is a string, or an item is not a string.

        Examples
        --------
        >>> from mediacomp import Article
        >>> Article.from_sentences(["Rain fell.", "", "The river rose."]).sentences[2].start
        12
        """
        from mediacomp.reading.text import article_from_sentences

        return article_from_sentences(sentences, label=label, language=language)

    def __repr__(self) -> str:
        # One line: what a dataclass shows would be pages of tokens in a notebook.
        many = f"{len(self.sentences)} sentence{'s' * (len(self.sentences) != 1)}"
        return (
            f"Article {self.label!r} ({self.language}): {many}, {len(self.text)} "
            f"characters"
        )

    @cached_property
    def segments(self) -> tuple[Span, ...]:
        """Headers, sentences and the stretches between them: joined, their texts are
        the whole text.

        Stretches between are plain `Span`; all others are `Header` or `Sentence`.
        """
        found: list[Span] = []
        at = 0
        for piece in sorted(
            (*self.headers, *self.sentences), key=lambda s: (s.start, s.end)
        ):
            if piece.start > at:
                found.append(Span(at, piece.start))
            found.append(piece)
            at = max(at, piece.end)
        if at < len(self.text):
            found.append(Span(at, len(self.text)))
        return tuple(found)
