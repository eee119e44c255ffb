"""How files are written: what is never replaced, what stays, and what is left when it
fails.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import mediacomp as mc
from mediacomp.comparison import Comparison
from mediacomp.errors import OutputError
from mediacomp.views.export.json_and_csv import MARKER, tables_folder, write_tables
from mediacomp.views.export.replacing import overlap, replace_file, replaceable

TEXT = "Rain fell on Monday. The river rose by a metre."
POSIX = pytest.mark.skipif(
    os.name != "posix", reason="modes, links and signals of POSIX"
)
WRITERS: dict[str, Callable[[Comparison, Path], object]] = {
    "to_html": lambda c, path: c.to_html(path),
    "to_json": lambda c, path: c.to_json(path),
    "to_excel": lambda c, path: c.to_excel(path),
    "plot.save": lambda c, path: c.plot.save("links", path),
}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    # A name that a plot could have, too.
    file = tmp_path / "a.svg"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def found(article: Path) -> Comparison:
    b = mc.Article.from_text("Rain fell on Tuesday.")
    return mc.compare(mc.read(article), b, encoder="lexical")


@pytest.mark.parametrize("name", ["r", "r.old", "Report v1.2"])
def test_a_name_that_promises_nothing_is_taken(name, found, tmp_path):
    found.to_html(tmp_path / name)
    found.to_json(tmp_path / name)
    assert json.loads((tmp_path / name).read_text("utf-8"))["articles"]


@pytest.mark.parametrize(
    ("writer", "name"),
    [
        ("to_html", "r.json"),
        ("to_json", "r.htm"),
        ("to_excel", "r.XLS"),
        ("to_html", ".xlsx"),
        ("to_html", "r.xlsx. "),
        ("to_excel", "r.xls\n"),
        ("to_html", "page.php"),
        ("to_excel", "r.Numbers"),
        ("to_json", "r.yaml"),
    ],
)
def test_a_name_that_promises_another_kind_is_refused(writer, name, found, tmp_path):
    with pytest.raises(OutputError, match=f"{name}: its name must end with"):
        getattr(found, writer)(tmp_path / name)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["r.html/", "new/", "new/."])
def test_a_file_is_not_written_where_a_folder_is_named(name, found, tmp_path):
    before = names(tmp_path)
    with pytest.raises(OutputError, match="this names a folder"):
        found.to_html(f"{tmp_path}/{name}")
    assert names(tmp_path) == before


@pytest.mark.parametrize("name", ["out.csv", "t.xlsx", "T.XLSX ", ".json"])
def test_a_folder_of_tables_is_not_called_as_a_file(name, found, tmp_path):
    with pytest.raises(OutputError, match=r"folder of tables is made; name it without"):
        found.to_csv(tmp_path / name)
    assert not (tmp_path / name).exists()
    found.to_csv(tmp_path / "tables v1.2")
    (tmp_path / name).mkdir()
    found.to_csv(tmp_path / name)
    assert (tmp_path / name / "links.csv").is_file()


@pytest.fixture
def umask() -> Iterator[int]:
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refusal(path: str | Path, *inputs: Path) -> str:
    with pytest.raises(OutputError) as caught:
        replace_file(path, "new", inputs)
    return str(caught.value)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# ---------------------------------------------------------------- articles are kept


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_no_export_replaces_an_article(
    write: Callable[[Comparison, Path], object],
    found: Comparison,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def work(_: Comparison) -> None:
        raise AssertionError("the work began")

    monkeypatch.setattr(
        Comparison,
        "tables",
        work if write != WRITERS["plot.save"] else Comparison.tables,
    )
    with pytest.raises(OutputError, match="it is an article that was read"):
        write(found, article)
    assert article.read_text("utf-8") == TEXT
    assert names(article.parent) == ["a.svg"]


def test_no_folder_of_tables_replaces_an_article(tmp_path: Path) -> None:
    """Not even if a marker says that the article is a table of ours."""
    folder = tmp_path / "tables"
    folder.mkdir()
    article = folder / "links.csv"
    article.write_text(TEXT, encoding="utf-8")
    (folder / MARKER).write_text(json.dumps({"files": ["links.csv", MARKER]}))
    b = mc.Article.from_text("Rain fell on Tuesday.")
    with pytest.raises(
        OutputError, match=r"it holds an article that was read \(links\.csv\)"
    ):
        mc.compare(mc.read(article), b, encoder="lexical").to_csv(folder)
    assert article.read_text("utf-8") == TEXT


def test_an_article_is_known_by_any_name(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    os.link(article, tmp_path / "hard")
    (tmp_path / "soft").symlink_to("a.svg")
    (tmp_path / "folder").symlink_to(tmp_path)
    for name in (
        "../a.svg",
        "../hard",
        "../soft",
        "../folder/a.svg",
        "../sub/../a.svg",
    ):
        assert "it is an article that was read" in refusal(name, article), name
        assert "it is an article that was read" in refusal(article, Path(name)), name


def test_an_article_is_remembered_when_the_folder_changes(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    a = mc.read("a.svg")
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    with pytest.raises(OutputError, match="article that was read"):
        mc.compare(a, a, encoder="lexical").to_html("../a.svg")


def test_an_article_is_known_by_case_where_the_system_does_not_tell(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system that folds case finds the same file; one that numbers no files goes by
    name.
    """
    real = os.stat

    def folding(path: str | Path, **options: bool) -> os.stat_result:
        found = real(article if str(path).lower() == str(article) else path, **options)
        return os.stat_result((found.st_mode, 0, *found[2:]))

    monkeypatch.setattr(os, "stat", folding)
    assert "article that was read" in refusal(
        str(article).replace("a.svg", "A.SVG"), article
    )


