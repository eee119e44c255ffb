"""An article as data: the text exactly as it was read, and what stands where in it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from mediacomp.errors import EmptyTextError, InputError
from mediacomp.languages.language import Language
from mediacomp.text.broken import Mender
from mediacomp.text.given import known_language, known_paragraphs, known_texts
from mediacomp.text.headers import set_apart
from mediacomp.text.paragraphs import paragraphs
from mediacomp.text.problems import problems_in
from mediacomp.text.sentences import sentence_spans
from mediacomp.text.spans import Header, Problem, Sentence, Span
from mediacomp.text.tokens import tokenise
from mediacomp.text.typography import Plain, flowing, plain

UNTITLED = "untitled"
"""Label of a text for which the caller gave none."""


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
        What is no sentence of the body, as far as it was recognised, in reading order:
        headline, dateline, byline, subheads, captions … (`mediacomp.text.spans.ROLES`).
    source
        The file that it was read from, absolute and with links followed, so that no
        output replaces it; None for a text from memory. No part of what an article is:
        it takes no part in comparisons, and no output shows it.
    problems
        What was wrong with the text as it was read (`mediacomp.text.problems`); empty
        when all is well.
    outlet, date, url, title, byline, section
        What the archive or page says that it was read from; None where it says
        nothing. ``date`` is a `datetime.datetime` where the time of day is known.
        Nothing of it enters any figure, and two articles that differ in it alone are
        equal.
    metadata
        What else was known of it, by name.

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
    source: Path | None = field(default=None, compare=False, repr=False)
    problems: tuple[Problem, ...] = field(default=(), compare=False)
    outlet: str | None = field(default=None, compare=False)
    date: datetime.date | None = field(default=None, compare=False)
    url: str | None = field(default=None, compare=False)
    title: str | None = field(default=None, compare=False)
    byline: str | None = field(default=None, compare=False)
    section: str | None = field(default=None, compare=False)
    metadata: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def from_text(
        cls, text: str, *, label: str | None = None, language: str = "en"
    ) -> Article:
        """Article from a text: what is no sentence set apart, lines that a page's edge
        broke read on, the body split into sentences, problems told.

        Raises
        ------
        InputError
            If ``text`` is not a string or ``language`` not a language code.
        EmptyTextError
            If the text has no letter or digit in it.

        Examples
        --------
        >>> article = Article.from_text("Rain fell. Schools shut.", label="Wire")
        >>> [sentence.text for sentence in article.sentences], article.label
        (['Rain fell.', 'Schools shut.'], 'Wire')
        >>> Article.from_text("Rain fell.", language="Klingon")
        Traceback (most recent call last):
        mediacomp.errors.InputError: the language 'Klingon' is unknown; use a code such
        as 'en' or 'de' (ISO 639), or a name
        """
        if not isinstance(text, str):
            raise InputError(f"text must be a str, not {type(text).__name__}")
        if not any(map(str.isalnum, text)):
            raise EmptyTextError("the text is empty: there is no letter or digit in it")
        code = known_language(language)
        known = Language.of(code)
        # Rules read the plain copy; `copy.back` carries what they find to the text as
        # it was read, which alone is kept and counted.
        copy = plain(text)
        copy, blocks = flowing(copy, paragraphs(copy.text))
        headers, body = set_apart(copy.text, blocks, known)
        apart = tuple(_header(text, copy.back(header), header) for header in headers)
        sentences = _sentences(text, copy, body, known)
        problems = problems_in(text, apart, sentences)
        return cls(text, _known_label(label), code, sentences, apart, problems=problems)

    @classmethod
    def from_paragraphs(
        cls,
        paragraphs: Sequence[str],
        *,
        headline: str | None = None,
        outlet: str | None = None,
        date: datetime.date | None = None,
        url: str | None = None,
        byline: str | None = None,
        section: str | None = None,
        metadata: Mapping[str, str] | None = None,
        label: str | None = None,
        language: str = "en",
    ) -> Article:
        """Article of paragraphs that are known already, and what travels with it.

        The text is the headline and the paragraphs, joined by blank lines. Bylines,
        dates and datelines at its beginning are set apart as ever; a headline is what
        is given as one, and none is looked for. ``headline`` is the article's
        ``title``, too; the label is the outlet's name unless one is given.

        Raises
        ------
        InputError
            If ``paragraphs`` is a string, or an item is not a string.
        EmptyTextError
            If the paragraphs have no letter or digit in them.

        Examples
        --------
        >>> article = Article.from_paragraphs(
        ...     ["LIMA — Rain fell. Schools shut.", "The river rose."],
        ...     headline="Rain in Lima", outlet="The Wire")
        >>> article.label, article.title
        ('The Wire', 'Rain in Lima')
        >>> [(header.role, header.text) for header in article.headers]
        [('headline', 'Rain in Lima'), ('dateline', 'LIMA —')]
        >>> [sentence.paragraph for sentence in article.sentences]
        [0, 0, 1]
        """
        code = known_language(language)
        items = known_paragraphs(paragraphs)
        title = " ".join((headline or "").split())
        titled = any(map(str.isalnum, title))
        if titled:
            items.insert(0, title)
        text = "\n\n".join(items)
        copy = plain(text)
        spans, start = [], 0
        for item in items:
            spans.append(copy.into(Span(start, start + len(item))))
            start += len(item) + 2
        copy, spans = flowing(copy, spans)
        headers, body = set_apart(copy.text, spans, Language.of(code), titled=titled)
        apart = tuple(_header(text, copy.back(header), header) for header in headers)
        sentences = _sentences(text, copy, body, Language.of(code))
        return cls(
            text,
            _known_label(label if label is not None else outlet),
            code,
            sentences,
            apart,
            problems=problems_in(text, apart, sentences),
            outlet=outlet,
            date=date,
            url=url,
            title=headline or None,
            byline=byline,
            section=section,
            metadata=dict(metadata or {}),
        )

    @classmethod
    def from_sentences(
        cls, sentences: Sequence[str], *, label: str | None = None, language: str = "en"
    ) -> Article:
        """Article whose sentence ``i`` is item ``i``, empty ones too; the text is the
        items joined by newlines.

        No headline or other role is looked for, and no problem; all items count as
        one paragraph, number 0.

        Raises
        ------
        InputError
            If ``sentences`` is a string, or an item is not a string.

        Examples
        --------
        >>> from mediacomp import Article
        >>> Article.from_sentences(["Rain fell.", "",
        ...     "The river rose."]).sentences[2].start
        12
        """
        texts = known_texts("sentences", sentences)
        code = known_language(language)
        text = "\n".join(texts)
        mender = Mender(text, Language.of(code))
        found: list[Sentence] = []
        start = 0
        for i, item in enumerate(texts):
            span = Span(start, start + len(item))
            found.append(_sentence(text, mender, span, i, 0))
            start += len(item) + 1
        return cls(text, _known_label(label), code, tuple(found))

    def __repr__(self) -> str:
        # One line: what a dataclass shows would be pages of tokens in a notebook.
        many = f"{len(self.sentences)} sentence{'s' * (len(self.sentences) != 1)}"
        told = len(self.problems)
        return (
            f"Article {self.label!r} ({self.language}): {many}, {len(self.text)} "
            f"characters" + (f", {told} problem{'s' * (told != 1)}" if told else "")
        )

    @cached_property
    def segments(self) -> tuple[Span, ...]:
        """Headers, sentences and the stretches between them: joined, their texts are
        the whole text.

        Stretches between are plain `Span`; all others are `Header` or `Sentence`.

        Examples
        --------
        >>> article = Article.from_text("LIMA — Rain fell. Schools shut.")
        >>> [article.text[s.start : s.end] for s in article.segments]
        ['LIMA —', ' ', 'Rain fell.', ' ', 'Schools shut.']
        """
        found: list[Span] = []
        at = 0
        for piece in sorted(
            (*self.headers, *self.sentences), key=lambda s: (s.start, s.end)
        ):
            if piece.start > at:
                found.append(Span(at, piece.start))
            found.append(piece)
            # Items of `from_sentences` may be empty: they stand where the one before
            # ended.
            at = max(at, piece.end)
        if at < len(self.text):
            found.append(Span(at, len(self.text)))
        return tuple(found)


def _sentences(
    text: str, copy: Plain, body: Sequence[Span], known: Language
) -> tuple[Sentence, ...]:
    """The sentences of paragraphs that stand in the plain copy of a text."""
    found: list[Sentence] = []
    mender = Mender(text, known)
    number = 0
    for paragraph in body:
        spans = sentence_spans(copy.text, paragraph.start, paragraph.end, known)
        first = len(found)
        found.extend(
            _sentence(text, mender, copy.back(span), first + i, number)
            for i, span in enumerate(spans)
        )
        # A paragraph of marks alone ("* * *") has no sentence and takes no number.
        number += bool(spans)
    return tuple(found)


def _sentence(
    text: str, mender: Mender, span: Span, index: int, paragraph: int
) -> Sentence:
    tokens = tokenise(text, span.start, span.end)
    if mender.needed:
        tokens = tuple(map(mender.mended, tokens))
    return Sentence(
        span.start, span.end, index, paragraph, text[span.start : span.end], tokens
    )


def _header(text: str, span: Span, header: Header) -> Header:
    return Header(span.start, span.end, header.role, text[span.start : span.end])


def _known_label(label: str | None) -> str:
    if label is not None and not isinstance(label, str):
        raise InputError(f"label must be a str or None, not {type(label).__name__}")
    return UNTITLED if label is None else label


def require_article(name: str, value: object) -> None:
    """Refuse what is no article, and tell how to make one.

    Raises
    ------
    InputError
        If ``value`` is no `Article`; ``name`` is what the caller knows it as.

    Examples
    --------
    >>> require_article("a", 7)
    Traceback (most recent call last):
    mediacomp.errors.InputError: a must be an Article, got int
    """
    if not isinstance(value, Article):
        hint = "; make one with mediacomp.read(path) or Article.from_text(text)"
        told = hint if isinstance(value, str | Path) else ""
        raise InputError(f"{name} must be an Article, got {type(value).__name__}{told}")
