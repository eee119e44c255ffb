"""The command as it is typed."""

import io
import json
import os
import runpy
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

import mediacomp.cli.commands
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
    shown = {}
    for command in ("", "compare", "read", "compare-folder", "stories", "corpus"):
        with pytest.raises(SystemExit) as ended:
            main([*command.split(), "--help"])
        assert ended.value.code == 0
        shown[command] = capsys.readouterr().out
        _, _, below = shown[command].partition("\nexamples:\n")
        lines, _, codes = below.partition("\n\n")
        assert codes.startswith("exit codes:")
        # Each command's examples are its own; the first help has them all.
        assert lines
        assert all(f"mediacomp {command}".strip() + " " in x for x in lines.split("\n"))
    assert "mediacomp stories archive.csv" not in shown["compare"]
    assert "mediacomp stories archive.csv" in shown[""]


def test_a_wrong_option_ends_with_2(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["compare", "one.txt"])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told == (
        "mediacomp compare: the following arguments are required: B "
        "(see mediacomp compare --help)\n"
    )


def test_two_files_without_a_command_are_told_which_one_it_is(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["my story.txt", "yours.txt"])
    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        "mediacomp: there is no command 'my story.txt'; mediacomp compare A B compares "
        "two articles (see mediacomp --help)\n"
    )


