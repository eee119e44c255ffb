"""Every pair of a collection, compared on a real local cluster."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import psutil
import pytest
from pandas.testing import assert_frame_equal

import mediacomp as mc
from mediacomp.corpus import store as stored
from mediacomp.corpus.identified import Named
from mediacomp.corpus.pairs import ordered
from mediacomp.corpus.run import _cluster
from mediacomp.measures.catalogue import CATALOGUE
from tests.corpus.texts import article, story, version

ROOT = Path(__file__).resolve().parents[2]
TABLES = ("summary", "omissions", "links", "quotations")
# What distributed leaves behind when a cluster ends is its own affair.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def texts(stories: int, versions: int = 3, sentences: int = 4) -> list[mc.Article]:
    made = []
    for number in range(stories):
        for k in range(versions):
            own = [
                version([sentence], 100 * k + i, 0.1)
                for i, sentence in enumerate(story(number, sentences))
            ]
            made.append(mc.Article.from_sentences(own, label=f"s{number}v{k}"))
    return made


def pairs_of(articles: list[mc.Article]) -> list[tuple[str, str]]:
    names = [each.label for each in articles]
    return [
        (a, b)
        for k, a in enumerate(names)
        for b in names[k + 1 :]
        if a.split("v")[0] == b.split("v")[0]
    ]


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    from distributed import Client, LocalCluster

    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0"
        ) as own,
        Client(own) as made,
    ):
        yield made


def run(articles: list[mc.Article], out: Path, **options: Any) -> mc.Corpus:
    given = {"encoder": "lexical", "tables": TABLES, **options}
    pairs = given.pop("pairs", None) or pairs_of(articles)
    return mc.compare_corpus(articles, pairs, out, **given)


def all_tables(corpus: mc.Corpus) -> dict[str, pd.DataFrame]:
    found = {name: corpus.table(name) for name in corpus.tables}
    found |= {"figures": corpus.summary, "faults": corpus.problems}
    return {
        name: frame.sort_values(list(frame.columns)).reset_index(drop=True)
        for name, frame in found.items()
    }


def assert_same(one: mc.Corpus, two: mc.Corpus) -> None:
    first, second = all_tables(one), all_tables(two)
    assert list(first) == list(second)
    for name, frame in first.items():
        assert_frame_equal(frame, second[name])


def test_tables_are_those_of_compare(client: Any, tmp_path: Path) -> None:
    articles = texts(2)
    corpus = run(articles, tmp_path / "out", client=client, tables=None)
    assert corpus.tables == tuple(CATALOGUE)
    assert len(corpus.summary) == 6
    assert corpus.problems.empty
    alone = mc.compare(articles[0], articles[2], encoder="lexical")
    for name, frame in alone.tables().items():
        found = corpus.table(
            name, filters=[("id_a", "==", "s0v0"), ("id_b", "==", "s0v2")]
        )
        assert_frame_equal(found[list(frame.columns)], frame, check_index_type=False)
    row = corpus.summary[corpus.summary["id_b"] == "s0v2"].iloc[0]
    rate = row["content_omitted_a"] / row["content_a"]
    assert rate == pytest.approx(row["omission_rate_a"], abs=1e-3)
    again = corpus.comparison("s0v0", "s0v2")
    assert_frame_equal(again.links, alone.links)
    with pytest.raises(mc.UnknownTableError, match="there is no table 'link'"):
        corpus.table("link")


def test_starting_again_computes_nothing(client: Any, tmp_path: Path) -> None:
    articles = texts(12)
    first = run(articles, tmp_path, client=client)
    again = run(articles, tmp_path, client=client)
    assert first.computed > 1
    assert (again.computed, again.found) == (0, first.computed)
    assert_same(first, again)


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[::-1]])
def test_a_damaged_shard_is_done_again(
    client: Any, tmp_path: Path, damage: Any
) -> None:
    articles = texts(12)
    first = run(articles, tmp_path, client=client)
    before = all_tables(first)
    file = sorted(tmp_path.glob("omissions/*.parquet"))[0]
    file.write_bytes(damage(file.read_bytes()))
    again = run(articles, tmp_path, client=client)
    assert again.computed == 1
    for name, frame in all_tables(again).items():
        assert_frame_equal(frame, before[name])


def test_a_changed_text_costs_its_own_shard(client: Any, tmp_path: Path) -> None:
    articles = texts(12)
    first = run(articles, tmp_path, client=client)
    changed = [*articles[:-1], article("Rain fell.", label=articles[-1].label)]
    again = run(changed, tmp_path, client=client)
    assert again.computed == 1
    assert len(list(tmp_path.glob("links/*.parquet"))) == first.computed
    back = run(articles, tmp_path, client=client)
    assert back.computed == 0, "what was put aside is taken back"
    assert_same(first, back)


def test_one_bad_pair_is_a_row(client: Any, tmp_path: Path) -> None:
    long = mc.Article.from_sentences(
        [version([s], k, 0.0) for k, s in enumerate(story(1, 2000))], label="long"
    )
    huge = mc.Article("rain " * 1_000_000, "huge", "en", ())
    short = mc.Article.from_sentences(story(1, 1), label="short")
    given = [long, huge, short, *texts(1)]
    pairs = [("long", "short"), ("huge", "short"), ("s0v0", "s0v1")]
    corpus = run(given, tmp_path, client=client, pairs=pairs)
    assert corpus.summary["id_a"].tolist() == ["long", "s0v0"]
    assert corpus.problems["id_a"].tolist() == ["huge"]
    assert "5000000 characters" in corpus.problems["error"][0]


class Deadly:
    """An encoder that ends its process at one word."""

    name = "deadly"

    def encode(self, text: str, spans: Any) -> Any:
        import numpy as np

        if "Poison" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return np.ones(4, np.float32), np.ones((len(spans), 4), np.float32)


def test_a_pair_that_kills_its_worker_is_a_row(client: Any, tmp_path: Path) -> None:
    bad = mc.Article.from_sentences(["Poison."], label="bad")
    given = [*texts(1), bad]
    pairs = [*pairs_of(given[:3]), ("s0v0", "bad")]
    corpus = run(given, tmp_path, client=client, pairs=pairs, encoder=Deadly())
    assert len(corpus.summary) == 3
    assert corpus.problems[["id_a", "id_b"]].to_numpy().tolist() == [["s0v0", "bad"]]


def test_a_full_disk_is_one_error_and_nothing_is_lost(
    client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = texts(12)
    real, calls = stored._replace, []

    def full(path: Path, content: bytes) -> None:
        calls.append(path)
        if len(calls) > 12:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(path, content)

    monkeypatch.setattr(stored, "_replace", full)
    with pytest.raises(mc.OutputError, match="No space left on device"):
        run(articles, tmp_path, client=client)
    monkeypatch.setattr(stored, "_replace", real)
    done = len(list(tmp_path.glob("shards/*.json")))
    assert done >= 1
    again = run(articles, tmp_path, client=client)
    assert again.found == done


def test_other_settings_are_refused(client: Any, tmp_path: Path) -> None:
    articles = texts(1)
    run(articles, tmp_path / "out", client=client)
    with pytest.raises(mc.OutputError, match="it holds results with tables"):
        run(articles, tmp_path / "out", client=client, tables=("links",))
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(mc.OutputError, match="no results of mediacomp"):
        run(articles, tmp_path, client=client)


def test_what_cannot_be_asked(client: Any, tmp_path: Path) -> None:
    articles = texts(1)
    with pytest.raises(mc.InputError, match="no article has the id 'x'"):
        run(articles, tmp_path, client=client, pairs=[("x", "s0v0")])
    with pytest.raises(mc.UnknownTableError):
        run(articles, tmp_path, client=client, tables=("link",))
    with pytest.raises(mc.EncoderError):
        run(articles, tmp_path, client=client, encoder="bert")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"pairs": "s0v0"}, "pairs must be the pairs of find_versions"),
        ({"pairs": ["ab", "cd"]}, "pairs[0] must be two ids, not 'ab'"),
        ({"pairs": [("s0v0", "s0v1", "s0v2")]}, "must be two ids"),
        ({"pairs": [("s0v0", ["s0v1"])]}, "no article has the id ['s0v1']"),
        ({"tables": "omissions"}, "tables must be a list of names"),
        ({"workers": -1}, "workers must be a whole number from 1 on, not -1"),
        ({"workers": 0}, "not 0"),
        ({"client": "tcp://127.0.0.1:8786"}, "client must be a distributed.Client"),
    ],
)
def test_arguments_of_another_kind_are_refused_at_once(
    arguments: dict[str, Any], message: str, tmp_path: Path
) -> None:
    """With no worker a run waited for ever."""
    with pytest.raises(mc.InputError, match=re.escape(message)):
        run(texts(1), tmp_path, **arguments)
    assert list(tmp_path.iterdir()) == []


class Unhanded:
    """An encoder that holds what can't be copied."""

    name = "unhanded"

    def __init__(self) -> None:
        self.lock = threading.Lock()

    def encode(self, text: str, spans: Any) -> Any:
        import numpy as np

        return np.ones(4, np.float32), np.ones((len(spans), 4), np.float32)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"encoder": "bert"}, "encoder must be one of"),
        ({"encoder": Unhanded()}, "'unhanded' cannot be handed to a worker"),
        ({"tables": ["link"]}, "there is no table 'link'"),
        ({"workers": 0}, "workers must be"),
    ],
)
def test_no_article_is_asked_for_where_an_argument_is_wrong(
    options: dict[str, Any], message: str, tmp_path: Path
) -> None:
    lazily = map(article, ("Rain.", "Hail."))
    with pytest.raises(mc.MediacompError, match=re.escape(message)):
        mc.compare_corpus(lazily, [], tmp_path / "new", **options)
    assert len(list(lazily)) == 2
    assert list(tmp_path.iterdir()) == []