def test_the_file_is_no_part_of_what_an_article_is(
    article: Path, tmp_path: Path
) -> None:
    read = mc.read(article, label="A")
    told = mc.Article.from_text(TEXT, label="A")
    assert read == told
    assert hash(read) == hash(told)
    assert repr(read) == repr(told)
    assert read.source == article.resolve()
    assert told.source is None


def test_no_output_names_a_path(found: Comparison, article: Path) -> None:
    folder = str(article.parent)
    assert folder not in str(found.to_html())
    assert folder not in str(found.to_json())
    assert folder not in found._repr_html_() + str(found) + repr(found)
    assert all(folder not in table.to_csv() for table in found.tables().values())


# ------------------------------------------------------------- what is never replaced


@POSIX
def test_what_is_no_file_stays(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "socket"))
        (tmp_path / "folder").mkdir()
        (tmp_path / "to folder").symlink_to("folder")
        before = names(tmp_path)
        assert "it is a folder" in refusal(tmp_path / "folder")
        assert "it is a folder" in refusal(tmp_path / "to folder")
        for name in ("pipe", "socket"):
            assert "it is a device, pipe or socket" in refusal(tmp_path / name)
    assert names(tmp_path) == before
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert stat.S_ISSOCK((tmp_path / "socket").stat().st_mode)


@POSIX
def test_a_device_stays() -> None:
    """Asked only: a test that wrote there would take the system's device away if it
    failed.
    """
    for name in ("/dev/null", "/dev/zero"):
        with pytest.raises(OutputError, match="it is a device, pipe or socket"):
            replaceable(name)


def test_a_folder_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (".", "..", "", str(tmp_path)):
        assert "it is a folder" in refusal(name)
    assert names(tmp_path) == []


def test_a_read_only_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    file.write_text("old")
    file.chmod(0o444)
    assert refusal(file).endswith("it is read-only")
    assert file.read_text() == "old"


