"""The whole comparison as a user has it: the seeds against a reader's gold, properties,
and bad input.
"""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import mediacomp as mc
from mediacomp.errors import EncoderError, InputError, OutputError
from mediacomp.views.charts.registry import PLOTS
from tests.views.hostile import hostile_pair

GOLD = json.loads(
    (Path(__file__).parent / "data" / "seed_pair.json").read_text("utf-8")
)
MIRROR = {"a": "b", "b": "a", "omitted": "added", "added": "omitted"}


@pytest.fixture(scope="module", params=["contextual", "lexical"])
def both(request, seeds):
    return mc.compare(*(mc.read(path) for path in seeds), encoder=request.param)


@pytest.fixture(scope="module")
def found(seeds):
    a, b = (
        mc.read(path, label=f"Version {name}")
        for path, name in zip(seeds, "AB", strict=True)
    )
    return mc.compare(a, b)


def words(text):
    return [t.lower() for t in re.findall(r"\w+(?:[-.’']\w+)*", str(text))]


def overlap(one, two):
    one, two = words(one), words(two)
    shared = sum(min(one.count(t), two.count(t)) for t in set(one))
    return shared / (len(one) + len(two) - shared)


# ------------------------------------------------------------------------------ the
# seeds against the gold


def test_the_seeds_have_the_readers_sentences(found):
    assert (len(found.a.sentences), len(found.b.sentences)) == (13, 15)
    for article, side in ((found.a, "a"), (found.b, "b")):
        for sentence, begins in zip(
            article.sentences, GOLD[side]["sentences"], strict=True
        ):
            assert sentence.text.startswith(begins.rstrip(" …"))


def test_the_sure_links_are_found_and_none_is_invented(found):
    links = set(zip(found.links["a"], found.links["b"], strict=True))
    assert {(e["a"], e["b"]) for e in GOLD["links"] if e["sure"]} <= links
    assert len(links - {(e["a"], e["b"]) for e in GOLD["links"]}) <= 1


def test_the_quotation_that_moved_is_a_moved_link(found):
    moved = found.links[found.links["moved"]]
    assert (1, 6) in set(zip(moved["a"], moved["b"], strict=True))


def test_the_sentences_that_only_one_version_has(found):
    for table, sentence in ((found.omissions, 12), (found.additions, 11)):
        assert sentence in table.loc[table["whole_sentence"], "sentence"].tolist()


def test_the_required_substitutions_are_named(found):
    rows = found.substitutions.to_dict("records")

    def named(entry):
        return any(
            (row["sentence_a"], row["sentence_b"])
            == (entry["sentence_a"], entry["sentence_b"])
            and min(
                overlap(row[f"text_{side}"], entry[f"text_{side}"]) for side in "ab"
            )
            >= 0.5
            for row in rows
        )

    required = [entry for entry in GOLD["substitutions"] if entry.get("required", True)]
    assert sum(map(named, required)) >= 22
    assert all(
        row["in_quotation"]
        for row in rows
        if row["text_a"] in ("hazardous", "demonstrates", "interconnected")
    )


def test_the_spans_that_were_left_out_or_added(found):
    for table, entries in (
        (found.omissions, GOLD["omitted_spans_of_a"]),
        (found.additions, GOLD["added_spans_of_b"]),
    ):
        parts = table[~table["whole_sentence"]].to_dict("records")
        for entry in (e for e in entries if e.get("required", True)):
            assert any(
                row["sentence"] == entry["sentence"]
                and overlap(row["text"], entry["span"]) >= 0.5
                for row in parts
            ), entry


def test_readability_of_the_seeds_is_apart_by_no_more_than_chance(found):
    row = found.readability.set_index("measure").loc["Flesch–Kincaid"]
    assert row["value_a"] == pytest.approx(17.6, abs=0.3)
    assert row["value_b"] == pytest.approx(15.5, abs=0.3)
    assert row["low"] < 0 < row["high"]


def test_the_story_is_told_in_the_missions_order(found):
    told = found.story()
    where = [
        next(k for k, s in enumerate(told) if word in s)
        for word in ("different words", "only in", "Flesch–Kincaid")
    ]
    assert where == sorted(where)


# ----------------------------------------------------------------------
# what always holds


def test_every_row_speaks_of_its_characters(both):
    texts = {"a": both.a.text, "b": both.b.text}
    for row in both.substitutions.to_dict("records"):
        for side in "ab":
            assert (
                texts[side][row[f"start_{side}"] : row[f"end_{side}"]]
                == row[f"text_{side}"]
            )
    for side, table in (("a", both.omissions), ("b", both.additions)):
        for row in table.to_dict("records"):
            assert texts[side][row["start"] : row["end"]] == row["text"]
    for row in both.sentences.to_dict("records"):
        assert texts[row["version"]][row["start"] : row["end"]] == row["text"]


