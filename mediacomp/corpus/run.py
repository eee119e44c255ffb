"""All pairs of a collection, compared on Dask.

The client reads the articles of a shard, hashes them, and looks whether the shard is
there; if not, a worker computes it and hands back finished files, which the client
writes. So workers need no common disk, and the client holds no more than the shards in
hand: two a worker. Dask keeps nothing of it; what it loses is computed again.
"""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from mediacomp.comparison import compare
from mediacomp.corpus.identified import Articles, Named
from mediacomp.corpus.results import Corpus
from mediacomp.corpus.shard import Files, Job, computed, failed, joined, key_of
from mediacomp.corpus.store import Store
from mediacomp.errors import InputError, MediacompError, OutputError
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.progress import progress
from mediacomp.text.article import Article
from mediacomp.views.export.endings import check_ending

if TYPE_CHECKING:
    from distributed import Client, Future

    from mediacomp.alignment.encoder import Encoder

    Running = dict[Future[Files], Job]

_LEAST, _MOST, _SHARDS = 16, 250, 400
"""Pairs of a shard, at least and at most; between them a run has 400 shards."""
_AHEAD = 2
Pair = tuple[str, str]


def compare_corpus(
    articles: Articles,
    pairs: pd.DataFrame | Iterable[Pair],
    out: str | Path,
    *,
    encoder: str | Path | Encoder = "auto",
    tables: Sequence[str] | None = None,
    workers: int | None = None,
    client: Client | None = None,
) -> Corpus:
    """Compare many pairs of articles, on one machine or a cluster, and go on where an
    earlier call stopped.

    A local cluster starts processes, so a script calls this under
    ``if __name__ == "__main__":``. docs/corpus.md has costs and how to use a cluster.

    Parameters
    ----------
    articles
        Articles, or a collection.
    pairs
        `Stories.pairs`, or any pairs of ids.
    out
        Folder for the results; the same folder again computes only what is missing.
    encoder
        As for `mediacomp.compare`.
    tables
        Names of tables to keep; all if None.
    workers
        Processes of the local cluster; one a core if None.
    client
        A Dask client of any cluster, which stays open; its workers should have one
        thread each.

    Raises
    ------
    InputError
        If a pair names an article that there isn't, or Dask is not installed.
    UnknownTableError
        If there is no table of a name.
    OutputError
        If the folder holds something else or results with other settings, is new and
        has a name that promises a file, or can't be written to, as on a full disk; what
        is finished is kept.
    EncoderError
        As for `mediacomp.compare`.
    """
    _installed()
    check_ending(out, "tables")
    named = Named(articles)
    chosen = tuple(dict.fromkeys(CATALOGUE if tables is None else tables))
    for name in chosen:
        CATALOGUE[name]  # or an error that names those there are
    ordered = _ordered(pairs, named)
    settings = _settings(encoder, chosen)
    store = Store(Path(out), settings)
    run = _Run(named, store, settings, chosen, encoder)
    with progress("comparing", "pair", sum(map(len, ordered))) as done:
        for key, many in run.shards(_shards(ordered), client, workers):
            done(many)
            run.done.append(key)
    keys = sorted(set(run.done), key=run.order.__getitem__)
    store.finish(keys)
    return Corpus(
        store.folder, settings, chosen, run.computed, run.found, keys, named, encoder
    )


class _Run:
    """One call: the shards in hand, and what is done."""

    def __init__(
        self,
        named: Named,
        store: Store,
        settings: dict[str, str],
        tables: tuple[str, ...],
        encoder: str | Path | Encoder,
    ) -> None:
        self._named, self._store, self._settings = named, store, settings
        self._tables, self._encoder = tables, encoder
        self.order: dict[str, int] = {}
        self.done: list[str] = []
        self.computed = self.found = 0

    def shards(
        self,
        shards: Iterable[Sequence[Pair]],
        client: Client | None,
        workers: int | None,
    ) -> Iterator[tuple[str, int]]:
        """Key and number of pairs of each shard, as it is done."""
        waiting = self._jobs(shards)
        # No cluster is started for a run of which nothing is missing.
        for job in waiting:
            if not self._store.has(job.key):
                with _cluster(client, workers) as cluster:
                    yield from self._compute(itertools.chain([job], waiting), cluster)
                return
            self.found += 1
            yield job.key, len(job.pairs)

    def _compute(
        self, jobs: Iterator[Job], client: Client
    ) -> Iterator[tuple[str, int]]:
        from distributed import wait

        running: Running = {}
        more = True
        while more or running:
            while more and len(running) < _AHEAD * max(1, _workers(client)):
                job = next(jobs, None)
                if job is None:
                    more = False
                elif self._store.has(job.key):
                    self.found += 1
                    yield job.key, len(job.pairs)
                else:
                    future = client.submit(computed, job, key=f"mc-{job.key}")
                    running[future] = job
            if running:
                done, _ = wait(list(running), return_when="FIRST_COMPLETED")
                for future in done:
                    job = running.pop(future)
                    self._store.write(job.key, _result(future, job, client))
                    self.computed += 1
                    yield job.key, len(job.pairs)

    def _jobs(self, shards: Iterable[Sequence[Pair]]) -> Iterator[Job]:
        for number, pairs in enumerate(shards):
            names = dict.fromkeys(name for pair in pairs for name in pair)
            articles = {name: self._article(name) for name in names}
            key = key_of(pairs, articles, self._settings)
            self.order[key] = number
            yield Job(key, pairs, articles, self._tables, self._encoder)

    def _article(self, name: str) -> Article | str:
        try:
            return self._named.article(self._named.place(name))
        except MediacompError as problem:
            return str(problem)


