"""Signals while the command works: each ends it in order, and none is lost."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_AGAIN = 0.05
"""Seconds after which an interrupt that Python threw away is raised anew."""


@contextmanager
def ended_by_signals() -> Iterator[None]:
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
def interrupts_heard() -> Iterator[None]:
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
        again.append(threading.Timer(_AGAIN, _thread.interrupt_main))
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
