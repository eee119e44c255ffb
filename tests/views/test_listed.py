"""The findings that a reader steps to: each row of each table once, in one layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import mediacomp as mc
from mediacomp.errors import InputError
from mediacomp.measures.tables import of_side
from mediacomp.views.words.finding import End, Finding
from mediacomp.views.words.listed import LAYERS, Listed, listed, of_finding, of_layers
from mediacomp.views.words.marked_findings import findings
from tests.views.pairs import NAMES, compared

if TYPE_CHECKING:
    import pandas as pd


def every(name: str) -> tuple[Listed, ...]:
    c = compared(name)
    return listed(findings(c.a, c.b, c.tables()), c.tables())


def of_kind(found: tuple[Listed, ...], *kinds: str) -> list[Listed]:
    return [one for one in found if one.finding.kind in kinds]


def alone(tables: dict[str, pd.DataFrame], table: str) -> int:
    """Rows of what one version has in a linked sentence, outside its passages."""
    count = 0
    for side, only in (("a", "omissions"), ("b", "additions")):
        rows = tables[table].query(f"status == 'only in {side}'")
        rows = rows[rows[of_side("sentence", side)].isin(tables["links"][side])]
        for start in rows[of_side("start", side)]:
            inside = (tables[only]["start"] <= start) & (start < tables[only]["end"])
            count += not inside.any()
    return count


@pytest.mark.parametrize("name", NAMES)
def test_counts_add_up_to_the_tables(name: str) -> None:
    tables, found = compared(name).tables(), every(name)
    quotations, links = tables["quotations"], tables["links"]
    differ = quotations["altered"] | quotations["status"].str.startswith("became")
    told = int(differ.sum()) + alone(tables, "quotations")
    assert len(of_kind(found, "quotation")) == told
    assert len(of_kind(found, "wording")) == len(tables["wording"])
    kept = tables["attribution"]["status"].isin(["kept", "only in a", "only in b"])
    told = int((~kept).sum()) + alone(tables, "attribution")
    assert len(of_kind(found, "source")) == told
    # A changed fact of a slot in which both disagree is that disagreement.
    facts = tables["facts"].query("status == 'changed'")
    slots = ["value_a", "value_b", "sentence_a", "sentence_b"]
    twice = facts[slots].merge(tables["disagreements"][slots])
    both = len(tables["disagreements"]) + len(facts) - len(twice)
    assert len(of_kind(found, "disagreement", "fact")) == both
    moves = int(links["moved"].sum())
    signs = int((links["relation"] == "typographic").sum())
    rows = len(tables["omissions"]) + len(tables["additions"])
    assert len(of_kind(found, "only", "place")) == rows + moves
    numbers = [number for one in found for number in one.numbers]
    assert sorted(numbers) == list(range(1, len(tables["substitutions"]) + 1))
    own = [one for one in of_kind(found, "words", "spelling") if one.numbers]
    assert len(of_kind(found, "spelling", "words")) == len(own) + signs


def test_words_of_a_quotation_over_two_sentences_are_met_once() -> None:
    texts = (
        "The council met. “We will close the old pier. We shall open a new bridge next "
        "year,” said Ann Lee.",
        "The council met. “We will close the old pier, we shall open a new tunnel next "
        "year,” said Ann Lee.",
    )
    one, two = (mc.Article.from_text(text) for text in texts)
    counted = []
    for c in (
        mc.compare(one, two, encoder="lexical"),
        mc.compare(two, one, encoder="lexical"),
    ):
        found = listed(findings(c.a, c.b, c.tables()), c.tables())
        counted.append(sorted(each.layer for each in found))
    assert counted[0] == counted[1]
    assert counted[0].count("quotations") == 1
    assert "words" not in counted[0]


@pytest.mark.parametrize("name", NAMES)
def test_each_finding_is_in_one_layer_and_has_its_own_name(name: str) -> None:
    found = every(name)
    assert len(found) > 5
    for what in ("key", "place"):
        assert len({getattr(one, what) for one in found}) == len(found)
    parts = [of_layers(found, [layer]) for layer in LAYERS]
    assert sum(map(len, parts)) == len(found)
    assert all(one.layer == "doubtful" for one in found if not one.finding.sure)


def test_other_words_inside_a_finding_are_that_finding() -> None:
    found = every("practice")
    number = next(one for one in found if one.finding.name == "number differs")
    rows = compared("practice").tables()["substitutions"]
    assert [rows["text_a"].iloc[at - 1] for at in number.numbers] == ["212"]
    others = [one for one in found if one.finding.kind == "words"]
    assert "212" not in {end.text for one in others for end in one.finding.ends if end}


def test_two_findings_of_one_place_have_two_names() -> None:
    end = End(0, 4, 9, "words")
    one = Finding("fact", "number differs", (end, None), True)
    assert [each.place for each in listed((one, one), {})] == ["f-a4", "f-a4-2"]


@pytest.mark.parametrize(
    ("layers", "told"), [(["quotes"], "'quotes'"), (["only", "Words"], "'Words'")]
)
def test_layers_are_asked_for_by_their_names(layers: list[str], told: str) -> None:
    with pytest.raises(InputError, match=f"there is no layer {told}; .*disagreements"):
        of_layers((), layers)


def test_what_the_first_screen_shows_is_in_the_list() -> None:
    found = every("practice")
    only = next(one for one in found if one.key == "a1")
    twin = Finding("only", "only in A", only.finding.ends, True)
    assert of_finding(twin, found) is only
    words = next(one for one in found if one.finding.name == "number differs").finding
    inside = Finding("words", "other words", words.ends, True)
    assert of_finding(inside, found) is not None
    elsewhere = End(0, 0, 1, "A")
    assert of_finding(Finding("words", "", (elsewhere, elsewhere), True), found) is None
