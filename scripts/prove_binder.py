"""Prove what Binder builds: environment.yml and postBuild make an environment in which
a notebook runs as committed.

Usage: python scripts/prove_binder.py [NOTEBOOK ...]

Into an empty environment, with a copy of the files that git knows: exactly the packages
of environment.yml's pip section and nothing they ask for beyond them, then postBuild.
What is installed must be just that, and each notebook (the first, if none is named)
must come out of its run as it went in. Conda and the image are not tried: they bring
Python and pip.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = "notebooks/01_two_versions_of_one_story.ipynb"
OURS = "mediacomp-news"
PICTURE = re.compile(r'"image/png": "[^"]*"')
"""Left to `tests/test_notebook_runs.py`: pixels may differ between machines."""


def main(notebooks: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        checkout = copied(Path(folder, "checkout"))
        environment = built(Path(folder, "environment"), checkout)
        for name in notebooks or [NOTEBOOK]:
            before = (checkout / name).read_text(encoding="utf-8")
            run(environment, checkout, "python", "scripts/run_notebooks.py", name)
            after = (checkout / name).read_text(encoding="utf-8")
            if PICTURE.sub("", before) != PICTURE.sub("", after):
                sys.exit(
                    f"{name} shows something else in the environment of "
                    f"environment.yml than what is committed"
                )


def copied(target: Path) -> Path:
    """The files of the checkout that git knows."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    for name in filter(None, listing.split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target / name)
    return target


def built(folder: Path, checkout: Path) -> Path:
    """An environment with the pins of environment.yml, on which postBuild has run."""
    pins = pinned(checkout / "environment.yml")
    venv.create(folder, with_pip=True)
    run(
        folder,
        checkout,
        "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--disable-pip-version-check",
        *pins,
    )
    run(folder, checkout, "bash", "./postBuild")
    run(folder, checkout, "python", "-m", "pip", "check")
    listing = run(
        folder,
        checkout,
        "python",
        "-m",
        "pip",
        "freeze",
        "--all",
        "--exclude",
        "pip",
        "--exclude",
        OURS,
    )
    if sorted(listing.splitlines(), key=str.casefold) != sorted(pins, key=str.casefold):
        sys.exit(
            f"installed and pinned differ: "
            f"{sorted(set(listing.splitlines()) ^ set(pins))}"
        )
    return folder


def pinned(path: Path) -> list[str]:
    """The pip section of a conda environment."""
    *_, section = yaml.safe_load(path.read_text(encoding="utf-8"))["dependencies"]
    pins: list[str] = section["pip"]
    return pins


def run(environment: Path, checkout: Path, *command: str) -> str:
    """What a command prints that runs in the copy, with the environment's programs
    before all others.
    """
    path = f"{environment / 'bin'}{os.pathsep}{os.environ['PATH']}"
    settings = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "JUPYTER"))
    }
    settings |= {
        "PATH": path,
        "VIRTUAL_ENV": str(environment),
        "MPLCONFIGDIR": str(environment / "matplotlib"),
    }
    print("$", *command[:4], "…" if len(command) > 4 else "", flush=True)
    program = shutil.which(command[0], path=path) or command[0]
    done = subprocess.run(
        [program, *command[1:]],
        cwd=checkout,
        env=settings,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stdout}\n{command[0]} failed")
    return done.stdout


if __name__ == "__main__":
    main(sys.argv[1:])