def test_ids_that_are_numbers_come_back_from_a_table() -> None:
    named = Named([article(f"Rain fell on Lima {k}.", "x") for k in range(3)])
    read = pd.read_csv(io.StringIO("id_a,id_b\n0,2\n"))
    assert ordered(read, named) == [[("0", "2")]]


def test_tables_are_filtered_as_pandas_would(client: Any, tmp_path: Path) -> None:
    corpus = run(texts(1), tmp_path, client=client, tables=("readability_parts",))
    table = corpus.table("readability_parts")
    for column in ("id_a", "measure", "omitted", "reworded"):
        for value in table[column].dropna().unique():
            kept = table[table[column] == value].reset_index(drop=True)
            for condition in ((column, "==", value), (column, "in", [value])):
                found = corpus.table("readability_parts", filters=[condition])
                assert_frame_equal(found, kept)
    assert (table["omitted"] == 0).all(), "a column of zeros, where Arrow finds none"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"columns": ["speed"]}, "there is no column 'speed'; it must be one of id_a"),
        ({"columns": "text"}, "columns must be a list of names"),
        ({"filters": [("speed", ">", 1)]}, "conditions on columns of the table"),
        ({"filters": [("omitted", "=>", 1)]}, "is not a valid operator"),
        ({"filters": [("omitted", ">", "much")]}, "conditions on columns"),
        ({"filters": ("omitted", ">", 1)}, "conditions on columns"),
        ({"filters": [("id_a", "in", "s0v0")]}, "'in' takes a list of values"),
    ],
)
def test_what_no_table_can_be_asked(
    options: dict[str, Any], message: str, client: Any, tmp_path: Path
) -> None:
    corpus = run(texts(1), tmp_path, client=client, tables=("readability_parts",))
    with pytest.raises(mc.InputError, match=re.escape(message)):
        corpus.table("readability_parts", **options)


