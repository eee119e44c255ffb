"""Words between marks in a head: in the other head, and in its own article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediacomp.alignment.alignment import Alignment, Side, in_order
from mediacomp.changes.quotations.likeness import contained, likeness
from mediacomp.changes.quotations.pairing import ENOUGH, whole_quotations
from mediacomp.changes.quotations.quotation import Quotation
from mediacomp.changes.quotations.quote_words import quote_words
from mediacomp.changes.quotations.verdict import verdict
from mediacomp.findings.findings import findings_of
from mediacomp.text.spans import Span

QUOTATION = "quotation"


def between_marks(
    met: Alignment,
) -> Iterator[tuple[str, tuple[Span | None, Span | None]]]:
    """Quotations of two heads of which either has other words, or only one has any:
    the status and the places.
    """
    quoted = [_quoted(own) for own in met.sides]
    told: set[tuple[Span, Span]] = set()
    for own, other in met.facing:
        for one in quoted[own]:
            best = _best(one, quoted[other])
            if best is None:
                yield f"only in {own.name}", in_order(own, _span(one), None)
                continue
            a, b = in_order(own, one, best)
            ends = _span(a), _span(b)
            if ends not in told and _is_altered(a, b, met):
                told.add(ends)
                yield "differs", ends


def marked_below(met: Alignment) -> Iterator[tuple[Span, Span | None, bool]]:
    """Quotations of a head that its article doesn't have between marks, or has in other
    words: the place, the place in the article, if any, and whether the article hasn't
    the words at all.
    """
    head, article = met.sides
    below = _quoted(article)
    for one in _quoted(head):
        # A headline may bend a word: 'regrets' of "I regret it".
        if any(contained(one.quote, other.quote) == 1 for other in below):
            continue
        best = _best(one, below)
        if best is None:
            yield _span(one), None, not _has_words(one, met)
        elif _is_altered(one, best, met):
            yield _span(one), _span(best), True


def _quoted(own: Side) -> list[Quotation]:
    return whole_quotations(own.article, findings_of(own.article).speech)


def _best(one: Quotation, others: Sequence[Quotation]) -> Quotation | None:
    scored = [(likeness(one.quote, other.quote), other) for other in others]
    enough = [
        (-score, other.start, other) for score, other in scored if score >= ENOUGH
    ]
    return min(enough, key=lambda each: each[:2])[2] if enough else None


def _is_altered(one: Quotation, two: Quotation, met: Alignment) -> bool:
    return bool(verdict(one, two, (met.a, met.b)).flags["altered"])


def _has_words(one: Quotation, met: Alignment) -> bool:
    """Whether a sentence of the article has the words in their order, without marks."""
    words = one.quote.norms
    for sentence in met.b.sentences:
        norms = quote_words(met.b, [sentence]).norms
        last = len(norms) - len(words)
        if any(norms[k : k + len(words)] == words for k in range(last + 1)):
            return True
    return False


def _span(quotation: Quotation) -> Span:
    return Span(quotation.start, quotation.end)
