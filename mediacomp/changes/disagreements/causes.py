"""What caused a thing, where the versions name two causes.

::

    [an electrical fault] started the blaze     [a cigarette] caused the fire

Told where a version has one cause of a thing, as a fact, and the other has one of the
same thing by the same word or a synonym; always doubtfully, since one may have led to
the other. Who caused it is another question than what did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

from mediacomp.changes.clauses.parties import LIST, Deed
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.tellings import Told
from mediacomp.languages.wordnet import is_person, knows, relation

RIGHT = 0.7
"""How probably two such causes can't both be right: no share that was measured, since
none is told in 293 pairs of reports of one event.
"""

MOST = 40
"""Causes of a version that are compared: more stand in a list of causes."""

Cause = tuple[int, Deed]
"""A sentence, and what causes what in it."""


def other_causes(told: Sequence[Told]) -> Iterator[Disagreement]:
    """Where two versions name two causes of one thing."""
    if not told:
        return
    causes = [list(islice(_causes(side), MOST)) for side in told]
    near = told[0].own.content.near
    for (i, one), (j, two) in product(*map(_alone, causes)):
        if j not in near[i] or not _is_one(one.whom, two.whom):
            continue
        times = zip(told, told[::-1], ((i, one), (j, two)), strict=True)
        if any(own.is_of_other_time(other, *cause) for own, other, cause in times):
            continue
        if _are_two(one.who, two.who):
            readings = _reading(told[0], i, one), _reading(told[1], j, two)
            yield Disagreement(readings, RIGHT, sure=False)


def _causes(side: Told) -> Iterator[Cause]:
    """What causes what as a fact: things that a dictionary knows, no people. A contest
    is started by a signal, without a cause.
    """
    words = side.language.words
    causing, contests = words(LIST, "causing"), words(LIST, "contests")
    for i, some in enumerate(side.deeds):
        for deed in some:
            thing = knows(deed.who) and not is_person(deed.who)
            verb = "_".join((deed.verb, *deed.way))
            caused = verb in causing and deed.whom not in contests
            if caused and thing and deed.stated:
                yield i, deed


def _alone(causes: Sequence[Cause]) -> list[Cause]:
    """Causes of what a version has one cause of."""
    found = []
    for i, deed in causes:
        others = {other.who for _, other in causes if _is_one(other.whom, deed.whom)}
        if others == {deed.who}:
            found.append((i, deed))
    return found


def _is_one(one: str, two: str) -> bool:
    """Whether two nouns may be of one event: "fire", "blaze"."""
    return one == two or relation(one, two) in ("synonym", "hypernym", "hyponym")


def _are_two(one: str, two: str) -> bool:
    """Whether two nouns are of two causes, and none is a sort of the other."""
    return one != two and relation(one, two) is None


def _reading(side: Told, sentence: int, deed: Deed) -> Reading:
    tokens = side.tokens(sentence)[deed.first : deed.last + 1]
    value = " ".join(token.norm for token in tokens)
    return Reading("outcome", value, sentence, tokens[0].start, tokens[-1].end)
