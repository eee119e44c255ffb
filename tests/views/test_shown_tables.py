from __future__ import annotations

import pandas as pd
import pytest
import regex

import mediacomp as mc
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.views.page.report import report
from mediacomp.views.page.shown_tables import TableDisplay, shown_table, table_text
from tests.views.hostile import hostile_pair
from tests.views.html_checks import Page

A = mc.Article.from_text(
    "Rain fell on the pier of Port Ellery. “We shall stay open,” said Ann Lee.",
    label="Morning",
)
B = mc.Article.from_text(
    "Rain fell on the pier at Port Ellery. “We may stay open,” said Ann Lee.",
    label="Evening",
)


@pytest.fixture(scope="module")
def compared() -> mc.Comparison:
    return mc.compare(A, B, encoder="lexical")


def test_what_a_person_reads_first_is_in_the_catalogue() -> None:
    for name, table in CATALOGUE.items():
        assert set(table.first) <= set(table.columns), name
        assert len(table.first or table.columns) <= 6, name
        # Codes stand before all else, and no place of a character among them.
        coded = [bool(table.columns[column].sentence_of) for column in table.first]
        assert coded[:1] != [False] or not any(coded), name
        assert not any(c.startswith(("start", "end")) for c in table.first), name


@pytest.mark.parametrize("name", CATALOGUE)
def test_each_table_shows(name: str, compared: mc.Comparison) -> None:
    shown = compared.show(name)
    html = shown._repr_html_()
    assert Page(html).faults == []
    assert html == compared.show(name)._repr_html_()
    assert CATALOGUE[name].title in html
    assert max(map(len, repr(shown).splitlines())) <= 80
    # No identifier of a program where a person reads.
    heads = [column.heading for column in shown.shown.columns]
    assert not [head for head in heads if "_" in head]


def test_codes_come_first_and_values_are_words(compared: mc.Comparison) -> None:
    shown = compared.show("quotations").shown
    first = [shown.columns[at].heading for at in shown.first]
    assert first == ["A", "B", "text in A", "text in B", "status", "what differs"]
    assert [shown.rows[0][at] for at in shown.first][:5] == [
        "A2",
        "B2",
        "“We shall stay open,”",
        "“We may stay open,”",
        "quoted differently",
    ]


def test_all_columns_fold(compared: mc.Comparison) -> None:
    html = compared.show("facts")._repr_html_()
    few, all_of_them = html.split("<details", 1)
    assert "mentions in A" not in few
    assert "mentions in A" in all_of_them
    assert "<details" not in compared.show("summary")._repr_html_()


def test_texts_are_whole_on_the_left_and_unbroken(compared: mc.Comparison) -> None:
    html = compared.show("sentences")._repr_html_()
    assert "Rain fell on the pier of Port Ellery." in html
    assert "overflow-wrap:anywhere" not in html
    assert "overflow-wrap:normal" in html
    # Without styles, as in a notebook that isn't trusted, Jupyter would put them right.
    assert regex.search(
        r'<td[^>]* style="text-align:left"[^>]*>Rain fell on the pier of', html
    )


def test_codes_find_the_view_of_the_same_pair(compared: mc.Comparison) -> None:
    html = compared.show("links")._repr_html_()
    (view,) = regex.findall(r'data-of="([\w-]+)"', html)
    assert f'<div class="mc" id="{view}"' in compared._repr_html_()
    assert '<b data-at="A1">A1</b>' in html
    other = mc.compare(B, A, encoder="lexical").show("links")._repr_html_()
    assert f'data-of="{view}"' not in other


def test_codes_of_the_report_lead_to_their_cards(compared: mc.Comparison) -> None:
    page = Page(report(A, B, compared.tables(), compared.settings))
    ids = {attributes.get("id") for _, attributes in page.elements}
    linked = [
        str(link["href"]).removeprefix("#")
        for link in page.all("a")
        if str(link.get("href", "")).startswith("#mc-")
    ]
    assert linked
    assert set(linked) <= ids


