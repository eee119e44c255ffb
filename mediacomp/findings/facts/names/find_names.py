"""Names of persons, organisations and places, told by their capitals.

A run of capitals is a name unless a title, a role or the beginning of a sentence
explains the capital. A word that begins a sentence is a name if it has a capital inside
another sentence, is written in capitals throughout, stands for a place, or is no word
of the dictionary.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.names.capitals import (
    capital,
    is_heading,
    is_ordinary,
    opens,
)
from mediacomp.findings.facts.names.listeners import parted
from mediacomp.findings.facts.names.name_marks import is_small_company
from mediacomp.findings.facts.names.name_numbers import is_model, is_numbered
from mediacomp.findings.facts.names.name_parts import is_called, name_parts
from mediacomp.findings.facts.names.name_runs import Runs
from mediacomp.findings.facts.names.name_starts import without_opening
from mediacomp.findings.facts.names.name_words import NameWords, name_words
from mediacomp.findings.facts.names.nicknames import is_of_nickname
from mediacomp.findings.facts.names.noun_names import noun_names
from mediacomp.findings.facts.names.noun_titles import noun_titles
from mediacomp.findings.facts.names.owners import is_called_so
from mediacomp.findings.facts.names.places import is_demonym, is_place, states
from mediacomp.findings.facts.names.works import works
from mediacomp.languages.wordnet import derived, is_adjective
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_SPACED = regex.compile(r"(?:\p{Lu}\. )++\p{Lu}")
"""Letters that stop and space part; the last full stop is left out of a run."""

_YEAR = 4
"""Figures of the year of a law."""
_PERSON = 2
"""Words that a person's name has at least behind what an office is for."""


@dataclass(frozen=True, slots=True)
class NameAt:
    """Tokens ``first`` to ``last`` hold a name, in the text from ``start`` to
    ``end``.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> names(tokenise("the anti-EU vote"), Language.of("en"))
    [NameAt(first=1, last=1, start=9, end=11, name='EU')]
    """

    first: int
    last: int
    start: int
    end: int
    name: str


def names(
    tokens: Sequence[Token],
    language: Language,
    known: Iterable[str] = (),
    taken: frozenset[int] = frozenset(),
    small: frozenset[str] = frozenset(),
) -> list[NameAt]:
    """The names among the tokens of a sentence, but for tokens that are ``taken``;
    ``known`` as `capitals_within` says; ``small`` are words that stand without a
    capital elsewhere.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Prime Minister Ann Lee’s anti-EU speech angered the Bank of "
    ...     "Lima and J. K. Dorn.")
    >>> [name.name for name in names(tokens, Language.of("en"))]
    ['Ann Lee', 'EU', 'Bank of Lima', 'J. K. Dorn']
    """
    lists, seen = name_words(language), frozenset(known)
    if language.capital_nouns:
        nouns = list(noun_titles(tokens, language, taken))
        nouns += noun_names(tokens, language, seen, taken.union(*nouns))
        return [_whole(tokens, noun) for noun in sorted(nouns, key=lambda n: n[0])]
    quoted = works if language.has_wordnet else noun_titles
    titles = list(quoted(tokens, language, taken))
    if titles and is_heading(tokens, language):
        titles = []  # "Town Is 'A Cold Place'": there every word has its capital
    found = [_whole(tokens, title) for title in titles]
    inside = taken.union(*titles)
    runs = Runs(tokens, language, seen, inside).found()
    for cut in (part for run in runs for part in parted(run, tokens, language)):
        opened = without_opening(tokens, cut, seen, language, small)
        for part in name_parts(opened, tokens, lists, language):
            named = _past_field(tokens, part, lists)
            name = _name_at(tokens, named, seen, language) if named else None
            if name is None:
                continue
            # One letter names nobody: "J." of a list, the "I" of a heading.
            if sum(map(str.isalnum, name.name)) > 1:
                found.append(name)
    return sorted(found, key=lambda name: name.first) if titles else found


def _whole(tokens: Sequence[Token], part: Sequence[int]) -> NameAt:
    """The name that all of some tokens are."""
    start, end = tokens[part[0]].start, tokens[part[-1]].end
    return NameAt(part[0], part[-1], start, end, _name(tokens, part, start, end))