def test_counts_add_up(both):
    figures = both.summary.set_index("measure")
    for side in ("value_a", "value_b"):
        statuses = [m for m in figures.index if m.startswith("sentences ")]
        assert figures.loc[statuses, side].sum() == figures.loc["sentences", side]
        shares = [f"words {s}" for s in ("unchanged", "substituted", "doubtful")]
        shares.append("words omitted or added")
        assert figures.loc[shares, side].sum() == pytest.approx(1)


def test_a_text_against_itself_is_all_kept(seeds):
    for path in seeds:
        found = mc.compare(mc.read(path), mc.read(path))
        assert found.substitutions.empty
        assert found.omissions.empty
        assert found.additions.empty
        assert not found.links["moved"].any()
        assert set(found.sentences["status"].dropna()) == {"kept"}
        assert "The two versions have the same words." in found.story()


@pytest.mark.parametrize("encoder", ["contextual", "lexical"])
def test_typography_alone_changes_no_word(seeds, encoder):
    a = mc.read(seeds[0])
    plain = a.text.translate(
        {ord(c): '"' for c in "“”"} | {ord("’"): "'", ord(" "): "\u00a0"}
    )
    found = mc.compare(a, mc.Article.from_text(plain), encoder=encoder)
    assert len(found.links) == 13
    assert found.substitutions.empty
    assert found.omissions.empty
    assert found.additions.empty
    assert not found.links["moved"].any()


def mirrored(table):
    turned = table.rename(
        columns=lambda c: (
            c[:-1] + MIRROR[c[-1]] if c[-2:] in ("_a", "_b") else MIRROR.get(c, c)
        )
    )
    if "wordnet" in turned:
        turned["wordnet"] = turned["wordnet"].replace(
            {"hypernym": "hyponym", "hyponym": "hypernym"}
        )
    return turned[table.columns]


def assert_mirrors(one, two):
    key = ["sentence_a", "start_a", "start_b"]
    pd.testing.assert_frame_equal(
        one.substitutions.sort_values(key, ignore_index=True),
        mirrored(two.substitutions).sort_values(key, ignore_index=True),
    )
    pd.testing.assert_frame_equal(one.omissions, two.additions)
    pd.testing.assert_frame_equal(one.additions, two.omissions)
    turned = mirrored(two.links.drop(columns=["group", "cardinality"])).sort_values(
        ["a", "b"], ignore_index=True
    )
    pd.testing.assert_frame_equal(
        one.links.drop(columns=["group", "cardinality"]), turned
    )
    assert (
        one.links["cardinality"].str.len().sum()
        == two.links["cardinality"].str.len().sum()
    )
    pd.testing.assert_frame_equal(
        one.summary.drop(columns="note"), mirrored(two.summary).drop(columns="note")
    )


def test_comparing_the_other_way_round_mirrors_the_seeds(both):
    encoder = both.settings["encoder"]
    assert_mirrors(both, mc.compare(both.b, both.a, encoder=encoder))


def test_two_runs_give_the_same_bytes(both):
    again = mc.compare(both.a, both.b, encoder=both.settings["encoder"])
    assert again.to_json() == both.to_json()
    assert again.to_html() == both.to_html()
    assert again._repr_html_() == both._repr_html_()


def test_columns_and_dtypes_do_not_depend_on_the_rows(found):
    empty = mc.compare(mc.Article.from_sentences([""]), mc.Article.from_sentences([""]))
    for name, table in found.tables().items():
        pd.testing.assert_series_equal(table.dtypes, empty.tables()[name].dtypes)


sentence = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab AB .,!?“”\"'’‘«»—-\n\t\x00\u200b\ud800\udfff1é日👍"),
        st.characters(),
    ),
    max_size=40,
)


@given(st.text(max_size=80) | sentence, sentence)
@example("“", "”")
@example("", "a")
@example("\ud800", "\x00")
@example(
    "<script>alert(1)</script> said “x” onerror=",
    "</style> javascript:alert(1) said ’x’",
)
@example("= 1 + 1.", "\u202e right to left.")
@settings(max_examples=60)
def test_no_string_breaks_a_comparison(one, two):
    articles = []
    for text in (one, two):
        try:
            articles.append(mc.Article.from_text(text))
        except mc.MediacompError:
            articles.append(mc.Article.from_sentences([text]))
    for article in articles:
        assert (
            "".join(article.text[s.start : s.end] for s in article.segments)
            == article.text
        )
    found = mc.compare(*articles, encoder="lexical")
    assert_mirrors(found, mc.compare(*articles[::-1], encoder="lexical"))
    found.to_html().encode("utf-8")
    json.loads(found.to_json())
    for table in (found.omissions, found.additions):
        assert (table["start"] < table["end"]).all()


