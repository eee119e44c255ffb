"""Who is quoted, and whether the words between the marks are still the same in the
other version.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import pandas as pd

from mediacomp.alignment.alignment import Alignment, Side, in_order
from mediacomp.changes.quotations.pairing import Match, matches, whole_quotations
from mediacomp.changes.quotations.quotation import Quotation
from mediacomp.changes.quotations.quote_words import quote_words
from mediacomp.changes.quotations.retold import Reports
from mediacomp.changes.quotations.verdict import verdict
from mediacomp.changes.sources.identity import another_source, is_named_in
from mediacomp.changes.sources.outcome import CHANGED, RENAMED, Judged
from mediacomp.errors import TooLargeError
from mediacomp.findings.findings import findings_of
from mediacomp.findings.speech import Speech
from mediacomp.findings.speech.utterance import Speaker
from mediacomp.measures.quotation_columns import COMPARED, FOUND
from mediacomp.measures.tables import side_cells, span_cells, table
from mediacomp.text.article import Article, require_article
from mediacomp.text.spans import Span

SURE = 0.8
"""Confidence from which a finding is called sure."""

_BECAME = ("became indirect", "became direct")
"""What a quotation of one side alone is that the other reports, in their order."""


def quotations(article: Article) -> pd.DataFrame:
    """Quotations and reported speech of an article, with speaker and cue.

    Returns
    -------
    pandas.DataFrame
        One row an unbroken stretch in reading order. ``start`` and ``end`` include the
        quotation marks; ``sentence`` is that in which it begins, ``<NA>`` in a
        headline. ``kind`` is "direct" (an utterance), "mixed" (a quoted phrase inside
        reported speech), "scare" (words that nobody is said to have said: a title, a
        term) or "indirect" (reported speech without marks). Parts of one quotation
        share ``quotation`` and count ``part`` from 0. ``speaker`` is the name that the
        mention at ``speaker_start`` to ``speaker_end`` stands for, or the mention;
        ``<NA>`` where the article doesn't tell. ``cue`` is the verb, ``colour`` its
        class ("neutral", "doubting", "admitting" …). ``confidence`` says how far the
        rule is to be trusted (0 to 1), ``sure`` whether that is at least 0.8,
        ``unbalanced`` that the closing mark is missing.

    Raises
    ------
    InputError
        If ``article`` is not an `Article`.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("“Rain fell,” said Ann Lee, a farmer. She called "
    ...     "it “a gift”.")
    >>> quotations(article)[["text", "kind", "speaker"]].values.tolist()
    [['“Rain fell,”', 'direct', 'Ann Lee'], ['“a gift”', 'mixed', 'Ann Lee']]
    """
    require_article("article", article)
    return table(
        (_speech_row(article, speech) for speech in findings_of(article).speech), FOUND
    )


def _speech_row(article: Article, speech: Speech) -> dict[str, object]:
    speaker, cue = speech.speaker, speech.cue
    return {
        "sentence": speech.sentence,
        "start": speech.start,
        "end": speech.end,
        "text": article.text[speech.start : speech.end],
        "kind": speech.kind,
        "quotation": speech.number,
        "part": speech.part,
        "speaker": speaker.name if speaker else None,
        "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None,
        "cue": cue.text if cue else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "colour": cue.colour if cue else None,
        "confidence": speech.confidence,
        "sure": speech.confidence >= SURE,
        "unbalanced": speech.unbalanced,
    }


def quotation_table(
    alignment: Alignment, sources: Iterable[Judged] = ()
) -> pd.DataFrame:
    """Quotations of both versions, and what became of the words between the marks.

    Words in inverted commas that nobody says, and headlines, take no part.

    Parameters
    ----------
    sources
        What became of each source that either version cites: whether two speakers are
        one is decided there first.

    Returns
    -------
    pandas.DataFrame
        One row a pair of quotations, or a quotation of one version only, in reading
        order of a, those only in b last. Where a quotation is interrupted or was cut in
        two, its row reaches from the first mark to the last. ``status`` is the
        strongest of "altered", "shortened", "extended", "typographic", "verbatim", or
        "became indirect", "became direct", "only in a", "only in b". ``changes`` says
        in words what changed. ``altered``: other words between the marks, or words left
        out in the middle without an ellipsis; ``shortened``, ``extended``: words cut or
        added at an end, or in the middle at an ellipsis; ``cut_marked``: whether an
        ellipsis says so. ``negation_changed``, ``number_changed``, ``name_changed``:
        what was altered; ``speaker_changed``: another name speaks, ``<NA>`` where
        either is unknown; ``attribution_lost`` and ``attribution_added``: one version
        only has a cue for it; ``reused``: a quotation stands in more than one row.
        ``likeness`` is the share of the shorter quotation's words that both have.

    Raises
    ------
    TooLargeError
        If a version has more than 100,000 quotations.
    """
    found = _Compared(alignment, sources)
    return table(found.rows(), COMPARED)


QUOTATIONS = 100_000
"""Quotations, and stretches of reported speech, that a version may have."""


class _Compared:
    """The quotations of two versions, matched."""

    def __init__(self, alignment: Alignment, sources: Iterable[Judged]) -> None:
        self.alignment = alignment
        self.apart: dict[tuple[object, ...], bool | None] = {
            (a.sentence, a.source, b.sentence, b.source): (
                None if judged.status in RENAMED else judged.status == CHANGED
            )
            for judged in sources
            if judged.sure
            for a, b in [judged.ends]
            if a and b
        }
        self.speech = [findings_of(own.article).speech for own in alignment.sides]
        for own in alignment.sides:
            if len(self.speech[own]) > QUOTATIONS:
                raise TooLargeError(
                    f"{own.article.label!r} has {len(self.speech[own]):,} quotations; "
                    f"at most {QUOTATIONS:,} can be compared"
                )
        self.wholes = [
            whole_quotations(own.article, self.speech[own]) for own in alignment.sides
        ]
        self.matches = matches(self.wholes[0], self.wholes[1], alignment)
        self.rows_of = [
            Counter(k for match in self.matches for k in match.ends[own])
            for own in alignment.sides
        ]
        self.partners: list[dict[int, set[int]]] = [
            defaultdict(set) for _ in alignment.sides
        ]
        for own, other in alignment.facing:
            for link in alignment.links:
                self.partners[own][link.ends[own]].add(link.ends[other])
        self.reports = [
            Reports(own.article, self.speech[own], other.language)
            for own, other in alignment.facing
        ]

    def rows(self) -> list[dict[str, object]]:
        """All rows, in reading order of a, those of b alone last."""
        found = [self._matched(match) for match in self.matches]
        for own, other in self.alignment.facing:
            met = self.rows_of[own]
            found += [
                self._alone(own, other, quotation)
                for k, quotation in enumerate(self.wholes[own])
                if k not in met and quotation.said
            ]
        return sorted(found, key=_place)

    def _matched(self, match: Match) -> dict[str, object]:
        sides = self.alignment.sides
        one, two = (
            _together(own.article, [self.wholes[own][k] for k in match.ends[own]])
            for own in sides
        )
        reused = any(self.rows_of[own][k] > 1 for own in sides for k in match.ends[own])
        found = verdict(one, two, (self.alignment.a, self.alignment.b))
        return {
            **_quoted_cells(sides[0], one),
            **_quoted_cells(sides[1], two),
            **found.flags,
            **self._attribution(one.parts[0], two.parts[0]),
            "status": found.status,
            "changes": found.changes,
            "reused": reused,
            "likeness": min(1.0, round(match.score, 2)),
            "sure": all(side.parts[0].confidence >= SURE for side in (one, two)),
        }

    def _alone(self, own: Side, other: Side, quotation: Quotation) -> dict[str, object]:
        """A quotation without counterpart: gone, or turned into reported speech."""
        linked = frozenset(
            t for s in quotation.sentences for t in self.partners[own].get(s, ())
        )
        found = self.reports[other].of(quotation, linked)
        row: dict[str, object] = {
            **_quoted_cells(own, quotation),
            "status": f"only in {own.name}",
            "sure": True,
        }
        if found is None:
            return row
        span, item = found
        said = quotation.parts[0]
        row |= _reported_cells(other, span, item)
        row |= {"status": _BECAME[own], "sure": item is not None}
        # "Lee called it a good day" has no cue that a rule found, and has its source.
        if item is None and said.speaker and _is_told_by(other, span, said.speaker):
            return row | self._attribution(None, None)
        return row | self._attribution(*in_order(own, said, item))

    def _attribution(self, *items: Speech | None) -> dict[str, object]:
        """Whether another speaks, and whether only one version says there who does."""
        sides = self.alignment.sides
        cited = [_is_cited(*pair) for pair in zip(sides, items, strict=True)]
        one, two = items
        names = [s.speaker.name if s and s.speaker else None for s in items]
        apart = another_source(names[0], names[1], self.alignment.languages)
        if one and two:
            met = one.sentence, names[0], two.sentence, names[1]
            apart = self.apart.get(met, apart)
        return {
            "speaker_changed": apart,
            "attribution_lost": cited[0] and not cited[1],
            "attribution_added": cited[1] and not cited[0],
        }


def _quoted_cells(own: Side, quotation: Quotation) -> dict[str, object]:
    lead = quotation.parts[0]
    cells = {
        "sentence": lead.sentence,
        **span_cells(own.article, quotation.start, quotation.end),
        "kind": lead.kind,
    }
    return side_cells(own.name, cells | _speaking(lead))


def _reported_cells(own: Side, span: Span, item: Speech | None) -> dict[str, object]:
    cells = {
        "sentence": bisect_right(
            own.article.sentences, span.start, key=lambda s: s.end
        ),
        **span_cells(own.article, span.start, span.end),
        "kind": "indirect" if item else None,
    }
    return side_cells(own.name, cells | _speaking(item))


def _speaking(item: Speech | None) -> dict[str, object]:
    speaker, cue = (item.speaker, item.cue) if item else (None, None)
    return {
        "speaker": speaker.name if speaker else None,
        "cue": cue.text if cue else None,
        "colour": cue.colour if cue else None,
    }


def _place(row: dict[str, object]) -> tuple[bool, list[int]]:
    places = [row.get(name) for name in ("start_a", "start_b")]
    return row.get("start_a") is None, [
        place for place in places if isinstance(place, int)
    ]


def _together(article: Article, quotations_: Sequence[Quotation]) -> Quotation:
    if len(quotations_) == 1:
        return quotations_[0]
    parts = tuple(part for quotation in quotations_ for part in quotation.parts)
    inside = frozenset[int]().union(*(quotation.sentences for quotation in quotations_))
    return Quotation(
        parts[0].start, parts[-1].end, parts, quote_words(article, parts), inside
    )


def _is_cited(own: Side, item: Speech | None) -> bool:
    """Whether words have a cue of their own, or their speaker in their sentence: "Lee:
    “It rained”".
    """
    if item is None or item.cue or item.speaker is None or item.sentence is None:
        return bool(item and item.cue)
    sentence = own.article.sentences[item.sentence]
    return sentence.start <= item.speaker.start < sentence.end


def _is_told_by(own: Side, span: Span, speaker: Speaker) -> bool:
    """Whether the sentence in which a stretch stands names a speaker."""
    at = bisect_right(own.article.sentences, span.start, key=lambda s: s.end)
    return is_named_in(own.article.sentences[at].tokens, speaker.name, own.language)
