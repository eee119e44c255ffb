"""Which names of two versions mean the same: spellings, surnames, acronyms, adjectives,
and what WordNet knows.

"Stoltenberg" and "Jens Stoltenberg", "U.S." and "United States", "Russian" and "Russia"
become one name. Where a short form fits more than one long name it stays by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations, pairwise, product
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.name_keys import (
    key_of,
    unincorporated,
    without_genitive,
)
from mediacomp.findings.facts.names.places import (
    is_continent,
    is_demonym,
    is_word,
    peoples,
    states,
)
from mediacomp.findings.facts.names.short_names import persons, sharing, shortened
from mediacomp.languages.packed_wordnet import LANGUAGE
from mediacomp.languages.wordnet import relatives, senses

if TYPE_CHECKING:
    from mediacomp.languages.language import Language

# From "EU" to "UNESCO": beyond that a word in capitals is shouted rather than
# shortened.
_INITIALS = range(2, 7)
# Letters of a name that a people may be called after: "Mali", "Malian". A shorter stem
# fits too much.
_STEM = 4


def joined_names(names: Iterable[str], language: Language) -> dict[str, str]:
    """For each name the fullest name that means the same.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> found = joined_names(["Ann Lee", "Lee", "U.S.", "United States", "Russian",
    ...     "Russia"], Language.of("en"))
    >>> found["Lee"], found["U.S."], found["Russian"]
    ('Ann Lee', 'United States', 'Russia')
    """
    keys: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        keys[key_of(name, language)].append(name)
    parent = {key: key for key in keys}
    for one, other in _pairs(keys, language):
        _join(parent, one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        groups[_root(parent, key)] += keys[key]
    fullest = {root: _fullest(group, language) for root, group in groups.items()}
    return {name: fullest[root] for root, group in groups.items() for name in group}


# The longest name says most, but "Russians" must not stand for "Russia".
def _fullest(group: list[str], language: Language) -> str:
    def of_people(name: str) -> bool:
        plain = _singular(name.casefold())
        return is_demonym(plain) or any(
            len(n) < len(plain) and _is_adjective(n.casefold(), plain) for n in group
        )

    def rank(name: str) -> tuple[bool, int, bool, str]:
        length = len(without_genitive(name, language))
        return of_people(name), -length, " " in name and name.isupper(), name

    return min(group, key=rank)


def _pairs(keys: dict[str, list[str]], language: Language) -> list[tuple[str, str]]:
    """Pairs of keys whose names mean the same."""
    words = {
        key: without_genitive(unincorporated(names[0], language), language)
        .replace(".", " ")
        .split()
        for key, names in keys.items()
    }
    same = persons(words, language)
    found = [(k, other) for k in keys for other in same[k] if k in same[other]]
    found += shortened(keys, words, language) + _spelt_out(keys, words)
    found += _turned(words, language)
    return found + (_states(keys) + _known(keys) if language.has_wordnet else [])


def _states(keys: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """ "Conn.", "Connecticut"."""
    by_name = sharing({key: {names[0].casefold()} for key, names in keys.items()})
    full = ((k, states().get(n[0].casefold().rstrip("."))) for k, n in keys.items())
    return [
        (key, other) for key, state in full for other in by_name.get(state or "", ())
    ]


def _turned(
    words: Mapping[str, Sequence[str]], language: Language
) -> list[tuple[str, str]]:
    """ "Ministry of Defence", "Defence Ministry"."""
    of, small = language.words("amounts", "of"), language.words("amounts", "the")
    by_words = {" ".join(parts).casefold(): key for key, parts in words.items()}
    found = []
    for key, parts in words.items():
        norms = [part.casefold() for part in parts]
        at = next((k for k, norm in enumerate(norms) if norm in of), 0)
        rest = [norm for norm in norms[at + 1 :] if norm not in small]
        other = by_words.get(" ".join(rest + norms[:at])) if at else None
        if other is not None:
            found.append((key, other))
    return found


def _spelt_out(
    keys: Mapping[str, list[str]], words: Mapping[str, list[str]]
) -> list[tuple[str, str]]:
    """ "U.N.", "United Nations", unless it may be more than one."""
    by_initials = sharing({key: {_initials(names[0])} for key, names in keys.items()})
    found: list[tuple[str, str]] = []
    for key, parts in words.items():
        name = keys[key][0].replace(".", "")
        # "U.N." is split at its full stops, "UN" is not: both are read as letters.
        if len(parts) in (1, len(name)) and name.isupper() and len(name) in _INITIALS:
            spelt = [k for k in by_initials.get(name.casefold(), ()) if k != key]
            found += [(key, other) for other in spelt if len(spelt) == 1]
    return found


def _initials(name: str) -> str:
    """The letters that a name of several words is spelt by: "un" of "United Nations";
    "usn" of "U.S. Navy", which "US" doesn't spell.
    """
    words = name.replace("-", " ").split()
    if len(words) < 2:
        return ""
    shouted = name.isupper()
    return "".join(
        (
            word.replace(".", "") if word.isupper() and not shouted else word[0]
        ).casefold()
        for word in words
        if word[:1].isupper()
    )


def _known(keys: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Names that WordNet calls synonyms, and adjectives of places beside the place."""
    found: list[tuple[str, str]] = []
    by_sense: dict[int, list[str]] = defaultdict(list)
    lemmas: dict[str, tuple[str, str]] = {}
    for key, names in keys.items():
        plain = names[0].casefold()
        head, _, last = plain.rpartition(" ")
        lemmas[key] = plain, f"{head} {_singular(last)}".strip()
        for sense in sorted(
            {s for form in dict.fromkeys(lemmas[key]) for s in senses(form)}
        ):
            by_sense[sense].append(key)
    for group in by_sense.values():
        found += [
            (one, two)
            for one, two in combinations(group, 2)
            if _are_synonyms(keys[one][0], keys[two][0])
        ]
    by_lemma = sharing({key: set(forms) for key, forms in lemmas.items()})
    for one in keys:
        places = {peoples().get(x, "") for x in lemmas[one]}
        places = places.union(*(relatives(x) for x in lemmas[one] if is_demonym(x)))
        others = {other for place in places for other in by_lemma.get(place, ())}
        found += [(one, other) for other in sorted(others - {one})]
    return found + _adjectives(keys, lemmas, by_lemma)


