"""What capitals tell: a name, an institution, an abbreviation, a place's region."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary


def is_capital(unit: Unit, k: int) -> bool:
    """Whether there is a token ``k`` and it begins with a capital.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the Mayor")
    >>> is_capital(unit, 1), is_capital(unit, 0), is_capital(unit, 2)
    (True, False, False)
    """
    return k < len(unit.tokens) and unit.tokens[k].text[:1].isupper()


def is_abbreviated(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether the full stop ``k`` belongs to the title or initial before it.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Dr. Lee left .")
    >>> is_abbreviated(unit, 1, words), is_abbreviated(unit, 4, words)
    (True, False)
    """
    if not k:
        return False
    norm = unit.norms[k - 1]
    # One letter with a capital is an initial: "J. Lee". "a." ends a sentence.
    return norm in words.abbreviated or (len(norm) == 1 and is_capital(unit, k - 1))


def is_inside(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a mark belongs to the words around it: the full stop of "Dr.", the hyphen
    of "12-year-old".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("a 12-year-old, she said")
    >>> [unit.norms[k] for k in range(len(unit.norms)) if is_inside(unit, k, words)]
    ['-']
    """
    if unit.norms[k] == ".":
        return is_abbreviated(unit, k, words)
    if unit.norms[k] != "-" or not 0 < k < len(unit.tokens) - 1:
        return False
    return (
        unit.tokens[k - 1].end == unit.tokens[k].start
        and unit.tokens[k].end == unit.tokens[k + 1].start
    )


def is_name(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether tokens are a name: capitals throughout, but for particles and marks of
    abbreviation.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann van Lee met The Mayor")
    >>> is_name(unit, 0, 2, words), is_name(unit, 4, 5, words)
    (True, False)
    """
    if first > last or last >= len(unit.tokens) or not is_capital(unit, first):
        return False
    # "The Lee", "Lee And": a capital from the beginning of a sentence or of a title.
    if unit.norms[first] in words.function or unit.norms[last] in words.function:
        return False
    return all(
        is_capital(unit, k)
        or (
            unit.tokens[k].kind == "word"
            # Particles: "van", "de", "bin". A longer word without a capital is none
            # ("Ann said Lee").
            and len(unit.norms[k]) <= 3
            and unit.norms[k] not in words.function
        )
        or (unit.norms[k] == "." and is_abbreviated(unit, k, words))
        for k in range(first, last + 1)
    )


def is_institution(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether tokens are a name behind "the", with "of" inside: "the University of
    Oslo".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the University of Oslo said")
    >>> is_institution(unit, 0, 3, words), is_institution(unit, 0, 4, words)
    (True, False)
    """
    if unit.norms[first] not in words.the or first == last:
        return False
    return all(
        is_capital(unit, k) or unit.norms[k] in words.institution_joins
        for k in range(first + 1, last + 1)
    )


def is_role(norm: str, words: Vocabulary) -> bool:
    """Whether a word says what a person is: "farmer", "spokeswoman".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> [is_role(norm, words) for norm in ("mayor", "farmer", "river")]
    [True, True, False]
    """
    return norm in words.titles or words.is_person(norm)


def is_region(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether the capital behind the comma behind a phrase tells where its place lies:
    "Ann Lee of Lima, Ohio", "the mayor of Lima, Neb."; not "the mayor of Lima, Ann
    Lee".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor of Lima, Neb., said")
    >>> is_region(unit, 0, 3, words)
    True
    >>> unit, words = tried("the mayor of Lima, Ann Lee, said")
    >>> is_region(unit, 0, 3, words)
    False
    """
    region = last + 2
    if not is_capital(unit, last) or not is_capital(unit, region):
        return False
    place = last
    while place > first and is_capital(unit, place - 1):
        place -= 1
    if place == first or unit.norms[place - 1] not in words.of_places:
        return False
    # One word, or words where the phrase has its name already.
    alone = not is_capital(unit, region + 1)
    return alone or is_capital(unit, place - 2)
