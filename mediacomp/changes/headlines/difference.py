"""What two heads, or a head and its article, have in one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mediacomp.alignment.alignment import Alignment, Side, in_order
from mediacomp.changes.disagreements.readings import kind_of
from mediacomp.changes.markers.paired_markers import wording_changes
from mediacomp.findings.facts import Fact
from mediacomp.text.spans import Span

DIFFERS = "differs"
Ends = tuple[Span | None, Span | None]
_WORDING = frozenset(("certainty", "negation"))


@dataclass(frozen=True, slots=True)
class Difference:
    """What two heads have in one place, in the order of the sides, or what one has and
    its own article has in that place (``below``).
    """

    kind: str
    status: str
    against: str
    ends: Ends
    below: Span | None
    sure: bool


def wording(met: Alignment, against: str) -> Iterator[Difference]:
    """Where two linked lines differ in certainty or negation."""
    for link in met.links:
        # Heads are short, so that few of their links are sure: a row says which.
        for change in wording_changes(met, replace(link, sure=True)):
            if change.kind in _WORDING:
                one, two = (
                    Span(tokens[first].start, tokens[last].end)
                    for tokens, (first, last) in zip(
                        met.tokens(link), change.ends, strict=True
                    )
                )
                yield Difference(
                    change.kind, DIFFERS, against, (one, two), None, link.sure
                )


def alone(
    own: Side, fact: Fact, against: str, below: Fact | None, *, sure: bool
) -> Difference:
    """A fact of one head, with what its article has in its place, if anything."""
    return Difference(
        kind_of(fact),
        DIFFERS if below else f"only in {own.name}",
        against,
        in_order(own, span_of(fact), None),
        span_of(below) if below else None,
        sure,
    )


def span_of(fact: Fact) -> Span:
    """Where a fact stands."""
    return Span(fact.start, fact.end)


def place(one: Difference) -> tuple[bool, list[int], str]:
    """Reading order of a, those of b alone last."""
    return one.ends[0] is None, [s.start for s in one.ends if s], one.kind
