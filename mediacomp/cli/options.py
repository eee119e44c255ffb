"""What can be typed after ``mediacomp``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from mediacomp.cli.corpora import add_commands
from mediacomp.cli.sources import add_source
from mediacomp.version import __version__
from mediacomp.views.printable import for_terminal

_EXAMPLES = (
    "mediacomp compare first.txt second.txt",
    "mediacomp compare first.html second.docx --html report.html",
    "mediacomp compare first.txt second.txt --json all.json --tables tables/",
    "mediacomp compare first.txt second.txt --labels Morning Evening --language de",
    "curl https://news.example/a | mediacomp compare - second.txt",
    "mediacomp read archive.docx --table articles.csv",
    "mediacomp compare-folder pairs.csv --out results.xlsx",
    "mediacomp stories archive.csv --column text=Inhalt --out stories.csv",
    "mediacomp corpus archive.csv --out results/",
)
_CODES = """\
exit codes: 0 done, 2 the input or an option cannot be used (one line on standard
error says why), 130 interrupted, 143 terminated
"""
_NO_COMMAND = re.compile(r"argument COMMAND: invalid choice: ('.*'|\".*\") \(")
_CODE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")


def with_codes_joined(arguments: Sequence[str]) -> list[str]:
    """Arguments with the codes behind ``--language`` as one, so that files may follow
    them.

    Examples
    --------
    >>> with_codes_joined(["compare", "--language", "en", "de", "a.txt", "b.txt"])
    ['compare', '--language', 'en,de', 'a.txt', 'b.txt']
    >>> with_codes_joined(["--language", "en-GB", "de-AT", "a.txt"])
    ['--language', 'en-GB,de-AT', 'a.txt']
    """
    found: list[str] = []
    for argument in arguments:
        behind = found[-2:-1] == ["--language"] and "," not in found[-1]
        if behind and _CODE.fullmatch(argument) and _CODE.fullmatch(found[-1]):
            found[-1] += f",{argument}"
        else:
            found.append(argument)
    return found


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line, as all others of the command, and safe to
    print: they quote what was typed.
    """

    def error(self, message: str) -> NoReturn:
        if unknown := _NO_COMMAND.match(message):
            message = (
                f"there is no command {unknown[1]}; mediacomp compare A B compares two "
                "articles"
            )
        self.exit(2, f"{self.prog}: {for_terminal(message)} (see {self.prog} --help)\n")


def parser() -> argparse.ArgumentParser:
    """The parser of the command line.

    Examples
    --------
    >>> parser().parse_args(["compare", "a.txt", "b.txt"]).command
    'compare'
    """
    whole = _Parser(
        prog="mediacomp",
        description="Compare two versions of a news article: other words, what is "
        "left out or added, readability.",
        epilog=_below("mediacomp"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument(
        "--version", action="version", version=f"mediacomp {__version__}"
    )
    commands = whole.add_subparsers(metavar="COMMAND", required=True, dest="command")
    for name, told, add in (
        ("compare", "compare two articles", _add_compare),
        ("read", "show what articles a file or folder holds", _add_read),
        ("compare-folder", "compare many pairs of articles", _add_folder),
    ):
        command = commands.add_parser(
            name,
            help=told,
            description=f"{told.capitalize()}.",
        )
        add(command)
    add_commands(commands)
    for name, command in commands.choices.items():
        command.formatter_class = argparse.RawDescriptionHelpFormatter
        command.epilog = _below(f"mediacomp {name}")
    return whole


def _below(command: str) -> str:
    """What stands below the options of a command: its examples and the exit codes."""
    lines = [f"  {line}" for line in _EXAMPLES if f"{command} " in line]
    return "\n".join(("examples:", *lines, "", _CODES))


def _add_compare(command: argparse.ArgumentParser) -> None:
    kinds = "text, HTML, docx or Markdown; - for standard input"
    command.add_argument("a", metavar="A", help=f"file of one version ({kinds})")
    command.add_argument("b", metavar="B", help="file of the other version")
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
        "--labels",
        nargs=2,
        metavar=("A", "B"),
        help="what to call the versions (default: the names of the files)",
    )
    _add_language(command, "one code, or two where the versions differ")
    _add_encoding(command)
    _add_encoder(command)


def _add_read(command: argparse.ArgumentParser) -> None:
    add_source(command)
    command.add_argument(
        "--table",
        metavar="FILE",
        help="write one row per article to FILE: Excel if its name ends in .xlsx, CSV "
        "if in .csv",
    )
    _add_language(command, "that of articles which don't name theirs")


def _add_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "pairs",
        metavar="PAIRS",
        help="CSV or xlsx file with two columns of file names, or a folder with files "
        "*_a.* and *_b.*",
    )
    command.add_argument(
        "--out",
        required=True,
        metavar="FILE",
        help="write one row per pair to FILE: Excel if its name ends in .xlsx, CSV if "
        "in .csv",
    )
    _add_language(command, "one code, or two where the versions differ")
    _add_encoding(command)
    _add_encoder(command)


def _add_language(command: argparse.ArgumentParser, told: str) -> None:
    command.add_argument(
        "--language",
        type=lambda text: tuple(text.split(",")),
        metavar="CODE",
        help=f"language, by its code (ISO 639) or name: {told} (default: en)",
    )


def _add_encoding(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--encoding",
        metavar="NAME",
        help="encoding of text files: one name, or two with a comma between where the "
        "versions differ (default: UTF-8)",
    )


def _add_encoder(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--encoder",
        default="auto",
        metavar="NAME",
        help="what finds matching sentences: auto (default: the language model where "
        "it knows the language), contextual (the model), lexical (words and letters "
        "only) or a folder with a model",
    )
