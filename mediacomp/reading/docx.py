"""A Word document (docx): one article, or an export of Nexis with many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mediacomp.errors import ReadError
from mediacomp.reading.archives import checked
from mediacomp.reading.extra import needed
from mediacomp.reading.kept import kept, one_of
from mediacomp.reading.nexis import is_export, records_of
from mediacomp.reading.nexis_labels import Line
from mediacomp.reading.record import WHOLE, Found, Record, Trouble

_TITLES = ("Title", "Heading 1")


@dataclass(frozen=True)
class Docx:
    """A Word document; a record's key is its number among the articles.

    A paragraph at the top in the style of a title is the headline; rows of tables are
    paragraphs of their own, their cells parted by bars. Footnotes, comments and what
    was deleted with changes tracked are left out.
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
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(" ".join(c.text.split()) for c in row.cells)
                yield Line(" | ".join(filter(None, cells)))
        else:
            style = getattr(block.style, "name", "") or ""
            # A line break inside a paragraph ends a line to whoever reads it.
            for text in block.text.split("\n"):
                if text.strip():
                    yield Line(" ".join(text.split()), style in _TITLES)
