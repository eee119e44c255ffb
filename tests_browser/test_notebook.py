"""Notebook 01 in a real JupyterLab: as it is opened first, unsigned and stripped; then
run, whole, light and dark.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from tests_browser.browser import visited
from tests_browser.chromium import PATIENCE, Tab
from tests_browser.conftest import ROOT

NOTEBOOK = "01_two_versions_of_one_story.ipynb"
LAB = (
    "-m",
    "jupyterlab",
    "--no-browser",
    "--allow-root",
    "--ip=127.0.0.1",
    "--port=0",
    "--IdentityProvider.token=",
    "--LabApp.expose_app_in_browser=True",
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
)
MEMORY = 700  # megabytes
READY = (
    'window.jupyterapp && document.querySelector(".jp-Notebook '
    '.jp-OutputArea-output mark") !== null'
)
KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel"
HELD = "mc and __import__('psutil').Process().memory_info().rss"
"""Bytes that the kernel holds; an error in one that was restarted and no longer knows
the notebook's names.
"""
GROUND = 'getComputedStyle(document.querySelector(".jp-Notebook .mc")).backgroundColor'


class Lab(NamedTuple):
    """A JupyterLab on loopback that knows nothing of this machine's settings."""

    address: str
    process: int


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    home = tmp_path_factory.mktemp("lab")
    for folder in ("notebooks", "seeds"):
        shutil.copytree(ROOT / folder, home / folder)
    own = {
        f"JUPYTER_{name}_DIR": str(home / name.lower())
        for name in ("CONFIG", "DATA", "RUNTIME")
    }
    environment = os.environ | own | {"HOME": str(home), "PYTHONPATH": str(ROOT)}
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, *LAB], cwd=home, env=environment, stdout=log, stderr=log
        )
    try:
        yield Lab(address(server, home), server.pid)
    finally:
        server.terminate()
        server.wait(PATIENCE)


def address(server: subprocess.Popen[bytes], home: Path) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        for file in home.glob("runtime/jpserver-*.json"):
            if text := file.read_text(encoding="utf-8"):
                return str(json.loads(text)["url"])
        time.sleep(0.1)
    pytest.fail(
        f"JupyterLab did not start: "
        f"{(home / 'log').read_text(encoding='utf-8')[-2000:]}",
        pytrace=False,
    )


@pytest.fixture(scope="module")
def tab(lab: Lab) -> Iterator[Tab]:
    with visited(f"{lab.address}lab/tree/notebooks/{NOTEBOOK}?reset") as tab:
        tab.wait_for(READY)
        yield tab


def test_an_unsigned_notebook_tells_its_story_in_words(tab: Tab) -> None:
    assert (
        tab.ask(
            'document.querySelectorAll(".jp-Notebook .jp-OutputArea-output '
            'style").length'
        )
        == 0
    )
    written = 'document.querySelector(".jp-Notebook").innerText'
    tab.wait_for(f'{written}.includes("[only in B]")')
    told = tab.ask(written)
    assert "[only in B]" in told
    assert "A13 only in A" in " ".join(told.split())


def test_a_notebook_that_is_run_shows_the_view(tab: Tab) -> None:
    tab.wait_for(
        f"{KERNEL}?.connectionStatus === 'connected' && {KERNEL}.status === 'idle'"
    )
    tab.ask(
        "window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => true)"
    )
    tab.ask(
        "document.querySelector('.jp-Notebook .jp-WindowedPanel-outer, "
        ".jp-Notebook').scrollTop = 0"
    )
    tab.wait_for('document.querySelector(".jp-Notebook .mc[data-ready]") !== null')
    assert (
        tab.ask(
            'document.querySelector(".jp-Notebook .mc-grid").getClientRects()[0].height'
        )
        > 1000
    )
    assert tab.ask('document.querySelector(".jp-Notebook .mc-tools button") !== null')
    assert (
        tab.ask('document.querySelectorAll(".jp-Notebook .jp-OutputArea-error").length')
        == 0
    )


def test_the_bar_stays_in_sight_there(tab: Tab) -> None:
    tab.ask(
        "document.querySelector('.jp-Notebook .mc-card[data-code=A10]')"
        ".scrollIntoView({block: 'center'})"
    )
    tops = "['.jp-Notebook', '.jp-Notebook .mc-tools'].map(name => document."
    tops += "querySelector(name).getBoundingClientRect().top)"
    book, bar = tab.ask(tops)
    assert 0 <= bar - book < 5


def test_presentation_mode_enlarges_the_view(tab: Tab) -> None:
    size = "parseFloat(getComputedStyle(document.querySelector('.mc-text')).fontSize)"
    small = tab.ask(size)
    toggle = "application:toggle-presentation-mode"
    for grown in (True, False):
        tab.ask(f"window.jupyterapp.commands.execute('{toggle}').then(() => true)")
        tab.wait_for(f"({size} > {small} * 1.15) === {str(grown).lower()}", 10)


def test_its_colours_follow_the_theme(tab: Tab) -> None:
    grounds = []
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        tab.ask(
            f"window.jupyterapp.commands.execute('apputils:change-theme', {{theme: "
            f"'{theme}'}})"
        )
        tab.wait_for(f"document.body.dataset.jpThemeName === '{theme}'")
        grounds.append(tab.ask(GROUND))
    assert grounds == ["rgb(20, 23, 27)", "rgb(255, 255, 255)"]


def test_keys_pressed_in_the_view_are_not_taken_by_the_notebook(tab: Tab) -> None:
    cells = tab.ask('document.querySelectorAll(".jp-Notebook .jp-Cell").length')
    tab.ask('document.querySelector(".jp-Notebook .mc-card[data-code=A3]").focus()')
    # The finding of A3, the one before it, and two sentences on.
    for key in ("n", "p", "ArrowDown", "ArrowDown"):
        tab.press(key)
    assert tab.ask("document.activeElement.dataset.code") == "A4"
    assert tab.ask('document.querySelectorAll(".jp-Notebook .jp-Cell").length') == cells


def test_a_small_computer_can_hold_it(lab: Lab, tab: Tab) -> None:
    """Server and kernel together, with a notebook open and run."""
    wanted = json.dumps({"code": "", "user_expressions": {"held": HELD}})
    tab.wait_for(
        f"{KERNEL}?.connectionStatus === 'connected' && {KERNEL}.status === 'idle'"
    )
    held = tab.ask(
        f"{KERNEL}.requestExecute({wanted}).done.then(reply => "
        f"reply.content.user_expressions.held)"
    )
    assert held["status"] == "ok", held
    kernel, server = (
        int(held["data"]["text/plain"]),
        psutil.Process(lab.process).memory_info().rss,
    )
    assert min(kernel, server) > 1_000_000
    assert kernel + server < MEMORY * 1_000_000, (kernel, server)
