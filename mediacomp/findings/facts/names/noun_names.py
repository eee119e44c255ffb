"""Names where every noun has its capital, told by what stands beside them.

A capital proves nothing in German. What is no name for certain is left out: a wrong
name would become a wrong finding, a missing one only is not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_shouted, opens
from mediacomp.findings.facts.names.noun_bodies import begin, body
from mediacomp.findings.facts.names.noun_words import (
    PART,
    ROLE,
    STOPS,
    NounWords,
)

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_LETTERS = 6
"""Letters of a shortened name, at most."""


def noun_names(
    tokens: Sequence[Token],
    language: Language,
    known: frozenset[str],
    taken: frozenset[int],
) -> list[range]:
    """Which tokens of a sentence are names, but for those that are ``taken``; ``known``
    as `surnames` says.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Trainerin Lena Voss lobte in Bremen die IG Metall.")
    >>> found = noun_names(tokens, Language.of("de"), frozenset(), frozenset())
    >>> [" ".join(tokens[k].text for k in name) for name in found]
    ['Lena Voss', 'Bremen', 'IG Metall']
    """
    return [name for name, _ in _found(NounWords(tokens, language, known, taken))]


def surnames(
    tokens: Sequence[Token], language: Language, taken: frozenset[int]
) -> frozenset[str]:
    """The last words, normalised, of the persons that a sentence names.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Trainerin Lena Voss lobte Bremen.")
    >>> surnames(tokens, Language.of("de"), frozenset())
    frozenset({'voss'})
    """
    found = _found(NounWords(tokens, language, frozenset(), taken))
    return frozenset(tokens[name[-1]].norm for name, person in found if person)


def _found(beside: NounWords) -> Iterator[tuple[range, bool]]:
    """The names of a sentence in order, and whether each is of a person."""
    k = 0
    while k < len(beside.tokens):
        size = 0
        if beside.capitals[k]:
            person = _person(beside, k)
            size = person or body(beside, k) or _letters(beside, k) or _place(beside, k)
            if size:
                yield range(begin(beside, k), k + size), person > 0
        k += size or 1


# each rule gives how many tokens from k on are a name, 0 for none


def _person(beside: NounWords, k: int) -> int:
    return (
        _titled(beside, k)
        or _fronted(beside, k)
        or _given(beside, k)
        or _saying(beside, k)
        or _again(beside, k)
    )


def _titled(beside: NounWords, k: int) -> int:
    """ "Bürgermeisterin Lena Voss", "Frau Krüger", "Dr. Ost"; not "die Frau
    Blumen", "als Chefin Geduld", "Trainer Dorn Ruhe".
    """
    at = k - 1
    at -= beside.norm(at) == "." and beside.norm(at - 1) in beside.words["courtesies"]
    if at < 0 or not beside.is_title(at):
        return 0
    size = beside.person(k)
    if size > 1 and (beside.is_given(k) or beside.is_known(k + size - 1)):
        return size
    title = beside.norm(at)
    while at > 0 and (beside.is_title(at - 1) or beside.norm(at - 1) == "."):
        at -= 1
    return int(beside.row(k) == 1 and _is_surname(beside, k, at, title))


def _fronted(beside: NounWords, k: int) -> int:
    """ "Kuratorin Lale Fritzsche zeigt"."""
    return ROLE if beside.is_fronted(k) else 0


def _is_surname(beside: NounWords, k: int, at: int, title: str) -> bool:
    """Whether one word behind a title that begins with ``at`` is a name."""
    before, behind = beside.norm(at - 1), beside.norm(k + 1)
    said = before in beside.said  # "Das sagte" is no article with an adjective
    if _is_held(beside, k) or (beside.is_described(at) and not said):
        return False
    if before in beside.not_alone:
        return False
    if said or behind in beside.said or beside.is_known(k):
        return True
    return _is_placed(beside, at, title) and _is_followed(beside, k + 1, title)


def _is_held(beside: NounWords, k: int) -> bool:
    """ "Präsident [Russlands]"."""
    norm = beside.norm(k)
    return not beside.lists.proper.isdisjoint((norm, norm.rstrip("s")))


def _is_placed(beside: NounWords, at: int, title: str) -> bool:
    """Whether a title of one person opens a sentence or stands behind a
    preposition: not "lobte Chefin Mitarbeiter, die blieben".
    """
    if title in beside.words["courtesies"]:
        return True
    if title.endswith(tuple(beside.words["plural_like"])):
        return False
    return beside.norm(at - 1) in beside.prepositions or opens(beside.tokens, at)


def _is_followed(beside: NounWords, k: int, title: str) -> bool:
    """Whether a comma, a verb or after a courtesy nothing is behind a name."""
    norm = beside.norm(k)
    courtesy = title in beside.words["courtesies"]
    if norm == "," or (courtesy and norm in STOPS):
        return True
    finite = norm.endswith(tuple(beside.words["verb_endings"]))
    return beside.is_verb(k) and (finite or norm in beside.lists.auxiliaries)


def _given(beside: NounWords, k: int) -> int:
    """ "Karl Heinz Brandt", "Jan-Ole H. Dorn"; "Anna Ries" where what is beside it
    tells that "Ries" is no noun: not "gab Anna Geld", "wurde Anna von Ärzten".
    """
    if not beside.is_given(k):
        return 0
    if beside.norm(k).count("-") > 1:  # "Max-Dorn-Institut"
        return 1
    size = beside.person(k)
    if size > 1 and _is_whole(beside, k, size):
        return size
    joined = beside.is_joined(k)
    alone = size > 1 and beside.row(k) == size and joined
    surname = beside.is_surname_alone(k + size - 1) or _is_author(beside, k)
    return size if alone and surname else 0


def _is_author(beside: NounWords, k: int) -> bool:
    """ "Werke von [Nele Pahler]"; not "bekam von Nele Bilder"."""
    by = beside.norm(k - 1) in beside.words["by"]
    return by and beside.norm(k - 2) in beside.words["authored"]


def _is_whole(beside: NounWords, k: int, size: int) -> bool:
    """Whether what stands behind a given name belongs to it."""
    end, inner = k + size, range(k + 1, k + size - 1)
    if beside.is_known(end - 1) or any(beside.norm(n) == "." for n in inner):
        return True
    if any(beside.norm(n) in beside.lists.function for n in inner):
        return False
    apposed = beside.norm(k - 1) == beside.norm(end) == ","
    return (
        (size > 2 and beside.is_given(k + 1))
        or apposed
        or beside.is_bracketed(end)
        or beside.is_subject(k, size)
        or beside.is_opened(k, size)
        or beside.is_said(k, ROLE)
        or beside.is_roled(k)
    )


def _saying(beside: NounWords, k: int) -> int:
    """ "“…”, sagte [Moll]."; neither ", sagte Kommandant der Feuerwehr" nor ",
    sagten Ärzte", ", sagte Oma".
    """
    noun = beside.norm(k) in beside.bodies | beside.words["bare_nouns_in_a"]
    several = beside.norm(k - 1).endswith(tuple(beside.words["plural_verbs"]))
    if beside.row(k) > 1 or noun or several:
        return 0
    return int(beside.is_said(k, 0) and beside.norm(k + 1) not in beside.articles)


def _again(beside: NounWords, k: int) -> int:
    """ "Voss ging.", "sagte Voss", ", so Voss", where an article names Lena Voss; not
    "als Koch", "im Sommer".
    """
    if not beside.is_known(k) or beside.row(k) > 1 or beside.first[k] < k:
        return 0
    opened = opens(beside.tokens, k) and beside.is_verb(k + 1)
    parted = beside.norm(k - 2) == ","
    cited = beside.bare_sources if parted else beside.sources
    told = (parted or k == 1) and beside.norm(k - 1) in cited
    return int(opened or told or beside.norm(k - 1) in beside.said)


def _letters(beside: NounWords, k: int) -> int:
    """ "SPD", "UNO"; not "PKW", nor in a line of capitals."""
    text = beside.tokens[k].text
    if not is_shouted(text) or not text.isalpha() or len(text) > _LETTERS:
        return 0
    norm = beside.norm(k)
    if norm in beside.lists.common or norm in beside.words["companies"]:
        return 0
    roman = not norm.strip("ivxlcdm")
    near = beside.tokens[max(0, k - 1) : k + 2 : 2]
    loud = any(is_shouted(t.text) for t in near if t is not beside.tokens[k])
    return int(not (roman or loud))


def _place(beside: NounWords, k: int) -> int:
    """ "Bremen", "in Neuhausen", "Bad Marga"; not "in Haft", "im Bad Fliesen"."""
    norm, before = beside.norm(k), beside.norm(k - 1)
    if norm in beside.lists.place_openers:
        alone = before in beside.prepositions or beside.is_subject(k, 2)
        return 2 if alone and beside.row(k) == 2 else 0
    inside = beside.inside[k]
    if inside and norm in beside.words["proper_behind"]:
        return 1
    if norm in beside.lists.proper:
        club = beside.norm(k - 2) in beside.words["clubs"]  # "FC Bayern [München]"
        return int((inside or not beside.is_given(k)) and not club)
    endings = tuple(beside.words["place_endings"])
    ended = norm.endswith(endings) and any(
        norm.endswith(end) and len(norm) >= len(end) + PART for end in endings
    )
    noun = norm in beside.words["bare_nouns_in_a"]
    return int(inside and ended and not noun)