def test_the_module_runs_as_a_program(seeds):
    command = [
        sys.executable,
        "-m",
        "mediacomp",
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


def test_an_output_that_cannot_be_is_refused_before_work(pair, idle, tmp_path, capsys):
    assert main([*pair, "--html", "."]) == 2
    assert "cannot write .: " in capsys.readouterr().err
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("output", ["nowhere/r.html", "a.txt/r.html"])
def test_where_a_folder_is_missing_the_summary_is_printed(
    output, pair, tmp_path, capsys
):
    assert main([*pair, "--html", output]) == 2
    printed = capsys.readouterr()
    assert "Substitution rate" in printed.out
    assert f"cannot write {output}: " in printed.err
    assert printed.err.count("\n") == 1
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


@pytest.mark.skipif(os.name == "nt", reason="needs a signal of Unix")
@pytest.mark.parametrize("module", ["options", "commands", "comparison"])
def test_an_interrupt_while_modules_load_is_one_line(module, pair, tmp_path):
    """The signal comes in the middle of a module, where compiled code would make
    another error of it.
    """
    program = f"""
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from mediacomp.cli import main

class Interrupting:
    def find_spec(self, name, *_):
        if name.endswith({module!r}) and name.startswith("mediacomp."):
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
sys.exit(main({[*pair, "--html", "r.html"]!r}))
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(__file__))},
    )
    assert (done.returncode, done.stderr) == (130, b"mediacomp: interrupted\n")
    assert not (tmp_path / "r.html").exists()


def test_the_command_is_there_before_anything_heavy():
    """From the first line of its module to `main`, Ctrl-C would be a traceback."""
    program = "import sys, mediacomp.cli; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    loaded = set(done.stdout.split())
    assert "mediacomp.cli" in loaded
    assert not loaded & {"argparse", "numpy", "pandas", "mediacomp.errors"}


@pytest.fixture
def listening() -> Iterator[None]:
    """Ctrl-C is heard, even where the tests themselves run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("wait", [5, 0])
def test_an_interrupt_while_an_object_goes_is_heard(wait, pair, monkeypatch, capsys):
    class Going:
        def __del__(self):
            raise KeyboardInterrupt

    def lost(*_, **__):
        gone = Going()
        del gone
        threading.Event().wait(wait)

    before = sys.unraisablehook
    monkeypatch.setitem(mediacomp.cli.commands.COMMANDS, "compare", lost)
    assert main(pair) == 130
    assert capsys.readouterr().err == "mediacomp: interrupted\n"
    assert sys.unraisablehook is before


def test_memory_that_runs_out_in_the_comparison_is_told(pair, monkeypatch, capsys):
    def full(*_, **__):
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


@pytest.mark.parametrize(
    ("option", "name", "ending"),
    [
        ("--excel", "r.xls", ".xlsx"),
        ("--html", "r.xlsx", ".html or .htm"),
        ("--json", "r.HTML", ".json"),
        ("--html", ".xlsx", ".html or .htm"),
        ("--html", "r.xlsx.", ".html or .htm"),
        ("--json", "r.xlsx ", ".json"),
        ("--excel", "maps.geojson", ".xlsx"),
    ],
)
def test_a_name_that_promises_another_file_is_refused_before_the_work(
    option, name, ending, pair, monkeypatch, capsys
):
    monkeypatch.setattr(mediacomp.comparison, "compare", None)
    assert main([*pair, option, name]) == 2
    assert capsys.readouterr().err == (
        f"mediacomp: cannot write {name}: its name must end with {ending}\n"
    )


@pytest.mark.parametrize(
    ("option", "name", "told"),
    [
        (
            "--html",
            "new/",
            "cannot write new/: a file is made, and this names a folder",
        ),
        ("--excel", "r.xlsx/.", "name a file (.xlsx)"),
        ("--html", "-", "nothing is written to standard output; name a file (.html"),
        ("--tables", "-", "standard output is not; name a folder"),
        (
            *("--tables", "out.csv"),
            "cannot write tables to out.csv: a folder of tables is made; name it "
            "without .csv",
        ),
    ],
)
def test_a_file_is_no_folder_and_neither_is_standard_output(
    option, name, told, pair, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(mediacomp.comparison, "compare", None)
    assert main([*pair, option, name]) == 2
    assert told in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_is_there_is_called_anything(pair, tmp_path):
    folder = tmp_path / "wire.csv"
    folder.mkdir()
    assert main([*pair, "--tables", str(folder)]) == 0
    assert (folder / "links.csv").is_file()


def test_who_compares_folders_is_told_of_the_command_for_it(tmp_path, capsys):
    assert main(["compare", str(tmp_path), str(tmp_path)]) == 2
    assert f"{tmp_path}: this is a directory" in (told := capsys.readouterr().err)
    assert "mediacomp compare-folder compares" in told


# ------------------------------------------------------------------- what goes in


GERMAN = "Der Regen fiel auf die Stadt, und das Wasser stand in den Straßen. " * 4


def test_labels_and_languages_are_said(pair, tmp_path, capsys):
    written(tmp_path / "b.txt", GERMAN.encode())
    options = ["--labels", "Morning", "Evening", "--json", "r.json"]
    assert main([*pair, *options, "--language", "en", "de"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    articles = json.loads((tmp_path / "r.json").read_text("utf-8"))["articles"]
    assert [(a["label"], a["language"]) for a in articles.values()] == [
        ("Morning", "en"),
        ("Evening", "de"),
    ]
    assert (
        main(["compare", "--language", "de", "--encoder", "lexical", "b.txt", "b.txt"])
        == 0
    )
    assert main([*pair, "--language", "en,de,fr"]) == 2
    assert "one code or two" in capsys.readouterr().err


def test_another_language_is_a_line_on_standard_error(pair, tmp_path, capsys):
    written(tmp_path / "b.txt", GERMAN.encode())
    assert main(pair) == 0
    assert capsys.readouterr().err == (
        "mediacomp: note: b.txt: the text looks like German, and is read as English: "
        "give --language de\n"
    )


def test_an_encoding_is_said(pair, tmp_path, capsys):
    written(tmp_path / "b.txt", "Rain fell on the café.".encode("cp1252"))
    assert main(pair) == 2
    assert main([*pair, "--encoding", "cp1252"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    "data",
    [
        "Rain fell on the café. It rose.".encode(),
        b"<!DOCTYPE html><html><body><p>Rain fell on the caf&eacute;. It rose.</p>",
    ],
)
def test_one_version_may_come_from_standard_input(data, pair, tmp_path):
    command = [sys.executable, "-m", "mediacomp", "compare", "-", "b.txt"]
    done = subprocess.run(
        [*command, "--encoder", "lexical", "--json", "r.json"],
        input=data,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(__file__))},
    )
    assert done.stderr == b""
    article = json.loads((tmp_path / "r.json").read_text("utf-8"))["articles"]["a"]
    assert article["text"].replace("\n", " ") == "Rain fell on the café. It rose."
    assert article["label"] == "standard input"


def test_a_word_document_may_come_from_standard_input(pair, tmp_path):
    import docx

    document = docx.Document()
    document.add_paragraph("Rain in Lima", style="Title")
    document.add_paragraph("Rain fell on the café.")
    document.save(str(tmp_path / "c.docx"))
    command = ["compare", "-", "b.txt", "--encoder", "lexical", "--json", "r.json"]
    with open(tmp_path / "c.docx", "rb") as data:
        done = run(command, stdin=data, stdout=subprocess.DEVNULL)
    assert (done.returncode, done.stderr) == (0, b"")
    article = json.loads((tmp_path / "r.json").read_text("utf-8"))["articles"]["a"]
    assert article["text"] == "Rain in Lima\n\nRain fell on the café."
    assert article["label"] == "standard input"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7 rain", b"standard input: this is a PDF, which is not read"),
        (
            b"Rain fell on the caf\xe9.",
            b"standard input: this is not utf-8 text (byte 0xe9 at offset 20)",
        ),
        (
            b"title,text\nRain,It fell.\n",
            b"many articles (CSV); read it with mediacomp",
        ),
        (b"...", b"standard input: there is no text in this file"),
    ],
)
def test_what_standard_input_has_not(data, told, pair):
    done = subprocess.run(
        [sys.executable, "-m", "mediacomp", "compare", "-", "b.txt"],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(__file__))},
    )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert told in done.stderr


