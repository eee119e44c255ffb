"""Whether an article has the words of a name anywhere, its headline included, where no
fact of it tells so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from mediacomp.findings.facts import Fact
from mediacomp.text.article import Article
from mediacomp.text.spans import Token
from mediacomp.text.tokens import tokenise, without_possessive


class Mentions:
    """The words of an article, headers included, by their places.

    Examples
    --------
    >>> from mediacomp.findings.facts import facts_in
    >>> text = "Petra live\\n\\nNetwork declined to comment. It rained all day."
    >>> mentions = Mentions(Article.from_text(text))
    >>> facts = facts_in(Article.from_text("Ann Lee of Network and Petra Lee left."))
    >>> [(fact.value, mentions.name(fact)) for fact in facts]
    [('Ann Lee', False), ('Network', True), ('Petra Lee', False)]
    """

    def __init__(self, article: Article) -> None:
        self._article = article

    def name(self, fact: Fact) -> bool:
        """Whether the words of a name stand somewhere, one behind the other and the
        first with its capital: "Shannon Airport", "Shannon airport".
        """
        if fact.kind != "name":
            return False
        first, *rest = fact.value.split()
        behind = [word.casefold() for word in rest]
        return any(
            [word.casefold() for word in self._words[at : at + len(rest)]] == behind
            for at in self._behind.get(first, ())
        )

    @cached_property
    def _words(self) -> list[str]:
        return [without_possessive(token.text) for token in self._tokens()]

    @cached_property
    def _behind(self) -> dict[str, list[int]]:
        """Where goes on what a word begins."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words, 1):
            found[word].append(at)
        return found

    def _tokens(self) -> Iterator[Token]:
        for header in self._article.headers:
            yield from tokenise(header.text)
        for sentence in self._article.sentences:
            yield from sentence.tokens
