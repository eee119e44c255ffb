"""Quotations of two versions compare the normal forms of numbers, and say what a cut or
another order does to them.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pytest

import mediacomp as mc
from mediacomp.text.article import Article


def rows(a: str, b: str) -> list[dict[Hashable, Any]]:
    found = mc.compare(*map(Article.from_text, (a, b)), encoder="lexical")
    return found.quotations.to_dict("records")


def said(words: str) -> str:
    return f"“{words},” Lena Voss said."


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We saw 20 boats", "We saw twenty boats"),
        ("We saw 45 boats", "We saw forty-five boats"),
        ("We met on the 3rd day at 9am", "We met on the third day at 9 a.m."),
        ("We lost 5% of it", "We lost five percent of it"),
        ("It cost us $4 million then", "It cost us 4 million dollars then"),
    ],
)
def test_one_number_in_two_spellings_is_typography(one: str, two: str) -> None:
    (row,) = rows(said(one), said(two))
    assert (row["status"], row["number_changed"]) == ("typographic", False)
    (back,) = rows(said(two), said(one))
    assert back["status"] == "typographic"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We saw 20 boats", "We saw thirty boats"),
        ("We lost 5% of it", "We lost six percent of it"),
        ("It was five miles to go", "It was 5 km to go"),
    ],
)
def test_another_number_or_unit_is_a_changed_number(one: str, two: str) -> None:
    (row,) = rows(said(one), said(two))
    assert (row["status"], row["number_changed"]) == ("altered", True)


def test_an_amount_may_be_cut_behind_its_number() -> None:
    (row,) = rows(
        said("We paid fifty quid for a bad old roof here"),
        said("We paid fifty … a bad old roof here"),
    )
    assert (row["status"], row["altered"]) == ("shortened", False)


@pytest.mark.parametrize(
    ("one", "two", "altered"),
    [
        ("I do not think that he left", "I do ... think that he left", True),
        ("We will never sell the old mill", "We will … sell the old mill", True),
        ("It is a good mill, never sold", "It is a good mill …", False),
    ],
)
def test_a_denial_cut_in_the_middle_alters(one: str, two: str, altered: bool) -> None:
    (row,) = rows(said(one), said(two))
    assert row["altered"] is altered


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "“We will win,” Lena Voss said. “It takes time.”",
            "“It takes time. We will win,” Lena Voss said.",
        ),
        (
            "“The rain fell hard. Nobody was there,” Lena Voss said.",
            "“Nobody was there,” Lena Voss said. “The rain fell hard.”",
        ),
    ],
)
def test_parts_in_another_order_are_one_row(a: str, b: str) -> None:
    (row,) = rows(a, b)
    assert row["reordered"] is True
    assert row["changes"] == "the words stand in different orders"


def test_single_words_in_another_order_are_rows_of_their_own() -> None:
    whole = "Lena Voss said: “Wet rain came and cold snow fell.”"
    parts = "It was “cold snow”, Lena Voss said. It was “wet rain”, Lena Voss said."
    assert [row["text_b"] for row in rows(whole, parts)] == [
        "“cold snow”",
        "“wet rain”",
    ]


def test_another_department_is_another_source() -> None:
    pair = [
        Article.from_text(f"The Department of {name} said that it was safe.")
        for name in ("Justice", "Trade")
    ]
    found = mc.compare(*pair, encoder="lexical").attribution
    assert found["status"].tolist() == ["source changed"]


@pytest.mark.parametrize(
    ("b", "status"),
    [
        ("Lena Voss never said “the mill is gone.”", "verb changed"),
        ("Lena Voss declined to say “the mill is gone.”", "verb changed"),
    ],
)
def test_a_denial_is_told_by_the_attribution(b: str, status: str) -> None:
    pair = [Article.from_text(t) for t in ("“The mill is gone,” Lena Voss said.", b)]
    found = mc.compare(*pair, encoder="lexical").attribution
    assert found["status"].tolist() == [status]
    assert found["colour_b"].tolist() == ["denying"]


def test_according_to_and_per_are_one_source() -> None:
    pair = [
        Article.from_text(f"The bridge was safe, {cue} Lena Voss.")
        for cue in ("according to", "per")
    ]
    found = mc.compare(*pair, encoder="lexical").attribution
    assert found[["status", "cue_a", "cue_b"]].values.tolist() == [
        ["kept", "according to", "per"]
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It's late and we'd go", "It is late and we would go"),
        ("She'd gone when he's come", "She had gone when he has come"),
        ("Let's wait, who's next", "Let us wait, who is next"),
        ("Ships & harbours matter", "Ships and harbours matter"),
        ("We fund R&D here", "We fund R and D here"),
        ("We meet on 1 May here", "We meet on May 1 here"),
        ("They deeply regret[s] the loss", "They deeply regrets the loss"),
        ("[T]he loss is theirs", "The loss is theirs"),
        ("We co-operate fully with the council", "We cooperate fully with the council"),
        ("We do n't see it", "We do not see it"),
    ],
)
def test_one_wording_in_two_styles_is_typography(one: str, two: str) -> None:
    for a, b in ((one, two), (two, one)):
        (row,) = rows(said(a), said(b))
        assert (row["status"], row["altered"]) == ("typographic", False)
        assert not row["name_changed"]
        assert not row["number_changed"]


def test_a_possessive_is_no_contraction() -> None:
    (row,) = rows(said("The mill’s roof leaks"), said("The mill is roof leaks"))
    assert row["altered"]
    assert "“mill’s” | B “mill is”" in row["changes"]


def test_a_contraction_is_shown_with_its_word() -> None:
    (row,) = rows(said("Now it’s late"), said("Now it is late"))
    assert row["changes"] == "A “it’s” | B “it is”, spelling"


@pytest.mark.parametrize(
    ("a", "b", "altered"),
    [
        ("The boats … somebody knows where", "The boats are gone … where", False),
        ("The boats are gone … where", "The boats … somebody knows where", False),
        ("The boats are gone where", "The boats … somebody knows where", True),
        ("The boats are gone, where", "The boats somebody knows, where", True),
    ],
)
def test_each_side_may_be_cut_at_another_word(a: str, b: str, altered: bool) -> None:
    tail = " the old men have taken them all"
    (row,) = rows(said(a + tail), said(b + tail))
    assert row["altered"] == altered
    assert (row["shortened"] and row["extended"]) == (not altered)


def test_three_pieces_of_one_quotation_are_one_row() -> None:
    whole = (
        "“The boats are gone. Nobody saw them leave. The harbour is empty,” Voss said."
    )
    pieces = (
        "“The boats are gone,” Voss said. “Nobody saw them leave.” She then added: "
        "“The harbour is empty.”"
    )
    for a, b in ((whole, pieces), (pieces, whole)):
        (row,) = rows(a, b)
        assert row["status"] == "typographic"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("“That’s the harbour,” Voss said.", "“That’s the first of all the mills that "
         "we ever had in the valley of the three rivers,” Voss said."),
        ("“There is a lot of deep anger here,” Voss said.", "“They had a hard time: "
         "there is a lot of crime,” Voss said."),
        ("“We are so happy to be leading the Harbour Club,” Lena Voss said.",
         "“We are thrilled to have Lena Voss lead the Harbour Club,” Bo Dorn said."),
        ("Voss read “Night Harbour” aloud.", "“We love how slowly Night Harbour turns "
         "into a book about all of us,” Voss said."),
        ("Voss cited “the aims of the Old Harbour Act”.", "“The new rules weaken the "
         "Old Harbour Act and make it easier to build,” Voss said."),
    ],
)  # fmt: skip
def test_two_utterances_that_share_small_words_or_a_name_are_no_pair(
    one: str, two: str
) -> None:
    for a, b in ((one, two), (two, one)):
        statuses = {row["status"] for row in rows(a, b)}
        assert statuses <= {"only in a", "only in b"}


def test_german_nouns_are_no_names_of_a_changed_quotation() -> None:
    a, b = (
        mc.Article.from_text(
            f"„Wir stecken {what} in das Haus“, sagte Voss.", language="de"
        )
        for what in ("Geld", "Arbeit")
    )
    row = mc.compare(a, b, encoder="lexical").quotations.iloc[0]
    assert row["altered"]
    assert not row["name_changed"]


def test_a_hyphen_keeps_no_pieces_apart() -> None:
    a = "“Our thoughts are with them,” Voss said. “We are cooperating with the police.”"
    b = "Voss said: “Our thoughts are with them. We are co-operating with the police.”"
    for one, two in ((a, b), (b, a)):
        (row,) = rows(one, two)
        assert row["status"] == "typographic"


@pytest.mark.parametrize(
    ("two", "status"),
    [
        ("Jan Kroll sprach von einem „schwarzen Tag für die Stadt“.", "shortened"),
        ("Jan Kroll sprach von einem „grauen Tag für die Stadt“.", "altered"),
        ("„Es ist ein schwarzer Tag für die Städte“, sagte Jan Kroll.", "altered"),
    ],
)
def test_a_german_adjective_follows_the_sentence_around(two: str, status: str) -> None:
    one = "„Es ist ein schwarzer Tag für die Stadt“, sagte Jan Kroll."
    articles = [Article.from_text(text, language="de") for text in (one, two)]
    for pair in (articles, articles[::-1]):
        (row,) = mc.compare(*pair, encoder="lexical").quotations.to_dict("records")
        turned = {"shortened": "extended"} if pair != articles else {}
        assert row["status"] == turned.get(status, status)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Wir werden schneller und sicherer", "Wir werden schnelle und sichere"),
        ("Sie werden leider gehen", "Sie werden leiden gehen"),
        ("Es wird später besser", "Es wird späte besser"),
    ],
)
def test_another_german_word_is_no_ending(one: str, two: str) -> None:
    said = (f"„{words}“, sagte Jan Kroll." for words in (one, two))
    articles = [Article.from_text(text, language="de") for text in said]
    found = mc.compare(*articles, encoder="lexical").quotations
    assert found["status"].tolist() == ["altered"]
