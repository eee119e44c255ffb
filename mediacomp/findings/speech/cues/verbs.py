"""Verbs of saying: whether a word is one here, or a noun, a passive, a part of
something else, and whether it is denied.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.adverbials import past_times
from mediacomp.findings.speech.phrases.bounds import is_contracted
from mediacomp.findings.speech.phrases.named import is_capital, is_role
from mediacomp.findings.speech.phrases.subjects import declined_before, lacks_object
from mediacomp.findings.speech.units import QUOTE, Unit
from mediacomp.findings.speech.utterance import WEAK
from mediacomp.findings.speech.vocabulary import (
    DENYING,
    FINDING,
    SOURCE,
    THINKING,
    Vocabulary,
)

if TYPE_CHECKING:
    from mediacomp.findings.speech.phrases.noun_phrases import Phrase
    from mediacomp.findings.speech.utterance import Attribution

_MARKS_BEFORE = frozenset((",", "-", "--", QUOTE))


def cue_at(unit: Unit, k: int, words: Vocabulary) -> tuple[int, str] | None:
    """Last token and colour of the cue that begins with token ``k``, if one does.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("she pointed out the claims")
    >>> cue_at(unit, 1, words), cue_at(unit, 4, words)
    ((2, 'confirming'), None)
    """
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
    # "Found the body" is a deed; "found that" and "found." behind a clause report.
    if colour == FINDING and not _tells_what_is_found(unit, k, words):
        return None
    return k, colour


def _tells_what_is_found(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a clause follows a verb of finding, perhaps behind a time, or nothing
    does: "found that", "…, a poll showed on Monday".
    """
    behind = past_times(unit, k + 1, words)
    norm = unit.norms[behind] if behind < len(unit.norms) else ""
    closes = norm == "," and behind > k + 1
    return norm == "." or closes or norm in words.found_followers


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
    norm = unit.norms[k]
    if not k:
        return not _opens_speech(unit, words)
    # Inside a sentence a capital makes a name of a verb: "the Express Reports column".
    if is_capital(unit, k):
        return True
    if norm.endswith(words.participle_endings):
        before = unit.norms[k - 1]
        return _is_paired(unit, k, words) or not (
            _led_in_by_name(unit, k) or _takes_participle(before, words)
        )
    return _is_in_role(unit, k, words) or _is_led_in(unit, k, words)


