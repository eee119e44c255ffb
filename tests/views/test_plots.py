from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot, rcParams
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from mediacomp.comparison import compare
from mediacomp.errors import InputError, OutputError
from mediacomp.measures.readability.lengths import length_distribution, sentence_lengths
from mediacomp.text.article import Article
from mediacomp.views.charts.drawing import in_style
from mediacomp.views.charts.plots import Plots, picture
from mediacomp.views.charts.quotation_words import paired_words, quoted
from mediacomp.views.charts.quotations import (
    DRAWN,
    draw_quotations,
    quotations_height,
)
from mediacomp.views.charts.registry import PLOTS
from mediacomp.views.charts.series import (
    CROWD,
    bands,
    blocks,
    crowded,
    differences,
    lengths,
    merged,
    ties,
)
from mediacomp.views.charts.tallies import fact_counts, kinds
from mediacomp.views.palette import STATUS, tint
from tests.views.hostile import hostile_pair
from tests.views.seed_tables import (
    QUOTATIONS,
    READABILITY,
    Tables,
    empty_tables,
    frame,
    quotation_rows,
)

Pair = tuple[Article, Article]
NAMES = (
    *("links", "coverage", "kinds", "readability", "sentence_lengths"),
    *("quotations", "facts"),
)
SIGNATURE = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}


@pytest.fixture
def tables(tables: Tables, pair: Pair) -> Tables:
    facts = [("name", "both"), ("name", "changed"), ("date", "only in a")]
    return tables | {
        "quotations": frame(quotation_rows(*pair), QUOTATIONS),
        "facts": pd.DataFrame(facts, columns=["kind", "status"]),
    }


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    pyplot.close("all")


def test_blocks_fill_both_articles(tables: Tables) -> None:
    found = blocks(tables)
    assert found.groupby("version")["width"].sum().tolist() == pytest.approx(
        [100, 100], abs=0.05
    )
    assert found[found["status"] == "omitted"]["code"].tolist() == ["A13"]


def test_ties_join_the_middles_of_their_blocks(tables: Tables) -> None:
    found = ties(tables).set_index(["a", "b"])
    own = blocks(tables)
    middle = float((own["start"] + own["width"] / 2)[own["code"] == "A2"].iloc[0])
    assert found.loc[("A2", "B7"), "middle_a"] == pytest.approx(middle)
    assert found["moved"].sum() == found["doubtful"].sum() == 1


def test_a_difference_without_an_interval_may_be_chance() -> None:
    rows = [
        {"measure": name, "difference": -2.0, "low": low, "high": high}
        for name, low, high in (
            ("wide", -3.0, 1.0),
            ("clear", -3.0, -1.0),
            ("unknown", None, None),
        )
    ]
    found = differences({"readability": frame(rows, READABILITY)})
    assert found["chance"].tolist() == [True, False, True]
    assert "beyond chance by 1 of 3 measures (clear −2.0)" in Plots(
        Article("", "One", "en", ()),
        Article("", "Two", "en", ()),
        {"readability": frame(rows, READABILITY)},
    ).describe("readability")


def forest() -> dict[str, pd.DataFrame]:
    rows = [
        {
            "measure": "ease",
            "difference": 9.0,
            "low": 2.0,
            "high": 16.0,
            "direction": "higher is easier",
        },
        {
            "measure": "grade",
            "difference": -2.0,
            "low": -5.0,
            "high": 1.0,
            "direction": "higher is harder",
            "note": "b: short; outside the range it was made for (1 to 14)",
        },
        {
            "measure": "other ease",
            "difference": -1.0,
            "low": None,
            "high": None,
            "direction": "higher is easier",
        },
    ]
    return {"readability": frame(rows, READABILITY)}


def test_measures_of_all_units_share_one_scale(pair: Pair) -> None:
    found = differences(forest()).set_index("measure")
    # Ease is harder the other way round: nine points more in B make A the harder one.
    for name, place in (("place", -9), ("place_low", -16), ("place_high", -2)):
        assert found[name].tolist()[0] == pytest.approx(place / 7)
    assert found["harder"].tolist() == ["a", "a", "b"]
    axes = Plots(*pair, forest()).readability()
    shown = [label.get_text() for label in axes.get_yticklabels()]
    assert shown == ["ease", "grade *", "other ease"]
    assert {"← A harder", "B harder →"} <= {text.get_text() for text in axes.texts}
    assert "* outside the formula’s range" in axes.get_xlabel()
    assert "A: Version A; B: Version B" in axes.get_xlabel()


