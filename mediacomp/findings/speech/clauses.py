"""Where what a verb of saying reports begins behind it: "told reporters on Monday [that
…", "said [the river rose", "denied [having seen it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.adverbials import past_times
from mediacomp.findings.speech.phrases.bounds import may_end
from mediacomp.findings.speech.phrases.named import is_capital
from mediacomp.findings.speech.phrases.noun_phrases import end_of_phrase

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary

LISTENER = 8
"""Words in which the listener of "told" is over."""
NEAR, PLACE = 6, 12
"""Words in which is over where something was said, as a rule and at most: "in an
interview with the paper"."""


def clause_of(unit: Unit, cue: int, words: Vocabulary) -> int | None:
    """First token of the clause that a cue opens, past an addressee and "that".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> for text in ("Lee told us on Monday that rain fell", "Lee said rain fell",
    ...     "Lee told the court the mill had burned", "Lee denied seeing it"):
    ...     unit, words = tried(text)
    ...     print(unit.norms[clause_of(unit, 1, words)])
    rain
    rain
    the
    seeing
    """
    first = past_times(unit, cue + 1, words)
    # "teilte mit, die Mühle brenne"
    parted = unit.norms[first : first + 2]
    is_parted = parted[1:] == [","] and parted[0] in words.separated
    first += is_parted
    if words.clause_commas and unit.norms[first : first + 1] == [","]:
        first += 1  # "sagte, die Mühle brenne"
        that = not words.that.isdisjoint(unit.norms[first : first + 1])
        if is_parted and not that:
            return first
        return first + 1 if that else _behind_comma(unit, cue, first, words)
    opened = _behind_that(unit, cue, first, words)
    if opened is not None:
        return opened
    if is_topic(unit, cue, words):
        return cue + 2
    bare = _bare(unit, cue, first, words)
    return _whole(unit, cue, first, words) if bare is None else bare


def _bare(unit: Unit, cue: int, first: int, words: Vocabulary) -> int | None:
    """First token of a clause that nothing introduces: "said the river rose"; not
    "said anything about it".
    """
    if unit.norms[cue] not in words.bare or first >= len(unit.norms):
        return None
    norm = unit.norms[first]
    if norm in words.contentless and not _helps(unit, first + 1, words):
        return None
    if _is_answer(unit, first, words):
        return None
    if norm in words.counted and not words.count_followers.isdisjoint(
        unit.norms[first + 1 : first + 2]
    ):
        return first  # "said about half the mills …", though "about" is a preposition
    closed = norm in words.prepositions or norm in words.auxiliaries
    return None if closed or unit.tokens[first].kind == "punctuation" else first


def _is_answer(unit: Unit, first: int, words: Vocabulary) -> bool:
    """Whether a word is said to somebody: "said [sorry] to the parents", "said [thank]
    you"; not "said [no] rain fell", "said no he would stay", "said no because …".
    """
    if unit.norms[first] not in words.language.words("speech", "answers"):
        return False
    behind = unit.norms[first + 1] if first + 1 < len(unit.norms) else "."
    reasons = words.language.words("speech", "reasons")
    bound = behind in words.prepositions or behind in words.conjunctions - reasons
    listener = behind in words.personal and not _is_finite(unit, first + 2, words)
    return bound or listener or behind == "."


