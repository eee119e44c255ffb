"""Neither version is the first one: nothing that a person reads says what became of
one in the other.
"""

from __future__ import annotations

import html
from functools import cache
from pathlib import Path

import pytest
import regex

import mediacomp as mc
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.views.page.report import report
from mediacomp.views.words.marked_findings import findings
from mediacomp.views.words.opening import CAUTION
from mediacomp.views.words.terminal import terminal_summary

PAIRS = {
    "seeds": ("000_bcbf6ced7527eaae.txt", "001_025a73276be94a1e.txt"),
    "practice": ("practice/harbour_a.txt", "practice/harbour_b.txt"),
}
SIDED = regex.compile(
    r"\b(?:became|dropped|lost|altered|original|left out in|not left out|leaves out|"
    r"was cut|were cut|put in|was added|were added|not added|removed|replaced|deleted|"
    r"no longer)\b",
    regex.IGNORECASE,
)
MARKED = ("disagreements", "quotations", "facts", "wording", "attribution")


@cache
def compared(folder: Path, pair: str) -> mc.Comparison:
    a, b = (
        mc.read(folder / name, label=f"Version {side}")
        for side, name in zip("AB", PAIRS[pair], strict=True)
    )
    return mc.compare(a, b, encoder="lexical")


def seen(page: str) -> str:
    """What a page shows and what it says to those who point at it or hear it; styles
    and scripts left out.
    """
    return html.unescape(
        regex.sub(r"(?s)<(style|script)\b.*?</\1>|src=\"[^\"]*\"", " ", page)
    )


@pytest.mark.parametrize("pair", PAIRS)
def test_what_a_person_reads_takes_neither_side(root: Path, pair: str) -> None:
    c = compared(root / "seeds", pair)
    # The articles of these pairs have none of the words themselves.
    assert not SIDED.search(c.a.text + c.b.text)
    shown = {
        "view": seen(c._repr_html_()),
        "report": seen(report(c.a, c.b, c.tables(), c.settings)),
        "terminal": terminal_summary(c.a, c.b, c.tables()),
        "story": " ".join(c.story()),
        "charts": " ".join(c.plot.describe(name) for name in ("links", "quotations")),
    }
    sided = {name: SIDED.findall(text) for name, text in shown.items()}
    assert {name: words for name, words in sided.items() if words} == {}


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_sided_value_and_heading_has_other_words(name: str) -> None:
    table = CATALOGUE[name]
    assert not SIDED.search(f"{table.title} {table.explanation} {table.unseen}")
    for column in table.columns.values():
        assert not SIDED.search(" ".join([column.title, *column.words.values()]))


@pytest.mark.parametrize("pair", PAIRS)
def test_no_element_takes_a_side(root: Path, pair: str) -> None:
    page = compared(root / "seeds", pair)._repr_html_()
    assert not regex.search(r"</?(?:del|ins|s)\b", page)


@pytest.mark.parametrize("pair", PAIRS)
def test_view_and_report_say_what_they_cannot_show(root: Path, pair: str) -> None:
    c = compared(root / "seeds", pair)
    for page in (c._repr_html_(), report(c.a, c.b, c.tables(), c.settings)):
        assert all(page.count(html.escape(line)) == 1 for line in CAUTION)


@pytest.mark.parametrize("pair", PAIRS)
def test_every_row_of_a_table_of_differences_is_marked(root: Path, pair: str) -> None:
    c = compared(root / "seeds", pair)
    tables, page = c.tables(), c._repr_html_()
    found = findings(c.a, c.b, tables)
    same = ("verbatim", "typographic", "kept", "both")
    places = {
        side: [(e.start, e.end) for one in found if (e := one.ends[at]) is not None]
        for at, side in enumerate("ab")
    }
    for name in MARKED:
        rows = tables[name]
        if "status" in rows:
            alone = rows["status"].str.startswith("only")
            rows = rows[~(rows["status"].isin(same) | alone)]
        for side in "ab":
            there = rows[rows[f"start_{side}"].notna()]
            for start, end in zip(
                there[f"start_{side}"], there[f"end_{side}"], strict=True
            ):
                # A fact may lie inside a disagreement, which has what is counted, too.
                assert any(
                    first <= start and end <= last for first, last in places[side]
                )
    keys = set(
        regex.findall(r"f\d+", " ".join(regex.findall(r'data-n="([^"]*)"', page)))
    )
    assert keys == {f"f{at}" for at in range(1, len(found) + 1)}
    assert found
