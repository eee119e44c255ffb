"""Office files are ZIP archives: what is checked before any of it is unpacked."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path, PurePosixPath

from mediacomp.errors import ReadError

LARGEST = 512 * 2**20
"""Bytes that an archive may unpack to."""

RATIO = 200
"""How many times as large as it is packed a member may be, from 10 MB on."""

_SMALL = 10 * 2**20
_HEAD = 4096


def checked(file: Path) -> list[str]:
    """Names of an archive's members, if it can be unpacked without harm.

    Raises
    ------
    ReadError
        If it is cut short, unpacks to far more than an article, has members that lead
        out of it, or XML that defines entities.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _check_sizes(members)
            for member in members:
                _check_name(member.filename)
                if member.filename.endswith((".xml", ".rels")):
                    with archive.open(member) as stream:
                        _check_xml(stream.read(_HEAD))
    except ReadError as problem:
        raise ReadError(f"{file}: {problem}", file=file) from None
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        RuntimeError,
        ValueError,
        NotImplementedError,
        zlib.error,
    ) as problem:
        raise ReadError(
            f"{file}: the archive is damaged or cut short ({problem})", file=file
        ) from None
    return [member.filename for member in members]


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    if sum(member.file_size for member in members) > LARGEST:
        raise ReadError(f"the archive unpacks to more than {LARGEST >> 20} MB")
    for member in members:
        if member.file_size > max(_SMALL, RATIO * member.compress_size):
            raise ReadError(
                f"{member.filename[:60]!r} unpacks to more than {RATIO} times its size"
            )


def _check_name(name: str) -> None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name:
        raise ReadError(f"the archive has a member that leads out of it: {name[:60]!r}")


def _check_xml(head: bytes) -> None:
    # Neither Word nor Excel writes one, and entities can be made to fill any memory.
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise ReadError("the archive has XML that defines entities")