def test_swapping_the_versions_mirrors_the_readability_plot() -> None:
    there = differences(forest())
    rows = forest()["readability"].copy()
    low, high = rows["low"], rows["high"]
    rows = rows.assign(difference=rows["difference"] * -1, low=high * -1, high=low * -1)
    back = differences({"readability": rows})
    assert back["place"].tolist()[:2] == (there["place"] * -1).tolist()[:2]
    assert back["place_low"].tolist()[:2] == (there["place_high"] * -1).tolist()[:2]


def test_chance_is_an_open_circle_and_figures_stand_beside_it(pair: Pair) -> None:
    axes = Plots(*pair, forest()).readability()
    filled = [
        line.get_markerfacecolor() != "white"
        for line in axes.get_lines()
        if line.get_marker() == "o"
    ]
    assert filled == [True, False]
    (beside,) = axes.child_axes
    shown = [label.get_text() for label in beside.get_yticklabels()]
    assert shown == [
        "9.0 (2.0 to 16.0)",
        "−2.0 (−5.0 to 1.0)",
        "−1.0 (no interval)",
    ]


@pytest.mark.parametrize("name", ["readability", "sentence_lengths"])
def test_no_text_leaves_a_small_picture(name: str, pair: Pair) -> None:
    figure = pyplot.figure(figsize=(6 / 2.54, 4), layout="constrained")
    axes = getattr(Plots(*pair, forest() | sentence_length_tables()), name)(
        ax=figure.subplots()
    )
    figure.draw_without_rendering()
    whole = figure.bbox.padded(4)
    low, high = axes.get_xlim()
    ticks = [
        label
        for label, at in zip(axes.get_xticklabels(), axes.get_xticks(), strict=True)
        if low <= at <= high
    ]
    for text in (*axes.texts, axes.xaxis.label, *ticks, *axes.get_yticklabels()):
        box = text.get_window_extent()
        assert whole.x0 <= box.x0, text.get_text()
        assert box.x1 <= whole.x1, text.get_text()
        assert text.get_fontsize() >= 6.5


def test_a_forest_is_told_in_a_sentence(pair: Pair) -> None:
    told = Plots(*pair, forest()).describe("readability")
    assert (
        "2 measures find Version A harder and 1 measure finds Version B harder; "
        "beyond chance by 1 of 3 measures (ease 9.0)" in told
    )


def sentence_length_tables() -> dict[str, pd.DataFrame]:
    a = Article.from_sentences(["one two"] * 3 + ["one two three four"])
    b = Article.from_sentences(["one", "one two three"])
    return {
        "sentence_lengths": sentence_lengths(a, b),
        "length_distribution": length_distribution(a, b),
    }


def test_sentences_of_one_length_are_stacked(pair: Pair) -> None:
    found = lengths(sentence_length_tables())
    assert found["place"].tolist() == [0, 1, 2, 0, 0, 0]
    assert found["code"].tolist() == ["A1", "A2", "A3", "A4", "B1", "B2"]
    lines = Plots(*pair, sentence_length_tables()).sentence_lengths().get_lines()
    assert [
        np.size(line.get_xdata()) for line in lines if line.get_marker() == "o"
    ] == [4, 2]


def test_lengths_are_told_in_a_sentence(pair: Pair) -> None:
    told = Plots(*pair, sentence_length_tables()).describe("sentence_lengths")
    assert told.startswith(
        "Sentence lengths: Version A has 4 sentences of 2 to 4 words, median 2; "
        "Version B has 2 sentences of 1 to 3 "
        "words, median 2. The means differ by −0.5 words, interval"
    )


