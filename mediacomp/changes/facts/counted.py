"""What the facts of a sentence fill: what a number counts or measures, what a date
dates, whom a name names.

::

    police seized [six] AK-47 rifles and [12] magazines
                        ^^^^^^^^^^^^          ^^^^^^^^^
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.parties import is_content
from mediacomp.changes.clauses.verbs import goes_on_with_verb
from mediacomp.changes.facts.fact_slots import NUMBERS, TIMES
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.changes.facts.pieces import HYPHENS, RANGE, stands_alone
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.text.kept import kept_with
from mediacomp.text.spans import Token

_KEPT = "_slots"
PHRASE = 4
"""Words that the phrase behind a number may have: "six additional fire engines"."""
NEAR, MOST = 8, 60
"""Words on either side of a number that may say that it is a later one, and words of a
sentence that may say that its numbers are provisional.
"""
BESIDE = 3
"""Words that a sentence must have beside its facts."""
ADDRESSES = frozenset(("http", "https", "www"))
"""Words of a line that is an address, and says nothing."""
FACTS = 40
"""Facts of a sentence that are looked at: one that holds more is a table."""


@dataclass(frozen=True, eq=False)
class Slot:
    """A fact with what it counts, measures or dates.

    Attributes
    ----------
    end
        Where the phrase that is counted ends, a place in the text.
    head
        Lemma of the noun that is counted, or that the number stands behind ("magnitude
        6.1"); empty if there is none.
    words
        Lemmas of the phrase that is counted.
    more
        Whether something else is counted with it: "420 passengers [and crew]", "[the
        driver and] two pupils".
    apart
        Whether it tells by how much two things differ: "six points behind", "won by two
        goals".
    whole
        The number that it is a part of: "18 of [23]".
    when
        "provisional" or "later" where words beside it say so: "so far", "rose to".
    """

    fact: Fact
    end: int
    head: str
    words: frozenset[str]
    more: bool = False
    apart: bool = False
    whole: str = ""
    when: str = ""


Slots = Mapping[int, Sequence[Slot]]
"""The slots of a version by sentence."""


def slots_by_side(alignment: Alignment, facts: Facts) -> tuple[Slots, Slots]:
    """The slots of either version, by sentence, found once for the facts of two."""
    one, two = alignment.sides
    return kept_with(
        facts,
        _KEPT,
        lambda: (slots_of(one, facts.sides[0]), slots_of(two, facts.sides[1])),
    )


def slots_of(own: Side, facts: Sequence[Fact]) -> Slots:
    """The slots of a version by sentence, without lines that date the report."""
    found: dict[int, list[Slot]] = defaultdict(list)
    for fact in facts:
        tokens = own.article.sentences[fact.sentence].tokens
        if len(found[fact.sentence]) < FACTS and stands_alone(
            tokens, fact, own.language
        ):
            found[fact.sentence].append(_slot(own, fact))
    return {k: slots for k, slots in found.items() if not _dates_report(own, k, slots)}


def singles_of(own: Side) -> Mapping[tuple[int, frozenset[str]], Slot]:
    """What an article counts as one, by sentence and what is counted: "a life
    sentence". More than one word must say what: "a man" is seldom how many.
    """
    articles = own.language.words("amounts", "article")
    found: dict[tuple[int, frozenset[str]], Slot] = {}
    for sentence in own.article.sentences:
        for k, token in enumerate(sentence.tokens):
            if token.norm in articles:
                fact = Fact(
                    start=token.start,
                    end=token.end,
                    kind="number",
                    sentence=sentence.index,
                    first=k,
                    core=k,
                    last=k,
                    value="1",
                    number=Decimal(1),
                )
                slot = _slot(own, fact)
                if len(slot.words) > 1:
                    found.setdefault((sentence.index, slot.words), slot)
    return found


def _dates_report(own: Side, sentence: int, slots: Sequence[Slot]) -> bool:
    """Whether a line says little beside its facts: "Updated 5 May 2010, 3 p.m.", an
    address.
    """
    tokens = own.article.sentences[sentence].tokens
    if any(token.norm in ADDRESSES for token in tokens):
        return True
    stated = {n for slot in slots for n in range(slot.fact.first, slot.fact.last + 1)}
    beside = [
        t
        for n, t in enumerate(tokens)
        if n not in stated and t.kind == "word" and not t.text.isupper()
    ]
    # A headline may be short, too: "Typhoon kills 12".
    dates = any(slot.fact.kind in TIMES for slot in slots)
    return len(beside) < (BESIDE if dates else 2)


def _slot(own: Side, fact: Fact) -> Slot:
    tokens = own.article.sentences[fact.sentence].tokens
    places = _counted(tokens, fact, own.language)
    words = [own.language.lemma(tokens[k].norm) for k in places]
    last = max(fact.last, *places) if places else fact.last
    end = tokens[last].end if last > fact.last else fact.end
    return Slot(
        fact,
        end,
        words[-1] if words else "",
        frozenset(words),
        (
            _is_joined_with(tokens, last + 1, own.language)
            and not goes_on_with_verb(tokens, fact.first, last + 1, own.language)
        )
        or _is_joined_before(tokens, fact, own.language),
        _is_apart(tokens[fact.last : last + 2], own.language)
        or _is_margin(tokens, fact, words, own.language),
        _whole(tokens, fact, own.language),
        _when(tokens, fact, own.language),
    )


def _counted(tokens: Sequence[Token], fact: Fact, language: Language) -> list[int]:
    """The phrase that a number counts: the words behind it up to a small word, a verb
    or a mark ("six [AK-47 rifles] and"); behind "of" what follows ("5 % of [the
    profits]"); of a number that counts nothing the noun before it ("[magnitude] 6.1").
    """
    if fact.kind not in NUMBERS:
        return []
    if _is_behind_noun(tokens, fact, language):
        return [fact.first - 1]
    at = fact.last + 1
    if at < len(tokens) and tokens[at].norm in language.words("amounts", "of"):
        at += 1
        while at < len(tokens) and tokens[at].norm in language.articles:
            at += 1
    found: list[int] = []
    for k in range(at, min(len(tokens), at + PHRASE + 1)):
        token = tokens[k]
        if token.norm in HYPHENS and token.start == tokens[k - 1].end:
            continue
        if token.kind == "number" and found and tokens[found[-1]].text.isupper():
            continue  # "12 [AK 47 guns]"
        if not is_content(token, language):
            break
        if found and language.is_past(token.norm):
            break
        found.append(k)
    return found[:PHRASE]


def _is_behind_noun(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether a number without a unit stands right behind a noun and counts nothing
    itself: "of magnitude 6.1", "magnitude 6.1 [hit]".
    """
    behind = tokens[fact.last + 1] if fact.last + 1 < len(tokens) else None
    return (
        fact.kind == "number"
        and fact.first > 0
        and tokens[fact.first - 1].text.islower()
        and _is_noun(tokens[fact.first - 1], language)
        and (behind is None or not _is_noun(behind, language))
    )


