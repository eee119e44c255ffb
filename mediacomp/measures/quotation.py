"""Who is quoted, and whether the words between the marks are still the same in the other version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from mediacomp.alignment.model import Alignment
from mediacomp.article import Article, Span
from mediacomp.language.speech import Speech, speech_in
from mediacomp.measures.quotation_account import account
from mediacomp.measures.quotation_matching import Match, Quotation, matches, reported_as, whole_quotations
from mediacomp.measures.quotation_words import (
    LONG,
    Change,
    Quote,
    Word,
    names,
    negations,
    numbers,
    quote_words,
    word_changes,
)
from mediacomp.measures.tables import table

SURE = 0.8
"""Confidence from which a finding is called sure."""

_SPEECH = {
    "sentence": "Int64",
    "start": "Int64",
    "end": "Int64",
    "text": "string",
    "kind": "string",
    "quotation": "Int64",
    "part": "Int64",
    "speaker": "string",
    "speaker_start": "Int64",
    "speaker_end": "Int64",
    "cue": "string",
    "cue_start": "Int64",
    "cue_end": "Int64",
    "colour": "string",
    "confidence": "Float64",
    "sure": "boolean",
    "unbalanced": "boolean",
}
_FLAGS = (
    *("altered", "shortened", "extended", "cut_marked", "reordered"),
    *("negation_changed", "number_changed", "name_changed", "speaker_changed"),
    *("attribution_lost", "attribution_added", "reused"),
)
_TABLE = {
    **{"sentence_a": "Int64", "sentence_b": "Int64", "start_a": "Int64", "end_a": "Int64", "start_b": "Int64"},
    **{"end_b": "Int64", "text_a": "string", "text_b": "string", "kind_a": "string", "kind_b": "string"},
    **{"speaker_a": "string", "speaker_b": "string", "cue_a": "string", "cue_b": "string"},
    **{"colour_a": "string", "colour_b": "string", "status": "string", "changes": "string"},
    **dict.fromkeys(_FLAGS, "boolean"),
    "likeness": "Float64",
    "sure": "boolean",
}


def quotations(article: Article) -> pd.DataFrame:
    """Quotations and reported speech of an article, with speaker and cue.

    Returns
    -------
    pandas.DataFrame
        One row an unbroken stretch in reading order. ``start`` and ``end`` include the quotation marks;
        ``sentence`` is that in which it begins, ``<NA>`` in a headline. ``kind`` is "direct" (an utterance), "mixed" (a
        quoted phrase inside reported speech), "scare" (words that nobody is said to have said: a title, a term) or
        "indirect" (reported speech without marks). Parts of one quotation share ``quotation`` and count
        ``part`` from 0. ``speaker`` is the name that the mention at ``speaker_start`` to ``speaker_end`` stands
        for, or the mention; ``<NA>`` where the article doesn't tell. ``cue`` is the verb, ``colour`` its class
        ("neutral", "doubting", "admitting" …). ``confidence`` says how far the rule is to be trusted (0 to 1), ``sure``
        whether that is at least 0.8, ``unbalanced`` that the closing mark is missing.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("“Rain fell,” said Ann Lee, a farmer. She called it “a gift”.")
    >>> quotations(article)[["text", "kind", "speaker", "cue"]].values.tolist()
    [['“Rain fell,”', 'direct', 'Ann Lee', 'said'], ['“a gift”', 'mixed', 'Ann Lee', 'called']]
    """
    return table((_speech_row(article, speech) for speech in speech_in(article)), _SPEECH)


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


def quotation_table(alignment: Alignment) -> pd.DataFrame:
    """Quotations of both versions, and what became of the words between the marks.

    Words in inverted commas that nobody says, and headlines, take no part.

    Returns
    -------
    pandas.DataFrame
        One row a pair of quotations, or a quotation of one version only, in reading order of a, those only in b last.
        Where a quotation is interrupted or was cut in two, its row reaches from the first mark to the last.
        ``status`` is the strongest of "altered", "shortened", "extended", "typographic", "verbatim", or "became
        indirect", "became direct", "only in a", "only in b". ``changes`` says in words what changed.
        ``altered``: other words between the marks, or words left out in the middle without an ellipsis;
        ``shortened``, ``extended``: words cut or added at an end, or in the middle at an ellipsis; ``cut_marked``:
        whether an ellipsis says so. ``negation_changed``, ``number_changed``, ``name_changed``: what was altered;
        ``speaker_changed``: another name speaks, ``<NA>`` where either is unknown; ``attribution_lost`` and
        ``attribution_added``: one version only has a cue for it; ``reused``: a quotation stands in more than
        one row. ``likeness`` is the share of the shorter quotation's words that both have.
    """
    found = _Compared(alignment)
    return table(found.rows(), _TABLE)


@dataclass(frozen=True)
class _Verdict:
    """What the words of two quotations say, as the table has it."""

    status: str
    flags: dict[str, bool | None]
    changes: str | None


class _Compared:
    """The quotations of two versions, matched."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.articles = alignment.a, alignment.b
        self.speech = speech_in(alignment.a), speech_in(alignment.b)
        self.wholes = tuple(whole_quotations(a, s) for a, s in zip(self.articles, self.speech, strict=True))
        self.matches = matches(self.wholes[0], self.wholes[1], alignment)

    def rows(self) -> list[dict[str, object]]:
        found = [(self._key(match.a, match.b), self._matched(match)) for match in self.matches]
        for side in (0, 1):
            met = {k for match in self.matches for k in (match.a, match.b)[side]}
            for k, quotation in enumerate(self.wholes[side]):
                if k not in met and any(part.kind != "scare" for part in quotation.parts):
                    found.append((self._key(*((k,), ())[:: 1 - 2 * side]), self._alone(side, quotation)))
        return [row for _, row in sorted(found, key=lambda pair: pair[0])]

    def _key(self, a: Sequence[int], b: Sequence[int]) -> tuple[bool, int, int]:
        start_a = self.wholes[0][a[0]].start if a else 0
        return not a, start_a, self.wholes[1][b[0]].start if b else 0

    def _matched(self, match: Match) -> dict[str, object]:
        sides = [
            _together(article, [whole[k] for k in numbers_])
            for article, whole, numbers_ in zip(self.articles, self.wholes, (match.a, match.b), strict=True)
        ]
        reused = any(
            len([m for m in self.matches if set(getattr(m, side)) & set(getattr(match, side))]) > 1 for side in "ab"
        )
        verdict = _verdict(sides[0], sides[1], self.articles)
        return {
            **self._side("a", sides[0]),
            **self._side("b", sides[1]),
            **verdict.flags,
            **_attribution(sides[0].parts[0], sides[1].parts[0]),
            "status": verdict.status,
            "changes": verdict.changes,
            "reused": reused,
            "likeness": min(1.0, round(match.score, 2)),
            "sure": all(part.confidence >= SURE for side in sides for part in side.parts[:1]),
        }

    def _side(self, suffix: str, quotation: Quotation) -> dict[str, object]:
        article = self.articles["ab".index(suffix)]
        lead = quotation.parts[0]
        return {
            f"sentence_{suffix}": lead.sentence,
            f"start_{suffix}": quotation.start,
            f"end_{suffix}": quotation.end,
            f"text_{suffix}": article.text[quotation.start : quotation.end],
            f"kind_{suffix}": lead.kind,
            f"speaker_{suffix}": lead.speaker.name if lead.speaker else None,
            f"cue_{suffix}": lead.cue.text if lead.cue else None,
            f"colour_{suffix}": lead.cue.colour if lead.cue else None,
        }

    def _alone(self, side: int, quotation: Quotation) -> dict[str, object]:
        """A quotation without counterpart: gone, or turned into reported speech."""
        mine, other = "ab"[side], "ab"[1 - side]
        ends = {(link.a, link.b)[:: 1 - 2 * side] for link in self.alignment.links}
        linked = frozenset(t for s, t in ends if s in quotation.sentences)
        language = self.articles[0].language
        found = reported_as(quotation, self.articles[1 - side], self.speech[1 - side], linked, language)
        row: dict[str, object] = {**self._side(mine, quotation), "status": f"only in {mine}", "sure": True}
        if found is None:
            return row
        span, item = found
        row |= self._reported(other, span, item)
        row["status"] = "became indirect" if side == 0 else "became direct"
        row["sure"] = item is not None
        leads = [quotation.parts[0], item]
        return row | _attribution(*(leads if side == 0 else leads[::-1])) | {"reused": False}

    def _reported(self, suffix: str, span: Span, item: Speech | None) -> dict[str, object]:
        article = self.articles["ab".index(suffix)]
        return {
            f"sentence_{suffix}": next(s.index for s in article.sentences if s.start <= span.start < s.end),
            f"start_{suffix}": span.start,
            f"end_{suffix}": span.end,
            f"text_{suffix}": article.text[span.start : span.end],
            f"kind_{suffix}": "indirect" if item else None,
            f"speaker_{suffix}": item.speaker.name if item and item.speaker else None,
            f"cue_{suffix}": item.cue.text if item and item.cue else None,
            f"colour_{suffix}": item.cue.colour if item and item.cue else None,
        }


