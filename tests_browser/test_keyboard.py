"""The reading view by keyboard: one tab stop for the texts and one for the bar, arrows,
and what lights up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests_browser.browser import shown

if TYPE_CHECKING:
    from tests_browser.chromium import Tab

STOPS = """Array.from(document.querySelectorAll(".mc-grid")).map(
  grid => grid.querySelectorAll('[tabindex="0"], a:not([tabindex])').length)"""
FOCUS = (
    "document.activeElement.dataset.code || document.activeElement.className || "
    "document.activeElement.tagName"
)
LIT = 'Array.from(document.querySelectorAll(".mc-card.mc-on")).map(c => c.dataset.code)'


def focus(tab: Tab, code: str) -> None:
    tab.ask(f"document.querySelector('.mc-card[data-code=\"{code}\"]').focus()")


def test_each_view_has_one_tab_stop(two_views: str) -> None:
    with shown(two_views) as tab:
        assert tab.ask(STOPS) == [1, 1]


def test_tab_enters_the_texts_once_and_leaves_them(two_views: str) -> None:
    with shown(two_views) as tab:
        tab.ask("document.querySelector('.mc-tools button').focus()")
        tab.press("ArrowRight")
        tab.press("Tab")
        assert tab.ask(FOCUS) == "A1"
        tab.press("Tab", shift=True)
        assert tab.ask("document.activeElement.textContent").startswith("certainty")
        tab.press("Tab")
        tab.press("ArrowDown")
        tab.press("Tab")
        assert tab.ask(
            "document.activeElement.closest('.mc') === "
            "document.querySelectorAll('.mc')[1]"
        )
        tab.press("Tab", shift=True)
        assert tab.ask(FOCUS) == "A2"


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("ArrowDown", "A4"),
        ("ArrowUp", "A2"),
        ("ArrowRight", "B2"),
        ("ArrowRight ArrowLeft", "A3"),
    ],
)
def test_arrows_lead_along_a_text_and_across(report: str, keys: str, code: str) -> None:
    with shown(report) as tab:
        focus(tab, "A3")
        for key in keys.split():
            tab.press(key)
        assert tab.ask(FOCUS) == code


def test_focus_lights_the_partners_and_leaving_puts_them_out(report: str) -> None:
    with shown(report) as tab:
        focus(tab, "A3")
        assert tab.ask(LIT) == ["A3", "B2"]
        assert tab.ask('document.querySelectorAll(".mc-ribbon.mc-lit").length') == 1
        tab.ask("document.activeElement.blur()")
        assert tab.ask(LIT) == []


def test_hovering_lights_them_too(report: str) -> None:
    with shown(report) as tab:
        tab.ask(
            "document.querySelector('.mc-card[data-code=\"B2\"]')"
            ".scrollIntoView({block: 'center'})"
        )
        box = tab.ask(
            "(b => [b.x, "
            "b.y])(document.querySelector('.mc-card[data-code=\"B2\"]').getBoundingClientRect())"
        )
        for more in (20, 24):
            tab.call(
                "Input.dispatchMouseEvent",
                type="mouseMoved",
                x=box[0] + more,
                y=box[1] + more,
            )
        assert sorted(tab.ask(LIT)) == ["A3", "B2"]
