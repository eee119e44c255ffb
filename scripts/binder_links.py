"""Print a Binder link for each notebook, as a Markdown badge, for the repository that
this checkout came from.

Usage: python scripts/binder_links.py [ADDRESS]

ADDRESS is the repository's public address; if it isn't given, git is asked for the one
of `origin`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
BINDER = "https://mybinder.org"


def public(address: str) -> str:
    """A repository's address as anybody can fetch it: over HTTPS, without a user's name
    or password.

    >>> public("git@forge.example:school/news.git")
    'https://forge.example/school/news.git'
    >>> public("https://me:secret@forge.example/school/news")
    'https://forge.example/school/news'
    """
    scp = re.fullmatch(r"(?:[^@/]+@)?([^:/]+):(?!//)(.+)", address)
    parts = urlsplit(f"ssh://{scp[1]}/{scp[2].lstrip('/')}" if scp else address)
    if parts.scheme not in ("http", "https", "ssh", "git") or "." not in (
        parts.hostname or ""
    ):
        raise ValueError(
            f"{address!r} is no address on the web; name the repository's public one"
        )
    port = f":{parts.port}" if parts.port and parts.scheme in ("http", "https") else ""
    return f"https://{parts.hostname}{port}{parts.path.rstrip('/')}"


def link(address: str, notebook: str) -> str:
    """Address that lets Binder build the repository and open a notebook in JupyterLab.

    >>> link("https://forge.example/school/news", "notebooks/01.ipynb")
    'https://mybinder.org/v2/git/https%3A%2F%2Fforge.example%2Fschool%2Fnews/HEAD?labpath=notebooks%2F01.ipynb'
    """
    where, path = (quote(part, safe="") for part in (public(address), notebook))
    return f"{BINDER}/v2/git/{where}/HEAD?labpath={path}"


def main(arguments: list[str]) -> None:
    try:
        address = arguments[0] if arguments else origin()
        for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
            notebook = path.relative_to(ROOT).as_posix()
            print(
                f"[![{path.stem.replace('_', ' ')} on "
                f"Binder]({BINDER}/badge_logo.svg)]({link(address, notebook)})"
            )
    except ValueError as problem:
        sys.exit(str(problem))


def origin() -> str:
    found = subprocess.run(
        ["git", "remote", "get-url", "origin"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if found.returncode:
        raise ValueError(
            "git knows no address of this checkout; name the repository's public one"
        )
    return found.stdout.strip()


if __name__ == "__main__":
    main(sys.argv[1:])
