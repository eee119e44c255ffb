from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest
import regex

from mediacomp.comparison import compare
from mediacomp.text.article import Article
from mediacomp.views.page.reading_view import codes_of, reading_view
from mediacomp.views.page.report import report
from tests.views.hostile import ATTACKS, hostile_pair
from tests.views.html_checks import Page, stripped
from tests.views.pairs import compared
from tests.views.seed_tables import GOLD, LINKS, SENTENCES, Tables, empty_tables, frame

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[Article, Article]
BODY = (
    "The council met on Monday. Rain fell on the pier all day, and nobody was hurt. "
    "Boats stayed in."
)


@pytest.fixture
def html(pair: Pair, tables: Tables) -> str:
    return reading_view(*pair, tables, {"encoder": "contextual"})


def test_same_input_same_bytes(pair: Pair, tables: Tables, html: str) -> None:
    assert reading_view(*pair, tables, {"encoder": "contextual"}) == html


def test_every_word_of_both_articles_is_shown_in_order(pair: Pair, html: str) -> None:
    texts = regex.sub(
        r"<sup\b.*?</sup>|<small\b.*?</small>", "", html, flags=regex.DOTALL
    )
    for side, article in zip("ab", pair, strict=True):
        cells = regex.findall(
            rf'<td role="cell" class="mc-{side}".*?</td>', texts, flags=regex.DOTALL
        )
        lines = regex.findall(
            r'<p class="mc-text"[^>]*>(.*?)</p>', " ".join(cells), flags=regex.DOTALL
        )
        shown = [Page(line).text for line in lines]
        places = sorted(
            (*article.headers, *article.sentences), key=lambda piece: piece.start
        )
        assert shown == [
            " ".join(article.text[piece.start : piece.end].split()) for piece in places
        ]


def test_it_is_well_formed(html: str) -> None:
    assert Page(html).faults == []


def test_ids_are_unique_and_every_link_on_the_page_leads_somewhere(html: str) -> None:
    elements = Page(html).elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"] for tag, attributes in elements if tag == "a"}
    assert targets <= {f"#{name}" for name in ids}


def test_views_of_other_comparisons_have_other_ids(
    pair: Pair, tables: Tables, html: str
) -> None:
    others = [
        reading_view(*pair[::-1], tables, {"encoder": "contextual"}),
        reading_view(*pair, tables, {"encoder": "lexical"}),
        reading_view(*pair, tables, {"encoder": "contextual", "corrected": "A1–B1"}),
        reading_view(*pair, tables, {"encoder": "contextual"}, simple=True),
        reading_view(*pair, tables, {"encoder": "contextual"}, layers=["only"]),
    ]
    ids = [
        {e["id"] for _, e in Page(text).elements if "id" in e}
        for text in (html, *others)
    ]
    assert sum(map(len, ids)) == len(set().union(*ids))


def test_a_link_to_a_finding_outlives_a_version_of_the_program_and_other_findings(
    pair: Pair, tables: Tables, html: str
) -> None:
    fewer = tables | {"substitutions": tables["substitutions"].iloc[3:]}
    later = reading_view(*pair, fewer, {"encoder": "contextual", "mediacomp": "9"})
    places = [
        set(regex.findall(r'<i id="(mc-[0-9a-f]{6}-\w-[ab]\d+[^"]*)"', text))
        for text in (html, later)
    ]
    assert len(places[1]) > 30
    assert places[1] < places[0]


def test_every_style_rule_stays_inside_the_view(html: str) -> None:
    style = regex.search(r"<style>(.*?)</style>", html, flags=regex.DOTALL)
    assert style is not None
    rules = regex.sub(r"@(?:media|container|supports)[^{]*\{|(?m)^\}+$", "", style[1])
    selectors = [
        part for rule in regex.findall(r"([^{}]+)\{", rules) for part in _split(rule)
    ]
    assert len(selectors) > 50
    # JupyterLab's box around a view cuts off what would stay in sight.
    boxes = ".jp-Cell:not :is:has"
    assert {one for one in selectors if ".mc.mc" not in one} == {boxes}


def _split(selectors: str) -> list[str]:
    """Selectors of a rule; a comma inside :is() parts nothing."""
    while regex.search(r"\([^()]*\)", selectors):
        selectors = regex.sub(r"\([^()]*\)", "", selectors)
    return selectors.strip().split(",")