def test_no_pairs_are_an_empty_corpus(tmp_path: Path) -> None:
    corpus = mc.compare_corpus(texts(1), [], tmp_path, encoder="lexical")
    assert corpus.summary.empty
    assert str(corpus.table("links")["a"].dtype) == "Int64"


SCRIPT = """
import sys
import mediacomp as mc
from tests.corpus.test_corpus import run, texts
if __name__ == "__main__":
    from pathlib import Path
    corpus = run(texts(32), Path(sys.argv[1]), workers=2)
    print(corpus.computed, corpus.found)
"""


def started(out: Path) -> subprocess.Popen[str]:
    code = out.parent / "run.py"
    code.write_text(SCRIPT)
    return subprocess.Popen(
        [sys.executable, str(code), str(out)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def shards(out: Path) -> int:
    return len(list(out.glob("shards/*.json")))


def wait_for(out: Path, many: int) -> None:
    end = time.monotonic() + 120
    while shards(out) < many:
        assert time.monotonic() < end, "the run makes no headway"
        time.sleep(0.05)


def test_a_script_that_starts_itself_is_told_how_not_to(tmp_path: Path) -> None:
    """What it said ended with "Nanny failed to start"."""
    code = tmp_path / "run.py"
    code.write_text(SCRIPT.replace('if __name__ == "__main__"', "if True"))
    told = subprocess.run(
        [sys.executable, str(code), str(tmp_path / "out")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert told.returncode == 1
    last = told.stderr.strip().splitlines()[-1]
    assert "under \"if __name__ == '__main__':\"" in last


def test_killed_workers_and_a_killed_client_lose_little(
    client: Any, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = started(out)
    wait_for(out, 1)
    # The processes that compute: the youngest, each a child of its nanny's.
    family = psutil.Process(process.pid).children(recursive=True)
    workers = [each for each in family if "spawn_main" in " ".join(each.cmdline())]
    assert workers
    workers[0].send_signal(signal.SIGKILL)
    wait_for(out, 3)
    process.send_signal(signal.SIGKILL)
    process.wait(30)
    for each in family:
        if each.is_running():
            each.kill()
    there = shards(out)
    again = started(out)
    told, _ = again.communicate(timeout=300)
    computed, found = map(int, told.split())
    assert found == there, "what was finished was not done again"
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert computed + found == len(manifest["shards"])
    undisturbed = run(texts(32), tmp_path / "calm", client=client)
    assert_same(run(texts(32), out), undisturbed)


@pytest.mark.slow
def test_a_local_cluster_keeps_no_articles_in_its_logs() -> None:
    """Its log of a thousand messages made a run grow by 0.8 MB a shard."""
    with _cluster(None, 1) as client:
        messages = client.scheduler_comm
        assert messages is not None
        assert messages.recent_message_log.maxlen == 10
