"""What stands above the fold: how the two relate, a few findings, and the first row of
the texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import mediacomp as mc
from tests_browser.browser import shown
from tests_browser.conftest import PRACTICE, SEEDS, compared

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT = 1280, 800
PHONE = 390, 844
BOTTOMS = """[".mc-lead", ".mc-first", ".mc-strip", ".mc-caution"].map(
  name => document.querySelector(name).getBoundingClientRect().bottom)"""
FIRST = """["A1", "B1"].map(code => document.querySelector(
  '.mc-card[data-code="' + code + '"] .mc-text').getBoundingClientRect()).map(
  box => box.top + 27)"""  # the first line of the sentence
OPEN = "document.querySelectorAll('.mc-folds details[open]').length"


@pytest.mark.parametrize("paths", [SEEDS, PRACTICE], ids=["seeds", "practice"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_first_row_of_the_texts_is_above_the_fold(
    paths: tuple[str, str], scripts: bool, tmp_path: Path
) -> None:
    comparison = compared(paths)
    comparison.to_html(tmp_path / "report.html")
    view = comparison._repr_html_()
    pages = (
        (tmp_path / "report.html").read_text(encoding="utf-8"),
        f'<!doctype html><html lang="en"><meta charset="utf-8"><body>{view}</body>',
    )
    for page in pages:
        with shown(page, width=WIDTH, scripts=scripts) as tab:
            tab.resize(WIDTH, HEIGHT)
            bottoms = tab.ask(BOTTOMS)
            assert bottoms == sorted(bottoms)
            assert max(*bottoms, *tab.ask(FIRST)) <= HEIGHT
            assert tab.ask(OPEN) == 0


@pytest.mark.parametrize("paths", [SEEDS, PRACTICE], ids=["seeds", "practice"])
def test_the_texts_begin_on_the_first_screen_of_a_phone(
    paths: tuple[str, str], tmp_path: Path
) -> None:
    comparison = compared(paths)
    comparison.to_html(tmp_path / "report.html")
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    view = comparison._repr_html_()
    alone = f'<!doctype html><html lang="en"><meta charset="utf-8"><body>{view}</body>'
    for page in (alone, report):
        with shown(page, width=PHONE[0]) as tab:
            tab.resize(*PHONE)
            bottoms = tab.ask(BOTTOMS)
            assert bottoms == sorted(bottoms)
            assert tab.ask(FIRST)[0] <= PHONE[1]


@pytest.mark.parametrize(
    ("headline", "other"),
    [
        (
            "Hospital trust apologises after parents waited eleven hours with a "
            "feverish toddler on Friday night",
            "AGONY: Tot burning up for ELEVEN hours on cold plastic chair as bosses "
            "feast",
        ),
        (
            "Ministers promise a new bridge at Corran\nWork is to begin in spring and "
            "take four years",
            "BRIDGE OF SIGHS: Islanders told to wait\nFury as Corran crossing slips to "
            "the next decade",
        ),
    ],
    ids=["fourteen words", "two lines"],
)
def test_long_headlines_leave_the_first_row_on_the_first_screen_of_a_phone(
    headline: str, other: str, tmp_path: Path
) -> None:
    bodies = (
        "CORRAN (Coast Agency) - About 340 people waited on Friday, the trust said.\n\n"
        "“We are sorry for every hour of it,” manager Ute Brandis told reporters.\n\n"
        "A review will report in March, according to the regional health board.\n\n"
        "The trust spent £1.2 million on temporary staff last year.",
        "By Sal Pinto\n\nA shocking 430 people were left to wait on Friday.\n\n"
        "“We are sorry for it,” boss Ute Brandis told reporters.\n\n"
        "A review will report in May.\n\n"
        "The Corran Bugle can reveal that £2.1 million went on temps last year.",
    )
    comparison = mc.compare(
        *(
            mc.Article.from_text(f"{head}\n\n{body}", label=name)
            for head, body, name in zip(
                (headline, other), bodies, ("Coast Agency", "Corran Bugle"), strict=True
            )
        )
    )
    comparison.to_html(tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    with shown(page, width=PHONE[0]) as tab:
        tab.resize(*PHONE)
        assert tab.ask("document.querySelectorAll('.mc-first li').length") == 4
        assert tab.ask(FIRST)[0] <= PHONE[1]
        # Nothing of a headline is cut off.
        heads = "Array.from(document.querySelectorAll('.mc-role-headline .mc-text'))"
        assert tab.ask(f"{heads}.map(one => one.textContent).join('\\n')") == "\n".join(
            (headline, other)
        )
        assert tab.ask(
            f"{heads}.every(one => Array.from(one.getClientRects()).every("
            "box => box.left >= 0 && box.right <= innerWidth))"
        )


def test_on_a_phone_the_lead_is_the_title_of_a_report(tmp_path: Path) -> None:
    compared(PRACTICE).to_html(tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    box = "document.querySelector('{}').getBoundingClientRect()"
    title, nav = box.format("h1") + ".height", box.format("nav")
    with shown(page, width=PHONE[0]) as tab:
        assert tab.ask(title) == 1
        assert tab.ask(f"{nav}.height") < 30
        wide = "document.documentElement.scrollWidth"
        assert tab.ask(wide) == PHONE[0]
        # What is printed of the texts alone has no lead.
        tab.ask("location.hash = 'texts-only'")
        assert tab.ask(title) > 20


def test_on_a_phone_what_stands_above_a_text_says_whose_it_is() -> None:
    view = compared(PRACTICE)._repr_html_()
    with shown(f'<html lang="en"><meta charset="utf-8"><body>{view}', width=390) as tab:
        told = """Array.from(document.querySelectorAll('.mc-head .mc-tag')).map(
          tag => getComputedStyle(tag, '::before').content)"""
        assert tab.ask(told) == ['"A · "', '"A · "']
        tab.resize(WIDTH)
        assert tab.ask(told) == ["none", "none"]


def test_headlines_stand_above_their_texts() -> None:
    view = compared(SEEDS)._repr_html_()
    with shown(f'<html lang="en"><meta charset="utf-8"><body>{view}') as tab:
        lefts = tab.ask(
            "['.mc-heads p', '.mc-grid th:not(.mc-g)'].map(name => Array.from("
            "document.querySelectorAll(name)).map("
            "one => one.getBoundingClientRect().left))"
        )
        assert lefts[0] == lefts[1]
        assert len(set(lefts[0])) == len("AB")


def test_codes_of_the_first_findings_lead_to_their_sentences() -> None:
    view = compared(PRACTICE)._repr_html_()
    with shown(f'<html lang="en"><meta charset="utf-8"><body>{view}') as tab:
        code = tab.ask("document.querySelector('.mc-first a').textContent")
        tab.ask("document.querySelector('.mc-first a').click()")
        assert tab.ask("document.activeElement.dataset.code") == code


def test_pointing_at_a_finding_lights_both_places() -> None:
    view = compared(PRACTICE)._repr_html_()
    with shown(f'<html lang="en"><meta charset="utf-8"><body>{view}') as tab:
        lit = tab.ask(
            "(mark => { const over = new MouseEvent('mouseover', {bubbles: true});"
            " mark.dispatchEvent(over);"
            " return Array.from(document.querySelectorAll('.mc-on')).map("
            "m => m.closest('.mc-card').dataset.code); })"
            "(document.querySelector('.mc-grid mark.mc-loud'))"
        )
        assert {"A2", "B2"} <= set(lit)


@pytest.mark.parametrize("width", [WIDTH, PHONE[0]])
def test_a_headline_is_seen_once_however_wide_the_screen(
    width: int, tmp_path: Path
) -> None:
    compared(PRACTICE).to_html(tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    seen = (
        "Array.from(document.querySelectorAll('.mc-heads bdi, .mc-role-headline"
        " .mc-text')).filter(one => one.checkVisibility()).length"
    )
    with shown(page, width=width) as tab:
        assert tab.ask(seen) == 1
        tab.media(kind="print")
        assert tab.ask(seen) == 1
        tab.ask("location.hash = 'texts-only'")
        assert tab.ask(seen) == 1
        tab.media(kind="screen")
        assert tab.ask(seen) == 1
