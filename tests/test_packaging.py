"""What is pinned, what is shipped and what is not."""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import mediacomp

SEEDS = {
    "000_bcbf6ced7527eaae.txt": "d3ca4a999a9eba9b9d0b8d4f56dad289"
    "85f5bd7321b6f8c3e2554993c3e1905f",
    "001_025a73276be94a1e.txt": "7baf2947ba6f0d214fa09c034a684dad"
    "fbf8228d1548712d3348f23efacdab1c",
}
DISTRIBUTION = "mediacomp-news"
LINUX = {
    "sys_platform": "linux",
    "platform_system": "Linux",
    "os_name": "posix",
    "python_version": "3.11",
}
"""Where the pins are made; elsewhere a few packages more or fewer are due."""
LEFT_BEHIND = shutil.ignore_patterns(
    ".*", "out", "build", "dist", "__pycache__", "*.egg-info"
)


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pins(root: Path) -> dict[str, str]:
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found = [
        re.fullmatch(r"([\w.-]+)==([\w.+!]+)", line)
        for line in lines
        if not line.startswith("#")
    ]
    assert all(found), "every line is name==version: no address, no range"
    return {canonicalize_name(match[1]): match[2] for match in found if match}


def closure(requirements: list[Requirement], extra: str = "") -> set[str]:
    """Names of all packages that requirements need, theirs included, as far as they are
    installed.
    """
    found: set[str] = set()
    waiting = [(requirement, extra) for requirement in requirements]
    while waiting:
        requirement, extra = waiting.pop()
        name = canonicalize_name(requirement.name)
        if requirement.marker and not requirement.marker.evaluate(
            {**LINUX, "extra": extra}
        ):
            continue
        key = f"{name}{sorted(requirement.extras)}"
        if key in found:
            continue
        found |= {name, key}
        try:
            needed = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        waiting += [
            (Requirement(line), wanted)
            for line in needed
            for wanted in requirement.extras or {""}
        ]
    return {name for name in found if "[" not in name}


def declared(project: dict[str, Any]) -> list[Requirement]:
    extras = project["project"]["optional-dependencies"].values()
    return [
        Requirement(line)
        for lines in (project["project"]["dependencies"], *extras)
        for line in lines
    ]


def test_all_that_is_needed_is_pinned_and_nothing_else(
    project: dict[str, Any], pins: dict[str, str]
) -> None:
    assert closure(declared(project)) == set(pins)


def test_the_pins_are_within_what_the_project_asks_for(
    project: dict[str, Any], pins: dict[str, str]
) -> None:
    for requirement in declared(project):
        assert requirement.specifier.contains(
            pins[canonicalize_name(requirement.name)]
        ), requirement


def test_what_is_imported_is_asked_for_and_what_is_asked_for_is_used(
    project: dict[str, Any], root: Path
) -> None:
    imported, named = set(), set()
    asked = project["project"]["optional-dependencies"]
    extras = {
        canonicalize_name(Requirement(line).name)
        for name in ("readers", "corpus")
        for line in asked[name]
    }
    for path in (root / "mediacomp").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                imported.add((node.module or "").partition(".")[0])
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                named.add(node.value)
    providers = importlib.metadata.packages_distributions()
    third_party = imported - set(sys.stdlib_module_names) - {"mediacomp"}
    used = {
        canonicalize_name(name) for module in third_party for name in providers[module]
    }
    wanted = {
        canonicalize_name(Requirement(line).name)
        for line in project["project"]["dependencies"]
    }
    assert used - wanted - extras == set()
    assert {
        name for name in wanted - used if name.replace("-", "_") not in named
    } == set()


