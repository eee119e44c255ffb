"""Results → files: JSON and CSV, and a folder of the user's that is left alone."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.errors import OutputError
from mediacomp.views.export.replacing import (
    TEMPORARY,
    as_path,
    is_one_of,
    replace_file,
    utf8,
)
from mediacomp.views.printable import for_page
from mediacomp.views.words.spelt_out import records

if TYPE_CHECKING:
    import pandas as pd

    from mediacomp.text.article import Article

SCHEMA = "mediacomp-comparison/1"
"""Name and number of the JSON format."""

MARKER = "mediacomp-tables.json"
"""File that says which of a folder's files mediacomp wrote."""
# A table's name is an identifier; so no name of a marker leads out of its folder.
_TABLE_NAME = re.compile(r"[A-Za-z]\w*\.csv", re.ASCII)
# What a spreadsheet may take for the beginning of a formula, full-width signs included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def tables_folder(
    folder: str | os.PathLike[str], inputs: Iterable[Path] = ()
) -> tuple[Path, frozenset[str]]:
    """A folder for tables, after making sure that they may go there, and what of ours
    it holds.

    Raises
    ------
    OutputError
        If it is a file, or holds an article or a file that mediacomp did not write.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     tables_folder(Path(folder, "new"))[1]
    frozenset()
    """
    name = as_path(folder)
    try:
        target = Path(os.path.realpath(name))
        if target.exists() and not target.is_dir():
            raise OutputError(
                f"cannot write tables to {name}: it is a file, not a folder", file=name
            )
        within = sorted(target.iterdir()) if target.is_dir() else []
        # A marker can be copied or written by hand: an article is told by itself.
        article = next((path for path in within if is_one_of(path, inputs)), None)
        known = _written_before(target)
        foreign = [path.name for path in within if not _is_ours(path, known)]
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise OutputError(
            f"cannot write tables to {name}: {reason}", file=name
        ) from None
    if article is not None:
        raise OutputError(
            f"cannot write tables to {name}: it holds an article that was read "
            f"({article.name}); name an empty or a new folder",
            file=name,
        )
    if foreign:
        raise OutputError(
            f"cannot write tables to {name}: it holds files that mediacomp did not "
            f"write "
            f"({', '.join(foreign[:3])}{', …' if len(foreign) > 3 else ''}); "
            "name an empty or a new folder",
            file=name,
        )
    return target, known


def write_tables(
    folder: str | os.PathLike[str],
    tables: Mapping[str, pd.DataFrame],
    inputs: Iterable[Path] = (),
    *,
    excel: bool = False,
) -> None:
    """Write each table to ``folder/NAME.csv``; tables from an earlier run are replaced.

    With ``excel``, a text that begins with ``=``, ``+``, ``-``, ``@``, one of these in
    full width, a tab or a line break gets an apostrophe before it, so that no
    spreadsheet takes it for a formula, and control characters are written as U+FFFD.
    Without, texts are as they are, but lone surrogates, which no file can hold.

    Raises
    ------
    OutputError
        If the folder holds an article or a file that mediacomp did not write, or cannot
        be written to; or if another process wrote other tables there meanwhile.

    Examples
    --------
    >>> import pandas as pd
    >>> from tempfile import TemporaryDirectory
    >>> table = pd.DataFrame({"text": pd.array(["=1+1"], "string")})
    >>> with TemporaryDirectory() as folder:
    ...     write_tables(folder, {"links": table})
    ...     plain = Path(folder, "links.csv").read_text("utf-8")
    ...     write_tables(folder, {"links": table}, excel=True)
    ...     plain, Path(folder, "links.csv").read_text("utf-8")
    ('text\\n=1+1\\n', "text\\n'=1+1\\n")
    """
    inputs = tuple(inputs)
    target, known = tables_folder(folder, inputs)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(
            f"cannot make the folder {folder}: {problem.strerror}", file=Path(folder)
        ) from None
    # The marker is written first: were we interrupted, the next run would still know
    # its files.
    names = [f"{name}.csv" for name in tables]
    marker = {"files": sorted({*names, *known, MARKER})}
    replace_file(target / MARKER, json.dumps(marker, indent=1) + "\n", inputs)
    written = {}
    for name, table in tables.items():
        file, content = target / f"{name}.csv", utf8(as_csv(table, excel=excel))
        replace_file(file, content, inputs)
        written[file] = sha256(content).digest()
    # Whoever ends last must find its own: so a whole set is left, or somebody told.
    if not all(_holds(file, own) for file, own in written.items()):
        raise OutputError(
            f"cannot write tables to {folder}: another program wrote tables there at "
            "the same time, and the folder may hold some of both; write them again, "
            "or each to a folder of its own",
            file=Path(folder),
        )