def test_no_place_for_temporary_files_is_one_line(pair, monkeypatch, capsys):
    class Full:
        buffer = io.BytesIO(b"Rain fell.")

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdin", Full())
    monkeypatch.setattr("mediacomp.reading.read.TemporaryDirectory", full)
    assert main(["compare", "-", pair[2]]) == 2
    assert capsys.readouterr().err == (
        "mediacomp: standard input: there is no place for it among temporary files "
        "(No space left on device)\n"
    )


def test_each_version_may_have_its_own_encoding(pair, tmp_path, capsys):
    written(tmp_path / "a.txt", "Rain fell on the café “Ü”.".encode("cp1252"))
    written(tmp_path / "b.txt", "Rain fell on the café “Ü”.".encode())
    assert main([*pair, "--encoding", "cp1252"]) == 2
    assert main([*pair, "--encoding", "cp1252,utf-8"]) == 0
    assert main([*pair, "--encoding", "cp1252,utf-8,ascii"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[-1] == "mediacomp: --encoding takes one name or two, not 3"


def test_an_unknown_encoder_does_not_wait_for_standard_input(pair, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    command = ["compare", "-", "b.txt", "--encoder", "bert"]
    assert main(command) == 2
    assert "encoder must be one of" in capsys.readouterr().err


def test_an_unknown_language_is_told_and_nothing_else(pair, capsys):
    assert main([*pair, "--language", "klingon"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "mediacomp: the language 'klingon' is unknown; use a code such as 'en' or "
        "'de' (ISO 639), or a name"
    ]


def test_a_table_of_one_encoding_too_many_is_no_empty_file(pair, tmp_path, capsys):
    text = "title;text\nCafé;Rain fell on the café.\n"
    written(tmp_path / "b.txt", text.encode("cp1252"))
    assert main(pair) == 2
    assert capsys.readouterr().err.splitlines() == [
        "mediacomp: b.txt: row 1: byte 0xe9 is not of the file's encoding; name that, "
        "for example --encoding cp1252"
    ]


def test_not_both_versions_from_standard_input(capsys):
    assert main(["compare", "-", "-"]) == 2
    assert "only one version" in capsys.readouterr().err


# --------------------------------------------------------------- the other commands


def test_read_shows_what_was_understood(tmp_path, capsys):
    written(
        tmp_path / "t.csv",
        b"title,newspaper,day,text\nRain,Wire,2021-03-12,Rain fell.\n"
        b"=Sun,Wire,soon,Sun shone on.\nFog\x1b[31m,Post,2021-03-14,...\n",
    )
    table = tmp_path / "out.csv"
    options = ["--table", str(table), "--column", "date=day"]
    assert main(["read", str(tmp_path / "t.csv"), *options]) == 0
    shown = capsys.readouterr().out
    assert "2 articles, 5 words" in shown
    assert "outlets: Wire (2)" in shown
    assert "dates: 2021-03-12 to 2021-03-12" in shown
    assert "2 problems:" in shown
    assert "t.csv, row 2: date 'soon' is no date that is known" in shown
    assert table.read_text("utf-8").count("\n") == 3
    assert (
        main(["read", str(tmp_path / "t.csv"), "--table", str(tmp_path / "t.csv")]) == 2
    )
    assert main(["read", str(tmp_path / "t.csv"), "--column", "day"]) == 2


def test_a_table_of_articles_as_a_workbook(tmp_path, capsys):
    import pandas as pd

    written(tmp_path / "t.csv", b"title,day,text\n=Rain,1 May 2021,It fell.\nA,,-\n")
    options = ["read", str(tmp_path / "t.csv"), "--table"]
    assert main([*options, str(tmp_path / "out.XLSX")]) == 0
    sheets = pd.read_excel(tmp_path / "out.XLSX", sheet_name=None)
    assert sheets["articles"]["title"].tolist() == ["=Rain"]
    assert sheets["problems"]["place"].tolist() == ["row 2"]
    for name in ("out.xls", "out", "out.csv ", "out.csv/", "-"):
        capsys.readouterr()
        assert main([*options, name]) == 2
        assert ".xlsx or .csv" in (told := capsys.readouterr().err)
        assert ("must end with" in told) == (name not in ("out.csv/", "-"))


@pytest.mark.parametrize("out", ["r.xlsx", "r.csv", "r.CSV"])
@pytest.mark.parametrize("source", ["pairs.csv", "pairs.xlsx", "folder"])
def test_pairs_are_rows(out, source, tmp_path, capsys):
    import pandas as pd

    folder = tmp_path / "folder"
    folder.mkdir()
    for name, text in (
        ("rain_a.txt", b"Rain fell on Monday. The river rose."),
        ("rain_b.html", b"<html><body><p>Rain fell on Tuesday.</p></body></html>"),
        ("sun_a.txt", b"The sun shone."),
        ("other.txt", b"Nothing."),
    ):
        written(folder / name, text)
    written(
        tmp_path / "pairs.csv",
        b"b,a\nfolder/rain_b.html,folder/rain_a.txt\nnone.txt,folder/sun_a.txt\n",
    )
    table = pd.read_csv(tmp_path / "pairs.csv")
    table.to_excel(tmp_path / "pairs.xlsx", index=False)
    place = tmp_path / out
    options = ["--out", str(place), "--encoder", "lexical"]
    assert main(["compare-folder", str(tmp_path / source), *options]) == 0
    printed = capsys.readouterr()
    assert "1 pair compared, 1 not" in printed.out
    found = pd.read_excel(place) if out == "r.xlsx" else pd.read_csv(place)
    assert found["file_a"].tolist() == ["rain_a.txt", "sun_a.txt"]
    assert found["sentences_a"].tolist()[0] == 2
    assert found["sentences_b"].tolist()[0] == 1
    if out != "r.xlsx":  # counts are whole numbers there, rates are not
        cells = pd.read_csv(place, dtype=str).iloc[0]
        assert cells["sentences_a"] == "2"
        assert "." in cells["substitution_rate_a"]
    assert found["omission_rate_a"].notna().tolist() == [True, False]
    assert found["problem"].isna().tolist() == [True, False]
    assert "there is no such file" in found["problem"][1]
    assert found.columns[-1] == "problem"


def test_a_table_of_pairs_without_a_heading_loses_none(tmp_path, capsys):
    for name in ("c.txt", "d.txt", "e.txt", "f.txt"):
        written(tmp_path / name, b"Rain fell on Monday. The river rose.")
    written(tmp_path / "pairs.csv", b"c.txt,d.txt\ne.txt,f.txt\n")
    options = ["--out", str(tmp_path / "r.csv"), "--encoder", "lexical"]
    assert main(["compare-folder", str(tmp_path / "pairs.csv"), *options]) == 0
    assert "2 pairs compared, 0 not" in capsys.readouterr().out
    assert "row 1,c.txt,d.txt" in (tmp_path / "r.csv").read_text("utf-8")


@pytest.mark.parametrize("wrong", ["--encoder=bert", "--language=klingon"])
def test_pairs_that_could_all_not_be_compared_are_no_table(wrong, tmp_path, capsys):
    for name in ("rain_a.txt", "rain_b.txt"):
        written(tmp_path / name, b"Rain fell on Monday.")
    out = tmp_path / "r.csv"
    assert main(["compare-folder", str(tmp_path), "--out", str(out), wrong]) == 2
    told = capsys.readouterr()
    assert wrong.partition("=")[0].strip("-") in told.err
    assert (told.out, out.exists()) == ("", False)


def test_a_table_of_pairs_in_another_encoding(tmp_path, capsys):
    for name in ("müll.txt", "b.txt"):
        written(tmp_path / name, b"Rain fell on Monday. The river rose.")
    written(tmp_path / "pairs.csv", "a,b\nmüll.txt,b.txt\n".encode("cp1252"))
    command = ["compare-folder", str(tmp_path / "pairs.csv"), "--encoder", "lexical"]
    command += ["--out", str(tmp_path / "r.csv")]
    assert main(command) == 2
    told = capsys.readouterr().err
    assert "pairs.csv: the table is not in utf-8; save it as UTF-8, or name" in told
    assert told.endswith("for example --encoding cp1252\n")
    assert main([*command, "--encoding", "cp1252"]) == 0
    assert "1 pair compared, 0 not" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["compare-folder", "stories"])
def test_a_read_only_folder_is_told_before_the_work(
    command, tmp_path, capsys, monkeypatch
):
    for name in ("rain_a.txt", "rain_b.txt"):
        written(tmp_path / name, b"Rain fell on Monday.")
    out = tmp_path / "closed" / "r.csv"
    out.parent.mkdir()
    access = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: path != out.parent and access(path, mode)
    )
    assert main([command, str(tmp_path), "--out", str(out)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith(f"you may not write to the folder {out.parent}\n")


def test_no_pairs_are_told(tmp_path, capsys):
    assert main(["compare-folder", str(tmp_path), "--out", "r.xlsx"]) == 2
    assert "there is no pair" in capsys.readouterr().err
    assert main(["compare-folder", str(tmp_path), "--out", "r.txt"]) == 2
    assert "must end with .xlsx or .csv" in capsys.readouterr().err


# ------------------------------------------------------------------ where it goes


def run(arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "mediacomp", *arguments],
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(__file__))},
        **options,
    )


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")
def test_a_full_device_is_told(pair):
    with open("/dev/full", "wb") as full:
        done = run(pair, stdout=full)
    assert done.returncode == 2
    assert done.stderr.startswith(b"mediacomp: cannot print: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a shell of Unix")
def test_closed_standard_output_is_told(pair, tmp_path):
    line = f'"{sys.executable}" -m mediacomp {" ".join(pair)} >&-'
    done = subprocess.run(
        ["sh", "-c", line],
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(__file__))},
    )
    assert done.returncode == 2
    assert done.stderr == b"mediacomp: cannot print: standard output is closed\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a shell of Unix")
def test_a_reader_who_leaves_early_is_no_error(pair):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = run(pair, stdout=pipe)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_package_is_a_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mediacomp", "read", "nowhere.txt"])
    # Doctests import it, and runpy warns of what is there before it is run.
    monkeypatch.delitem(sys.modules, "mediacomp.__main__", raising=False)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("mediacomp", run_name="__main__")
    assert ended.value.code == 2
    assert "nowhere.txt: there is no such file" in capsys.readouterr().err
