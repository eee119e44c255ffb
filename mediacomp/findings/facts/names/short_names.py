"""Names that are another in short: a surname, a given name, initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_ordinary
from mediacomp.findings.facts.names.places import is_demonym, is_place, is_word

if TYPE_CHECKING:
    from mediacomp.languages.language import Language


def shortened(
    keys: Mapping[str, list[str]], words: Mapping[str, list[str]], language: Language
) -> list[tuple[str, str]]:
    """ "Lee", "Ann Lee": one long name, or none; where both Ann Lee and Tom Lee III
    are named, "Lee" is nobody's.
    """
    # A long text has thousands of names: each is held against those alone that share
    # what they must share.
    bare = {key: _without_suffix(parts, language) for key, parts in words.items()}
    by_end = sharing({k: {parts[0], parts[-1]} for k, parts in bare.items() if parts})
    called = _called_after(bare, language)
    found: list[tuple[str, str]] = []
    for key, parts in bare.items():
        letters = all(name.isupper() for name in keys[key])
        longer = [
            other
            for other in by_end.get(parts[-1] if parts else "", ())
            if other not in called
            and _is_short_for(parts, bare[other], language, letters=letters)
        ]
        if _agree([words[other] for other in longer], language):
            found += [(key, other) for other in longer]
    return found


def persons(
    words: Mapping[str, list[str]], language: Language
) -> Mapping[str, Sequence[str]]:
    """For each name those that differ from it in initials only, unless they say of each
    other that they are two: "Ann F. Lee" and "Ann G. Lee" leave "Ann Lee" alone.
    """
    bare = {key: _without_suffix(parts, language) for key, parts in words.items()}
    # Whoever may be one person has the surname and the initial in common.
    begun = {key: [f"{p[-1]} {p[0][:1]}"] if p else [] for key, p in bare.items()}
    alike = sharing(begun)
    found: dict[str, Sequence[str]] = {}
    for key, own in bare.items():
        others = [
            other
            for form in begun[key]
            for other in alike[form]
            if other != key and _are_one_person(own, bare[other])
        ]
        agree = _agree([words[other] for other in others], language)
        found[key] = others if agree else ()
    return found


def _called_after(words: Mapping[str, list[str]], language: Language) -> set[str]:
    """Names that are another behind common words, as titles are, or behind a colon:
    "Notorious Ann Lee" is not Ann Lee in full.
    """
    wholes = set(map(tuple, words.values()))
    parted = {key for key, parts in words.items() if any(":" in p for p in parts)}
    return parted | {
        key
        for key, parts in words.items()
        for k in range(1, len(parts) - 1)
        if tuple(parts[k:]) in wholes
        and all(is_ordinary(word, language) for word in parts[:k])
    }


def _is_short_for(
    parts: list[str], longer: list[str], language: Language, *, letters: bool
) -> bool:
    """Whether a name is a surname or the end of a longer one, or a word of no
    dictionary that begins it, unless it is ``letters`` alone: "BBC", "BBC One".
    """
    bodies = language.words("name_words", "bodies")
    if len(longer) <= len(parts) or longer[-1] in bodies:
        return False
    plain = " ".join(parts)
    if language.has_wordnet and (
        is_place(plain) or is_demonym(plain)
    ):  # "Asia" is not "East Asia"
        return False
    if longer[-len(parts) :] == parts:
        # What stands behind "of" is another thing: "Velmora", "Bank of Velmora". In
        # French "de" is part of a surname as well, unless an institution leads.
        before = longer[-len(parts) - 1]
        apart = language.words("amounts", "of") | language.articles
        headed = longer[0] in language.words("speakers", "institutions")
        return before not in apart or not (language.has_wordnet or headed)
    return (
        len(parts) == 1
        and longer[0] == plain
        and not letters
        and (not language.has_wordnet or not is_word(plain))
    )


def _agree(names: Sequence[list[str]], language: Language) -> bool:
    """Whether all of some names may be one person's."""
    bare = [_without_suffix(parts, language) for parts in names]
    return all(_are_one_person(one, two) for one, two in combinations(bare, 2))


def _without_suffix(parts: list[str], language: Language) -> list[str]:
    suffixes = language.words("speakers", "suffixes")
    return parts[:-1] if len(parts) > 2 and parts[-1] in suffixes else parts


def _are_one_person(one: list[str], two: list[str]) -> bool:
    """Whether two names differ in initials only: "Donald J. Trump", "Donald Trump", "D.
    J. Trump".
    """
    if len(one) < 2 or len(two) < 2 or one[-1] != two[-1] or len(one[-1]) < 2:
        return False
    if not _are_alike(one[0], two[0]):
        return False
    middles = one[1:-1], two[1:-1]
    if len(middles[0]) == len(middles[1]):
        return all(map(_are_alike, *middles))
    short, long = sorted(middles, key=len)
    return not short and all(len(word) == 1 for word in long)


def _are_alike(one: str, two: str) -> bool:
    """Whether two words are the same, or one is the other's initial."""
    short, long = sorted((one, two), key=len)
    return one == two or (len(short) == 1 and long.startswith(short))


def sharing(shared: Mapping[str, Iterable[str]]) -> Mapping[str, Sequence[str]]:
    """The keys that have each of what they may share."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, all_of in shared.items():
        for one in all_of:
            found[one].append(key)
    return found
