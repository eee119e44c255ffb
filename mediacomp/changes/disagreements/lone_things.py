"""Of what kind of thing each version has one sort, and not the same: a shotgun and a
rifle, a yacht and a tanker.

Told only where a version has no other sort of the kind and a word beside both tells the
same as a fact ("[pointed] a rifle", "[convicted] or [guilty] of murder"), in sentences
that come near each other and the core of one of which both versions tell; always
doubtfully, since the two may be of two people. Which kinds are looked at is listed for
each language: of most things, and of people, a report has several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.parties import LIST, is_content
from mediacomp.changes.clauses.stated import is_stated
from mediacomp.changes.disagreements.likeliest import likeliest
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.opposites import are_opposites, denies, on_one_side
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_broader, relation, sorts
from mediacomp.text.spans import Token

RIGHT = 0.8
"""How probably two such things can't both be right: no share that was measured, since
none is told in 293 pairs of reports of one event.
"""

NEAR = 5
"""Words on either side of a thing among which is what was done with it."""

Place = tuple[int, Token]
"""A sentence and a word of it."""
Things = Mapping[str, Mapping[str, Sequence[Place]]]
"""Where a version has things, by their kind and their lemma."""


def other_things(alignment: Alignment) -> list[Disagreement]:
    """Things of one kind and two sorts, where they come nearest each other."""
    one, two = alignment.languages
    if one is not two or not one.has_wordnet:
        return []
    here, there = (_things(own) for own in alignment.sides)
    found = []
    loose = one.words(LIST, "loosely")
    for kind in sorted(here.keys() & there.keys()):
        if len(here[kind]) != 1 or len(there[kind]) != 1:
            continue
        (a, places), (b, others) = *here[kind].items(), *there[kind].items()
        if a != b and not _may_be_one(a, b, loose):
            ends = likeliest(alignment, places, others)
            if ends is None:
                continue
            x, y = map(_beside, alignment.sides, ends)
            if _is_same_deed(x, y, one):
                found.append(_told(ends))
    return found


def _beside(own: Side, place: Place) -> set[str]:
    """Lemmas of the content words near a thing, which say what was done with it; none
    where that isn't stated as a fact.
    """
    sentence, thing = place
    tokens = own.article.sentences[sentence].tokens
    at = tokens.index(thing)
    near = tokens[max(0, at - NEAR) : at + 1 + NEAR]
    denied = any(denies(token.norm, own.language) for token in near)
    if denied or not is_stated(tokens, range(at, at + 1), own.language):
        return set()
    return {
        own.language.lemma(token.norm)
        for token in near
        if token.text.islower() and is_content(token, own.language)
    } - {own.language.lemma(thing.norm)}


def _is_same_deed(one: set[str], two: set[str], language: Language) -> bool:
    """Whether words beside two things share one, and have no opposites: "cleared",
    "convicted".
    """
    pairs = list(product(sorted(one - two), sorted(two - one)))
    same = one & two or any(_are_alike(x, y, language) for x, y in pairs)
    return bool(same) and not any(are_opposites([x], [y], language) for x, y in pairs)


def _are_alike(one: str, two: str, language: Language) -> bool:
    """Whether two words tell one deed: "convicted", "guilty"."""
    return relation(one, two) == "synonym" or on_one_side(one, two, language)


def _things(own: Side) -> Things:
    """Things of the kinds that a language lists; of "a gun, a rifle" the narrower."""
    kinds = frozenset(
        kind.replace("_", " ") for kind in own.language.words(LIST, "kinds")
    )
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for sentence in own.article.sentences:
        for token in sentence.tokens:
            if token.text.islower() and is_content(token, own.language):
                lemma = own.language.lemma(token.norm)
                for kind in sorts(lemma, kinds):
                    found[kind][lemma].append((sentence.index, token))
    return {
        kind: {
            thing: places
            for thing, places in some.items()
            if not any(other != thing and is_broader(thing, other) for other in some)
        }
        for kind, some in found.items()
    }


def _may_be_one(one: str, two: str, loose: frozenset[str]) -> bool:
    """Whether two words may be of one thing: one is broader, however far ("gun",
    "revolver"), or said of any ("boat").
    """
    return bool({one, two} & loose) or is_broader(one, two) or is_broader(two, one)


def _told(ends: tuple[Place, Place]) -> Disagreement:
    one, two = (
        Reading("thing", token.norm, sentence, token.start, token.end)
        for sentence, token in ends
    )
    return Disagreement((one, two), RIGHT, sure=False)
