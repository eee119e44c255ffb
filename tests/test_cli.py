"""The command as it is typed."""

import json
import os
import signal
import subprocess
import sys
import threading

import pytest

import mediacomp.comparison
from mediacomp.cli import main


def test_a_summary_is_printed(seeds, capsys):
    assert main(["compare", *map(str, seeds), "--encoder", "lexical"]) == 0
    shown = capsys.readouterr().out
    assert "Substitution rate" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_files_are_written_where_asked(seeds, tmp_path, capsys):
    html, data, tables, book = (
        tmp_path / name for name in ("r.html", "r.json", "tables", "tables.xlsx")
    )
    options = [
        "--encoder",
        "lexical",
        "--html",
        str(html),
        "--json",
        str(data),
        "--tables",
        str(tables),
    ]
    options += ["--excel", str(book)]
    assert main(["compare", *map(str, seeds), *options]) == 0
    assert html.read_text("utf-8").rstrip().endswith("</html>")
    assert json.loads(data.read_text("utf-8"))["settings"]["encoder"] == "lexical"
    assert (tables / "links.csv").is_file()
    assert book.read_bytes().startswith(b"PK")
    assert str(html) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda folder: folder / "missing.txt", "missing.txt"),
        (lambda folder: folder, "folder|directory"),
        (lambda folder: written(folder / "b.bin", b"\x00\x01\x02\xff" * 50), "b.bin"),
        (lambda folder: written(folder / "e.txt", b"  \n"), "e.txt"),
        (
            lambda folder: written(folder / "l.txt", "Café closed.".encode("latin-1")),
            "byte",
        ),
    ],
)
def test_an_unusable_file_is_one_clear_line(make, told, seeds, tmp_path, capsys):
    import re

    assert main(["compare", str(seeds[0]), str(make(tmp_path))]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith("mediacomp: ")
    assert re.search(told, error)


def written(path, content):
    path.write_bytes(content)
    return path


def test_an_unknown_encoder_is_refused(seeds, capsys):
    assert main(["compare", *map(str, seeds), "--encoder", "bert"]) == 2
    assert "'lexical'" in capsys.readouterr().err


def test_a_folder_of_the_users_is_left_alone(seeds, tmp_path, capsys):
    written(tmp_path / "mine.txt", b"x")
    assert (
        main(
            [
                "compare",
                *map(str, seeds),
                "--encoder",
                "lexical",
                "--tables",
                str(tmp_path),
            ]
        )
        == 2
    )
    assert "mine.txt" in capsys.readouterr().err
    assert (tmp_path / "mine.txt").read_bytes() == b"x"


def test_help_shows_examples_and_exit_codes(capsys):
    for words in (["--help"], ["compare", "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 0
        shown = capsys.readouterr().out
        assert "examples:" in shown
        assert "exit codes:" in shown


def test_a_wrong_option_ends_with_2(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["compare", "one.txt"])
    assert ended.value.code == 2


def test_the_module_runs_as_a_program(seeds):
    command = [
        sys.executable,
        "-m",
        "mediacomp.cli",
        "compare",
        *map(str, seeds),
        "--encoder",
        "lexical",
    ]
    shown = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert shown.stderr == ""
    assert "Moved links" in shown.stdout


# ---------------------------------------------------------------------------- outputs


@pytest.fixture
def pair(tmp_path, monkeypatch):
    """Two articles in the folder where the command is typed."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "a.txt", b"Rain fell on Monday. The river rose.")
    written(tmp_path / "b.txt", b"Rain fell on Tuesday.")
    return ["compare", "a.txt", "b.txt", "--encoder", "lexical"]


@pytest.fixture
def idle(monkeypatch):
    """A comparison that must not begin."""

    def begun(*_, **__):
        raise AssertionError("the work began")

    monkeypatch.setattr(mediacomp.comparison, "compare", begun)


@pytest.mark.parametrize("option", ["--html", "--json", "--excel", "--tables"])
@pytest.mark.parametrize("name", ["a.txt", "./b.txt", "soft", "hard"])
def test_no_output_replaces_an_article(option, name, pair, idle, tmp_path, capsys):
    (tmp_path / "soft").symlink_to("a.txt")
    os.link("b.txt", "hard")
    assert main([*pair, option, name]) == 2
    told = (
        "it is a file, not a folder"
        if option == "--tables"
        else "an article that was read"
    )
    assert told in capsys.readouterr().err
    assert (tmp_path / "a.txt").read_text() == "Rain fell on Monday. The river rose."
    assert (tmp_path / "b.txt").read_text() == "Rain fell on Tuesday."


def test_no_folder_of_tables_holds_an_article(pair, idle, tmp_path, capsys):
    (tmp_path / "t").mkdir()
    written(tmp_path / "t" / "links.csv", b"Rain fell.")
    written(
        tmp_path / "t" / "mediacomp-tables.json",
        b'{"files": ["links.csv", "mediacomp-tables.json"]}',
    )
    assert main(["compare", "t/links.csv", "b.txt", "--tables", "t"]) == 2
    assert "it holds an article" in capsys.readouterr().err


@pytest.mark.parametrize(
    "options",
    [
        ["--html", "x", "--json", "x"],
        ["--html", "x", "--json", "./X"],
        ["--excel", "t/tables.xlsx", "--tables", "t"],
        ["--json", "t/links.csv", "--tables", "t"],
        ["--json", "x", "--tables", "x"],
    ],
)
def test_two_outputs_to_one_place_are_refused(options, pair, idle, tmp_path, capsys):
    (tmp_path / "t").mkdir()
    assert main([*pair, *options]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert f"{options[0]} {options[1]}" in error
    assert f"{options[2]} {options[3].removeprefix('./')}" in error
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt", "t"]
    assert os.listdir(tmp_path / "t") == []


@pytest.mark.parametrize("output", [".", "nowhere/r.html", "a.txt/r.html"])
def test_an_output_that_cannot_be_is_refused_before_work(
    output, pair, idle, tmp_path, capsys
):
    assert main([*pair, "--html", output]) == 2
    assert f"cannot write {output}: " in capsys.readouterr().err
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt"]


# ------------------------------------------------------------------ what is printed


EVIL = "\x1b]0;owned\x07\u202e.txt"


def test_no_file_name_gives_the_terminal_orders(pair, capsys):
    for arguments in (
        [*pair, "--html", f"r{EVIL}"],
        ["compare", f"missing{EVIL}", "b.txt"],
        [*pair, "--json", f"nowhere{EVIL}/x"],
        [*pair, "--encoder", f"x{EVIL}"],
    ):
        main(arguments)
    with pytest.raises(SystemExit):
        main([*pair, f"--{EVIL}"])
    shown = "".join(capsys.readouterr())
    assert shown.count("]0;owned") == 6  # a missing folder is named, too
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


# ----------------------------------------------------------------------- other endings


@pytest.mark.parametrize(
    ("problem", "code", "told"),
    [
        (KeyboardInterrupt, 130, "mediacomp: interrupted\n"),
        (MemoryError, 2, "mediacomp: there is not enough memory for this\n"),
    ],
)
def test_what_stops_the_work_is_one_line(
    problem, code, told, pair, monkeypatch, capsys
):
    def stopped(*_, **__):
        raise problem

    monkeypatch.setattr(mediacomp.comparison, "compare", stopped)
    assert main(pair) == code
    assert capsys.readouterr().err == told


def test_memory_that_runs_out_in_the_comparison_is_told(pair, monkeypatch, capsys):
    def full(*_):
        raise MemoryError

    monkeypatch.setattr(mediacomp.comparison, "align", full)
    assert main(pair) == 2
    assert (
        "not enough memory to compare texts of 36 and 21 characters"
        in capsys.readouterr().err
    )


def test_handlers_of_signals_are_given_back(pair, monkeypatch):
    during = []

    def watching(*_, **__):
        during.append(signal.getsignal(signal.SIGTERM))
        raise KeyboardInterrupt

    monkeypatch.setattr(mediacomp.comparison, "compare", watching)
    main(pair)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    assert during[0] not in (signal.SIG_DFL, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        main(pair)
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    assert during[1] is signal.SIG_IGN


def test_the_command_runs_in_a_thread(pair, capsys):
    codes = []
    thread = threading.Thread(target=lambda: codes.append(main(pair)))
    thread.start()
    thread.join()
    assert codes == [0]
