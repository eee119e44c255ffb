"""Exports of Factiva as HTML, with codes of fields ("HD", "BY", "LP" …) or without.

Each article is a ``div`` of the class "article". With codes, each stands in a cell of
its own before its value. Without, the lines above the text have a fixed order:
section, headline, byline, length, date, time, outlet, its code, language, copyright.
The last line of an article is its number ("Document ABC0000…"). Made from documentation
and from what users describe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

from mediacomp.languages.codes import code_of
from mediacomp.languages.wordlists import alternatives, shared
from mediacomp.reading.dates import parsed
from mediacomp.reading.files import bytes_of
from mediacomp.reading.kept import kept, one_of
from mediacomp.reading.markup import Block, blocks
from mediacomp.reading.pages.page_encoding import page_text
from mediacomp.reading.record import Found, Record, Trouble

ARTICLE = regex.compile(
    r"""<div\b[^<>]{0,300}\bclass\s*=\s*["'](?:[^"'<>]{1,60}\s)?"""
    r"""(?:article|[a-z]{2}Article)[\s"']""",
    regex.IGNORECASE,
)
CODES = frozenset(
    (
        "SE",
        "HD",
        "BY",
        "CR",
        "WC",
        "PD",
        "ET",
        "SN",
        "SC",
        "ED",
        "PG",
        "VOL",
        "LA",
        "CY",
        "LP",
        "TD",
        "ART",
        "CT",
        "RF",
        "CO",
        "IN",
        "NS",
        "RE",
        "IPC",
        "IPD",
        "PUB",
        "AN",
        "CLM",
        "DLN",
        "CX",
        "TL",
    )
)
_NUMBER = regex.compile(r"\p{L}{2,12} (\w{1,12}\d{8}\w{4,16})")
"""A word for "document", and code of the source, day and a number."""
_WORDS = regex.compile(
    rf"[\d.,\s]{{1,9}} {alternatives(shared('archives', 'words'))}", regex.IGNORECASE
)
_HEADLINE = regex.compile(r"""eadline|\bid=["']?hd\b""")
_OWN_LINE = regex.compile(r"<(?:div|p|td)\b", regex.IGNORECASE)
_LANGUAGE = regex.compile(r"""\b([a-z]{2})Article\b""")
_CAPTIONS = "ART"
_LONGEST_TAG = 400
_TIME = regex.compile(r"\d{1,2}:\d{2}(?: ?[ap]m)?(?: ?GMT)?", regex.IGNORECASE)


@dataclass(frozen=True)
class FactivaPage:
    """An export; a record's key is its number among the articles."""

    file: Path
    codec: str | None

    def scan(self) -> Iterator[Found | Trouble]:
        """All records, and what is wrong with them."""
        yield from kept(self)

    def parsed(self) -> Iterator[Found | Trouble]:
        """All records, from the file."""
        markup = page_text(bytes_of(self.file), self.codec)
        begins = [match.start() for match in ARTICLE.finditer(markup)]
        for number, begin in enumerate(begins):
            end = begins[number + 1] if number + 1 < len(begins) else len(markup)
            place = f"article {number + 1}"
            language = _LANGUAGE.search(markup[begin : begin + _LONGEST_TAG])
            record = _record(
                blocks(markup[begin:end]), language[1] if language else None
            )
            if record.is_empty:
                yield Trouble(place, "there is no text in it")
                continue
            if record.date is None:
                yield Trouble(place, "it has no date that is known")
            yield Found(place, number, record)

    def load(self, key: int | str) -> Record:
        """The record with a number."""
        return one_of(self, key)