def test_an_unknown_table_names_the_near_one_and_all(compared: mc.Comparison) -> None:
    with pytest.raises(
        mc.UnknownTableError, match=r"did you mean 'quotations'\?.* summary, sentences"
    ):
        compared.show("qoutations")
    with pytest.raises(mc.UnknownTableError, match="no table 'zzz'; it must be one of"):
        compared.show("zzz")


def test_hostile_text_shows_as_text() -> None:
    _, _, tables = hostile_pair()
    for name, table in tables.items():
        shown = shown_table(name, table)
        html = TableDisplay(shown, "")._repr_html_()
        assert Page(html).faults == []
        assert not regex.search(r"[\x00-\x09\x0b-\x1f\u202a-\u202e]", table_text(shown))


def test_in_a_terminal_no_short_cell_is_broken() -> None:
    found = mc.compare(A, B, encoder="lexical").show("readability")
    lines = repr(found).splitlines()
    assert not [line for line in lines if line.endswith((":", "higher is"))]
    # A note names the versions as the columns do.
    notes = [line for line in lines if "note:" in line]
    assert notes
    assert not [line for line in notes if regex.search(r"\b[ab]: ", line)]


def test_in_a_terminal_both_readings_stand_alike() -> None:
    rows = {
        "text_a": ["is set to meet with the harbour board again"],
        "text_b": ["sold"],
        "change": ["more certain"],
    }
    assert table_text(shown_table("wording", pd.DataFrame(rows))).splitlines()[1:] == [
        "change: surer in B",
        "    text in A: is set to meet with the harbour board again",
        "    text in B: sold",
    ]


def test_a_small_difference_does_not_read_as_none() -> None:
    row = {"measure": "MATTR 50", "value_a": 0.861, "value_b": 0.8647, "unit": "share"}
    row |= {"difference": 0.0037, "low": 0.0004, "high": 0.007}
    row |= {"direction": "higher is more varied", "note": None}
    shown = shown_table("diversity", pd.DataFrame([row]))
    headings = [column.heading for column in shown.columns]
    cells = dict(zip(headings, shown.rows[0], strict=True))
    assert [cells[name] for name in ("difference", "low", "high")] == [
        *("0.004", "0.0004", "0.01")
    ]


def test_an_empty_table_says_why() -> None:
    italian = mc.Article.from_text("Piove. Il fiume sale.", language="it")
    shown = mc.compare(italian, italian, encoder="lexical").show("wording")
    html = shown._repr_html_()
    assert "Wording (0 rows)" in html
    assert "these texts are Italian" in html
    assert "<table" not in html


def test_a_column_that_the_catalogue_lacks_is_an_error() -> None:
    with pytest.raises(KeyError):
        shown_table("links", pd.DataFrame({"colour": ["red"]}))


@pytest.mark.parametrize("name", CATALOGUE)
def test_help_says_what_a_table_says(name: str, compared: mc.Comparison) -> None:
    told = compared.help(name)
    text, html = repr(told), told._repr_html_()
    assert max(map(len, text.splitlines())) <= 80
    assert Page(html).faults == []
    for column in CATALOGUE[name].columns:
        assert f"<code>{column}</code>" in html
    assert f'c.show("{name}")' in text
    assert "`" not in text


def test_help_shows_the_first_row_as_an_example(compared: mc.Comparison) -> None:
    told = compared.help("quotations")
    assert "text in B: “We may stay open,”" in told.example
    assert "altered: quoted differently" in " ".join(repr(told).split())


def test_help_lists_all_tables(compared: mc.Comparison) -> None:
    told = compared.help()
    assert [line.names for line in told.lines] == [(name,) for name in CATALOGUE]
    with pytest.raises(mc.UnknownTableError, match="did you mean 'facts'"):
        compared.help("fact")
