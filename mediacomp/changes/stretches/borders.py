"""Where a phrase begins and ends: words around it that belong to it.

could [happen]            | could [be taking place]
[been quick to join]      | [quickly joined]
[countries in conflict]   | [conflict-affected countries]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediacomp.changes.opposites import are_opposites, denies
from mediacomp.changes.stretches.groups import has_capital, is_mark
from mediacomp.changes.stretches.joints import classes
from mediacomp.changes.stretches.phrases import Pair, Phrase, edge, spoken
from mediacomp.changes.stretches.substitution_kinds import is_trivial


def take_loose(phrase: Phrase, step: int, pair: Pair) -> None:
    """Give the phrase the unanswered words before (step -1) or after it that belong to
    it; each goes to one phrase.

    Where one text goes straight from an answered word to the phrase, what the other has
    in between is part of the phrase ("could happen", "could be taking place"): small
    words and, before it, one other; an article alone is left out. A negation before it
    always is. A name takes its capitals along.
    """
    sides = (phrase.a, phrase.b)
    gaps = [
        _gap(side, step, loose) for side, loose in zip(sides, pair.loose, strict=True)
    ]
    ends = [
        (gap[-1] if gap else edge(side, step)) + step
        for side, gap in zip(sides, gaps, strict=True)
    ]
    # Opposites are told by themselves: "rose", "fell [sharply]".
    closing = (
        step > 0
        and _close_clauses(gaps, ends, pair)
        and not _are_opposites(phrase, pair)
    )
    straight = (pair.answered(*ends) or closing) and not all(gaps)
    for n, (side, gap) in enumerate(zip(sides, gaps, strict=True)):
        room = max(_room(sides, step, pair), int(closing))
        small = side <= pair.small[n]
        if _belongs(gap, n, step, room, straight, small, pair):
            side.update(gap)
        _take_capitals(side, n, step, pair)
        pair.loose[n].difference_update(side)


def _belongs(
    gap: list[int],
    n: int,
    step: int,
    room: int,
    straight: bool,
    small: bool,
    pair: Pair,
) -> bool:
    """Whether unanswered words are part of the phrase that they lead to, which is of
    ``small`` words alone or not.
    """
    content = [k for k in gap if k not in pair.small[n]]
    if gap and step > 0 and not small and _opens_clause(gap, n, pair):
        return False
    if content and step < 0 and _opens_phrase(gap, n, pair):
        room = 0  # "breaking", "[into the building through a] broken"
    if _joins(gap, n, pair) or len(content) > room:
        return False
    if straight and not set(gap) <= pair.articles[n]:
        return True
    return step < 0 and not content and _denies(gap, n, pair)


def _take_capitals(side: set[int], n: int, step: int, pair: Pair) -> None:
    """Give a phrase that ends in a name the capitals before or after it."""
    at = edge(side, step)
    while (
        at + step in pair.loose[n]
        and at + step not in pair.small[n]
        and has_capital(pair.tokens[n][at])
        and has_capital(pair.tokens[n][at + step])
    ):
        at += step
        side.add(at)


def _opens_phrase(gap: Sequence[int], n: int, pair: Pair) -> bool:
    """Whether a preposition leads to a noun with its article, nearest word first."""
    led = pair.languages[n].words("function_words", "prepositions")
    return pair.tokens[n][gap[-1]].norm in led and not pair.articles[n].isdisjoint(gap)


def _opens_clause(gap: Sequence[int], n: int, pair: Pair) -> bool:
    """Whether a verb or a clause begins behind a phrase: "people [would have] to",
    "the company [that it] owns"; German verbs end the clause.
    """
    language = pair.languages[n]
    opening = classes(language, "auxiliaries", "relatives", "conjunctions")
    opening -= classes(language, "prepositions")
    return not language.capital_nouns and pair.tokens[n][gap[0]].norm in opening


def _are_opposites(phrase: Phrase, pair: Pair) -> bool:
    one, two = (
        spoken(tokens, side)
        for tokens, side in zip(pair.tokens, (phrase.a, phrase.b), strict=True)
    )
    alike = pair.languages[0] is pair.languages[1]
    return alike and are_opposites(one, two, pair.languages[0])


def _close_clauses(
    gaps: Sequence[Sequence[int]], ends: Sequence[int], pair: Pair
) -> bool:
    """Whether what follows leads to a mark or the end of the sentence on both sides,
    and is no phrase of its own: "will lose [their jobs].", "are affected.", but "closed
    [in May].".
    """
    led = [
        pair.languages[n].words("function_words", "prepositions")
        for n in range(len(gaps))
    ]
    return all(
        (at >= len(tokens) or (at >= 0 and is_mark(tokens[at])))
        and not (gap and tokens[gap[0]].norm in prepositions)
        for gap, at, tokens, prepositions in zip(
            gaps, ends, pair.tokens, led, strict=True
        )
    )


def _room(sides: tuple[set[int], set[int]], step: int, pair: Pair) -> int:
    """How many words with content a phrase takes along: "is [expected to]", "could":
    an auxiliary is no phrase without its verb; but nothing is told of "[in 2024] it",
    "its".
    """
    small = all(side <= pair.small[m] for m, side in enumerate(sides))
    helping = any(
        pair.tokens[m][k].norm in pair.languages[m].auxiliaries
        for m, side in enumerate(sides)
        for k in side
    )
    return 1 if (helping if small else step < 0) else 0


def _joins(gap: list[int], n: int, pair: Pair) -> bool:
    """Whether unanswered words join two things, so that they belong to another phrase:
    "cars [and lorries] use".
    """
    joining = pair.languages[n].words("function_words", "coordinators")
    return any(pair.tokens[n][k].norm in joining for k in gap)


def _denies(gap: list[int], n: int, pair: Pair) -> bool:
    """Whether unanswered words deny what follows: without them "did not resign" would
    be told as "resign".
    """
    return any(denies(pair.tokens[n][k].norm, pair.languages[n]) for k in gap)


def _gap(chosen: set[int], step: int, loose: set[int]) -> list[int]:
    """Unanswered words beside the phrase, nearest first."""
    gap, at = [], edge(chosen, step) + step
    while at in loose:
        gap.append(at)
        at += step
    return gap


def joined(phrases: list[Phrase], pair: Pair) -> list[Phrase]:
    """The phrases, with two made one that change form around a small word ("quick to
    join", "quickly joined"), or of which one can't be read alone ("on [Monday]
    evening", "last night").
    """
    joined: list[Phrase] = []
    for phrase in sorted(phrases, key=lambda p: (min(p.a), min(p.b))):
        if joined and _belong_together(joined[-1], phrase, pair):
            phrase = one_of(joined.pop(), phrase)
        joined.append(phrase)
    return joined


def _belong_together(one: Phrase, two: Phrase, pair: Pair) -> bool:
    if _around_small(one, two, pair):
        return all(_inflected(phrase, pair) for phrase in (one, two))
    beside = _in_order(one, two) and all(
        len(gap) <= 1 and pair.loose[n].issuperset(gap)
        for n, gap in enumerate(_between(one, two))
    )
    return beside and (
        _ends_verbs(one, two, pair)
        or any(_needs_another(phrase, pair) for phrase in (one, two))
    )


def _ends_verbs(one: Phrase, two: Phrase, pair: Pair) -> bool:
    """Whether two particles of the verbs before them answer each other: "go [out]",
    "stood [down]"; not where they are the opposites: "went [up]", "came [down]".
    """
    verbs, particles = (
        [
            [pair.tokens[n][k].norm for k in sorted(side)]
            for n, side in enumerate((phrase.a, phrase.b))
        ]
        for phrase in (one, two)
    )
    known = [one.words("function_words", "verb_particles") for one in pair.languages]
    past = [one.is_past(verbs[n][-1]) for n, one in enumerate(pair.languages)]
    return (
        any(past)
        and all(known[n].issuperset(particles[n]) for n in (0, 1))
        and not are_opposites(particles[0], particles[1], pair.languages[0])
    )


def _needs_another(phrase: Phrase, pair: Pair) -> bool:
    """Whether small words stand for content, or two small words that say more than
    grammar for each other: "on | last", "one | each".
    """
    small = phrase.a <= pair.small[0], phrase.b <= pair.small[1]
    if small[0] != small[1]:
        return True
    one, two = (
        [pair.tokens[n][k] for k in sorted(side)]
        for n, side in enumerate((phrase.a, phrase.b))
    )
    return all(small) and not is_trivial(one, two, None, pair.languages)


def one_of(one: Phrase, two: Phrase) -> Phrase:
    """Two phrases and what stands between them as one."""
    likelier = max(one.probability, two.probability)
    return Phrase(one.a | two.a, one.b | two.b, likelier).filled()


def _around_small(one: Phrase, two: Phrase, pair: Pair) -> bool:
    """Whether only unanswered small words stand between two phrases, on one side at
    least one.
    """
    between = _between(one, two)
    return (
        _in_order(one, two)
        and any(between)
        and all(
            k in pair.small[n] and k in pair.loose[n]
            for n, gap in enumerate(between)
            for k in gap
        )
    )


def _in_order(one: Phrase, two: Phrase) -> bool:
    return max(one.a) < min(two.a) and max(one.b) < min(two.b)


def _between(one: Phrase, two: Phrase) -> list[range]:
    """The places between two phrases that stand in order, on either side."""
    return [
        range(max(first) + 1, min(second))
        for first, second in ((one.a, two.a), (one.b, two.b))
    ]


def _inflected(phrase: Phrase, pair: Pair) -> bool:
    """Whether a word of one side begins like one of the other."""
    beginning: dict[str, set[str]] = {}
    for t in phrase.b:
        norm = pair.tokens[1][t].norm
        beginning.setdefault(norm[:4], set()).add(norm)
    forms = {pair.tokens[0][s].norm for s in phrase.a}
    return any(
        len(form) > 3 and beginning.get(form[:4], set()) - {form} for form in forms
    )


def turned(
    phrase: Phrase, same: Mapping[int, int], passed: tuple[set[int], set[int]]
) -> Phrase:
    """The phrase with an unchanged word that changed sides: "countries in conflict",
    "conflict-affected countries".
    """
    a, b = set(phrase.a), set(phrase.b)
    for step in (-1, 1):
        own = _past_small(phrase.a, step, passed[0])
        other = _past_small(phrase.b, -step, passed[1])
        if own in same and same[own] == other:
            a |= set(range(min(*a, own), max(*a, own) + 1))
            b |= set(range(min(*b, other), max(*b, other) + 1))
    return Phrase(a, b, phrase.probability)


def completed(phrase: Phrase, same: Mapping[int, int], pair: Pair) -> Phrase:
    """A phrase of small words alone, several on a side, with the unchanged word it
    leads to: "all over the world".
    """
    if not (
        phrase.a <= pair.small[0]
        and phrase.b <= pair.small[1]
        and max(len(phrase.a), len(phrase.b)) > 1
    ):
        return phrase
    a, b = set(phrase.a), set(phrase.b)
    s, t = max(a) + 1, max(b) + 1
    while same.get(s) == t:
        a.add(s)
        b.add(t)
        s, t = s + 1, t + 1
        if s - 1 not in pair.small[0]:
            return Phrase(a, b, phrase.probability)
    return phrase


def _past_small(chosen: set[int], step: int, small: set[int]) -> int:
    at = edge(chosen, step) + step
    while at in small:
        at += step
    return at
