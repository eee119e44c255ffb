"""The git repository of NewsDiffs: a file an address, a commit a version.

A file has the date, the title and the byline on its first three lines, then the text;
its path is the address without "http://". The time of a version is that of its commit.
Only plumbing commands of git are called, and none that a repository's own settings can
make run a program or fetch anything.
"""

from __future__ import annotations

import datetime
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from mediacomp.errors import ReadError
from mediacomp.reading.dates import parsed
from mediacomp.reading.record import Found, Record, Trouble

LARGEST = 10 * 2**20
"""Bytes of the largest file that is read."""

_SAFE = (
    *("-c", "protocol.allow=never", "-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false"),
    *("-c", "core.quotePath=false", "-c", "core.alternateRefsCommand="),
)
_COMMIT = regex.compile(r"commit ([0-9a-f]{40,64}) (\d{1,12})")
_CHANGE = regex.compile(r":\d{6} \d{6} [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*")
_HOST = regex.compile(r"[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True)
class Repository:
    """A repository, with a working copy or bare; a record's key names commit, content
    and path.
    """

    file: Path

    def scan(self) -> Iterator[Found | Trouble]:
        """All versions, in the order of their commits."""
        with _Contents(self.file) as contents:
            for commit, stamp, blob, path in self._changes():
                place = f"{path} at {commit[:12]}"
                data = contents.of(blob)
                if data is None:
                    yield Trouble(place, "the repository does not hold this version")
                    continue
                record = _record(data, path, stamp)
                if record.is_empty:
                    yield Trouble(place, "there is no text in it")
                    continue
                yield Found(place, f"{stamp} {blob} {path}", record)

    def load(self, key: int | str) -> Record:
        """The record of a version."""
        stamp, blob, path = str(key).split(" ", 2)
        data = self._git("cat-file", "blob", blob)
        return _record(data, path, int(stamp))

    def text(self, commit: str, address: str) -> str:
        """The text of an address at a commit, without the three lines above it."""
        if not regex.fullmatch(r"[0-9a-fA-F]{7,64}", commit):
            raise ReadError(f"{commit[:60]!r} names no commit")
        path = address.partition("://")[2].rstrip("/")
        data = self._git("cat-file", "blob", f"{commit}:{path}")
        return _record(data, path, 0).text

    def _changes(self) -> Iterator[tuple[str, int, str, str]]:
        """Commit, time, content and path of every version."""
        told = self._git(
            *(
                "log",
                "--all",
                "--reverse",
                "--raw",
                "--no-abbrev",
                "--no-renames",
                "-z",
            ),
            *("--root", "--diff-filter=AM", "--format=commit %H %ct", "--"),
        )
        commit, stamp, blob = "", 0, ""
        for part in told.decode("utf-8", "replace").split("\0"):
            piece = part.strip("\n")
            if match := _COMMIT.match(piece):
                commit, stamp = match[1], int(match[2])
                piece = piece[match.end() :].lstrip("\n")
            if match := _CHANGE.fullmatch(piece):
                blob = match[1]
            elif blob and piece:
                if _is_address(piece):
                    yield commit, stamp, blob, piece
                blob = ""

    def _git(self, *arguments: str) -> bytes:
        try:
            done = subprocess.run(
                _command(self.file, *arguments),
                capture_output=True,
                check=False,
                env=_environment(),
                stdin=subprocess.DEVNULL,
            )
        except FileNotFoundError:
            raise _missing(self.file) from None
        if done.returncode:
            reason = " ".join(done.stderr.decode("utf-8", "replace").split())[:300]
            raise ReadError(
                f"{self.file}: git cannot read this repository ({reason})",
                file=self.file,
            )
        return done.stdout


class _Contents:
    """Contents by their names, from one program that goes on running."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> _Contents:
        try:
            self._git = subprocess.Popen(
                _command(self._folder, "cat-file", "--batch"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
        except FileNotFoundError:
            raise _missing(self._folder) from None
        return self

    def __exit__(self, *_: object) -> None:
        self._git.communicate()

    def of(self, blob: str) -> bytes | None:
        """A content; None if it is missing or too large."""
        assert self._git.stdin is not None
        assert self._git.stdout is not None
        self._git.stdin.write(f"{blob}\n".encode())
        self._git.stdin.flush()
        told = self._git.stdout.readline().split()
        if len(told) != 3:
            return None
        size = int(told[2])
        data = self._git.stdout.read(size + 1)[:-1]
        return data if size <= LARGEST and told[1] == b"blob" else None


def is_repository(folder: Path) -> bool:
    """Whether a folder is a repository of NewsDiffs: bare, or with folders named after
    hosts.
    """
    # These say no, too, where one has no right to look: whoever reads on tells that.
    if os.path.isfile(folder / "HEAD") and os.path.isdir(folder / "objects"):
        return True
    if not (os.path.exists(folder / ".git") and os.access(folder, os.R_OK)):
        return False
    names = [path.name for path in folder.iterdir() if path.is_dir()]
    return any(name[0] != "." and _HOST.fullmatch(name) for name in names)


def _record(data: bytes, path: str, stamp: int) -> Record:
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    # Where a page has no date, its line is left out as empty lines at the top are.
    told = lines[0].strip()
    dated = parsed(told, day_first=True) is not None or not told
    title, byline, body = _parts(lines[1:] if dated else lines)
    host = path.partition("/")[0]
    moment = datetime.datetime.fromtimestamp(stamp, datetime.UTC)
    return Record(
        body,
        title=title or None,
        outlet=host.removeprefix("www."),
        date=moment,
        url=f"http://{path}",
        byline=byline or None,
        label=f"{host.removeprefix('www.')} {moment:%Y-%m-%d %H:%M}",
        metadata={"date on page": told} if dated and told else {},
    )


def _parts(lines: list[str]) -> tuple[str, str, str]:
    title, byline = (*(line.strip() for line in lines[:2]), "", "")[:2]
    return title, byline, "\n".join(lines[2:]).strip("\n")


def _is_address(path: str) -> bool:
    host, slash, rest = path.partition("/")
    return bool(slash and rest) and _HOST.fullmatch(host) is not None


def _command(folder: Path, *arguments: str) -> list[str]:
    return ["git", "-C", str(folder), "--no-pager", *_SAFE, *arguments]


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
    more = {
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C",
    }
    return kept | more


def _missing(folder: Path) -> ReadError:
    return ReadError(f"{folder}: to read this, git must be installed", file=folder)
