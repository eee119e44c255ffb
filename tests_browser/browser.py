"""A page as Chromium leaves it: opened without a window, its scripts run, its document
read back or asked.
"""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests_browser.chromium import Chromium, ChromiumError, Tab


@cache
def _browser() -> Chromium:
    """One browser for all tests."""
    try:
        browser = Chromium()
    except ChromiumError as problem:
        pytest.fail(str(problem), pytrace=False)
    atexit.register(browser.close)
    return browser


@contextmanager
def shown(
    source: str, *, width: int = 1280, dark: bool = False, scripts: bool = True
) -> Iterator[Tab]:
    """A tab that shows a page from a file, as a reader opens a report."""
    with (
        TemporaryDirectory() as folder,
        Tab(_browser(), width=width, dark=dark, scripts=scripts) as tab,
    ):
        page = Path(folder, "page.html")
        page.write_text(source, encoding="utf-8")
        tab.open(page.as_uri())
        yield tab


@contextmanager
def visited(address: str, *, width: int = 1280, dark: bool = False) -> Iterator[Tab]:
    """A tab that shows what is at an address."""
    with Tab(_browser(), width=width, dark=dark) as tab:
        tab.open(address)
        yield tab


@cache
def opened(source: str) -> str:
    """The document of a page after its scripts ran, as HTML."""
    with shown(source) as tab:
        return tab.document()


@cache
def opened_without_scripts(source: str) -> str:
    """The document of a page in a browser that runs no script."""
    with shown(source, scripts=False) as tab:
        return tab.document()


def asked(source: str, body: str, *, width: int = 1280) -> Any:
    """What a JavaScript function body returns in a page that has loaded."""
    with shown(source, width=width) as tab:
        return tab.ask(f"(function () {{ {body} }})()")


class Cards(HTMLParser):
    """The text on each sentence's card, without the numbers and labels that the view
    adds.
    """

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
