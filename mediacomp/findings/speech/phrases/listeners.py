"""Whom something is told, where that stands between the verb and its subject, as in
agency reports in French and Spanish: "a déclaré [à l'AFP] le maire".
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.adverbials import past_times
from mediacomp.findings.speech.phrases.bounds import REACH
from mediacomp.findings.speech.phrases.named import is_capital

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary


def past_listener(unit: Unit, k: int, words: Vocabulary) -> int:
    """Rightwards from ``k``, behind a verb, over a time and whom something is told;
    ``k`` if nobody is.

    Of two or more names in a row the first is the listener's ("à Reuters Ann Lee"), of
    two alone both are ("a dit à Ann Lee.").

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> from mediacomp.languages.language import Language
    >>> unit, words = tried("a dit mardi à l'agence NPA Ann Lee", Language.of("fr"))
    >>> unit.norms[past_listener(unit, 2, words)]
    'ann'
    """
    to = words.language.words("speech", "spoken_to")
    at = past_times(unit, k, words)
    if at >= len(unit.norms) or unit.norms[at] not in to:
        return k
    first = at + 1
    while first < len(unit.norms) and unit.norms[first] in words.articles:
        first += 1
    end = _end_of_common(unit, first, words)
    names = list(takewhile(lambda n: is_capital(unit, n), range(end, len(unit.norms))))
    titled = bool(names) and (end > first or first > at + 1 or len(names) > 2)
    shouted = [n for n in names[:1] if unit.tokens[n].text.isupper()]
    if end == first and not shouted:
        end += 1 if titled else len(names)
    elif shouted:
        end += 1
    return end if end > first else k


def _end_of_common(unit: Unit, first: int, words: Vocabulary) -> int:
    """Behind the words in small letters that a listener begins with: "presse", "agence
    de presse".
    """
    k = first
    while k < min(len(unit.norms), first + REACH):
        common = unit.tokens[k].kind == "word" and not is_capital(unit, k)
        joined = unit.norms[k] in words.of and k > first
        if not common or (unit.norms[k] in words.function and not joined):
            break
        k += 1
    return k
