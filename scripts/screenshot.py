"""Take the README's picture: the reading view of the practice pair, which anybody may
pass on, as headless Chromium shows it.

Usage: python scripts/screenshot.py OUTPUT.png [CHROMIUM]

CHROMIUM is the browser's command; if it isn't given, the first of `BROWSERS` that is
installed. The picture is the top of the page, down to the end of the first row of the
texts, in its true colours: with a palette of 128 "only in A" was painted as "partial".
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

import mediacomp as mc

ROOT = Path(__file__).resolve().parent.parent
PAIR = {"Version A": "harbour_a.txt", "Version B": "harbour_b.txt"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WIDTH, HEIGHT = 1280, 640
PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Reading view</title>'
    '<body style="margin:8px 16px;background:white;color-scheme:light">{view}</body>'
)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--hide-scrollbars",
)


def browser(command: str | None) -> str:
    """Command of a browser that is there."""
    found = next(
        (
            path
            for name in ([command] if command else BROWSERS)
            if (path := shutil.which(name))
        ),
        None,
    )
    if found is None:
        sys.exit(
            f"no browser found: install Chromium, or name one ({', '.join(BROWSERS)} "
            f"were looked for)"
        )
    return found


def photograph(page: Path, picture: Path, command: str) -> None:
    """What the browser shows of a page, as a PNG."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                command,
                *FLAGS,
                f"--user-data-dir={profile}",
                f"--window-size={WIDTH},{HEIGHT}",
                f"--screenshot={picture}",
                page.as_uri(),
            ],
            check=True,
            timeout=120,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def main(arguments: list[str]) -> None:
    if not 1 <= len(arguments) <= 2:
        sys.exit(__doc__)
    command = browser(arguments[1] if len(arguments) == 2 else None)
    a, b = (
        mc.read(ROOT / "seeds" / "practice" / name, label=label)
        for label, name in PAIR.items()
    )
    with tempfile.TemporaryDirectory() as folder:
        page, picture = Path(folder, "view.html"), Path(folder, "view.png")
        page.write_text(
            PAGE.format(view=mc.compare(a, b)._repr_html_()), encoding="utf-8"
        )
        photograph(page, picture, command)
        with Image.open(picture) as shown:
            shown.convert("RGB").save(arguments[0], optimize=True)
    print(f"wrote {arguments[0]}")


if __name__ == "__main__":
    main(sys.argv[1:])
