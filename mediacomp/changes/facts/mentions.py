"""Whether an article has a name in its headline, a subhead or a caption."""

from __future__ import annotations

from functools import cached_property

from mediacomp.findings.facts import Fact
from mediacomp.text.article import Article
from mediacomp.text.spans import Role
from mediacomp.text.tokens import tokenise, without_possessive

_SAYING: frozenset[Role] = frozenset(("headline", "subhead", "caption"))


class Mentions:
    """The words of an article's headline, subheads and captions.

    Examples
    --------
    >>> from mediacomp.findings.facts import facts_in
    >>> text = "Rain in Lima\\n\\nIt rained all day on Monday. It poured all night."
    >>> mentions = Mentions(Article.from_text(text))
    >>> facts = facts_in(Article.from_text("Ann Lee of Lima met the Lima Council."))
    >>> [(fact.value, mentions.name(fact)) for fact in facts]
    [('Ann Lee', False), ('Lima', True), ('Lima Council', False)]
    """

    def __init__(self, article: Article) -> None:
        self._article = article

    def name(self, fact: Fact) -> bool:
        """Whether the words of a name stand there, one behind the other, the first with
        its capital, and not as part of a longer name: "Shannon Airport", "Shannon
        airport". A single word that opens a line may be any word.
        """
        if fact.kind != "name":
            return False
        first, *rest = map(without_possessive, fact.value.split())
        return any(_is_named(line, first, rest) for line in self._lines)

    @cached_property
    def _lines(self) -> list[list[str]]:
        return [
            [without_possessive(token.text) for token in tokenise(header.text)]
            for header in self._article.headers
            if header.role in _SAYING
        ]


def _is_named(line: list[str], first: str, rest: list[str]) -> bool:
    size = 1 + len(rest)
    small = [word.casefold() for word in rest]
    for at in range(len(line) - size + 1):
        if line[at] != first or not (at or rest):
            continue
        beside = [*line[max(0, at - 1) : at], *line[at + size : at + size + 1]]
        alone = not any(word[:1].isupper() for word in beside)
        if alone and [word.casefold() for word in line[at + 1 : at + size]] == small:
            return True
    return False
