"""Whoever enlarges the page or the notebook enlarges the view."""

from __future__ import annotations

from tests_browser.browser import shown
from tests_browser.conftest import SEEDS, compared

SIZES = """(() => {
  document.querySelectorAll("details").forEach(part => { part.open = true; });
  return Array.from(document.querySelectorAll(".mc *")).filter(
    node => Array.from(node.childNodes).some(one => one.nodeType === 3 &&
      one.textContent.trim()) && !node.closest("script, style")).map(
    node => [node.className + " " + node.tagName,
      parseFloat(getComputedStyle(node).fontSize)]); })()"""


def test_every_word_of_the_view_grows_with_what_is_around_it() -> None:
    view = compared(SEEDS)._repr_html_()
    sizes = []
    for size in (14, 21):
        page = f'<html lang="en"><body style="font-size:{size}px">{view}</body>'
        with shown(page, width=1280) as tab:
            sizes.append(tab.ask(SIZES))
    assert len(sizes[0]) == len(sizes[1]) > 300
    grown = {
        name: round(large / small, 2)
        for (name, small), (_, large) in zip(*sizes, strict=True)
    }
    assert set(grown.values()) == {1.5}
    assert min(small for _, small in sizes[0]) >= 8