def test_each_dependency_is_accounted_for(project: dict[str, Any], root: Path) -> None:
    account = (root / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert [
        one.name for one in declared(project) if f"| {one.name} |" not in account
    ] == []


def test_the_build_asks_for_a_range_around_the_pin(
    project: dict[str, Any], pins: dict[str, str]
) -> None:
    (backend,) = map(Requirement, project["build-system"]["requires"])
    assert backend.name == "setuptools"
    assert backend.specifier.contains(pins["setuptools"])
    assert {one.operator for one in backend.specifier} == {">=", "<"}


def test_linux_gets_exactly_the_pins_each_with_its_hashes(root: Path) -> None:
    text = (
        (root / "requirements-linux.txt")
        .read_text(encoding="utf-8")
        .replace(" \\\n   ", "")
    )
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    pinned = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert [pin for pin, *_ in lines] == pinned
    assert [pin for pin, *hashes in lines if not hashes] == []
    assert all(
        re.fullmatch("--hash=sha256:[0-9a-f]{64}", one)
        for _, *hashes in lines
        for one in hashes
    )


def test_conda_gets_exactly_the_pins(root: Path) -> None:
    environment = yaml.safe_load((root / "environment.yml").read_text(encoding="utf-8"))
    *conda, pip = environment["dependencies"]
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert pip == {"pip": [line for line in lines if not line.startswith("#")]}
    assert conda == ["python=3.11", "pip"]
    assert environment["name"] == "mediacomp"
    assert environment["channels"] == ["conda-forge"]


def test_binder_installs_only_the_checkout(root: Path) -> None:
    script = (root / "postBuild").read_text(encoding="utf-8").splitlines()
    assert script[:3] == ["#!/usr/bin/env bash", "set -e", "pip install --no-deps ."]
    assert [line for line in script[3:] if "install" in line] == []
    assert (root / "postBuild").stat().st_mode & 0o111 or sys.platform == "win32"


def test_the_version_is_the_same_everywhere(root: Path) -> None:
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == mediacomp.__version__
    assert importlib.metadata.version(DISTRIBUTION) == mediacomp.__version__
    assert f"## {mediacomp.__version__}" in (root / "CHANGELOG.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(("name", "sha256"), SEEDS.items())
def test_the_seeds_are_as_they_came(root: Path, name: str, sha256: str) -> None:
    assert hashlib.sha256((root / "seeds" / name).read_bytes()).hexdigest() == sha256
    assert sha256 in (root / "seeds" / "README.md").read_text(encoding="utf-8")


def test_the_vocabulary_is_the_one_its_notice_names(root: Path) -> None:
    data = root / "mediacomp" / "alignment" / "data"
    sha256 = hashlib.sha256((data / "vocab.txt").read_bytes()).hexdigest()
    assert sha256 in (data / "NOTICE").read_text(encoding="utf-8")


def test_every_folder_of_data_says_where_it_is_from(root: Path) -> None:
    folders = [path for path in (root / "mediacomp").rglob("data") if path.is_dir()]
    assert folders
    assert [
        str(path.relative_to(root))
        for path in folders
        if not (path / "NOTICE").is_file()
    ] == []


@pytest.fixture(scope="module")
def built(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, bytes]]:
    """Content of the wheel and of the sdist, built from a copy: {"wheel": {path:
    bytes}, "sdist": …}.
    """
    copy = tmp_path_factory.mktemp("build") / "checkout"
    shutil.copytree(root, copy, ignore=LEFT_BEHIND)
    code = (
        "from setuptools import build_meta as b; b.build_wheel('dist'); "
        "b.build_sdist('dist')"
    )
    (copy / "dist").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,), (sdist,) = (copy / "dist").glob("*.whl"), (copy / "dist").glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        in_wheel = {name: archive.read(name) for name in archive.namelist()}
    with tarfile.open(sdist) as archive:
        members = [
            (member, archive.extractfile(member)) for member in archive.getmembers()
        ]
        in_sdist = {
            member.name.partition("/")[2]: file.read()
            for member, file in members
            if file
        }
    return {"wheel": in_wheel, "sdist": in_sdist}


@pytest.mark.slow
def test_the_wheel_holds_the_whole_package_and_nothing_else(
    built: dict[str, dict[str, bytes]], root: Path
) -> None:
    package = {
        path.relative_to(root).as_posix()
        for path in (root / "mediacomp").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    info = f"mediacomp_news-{mediacomp.__version__}.dist-info/"
    assert {name for name in built["wheel"] if not name.startswith(info)} == package
    assert "mediacomp/py.typed" in package
    licences = {
        name.removeprefix(f"{info}licenses/")
        for name in built["wheel"]
        if name.startswith(f"{info}licenses/")
    }
    assert {
        "LICENSE",
        "LICENSES/Apache-2.0.txt",
        "mediacomp/alignment/data/NOTICE",
    } <= licences
    assert (
        b"mediacomp = mediacomp.cli:main" in built["wheel"][f"{info}entry_points.txt"]
    )


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_no_news_text_is_shipped(
    kind: str, built: dict[str, dict[str, bytes]], root: Path
) -> None:
    paragraphs = [
        line.strip().encode()
        for name in SEEDS
        for line in (root / "seeds" / name).read_text("utf-8").splitlines()
    ]
    sentences = [paragraph for paragraph in paragraphs if len(paragraph) > 60]
    assert len(sentences) > 15
    assert [
        name
        for name, content in built[kind].items()
        if any(one in content for one in sentences)
    ] == []
    assert [
        name
        for name in built[kind]
        if name.startswith(("seeds/", "notebooks/", "tests/"))
    ] == []


@pytest.mark.slow
def test_the_sdist_holds_what_a_build_needs(built: dict[str, dict[str, bytes]]) -> None:
    package = {name for name in built["wheel"] if name.startswith("mediacomp/")}
    assert package | {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "LICENSES/Apache-2.0.txt",
    } <= set(built["sdist"])


def test_a_folder_above_called_like_the_package_does_not_hide_it(
    tmp_path: Path,
) -> None:
    """Above a clone named mediacomp, Python takes the clone for the package unless the
    installed one is found by its path.
    """
    (tmp_path / "mediacomp").mkdir()
    code = "import mediacomp; print(mediacomp.Article.__name__)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("Article\n", "")
