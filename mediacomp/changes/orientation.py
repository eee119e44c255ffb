"""Two versions in an order that depends on what they say only.

Where several things would do equally well (which of two equal numbers stands for which,
whose rule tells of a change that both sides show), the choice may not hang on which
version the caller named first. So it is made in one order of the two, and turned round
where need be.
"""

from __future__ import annotations

from mediacomp.alignment.alignment import Alignment
from mediacomp.text.article import Article
from mediacomp.text.kept import kept_with

_KEPT = "_is_turned"


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
    # Asked with every link: two texts of a megabyte are not to be compared each time.
    return kept_with(
        alignment, _KEPT, lambda: _content(alignment.b) < _content(alignment.a)
    )


def _content(article: Article) -> tuple[str, str, list[str]]:
    return article.text, article.language, [s.text for s in article.sentences]
