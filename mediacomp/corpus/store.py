"""Where results lie: our own shards, each whole or not there.

::

    results/
      manifest.json              settings, and the shards of the last run
      shards/<key>.json          that a shard is done: its files, their rows and hashes
      omissions/<key>.parquet    its rows of one table
      earlier/                   shards that the last run had no use for

A shard's key is a hash of the texts, the settings and the version, so a shard that is
there need not be computed again, whoever made it. A file is written under a temporary
name and renamed; the record in ``shards/`` comes last, and a shard without it, or with
a file that isn't what the record says, counts as missing.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from mediacomp.errors import InputError, OutputError

_EARLIER = "earlier"


class Store:
    """The shards in a folder.

    Parameters
    ----------
    folder
        Made if need be.
    settings
        Of the run. A folder that holds results with others is refused.

    Raises
    ------
    OutputError
        If the folder can't be made or written to, or holds something else.
    """

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.folder, self._settings = folder, dict(settings)
        with self._told():
            folder.mkdir(parents=True, exist_ok=True)
            check_folder(folder, settings)
            self._manifest([], complete=False)

    def has(self, key: str) -> bool:
        """Whether a shard is there, whole; one from an earlier run is taken back."""
        record = self._record(key)
        if not record.exists():
            old = self.folder / _EARLIER
            if not (old / "shards" / record.name).exists():
                return False
            self._move(key, old, self.folder)
        try:
            files = json.loads(record.read_text("utf-8"))["files"]
            return all(
                _sha256(self.folder / name / f"{key}.parquet") == told["sha256"]
                for name, told in files.items()
            )
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def write(self, key: str, files: Mapping[str, tuple[bytes, int]]) -> None:
        """Store a shard: bytes and number of rows by table.

        Raises
        ------
        OutputError
            If the disk is full or can't be written to; the other shards stay.
        """
        with self._told():
            told = {}
            for name, (content, rows) in files.items():
                _replace(self.folder / name / f"{key}.parquet", content)
                told[name] = {
                    "rows": rows,
                    "sha256": hashlib.sha256(content).hexdigest(),
                }
            _replace(self._record(key), _json({"files": told}))

    def finish(self, keys: Sequence[str]) -> None:
        """Note which shards are the results; others are put aside."""
        with self._told():
            kept = set(keys)
            for record in sorted((self.folder / "shards").glob("*.json")):
                if record.stem not in kept:
                    self._move(record.stem, self.folder, self.folder / _EARLIER)
            self._manifest(keys, complete=True)

    def _record(self, key: str) -> Path:
        return self.folder / "shards" / f"{key}.json"

    def _move(self, key: str, source: Path, target: Path) -> None:
        # The record last on the way in and first on the way out: what it vouches for
        # is always there.
        names = [p.relative_to(source) for p in source.glob(f"*/{key}.parquet")]
        record = Path("shards", f"{key}.json")
        order = [record, *names] if target.name == _EARLIER else [*names, record]
        for name in order:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(source / name, target / name)

    def _manifest(self, keys: Sequence[str], *, complete: bool) -> None:
        content = {
            "settings": self._settings,
            "complete": complete,
            "shards": list(keys),
        }
        _replace(self.folder / "manifest.json", _json(content))

    def _told(self) -> _Told:
        return _Told(self.folder)


def check_folder(folder: Path, settings: Mapping[str, str]) -> None:
    """Refuse a folder that can't take the results of a run; nothing is made or changed.

    Raises
    ------
    OutputError
        If it or the folder above can't be written to, or it holds something else or
        results with other settings.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     check_folder(Path(folder, "new", "results"), {})
    """
    try:
        reason = _reason(folder, settings)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
    if reason:
        raise OutputError(f"cannot write to {folder}: {reason}", file=folder)


def _reason(folder: Path, settings: Mapping[str, str]) -> str | None:
    """Why a folder can't take results, if so."""
    there = folder if folder.exists() else _nearest(folder)
    if not there.is_dir():
        return f"{there} is a file, not a folder"
    if not os.access(there, os.W_OK | os.X_OK):
        return f"you may not write to the folder {there}"
    if there != folder:
        return None
    if (folder / "manifest.json").exists():
        return _other(read_manifest(folder)["settings"], settings)
    if any(folder.iterdir()):
        return "it holds files, but no results of mediacomp; name a new or empty folder"
    return None


def _nearest(folder: Path) -> Path:
    """The folder above that is there, or the file that stands in the way."""
    return next(each for each in folder.absolute().parents if each.exists())


def _other(settings: Mapping[str, str], wanted: Mapping[str, str]) -> str | None:
    """How the settings of results differ from those of a run, if so."""
    other = [
        f"{name} {settings.get(name)!r} and not {wanted.get(name)!r}"
        for name in sorted({*settings, *wanted})
        if settings.get(name) != wanted.get(name)
    ]
    if not other:
        return None
    return f"it holds results with {'; '.join(other)}. Name another folder"


class _Told:
    """Turns what the system says of a disk into an error for people."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, problem: BaseException | None, _: object) -> None:
        if isinstance(problem, OSError):
            raise OutputError(
                f"cannot write to {self._folder}: {problem.strerror or problem}. What "
                "is finished is kept: start again with the same folder to go on",
                file=self._folder,
            ) from None


def read_manifest(folder: Path) -> dict[str, Any]:
    """Settings and shards of the last run in a folder.

    Raises
    ------
    InputError
        If there is none.
    """
    try:
        found = json.loads((folder / "manifest.json").read_text("utf-8"))
        return {name: found[name] for name in ("settings", "complete", "shards")}
    except (OSError, ValueError, KeyError, TypeError):
        raise InputError(f"{folder} holds no results of mediacomp") from None


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".mc-{secrets.token_hex(6)}")
    try:
        with open(temporary, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _json(content: object) -> bytes:
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
