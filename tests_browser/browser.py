"""A page as Chromium leaves it: opened without a window, its scripts run, its document read back."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.views.html_checks import Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1280,900",
    "--virtual-time-budget=3000",
)
PROBE = (
    "<script>addEventListener('load', function () {{ top.document.documentElement.dataset.probe = "
    "JSON.stringify((function () {{ {body} }})()); }});</script>"
)


@cache
def opened(source: str) -> str:
    """The document of a page after its scripts ran, as HTML."""
    command = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if command is None:
        pytest.fail("these tests need Chromium: apt-get install chromium", pytrace=False)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder, "page.html")
        page.write_text(source, encoding="utf-8")
        flags = [*FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", page.as_uri()]
        run = subprocess.run([command, *flags], capture_output=True, check=False, timeout=60)
    document = run.stdout.decode("utf-8")
    assert "</html>" in document, f"Chromium showed nothing: {run.stderr.decode(errors='replace')[-2000:]}"
    return document


def asked(source: str, body: str) -> Any:
    """What a JavaScript function body returns in a page that has loaded."""
    return _answer(opened(source + PROBE.format(body=body)))


def asked_at(width: int, source: str, body: str) -> Any:
    """The same in a page of this width: in a frame, because a window of Chromium is never under 500 pixels wide."""
    inner = html.escape(source + PROBE.format(body=body))
    frame = f'<iframe style="width:{width}px;height:900px;border:0" srcdoc="{inner}"></iframe>'
    return _answer(opened(f"<!doctype html><html><body>{frame}</body></html>"))


def _answer(document: str) -> Any:
    answer = Page(document).all("html")[0].get("data-probe")
    assert answer is not None, "the script of the test did not run to its end"
    return json.loads(answer)


class Cards(HTMLParser):
    """The text on each sentence's card, without the numbers and labels that the view adds."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: dict[str, str] = {}
        self._code = ""
        self._inside = False
        self._added = 0
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        classes = (found.get("class") or "").split()
        if tag == "div":
            self._code = (found.get("data-code") or "") if "mc-card" in classes else ""
        elif tag == "p":
            self._inside = bool(self._code) and "mc-text" in classes
        elif tag in ("sup", "small"):
            self._added += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self._inside = False
        elif tag in ("sup", "small"):
            self._added -= 1

    def handle_data(self, data: str) -> None:
        if self._inside and not self._added:
            self.texts[self._code] = self.texts.get(self._code, "") + data