@given(st.lists(sentence, max_size=4), st.lists(sentence, max_size=4))
@settings(max_examples=8)
def test_nor_with_the_model(one, two):
    a, b = mc.Article.from_sentences(one), mc.Article.from_sentences(two)
    assert_mirrors(mc.compare(a, b), mc.compare(b, a))


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", "</style><b>x", '<img src=x onerror="alert(1)">'],
)
def test_text_stays_text_wherever_it_is_shown(hostile):
    a = mc.Article.from_text(
        f"The mayor wrote {hostile} on a wall. Rain fell.", label=hostile
    )
    b = mc.Article.from_text("The mayor wrote nothing on a wall. Rain fell.", label="B")
    found = mc.compare(a, b, encoder="lexical")
    for shown in (found.to_html(), found._repr_html_()):
        assert hostile not in shown
    assert hostile in found.sentences["text"].str.cat()


# ----------------------------------------------------------------------
# bad input


def test_a_string_is_no_article():
    with pytest.raises(InputError, match=r"a must be an Article, got str.*from_text"):
        mc.compare("Rain fell.", "Rain fell.")


def test_a_number_is_no_article():
    with pytest.raises(InputError, match="b must be an Article, got int"):
        mc.compare(mc.Article.from_text("Rain fell."), 3)


def test_an_unknown_encoder_is_told_the_known_ones():
    a = mc.Article.from_text("Rain fell.")
    with pytest.raises(EncoderError, match="'contextual', 'lexical'"):
        mc.compare(a, a, encoder="bert")


# ----------------------------------------------------------------------
# exports


def test_files_are_replaced_whole(found, tmp_path):
    target = tmp_path / "report.html"
    target.write_text("old")
    found.to_html(target)
    assert target.read_text("utf-8") == found.to_html()
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_missing_folder_is_an_error_of_ours(found, tmp_path):
    with pytest.raises(OutputError, match="cannot write"):
        found.to_json(tmp_path / "nowhere" / "x.json")


def test_json_holds_every_table(found):
    content = json.loads(found.to_json())
    assert content["schema"] == "mediacomp-comparison/1"
    assert set(content["tables"]) == set(found.tables())
    assert content["tables"]["links"][0]["a"] == int(found.links["a"][0])
    assert content["articles"]["a"]["text"] == found.a.text


def test_a_workbook_is_the_same_each_time(found, tmp_path):
    for name in ("one", "two"):
        found.to_excel(tmp_path / f"{name}.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    with pytest.raises(OutputError, match="cannot write"):
        found.to_excel(tmp_path / "nowhere" / "x.xlsx")


def test_tables_go_into_a_folder_of_their_own(found, tmp_path):
    found.to_csv(tmp_path / "tables")
    found.to_csv(tmp_path / "tables")
    assert {p.name for p in (tmp_path / "tables").glob("*.csv")} == {
        f"{name}.csv" for name in found.tables()
    }
    read = pd.read_csv(tmp_path / "tables" / "substitutions.csv")
    assert read["text_a"].tolist() == found.substitutions["text_a"].tolist()


def test_a_folder_with_files_of_the_users_is_left_alone(found, tmp_path):
    (tmp_path / "thesis.csv").write_text("mine")
    with pytest.raises(OutputError, match=r"thesis\.csv"):
        found.to_csv(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.csv"]


def test_no_cell_of_a_table_file_is_a_formula(tmp_path):
    a = mc.Article.from_sentences(
        ['=HYPERLINK("http://x") is what he wrote.', "＝1+1 fell.\x00", "Rain fell."]
    )
    mc.compare(a, mc.Article.from_sentences(["Rain fell."]), encoder="lexical").to_csv(
        tmp_path / "t", excel=True
    )
    for path in (tmp_path / "t").glob("*.csv"):
        assert not re.search(
            r'(^|,)"?[=＝]|\x00', path.read_text("utf-8"), re.MULTILINE
        )


@pytest.mark.parametrize(
    "encoder", ["lexical", pytest.param("contextual", marks=pytest.mark.slow)]
)
def test_texts_that_try_everything_go_through_every_export(encoder, tmp_path):
    a, b, _ = hostile_pair()
    found = mc.compare(a, b, encoder=encoder)
    found.to_html(tmp_path / "report.html")
    found.to_excel(tmp_path / "tables.xlsx")
    found.to_json(tmp_path / "all.json")
    found.to_csv(tmp_path / "tables")
    assert "</html>" in (tmp_path / "report.html").read_text("utf-8")
    assert set(json.loads((tmp_path / "all.json").read_text("utf-8"))["tables"]) == set(
        found.tables()
    )
    with zipfile.ZipFile(tmp_path / "tables.xlsx") as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
    for name, table in found.tables().items():
        assert len(pd.read_csv(tmp_path / "tables" / f"{name}.csv")) == len(table)
    for name in PLOTS:
        found.plot.save(name, tmp_path / f"{name}.svg")
        ElementTree.fromstring((tmp_path / f"{name}.svg").read_bytes())


def test_the_text_form_is_one_useful_line(found):
    assert repr(found).startswith(
        "Comparison of 'Version A' (13 sentences) and 'Version B' (15)"
    )
    assert "\n" not in repr(found)


def test_settings_say_what_made_the_figures(found):
    assert found.settings["mediacomp"] == mc.__version__
    assert found.settings["model sha256"].startswith("8199be6f")
