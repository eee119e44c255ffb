"""Names that stand in each other's place, of which either version alone has one.

::

    the captain, [Oskar Lind], was freed       the captain, [Erik Lind], may go
    five went to a hospital in [Melby]         in a hospital in [Karlsund] five

Most of the names that two linked sentences have otherwise are two things: two lawyers,
a town and its county. Told is another given name with the same surname and the same
noun right before it, and another place of the same sort behind the same noun; always
doubtfully. What is a short form of the other ("Bill", "William") is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Literal

from mediacomp.alignment.alignment import SAME, Alignment, Side
from mediacomp.changes.clauses.parties import LIST, is_content
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.facts.conflicts import spelt_alike
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_kind, is_person, knows, senses

RIGHT = 0.8
"""How probably two such names can't both be right: no share that was measured, since
none is told in 293 pairs of reports of one event.
"""
SHORT = 3
"""Letters with which a given name and its short form begin: "Alexandros", "Alexis"."""

Lead = tuple[str, str]
"""Lemma of the noun before a name, and the preposition between them, if any."""


def other_names(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    """Names in each other's place in sure links, in the order of the links."""
    if not all(language.knows(LIST) for language in alignment.languages):
        return []
    sides = [_by_lead(own, facts.sides[own]) for own in alignment.sides]
    words = [_words(own) for own in alignment.sides]
    found = []
    for link in alignment.links:
        if not link.sure or link.relation in SAME:
            continue
        here, there = sides[0].get(link.a, {}), sides[1].get(link.b, {})
        for lead in sorted(here.keys() & there.keys()):
            found += [
                _told(pair, "place" if lead[1] else "name")
                for pair in product(here[lead], there[lead])
                if _differ(pair, lead, words, alignment.languages)
            ]
    return found


def _told(pair: tuple[Fact, Fact], kind: Literal["name", "place"]) -> Disagreement:
    one, two = (
        Reading(kind, fact.value, fact.sentence, fact.start, fact.end) for fact in pair
    )
    return Disagreement((one, two), RIGHT, sure=False)


def _by_lead(
    own: Side, facts: Sequence[Fact]
) -> Mapping[int, Mapping[Lead, Sequence[Fact]]]:
    """Names by their sentences and by what stands before them."""
    found: dict[int, dict[Lead, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        lead = _lead(own, fact) if fact.kind == "name" else None
        if lead is not None:
            found[fact.sentence][lead].append(fact)
    return found


def _lead(own: Side, fact: Fact) -> Lead | None:
    """The noun before a name: "the [captain], Oskar Lind", "a [hospital in] Melby"."""
    tokens = own.article.sentences[fact.sentence].tokens
    places = own.language.words("name_words", "places")
    between = tokens[fact.first - 1].norm if fact.first else ""
    k = fact.first - 1 - (between == "," or between in places)
    if k < 0 or not tokens[k].text.islower() or not is_content(tokens[k], own.language):
        return None
    return own.language.lemma(tokens[k].norm), between if between in places else ""


def _words(own: Side) -> frozenset[str]:
    """All words of a version."""
    return frozenset(t.norm for s in own.article.sentences for t in s.tokens)


def _differ(
    pair: tuple[Fact, Fact],
    lead: Lead,
    words: Sequence[frozenset[str]],
    languages: tuple[Language, Language],
) -> bool:
    """Whether two names with one lead can't be of one thing."""
    one, two = (fact.value.casefold().split() for fact in pair)
    if lead[1]:
        if spelt_alike(*(fact.value.casefold() for fact in pair)):
            return False
        alone = words[1].isdisjoint(one) and words[0].isdisjoint(two)
        places = " ".join(one), " ".join(two)
        # What is known is mostly the larger: a village may lie in it.
        alike = knows(places[0]) == knows(places[1])
        return alone and alike and all(map(_is_town, places))
    if min(len(one), len(two)) < 2 or one[-1] != two[-1] or not is_person(lead[0]):
        return False
    given = one[0], two[0]
    return (
        given[0] not in words[1]
        and given[1] not in words[0]
        and given[0][:SHORT] != given[1][:SHORT]
        and not spelt_alike(*given)
        and not any(_are_short(given, language) for language in languages)
    )


def _is_town(place: str) -> bool:
    """Whether a place has no part that another report might name: a dictionary has it
    as a city, or not at all. A town may lie in another county, and Britain be England.
    """
    return not knows(place) or is_kind(place, senses("city"))


def _are_short(given: tuple[str, str], language: Language) -> bool:
    """Whether one given name is short for the other, or a letter."""
    long = language.pairs(LIST, "short_for")
    return min(map(len, given)) < SHORT or len({long.get(x, x) for x in given}) == 1
