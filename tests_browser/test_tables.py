"""What a reader's browser makes of a table that `show` gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests_browser.browser import shown

if TYPE_CHECKING:
    import mediacomp as mc

BROKEN = """Array.from(document.querySelectorAll('.mct-data :is(td, th)')).filter(
  cell => cell.textContent.trim().split(/\\s+/).some(word => {
    const text = Array.from(cell.childNodes).find(n => n.nodeType === 3);
    if (!text || !word) return false;
    const at = text.data.indexOf(word);
    if (at < 0 || /[-–—]/.test(word)) return false;
    const range = document.createRange();
    range.setStart(text, at); range.setEnd(text, at + word.length);
    return new Set(Array.from(range.getClientRects(), r => Math.round(r.top))).size > 1;
  })).map(cell => cell.textContent)"""
JUPYTER = (
    "<style>.jp td,.jp th{text-align:right;max-width:none}"
    ".jp table{table-layout:fixed}</style>"
)


def page(*parts: str) -> str:
    """A page with these outputs, and JupyterLab's way with tables."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"{JUPYTER}</head><body class='jp'>{''.join(parts)}</body></html>"
    )


def test_codes_lead_to_the_sentences_of_the_same_pair(seeds: mc.Comparison) -> None:
    source = page(seeds.show("quotations")._repr_html_(), seeds._repr_html_())
    with shown(source) as tab:
        assert tab.ask("document.querySelectorAll('.mct b[data-at]').length") == 0
        tab.ask("document.querySelector('.mct a[data-at=A6]').click()")
        assert tab.ask("document.activeElement.dataset.code") == "A6"


def test_without_the_view_codes_are_text(seeds: mc.Comparison) -> None:
    with shown(page(seeds.show("quotations")._repr_html_())) as tab:
        assert tab.ask("document.querySelectorAll('.mct-code a').length") == 0
        assert tab.ask("document.querySelectorAll('.mct-code b').length") > 0


NOTEBOOK = 880
"""Pixels that JupyterLab leaves for an output beside its file list on a laptop."""


@pytest.mark.parametrize("name", ["quotations", "omissions", "wording", "readability"])
def test_what_is_read_first_fits_a_notebook(seeds: mc.Comparison, name: str) -> None:
    with shown(page(seeds.show(name)._repr_html_()), width=NOTEBOOK) as tab:
        over = "(one => one.scrollWidth - one.clientWidth)"
        assert tab.ask(f"{over}(document.querySelector('.mct-scroll'))") == 0


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["quotations", "readability", "substitutions"])
def test_texts_stand_left_and_no_word_is_broken(
    seeds: mc.Comparison, name: str, width: int
) -> None:
    with shown(page(seeds.show(name)._repr_html_()), width=width) as tab:
        tab.ask("document.querySelectorAll('details').forEach(d => { d.open = true })")
        assert tab.ask(BROKEN) == []
        aligned = (
            "Array.from(document.querySelectorAll("
            "'.mct-data td:not(.mct-figure)')).map(c => getComputedStyle(c).textAlign)"
        )
        assert set(tab.ask(aligned)) == {"left"}
        # What is wider than the page scrolls in its own frame.
        assert tab.ask("document.documentElement.scrollWidth") <= width
