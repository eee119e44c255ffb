"""What errors carry, and what is one of ours."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import numpy as np
import pytest

import mediacomp as mc
from mediacomp import comparison
from mediacomp.errors import MediacompError, ReadError
from mediacomp.text.article import Article

A = Article.from_text("Rain fell on Monday.")


def raised(action: object, *arguments: object, **options: object) -> MediacompError:
    assert callable(action)
    with pytest.raises(MediacompError) as caught:
        action(*arguments, **options)
    return caught.value


@pytest.mark.parametrize(
    ("content", "encoding", "line", "offset"),
    [
        (b"Rain.\n\nCaf\xe9.", None, 3, 10),
        (b"Rain.\r\nCaf\xe9.", None, 2, 10),
        (b"Rain.\rCaf\xe9.", None, 2, 9),
        (b"\xef\xbb\xbfRain.\xff", None, 1, 8),
        ("Rain.\nIt".encode("utf-16-le") + b"x", "utf-16-le", 2, 16),
        (b"Rain.\n\0", None, None, 6),
        (b"Rain.\n\0", "latin-1", 2, None),
    ],
)
def test_a_text_that_cannot_be_read_says_where(
    content: bytes,
    encoding: str | None,
    line: int | None,
    offset: int | None,
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    problem = raised(mc.read, file, encoding=encoding)
    assert isinstance(problem, ReadError)
    assert (problem.file, problem.line, problem.offset) == (file, line, offset)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" ")
    found = mc.compare(A, A, encoder="lexical")
    for action, file in (
        (mc.read, tmp_path / "missing.txt"),
        (mc.read, tmp_path),
        (mc.read, tmp_path / "empty.txt"),
        (found.to_html, tmp_path),
        (found.to_json, tmp_path / "nowhere" / "r.json"),
        (found.to_csv, tmp_path / "empty.txt"),
    ):
        assert raised(action, file).file == file


def test_an_error_survives_another_process() -> None:
    problem = ReadError("what", file=Path("a.txt"), line=3, offset=7)
    for again in (pickle.loads(pickle.dumps(problem)), copy.copy(problem)):
        assert (str(again), again.file, again.line, again.offset) == (
            "what",
            Path("a.txt"),
            3,
            7,
        )


@pytest.mark.parametrize("action", [mc.facts, mc.quotations, mc.readability])
def test_what_is_no_article_is_refused(action: object) -> None:
    problem = raised(action, "Rain fell.")
    assert isinstance(problem, mc.InputError)
    assert str(problem) == (
        "article must be an Article, got str; make one with mediacomp.read(path) or "
        "Article.from_text(text)"
    )
    assert str(raised(action, 7)) == "article must be an Article, got int"


@pytest.mark.parametrize("tokens", [5, None, "rain fell", [5], b"rain", [None]])
def test_what_are_no_tokens_is_refused(tokens: object) -> None:
    for arguments in ((tokens, ["rain"]), (["rain"], tokens)):
        problem = raised(mc.align_words, *arguments, encoder="lexical")
        assert isinstance(problem, mc.InputError)
        assert "must be a sequence of strings" in str(problem)


def test_tokens_may_come_from_anywhere() -> None:
    words = ["Rain", "fell"]
    for tokens in (tuple(words), np.array(words), iter(words)):
        assert mc.align_words(tokens, words, encoder="lexical") == [(0, 0), (1, 1)]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "x/" * 3000])
@pytest.mark.parametrize("kind", [str, Path])
def test_what_no_encoder_can_be_called(name: str, kind: type) -> None:
    problem = raised(mc.compare, A, A, encoder=kind(name))
    assert isinstance(problem, mc.EncoderError)
    assert len(str(problem)) < 5200 if kind is Path else len(str(problem)) < 200


def test_a_path_that_no_file_can_have() -> None:
    for path in ("a\0b", "x" * 5000):
        assert isinstance(raised(mc.read, path), ReadError)


def test_a_path_of_bytes_is_refused() -> None:
    class OfBytes:
        def __fspath__(self) -> bytes:
            return b"a.txt"

    for path in (b"a.txt", OfBytes()):
        assert isinstance(raised(mc.read, path), mc.InputError)


def test_a_model_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("model.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"")

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    problem = raised(mc.compare, A, A, encoder=tmp_path)
    assert isinstance(problem, mc.ModelError)
    assert str(problem).endswith("cannot be read: Permission denied")


def test_memory_that_runs_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        np.empty(1 << 60, np.uint8)

    monkeypatch.setattr(comparison, "align", full)
    problem = raised(mc.compare, A, A, encoder="lexical")
    assert isinstance(problem, mc.TooLargeError)
    assert isinstance(problem, MemoryError)
    assert "texts of 20 and 20 characters" in str(problem)


@pytest.mark.parametrize(
    "text", ["a'" * 988 + "b", "a'" * 20_000 + "b", "“Hm,” " + "it's" * 3000]
)
def test_a_word_of_a_thousand_apostrophes_is_a_word(text: str) -> None:
    article = Article.from_text(text)
    mc.quotations(article)
    counts = mc.readability(article).set_index("measure")["value"]
    assert counts["words"] == len(article.sentences[0].tokens) - text.count(
        "“"
    ) - text.count("”") - text.count(",")
    if len(text) < 5000:
        assert len(mc.compare(article, article, encoder="lexical").links) == 1
