"""An article → its facts, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mediacomp.findings.facts.amounts import amounts
from mediacomp.findings.facts.dates import dates
from mediacomp.findings.facts.model import Fact
from mediacomp.findings.facts.names import capitals_within, names
from mediacomp.languages.language import Language

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from mediacomp.text.spans import Sentence


def facts_in(article: Article, known: Iterable[str] = ()) -> tuple[Fact, ...]:
    """Names, numbers and dates of an article's body in reading order.

    Parameters
    ----------
    known
        Words that are names though they may only begin sentences here: `known_names` of
        several versions.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("On Monday Ann Lee paid about £5,000. Lee owns "
    ...     "half of Lima’s mills.")
    >>> [fact.value for fact in facts_in(article)][:4]
    ['Monday', 'Ann Lee', 'about 5000 pounds sterling', 'Lee']
    >>> [(fact.kind, fact.value) for fact in facts_in(article)][4:]
    [('share', '0.5 of the whole'), ('name', 'Lima')]
    """
    language = Language.of(article.language)
    seen = capitals_within(article) | frozenset(known)
    return tuple(
        fact for sentence in article.sentences for fact in _of(sentence, language, seen)
    )


def _of(sentence: Sentence, language: Language, known: frozenset[str]) -> list[Fact]:
    tokens, k = sentence.tokens, sentence.index
    found: list[Fact] = []
    taken: set[int] = set()
    # Dates first, so that "3 April 2023" is no number; numbers before names, so that
    # "April" of a date is none.
    for date in dates(tokens, language):
        start, end = tokens[date.first].start, tokens[date.last].end
        found.append(
            Fact(
                start, end, date.kind, k, date.first, date.first, date.last, date.value
            )
        )
        taken.update(range(date.first, date.last + 1))
    for amount in amounts(tokens, language, frozenset(taken)):
        number = amount.number, amount.unit, amount.qualifier
        found.append(
            Fact(
                amount.start,
                amount.end,
                amount.kind,
                k,
                amount.first,
                amount.core,
                amount.last,
                amount.value,
                *number,
            )
        )
        taken.update(range(amount.first, amount.last + 1))
    found += [
        Fact(
            name.start,
            name.end,
            "name",
            k,
            name.first,
            name.first,
            name.last,
            name.name,
        )
        for name in names(tokens, language, known, frozenset(taken))
    ]
    return sorted(found, key=lambda fact: (fact.start, fact.end))


def known_names(articles: Iterable[Article]) -> frozenset[str]:
    """Words with a capital inside a sentence of any of several versions.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article.from_text("Marsh won."), Article.from_text("Voters chose Marsh.")
    >>> sorted(known_names(one)), sorted(known_names(one[:1]))
    (['marsh'], [])
    """
    return frozenset(_all(articles))


def _all(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        yield from capitals_within(article)