def test_no_data_keep_their_columns_and_types(tables: Tables) -> None:
    for data in (blocks, ties, differences, lengths, quoted):
        empty, full = data(empty_tables()), data(tables)
        assert empty.empty
        assert empty.dtypes.to_dict() == full.dtypes.to_dict()


@pytest.mark.parametrize("name", NAMES)
def test_a_plot_draws_on_the_axes_it_is_given(
    name: str, pair: Pair, tables: Tables
) -> None:
    ax = pyplot.figure().subplots()
    assert getattr(Plots(*pair, tables), name)(ax=ax) is ax
    assert pyplot.get_fignums() == [1]
    assert ax.has_data() or ax.texts


def test_moved_links_and_doubtful_ones_differ_in_more_than_colour(
    pair: Pair, tables: Tables
) -> None:
    lines = Plots(*pair, tables).links().get_lines()
    assert len(lines) == len(tables["links"])
    assert sum(line.get_linewidth() > 2 for line in lines) == 1
    assert sum(line.get_linestyle() != "-" for line in lines) == 1


@pytest.mark.parametrize("name", NAMES)
def test_labels_of_any_kind_are_drawn_without_a_warning(
    name: str, tables: Tables
) -> None:
    a, b, hostile = hostile_pair()
    one, two = (
        Article(a.text, "{x$^$ 東京 😀", "en", a.sentences),
        Article(b.text, "\ud800 \\frac", "en", b.sentences),
    )
    quotations = tables["quotations"].assign(
        text_a=pd.Series("{x$^$ 東京 😀 \ud800", tables["quotations"].index, object)
    )
    plots = Plots(
        one,
        two,
        hostile | {"readability": tables["readability"], "quotations": quotations},
    )
    getattr(plots, name)().figure.savefig(io.BytesIO(), format="svg")
    assert plots.describe(name).encode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_draw_is_no_error(name: str, pair: Pair) -> None:
    getattr(Plots(*pair, empty_tables()), name)().figure.savefig(
        io.BytesIO(), format="png"
    )


def test_descriptions_say_what_the_plots_show(pair: Pair, tables: Tables) -> None:
    plots = Plots(*pair, tables)
    assert (
        plots.describe("links")
        == "15 links between sentences of Version A and Version B: 1 moved, 1 doubtful."
    )
    assert (
        "1 of 13 sentences of Version A and 1 of 15 sentences of Version B"
        in plots.describe("coverage")
    )
    assert plots.describe("readability").endswith(
        "by none of 1 measure is the difference larger than chance could make it."
    )


def test_a_plot_that_is_not_there_is_told_with_those_that_are(pair: Pair) -> None:
    plots = Plots(*pair, {})
    with pytest.raises(AttributeError, match="no plot 'quotation'; the plots are link"):
        plots.quotation  # type: ignore[attr-defined]  # noqa: B018


def test_quotations_are_told_with_all_that_differs(pair: Pair, tables: Tables) -> None:
    found = quoted(tables)
    assert found["where"].tolist() == ["A2 and B7", "A6 and B5", "B8"]
    assert found["told"].tolist() == [
        "quoted differently; longer in A",
        "word for word",
        "only in B",
    ]
    assert found["likeness"].tolist()[:2] == [0.82, 1.0]
    assert pd.isna(found["likeness"].iloc[2])
    told = Plots(*pair, tables).describe("quotations")
    assert told == (
        "3 quotations, pairs counted once: 1 quoted differently, 1 word for word and "
        "1 only in B. The least alike share 82% of the shorter one's words (A2 and "
        "B7)."
    )


def test_no_text_leaves_a_picture_of_six_centimetres(
    pair: Pair, tables: Tables
) -> None:
    for name in ("links", "coverage", "quotations"):
        figure = pyplot.figure(figsize=(6 / 2.54, 4), layout="constrained")
        axes = getattr(Plots(*pair, tables), name)(ax=figure.subplots())
        figure.draw_without_rendering()
        whole = figure.bbox.padded(4)
        for text in (
            *axes.texts,
            axes.xaxis.label,
            *axes.get_xticklabels(),
            *axes.get_yticklabels(),
        ):
            box = text.get_window_extent()
            told = f"{name}: {text.get_text()!r}"
            assert whole.x0 <= box.x0, told
            assert box.x1 <= whole.x1, told
            assert text.get_fontsize() >= 6.5


