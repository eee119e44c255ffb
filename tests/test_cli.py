"""The command as it is typed."""

import json
import subprocess
import sys

import pytest

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
