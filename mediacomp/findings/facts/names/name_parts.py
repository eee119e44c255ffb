"""Which words of a run of capitals are a name, and which are titles, offices, suffixes
and peoples beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_ordinary, is_short
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.nicknames import (
    SIZE,
    encloses_one,
    is_of_nickname,
)
from mediacomp.findings.facts.names.places import is_demonym, is_place, is_word
from mediacomp.findings.facts.names.run_words import RunWord
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.findings.facts.names.name_words import NameWords
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_ADJECTIVES = 2
"""Small adjectives that belong to a body's name, at most."""


def name_parts(
    run: Sequence[int], tokens: Sequence[Token], lists: NameWords, language: Language
) -> Iterable[list[int]]:
    """The names in a run: what stands behind the last title, and before the first what
    is a name by itself.
    """
    parts, last_title = _split(run, tokens, lists, language)
    for n, part in enumerate(parts):
        trimmed = _trimmed(part, tokens, lists)
        office = n > 0 and bool(part) and tokens[part[0]].norm in lists.joiners
        if office and language.has_wordnet:
            trimmed = _without_office(trimmed, tokens, lists)
        if not parts[-1] and n < last_title and _is_office(trimmed, tokens, language):
            continue
        if n < last_title:
            trimmed = _without_rank(trimmed, tokens, language)
        behind = last_title < 0 or n >= last_title
        if trimmed and (behind or _stands_alone(trimmed, tokens, language)):
            yield from _without_demonym(trimmed, tokens, lists, language)


def _split(
    run: Sequence[int], tokens: Sequence[Token], lists: NameWords, language: Language
) -> tuple[list[list[int]], int]:
    """What stands between the titles of a run, and how much of it before the last
    title; -1 where there is none.
    """
    parts: list[list[int]] = [[]]
    last_title = -1
    for n, k in enumerate(run):
        begun = parts[-1][0] if parts[-1] else run[0]
        word = RunWord(tokens, run, n, begun, lists)
        nickname = is_of_nickname(tokens, run, k)  # "Ida “Duke” Dorn"
        if not nickname and (word.is_trade(language) or word.is_title()):
            last_title = len(parts)
            parts.append([])
        else:
            parts[-1].append(k)
    return parts, last_title


def _without_office(
    part: list[int], tokens: Sequence[Token], lists: NameWords
) -> list[int]:
    """A part behind "Minister of" without the field of the office: "[Industry] Ann
    Lee".
    """
    while part:
        norm = bare(tokens[part[0]].norm)
        if (
            not is_word(norm)
            or is_place(norm)
            or norm in lists.given | lists.given_words
        ):
            break
        part = _trimmed(part[1:], tokens, lists)
    return part


def _without_rank(
    part: list[int], tokens: Sequence[Token], language: Language
) -> list[int]:
    """What is left of letters before a title without the rank of that: "Assistant
    [U.S.]" of "Assistant U.S. Attorney Ann Lee".
    """
    ranks = language.words("name_words", "ranks") | language.words("name_words", "role")
    ranked = len(part) > 1 and tokens[part[0]].norm in ranks
    return part[1:] if ranked and is_short(tokens[part[1]].text) else part


def is_called(tokens: Sequence[Token], k: int, lists: NameWords) -> bool:
    """Whether a small adjective belongs to the name of the body before it: "le Parti
    [socialiste]", "la Banque [centrale] [européenne]"; not "le Conseil explique".

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens, lists = tokenise("le Parti socialiste"), name_words(Language.of("fr"))
    >>> is_called(tokens, 2, lists), is_called(tokens, 1, lists)
    (True, False)
    """
    endings = tuple(lists.called_endings)
    at = k
    while at > max(0, k - _ADJECTIVES) and _may_call(tokens[at], endings, lists):
        at -= 1
    head = tokens[at]
    known = head.norm.rpartition("'")[2] in lists.bodies_called  # "l'Assemblée"
    if at == k or not known or head.text.islower():
        return False
    behind = tokens[k + 1].norm if k + 1 < len(tokens) else ""
    return behind not in lists.the


