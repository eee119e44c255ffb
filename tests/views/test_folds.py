from __future__ import annotations

import regex

import mediacomp as mc
from mediacomp.views.page.cards import cards
from mediacomp.views.page.folds import LONG, Folded, folded
from mediacomp.views.page.view_rows import lines
from tests.views.html_checks import Page, stripped

SHIPS = [f"The ship number {n} of the Orrin line lies in port {n}." for n in range(60)]


def comparison(texts_a: list[str], texts_b: list[str]) -> mc.Comparison:
    a, b = (mc.Article.from_sentences(texts) for texts in (texts_a, texts_b))
    return mc.compare(a, b, encoder="lexical")


def blocks_of(c: mc.Comparison) -> Folded:
    tables = c.tables()
    return folded(lines(cards(tables, "a"), cards(tables, "b"), tables))


def changed(*at: int) -> list[str]:
    return [
        text.replace("lies in", "sank off") if n in at else text
        for n, text in enumerate(SHIPS)
    ]


def test_runs_between_changes_fold_and_short_ones_stay() -> None:
    found = blocks_of(comparison(SHIPS, changed(12, 16, 17)))
    assert [(block.told, len(block.lines)) for block in found.blocks] == [
        ("11 sentences unchanged: A1–A11, B1–B11", 11),
        ("", 8),
        ("41 sentences unchanged: A20–A60, B20–B60", 41),
    ]


def test_a_sentence_before_a_difference_and_one_after_it_stay() -> None:
    # Of six unchanged ones between two that differ four fold, of five none.
    found = blocks_of(comparison(SHIPS, changed(0, 7, 13, 59)))
    assert [(block.told, len(block.lines)) for block in found.blocks] == [
        ("", 2),
        ("4 sentences unchanged: A3–A6, B3–B6", 4),
        ("", 9),
        ("43 sentences unchanged: A16–A58, B16–B58", 43),
        ("", 2),
    ]


def test_each_row_and_each_fold_has_a_row_of_the_grid() -> None:
    found = blocks_of(comparison(SHIPS, changed(12, 30)))
    folds = [block.fold for block in found.blocks if block.told]
    assert len(folds) == 3
    assert sorted([*folds, *found.grid]) == list(range(2, 2 + len(SHIPS) + 3))
    for block in found.blocks:
        first = found.grid[block.lines[0].at]
        assert not block.told or block.fold == first - 1


def test_a_short_pair_stays_whole() -> None:
    found = blocks_of(comparison(SHIPS[:LONG], SHIPS[:LONG]))
    assert [block.told for block in found.blocks] == [""]


def test_a_run_tells_in_how_many_sentences_typography_differs() -> None:
    quoted = ["“We sail,” said Tor Lunde.", *SHIPS]
    plain = ['"We sail," said Tor Lunde.', *SHIPS]
    (block,) = blocks_of(comparison(quoted, plain)).blocks
    assert block.told.endswith("A1–A61, B1–B61 (typography differs in 1)")


def test_what_is_folded_is_on_the_page_and_well_formed() -> None:
    html = comparison(SHIPS, changed(12))._repr_html_()
    page = Page(html)
    assert page.faults == []
    assert page.text.count("sentences unchanged") == 2
    assert all(text in Page(stripped(html)).text for text in SHIPS[:12])
    assert len(regex.findall(r'<tbody role="rowgroup" class="mc-run">', html)) == 2