def _result(future: Future[Files], job: Job, client: Client) -> Files:
    """What a worker made of a job; if it ended, of each pair by itself."""
    problem = _problem(future)
    if problem is None:
        found: Files = future.result()
        return found
    if len(job.pairs) == 1:
        return failed(job, problem)
    parts = []
    for pair in job.pairs:
        alone = job.only(pair)
        again = client.submit(computed, alone, key=f"mc-{job.key}-{'-'.join(pair)}")
        reason = _problem(again)
        parts.append(failed(alone, reason) if reason else again.result())
    return joined(parts)


def _problem(future: Future[Files]) -> BaseException | None:
    """Why a task failed, if so; that its cluster is gone is not the pairs' fault."""
    found: BaseException | None = future.exception()
    if future.cancelled():
        raise OutputError(
            "the cluster has ended, and with it the shards in hand. What is finished "
            "is kept: start again with the same folder to go on"
        )
    return found


def _workers(client: Client) -> int:
    return len(client.scheduler_info(n_workers=-1)["workers"])


def _ordered(pairs: pd.DataFrame | Iterable[Pair], named: Named) -> list[list[Pair]]:
    """Pairs by story, each in the order of the articles: [[(a, b), …], …]."""
    if isinstance(pairs, pd.DataFrame):
        lacking = [name for name in ("id_a", "id_b") if name not in pairs.columns]
        if lacking:
            raise InputError(
                f"pairs must have the columns id_a and id_b; {lacking[0]} is missing"
            )
        pairs = zip(pairs["id_a"], pairs["id_b"], strict=True)
    ends = sorted({(named.place(a), named.place(b)) for a, b in pairs})
    if not ends:
        return []
    first, second = np.array(ends).T
    graph = sparse.csr_array(
        (np.ones(len(ends), bool), (first, second)), shape=(len(named),) * 2
    )
    part = connected_components(graph, directed=False)[1]
    stories: dict[int, list[Pair]] = {}
    for a, b in ends:
        own = stories.setdefault(int(part[a]), [])
        own.append((named.ids[a], named.ids[b]))
    return list(stories.values())


def _shards(stories: Sequence[Sequence[Pair]]) -> Iterator[list[Pair]]:
    """Pairs a shard at a time; a story is cut only where it is longer than a shard."""
    total = sum(map(len, stories))
    size = min(_MOST, max(_LEAST, total // _SHARDS))
    shard: list[Pair] = []
    for story in stories:
        if shard and len(shard) + len(story) > size:
            yield shard
            shard = []
        shard += story
        while len(shard) >= size:
            yield shard[:size]
            shard = shard[size:]
    if shard:
        yield shard


def _settings(encoder: str | Path | Encoder, tables: tuple[str, ...]) -> dict[str, str]:
    """What a comparison would say of itself; an encoder that there isn't is refused."""
    probe = Article.from_sentences(["Rain."])
    asked = encoder if isinstance(encoder, str | Path) else encoder.name
    return {
        **compare(probe, probe, encoder=encoder).settings,
        "encoder asked for": str(asked),
        "tables": ", ".join(tables),
    }


def _installed() -> None:
    for name in ("distributed", "pyarrow"):
        if util.find_spec(name) is None:
            raise InputError(
                f"comparing a corpus needs {name}: pip install 'mediacomp-news[corpus]'"
            )


@contextmanager
def _cluster(client: Client | None, workers: int | None) -> Iterator[Client]:
    """The caller's client, or one of a local cluster that ends with the run."""
    if client is not None:
        yield client
        return
    import dask
    from distributed import Client as Made
    from distributed import LocalCluster

    with (
        # Its logs hold the last thousand messages, and so the articles of all shards.
        dask.config.set({"distributed.admin.low-level-log-length": 10}),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            # Not open to other machines, and no quarrel with a cluster that runs.
            dashboard_address="127.0.0.1:0",
            # What costs a pair comes back as a problem; that a worker was slow to end
            # is nobody's concern.
            silence_logs=logging.ERROR,
        ) as cluster,
        Made(cluster) as made,
    ):
        yield made
