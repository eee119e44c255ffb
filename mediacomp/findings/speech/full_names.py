"""What may be a full name, and which one a surname or a given name may be short for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_ordinary
from mediacomp.findings.facts.names.places import is_place

if TYPE_CHECKING:
    from mediacomp.languages.language import Language


def ends_with(full: str, name: str) -> bool:
    """Whether a name ends with another; neither letters nor several words before a
    whole name are part of it.

    Examples
    --------
    >>> ends_with("Ann van Lee", "van Lee"), ends_with("Tom Lee", "van Lee")
    (True, False)
    >>> ends_with("AFP Ann Lee", "Ann Lee"), ends_with("Radio Lima Ann Lee", "Ann Lee")
    (False, False)
    """
    before = full[: -len(name) - 1]
    apart = " " in before or (len(before) > 1 and before.isupper())
    ends = full.lower().endswith(f" {name.lower()}")
    return ends and not (apart and " " in name)


def may_call(given: str, full: str, language: Language, *, person: bool) -> bool:
    """Whether a given name alone may mean the only name that it begins: that is surely
    a ``person``, or the given name is known as one and the whole is no body; not a
    place, and a common word only where it is known so.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> may_call("Hamish", "Hamish Dorn", ENGLISH, person=True)
    True
    >>> may_call("Lima", "Lima Dorn", ENGLISH, person=True)
    False
    >>> may_call("Adam", "Adam Dorn Trust", ENGLISH, person=False)
    False
    """
    word = given.lower()
    listed = word in language.words("name_words", "given")
    if not listed and (is_place(word) or is_ordinary(word, language)):
        return False
    if not full or not language.articles.isdisjoint(full.split()):
        return False  # "Voss der Deutschen Welle"
    bodies = language.words("name_words", "bodies")
    heads = bodies | language.words("speakers", "institutions")
    return person or (listed and heads.isdisjoint(full.lower().split()))


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