def test_without_styles_no_ribbon_is_a_black_block(html: str) -> None:
    drawn = regex.findall(r"<svg[^>]*>", html)
    assert drawn
    assert all('fill="none"' in tag for tag in drawn)


def test_nothing_is_loaded_from_elsewhere(html: str) -> None:
    assert not regex.search(r"https?://|url\(|@import|<link\b|<img\b|\bsrc=", html)


def test_headings_start_at_the_third_level(html: str) -> None:
    assert [tag for tag, _ in Page(html).elements if regex.fullmatch(r"h\d", tag)] == [
        "h3"
    ]


def test_how_the_two_relate_is_the_heading_and_is_said_once(html: str) -> None:
    heading = regex.search(r"<h3>(.*?)</h3>", html)
    lead = regex.search(r'<p class="mc-lead">(.*?)</p>', html)
    assert heading is not None
    assert lead is not None
    assert heading[1] == "Version A and Version B"  # no kinship in these tables
    told = compared("practice")._repr_html_()
    assert (
        "<h3>Version A and Version B are probably two versions of one text.</h3>"
        in told
    )
    assert '<p class="mc-lead">They differ in a number' in told
    assert Page(told).text.count("versions of one text.") == 2  # the other: the story


def test_what_differs_between_the_headlines_is_marked_above_the_findings() -> None:
    a, b = (
        Article.from_text(f"{head}\n\n{BODY}")
        for head in ("Council will close old pier after 12 years", "Council shuts pier")
    )
    html = compare(a, b, encoder="lexical")._repr_html_()
    heads = regex.search(r'<div class="mc-heads">(.*?)</div>', html)
    assert heads is not None
    assert "after 12 years" in regex.findall(r"<mark>(.*?)</mark>", heads[1])
    assert (
        Page(heads[1]).text == "A Council will close old pier after 12 yearsB "
        "Council shuts pier"
    )


def test_a_headline_that_one_version_lacks_is_said() -> None:
    a = Article.from_text(f"Old pier closes\n\n{BODY}")
    b = Article.from_text(BODY)
    html = compare(a, b, encoder="lexical")._repr_html_()
    assert '<bdi lang="en">Old pier closes</bdi>' in html
    assert html.count("<span>no headline</span>") == 1


def test_a_space_before_what_is_marked_is_not_marked(html: str) -> None:
    assert "<mark" in html
    assert not regex.search(r"<mark[^>]*>\s", html)


def test_names_stand_over_their_columns_where_styles_are_stripped(html: str) -> None:
    # Classes mean nothing there, and a notebook sets headings of a table to the right.
    styles = regex.findall(r'<th [^>]*class="mc-(\w)" style="([^"]*)"', html)
    assert [(side, "text-align:left" in style) for side, style in styles] == [
        ("a", True),
        ("g", False),
        ("b", True),
    ]


def test_marks_meet_on_both_sides(html: str) -> None:
    numbers = regex.findall(r"<sup id=\"[^\"]+-(\d+)([ab])\"", html)
    assert {n for n, side in numbers if side == "a"} == {
        n for n, side in numbers if side == "b"
    }
    assert 'title="B2: quickly joined (word form)">been quick to join</mark>' in html


def test_stripped_of_style_drawings_and_scripts_it_tells_its_story(html: str) -> None:
    plain = stripped(html)
    page = Page(plain)
    assert page.faults == []
    for item in GOLD["omitted_spans_of_a"][:3]:
        assert regex.search(
            rf"<mark[^>]*>{regex.escape(item['span'])}</mark><small> \[only in "
            rf"A\]</small>",
            plain,
        )
    assert (
        "<mark>and hold a joint press conference later Tuesday</mark><small> [only in "
        "B]</small>" in plain
    )
    assert (
        "“our security is closely linked”</span><small> [said in A6]</small>" in plain
    )
    assert "A2 partial (64% carried) → B7; ⇅ moved" in page.text
    assert "B12 only in B" in page.text
    assert "nothing in A" in page.text
    assert "A6 reworded; B1 says more → B1 (doubtful), B5" in page.text
    assert "date (not compared)" in page.text


