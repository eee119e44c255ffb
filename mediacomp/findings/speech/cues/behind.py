"""Cues that follow a quotation: "…,” said Ann Lee", "…,” according to Ann Lee"; and
which cue, before or behind, speaks for it.
"""

from __future__ import annotations

from mediacomp.findings.speech.cues.before import cue_before
from mediacomp.findings.speech.cues.lines import DASHES, signature
from mediacomp.findings.speech.cues.shared import is_heard, is_moved
from mediacomp.findings.speech.cues.verbs import cue_at, is_passive, is_unknown
from mediacomp.findings.speech.cues.without_verb import source_at
from mediacomp.findings.speech.phrases.asides import before_clause_with_quote
from mediacomp.findings.speech.phrases.bounds import REACH
from mediacomp.findings.speech.phrases.named import is_capital, is_name
from mediacomp.findings.speech.phrases.noun_phrases import Phrase
from mediacomp.findings.speech.phrases.subjects import subject_after, subject_before
from mediacomp.findings.speech.units import QUOTE, Unit, has_stop
from mediacomp.findings.speech.utterance import LIKELY, SURE, WEAK, Attribution
from mediacomp.findings.speech.vocabulary import NAMING, SOURCE, Vocabulary


def cue_behind(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """A cue that follows: "…,” said Ann Lee", "…,” she said", "…,” according to Ann
    Lee".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("“Rain fell,” said Ann Lee, a farmer.")
    >>> found = cue_behind(unit, 0, words)
    >>> unit.norms[found.first], found.subject, found.confidence
    ('said', Phrase(first=2, last=3, name=None), 0.95)
    >>> unit, words = tried("“Rain fell,” he crooned.")
    >>> cue_behind(unit, 0, words).confidence  # where only a verb of saying can stand
    0.85
    """
    if _ends_aside(unit, at, words):
        return None
    k, marked = _past_marks(unit, at)
    if k >= len(unit.norms) or unit.norms[k] == QUOTE:
        return None
    if signed := signature(unit, at + 1, words):
        return signed
    if source := source_at(unit, k, words, SURE):
        return source
    if _opens_clause(unit, k, words):
        return _further_behind(unit, k, words)
    k = _first_verb(unit, k, words)
    cue = cue_at(unit, k, words)
    if cue and (marked or cue[1] == SOURCE):
        subject = subject_after(unit, cue[0], words)
        named = Attribution(k, cue[0], cue[1], subject, SURE)
        return named if subject or marked else None
    return _subject_then_cue(unit, k, marked, words)


def _ends_aside(unit: Unit, at: int, words: Vocabulary) -> bool:
    """Whether a quotation ends an aside, so that the verb behind it is another's: "Ann
    Lee, who rates it “a hold,” wrote".
    """
    inside = at > 0 and unit.tokens[at - 1].kind == "word"
    return inside and before_clause_with_quote(unit, at, words) is not None


def _past_marks(unit: Unit, at: int) -> tuple[int, bool]:
    """The first token behind a quotation that is no comma or dash, and whether a mark
    parts the two.
    """
    k, marked = at + 1, has_stop(unit, at)
    while k < len(unit.norms) and (unit.norms[k] == "," or unit.norms[k] in DASHES):
        k, marked = k + 1, True
    return k, marked


def _opens_clause(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether what stands behind a quotation says more of it, its cue standing before:
    "…,” adding that …", "…,” when the mayor blamed him"; not "…,” as she put it".
    """
    norm = unit.norms[k]
    bound = norm in words.conjunctions and norm not in words.joining | words.as_
    if bound and norm in words.language.words("speech", "reflexive"):
        return unit.norms[k + 1] not in words.be  # "s'il pleut", not "s'est réjoui"
    return bound or (norm in words.colours and norm.endswith(words.participle_endings))


def _first_verb(unit: Unit, k: int, words: Vocabulary) -> int:
    """Past an auxiliary: "…,” has said Ann Lee", "« … », s'est réjouie Ann Lee"."""
    reflexive = words.language.words("speech", "reflexive")
    k += unit.norms[k] in reflexive and k + 1 < len(unit.norms)
    k += _is_object(unit, k, words)
    auxiliary = unit.norms[k] in words.auxiliaries and k + 1 < len(unit.norms)
    return k + 1 if auxiliary else k


def _is_object(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a pronoun is whom something is said to, its verb and subject behind it:
    "[nous] a-t-elle dit", "[lui] répond-il".
    """
    lists, behind = words.language.lists("speech"), unit.norms[k + 1 : k + 3]
    if unit.norms[k] not in lists["listening"] or len(behind) < 2:
        return False
    return behind[1] in words.personal or behind[0] in lists["perfect"]


def _subject_then_cue(
    unit: Unit, first: int, marked: bool, words: Vocabulary
) -> Attribution | None:
    """A noun phrase behind the quotation and its cue, as near as they are found: "…,”
    she said", "…,” as the mayor put it".
    """
    if marked and unit.norms[first] in words.as_:
        first += 1
    for k in range(first + 1, min(len(unit.norms), first + REACH)):
        if unit.norms[k] in (QUOTE, ";", ":"):
            break
        cue = cue_at(unit, k, words) if unit.norms[k] in words.reporting else None
        found = _with_subject(unit, first, k, cue, marked, words) if cue else None
        if found:
            return found
    unknown = _unknown_cue(unit, first, words) if marked else None
    return unknown or _further_behind(unit, first, words)


def _with_subject(
    unit: Unit,
    first: int,
    k: int,
    cue: tuple[int, str],
    marked: bool,
    words: Vocabulary,
) -> Attribution | None:
    """A verb with its subject behind it, where no mark ends the quotation, or before
    it.
    """
    if _names_a_thing(unit, cue, words):
        return None
    inverted = None if marked else _inverted(unit, k, cue, words)
    return inverted or _finite(unit, first, k, cue, marked, words)


def _names_a_thing(unit: Unit, cue: tuple[int, str], words: Vocabulary) -> bool:
    """Whether a verb puts a word on something, and not on what was quoted: "“…” calls
    the plan a gamble"; "“…,” she called it" speaks of the quotation.
    """
    return cue[1] == NAMING and not _follows(unit, cue[0], words.named_objects)


def _inverted(
    unit: Unit, k: int, cue: tuple[int, str], words: Vocabulary
) -> Attribution | None:
    """A verb behind a comma, its subject behind it: "“…” is gone, says Lee"."""
    if unit.norms[k - 1] != "," or unit.norms[k] in words.addressed:
        return None
    subject = subject_after(unit, cue[0], words)
    if subject is None or not _is_over(unit, subject.last + 1):
        return None
    return Attribution(k, cue[0], cue[1], subject, LIKELY)


def _finite(
    unit: Unit,
    first: int,
    k: int,
    cue: tuple[int, str],
    marked: bool,
    words: Vocabulary,
) -> Attribution | None:
    """A verb whose subject stands right behind the quotation: "…,” Ann Lee, a farmer,
    said".
    """
    subject = subject_before(unit, k, words)
    if subject is None or is_passive(unit, k, words):
        return None
    if subject.first == first + 1 == k - 1 and unit.norms[first] in words.personal:
        subject = Phrase(first, first)  # "it further wrote"
    if subject.first > first + 1 and _is_one_phrase(unit, first, k, words):
        subject = Phrase(first, subject.last)
    if abs(subject.first - first) > 1:
        return None
    return Attribution(k, cue[0], cue[1], subject, SURE if marked else WEAK)


def _is_one_phrase(unit: Unit, first: int, verb: int, words: Vocabulary) -> bool:
    """Whether nothing but words stands between a quotation and its verb: "…,” the study
    by Lee and others says".
    """
    # An article or a name: what begins otherwise goes on with the quotation's own
    # clause.
    opens = unit.norms[first] in words.articles or is_capital(unit, first)
    return opens and all(unit.tokens[k].kind == "word" for k in range(first, verb))


def _unknown_cue(unit: Unit, first: int, words: Vocabulary) -> Attribution | None:
    """A verb that no list holds where only a verb of saying can stand: "…,” he VERB.",
    "…,” VERB Ann Lee.".
    """
    if first >= len(unit.norms):
        return None  # a text that is cut behind "as"
    last = first
    while unit.norms[first] not in words.singular and is_name(
        unit, first, last + 1, words
    ):
        last += 1
    named = unit.norms[first] in words.singular or is_name(unit, first, last, words)
    if named and is_unknown(unit, last + 1, words):
        return Attribution(last + 1, last + 1, SOURCE, Phrase(first, last), LIKELY)
    subject = (
        subject_after(unit, first, words) if is_unknown(unit, first, words) else None
    )
    if subject and _is_over(unit, subject.last + 1):
        return Attribution(first, first, SOURCE, subject, LIKELY)
    return None


def _follows(unit: Unit, k: int, known: frozenset[str]) -> bool:
    """Whether one of some words stands behind token ``k``."""
    return k + 1 < len(unit.norms) and unit.norms[k + 1] in known


def _is_over(unit: Unit, k: int) -> bool:
    # A phrase that goes on is no subject of an inverted verb: "says Ann Lee" ends,
    # "says Ann Lee should go" doesn't.
    return k >= len(unit.norms) or unit.tokens[k].kind == "punctuation"


def _further_behind(unit: Unit, first: int, words: Vocabulary) -> Attribution | None:
    """ "“A disgrace” was how Ann Lee described it" is left alone; "“a disgrace”, Ann
    Lee says" further on is not.
    """
    for k in range(first, min(len(unit.norms), first + REACH)):
        if unit.norms[k] == QUOTE:
            return None
        if unit.norms[k] not in words.reporting:
            continue
        if source := source_at(unit, k, words, LIKELY):
            return source
        late = _late_cue(unit, k, words) if k > first + 1 else None
        if late:
            return late
    return None


def _late_cue(unit: Unit, k: int, words: Vocabulary) -> Attribution | None:
    """A cue that ends what it reports, its subject set off by a comma: "“…” is what
    they want, the mayor said."
    """
    cue = cue_at(unit, k, words) if unit.norms[k - 1] != "," else None
    if cue is None or cue[1] == NAMING:
        return None
    behind = unit.norms[cue[0] + 1] if cue[0] + 1 < len(unit.norms) else "."
    closing = behind in (".", ",") or behind in words.cue_followers
    if not closing and behind not in words.times:
        return None
    subject = subject_before(unit, k, words)
    if subject and subject.first and unit.norms[subject.first - 1] == ",":
        return Attribution(k, cue[0], cue[1], subject, LIKELY)
    return None


WORDED = 6
"""Tokens from the "in" to the "words" of "in her own words"."""


def attribution(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """The cue of the quotation that stands as token ``at``.

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("In her words, “rain fell.”")
    >>> found = attribution(unit, 4, words)
    >>> unit.norms[found.subject.first], found.confidence
    ('her', 0.85)
    >>> unit, words = tried("The song “Harvest” was played.")
    >>> attribution(unit, 2, words) is None
    True
    """
    worded = _in_words_of(unit, at, words)
    if worded:
        return worded
    after = cue_behind(unit, at, words)
    # "She calls it “a gamble”, Lee says": what is part of a clause is that clause's.
    inside = at > 0 and unit.tokens[at - 1].kind != "punctuation"
    if after and after.confidence >= SURE and not inside:
        return after
    before = cue_before(unit, at, words)
    if before and is_moved(unit, at, before, words):
        before = None
    # "I heard it was “dead”, said Ann Lee": who only hears says nothing.
    if before and after and is_heard(unit, before, words):
        return after
    if before is None or after is None:
        return before or after
    return before if inside or before.confidence >= after.confidence else after


def _in_words_of(unit: Unit, at: int, words: Vocabulary) -> Attribution | None:
    """The possessor of the words: "in her words, “…", "“…,” in the words of Ann
    Lee".
    """
    # "In her words" stands near: half the reach of a verb before, or right behind.
    for k in range(max(0, at - REACH // 2), min(len(unit.norms), at + 3)):
        if unit.norms[k] not in words.in_:
            continue
        found = _words_of(unit, k, words)
        between = unit.norms[found.last + 1 : at] if found else []
        if found and (
            k > at
            or (
                # What stands behind another quotation is about that one.
                not {QUOTE, ";"} & {*between}
                and (between[-1:] in ([], [","], [":"]) or between[-1] in words.of)
            )
        ):
            return found
    return None


def _words_of(unit: Unit, k: int, words: Vocabulary) -> Attribution | None:
    """What "in … words" or "in the words of …" makes of token ``k``."""
    if (
        not words.the.isdisjoint(unit.norms[k + 1 : k + 2])
        and not words.of.isdisjoint(unit.norms[k + 3 : k + 4])
        and unit.norms[k + 2] in words.wordings
    ):
        last, owner = k + 3, subject_after(unit, k + 3, words)
    else:
        last = next(
            (
                j
                for j in range(k + 2, min(k + WORDED, len(unit.norms)))
                if unit.norms[j] in words.wordings
            ),
            k,
        )
        owner = _possessor(unit, k + 1, last - 1, words) if last > k else None
    return Attribution(k, last, SOURCE, owner, LIKELY) if owner else None


def _possessor(unit: Unit, first: int, last: int, words: Vocabulary) -> Phrase | None:
    if unit.norms[first] in words.owners:
        # "In her own words": one word may part the owner from what is owned.
        return Phrase(first, first) if last - first <= 1 else None
    owned = unit.norms[last].endswith(words.possessive_endings)
    return Phrase(first, last) if owned else None
