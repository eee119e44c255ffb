"""Reported speech without marks: "the mayor said that …", "…, the mayor said",
"according to the mayor, …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.clauses import clause_of, is_topic
from mediacomp.findings.speech.cues.verbs import (
    agrees,
    cue_at,
    has_third_person,
    is_passive,
)
from mediacomp.findings.speech.cues.without_verb import (
    by_source,
    by_source_behind,
    end_of_words,
)
from mediacomp.findings.speech.phrases.bounds import REACH
from mediacomp.findings.speech.phrases.noun_phrases import past_times
from mediacomp.findings.speech.phrases.subjects import (
    past_openings,
    subject_after,
    subject_before,
)
from mediacomp.findings.speech.units import retold
from mediacomp.findings.speech.utterance import Attribution, shifted
from mediacomp.findings.speech.vocabulary import (
    ADMITTING,
    DENYING,
    NAMING,
    VOICING,
    Vocabulary,
)
from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.findings.speech.phrases.noun_phrases import Phrase
    from mediacomp.findings.speech.units import Unit

CERTAIN, PROBABLE = 0.7, 0.6
"""Confidence in reported speech with "that" or set off by a comma, and without."""

Report = tuple[Span, Attribution]
"""What is reported, and what says so."""

STATEMENTS = 8
"""Statements of a sentence that are told apart."""
LEAST = 3
"""Words that reported speech has at least."""


def reports(unit: Unit, words: Vocabulary) -> list[Report]:
    """What a sentence without quotation marks reports, clause by clause: "Police said
    …; the organisers spoke of …".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> text = "Police said two mills burned, while Ann Lee spoke of three mills."
    >>> unit, words = tried(text)
    >>> [text[span.start : span.end] for span, _ in reports(unit, words)]
    ['two mills burned', 'three mills']
    """
    found: list[Report] = []
    report = reported(unit, words)
    while report:
        span, cue = report
        more = len(found) < STATEMENTS
        at = _next_clause(unit, span, cue, words) if more else None
        if at is None or at == len(unit.tokens):
            return [*found, report]
        end = min(span.end, _end_before(unit, at, words))
        found.append((Span(span.start, end), cue))
        later = reported(retold(unit, unit.tokens[at:]), words)
        report = (later[0], shifted(later[1], at)) if later else None
    return found


def _next_clause(
    unit: Unit, span: Span, cue: Attribution, words: Vocabulary
) -> int | None:
    """First token of the clause behind a statement that has a source of its own."""
    for k in range(cue.last + 1, len(unit.norms) - 1):
        if unit.tokens[k].start < span.start or not _may_part(unit, cue, k, words):
            continue
        begin = k + 1 + (unit.norms[k + 1] in words.contrasting)
        # A source stands near the start of its clause, so a look is enough.
        near = retold(unit, unit.tokens[begin : begin + REACH])
        clause = reported(near, words)
        if clause and _begins(near, clause[1], words):
            return begin
    return None


def _may_part(unit: Unit, cue: Attribution, k: int, words: Vocabulary) -> bool:
    """Whether a new clause may begin behind a token: a semicolon, "while", or an "and"
    with a whole clause before it ("taxes would fall and").
    """
    norm = unit.norms[k]
    if norm == ";" or norm in words.contrasting:
        return True
    if norm not in words.and_:
        return False
    clause = unit.norms[max(cue.last + 1, k - REACH) : k]
    return any(
        n in words.auxiliaries or n in words.past or n.endswith(words.past_endings)
        for n in clause
    )


def _begins(unit: Unit, cue: Attribution, words: Vocabulary) -> bool:
    """Whether a clause begins with the source of its report."""
    if cue.subject is None:
        return False
    first = min(cue.first, cue.subject.first)
    return first == 0 or past_openings(unit, len(unit.norms), words) == first


def _end_before(unit: Unit, at: int, words: Vocabulary) -> int:
    """End of the last word before a clause, without what joins the two."""
    k = at - 1
    joins = words.contrasting | words.and_
    while unit.tokens[k].kind == "punctuation" or unit.norms[k] in joins:
        k -= 1
    return unit.tokens[k].end


def reported(unit: Unit, words: Vocabulary) -> Report | None:
    """What a clause reports, with its cue; the first cue that opens a clause counts.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> text = "The mayor said that the river rose."
    >>> unit, words = tried(text)
    >>> content, cue = reported(unit, words)
    >>> text[content.start : content.end], cue.confidence
    ('the river rose', 0.7)
    >>> reported(*tried("The river rose by a metre.")) is None
    True
    """
    # The first cue that opens a clause: "Lee said the mayor feared that …" is Lee's.
    for k, norm in enumerate(unit.norms):
        if norm not in words.reporting:
            continue
        if norm in words.colours:
            found = _with_verb(unit, k, words)
        elif norm in words.sources_behind:
            found = by_source_behind(unit, k, words, CERTAIN)
        else:
            found = by_source(unit, k, words, CERTAIN)
        if found and _is_long_enough(unit, found, words):
            return found
    return None


def _is_long_enough(unit: Unit, report: Report, words: Vocabulary) -> bool:
    content, cue = report
    inside = [t for t in unit.tokens if content.start <= t.start < content.end]
    # "Spoke of 15,000": a noun phrase is shorter than a clause.
    least = LEAST - 1 if is_topic(unit, cue.last, words) else LEAST
    number = least < LEAST and any(t.kind == "number" for t in inside)
    return number or sum(t.kind != "punctuation" for t in inside) >= least


def _with_verb(unit: Unit, k: int, words: Vocabulary) -> Report | None:
    cue = cue_at(unit, k, words)
    if cue is None or not _reports(unit, k, cue, words):
        return None
    subject = subject_before(unit, k, words)
    if subject and not agrees(unit, k, subject, words):
        return None
    # "The rain fell, said …": a comma parts no subject from its verb.
    parted = subject and subject.last == k - 2 and unit.norms[k - 1] == ","
    if parted and subject and not subject.name:
        subject = None
    opens = subject is not None and _opens_sentence(unit, subject, k, words)
    behind = None if opens else _behind(unit, k, cue, words)
    if behind or subject is None:
        return behind
    at = clause_of(unit, cue[0], words)
    if at is None or at == len(unit.tokens):
        return None
    content = Span(unit.tokens[at].start, _end_of_clause(unit, k, at, words))
    confidence = CERTAIN if unit.norms[at - 1] in words.that else PROBABLE
    return content, Attribution(k, cue[0], cue[1], subject, confidence)


def _reports(unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary) -> bool:
    """Whether a cue can report a clause: not "called the plan a gamble", not "saying",
    whose verb stands elsewhere, not "was said".
    """
    if cue[1] == NAMING or unit.norms[k].endswith(words.participle_endings):
        return False
    return not is_passive(unit, k, words)


def _behind(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Report | None:
    """ "…, the mayor said.": the clause on the other side of the comma."""
    rules = (_before_inverted, _before_finite, _behind_as)
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
    if not (closed or _is_last(unit, past_times(unit, subject.last + 1, words) - 1)):
        return None
    content = Span(unit.tokens[0].start, unit.tokens[first - 1].start)
    return content, Attribution(k, cue[0], cue[1], subject, CERTAIN)


def _before_finite(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Report | None:
    """ "…, the mayor said."; not "…, the mayor did not say."."""
    if not _may_close(unit, cue[0], words):
        return None
    subject = subject_before(unit, k, words)
    comma = subject.first - 1 if subject else 0
    comma -= comma > 0 and unit.norms[comma] in words.said_as
    if subject is None or comma <= 0 or unit.norms[comma] != ",":
        return None
    between = unit.norms[subject.last + 1 : k]
    if any(norm in words.auxiliaries or norm in words.not_ for norm in between):
        return None
    content = Span(unit.tokens[0].start, unit.tokens[comma].start)
    return content, Attribution(k, cue[0], cue[1], subject, CERTAIN)


def _may_close(unit: Unit, last: int, words: Vocabulary) -> bool:
    """Whether a clause may end with a token, or go on with when it was said: "…, the
    mayor said on Monday."
    """
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


def _may_be_inverted(unit: Unit, verb: int, subject: Phrase, words: Vocabulary) -> bool:
    """Whether a phrase behind a verb may be its subject: a verb in its base form has a
    plural one ("say officials").
    """
    plural = unit.norms[subject.last].endswith(
        words.plural_endings
    ) or not has_third_person(unit.norms[verb], words)
    # "Say officials" but not "say official"; of "said" either will do.
    return plural and unit.norms[subject.first] not in words.nobody


def _opens_sentence(unit: Unit, subject: Phrase, verb: int, words: Vocabulary) -> bool:
    """Whether the subject opens its sentence, parted from its verb by a parenthesis:
    "Ann Lee, a farmer, says".
    """
    # "The mayor, Ann Lee, said": one comma stands between the name and the verb.
    if subject.name and subject.last == verb - 2:
        return past_openings(unit, verb, words) >= subject.first
    comma = subject.last + 1
    if (
        unit.norms[verb - 1] != ","
        or comma >= verb - 1
        or unit.norms[comma] not in (",", "(")
    ):
        return False
    inside = unit.norms[comma + 1]
    aside = (
        inside in words.relatives
        or inside in words.articles
        or unit.tokens[comma + 1].kind == "number"
    )
    return aside and past_openings(unit, verb, words) >= subject.first


def _end_of_clause(unit: Unit, cue: int, first: int, words: Vocabulary) -> int:
    """Where reported speech ends: with its sentence, or the relative clause that
    reports it ("Lee, who says …, is").
    """
    if (
        cue >= 2
        and unit.norms[cue - 1] in words.describing
        and unit.norms[cue - 2] == ","
    ):
        comma = next(
            (k for k in range(first, len(unit.norms)) if unit.norms[k] == ","), None
        )
        if comma:
            return unit.tokens[comma - 1].end
    return end_of_words(unit)


def _is_last(unit: Unit, k: int) -> bool:
    """Whether a phrase ends the sentence, or is followed by an apposition."""
    return k + 1 >= len(unit.norms) or unit.norms[k + 1] in (".", ",")