def test_what_belongs_together_shares_a_row(html: str) -> None:
    rows = regex.findall(r"<tr role=\"row\".*?</tr>", html, flags=regex.DOTALL)
    codes = [regex.findall(r'data-code="(\w+)"', row) for row in rows]
    assert ["A3", "B2"] in codes
    assert codes[codes.index(["A8", "B9"]) + 1] == ["B10"]
    assert ["B12"] in codes
    split = next(row for row in rows if 'data-code="A8"' in row)
    assert 'rowspan="2"' in split


def test_a_moved_link_runs_across_rows_and_a_doubtful_one_is_named(html: str) -> None:
    ribbons = regex.findall(
        r'<span class="mc-ribbon ([^"]+)" data-ends="(\w+ \w+)"', html
    )
    kinds = {ends: kind.split() for kind, ends in ribbons}
    assert len(ribbons) == len(GOLD["links"]) - 2
    assert kinds["A2 B7"] == ["mc-across", "mc-moved"]
    assert kinds["A6 B1"] == [
        "mc-across",
        "mc-reworded" if "mc-reworded" in kinds["A6 B1"] else "mc-partial",
        "mc-unsure",
    ]
    assert kinds["A3 B2"] == ["mc-band", "mc-reworded"]


def test_counts_in_the_head_add_up(html: str) -> None:
    for total, parts in regex.findall(
        r"(\d+) sentences: (.*?)(?:;|$)", Page(html).text
    ):
        counts = regex.findall(r"(\d+) (?:kept|reworded|partial|only in)", parts)
        assert len(counts) == 4
        assert sum(map(int, counts)) == int(total)


def placed(pair: Pair, **rows: Mapping[str, object]) -> Tables:
    """Tables of one row each: what stands there, with the places of its words."""
    found = {}
    for name, row in rows.items():
        cells = dict(row)
        for side, article in zip("ab", pair, strict=True):
            if (text := cells.pop(side, None)) is not None:
                start = article.text.index(str(text))
                at = next(s.index for s in article.sentences if start < s.end)
                cells |= {f"text_{side}": text, f"sentence_{side}": at}
                cells |= {f"start_{side}": start, f"end_{side}": start + len(str(text))}
        found[name] = pd.DataFrame([cells])
    return found


@pytest.fixture
def harbour() -> tuple[Pair, Tables]:
    """Two short texts with a finding of each table."""
    texts = (
        "The pier took 212 boats in May. “We may close the pier,” said Ann Lee. The "
        "town plans to build a wall. Nobody wants it, a survey found.",
        "The pier took 221 boats in May. “We close the pier,” said Ann Lee. The town "
        "will build a wall. Nobody wants it.",
    )
    one, two = (
        Article.from_text(text, label=label)
        for text, label in zip(texts, ("One", "Two"), strict=True)
    )
    rows = [
        {
            "version": v,
            "sentence": s.index,
            "role": "body",
            "start": s.start,
            "end": s.end,
            "text": s.text,
            "status": "reworded",
            "coverage": 1.0,
            "moved": False,
        }
        for v, article in (("a", one), ("b", two))
        for s in article.sentences
    ]
    links = [
        {"a": at, "b": at, "relation": "reworded", "moved": False, "sure": at != 2}
        | {"group": at, "cardinality": "1:1", "probability": 1.0}
        for at in range(4)
    ]
    tables = empty_tables() | {
        "sentences": frame(rows, SENTENCES),
        "links": frame(links, LINKS),
    }
    fact = {"status": "changed", "kind": "number", "value_a": "212", "value_b": "221"}
    quotation = {"altered": True, "changes": "only A has “may” <i>", "sure": True}
    quotation |= {"shortened": False, "extended": False}
    wording = {"kind": "certainty", "change": "more certain"}
    pair = one, two
    return pair, tables | placed(
        pair,
        facts=fact | {"a": "212 boats", "b": "221 boats"},
        quotations=quotation
        | {"a": "“We may close the pier,”", "b": "“We close the pier,”"},
        wording=wording | {"a": "plans to build", "b": "will build"},
        attribution={"status": "lost", "a": "a survey found", "sure": True},
    )