@pytest.mark.parametrize("kind", SIGNATURE)
def test_a_saved_plot_is_the_same_each_time_and_says_what_it_shows(
    kind: str, pair: Pair, tables: Tables, tmp_path: Path
) -> None:
    plots = Plots(*pair, tables)
    for name in NAMES:
        first, second = (tmp_path / f"{name}{at}.{kind}" for at in "12")
        for path in (first, second):
            plots.save(name, path)
        assert first.read_bytes() == second.read_bytes()
        assert first.read_bytes().startswith(SIGNATURE[kind])
        assert kind == "pdf" or plots.describe(name)[:20].encode() in first.read_bytes()
    assert pyplot.get_fignums() == []


def test_a_plot_is_saved_only_under_a_name_that_says_how(
    pair: Pair, tables: Tables, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match=r"must end with \.svg, \.png, \.pdf"):
        Plots(*pair, tables).save("links", tmp_path / "links.jpeg")
    with pytest.raises(OutputError, match="cannot write"):
        Plots(*pair, tables).save("links", tmp_path / "nowhere" / "links.svg")


def test_hatching_shows_in_svg_on_its_tint(pair: Pair, tables: Tables) -> None:
    drawing = picture(Plots(*pair, tables), "links", "svg").decode()
    look = STATUS["partial"]
    assert f'fill="{tint(look.light)}"' in drawing
    assert f"stroke:{look.light}" in drawing


def test_an_unknown_plot_names_the_known_ones(pair: Pair, tables: Tables) -> None:
    with pytest.raises(
        ValueError,
        match="must be one of links, coverage, kinds, readability, sentence_lengths, "
        "quotations, facts",
    ):
        Plots(*pair, tables).describe("words")


