"""Renew every pin: constraints.txt, the pip section of environment.yml and the build
backend in pyproject.toml.

Usage: python scripts/pin.py

Installs the project with its extras into a throwaway environment, without constraints,
and writes down what pip chose. The first line of environment.yml's pip section and all
above it are left as they are.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = (
    "# Every third-party package, pinned. Renewed by `make constraints`; do not edit.\n"
)
PIP_SECTION = "  - pip:\n"


def main() -> None:
    if sys.version_info[:2] != (3, 11):
        sys.exit(
            "the pins are made with Python 3.11, as in environment.yml: make "
            "constraints PYTHON=python3.11"
        )
    pins = fresh_pins()
    (ROOT / "constraints.txt").write_text(
        HEADER + "".join(f"{pin}\n" for pin in pins), encoding="utf-8"
    )
    environment = ROOT / "environment.yml"
    head, _, _ = environment.read_text(encoding="utf-8").partition(PIP_SECTION)
    listed = "".join(f"      - {pin}\n" for pin in pins)
    environment.write_text(head + PIP_SECTION + listed, encoding="utf-8")
    pin_backend(next(pin for pin in pins if pin.startswith("setuptools==")))
    print(f"{len(pins)} packages pinned")


def fresh_pins() -> list[str]:
    """What pip installs today, as ``name==version``, sorted."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True, upgrade_deps=False)
        python = str(
            Path(folder) / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        )
        pip = [python, "-m", "pip", "--disable-pip-version-check"]
        subprocess.run(
            [*pip, "install", "--quiet", "--upgrade", f"{ROOT}[notebook,dev]"],
            check=True,
        )
        listing = [
            *pip,
            "freeze",
            "--all",
            "--exclude",
            "pip",
            "--exclude",
            "mediacomp-news",
        ]
        frozen = subprocess.run(
            listing, check=True, capture_output=True, text=True
        ).stdout
    return sorted(
        frozen.splitlines(), key=lambda pin: pin.partition("==")[0].casefold()
    )


def pin_backend(pin: str) -> None:
    """Build with the setuptools that is pinned for everything else."""
    project = ROOT / "pyproject.toml"
    text = project.read_text(encoding="utf-8")
    project.write_text(
        re.sub(r'"setuptools==[^"]+"', f'"{pin}"', text, count=1), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