def _holds(file: Path, digest: bytes) -> bool:
    """Whether a file still has the content of a digest."""
    try:
        return sha256(file.read_bytes()).digest() == digest
    except OSError:
        return False


def as_json(
    a: Article,
    b: Article,
    tables: Mapping[str, pd.DataFrame],
    settings: Mapping[str, str],
) -> str:
    """A comparison as one JSON text: schema, settings, articles, tables as lists of
    rows.

    Examples
    --------
    >>> import pandas as pd
    >>> from mediacomp import Article
    >>> table = pd.DataFrame({"a": pd.array([0, None], "Int64")})
    >>> a, b = (Article.from_text("Rain fell.", label=each) for each in "AB")
    >>> found = json.loads(as_json(a, b, {"links": table}, {}))
    >>> found["tables"], found["articles"]["b"]["label"]
    ({'links': [{'a': 0}, {'a': None}]}, 'B')
    """
    articles = {
        side: {
            "label": article.label,
            "language": article.language,
            "text": article.text,
        }
        for side, article in (("a", a), ("b", b))
    }
    content = {
        "schema": SCHEMA,
        "settings": dict(sorted(settings.items())),
        "articles": articles,
        "tables": {name: records(tables, name) for name in tables},
    }
    # Letters as they are: a text in Greek stays legible, and the file is shorter.
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def as_csv(table: pd.DataFrame, *, excel: bool = False) -> str:
    r"""A table as CSV, exactly or so that no spreadsheet takes a text for a formula.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"a": [1], "text": pd.array(["-1\tx"], "string")})
    >>> as_csv(table), as_csv(table, excel=True)
    ('a,text\n1,-1\tx\n', "a,text\n1,'-1\tx\n")
    """
    if not excel:
        return table.to_csv(index=False, lineterminator="\n")
    # The caller's table stays as it is.
    safe = table.copy()
    for name in safe.columns[safe.dtypes == "string"]:
        safe[name] = safe[name].map(_cell, na_action="ignore")
    return safe.to_csv(index=False, lineterminator="\n")


def _cell(text: str) -> str:
    return for_page(f"'{text}" if text.startswith(_FORMULA) else text)


def _written_before(folder: Path) -> frozenset[str]:
    """The names that a folder's marker lists; none if it lists anything but names of
    tables.
    """
    marker = folder / MARKER
    if marker.is_symlink() or not marker.is_file():
        return frozenset()
    try:
        names = json.loads(marker.read_text("utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()
    if not isinstance(names, list) or not all(map(_is_table_name, names)):
        return frozenset()
    return frozenset(names)


def _is_table_name(name: object) -> bool:
    return isinstance(name, str) and (
        name == MARKER or _TABLE_NAME.fullmatch(name) is not None
    )


def _is_ours(path: Path, known: Collection[str]) -> bool:
    """Whether a file is a table of an earlier run, or one that another process is
    writing.

    A link is not: what it leads to is somebody else's, whatever it is called here.
    """
    if path.is_symlink() or not path.is_file():
        return TEMPORARY.fullmatch(path.name) is not None and not path.exists()
    return path.name in known or TEMPORARY.fullmatch(path.name) is not None
