"""An article → its speech, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mediacomp.findings.speech.blocks import blocks
from mediacomp.findings.speech.cues.before import cue_before
from mediacomp.findings.speech.cues.behind import attribution, cue_behind
from mediacomp.findings.speech.cues.lines import from_somebody, signature
from mediacomp.findings.speech.cues.shared import is_heard, leaves_out, shared
from mediacomp.findings.speech.cues.verbs import with_denial
from mediacomp.findings.speech.cues.without_verb import end_of_words, may_speak
from mediacomp.findings.speech.kinds import (
    MARKED,
    MARKS,
    is_judged,
    is_part_of,
    is_set_off,
    kind_of,
)
from mediacomp.findings.speech.persons import Names
from mediacomp.findings.speech.quoted_names import cut_out, nicknamed, without_nicknames
from mediacomp.findings.speech.reported import beside_quotations, reports
from mediacomp.findings.speech.reported_behind import Report, referring
from mediacomp.findings.speech.speaker_sorts import is_source
from mediacomp.findings.speech.speakers import Speakers
from mediacomp.findings.speech.units import (
    QUOTE,
    Unit,
    retold,
    units,
)
from mediacomp.findings.speech.utterance import (
    SURE,
    WEAK,
    Cue,
    Kind,
    Speaker,
    Speech,
    shifted,
)
from mediacomp.findings.speech.vocabulary import Vocabulary, vocabulary
from mediacomp.languages.language import Language
from mediacomp.text.marks import quotations
from mediacomp.text.spans import Span
from mediacomp.text.typography import plain

if TYPE_CHECKING:
    from mediacomp.findings.speech.utterance import Attribution
    from mediacomp.text.article import Article

CARRIED, LED_IN, NEXT_PARAGRAPH, UNATTRIBUTED = 0.8, 0.6, 0.5, 0.4
"""Confidence where a quotation has no cue of its own: beside one that has, after a
sentence about somebody, a paragraph on, or alone.
"""

BACK = 4
"""Units back to which a quotation without cue is taken to go on."""


def speech_in(article: Article) -> list[Speech]:
    """Quotations and reported speech of an article, with kind, speaker and cue, in
    reading order.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("“Rain fell,” said Ann Lee, a farmer. “It was "
    ...     "late,” she added.")
    >>> [(s.kind, s.speaker.name, s.cue.text) for s in speech_in(article)]
    [('direct', 'Ann Lee', 'said'), ('direct', 'Ann Lee', 'added')]
    """
    return _Search(article).run()


@dataclass(frozen=True, slots=True)
class _Said:
    """Who says a stretch, by which cue, and how far to trust it."""

    speaker: Speaker | None
    cue: Cue | None
    confidence: float
    heard_by: Speaker | None = None


class _Search:
    """One pass over the units of an article; what was said last is what a quotation
    without cue falls back on.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        language = Language.of(article.language)
        self.words: Vocabulary = vocabulary(language)
        quoted = quotations(article.text, blocks(article), language)
        self.quotes, nicknames = without_nicknames(article.text, quoted, self.words)
        self.units = units(article, self.quotes, nicknames)
        named = plain(cut_out(article.text, nicknames)).text
        called = [nicknamed(article.text, nickname) for nickname in nicknames]
        names = Names(named, self.words, called)
        self.speakers = Speakers(self.units, names, self.words)
        self.found: list[Speech] = []
        self.number = -1
        self.last: tuple[int, Speaker | None] | None = None

    def run(self) -> list[Speech]:
        for n, unit in enumerate(self.units):
            if not unit.quotes:
                self._reported(n, unit)
                continue
            before, behind = beside_quotations(unit, self.words)
            self._told(n, before)
            self._quoted(n, unit)
            self._told(n, behind)
        return self.found

    def _quoted(self, n: int, unit: Unit) -> None:
        previous: tuple[int, Attribution | None] | None = None
        led_in = ":" in unit.norms  # once: a sentence may have thousands of marks
        for at, q in unit.quotes:
            cue = attribution(unit, at, self.words) or shared(unit, previous, at)
            kind = kind_of(unit, at, cue, self.words)
            if cue and is_judged(unit, at, cue, self.words):
                cue = replace(cue, confidence=WEAK)  # "it" may be another
            joined = previous is not None and self._joined(unit, previous, at, cue)
            # Nor does its cue speak for the next stretch of the sentence.
            previous = (at, None if kind == "scare" else cue)
            part = self.found[-1].part + 1 if joined else 0
            said = self._who(n, previous[1], kind, led_in=led_in)
            unbalanced = self.quotes[q].unbalanced
            self._add(n, self.quotes[q], kind, said, part, unbalanced=unbalanced)

    def _who(
        self, n: int, cue: Attribution | None, kind: Kind, *, led_in: bool
    ) -> _Said:
        """Who says a stretch: without a cue who spoke before, or, of words inside a
        sentence, with whom that begins.
        """
        if cue is None and kind == "direct":
            return self._carried(n, self.units[n], led_in=led_in)
        said = self._said(n, cue)
        if kind == "mixed" and said.cue is None and not said.speaker:
            return _Said(self.speakers.lead(n), None, UNATTRIBUTED)
        return said

    def _add(
        self,
        n: int,
        span: Span,
        kind: Kind,
        said: _Said,
        part: int = 0,
        *,
        unbalanced: bool = False,
    ) -> None:
        """Keep a stretch and who says it."""
        # Parts of a quotation that its cue interrupts share a number.
        self.number += not part
        self.found.append(
            Speech(
                span.start,
                span.end,
                kind,
                self.number,
                part,
                self._sentence(self.units[n], span.start),
                said.speaker,
                said.cue,
                said.confidence,
                unbalanced,
                said.heard_by,
            )
        )
        # A word in inverted commas is nobody's, so the next quotation is not its
        # speaker's.
        if kind != "scare":
            self.last = (n, said.speaker)

    def _joined(
        self,
        unit: Unit,
        previous: tuple[int, Attribution | None],
        at: int,
        cue: Attribution | None,
    ) -> bool:
        before, its_cue = previous
        return (
            its_cue is not None
            and cue is not None
            and cue.first == its_cue.first
            and before < cue.first < at
            and unit.norms[at - 1] in (",", "-", "--")
            and self.found[-1].kind == "direct"
            and is_set_off(unit, at, cue)
            and is_part_of(unit.tokens[before], unit.tokens[at])
        )

    def _speaker(self, n: int, cue: Attribution | None) -> Speaker | None:
        return self.speakers.speaker(n, cue.subject) if cue and cue.subject else None

    def _said(self, n: int, cue: Attribution | None) -> _Said:
        """Who speaks by a cue in unit ``n``."""
        if cue is None:
            return _Said(None, None, UNATTRIBUTED)
        cue = with_denial(self.units[n], cue, self.words)
        shown = _cue(self.units[n], cue)
        if leaves_out(self.units[n], cue, self.words):
            speaker, trust = self._from_before(n, self.units[n])
            one = speaker and is_source(speaker.name, self.words)
            return _Said(speaker if one else None, shown, min(trust, WEAK))
        if is_heard(self.units[n], cue, self.words):
            hearer = self._speaker(n, cue)
            told = self.words.personal - self.words.callers - self.words.neuter
            # "I heard that", "have you heard": nothing that the article relies on.
            known = hearer and hearer.name.lower() not in told
            return _Said(None, shown, WEAK, heard_by=hearer if known else None)
        speaker = self._speaker(n, cue)
        # A cue that leads to nobody, or to what cannot speak, is no sure finding.
        subject = cue.subject if speaker else None
        sure = subject is not None and may_speak(self.units[n], subject, self.words)
        return _Said(
            speaker, shown, cue.confidence if sure else min(cue.confidence, WEAK)
        )

    def _carried(self, n: int, unit: Unit, *, led_in: bool) -> _Said:
        """Who says a quotation without cue: who signs it, whom the line before leads
        in, who spoke just before, or with whom the sentence before begins.
        """
        if unit.first_paragraph < 0:
            return _Said(None, None, UNATTRIBUTED)
        if len(unit.norms) > MARKED:  # more than the quotation and its full stop
            lead = self.speakers.lead(n) if led_in and n else None
            return _Said(lead, None, LED_IN if led_in and n else UNATTRIBUTED)
        beside = self._signed(n) or self._led_in(n)
        if beside:
            return beside
        speaker, confidence = self._from_before(n, unit)
        return _Said(speaker, None, confidence)

    def _signed(self, n: int) -> _Said | None:
        """The name on the line behind a quotation: "“We need rain.”¶– Ann Lee"."""
        if n + 1 >= len(self.units) or self.units[n + 1].quotes:
            return None
        behind = self.units[n + 1]
        same = behind.paragraph == self.units[n].paragraph
        found = signature(behind, 0, self.words)
        if found is None and same:
            found = self._cried(n)
        # A bare name signs only on the same line.
        if found is None or (found.confidence < SURE and not same):
            return None
        return self._said(n + 1, found)

    def _cried(self, n: int) -> Attribution | None:
        """The cue behind a quotation whose mark seemed to end the sentence: "“Rain!”
        Voss’s niece, Ann Lee, shouted."
        """
        quote, behind = self.units[n].tokens[0], self.units[n + 1]
        if quote.norm != QUOTE or quote.text.rstrip(MARKS)[-1:] not in "!?…":
            return None
        led = retold(behind, [quote, *behind.tokens])
        found = cue_behind(led, 0, self.words)
        if found is None or found.subject is None or found.confidence < SURE:
            return None
        return shifted(found, -1)

    def _led_in(self, n: int) -> _Said | None:
        """A line that ends with a colon leads to the next, as if they were one: "Ann
        Lee told us:¶“We need rain.”"; so does one that is only from somebody.
        """
        before = self.units[n - 1] if n else None
        if before is None or before.quotes or not before.norms:
            return None
        if before.norms[-1] != ":":
            found = from_somebody(before, len(before.norms), self.words)
        else:
            tokens = [*before.tokens, *self.units[n].tokens[:1]]
            led = retold(before, tokens)
            found = cue_before(led, len(before.norms), self.words)
        return self._said(n - 1, found) if found and found.subject else None

    def _from_before(self, n: int, unit: Unit) -> tuple[Speaker | None, float]:
        """The speaker of a sentence that is all quotation: who spoke in the sentences
        before, while their paragraph lasts, or is spoken of there.
        """
        if not n:
            return None, UNATTRIBUTED
        at, speaker = self.last or (-BACK, None)
        apart = unit.first_paragraph - self.units[at].paragraph if speaker else BACK
        if speaker and n - at <= 2 and not apart:
            return speaker, CARRIED
        same = unit.first_paragraph == self.units[n - 1].paragraph
        if same and n - at > 1 and (lead := self.speakers.lead(n - 1)):
            return lead, LED_IN
        if n - at <= BACK and apart <= 2:
            return speaker, NEXT_PARAGRAPH
        lead = self.speakers.lead(n - 1)
        return lead, NEXT_PARAGRAPH if lead else UNATTRIBUTED

    def _reported(self, n: int, unit: Unit) -> None:
        cue = referring(unit, self.words)
        if cue:
            self._reported_before(n, cue)
            return
        self._told(n, reports(unit, self.words))

    def _told(self, n: int, told: Sequence[Report]) -> None:
        for span, cue in told:
            said = self._said(n, cue)
            # "Nobody said that …" reports nothing.
            if said.speaker or said.heard_by:
                self._add(n, span, "indirect", said)

    def _reported_before(self, n: int, cue: Attribution) -> None:
        """The sentence before, if nobody else speaks there: "Zwei Mühlen brannten. Das
        teilte die Polizei mit."
        """
        before = self.units[n - 1] if n else None
        if before is None or before.quotes or not before.sentences:
            return
        # "Who was it? That's what police say": what follows; nor a sentence like it.
        if before.norms[-1] != "." or referring(before, self.words):
            return
        apart = self.units[n].first_paragraph - before.paragraph
        if apart > 1 or (self.found and self.found[-1].end > before.start):
            return
        said = self._said(n, cue)
        if said.speaker and is_source(said.speaker.name, self.words):
            whole = Span(before.tokens[0].start, end_of_words(before))
            self._add(n - 1, whole, "indirect", said)

    def _sentence(self, unit: Unit, at: int) -> int | None:
        inside = [k for k in unit.sentences if self.article.sentences[k].start <= at]
        return inside[-1] if inside else None


def _cue(unit: Unit, cue: Attribution | None) -> Cue | None:
    # A name with a colon ("Ann Lee: “…”) has a speaker, but no cue to show.
    if cue is None or not cue.colour:
        return None
    tokens = unit.tokens[cue.first : cue.last + 1]
    return Cue(
        tokens[0].start, tokens[-1].end, " ".join(t.text for t in tokens), cue.colour
    )
