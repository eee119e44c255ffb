"""What happened, told as its opposite: "was acquitted" and "was convicted", "will
reopen" and "will not reopen".

Sought where a word link joins two verbs of a sure link and the words around them are
linked as well, and in sentences that come nearest each other where both say it of one
thing ("the store was destroyed", "the store is intact"): elsewhere opposites are told
of two things. Nouns and adjectives before them are left alone, since two reports call
one thing local and national, an employee's and an employer's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, product, takewhile

from mediacomp.alignment.alignment import LIKELY, SAME, Alignment, Link, Side
from mediacomp.changes.clauses.parties import LIST
from mediacomp.changes.clauses.predicates import Predicate, predicates
from mediacomp.changes.clauses.verbs import (
    are_of_other_nouns,
    denied_up_to,
    is_done_late,
    verb_alone,
    verb_of,
)
from mediacomp.changes.disagreements.other_times import Times
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.facts.counted import has_term
from mediacomp.changes.facts.paired_facts import Facts, by_sentence
from mediacomp.changes.opposites import (
    are_opposites,
    is_other_in_passive,
    on_one_side,
)
from mediacomp.changes.slots import share_linked
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_person, knows, relation
from mediacomp.text.spans import Token

OPPOSITES = "opposites"
"""Words that a language needs for this; the sentences without a link need more."""
AROUND = 0.6
"""Share of the words around two verbs that must be linked."""
SAID = 0.3
"""How probably the other version says the core of either sentence, at least, where no
link joins the two.
"""
AGAIN = 2
"""Words behind a predicate among which "again" goes with it."""
MOST = 40
"""Predicates of a sentence that are looked at: one that holds more is a list."""
RIGHT = 0.8
"""How probably such a pair can't both be right: no share that was measured, since none
is told in 293 pairs of reports of one event.
"""


def other_outcomes(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    """Where two versions tell a deed and its opposite, once a pair of sentences."""
    one, two = alignment.languages
    if one is not two or not one.knows(OPPOSITES):
        return []
    found: list[Disagreement] = []
    sides = [Said(own, facts.sides[own]) for own in alignment.sides]
    links = [
        link for link in alignment.links if link.sure and link.relation not in SAME
    ]
    for link in links:
        found += islice(_opposed(alignment, sides, link), 1)
    if not one.knows(LIST):
        return found
    told = {one.sentences for one in found}
    for ends in sorted(_near(alignment) - told):
        found += islice(_said_of_one(alignment, sides, ends), 1)
    told = {one.sentences for one in found}
    for link in links:
        if link.ends not in told:
            found += islice(_opposed(alignment, sides, link, loosely=True), 1)
    return found


class Said:
    """What a version says of its things, worked out where it is asked for."""

    def __init__(self, own: Side, facts: Sequence[Fact]) -> None:
        self._own, self.times = own, Times(own, facts)
        self._facts = by_sentence(facts)
        self._by_sentence: dict[int, list[Predicate]] = {}

    def of(self, sentence: int) -> list[Predicate]:
        """What a sentence says."""
        if sentence not in self._by_sentence:
            tokens = self._own.article.sentences[sentence].tokens
            some = islice(predicates(tokens, self._own.language), MOST)
            self._by_sentence[sentence] = list(some)
        return self._by_sentence[sentence]

    def named_before(self, sentence: int, token: int) -> set[str]:
        """The names in a sentence before a word: of who may rule a verb."""
        return {
            fact.value
            for fact in self._facts.get(sentence, ())
            if fact.kind == "name" and fact.last < token
        }

    def at(self, sentence: int, token: int) -> Predicate | None:
        """What a word of a sentence says, if anything."""
        return next((one for one in self.of(sentence) if one.last == token), None)

    def says(self, other: Predicate) -> bool:
        """Whether this version says the same of the same, wherever that stands."""
        return any(key in self._all for key in other.keys(self._own.language))

    @cached_property
    def _all(self) -> set[tuple[str, bool, str]]:
        return {
            key
            for sentence in range(len(self._own.article.sentences))
            for one in self.of(sentence)
            for key in one.keys(self._own.language)
        }


def _near(alignment: Alignment) -> set[tuple[int, int]]:
    """Linked sentences, and those that come nearest each other; not the same ones, nor,
    without a link, what the other version hardly tells: of what it denies a link speaks
    better than how probably it is said.
    """
    here, there = (side.content.nearest for side in alignment.sides)
    said = [side.content.said for side in alignment.sides]
    found = {(i, int(j)) for i, j in enumerate(here) if j >= 0 and there[j] == i}
    found = {(i, j) for i, j in found if min(said[0][i], said[1][j]) >= SAID}
    found |= {link.ends for link in alignment.links}
    return found - {link.ends for link in alignment.links if link.relation in SAME}


def _said_of_one(
    alignment: Alignment, sides: Sequence[Said], ends: tuple[int, int]
) -> Iterator[Disagreement]:
    """What two sentences say of one thing, and can't both be right."""
    here, there = (side.of(k) for side, k in zip(sides, ends, strict=True))
    tokens = [
        own.article.sentences[k].tokens
        for own, k in zip(alignment.sides, ends, strict=True)
    ]
    language = alignment.languages[0]  # both have one: nothing is asked of two
    found = [pair for pair in product(here, there) if _contradict(*pair, language)]
    # What is to close may be open until then.
    until = language.words("updates", "ending")
    if any(token.norm in until for some in tokens for token in some):
        found = [pair for pair in found if not pair[0].modals]
    found = [
        pair
        for pair in found
        if not any(
            said.denied and is_done_late(some[said.last + 1 :], language)
            for some, said in zip(tokens, pair, strict=True)
        )
    ]
    # "Didn't promise that it would" and "promised that it wouldn't" deny as often.
    if len({one.denied for one, two in found if one.denied != two.denied}) > 1:
        return
    for one, two in found:
        if sides[1].says(one) or sides[0].says(two):
            continue
        by_whom = one.none != two.none
        if _is_again(tokens, (one, two), language) or (
            by_whom and _are_of_two_times(sides, ends, (one, two))
        ):
            continue
        update = any(has_term(some[:MOST], "provisional", language) for some in tokens)
        readings = [
            _reading(some, k, range(p.whole if by_whom else p.first, p.last + 1))
            for some, k, p in zip(tokens, ends, (one, two), strict=True)
        ]
        yield Disagreement((readings[0], readings[1]), RIGHT, False, update)


