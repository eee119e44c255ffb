"""The reading view by keyboard: one tab stop, arrows, changes, and what lights up;
toggles that hide.
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
ROWS = """Array.from(document.querySelectorAll(".mc-grid tbody tr")).filter(
  row => getComputedStyle(row).display !== "none").length"""


def focus(tab: Tab, code: str) -> None:
    tab.ask(f"document.querySelector('.mc-card[data-code=\"{code}\"]').focus()")


def toggle(tab: Tab, name: str) -> None:
    tab.ask(f"document.querySelector('.mc-{name}').click()")


def test_each_view_has_one_tab_stop(two_views: str) -> None:
    with shown(two_views) as tab:
        assert tab.ask(STOPS) == [1, 1]


def test_tab_enters_the_texts_once_and_leaves_them(two_views: str) -> None:
    with shown(two_views) as tab:
        tab.ask("document.querySelector(\"[data-step='1']\").focus()")
        tab.press("Tab")
        assert tab.ask(FOCUS) == "A1"
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


def test_n_and_p_lead_from_change_to_change_and_say_which(report: str) -> None:
    with shown(report) as tab:
        focus(tab, "A3")
        tab.press("n")
        there = tab.ask(FOCUS)
        said = tab.ask('document.querySelector(".mc-said").textContent')
        tab.press("p")
        assert there != "A3"
        assert said.startswith("change ")
        assert tab.ask(FOCUS) == "A3"


def test_buttons_step_too(report: str) -> None:
    with shown(report) as tab:
        tab.ask("document.querySelector(\"[data-step='1']\").click()")
        assert tab.ask("document.activeElement.hasAttribute('data-changed')")


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


def test_only_quotations_stay_when_asked(report: str) -> None:
    with shown(report) as tab:
        whole = tab.ask(ROWS)
        toggle(tab, "only-quoted")
        left = tab.ask(ROWS)
        assert 0 < left < whole
        assert (
            tab.ask('document.querySelector(".mc-said").textContent')
            == f"{left} of {whole} rows shown"
        )
        assert (
            tab.ask(
                "document.querySelector('.mc-card[tabindex=\"0\"]').getClientRects().length"
            )
            > 0
        )
        toggle(tab, "only-quoted")
        assert tab.ask(ROWS) == whole


def test_identical_sentences_go_and_with_typography_hidden_those_of_the_same_words(
    typography: str,
) -> None:
    with shown(typography) as tab:
        assert tab.ask(ROWS) == 3
        toggle(tab, "hide-same")
        assert tab.ask(ROWS) == 2
        toggle(tab, "hide-signs")
        assert tab.ask(ROWS) == 1
        assert (
            tab.ask(
                "getComputedStyle(document.querySelector('.mc-grid "
                ".mc-spelt')).textDecorationLine"
            )
            == "none"
        )


def test_a_toggle_with_nothing_to_hide_is_off(report: str) -> None:
    with shown(report) as tab:
        assert tab.ask('document.querySelector(".mc-hide-same").disabled')
        assert not tab.ask('document.querySelector(".mc-only-quoted").disabled')
