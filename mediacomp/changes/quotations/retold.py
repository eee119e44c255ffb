"""Quotations that the other version reports in its own words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from mediacomp.changes.quotations.candidates import MANY
from mediacomp.changes.quotations.likeness import contained
from mediacomp.changes.quotations.pairing import SINGLE
from mediacomp.changes.quotations.quotation import Quotation
from mediacomp.changes.quotations.quote import Quote, common_language
from mediacomp.changes.quotations.quote_words import quote_words
from mediacomp.findings.speech import Speech
from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.spans import Span

REPORTED, COPIED = 0.5, 0.7
"""Share of a quotation's words that must be found in reported speech, or in a sentence
nobody is said to have said.
"""


class Reports:
    """The reported speech of an article, found by its words.

    Parameters
    ----------
    article, speech
        An article and all that is said in it.
    other
        The language of the version whose quotations will be looked for.
    """

    def __init__(
        self, article: Article, speech: Sequence[Speech], other: Language
    ) -> None:
        self.article = article
        self.language = common_language(Language.of(article.language), other)
        self.items = [
            s for s in speech if s.kind == "indirect" and s.sentence is not None
        ]
        self.quotes = [quote_words(article, [item]) for item in self.items]
        self._sentences: dict[int, Quote] = {}
        self._quoted = sorted((s.start, s.end) for s in speech if s.kind != "indirect")

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for k, quote in enumerate(self.quotes):
            for key in set(quote.forms(self.language)):
                found[key].append(k)
        return found

    @cached_property
    def _at_sentence(self) -> dict[int | None, list[int]]:
        found: dict[int | None, list[int]] = defaultdict(list)
        for k, item in enumerate(self.items):
            found[item.sentence].append(k)
        return found

    def of(
        self, quotation: Quotation, linked: frozenset[int]
    ) -> tuple[Span, Speech | None] | None:
        """Where the article says in its own words what a quotation of the other says:
        reported speech first, then bare text in sentences that are ``linked``.
        """
        if len(quotation.quote.words) <= SINGLE:
            return None
        candidates: list[tuple[float, int, Span, Speech | None]] = []
        for k in self._worth_a_look(quotation.quote, linked):
            item = self.items[k]
            share = contained(quotation.quote, self.quotes[k])
            if share >= REPORTED + (0.0 if item.sentence in linked else 0.2):
                candidates.append((-share, item.start, item, item))
        for index in sorted(linked):
            sentence = self.article.sentences[index]
            if self._has_quotation(sentence):
                continue
            share = contained(quotation.quote, self._words_of(index))
            if share >= COPIED:
                place = Span(sentence.start, sentence.end)
                candidates.append((-share + 0.1, sentence.start, place, None))
        if not candidates:
            return None
        return min(candidates, key=lambda candidate: candidate[:2])[2:]

    def _worth_a_look(self, quote: Quote, linked: Iterable[int]) -> list[int]:
        """Reported speech in linked sentences, and that which shares a word that not
        many share.
        """
        # A word that many reports share tells no two apart, and would make every
        # quotation be held against all of them.
        found = {k for s in linked for k in self._at_sentence.get(s, ())}
        for key in set(quote.forms(self.language)):
            posting = self._index.get(key, ())
            if len(posting) <= MANY or len(self.items) <= MANY:
                found.update(posting)
        return sorted(found)

    def _words_of(self, index: int) -> Quote:
        if index not in self._sentences:
            sentence = self.article.sentences[index]
            self._sentences[index] = quote_words(self.article, [sentence])
        return self._sentences[index]

    def _has_quotation(self, sentence: Span) -> bool:
        # Quotations don't overlap, so that their ends are in order as well.
        first = bisect_right(self._quoted, sentence.start, key=lambda q: q[1])
        return first < bisect_left(self._quoted, sentence.end, key=lambda q: q[0])
