"""What a pair costs in a corpus, beside `compare(...).tables()` alone; and what memory
a run of many pairs takes.

    python -m benchmarks.corpus_cost [--stories 8] [--encoder contextual]
    python -m benchmarks.corpus_cost --pairs 20000 --sentences 3 --encoder lexical

Versions of 25 sentences each, five to a story, so that an article stands in four
pairs. Without --pairs the time is that of one process's processor, so other work on the
machine counts for little. With it a real run is made over a collection whose articles
are made as they are asked for, and the most memory that client and workers held is
printed as each of `MARKS` pairs is reached; more of it than at the mark before is
growth.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pandas as pd
import psutil
import pyarrow.parquet as pq

from mediacomp.comparison import compare
from mediacomp.corpus.run import compare_corpus
from mediacomp.corpus.shard import Job, computed
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.text.article import Article
from tests.corpus.texts import story, version

VERSIONS, SENTENCES = 5, 25
MARKS = (1_000, 2_000, 3_500, 5_000, 7_500, *range(10_000, 100_001, 2_500))
_EACH = VERSIONS * (VERSIONS - 1) // 2
"""Pairs of a story."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=int, default=8)
    parser.add_argument("--encoder", default="contextual")
    parser.add_argument("--pairs", type=int)
    parser.add_argument("--sentences", type=int, default=SENTENCES)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--tables", nargs="*", default=list(CATALOGUE))
    options = parser.parse_args()
    if options.pairs:
        articles = Made(-(-options.pairs // _EACH), options.sentences)
        settings = {"encoder": options.encoder, "tables": tuple(options.tables)}
        curve(articles, options.pairs, options.workers, **settings)
    else:
        cost(options.stories, options.encoder, options.sentences)


def versions(number: int, sentences: int) -> list[Article]:
    return [made(number, k, sentences) for k in range(VERSIONS)]


def made(number: int, k: int, sentences: int) -> Article:
    """Version k of a story."""
    texts = [
        version([sentence], 1000 * k + i, 0.15)
        for i, sentence in enumerate(story(number, sentences))
    ]
    return Article.from_sentences(texts, label=f"{number}-{k}")


class Made:
    """A collection that holds nothing: an article is made when it is asked for."""

    def __init__(self, stories: int, sentences: int) -> None:
        self._sentences = sentences
        ids = [f"{number}-{k}" for number in range(stories) for k in range(VERSIONS)]
        self.table = pd.DataFrame({"id": ids})

    def __len__(self) -> int:
        return len(self.table)

    def __iter__(self) -> Iterator[Article]:
        return map(self.__getitem__, self.table["id"])

    def __getitem__(self, name: str) -> Article:
        number, k = map(int, name.split("-"))
        return made(number, k, self._sentences)


def pairs_of(names: list[str]) -> list[tuple[str, str]]:
    return list(itertools.combinations(names, 2))


def cost(stories: int, encoder: str, sentences: int) -> None:
    warm = versions(9999, sentences)
    compare(warm[0], warm[1], encoder=encoder).tables()
    begin = time.process_time()
    many = 0
    for number in range(1, stories + 1):
        # Two other articles a pair: nothing is found or encoded before.
        for k in range(2):
            a, b = versions(10_000 * (k + 1) + number, sentences)[:2]
            compare(a, b, encoder=encoder).tables()
            many += 1
    alone = (time.process_time() - begin) / many
    begin, many = time.process_time(), 0
    for number in range(1, stories + 1):
        own = versions(number, sentences)
        pairs = pairs_of([each.label for each in own])
        named: dict[str, Article | str] = {each.label: each for each in own}
        computed(Job("k", pairs, named, tuple(CATALOGUE), encoder))
        many += len(pairs)
    shared = (time.process_time() - begin) / many
    print(
        f"{encoder}: alone {alone:.3f} s a pair, in a corpus with four pairs an "
        f"article {shared:.3f} s, {shared / alone:.2f} of it; a million pairs "
        f"{shared * 1e6 / 3600:.0f} hours of one core"
    )


def curve(
    articles: Made, pairs: int, workers: int, encoder: str, tables: tuple[str, ...]
) -> None:
    names = list(articles.table["id"])
    wanted = [
        pair
        for k in range(0, len(names), VERSIONS)
        for pair in pairs_of(names[k : k + VERSIONS])
    ][:pairs]
    done = threading.Event()
    with tempfile.TemporaryDirectory() as folder:
        watcher = threading.Thread(target=watch, args=(Path(folder), done))
        watcher.start()
        begin = time.perf_counter()
        try:
            corpus = compare_corpus(
                articles,
                wanted,
                folder,
                encoder=encoder,
                tables=tables,
                workers=workers,
            )
        finally:
            done.set()
            watcher.join()
        seconds = time.perf_counter() - begin
        print(f"{corpus}: {seconds:.0f} s, {len(wanted) / seconds:.1f} pairs/s")


def watch(folder: Path, done: threading.Event) -> None:
    """Print the most memory since the last mark as each mark is reached."""
    own = psutil.Process()
    most: dict[int, float] = {}
    finished: dict[str, int] = {}
    marks = list(MARKS)
    ended = False
    while not ended:
        ended = done.wait(1)
        for process in (own, *own.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                size = process.memory_info().rss / 2**20
                most[process.pid] = max(size, most.get(process.pid, 0))
        for record in folder.glob("shards/*.json"):
            if record.stem not in finished:
                rows = folder / "figures" / f"{record.stem}.parquet"
                finished[record.stem] = pq.read_metadata(rows).num_rows
        reached = sum(finished.values())
        if marks and reached >= marks[0]:
            marks = [mark for mark in marks if mark > reached]
            sizes = sorted((most[pid] for pid in most if pid != own.pid), reverse=True)
            print(
                f"{reached} pairs: client {most[own.pid]:.0f} MB, others "
                f"{', '.join(f'{size:.0f}' for size in sizes)}; load "
                f"{psutil.getloadavg()[0]:.1f}",
                flush=True,
            )
            most = {}


if __name__ == "__main__":
    main()