def test_matplotlib_and_jinja_load_on_first_use() -> None:
    code = (
        "import sys; from mediacomp.views.page import reading_view, report; "
        "from mediacomp.views.words import terminal; "
        "from mediacomp.views.charts import plots; "
        "print('matplotlib' in sys.modules, 'jinja2' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]


def test_a_table_that_lacks_is_passed_over(pair: Pair) -> None:
    assert (
        Plots(*pair, {"summary": pd.DataFrame()})
        .describe("links")
        .startswith("0 links")
    )


def test_the_plots_are_those_of_the_list(pair: Pair, tables: Tables) -> None:
    plots = Plots(*pair, tables)
    public = {name for name in dir(plots) if not name.startswith("_")}
    assert public == {*PLOTS, "save", "describe"}


def test_a_picture_leaves_the_parameters_and_figures_of_others_alone(
    pair: Pair, tables: Tables
) -> None:
    """Styles set in turn by several threads gave other bytes and stayed behind."""
    plots = Plots(*pair, tables)
    before, alone = dict(rcParams), {n: picture(plots, n, "svg") for n in PLOTS}
    with ThreadPoolExecutor(3) as pool:
        jobs = [
            (n, pool.submit(picture, plots, n, "svg")) for _ in "123" for n in PLOTS
        ]
        assert all(job.result() == alone[n] for n, job in jobs)
    assert dict(rcParams) == before
    assert pyplot.get_fignums() == []


def many_quotations(rows: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    found = pd.DataFrame(
        {
            "row": range(rows),
            "where": "A1 and B1",
            "status": "verbatim",
            "told": "word for word",
        }
    )
    words = [(row, side, "Rain", False) for row in range(rows) for side in "ab"]
    return found, pd.DataFrame(words, columns=["row", "version", "word", "differs"])


def test_the_plot_of_quotations_stays_readable() -> None:
    found, words = many_quotations(DRAWN + 7)
    with in_style():
        height = quotations_height(found, words, 6.4)
        assert height == quotations_height(found[:DRAWN], words, 6.4)
        axes = Figure(figsize=(6.4, height)).add_subplot()
        draw_quotations(axes, found, words)
    assert axes.get_xlabel() == "7 more quotations: in the table"
    assert [text.get_text() for text in axes.texts].count("Rain") == 2 * DRAWN


def test_of_more_quotations_than_fit_the_first_are_drawn() -> None:
    axes = Figure(figsize=(2.36, 1.77)).add_subplot()
    draw_quotations(axes, *many_quotations(4))
    drawn = [text.get_text() for text in axes.texts].count("Rain") // 2
    assert 1 <= drawn < 4
    assert axes.get_xlabel().startswith(f"{4 - drawn} more quotation")


def test_words_that_differ_are_marked_and_those_around_them_shown() -> None:
    a, b = (
        Article.from_text(
            f"One two. “We {word}close the old pier of the town until the seal that "
            "sleeps on it has gone away again,” said Ann Lee."
        )
        for word in ("may ", "")
    )
    c = compare(a, b, encoder="lexical")
    found = paired_words(a, b, c.tables())
    own = {side: found[found["version"] == side] for side in "ab"}
    assert own["a"]["word"].tolist() == [
        *["“We", "may", "close", "the", "old", "pier"],
        "…",
    ]
    assert own["b"]["word"].tolist() == [
        *["“We", "‸", "close", "the", "old", "pier"],
        "…",
    ]
    assert own["a"][own["a"]["differs"]]["word"].tolist() == ["may"]
    axes = c.plot.quotations(ax=Figure(figsize=(6, 3)).subplots())
    # Not by colour alone: marked words are bold and framed.
    marked = [text for text in axes.texts if text.get_bbox_patch() is not None]
    assert [text.get_text() for text in marked] == ["may", "‸"]
    assert all(text.get_fontweight() == "bold" for text in marked)


def test_a_verbatim_pair_marks_nothing(pair: Pair, tables: Tables) -> None:
    sentence = "“I have missed three lessons and I am not sorry,” said Mina Osei."
    one, two = (
        Article.from_text(f"{first} {sentence}") for first in ("Rain.", "Hail.")
    )
    found = paired_words(one, two, compare(one, two, encoder="lexical").tables())
    assert not found["differs"].any()
    assert set(found["version"]) == {"a", "b"}
    # One that only b has shows its own words.
    alone = paired_words(*pair, tables)
    assert set(alone[alone["row"] == 2]["version"]) == {"b"}


def long_tables() -> Tables:
    """Fifty sentences each: two gaps, one in either, and one move."""
    told = [f"Number {word} of the crew {word} left pier {word}." for word in WORDS]
    a = Article.from_sentences(told)
    moved = [*told[:10], told[45], *told[10:20], *told[23:45], *told[46:]]
    b = Article.from_sentences(moved)
    return compare(a, b, encoder="lexical").tables()


LETTERS = "bdfgklmnprstvz"
WORDS = [f"{x}a{y}o{x}u" for x in LETTERS for y in LETTERS][:150:3]


def test_what_keeps_the_order_is_grouped_beyond_forty_sentences() -> None:
    tables = long_tables()
    found, lines = blocks(tables), ties(tables)
    assert len(found[found["version"] == "a"]) > CROWD
    assert crowded(found)
    runs = bands(found, lines)
    assert int(runs["links"].sum()) + int(lines["moved"].sum()) == len(lines)
    assert len(runs) <= 5
    # The gap of three sentences stands between two runs.
    ends = [code.rpartition("–")[2] for code in runs["a"]]
    assert "A20" in ends
    together = merged(found)
    assert len(together) < len(found) / 3
    assert together.groupby("version")["width"].sum().tolist() == pytest.approx(
        [100, 100], abs=0.1
    )
    a, b = (Article("", name, "en", ()) for name in ("One", "Two"))
    axes = Plots(a, b, tables).links(ax=Figure().subplots())
    assert len(axes.get_lines()) == int(lines["moved"].sum())
    assert len(axes.collections) == len(runs)


def test_a_quotation_longer_in_both_versions_says_so_once() -> None:
    row = {"text_a": "“Rain”", "sentence_a": 0, "text_b": "“Hail”", "sentence_b": 0}
    row |= {"altered": True, "shortened": True, "extended": True}
    each = "longer at one place in A, at another in B"
    for status, told in (
        ("altered", f"quoted differently; {each}"),
        ("extended", each),
    ):
        altered = {"status": status, "altered": status == "altered"}
        found = quoted({"quotations": pd.DataFrame([row | altered])})
        assert found["told"].tolist() == [told]


def test_a_ribbon_has_the_colour_of_the_links_in_it() -> None:
    told = [f"Number {word} of the crew {word} left pier {word}." for word in WORDS]
    other = [*told[:20], told[20].replace("left", "quit"), *told[21:]]
    one, two = Article.from_sentences(told), Article.from_sentences(other)
    tables = compare(one, two, encoder="lexical").tables()
    runs = bands(blocks(tables), ties(tables))
    assert runs["relation"].tolist() == ["identical", "reworded", "identical"]
    axes = Plots(one, two, tables).links(ax=Figure().subplots())
    colours = [str(ribbon.get_facecolor()) for ribbon in axes.collections]
    assert colours[0] == colours[2] != colours[1]


def test_the_middle_half_of_lengths_touches_no_dot_in_a_low_picture() -> None:
    article = Article.from_sentences([f"Rain fell on pier {n}." for n in range(4)])
    figure = Figure(figsize=(2.36, 1.77))
    plots = compare(article, article, encoder="lexical").plot
    axes = plots.sentence_lengths(ax=figure.subplots())
    figure.savefig(io.BytesIO())
    lines = axes.get_lines()
    dots, halves = (
        [line for line in lines if line.get_marker() == marker and line.get_zorder()]
        for marker in ("o", "None")
    )
    assert len(dots) == len(halves) == len("ab")
    for dot, half in zip(dots, halves, strict=True):
        lowest = dot.get_transform().transform(dot.get_xydata())[:, 1].min()
        bar = half.get_transform().transform(half.get_xydata())[:, 1].max()
        points = 72 / figure.dpi
        reach = (dot.get_markersize() + half.get_linewidth()) / 2
        assert (lowest - bar) * points > reach


@pytest.mark.parametrize("many", [2, 13, 60])
@pytest.mark.parametrize("size", [(2.36, 1.77), (2.36, 2.9), (6.4, 4.8), (13.3, 7)])
def test_dots_of_sentence_lengths_never_run_into_each_other(
    size: tuple[float, float], many: int
) -> None:
    """Where they would, a bar stands for the sentences of one length."""
    texts = [f"Rain fell on pier {n}." for n in range(many)]
    article = Article.from_sentences([*texts, "Hail fell."])
    tables = {
        "sentence_lengths": sentence_lengths(article, article),
        "length_distribution": length_distribution(article, article),
    }
    figure = Figure(figsize=size)
    axes = Plots(article, article, tables).sentence_lengths(ax=figure.subplots())
    figure.savefig(io.BytesIO())
    dots = [line for line in axes.get_lines() if line.get_marker() == "o"]
    for dot in dots:
        places = dot.get_transform().transform(dot.get_xydata())
        piled = np.sort(places[:many, 1]) * 72 / figure.dpi
        assert np.diff(piled).min() >= dot.get_markersize()
    bars = [bar for bar in axes.patches if isinstance(bar, Rectangle)]
    assert bool(dots) != bool(bars)
    if bars:
        assert bars[0].get_height() == pytest.approx(many * bars[1].get_height())
        assert axes.get_xlabel().endswith(f"highest bar: {many} sentences")


def test_counts_add_up_to_their_tables(pair: Pair, tables: Tables) -> None:
    found = kinds(tables)
    assert int(found["count"].sum()) == len(tables["substitutions"])
    axes = Plots(*pair, tables).kinds()
    bars = [bar for bar in axes.patches if isinstance(bar, Rectangle)]
    assert sum(bar.get_width() for bar in bars) == len(tables["substitutions"])
    rows = [("name", "both"), ("date", "changed"), ("name", "only in b")]
    facts = {"facts": pd.DataFrame(rows, columns=["kind", "status"])}
    assert fact_counts(facts).values.tolist() == [
        ["name", "in both", 1],
        ["name", "only in B", 1],
        ["date", "differs", 1],
    ]
    told = Plots(*pair, facts).describe("facts")
    assert told.startswith("3 facts: name 2 (in both 1, only in B 1)")


@pytest.mark.parametrize("ax", [5, "links", Figure(), Figure().subplots(1, 2)])
def test_a_plot_asks_for_axes(ax: Any, pair: Pair, tables: Tables) -> None:
    with pytest.raises(InputError, match="ax must be Axes of matplotlib's, or None"):
        Plots(*pair, tables).links(ax)


def test_a_plot_is_as_wide_as_asked(pair: Pair, tables: Tables) -> None:
    for name in NAMES:
        figure = getattr(Plots(*pair, tables), name)(width=3.5).figure
        assert figure.get_figwidth() == 3.5
    with pytest.raises(ValueError, match="inches from 2 to 100, or None, not 1"):
        Plots(*pair, tables).links(width=1)
    with pytest.raises(ValueError, match="give ax or width"):
        Plots(*pair, tables).links(ax=Figure().subplots(), width=4)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_for_a_projector_has_larger_letters_and_fits_on_its_slide(
    name: str, pair: Pair, tables: Tables
) -> None:
    every = tables | forest() | sentence_length_tables()
    on_page, on_slide = (
        getattr(Plots(*pair, every), name)(width=wide).figure for wide in (8, 13.3)
    )
    least = [
        min(text.get_fontsize() for text in figure.findobj(Text) if text.get_text())
        for figure in (on_page, on_slide)
    ]
    assert least[1] / least[0] == pytest.approx(13.3 / 9)
    assert on_slide.get_figheight() <= 7.5


@pytest.mark.parametrize("name", NAMES)
def test_a_plot_on_dark_axes_of_the_caller_is_dark_on_light(
    name: str, pair: Pair, tables: Tables
) -> None:
    every = tables | forest() | sentence_length_tables()
    with pyplot.style.context("dark_background"):
        figure = pyplot.figure()
        getattr(Plots(*pair, every), name)(ax=figure.subplots())
    assert to_rgb(figure.get_facecolor()) == (1, 1, 1)
    written = [text for text in figure.findobj(Text) if text.get_text()]
    assert written
    for text in written:
        assert min(to_rgb(text.get_color())) < 0.6, text.get_text()


SIZES = (
    *("font.size", "axes.labelsize", "axes.titlesize", "legend.fontsize"),
    *("xtick.labelsize", "ytick.labelsize"),
)


@pytest.mark.parametrize(
    ("style", "size"),
    [
        (dict.fromkeys(SIZES, 15), 15),
        (dict.fromkeys(SIZES, 15) | {"font.size": 6}, 10),
        ("seaborn-v0_8-poster", 10),
        ("ggplot", 10),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_styles_and_letters_of_the_caller_cover_nothing(
    name: str, style: Any, size: float, pair: Pair, tables: Tables
) -> None:
    """Ticks of another size pushed what they count into the key, and rings were lost
    whose edge another style leaves out. Of sizes the caller's `font.size` alone counts.
    """
    every = tables | forest() | sentence_length_tables()
    plots, pictures = Plots(*pair, every), []
    for styles in ([{"font.size": size}], [style]):
        with pyplot.style.context(styles):
            figure = getattr(plots, name)().figure
            mine = pyplot.figure(figsize=(6.4, 4.8), layout="constrained")
            axes = getattr(plots, name)(ax=mine.subplots())
        figure.draw_without_rendering()
        mine.draw_without_rendering()
        places = [
            (text.get_text(), text.get_window_extent().extents.round().tolist())
            for drawn in (figure.axes[0], axes)
            for text in drawn.findobj(Text)
            if text.get_text()
        ]
        edges = [line.get_markeredgewidth() for line in figure.axes[0].get_lines()]
        pictures.append((places, edges))
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("size", [14, 20])
@pytest.mark.parametrize("name", NAMES)
def test_letters_grow_with_those_of_the_caller_as_far_as_there_is_room(
    name: str, size: float, pair: Pair, tables: Tables
) -> None:
    every = tables | forest() | sentence_length_tables()
    plots, sizes = Plots(*pair, every), []
    for points in (10, size):
        with pyplot.rc_context({"font.size": points}):
            axes = getattr(plots, name)(width=6.4)
            mine = pyplot.figure(figsize=(6.4, 4.8)).subplots()
            getattr(plots, name)(ax=mine)
        assert_legible(axes)
        assert_legible(mine)
        sizes.append([float(x.xaxis.label.get_fontsize()) for x in (axes, mine)])
    times = min(size / 10, 6.4 / 4)
    assert sizes[1] == pytest.approx([points * times for points in sizes[0]])


def test_letters_of_the_caller_change_no_picture_that_is_saved(
    pair: Pair, tables: Tables
) -> None:
    plots = Plots(*pair, tables)
    with pyplot.rc_context({"font.size": 20}):
        larger = picture(plots, "coverage", "svg")
    assert larger == picture(plots, "coverage", "svg")


def test_how_fine_a_screen_is_stays_the_callers(pair: Pair, tables: Tables) -> None:
    with pyplot.rc_context({"figure.dpi": 57}):
        assert Plots(*pair, tables).links().figure.dpi == 57


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_off_or_overprinted_at_six_by_four_and_a_half_centimetres(
    name: str, pair: Pair, tables: Tables
) -> None:
    """In a figure as matplotlib makes it, without a layout of the caller's."""
    every = tables | forest() | sentence_length_tables()
    figure = pyplot.figure(figsize=(6 / 2.54, 4.5 / 2.54))
    assert_legible(getattr(Plots(*pair, every), name)(ax=figure.subplots()))


def assert_legible(axes: Any) -> None:
    """No text is cut off and none lies on another."""
    figure = axes.figure
    figure.draw_without_rendering()
    whole = figure.bbox.padded(2)
    boxes = []
    legend = axes.get_legend()
    for text in figure.findobj(Text):
        if not text.get_visible() or not text.get_text().strip():
            continue
        box = text.get_window_extent()
        if box.width and not (text in axes.get_xticklabels() and not shown(axes, text)):
            assert whole.x0 <= box.x0, text.get_text()
            assert box.x1 <= whole.x1, text.get_text()
            assert whole.y0 <= box.y0, text.get_text()
            assert box.y1 <= whole.y1, text.get_text()
            boxes.append((text.get_text(), box.padded(-1)))
    assert legend is None or legend.get_window_extent().height < whole.height / 2
    for at, (told, box) in enumerate(boxes):
        for other, place in boxes[at + 1 :]:
            assert not box.overlaps(place), (told, other)


def shown(axes: Any, tick: Text) -> bool:
    low, high = sorted(axes.get_xlim())
    return bool(low <= tick.get_position()[0] <= high)


@pytest.mark.parametrize("name", sorted(PLOTS))
def test_a_label_is_no_formula_on_axes_of_the_caller(name: str, pair: Pair) -> None:
    one, two = (
        replace(article, label=label)
        for article, label in zip(pair, ("$\\frac$", "US$5, A$3"), strict=True)
    )
    figure = Figure()
    getattr(compare(one, two, encoder="lexical").plot, name)(ax=figure.subplots())
    FigureCanvasAgg(figure).draw()


@pytest.mark.parametrize(
    "width",
    [float("inf"), float("nan"), 1.9, 10**400, 2j, "3", [3], True, np.array([3, 4])],
)
def test_no_picture_is_that_wide(width: Any, pair: Pair) -> None:
    with pytest.raises(InputError, match="width must be"):
        compare(*pair, encoder="lexical").plot.links(width=width)


def test_what_makes_a_quotation_longer_is_marked_as_far_as_there_is_room() -> None:
    extra = " ".join(f"and door {word}" for word in WORDS[:20])
    a, b = (
        Article.from_text(f"“We will close the old pier{more},” said Ann Lee.")
        for more in (f" {extra}", "")
    )
    found = paired_words(a, b, compare(a, b, encoder="lexical").tables())
    own = {side: found[found["version"] == side] for side in "ab"}
    assert own["a"]["differs"].sum() == 12 + 4
    assert own["a"]["word"].tolist()[-1] == "…"
    assert own["b"][own["b"]["differs"]]["word"].tolist() == ["‸"]
