from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import mediacomp as mc
from mediacomp import progress
from mediacomp.alignment.align import align, steps
from mediacomp.progress import is_watched

A = mc.Article.from_text("Rain fell on the pier. Schools stay shut.")


def test_it_is_shown_where_somebody_looks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "_has_terminal", lambda: True)
    monkeypatch.setattr(progress, "_SECONDS", 0)
    c = mc.compare(A, A, encoder="lexical")
    shown = capsys.readouterr()
    assert "comparing" in shown.err
    # Nothing of it stays: the line is wiped.
    assert shown.err.rpartition("\r")[2].strip() == ""
    assert shown.out == ""
    c.to_html()
    assert "measuring" in capsys.readouterr().err


def test_reading_a_collection_counts_its_articles(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "wire.csv"
    file.write_text("title,text\nRain,It fell.\nSun,It shone.", "utf-8")
    monkeypatch.setattr(progress, "_has_terminal", lambda: True)
    monkeypatch.setattr(progress, "_SECONDS", 0)
    mc.read_collection(file)
    shown = capsys.readouterr().err
    assert "reading" in shown
    assert "article" in shown


def test_a_folder_says_that_its_files_are_looked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Of 50,000 files nothing was said for the first eight seconds, of a disk never."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Rain fell.", "utf-8")
    monkeypatch.setattr(progress, "_has_terminal", lambda: True)
    monkeypatch.setattr(progress, "_SECONDS", 0)
    mc.read_collection(tmp_path)
    shown = capsys.readouterr().err
    assert "finding: " in shown
    assert "looking into: " in shown
    assert "0/2" in shown


def test_a_quick_one_and_a_pipe_show_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not is_watched()
    monkeypatch.setattr(progress, "_SECONDS", 0)
    mc.compare(A, A, encoder="lexical")
    monkeypatch.setattr(progress, "_has_terminal", lambda: True)
    monkeypatch.setattr(progress, "_SECONDS", 600)
    mc.compare(A, A, encoder="lexical")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("somebody", [True, False])
def test_a_notebook_is_watched_if_it_could_be_asked(
    monkeypatch: pytest.MonkeyPatch, somebody: bool
) -> None:
    kernel = SimpleNamespace(_allow_stdin=somebody)
    shell = SimpleNamespace(kernel=kernel)
    python = SimpleNamespace(get_ipython=lambda: shell)
    monkeypatch.setitem(sys.modules, "IPython", python)
    assert is_watched() is somebody


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_there_are_as_many_steps_as_said(encoder: str) -> None:
    seen: list[int] = []
    align(A, A, encoder, step=lambda many=1: seen.append(many))
    assert sum(seen) == steps(A, A)
