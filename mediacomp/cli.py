"""The command ``mediacomp``: the same comparison from a shell.

All that it prints goes through `for_terminal`: a file may be called anything, and its
name must not give the terminal orders.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from types import FrameType
from typing import NoReturn

from mediacomp.corpus.commands import add_commands
from mediacomp.errors import MediacompError, OutputError
from mediacomp.version import __version__
from mediacomp.views.printable import for_terminal

_EXAMPLES = """\
examples:
  mediacomp compare first.txt second.txt
  mediacomp compare first.txt second.txt --html report.html
  mediacomp compare first.txt second.txt --excel tables.xlsx
  mediacomp compare first.txt second.txt --json all.json --tables tables/
  mediacomp compare first.txt second.txt --encoder lexical

exit codes: 0 done, 2 the input or an option cannot be used (one line on standard
error says why), 130 interrupted, 143 terminated
"""
_OUTPUTS = ("html", "excel", "json", "tables")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code.

    Examples
    --------
    >>> main(["compare", "nowhere.txt", "b.txt"])  # the reason goes to standard error
    2
    """
    options = _parser().parse_args(arguments)
    try:
        with _ended_by_signals():
            options.run(options)
    except MediacompError as problem:
        return _failed(str(problem), 2)
    except MemoryError:
        return _failed("there is not enough memory for this", 2)
    except KeyboardInterrupt:
        return _failed("interrupted", 130)
    return 0


def _failed(message: str, code: int) -> int:
    print(f"mediacomp: {for_terminal(message)}", file=sys.stderr)
    return code


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


def _compare(options: argparse.Namespace) -> None:
    # Here, since it takes seconds: --help is at once, and Ctrl-C is heard meanwhile.
    from mediacomp.comparison import compare
    from mediacomp.reading.text import read

    outputs = [(n, Path(p)) for n in _OUTPUTS if (p := getattr(options, n)) is not None]
    _check(outputs, (Path(options.a), Path(options.b)))
    found = compare(read(options.a), read(options.b), encoder=options.encoder)
    write: dict[str, Callable[[Path], object]] = {
        "html": found.to_html,
        "excel": found.to_excel,
        "json": found.to_json,
        "tables": found.to_csv,
    }
    for name, path in outputs:
        write[name](path)
    _print(str(found))
    if outputs:
        written = ", ".join(for_terminal(str(path)) for _, path in outputs)
        _print(f"\nWritten: {written}")


def _check(outputs: Sequence[tuple[str, Path]], inputs: Sequence[Path]) -> None:
    """Refuse what could not be written later on, before any work is done."""
    from mediacomp.views.export.files import tables_folder
    from mediacomp.views.export.replacing import overlap, replaceable

    for name, path in outputs:
        if name == "tables":
            tables_folder(path, inputs)
        else:
            replaceable(path, inputs)
    for (name, path), (other, place) in combinations(outputs, 2):
        if overlap(path, place):
            raise OutputError(
                f"cannot write --{name} {path} and --{other} {place}: they are one "
                f"place, "
                "or one lies inside the other (names that differ in case only count "
                "as one)",
                file=path,
            )


def _print(text: str) -> None:
    """Print what the terminal can show, a question mark for the rest; a reader who left
    early is no error.
    """
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(text.encode(encoding, "replace").decode(encoding), flush=True)
    except BrokenPipeError:
        # Else the interpreter, which flushes once more on its way out, would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints, which quote what was typed, are safe to print."""

    def error(self, message: str) -> NoReturn:
        super().error(for_terminal(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="mediacomp",
        description="Compare two versions of a news article: other words, what is "
        "left out or added, readability.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version", action="version", version=f"mediacomp {__version__}"
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    command = commands.add_parser(
        "compare",
        help="compare two text files",
        description="Compare two text files (UTF-8) and print a summary.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("a", metavar="A", help="text file of one version")
    command.add_argument("b", metavar="B", help="text file of the other version")
    command.add_argument("--html", metavar="FILE", help="write the report to FILE")
    command.add_argument(
        "--excel", metavar="FILE", help="write all tables to FILE as an Excel workbook"
    )
    command.add_argument(
        "--json", metavar="FILE", help="write all tables to FILE as JSON"
    )
    command.add_argument(
        "--tables",
        metavar="DIR",
        help="write each table to DIR as CSV; DIR must be new, empty or from an "
        "earlier run",
    )
    command.add_argument(
        "--encoder",
        default="auto",
        metavar="NAME",
        help="auto (default: the model where it knows the language), contextual, "
        "lexical (no model) or a folder with a model",
    )
    command.set_defaults(run=_compare)
    add_commands(commands, _print)
    return parser


if __name__ == "__main__":
    sys.exit(main())