def _name_at(
    tokens: Sequence[Token], part: list[int], seen: frozenset[str], language: Language
) -> NameAt | None:
    """The name that a part of a run is, if any."""
    lists = name_words(language)
    part = _without_common(part, tokens, language)
    edges = _edges(tokens, part, language)
    if edges is None or _is_plain(tokens, part, lists, language):
        return None
    first, begin = part[0], tokens[part[0]].start + edges[0]
    begin += _elided(tokens, first, seen, language)
    if is_numbered(tokens, first, language):
        first, begin = first - 1, tokens[first - 1].start
    last, end = part[-1], tokens[part[-1]].start + edges[1]
    if is_model(tokens, first, last, language):
        last, end = last + 1, tokens[last + 1].end
    name = _name(tokens, range(first, last + 1), begin, end)
    return _spelt(tokens, NameAt(first, last, begin, end, name), language)


def _edges(
    tokens: Sequence[Token], part: list[int], language: Language
) -> tuple[int, int] | None:
    """Where a name begins in the first token of a part and ends in its last, if both
    have what makes a name.
    """
    left, right = capital(tokens[part[0]]), capital(tokens[part[-1]])
    owns_none = language.has_wordnet and is_called_so(
        tokens, part[0], part[-1], language
    )
    lists = name_words(language)
    if owns_none or is_called(tokens, part[-1], lists):
        right = 0, len(tokens[part[-1]].text)
    if is_small_company(tokens, part[-1], lists):
        right = 0, len(bare(tokens[part[-1]].text))
    return (left[0], right[1]) if left and right else None


def _spelt(tokens: Sequence[Token], name: NameAt, language: Language) -> NameAt:
    """A name as it is told: "the U. S. on Monday" is U.S., "Lima, Colo." Colorado."""
    behind = name.last + 1
    several = name.last > name.first
    stopped = several and behind < len(tokens) and tokens[behind].text == "."
    if stopped and _SPACED.fullmatch(name.name):
        told = f"{name.name}.".replace(" ", "")
        return NameAt(name.first, behind, name.start, tokens[behind].end, told)
    if several or not language.has_wordnet:
        return name
    behind_comma = name.first > 0 and tokens[name.first - 1].text == ","
    if behind_comma or _is_shortened(tokens, behind):
        return replace(name, name=_state(name.name))
    return name


def _is_shortened(tokens: Sequence[Token], k: int) -> bool:
    """Whether a full stop within a sentence stands behind a word: "Mich. farmers"."""
    if k + 1 >= len(tokens) or tokens[k].text != ".":
        return False
    return tokens[k + 1].text.isalpha() and tokens[k + 1].text.islower()


def _without_common(
    part: list[int], tokens: Sequence[Token], language: Language
) -> list[int]:
    """A part without what is said of a country or a people: "U.S. [TV]", "British
    [MPs]", "Indian [Naval] ship"; but "Sky TV". Members and what a number behind tells
    one of go in any case: "Tory [MEPs]", "Lima Air [Flight] 93".
    """
    lists = name_words(language)
    if len(part) > 1:
        last = bare(tokens[part[-1]].norm)
        behind = tokens[part[-1] + 1].text if part[-1] + 1 < len(tokens) else ""
        if last in lists.members or _is_one_of(last, behind, lists):
            return part[:-1]
    if len(part) != 2 or not (
        bare(tokens[part[1]].norm) in lists.common
        or _describes(tokens, part[1], language)
    ):
        return part
    norm = bare(tokens[part[0]].norm)
    return part[:1] if is_place(norm) or is_demonym(norm) else part


