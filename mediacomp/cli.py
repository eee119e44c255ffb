"""The command ``mediacomp``: the same comparison from a shell."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from mediacomp.comparison import compare
from mediacomp.errors import MediacompError
from mediacomp.reading.text import read
from mediacomp.version import __version__

_EXAMPLES = """\
examples:
  mediacomp compare first.txt second.txt
  mediacomp compare first.txt second.txt --html report.html
  mediacomp compare first.txt second.txt --excel tables.xlsx
  mediacomp compare first.txt second.txt --json all.json --tables tables/
  mediacomp compare first.txt second.txt --encoder lexical

exit codes: 0 done, 2 the input or an option cannot be used (one line on standard
error says why)
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        _compare(options)
    except MediacompError as problem:
        print(f"mediacomp: {problem}", file=sys.stderr)
        return 2
    return 0


def _compare(options: argparse.Namespace) -> None:
    comparison = compare(read(options.a), read(options.b), encoder=options.encoder)
    written = []
    for path, write in (
        (options.html, comparison.to_html),
        (options.excel, comparison.to_excel),
        (options.json, comparison.to_json),
        (options.tables, comparison.to_csv),
    ):
        if path is not None:
            write(path)
            written.append(str(path))
    _print(str(comparison))
    if written:
        _print(f"\nWritten: {', '.join(written)}")


def _print(text: str) -> None:
    """Print what the terminal can show, a question mark for the rest; a reader who left
    early is no error.
    """
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(text.encode(encoding, "replace").decode(encoding), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
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
        default="contextual",
        metavar="NAME",
        help="contextual (default) or lexical (needs no model)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
