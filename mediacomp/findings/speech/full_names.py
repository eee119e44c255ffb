"""What may be a full name, and which one a surname or a given name may be short for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_ordinary
from mediacomp.findings.facts.names.places import is_place

if TYPE_CHECKING:
    from mediacomp.languages.language import Language


def ends_with(full: str, name: str) -> bool:
    """Whether a name ends with another; letters before a whole name are no part of it.

    Examples
    --------
    >>> ends_with("Ann van Lee", "van Lee"), ends_with("Tom Lee", "van Lee")
    (True, False)
    >>> ends_with("AFP Ann Lee", "Ann Lee")
    False
    """
    before = full[: -len(name) - 1]
    letters = len(before) > 1 and before.isupper() and " " in name
    return full.lower().endswith(f" {name.lower()}") and not letters


def called(
    given: str, begun: Iterable[str], people: Iterable[str], language: Language
) -> list[str]:
    """Whom a given name alone may mean among the names that it begins, if all of those
    are surely ``people``, or it is known as a given name and they are no bodies; not a
    place, and a common word only where it is known so.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> called("Hamish", ["Hamish Dorn"], ["Hamish Dorn"], ENGLISH)
    ['Hamish Dorn']
    >>> called("Lima", ["Lima Dorn"], ["Lima Dorn"], ENGLISH)
    []
    >>> called("Kestrel", ["Kestrel Shipping"], [], ENGLISH)
    []
    """
    bodies = language.words("name_words", "bodies")
    heads = bodies | language.words("speakers", "institutions")

    def headed(name: str) -> bool:
        return not heads.isdisjoint(name.lower().split())

    word = given.lower()
    listed = word in language.words("name_words", "given")
    common = is_place(word) or is_ordinary(word, language)
    known = {*begun} <= {*people} or (listed and not any(map(headed, begun)))
    return [*begun] if known and (listed or not common) else []


def is_shouted(name: str, language: Language) -> bool:
    """Whether a name is common words in capitals throughout, as a headline opens with.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> is_shouted("FUEL SHOCK", ENGLISH), is_shouted("ANN LEE", ENGLISH)
    (True, False)
    """
    given = language.words("name_words", "given")
    return name.isupper() and all(
        is_ordinary(word, language) and word not in given
        for word in name.lower().split()
    )
