"""Databases and repositories of versions, made in the schemas that they document."""

from __future__ import annotations

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

import mediacomp as mc

DIFFENGINE = """
CREATE TABLE feed (url VARCHAR(255) PRIMARY KEY, name VARCHAR(255), created DATETIME);
CREATE TABLE entry (id INTEGER PRIMARY KEY, url VARCHAR(255), created DATETIME,
    checked DATETIME);
CREATE TABLE feedentry (id INTEGER PRIMARY KEY, feed_id VARCHAR(255), entry_id INTEGER,
    created DATETIME);
CREATE TABLE entryversion (id INTEGER PRIMARY KEY, title VARCHAR(255), url VARCHAR(255),
    summary VARCHAR(255), created DATETIME, archive_url VARCHAR(255), entry_id INTEGER);
CREATE TABLE diff (id INTEGER PRIMARY KEY, old_id INTEGER, new_id INTEGER,
    created DATETIME, tweeted DATETIME, blogged DATETIME);
INSERT INTO feed VALUES ('https://wire.example/rss', 'The Wire', '2021-01-01');
INSERT INTO entry VALUES (1, 'https://wire.example/rain', '2021-03-12', NULL);
INSERT INTO entry VALUES (2, 'https://wire.example/sun', '2021-03-12', NULL);
INSERT INTO feedentry VALUES (1, 'https://wire.example/rss', 1, '2021-03-12');
INSERT INTO feedentry VALUES (2, 'https://wire.example/rss', 2, '2021-03-12');
INSERT INTO entryversion VALUES
 (1, 'Rain', 'https://wire.example/rain', '<div><p>Rain fell.</p><p>It rose.</p></div>',
  '2021-03-12 09:00:00.123', NULL, 1),
 (2, 'Sun', 'https://wire.example/sun', '<p>Sun shone.</p>', '2021-03-12 09:30:00',
  NULL, 2),
 (3, 'Rain', 'https://wire.example/rain-2', '<p>Rain fell &amp; fell.</p>',
  '2021-03-12 10:00:00', NULL, 1),
 (4, 'Rain', 'https://wire.example/rain-2', '', '2021-03-12 11:00:00', NULL, 1),
 (5, 'Rain', 'https://wire.example/rain', '<div><p>Rain fell.</p><p>It rose.</p></div>',
  '2021-03-12 12:00:00', NULL, 1);
"""
NEWSEDITS = """
CREATE TABLE entryversion ("index" INTEGER, id INTEGER, title TEXT, url TEXT,
    summary TEXT, created TEXT, archive_url TEXT, num_versions INTEGER,
    entry_id INTEGER, version INTEGER);
INSERT INTO entryversion VALUES
 (0, 7, 'Rain', 'https://wire.example/rain', 'Rain fell.</p><p>It rose.',
  '2021-03-12 09:00:00', NULL, 2, 70, 0),
 (1, 8, 'Rain', 'https://wire.example/rain', 'Rain fell again.', '2021-03-13 09:00:00',
  NULL, 2, 70, 1);
"""


def database(file: Path, script: str) -> Path:
    with closing(sqlite3.connect(file)) as made:
        made.executescript(script)
    return file


def texts(chains: list[mc.Collection]) -> list[list[str]]:
    return [[article.text for article in chain] for chain in chains]


def test_diffengine(tmp_path: Path) -> None:
    file = database(tmp_path / "diffengine.db", DIFFENGINE)
    before = file.read_bytes()
    collection = mc.read_collection(file)
    assert texts(collection.versions("url")) == [
        [
            "Rain\n\nRain fell.\n\nIt rose.",
            "Rain\n\nRain fell & fell.",
            "Rain\n\nRain fell.\n\nIt rose.",
        ],
        ["Sun\n\nSun shone."],
    ]
    assert collection.problems.values.tolist() == [
        [
            "diffengine.db",
            "entryversion row 4",
            "there is no text here (no letter, no digit)",
        ]
    ]
    first = next(iter(collection))
    assert (first.outlet, first.label) == ("The Wire", "The Wire 2021-03-12 09:00")
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["diffengine.db"]


def test_newsedits(tmp_path: Path) -> None:
    collection = mc.read_collection(database(tmp_path / "wire.db", NEWSEDITS))
    assert texts(collection.versions()) == [
        ["Rain\n\nRain fell.\n\nIt rose.", "Rain\n\nRain fell again."]
    ]
    assert [article.metadata["version"] for article in collection] == ["0", "1"]
    assert next(iter(collection)).outlet == "wire.example"


def test_titles_lose_their_entities(tmp_path: Path) -> None:
    script = NEWSEDITS.replace("'Rain'", "'Rain &amp; wind &#8211; again'")
    collection = mc.read_collection(database(tmp_path / "wire.db", script))
    assert {article.title for article in collection} == {"Rain & wind – again"}


def test_an_address_that_is_none_ends_no_reading(tmp_path: Path) -> None:
    made = NEWSEDITS.replace("https://wire.example/rain", "http://[ferry", 1)
    collection = mc.read_collection(database(tmp_path / "wire.db", made))
    assert [article.outlet for article in collection] == [None, "wire.example"]


