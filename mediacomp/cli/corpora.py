"""The shell's commands for many articles: ``mediacomp stories`` and ``mediacomp
corpus``.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediacomp.cli.printing import told_problems
from mediacomp.cli.sources import add_source, columns_of, files_to_keep, lies_in
from mediacomp.errors import OutputError
from mediacomp.views.printable import for_terminal

if TYPE_CHECKING:
    import pandas as pd

    from mediacomp.corpus.stories import Stories
    from mediacomp.reading.collection import Collection

Tell = Callable[[str], None]


def add_commands(commands: Any) -> None:
    """Add both commands to a parser's, which is what ``add_subparsers`` gave."""
    stories = commands.add_parser(
        "stories",
        help="find which articles are versions of one story",
        description="Find which articles of a folder, table, export or database are "
        "versions of\none story, and write the pairs to a table (.parquet or .csv).",
    )
    _common(stories)
    stories.add_argument(
        "--out", metavar="FILE", required=True, help="write the pairs to FILE"
    )
    corpus = commands.add_parser(
        "corpus",
        help="compare all versions of all stories of a source",
        description="Find the stories of a folder, table, export or database and "
        "compare each pair\nof their versions. Goes on where an earlier run with the "
        "same folder stopped.",
    )
    _common(corpus)
    corpus.add_argument(
        "--out", metavar="DIR", required=True, help="folder for the results"
    )
    corpus.add_argument(
        "--workers",
        metavar="N",
        type=int,
        help="processes to use (default: one per core)",
    )
    corpus.add_argument(
        "--encoder",
        default="auto",
        metavar="NAME",
        help="what finds matching sentences: auto (default), contextual, lexical or a "
        "folder with a model",
    )


def _common(command: argparse.ArgumentParser) -> None:
    add_source(command)
    command.add_argument(
        "--language",
        default="en",
        metavar="CODE",
        help="language of the articles (default: en)",
    )
    command.add_argument(
        "--across-outlets",
        action="store_true",
        help="only pairs from two different outlets",
    )
    command.add_argument(
        "--within",
        metavar="TIME",
        help="most time between two versions, such as '3 days'",
    )


def _found(options: argparse.Namespace, tell: Tell) -> tuple[Collection, Stories]:
    # Here, since it takes seconds: --help is at once.
    from mediacomp.corpus.apart import longest_of
    from mediacomp.corpus.stories import find_versions
    from mediacomp.reading.collection import read_collection

    longest_of(options.within)  # refused before anything is read
    articles = read_collection(
        options.source,
        columns=columns_of(options.column),
        language=options.language,
        encoding=options.encoding,
    )
    found = find_versions(
        articles,
        across="outlet" if options.across_outlets else None,
        within=options.within,
    )
    tell(for_terminal(str(found)))
    if len(articles.problems):
        tell(told_problems(articles.problems))
    return articles, found


def find_stories(options: argparse.Namespace, tell: Tell) -> None:
    """Find the stories of a source and write their pairs down."""
    from mediacomp.alignment.alignment import NAMES
    from mediacomp.measures.tables import of_side
    from mediacomp.reading.extra import needed
    from mediacomp.views.export.endings import check_ending, ending_of
    from mediacomp.views.export.replacing import replaceable

    check_ending(options.out, "pairs")
    path = Path(options.out)
    if ending_of(path) == ".parquet":
        needed("pyarrow", "Parquet files")
    inputs = files_to_keep(options.source, path)
    replaceable(path, inputs)  # before the work is done
    articles, found = _found(options, tell)
    labels = articles.table["label"]
    named = {
        of_side("label", end): labels.iloc[found.pairs[of_side("article", end)]].array
        for end in NAMES
    }
    _write(found.pairs.assign(**named), path, inputs)
    tell(for_terminal(f"Written: {path}"))


def compare_stories(options: argparse.Namespace, tell: Tell) -> None:
    """Compare all versions of all stories of a source, going on where it stopped."""
    from mediacomp.corpus.asked import Asked
    from mediacomp.corpus.run import compare_corpus
    from mediacomp.views.words.spelt_out import count

    Asked.of(options.out, encoder=options.encoder, workers=options.workers)
    if lies_in(options.source, Path(options.out)):
        raise OutputError(
            f"cannot write {options.out}: it lies in {options.source}, and its tables "
            "would be read as articles the next time; name another folder",
            file=options.out,
        )
    articles, found = _found(options, tell)
    corpus = compare_corpus(
        articles,
        found.pairs,
        options.out,
        encoder=options.encoder,
        workers=options.workers,
    )
    tell(for_terminal(str(corpus)))
    computed = count(corpus.computed, "shard")
    there = f"{corpus.found:,} {'was' if corpus.found == 1 else 'were'} there"
    tell(f"{computed} computed, {there}")


def _write(table: pd.DataFrame, path: Path, inputs: Sequence[Path]) -> None:
    import io

    from mediacomp.views.export.endings import ending_of
    from mediacomp.views.export.replacing import replace_file

    if ending_of(path) == ".csv":
        replace_file(path, table.to_csv(index=False), inputs)
        return
    content = io.BytesIO()
    table.to_parquet(content, index=False)
    replace_file(path, content.getvalue(), inputs)
