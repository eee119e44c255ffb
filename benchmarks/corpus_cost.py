"""What a pair costs in a corpus, beside `compare(...).tables()` alone; and what memory
a run of many pairs takes.

    python -m benchmarks.corpus_cost [--stories 8] [--encoder contextual]
    python -m benchmarks.corpus_cost --pairs 20000 --workers 2

Versions of 25 sentences each, five to a story, so that an article stands in four
pairs. Without --pairs the time is that of one process's processor, so other work on the
machine counts for little. With it a real run is made, and the memory of client and
workers is printed ten times.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import threading
import time
from pathlib import Path

import psutil

from mediacomp.comparison import compare
from mediacomp.corpus.run import compare_corpus
from mediacomp.corpus.shard import Job, computed
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.text.article import Article
from tests.corpus.texts import story, version

VERSIONS, SENTENCES = 5, 25


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=int, default=8)
    parser.add_argument("--encoder", default="contextual")
    parser.add_argument("--pairs", type=int)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    if options.pairs:
        curve(options.pairs, options.workers, options.encoder)
    else:
        cost(options.stories, options.encoder)


def versions(number: int) -> list[Article]:
    found = []
    for k in range(VERSIONS):
        sentences = [
            version([sentence], 1000 * k + i, 0.15)
            for i, sentence in enumerate(story(number, SENTENCES))
        ]
        found.append(Article.from_sentences(sentences, label=f"{number}-{k}"))
    return found


def pairs_of(articles: list[Article]) -> list[tuple[str, str]]:
    return list(itertools.combinations([each.label for each in articles], 2))


def cost(stories: int, encoder: str) -> None:
    warm = versions(9999)
    compare(warm[0], warm[1], encoder=encoder).tables()
    begin = time.process_time()
    many = 0
    for number in range(1, stories + 1):
        # Two other articles a pair: nothing is found or encoded before.
        for k in range(2):
            a, b = versions(10_000 * (k + 1) + number)[:2]
            compare(a, b, encoder=encoder).tables()
            many += 1
    alone = (time.process_time() - begin) / many
    begin, many = time.process_time(), 0
    for number in range(1, stories + 1):
        own = versions(number)
        pairs = pairs_of(own)
        named: dict[str, Article | str] = {each.label: each for each in own}
        computed(Job("k", pairs, named, tuple(CATALOGUE), encoder))
        many += len(pairs)
    shared = (time.process_time() - begin) / many
    print(
        f"{encoder}: alone {alone:.3f} s a pair, in a corpus with four pairs an "
        f"article {shared:.3f} s, {shared / alone:.2f} of it; a million pairs "
        f"{shared * 1e6 / 3600:.0f} hours of one core"
    )


def curve(pairs: int, workers: int, encoder: str) -> None:
    stories = -(-pairs // (VERSIONS * (VERSIONS - 1) // 2))
    articles = [each for number in range(stories) for each in versions(number)]
    wanted = [
        pair
        for k in range(0, len(articles), VERSIONS)
        for pair in pairs_of(articles[k : k + VERSIONS])
    ][:pairs]
    done = threading.Event()
    with tempfile.TemporaryDirectory() as folder:
        watcher = threading.Thread(target=watch, args=(Path(folder), done))
        watcher.start()
        begin = time.perf_counter()
        corpus = compare_corpus(
            articles, wanted, folder, encoder=encoder, workers=workers
        )
        done.set()
        watcher.join()
        seconds = time.perf_counter() - begin
        print(f"{corpus}: {seconds:.0f} s, {len(wanted) / seconds:.1f} pairs/s")


def watch(folder: Path, done: threading.Event) -> None:
    own = psutil.Process()
    told = -1
    while not done.wait(1):
        shards = len(list(folder.glob("shards/*.json")))
        if shards >= told + 40 or told < 0:
            told = shards
            workers = [
                child.memory_info().rss / 2**20
                for child in own.children(recursive=True)
                if child.is_running()
            ]
            client = own.memory_info().rss / 2**20
            sizes = ", ".join(f"{size:.0f}" for size in sorted(workers, reverse=True))
            print(f"{shards} shards: client {client:.0f} MB, others {sizes}")


if __name__ == "__main__":
    main()
