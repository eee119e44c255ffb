"""Words and phrases that say the opposite of each other: "more" and "less", "accepted"
and "did not accept".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from mediacomp.findings.markers import be_forms
from mediacomp.languages import wordnet
from mediacomp.languages.language import Language

_SIDES = "+", "-"


def are_opposites(one: Sequence[str], two: Sequence[str], language: Language) -> bool:
    """Whether one phrase says the opposite of the other: opposite words, or one word
    denied on one side alone.

    Parameters
    ----------
    one, two
        The normalised words of either.

    Examples
    --------
    >>> english = Language.of("en")
    >>> are_opposites(["risen"], ["plunged"], english)
    True
    >>> are_opposites(["accepted"], ["did", "not", "accept"], english)
    True
    >>> are_opposites(["rose"], ["did", "not", "fall"], english)
    False
    >>> phrases = [text.split() for text in ("because of the vote", "despite the vote")]
    >>> are_opposites(*phrases, english)
    True
    >>> are_opposites(["gefährliche"], ["ungefährliche"], Language.of("de"))
    True
    >>> are_opposites(["faster"], ["more", "slowly"], english)
    True
    >>> are_opposites(["best-run"], ["worst-run"], english)
    True
    """
    if any(is_other_in_passive(words, language) for words in (one, two)):
        return False
    cores = [_core(words, language) for words in (one, two)]
    lemmas = [[language.lemma(word) for word in core] for core in cores]
    if not all(cores) and len(one) == len(two) == 1:
        return _opposite(one[0], two[0], language)
    if is_denied(one, language) != is_denied(two, language):
        return bool(cores[0]) and lemmas[0] == lemmas[1]
    if lemmas[0] == lemmas[1]:
        return _turned_round(one, two, language)
    # As written as well: "left" is "leave", and the opposite of "right".
    return any(
        _opposite(*part, language)
        for pair in (_one_other(*lemmas), _one_other(*cores))
        if pair
        for part in (pair, *_one_part(*pair))
    )


def _turned_round(one: Sequence[str], two: Sequence[str], language: Language) -> bool:
    """Whether nothing but small words makes two phrases opposites."""
    rests = without_ends(one, two)
    small = not any(_core(rest, language) or denials(rest, language) for rest in rests)
    return small and any(_opposite(x, y, language) for x in rests[0] for y in rests[1])


def without_ends(
    one: Sequence[str], two: Sequence[str]
) -> tuple[Sequence[str], Sequence[str]]:
    """What two phrases have between the words that both begin and end with.

    Examples
    --------
    >>> without_ends("because of the vote".split(), "despite the vote".split())
    (['because', 'of'], ['despite'])
    """
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return one, two


def is_other_in_passive(words: Sequence[str], language: Language) -> bool:
    """Whether a phrase has a verb in the passive that means something else there.

    Examples
    --------
    >>> english = Language.of("en")
    >>> [is_other_in_passive(words, english) for words in (["was", "left"], ["left"])]
    [True, False]
    """
    being, active = be_forms(language), language.words("opposites", "active")
    return any(x in being and language.lemma(y) in active for x, y in pairwise(words))


def is_denied(words: Iterable[str], language: Language) -> bool:
    """Whether a phrase has an odd number of negations.

    Examples
    --------
    >>> is_denied(["did", "not", "resign"], Language.of("en"))
    True
    """
    return denials(words, language) % 2 == 1


def denials(words: Iterable[str], language: Language) -> int:
    """How many words are a negation, or end with one."""
    negations, endings = _denials(language)
    return sum(word in negations or word.endswith(endings) for word in words)


def denies(word: str, language: Language) -> bool:
    """Whether a normalised word is a negation, or ends with one.

    Examples
    --------
    >>> [denies(word, Language.of("en")) for word in ("never", "didn't", "very")]
    [True, True, False]
    """
    negations, endings = _denials(language)
    return word in negations or word.endswith(endings)


def is_contracted(word: str, language: Language) -> bool:
    """Whether a normalised word ends with a negation.

    Examples
    --------
    >>> [is_contracted(word, Language.of("en")) for word in ("never", "didn't")]
    [False, True]
    """
    return word.endswith(_denials(language)[1])


@cache
def _denials(language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that deny, and endings of words that do."""
    endings = tuple(sorted(language.words("wording", "contracted")))
    return language.words("wording", "negation"), endings


def declines(word: str, language: Language) -> bool:
    """Whether a normalised verb says that the deed behind it was not done.

    Examples
    --------
    >>> [declines(word, Language.of("en")) for word in ("failed", "tried")]
    [True, False]
    """
    return word in language.words("speech", "declining")


def _core(words: Sequence[str], language: Language) -> list[str]:
    """The content words that are no negation, in order."""
    return [
        word
        for word in words
        if not language.is_function_word(word) and not denies(word, language)
    ]


def on_one_side(one: str, two: str, language: Language) -> bool:
    """Whether a list of opposites has two dictionary forms on one side.

    Examples
    --------
    >>> english = Language.of("en")
    >>> on_one_side("hurt", "injure", english), on_one_side("hurt", "intact", english)
    (True, False)
    """
    lists = language.lists("opposites")
    return any({one, two} <= set(some) for some in lists.values())


def _opposite(one: str, two: str, language: Language) -> bool:
    if two in _listed(language).get(one, ()):
        return True
    if language.has_wordnet:
        # Adverbs that no longer mean their adjective: "shortly".
        others = language.words("wording", "other_words")
        if not others.isdisjoint((one, two)):
            return wordnet.relation(one, two) == "antonym"
        return wordnet.are_antonyms(one, two)
    return _is_prefixed(one, two, language) or _is_prefixed(two, one, language)


@cache
def _listed(language: Language) -> dict[str, set[str]]:
    """The opposites of each word that the lists know."""
    lists, found = language.lists("opposites"), defaultdict[str, set[str]](set)
    for name in lists:
        if name.endswith(_SIDES[0]):
            sides = lists[name], lists[name[:-1] + _SIDES[1]]
            for own, other in (sides, sides[::-1]):
                for word in own:
                    found[word] |= other
    return dict(found)


def _one_other(one: Sequence[str], two: Sequence[str]) -> tuple[str, str] | None:
    """The words in which two phrases of as many differ, if it is one of each."""
    if len(one) != len(two):
        return None
    other = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
    return other[0] if len(other) == 1 else None


def _one_part(one: str, two: str) -> list[tuple[str, str]]:
    """The parts in which two hyphened words differ, if it is one: "best-run",
    "worst-run".
    """
    found = _one_other(one.split("-"), two.split("-"))
    return [found] if found and found != (one, two) else []


def _is_prefixed(one: str, two: str, language: Language) -> bool:
    """Whether a word is another with a prefix that denies: "ungefährlich"."""
    prefixes = language.words("wording", "prefixes")
    others = language.words("wording", "other_words")
    return one not in others and any(one == prefix + two for prefix in prefixes)
