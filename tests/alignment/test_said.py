"""What the other version says of a sentence: probability, nearest sentence, doubt."""

from __future__ import annotations

import pandas as pd
import pytest

import mediacomp as mc
from mediacomp.alignment import choice, said
from mediacomp.alignment.arrays import texts
from mediacomp.alignment.encoder import resolve
from mediacomp.alignment.pairs import candidates

A = mc.Article.from_sentences(
    [
        "Fire destroyed a warehouse in Dunmore on Tuesday night.",
        "About forty firefighters fought the flames until dawn.",
        "The building had stored paint and solvents, the fire chief said.",
        "Neighbours were told to keep their windows shut.",
        "The owner plans to rebuild within a year.",
        "A choir festival in the town hall was not affected.",
    ]
)
B = mc.Article.from_sentences(
    [
        "A warehouse in Dunmore burned to the ground late on Tuesday.",
        "Chemicals such as paint and solvents were kept there, according to the chief "
        "of the fire brigade.",
        "Some forty firefighters were at work until the early morning.",
        "Police are looking for a white van.",
    ]
)
ENCODERS = ["contextual", "lexical"]


@pytest.fixture(scope="module", params=ENCODERS)
def found(request: pytest.FixtureRequest) -> mc.Comparison:
    return mc.compare(A, B, encoder=request.param)


def own(found: mc.Comparison, version: str) -> pd.DataFrame:
    table = found.sentences
    return table[table["version"] == version].set_index("sentence")


def test_what_is_retold_is_said_and_what_is_not_is_missing(
    found: mc.Comparison,
) -> None:
    a, b = own(found, "a"), own(found, "b")
    assert a.loc[[0, 1, 2], "said"].min() > 0.6
    assert a.loc[[3, 4, 5], "said"].max() < 0.3
    assert float(b["said"][3]) < 0.2
    assert b.loc[3, "status"] == "added"


def test_the_nearest_sentence_is_where_it_is_said(found: mc.Comparison) -> None:
    assert own(found, "a").loc[[0, 1, 2], "nearest"].tolist() == [0, 2, 1]
    assert own(found, "b").loc[[0, 1, 2], "nearest"].tolist() == [0, 2, 1]


def test_a_sentence_without_a_link_is_missing_or_doubtful(
    found: mc.Comparison,
) -> None:
    bound = said.trained(found.settings["encoder"] == "contextual").missing
    for version, alone in (("a", "omitted"), ("b", "added")):
        table = own(found, version)
        linked = set(found.links[version])
        for number, row in table.iterrows():
            if number not in linked:
                expected = alone if row["said"] <= bound else "doubtful"
                assert row["status"] == expected


def test_sure_is_never_missing_and_stands_first(found: mc.Comparison) -> None:
    for version, name in (("a", "omissions"), ("b", "additions")):
        table, status = found[name], own(found, version)["status"]
        assert table["sure"].notna().all()
        assert table["sure"].tolist() == sorted(table["sure"], reverse=True)
        wholes = table[table["whole_sentence"]]
        doubtful = status[wholes["sentence"]].to_numpy() == "doubtful"
        assert (wholes["sure"].to_numpy() != doubtful).all()
        assert not table[table["said_elsewhere"].notna()]["sure"].any()


def test_what_is_doubtful_counts_nowhere_as_left_out() -> None:
    """Two reports of one event: the sentence on the windows is half said in b."""
    b = mc.Article.from_sentences(
        [
            *(sentence.text for sentence in B.sentences),
            "People living near the site closed their windows because of the smoke.",
        ]
    )
    figures = mc.compare(A, b, encoder="lexical").summary.set_index("measure")
    found = mc.compare(A, b, encoder="lexical").sentences
    counted = found["status"].isin(["omitted", "added"]).sum()
    told = figures.loc["sentences omitted or added", ["value_a", "value_b"]].sum()
    assert told == counted
    rate, most = (
        figures.loc["omission rate"],
        figures.loc["omission rate with doubtful"],
    )
    doubted = figures.loc["sentences doubtful"]
    for side in ("value_a", "value_b"):
        assert (rate[side] < most[side]) == (doubted[side] > 0)
        assert rate[side] <= most[side]


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_text_against_itself_is_said(encoder: str) -> None:
    table = mc.compare(A, A, encoder=encoder).sentences
    assert set(table["said"]) == {1.0}
    assert set(table["status"]) == {"kept"}
    assert (table["nearest"] == table["sentence"]).all()


