"""As many of the same, of which the versions tell the opposite.

::

    the mill will [hire 240] people         the mill wants to [cut 240] jobs

Where both give one number of one thing, in sentences that come near each other, and the
verbs beside it are opposites, the number shows that they speak of one deed: that needs
no parser, and holds wherever a language has a list of opposites.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, product

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.parties import is_content
from mediacomp.changes.clauses.stated import clause
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.slot_pairs import Seen, related
from mediacomp.changes.facts.counted import Slot, Slots
from mediacomp.changes.facts.fact_slots import NUMBERS
from mediacomp.changes.opposites import are_opposites, denies
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

BEFORE, BEHIND = 4, 1
"""Words before a number, and behind what it counts, among which its verb may stand."""
LEAST = 20
"""Smaller numbers are the same by chance."""
MOST = 8
"""How often a version gives a number, at most: one that stands more often is no mark of
one deed.
"""
AROUND = 0.1
"""How near the words around the two come to the other sentence, at least."""
RIGHT = 0.8
"""How probably two such deeds can't both be right: no share that was measured, since
none is told in 293 pairs of reports of one event.
"""

Deed = tuple[int, str]
"""A token beside a number and its word."""


def opposed_counts(
    alignment: Alignment, slots_by_side: Sequence[Slots]
) -> list[Disagreement]:
    """Where two versions tell opposite deeds of as many, once a pair of sentences."""
    one, two = alignment.languages
    if one is not two:
        return []
    sides = [_by_value(chain.from_iterable(s.values())) for s in slots_by_side]
    found: dict[tuple[int, int], Disagreement] = {}
    for value in sorted(sides[0].keys() & sides[1].keys()):
        slots = [side[value] for side in sides]
        if max(map(len, slots)) > MOST or _are_told_both(alignment, slots):
            continue
        for pair in product(*slots):
            told = _told(alignment, (pair[0], pair[1]))
            if told:
                found.setdefault(told.sentences, told)
    return list(found.values())


def _by_value(slots: Iterable[Slot]) -> dict[str, list[Slot]]:
    found: dict[str, list[Slot]] = {}
    for slot in slots:
        fact = slot.fact
        if fact.kind in NUMBERS and fact.number and abs(fact.number) >= LEAST:
            found.setdefault(f"{fact.number} {fact.unit}", []).append(slot)
    return found


def _told(alignment: Alignment, pair: tuple[Slot, Slot]) -> Disagreement | None:
    a, b = pair
    seen = Seen(alignment, pair, None)
    if seen.around() < AROUND or not _count_one(alignment, a, b):
        return None
    here, there = (
        list(_deeds(own, slot)) for own, slot in zip(alignment.sides, pair, strict=True)
    )
    language = alignment.languages[0]
    opposed = [
        (one, two)
        for one, two in product(here, there)
        if _are_opposite(one[1], two[1], language)
    ]
    if not opposed:
        return None
    # The first, whichever version comes first.
    one, two = min(
        opposed, key=lambda ends: (sum(k for k, _ in ends), sorted(w for _, w in ends))
    )
    ends = _reading(alignment, 0, a, one), _reading(alignment, 1, b, two)
    return Disagreement(ends, RIGHT, sure=False)


def _are_opposite(one: str, two: str, language: Language) -> bool:
    """Whether two verbs are opposites, and not two ends of one deed: what one sells
    another buys.
    """
    ends = language.words("amounts", "two_ends")
    lemmas = {language.lemma(word) for word in (one, two)}
    return not lemmas <= ends and are_opposites([one], [two], language)


def _are_told_both(alignment: Alignment, slots: Sequence[Sequence[Slot]]) -> bool:
    """Whether either version tells opposite deeds of as many itself: of two things."""
    language = alignment.languages[0]
    for own, some in zip(alignment.sides, slots, strict=True):
        words = {word for slot in some for _, word in _deeds(own, slot)}
        pairs = combinations(sorted(words), 2)
        if any(_are_opposite(x, y, language) for x, y in pairs):
            return True
    return False


def _count_one(alignment: Alignment, a: Slot, b: Slot) -> bool:
    """Whether two numbers may count one thing, by names of it that reports use: "350
    people", "350 jobs".
    """
    called = alignment.languages[0].pairs("amounts", "counted_as")
    one, two = (called.get(slot.head, slot.head) for slot in (a, b))
    if a.words & b.words or one == two or related(one, two, alignment.languages):
        return True
    return not (one and two)


def _deeds(own: Side, slot: Slot) -> Iterator[Deed]:
    """Words that may be the verb of a number: before it up to a mark, and behind what
    it counts; none where its clause denies, or a preposition stands before the number
    ("rose [to] 300").
    """
    tokens, fact = own.article.sentences[slot.fact.sentence].tokens, slot.fact
    if not _is_plain(tokens, fact, own.language):
        return
    first = max(0, fact.first - BEFORE)
    marks = [k for k in range(first, fact.first) if tokens[k].kind != "word"]
    before = range(marks[-1] + 1 if marks else first, fact.first)
    last = max(k for k, token in enumerate(tokens) if token.end <= slot.end)
    behind = range(last + 1, min(len(tokens), last + 1 + BEHIND))
    for k in (*before, *behind):
        if _may_be_verb(tokens[k], own):
            yield k, tokens[k].norm


def _is_plain(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether nothing in the clause of a number makes the verb beside it another: a
    denial, a small word that ends it ("kündigt 130 Stellen [an]"), a preposition.
    """
    around = clause(tokens, range(fact.first, fact.last + 1))
    norms = [tokens[k].norm for k in around]
    before = {tokens[k].norm for k in around if k == fact.first - 1}
    prepositions = language.words("function_words", "prepositions")
    by = language.words("amounts", "before_share")
    return not (
        any(denies(norm, language) for norm in norms)
        or language.is_function_word(norms[-1])
        or before & (prepositions - by)
    )


def _may_be_verb(token: Token, own: Side) -> bool:
    return is_content(token, own.language) and token.text.islower()


def _reading(alignment: Alignment, side: int, slot: Slot, deed: Deed) -> Reading:
    own = alignment.sides[side]
    token = own.article.sentences[slot.fact.sentence].tokens[deed[0]]
    start, end = min(token.start, slot.fact.start), max(token.end, slot.end)
    value = f"{own.language.lemma(token.norm)} {slot.fact.value}"
    return Reading("outcome", value, slot.fact.sentence, start, end)
