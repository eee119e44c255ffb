"""Numbers that are ages: "Ann Dorn, 54,", "Ann Dorn (54)", "she was 54" and "aged 54"
say what "54-year-old" says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.places import is_place

if TYPE_CHECKING:
    from mediacomp.findings.facts.fact import Fact
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

OLDEST = 120
"""No number beyond is an age."""
_UNIT = "years"


def aged(
    tokens: Sequence[Token],
    numbers: Sequence[Fact],
    names: Iterable[Fact],
    language: Language,
) -> list[Fact]:
    """Dates and numbers of a sentence, of which those that are ages are years.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.facts import facts_in
    >>> text = "Ann Dorn, 54, and her son, aged 9, left for 54 islands."
    >>> [fact.value for fact in facts_in(Article.from_text(text))]
    ['Ann Dorn', '54 years', '9 years', '54']
    """
    if all(fact.kind != "number" for fact in numbers):
        return list(numbers)
    ends = {n.last: n for n in names if _may_be_person(tokens, n, language)}
    return [
        replace(fact, kind="duration", unit=_UNIT, value=f"{fact.value} {_UNIT}")
        if _is_whole(fact)
        and (
            _is_told(tokens, fact, language)
            or _is_aside(tokens, fact, ends)
            or _is_bracketed(tokens, fact, ends, language)
            or _is_being(tokens, fact, ends, language)
        )
        else fact
        for fact in numbers
    ]


def is_age(fact: Fact, tokens: Sequence[Token]) -> bool:
    """Whether a fact is years that no word tells: the 54 of "Ann Dorn, 54,".

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.facts import facts_in
    >>> article = Article.from_text("Ann Dorn, 54, left for 54 years.")
    >>> tokens = article.sentences[0].tokens
    >>> [is_age(fact, tokens) for fact in facts_in(article)]
    [False, True, False]
    """
    alone = fact.first == fact.last or tokens[fact.last].kind == "number"
    return fact.kind == "duration" and fact.unit == _UNIT and alone


def _is_whole(fact: Fact) -> bool:
    number = fact.number
    if fact.kind != "number" or number is None or fact.qualifier:
        return False
    return number == number.to_integral() and 0 < number <= OLDEST


def _may_be_person(tokens: Sequence[Token], name: Fact, language: Language) -> bool:
    """Whether a name may be a person's: not "Lima, 54,", "in Velmor, 54,"."""
    if " " in name.value:
        return True
    before = tokens[name.first - 1].norm if name.first else ""
    placed = before in language.words("name_words", "places")
    return not (placed or (language.has_wordnet and is_place(name.value.casefold())))


def _is_told(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """ "Aged 54", "at the age of 54"; not "those aged 18 to 24"."""
    behind = tokens[fact.last + 2 : fact.last + 3]
    if any(token.kind == "number" for token in behind):
        return False
    before = [token.norm for token in tokens[max(0, fact.first - 2) : fact.first]]
    if before[-1:] and before[-1] in language.words("amounts", "aged"):
        return True
    of = before[-1:] and before[-1] in language.words("amounts", "of")
    return bool(of) and before[0] in language.words("amounts", "age")


def _is_aside(tokens: Sequence[Token], fact: Fact, ends: Mapping[int, Fact]) -> bool:
    """Whether a number stands between commas, or one and the end, behind a name."""
    at, behind = fact.first - 1, fact.last + 1
    closed = behind == len(tokens) or tokens[behind].text in (",", ".", ";")
    return closed and at > 0 and tokens[at].text == "," and at - 1 in ends


def _is_whole_name(name: Fact | None, language: Language) -> bool:
    """Whether a name has several words of which none is what a body or place is."""
    words = name.value.casefold().split() if name else ()
    lists = name_words(language)
    if len(words) < 2 or not lists.bodies.union(lists.institutions).isdisjoint(words):
        return False
    return not (language.has_wordnet and is_place(" ".join(words)))


def _is_bracketed(
    tokens: Sequence[Token], fact: Fact, ends: Mapping[int, Fact], language: Language
) -> bool:
    """ "Ann Dorn (54) left."; not "Dorn (54)" of a list of players, nor where a
    sentence tells who scored: "Ann Dorn (54) led with points".
    """
    at, behind = fact.first - 1, fact.last + 1
    closed = behind < len(tokens) and (tokens[at].text, tokens[behind].text) == (
        "(",
        ")",
    )
    if not closed or not _is_whole_name(ends.get(at - 1), language):
        return False
    scores = language.words("amounts", "scores")
    return scores.isdisjoint(token.norm for token in tokens)


def _is_being(
    tokens: Sequence[Token], fact: Fact, ends: Mapping[int, Fact], language: Language
) -> bool:
    """ "She was 54.", "Ann Dorn, who is 54,", "Ann Dorn was 54 when it fell"; neither
    "it was 54." nor "she was 54 points ahead".
    """
    at, behind = fact.first - 1, fact.last + 1
    words = language.words
    if at < 1 or tokens[at].norm not in words("amounts", "age_verbs"):
        return False
    aged = tokens[at - 1].norm in words("amounts", "beings")
    if not aged and not _is_whole_name(ends.get(at - 1), language):
        return False
    if behind == len(tokens) or tokens[behind].text in (",", ".", ";", ")"):
        return True
    return tokens[behind].norm in words("amounts", "behind_age")