def _describes(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """ "An Indian [Naval] ship": an adjective of the small noun behind it; not "Digital
    said", nor that of a party ("Democratic senators").
    """
    norm, behind = tokens[k].norm, tokens[min(k + 1, len(tokens) - 1)]
    small = behind.text.isalpha() and behind.text.islower()
    if not small or behind.norm in language.function_words:
        return False
    if not is_adjective(norm) or language.is_past(behind.norm):
        return False
    return not any(derived(norm, of) for of in name_words(language).partisans)


def _is_one_of(norm: str, figure: str, lists: NameWords) -> bool:
    """Whether a figure tells one of what a word names: "[Flight] 93"; not "the Shipping
    [Act] 1995", since a law keeps what it is before its year.
    """
    if not figure.isdecimal() or norm not in lists.numbered:
        return False
    return norm not in lists.laws or len(figure) != _YEAR


def _past_field(
    tokens: Sequence[Token], part: list[int], lists: NameWords
) -> list[int]:
    """A part without what an office before it is for: "la ministre de la [Santé]", "la
    ministre de la Santé Ann Lee".
    """
    at = part[0] - 1
    at -= at > 0 and tokens[at].norm in lists.the
    if at < 1 or tokens[at].norm not in lists.of or is_place(tokens[part[0]].norm):
        return part
    if tokens[at - 1].norm not in lists.offices:
        return part
    return part[1:] if len(part) > _PERSON else []


def _state(name: str) -> str:
    """What an abbreviation behind a place stands for: "Lima, Colo."."""
    state = states().get(name.casefold().rstrip("."))
    return state.title() if state else name


def _elided(
    tokens: Sequence[Token], k: int, seen: frozenset[str], language: Language
) -> int:
    """Signs of a small word that the beginning of a sentence joins to a name: "L'" of
    "L'Olympique"; none of "L'Oréal", where that stands elsewhere.
    """
    token = tokens[k]
    if not opens(tokens, k) or token.norm in seen:
        return 0
    cut = len(token.norm) - len(language.without_elision(token.norm))
    return cut if cut and token.text[cut].isupper() else 0


def _name(tokens: Sequence[Token], part: Sequence[int], start: int, end: int) -> str:
    pieces, at = [], start
    for k in range(part[0], part[-1] + 1):
        token = tokens[k]
        if is_of_nickname(tokens, part, k):
            continue
        left, right = max(token.start, start), min(token.end, end)
        pieces.append(
            (" " if left > at else "")
            + token.text[left - token.start : right - token.start]
        )
        at = token.end
    return "".join(pieces).translate(
        {0x2019: "'", 0x2018: "'", 0x2011: "-", 0x2010: "-"}
    )


def _is_plural(told: str, lists: NameWords) -> bool:
    """Whether letters that are no name have the small "s" of many: "KOs", "SUVs"."""
    return (
        told[:-1].isupper()
        and told[:-1].casefold() in lists.common
        and told[-1:].islower()
    )


def _is_plain(
    tokens: Sequence[Token], part: Sequence[int], lists: NameWords, language: Language
) -> bool:
    """Whether a part is no name after all: one letter, a single word of a role ("the
    Foreign"), nothing but titles ("Deputy City"), a label ("Updated:"), one of a
    series ("Article 60", "the 605 Freeway"), an adjective ("Naval boats").
    """
    if _is_office(tokens, part, lists):
        return True
    if len(part) > 1:
        return False
    norm = bare(tokens[part[0]].norm).rstrip(".")
    following = tokens[part[0] + 1].text if part[0] + 1 < len(tokens) else ""
    if following[:1] == ":" and is_ordinary(norm, language):
        return True
    if norm in lists.numbered and following:
        before = tokens[part[0] - 1].text if part[0] else ""
        return following[0].isdecimal() or before.isdecimal()
    described = _describes(tokens, part[0], language)
    described |= _is_counted(tokens, part[0], language)
    if described and is_ordinary(norm, language):
        return True
    if _is_thing(tokens[part[0]], lists):
        return True
    alone = lists.role - lists.standing, lists.bodies, lists.common
    return len(norm) < 2 or any(norm in words for words in alone)


def _is_counted(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a number and its sign tell one of a series, or a figure counts several:
    "Juror No. 12", "47 Rifles"; not "47 Democrats".
    """
    norm = bare(tokens[k].norm)
    one = language.lemma(norm)
    if k and tokens[k - 1].text.isdecimal() and one != norm:
        return one not in name_words(language).partisans
    sign = [token.text for token in tokens[k + 1 : k + 4]]
    numbered = language.words("amounts", "numbering")
    return len(sign) > 2 and sign[0].casefold() in numbered and sign[2].isdecimal()


def _is_office(tokens: Sequence[Token], part: Sequence[int], lists: NameWords) -> bool:
    """ "Deputy City" of "Deputy City Attorney"; but "the Premier League"."""
    norms = [bare(tokens[k].norm).rstrip(".") for k in part]
    behind = part[-1] + 1
    goes_on = behind < len(tokens) and tokens[behind].text[0].isupper()
    body = norms[-1] in lists.bodies and not goes_on
    office = norms[0] in lists.titles and not body
    return office and lists.titles.union(lists.role, lists.bodies).issuperset(norms)


def _is_thing(token: Token, lists: NameWords) -> bool:
    """ "TV", also of "made-for-TV", "SUVs"."""
    cut = capital(token)
    told = token.text[slice(*cut)] if cut else ""
    return told.casefold() in lists.common or _is_plural(told, lists)
