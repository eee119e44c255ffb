"""The report on paper: nothing that only a screen can use, colours kept, and no
sentence cut in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests_browser.browser import shown

if TYPE_CHECKING:
    from tests_browser.chromium import Tab

A4 = 718
"""Pixels between the margins of a page."""
HIDDEN = ("nav", ".mc-tools", "#tables", ".mc-across")
SHOWN = (
    "#findings",
    ".mc-grid",
    ".mc-legend",
    "#figures img",
    "#settings",
    "#cite",
    ".mc-also",
)


@pytest.fixture
def paper(report: str) -> Iterator[Tab]:
    with shown(report, width=A4) as tab:
        tab.media(kind="print")
        yield tab


def seen(tab: Tab, selector: str) -> bool:
    return bool(
        tab.ask(f"document.querySelector({selector!r}).getClientRects().length")
    )


def test_only_what_paper_can_show_is_there(paper: Tab) -> None:
    assert [part for part in HIDDEN if seen(paper, part)] == []
    assert [part for part in SHOWN if not seen(paper, part)] == []


def test_no_figure_is_cut_by_the_end_of_a_page(paper: Tab) -> None:
    # Inside columns Chromium cuts what asks not to be cut.
    asked = (
        "(look => [look.columnCount, look.columnWidth])("
        "getComputedStyle(document.querySelector('.figures')))"
    )
    assert paper.ask(asked) == ["auto", "auto"]
    breaks = (
        "Array.from(document.querySelectorAll('.figures figure')).map("
        "one => getComputedStyle(one).breakInside)"
    )
    assert set(paper.ask(breaks)) == {"avoid"}


def test_settings_and_citation_stay_whole(paper: Tab) -> None:
    for part in ("#settings", "#cite", "#settings tr", "#tables tr"):
        look = f"getComputedStyle(document.querySelector({part!r})).breakInside"
        assert paper.ask(look) == "avoid"


def test_both_texts_stand_beside_each_other_on_the_page(paper: Tab) -> None:
    left, right = (
        paper.ask(f"(b => [b.left, b.right, "
                  f"b.top])(document.querySelector('[data-code={code}].mc-card')"
                  ".getBoundingClientRect())")
        for code in ("A3", "B2")
    )  # fmt: skip
    assert left[1] < right[0]
    assert left[2] == right[2]
    assert right[1] <= A4


def test_a_table_that_is_open_is_printed(paper: Tab) -> None:
    paper.ask("document.querySelector('#tables details').open = true")
    assert seen(paper, "#tables table")
    assert not seen(paper, "#tables details:not([open])")


def test_the_texts_alone_can_be_printed(paper: Tab) -> None:
    paper.ask("location.hash = '#texts-only'")
    gone = (*HIDDEN, *SHOWN[:1], *SHOWN[2:6], ".mc-lead", ".mc-first", ".back")
    assert [part for part in gone if seen(paper, part)] == []
    assert all(seen(paper, part) for part in ("h1", ".mc-grid", ".mc-card"))
    assert len(re.findall(rb"/Type /Page\b(?!s)", paper.printed())) <= 6


def test_on_the_screen_the_texts_alone_lead_back(report: str) -> None:
    with shown(report) as tab:
        assert not seen(tab, ".back")
        tab.ask("document.querySelector('nav a[href=\"#texts-only\"]').click()")
        assert [part for part in ("#findings", ".mc-first") if seen(tab, part)] == []
        assert seen(tab, ".mc-tools")
        tab.ask("document.querySelector('.back a').click()")
        assert seen(tab, "#findings")


def test_colours_are_kept_and_sentences_are_whole(paper: Tab) -> None:
    assert (
        paper.ask("getComputedStyle(document.querySelector('.mc')).printColorAdjust")
        == "exact"
    )
    breaks = (
        "Array.from(document.querySelectorAll('.mc-card')).map(c => "
        "getComputedStyle(c).breakInside)"
    )
    assert set(paper.ask(breaks)) == {"avoid"}


def test_it_prints_light_in_a_browser_that_is_dark(report: str) -> None:
    with shown(report, dark=True) as tab:
        tab.media(kind="print", dark=True)
        assert (
            tab.ask("getComputedStyle(document.body).backgroundColor")
            == "rgb(255, 255, 255)"
        )
        assert (
            tab.ask("getComputedStyle(document.querySelector('.mc')).backgroundColor")
            == "rgb(255, 255, 255)"
        )


def test_it_fits_on_a_few_pages(report: str) -> None:
    with shown(report) as tab:
        pages = len(re.findall(rb"/Type /Page\b(?!s)", tab.printed()))
    assert 3 <= pages <= 12
