"""WCAG 2.2 AA as far as a machine can see it: axe-core on report and view, light and
dark, wide and narrow.

Contrast that axe cannot tell counts as a fault; that of edges and lines is measured in
tests/views/test_palette.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests_browser.browser import shown

if TYPE_CHECKING:
    from tests_browser.chromium import Tab

AXE = (
    Path(__file__).resolve().parent.parent
    / ".venv"
    / "axe"
    / "axe_playwright_python"
    / "axe.min.js"
)
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# A view alone is no page: landmarks and a first heading are for the notebook or the
# site around it.
OF_A_PAGE = (
    "region",
    "page-has-heading-one",
    "landmark-one-main",
    "heading-order",
    "document-title",
)
RUN = """
axe.run(document, {runOnly: {type: "tag", values: %s}, rules: %s}).then(found => {
  // The symbols on the ribbons are no text; their colours are those of text there.
  const symbol = node => document.querySelector(node.target[0]).closest(".mc-ribbon");
  const words = nodes => nodes.filter(node => !symbol(node));
  found.incomplete.forEach(rule => { rule.nodes = words(rule.nodes); });
  const told = rules => rules.map(rule => rule.id + ": " + rule.nodes.slice(0, 5).map(
    node => node.html.slice(0, 160) + " // " + node.failureSummary).join(" | "));
  const unsure = found.incomplete.filter(rule => rule.nodes.length);
  return {violations: told(found.violations), unsure: told(unsure)};
})
"""


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        pytest.fail(
            "axe-core is not installed: run these tests with `make test-browser`",
            pytrace=False,
        )
    return AXE.read_text(encoding="utf-8")


def violations(tab: Tab, axe: str, without: tuple[str, ...] = ()) -> Any:
    tab.ask(
        "document.querySelectorAll('details').forEach(part => { part.open = true; })"
    )
    # axe gives up on the contrast of text in a box with a pseudo-element: the bar at a
    # card's edge, beside the text.
    tab.ask(
        "document.head.insertAdjacentHTML('beforeend', "
        "'<style>.mc-card::before{display:none!important}</style>')"
    )
    tab.ask(f"{axe}; undefined")
    off = "{" + ", ".join(f"{name!r}: {{enabled: false}}" for name in without) + "}"
    found = tab.ask(RUN % (list(RULES), off))
    return found["violations"] + [
        told for told in found["unsure"] if told.startswith("color-contrast")
    ]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_report_is_free_of_violations(
    report: str, axe: str, dark: bool, width: int
) -> None:
    with shown(report, dark=dark, width=width) as tab:
        assert violations(tab, axe) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_two_views_on_a_notebook_page_are_free_of_violations(
    two_views: str, axe: str, dark: bool
) -> None:
    page = two_views.replace(
        "<body>", f'<body data-jp-theme-light="{str(not dark).lower()}">'
    )
    with shown(page) as tab:
        assert violations(tab, axe, OF_A_PAGE) == []


def test_what_lights_up_is_still_legible(report: str, axe: str) -> None:
    with shown(report) as tab:
        tab.ask("document.querySelector('.mc-card[data-code=A3]').focus()")
        assert violations(tab, axe) == []


def test_axe_finds_what_is_wrong(axe: str) -> None:
    page = (
        "<!doctype html><html><head><title>x</title></head><body><p "
        'style="color:#aaa">pale</p></body></html>'
    )
    with shown(page) as tab:
        found = violations(tab, axe)
    assert {"color-contrast", "html-has-lang"} <= {
        told.partition(":")[0] for told in found
    }