def _record(lines: Sequence[Block], language: str | None) -> Record:
    numbers = [k for k, line in enumerate(lines) if _NUMBER.fullmatch(line.text)]
    number = None
    if numbers:
        number = _NUMBER.fullmatch(lines[numbers[0]].text)
        lines = lines[: numbers[0]]
    coded = sum(map(_is_code, lines[:12])) >= 2
    fields, body = _coded(lines) if coded else _in_order(lines)
    own = fields.get("AN") or (number[1] if number else None)
    named = (("length", "WC"), ("captions", _CAPTIONS))
    metadata = {name: fields[code] for name, code in named if code in fields}
    return Record(
        tuple(body),
        title=fields.get("HD"),
        outlet=fields.get("SN"),
        date=parsed(f"{fields.get('PD', '')} {fields.get('ET', '')}", day_first=True),
        byline=fields.get("BY"),
        section=fields.get("SE"),
        # The language stands in that of the pages ("Allemand"); its code doesn't.
        language=fields["LA"] if code_of(fields.get("LA", "")) else language,
        own_id=own,
        metadata=metadata | ({"id": own} if own else {}),
    )


def _coded(lines: Sequence[Block]) -> tuple[dict[str, str], list[str]]:
    """Fields and body where each field has its code before it."""
    values: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if _is_code(line):
            code = line.text
        elif code:
            values.setdefault(code, []).append(line.text)
    body = [text for code in ("LP", "TD") for text in values.get(code, ())]
    return {code: " ".join(texts) for code, texts in values.items()}, body


def _is_code(line: Block) -> bool:
    """Whether a line is the code of a field, and no paragraph that says the same."""
    return line.text in CODES and not _is_paragraph(line)


def _is_paragraph(line: Block) -> bool:
    return "aragraph" in line.tags


def _is_headline(line: Block) -> bool:
    """Whether a line stands in the tags of a headline; where that is empty, the next
    line has its tags, and one of its own behind them.
    """
    ends = [match.end() for match in _HEADLINE.finditer(line.tags)]
    return bool(ends) and not _OWN_LINE.search(line.tags, ends[-1])


def _in_order(lines: Sequence[Block]) -> tuple[dict[str, str], list[str]]:
    """Fields and body where the lines above the text have their order only."""
    first = next((k for k, line in enumerate(lines) if _is_paragraph(line)), len(lines))
    above, body = lines[:first], [line.text for line in lines[first:]]
    at = _length_at(above)
    if at is None:
        # Neither paragraphs nor a length are told apart: all of it is the text.
        if not body:
            return {}, [line.text for line in lines]
        return _above_length(above), body
    fields = _above_length(above[:at])
    return fields | _from_length([line.text for line in above[at:]]), body


def _from_length(rest: list[str]) -> dict[str, str]:
    """Fields of the lines from the length on."""
    fields: dict[str, str] = {}
    if _WORDS.fullmatch(rest[0]):
        fields["WC"] = rest.pop(0)
    dates = [k for k, text in enumerate(rest) if parsed(text, day_first=True)]
    if dates:
        fields["PD"] = rest.pop(dates[0])
    if rest and _TIME.fullmatch(rest[0]):
        fields["ET"] = rest.pop(0)
    if rest:
        fields["SN"] = rest[0]
    # Behind the outlet's code; a page may stand between.
    languages = (text for text in rest[1:] if len(text) > 3 and code_of(text))
    fields["LA"] = next(languages, "")
    return fields


def _length_at(above: Sequence[Block]) -> int | None:
    """Where the length stands, below the headline; without one, where the date does."""
    headlines = [k for k, line in enumerate(above) if _is_headline(line)]
    below = range(headlines[-1] + 1 if headlines else 0, len(above))
    lengths = [k for k in below if _WORDS.fullmatch(above[k].text)]
    dates = [k for k in below if parsed(above[k].text, day_first=True)]
    return next(iter([*lengths, *dates]), None)


def _above_length(lines: Sequence[Block]) -> dict[str, str]:
    """Section, headline and byline, which are told by their tags: what has none above
    the headline is the section, below it the byline.
    """
    found: dict[str, str] = {}
    for line in lines:
        goes_on = "BY" not in found and not _OWN_LINE.search(line.tags)
        if _is_headline(line) or ("HD" in found and goes_on):
            found["HD"] = f"{found.get('HD', '')} {line.text}".strip()
        elif "author" in line.tags or "HD" in found:
            found.setdefault("BY", line.text)
        else:
            found["SE"] = line.text
    return found
