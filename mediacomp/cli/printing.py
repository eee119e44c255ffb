"""What reaches the terminal: lines that it shows and does not obey."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress

from mediacomp.errors import OutputError
from mediacomp.views.printable import for_terminal

_SHOWN_AFTER = 1.0
"""Seconds after which progress is told."""


def complain(message: str) -> None:
    """One line on standard error; where that is closed, none.

    Examples
    --------
    >>> complain("a file was called \\x1b[31m")  # goes to standard error
    """
    if sys.stderr is None:
        return
    line = f"mediacomp: {for_terminal(message)}"
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    with suppress(OSError, ValueError):  # nobody is left to be told
        shown = line.encode(encoding, "replace").decode(encoding)
        print(shown, file=sys.stderr, flush=True)


def show(text: str) -> None:
    """Print what the terminal can show, a question mark for the rest; a reader who left
    early is no error.

    Raises
    ------
    OutputError
        If standard output is closed, or the device behind it is full.

    Examples
    --------
    >>> show("Rain fell.")
    Rain fell.
    """
    if sys.stdout is None:
        raise OutputError("cannot print: standard output is closed")
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(text.encode(encoding, "replace").decode(encoding), flush=True)
    except BrokenPipeError:
        _turn_off()
    except (OSError, ValueError) as problem:
        _turn_off()
        reason = getattr(problem, "strerror", None) or problem
        raise OutputError(f"cannot print: {reason}") from None


def _turn_off() -> None:
    """Let nothing more be printed: the interpreter flushes once more on its way out,
    and would complain.
    """
    with suppress(OSError, ValueError):  # no file at all, as in a notebook
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Progress:
    """A line on a terminal that says how far the work is; nowhere else, and not for
    work of a moment.

    Examples
    --------
    >>> with Progress(3) as progress:
    ...     progress.at(1)
    """

    def __init__(self, whole: int) -> None:
        self._whole, self._shown = whole, False
        self._begun = time.monotonic()
        self._is_seen = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def at(self, done: int) -> None:
        """Say that so many are done."""
        if self._is_seen and time.monotonic() - self._begun > _SHOWN_AFTER:
            self._shown = True
            told = f"\r{done} of {self._whole} pairs"
            print(told, end="", file=sys.stderr, flush=True)
