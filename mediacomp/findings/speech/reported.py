"""Reported speech without marks: "the mayor said that …", "…, the mayor said",
"according to the mayor, …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.clauses import clause_of, is_topic
from mediacomp.findings.speech.cues.verbs import (
    agrees,
    cue_at,
    is_passive,
)
from mediacomp.findings.speech.cues.without_verb import (
    by_source,
    by_source_behind,
    end_of_words,
)
from mediacomp.findings.speech.estimates import estimate
from mediacomp.findings.speech.phrases.bounds import REACH
from mediacomp.findings.speech.phrases.named import is_capital, is_role
from mediacomp.findings.speech.phrases.subjects import (
    leading_subject,
    past_openings,
    subject_before,
)
from mediacomp.findings.speech.reported_behind import (
    CERTAIN,
    Report,
    report_behind,
)
from mediacomp.findings.speech.units import retold
from mediacomp.findings.speech.utterance import Attribution, shifted
from mediacomp.findings.speech.vocabulary import (
    NAMING,
    THINKING,
    VOICING,
    Vocabulary,
)
from mediacomp.text.spans import Span

if TYPE_CHECKING:
    from mediacomp.findings.speech.phrases.noun_phrases import Phrase
    from mediacomp.findings.speech.units import Unit

PROBABLE = 0.6
"""Confidence in reported speech with no "that"; `CERTAIN` is that with one."""

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


def beside_quotations(
    unit: Unit, words: Vocabulary
) -> tuple[list[Report], list[Report]]:
    """What the clauses of a sentence report before its first quotation and behind its
    last: "Lee said rain fell but called it “mild”", "Lee called it “mild”; Voss said
    rain fell".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> text = "Ann Lee called it “mild”, while Bo Dorn said rain fell in Lima."
    >>> before, behind = beside_quotations(*tried(text))
    >>> [text[span.start : span.end] for span, _ in before + behind]
    ['rain fell in Lima']
    """
    first, last = unit.quotes[0][0], unit.quotes[-1][0]
    parts = [
        k
        for k, norm in enumerate(unit.norms[:-1])
        if norm == ";" or norm in words.contrasting
    ]
    begun = [k for k in parts if k < first]
    rest = [k for k in parts if k > last]
    before = reports(retold(unit, unit.tokens[: begun[-1]]), words) if begun else []
    if not rest:
        return before, []
    at = rest[0] + 1 + (unit.norms[rest[0] + 1] in words.contrasting)
    clause = retold(unit, unit.tokens[at:])
    behind = reports(clause, words)
    if not behind or not _begins(clause, behind[0][1], words):
        return before, []
    return before, [(span, shifted(cue, at)) for span, cue in behind]


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
    for k in range(len(unit.norms)):
        found = _with_cue(unit, k, words)
        if found and _is_long_enough(unit, found, words):
            return _closing(unit, found, words) or found
    return None


def _with_cue(unit: Unit, k: int, words: Vocabulary) -> Report | None:
    """What the cue that begins with token ``k`` reports, if one does."""
    norm = unit.norms[k]
    if norm in words.estimating and (found := estimate(unit, k, words)):
        return found
    if norm in words.colours:
        return _with_verb(unit, k, words) or _with_participle(unit, k, words)
    if norm in words.sources_behind:
        return by_source_behind(unit, k, words, CERTAIN)
    return by_source(unit, k, words, CERTAIN) if norm in words.reporting else None


def _closing(unit: Unit, report: Report, words: Vocabulary) -> Report | None:
    """What ends the sentence and speaks for all of it, another's report included:
    "Ministers hope the truce holds, a diplomat said."
    """
    content, cue = report
    if cue.subject is None or content.start < unit.tokens[cue.first].start:
        return None
    for k in range(cue.last + 1, len(unit.norms)):
        if unit.norms[k] == ";" or unit.norms[k] in words.contrasting:
            return None
        sourced = unit.norms[k] in words.sources and cue.colour == THINKING
        if sourced and unit.norms[k - 1] == ",":
            return by_source(unit, k, words, CERTAIN)  # "…, according to a diplomat."
        found = _closed_at(unit, k, cue, words)
        if found:
            return found
    return None


def _closed_at(
    unit: Unit, k: int, cue: Attribution, words: Vocabulary
) -> Report | None:
    """What a verb behind a cue reports with that cue in it; "Lee said the driver, Bo
    Dorn, said nothing" is none.
    """
    verb = cue_at(unit, k, words) if unit.norms[k] in words.colours else None
    if verb is None or not _reports(unit, k, verb, words):
        return None
    found = report_behind(unit, k, verb, words)
    subject = found[1].subject if found else None
    if subject is None or unit.norms[subject.first] in words.contentless:
        return None
    return found if subject.first > cue.last + 1 else None


def _with_participle(unit: Unit, k: int, words: Vocabulary) -> Report | None:
    """ "The mayor resigned, saying he was tired.": who the sentence is about."""
    participle = unit.norms[k].endswith(words.participle_endings)
    if not k or not participle or unit.norms[k - 1] != ",":
        return None
    cue = cue_at(unit, k, words)
    if cue is None or cue[1] in (NAMING, VOICING):
        return None
    subject = leading_subject(unit, words, k - 1)
    at = clause_of(unit, cue[0], words) if subject else None
    if subject is None or at is None or at == len(unit.tokens):
        return None
    content = Span(unit.tokens[at].start, end_of_words(unit))
    return content, Attribution(k, cue[0], cue[1], subject, PROBABLE)


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
    verb = k - (k > 0 and unit.norms[k - 1] in words.auxiliaries)  # "has said"
    if subject and _is_parted(unit, subject, verb):
        subject = None
    opens = subject is not None and _opens_sentence(unit, subject, verb, words)
    behind = None if opens else report_behind(unit, k, cue, words)
    if behind or subject is None:
        return behind
    return _clause_behind(unit, k, cue, subject, words)


def _is_parted(unit: Unit, subject: Phrase, verb: int) -> bool:
    """Whether a comma stands before the verb: "The rain fell, said …". It parts no
    subject from its verb, unless it ends a name beside a role.
    """
    beside = subject.last == verb - 2 and unit.norms[verb - 1] == ","
    return beside and not subject.name


def _clause_behind(
    unit: Unit, k: int, cue: tuple[int, str], subject: Phrase, words: Vocabulary
) -> Report | None:
    """What a subject with its verb reports behind them."""
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
        or (is_role(inside, words) and not is_capital(unit, comma + 1))
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