def test_every_finding_is_marked_at_its_place(harbour: tuple[Pair, Tables]) -> None:
    html = reading_view(*harbour[0], harbour[1], {})
    marks = regex.findall(
        r'<(?:mark|small) class="mc-(?:say mc-)?(\w+)" data-n="(f\d)"[^>]*>([^<]*)<',
        html,
    )
    assert [(key, kind, text) for kind, key, text in marks] == [
        ("f2", "loud", "212 boats"),
        ("f2", "loud", "221 boats"),
        ("f1", "loud", "may"),
        ("f1", "gap", " ‸ "),
        ("f3", "doubtful", "plans to build"),
        ("f3", "doubtful", "will build"),
        ("f4", "quiet", "a survey found"),
    ]


def test_findings_are_named_on_their_cards(harbour: tuple[Pair, Tables]) -> None:
    html = reading_view(*harbour[0], harbour[1], {})
    texts = regex.findall(r'<div class="mc-card.*?</div>', html, flags=regex.DOTALL)
    flags = {
        Page(text).text.partition(" ")[0]: regex.findall(
            r'<b class="mc-flag" data-of="f\d" title="([^"]*)">([^<]*)<', text
        )
        for text in texts
    }
    number = [("A “212 boats” | B “221 boats”", "number differs")]
    surer = [("A “plans to build” | B “will build”", "perhaps surer in B")]
    assert flags["A1"] == flags["B1"] == number
    assert flags["A3"] == flags["B3"] == surer
    assert flags["A4"] == [("only A has “a survey found”", "source only in A")]
    assert flags["B4"] == []
    told = "quoted differently: only A has “may” &lt;i&gt;</p>"
    assert html.count(told) == 1
    assert html.index('data-code="B2"') < html.index(told)
    assert regex.search(r"→ B\d; source only in A", Page(stripped(html)).text)


def test_the_first_screen_shows_both_readings_of_the_most_telling(
    harbour: tuple[Pair, Tables],
) -> None:
    html = reading_view(*harbour[0], harbour[1], {})
    first = regex.search(r'<ol class="mc-first">(.*?)</ol>', html, flags=regex.DOTALL)
    assert first is not None
    assert [Page(item).text for item in first[1].split("</li>")[:-1]] == [
        "quoted differently A2 ↔ B2 A “We may close the pier,” said Ann Lee. B “We ‸ "
        "close the pier,” said Ann Lee.",
        "a number differs A1 ↔ B1 A The pier took 212 boats in May. B The pier took "
        "221 boats in May.",
        "a source only in A A4 A Nobody wants it, a survey found.",
        "perhaps surer in B A3 ↔ B3 A The town plans to build a wall. B The town will "
        "build a wall.",
    ]
    lead = regex.search(r'<p class="mc-lead">(.*?)</p>', html)
    assert lead is not None
    assert Page(lead[1]).text == (
        "They differ in a quotation, a number and a source. Perhaps they differ in how "
        "sure a statement is, too."
    )


def told_alike(texts_a: list[str], texts_b: list[str]) -> tuple[Pair, Tables]:
    """Two texts whose sentences answer each other in order, with the same letters."""
    one, two = (
        Article.from_sentences(texts_a, label="One"),
        Article.from_sentences(texts_b, label="Two"),
    )
    rows = [
        {
            "version": v,
            "sentence": s.index,
            "role": "body",
            "start": s.start,
            "end": s.end,
            "text": s.text,
        }
        | {"status": "kept", "coverage": 1.0, "moved": False}
        for v, article in (("a", one), ("b", two))
        for s in article.sentences
    ]
    links = [
        {
            "a": at,
            "b": at,
            "group": at,
            "cardinality": "1:1",
            "moved": False,
            "sure": True,
            "probability": 1.0,
        }
        | {"relation": "identical" if s == t else "typographic"}
        for at, (s, t) in enumerate(zip(texts_a, texts_b, strict=True))
    ]
    return (one, two), empty_tables() | {
        "sentences": frame(rows, SENTENCES),
        "links": frame(links, LINKS),
    }


def test_identical_sentences_and_other_typography_can_be_told_apart() -> None:
    pair, tables = told_alike(
        ["Rain fell.", "“It rose.”"], ["Rain fell.", '"It rose."']
    )
    html = reading_view(*pair, tables, {})
    assert "A1 kept → B1" in Page(html).text
    assert "A2 kept, typography differs → B2" in Page(html).text


