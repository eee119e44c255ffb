"""A file with one article → `Article`, whatever format it is in."""

from __future__ import annotations

import os
import warnings
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.errors import EmptyTextError, ReadError
from mediacomp.languages.guess import looks_like, told
from mediacomp.reading.files import as_path, decoded, known_encoding, marked_encoding
from mediacomp.reading.formats import Given, is_page, known_format
from mediacomp.reading.record import Found, Record
from mediacomp.reading.refused import unread
from mediacomp.reading.web_page import record_of_bytes

if TYPE_CHECKING:
    from mediacomp.text.article import Article


def read(
    path: str | os.PathLike[str],
    *,
    label: str | None = None,
    language: str = "en",
    encoding: str | None = None,
) -> Article:
    """Read a file with one article: plain text, a saved web page, docx or Markdown.

    The format is told by content first, then by name.

    Parameters
    ----------
    path
        File to read.
    label
        What to call this version; the file's name without its ending if not given.
    language
        ISO 639 code of the text's language, such as ``"en"`` or ``"de"``. A text that
        looks like another is told so by a warning.
    encoding
        Name of the file's encoding; if not given, the one that a byte order mark
        tells, or UTF-8. A web page says its own.

    Raises
    ------
    ReadError
        If the file is missing, is a directory, is no text, is in a format that isn't
        read, holds several articles, or holds bytes that the encoding does not allow.
    EmptyTextError
        If the text has no letter or digit in it.
    InputError
        If ``path`` is no path, or the language or the encoding is unknown.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "evening.txt")
    ...     written = file.write_bytes("Rain fell. Cafés shut.".encode("cp1252"))
    ...     read(file, encoding="cp1252")
    Article 'evening' (en): 2 sentences, 22 characters
    >>> read("nowhere.txt")
    Traceback (most recent call last):
    mediacomp.errors.ReadError: nowhere.txt: there is no such file
    """
    file = as_path(path)
    given = Given(known_encoding(encoding), encoding is not None)
    known, source = known_format(file, given)
    scanned = source.scan()
    # What is wrong beside an article (a date that is none) doesn't keep it from being
    # read.
    records = list(islice((f for f in scanned if isinstance(f, Found)), 2))
    first = records[0] if records else None
    if first is None or first.record.is_empty:
        raise EmptyTextError(
            f"{file}: there is no text in this file (no letter, no digit)", file=file
        )
    if len(records) > 1 or known.many:
        raise ReadError(
            f"{file}: this file holds many articles ({known.name}); read it with "
            "mediacomp.read_collection",
            file=file,
        )
    _tell_language(first.record, language, str(file))
    return first.record.article(
        label=file.stem if label is None else label, language=language, file=file
    )


def read_data(
    data: bytes, *, label: str | None, language: str, encoding: str | None
) -> Article:
    """The article in bytes that are no file, a text or a web page; by the name of
    "standard input" in messages.

    Raises
    ------
    InputError
        As `read`.
    """
    name = Path("standard input")
    codec = known_encoding(encoding or marked_encoding(data))
    if told := unread(data, ""):
        raise ReadError(f"{name}: {told}", file=name)
    if is_page(data):
        try:
            record = record_of_bytes(data, encoding and codec)
        except ReadError as problem:
            raise ReadError(f"{name}: {problem}", file=name) from None
    else:
        record = Record(decoded(data, codec, name))
    if record.is_empty:
        raise EmptyTextError(f"{name}: there is no text in it (no letter, no digit)")
    _tell_language(record, language, str(name))
    return record.article(label=label or str(name), language=language, file=None)


def _tell_language(record: Record, language: str, name: str) -> None:
    other = looks_like(record.text, language)
    if other is not None:
        warnings.warn(f"{name}: the text {told([other], language)}", stacklevel=3)
