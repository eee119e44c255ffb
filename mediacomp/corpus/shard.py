"""A shard: some pairs, compared by one worker, all tables of them as Parquet.

An article is handed over, read and annotated once a shard, and its sentences are
encoded once, however many of the shard's pairs it stands in. What goes wrong with a
pair is a row of "problems", and the other pairs go on.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from mediacomp.alignment.align import align
from mediacomp.alignment.limits import check_sizes
from mediacomp.corpus.figures import columns, figures
from mediacomp.errors import InputError
from mediacomp.measures.catalogue import CATALOGUE, tables_of
from mediacomp.measures.tables import TEXT, Column, Columns, table

if TYPE_CHECKING:
    import pyarrow as pa

    from mediacomp.alignment.encoder import Encoder
    from mediacomp.text.article import Article

IDS: Columns = {
    "id_a": Column("string", "id of the one article"),
    "id_b": Column("string", "id of the other"),
}
PROBLEMS: Columns = {**IDS, "error": Column("string", "why the pair has no rows")}
FIGURES, FAULTS = "figures", "problems"
"""Names of the two tables that every shard has, beside those that were asked for."""
LONGEST = 1_000_000
"""Characters of the longest article that is compared in a corpus. A novel has fewer;
what is longer is a file gone wrong, and would hold up a worker for hours."""

_TELLING = ("label", "language", "outlet", "date", "url", "title")

_HALF = "[\ud800-\udfff]"

Files = Mapping[str, tuple[bytes, int]]
"""Parquet file and number of rows by table."""


@dataclass(frozen=True, eq=False)
class Job:
    """What a worker needs for a shard.

    Parameters
    ----------
    key
        Of the shard.
    pairs
        Ids of the articles of each pair.
    articles
        The articles by id; for one that can't be read the reason.
    """

    key: str
    pairs: Sequence[tuple[str, str]]
    articles: Mapping[str, Article | str]
    tables: tuple[str, ...]
    encoder: str | Path | Encoder

    def only(self, pair: tuple[str, str]) -> Job:
        """The same with one of its pairs."""
        some = {name: self.articles[name] for name in pair}
        return replace(self, pairs=[pair], articles=some)


def columns_of(name: str) -> Columns:
    """The columns of a stored table, with the ids in front."""
    if name == FAULTS:
        return PROBLEMS
    if name == FIGURES:
        return {**IDS, **columns()}
    return {**IDS, **CATALOGUE[name].columns}


def key_of(
    pairs: Sequence[tuple[str, str]],
    articles: Mapping[str, Article | str],
    settings: Mapping[str, str],
) -> str:
    """Hash of texts, settings, version and columns: the name of a shard. A table that
    has got another column is worked out again, and not read with a gap.

    Examples
    --------
    >>> from mediacomp import Article
    >>> rain = Article.from_text("Rain fell.")
    >>> key = key_of([("1", "2")], {"1": rain, "2": rain}, {"encoder": "lexical"})
    >>> len(key), key == key_of([("1", "2")], {"1": rain, "2": rain}, {})
    (32, False)
    """
    digests = {name: _digest(article) for name, article in articles.items()}
    told = [[a, digests[a], b, digests[b]] for a, b in pairs]
    names = {name: list(columns_of(name)) for name in (*CATALOGUE, FIGURES)}
    content = json.dumps([told, dict(settings), names], sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def computed(job: Job) -> Files:
    """The tables of a job's pairs."""
    frames: dict[str, list[pd.DataFrame]] = {name: [] for name in job.tables}
    rows: list[dict[str, object]] = []
    problems: list[dict[str, str]] = []
    for a, b in job.pairs:
        ids = {"id_a": a, "id_b": b}
        try:
            pair = _whole(job.articles[a]), _whole(job.articles[b])
            check_sizes(*pair)
            measured = tables_of(align(*pair, job.encoder))
            made = {name: measured[name] for name in job.tables}
            row = figures(measured)
        # Whatever it is: one pair must not cost the others of the shard.
        except Exception as problem:
            problems.append(ids | {"error": _told(problem)})
            continue
        rows.append(ids | row)
        for name, frame in made.items():
            frames[name].append(frame.assign(**ids)[[*IDS, *frame.columns]])
    files = {
        name: _parquet(name, _joined(name, those)) for name, those in frames.items()
    }
    files[FIGURES] = _parquet(FIGURES, table(rows, columns_of(FIGURES)))
    files[FAULTS] = _parquet(FAULTS, table(problems, PROBLEMS))
    return files


