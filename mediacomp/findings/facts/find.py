"""An article → its facts, in reading order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from mediacomp.findings.facts.ages import aged
from mediacomp.findings.facts.dates.days import dates
from mediacomp.findings.facts.fact import Fact
from mediacomp.findings.facts.names.capitals import STEM, capitals_within
from mediacomp.findings.facts.names.find_names import NameAt, names
from mediacomp.findings.facts.names.noun_names import surnames
from mediacomp.findings.facts.numbers.amounts import amounts
from mediacomp.languages.language import Language
from mediacomp.text.kept import kept_with

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from mediacomp.text.spans import Sentence

_KEPT, _CAPITALS, _ALONE = "_counted", "_capitals", "_facts_alone"
_SMALL = "_small_letters"
_SPELT = 3
"""Letters of a name that initials spell, at least."""


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
    own = known_names([article])
    alone = kept_with(
        article,
        _ALONE,
        lambda: [_of_sentence(article, k, own) for k in range(len(article.sentences))],
    )
    further = frozenset(known) - own
    starts = {word[:STEM] for word in further}
    language = Language.of(article.language)
    return tuple(
        chain.from_iterable(
            _of_sentence(article, k, own | further)
            if _has_any(article.sentences[k], starts)
            or _spells_any(article.sentences[k], further, language)
            else facts
            for k, facts in enumerate(alone)
        )
    )


def _has_any(sentence: Sentence, starts: Collection[str]) -> bool:
    """Whether a sentence has any of some letters in a row: what is a name elsewhere
    changes nothing in one that has no word that begins so, and spells none.
    """
    if not starts:
        return False
    # By what a sentence has: two long versions have thousands of names.
    words = " ".join(token.norm for token in sentence.tokens)
    sizes = sorted(set(map(len, starts)))
    return any(words[k : k + n] in starts for n in sizes for k in range(len(words)))


def _spells_any(sentence: Sentence, words: Collection[str], language: Language) -> bool:
    """Whether capitals in a row begin with the letters of any of some words, as those
    of "Society for Care in Lima" spell "SCL", with small words or without.
    """
    if not words:
        return False
    capitals = [token for token in sentence.tokens if token.text[0].isupper()]
    small, longest = language.function_words, max(map(len, words))
    for few in (capitals, [token for token in capitals if token.norm not in small]):
        initials = "".join(token.norm[0] for token in few)
        for begin in range(len(initials) - _SPELT + 1):
            reach = min(len(initials), begin + longest)
            ends = range(begin + _SPELT, reach + 1)
            if any(initials[begin:end] in words for end in ends):
                return True
    return False


def _of_sentence(article: Article, k: int, known: frozenset[str]) -> Sequence[Fact]:
    others = _counted(article)[k]
    language = Language.of(article.language)
    sentence, taken = article.sentences[k], _taken(others)
    # Numbers and dates before names, so that "April" of a date is none.
    found = names(sentence.tokens, language, known, taken, _small(article))
    named = [_named(sentence, name) for name in found]
    inside = _taken(named)  # "the 67th Precinct" is no ordinal
    kept = [fact for fact in others if fact.first not in inside]
    kept = aged(sentence.tokens, kept, named, language)
    return sorted((*kept, *named), key=lambda fact: (fact.start, fact.end))


def _counted(article: Article) -> Sequence[Sequence[Fact]]:
    """Dates and numbers of each sentence, read once."""
    language = Language.of(article.language)
    return kept_with(
        article,
        _KEPT,
        lambda: [_dates_and_numbers(each, language) for each in article.sentences],
    )


def _dates_and_numbers(sentence: Sentence, language: Language) -> list[Fact]:
    # Dates first, so that "3 April 2023" is no number.
    tokens, k = sentence.tokens, sentence.index
    found: list[Fact] = []
    for date in dates(tokens, language):
        place = date.first, date.first, date.last
        found.append(Fact(date.start, date.end, date.kind, k, *place, date.value))
    for amount in amounts(tokens, language, _taken(found)):
        place = amount.first, amount.core, amount.last
        number = amount.number, amount.unit, amount.qualifier
        told = amount.kind, k, *place, amount.value, *number
        found.append(Fact(amount.start, amount.end, *told))
    return found


def _taken(facts: Iterable[Fact]) -> frozenset[int]:
    """The tokens that facts hold."""
    return frozenset(k for fact in facts for k in range(fact.first, fact.last + 1))


def _named(sentence: Sentence, name: NameAt) -> Fact:
    place = name.first, name.first, name.last
    return Fact(name.start, name.end, "name", sentence.index, *place, name.name)


def _small(article: Article) -> frozenset[str]:
    """Words without a capital of one article, looked for once."""
    return kept_with(
        article,
        _SMALL,
        lambda: frozenset(
            token.norm
            for sentence in article.sentences
            for token in sentence.tokens
            if token.text.islower()
        ),
    )


def known_names(articles: Iterable[Article]) -> frozenset[str]:
    """Words with a capital inside a sentence of any of several versions, where no date
    explains it.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article.from_text("Marsh won."), Article.from_text("Voters chose Marsh.")
    >>> sorted(known_names(one)), sorted(known_names(one[:1]))
    (['marsh'], [])
    """
    return frozenset[str]().union(*map(_capitals, articles))


def _capitals(article: Article) -> frozenset[str]:
    """Those words of one article, looked for once."""
    language = Language.of(article.language)
    within = surnames if language.capital_nouns else capitals_within
    return kept_with(
        article,
        _CAPITALS,
        lambda: frozenset[str]().union(
            *(
                within(sentence.tokens, language, _taken(facts))
                for sentence, facts in zip(
                    article.sentences, _counted(article), strict=True
                )
            )
        ),
    )
