"""Speakers who are named without a verb: "according to Ann Lee", "laut Polizei"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.named import is_capital, name_within
from mediacomp.findings.speech.phrases.noun_phrases import Phrase, phrase_ending
from mediacomp.findings.speech.phrases.subjects import subject_after
from mediacomp.findings.speech.role_nouns import role_head
from mediacomp.findings.speech.units import QUOTE, has_stop
from mediacomp.findings.speech.utterance import Attribution
from mediacomp.findings.speech.vocabulary import SOURCE
from mediacomp.text.spans import Span

if TYPE_CHECKING:
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
            if _is_adverb(unit, k, words):
                return None
            last = _past_verb(unit, last, words)
            subject = subject_after(unit, last, words)
            return Attribution(k, last, SOURCE, subject, confidence)
    if unit.norms[k] not in words.bare_sources or not _is_set_off(unit, k):
        return _joined(unit, k, words, confidence)
    subject = subject_after(unit, k, words)
    if subject is None or not _is_somebody(unit, subject, words):
        return None
    behind = unit.norms[subject.last + 1 : subject.last + 2]
    if not k and behind != [","]:
        return None
    return Attribution(k, k, SOURCE, subject, confidence)


def _joined(unit: Unit, k: int, words: Vocabulary, trust: float) -> Attribution | None:
    """ "Nach Polizeiangaben": the source is the first part of a noun."""
    if unit.norms[k] not in words.language.words("speech", "compound_sources"):
        return None
    norm = unit.norms[k + 1] if k + 1 < len(unit.norms) else ""
    endings = words.language.words("speech", "source_endings")
    told = norm not in endings and norm.endswith(tuple(endings))
    return Attribution(k, k, SOURCE, Phrase(k + 1, k + 1), trust) if told else None


def _is_adverb(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a source that is an adverb as well tells how something sounds: "sie
    sangen laut Lieder", not "die Zahl stieg laut Polizei", "sie riefen laut Polizei".
    """
    if unit.norms[k] not in words.loud or not k or k + 1 >= len(unit.norms):
        return False
    if unit.norms[k - 1] not in words.language.words("speech", "sounding"):
        return False
    noun = unit.norms[k + 1]
    speaking = words.documents | words.bodies | words.institutions | words.titles
    return noun not in words.function and noun not in speaking


def _past_verb(unit: Unit, last: int, words: Vocabulary) -> int:
    """Past a verb that a cue without one may have: "según ha informado la policía"."""
    behind = last + 1
    helped = behind < len(unit.norms) and unit.norms[behind] in words.auxiliaries
    verb = behind + helped
    said = verb < len(unit.norms) and unit.norms[verb] in words.colours
    return verb if said and not is_capital(unit, verb) else last


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
        if head in words.institutions & words.language.words("speech", "plurals"):
            return True  # "per police"
        return head.endswith(words.plural_endings) and words.is_person(
            words.language.lemma(head)
        )
    speaking = (words.documents, words.bodies, words.institutions, words.titles)
    return words.is_person(head) or any(head in known for known in speaking)


def may_speak(unit: Unit, phrase: Phrase, words: Vocabulary) -> bool:
    """Whether a phrase is of one who can say something, as far as the lists and WordNet
    tell: "the driver", "several groups", "the ruling", not "the excuse".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the driver spoke , the excuse did")
    >>> may_speak(unit, Phrase(0, 1), words), may_speak(unit, Phrase(4, 5), words)
    (True, False)
    """
    tokens = unit.tokens[phrase.first : phrase.last + 1]
    if len(tokens) == 1 or phrase.name or not words.language.has_wordnet:
        return True
    if tokens[0].kind == "number" or name_within(tokens, words):
        return True
    head = role_head(" ".join(token.norm for token in tokens), words)
    forms = {head, words.language.lemma(head)}
    speaking = words.documents | words.bodies | words.institutions | words.speaking
    return bool(forms & (speaking | words.titles)) or any(map(words.is_person, forms))


def by_source(
    unit: Unit, k: int, words: Vocabulary, confidence: float
) -> tuple[Span, Attribution] | None:
    found = source_at(unit, k, words, confidence)
    subject = found.subject if found else None
    if found is None or subject is None:
        return None
    if _is_parenthesis(unit, k, subject.last + 1, words):
        return Span(unit.tokens[0].start, end_of_words(unit)), found
    if k and unit.norms[k - 1] == ",":
        return Span(unit.tokens[0].start, unit.tokens[k - 1].start), found
    first = None if k else _behind_opening(unit, subject.last, words)
    if first is None:
        return None
    return Span(unit.tokens[first].start, end_of_words(unit)), found


def _behind_opening(unit: Unit, last: int, words: Vocabulary) -> int | None:
    """First token behind the source that opens a sentence: "According to Ann Lee, [rain
    fell]"; without the comma only a verb that must be second tells where it ends.
    """
    comma = _comma_behind(unit, last, words)
    if comma and comma + 1 < len(unit.norms):
        return comma + 1
    return last + 1 if words.verb_second and last + 1 < len(unit.norms) else None


def _comma_behind(unit: Unit, last: int, words: Vocabulary) -> int | None:
    """The comma that ends a source: "according to Ann Lee, [a farmer,] rain fell"."""
    commas = [k for k in range(last + 1, len(unit.norms)) if unit.norms[k] == ","]
    if not commas:
        return None
    first, *more = commas
    if not more or first != last + 1:
        return first
    # What says more of a name has no verb, or is a relative clause.
    aside = unit.norms[first + 1 : more[0]]
    opened = not {*words.describing, *words.who}.isdisjoint(aside[:1])
    verbless = not any(n in words.auxiliaries or n in words.past for n in aside)
    named = is_capital(unit, last) and not is_capital(unit, first + 1)
    return (
        more[0]
        if named and (opened or (verbless and _is_role(aside, words)))
        else first
    )


def _is_role(norms: Sequence[str], words: Vocabulary) -> bool:
    """Whether words tell what somebody is: "a farmer from Lima", "46"."""
    head = role_head(" ".join(norms), words)
    aged = bool(norms) and norms[0].isdigit()
    return aged or head in words.titles or words.is_person(head)


def _is_parenthesis(unit: Unit, k: int, behind: int, words: Vocabulary) -> bool:
    """Whether a source parts one statement: "the mill, according to Ann Lee, burned",
    "die Mühle ist laut Ann Lee verbrannt"; not "it burned, according to Ann Lee, the
    mayor".
    """
    if not k or behind + 1 >= len(unit.norms):
        return False
    if unit.norms[k - 1] != ",":
        # Another cue behind it reports this one, too.
        cues = words.colours.keys() & {*unit.norms[behind:]}
        return bool(words.verb_second) and not cues
    if unit.norms[behind] != ",":
        return False
    # A statement has three words, and a verb is no end of one.
    helped = unit.norms[behind + 1] in words.auxiliaries
    return k <= SHORTEST or helped or unit.norms[k - 2] in words.auxiliaries


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


SHORTEST = 3
"""Tokens of the shortest statement."""
