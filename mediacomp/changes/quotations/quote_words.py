"""A stretch of an article → the words of a quotation: contractions written out, amounts
in their normal form, and what an editor did between them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from mediacomp.changes.quotations.quote import Quote, Word
from mediacomp.findings.findings import findings_of
from mediacomp.languages.language import Language
from mediacomp.languages.remembered import remembered
from mediacomp.text.article import Article
from mediacomp.text.kept import kept_with
from mediacomp.text.spans import Span, Token
from mediacomp.text.tokens import is_picture

_ELLIPSIS = regex.compile(r"…+|\.{2,}")
_COUNTED = ("number", "quantity", "money", "share", "duration", "ordinal", "time")
"""Kinds of fact of which a quotation compares the normal form."""
_KEPT = "_amounts"
_AND = "&"


@dataclass(frozen=True, slots=True)
class _Amount(Span):
    """A number, amount or time in its normal form."""

    forms: tuple[str, ...]


def quote_words(article: Article, spans: Sequence[Span]) -> Quote:
    """The words of one or more stretches of an article, without quotation marks;
    contractions are written out, and a number, an amount or a time is one word with
    its normal form: "twenty" is "20", "10 a.m." is "10:00".

    Examples
    --------
    >>> article = Article.from_text("“We didn’t see twenty boats at 10 a.m.”")
    >>> quote_words(article, article.sentences).norms
    ('we', 'did', 'not', 'see', '20', 'boats', 'at', '10:00')
    """
    words: list[Word] = []
    language = Language.of(article.language)
    amounts, named = _amounts(article), _named(article, language)
    gap, depth, opens, at, done = False, 0, True, -1, -1
    for part_number, span, token in _tokens(article, spans):
        if token.start < done:
            continue
        amount = amounts.get(token.start)
        amount = amount if amount and amount.end <= span.end else None
        if token.kind == "punctuation" and amount is None:
            gap = gap or bool(_ELLIPSIS.fullmatch(token.text))
            depth = max(
                0,
                depth
                + sum(c in "([" for c in token.text)
                - sum(c in ")]" for c in token.text),
            )
            opens = opens or token.text[0] in ".!?:"
            if token.text[0] not in f"?%$€£{_AND}" and not is_picture(token):
                continue
        joint, at = 0 <= at < part_number, part_number
        for form, place, number in _forms(token, amount, language):
            words.append(
                Word(
                    form,
                    place.start,
                    place.end,
                    article.text[place.start : place.end],
                    number,
                    gap,
                    joint,
                    depth > 0,
                    not number and _is_name(place, form, opens, named, article),
                )
            )
            gap = joint = False
            done = place.end
        opens = token.text[0] == "?"
    return Quote(tuple(_mended(words, article.text)), gap, language)


def _mended(words: Sequence[Word], text: str) -> list[Word]:
    """Words with those made one that an editor's bracket parts: "regret[s]",
    "[t]he".
    """
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if (
            last is None
            or last.end + 1 != word.start
            or last.number
            or word.number
            or not (text[last.end] == "[" or (text[last.end] == "]" and last.bracketed))
        ):
            found.append(word)
            continue
        closed = text[last.end] == "[" and text[word.end : word.end + 1] == "]"
        end = word.end + closed
        whole = text[last.start : end]
        norm = last.norm + word.norm
        found[-1] = replace(last, norm=norm, end=end, text=whole, bracketed=False)
    return found


def _named(article: Article, language: Language) -> frozenset[int] | None:
    """Where the words of names begin, in a language whose capitals don't tell."""
    if not language.capital_nouns:
        return None
    return frozenset(
        token.start
        for fact in findings_of(article).facts
        if fact.kind == "name"
        for token in article.sentences[fact.sentence].tokens[fact.first : fact.last + 1]
    )


def _is_name(
    place: Span, form: str, opens: bool, named: frozenset[int] | None, article: Article
) -> bool:
    """Whether a word is one of a name: a capital that begins no sentence says so."""
    if named is not None:
        return place.start in named
    language = Language.of(article.language)
    known = language.words("contractions", "no_names")
    return article.text[place.start].isupper() and not opens and form not in known


