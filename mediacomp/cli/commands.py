"""What each command does."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp import comparison
from mediacomp.alignment.encoder import resolve
from mediacomp.cli.corpora import compare_stories, find_stories
from mediacomp.cli.file_pairs import compare_folder
from mediacomp.cli.printing import show, told_problems
from mediacomp.cli.sources import columns_of, files_to_keep
from mediacomp.errors import InputError, OutputError, ReadError
from mediacomp.languages.language import ENGLISH
from mediacomp.reading.collection import Collection, read_collection
from mediacomp.reading.read import read, read_data
from mediacomp.text.given import known_language
from mediacomp.version import __version__
from mediacomp.views.export.endings import Kind, check_ending, ending_of
from mediacomp.views.export.json_and_csv import as_csv, tables_folder
from mediacomp.views.export.replacing import overlap, replace_file, replaceable
from mediacomp.views.export.workbook import workbook
from mediacomp.views.printable import for_terminal
from mediacomp.views.words.spelt_out import count

if TYPE_CHECKING:
    from mediacomp.text.article import Article

_OUTPUTS: tuple[Kind, ...] = ("html", "excel", "json", "tables")
_STANDARD_INPUT = "-"
_MIDNIGHT = " 00:00:00"  # of a date without a time


def compare_two(options: argparse.Namespace) -> None:
    """``mediacomp compare``: two articles, a summary, and what is to be written.

    What can't be written is told last: the summary is printed all the same.
    """
    outputs = [(n, p) for n in _OUTPUTS if (p := getattr(options, n)) is not None]
    inputs = [Path(p) for p in (options.a, options.b) if p != _STANDARD_INPUT]
    problems = _check(outputs, inputs)
    # Before standard input is waited for.
    resolve(options.encoder, [*map(known_language, two_languages(options.language))])
    found = comparison.compare(*_articles(options), encoder=options.encoder)
    write: dict[str, Callable[[str], object]] = {
        "html": found.to_html,
        "excel": found.to_excel,
        "json": found.to_json,
        "tables": found.to_csv,
    }
    written = []
    for name, path in () if problems else outputs:
        try:
            write[name](path)
            written.append(for_terminal(str(Path(path))))
        except OutputError as problem:
            problems.append(problem)
    show(str(found))
    if written:
        show(f"\nWritten: {', '.join(written)}")
    if problems:
        raise problems[0]


def _articles(options: argparse.Namespace) -> tuple[Article, Article]:
    if options.a == options.b == _STANDARD_INPUT:
        raise InputError("only one version can come from standard input")
    labels = options.labels or (None, None)
    one, other = two_languages(options.language)
    first, second = two_encodings(options.encoding)
    return (
        _article(options.a, labels[0], one, first),
        _article(options.b, labels[1], other, second),
    )


def _article(
    name: str, label: str | None, language: str, encoding: str | None
) -> Article:
    if name != _STANDARD_INPUT and os.path.isdir(name):
        raise ReadError(
            f"{name}: this is a directory, not a text file; mediacomp compare-folder "
            "compares the pairs of files in one",
            file=Path(name),
        )
    if name != _STANDARD_INPUT:
        return read(name, label=label, language=language, encoding=encoding)
    if sys.stdin is None:
        raise InputError("standard input is closed")
    return read_data(
        sys.stdin.buffer.read(), label=label, language=language, encoding=encoding
    )


def two_languages(codes: Sequence[str] | None) -> tuple[str, str]:
    """The languages of two versions from one or two codes; English if there is none.

    Raises
    ------
    InputError
        If there are more.

    Examples
    --------
    >>> two_languages(["de"]), two_languages(["en", "de"])
    (('de', 'de'), ('en', 'de'))
    """
    codes = codes or (ENGLISH.code,)
    if len(codes) > 2:
        raise InputError(f"--language takes one code or two, not {len(codes)}")
    return codes[0], codes[-1]


def two_encodings(names: str | None) -> tuple[str | None, str | None]:
    """The encodings of two versions, as they were typed.

    Raises
    ------
    InputError
        If there are more.

    Examples
    --------
    >>> two_encodings("cp1252"), two_encodings("cp1252,utf-8"), two_encodings(None)
    (('cp1252', 'cp1252'), ('cp1252', 'utf-8'), (None, None))
    """
    found = names.split(",") if names is not None else [None]
    if len(found) > 2:
        raise InputError(f"--encoding takes one name or two, not {len(found)}")
    return found[0], found[-1]


def _check(
    outputs: Sequence[tuple[Kind, str]], inputs: Sequence[Path]
) -> list[OutputError]:
    """Refuse what must not be written, before any work is done.

    A folder that is missing or can't be written to is told when the summary has been
    printed: that needs no folder.
    """
    problems = []
    for name, path in outputs:
        try:
            if name == "tables":
                tables_folder(path, inputs)
            else:
                replaceable(path, inputs)
        except OutputError as problem:
            folder = Path(path).parent
            if folder.is_dir() and os.access(folder, os.W_OK):
                raise
            problems.append(problem)
    places = [(name, Path(path)) for name, path in outputs]
    for (name, one), (other, two) in combinations(places, 2):
        if overlap(one, two):
            raise OutputError(
                f"cannot write --{name} {one} and --{other} {two}: they are one "
                f"place, "
                "or one lies inside the other (names that differ in case only count "
                "as one)",
                file=one,
            )
    for name, path in outputs:
        check_ending(path, name)
    return problems


def read_source(options: argparse.Namespace) -> None:
    """``mediacomp read``: what was understood of a source."""
    inputs: list[Path] = []
    if options.table is not None:
        check_ending(options.table, "table")
        inputs = files_to_keep(options.source, Path(options.table))
        replaceable(Path(options.table), inputs)
    language, other = two_languages(options.language)
    if language != other:
        raise InputError("--language takes one code here; a source may say its own")
    collection = read_collection(
        options.source,
        columns=columns_of(options.column),
        language=language,
        encoding=options.encoding,
    )
    show(_told(collection))
    if options.table is not None:
        replace_file(Path(options.table), _table_file(collection, options), inputs)
        show(f"\nWritten: {for_terminal(options.table)}")


def _table_file(collection: Collection, options: argparse.Namespace) -> bytes | str:
    """The table of a collection as a file of the kind that its name tells; a workbook
    has the problems, too.
    """
    if ending_of(options.table) == ".csv":
        return as_csv(collection.table)
    told = {"source": str(options.source), "mediacomp": __version__}
    tables = {"articles": collection.table, "problems": collection.problems}
    return workbook(tables, told)


def _told(collection: Collection) -> str:
    table, problems = collection.table, collection.problems
    lines = [
        f"{count(len(table), 'article')}, {count(int(table['words'].sum()), 'word')}"
    ]
    for name in ("outlet", "language"):
        counts = table[name].value_counts()
        if len(counts):
            most = ", ".join(f"{value} ({many})" for value, many in counts[:5].items())
            lines.append(f"{name}s: {most}{' …' if len(counts) > 5 else ''}")
    dates = table["date"].dropna()
    if len(dates):
        lines.append(f"dates: {dates.min():%Y-%m-%d} to {dates.max():%Y-%m-%d}")
    first = table.iloc[0] if len(table) else None
    if first is not None:
        named = ", ".join(
            f"{name} {str(first[name]).removesuffix(_MIDNIGHT):.60}"
            for name in ("title", "outlet", "date", "url", "words")
            if first[name] is not None and str(first[name]) not in ("<NA>", "NaT")
        )
        lines.append(f"first: {named}")
    shown = "\n".join(map(for_terminal, lines))
    return "\n".join(filter(None, (shown, told_problems(problems))))


def compare_pairs(options: argparse.Namespace) -> None:
    """``mediacomp compare-folder``: a row a pair."""
    languages = two_languages(options.language)
    done, failed = compare_folder(
        Path(options.pairs),
        options.out,
        languages=languages,
        encodings=two_encodings(options.encoding),
        encoder=options.encoder,
    )
    show(f"{count(done, 'pair')} compared, {failed} not (the column problem says why)")
    show(f"Written: {for_terminal(options.out)}")


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "compare": compare_two,
    "read": read_source,
    "compare-folder": compare_pairs,
    "stories": lambda options: find_stories(options, show),
    "corpus": lambda options: compare_stories(options, show),
}
"""What each command runs."""
