"""Reported speech whose cue stands behind it, or before it between commas: "…, the
mayor said", "…, said the mayor", "Wie die Polizei mitteilte, …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.listeners import is_listening
from mediacomp.findings.speech.cues.verbs import has_third_person
from mediacomp.findings.speech.cues.without_verb import end_of_words
from mediacomp.findings.speech.phrases.adverbials import past_times
from mediacomp.findings.speech.phrases.named import is_capital
from mediacomp.findings.speech.phrases.noun_phrases import Phrase, end_of_phrase
from mediacomp.findings.speech.phrases.subjects import subject_after, subject_before
from mediacomp.findings.speech.utterance import Attribution
from mediacomp.findings.speech.vocabulary import (
    ADMITTING,
    DENYING,
    SOURCE,
    VOICING,
    Vocabulary,
)
from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit

CERTAIN = 0.7
"""Confidence in reported speech with "that" or set off by a comma."""

Report = tuple[Span, Attribution]
"""What is reported, and what says so."""


def report_behind(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Report | None:
    """ "…, the mayor said.": the clause on the other side of the comma."""
    rules = (_before_inverted, _before_clitic, _before_finite, _behind_as)
    return next(filter(None, (rule(unit, k, cue, words) for rule in rules)), None)


def _before_inverted(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Report | None:
    """ "…, said the mayor."; not "…, sang the choir.", which tells what it did."""
    first = k - (k > 0 and unit.norms[k - 1] in words.auxiliaries)
    if not first or unit.norms[first - 1] != "," or cue[1] == VOICING:
        return None
    subject = subject_after(unit, cue[0], words)
    if subject is None or not _may_be_inverted(unit, k, subject, words):
        return None
    if cue[1] in (DENYING, ADMITTING):
        return None  # "Ann Lee, 40, denied murder"
    parted = unit.norms[k + 1 :]  # "…, teilte die Polizei am Montag mit."
    closed = len(parted) > 1 and parted[-2] in words.separated
    if not (closed or _is_last(unit, _past_heard(unit, subject.last + 1, words) - 1)):
        return None
    content = _around(unit, first - 1, subject.last + 1, words)
    return content, Attribution(k, cue[0], cue[1], subject, CERTAIN)


def _past_heard(unit: Unit, k: int, words: Vocabulary) -> int:
    """Rightwards over when something was said, and to whom: "…, dit-elle à l'AFP."."""
    k = past_times(unit, k, words)
    heard = is_listening(unit.tokens, k, words.language)
    return max(k, end_of_phrase(unit, k + 1, words) + 1) if heard else k


def _before_clitic(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Report | None:
    """A pronoun inside the verb: "…, a-t-elle dit."."""
    inside = words.language.words("speech", "clitics_behind")
    helps = words.language.words("speech", "perfect")
    if (
        not inside
        or k < 3
        or unit.norms[k - 3] != ","
        or unit.norms[k - 2] not in helps
    ):
        return None
    pronoun = unit.norms[k - 1] in words.resolved
    if not pronoun or not _is_last(unit, _past_heard(unit, cue[0] + 1, words) - 1):
        return None
    content = Span(unit.tokens[0].start, unit.tokens[k - 3].start)
    subject = Phrase(k - 1, k - 1)
    return content, Attribution(k, cue[0], cue[1], subject, CERTAIN)


def _around(unit: Unit, comma: int, behind: int, words: Vocabulary) -> Span:
    """What is reported before a comma, or behind the second of two, where the words
    before are only a subject or a time: "The plan, Lee said, [was dead]", "In May, Lee
    said, [taxes rise]".
    """
    before = Span(unit.tokens[0].start, unit.tokens[comma].start)
    if unit.norms[behind : behind + 1] != [","] or behind + 1 >= len(unit.norms):
        return before
    if any(_is_finite(norm, words) for norm in unit.norms[:comma]):
        return before
    norm = unit.norms[behind + 1]
    led_in = unit.norms[0] in words.prepositions
    goes_on = led_in and not norm.endswith(words.participle_endings)
    if norm in words.and_ or not (goes_on or _is_finite(norm, words)):
        return before
    return Span(unit.tokens[behind + 1].start, end_of_words(unit))


def _is_finite(norm: str, words: Vocabulary) -> bool:
    known = norm in words.auxiliaries or norm in words.past
    return known or norm.endswith(words.past_endings)


def _before_finite(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Report | None:
    """ "…, the mayor said.", "…, a study has found."; not "…, the mayor did not
    say.".
    """
    if not _may_close(unit, cue[0], words):
        return None
    subject = subject_before(unit, k, words)
    comma = subject.first - 1 if subject else 0
    comma -= comma > 0 and unit.norms[comma] in words.said_as
    if subject is None or comma <= 0 or unit.norms[comma] != ",":
        return None
    if _is_deed(unit, subject, words):
        return None
    helping = words.auxiliaries - words.language.words("speech", "perfect")
    between = unit.norms[subject.last + 1 : k]
    if any(norm in helping or norm in words.not_ for norm in between):
        return None
    content = _around(unit, comma, cue[0] + 1, words)
    return content, Attribution(k, cue[0], cue[1], subject, CERTAIN)


def _is_deed(unit: Unit, phrase: Phrase, words: Vocabulary) -> bool:
    """Whether a phrase is what somebody did with a thing: ", beating the average
    [forecast]"; not ", leading doctors [said]".
    """
    participle = unit.norms[phrase.first].endswith(words.participle_endings)
    behind = unit.norms[phrase.first + 1] if phrase.last > phrase.first else ""
    return participle and behind in words.articles


def _may_close(unit: Unit, last: int, words: Vocabulary) -> bool:
    """Whether a clause may end with a token, or go on with when it was said, or to
    whom: "…, the mayor said on Monday.", "…, the mayor told the court.".
    """
    if unit.norms[last] in words.addressed_past:
        listener = end_of_phrase(unit, last + 1, words)
        if listener <= last or not words.that.isdisjoint(unit.norms[listener:]):
            return False
        before = unit.norms[: max(0, last - 1)]
        parted = before.count(",") == 1
        opens = parted and before[0] in words.conjunctions
        if opens or not any(_is_finite(norm, words) for norm in before):
            return False  # "After it rained, Lee told the court."
        last = listener
    after = unit.norms[last + 1] if last + 1 < len(unit.norms) else "."
    closing = after in (".", ",", ";") or after in words.clause_followers
    return closing or after.endswith(words.day_endings)


def _behind_as(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Report | None:
    """ "Wie die Polizei mitteilte, brannten zwei Mühlen": the clause behind it."""
    comma = cue[0] + 1
    if unit.norms[0] not in words.said_as or unit.norms[comma : comma + 1] != [","]:
        return None
    subject = subject_before(unit, k, words)
    if subject is None or subject.first > 1 or comma + 1 >= len(unit.norms):
        return None
    content = Span(unit.tokens[comma + 1].start, end_of_words(unit))
    return content, Attribution(k, cue[0], cue[1], subject, CERTAIN)


def referring(unit: Unit, words: Vocabulary) -> Attribution | None:
    """The cue of a sentence that only tells who reports the one before: "Das teilte die
    Polizei am Montag mit."; not "Das teilte die Gruppe", "Das sagt alles", "Das sagte
    er ab", nor what leads to more: "Das sagte er: …".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> from mediacomp.languages.language import Language
    >>> german = Language.of("de")
    >>> unit, words = tried("Das teilte die Polizei am Montag mit.", german)
    >>> referring(unit, words).subject
    Phrase(first=2, last=3, name=None)
    >>> referring(*tried("Das teilte die Gruppe.", german)) is None
    True
    """
    lists, norms = words.language.lists("speech"), unit.norms
    if len(norms) < 4 or norms[0] not in lists["referring"] or norms[-1] != ".":
        return None
    if words.colours.get(norms[1]) != SOURCE or not _is_whole_verb(unit, words):
        return None
    subject = subject_after(unit, 1, words)
    if subject is None or not is_capital(unit, subject.last):
        return None
    if not (is_capital(unit, subject.first) or norms[subject.first] in words.articles):
        return None  # "Das sagt nur die Polizei."
    # Nobody between the two: "Das sagte [kein] Mensch."
    beside = past_times(unit, 2, words) == subject.first
    listener = norms[subject.first] in lists["addressing"]
    none = lists["quantifying"] | words.not_ | words.negating | {":"}
    if listener or not beside or not none.isdisjoint(norms):
        return None
    return Attribution(1, 1, SOURCE, subject, CERTAIN)


def _is_whole_verb(unit: Unit, words: Vocabulary) -> bool:
    """Whether a verb of saying stands second with all that belongs to it: "Das teilte
    … mit.", "Das sagte …."; not "Das sagte … ab.", "Das teilte … und machte mit.".
    """
    norms, last = unit.norms, unit.norms[-2]
    if not words.joining.isdisjoint(norms):
        return False
    if norms[1] in words.saying:
        # A particle that ends the clause makes another verb of it.
        end = (norms.index(",") if "," in norms else len(norms) - 1) - 1
        return is_capital(unit, end) or norms[end] in words.times
    return norms.count(last) == 1 and last in words.separated


def _may_be_inverted(unit: Unit, verb: int, subject: Phrase, words: Vocabulary) -> bool:
    """Whether a phrase behind a verb may be its subject: a verb in its base form has a
    plural one ("say officials").
    """
    plural = unit.norms[subject.last].endswith(
        words.plural_endings
    ) or not has_third_person(unit.norms[verb], words)
    # "Say officials" but not "say official"; of "said" either will do.
    return plural and unit.norms[subject.first] not in words.nobody


def _is_last(unit: Unit, k: int) -> bool:
    """Whether a phrase ends the sentence, or is followed by an apposition."""
    return k + 1 >= len(unit.norms) or unit.norms[k + 1] in (".", ",")
