"""How alike two quotations are, and whether they are one utterance.

That enough of the shorter one's words are in the other, in their order, is not enough:
"That's the sister" is in every long quotation, and two people who speak of one thing
share its name. So a fair share of its words with content must be there that are no
names, they must stand close together, and a title or a term is no part of what
somebody says.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mediacomp.changes.quotations.common_words import common_words
from mediacomp.changes.quotations.quotation import Quotation
from mediacomp.changes.quotations.quote import Quote, common_language, is_small

OTHER_ORDER = 0.9
"""How much words in another order count."""
TELLING, TELLING_LINKED = 0.6, 0.5
"""Share of the shorter quotation's words with content, names aside, that must be in the
other: anywhere, and in linked sentences.
"""
DENSE = 0.35
"""Share of the weight between the first and the last common word that is common."""
TERM = 0.5
"""How alike in length a title or term and an utterance must be to be the same words."""


def likeness(one: Quote, two: Quote) -> float:
    """Share of the shorter quotation's weight that is common to both, in the same
    order.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> articles = [Article.from_text(t) for t in ("Rain fell fast.", "Rain fell.")]
    >>> one, two = (quote_words(a, a.sentences) for a in articles)
    >>> likeness(one, two)
    1.0
    """
    first, second = sorted(
        (one, two), key=lambda quote: (quote.norms, quote.language.code)
    )
    shared = sum(first.weights[i] for i, _ in common_words(first, second))
    total = min(one.weight, two.weight)
    in_order = shared / total if total else 0.0
    anyhow = min(contained(first, second), contained(second, first))
    return max(in_order, OTHER_ORDER * anyhow)


def contained(one: Quote, other: Quote) -> float:
    """Share of a quotation's weight whose words, in any form, occur in another
    stretch.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> articles = [Article.from_text(t) for t in ("Rain fell fast.", "Rain fell.")]
    >>> one, two = (quote_words(a, a.sentences) for a in articles)
    >>> round(contained(one, two), 2), contained(two, one)
    (0.67, 1.0)
    """
    language = common_language(one.language, other.language)
    there = set(other.forms(language))
    here = zip(one.forms(language), one.weights, strict=True)
    held, total = sum(w for form, w in here if form in there), one.weight
    return held / total if total else 0.0


def are_one(one: Quotation, two: Quotation, *, linked: bool) -> bool:
    """Whether two quotations that share words may be one utterance."""
    if one.said != two.said and length_likeness(one, two) < TERM:
        return False
    if one.quote.norms == two.quote.norms:
        return True
    shorter, longer = sorted(
        (one.quote, two.quote), key=lambda quote: (len(quote.words), quote.norms)
    )
    least = TELLING_LINKED if linked else TELLING
    return _told(shorter, longer) >= least and _density(shorter, longer) >= DENSE


def length_likeness(one: Quotation, two: Quotation) -> float:
    """How alike two quotations are in length, 0 to 1: with it, likeness ranks as Dice's
    coefficient does.
    """
    sizes = [len(quotation.quote.words) for quotation in (one, two)]
    return 2 * min(sizes) / max(1, sum(sizes))


def _told(shorter: Quote, longer: Quote) -> float:
    """Share of the words with content of a quotation that the other has in any form;
    names count only where there is nothing else.
    """
    language = common_language(shorter.language, longer.language)
    there = {form.replace("-", "") for form in longer.forms(language)}
    content = [
        (word, form.replace("-", "") in there)
        for word, form in zip(shorter.words, shorter.forms(language), strict=True)
        if not is_small(word, shorter.language)
    ]
    telling = [had for word, had in content if not word.name]
    had = telling or [had for _, had in content]
    return sum(had) / len(had) if had else 1.0


def _density(shorter: Quote, longer: Quote) -> float:
    """How much of the longer quotation is common between its first and its last common
    word; what an ellipsis or an attribution may have taken out is not counted.
    """
    places = _tightened(common_words(shorter, longer), shorter, longer)
    if not places:
        return 1.0  # the same words in another order
    common = sum(longer.weights[j] for _, j in places)
    between = sum(
        sum(longer.weights[j + 1 : following])
        for (_, j), (i, following) in pairwise(places)
        if not (shorter.words[i].after_gap or shorter.words[i].joint)
    )
    return common / (common + between) if common else 0.0


def _tightened(
    places: Sequence[tuple[int, int]], shorter: Quote, longer: Quote
) -> list[tuple[int, int]]:
    """Places of common words with each as near to the next as it occurs."""
    found: list[tuple[int, int]] = []
    for i, j in reversed(places):
        end = found[-1][1] if found else j + 1
        near = next(
            (k for k in range(end - 1, j, -1) if longer.norms[k] == shorter.norms[i]), j
        )
        found.append((i, near))
    return found[::-1]
