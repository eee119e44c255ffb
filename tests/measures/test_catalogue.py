"""The catalogue says of every table what it holds, and the tables are as it says."""

from __future__ import annotations

import keyword

import pandas as pd
import pytest

import mediacomp as mc
from mediacomp.errors import UnknownTableError
from mediacomp.measures.catalogue import CATALOGUE
from scripts import document_tables

NAMES = list(CATALOGUE)


@pytest.fixture(scope="module")
def full() -> mc.Comparison:
    a = mc.Article.from_text(
        "Mayor Ann Lee said on Monday: “We may close 3 schools.” The river rose. "
        "Police warned of floods. Nobody was hurt."
    )
    b = mc.Article.from_text(
        "“We will close 4 schools,” Mayor Ann Lee claimed on Monday. The river rose "
        "fast. Nobody was injured, officials said."
    )
    return mc.compare(a, b, encoder="lexical")


@pytest.fixture(scope="module")
def empty() -> mc.Comparison:
    one, two = (mc.Article.from_sentences([text]) for text in ("", "—"))
    return mc.compare(one, two, encoder="lexical")


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_the_columns_of_its_entry(
    name: str, full: mc.Comparison, empty: mc.Comparison
) -> None:
    told = {name: column.dtype for name, column in CATALOGUE[name].columns.items()}
    for found in (full, empty):
        assert found[name].dtypes.astype(str).to_dict() == told
        assert list(found[name]) == list(told)


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_says_what_its_table_and_columns_are(name: str) -> None:
    table = CATALOGUE[name]
    assert table.title
    assert table.explanation.endswith(".")
    assert table.unseen.endswith(".")
    assert table.unseen[0].isupper()
    assert len(table.unseen) < 150
    for column, about in table.columns.items():
        assert column.isidentifier()
        assert not keyword.iskeyword(column)
        assert about.meaning
        assert bool(table.about) or about.sentence_of not in ("own", "other")
    own = {c for c, about in table.columns.items() if about.sentence_of == "own"}
    assert own <= {"sentence"}


def test_no_two_tables_have_one_title() -> None:
    titles = [table.title for table in CATALOGUE.values()]
    assert len(set(titles)) == len(titles)


def test_no_column_hides_what_a_dataframe_has() -> None:
    taken = {*dir(pd.DataFrame)}
    columns = {c for table in CATALOGUE.values() for c in table.columns}
    assert columns & taken == set()


def test_a_table_is_an_attribute_and_an_item(full: mc.Comparison) -> None:
    assert full["links"] is full.links
    assert full.tables()["links"] is full.links
    assert list(full.tables()) == NAMES
    assert {*NAMES} <= {*dir(full)}


def test_an_unknown_table_is_told_the_known_ones(full: mc.Comparison) -> None:
    with pytest.raises(
        UnknownTableError, match=r"'words' .*it must be one of summary, sentences"
    ):
        full["words"]
    with pytest.raises(KeyError):
        full["words"]
    with pytest.raises(AttributeError, match="no attribute 'words'; its tables are"):
        full.words  # noqa: B018


def test_a_plot_makes_the_tables_that_it_shows() -> None:
    """All were worked out for a plot of links, those drawn at random included."""
    one, two = (mc.Article.from_text(t) for t in ("Rain fell. It rose.", "Rain fell."))
    found = mc.compare(one, two, encoder="lexical")
    found.plot.describe("links")
    drawn = {"readability", "diversity", "length_distribution", "summary"}
    assert "links" in found._measured._made
    assert drawn.isdisjoint(found._measured._made)


def test_the_documentation_has_the_columns_of_the_catalogue() -> None:
    path = document_tables.DOCUMENT
    assert document_tables.filled(path.read_text("utf-8")) == path.read_text("utf-8")


def test_a_table_that_the_documentation_lacks_gets_a_section() -> None:
    whole = document_tables.DOCUMENT.read_text("utf-8")
    first, last = (whole.index(f"## {name}\n") for name in ("links", "substitutions"))
    found = document_tables.filled(whole[:first] + whole[last:])
    assert found.count("\n## links\n") == 1
    assert CATALOGUE["links"].columns["moved"].meaning in found
    assert found.index("## links") < found.index(document_tables.BEHIND_TABLES)
    assert document_tables.filled(found) == found