@POSIX
def test_what_is_printed_to_stays(tmp_path: Path) -> None:
    code = (
        f"import mediacomp.views.export.replacing as r; "
        f"r.replace_file({str(tmp_path / 'log')!r}, 'x')"
    )
    with open(tmp_path / "log", "wb") as log:
        done = subprocess.run(
            [sys.executable, "-c", code],
            stdout=log,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert "standard output or standard error goes there" in done.stderr
    assert names(tmp_path) == ["log"]


@pytest.mark.parametrize("path", ["a\0b", 7, b"a", "x" * 5000])
def test_what_no_file_can_be_called(
    path: object, found: Comparison, tmp_path: Path
) -> None:
    writers: list[Callable[[Any], object]] = [
        found.to_html,
        found.to_json,
        found.to_excel,
        found.to_csv,
        replaceable,
        lambda path: found.plot.save("links", path),
    ]
    for write in writers:
        with pytest.raises(OutputError):
            write(f"{path}.svg" if isinstance(path, str) else path)


# ------------------------------------------------------------------- links are followed


@POSIX
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_text("old")
    (tmp_path / "link.html").symlink_to("real.html")
    replace_file(tmp_path / "link.html", "new")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_text() == "new"


@POSIX
def test_a_link_to_nothing_makes_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("later")
    replace_file(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "later").read_text() == "new"
    (tmp_path / "far").symlink_to("nowhere/r.html")
    assert "it is a link to" in refusal(tmp_path / "far")
    (tmp_path / "round").symlink_to("round")
    assert "cannot write" in refusal(tmp_path / "round")


@POSIX
def test_another_name_of_a_file_keeps_what_it_had(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("old")
    os.link(tmp_path / "one", tmp_path / "two")
    replace_file(tmp_path / "one", "new")
    assert (tmp_path / "two").read_text() == "old"


# ---------------------------------------------------------------------- rights and
# owner


@POSIX
@pytest.mark.parametrize("bits", [0o600, 0o640, 0o666, 0o755])
def test_mode_bits_stay(bits: int, tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    file.write_text("old")
    file.chmod(bits)
    replace_file(file, "new")
    assert (file.read_text(), mode(file)) == ("new", bits)


@POSIX
def test_a_new_file_has_the_rights_that_the_umask_leaves(
    tmp_path: Path, umask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "umask", lambda _: pytest.fail("the mask is the process's"))
    replace_file(tmp_path / "r.html", "new")
    assert mode(tmp_path / "r.html") == 0o666 & ~umask


@POSIX
def test_a_private_file_is_private_at_every_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "r.html"
    file.write_text("old")
    file.chmod(0o600)
    seen: list[int] = []
    real = os.fsync

    def watching(descriptor: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", watching)
    replace_file(file, "new")
    assert seen == [0o600]


@POSIX
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root"
)
def test_owner_and_group_stay(tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    file.write_text("old")
    os.chown(file, 12345, 54321)
    file.chmod(0o640)
    replace_file(file, "new")
    found = file.stat()
    assert (found.st_uid, found.st_gid, mode(file)) == (12345, 54321, 0o640)


@POSIX
def test_a_file_of_somebody_else_may_change_hands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refused)
    file = tmp_path / "r.html"
    file.write_text("old")
    replace_file(file, "new")
    assert file.read_text() == "new"


# ----------------------------------------------------------------- every way out is
# clean


@pytest.mark.parametrize(
    ("problem", "raised"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), OutputError),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (SystemExit(143), SystemExit),
        (MemoryError(), MemoryError),
    ],
)
@pytest.mark.parametrize("when", ["fsync", "replace"])
def test_nothing_half_written_is_left(
    problem: BaseException,
    raised: type[BaseException],
    when: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "r.html").write_text("old")

    def fails(*_: object) -> None:
        assert len(names(tmp_path)) == 2  # there is something to clear away
        raise problem

    monkeypatch.setattr(os, when, fails)
    with pytest.raises(raised):
        replace_file(tmp_path / "r.html", "new")
    assert names(tmp_path) == ["r.html"]
    assert (tmp_path / "r.html").read_text() == "old"


def test_a_file_that_is_open_elsewhere_is_an_error_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows refuses to replace it."""

    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(os, "replace", refused)
    assert refusal(tmp_path / "r.html").endswith("Access is denied")
    assert names(tmp_path) == []


def test_somebody_elses_temporary_file_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda _: "0" * 12)
    (tmp_path / ".mc-000000000000").write_text("theirs")
    assert "cannot write" in refusal(tmp_path / "r.html")
    assert (tmp_path / ".mc-000000000000").read_text() == "theirs"


@POSIX
def test_the_longest_name_works(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 255)
    replace_file(file, "new")
    replace_file(file, "newer")
    assert file.read_text() == "newer"


def program(code: str) -> list[str]:
    return [sys.executable, "-c", textwrap.dedent(code)]


@POSIX
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text("old")
    code = f"""
        import resource
        from mediacomp.views.export.replacing import replace_file
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        replace_file({str(tmp_path / "r.html")!r}, "x" * 100_000)
    """
    done = subprocess.run(program(code), capture_output=True, text=True, check=False)
    assert "mediacomp.errors.OutputError: cannot write" in done.stderr
    assert names(tmp_path) == ["r.html"]
    assert (tmp_path / "r.html").read_text() == "old"


@POSIX
def test_two_processes_leave_one_whole_file(tmp_path: Path) -> None:
    code = """
        import sys
        from mediacomp.views.export.replacing import replace_file
        for _ in range(40):
            replace_file(sys.argv[1], sys.argv[2] * 300_000)
    """
    file = tmp_path / "r.html"
    both = [subprocess.Popen([*program(code), str(file), sign]) for sign in "ab"]
    seen = set()
    while any(process.poll() is None for process in both):
        if file.exists():
            content = file.read_text()
            seen.add((len(content), len(set(content))))
        time.sleep(0.001)
    assert [process.returncode for process in both] == [0, 0]
    assert seen == {(300_000, 1)}
    assert names(tmp_path) == ["r.html"]


@POSIX
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_a_signal_leaves_nothing_behind(number: int, code: int, tmp_path: Path) -> None:
    """The command is stopped while its report is on the way to the disk."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "out").mkdir()
    slow = """
        import os, signal, sys, time
        from mediacomp.cli import main
        # A shell without job control hands on that Ctrl-C is ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.fsync = lambda _: time.sleep(60)
        told = ["--encoder", "lexical", "--html", "out/r.html"]
        sys.exit(main(["compare", "a.txt", "b.txt", *told]))
    """
    with subprocess.Popen(
        program(slow), cwd=tmp_path, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            while not names(tmp_path / "out"):
                assert process.poll() is None
                time.sleep(0.01)
            process.send_signal(number)
            _, told = process.communicate(timeout=30)
        finally:
            process.kill()
    assert process.returncode == code
    assert told == ("mediacomp: interrupted\n" if code == 130 else "")
    assert names(tmp_path / "out") == []


# ----------------------------------------------------------------------- folders of
# tables


@pytest.mark.parametrize(
    "marker",
    [
        {"files": ["../thesis.csv", "thesis.csv"]},
        {"files": ["thesis.csv", "sub/links.csv"]},
        {"files": ["thesis.csv", "sub\\links.csv"]},
        {"files": ["thesis.csv", 7]},
        {"files": "thesis.csv"},
        ["thesis.csv"],
    ],
)
def test_a_marker_that_no_run_wrote_is_no_marker(
    marker: object, tmp_path: Path
) -> None:
    (tmp_path / MARKER).write_text(json.dumps(marker))
    (tmp_path / "thesis.csv").write_text("mine")
    with pytest.raises(
        OutputError, match=r"did not write \(mediacomp-tables\.json, thesis\.csv\)"
    ):
        tables_folder(tmp_path)


@pytest.mark.parametrize("content", ["[" * 100_000, "{", '{"files": null}', "\xff"])
def test_a_broken_marker_is_no_marker(content: str, tmp_path: Path) -> None:
    (tmp_path / MARKER).write_text(content, encoding="latin-1")
    with pytest.raises(OutputError, match="did not write"):
        tables_folder(tmp_path)


@POSIX
def test_a_link_in_a_folder_of_tables_is_not_ours(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (tmp_path / "thesis.csv").write_text("mine")
    (folder / "links.csv").symlink_to("../thesis.csv")
    (folder / MARKER).write_text(json.dumps({"files": ["links.csv", MARKER]}))
    with pytest.raises(OutputError, match=r"did not write \(links\.csv\)"):
        tables_folder(folder)


def test_tables_on_their_way_from_another_process_do_not_disturb(
    tmp_path: Path,
) -> None:
    (tmp_path / ".mc-0123456789ab").write_text("")
    assert tables_folder(tmp_path) == (Path(os.path.realpath(tmp_path)), frozenset())


def test_two_that_write_one_folder_leave_one_set_or_are_told(tmp_path: Path) -> None:
    one = {name: pd.DataFrame({"x": [name]}) for name in ("links", "omissions")}
    two = {name: pd.DataFrame({"x": [2]}) for name in one}

    class Meanwhile(dict[str, pd.DataFrame]):
        """Tables between which another process writes its own."""

        def items(self) -> Any:
            links, omissions = super().items()
            yield links
            write_tables(tmp_path, other)
            yield omissions

    other = two
    with pytest.raises(OutputError, match="another program wrote tables there"):
        write_tables(tmp_path, Meanwhile(one))
    other = one  # the same tables do no harm
    write_tables(tmp_path, Meanwhile(one))
    assert (tmp_path / "links.csv").read_text() == "x\nlinks\n"


# ----------------------------------------------------------------------------- two
# outputs


@POSIX
def test_outputs_that_are_one_place(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "same").symlink_to("out")
    (tmp_path / "out" / "one").write_text("")
    os.link(tmp_path / "out" / "one", tmp_path / "two")
    pairs = [
        ("r.html", "r.html"),
        ("r.html", "R.html"),
        ("out/r.html", "same/r.html"),
        ("out/one", "two"),
        ("out/sub/r.html", "same"),
    ]
    for one, two in pairs:
        assert overlap(tmp_path / one, tmp_path / two), (one, two)
        assert overlap(tmp_path / two, tmp_path / one), (two, one)
    for one, two in [("r.html", "r.json"), ("out/r", "out/s"), ("out", "outer")]:
        assert not overlap(tmp_path / one, tmp_path / two), (one, two)
