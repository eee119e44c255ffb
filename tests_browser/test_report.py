"""What a reader's browser makes of the report and of two reading views on one page."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.views.html_checks import Page
from tests_browser.browser import (
    Cards,
    asked,
    opened,
    opened_without_scripts,
    shown,
)

if TYPE_CHECKING:
    import mediacomp as mc

LOADING = (
    "src",
    "srcset",
    "href",
    "xlink:href",
    "data",
    "poster",
    "action",
    "background",
)

PICTURE = "data:image/svg+xml;base64,"
MEASURE = """
document.querySelectorAll("details").forEach(function (part) { part.open = true; });
return [window.innerWidth, document.documentElement.scrollWidth];
"""


def ids(page: Page) -> Counter[str]:
    return Counter(found["id"] or "" for _, found in page.elements if "id" in found)


def tools(page: Page) -> int:
    """How many toolbars the views' script has made."""
    return sum("data-plain" in found for found in page.all("button"))


@pytest.fixture(scope="module")
def loaded(report: str) -> Page:
    return Page(opened(report))


@pytest.fixture(scope="module")
def without_scripts(report: str) -> str:
    document = opened_without_scripts(report)
    assert tools(Page(document)) == 0, "the scripts ran"
    return document


def test_the_script_makes_the_toolbar(loaded: Page) -> None:
    assert tools(loaded) == 1
    assert (
        len([button for button in loaded.all("button") if "data-step" in button]) == 2
    )


def test_ids_are_unique(loaded: Page) -> None:
    assert [name for name, count in ids(loaded).items() if count > 1] == []


def test_two_views_on_one_page_do_not_clash(two_views: str) -> None:
    page = Page(opened(two_views))
    assert tools(page) == 2
    assert [name for name, count in ids(page).items() if count > 1] == []


def test_the_same_view_twice_on_a_page_has_two_names(two_views: str) -> None:
    twice = two_views.replace("</body>", two_views.partition("<body>")[2])
    page = Page(opened(twice))
    assert tools(page) == 4
    assert [name for name, count in ids(page).items() if count > 1] == []
    own = [found["id"] or "" for found in page.all("div") if "data-view" in found]
    assert len(own) == 4
    targets = [found.get("href") or "" for found in page.all("a")]
    for name in own:
        assert sum(target.startswith(f"#{name}-") for target in targets) > 50
    assert [
        target for target in targets if target.removeprefix("#") not in ids(page)
    ] == []


def test_every_sentence_can_be_read_without_scripts(
    without_scripts: str, seeds: mc.Comparison
) -> None:
    found = Cards(without_scripts).texts
    expected = {
        f"{side}{s.index + 1}": s.text
        for side, of in (("A", seeds.a), ("B", seeds.b))
        for s in of.sentences
    }
    assert {code: text.split() for code, text in found.items()} == {
        code: text.split() for code, text in expected.items()
    }


def test_links_lead_somewhere_without_scripts(without_scripts: str) -> None:
    page = Page(without_scripts)
    targets = [found.get("href") or "" for found in page.all("a")]
    assert (
        len(targets) > 50
    )  # the parts of the report, the partners of each sentence, the numbered words
    assert [
        target for target in targets if target.removeprefix("#") not in ids(page)
    ] == []
    assert all(target.startswith("#") for target in targets)


def test_nothing_is_loaded_from_elsewhere(loaded: Page, two_views: str) -> None:
    for page in (loaded, Page(opened(two_views))):
        addresses = [
            found.get(name) or ""
            for _, found in page.elements
            for name in LOADING
            if name in found
        ]
        assert [
            address for address in addresses if not address.startswith(("#", PICTURE))
        ] == []
        assert (
            page.all("iframe")
            + page.all("object")
            + page.all("embed")
            + page.all("base")
            == []
        )


def test_the_browser_asks_for_nothing_else(report: str, two_views: str) -> None:
    # Without the report's policy, which would stop a request before it is seen.
    unguarded = re.sub(r"<meta http-equiv[^>]*>", "", report)
    assert unguarded != report
    for page in (unguarded, two_views):
        names = asked(
            page, 'return performance.getEntriesByType("resource").map(e => e.name);'
        )
        assert [name for name in names if not name.startswith(PICTURE)] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_its_window(
    report: str, two_views: str, width: int
) -> None:
    for page in (report, two_views):
        window, content = asked(page, MEASURE, width=width)
        assert window == width
        assert content <= window


def test_every_figure_is_drawn(report: str) -> None:
    widths = asked(
        report,
        'return Array.from(document.querySelectorAll("figure img")).map(i => '
        "i.naturalWidth);",
    )
    assert len(widths) >= 4
    assert min(widths) > 100


LINKS = 'document.querySelectorAll(".figures .places")[0]'


def test_a_sentence_in_a_figure_leads_to_its_card(report: str) -> None:
    with shown(report) as tab:
        tab.ask(f"{LINKS}.querySelector('[title=A7]').click()")
        assert tab.wait_for("document.activeElement.dataset.code") == "A7"
        tab.ask(f"{LINKS}.querySelector('[title=B4]').focus()")
        tab.press("Enter")
        assert tab.wait_for(
            "document.activeElement.dataset.code === 'B4'"
            " && document.activeElement.getBoundingClientRect().top >= 0"
        )


def test_a_figure_is_one_tab_stop_and_its_sentences_have_arrow_keys(
    report: str,
) -> None:
    with shown(report) as tab:
        stops = tab.ask(
            'Array.from(document.querySelectorAll(".places")).map(group => '
            "Array.from(group.children).filter(link => link.tabIndex === 0).length)"
        )
        assert len(stops) >= 3
        assert set(stops) == {1}
        tab.ask(f"{LINKS}.children[0].focus()")
        for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
            tab.press(key)
        assert tab.ask("document.activeElement.title") == "A2"
        assert tab.ask("document.activeElement.tabIndex") == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_places_lie_on_their_pictures(report: str, width: int) -> None:
    away = asked(
        report,
        """return Array.from(document.querySelectorAll(".drawn")).flatMap(drawn => {
          const img = drawn.querySelector("img").getBoundingClientRect();
          const links = Array.from(drawn.querySelectorAll(".places"));
          return links.map(places => {
            const box = places.getBoundingClientRect();
            return Math.max(...["left", "top", "right", "bottom"].map(
              side => Math.abs(box[side] - img[side])));
          });
        });""",
        width=width,
    )
    assert len(away) >= 3
    assert max(away) <= 1


def test_a_caption_opens_its_table(report: str) -> None:
    with shown(report) as tab:
        link = 'document.querySelector("figcaption a[href$=table-links]")'
        tab.ask(f"{link}.click()")
        assert tab.wait_for(
            'document.getElementById("table-links").closest("details").open'
        )
