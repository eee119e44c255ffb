"""Which format a file is in, by its content first and by its name second.

A format is one entry of `FORMATS`: a name, how to tell it from the beginning of a file,
and what makes a `Source` of the file. The first that fits is taken, so that those that
are surest come first. CONTRIBUTING.md says how to add one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.errors import ReadError
from mediacomp.reading.archives import checked
from mediacomp.reading.documents.docx import Docx
from mediacomp.reading.documents.markdown import Markdown
from mediacomp.reading.documents.plain_text import PlainText
from mediacomp.reading.exports.factiva import ARTICLE, FactivaPage
from mediacomp.reading.exports.lexis_text import LexisText, is_text_export
from mediacomp.reading.exports.nexis import LexisPage, is_export, lines_of
from mediacomp.reading.files import beginning, marked_encoding
from mediacomp.reading.markup import blocks, is_markup
from mediacomp.reading.pages.mhtml import is_mhtml
from mediacomp.reading.pages.web_page import WebPage
from mediacomp.reading.refused import unread, unread_archive
from mediacomp.reading.tables.columns import ROWS_ABOVE, assigned
from mediacomp.reading.tables.delimited import SEPARATORS, Delimited
from mediacomp.reading.tables.excel import Excel
from mediacomp.reading.tables.json_document import JsonDocument
from mediacomp.reading.tables.json_lines import JsonLines
from mediacomp.reading.tables.parquet import Parquet
from mediacomp.reading.versions.version_database import VersionDatabase, is_database

if TYPE_CHECKING:
    from mediacomp.reading.record import Source

HEAD = 64 * 1024
"""Bytes from which a format is told."""


@dataclass(frozen=True)
class Given:
    """What a caller said of a source: the encoding, and whether it was named or is the
    one that is taken where nobody says, and columns by field.

    Examples
    --------
    >>> Given().codec
    'utf-8'
    """

    codec: str = "utf-8"
    named: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Head:
    """A file's beginning, as bytes and as text, and its name.

    Examples
    --------
    >>> Head(Path("a.TXT"), b"Rain", "Rain").suffix
    '.txt'
    """

    file: Path
    data: bytes
    text: str

    @property
    def suffix(self) -> str:
        """The ending of the name, in lower case."""
        return self.file.suffix.lower()


@dataclass(frozen=True)
class Format:
    """A format: how to tell it, and how to read it.

    Examples
    --------
    >>> FORMATS[-1].name
    'text'
    """

    name: str
    fits: Callable[[Head], bool]
    source: Callable[[Path, Given], Source]
    many: bool = False


def known_format(file: Path, given: Given) -> tuple[Format, Source]:
    """The format of a file, and what reads it: in the encoding that was named, else in
    the one that a byte order mark tells.

    Raises
    ------
    ReadError
        If it can't be read, or is in a format that isn't.
    """
    data = beginning(file, HEAD)
    if told := unread(data, file.suffix.lower()):
        raise ReadError(f"{file}: {told}", file=file)
    if not given.named:
        given = replace(given, codec=marked_encoding(data) or given.codec)
    try:
        text = data.decode(given.codec, "ignore").lstrip("\ufeff")
    except UnicodeError:  # some encodings ignore nothing; whoever reads on tells it
        text = ""
    head = Head(file, data, text)
    known = next(each for each in FORMATS if each.fits(head))
    return known, known.source(file, given)


_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}>\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"\r\n?|\n")
_TAG = re.compile(r"</?(?:html|body|head|div|p|article|span|h1)\b[^<>]{0,500}>", re.I)


def _is_archive(head: Head) -> bool:
    return head.data.startswith(b"PK\x03\x04")


def _archive(file: Path, given: Given) -> Source:
    """What an Office file is read by."""
    members = checked(file)
    if "word/document.xml" in members:
        return Docx(file)
    if "xl/workbook.xml" in members:
        return Excel(file, given.columns)
    raise ReadError(
        f"{file}: {unread_archive(members, file.suffix.lower())}", file=file
    )


def _is_factiva(head: Head) -> bool:
    match = ARTICLE.search(head.text)
    # Any page may have a "div" called article; only Factiva names its language so.
    return match is not None and ("Article" in match.group() or "Factiva" in head.text)


def _is_lexis(head: Head) -> bool:
    if not _PAGE.match(head.text) and not is_markup(head.text):
        return False
    return is_export(lines_of(blocks(head.text)))


def _is_page(head: Head) -> bool:
    if _PAGE.match(head.text) or is_mhtml(head.data):
        return True
    named = head.suffix in (".html", ".htm", ".xhtml", ".shtml")
    return bool(_TAG.search(head.text)) if named else is_markup(head.text)


def _is_json_lines(head: Head) -> bool:
    if head.suffix in (".jsonl", ".ndjson", ".jl"):
        return True
    line, *below = _LINE_END.split(head.text.strip(), maxsplit=1)
    if head.suffix == ".json" and not below:
        return False  # one object may hold a list of articles
    try:
        return line.startswith("{") and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_json(head: Head) -> bool:
    return head.suffix == ".json" or head.text.lstrip().startswith(('[{"', "[\n"))


def _is_delimited(head: Head) -> bool:
    lines = _LINE_END.split(head.text.lstrip(), maxsplit=ROWS_ABOVE)
    line = lines[0].strip()
    named = head.suffix in (".csv", ".tsv", ".tab")
    # Whatever it is called, a first line that is a sentence is no heading.
    if named and (len(_cells(line)) > 1 or line[-1:] not in ".!?…"):
        return True
    # A heading of short cells, two of which are names of fields: no article begins so.
    if _is_heading(line, 2):
        return True
    # Below a title it has three, and a row follows.
    below = [line for line in lines[1:ROWS_ABOVE] if line.strip()]
    return any(
        _is_heading(line, 3) and len(_cells(row)) > 1 for line, row in pairwise(below)
    )


def _is_heading(line: str, least: int) -> bool:
    cells = _cells(line)
    if len(cells) < least or len(line) > 2000:
        return False
    found = assigned([cell.strip() for cell in cells], {}, "")
    return "text" in found and len(found) > 1


def _cells(line: str) -> list[str]:
    parted = (line.replace('"', "").split(separator) for separator in SEPARATORS)
    return max(parted, key=len)


FORMATS: tuple[Format, ...] = (
    Format("Word or Excel", _is_archive, _archive),
    Format(
        "Parquet",
        lambda head: head.data.startswith(b"PAR1"),
        lambda file, given: Parquet(file, given.columns),
        many=True,
    ),
    Format(
        "database of versions",
        lambda head: is_database(head.data),
        lambda file, given: VersionDatabase(file),
        many=True,
    ),
    Format(
        "Factiva",
        _is_factiva,
        lambda file, given: FactivaPage(file, given.codec if given.named else None),
    ),
    Format(
        "Lexis",
        _is_lexis,
        lambda file, given: LexisPage(file, given.codec if given.named else None),
    ),
    Format(
        "JSON lines",
        _is_json_lines,
        lambda file, given: JsonLines(file, given.codec, given.columns),
        many=True,
    ),
    Format(
        "JSON",
        _is_json,
        lambda file, given: JsonDocument(file, given.codec, given.columns),
        many=True,
    ),
    Format(
        "CSV",
        _is_delimited,
        lambda file, given: Delimited(file, given.codec, given.columns),
        many=True,
    ),
    Format(
        "Lexis as text",
        lambda head: is_text_export(head.text),
        lambda file, given: LexisText(file, given.codec),
    ),
    Format(
        "web page",
        _is_page,
        lambda file, given: WebPage(file, given.codec if given.named else None),
    ),
    Format(
        "Markdown",
        lambda head: head.suffix in (".md", ".markdown"),
        lambda file, given: Markdown(file, given.codec),
    ),
    Format("text", lambda _: True, lambda file, given: PlainText(file, given.codec)),
)
"""All formats, the surest first."""
