"""A quotation of an article as a whole, its parts put together."""

from __future__ import annotations

from dataclasses import dataclass

from mediacomp.changes.quotations.quote import Quote
from mediacomp.findings.speech import Speech
from mediacomp.text.spans import Span


@dataclass(frozen=True)
class Quotation(Span):
    """A quotation as a whole: its parts, its words, and the sentences that it stands
    in.
    """

    parts: tuple[Speech, ...]
    quote: Quote
    sentences: frozenset[int]

    @property
    def said(self) -> bool:
        """Whether somebody is said to have said it: not so a title or a term."""
        return any(part.kind != "scare" for part in self.parts)
