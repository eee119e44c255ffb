"""What capitals tell: a name, an institution, an abbreviation, a place's region; and
which part of a noun phrase is the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary
    from mediacomp.text.spans import Token


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
    """Whether a word says what a person is: "farmer", "spokeswoman", "ex-chief".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> _, words = tried("Rain fell.")
    >>> [is_role(norm, words) for norm in ("mayor", "farmer", "river")]
    [True, True, False]
    """
    last = norm.rpartition("-")[2]
    return norm in words.titles or last in words.titles or words.is_person(last)


def end_of_name(unit: Unit, first: int, words: Vocabulary) -> int:
    """Last token of the name that begins with token ``first``; that itself if none
    does.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann Lee is here")
    >>> end_of_name(unit, 0, words), end_of_name(unit, 3, words)
    (1, 3)
    """
    last = first
    while last + 1 < len(unit.norms) and is_name(unit, first, last + 1, words):
        last += 1
    # `is_name` lets short words pass, which may end no name: "is".
    while last > first and not is_capital(unit, last):
        last -= 1
    return last


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


Range = tuple[int, int]


def name_within(tokens: Sequence[Token], words: Vocabulary) -> Range | None:
    """Indices of the run of capitals that ends the head of a phrase, if it ends with
    one.

    Examples
    --------
    >>> from mediacomp.findings.speech.vocabulary import vocabulary
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> words = vocabulary(ENGLISH)
    >>> [name_within(tokenise(text), words) for text in ("the mayor Ann Lee",
    ...     "Ann Lee of the Mill", "the Ministry of Trade and Industry", "the mayor")]
    [(2, 3), (0, 1), (1, 5), None]
    """
    joins = institution_joins(tokens, words)
    last = _last_of_head(tokens, joins, words)
    if any(_parts(tokens, k, words) for k in range(last) if k not in joins):
        return None  # "Ann Lee and Tom Dorn" are two
    if last < 0 or _has_genitive(tokens, last, words):
        return None
    if last == 0 and tokens[0].norm in words.counting:
        return None  # "Two" opens a sentence
    if not _is_capital(tokens[last]) and tokens[last].norm != ".":
        return None
    first = _first_of_name(tokens, last, joins, words)
    return _behind_office(tokens, first, last, words), last


def _first_of_name(
    tokens: Sequence[Token], last: int, joins: frozenset[int], words: Vocabulary
) -> int:
    """Index of the first of the words of a name that stand before its last one."""
    first = last
    while first > 0 and (first - 1 in joins or _is_of_name(tokens[first - 1], words)):
        first -= 1
    return first


def _last_of_head(
    tokens: Sequence[Token], joins: frozenset[int], words: Vocabulary
) -> int:
    """Index of the token that ends the head of a phrase: "[Ann Lee] of the Mill", "[the
    club] owned by Ann Lee".
    """
    enders = (
        k
        for k, token in enumerate(tokens)
        if k
        and k not in joins
        and (token.norm in words.name_enders or _is_done(tokens, k, words))
    )
    return next(enders, len(tokens)) - 1


def _is_done(tokens: Sequence[Token], k: int, words: Vocabulary) -> bool:
    """Whether a participle with its agent begins with a token: "owned by"."""
    behind = tokens[k + 1].norm if k + 1 < len(tokens) else ""
    participle = tokens[k].norm.endswith(words.past_endings)
    return behind in words.by and participle and not _is_capital(tokens[k])


def _has_genitive(tokens: Sequence[Token], last: int, words: Vocabulary) -> bool:
    """Whether a phrase of nouns that all have capitals ends with whose its head is:
    "die Sprecherin der Stadt", but "der Sprecher der Stadt Lima, Jan Ost".
    """
    if not words.language.capital_nouns:
        return False
    aged = last > 1 and tokens[last - 1].norm == "-"  # "der 46-Jährige"
    return aged or any(
        tokens[k].norm in words.articles and _is_capital(tokens[k - 1])
        for k in range(1, last)
    )


def _parts(tokens: Sequence[Token], k: int, words: Vocabulary) -> bool:
    """Whether an "and" stands between two people, and not between the roles of one:
    "minister and bank head Ann Lee", but "the minister and Ann Lee".
    """
    if tokens[k].norm not in words.and_:
        return False
    before = tokens[:k]
    one = before and is_role(before[-1].norm, words) and not _is_capital(tokens[k + 1])
    named = any(_is_capital(token) for token in before[1:])
    # "The retired judge and former senator Ann Lee" is one, "… and a farmer" are two.
    return not one or named or tokens[k + 1].norm in words.openers


def institution_joins(tokens: Sequence[Token], words: Vocabulary) -> frozenset[int]:
    """Places of the small words that stand inside the name of an institution: "the
    Ministry [of] Trade [and] Industry", not "Ann Lee of the Mill".

    Examples
    --------
    >>> from mediacomp.findings.speech.vocabulary import vocabulary
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("the Bank of the North and Ann Lee of Lima")
    >>> sorted(institution_joins(tokens, vocabulary(ENGLISH)))
    [2, 3]
    """
    found: set[int] = set()
    for k in range(1, len(tokens) - 1):
        if tokens[k].norm not in words.institution_joins or k in found:
            continue
        behind = k + 1
        if tokens[behind].norm in words.the and k + 2 < len(tokens):
            behind += 1
        if not _is_capital(tokens[behind]):
            continue
        if tokens[k].norm in words.and_:
            # "of Trade and Industry": one word more, and not another name.
            if found and behind == k + 1 and _is_one(tokens, behind):
                found.add(k)
        elif _heads_institution(tokens, k - 1, words):
            found.update(range(k, behind))
    return frozenset(found)


def _heads_institution(tokens: Sequence[Token], last: int, words: Vocabulary) -> bool:
    """Whether the capitals that end with a token head the name of an institution: "the
    Campaign [for]", "Velmora University [of]", "Friends [of]"; not "Ann Lee [of]".
    """
    if not _is_capital(tokens[last]):
        return False
    first = last
    while first and _is_capital(tokens[first - 1]):
        first -= 1
    head = tokens[last].norm
    if head in words.institutions or head in words.titles:
        return True
    articled = first > 0 and tokens[first - 1].norm in words.the
    articled = articled or (tokens[first].norm in words.the and first < last)
    # A plural alone: "Friends of the Forest"; a surname has a first name before it.
    return articled or (first == last and head.endswith(words.plural_endings))


def _is_one(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 >= len(tokens) or not _is_capital(tokens[k + 1])


def _behind_office(
    tokens: Sequence[Token], first: int, last: int, words: Vocabulary
) -> int:
    """Where a name begins behind an office and what it is of: "Minister of Health [Ann
    Lee]", "Secretary of State [Ann Lee]"; the office itself has no other name.
    """
    for k in range(last - 2, first, -1):
        of = tokens[k - 1].norm in words.of and tokens[k - 2].norm in words.titles
        if k - 2 >= first and of:
            return k + 1 if last - k >= 2 else first
    return first


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _is_of_name(token: Token, words: Vocabulary) -> bool:
    """Whether a token may stand before others in a name: "J.", "van", "Lee &"."""
    joined = token.norm in (".", "&") or token.norm in words.name_particles
    return joined or _is_capital(token)
