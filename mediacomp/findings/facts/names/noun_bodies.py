"""Companies, clubs, courts and other bodies where every noun has its capital."""

from __future__ import annotations

from mediacomp.findings.facts.names.capitals import opens
from mediacomp.findings.facts.names.noun_words import (
    NAME,
    STOPS,
    NounWords,
    adjective,
)

_FIRST = "1"
"""What clubs count themselves as before their letters."""
_YEAR = 2
"""Figures of the year that a club has in its name."""
_DIVIDING = (".", ":", ",", "%", "-", "–")
"""Behind a figure: a day, a clock time, a result, a share."""


def body(beside: NounWords, k: int) -> int:
    """How many tokens from ``k`` on are the name of a body, 0 for none.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Die Ries AG und der FC Tarn warten.")
    >>> beside = NounWords(tokens, Language.of("de"), frozenset(), frozenset())
    >>> [body(beside, k) for k in range(len(tokens))]
    [0, 2, 0, 0, 0, 2, 0, 0, 0]
    """
    return (
        _company(beside, k)
        or _place(beside, k)
        or _seated(beside, k)
        or _club(beside, k)
        or _numbered(beside, k)
        or _called(beside, k)
    )


def begin(beside: NounWords, k: int) -> int:
    """Where a name begins: "[1.] FC Tarn" has its number before it; not "auf Platz
    1. FC Tarn folgt".

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Gestern siegte der 1. FC Tarn.")
    >>> beside = NounWords(tokens, Language.of("de"), frozenset(), frozenset())
    >>> tokens[5].text, tokens[begin(beside, 5)].text
    ('FC', '1')
    """
    if beside.norm(k) not in beside.words["clubs"] or k < 2:
        return k
    figure, stop = beside.tokens[k - 2 : k]
    touches = stop.text == "." and figure.end == stop.start
    if not touches or figure.text != _FIRST or _is_numbered(beside, k - 3):
        return k
    return k - 2


def _company(beside: NounWords, k: int) -> int:
    """ "der Nordwerk AG", "Die Ries Metall AG"; of "der Bauer Ries Metall AG"
    none, since it doesn't tell where the name begins.
    """
    size = beside.row(k)
    last = beside.norm(k + size - 1)
    if last not in beside.words["companies"] or size < 2 or beside.leads(k - 1):
        return 0
    begun = beside.norm(k - 1) in beside.words["company_articles"]
    return size if size == 2 or (begun and size <= NAME) else 0


def _seated(beside: NounWords, k: int) -> int:
    """ "das Landgericht Konstanz", "der Universität Bremen"; in "die Bahn Bremen"
    none, since that may go there.
    """
    return 2 * (
        _may_be_seated(beside, k)
        and beside.row(k) == 2
        and (_is_town(beside, k + 1) or _is_before_verb(beside, k))
    )


def _may_be_seated(beside: NounWords, k: int) -> bool:
    return beside.norm(k).endswith(tuple(beside.words["seated_bodies"]))


def _is_town(beside: NounWords, k: int) -> bool:
    return beside.norm(k) in beside.lists.proper


def _is_before_verb(beside: NounWords, k: int) -> bool:
    """Whether an article, a body and what it is called are all that stands before
    the verb: "Im [Stadtmuseum Zell] hängt es", or more of that follows: "Das
    [Museum Zell] in Bremen"; not "Im Museum Kinder zu sehen".
    """
    end = k + 2
    small = (
        beside.norm(k - 1) in beside.definite and beside.norm(k + 1) not in beside.known
    )
    if not small or not opens(beside.tokens, k - 1):
        return False
    if not beside.is_surname_alone(k + 1):
        return False
    placed = beside.norm(k - 1) in beside.articles and beside.norm(end) in beside.placed
    return placed or beside.is_verb(end)


