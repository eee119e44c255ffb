"""What a sentence says of its things in one word: what they are, or what was done to
them.

::

    a gale has [destroyed] the store          of the store
    the store is largely [intact]             of the store
    no miner was [hurt]                       of a miner, denied
    there were no [injuries]                  of anyone, denied

There is no parser behind it: what stands before a verb with its small words is its
subject, what follows its object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mediacomp.changes.clauses.auxiliaries import (
    adverb_endings,
    first_beside,
    goes_with,
    helping_words,
    is_finding,
    is_reporting,
)
from mediacomp.changes.clauses.nouns import (
    PHRASE,
    Noun,
    called,
    is_number,
    subject_before,
)
from mediacomp.changes.clauses.parties import LIST, is_content
from mediacomp.changes.opposites import denies
from mediacomp.findings.facts.dates.date_words import date_words
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

MODALS = {
    "possibility": "possibility",
    "obligation": "obligation",
    "future": "future",
    "infinitive": "future",
    "expectation": "future",
}
"""Word lists of what makes a predicate no fact, and of which sort that is."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """The word at token ``last``, with what goes with it from token ``first`` on.

    Attributes
    ----------
    denied
        Whether a negation stands before it, or before its subject ("no oil leaked"), or
        words that leave it undone ("failed to").
    modals
        By which sorts of words it is no fact: "may", "would"; "if" itself. What "will",
        "is to" or "is expected to" happen is of one sort.
    does, of
        Lemmas of who does it, where it has an object, and of what it is said of; empty
        where that isn't told. What stands in commas behind a noun is called so, too.
    whose
        Names and words before it that say which it is, or whose: "[Larch]'s
        shares", "the [north] gate", "a bank in [Ostra]".
    some
        Whether others of the sort may be left: "two schools", "half of the shops"; of
        who does it, too.
    by
        Words that say which does it, or whose: "the [bakers'] union backs the deal".
    none
        Whether it is denied of all of the sort: "no miner", "nobody".
    how
        Adverbs that go with it: "was [seriously] hurt".
    whole
        Where its subject begins, or itself where none was found.
    """

    word: str
    first: int
    last: int
    denied: bool
    modals: frozenset[str]
    does: frozenset[str]
    of: frozenset[str]
    whose: frozenset[str]
    some: bool
    none: bool = False
    how: frozenset[str] = frozenset()
    whole: int = 0
    by: frozenset[str] = frozenset()

    def keys(self, language: Language) -> Iterator[tuple[str, bool, str]]:
        """What is said and of what, in one form for each name of that."""
        lemma = language.lemma(self.word)
        return ((lemma, self.denied, thing) for thing in sorted(self.of))


def predicates(tokens: Sequence[Token], language: Language) -> Iterator[Predicate]:
    """The predicates of a sentence, in their order.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> text = "No miner was hurt, but the gate has been destroyed."
    >>> found = predicates(tokenise(text), Language.of("en"))
    >>> [(one.word, one.denied, sorted(one.of)) for one in found]
    [('hurt', True, ['miner']), ('destroyed', False, ['gate'])]
    >>> text = "Lee closed gates, but the mill will reopen early."
    >>> [one.word for one in predicates(tokenise(text), Language.of("en"))]
    ['closed', 'reopen']
    """
    helping = helping_words(language)
    # Of the nearest verb that has one, even if no predicate follows it: "was there and
    # was hurt".
    subject = Noun()
    for k, token in enumerate(tokens):
        if token.norm in helping or is_finding(tokens, k, language):
            subject = _either(subject_before(tokens, k - 1, language), subject)
            continue
        deed = _deed(tokens, k, language)
        if deed is not None:
            yield deed
        if not is_content(token, language):
            continue
        first = first_beside(tokens, k, language)
        if _is_predicate(tokens, first, k, language):
            own = subject_before(tokens, first - 1, language)
            yield _predicate(tokens, range(first, k), (own, subject), language)
            subject = _either(own, subject)


def _deed(tokens: Sequence[Token], k: int, language: Language) -> Predicate | None:
    """What a noun tells that befell so many or nobody: "no [injuries]", "no reports of
    [deaths]". With an adjective it leaves room for others: "no serious injuries".
    """
    word = language.pairs(LIST, "deeds").get(language.lemma(tokens[k].norm))
    if word is None or k < 1:
        return None
    before = k - 1
    if before > 1 and tokens[before].norm in language.words("amounts", "of"):
        before -= 2
    none = denies(tokens[before].norm, language)
    if not (none or is_number(tokens[before], language)):
        return None
    nothing = frozenset[str]()
    anyone = language.words("amounts", "anyone")
    return Predicate(
        word,
        before,
        k,
        none,
        nothing,
        nothing,
        anyone,
        nothing,
        some=not none,
        none=none,
        whole=before,
    )


def _either(one: Noun, two: Noun) -> Noun:
    """The first of two that tells anything."""
    return one if one.called or one.some else two


def _is_predicate(
    tokens: Sequence[Token], first: int, k: int, language: Language
) -> bool:
    """Whether a content word has the shape of the past, or those before it make a
    predicate of it: "will reopen", "is open", "has begun"; not "has open gates", "to
    reopen".
    """
    norm = tokens[k].norm
    past = language.is_past(norm)
    present = _is_present(tokens, first, k, language)
    if (
        not (past or present or first < k)
        or tokens[first].norm in language.words("wording", "infinitive")
        or goes_with(norm, language)
        or is_reporting(tokens, first, k, language)
    ):
        return False
    beside = {tokens[n].norm for n in range(first, k)}
    if not beside.isdisjoint(language.words(LIST, "nearly")):
        return False
    if present:
        return True
    if k + 1 < len(tokens) and is_content(tokens[k + 1], language):
        return past or not beside.isdisjoint(_modals(language))
    having = language.words("wording", "have")
    return (
        past
        or not beside.isdisjoint(helping_words(language) - having)
        or (not beside.isdisjoint(having) and language.lemma(norm) != norm)
    )


def _is_present(
    tokens: Sequence[Token], first: int, k: int, language: Language
) -> bool:
    """Whether a word is a verb of the present with what it is done to: behind a noun,
    in another form than its own, before a phrase: "the union [backs] the deal".
    """
    norm, behind = tokens[k].norm, tokens[k + 1 : k + 2]
    return (
        first > 0
        and is_content(tokens[first - 1], language)
        and all(token.norm in language.openers for token in behind)
        and bool(behind)
        and not language.is_past(norm)
        and language.lemma(norm) not in (norm, tokens[first - 1].norm)
    )


def _predicate(
    tokens: Sequence[Token],
    before: range,
    subjects: tuple[Noun, Noun],
    language: Language,
) -> Predicate:
    """The predicate behind the words that go with it, with the noun before it. Joined
    to another one it has the subject of that.
    """
    first, k = before.start, before.stop
    beside = frozenset(tokens[n].norm for n in before)
    joined = first > 0 and tokens[first - 1].norm in language.words(LIST, "joining")
    subject = subjects[joined]
    being = be_forms(language) | language.words(LIST, "copulas")
    is_deed = beside.isdisjoint(being)
    behind = _object(tokens, k, language) if is_deed else frozenset[str]()
    if behind and not (subject.called or subject.some):
        # Who does it is a pronoun: "they have yet to make an [offer]".
        behind = frozenset()
    undone = beside & language.words(LIST, "undone_then")
    denials = sum(denies(norm, language) for norm in beside) + len(undone)
    near = {token.norm for token in tokens[max(0, first - PHRASE) : first]}
    asked = near & language.words("speech", "if")
    # What there is none of is denied once, not by all that follows.
    none = subject.none and not joined
    return Predicate(
        tokens[k].norm,
        subject.first if none else first,
        k,
        (denials + none) % 2 == 1,
        _sorts(beside, bool(denials), language) | asked,
        subject.called if behind else frozenset(),
        behind or subject.called,
        frozenset() if behind else subject.whose,
        subject.some,
        none and not behind,
        frozenset(norm for norm in beside if norm.endswith(adverb_endings(language))),
        subject.first if subject.called and not joined else first,
        subject.whose if behind else frozenset(),
    )


@cache
def _modals(language: Language) -> frozenset[str]:
    return frozenset[str]().union(*(language.words("wording", g) for g in MODALS))


def _sorts(beside: frozenset[str], denied: bool, language: Language) -> frozenset[str]:
    """Of which sorts the modal words are that go with a predicate. Who "could not", or
    "failed to", didn't.
    """
    over = language.words(LIST, "undone_then")
    sorts = frozenset(
        sort
        for group, sort in MODALS.items()
        if not beside.isdisjoint(language.words("wording", group))
    )
    if denied and not beside.isdisjoint(language.words(LIST, "able")):
        sorts -= {MODALS["possibility"]}
    return sorts if beside.isdisjoint(over) else sorts - {MODALS["infinitive"]}


def _object(tokens: Sequence[Token], k: int, language: Language) -> frozenset[str]:
    """Lemma of the last word of the noun phrase behind a verb, which begins with an
    article or possessive, or of the name behind it.
    """
    last = k + 1
    if _is_name(tokens, last, language):
        while _is_name(tokens, last + 1, language):
            last += 1
        return called(tokens[last], language)
    if last >= len(tokens) or tokens[last].norm not in language.openers:
        return frozenset()
    while last + 1 < min(len(tokens), k + 1 + PHRASE) and is_content(
        tokens[last + 1], language
    ):
        last += 1
    return called(tokens[last], language) if last > k + 1 else frozenset()


def _is_name(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a word is part of a name, and of no day."""
    return (
        k < len(tokens)
        and is_content(tokens[k], language)
        and tokens[k].text[:1].isupper()
        and not date_words(language).names_time(tokens[k].norm)
    )
