"""A Word document (docx): one article, or an export of Nexis with many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mediacomp.errors import ReadError
from mediacomp.reading.archives import checked
from mediacomp.reading.exports.nexis import is_export, records_of
from mediacomp.reading.exports.nexis_labels import LONG, Line, label
from mediacomp.reading.extra import needed
from mediacomp.reading.kept import kept, one_of
from mediacomp.reading.record import WHOLE, Found, Record, Trouble

_TITLES = ("Title", "Heading 1")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPPERS = frozenset(
    f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")
)
_GONE = (f"{_W}del", f"{_W}moveFrom")
_BESIDE = frozenset(
    (
        *_GONE,
        *(f"{_W}{name}" for name in ("drawing", "pict", "object")),
        *(f"{_W}{name}" for name in ("pPr", "rPr", "sdtPr", "tblPr", "tcPr", "rt")),
        f"{_ALTERNATIVES}AlternateContent",
    )
)
_SIGNS = {f"{_W}tab": "\t", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_LINE = "textWrapping"


@dataclass(frozen=True)
class Docx:
    """A Word document; a record's key is its number among the articles.

    A paragraph at the top in the style of a title is the headline; rows of tables are
    paragraphs of their own, their cells parted by bars. With changes tracked the text
    is that after them; a cell that is merged over rows is told once. Footnotes,
    comments and text boxes are left out.
    """

    file: Path

    def scan(self) -> Iterator[Found | Trouble]:
        """All records."""
        yield from kept(self)

    def load(self, key: int | str) -> Record:
        """The record with a number."""
        return one_of(self, key)

    def parsed(self) -> Iterator[Found | Trouble]:
        """All records, from the file.

        Raises
        ------
        ReadError
            If it is no Word document, or does harm.
        """
        checked(self.file)
        docx = needed("docx", "Word documents")
        try:
            lines = list(_lines(docx.Document(str(self.file))))
        except Exception as problem:  # whatever the libraries raise on a broken file
            raise ReadError(
                f"{self.file}: this is no Word document that can be read ({problem})",
                file=self.file,
            ) from None
        if is_export(lines):
            yield from records_of(lines)
        else:
            yield Found(WHOLE, 0, _one(lines))


def _one(lines: list[Line]) -> Record:
    title = None
    if len(lines) > 1 and lines[0].is_title:
        title, lines = lines[0].text, lines[1:]
    return Record(tuple(line.text for line in lines), title=title)


def _lines(document: Any) -> Iterator[Line]:
    titles = {style.style_id for style in document.styles if style.name in _TITLES}
    begun = ""
    for block in _inside(document.element.body, f"{_W}p", f"{_W}tbl"):
        if block.tag == f"{_W}tbl":
            if begun.strip():
                yield Line(" ".join(begun.split()))
            begun = ""
            for row in _inside(block, f"{_W}tr"):
                cells = (" ".join(_text(c).split()) for c in _inside(row, f"{_W}tc"))
                yield Line(" | ".join(filter(None, dict.fromkeys(cells))))
        elif _goes_on(block):
            begun += _text(block)
        else:
            style = block.find(f"{_W}pPr/{_W}pStyle")
            is_title = style is not None and style.get(f"{_W}val") in titles
            yield from _broken(begun + _text(block), is_title)
            begun = ""
    if begun.strip():
        yield Line(" ".join(begun.split()))


def _broken(text: str, is_title: bool) -> Iterator[Line]:
    """The lines of a paragraph: a line break in it ends one to whoever reads it, though
    headlines and labels of an export go on behind it.
    """
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    whole = is_title or (bool(lines) and label(lines[0]) in LONG)
    for number, line in enumerate(lines):
        yield Line(line, is_title, goes_on=whole and number > 0)


def _goes_on(paragraph: Any) -> bool:
    """Whether a paragraph goes on in the next: its mark was deleted, or moved away."""
    mark = paragraph.find(f"{_W}pPr/{_W}rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in _GONE)


def _inside(element: Any, *tags: str) -> Iterator[Any]:
    """Parts of an element in order, those in fields of a form as well."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, *tags)


def _text(element: Any) -> str:
    """The text as it is printed, insertions and fields of a form in it as well; not
    what was deleted or moved away, nor what floats beside it.
    """
    pieces: list[str] = []
    for child in element:
        if child.tag == f"{_W}t":
            pieces.append(child.text or "")
        elif child.tag in _SIGNS:
            pieces.append(_SIGNS[child.tag])
        elif child.tag == f"{_W}br":
            pieces.append("\n" if child.get(f"{_W}type", _LINE) == _LINE else "")
        elif child.tag not in _BESIDE:
            pieces.append(_text(child))
            if child.tag == f"{_W}p" and not _goes_on(child):
                pieces.append("\n")
    return "".join(pieces)