def test_a_locked_database_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediacomp.reading.versions.version_database._WAIT", 0.05)
    file = database(tmp_path / "wire.db", NEWSEDITS)
    (tmp_path / "a.txt").write_text("Rain fell.")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        collection = mc.read_collection(tmp_path)
    assert [article.text for article in collection] == ["Rain fell."]
    assert "wire.db" in collection.problems["source"].tolist()
    assert "locked" in collection.problems["problem"].iloc[0]


def test_a_database_of_something_else_is_told(tmp_path: Path) -> None:
    file = database(tmp_path / "x.db", "CREATE TABLE cats (name TEXT);")
    with pytest.raises(mc.ReadError, match=r"none of diffengine.*\(tables: cats\)"):
        mc.read_collection(file)


# ------------------------------------------------------------------------------- git


def git(folder: Path, *arguments: str, at: int = 0) -> str:
    stamp = f"{1_600_000_000 + at * 3600} +0000"
    done = subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@a.example", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={
            "PATH": "/usr/bin:/bin",
            "GIT_AUTHOR_DATE": stamp,
            "GIT_COMMITTER_DATE": stamp,
            "HOME": str(folder),
        },
    )
    return done.stdout.strip()


def version(folder: Path, path: str, text: str, at: int) -> str:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "version", at=at)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> tuple[Path, list[str]]:
    folder = tmp_path / "articles"
    folder.mkdir()
    git(folder, "init", "-q")
    head = "March 12, 2021\nRain in Lima\nBy Ann Lee\n"
    rain = "www.wire.example/2021/rain.html"
    commits = [
        version(folder, rain, f"{head}Rain fell.\n\nIt rose.\n", 1),
        version(folder, "www.wire.example/sun", "\nSun, ünd Öl\n\nSun shone.\n", 2),
        version(folder, rain, f"{head}Rain fell again.\n\nIt rose.\n", 3),
        version(folder, rain, "", 4),
        version(folder, rain, f"{head}Rain fell.\n\nIt rose.\n", 5),
    ]
    (folder / ".gitignore").write_text("x")
    version(folder, "readme", "no article", 6)
    return folder, commits


def test_a_repository_of_newsdiffs(repository: tuple[Path, list[str]]) -> None:
    folder, commits = repository
    collection = mc.read_collection(folder)
    assert texts(collection.versions("url")) == [
        [
            "Rain in Lima\n\nRain fell.\n\nIt rose.",
            "Rain in Lima\n\nRain fell again.\n\nIt rose.",
            "Rain in Lima\n\nRain fell.\n\nIt rose.",
        ],
        ["Sun, ünd Öl\n\nSun shone."],
    ]
    first = next(iter(collection))
    assert first.url == "http://www.wire.example/2021/rain.html"
    assert (first.outlet, first.byline) == ("wire.example", "Ann Lee")
    assert str(first.date) == "2020-09-13 13:26:40+00:00"
    assert first.metadata == {"date on page": "March 12, 2021"}
    problem = collection.problems.iloc[0]
    assert problem["source"] == "articles"
    assert problem["place"] == f"www.wire.example/2021/rain.html at {commits[3][:12]}"
    assert len(collection.problems) == 1


def test_the_database_of_newsdiffs_has_its_texts_in_the_repository(
    repository: tuple[Path, list[str]], tmp_path: Path
) -> None:
    _, commits = repository
    file = database(
        tmp_path / "newsdiffs.db",
        f"""
        CREATE TABLE Articles (id INTEGER PRIMARY KEY, url VARCHAR(255),
            initial_date DATETIME, last_update DATETIME, last_check DATETIME);
        CREATE TABLE version (id INTEGER PRIMARY KEY, article_id INTEGER,
            v VARCHAR(255), title VARCHAR(255), byline VARCHAR(255), date DATETIME,
            boring BOOLEAN);
        INSERT INTO Articles VALUES
            (1, 'http://www.wire.example/2021/rain.html', '', '', '');
        INSERT INTO version VALUES
            (1, 1, '{commits[0]}', 'Rain', 'By Ann Lee', '2021-03-12 09:00:00', 0),
            (2, 1, '{commits[2]}', 'Rain', 'By Ann Lee', '2021-03-12 10:00:00', 0),
            (3, 1, 'ffffffffffffffffffffffffffffffffffffffff', 'Rain', '', '', 0);
        """,
    )
    collection = mc.read_collection(file)
    assert texts(collection.versions()) == [
        ["Rain\n\nRain fell.\n\nIt rose.", "Rain\n\nRain fell again.\n\nIt rose."]
    ]
    assert collection.problems["place"].tolist() == ["version row 3"]
    (tmp_path / "articles").rename(tmp_path / "elsewhere")
    collection = mc.read_collection(file)
    assert len(collection) == 0
    assert "put it beside the database" in collection.problems["problem"].iloc[0]


def test_a_repository_runs_nothing_of_its_own(
    repository: tuple[Path, list[str]], tmp_path: Path
) -> None:
    folder, _ = repository
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
    trap.chmod(0o755)
    for name in ("core.fsmonitor", "gpg.program", "core.pager", "diff.external"):
        git(folder, "config", name, str(trap))
    git(folder, "config", "log.showSignature", "true")
    assert len(mc.read_collection(folder)) == 4
    assert not (tmp_path / "sprung").exists()


def test_without_git_it_is_told(
    repository: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(mc.ReadError, match="git must be installed"):
        mc.read_collection(repository[0])