def test_typography_that_differs_is_marked_and_says_what_stands_there() -> None:
    pair, tables = told_alike(
        ["He said: “It rose.” Then"], ['He said: "It rose." Then']
    )
    html = reading_view(*pair, tables, {})
    spelt = '<span class="mc-spelt" data-n="t1" title='
    assert f'{spelt}"B1: &#34;It (typography)">“It</span> ' in html
    assert html.count(spelt) == 4  # two words on either side


def test_a_partner_in_another_row_is_told_on_the_card(
    pair: Pair, tables: Tables
) -> None:
    html = reading_view(*pair, tables, {})
    told = regex.findall(r'<p class="mc-also">(.*?)</p>', html, flags=regex.DOTALL)
    texts = [Page(text).text for text in told]
    assert any(
        text.startswith("also B1 (doubtful) stands elsewhere in B: NATO Secretary")
        for text in texts
    )


def test_a_pair_without_a_link_and_one_without_a_sentence_are_shown() -> None:
    one = Article.from_sentences(["Rain fell."], label="One")
    rows = [
        {
            "version": v,
            "sentence": 0,
            "role": "body",
            "start": 0,
            "end": 10,
            "text": "Rain fell.",
        }
        | {"status": status, "coverage": 0.0}
        for v, status in (("a", "omitted"), ("b", "added"))
    ]
    page = Page(
        reading_view(
            one, one, empty_tables() | {"sentences": frame(rows, SENTENCES)}, {}
        )
    )
    assert page.faults == []
    assert "nothing in A" in page.text
    assert "nothing in B" in page.text
    assert Page(reading_view(one, one, empty_tables(), {})).faults == []


@pytest.mark.parametrize("show", [reading_view, report])
def test_hostile_text_shows_as_text(show: object) -> None:
    a, b, tables = hostile_pair()
    html = show(a, b, tables, {"encoder": "<b>\x1b"})  # type: ignore[operator]
    html.encode("utf-8")
    page = Page(html)
    assert page.faults == []
    assert all(
        str(picture["src"]).startswith("data:image/svg+xml;base64,")
        for picture in page.all("img")
    )
    assert len(page.all("script")) == (2 if show is report else 1)
    assert not [
        name
        for _, attributes in page.elements
        for name in attributes
        if name.startswith("on")
    ]
    assert not [a for a in page.all("a") if not str(a["href"]).startswith("#")]
    assert not regex.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", html)
    assert "\ufffd[31mape bell\ufffd nul\ufffd c1\ufffd" in page.text
    shown = "".join(page.words)
    for attack in (*ATTACKS[:4], ATTACKS[7]):
        assert attack[4:] in shown


def test_three_hundred_sentences_stay_light() -> None:
    texts = [
        f"Sentence {n} tells of rain on the coast, of wind and of the river that rose."
        for n in range(300)
    ]
    one = Article.from_sentences(texts, label="One")
    rows = [
        {
            "version": v,
            "sentence": s.index,
            "role": "body",
            "start": s.start,
            "end": s.end,
            "text": s.text,
        }
        | {"status": "reworded", "coverage": 1.0, "moved": False}
        for v in "ab"
        for s in one.sentences
    ]
    links = [
        {
            "a": at,
            "b": (at * 7) % 300,
            "group": at,
            "cardinality": "1:1",
            "relation": "reworded",
        }
        | {"moved": at % 2 == 0, "sure": True, "probability": 1.0}
        for at in range(300)
    ]
    html = reading_view(
        one,
        one,
        empty_tables()
        | {"sentences": frame(rows, SENTENCES), "links": frame(links, LINKS)},
        {},
    )
    assert html.count('class="mc-ribbon') == 300
    assert html.count('class="mc-grid mc-crowded"') == 1
    assert len(html) < 1_000_000


def test_a_version_that_is_called_like_a_sentence_is_no_link_to_it() -> None:
    one = Article.from_text("Rain fell. The river rose.", label="A1")
    two = Article.from_text("Rain fell. The river fell.", label="B2")
    assert codes_of(one, two) == {"A2", "B1"}
