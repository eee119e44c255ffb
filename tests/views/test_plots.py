from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot, rcParams
from matplotlib.figure import Figure
from matplotlib.text import Text

from mediacomp.errors import OutputError
from mediacomp.measures.readability.lengths import length_distribution, sentence_lengths
from mediacomp.text.article import Article
from mediacomp.views.charts.plots import PLOTS, Plots, picture
from mediacomp.views.charts.quotations import (
    DRAWN,
    draw_quotations,
    quotations_height,
    quotations_told,
)
from mediacomp.views.charts.series import blocks, differences, lengths, quoted, ties
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
NAMES = ("links", "coverage", "readability", "sentence_lengths", "quotations")
SIGNATURE = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}


@pytest.fixture
def tables(tables: Tables, pair: Pair) -> Tables:
    return tables | {"quotations": frame(quotation_rows(*pair), QUOTATIONS)}


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
    assert "beyond chance in clear −2.0, of 3 measures" in Plots(
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


def test_measures_of_one_direction_stand_together_under_their_heading(
    pair: Pair,
) -> None:
    axes = Plots(*pair, forest()).readability()
    shown = [label.get_text() for label in axes.get_yticklabels()]
    assert shown == [
        "higher is easier",
        "ease",
        "other ease",
        "higher is harder",
        "grade",
    ]
    assert {"← Version B harder", "Version B easier →"} <= {
        text.get_text() for text in axes.texts
    }


def test_chance_is_an_open_circle_and_figures_stand_beside_it(pair: Pair) -> None:
    axes = Plots(*pair, forest()).readability()
    filled = [
        line.get_markerfacecolor() != "white"
        for line in axes.get_lines()
        if line.get_marker() == "o"
    ]
    assert filled == [True, False, False]
    (beside,) = axes.child_axes
    shown = [label.get_text() for label in beside.get_yticklabels()]
    assert shown == [
        "",
        "9.0 (2.0 to 16.0)",
        "−1.0 (no interval)",
        "",
        "−2.0 (−5.0 to 1.0)",
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
        "beyond chance in ease 9.0" in told
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
    assert ax.has_data()


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
        "none of 1 measure is more than chance may give."
    )


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
        "1 only in B. Of the shorter quotation's words both have at least "
        "82% (A2 and B7)."
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
    assert f"stroke: {look.light}" in drawing


def test_an_unknown_plot_names_the_known_ones(pair: Pair, tables: Tables) -> None:
    with pytest.raises(
        ValueError,
        match="must be one of links, coverage, readability, sentence_lengths, "
        "quotations",
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


def test_the_plot_of_quotations_stays_readable() -> None:
    many = pd.DataFrame(
        {
            "where": "A1 and B1",
            "text": "“Rain”",
            "status": "verbatim",
            "told": "verbatim",
            "likeness": 1.0,
        },
        index=range(DRAWN + 7),
    )
    assert quotations_height(many) == quotations_height(many[:DRAWN])
    assert "; 7 of them are not drawn." in quotations_told(many)
    figure = Figure()
    axes = figure.add_subplot()
    draw_quotations(axes, many)
    assert "7 more are not drawn" in " ".join(
        text.get_text() for text in figure.findobj(Text)
    )
    assert len(axes.patches) == 2 * DRAWN
