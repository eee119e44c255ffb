"""The command ``mediacomp``: the same comparison from a shell.

All that it prints goes through `for_terminal`: a file may be called anything, and its
name must not give the terminal orders.
"""

from __future__ import annotations

import _thread
import signal
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from mediacomp.cli.options import parser, with_codes_joined
from mediacomp.cli.printing import complain
from mediacomp.errors import MediacompError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code.

    Examples
    --------
    >>> main(["compare", "nowhere.txt", "b.txt"])  # the reason goes to standard error
    2
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args(with_codes_joined(given))
    try:
        with _ended_by_signals(), _interrupts_heard(), _told_by_us():
            # Here, since it takes seconds: --help is at once, and Ctrl-C is heard.
            from mediacomp.cli.commands import COMMANDS

            COMMANDS[options.command](options)
    except MediacompError as problem:
        return _failed(str(problem), 2)
    except MemoryError:
        return _failed("there is not enough memory for this", 2)
    except KeyboardInterrupt:
        return _failed("interrupted", 130)
    return 0


def _failed(message: str, code: int) -> int:
    complain(message)
    return code


@contextmanager
def _told_by_us() -> Iterator[None]:
    """Let remarks on articles be one line each, as errors are."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", UserWarning)
        warnings.showwarning = lambda message, *_, **__: complain(f"note: {message}")
        yield


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let signals that end a process do so by an exception, so that temporary files go.

    What the caller has a handler for, or lets pass, stays as it is.
    """

    def end(number: int, _: FrameType | None) -> NoReturn:
        signal.signal(number, signal.SIG_IGN)  # a second one must not disturb the first
        raise SystemExit(128 + number)

    taken = []
    try:
        for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
            number = getattr(signal, name, None)
            # What the caller ignores (nohup) or handles stays so.
            if number and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, end)
                taken.append(number)
    except ValueError:
        pass  # not in the main thread, where alone signals can be handled
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def _interrupts_heard() -> Iterator[None]:
    """Let Ctrl-C be heard, too, while an object is thrown away: there, Python tells of
    an exception and goes on.
    """
    before = sys.unraisablehook
    again: list[threading.Timer] = []

    def told(lost: sys.UnraisableHookArgs) -> None:
        if not issubclass(lost.exc_type, KeyboardInterrupt):
            before(lost)
            return
        # A moment later, since what is raised here goes the same way.
        again.append(threading.Timer(0.05, _thread.interrupt_main))
        again[-1].daemon = True
        again[-1].start()

    sys.unraisablehook = told
    try:
        yield
    finally:
        sys.unraisablehook = before
    for timer in again:
        if timer.is_alive():
            timer.cancel()
            timer.join()
            raise KeyboardInterrupt