def _is_noun(token: Token, language: Language) -> bool:
    """Whether a word is neither small nor shaped like a verb."""
    verbal = tuple(language.words("wording", "helped_endings"))
    return (
        is_content(token, language)
        and not token.norm.endswith(verbal)
        and not language.is_past(token.norm)
    )


def _is_joined_with(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether "and" leads to another noun without a number or article of its own."""
    if k + 1 >= len(tokens) or tokens[k].norm not in language.words("amounts", "and"):
        return False
    return _is_noun(tokens[k + 1], language)


def _is_joined_before(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether a noun with an article and "and" stand before a number of what is
    counted: "the driver and two pupils".
    """
    k = fact.first
    return (
        k > 2
        and fact.kind == "number"
        and tokens[k - 1].norm in language.words("amounts", "and")
        and _is_noun(tokens[k - 2], language)
        and tokens[k - 3].norm in language.articles
    )


def _is_apart(behind: Sequence[Token], language: Language) -> bool:
    """Whether words say that what is counted lies between two things."""
    return any(t.norm in language.words("updates", "apart") for t in behind)


def _is_margin(
    tokens: Sequence[Token], fact: Fact, words: Sequence[str], language: Language
) -> bool:
    """Whether a contest is told by how much it was won: "by six points"."""
    before = tokens[fact.first - 1].norm if fact.first else ""
    return before in language.words("updates", "by") and not language.words(
        "updates", "margins"
    ).isdisjoint(words[-1:] or [language.lemma(tokens[fact.last].norm)])


def _whole(tokens: Sequence[Token], fact: Fact, language: Language) -> str:
    """The number behind "of", with small words between: "18 of their 23 games"."""
    behind = tokens[fact.last + 1 : fact.last + 1 + RANGE]
    if not behind or behind[0].norm not in language.words("amounts", "of"):
        return ""
    for token in behind[1:]:
        if token.kind == "number":
            return token.norm
        if not language.is_function_word(token.norm):
            break
    return ""


def _when(tokens: Sequence[Token], fact: Fact, language: Language) -> str:
    """What words in the same sentence, near a number, say of its time."""
    if fact.kind not in NUMBERS:
        return ""
    # "Three days later" is no later count of days.
    behind = fact.last + 1 + (fact.kind == "duration")
    near = [
        *tokens[max(0, fact.first - NEAR) : fact.last + 1],
        *tokens[behind : fact.last + 1 + NEAR],
    ]
    for group, some in (("later", near), ("provisional", tokens[:MOST])):
        if has_term(some, group, language):
            return group
    return ""


def has_term(tokens: Sequence[Token], group: str, language: Language) -> bool:
    """Whether tokens hold a word or phrase of a class of what leaves room for updates.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> has_term(tokenise("Two so far."), "provisional", Language.of("en"))
    True
    """
    said = f" {' '.join(token.norm for token in tokens)} "
    return any(term in said for term in _terms(language).get(group, ()))


@cache
def _terms(language: Language) -> Mapping[str, Sequence[str]]:
    """The words and phrases of each class, between spaces."""
    return {
        group: [f" {term.replace('_', ' ')} " for term in terms]
        for group, terms in language.lists("updates").items()
    }
