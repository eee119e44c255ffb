"""A plain text file: the text is kept as it was read, every line end as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mediacomp.errors import ReadError
from mediacomp.reading.files import bytes_of, decoded
from mediacomp.reading.garbled import mojibake
from mediacomp.reading.record import WHOLE, Found, Record, Trouble


@dataclass(frozen=True)
class PlainText:
    """A file with one article and nothing else.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "a.txt")
    ...     written = file.write_bytes(b"Rain fell.")
    ...     PlainText(file, "utf-8").load(0).body
    'Rain fell.'
    """

    file: Path
    codec: str

    def scan(self) -> Iterator[Found | Trouble]:
        """The one record."""
        yield Found(WHOLE, 0, self.load(0))

    def load(self, key: int | str) -> Record:
        """The record.

        Raises
        ------
        ReadError
            If the file is no text, or in another encoding.
        """
        text = decoded(bytes_of(self.file), self.codec, self.file)
        if told := mojibake(text):
            raise ReadError(f"{self.file}: {told}", file=self.file)
        return Record(text)