def _are_of_two_times(
    sides: Sequence[Said], ends: tuple[int, int], pair: tuple[Predicate, Predicate]
) -> bool:
    """Whether the clause of either predicate tells of a time that the other version
    lacks: it may tell whom another accident befell.
    """
    return any(
        own.times.differ(other.times, k, range(said.whole, said.last + 1))
        for own, other, k, said in zip(sides, sides[::-1], ends, pair, strict=True)
    )


def _is_again(
    tokens: Sequence[Sequence[Token]],
    pair: tuple[Predicate, Predicate],
    language: Language,
) -> bool:
    """Whether something is so once more, and was otherwise before: "is open again",
    "was closed". What isn't told of the past can't have been before.
    """
    again = language.words(LIST, "again")
    present = language.words("wording", "present_be")
    return any(
        not again.isdisjoint(
            token.norm for token in some[said.first : said.last + 1 + AGAIN]
        )
        and present.isdisjoint(token.norm for token in other[was.first : was.last + 1])
        for some, other, said, was in zip(
            tokens, tokens[::-1], pair, pair[::-1], strict=True
        )
    )


def _contradict(one: Predicate, two: Predicate, language: Language) -> bool:
    """Whether two predicates of one thing are opposites, or the same, denied in one."""
    if one.modals != two.modals:
        return False
    if one.none != two.none and one.denied != two.denied:
        none, some = (one, two) if one.none else (two, one)
        return _none_and_some(none, some, language)
    if not one.of & two.of:
        return False
    if one.does and two.does and not one.does & two.does:
        return False
    if _are_two(one, two):
        return False
    if one.denied != two.denied:
        return _are_one_deed(one, two, language)
    return are_opposites([one.word], [two.word], language)


def _none_and_some(none: Predicate, some: Predicate, language: Language) -> bool:
    """Whether what befell nobody befell somebody: "no miner was hurt", "two miners were
    hurt". Of how many is told, as of nobody, says nothing for others of another sort.
    """
    anyone = language.words("amounts", "anyone")
    people = any(thing in anyone or is_person(thing) for thing in some.of)
    # Deeds alone: "missing" is who may be found later.
    return (
        any(language.is_past(each.word) for each in (none, some))
        and bool(none.of & some.of or (none.of <= anyone and people))
        and not (none.some or none.whose)
        and _are_one_deed(none, some, language)
    )