def _adjectives(
    keys: Iterable[str],
    lemmas: Mapping[str, tuple[str, str]],
    by_lemma: Mapping[str, Sequence[str]],
) -> list[tuple[str, str]]:
    """Pairs of names of which one is the other with the ending of a people, as far as
    they stand, in order, among names that begin with the same two letters.
    """
    ordered = sorted(keys)
    place = {key: n for n, key in enumerate(ordered)}
    starts = [lemmas[key][0][:2] for key in ordered]
    others = [one != two for one, two in pairwise(starts)]
    run = dict(zip(ordered, accumulate(others, initial=0), strict=False))
    vowels = ("", *_endings("stem_vowels"))
    found: set[tuple[str, str]] = set()
    for key, forms in lemmas.items():
        for long, ending in product(set(forms), _endings("peoples")):
            if not long.endswith(ending):
                continue
            stem = long.removesuffix(ending)
            for short in (stem + vowel for vowel in vowels):
                for other in by_lemma.get(short, ()):
                    pair = sorted(((place[key], long), (place[other], short)))
                    near = run[key] == run[other] and other != key
                    if near and _is_adjective(*(form for _, form in pair)):
                        found.add((ordered[pair[0][0]], ordered[pair[1][0]]))
    return sorted(found)


def _is_adjective(one: str, two: str) -> bool:
    """Whether one of two words of no dictionary is the other with the ending of a
    people: "Velmora", "Velmoran".
    """
    short, long = sorted((one, two), key=len)
    if len(short) < _STEM or is_word(short) or is_word(long):
        return False
    stems = (short, short[:-1]) if short[-1] in _endings("stem_vowels") else (short,)
    return any(
        long.startswith(stem) and long[len(stem) :] in _endings("peoples")
        for stem in stems
    )


def _singular(word: str) -> str:
    """The lemma; that of a people's name is no word of the lemmatiser: "ukrainians"."""
    stem = word
    for ending in _endings("plural_endings"):
        stem = stem.removesuffix(ending)
    return stem if is_demonym(stem) else LANGUAGE.lemma(word)


def _endings(group: str) -> frozenset[str]:
    """Endings of words in the language of WordNet."""
    return LANGUAGE.words("amounts", group)


def _are_synonyms(one: str, two: str) -> bool:
    """Whether a shared sense is enough: not for two single words that have others as
    well ("China", "Taiwan"), nor for a continent and a body of its states.
    """
    if any(is_continent(name.casefold()) for name in (one, two)):
        return False
    if any(" " in name or name.replace(".", "").isupper() for name in (one, two)):
        return True
    first, second = senses(one.casefold()), senses(two.casefold())
    return first <= second or second <= first


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        key = parent[key]
    return key


def _join(parent: dict[str, str], one: str, other: str) -> None:
    # The first by name becomes the root, whichever was met first: swapping the versions
    # changes nothing.
    roots = sorted((_root(parent, one), _root(parent, other)))
    parent[roots[1]] = roots[0]