def _is_in_role(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a word is part of the role before a name: "[state] senator Ann Lee"."""
    behind = unit.norms[k + 1] if k + 1 < len(unit.norms) else ""
    named = is_capital(unit, k + 2) and has_third_person(unit.norms[k], words)
    return named and is_role(behind, words)


def _is_led_in(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether the word before can only lead to a noun: "of claims", "the report",
    "late-night tweets", "to blame", "said that claims"; not "the sign that says".
    """
    norm, before = unit.norms[k], unit.norms[k - 1]
    infinitives = words.language.words("speech", "passive_infinitives")
    if norm in infinitives and before in words.to:
        return k > 1 and unit.norms[k - 2] in words.be
    hyphened = "-" in before and norm.endswith(words.plural_endings)
    if hyphened or (before in words.prepositions and before not in words.to):
        return True
    if before in words.that and unit.norms[k - 2].endswith(words.past_forms):
        return cue_at(unit, k - 2, words) is not None
    return before in words.articles or _owns(before, norm, words)


def _opens_speech(unit: Unit, words: Vocabulary) -> bool:
    """Whether a verb that opens the sentence tells who says it: "Said Ann Lee: “…",
    "Added Lee: “…"; but "Asked about it, Lee said “…".
    """
    norm = unit.norms[0]
    finite = norm in words.told_forms and norm not in words.addressed
    inflected = norm.endswith(words.inflected_endings) and is_capital(unit, 1)
    return finite or inflected or norm.endswith(words.participle_endings)


def _is_paired(unit: Unit, k: int, words: Vocabulary) -> bool:
    return f"{unit.norms[k - 1]}_{unit.norms[k]}" in words.verb_pairs


def _led_in_by_name(unit: Unit, k: int) -> bool:
    """Whether a mark makes a verb of a participle behind a name: "footage of Ann Lee
    asking: “…".
    """
    marked = unit.norms[k + 1 : k + 2] in ([","], [":"], [QUOTE])
    return marked and is_capital(unit, k - 1)


def _owns(before: str, norm: str, words: Vocabulary) -> bool:
    """Whether a word points at a noun: "their demands", "this claim", "Lee's report";
    not "this said", "her said", "Lee's told".
    """
    if before in words.determining and not norm.endswith(words.past_forms):
        return True
    if before in words.owners and before not in words.ambiguous_owners:
        return True
    possessive = before.endswith(words.possessive_endings) and len(before) > 3
    return possessive and not norm.endswith(words.told_forms)


def _takes_participle(before: str, words: Vocabulary) -> bool:
    return (
        before in words.before_participles
        or before in _MARKS_BEFORE
        or before in words.as_
        or before in words.auxiliaries
        or before in words.times
        or is_contracted(before, words)
    )


def is_passive(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a verb of saying tells what was said of or to its subject: "was called",
    "were told that"; not "was saying", "has said".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("he was not called but said")
    >>> is_passive(unit, 3, words), is_passive(unit, 5, words)
    (True, False)
    """
    norm = unit.norms[k]
    if _lacks_listener(unit, k, words):
        return norm in words.told
    if _is_taken_for(unit, k, words) or lacks_object(unit, k, words):
        return True
    if norm.endswith(words.participle_endings) or norm.endswith(words.present_forms):
        return False
    j = k - 1
    while j >= 0 and _stands_between(unit.norms[j], words):
        j -= 1
    helper = unit.norms[j] if j >= 0 else ""
    reflexive = words.language.words("speech", "reflexive")
    if j > 0 and unit.norms[j - 1] in reflexive:
        return False  # "s'est réjoui"
    return helper in words.be or helper in words.passive_helpers


def _lacks_listener(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a verb that needs a listener has none behind it, so that a bare "told:"
    or "told that" was told to its subject, and a bare "tells:" was not.
    """
    if unit.norms[k] not in words.addressed or k + 1 >= len(unit.norms):
        return False
    following = unit.norms[k + 1]
    return following in (":", ",") or following in words.addressed_followers


def _is_taken_for(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a participle says what its noun is taken for: "two men, believed to
    be", "a plan thought to have been"; not "he claimed to be".
    """
    to, helper = (*unit.norms[k + 1 : k + 3], "", "")[:2]
    taken = words.language.words("speech", "taken_for")
    return unit.norms[k] in taken and to in words.to and helper in words.auxiliaries


def _stands_between(norm: str, words: Vocabulary) -> bool:
    """Whether a word may part an auxiliary from its verb: "was not called"."""
    return norm in words.particles or norm.endswith(words.adverb_endings)


def agrees(unit: Unit, k: int, subject: Phrase, words: Vocabulary) -> bool:
    """Whether a verb in its base form has a plural subject; else it is a noun: "his
    fondest hope is …".

    Examples
    --------
    >>> from mediacomp.findings.speech.phrases.noun_phrases import Phrase
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("his fondest hope is rain")
    >>> agrees(unit, 2, Phrase(0, 1), words)
    False
    >>> unit, words = tried("the farmers hope for rain")
    >>> agrees(unit, 2, Phrase(0, 1), words)
    True
    """
    led_in = unit.norms[k + 1 : k + 2] in ([","], [":"])
    if unit.norms[k] in words.language.words("speech", "same_in_past"):
        return True
    if not has_third_person(unit.norms[k], words) or subject.last != k - 1 or led_in:
        return True
    last = unit.norms[subject.last]
    return last.endswith(words.plural_endings) or last in words.plurals


def has_third_person(verb: str, words: Vocabulary) -> bool:
    """Whether a verb of saying is in its base form: it has another in "-s".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("they say")
    >>> has_third_person("say", words), has_third_person("said", words)
    (True, False)
    """
    return any(f"{verb}{ending}" in words.colours for ending in words.plural_endings)


def is_unknown(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a token looks like the past tense of a verb that no list holds.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("he crooned softly")
    >>> is_unknown(unit, 1, words), is_unknown(unit, 2, words)
    (True, False)
    """
    norm = unit.norms[k] if k < len(unit.norms) else ""
    return (
        norm.endswith(words.past_endings)
        and norm not in words.function
        and not is_capital(unit, k)
    )


def with_denial(unit: Unit, cue: Attribution, words: Vocabulary) -> Attribution:
    """A cue with the negation that stands before it, which makes a denial of it; no
    longer sure, since the words are hardly the speaker's.

    What somebody does not think is still a thought: "does not believe the plan “works”"
    keeps its colour.

    Examples
    --------
    >>> from mediacomp.findings.speech.cues.behind import attribution
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Ann Lee declined to say if it was “over”.")
    >>> found = with_denial(unit, attribution(unit, 8, words), words)
    >>> unit.norms[found.first : found.last + 1], found.colour, found.confidence
    (['declined', 'to', 'say'], 'denying', 0.7)
    """
    first = _denied_from(unit, cue.first, words) if cue.colour else None
    if first is None:
        return cue
    if cue.colour == THINKING:
        return replace(cue, first=first)
    # "Did not deny" says no more than that something was left open.
    colour = SOURCE if cue.colour == DENYING else DENYING
    trust = min(cue.confidence, WEAK)
    return replace(cue, first=first, colour=colour, confidence=trust)


def _denied_from(unit: Unit, verb: int, words: Vocabulary) -> int | None:
    """First token of what negates a verb: "[did not] say", "[refused to] say", "[denied
    ever having] said"; None if nothing does.
    """
    k = verb - 1
    if (denied := declined_before(unit, verb, words)) is not None:
        return denied
    infinitive = k > 0 and unit.norms[k] in words.to
    declining = k
    if infinitive:
        declining = _past_adverbs(unit, k - 1, words)
    else:
        while declining > 0 and _is_helper(unit, declining, words):
            declining -= 1
    if declining >= 0 and unit.norms[declining] in words.declining:
        return declining
    return None if infinitive else _negated_from(unit, k, words)


def _negated_from(unit: Unit, k: int, words: Vocabulary) -> int | None:
    """First token of a negation among the auxiliaries that end with token ``k``."""
    denied = None
    while k >= 0 and (_is_helper(unit, k, words) or _negates(unit, k, words)):
        auxiliary = denied is not None and unit.norms[k] in words.auxiliaries
        if auxiliary or _negates(unit, k, words):
            denied = k
        k -= 1
    return denied


def _past_adverbs(unit: Unit, k: int, words: Vocabulary) -> int:
    while k >= 0 and unit.norms[k].endswith(words.adverb_endings):
        k -= 1
    return k


def _is_helper(unit: Unit, k: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    beside = norm in words.auxiliaries or norm in words.adverbs
    return beside or norm in words.particles or norm.endswith(words.adverb_endings)


def _negates(unit: Unit, k: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    return norm in words.negating or norm.endswith(words.negating_endings)
