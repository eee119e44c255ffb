"""Whether an article has a name in its headline, a subhead or a caption; in a language
in which nouns have capitals, too, in its text, where such a word may be no name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.spans import Role, Token
from mediacomp.text.tokens import tokenise, without_possessive

_SAYING: frozenset[Role] = frozenset(("headline", "subhead", "caption"))


class Mentions:
    """The words of an article's headline, subheads and captions, and of its sentences
    where a capital doesn't tell which of them are names.

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
        return any(
            _is_named(line, at, rest) for line, at in self._beginning.get(first, ())
        )

    @cached_property
    def _beginning(self) -> dict[str, list[tuple[list[str], int]]]:
        """Where each word with a capital stands: its line and its place there."""
        found: dict[str, list[tuple[list[str], int]]] = defaultdict(list)
        for tokens in self._lines:
            line = [without_possessive(token.text) for token in tokens]
            for at, word in enumerate(line):
                if word[:1].isupper():
                    found[word].append((line, at))
        return found

    @property
    def _lines(self) -> Iterator[Sequence[Token]]:
        for header in self._article.headers:
            if header.role in _SAYING:
                yield tokenise(header.text)
        if Language.of(self._article.language).capital_nouns:
            for sentence in self._article.sentences:
                yield sentence.tokens


def _is_named(line: list[str], at: int, rest: list[str]) -> bool:
    """Whether a line goes on with the rest of a name, which is no part of a longer
    one.
    """
    behind = at + 1 + len(rest)
    if not (at or rest):
        return False
    beside = [*line[max(0, at - 1) : at], *line[behind : behind + 1]]
    alone = not any(word[:1].isupper() for word in beside)
    said = [word.casefold() for word in line[at + 1 : behind]]
    return alone and said == [word.casefold() for word in rest]
