"""Many articles from the shell."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pandas as pd
import pytest

from mediacomp.cli import main
from mediacomp.reading.survey import Survey
from tests.corpus.texts import story, version


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "texts"
    found.mkdir()
    for number in (1, 2):
        for k in range(2):
            text = version(story(number), k, 0.1)
            (found / f"s{number}v{k}.txt").write_text(text, "utf-8")
    return found


def test_stories_are_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, read in (
        ("p.csv", pd.read_csv),
        ("P.CSV", pd.read_csv),
        ("p.Parquet", pd.read_parquet),
    ):
        out = folder.parent / name
        assert main(["stories", str(folder), "--out", str(out)]) == 0
        pairs = read(out)[["label_a", "label_b"]].to_numpy().tolist()
        assert pairs == [["s1v0", "s1v1"], ["s2v0", "s2v1"]]
    told = capsys.readouterr().out
    assert "2 stories of 4 of 4 articles, 2 pairs" in told
    assert "Written: " in told


def test_what_could_not_be_read_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "none.txt").write_text("", "utf-8")
    for command, out in (("stories", "p.csv"), ("corpus", "results")):
        arguments = [command, str(folder), "--out", str(folder.parent / out)]
        workers = ["--workers", "1", "--encoder", "lexical"] * (command == "corpus")
        assert main([*arguments, *workers]) == 0
        told = capsys.readouterr().out
        assert "1 problem:\n  none.txt: there is no text in it" in told
    assert told.endswith("1 shard computed, 0 were there\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["stories", "nowhere", "--out", "p.csv"], "there is no such file"),
        (["stories", ".", "--out", "p.xls"], "must end with .parquet or .csv"),
        (["stories", ".", "--out", "pairs"], "must end with .parquet or .csv"),
        (["stories", ".", "--out", "p.csv/"], "name a file (.parquet or .csv)"),
        (["corpus", ".", "--out", "corp.csv"], "name it without .csv"),
        (["corpus", ".", "--out", "r", "--workers", "0"], "from 1 on, not 0"),
        (["stories", "{}", "--out", "p.csv", "--within", "soon"], "within must be"),
        (["corpus", "{}", "--out", "{}/results"], "would be read as articles the next"),
        (["stories", "{}", "--out", "p.csv", "--column", "text"], "FIELD=NAME"),
        (
            ["stories", "{}", "--out", "p.csv", "--language", "en", "de"],
            "language 'en,de'",
        ),
        (["corpus", "{}", "--out", "", "--encoder", "lexical"], "the name is empty"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    arguments: list[str],
    message: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([each.format(folder) for each in arguments]) == 2
    told = capsys.readouterr().err
    assert message in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["stories", "--out", "p.csv", "--within", "soon"], "within must be a time"),
        (["stories", "--out", "p.csv", "--language", "klingon"], "language 'klingon'"),
        (["stories", "--out", "p.csv", "--encoding", "nope"], "'nope' is unknown"),
        (["stories", "--out", "p.csv", "--column", "a=b"], "there is no field 'a'"),
        (["stories", "--out", "no/p.csv"], "there is no folder"),
        (["corpus", "--out", "new", "--encoder", "bert"], "encoder must be one of"),
        (["corpus", "--out", "new", "--encoder", "other"], "encoder must be one of"),
        (["corpus", "--out", "new", "--within", "3"], "within must be a time"),
        (["corpus", "--out", "new", "--workers", "0"], "workers must be a whole"),
        (["corpus", "--out", "other"], "it holds files, but no results"),
        (["corpus", "--out", "other/file"], "file is a file, not a folder"),
        (["corpus", "--out", "other/file/new"], "file is a file, not a folder"),
    ],
)
def test_nothing_is_read_where_an_argument_is_wrong(
    arguments: list[str],
    message: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A wrong encoder was told when the stories had been found, minutes later."""
    monkeypatch.chdir(folder.parent)
    Path("other").mkdir()
    Path("other", "file").write_text("Rain.")
    before = sorted(folder.parent.rglob("*"))
    monkeypatch.setattr(Survey, "add", lambda *_, **__: pytest.fail("a file was read"))
    assert main([arguments[0], str(folder), *arguments[1:]]) == 2
    told = capsys.readouterr()
    assert message in told.err
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert sorted(folder.parent.rglob("*")) == before


def test_results_with_other_settings_are_told_before_anything_is_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder.parent / "results"
    out.mkdir()
    told = {"settings": {"encoder": "bert"}, "complete": True, "shards": []}
    (out / "manifest.json").write_text(json.dumps(told))
    command = ["corpus", str(folder), "--out", str(out), "--encoder", "lexical"]
    assert main(command) == 2
    told_now = capsys.readouterr()
    assert "it holds results with encoder 'bert' and not 'lexical'" in told_now.err
    assert told_now.out == ""


def test_a_table_of_pairs_needs_its_package_before_the_work(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    out = folder.parent / "p.parquet"
    assert main(["stories", str(folder), "--out", str(out)]) == 2
    told = capsys.readouterr()
    assert "Parquet files need more than is installed" in told.err
    assert told.out == ""


@pytest.mark.parametrize("source", ["texts", "texts/table.csv"])
@pytest.mark.parametrize("command", [["stories", "--out"], ["read", "--table"]])
def test_a_source_is_not_written_over(
    source: str,
    command: list[str],
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = folder / "table.csv"
    table.write_text("Title,Text\nRain,It fell on Lima.\n")
    name, option = command
    assert main([name, str(folder.parent / source), option, str(table)]) == 2
    assert "it is an article that was read" in capsys.readouterr().err
    assert table.read_text().startswith("Title")


def test_columns_of_a_table_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = folder.parent / "table.csv"
    texts = [version(story(1), k, 0.1) for k in range(2)]
    rows = [f'{k},"{text}"' for k, text in enumerate(texts)]
    table.write_text("\n".join(["Nr,Meldung", *rows]), "utf-8")
    arguments = ["stories", str(table), "--out", str(folder.parent / "p.csv")]
    assert main(arguments) == 2
    assert "for example --column text=…" in capsys.readouterr().err
    assert main([*arguments, "--column", "text=Meldung"]) == 0
    assert "1 story of 2 of 2 articles, 1 pair" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_corpus_goes_on_where_it_stopped(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder.parent / "results"
    arguments = ["corpus", str(folder), "--out", str(out), "--encoder", "lexical"]
    assert main([*arguments, "--workers", "1"]) == 0
    assert "1 shard computed, 0 were there" in capsys.readouterr().out
    assert main(arguments) == 0
    assert "0 shards computed, 1 was there" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["read", "stories", "corpus"])
def test_a_name_too_long_for_the_system_is_one_line(command, tmp_path, capsys):
    out = "--table" if command == "read" else "--out"
    end = "" if command == "corpus" else ".csv"
    for source, target in (("r" * 300, f"o{end}"), (tmp_path, f"{'r' * 300}{end}")):
        assert main([command, str(source), out, str(tmp_path / target)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
