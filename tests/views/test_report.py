from __future__ import annotations

import pandas as pd
import regex

from mediacomp.comparison import compare
from mediacomp.measures.catalogue import CATALOGUE
from mediacomp.text.article import Article
from mediacomp.views.charts.plots import Plots
from mediacomp.views.page.report import report
from mediacomp.views.page.shown_tables import ShownColumn, shown_table
from tests.views.html_checks import Page
from tests.views.seed_tables import Tables, empty_tables

Pair = tuple[Article, Article]
SETTINGS = {"mediacomp": "0.1.0", "encoder": "contextual", "model sha256": "ab" * 32}


def test_it_holds_findings_view_tables_settings_and_citation(
    pair: Pair, tables: Tables
) -> None:
    html = report(*pair, tables, SETTINGS)
    page = Page(html)
    assert page.faults == []
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Version A and Version B: two versions compared</title>" in html
    assert [tag for tag, _ in page.elements if regex.fullmatch(r"h\d", tag)] == [
        "h1",
        *["h2"] * 6,
    ]
    assert all(CATALOGUE[name].explanation in page.text for name in tables)
    assert "ab" * 32 in page.text
    assert (
        "mediacomp 0.1.0: comparison of “Version A” and “Version B” (contextual "
        "encoder)." in page.text
    )


def test_the_findings_stand_there_once(pair: Pair, tables: Tables) -> None:
    assert (
        Page(report(*pair, tables, SETTINGS)).text.count(
            "told earlier or later in the other version: A2 with B7"
        )
        == 1
    )


def test_sentences_that_are_named_lead_to_their_cards(
    pair: Pair, tables: Tables
) -> None:
    html = report(*pair, tables, SETTINGS)
    story = html[html.index('<ul class="findings">') : html.index('id="settings"')]
    links = regex.findall(r'<a href="#(mc-\w+-)([AB]\d+)">([AB]\d+)</a>', story)
    assert {"A2", "B7"} <= {code for _, code, _ in links}
    assert all(code == shown for _, code, shown in links)
    assert all(f'id="{name}{code}"' in html for name, code, _ in links)


def test_it_is_under_a_megabyte_and_loads_nothing(pair: Pair, tables: Tables) -> None:
    html = report(*pair, tables, SETTINGS)
    assert len(html.encode()) < 1_000_000
    assert not regex.search(
        r"https?://|url\(|@import|<link\b|\bsrc=\"(?!data:image/svg\+xml;base64,)", html
    )


def test_figures_stand_in_the_page_with_the_sentence_that_tells_them(
    pair: Pair, tables: Tables
) -> None:
    page = Page(report(*pair, tables, SETTINGS))
    plots = Plots(*pair, tables)
    told = [
        plots.describe(name) for name in ("links", "coverage", "kinds", "readability")
    ]
    assert [picture["alt"] for picture in page.all("img")] == told
    assert all(page.text.count(sentence) == 1 for sentence in told)
    assert not Page(report(*pair, empty_tables(), SETTINGS)).all("img")


def test_quotations_are_words_of_the_page_and_no_picture() -> None:
    said = [
        f"“We {{}} close pier {n} of the old harbour,” said Ann Lee." for n in "123"
    ]
    a, b = (
        Article.from_text(" ".join(each.format(word) for each in said))
        for word in ("may", "will")
    )
    c = compare(a, b, encoder="lexical")
    html = report(a, b, c.tables(), SETTINGS)
    shown = html[
        html.index('<ul class="quoted">') : html.rindex(
            "</ul>", 0, html.index(">Tables</h2>")
        )
    ]
    assert shown.count("<mark>may</mark>") == shown.count("<mark>will</mark>") == 3
    assert regex.findall(r"#mc-\w+-(\w+)", shown) == [
        "A1",
        "B1",
        "A2",
        "B2",
        "A3",
        "B3",
    ]
    assert Plots(a, b, c.tables()).describe("quotations") in Page(html).text


def test_places_in_the_figures_lead_to_cards_and_captions_to_tables(
    pair: Pair, tables: Tables
) -> None:
    html = report(*pair, tables, SETTINGS)
    figures = html[html.index('<section id="figures">') :]
    figures = figures[: figures.index("</section>")]
    places = regex.findall(r'<a href="#(mc-\w+-\w+)" title="(\w+)"', figures)
    assert {told for _, told in places} >= {"A1", "A13", "B1", "B15"}
    assert all(name.endswith(f"-{told}") for name, told in places)
    assert all(f' id="{name}"' in html for name, _ in places)
    captions = regex.findall(r'<a href="#(table-\w+)">The table</a>', figures)
    assert captions[:2] == ["table-links", "table-sentences"]
    assert all(html.count(f' id="{name}"') == 1 for name in captions)


def test_same_input_same_bytes(pair: Pair, tables: Tables) -> None:
    assert report(*pair, tables, SETTINGS) == report(
        *pair, tables, dict(reversed(SETTINGS.items()))
    )


def test_the_language_of_the_texts_is_marked(pair: Pair, tables: Tables) -> None:
    german = Article(pair[0].text, "A", "de", pair[0].sentences, pair[0].headers)
    html = report(german, pair[1], tables, SETTINGS)
    assert regex.search(r'<p class="mc-text" dir="auto" lang="de">NATO will', html)
    assert regex.search(r'<p class="mc-text" dir="auto" lang="en">NATO Secretary', html)


def test_title_and_labels_are_escaped(pair: Pair, tables: Tables) -> None:
    html = report(*pair, tables, SETTINGS, title="<script>")
    assert "<title>&lt;script&gt;</title>" in html


def test_tables_count_sentences_as_readers_do(tables: Tables) -> None:
    rows = {name: shown_table(name, table).rows for name, table in tables.items()}
    assert rows["links"][2][:2] == ("A2", "B7")
    assert rows["additions"][0][0] == "B1"
    assert "A6" in rows["additions"][0]
    assert rows["omissions"][0][0] == "A1"
    assert rows["sentences"][-1][:3] == ("B15", "B", "body")
    assert rows["substitutions"][0][:3] == ("A2", "B7", "1")


def test_cells_read_well() -> None:
    table = pd.DataFrame(
        {
            "probability": pd.array([-2.135, pd.NA], "Float64"),
            "in_quotation": pd.array([True, pd.NA], "boolean"),
        }
    )
    shown = shown_table("substitutions", table)
    assert shown.rows == (("1", "−2.13", "yes"), ("2", "–", "–"))
    assert shown.columns == (
        ShownColumn("mark", "figure"),
        ShownColumn("probability", "figure"),
        ShownColumn("in quotation"),
    )
