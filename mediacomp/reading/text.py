"""A plain text file → Article.

The text is kept as it was read: no line end is changed, nothing is stripped but a byte
order mark.
"""

from __future__ import annotations

import codecs
import dataclasses
import os
import re
from pathlib import Path

from mediacomp.errors import EmptyTextError, InputError, ReadError
from mediacomp.text.article import Article

_OTHER_MARKS = {  # UTF-32 first: its little-endian mark begins with that of UTF-16
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def read(
    path: str | os.PathLike[str],
    *,
    label: str | None = None,
    language: str = "en",
    encoding: str | None = None,
) -> Article:
    """Read a plain text file.

    Parameters
    ----------
    path
        File to read.
    label
        What to call this version; the file's name without its ending if not given.
    language
        ISO 639 code of the text's language, such as ``"en"`` or ``"de"``.
    encoding
        Name of the file's encoding; UTF-8, with or without byte order mark, if not
        given.

    Raises
    ------
    ReadError
        If the file is missing, is a directory, is no text, or holds bytes that the
        encoding does not allow.
    EmptyTextError
        If the text has no letter or digit in it.
    InputError
        If ``path`` is no path, or the language or the encoding is unknown.

    Examples
    --------
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
    file = _as_path(path)
    codec = _known_encoding(encoding)
    text = _decode(_bytes_of(file), codec, file)
    if not any(map(str.isalnum, text)):
        raise EmptyTextError(
            f"{file}: there is no text in this file (no letter, no digit)", file=file
        )
    article = Article.from_text(
        text, label=file.stem if label is None else label, language=language
    )
    # Now, since the caller may work in another folder when something is written.
    return dataclasses.replace(article, source=Path(os.path.realpath(file)))


def _known_encoding(encoding: str | None) -> str:
    if encoding is None:
        return "utf-8"
    try:
        # Refuses what the codec registry knows but is no text encoding, such as "hex".
        "".encode(encoding)
        codec = codecs.lookup(encoding).name
    except (LookupError, TypeError, ValueError):
        names = "'utf-8', 'cp1252' or 'utf-16'"
        raise InputError(
            f"encoding {encoding!r} is unknown; use a name such as {names}"
        ) from None
    # The mark is taken off below, whatever UTF-8 is called.
    return "utf-8" if codec == "utf-8-sig" else codec


def _as_path(path: str | os.PathLike[str]) -> Path:
    if not isinstance(path, str | os.PathLike):
        raise InputError(f"path must be a str or a path, not {type(path).__name__}")
    try:
        return Path(path)
    except TypeError:  # a path of bytes
        raise InputError(
            f"path must be a str or a path of str, not {type(path).__name__}"
        ) from None


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{file}: there is no such file", file=file) from None
    except IsADirectoryError:
        raise ReadError(
            f"{file}: this is a directory, not a text file", file=file
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReadError(f"{file}: cannot be read ({reason})", file=file) from None


def _decode(data: bytes, codec: str, file: Path) -> str:
    if codec == "utf-8":
        for mark, name in _OTHER_MARKS.items():
            if data.startswith(mark):
                raise ReadError(
                    f"{file}: the file is in {name.upper()}, not UTF-8; give "
                    f'encoding="{name}"',
                    file=file,
                )
        # Before decoding: zeros are valid UTF-8, and no text has any.
        if b"\0" in data:
            at = data.index(0)
            raise ReadError(
                f"{file}: this is a binary file, not text (zero byte at offset {at})",
                file=file,
                offset=at,
            )
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{file}: byte 0x{data[error.start]:02x} at offset {error.start} is not "
            f"{codec}; "
            'name the file\'s encoding, for example encoding="cp1252"',
            file=file,
            line=_line(data[: error.start].decode(codec, "ignore")),
            offset=error.start,
        ) from None
    except UnicodeError as error:
        raise ReadError(
            f"{file}: the bytes are not {codec} ({error}); name the file's encoding",
            file=file,
        ) from None
    if "\0" in text:
        raise ReadError(
            f"{file}: this is a binary file, or its encoding is not {codec} (it has "
            f"NUL characters in it)",
            file=file,
            line=_line(text[: text.index("\0")]),
        )
    return text.removeprefix("\ufeff")


# Line ends of all three systems count; "\r\n" is one.
def _line(before: str) -> int:
    """The number of the line that a place stands in, from the text before it."""
    return 1 + len(re.findall(r"\r\n|\r|\n", before))
