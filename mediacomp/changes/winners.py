"""Who won, where one version says it of one and the other of the other.

::

    [Karlsby] beat Overton in the final         [Overton] won the final

Where both say who beat whom, roles tell it; here one of the two only says who won. Who
won something else may be anybody, so that the winner of the one version must be whom
the other tells was beaten, and neither may say both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from mediacomp.changes.parties import BEATING, LIST, Deed, Party
from mediacomp.changes.readings import Disagreement
from mediacomp.changes.tellings import Told
from mediacomp.text.spans import Token

RIGHT = 0.8
"""How probably two such rows can't both be right: no share that was measured, since
none is told in 293 pairs of reports of one event.
"""

Win = tuple[int, Party, int]
"""A sentence, who wins in it, and the last token that says so."""
Defeat = tuple[int, Deed]
"""A sentence, and who beats whom in it."""


def other_winners(told: Sequence[Told]) -> Iterator[Disagreement]:
    """Where one version has somebody beaten whom the other lets win."""
    for beaten, winning in (told, told[::-1]):
        wins = list(_wins(winning))
        defeats = [d for d in _defeats(beaten) if _is_lone(d[1], beaten, winning, wins)]
        for (i, deed), (j, party, last) in product(defeats, wins):
            if party.key == deed.whom and j in beaten.own.content.near[i]:
                who = deed.who, deed.whom
                readings = (
                    beaten.reading(i, who, range(deed.first, deed.last + 1)),
                    winning.reading(j, who[::-1], range(party.first, last + 1)),
                )
                ends = readings[::-1] if beaten.own.number else readings
                yield Disagreement(ends, RIGHT, sure=False)


def _defeats(side: Told) -> list[Defeat]:
    return [
        (i, deed)
        for i, some in enumerate(side.deeds)
        for deed in some
        if deed.verb == BEATING
    ]


def _is_lone(deed: Deed, beaten: Told, winning: Told, wins: Sequence[Win]) -> bool:
    """Whether neither version lets both win, which would be two contests."""
    also = {party.key for _, party, _ in wins}
    also |= {other.who for _, other in _defeats(winning)}
    mine = {party.key for _, party, _ in _wins(beaten)}
    mine |= {other.who for _, other in _defeats(beaten)}
    return deed.who not in also and deed.whom not in mine


def _wins(side: Told) -> Iterator[Win]:
    """Who is said to win, not against whom: "Lee won", "Lee won the final"."""
    language = side.language
    for i, some in enumerate(side.parties):
        tokens = side.tokens(i)
        firsts = {party.first: party for party in some.values()}
        for party in some.values():
            verb = party.last + 1
            if party.owns or not _is_victory(tokens[verb : verb + 1], side):
                continue
            thing = firsts.get(verb + 1)
            if thing is None:
                yield i, party, verb
            elif thing.key in language.words(LIST, "contests"):
                yield i, party, thing.last


def _is_victory(tokens: Sequence[Token], side: Told) -> bool:
    winning = side.language.words(LIST, "winning")
    return any(
        side.language.is_past(token.norm) and side.language.lemma(token.norm) in winning
        for token in tokens
    )