def _amounts(article: Article) -> dict[int, _Amount]:
    """The numbers, amounts and times of an article by place, qualifiers left out."""
    return kept_with(article, _KEPT, lambda: _amounts_in(article))


def _amounts_in(article: Article) -> dict[int, _Amount]:
    found: dict[int, _Amount] = {}
    for fact in findings_of(article).facts:
        # "1 May" is "May 1"; a year or a month alone is the word that it is.
        day = fact.kind == "date" and fact.last > fact.first
        if fact.kind in _COUNTED or day:
            core = article.sentences[fact.sentence].tokens[fact.core]
            value = fact.value.removeprefix(f"{fact.qualifier} ")
            # The unit is a word of its own: "fifty quid" may be cut to "fifty …".
            number = value.removesuffix(fact.unit).strip() if fact.unit else value
            forms = (number, fact.unit) if number and fact.unit else (value,)
            # Both ends of a range may stand in one token: "5–6 million".
            before = found.get(core.start, _Amount(core.start, fact.end, ()))
            end = max(before.end, fact.end)
            found[core.start] = _Amount(core.start, end, before.forms + forms)
    return found


def _forms(
    token: Token, amount: _Amount | None, language: Language
) -> Iterator[tuple[str, Span, bool]]:
    """The forms of a token or of the amount that begins with it, with place and whether
    it is a number.
    """
    if amount is not None:
        for form in amount.forms:
            yield form, amount, True
        return
    number = token.kind == "number"
    for form in _expanded(token, language):
        yield form, Span(token.start, token.end), number


def _tokens(
    article: Article, spans: Sequence[Span]
) -> Iterator[tuple[int, Span, Token]]:
    """Tokens of stretches, each with the number of its stretch and the stretch."""
    for number, span in enumerate(spans):
        first = bisect_right(
            article.sentences, span.start, key=lambda sentence: sentence.end
        )
        last = bisect_left(
            article.sentences, span.end, key=lambda sentence: sentence.start
        )
        for sentence in article.sentences[first:last]:
            tokens = sentence.tokens
            at = bisect_left(tokens, span.start, key=lambda token: token.start)
            end = bisect_right(tokens, span.end, key=lambda token: token.end)
            yield from ((number, span, token) for token in tokens[at:end])


@remembered
def spelt_out(norm: str, language: Language) -> tuple[str, ...]:
    """The words of a contraction: "don't" is "do", "not"."""
    endings, whole = _contractions(language)
    if norm in whole:
        return tuple(whole[norm].split("_"))
    if _AND in norm.strip(_AND):  # "R&D"
        return _with_and(norm, language)
    for ending, word in endings.items():
        if norm.endswith(ending):
            return tuple(part for part in (norm.removesuffix(ending), word) if part)
    for ending in language.pairs("contractions", "either"):
        host = norm.removesuffix(ending)
        # "It's" may be "it is" or "it has"; "Lee's" is mostly neither.
        if host != norm and language.is_function_word(host):
            return host, ending
    return (norm,)


def _with_and(norm: str, language: Language) -> tuple[str, ...]:
    """A sign that joins, as the word that it stands for."""
    known = sorted(language.words("amounts", "and"))[:1] or [_AND]
    pieces = [piece for piece in norm.split(_AND) if piece]
    return tuple(w for piece in pieces for w in (*known, piece))[1:] or tuple(known)


@cache
def _contractions(language: Language) -> tuple[Mapping[str, str], Mapping[str, str]]:
    return (
        language.pairs("contractions", "endings"),
        language.pairs("contractions", "whole"),
    )


def _expanded(token: Token, language: Language) -> tuple[str, ...]:
    if token.kind == "punctuation":
        mark = token.norm[:1]
        return _with_and(mark, language) if mark == _AND else (mark,)
    return spelt_out(token.norm, language)