def _place(beside: NounWords, k: int) -> int:
    """ "Die Gemeinde [Zell] zahlt", "der Autohersteller [Norr] will", "der Stadtrat
    von [Zell]"; not "bietet die Stadt Kurse an".
    """
    before = beside.norm(k - 1)
    if beside.row(k) > 1 or beside.is_given(k):
        return 0
    firm = before.endswith(tuple(beside.words["firms"]))
    if firm or before in beside.words["seats"]:
        return int(beside.is_subject(k, 1) and beside.norm(k - 2) in beside.articles)
    by = before in beside.words["by"] and beside.norm(k + 1) not in beside.articles
    return int(by and beside.norm(k - 2) in beside.words["seated_in"])


def _club(beside: NounWords, k: int) -> int:
    """ "IG Metall", "FC Tarn", "SV Tarn 98"."""
    club = beside.norm(k) in beside.words["clubs"]
    if not (club and beside.leads(k + 1)):
        return 0
    if beside.norm(k + 1) in beside.lists.members:
        return 1  # "die VfB Fans"
    union = beside.norm(k) in beside.words["unions"]
    return 2 + (not union and _is_founded(beside, k + 2))


def _is_numbered(beside: NounWords, k: int) -> bool:
    """Whether the figure behind a word belongs to it: "Tabellenplatz [1]."."""
    norm, words = beside.norm(k), beside.words
    return norm in words["day_articles"] or norm.endswith(tuple(words["numbered"]))


def _numbered(beside: NounWords, k: int) -> int:
    """ "Mainz 05", not "Mainz 40": a figure with a nought counts nothing."""
    town = beside.norm(k) in beside.lists.proper
    nought = beside.norm(k + 1)[:1] == "0"
    return 2 * (town and nought and _is_founded(beside, k + 1))


def _is_founded(beside: NounWords, k: int) -> bool:
    """Whether a figure is the year of a club, since a verb, a mark or nothing
    follows: "SV Tarn 98 siegte in Bremen"; not "SV Tarn 18 jüngere Spieler".
    """
    figure, behind = beside.norm(k), beside.norm(k + 1)
    if len(figure) != _YEAR or not figure.isdecimal():
        return False
    if behind == "." or not behind:
        return k + 2 >= len(beside.tokens)
    if beside.tokens[k + 1].kind == "punctuation":
        return behind not in _DIVIDING
    if figure[0] == "0" and behind in beside.lists.function:
        return True  # "Mainz 05 mit", since a figure with a nought counts nothing
    return behind in beside.lists.auxiliaries or _is_verb_before_more(beside, k + 1)


def _is_verb_before_more(beside: NounWords, k: int) -> bool:
    """ "[verlor] bei", "[siegte] am", "[gewann]."; neither "[neue] Spieler" nor
    "[neue] in".
    """
    norm, behind = beside.norm(k), beside.norm(k + 1)
    finite = norm.endswith(tuple(beside.words["verb_endings"]))
    bent = norm.endswith(tuple(beside.words["adjective_endings"]))
    more = behind in STOPS or behind in beside.placed | beside.articles
    return beside.is_verb(k) and more and (finite or not bent)


def _called(beside: NounWords, k: int) -> int:
    """ "der Deutsche Wetterdienst", "das Internationale Rote Kreuz": adjectives
    with a capital and a body; neither "der Deutsche Hugo Zott" nor "ein Deutscher
    Verein".
    """
    at = k
    while beside.leads(at + 1) and adjective(beside.norm(at), beside.words):
        at += 1
    body = beside.norm(at)
    forms = body, body.removesuffix("s"), body.removesuffix("s").removesuffix("e")
    bodies = tuple(beside.words["named_bodies"])
    named = beside.is_given(at) or beside.is_known(at)
    if at == k or beside.norm(k - 1) not in beside.definite or named:
        return 0
    town = _may_be_seated(beside, at) and _is_town(beside, at + 1)
    return (at - k + 1 + town) * any(form.endswith(bodies) for form in forms)
