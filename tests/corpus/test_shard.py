"""A shard by itself, without a cluster."""

from __future__ import annotations

import gc
import io
import sys
from dataclasses import replace

import pandas as pd
import pyarrow.parquet as pq
import pytest

import mediacomp as mc
from mediacomp.corpus.figures import columns
from mediacomp.corpus.shard import (
    FAULTS,
    FIGURES,
    Files,
    Job,
    as_pandas,
    columns_of,
    computed,
    failed,
    joined,
    key_of,
)
from mediacomp.languages import remembered
from tests.corpus.texts import story, version

TABLES = ("sentences", "omissions", "wording")
A, B, C = (
    mc.Article.from_sentences(story(1, many), label=label)
    for label, many in (("a", 4), ("b", 3), ("c", 2))
)


def job(*pairs: tuple[str, str], **articles: mc.Article | str) -> Job:
    return Job("k", pairs, {"a": A, "b": B, "c": C, **articles}, TABLES, "lexical")


def read(files: Files, name: str) -> pd.DataFrame:
    return as_pandas(pq.read_table(io.BytesIO(files[name][0])), name)


def test_each_table_has_the_pairs_ids_and_its_own_dtypes() -> None:
    files = computed(job(("a", "b"), ("a", "c")))
    assert set(files) == {*TABLES, FIGURES, FAULTS}
    for name, (_, rows) in files.items():
        frame = read(files, name)
        assert len(frame) == rows
        assert {c: str(frame[c].dtype) for c in frame} == {
            c: own.dtype for c, own in columns_of(name).items()
        }
    pairs = read(files, FIGURES)[["id_a", "id_b"]].to_numpy().tolist()
    assert pairs == [["a", "b"], ["a", "c"]]


def test_what_goes_wrong_with_a_pair_is_a_row() -> None:
    files = computed(job(("a", "lost"), ("a", "b"), lost="lost.txt: no such file"))
    assert read(files, FAULTS).to_numpy().tolist() == [
        ["a", "lost", "lost.txt: no such file"]
    ]
    assert len(read(files, FIGURES)) == 1


def test_pairs_by_themselves_make_the_same_tables() -> None:
    whole = job(("a", "b"), ("a", "c"))
    parts = joined([computed(whole.only(pair)) for pair in whole.pairs])
    once = computed(whole)
    for name in once:
        pd.testing.assert_frame_equal(read(parts, name), read(once, name))


def test_a_job_that_failed_says_why_for_each_pair() -> None:
    files = failed(job(("a", "b"), ("a", "c")), MemoryError("no room"))
    assert read(files, FAULTS)["error"].tolist() == ["MemoryError: no room"] * 2
    assert read(files, "sentences").empty


@pytest.mark.parametrize(
    "other",
    [
        {"a": replace(A, text=A.text.replace("day", "die"))},
        {"a": replace(A, outlet="Post")},
        {"a": replace(A, language="de")},
        {"a": mc.Article.from_sentences([A.text], label="a")},
    ],
)
def test_the_key_changes_with_what_is_compared(other: dict[str, mc.Article]) -> None:
    articles: dict[str, mc.Article | str] = {"a": A, "b": B}
    settings = {"mediacomp": "1", "encoder": "lexical"}
    key = key_of([("a", "b")], articles, settings)
    assert key == key_of([("a", "b")], dict(articles), dict(settings))
    assert key != key_of([("a", "b")], {**articles, **other}, settings)
    assert key != key_of([("a", "b")], articles, {**settings, "mediacomp": "2"})


def test_a_shard_of_fewer_columns_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """One from before a column was added would be read with a gap in it."""
    given = [("a", "b")], {"a": A, "b": B}, {"encoder": "lexical"}
    now = key_of(*given)
    fewer = dict(list(columns().items())[:-2])
    monkeypatch.setattr("mediacomp.corpus.shard.columns", lambda: fewer)
    assert key_of(*given) != now


def test_half_of_a_surrogate_pair_costs_one_letter() -> None:
    sentences = [*story(1, 3), "The end \ud83d of it."]
    files = computed(job(("a", "x"), x=mc.Article.from_sentences(sentences)))
    assert read(files, FAULTS).empty
    assert "The end \ufffd of it." in read(files, "sentences")["text"].tolist()


def test_a_worker_does_not_grow_with_the_words_that_it_has_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(remembered, "KEPT", 64)
    # The first pairs empty what was remembered before, and load what loads late.
    compare_new_words(range(8))
    before = sys.getallocatedblocks()
    words = compare_new_words(range(8, 24))
    # A word that is kept anywhere takes three blocks or more: the word itself, a key
    # and a value.
    assert sys.getallocatedblocks() - before < words


def compare_new_words(numbers: range) -> int:
    """Compare stories that hold words which stand in no other; returns how many."""
    words = 0
    for number in numbers:
        texts = [version(story(number), 2 * number + k, 0.3) for k in (0, 1)]
        words += sum(len({w for w in text.split() if w[0] == "x"}) for text in texts)
        a, b = (mc.Article.from_sentences([text]) for text in texts)
        computed(Job("k", [("a", "b")], {"a": a, "b": b}, TABLES, "lexical"))
    gc.collect()
    return words
