"""What a cue tells of a speaker besides a name: that the stretch before has the same,
that its verb leaves the subject out, or has one that only hears or is moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.vocabulary import VOICING

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.utterance import Attribution
    from mediacomp.findings.speech.vocabulary import Vocabulary


def is_heard(unit: Unit, cue: Attribution, words: Vocabulary) -> bool:
    """Whether the subject of a cue only hears what somebody else says: "the court
    heard".

    Examples
    --------
    >>> from mediacomp.findings.speech.reported import reported
    >>> from mediacomp.findings.speech.units import tried
    >>> for verb in ("heard", "said"):
    ...     unit, words = tried(f"The court {verb} that rain fell early.")
    ...     print(is_heard(unit, reported(unit, words)[1], words))
    True
    False
    """
    return unit.norms[cue.last] in words.language.words("speech", "hearing")


def is_moved(unit: Unit, at: int, cue: Attribution, words: Vocabulary) -> bool:
    """Whether a verb of voicing only tells what moves its subject: "wept over the
    “dead” mill".

    Examples
    --------
    >>> from mediacomp.findings.speech.cues.before import cue_before
    >>> from mediacomp.findings.speech.units import QUOTE, tried
    >>> for text in ("Lee wept over the “lost” mill.", "Lee wept: “The mill is lost.”"):
    ...     unit, words = tried(text)
    ...     at = unit.norms.index(QUOTE)
    ...     print(is_moved(unit, at, cue_before(unit, at, words), words))
    True
    False
    """
    between = unit.norms[cue.last + 1 : at]
    if cue.colour != VOICING or not between:
        return False
    if between[0] not in words.language.words("speech", "moving"):
        return False
    # "Shouted at the crowd “Go home”": whom it is shouted at is whole without it.
    inside = between[-1] in words.articles or between[-1] in words.prepositions
    return inside and words.that.isdisjoint(between)


def leaves_out(unit: Unit, cue: Attribution, words: Vocabulary) -> bool:
    """Whether a verb without a subject speaks of the one person who was named last:
    "«…», afirmó", not "«…», afirmaron".

    Examples
    --------
    >>> from mediacomp.findings.speech.cues.behind import cue_behind
    >>> from mediacomp.findings.speech.units import tried
    >>> from mediacomp.languages.language import Language
    >>> for text in ("«Llueve», afirmó.", "«Llueve», afirmaron."):
    ...     unit, words = tried(text, Language.of("es"))
    ...     print(leaves_out(unit, cue_behind(unit, 0, words), words))
    True
    False
    """
    language = words.language
    verb = unit.norms[cue.first]
    if cue.subject or not language.words("speech", "subjectless"):
        return False
    several = tuple(language.words("speech", "plural_verbs"))
    return verb in words.colours and not verb.endswith(several)


def shared(
    unit: Unit, previous: tuple[int, Attribution | None] | None, at: int
) -> Attribution | None:
    """The cue of the stretch before, if this one has the same: “slow” and “costly”.

    Examples
    --------
    >>> from mediacomp.findings.speech.cues.behind import attribution
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Lee called it “slow” and “costly”.")
    >>> before = attribution(unit, 3, words)
    >>> shared(unit, (3, before), 5) == before
    True
    """
    beside = previous and (at - previous[0] <= 2 or _goes_on(unit, previous, at))
    return previous[1] if previous and beside else None


def _goes_on(unit: Unit, previous: tuple[int, Attribution | None], at: int) -> bool:
    """Whether a cue between two stretches interrupts one quotation: "…,” as she likes
    to say, “…".
    """
    before, cue = previous
    # American commas stand inside the marks, British ones behind them.
    inside = unit.tokens[before].text.rstrip("\"'”’»")[-1:] == ","
    ends = inside or unit.norms[before + 1] == ","
    return (
        ends
        and cue is not None
        and before < cue.first < at
        and unit.norms[at - 1] == ","
    )
