"""Verbs of saying: whether a word is one here, or a noun, a passive, a part of
something else.
"""

from __future__ import annotations

from mediacomp.findings.speech.bounds import is_capital
from mediacomp.findings.speech.noun_phrases import Phrase
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.vocabulary import FINDING, Vocabulary

_MARKS_BEFORE = frozenset((",", "-", "--", QUOTE))


def cue_at(unit: Unit, k: int, words: Vocabulary) -> tuple[int, str] | None:
    """Last token and colour of the cue that begins with token ``k``, if one does."""
    norm = unit.norms[k]
    pairs = words.pairs.get(norm)
    if (
        pairs
        and k + 1 < len(unit.norms)
        and unit.norms[k + 1] in pairs
        and _is_pair(unit, k, words)
    ):
        return k + 1, pairs[unit.norms[k + 1]]
    colour = words.colours.get(norm)
    if colour is None or _is_noun(unit, k, words):
        return None
    if colour == FINDING and (
        k + 1 >= len(unit.norms)
        or (unit.norms[k + 1] != "." and unit.norms[k + 1] not in words.found_followers)
    ):
        return None
    return k, colour


def _is_pair(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether "went on" is a verb with its particle, and not a verb with a place: "went
    on sale".
    """
    behind = unit.tokens[k + 2] if k + 2 < len(unit.tokens) else None
    return (
        unit.norms[k + 1] not in words.on
        or behind is None
        or behind.kind == "punctuation"
        or behind.norm in words.pair_followers
    )


def _is_noun(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether the word before says that this is no verb: "the report", "of claims",
    "their demands".
    """
    if not k:
        return not (
            unit.norms[0].endswith(words.participle_endings)
            or (unit.norms[0].endswith(words.inflected_endings) and is_capital(unit, 1))
        )
    if is_capital(unit, k):
        return True
    before = unit.norms[k - 1]
    if unit.norms[k].endswith(words.participle_endings):
        return (
            not _takes_participle(before, words)
            or "_".join((before, unit.norms[k])) in words.verb_pairs
        )
    if before in words.prepositions and before not in words.to:
        return True
    return (
        before in words.articles
        or (
            before in words.determining and not unit.norms[k].endswith(words.past_forms)
        )
        or (before in words.owners and before not in words.ambiguous_owners)
        or (
            before.endswith(words.possessive_endings)
            and len(before) > 3
            and not unit.norms[k].endswith(words.told_forms)
        )
    )


def _takes_participle(before: str, words: Vocabulary) -> bool:
    return (
        before in words.before_participles
        or before in _MARKS_BEFORE
        or before in words.as_
        or before in words.auxiliaries
    )


def is_passive(unit: Unit, k: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    if norm in words.addressed and k + 1 < len(unit.norms):
        following = unit.norms[k + 1]
        if following in (":", ",") or following in words.addressed_followers:
            return norm in words.told
    if norm.endswith(words.participle_endings) or norm.endswith(words.present_forms):
        return False
    j = k - 1
    while j >= 0 and (
        unit.norms[j] in words.particles or unit.norms[j].endswith(words.adverb_endings)
    ):
        j -= 1
    return j >= 0 and (
        unit.norms[j] in words.be or unit.norms[j] in words.passive_helpers
    )


def agrees(unit: Unit, k: int, subject: Phrase, words: Vocabulary) -> bool:
    """Whether a verb in its base form has a plural subject; else it is a noun: "his
    fondest hope is …".
    """
    led_in = unit.norms[k + 1 : k + 2] in ([","], [":"])
    if not has_third_person(unit.norms[k], words) or subject.last != k - 1 or led_in:
        return True
    last = unit.norms[subject.last]
    return last.endswith(words.plural_endings) or last in words.plurals


def has_third_person(verb: str, words: Vocabulary) -> bool:
    """Whether a verb of saying is in its base form: it has another in "-s"."""
    return any(f"{verb}{ending}" in words.colours for ending in words.plural_endings)


def is_unknown(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a token looks like the past tense of a verb that no list holds."""
    norm = unit.norms[k] if k < len(unit.norms) else ""
    return (
        norm.endswith(words.past_endings)
        and norm not in words.function
        and not is_capital(unit, k)
    )
