"""Countries that stand in each other's place: "was arrested in [Portugal]", "police in
[Croatia] arrested".

Two reports name many countries. Told is only a country that the other version names
nowhere, behind the same preposition, where a verb or noun beside it is the same and so
is a word that may be who was there, undenied, in sentences that come near each other
and the core of one of which both versions tell; always doubtfully.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.parties import LIST, is_content
from mediacomp.changes.disagreements.likeliest import both_said
from mediacomp.changes.disagreements.outcomes import SAID
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.changes.opposites import denies
from mediacomp.findings.facts import Fact
from mediacomp.languages.wordnet import is_kind, senses
from mediacomp.text.spans import Token
from mediacomp.text.tokens import without_possessive

RIGHT = 0.8
"""How probably two such countries can't both be right: no share that was measured,
since none is told in 293 pairs of reports of one event.
"""
BESIDE = 3
"""Words before a country and its preposition among which is what happened there; else
it is the verb right behind.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A country behind a preposition, the lemmas of the content words beside it, and of
    those who may be there: before them, or right behind their verb.
    """

    fact: Fact
    behind: str
    beside: frozenset[str]
    there: frozenset[str]

    @property
    def name(self) -> str:
        """Its name in lower case."""
        return self.fact.value.casefold()


def other_countries(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    """Countries in each other's place that either version names alone."""
    one, two = alignment.languages
    if one is not two or not one.has_wordnet or not one.knows(LIST):
        return []
    here, there = (_countries(own, facts.sides[own]) for own in alignment.sides)
    ours = _alone(here, alignment.sides[1])
    theirs = defaultdict(list)
    for place in _alone(there, alignment.sides[0]):
        theirs[place.fact.sentence].append(place)
    near = alignment.sides[0].content.near
    found = []
    for x in ours:
        for y in chain.from_iterable(theirs[j] for j in sorted(near[x.fact.sentence])):
            said = both_said(alignment, x.fact.sentence, y.fact.sentence)
            if _differ(x, y) and said >= SAID:
                readings = _reading(x), _reading(y)
                found.append(Disagreement(readings, RIGHT, sure=False))
    return found


def _alone(places: Iterable[Place], other: Side) -> list[Place]:
    """Countries that the other version names nowhere, as a part of a name neither."""
    words = " ".join(t.norm for s in other.article.sentences for t in s.tokens)
    return [place for place in places if f" {place.name}" not in f" {words}"]


def _differ(one: Place, two: Place) -> bool:
    """Whether the same is said of two countries that aren't one by two names."""
    shared = one.beside & two.beside
    return (
        one.behind == two.behind
        and bool(shared)
        and bool(one.there & two.there - shared)
        and not senses(one.name) & senses(two.name)
    )


def _reading(place: Place) -> Reading:
    fact = place.fact
    return Reading("place", fact.value, fact.sentence, fact.start, fact.end)


def _countries(own: Side, facts: Sequence[Fact]) -> list[Place]:
    """Countries behind a word of place: "[in] Portugal", "[for] France"."""
    found = []
    lesser = own.language.words(LIST, "lesser")
    for fact in facts:
        if fact.kind != "name" or not _is_country(fact.value.casefold(), lesser):
            continue
        tokens = own.article.sentences[fact.sentence].tokens
        before = tokens[fact.first - 1].norm if fact.first else ""
        if before in own.language.words("function_words", "prepositions"):
            near = list(tokens[max(0, fact.first - BESIDE - 1) : fact.first])
            behind = tokens[fact.last + 1 : fact.last + 2]
            verb = [token for token in behind if own.language.is_past(token.norm)]
            beside = _lemmas([t for t in near + verb if t.text.islower()], own)
            clause = _clause_before(tokens, fact.first)
            if not any(denies(token.norm, own.language) for token in (*clause, *near)):
                who = tokens[fact.last + 1 : fact.last + 2 + BESIDE] if verb else ()
                there = _lemmas([*clause, *who], own)
                found.append(Place(fact, before, beside, there))
    return found


def _clause_before(tokens: Sequence[Token], k: int) -> Sequence[Token]:
    """The tokens before one, from the last mark on."""
    marks = (n for n in range(k - 1, -1, -1) if tokens[n].kind == "punctuation")
    return tokens[next(marks, -1) + 1 : k]


def _lemmas(tokens: Iterable[Token], own: Side) -> frozenset[str]:
    """Lemmas of the content words, names without their possessive."""
    return frozenset(
        own.language.lemma(without_possessive(token.norm))
        for token in tokens
        if is_content(token, own.language)
    )


def _is_country(name: str, lesser: frozenset[str]) -> bool:
    """Whether a name is that of a state; what lies in another may be told as that."""
    return name not in lesser and is_kind(name, senses("country") & senses("state"))
