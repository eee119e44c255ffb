"""Renew every pin: constraints.txt, requirements-linux.txt and environment.yml.

Usage: python scripts/pin.py

Installs the project with its extras into a throwaway environment, without constraints,
and writes down what pip chose: for any system in constraints.txt and in the pip section
of environment.yml (its first line and all above it are left as they are), and with the
hashes of the files that Linux on x86_64 takes in requirements-linux.txt.

Other systems get versions without hashes. pip tells the hash of the file it would
install, not of all files of a release, and macOS and Windows need packages that Linux
doesn't: whoever has such a machine could add a list for it, we would be guessing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = (
    "# Every third-party package, pinned. Renewed by `make constraints`; do not edit.\n"
)
HASHED = (
    HEADER + "# Hashes of what CPython 3.11 to 3.14 on Linux x86_64 (glibc) installs.\n"
)
PIP_SECTION = "  - pip:\n"
PYTHONS = ["3.11.9", "3.12.9", "3.13.9", "3.14.9"]
"""With a third number: "3.11" means 3.11.0 to pip, and some packages ask for later."""
GLIBC = [5, 12, 17, 24, 26, 27, 28, 31, 34, 35]
"""Minor versions of glibc 2 that wheels name; a system with an older one than the last
of these might take other files, so the Makefile gives it no hashes."""
PLATFORMS = [f"manylinux_2_{minor}_x86_64" for minor in GLIBC]
PLATFORMS += [f"manylinux{year}_x86_64" for year in (2014, 2010, 1)]


def main() -> None:
    if sys.version_info[:2] != (3, 11):
        sys.exit("pins are made with Python 3.11, as environment.yml has it")
    pins = fresh_pins()
    listed = "".join(f"{pin}\n" for pin in pins)
    write("constraints.txt", HEADER + listed)
    environment = (ROOT / "environment.yml").read_text(encoding="utf-8")
    head, _, _ = environment.partition(PIP_SECTION)
    section = "".join(f"      - {pin}\n" for pin in pins)
    write("environment.yml", head + PIP_SECTION + section)
    write("requirements-linux.txt", HASHED + with_hashes(pins))
    print(f"{len(pins)} packages pinned")


def write(name: str, text: str) -> None:
    (ROOT / name).write_text(text, encoding="utf-8")


def fresh_pins() -> list[str]:
    """What pip installs today, as ``name==version``, sorted."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True, upgrade_deps=False)
        programs = "Scripts" if sys.platform == "win32" else "bin"
        python = str(Path(folder) / programs / "python")
        pip = [python, "-m", "pip", "--disable-pip-version-check"]
        wanted = f"{ROOT}[notebook,readers,corpus,dev]"
        subprocess.run([*pip, "install", "--quiet", "--upgrade", wanted], check=True)
        ours = ["--exclude", "pip", "--exclude", "mediacomp-news"]
        listing = [*pip, "freeze", "--all", *ours]
        done = subprocess.run(listing, check=True, capture_output=True, text=True)
    return sorted(
        done.stdout.splitlines(), key=lambda pin: pin.partition("==")[0].casefold()
    )


def with_hashes(pins: list[str]) -> str:
    """Pins with the hashes of the files that each Python takes on Linux x86_64."""
    hashes: dict[str, set[str]] = {pin: set() for pin in pins}
    for python in PYTHONS:
        for pin, sha256 in chosen(python):
            hashes[pin].add(sha256)
    return "".join(
        " \\\n    ".join([pin, *(f"--hash=sha256:{one}" for one in sorted(found))])
        + "\n"
        for pin, found in hashes.items()
    )


def chosen(python: str) -> list[tuple[str, str]]:
    """Each pin of constraints.txt with the hash of the file pip would install."""
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()[1:]
    known = {pin.lower().replace("_", "-").replace(".", "-"): pin for pin in pins}
    where = ["--python-version", python, "--implementation", "cp"]
    where += [part for platform in PLATFORMS for part in ("--platform", platform)]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            sys.executable,
            "-m",
            "pip",
            "--disable-pip-version-check",
            "install",
        ]
        command += ["--quiet", "--dry-run", "--ignore-installed", "--no-deps", *where]
        command += ["--target", folder, "--report", str(report)]
        command += ["--requirement", str(ROOT / "constraints.txt")]
        subprocess.run(command, check=True)
        listed = json.loads(report.read_text(encoding="utf-8"))["install"]
    found = []
    for one in listed:
        pin = f"{one['metadata']['name']}=={one['metadata']['version']}"
        key = pin.lower().replace("_", "-").replace(".", "-")
        found.append(
            (known[key], one["download_info"]["archive_info"]["hashes"]["sha256"])
        )
    return found


if __name__ == "__main__":
    main()
