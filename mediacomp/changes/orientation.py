"""Two versions in an order that depends on what they say only.

Where several things would do equally well (which of two equal numbers stands for which,
whose rule tells of a change that both sides show), the choice may not hang on which
version the caller named first. So it is made in one order of the two, and turned round
where need be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from mediacomp.alignment.alignment import Alignment, WordPairs
from mediacomp.text.article import Article

V = TypeVar("V")


def is_turned(alignment: Alignment) -> bool:
    """Whether the second version comes first by what it says.

    Examples
    --------
    >>> import mediacomp as mc
    >>> from mediacomp.alignment.align import align
    >>> one, two = (mc.Article.from_text(t) for t in ("Rain fell.", "Snow fell."))
    >>> is_turned(align(one, two, "lexical")), is_turned(align(two, one, "lexical"))
    (False, True)
    """
    return _content(alignment.b) < _content(alignment.a)


def _content(article: Article) -> tuple[str, str, list[str]]:
    return article.text, article.language, [s.text for s in article.sentences]


def exchanged(alignment: Alignment) -> Alignment:
    """The alignment with its sides exchanged. Numbers of groups and what a link's group
    is called stay as they are: no change rests on them.
    """
    links = (replace(link, a=link.b, b=link.a) for link in alignment.links)
    return Alignment(
        a=alignment.b,
        b=alignment.a,
        links=tuple(sorted(links, key=lambda link: (link.a, link.b))),
        words={
            (j, i): _turned_pairs(pairs) for (i, j), pairs in alignment.words.items()
        },
        closeness={
            (j, i): turned(pairs) for (i, j), pairs in alignment.closeness.items()
        },
        content_a=alignment.content_b,
        content_b=alignment.content_a,
        settings=alignment.settings,
    )


def _turned_pairs(pairs: WordPairs) -> WordPairs:
    return tuple(sorted((t, s) for s, t in pairs))


def turned(pairs: Mapping[tuple[int, int], V]) -> dict[tuple[int, int], V]:
    """A mapping of pairs (s, t) as one of pairs (t, s), in their order."""
    return {(t, s): pairs[s, t] for t, s in sorted((t, s) for s, t in pairs)}
