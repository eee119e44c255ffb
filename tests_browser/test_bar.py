"""The bar above the texts: what is marked, steps from finding to finding, what is
copied; by mouse, by key, on a phone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

import mediacomp as mc
from mediacomp.views.words.listed import LAYERS, listed
from mediacomp.views.words.marked_findings import findings
from tests_browser.browser import shown
from tests_browser.conftest import PRACTICE, SEEDS, compared

if TYPE_CHECKING:
    from tests_browser.chromium import Tab

PAIRS = {"seeds": SEEDS, "practice": PRACTICE}
SAID = "document.querySelector('.mc-said').textContent"
CHIPS = """Array.from(document.querySelectorAll(".mc-tools [data-layer]")).map(
  chip => [chip.dataset.layer, chip.textContent])"""
LIT = """Array.from(document.querySelectorAll("[data-n].mc-on")).flatMap(
  node => node.dataset.n.split(" "))"""
MARKED = """Array.from(document.querySelectorAll(".mc-grid [data-n]:not(.mc-card)"))
  .filter(mark => !mark.classList.contains("mc-off")).length"""
ROWS = """Array.from(document.querySelectorAll(".mc-grid tbody tr")).filter(
  row => getComputedStyle(row).display !== "none" && getComputedStyle(row.querySelector(
    "td")).contentVisibility === "visible").length"""
BOX = "(b => [b.top, b.bottom])(document.querySelector('{}').getBoundingClientRect())"


def page_of(view: str) -> str:
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>View</title>'
    return f"{head}<body>{view}</body></html>"


@pytest.fixture(params=PAIRS)
def pair(request: pytest.FixtureRequest) -> mc.Comparison:
    return compared(PAIRS[request.param])


@pytest.fixture
def practice() -> Iterator[Tab]:
    with shown(page_of(compared(PRACTICE)._repr_html_())) as tab:
        yield tab


def press(tab: Tab, what: str) -> None:
    tab.ask(f"document.querySelector('.mc-tools [data-{what}]').click()")


def test_the_chips_count_what_the_tables_hold(pair: mc.Comparison) -> None:
    found = listed(findings(pair.a, pair.b, pair.tables()), pair.tables())
    with shown(page_of(pair._repr_html_())) as tab:
        chips = tab.ask(CHIPS)
        counts = {name: int(words.split()[-1]) for name, words in chips}
        layers = [one.layer for one in found]
        assert counts == {name: layers.count(name) for name in set(layers)}
        assert tab.ask(SAID) == f"{len(found)} findings"


@pytest.mark.parametrize("by", ["keys", "buttons"])
def test_steps_visit_each_finding_once_in_order_of_place(
    pair: mc.Comparison, by: str
) -> None:
    found = listed(findings(pair.a, pair.b, pair.tables()), pair.tables())
    seen: list[Any] = []
    with shown(page_of(pair._repr_html_())) as tab:
        tab.ask("document.querySelector('.mc-card').focus()")
        for at in range(1, len(found) + 1):
            if by == "keys":
                tab.press("n")
            else:
                press(tab, 'step="1"')
            assert tab.ask(SAID).startswith(f"{at} of {len(found)}: ")
            link = "document.querySelector('.mc-said a').getAttribute('href')"
            seen.append(tab.ask(link))
            top = f"document.getElementById({link}.slice(1)).getBoundingClientRect()"
            assert 0 < tab.ask(f"{top}.top") < 900
        assert len(set(seen)) == len(found)
        rows = [
            f"document.getElementById({name[1:]!r}).closest('tr').rowIndex"
            for name in seen
        ]
        numbers = [tab.ask(row) for row in rows]
        assert numbers == sorted(numbers)
        press(tab, 'step="1"')
        assert tab.ask(SAID) == "no further finding"


def test_back_and_forth_ends_where_it_began(practice: Tab) -> None:
    practice.ask("document.querySelector('.mc-card').focus()")
    told = []
    for key in "nnnpp":
        practice.press(key)
        told.append(practice.ask(SAID))
    assert told[3:] == [told[1], told[0]]
    assert practice.ask("document.activeElement.className").startswith("mc-card")


def test_a_step_lights_both_places(practice: Tab) -> None:
    practice.ask("document.querySelector('.mc-card[data-code=A2]').focus()")
    practice.press("n")
    told = practice.ask(SAID)
    assert "A2 ↔ B2 number differs" in told
    lit = practice.ask(
        "Array.from(document.querySelectorAll('mark.mc-on')).map(m => "
        "m.closest('.mc-card').dataset.code)"
    )
    assert {"A2", "B2"} <= set(lit)


def test_a_kind_that_is_off_is_neither_marked_nor_visited(practice: Tab) -> None:
    whole = practice.ask(MARKED)
    press(practice, 'layer="words"')
    assert practice.ask(SAID) == "10 findings"
    assert 0 < practice.ask(MARKED) < whole
    number = "getComputedStyle(document.querySelector('[data-mark=\"2\"]').parentNode)"
    assert practice.ask(f"{number}.display") == "none"
    practice.ask("document.querySelector('.mc-card').focus()")
    practice.press("n")
    assert practice.ask(SAID).startswith("1 of 10: ")
    press(practice, 'layer="words"')
    assert practice.ask(MARKED) == whole
    flags = "document.querySelectorAll('b.mc-flag.mc-moved:not(.mc-off)').length"
    assert practice.ask(flags) == 2
    press(practice, 'layer="place"')
    assert practice.ask(flags) == 0


def test_plain_text_says_nothing_of_the_sentences(practice: Tab) -> None:
    press(practice, "plain")
    assert practice.ask(MARKED) == 0
    assert practice.ask(SAID) == "0 findings"
    card = "document.querySelector('.mc-card[data-code=A2]').innerText"
    told = practice.ask(card)
    assert told.startswith("A2\n")
    assert "differs" not in told
    assert "reworded" not in told
    ground = "getComputedStyle(document.querySelector('.mc-grid mark')).backgroundColor"
    assert practice.ask(ground) == "rgba(0, 0, 0, 0)"
    # From nothing, layer by layer, as a lesson goes.
    press(practice, 'layer="only"')
    assert practice.ask(SAID) == "3 findings"
    press(practice, "plain")
    press(practice, "plain")
    assert practice.ask(SAID) == "15 findings"


def test_rows_without_what_is_marked_can_be_hidden(practice: Tab) -> None:
    whole = practice.ask(ROWS)
    press(practice, "plain")
    press(practice, 'layer="quotations"')
    press(practice, "rows")
    assert practice.ask(ROWS) == 1
    stop = "document.querySelector('.mc-card[tabindex=\"0\"]')"
    assert practice.ask(f"{stop}.dataset.code") == "A3"
    press(practice, "rows")
    assert practice.ask(ROWS) == whole


@pytest.mark.parametrize("width", [390, 1280])
def test_a_click_on_a_number_shows_both_places_below_the_bar(
    pair: mc.Comparison, width: int
) -> None:
    with shown(page_of(pair._repr_html_()), width=width) as tab:
        for code in ("A3", "B3", "A7"):
            chip = f"document.querySelector('.mc-card[data-code={code}] .mc-code')"
            tab.ask(f"{chip}.click()")
            lit = "document.querySelectorAll('.mc-card.mc-on')"
            boxes = tab.ask(
                f"Array.from({lit}).map(c => [c.dataset.code, "
                "c.getBoundingClientRect().top, c.getBoundingClientRect().bottom])"
            )
            bar = tab.ask(BOX.format(".mc-tools"))
            assert code in [box[0] for box in boxes]
            assert len(boxes) > 1
            assert bar[0] >= 0
            near = [box for box in boxes if abs(box[1] - boxes[0][1]) < 450]
            assert all(box[1] >= bar[1] for box in near), (boxes, bar)
            assert next(box for box in boxes if box[0] == code)[1] < 900


def test_the_bar_is_one_line_and_no_button_moves_away(pair: mc.Comparison) -> None:
    place = """(b => [b.left, b.top])(
      document.querySelector('[data-step="1"]').getBoundingClientRect())"""
    lines = """new Set(Array.from(document.querySelectorAll(".mc-tools button"),
      tool => tool.getBoundingClientRect().top)).size"""
    with shown(page_of(pair._repr_html_())) as tab:
        tab.ask("document.querySelector('.mc-tools').scrollIntoView()")
        assert tab.ask(lines) == 1
        first = tab.ask(place)
        press(tab, 'step="1"')
        tab.ask("document.querySelector('.mc-tools').scrollIntoView()")
        assert tab.ask(place) == first


def test_all_kinds_of_findings_are_on_one_line() -> None:
    """The ten of them, half of which are more than nine times in the texts."""
    view = compared(PRACTICE)._repr_html_()
    here = set(re.findall(r'data-layer="(\w+)"', view))
    more = "".join(
        f'<li data-layer="{name}"><strong>{title} 14</strong></li>'
        for name, title in LAYERS.items()
        if name not in here
    )
    beginning = '<ul class="mc-list">'
    page = page_of(view.replace(beginning, beginning + more, 1))
    with shown(page, width=1280) as tab:
        tops = tab.ask(
            "Array.from(document.querySelectorAll('.mc-tools button'),"
            " tool => tool.getBoundingClientRect().top)"
        )
        assert len(tops) == len(LAYERS) + len(["plain", "rows", "←", "→", "copy", "?"])
        assert len(set(tops)) == 1


def test_few_kinds_of_findings_have_room_in_a_wide_page() -> None:
    widths = """Array.from(document.querySelectorAll('.mc-tools button'),
      tool => parseFloat(getComputedStyle(tool).paddingLeft))"""
    with shown(page_of(compared(PRACTICE)._repr_html_()), width=1280) as wide:
        roomy = wide.ask(widths)
    with shown(page_of(compared(PRACTICE)._repr_html_()), width=900) as narrow:
        tight = narrow.ask(widths)
    assert all(more > 2 * less for more, less in zip(roomy, tight, strict=True))


@pytest.mark.parametrize("width", [700, 880, 940, 1000, 1060, 1120])
def test_steps_stay_together_in_a_notebook(pair: mc.Comparison, width: int) -> None:
    tops = """new Set(Array.from(document.querySelectorAll(
      "[data-step], [data-copy], [data-key]"),
      tool => tool.getBoundingClientRect().top)).size"""
    with shown(page_of(pair._repr_html_()), width=width) as tab:
        assert tab.ask(tops) == 1


@pytest.mark.parametrize("width", [390, 1280])
def test_the_bar_stays_in_sight_and_leaves_room(width: int) -> None:
    with shown(page_of(compared(SEEDS)._repr_html_()), width=width) as tab:
        tab.ask("window.scrollTo(0, document.body.scrollHeight / 2)")
        top, bottom = tab.ask(BOX.format(".mc-tools"))
        assert top == 0
        assert bottom < 100
        wide = "document.documentElement.scrollWidth"
        assert tab.ask(wide) <= width
        press(tab, "key")
        assert tab.ask("document.querySelector('.mc-help').innerText").count("\n") > 8
        assert tab.ask(BOX.format(".mc-tools"))[1] < 620


def test_the_bar_is_one_tab_stop(practice: Tab) -> None:
    stops = "document.querySelectorAll('.mc-tools [tabindex=\"0\"]').length"
    assert practice.ask(stops) == 1
    others = "document.querySelectorAll('.mc-tools a:not([tabindex=\"-1\"])').length"
    assert practice.ask(others) == 0
    practice.ask("document.querySelector('.mc-tools button').focus()")
    for key, told in (
        ("ArrowLeft", "?"),
        ("Home", "disagreements 1"),
        ("ArrowRight", "quotations 1"),
        ("End", "?"),
    ):
        practice.press(key)
        assert practice.ask("document.activeElement.textContent") == told
        assert practice.ask(stops) == 1
    practice.press("Enter")
    assert not practice.ask("document.querySelector('.mc-help').hidden")
    practice.press("Escape")
    assert practice.ask("document.querySelector('.mc-help').hidden")


COPIED = """(async () => {
  let words = null;
  Object.defineProperty(navigator, "clipboard", {configurable: true,
    value: {writeText: text => { words = text; return Promise.resolve(); }}});
  document.querySelector("[data-copy]").click();
  await Promise.resolve();
  return words;
})()"""


def test_both_readings_are_copied_with_places_and_a_citation() -> None:
    c = compared(PRACTICE)
    with shown(page_of(c._repr_html_())) as tab:
        tab.ask("document.querySelector('.mc-list a[data-f^=f2]').click()")
        lines = tab.ask(COPIED).split("\n")
        assert lines == [
            f"Version A, A3: {c.a.sentences[2].text}",
            f"Version B, B3: {c.b.sentences[2].text}",
            "quoted differently: only A has “may”",
            f"mediacomp {c.settings['mediacomp']}: comparison of “Version A” and "
            "“Version B” (lexical encoder).",
        ]
        assert tab.ask(SAID) == "copied A3 and B3"


def test_a_link_to_a_finding_opens_on_it(practice: Tab) -> None:
    practice.ask("document.querySelector('.mc-card[data-code=A7]').focus()")
    practice.press("n")
    link = practice.ask("document.querySelector('.mc-said a').getAttribute('href')")
    told = practice.ask(SAID)
    practice.ask("document.activeElement.blur()")
    practice.ask("window.scrollTo(0, 0)")
    practice.ask(f"location.hash = {link!r}")
    practice.wait_for(f"{SAID} === {told!r} && {LIT}.length > 0", 5)
    assert practice.ask("document.activeElement.dataset.code") == told.split()[3]


def test_a_fold_opens_for_what_is_in_it_and_by_key() -> None:
    texts = [f"The ship number {n} of the Orrin line lies in port." for n in range(60)]
    other = [text.replace("lies", "sank") if n == 50 else text for n, text in
             enumerate(texts)]  # fmt: skip
    a, b = (mc.Article.from_sentences(each) for each in (texts, other))
    view = page_of(mc.compare(a, b, encoder="lexical")._repr_html_())
    with shown(view) as tab:
        assert tab.ask(ROWS) == 3 + 2
        tab.ask("document.querySelector('.mc-card[data-code=A51]').focus()")
        tab.press("ArrowUp")
        assert tab.ask("document.activeElement.dataset.code") == "A50"
        tab.press("ArrowUp")
        assert tab.ask("document.activeElement.textContent").startswith("49 sentences")
        tab.press("ArrowDown")
        assert tab.ask("document.activeElement.dataset.code") == "A50"
        root = tab.ask("document.querySelector('.mc').id")
        tab.ask(f"location.hash = '#{root}-A20'")
        tab.wait_for("document.activeElement.dataset.code === 'A20'", 5)
        assert tab.ask(ROWS) == 60 - 8 + 2
        # By hand, too: shut again, and opened by the key of its line.
        fold = "document.querySelector('.mc-fold summary')"
        for rows in (3 + 2, 60 - 8 + 2):
            tab.ask(f"{fold}.focus()")
            tab.press("Enter")
            tab.wait_for(f"{ROWS} === {rows}", 5)
    with shown(view, scripts=False) as tab:
        assert tab.ask(ROWS) == 3 + 2
    # Paper has no folds.
    for scripts in (True, False):
        with shown(view, scripts=scripts) as tab:
            tab.media(kind="print")
            assert tab.ask(ROWS) == 60


def test_the_search_of_the_browser_opens_a_fold() -> None:
    texts = [f"The ship number {n} of the Orrin line lies in port." for n in range(60)]
    text = mc.Article.from_sentences(texts)
    view = page_of(mc.compare(text, text, encoder="lexical")._repr_html_())
    with shown(view) as tab:
        assert tab.ask(ROWS) == 1
        # A text fragment finds as Ctrl-F does.
        address = tab.ask("location.href")
        tab.open("about:blank")
        tab.open(f"{address}#:~:text=ship%20number%2041")
        tab.wait_for(f"{ROWS} === 61", 5)
        assert 0 < tab.ask(BOX.format(".mc-card[data-code=A42]"))[0] < 900


def test_without_findings_there_is_nothing_to_step_to() -> None:
    one = compared(PRACTICE).a
    with shown(page_of(mc.compare(one, one, encoder="lexical")._repr_html_())) as tab:
        buttons = tab.ask(
            "Array.from(document.querySelectorAll('.mc-tools button'),"
            " tool => tool.textContent)"
        )
        assert buttons == ["copy", "?"]
        assert tab.ask(SAID) == "0 findings"
