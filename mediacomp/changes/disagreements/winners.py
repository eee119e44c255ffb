"""Who won, where one version says it of one and the other of the other.

::

    [Karlsby] beat Overton in the final         [Overton] won the final

Where both say who beat whom, roles tell it; here one of the two only says who won. Who
won something else may be anybody, so that the winner of the one version must be whom
the other tells was beaten, and neither may say both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mediacomp.changes.clauses.parties import BEATING, LIST, Deed, Party
from mediacomp.changes.clauses.stated import is_stated
from mediacomp.changes.disagreements.readings import Disagreement
from mediacomp.changes.disagreements.tellings import Told
from mediacomp.changes.facts.pieces import HYPHENS
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
        wins: dict[str, list[Win]] = defaultdict(list)
        for win in _wins(winning):
            if _is_plain(win, winning, beaten):
                wins[win[1].key].append(win)
        winners = [_winners(side) for side in (beaten, winning)]
        for i, deed in _defeats(beaten):
            # Where either version lets both win, there were two contests.
            if deed.whom in winners[0] or deed.who in winners[1]:
                continue
            if beaten.is_of_other_time(winning, i, deed):
                continue
            near = beaten.own.content.near[i]
            for j, party, last in (win for win in wins[deed.whom] if win[0] in near):
                who = deed.who, deed.whom
                readings = (
                    beaten.reading(i, who, range(deed.first, deed.last + 1)),
                    winning.reading(j, who[::-1], range(party.first, last + 1)),
                )
                ends = readings[::-1] if beaten.own.number else readings
                yield Disagreement(ends, RIGHT, sure=False)


def _is_plain(win: Win, side: Told, other: Told) -> bool:
    """Whether a version states a win, by a score, of a contest or nothing more, and not
    beside a time of its own: not "won five games", "won in the north".
    """
    sentence, party, last = win
    tokens, ends = side.tokens(sentence), range(party.first, last + 1)
    behind = tokens[last + 1 : last + 2]
    plain = last > party.last + 1 or all(
        token.kind == "punctuation"
        or (token.kind == "number" and any(hyphen in token.text for hyphen in HYPHENS))
        for token in behind
    )
    stated = is_stated(tokens, ends, side.language)
    return plain and stated and not side.times.differ(other.times, sentence, ends)


def _defeats(side: Told) -> list[Defeat]:
    return [
        (i, deed)
        for i, some in enumerate(side.deeds)
        for deed in some
        if deed.verb == BEATING and deed.stated
    ]


def _winners(side: Told) -> set[str]:
    """Whoever wins anything in a version."""
    lone = {party.key for _, party, _ in _wins(side)}
    return lone | {deed.who for _, deed in _defeats(side)}


def _wins(side: Told) -> Iterator[Win]:
    """Who is said to win, not against whom: "Lee won", "Lee won the final"."""
    language = side.language
    for i, some in enumerate(side.parties):
        tokens = side.tokens(i)
        firsts = {party.first: party for party in some.values()}
        for party in some.values():
            verb = party.last + 1
            if party.owns or not _is_winning(tokens[verb : verb + 1], side):
                continue
            thing = firsts.get(verb + 1)
            if thing is None:
                yield i, party, verb
            elif thing.key in language.words(LIST, "contests"):
                yield i, party, thing.last


def _is_winning(tokens: Sequence[Token], side: Told) -> bool:
    winning = side.language.words(LIST, "winning")
    return any(
        side.language.is_past(token.norm) and side.language.lemma(token.norm) in winning
        for token in tokens
    )