def _together(article: Article, quotations_: Sequence[Quotation]) -> Quotation:
    if len(quotations_) == 1:
        return quotations_[0]
    parts = tuple(part for quotation in quotations_ for part in quotation.parts)
    inside = frozenset[int]().union(*(quotation.sentences for quotation in quotations_))
    return Quotation(parts[0].start, parts[-1].end, parts, quote_words(article, parts), inside)


def _verdict(a: Quotation, b: Quotation, articles: tuple[Article, Article]) -> _Verdict:
    language = articles[0].language
    changes = word_changes(a.quote, b.quote, language)
    reordered = _is_reordered(changes, a.quote, b.quote)
    changed = [c for c in changes if c.sort in ("replaced", "dropped", "inserted")]
    turned = _turns_sense(changes, a.quote, b.quote, language)
    told = {name: _differs(name, changed, a.quote, b.quote, language) for name in ("negation", "number", "name")}
    cuts = [c for c in changes if c.sort in ("cut", "extended")]
    flags: dict[str, bool | None] = {
        "altered": bool(changed) or reordered or turned,
        "shortened": _is_longer("cut", "dropped", changes),
        "extended": _is_longer("extended", "inserted", changes),
        "cut_marked": all(c.marked for c in cuts) if cuts else None,
        "reordered": reordered,
        "negation_changed": told["negation"] or turned,
        "number_changed": told["number"],
        "name_changed": told["name"],
    }
    status = next((name for name in ("altered", "shortened", "extended") if flags[name]), None)
    if status is None:
        same = _between_marks(articles[0], a) == _between_marks(articles[1], b)
        status = "verbatim" if same else "typographic"
    return _Verdict(status, flags, account(changes, a.quote, b.quote, reordered))


