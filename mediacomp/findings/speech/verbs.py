"""Verbs of saying: whether a word is one here, or a noun, a passive, a part of
something else.
"""

from __future__ import annotations

from mediacomp.findings.speech.bounds import is_capital
from mediacomp.findings.speech.noun_phrases import Phrase
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.vocabulary import FINDING, POSSESSIVES, Vocabulary

_BE = frozenset(["be", "am", "is", "are", "was", "were", "been", "being"])
_DETERMINING = frozenset(["no", "any", "every", "such", "another", "other", "own"])
_PARTICIPLE_AFTER = frozenset(
    (
        "and",
        "or",
        "but",
        "by",
        "in",
        "after",
        "before",
        "while",
        "when",
        "without",
        "for",
        "of",
        "then",
        "not",
        "also",
    )
)
_MARKS_BEFORE = frozenset((",", "-", "--", "as", QUOTE))
ADDRESSED = frozenset(["told", "tell", "tells", "telling"])
"""Verbs that a listener follows, never the one who speaks: "Ann Lee, the mayor, told
lawmakers, “…".
"""

_PLURALS = frozenset(
    ("i", "we", "you", "they", "people", "police", "many", "some", "few", "others")
)


def cue_at(unit: Unit, k: int, words: Vocabulary) -> tuple[int, str] | None:
    """Last token and colour of the cue that begins with token ``k``, if one does."""
    norm = unit.norms[k]
    pairs = words.pairs.get(norm)
    if (
        pairs
        and k + 1 < len(unit.norms)
        and unit.norms[k + 1] in pairs
        and _is_pair(unit, k)
    ):
        return k + 1, pairs[unit.norms[k + 1]]
    colour = words.colours.get(norm)
    if colour is None or _is_noun(unit, k, words):
        return None
    if colour == FINDING and unit.norms[k + 1 : k + 2] not in (
        ["that"],
        ["there"],
        ["no"],
        ["."],
    ):
        return None
    return k, colour


def _is_pair(unit: Unit, k: int) -> bool:
    """Whether "went on" is a verb with its particle, and not a verb with a place: "went
    on sale".
    """
    behind = unit.tokens[k + 2] if k + 2 < len(unit.tokens) else None
    return (
        unit.norms[k + 1] != "on"
        or behind is None
        or behind.kind == "punctuation"
        or behind.norm in ("to", "that")
    )


def _is_noun(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether the word before says that this is no verb: "the report", "of claims",
    "their demands".
    """
    if not k:
        return not (
            unit.norms[0].endswith("ing")
            or (unit.norms[0].endswith(("s", "ed")) and is_capital(unit, 1))
        )
    if is_capital(unit, k):
        return True
    before = unit.norms[k - 1]
    if unit.norms[k].endswith("ing"):
        return not _takes_participle(before, words) or (before, unit.norms[k]) == (
            "in",
            "writing",
        )
    if before in words.prepositions and before != "to":
        return True
    return (
        before in words.articles
        or (
            before in _DETERMINING
            and not unit.norms[k].endswith(("ed", "said", "told", "wrote"))
        )
        or (before in POSSESSIVES and before != "her")
        or (
            before.endswith(("'s", "s'"))
            and len(before) > 3
            and not unit.norms[k].endswith(("ed", "said", "told"))
        )
    )


def _takes_participle(before: str, words: Vocabulary) -> bool:
    return (
        before in _PARTICIPLE_AFTER
        or before in _MARKS_BEFORE
        or before in words.auxiliaries
    )


def is_passive(unit: Unit, k: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    if norm in ADDRESSED and k + 1 < len(unit.norms):
        following = unit.norms[k + 1]
        if following in ("that", "to", ":", ",", "not", "there"):
            return norm == "told"
    if norm.endswith("ing") or norm.endswith("says"):
        return False
    j = k - 1
    while j >= 0 and (unit.norms[j] in words.particles or unit.norms[j].endswith("ly")):
        j -= 1
    return j >= 0 and (unit.norms[j] in _BE or unit.norms[j] in ("'s", "get", "got"))


def agrees(unit: Unit, k: int, subject: Phrase, words: Vocabulary) -> bool:
    """Whether a verb in its base form has a plural subject; else it is a noun: "his
    fondest hope is …".
    """
    led_in = unit.norms[k + 1 : k + 2] in ([","], [":"])
    if f"{unit.norms[k]}s" not in words.colours or subject.last != k - 1 or led_in:
        return True
    last = unit.norms[subject.last]
    return last.endswith("s") or last in _PLURALS


def is_unknown(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a token looks like the past tense of a verb that no list holds."""
    norm = unit.norms[k] if k < len(unit.norms) else ""
    return (
        norm.endswith("ed") and norm not in words.function and not is_capital(unit, k)
    )
