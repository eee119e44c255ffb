"""The command ``mediacomp``: the same comparison from a shell.

All that it prints goes through `for_terminal`: a file may be called anything, and its
name must not give the terminal orders.

This module imports next to nothing: from its first line to `main` a Ctrl-C would end in
a traceback.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code.

    Examples
    --------
    >>> main(["compare", "nowhere.txt", "b.txt"])  # the reason goes to standard error
    2
    """
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        return _failed("interrupted", 130)


def _run(arguments: Sequence[str]) -> int:
    with _interrupts_later():
        from mediacomp.cli.options import parser, with_codes_joined
        from mediacomp.cli.signals import ended_by_signals, interrupts_heard
        from mediacomp.errors import MediacompError

    options = parser().parse_args(with_codes_joined(list(arguments)))
    try:
        with ended_by_signals(), interrupts_heard(), _told_by_us():
            # Here, since it takes a second: --help is at once.
            with _interrupts_later():
                from mediacomp.cli.commands import COMMANDS

            COMMANDS[options.command](options)
    except MediacompError as problem:
        return _failed(str(problem), 2)
    except MemoryError:
        return _failed("there is not enough memory for this", 2)
    return 0


def _failed(message: str, code: int) -> int:
    from mediacomp.cli.printing import complain

    complain(message)
    return code


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Let a Ctrl-C wait until modules are loaded: from the middle of one, compiled code
    makes other errors of it. A second one is heard at once.
    """
    waiting = []

    def wait(number: int, _: FrameType | None) -> None:
        waiting.append(number)
        signal.signal(number, signal.default_int_handler)

    try:
        # What the caller ignores (nohup) or handles stays so.
        ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if ours:
            signal.signal(signal.SIGINT, wait)
    except ValueError:
        ours = False  # not in the main thread, where alone signals can be handled
    try:
        yield
    finally:
        if ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
    if waiting:
        raise KeyboardInterrupt


@contextmanager
def _told_by_us() -> Iterator[None]:
    """Let remarks on articles be one line each, as errors are."""
    import warnings

    from mediacomp.cli.printing import complain

    with warnings.catch_warnings():
        warnings.simplefilter("always", UserWarning)
        warnings.showwarning = lambda message, *_, **__: complain(f"note: {message}")
        yield
