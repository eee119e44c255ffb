"""What a dictionary says of words: WordNet 3.0, packed into 1.2 MB and looked up where
it lies.

It explains a substitution that the alignment has found; it never decides that there is
one, since it lacks too much (nothing joins preempt to forestall) and holds too much
(every sense of a word counts, rare ones too). It also tells nouns for persons.

`packed_wordnet` has the dictionary itself.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import numpy as np

from mediacomp.languages.packed_wordnet import LANGUAGE, Lists, WordNet, packed_wordnet
from mediacomp.languages.remembered import remembered

Relation = Literal["synonym", "antonym", "similar", "hypernym", "hyponym"]

STEPS_UP = 2  # three steps up, most nouns have become artifact, act or person
# letters at the start that keep two derivations of one word together, as in decision,
# decisive
SHARED_STEM = 4


@remembered
def relation(words_a: str, words_b: str) -> Relation | None:
    """How the second word or phrase stands to the first; None where WordNet lacks one
    of them or relates no sense.

    Every sense of both counts. Of several relations the first of these holds:

    - ``antonym``: WordNet calls the two words themselves opposites ("hot", "cold");
    - ``synonym``: they share a synset;
    - ``similar``: adjectives, one the head of a cluster and the other a member
      ("dangerous", "hazardous");
    - ``hypernym``, ``hyponym``: the second is broader, or narrower, by one or two steps
      ("missile", "weapon"); where both hold in different senses the shorter way counts,
      and none if they are equally long;
    - ``antonym``, indirectly: a synonym of one is the opposite of a synonym of the
      other ("large", "little"), or one adjective is similar to a word whose opposite is
      the other ("frigid", "hot"). Two adjectives that are each only similar to one of
      two opposites are not called antonyms: too many of them aren't.

    Parameters
    ----------
    words_a, words_b : str
        Lemmas, normalised, as `mediacomp.languages.language.Language.lemma` gives
        them; several words are joined by a space.

    Examples
    --------
    >>> relation("begin", "start"), relation("hot", "cold"), relation("dangerous",
    ...     "hazardous")
    ('synonym', 'antonym', 'similar')
    >>> relation("missile", "weapon"), relation("weapon",
    ...     "missile"), relation("weapon", "cheese")
    ('hypernym', 'hyponym', None)
    """
    book = packed_wordnet()
    lemma_a, lemma_b = book.lemma(words_a), book.lemma(words_b)
    if lemma_a is None or lemma_b is None:
        return None
    if (lemma_a, lemma_b) in book.antonyms:
        return "antonym"
    a, b = book.senses.of([lemma_a]), book.senses.of([lemma_b])
    if a & b:
        return "synonym"
    if book.similar.of(a) & b:
        return "similar"
    up, down = _steps_up(book, a, b), _steps_up(book, b, a)
    if up != down:
        return "hypernym" if up < down else "hyponym"
    return "antonym" if _indirect_antonyms(book, a, b) else None


@remembered
def are_antonyms(word_a: str, word_b: str) -> bool:
    """Whether two lemmas are opposites, or WordNet calls one the opposite of the word
    that the other is an adverb of: "fast", "slowly".

    Examples
    --------
    >>> are_antonyms("hot", "cold"), are_antonyms("fast", "slowly")
    (True, True)
    >>> are_antonyms("hot", "slowly")
    False
    """
    if relation(word_a, word_b) == "antonym":
        return True
    book = packed_wordnet()
    return any(
        (book.lemma(base), book.lemma(other)) in book.antonyms
        for adverb, other in ((word_a, word_b), (word_b, word_a))
        for base in sorted(relatives(adverb))
        if adverb in (f"{base}ly", f"{base[:-1]}ily", f"{base[:-1]}y")
    )


@remembered
def derived(word_a: str, word_b: str) -> bool:
    """Whether two lemmas are forms of one word by derivation.

    WordNet must call them derivationally related, pertainym or participle, and they
    must begin alike: "lunar" pertains to "moon" but is no form of it. Two that are each
    related to a third belong together if four letters are shared.

    Examples
    --------
    >>> derived("decide", "decision"), derived("quick", "quickly"), derived("decision",
    ...     "decisive")
    (True, True, True)
    >>> derived("moon", "lunar"), derived("decide", "division")
    (False, False)
    """
    book = packed_wordnet()
    a, b = book.lemma(word_a), book.lemma(word_b)
    if a is None or b is None or a == b or word_a[0] != word_b[0]:
        return False
    near_a, near_b = book.derived.of([a]), book.derived.of([b])
    return b in near_a or (
        bool(near_a & near_b) and word_a[:SHARED_STEM] == word_b[:SHARED_STEM]
    )


@remembered
def knows(words: str) -> bool:
    """Whether WordNet has a lemma.

    Examples
    --------
    >>> knows("missile"), knows("united states"), knows("xyzzy")
    (True, True, False)
    """
    return packed_wordnet().lemma(words) is not None


@remembered
def senses(words: str) -> frozenset[int]:
    """Numbers of the synsets of a lemma: two lemmas that share one are synonyms in that
    sense.

    Examples
    --------
    >>> bool(senses("us") & senses("united states")), senses("xyzzy")
    (True, frozenset())
    """
    book = packed_wordnet()
    number = book.lemma(words)
    return frozenset() if number is None else frozenset(book.senses.of([number]))


@remembered
def relatives(words: str) -> frozenset[str]:
    """Lemmas that WordNet calls derivationally related to a lemma, or that it pertains
    to.

    Examples
    --------
    >>> "netherlands" in relatives("dutch"), relatives("xyzzy")
    (True, frozenset())
    """
    book = packed_wordnet()
    number = book.lemma(words)
    near = set() if number is None else book.derived.of([number])
    return frozenset(book.text(other) for other in near)


@remembered
def is_acronym(word: str) -> bool:
    """Whether a word has the initials of a synonym of several words.

    Examples
    --------
    >>> is_acronym("nato"), is_acronym("unesco"), is_acronym("report")
    (True, True, False)
    """
    book = packed_wordnet()
    number = book.lemma(word)
    synsets = () if number is None else sorted(book.senses.of([number]))
    names = (book.text(lemma) for lemma in sorted(_lemmas().of(synsets)))
    return any(word == _initials(name) for name in names if " " in name)


def _initials(name: str) -> str:
    words = (word for word in name.split() if word not in LANGUAGE.function_words)
    return "".join(word[0] for word in words)


@cache
def _lemmas() -> Lists:
    """The lemmas of each synset."""
    senses = packed_wordnet().senses
    counts = np.diff(senses.bounds)
    lemmas = np.repeat(np.arange(len(counts)), counts)
    return Lists.paired(senses.values, lemmas, int(senses.values.max()) + 1)


@remembered
def is_person(noun: str) -> bool:
    """Whether at least half of a lemma's senses, of any part of speech, are kinds of
    person.

    Examples
    --------
    >>> is_person("beekeeper"), is_person("union"), is_person("head")
    (True, False, False)
    """
    found, person = senses(noun), senses("person") & senses("individual")
    return bool(found) and 2 * sum(
        bool(_above(packed_wordnet(), sense) & person) for sense in found
    ) >= len(found)


@remembered
def is_adjective(word: str) -> bool:
    """Whether no sense of a lemma is a kind of anything, as those of nouns and verbs
    are.

    Examples
    --------
    >>> is_adjective("naval"), is_adjective("navy"), is_adjective("xyzzy")
    (True, False, False)
    """
    book, found = packed_wordnet(), senses(word)
    return bool(found) and not any(_above(book, sense) - {sense} for sense in found)


@remembered
def sorts(noun: str, kinds: frozenset[str]) -> frozenset[str]:
    """Of which kinds a lemma is a sort: those that at least a quarter of its senses, of
    any part of speech, lie below.

    Examples
    --------
    >>> kinds = frozenset(("firearm", "vessel"))
    >>> [sorted(sorts(noun, kinds)) for noun in ("rifle", "yacht", "firearm", "hill")]
    [['firearm'], ['vessel'], [], []]
    """
    found = senses(noun)
    above = [_above(packed_wordnet(), sense) for sense in found]
    return frozenset(
        kind
        for kind in kinds
        if found.isdisjoint(senses(kind))
        and 4 * sum(bool(up & senses(kind)) for up in above) >= max(1, len(above))
    )


@remembered
def is_surname(noun: str) -> bool:
    """Whether each sense of a lemma is a person whose whole name ends with it.

    Examples
    --------
    >>> is_surname("picasso"), is_surname("beekeeper"), is_surname("king")
    (True, False, False)
    """
    found, ending, book = senses(noun), f" {noun}", packed_wordnet()
    return is_person(noun) and all(
        any(book.text(lemma).endswith(ending) for lemma in _lemmas().of([sense]))
        for sense in sorted(found)
    )


def is_kind(noun: str, kinds: frozenset[int]) -> bool:
    """Whether a sense of a lemma lies one or two steps below one of some synsets.

    Examples
    --------
    >>> cities = senses("city")
    >>> is_kind("seattle", cities), is_kind("harbour", cities)
    (True, False)
    """
    return _steps_up(packed_wordnet(), set(senses(noun)), set(kinds)) <= STEPS_UP


@remembered
def is_broader(broad: str, narrow: str) -> bool:
    """Whether a sense of one lemma is or lies anywhere above a sense of the other.

    Examples
    --------
    >>> is_broader("vessel", "trawler"), is_broader("trawler", "vessel")
    (True, False)
    """
    book, high = packed_wordnet(), senses(broad)
    return any(_above(book, sense) & high for sense in sorted(senses(narrow)))


@remembered
def siblings(noun_a: str, noun_b: str) -> bool:
    """Whether two lemmas are nouns for two things of one sort: a broader noun is the
    next above both in some sense.

    Examples
    --------
    >>> siblings("spring", "autumn"), siblings("month", "year"), siblings("cup", "sea")
    (True, True, False)
    """
    book = packed_wordnet()
    near = [book.broader.of(senses(noun)) for noun in (noun_a, noun_b)]
    thing = senses("entity")
    return any(_above(book, sort) & thing for sort in near[0] & near[1])


def _above(book: WordNet, synset: int) -> set[int]:
    """A synset and all that are broader."""
    reached, step = {synset}, {synset}
    while step := book.broader.of(step) - reached:
        reached |= step
    return reached


def _steps_up(book: WordNet, low: set[int], high: set[int]) -> int:
    """Fewest steps from a synset of `low` up to one of `high`; one more than looked for
    if there is no way.
    """
    reached = low
    for steps in range(1, STEPS_UP + 1):
        reached = book.broader.of(reached)
        if reached & high:
            return steps
    return STEPS_UP + 1


def _indirect_antonyms(book: WordNet, a: set[int], b: set[int]) -> bool:
    return any(
        book.opposites.of(near | book.similar.of(near))
        & far  # the synset itself, or a satellite's head
        for near, far in ((a, b), (b, a))
    )
