"""A file with one article → `Article`, whatever format it is in."""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mediacomp.errors import EmptyTextError, InputError, ReadError
from mediacomp.languages.guess import looks_like, told
from mediacomp.reading.files import as_path, known_encoding
from mediacomp.reading.formats import Given, known_format
from mediacomp.reading.record import Found, Record
from mediacomp.text.given import known_language

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
        ISO 639 code of the text's language, such as ``"en"`` or ``"de"``; "eng",
        "en-US" and "English" are understood, too. A text that looks like another is
        told so by a warning.
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
    code = known_language(language)
    file = as_path(path)
    record = _only_record(file, encoding)
    _tell_language(record, code, str(file))
    return record.article(
        label=file.stem if label is None else label, language=code, file=file
    )


def read_data(
    data: bytes, *, label: str | None, language: str, encoding: str | None
) -> Article:
    """The article in bytes that are no file, in any format that `read` takes; by the
    name of "standard input" in messages.

    Raises
    ------
    InputError
        As `read`.
    """
    code, name = known_language(language), "standard input"
    try:
        with TemporaryDirectory() as folder:
            file = Path(folder, name)
            file.write_bytes(data)
            record = _only_record(file, encoding)
    except InputError as problem:
        problem.args = (str(problem).replace(str(file), name),)
        problem.file = Path(name)
        raise
    except OSError as problem:
        raise ReadError(
            f"{name}: there is no place for it among temporary files "
            f"({problem.strerror or problem})"
        ) from None
    _tell_language(record, code, name)
    return record.article(label=label or name, language=code, file=None)


def _only_record(file: Path, encoding: str | None) -> Record:
    """The record of a file that holds one."""
    given = Given(known_encoding(encoding), encoding is not None)
    known, source = known_format(file, given)
    records: list[Record] = []
    trouble = ""
    for each in source.scan():
        # What is wrong beside an article (a date that is none) doesn't keep it from
        # being read.
        if isinstance(each, Found):
            records.append(each.record)
        else:
            trouble = trouble or f"{each.place}: {each.message}"
        if len(records) > 1 or (known.many and records):
            raise ReadError(
                f"{file}: this file holds many articles ({known.name}); read it with "
                "mediacomp.read_collection",
                file=file,
            )
    if not records and trouble:
        raise ReadError(f"{file}: {trouble}", file=file)
    if not records or records[0].is_empty:
        raise EmptyTextError(
            f"{file}: there is no text in this file (no letter, no digit)", file=file
        )
    return records[0]


def _tell_language(record: Record, language: str, name: str) -> None:
    other = looks_like(record.text, language)
    if other is not None:
        warnings.warn(f"{name}: the text {told([other], language)}", stacklevel=3)
