"""The first word of a sentence: part of a name, or a word whose capital the beginning
explains.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.capitals import is_name_anywhere, is_ordinary, opens, pair
from mediacomp.findings.facts.places import is_place
from mediacomp.text.quote_marks import QUOTES
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.findings.facts.name_words import NameWords
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token


def without_opening(
    tokens: Sequence[Token],
    run: list[int],
    lists: NameWords,
    known: frozenset[str],
    language: Language,
) -> list[int]:
    """The run without a first word whose capital the beginning of a sentence
    explains; ``known`` as `mediacomp.findings.facts.capitals.capitals_within` says.

    Examples
    --------
    >>> from mediacomp.findings.facts.name_words import name_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens, lists = tokenise("Voters Ann Lee met"), name_words(ENGLISH)
    >>> without_opening(tokens, [0, 1, 2], lists, frozenset(), ENGLISH)
    [1, 2]
    """
    first = tokens[run[0]]
    initial = len(run) > 2 and "." in (tokens[run[1]].norm, tokens[run[2]].norm)
    if initial and min(len(tokens[k].norm) for k in run[:2]) == 1:
        return run  # "J. K. Dorn", "Rose K. Dorn"
    if not opens(tokens, run[0]) or is_name_anywhere(first, known, language):
        return run
    if _is_given_name(tokens, run, lists, known, language):
        return run
    # "Foreign Ministry": the second word says that the first belongs to a name.
    body = len(run) > 1 and (
        bare(tokens[run[1]].norm) in lists.bodies
        or (bare(first.norm) in lists.bodies and tokens[run[1]].norm in lists.joiners)
    )
    phrase = pair(tokens, run[0]) if len(run) > 1 else ""
    behind = tokens[run[1]].norm if len(run) > 1 else ""
    if behind in lists.inner_joins - lists.joiners:
        return run  # "Rosa de la Lee"
    if phrase in known:  # "Red" alone is a colour, "Red Sox" stand elsewhere
        return run
    known_place = len(run) > 1 and language.has_wordnet and is_place(phrase)
    known_place = known_place or (len(run) > 1 and first.norm in lists.place_openers)
    return (
        run
        if body
        or known_place
        or _is_title_of_work(tokens, run)
        or _are_common(tokens, run, lists, language)
        or bare(first.norm) in lists.titles
        or (bare(first.norm) in lists.role and _opens_role(tokens, run, lists))
        else run[1:]
    )


def _opens_role(tokens: Sequence[Token], run: Sequence[int], lists: NameWords) -> bool:
    """Whether a word of a role has the rest of it behind: "Prime Minister", not "Former
    Tarn University".
    """
    behind = bare(tokens[run[1]].norm) if len(run) > 1 else ""
    return behind in lists.titles or behind in lists.role


def _is_title_of_work(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether a run fills quotation marks or brackets: “Happy Birthday”."""
    before, behind = run[0] - 1, run[-1] + 1
    if len(run) < 2 or before < 0 or behind == len(tokens):
        return False
    if tokens[behind].text == "," and behind + 1 < len(tokens):
        behind += 1
    first, last = tokens[before].text[0], tokens[behind].text[0]
    return (first in QUOTES and last in QUOTES) or (first, last) == ("(", ")")


def _are_common(
    tokens: Sequence[Token], run: Sequence[int], lists: NameWords, language: Language
) -> bool:
    """Whether a run is one name of common words that all have their capital: "Human
    Rights Watch", not "Voters Ann Lee".
    """
    norms = [bare(tokens[k].norm) for k in run]
    return len(norms) > 2 and all(
        is_ordinary(norm, language) and norm not in lists.role for norm in norms
    )


def _is_given_name(
    tokens: Sequence[Token],
    run: Sequence[int],
    lists: NameWords,
    known: frozenset[str],
    language: Language,
) -> bool:
    """Whether a word that may be a given name stands before a surname: "Bill Dorn",
    not "Bill Passed".
    """
    if len(run) < 2 or tokens[run[0]].norm not in lists.given_words:
        return False
    surname = bare(tokens[run[1]].norm)
    if surname in lists.bodies:
        return False
    return surname in known or not is_ordinary(surname, language)