def failed(job: Job, problem: BaseException) -> Files:
    """The tables of a job whose every pair failed for a reason outside of it."""
    told = _told(problem)
    rows = [{"id_a": a, "id_b": b, "error": told} for a, b in job.pairs]
    names = (*job.tables, FIGURES)
    files = {name: _parquet(name, table([], columns_of(name))) for name in names}
    return {**files, FAULTS: _parquet(FAULTS, table(rows, PROBLEMS))}


def joined(parts: Sequence[Files]) -> Files:
    """The tables of several jobs as those of one."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    found = {}
    for name in parts[0]:
        tables = [pq.read_table(pa.BufferReader(part[name][0])) for part in parts]
        found[name] = _written(pa.concat_tables(tables))
    return found


def as_pandas(found: pa.Table, name: str) -> pd.DataFrame:
    """A stored table with the dtypes that its columns always have."""
    wanted = columns_of(name)
    frame: pd.DataFrame = found.to_pandas()
    return frame.astype({c: _dtype(wanted[c]) for c in frame.columns})


def schema_of(name: str) -> pa.Schema:
    """The Parquet schema of a stored table."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "boolean": pa.bool_(),
        "Int64": pa.int64(),
        "Float64": pa.float64(),
    }
    return pa.schema([(c, types[own.dtype]) for c, own in columns_of(name).items()])


def _joined(name: str, frames: Iterable[pd.DataFrame]) -> pd.DataFrame:
    found = [frame for frame in frames if len(frame)]
    wanted = columns_of(name)
    if not found:
        return table([], wanted)
    return pd.concat(found, ignore_index=True).astype(
        {name: _dtype(column) for name, column in wanted.items()}
    )


def _dtype(column: Column) -> Any:
    return TEXT if column.dtype == "string" else column.dtype


def _parquet(name: str, frame: pd.DataFrame) -> tuple[bytes, int]:
    import pyarrow as pa

    schema = schema_of(name)
    try:
        found = pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
    except UnicodeEncodeError:
        # Half of a surrogate pair is no text in UTF-8; shown as what can't be shown.
        texts = {
            column: frame[column].str.replace(_HALF, "\ufffd", regex=True)
            for column in schema.names
            if schema.field(column).type == pa.string()
        }
        clean = frame.assign(**texts)
        found = pa.Table.from_pandas(clean, schema=schema, preserve_index=False)
    return _written(found)


def _written(found: pa.Table) -> tuple[bytes, int]:
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(found, buffer, compression="zstd")
    return buffer.getvalue(), found.num_rows


def _whole(article: Article | str) -> Article:
    if isinstance(article, str):
        raise InputError(article)
    if len(article.text) > LONGEST:
        raise InputError(
            f"the article {article.label!r} has {len(article.text)} characters; in a "
            f"corpus {LONGEST} are compared at most"
        )
    return article


def _told(problem: BaseException) -> str:
    kind = "" if isinstance(problem, InputError) else f"{type(problem).__name__}: "
    return f"{kind}{problem}"


def _digest(article: Article | str) -> str:
    if isinstance(article, str):
        told: Any = article
    else:
        told = [
            article.text,
            [[s.start, s.end] for s in (*article.sentences, *article.headers)],
            *(str(getattr(article, name)) for name in _TELLING),
        ]
    content = json.dumps(told).encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).hexdigest()
