"""Cues without a verb: "according to Ann Lee", "per the ministry", "laut Polizei"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.cue import Attribution, has_stop
from mediacomp.findings.speech.names_within import name_within
from mediacomp.findings.speech.noun_phrases import phrase_ending
from mediacomp.findings.speech.persons import role_head
from mediacomp.findings.speech.subjects import subject_after
from mediacomp.findings.speech.units import QUOTE
from mediacomp.findings.speech.vocabulary import SOURCE
from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.findings.speech.noun_phrases import Phrase
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary


def source_at(
    unit: Unit, k: int, words: Vocabulary, confidence: float
) -> Attribution | None:
    """The source that token ``k`` begins to name, with who it is if that is said.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("Rain fell, according to Ann Lee.")
    >>> source_at(unit, 3, words, 0.8)
    Attribution(first=3, last=4, colour='neutral', subject=Phrase(first=5, last=6,
    name=None), confidence=0.8)
    >>> unit, words = tried("It costs two euros, per car.")
    >>> source_at(unit, 5, words, 0.8) is None
    True
    """
    for cue in words.sources.get(unit.norms[k], ()):
        last = k + len(cue) - 1
        if tuple(unit.norms[k : last + 1]) == cue:
            subject = subject_after(unit, last, words)
            return Attribution(k, last, SOURCE, subject, confidence)
    if unit.norms[k] not in words.bare_sources or not _is_set_off(unit, k):
        return None
    subject = subject_after(unit, k, words)
    if subject is None or not _is_somebody(unit, subject, words):
        return None
    behind = unit.norms[subject.last + 1 : subject.last + 2]
    if not k and behind != [","]:
        return None
    return Attribution(k, k, SOURCE, subject, confidence)


def _is_set_off(unit: Unit, k: int) -> bool:
    """Whether a sentence begins with a token, or a comma or quotation parts it off."""
    if not k or unit.norms[k - 1] == ",":
        return True
    return unit.norms[k - 1] == QUOTE and (k < 2 or has_stop(unit, k - 1))


def _is_somebody(unit: Unit, phrase: Phrase, words: Vocabulary) -> bool:
    """Whether a phrase names who can say something: "per Ann Lee", "per the ministry",
    not "per car".
    """
    tokens = unit.tokens[phrase.first : phrase.last + 1]
    if phrase.name or name_within(tokens, words):
        return True
    head = role_head(" ".join(token.norm for token in tokens), words)
    if tokens[0].norm not in words.articles:
        return head.endswith(words.plural_endings) and words.is_person(
            words.language.lemma(head)
        )
    speaking = (words.documents, words.bodies, words.institutions, words.titles)
    return words.is_person(head) or any(head in known for known in speaking)


def by_source(
    unit: Unit, k: int, words: Vocabulary, confidence: float
) -> tuple[Span, Attribution] | None:
    found = source_at(unit, k, words, confidence)
    subject = found.subject if found else None
    if found is None or subject is None:
        return None
    if k and unit.norms[k - 1] == ",":
        return Span(unit.tokens[0].start, unit.tokens[k - 1].start), found
    comma = next(
        (j for j in range(subject.last + 1, len(unit.norms)) if unit.norms[j] == ","),
        None,
    )
    # "According to Ann Lee, rain fell": without the comma nothing tells where the
    # source ends.
    if k == 0 and comma and comma + 1 < len(unit.norms):
        return Span(unit.tokens[comma + 1].start, end_of_words(unit)), found
    if k == 0 and words.verb_second and subject.last + 1 < len(unit.norms):
        return Span(unit.tokens[subject.last + 1].start, end_of_words(unit)), found
    return None


def by_source_behind(
    unit: Unit, k: int, words: Vocabulary, confidence: float
) -> tuple[Span, Attribution] | None:
    """A source with its cue behind it: "der Polizei zufolge brannten zwei Mühlen"."""
    subject = phrase_ending(unit, k - 1, words) if k else None
    if subject is None:
        return None
    found = Attribution(k, k, SOURCE, subject, confidence)
    if subject.first == 0 and k + 1 < len(unit.norms):
        return Span(unit.tokens[k + 1].start, end_of_words(unit)), found
    if unit.norms[subject.first - 1] != ",":
        return None
    return Span(unit.tokens[0].start, unit.tokens[subject.first - 1].start), found


def end_of_words(unit: Unit) -> int:
    """End of the sentence's words, without its full stop."""
    last = len(unit.tokens) - 1
    while last > 0 and unit.tokens[last].kind == "punctuation":
        last -= 1
    return unit.tokens[last].end