def _may_call(token: Token, endings: tuple[str, ...], lists: NameWords) -> bool:
    small = token.kind == "word" and token.text.islower()
    plain = token.norm not in lists.reporting and token.norm not in lists.function
    return small and plain and token.norm.endswith(endings)


def _trimmed(part: list[int], tokens: Sequence[Token], lists: NameWords) -> list[int]:
    """A part without marks, joining words and suffixes at its ends; a particle with a
    capital begins a name: "La Marga", "Al Dorn".
    """
    while part and (
        _only_joins(tokens[part[0]], lists) or tokens[part[0]].kind == "punctuation"
    ):
        # "Captain “Red” Dorn"
        nickname = len(part) > SIZE and encloses_one(tokens, part[0])
        part = part[SIZE if nickname else 1 :]
    while part and (
        tokens[part[-1]].norm in lists.joins
        or tokens[part[-1]].kind == "punctuation"
        or (len(part) > 1 and tokens[part[-1]].norm in lists.suffixes)
    ):
        part = part[:-1]
    return part


def _only_joins(token: Token, lists: NameWords) -> bool:
    small = token.text.islower() or token.norm in lists.function
    return token.norm in lists.joins and small


def _stands_alone(
    part: Sequence[int], tokens: Sequence[Token], language: Language
) -> bool:
    """Whether words before a title are a name: "NATO", "Russian", "Supreme Court"; not
    "Opposition".
    """
    first = tokens[part[0]]
    if is_short(first.text) or len(part) > 1:
        return True
    norm = bare(first.norm)
    return (
        not language.has_wordnet
        or not is_word(norm)
        or is_place(norm)
        or is_demonym(norm)
    )


def _is_office(
    part: Sequence[int], tokens: Sequence[Token], language: Language
) -> bool:
    """Whether common words before a title that no name is behind tell an office: "the
    [State Fire] Marshal"; not "the Supreme Court Justice", "the Valley Dairy CEO".
    """
    norms = [bare(tokens[k].norm) for k in part]
    heads = name_words(language).bodies
    letters = bool(part) and is_short(tokens[part[-1] + 1].text)
    office = len(norms) > 1 and not letters and norms[-1] not in heads
    return (
        office
        and language.has_wordnet
        and all(n in heads or is_ordinary(n, language) for n in norms)
    )


def _without_demonym(
    part: list[int], tokens: Sequence[Token], lists: NameWords, language: Language
) -> Iterable[list[int]]:
    """ "Japanese Defence Ministry" → "Japanese", "Defence Ministry"; but the "Japanese
    Winter Sports League" is called so.
    """
    size = _people([bare(tokens[k].norm) for k in part], lists, language)
    if size:
        yield part[:size]
    yield part[size:]


def _people(words: Sequence[str], lists: NameWords, language: Language) -> int:
    """How many words that begin a part are a people or a party beside a name."""
    called = lists.bodies.union(lists.institutions) - lists.organs
    # "Republican U.S. senators"
    if len(words) == 2 and words[0] in lists.partisans and is_place(words[1]):
        return 1
    # "Republican Ann Lee" is of a party.
    if len(words) > 2 and words[0] in lists.partisans and words[-1] not in called:
        return 1
    # "European Court of Rights", "European Hen Council", but "American Supreme Court"
    own = words[0] in language.words("name_words", "statewide")
    headed = not lists.bodies.isdisjoint(words[1:2] if own else words[1:])
    regional = words[0] in lists.regional and headed
    if regional or not language.has_wordnet or called & set(words):
        return 0
    # Two words first: "South Korean Defence Ministry".
    peoples = (size for size in (2, 1) if is_demonym(" ".join(words[:size])))
    return next(
        (n for n in peoples if len(words) > n + 1 or _are_in(words, n)),
        0,
    )


def _are_in(words: Sequence[str], size: int) -> bool:
    """Whether a place stands behind a people, and both are no place: "Peruvian Andes",
    not "Indian Ocean".
    """
    behind = words[size:]
    return len(behind) == 1 and is_place(behind[0]) and not is_place(" ".join(words))
