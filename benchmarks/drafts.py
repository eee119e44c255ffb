"""The corpus as drafts that can be changed while every sentence remembers where it came
from.

A `Source` is an article of ``benchmarks/corpus`` without its headline and dateline:
paragraphs of sentences, and the quotations marked by hand. A `Draft` is paragraphs of
`Item`; mutations make a new draft, and `render` turns it into a `Version` with the
place of each sentence. Truth therefore comes from how a text was made, never from an
aligner.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from mediacomp.text.article import Article
from mediacomp.text.spans import Sentence, Span
from mediacomp.text.tokens import tokenise

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence of a draft, and the sentences of the original that it carries."""

    text: str
    origins: tuple[int, ...]


Draft = tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A text with the place and the paragraph of each of its sentences."""

    text: str
    sentences: tuple[Span, ...]
    paragraphs: tuple[int, ...]

    def article(self, label: str) -> Article:
        """The text as an `Article` with exactly these sentences."""
        found = tuple(
            Sentence(
                at.start,
                at.end,
                i,
                where,
                self.text[at.start : at.end],
                tokenise(self.text, at.start, at.end),
            )
            for i, (at, where) in enumerate(
                zip(self.sentences, self.paragraphs, strict=True)
            )
        )
        return Article(self.text, label, "en", found)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, marks included, as marked by hand; places count
    within a sentence.
    """

    first: int
    start: int
    last: int
    end: int
    text: str
    kind: str
    speaker: str | None
    cue: str | None


@dataclass(frozen=True)
class Source:
    """An article of the corpus: its body as a draft, and its quotations in reading
    order.
    """

    name: str
    draft: Draft
    quotations: tuple[Quotation, ...]

    @cached_property
    def items(self) -> list[Item]:
        return [item for paragraph in self.draft for item in paragraph]

    @cached_property
    def people(self) -> list[str]:
        """First name and surname of everybody who is quoted, sorted."""
        speakers = {mark.speaker for mark in self.quotations if mark.speaker}
        return sorted(
            s
            for s in speakers
            if re.fullmatch(r"(?!The |An? )[A-Z][\w-]+ [A-Z][\w-]+", s)
        )

    def quoted(self, sentence: int) -> list[tuple[int, int]]:
        """Stretches of a sentence that stand in quotation marks."""
        found = []
        for mark in self.quotations:
            if mark.first <= sentence <= mark.last:
                start = mark.start if sentence == mark.first else 0
                end = (
                    mark.end
                    if sentence == mark.last
                    else len(self.items[sentence].text)
                )
                found.append((start, end))
        return found


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters ``start`` to ``end`` of a sentence, and what takes their place."""

    sentence: int
    start: int
    end: int
    text: str


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def table(name: str) -> dict[str, str]:
    """A two-column table of ``corpus/tables``; of a table with one column the second is
    empty.
    """
    lines = (
        (CORPUS / "tables" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    )
    return {
        first: second for first, _, second in (line.partition("\t") for line in lines)
    }


@cache
def sources() -> tuple[Source, ...]:
    """All articles of the corpus, by number."""
    marks = rows(CORPUS / "quotations.jsonl")
    return tuple(
        _source(row, [mark for mark in marks if mark["article"] == row["article"]])
        for row in rows(CORPUS / "sentences.jsonl")
    )


def _source(row: dict[str, Any], marks: list[dict[str, Any]]) -> Source:
    text = (CORPUS / "articles" / f"{row['article']}.txt").read_text(encoding="utf-8")
    spans = [tuple(span) for paragraph in row["paragraphs"] for span in paragraph]
    numbers = iter(range(len(spans)))
    draft = tuple(
        tuple(Item(text[start:end], (next(numbers),)) for start, end in paragraph)
        for paragraph in row["paragraphs"]
    )
    found = []
    for mark in marks:
        first = next(
            i for i, (start, end) in enumerate(spans) if start <= mark["start"] < end
        )
        last = next(
            i for i, (start, end) in enumerate(spans) if start < mark["end"] <= end
        )
        places = (
            first,
            mark["start"] - spans[first][0],
            last,
            mark["end"] - spans[last][0],
        )
        found.append(
            Quotation(*places, mark["text"], mark["kind"], mark["speaker"], mark["cue"])
        )
    return Source(row["article"], draft, tuple(found))


def render(draft: Draft) -> Version:
    """Sentences joined by blanks, paragraphs by empty lines."""
    text, spans, where = "", [], []
    for number, paragraph in enumerate(draft):
        for k, item in enumerate(paragraph):
            text += " " if k else "\n\n" if number else ""
            spans.append(Span(len(text), len(text) + len(item.text)))
            where.append(number)
            text += item.text
    return Version(text, tuple(spans), tuple(where))


def edited(draft: Draft, edits: Sequence[Edit]) -> Draft:
    """The draft with stretches of its sentences replaced; sentences are counted over
    the whole draft.
    """
    waiting = sorted(edits, key=lambda edit: (edit.sentence, edit.start), reverse=True)
    result, number = [], 0
    for paragraph in draft:
        changed = []
        for item in paragraph:
            text = item.text
            for edit in waiting:
                if edit.sentence == number:
                    text = text[: edit.start] + edit.text + text[edit.end :]
            changed.append(Item(text, item.origins))
            number += 1
        result.append(tuple(changed))
    return tuple(result)


def shifted(edits: Sequence[Edit], sentence: int, place: int) -> int:
    """Where a place of a sentence lies after the edits that end at or before it."""
    return place + sum(
        len(edit.text) - (edit.end - edit.start)
        for edit in edits
        if edit.sentence == sentence and edit.end <= place
    )