def _is_longer(at_end: str, inside: str, changes: Sequence[Change]) -> bool:
    return any(
        c.sort == at_end or (c.sort == inside and max(c.end_a - c.first_a, c.end_b - c.first_b) >= LONG) for c in changes
    )


def _changed_words(changes: Sequence[Change], a: Quote, b: Quote) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    for c in changes:
        yield a.words[c.first_a : c.end_a], b.words[c.first_b : c.end_b]


def _differs(what: str, changes: Sequence[Change], a: Quote, b: Quote, language: str) -> bool:
    """Whether negations, numbers or names differ in the changed words."""
    one = [w for words, _ in _changed_words(changes, a, b) for w in words]
    two = [w for _, words in _changed_words(changes, a, b) for w in words]
    if what == "negation":
        return negations(one, language) != negations(two, language)
    if what == "number":
        return numbers(one, language) != numbers(two, language)
    return names(one) != names(two)


def _turns_sense(changes: Sequence[Change], a: Quote, b: Quote, language: str) -> bool:
    """Whether a cut takes a negation away from the words that it stood beside: "[Not] one penny is missing"."""
    for c in changes:
        if c.sort not in ("cut", "extended") or c.marked:
            continue
        whole, first, end = (a, c.first_a, c.end_a) if c.sort == "cut" else (b, c.first_b, c.end_b)
        beside = whole.words[max(first, end - 2) : end] if first == 0 else whole.words[first : first + 1]
        if end - first <= 2 and negations(beside, language):
            return True
    return False


def _is_reordered(changes: Sequence[Change], a: Quote, b: Quote) -> bool:
    """Whether the same words left one place and came up in another."""
    one = sorted(w.norm for words, _ in _changed_words(changes, a, b) for w in words)
    two = sorted(w.norm for _, words in _changed_words(changes, a, b) for w in words)
    moved = [c for c in changes if c.sort not in ("spelling", "editor")]
    return len(moved) > 1 and len(one) > 0 and one == two


def _between_marks(article: Article, quotation: Quotation) -> list[str]:
    """The characters of a quotation, but for the comma or full stop that its sentence needs at the closing mark."""
    texts = [article.text[part.start : part.end] for part in quotation.parts]
    return [text[:-1].rstrip(".,") + text[-1:] for text in texts]


def _attribution(a: Speech | None, b: Speech | None) -> dict[str, bool | None]:
    cue_a, cue_b = (bool(s and s.cue) for s in (a, b))
    speakers = [s.speaker.name if s and s.speaker else None for s in (a, b)]
    return {
        "speaker_changed": _another_speaker(*speakers),
        "attribution_lost": cue_a and not cue_b,
        "attribution_added": cue_b and not cue_a,
    }


def _another_speaker(one: str | None, two: str | None) -> bool | None:
    """Whether two speakers are different people: both must be names to tell."""
    if one is None or two is None:
        return None
    words = [name.casefold().replace("’", "'").split() for name in (one, two)]
    if words[0][-1] == words[1][-1] or set(words[0]) <= set(words[1]) or set(words[1]) <= set(words[0]):
        return False
    return True if one[:1].isupper() and two[:1].isupper() else None
