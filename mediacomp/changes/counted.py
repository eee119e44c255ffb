"""What the facts of a sentence fill: what a number counts or measures, what a date
dates, whom a name names.

::

    police seized [six] AK-47 rifles and [12] magazines
                        ^^^^^^^^^^^^          ^^^^^^^^^
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mediacomp.alignment.alignment import Side
from mediacomp.changes.fact_slots import NUMBERS
from mediacomp.changes.parties import LIST
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

PHRASE = 4
"""Words that the phrase behind a number may have: "six additional fire engines"."""
NEAR, MOST = 8, 60
"""Words on either side of a number that may say that it is a later one, and words of a
sentence that may say that its numbers are provisional.
"""
BESIDE = 3
"""Words that a sentence must have beside its facts."""
HYPHENS = frozenset("-\N{HYPHEN}")
RANGE = 5
"""Words from one end of a range to the other."""
THOUSANDS = 3
"""Figures behind a comma of thousands."""
ADDRESSES = frozenset(("http", "https", "www"))
"""Words of a line that is an address, and says nothing."""
JOINING = HYPHENS | frozenset(":")
"""Marks between two numbers that make one thing of them: a telephone number, a time."""
CLOSED = frozenset(",("), frozenset(",).")
"""Marks before and behind a number that counts nothing."""
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
        Lemma of the noun that is counted, empty if there is none.
    words
        Lemmas of the phrase that is counted.
    more
        Whether something else is counted with it: "420 passengers [and crew]".
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
    whole: str = ""
    when: str = ""


def slots_of(own: Side, facts: Sequence[Fact]) -> Mapping[int, Sequence[Slot]]:
    """The slots of a version by sentence, without lines that date the report."""
    found: dict[int, list[Slot]] = defaultdict(list)
    for fact in _with_decimals(own, facts):
        tokens = own.article.sentences[fact.sentence].tokens
        if len(found[fact.sentence]) < FACTS and _says_how_many(
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


def _with_decimals(own: Side, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, two that are one number with a space in it joined: "5. 9", as some
    corpora have it. Were the stop the end of a sentence, another would begin there.
    """
    before: Fact | None = None
    for fact in facts:
        joined = before and _joined(own, before, fact)
        if joined or before is None:
            before = joined or fact
            continue
        yield before
        before = fact
    if before is not None:
        yield before


def _joined(own: Side, one: Fact, two: Fact) -> Fact | None:
    tokens = own.article.sentences[one.sentence].tokens
    stop = one.last + 1
    if (
        (one.sentence, stop + 1) != (two.sentence, two.core)
        or one.kind != "number"
        or tokens[stop].norm != "."
        or not (tokens[one.last].text + tokens[two.core].text).isdecimal()
    ):
        return None
    value = f"{one.value}.{two.value}"
    number = Decimal(f"{tokens[one.last].text}.{tokens[two.core].text}")
    return replace(
        two,
        start=one.start,
        first=one.first,
        core=one.core,
        value=value,
        number=number,
        qualifier=one.qualifier,
    )


def _says_how_many(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether a fact is more than a piece of something longer: of a telephone number
    ("0845 125"), of an address ("/2012/08/"), of a time with a space in it ("6 : 00").
    An age tells who it is, not how many or how long ("Cole, 47,", "a 47-year-old").
    """
    if fact.kind == "name":
        return True
    if fact.kind in NUMBERS and _is_aside(tokens, fact):
        return False
    if fact.kind in ("date", "weekday"):
        return not _dates_saying(tokens, fact, language)
    ages = language.words(LIST, "ages")
    hyphened = [
        tokens[k].norm in HYPHENS
        for k in (fact.last + 1, fact.last + 3)
        if k < len(tokens)
    ]
    if hyphened == [True, True] or tokens[fact.last].norm in ages:
        return False
    return not (
        fact.kind in NUMBERS and _is_of_range(tokens, fact, language)
    ) and not any(
        _is_joined(tokens, k, step)
        for k, step in ((fact.core, -1), (fact.last, 1))
        if tokens[k].kind == "number"
    )


def _is_aside(tokens: Sequence[Token], fact: Fact) -> bool:
    """Whether an amount stands alone in brackets ("70 miles (112 km)"), or a number
    that counts nothing in commas.
    """
    before = tokens[fact.first - 1].norm if fact.first else ""
    behind = tokens[fact.last + 1].norm if fact.last + 1 < len(tokens) else "."
    if (before, behind) == ("(", ")"):
        return True
    return fact.kind == "number" and before in CLOSED[0] and behind in CLOSED[1]


def _dates_saying(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether a day is that of a statement: "said on Monday". Others say more on
    others.
    """
    beside = tokens[max(0, fact.first - 2) : fact.last + 2]
    return any(token.norm in language.cue_verbs for token in beside)


def _is_of_range(tokens: Sequence[Token], fact: Fact, language: Language) -> bool:
    """Whether a number is either end of a range ("from 3.6 to 4.3", "$140-$150
    million"), or the whole of which another is a part ("18 of 23").
    """
    joining = language.words("updates", "ranges")
    whole = language.words("amounts", "of")
    before = tokens[max(0, fact.first - RANGE) : fact.first]
    behind = tokens[fact.last + 1 : fact.last + 1 + RANGE]
    return (
        _reaches_number(behind[:3], joining | HYPHENS)
        or _reaches_number(before[::-1], joining | HYPHENS | whole)
        or bool(
            {token.norm for token in before} & language.words("amounts", "paired")
            and any(token.kind == "number" for token in (*before, *behind))
        )
    )


def _reaches_number(beside: Sequence[Token], joining: Collection[str]) -> bool:
    """Whether small words lead over one that joins to a number."""
    seen = False
    for token in beside:
        if token.kind == "number":
            return seen
        seen = seen or token.norm in joining
        if not seen and token.kind == "punctuation":
            return False
    return False


def _is_joined(tokens: Sequence[Token], k: int, step: int) -> bool:
    """Whether another number follows on one side, with at most a mark between them that
    is no comma of a list.
    """
    beside, beyond = k + step, k + 2 * step
    if not 0 <= beside < len(tokens):
        return False
    if tokens[beside].kind == "number" or tokens[beside].norm in "/_=":
        return True
    if not 0 <= beyond < len(tokens) or tokens[beyond].kind != "number":
        return False
    # "120, 000": a comma with a space behind it may be one of thousands, too.
    thousands = len(tokens[max(k, beyond)].text) == THOUSANDS
    return tokens[beside].norm in JOINING or (tokens[beside].norm == "," and thousands)


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
    return len(beside) < BESIDE


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
        _is_joined_with(tokens, last + 1, own.language),
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
        if token.kind != "word" or language.is_function_word(token.norm):
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
        token.kind == "word"
        and not language.is_function_word(token.norm)
        and not token.norm.endswith(verbal)
        and not language.is_past(token.norm)
    )


def _is_joined_with(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether "and" leads to another noun without a number or article of its own."""
    if k + 1 >= len(tokens) or tokens[k].norm not in language.words("amounts", "and"):
        return False
    return _is_noun(tokens[k + 1], language)


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
    near = tokens[max(0, fact.first - NEAR) : fact.last + 1 + NEAR]
    for group, some in (("later", near), ("provisional", tokens[:MOST])):
        said = f" {' '.join(token.norm for token in some)} "
        terms = language.words("updates", group)
        if any(f" {term.replace('_', ' ')} " in said for term in terms):
            return group
    return ""
