"""The places of an article's text: sentences, tokens, and what stands around the body.

Everything here is immutable. Offsets are code points into ``Article.text``, so that
``article.text[start:end]`` is always what an object is about. A normalised form stands
beside a token, never in the place of its text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Role = Literal[
    "body",
    "headline",
    "subhead",
    "dateline",
    "date",
    "time",
    "byline",
    "caption",
    "list",
    "table",
    "correction",
    "site",
    "archive",
]
ROLES: dict[Role, str] = {
    "body": "sentence",
    "headline": "headline",
    "subhead": "subheading",
    "dateline": "dateline",
    "date": "date",
    "time": "time of an entry",
    "byline": "byline",
    "caption": "caption or credit",
    "list": "line of a list",
    "table": "line of a table",
    "correction": "correction or note",
    "site": "line of the web page",
    "archive": "line of the archive",
}
"""What a stretch of text may be, and what a reader is told that it is."""
TokenKind = Literal["word", "number", "punctuation"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text.

    Parameters
    ----------
    start, end
        Offsets in code points; ``end`` is exclusive.

    Examples
    --------
    >>> span = Span(5, 9)
    >>> "Rain fell."[span.start : span.end]
    'fell'
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token(Span):
    """A word, a number or a mark of punctuation, with its normalised form.

    ``norm`` is the form used to compare: case folded, straight apostrophes and plain
    hyphens, no zero-width characters. A hyphenated word is one token, and so is an
    abbreviation with its full stops.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> [(token.text, token.norm, token.kind) for token in tokenise("Lee’s 12,")]
    [('Lee’s', "lee's", 'word'), ('12', '12', 'number'), (',', ',', 'punctuation')]
    """

    text: str
    norm: str
    kind: TokenKind


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence of the body; ``index`` counts from 0 over the article, ``paragraph``
    likewise.

    Examples
    --------
    >>> from mediacomp import Article
    >>> second = Article.from_text("Rain fell.\\n\\nSchools shut.").sentences[1]
    >>> second.index, second.paragraph, second.text, len(second.tokens)
    (1, 1, 'Schools shut.', 3)
    """

    index: int
    paragraph: int
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Header(Span):
    """A stretch that is no sentence of the body: a headline, a dateline, a caption …

    Examples
    --------
    >>> from mediacomp import Article
    >>> Article.from_text("LIMA — Rain fell on Monday.").headers
    (Header(start=0, end=6, role='dateline', text='LIMA —'),)
    """

    role: Role
    text: str


class Problem(NamedTuple):
    """Something that is wrong with a text as it was read.

    Examples
    --------
    >>> problem = Problem("no text", "most of it is a list of links", 0, 96)
    >>> problem.kind, problem.message
    ('no text', 'most of it is a list of links')
    """

    kind: str
    message: str
    start: int
    end: int