@pytest.mark.parametrize("encoder", ENCODERS)
def test_the_other_version_answers_the_same_from_its_side(encoder: str) -> None:
    one, two = mc.compare(A, B, encoder=encoder), mc.compare(B, A, encoder=encoder)
    for version, other in (("a", "b"), ("b", "a")):
        columns = ["said", "nearest", "coverage"]
        left, right = own(one, version)[columns], own(two, other)[columns]
        pd.testing.assert_frame_equal(left, right)


@pytest.mark.parametrize("sentences", [[""], ["", ""], ["—"]])
def test_a_text_without_words_says_nothing(sentences: list[str]) -> None:
    found = mc.compare(A, mc.Article.from_sentences(sentences), encoder="lexical")
    table = own(found, "a")
    assert table["said"].max() < 0.5
    assert set(table["status"]) <= {"omitted", "doubtful"}


def test_weights_name_the_evidence_there_is() -> None:
    for contextual in (True, False):
        weights = said.trained(contextual)
        assert ("contextual" in weights.evidence) == contextual
        assert 0 < weights.missing < 0.5


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_a_further_copy_of_a_sentence_that_both_have_is_not_missing(encoder):
    repeated = "Rain fell in Lima on Monday."
    a = mc.Article.from_sentences(
        [repeated, "The river rose.", "Schools shut for a week.", repeated]
    )
    b = mc.Article.from_sentences(["The river rose.", repeated, "Shops stayed open."])
    for one, two, side, table in ((a, b, "a", "omissions"), (b, a, "b", "additions")):
        c = mc.compare(one, two, encoder=encoder)
        rows = c.sentences[c.sentences["text"] == repeated]
        rows = rows[rows["version"] == side]
        assert rows["status"].tolist() == ["kept", "kept"]
        assert rows["said"].tolist() == [1.0, 1.0]
        assert rows["nearest"].tolist() == [1, 1]
        told = c.tables()[table]
        told = told[told["text"] == repeated]
        assert told["said_elsewhere"].tolist() == [1]
        assert not told["sure"].any()


def test_each_others_best_is_told_from_both_sides() -> None:
    """The second sentence is nearest to one that another one is nearer to."""
    a = mc.Article.from_sentences(
        ["Rain flooded the mill in Lima on Monday.", "Rain flooded the mill again."]
    )
    b = mc.Article.from_sentences(["Rain flooded the mill in Lima on Monday."])
    known = texts(a, b, None)
    chosen = choice.chosen(choice.judged(candidates(known)))
    told = [
        said.features(chosen, one, other)["each other's best"].tolist()
        for one, other in known.facing
    ]
    assert told == [[1.0, 0.0], [1.0]]


def test_what_is_told_in_pieces_comes_near_to_three_sentences_in_a_row() -> None:
    whole = "The mayor resigned on Monday after auditors found forged bills."
    pieces = ["The mayor resigned.", "Auditors had come.", "They found forged bills."]
    rest = ["A choir sang on the pier.", "Snow fell.", "The zoo has a new bear."]
    apart = [text for pair in zip(pieces, rest, strict=True) for text in pair]
    near = [three_in_a_row(whole, there) for there in (pieces + rest, apart, rest)]
    assert near == sorted(near, reverse=True)
    assert near[0] > near[1] + 0.05 > near[2] + 0.1


def three_in_a_row(sentence: str, there: list[str]) -> float:
    a, b = (mc.Article.from_sentences(text) for text in ([sentence], there))
    chosen = choice.chosen(
        choice.judged(candidates(texts(a, b, resolve("contextual"))))
    )
    own, other = chosen.pairs.texts.sides
    return float(said.features(chosen, own, other)["three in a row"][0])
