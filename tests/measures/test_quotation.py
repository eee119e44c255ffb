"""Quotations of two versions: which belong together, and what became of the words
between the marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mediacomp import compare
from mediacomp.alignment.align import align
from mediacomp.measures.quotations import quotation_table, quotations
from mediacomp.reading.read import read
from mediacomp.text.article import Article

if TYPE_CHECKING:
    import pandas as pd

SEEDS = ("seeds/000_bcbf6ced7527eaae.txt", "seeds/001_025a73276be94a1e.txt")


def rows(a: str, b: str) -> list[dict[str, Any]]:
    table = quotation_table(
        align(Article.from_text(a), Article.from_text(b), "lexical")
    )
    return records(table)


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    found = table.astype(object).where(table.notna(), None).to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in found]


def only(a: str, b: str) -> dict[str, Any]:
    """The one row for two utterances of one speaker."""
    (row,) = rows(
        *(f"“{words},” Ann Lee said on Monday at the harbour." for words in (a, b))
    )
    return row


def flags(row: dict[str, Any]) -> set[str]:
    return {name for name, value in row.items() if value is True} - {"sure"}


@pytest.fixture(scope="module", params=["lexical", "contextual"])
def seeds(request: pytest.FixtureRequest) -> pd.DataFrame:
    a, b = (read(path) for path in SEEDS)
    return quotation_table(align(a, b, request.param))


def test_the_seeds_altered_quotations(seeds: pd.DataFrame) -> None:
    found = records(seeds)
    by_place = {(row["sentence_a"], row["sentence_b"]): row for row in found}
    assert {place for place, row in by_place.items() if row["status"] == "altered"} == {
        (1, 6),
        (5, 0),
        (5, 4),
        (6, 5),
    }
    assert by_place[None, 7]["status"] in ("only in b", "became direct")
    assert {row["speaker_a"] for row in found if row["sentence_a"] is not None} == {
        "Jens Stoltenberg"
    }
    assert {row["speaker_b"] for row in found} <= {"Jens Stoltenberg", None}
    assert by_place[1, 6]["shortened"]
    assert by_place[1, 6]["attribution_lost"]
    assert by_place[5, 0]["shortened"]
    assert not by_place[5, 4]["shortened"]
    assert by_place[5, 0]["reused"]


def test_the_seeds_changed_words(seeds: pd.DataFrame) -> None:
    told = {
        (row["sentence_a"], row["sentence_b"]): row["changes"] for row in records(seeds)
    }
    assert "A “demonstrates” | B “shows”" in told[5, 4]
    assert "A “interconnected” | B “linked”" in told[5, 4]
    assert "A “hazardous” | B “very dangerous”" in told[6, 5]
    assert "A “all over” | B “around”" in told[6, 5]
    assert "only A has “when”" in told[6, 5]
    assert "A “for” | B “to”" in told[1, 6]
    assert "the last 21 words" in told[1, 6]


@pytest.mark.parametrize(
    ("a", "b", "status", "told"),
    [
        (
            "We will rebuild the old pier now",
            "We will rebuild the old pier now",
            "verbatim",
            None,
        ),
        (
            "We will rebuild the old harbour now",
            "We will rebuild the old harbor now",
            "typographic",
            "“harbour” | B “harbor”, spelling",
        ),
        (
            "We don’t want the old pier",
            "We do not want the old pier",
            "typographic",
            None,
        ),
        (
            "We will rebuild the old pier now",
            "We will restore the old pier now",
            "altered",
            "A “rebuild” | B “restore”",
        ),
        (
            "We will rebuild the old pier now",
            "We will rebuild the pier now",
            "altered",
            "only A has “old”",
        ),
        (
            "We will rebuild the pier now",
            "We will rebuild the whole pier now",
            "altered",
            "only B has “whole”",
        ),
        # "only A has “cannot”" isn't true of a B that has "can" there.
        (
            "We cannot sell the old pier now",
            "We can sell the old pier now",
            "altered",
            "A “cannot” | B “can”",
        ),
        (
            "We will sell the pier if we can",
            "We will sell the pier if we cannot",
            "altered",
            "A “can” | B “cannot”",
        ),
        # B has what A has at its end, elsewhere.
        (
            "It lies in deep mud where nobody had looked before",
            "Nobody had looked at what lies in deep mud",
            "altered",
            "only A has the last 5 words (“where nobody had looked before”) at that pl",
        ),
        (
            "We do want to sell the old pier",
            "We don’t want to sell the old pier",
            "altered",
            "A “do” | B “don’t”",
        ),
        (
            "We will rebuild the pier and the wall",
            "We will rebuild the pier",
            "shortened",
            "only A has the last 3 words",
        ),
        (
            "We will rebuild the pier",
            "We will rebuild the pier and the wall",
            "extended",
            "only B has the last 3 words",
        ),
        (
            "We know that we will rebuild the pier",
            "we will rebuild the pier",
            "shortened",
            "the first 3 words",
        ),
        (
            "We will one day soon rebuild the pier",
            "We will … rebuild the pier",
            "shortened",
            "an ellipsis in B",
        ),
        (
            "We will rebuild it",
            "We will rebuild it [the pier]",
            "typographic",
            "in brackets",
        ),
        (
            "We rebuild the pier and pay the men",
            "We pay the men and rebuild the pier",
            "altered",
            "different orders",
        ),
    ],
)
def test_status_and_account(a: str, b: str, status: str, told: str | None) -> None:
    row = only(a, b)
    assert row["status"] == status
    assert told is None or told in row["changes"]


@pytest.mark.parametrize(
    ("a", "b", "flag"),
    [
        (
            "We will not sell the pier this year",
            "We will sell the pier this year",
            "negation_changed",
        ),
        (
            "Nobody wants to sell the pier this year",
            "Everybody wants to sell the pier this year",
            "negation_changed",
        ),
        (
            "Not one ship will leave the pier",
            "One ship will leave the pier",
            "negation_changed",
        ),
        (
            "We can’t sell the pier this year",
            "We can sell the pier this year",
            "negation_changed",
        ),
        (
            "We sold 12 ships in that long year",
            "We sold 21 ships in that long year",
            "number_changed",
        ),
        (
            "We sold two ships in that long year",
            "We sold nine ships in that long year",
            "number_changed",
        ),
        (
            "It was Hollis who sold the old pier",
            "It was Varga who sold the old pier",
            "name_changed",
        ),
    ],
)
def test_what_was_altered_is_named(a: str, b: str, flag: str) -> None:
    found = flags(only(a, b))
    assert {"altered", flag} <= found
    assert not found & ({"negation_changed", "number_changed", "name_changed"} - {flag})


def test_a_number_in_words_is_the_same_number() -> None:
    row = only(
        "We sold ten ships in that long year", "We sold 10 ships in that long year"
    )
    assert (row["status"], row["number_changed"]) == ("typographic", False)


def test_marks_and_spaces_are_typography() -> None:
    a = "“It’s over—we go,” Ann Lee said."
    b = '"It\'s over — we go", Ann Lee said.'
    (row,) = rows(a, b)
    assert row["status"] == "typographic"
    assert flags(row) == set()


def test_another_speaker_is_told() -> None:
    text = "“We will rebuild the old pier,” {} said on Monday at the harbour."
    (row,) = rows(text.format("Ann Lee"), text.format("Tom Roe"))
    assert (row["status"], row["speaker_changed"]) == ("verbatim", True)
    (row,) = rows(text.format("Ann Lee"), text.format("Lee"))
    assert row["speaker_changed"] is False
    (row,) = rows(text.format("Ann Lee"), text.format("the mayor"))
    assert row["speaker_changed"] is None


def test_a_quotation_interrupted_by_its_attribution_is_the_same() -> None:
    (row,) = rows(
        "“We will go and we will win,” Ann Lee said.",
        "“We will go,” Ann Lee said, “and we will win.”",
    )
    assert (row["altered"], row["shortened"], row["extended"]) == (False, False, False)


def test_a_quotation_cut_in_two_is_one_row() -> None:
    a = "“The pier is gone for good. Nobody will miss the old wall,” Ann Lee said."
    b = "“The pier is gone for good,” said Ann Lee. “Nobody will miss the old wall.”"
    (row,) = rows(a, b)
    assert row["status"] in ("verbatim", "typographic")
    assert row["end_b"] == len(b)


@pytest.mark.parametrize(
    ("shown", "marked"),
    [
        ("We will close the old mill … in May, and the school too", True),
        ("We will close the old mill by the river in May", False),
        ("We will close the old mill by the bridge in May, and the school too", None),
    ],
)
def test_a_cut_is_told_with_its_ellipsis_or_the_want_of_one(
    shown: str, marked: bool | None
) -> None:
    whole = "We will close the old mill by the river in May, and the school too"
    row = only(whole, shown)
    assert row["cut_marked"] is marked
    assert row["shortened"] is (marked is not None)


def test_a_quotation_that_moved_far_is_found() -> None:
    said = "“The pier is gone for good,” Ann Lee said."
    rest = " ".join(
        f"Storm number {k} broke the wall of another town." for k in range(8)
    )
    found = rows(f"{said} {rest}", f"{rest} It rained. {said}")
    assert [row["status"] for row in found] == ["verbatim"]


def test_the_same_sentence_about_another_number_is_another_quotation() -> None:
    many = "“We counted 45 seals on the outer sandbank,” ranger Ilse Moor said."
    few = many.replace("45", "15").replace("Moor", "Brandt")
    between = "The boats left at noon."
    told = rows(f"{few} {between} {many}", f"{between} {many}")
    assert [(row["sentence_a"], row["sentence_b"]) for row in told] == [
        (0, None),
        (2, 1),
    ]
    back = rows(f"{between} {many}", f"{few} {between} {many}")
    assert [row["status"] for row in back] == ["verbatim", "only in b"]
    (alone,) = rows(f"{between} {few}", f"{between} {many}")
    assert alone["number_changed"]


def test_a_quotation_told_twice_in_one_version_has_both_its_places() -> None:
    said = "“We counted 45 seals on the outer sandbank,” ranger Ilse Moor said."
    told = rows(f"{said} The boats left at noon. {said}", said)
    assert [row["status"] for row in told] == ["verbatim", "verbatim"]


def test_direct_speech_that_became_reported_speech_and_back() -> None:
    direct = (
        "“The pier is gone for good,” Ann Lee told reporters at the harbour on Monday."
    )
    indirect = (
        "Ann Lee told reporters that the pier was gone for good at the "
        "harbour on Monday."
    )
    assert [row["status"] for row in rows(direct, indirect)] == ["became indirect"]
    assert [row["status"] for row in rows(indirect, direct)] == ["became direct"]


def test_quotations_without_counterpart_are_listed_and_titles_are_not() -> None:
    a = (
        "“The pier is gone,” Ann Lee said. They read a book called “The Long Way "
        "Down Again”."
    )
    b = (
        "Storms broke the wall of another town. “Taxes must rise at once,” Tom Roe "
        "said."
    )
    assert [row["status"] for row in rows(a, b)] == ["only in a", "only in b"]


def test_a_title_is_not_what_somebody_says_in_many_more_words() -> None:
    a = "The choir sang “Long Bitter Winter” at the gate of the mill."
    b = "“It was a long bitter winter for all of us here,” said Ida Roth of the mill."
    assert [row["status"] for row in rows(a, b)] == ["only in b"]
    b = "“A long and bitter winter lies behind us,” said Ida Roth of the mill."
    assert [row["status"] for row in rows(a, b)] == ["altered"]


def test_a_lost_attribution_is_told() -> None:
    a = (
        "“The pier is gone,” Ann Lee said. “It will not return before the spring,” "
        "she added."
    )
    b = "“The pier is gone,” Ann Lee said. “It will not return before the spring.”"
    first, second = rows(a, b)
    assert (first["attribution_lost"], second["attribution_lost"]) == (False, True)
    assert [row["attribution_added"] for row in rows(b, a)] == [False, True]


def test_swapping_the_versions_mirrors_the_table() -> None:
    a, b = (read(path) for path in SEEDS)
    one, two = (
        quotation_table(align(a, b, "lexical")),
        quotation_table(align(b, a, "lexical")),
    )
    places = [["start_a", "start_b"], ["start_b", "start_a"]]
    mirrored = {
        "shortened": "extended",
        "extended": "shortened",
        "attribution_lost": "attribution_added",
    }
    same = {
        name: name
        for name in (
            "altered",
            "reordered",
            "negation_changed",
            "number_changed",
            "name_changed",
        )
    }
    for mine, other in (mirrored | same).items():
        found = [
            {
                tuple(row[:2]): row[2]
                for row in table[[*place, name]].astype(object).itertuples(index=False)
            }
            for table, place, name in ((one, places[0], mine), (two, places[1], other))
        ]
        assert str(found[0]) == str({key: found[1][key] for key in found[0]})


def test_a_text_against_itself_is_verbatim() -> None:
    a = read(SEEDS[0])
    table = quotation_table(align(a, a, "lexical"))
    assert set(table["status"]) == {"verbatim"}
    assert table["changes"].isna().all()


def test_texts_and_offsets_agree() -> None:
    article = read(SEEDS[1])
    table = quotations(article)
    assert table["text"].tolist() == [
        article.text[s:e] for s, e in zip(table["start"], table["end"], strict=True)
    ]
    named = table.dropna(subset="speaker_start")
    assert all(
        article.text[s:e]
        for s, e in zip(named["speaker_start"], named["speaker_end"], strict=True)
    )


def test_empty_tables_keep_their_columns_and_types() -> None:
    a, b = (
        Article.from_text("It rained."),
        Article.from_text("“It rained,” Ann Lee said."),
    )
    assert quotations(a).dtypes.equals(quotations(b).dtypes)
    assert len(quotations(a)) == 0
    empty, filled = (
        quotation_table(align(a, a, "lexical")),
        quotation_table(align(b, b, "lexical")),
    )
    assert empty.dtypes.equals(filled.dtypes)
    assert len(empty) == 0


def test_sure_says_that_the_confidence_is_high() -> None:
    article = Article.from_text(
        "“Rain fell,” said Ann Lee, a farmer.\n\nIt was late.\n\n“We saw no flood.”"
    )
    found = quotations(article)
    assert found["sure"].tolist() == [True, False]
    assert (found["sure"] == (found["confidence"] >= 0.8)).all()
    pairs = quotation_table(align(article, article, "lexical"))
    assert pairs["sure"].tolist() == [True, False]


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("We took nothing. None whatever.", "We took nothing."),
        ("Never. We took nothing.", "We took nothing."),
        ("We took nothing. Nothing! We slept.", "We took nothing … We slept."),
    ],
)
def test_a_sentence_that_denies_once_more_turns_nothing(
    longer: str, shorter: str
) -> None:
    (row,) = rows(f"Lena Voss said: “{longer}”", f"Lena Voss said: “{shorter}”")
    assert (row["status"], row["negation_changed"]) == ("shortened", False)
    (row,) = rows(f"Lena Voss said: “{shorter}”", f"Lena Voss said: “{longer}”")
    assert (row["status"], row["negation_changed"]) == ("extended", False)


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("Not one van is missing.", "One van is missing."),
        ("Did I take the van? Never.", "Did I take the van?"),
        # What stays denies nothing,
        ("No. We took all of it.", "We took all of it."),
        ("We will mend the bridge. Or not.", "We will mend the bridge."),
        ("I shall lease the mill. Never!", "I shall lease the mill."),
        # or not beside the cut, or only in the other version,
        ("I owe no one. I shall sell it. Never!", "I owe no one. I shall sell it."),
        ("I never owed nor robbed Ruiz. Never.", "I … robbed Ruiz."),
        # and what is cut takes a denial back.
        ("They say nobody paid the toll. Not true.", "They say nobody paid the toll."),
        # A cut in the middle begins a sentence and doesn't end one,
        ("It rained. Not all farms were wet.", "It rained … all farms were wet."),
        ("It rained. Not all farms were wet.", "It rained [...] all farms were wet."),
        ("No rain fell. None of it stayed.", "No rain fell … of it stayed."),
        # nor does the dot of an abbreviation.
        ("Not Mr. Ruiz left nothing behind.", "Ruiz left nothing behind."),
        ("Nobody vs. Ruiz won nothing.", "Ruiz won nothing."),
    ],
)
def test_a_negation_that_is_cut_from_what_stays_alters(
    longer: str, shorter: str
) -> None:
    for pair in ((longer, shorter), (shorter, longer)):
        (row,) = rows(*(f"Lena Voss said: “{words}”" for words in pair))
        assert (row["status"], row["negation_changed"]) == ("altered", True)


def test_a_negation_that_an_attribution_hides_alters() -> None:
    (row,) = rows(
        "Lena Voss said: “We had no boat. Not all of us saw the van.”",
        "“We had no boat,” said Lena Voss. “All of us saw the van.”",
    )
    assert (row["status"], row["negation_changed"]) == ("altered", True)


@pytest.mark.parametrize(
    ("quoted", "reported"),
    [
        ("said the fee was “unjust”", "doubted that the fee was unjust"),
        ("called the fee “unjust”", "denied that the fee was unjust"),
        ("called the fee “unjust”", "asked whether the fee was unjust"),
        ("said the fee was “unjust”", "said it was unjust to fault the fee"),
        ("said the plan was “so bold”", "said the plan was bold but came so late"),
    ],
)
def test_a_word_or_two_never_become_reported(quoted: str, reported: str) -> None:
    (row,) = rows(f"Lena Voss {quoted} in May.", f"Lena Voss {reported} in May.")
    assert row["status"] == "only in a"


def test_another_picture_is_no_typography() -> None:
    one, two = (
        Article.from_sentences([f"“See you at the fair {sign},” Ann Lee wrote."])
        for sign in ("😀", "😡")
    )
    compared = compare(one, two, encoder="lexical")
    assert compared.quotations["status"].tolist() == ["altered"]
    assert compared.sentences["status"].tolist() == ["reworded", "reworded"]
    same = compare(one, one, encoder="lexical")
    assert same.sentences["status"].tolist() == ["kept", "kept"]


def test_short_parts_may_change_places() -> None:
    one = "“It burns. Nobody came,” Lee said."
    two = "“Nobody came,” Lee said. “It burns.”"
    for row in (only(one, two), only(two, one)):
        assert row["status"] == "altered"
        assert row["reordered"]
        assert not row["negation_changed"]