def _are_one_deed(one: Predicate, two: Predicate, language: Language) -> bool:
    """Whether two predicates, one of them denied, tell the same deed; who was "not
    badly hurt" may have been hurt, and what has "never been stronger" is strong.
    """
    denied, told = (one, two) if one.denied else (two, one)
    if not denied.how <= told.how:
        return False
    here, there = language.lemma(one.word), language.lemma(two.word)
    verbs = all(
        lemma == each.word or language.is_past(each.word)
        for lemma, each in ((here, one), (there, two))
    )
    if not (verbs or one.word == two.word):
        return False
    alike = on_one_side(here, there, language)
    return here == there or (alike and relation(here, there) == "synonym")


def _are_two(one: Predicate, two: Predicate) -> bool:
    """Whether two predicates may be of two things: others of the sort may be left, or
    both have a name that the other lacks ("Larch Bank's", "Fenn Bank's").
    """
    apart = any(x - y and y - x for x, y in ((one.whose, two.whose), (one.by, two.by)))
    return one.some or two.some or apart


def _are_of_two(one: Predicate, two: Predicate) -> bool:
    """Whether two linked predicates are of two things: nouns that a dictionary knows
    and doesn't relate ("prices rose", "attendance fell"), or as above.
    """
    if _are_two(one, two):
        return True
    here, there = (each.of | each.does for each in (one, two))
    if here & there or not (any(map(knows, here)) and any(map(knows, there))):
        return False
    return not any(relation(x, y) for x, y in product(sorted(here), sorted(there)))


def _opposed(
    alignment: Alignment, sides: Sequence[Said], link: Link, *, loosely: bool = False
) -> Iterator[Disagreement]:
    """Opposite verbs of linked sentences that a word link joins; ``loosely`` whatever
    small words stand before them, if one of the two is denied.
    """
    tokens = alignment.tokens(link)
    language = alignment.languages[0]
    links = alignment.closeness[link.ends]
    for s, t in sorted(pair for pair, near in links.items() if near >= LIKELY):
        ends = tuple(zip(tokens, (s, t), strict=True))
        verbs = list(takewhile(bool, (verb_of(side, k, language) for side, k in ends)))
        if len(verbs) < len(ends):
            continue
        one, two = (
            [side[k].norm for k in verb]
            for side, verb in zip(tokens, verbs, strict=True)
        )
        if one == two:
            continue
        # "Nobody to blame but ourselves", "only ourselves to blame"
        if loosely and any(verb[-1] - verb[0] >= len(verb) for verb in verbs):
            continue
        # "Didn't say that it was" and "said that it wasn't" deny as often.
        odd = len({denied_up_to(*end, language) for end in ends}) > 1
        if (len(one) != len(two)) != odd or not are_opposites(one, two, language):
            continue
        behind = ([x.norm for x in side[max(0, k - 1) : k + 1]] for side, k in ends)
        if any(is_other_in_passive(words, language) for words in behind):
            continue
        if are_of_other_nouns(ends, language) or _are_of_others(sides, link, (s, t)):
            continue
        stretches = (
            verb_alone(*end, verb, denied=odd and loosely, language=language)
            for end, verb in zip(ends, verbs, strict=True)
        )
        if share_linked(links, tokens, *stretches) >= AROUND:
            readings = [
                _reading(side, sentence, verb)
                for side, sentence, verb in zip(tokens, link.ends, verbs, strict=True)
            ]
            yield Disagreement((readings[0], readings[1]), RIGHT, sure=False)


def _are_of_others(sides: Sequence[Said], link: Link, verbs: tuple[int, int]) -> bool:
    """Whether two verbs of linked sentences have other names before them, or are said
    of two things.
    """
    ends = list(zip(sides, link.ends, verbs, strict=True))
    names = [side.named_before(sentence, verb) for side, sentence, verb in ends]
    if all(names) and names[0].isdisjoint(names[1]):
        return True
    one, two = (side.at(sentence, verb) for side, sentence, verb in ends)
    return one is not None and two is not None and _are_of_two(one, two)


def _reading(tokens: Sequence[Token], sentence: int, verb: Sequence[int]) -> Reading:
    value = " ".join(tokens[k].norm for k in verb)
    start, end = tokens[verb[0]].start, tokens[verb[-1]].end
    return Reading("outcome", value, sentence, start, end)