def _is_finite(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether token ``k`` may be the verb of the subject before it."""
    norm = unit.norms[k] if k < len(unit.norms) else "."
    known = norm in words.auxiliaries or norm in words.past
    return known or norm.endswith(words.past_endings)


def _behind_comma(unit: Unit, cue: int, first: int, words: Vocabulary) -> int | None:
    """First token of a clause where a comma parts every clause from its verb: "sagte,
    die Mühle brenne", "bestritt, davon gewusst zu haben"; not "was er sagte, war neu",
    not "sprach, trank und ging".
    """
    if first >= len(unit.norms) or unit.tokens[first].kind == "punctuation":
        return None
    tying = words.language.words("function_words", "tying")
    bare = unit.norms[cue] in words.bare or _is_subjunctive(unit, first, words)
    if not bare and tying.isdisjoint(unit.norms[first:]):
        return None
    return None if unit.norms[first] in words.auxiliaries else first


def _is_subjunctive(unit: Unit, first: int, words: Vocabulary) -> bool:
    """Whether the clause that begins with a token has the verb of what is only
    reported: "kritisierte, [der Staat habe nichts getan]"; not "warnte, weil er krank
    sei".
    """
    end = next((k for k in range(first, len(unit.norms)) if unit.norms[k] == ","), None)
    tied = unit.norms[first] in words.conjunctions | words.relatives
    told = words.language.words("speech", "subjunctive")
    return not tied and not told.isdisjoint(unit.norms[first:end])


def _helps(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether token ``k`` is an auxiliary."""
    return k < len(unit.norms) and unit.norms[k] in words.auxiliaries


def _whole(unit: Unit, cue: int, first: int, words: Vocabulary) -> int | None:
    """First token of what shows by its own form that it is a clause: a subject with an
    auxiliary ("insisted the river was low", "told the court it had rained"), or the
    verb form of one who does it himself ("denied having seen", "a nié avoir vu").
    """
    if first >= len(unit.norms):
        return None
    if _promises(unit, cue, first, words):
        return first
    if unit.norms[cue] in words.clausal and _has_no_subject(unit, first, words):
        return first
    if _is_statement(unit, first, words):
        return first
    told = unit.norms[cue] in words.addressed_past
    return _behind_listener(unit, first, words) if told else None


def _promises(unit: Unit, cue: int, first: int, words: Vocabulary) -> bool:
    """Whether what somebody binds himself to begins with a token: "promised [to pay]",
    "vowed [not to leave]", "a promis [de payer]", "prometió [pagar]"; not "a promis de
    l'argent".
    """
    lists = words.language.lists("speech")
    if unit.norms[cue] not in lists["committing"]:
        return False
    negated = unit.norms[first] in words.not_ or unit.norms[first] in words.negating
    at = first + negated
    if at + 1 >= len(unit.norms):
        return False
    joined, endings = unit.norms[at] in lists["committed"], lists["infinitive_endings"]
    if not endings:
        return joined
    return unit.norms[at + joined].endswith(tuple(endings))


def _has_no_subject(unit: Unit, first: int, words: Vocabulary) -> bool:
    """Whether an infinitive or a participle begins with a token: "denied [having
    seen]", "dijo [no haber visto]".
    """
    norm = unit.norms[first]
    negated = norm in words.negating or norm in words.not_
    bare = unit.norms[first + negated] if first + negated < len(unit.norms) else norm
    return bare in words.infinitives or norm.endswith(words.participle_endings)


def _behind_listener(unit: Unit, first: int, words: Vocabulary) -> int | None:
    """Where the clause's own subject begins, which ends the listener: "told the court
    [it had rained]".
    """
    for k in range(first + 1, min(len(unit.norms), first + LISTENER)):
        if unit.tokens[k].kind == "punctuation" or unit.norms[k] in words.auxiliaries:
            return None
        if _is_statement(unit, k, words) and may_end(unit, k - 1, words):
            return k
    return None


def _is_statement(unit: Unit, first: int, words: Vocabulary) -> bool:
    """Whether a subject with its auxiliary, or a pronoun that is a subject only, begins
    with a token.
    """
    norm = unit.norms[first]
    if norm in words.personal and norm not in words.named_objects:
        return True
    if norm in words.existing or norm in words.named_objects:
        return _helps(unit, first + 1, words)
    last = end_of_phrase(unit, first, words, verbs=True)
    begins = norm in words.openers or is_capital(unit, first)
    # "Conceded mistakes had been made": a plural needs no article.
    plural = unit.norms[last].endswith(words.plural_endings)
    if last < first or not (begins or (plural and norm not in words.function)):
        return False
    another = _holds_another(unit, first, last, words)
    return not another and _helps(unit, last + 1, words)


def _holds_another(unit: Unit, first: int, last: int, words: Vocabulary) -> bool:
    """Whether another phrase begins inside one: "the court the mill", of which the
    first is the listener.
    """
    return any(
        unit.norms[k] in words.openers and unit.norms[k - 1] not in words.prepositions
        for k in range(first + 1, last + 1)
    )


def is_topic(unit: Unit, cue: int, words: Vocabulary) -> bool:
    """Whether a cue has what it is about behind it: "spoke of 15,000 strikers".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Lee spoke of 15,000 strikers")
    >>> is_topic(unit, 1, words)
    True
    """
    of = not words.of.isdisjoint(unit.norms[cue + 1 : cue + 2])
    return of and unit.norms[cue] in words.topical and cue + 2 < len(unit.norms)


def _behind_that(unit: Unit, cue: int, first: int, words: Vocabulary) -> int | None:
    """First token behind the "that" of a cue, or the "if" of one that asks: "told
    reporters on Monday that …", "asked if …".
    """
    asks = unit.norms[cue] in words.asking
    openers = words.that | words.if_ if asks else words.that
    for k in range(cue + 1, min(len(unit.norms) - 2, _reach(unit, cue, first, words))):
        norm = unit.norms[k]
        if k > first and (norm in words.personal or norm in words.auxiliaries):
            break  # "said in May he knew that …"
        if norm in openers:
            # "Responded with volleys of tear gas that hung over the town."
            if k >= first + NEAR and not _has_subject(unit, k + 1, words):
                return None
            return k + 2 if unit.norms[k + 1] == "," else k + 1
        if unit.tokens[k].kind == "punctuation" and norm != "-":
            break
    return None


def _reach(unit: Unit, cue: int, first: int, words: Vocabulary) -> int:
    """How far behind a cue its "that" may stand: farther behind a place or whom it was
    told.
    """
    if first < len(unit.norms) and unit.norms[first] in words.prepositions:
        return first + PLACE
    return first + (NEAR if unit.norms[cue] in words.addressed_past else 2)


def _has_subject(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether what begins with a token can only be a subject, so that the "that" before
    it opens a clause of its own: "that she left", "that the mill fell".
    """
    norm = unit.norms[k]
    led_in = norm in words.personal or norm in words.openers
    return led_in or is_capital(unit, k)
