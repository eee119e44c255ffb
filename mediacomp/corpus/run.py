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
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.corpus.asked import Asked
from mediacomp.corpus.identified import Articles, Named
from mediacomp.corpus.pairs import Pair, Pairs, dealt, ordered
from mediacomp.corpus.results import Corpus
from mediacomp.corpus.shard import Files, Job, computed, failed, joined, key_of
from mediacomp.corpus.store import Store
from mediacomp.errors import InputError, MediacompError, OutputError
from mediacomp.progress import progress

if TYPE_CHECKING:
    from distributed import Client, Future, LocalCluster

    from mediacomp.alignment.encoder import Encoder
    from mediacomp.text.article import Article

    Running = dict[Future[Files], Job]

_AHEAD = 2


def compare_corpus(
    articles: Articles,
    pairs: Pairs,
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
        If a pair names an article that there isn't, an argument is of another kind,
        Dask is not installed, or a script starts processes without that line.
    UnknownTableError
        If there is no table of a name.
    OutputError
        If the folder holds something else or results with other settings, is new and
        has a name that promises a file, or can't be written to, as on a full disk; what
        is finished is kept.
    EncoderError
        As for `mediacomp.compare`.
    """
    asked = Asked.of(
        out, encoder=encoder, tables=tables, workers=workers, client=client
    )
    named = Named(articles)
    stories = ordered(pairs, named)
    store = Store(asked.folder, asked.settings)
    run = _Run(named, store, asked)
    with progress("comparing", "pair", sum(map(len, stories))) as done:
        for key, many in run.shards(dealt(stories)):
            done(many)
            run.done.append(key)
    keys = sorted(set(run.done), key=run.order.__getitem__)
    store.finish(keys)
    return Corpus(
        store.folder,
        asked.settings,
        asked.tables,
        run.computed,
        run.found,
        keys,
        named,
        encoder,
    )


class _Run:
    """One call: the shards in hand, and what is done."""

    def __init__(self, named: Named, store: Store, asked: Asked) -> None:
        self._named, self._store, self._asked = named, store, asked
        self.order: dict[str, int] = {}
        self.done: list[str] = []
        self.computed = self.found = 0

    def shards(self, shards: Iterable[Sequence[Pair]]) -> Iterator[tuple[str, int]]:
        """Key and number of pairs of each shard, as it is done."""
        waiting = self._jobs(shards)
        # No cluster is started for a run of which nothing is missing.
        for job in waiting:
            if not self._store.has(job.key):
                with _cluster(self._asked.client, self._asked.workers) as cluster:
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
            key = key_of(pairs, articles, self._asked.settings)
            self.order[key] = number
            yield Job(key, pairs, articles, self._asked.tables, self._asked.encoder)

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


@contextmanager
def _cluster(client: Client | None, workers: int | None) -> Iterator[Client]:
    """The caller's client, or one of a local cluster that ends with the run."""
    if client is not None:
        yield client
        return
    import dask
    from distributed import Client as Made

    # Its logs hold the last thousand messages, and so the articles of all shards.
    with (
        dask.config.set({"distributed.admin.low-level-log-length": 10}),
        _local(workers) as cluster,
        Made(cluster) as made,
    ):
        yield made


def _local(workers: int | None) -> LocalCluster:
    """A cluster of processes of this machine."""
    from distributed import LocalCluster

    try:
        return LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            # Not open to other machines, and no quarrel with a cluster that runs.
            dashboard_address="127.0.0.1:0",
            # What costs a pair comes back as a problem; that a worker was slow to end
            # is nobody's concern.
            silence_logs=logging.ERROR,
        )
    except RuntimeError:
        raise InputError(
            "the local cluster cannot start its processes. Each reads the script anew, "
            "so a script calls compare_corpus under \"if __name__ == '__main__':\""
        ) from None
