"""Numbers, dates and names that two versions give otherwise for one thing."""

from __future__ import annotations

import datetime

import pytest

import mediacomp as mc

COMMON = [
    "The storm reached the harbour of Dunmore in the early morning.",
    "Ferries stayed in port and schools were shut for the day.",
]
SIX = "The wave threw six fishing boats onto the quay."
NINE = "The wave threw nine fishing boats onto the quay."


def found(a: list[str], b: list[str], encoder: str = "lexical"):
    one, two = (
        mc.Article.from_sentences([*COMMON, *side], label=label)
        for side, label in ((a, "A"), (b, "B"))
    )
    return mc.compare(one, two, encoder=encoder)


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b", "texts", "kind"),
    [
        (
            SIX,
            NINE,
            ("six fishing boats", "nine fishing boats"),
            "number",
        ),
        (
            "Repairs of the lighthouse cost $3.2 million, the harbour office said.",
            "Repairs of the lighthouse cost $4.7 million, the harbour office said.",
            ("$3.2 million", "$4.7 million"),
            "number",
        ),
        (
            "Divers searched the basin for the missing captain on Tuesday.",
            "Divers searched the basin for the missing captain on Friday.",
            ("Tuesday", "Friday"),
            "date",
        ),
        (
            "The harbour master, Ellen Varga, closed the inner basin.",
            "The harbour master, Ellen Vargas, closed the inner basin.",
            ("Ellen Varga", "Ellen Vargas"),
            "name",
        ),
        (
            "The body of the captain was found by a crew five days later.",
            "A crew found the body of the captain three days later.",
            ("five days later", "three days later"),
            "number",
        ),
    ],
)
def test_one_slot_filled_otherwise_is_told(encoder, a, b, texts, kind):
    rows = found([a], [b], encoder).disagreements
    assert rows[["text_a", "text_b"]].values.tolist() == [list(texts)]
    assert rows["kind"].tolist() == [kind]
    assert rows["probability"].iloc[0] > 0.5


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The wave threw six boats ashore.", "The wave threw 6 boats ashore."),
        ("It hit 312 homes on the quay.", "It hit about 300 homes on the quay."),
        ("It hit 312 homes on the quay.", "It hit 300 homes on the quay."),
        ("More than 50 people fled the quay.", "On the quay 64 people fled."),
        ("The quay is two kilometres long.", "The quay is 2,000 metres long."),
        ("It rained on 4 May.", "It rained on 4 May 2024."),
        ("Sixty trees fell.", "Dozens of trees fell."),
        ("At least 40 boats sank off the quay.", "More than 55 boats sank there."),
        ("Some 2.44 million people voted.", "In all 2.5 million people voted."),
        ("The tide turned at 9.40 p.m. on the quay.", "The tide there turned at 9.40."),
        ("It hit the quay at about 8.45 p.m.", "It hit the quay at 8.32 p.m."),
        ("It cost from 3 to 9 euros a boat.", "It cost 7 euros a boat."),
        ("Call the quay on 0845 125 2222.", "Call the quay on 0845 125 3333."),
        ("http://quay.example/2024/08/boats", "http://quay.example/2025/09/boats"),
        ("The 47-year-old captain fell.", "The 38-year-old sailor, a captain, fell."),
        ("It will last, she said on Monday.", "It will last, she said on Friday."),
        ("The quay cost $US1 million ($1.5 million).", "The quay cost $1 million."),
        ("They won 18 of 23 games on the quay.", "They won 19 games on the quay."),
        ("The boat left the quay at 14:30 GMT.", "The boat left it at 15:30 CET."),
        (
            "The boat left the quay at 14:30 GMT.",
            "The boat left the quay at 9:30 local time.",
        ),
        (
            "Toll of the storm: six people.",
            "The storm's toll later rose to nine people.",
        ),
        ("Some 60 sailors and cooks left the quay.", "Only 45 sailors left the quay."),
        ("The Royal Naval ship lay there.", "The Royal Navy lay there."),
        ("Repairs of the quay take two to four days.", "Repairs take three days."),
        ("Falk won the final by six points.", "Falk won the final with 66 points."),
    ],
)
def test_what_fits_together_is_none(encoder, a, b):
    assert found([a], [b], encoder).disagreements.empty


def test_a_text_does_not_disagree_with_itself():
    text = ["Six boats sank on Monday.", "Nine boats sank on Tuesday, two at night."]
    assert found(text, text).disagreements.empty


def test_both_values_in_both_versions_are_no_disagreement():
    a = ["Police counted 8,000 people; the organisers spoke of 15,000 people."]
    b = ["The organisers spoke of 15,000 people. Police counted 8,000 people."]
    assert found(a, b).disagreements.empty


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Some 300 farmers blocked the road, police said, while the union counted "
            "550.",
            "About 550 farmers blocked the road, the union said, while police counted "
            "300.",
        ),
        (
            "Nearly 90 boats took part, the club said; the coastguard spoke of 60.",
            "Around 60 boats took part, the coastguard said; the club spoke of 90.",
        ),
    ],
)
def test_two_figures_of_two_sources_in_another_order_are_none(encoder, a, b):
    assert found([a], [b], encoder).disagreements.empty


@pytest.mark.parametrize(
    ("bound", "other", "fit"),
    [
        ("at least $48.5 million", "$45.8 million", False),
        ("at least $48.5 million", "$51 million", True),
        ("more than $48 million", "$47.8 million", True),
        ("less than $50 million", "$54 million", False),
        ("at most $50 million", "$46 million", True),
    ],
)
def test_a_number_on_the_wrong_side_of_a_bound_disagrees(bound, other, fit):
    one, two = (f"Repairs of the lighthouse cost {x}." for x in (bound, other))
    assert found([one], [two]).disagreements.empty is fit


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_more_and_less_than_one_number_disagree(encoder):
    told = found(
        ["More than 60 percent of the town's homes were built before 1950."],
        ["Less than 60 percent of the town's homes were built before 1950."],
        encoder,
    )
    (row,) = told.disagreements.itertuples()
    assert row.text_a.startswith("More than 60 percent")
    assert row.text_b.startswith("Less than 60 percent")
    (share,) = told.facts[told.facts["kind"] == "share"].itertuples()
    assert (share.status, share.change) == ("changed", "value")


def test_the_other_order_mirrors():
    one, two = found([SIX], [NINE]).disagreements, found([NINE], [SIX]).disagreements
    turned = two.rename(
        columns=lambda name: {"a": f"{name[:-1]}b", "b": f"{name[:-1]}a"}.get(
            name[-1] if name[-2:-1] == "_" else "", name
        )
    )
    assert one.to_dict("records") == turned[one.columns].to_dict("records")


def test_a_line_that_dates_the_report_disagrees_with_nothing():
    assert found(["Updated 5 May 2024."], ["Updated 7 May 2024."]).disagreements.empty


def test_a_headline_of_three_words_may_disagree():
    rows = found(["Wave takes 12 boats"], [NINE.replace("nine", "19")]).disagreements
    assert rows[["text_a", "text_b"]].values.tolist() == [
        ["12 boats", "19 fishing boats"]
    ]


def test_what_may_be_an_update_is_told_as_that():
    a = "So far, six people have been taken to hospital in Dunmore after the storm."
    b = "After the storm nine people were taken to hospital in Dunmore."
    c = found([a], [b])
    assert c.disagreements["possible_update"].tolist() == [True]
    assert c.disagreements["sure"].tolist() == [False]
    told = next(s for s in c.story() if "six people" in s)
    assert told.startswith("The two differ, perhaps since one of them knows more: ")


@pytest.mark.parametrize(
    ("a", "b", "many"),
    [
        (
            "Police held nine people on Friday over the riots in Velmor.",
            "Police held thirty people on Sunday over the riots in Velmor.",
            2,
        ),
        (
            "Nine people were held over the riots, police said on Friday.",
            "Thirty people were held over the riots, police said on Sunday.",
            1,
        ),
    ],
)
def test_numbers_of_two_days_are_never_sure(a, b, many):
    rows = found([a], [b]).disagreements
    number = rows[rows["kind"] == "number"]
    assert number["possible_update"].tolist() == [True]
    assert rows["sure"].tolist() == [False] * many


@pytest.mark.parametrize(
    ("a", "b", "sure"),
    [
        ("Twelve people drowned in Velmor.", "Five people drowned in Tarn.", False),
        ("Twelve people drowned in Velmor.", "Five people drowned in Velmor.", True),
        (
            "Twelve people drowned this year, an aide in Velmor said.",
            "Five people drowned this year, an aide in Tarn said.",
            True,
        ),
        (
            "Ann Ost took four wickets in the second match.",
            "Ann Ost took two wickets in the first match.",
            False,
        ),
    ],
)
def test_numbers_of_two_places_or_events_are_never_sure(a, b, sure):
    rows = found([a], [b], "contextual").disagreements
    numbers = rows[rows["kind"] == "number"]
    assert numbers["sure"].tolist() == [sure]


def test_a_day_alone_that_differs_is_sure():
    (row,) = found(
        ["Police held nine people on Friday over the riots in Velmor."],
        ["Police held nine people on Sunday over the riots in Velmor."],
    ).disagreements.itertuples()
    assert row.sure


def test_reports_of_two_days_may_know_different_things():
    one, two = (
        mc.Article.from_paragraphs([*COMMON, text], date=datetime.date(2031, 5, day))
        for text, day in ((SIX, 3), (NINE, 4))
    )
    rows = mc.compare(one, two, encoder="lexical").disagreements
    assert rows[["sure", "possible_update"]].values.tolist() == [[False, True]]


def test_a_decimal_with_a_space_in_it_is_one_number():
    a = "A 5. 9 magnitude quake shook the quay at dawn, the office said."
    b = "The 6. 1-magnitude quake shook the quay at dawn, the office said."
    rows = found([a], [b]).disagreements
    assert rows[["value_a", "value_b"]].values.tolist() == [["5.9", "6.1"]]


def test_a_value_has_one_counterpart():
    a = "The wave threw six fishing boats onto the quay."
    b = ["The wave threw nine fishing boats onto the quay.", "Twelve boats lay there."]
    rows = found([a], b).disagreements
    assert rows["value_b"].tolist() == ["9"]


def test_one_number_of_two_things_has_a_counterpart_for_either():
    a = ["The wave threw six fishing boats onto the quay.", "Six sailors were hurt."]
    b = ["The wave threw nine fishing boats onto the quay.", "Eight sailors were hurt."]
    rows = found(a, b).disagreements
    assert set(rows["text_b"]) == {"nine fishing boats", "Eight sailors"}


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
def test_an_article_counts_as_one_where_two_words_say_what(encoder):
    a = "The harbour master lost a fishing licence over the wreck, the office said."
    b = "The harbour master lost three fishing licences over the wreck, it was said."
    rows = found([a], [b], encoder).disagreements
    assert rows[["text_a", "text_b"]].values.tolist() == [
        ["a fishing licence", "three fishing licences"]
    ]
    both = [a, "She had three fishing licences before."]
    assert found(both, [b], encoder).disagreements.empty


def test_what_both_count_as_one_is_one_of_several():
    a = "A fishing licence was lost over the wreck. He wants a fishing licence."
    b = "Three fishing licences were lost over the wreck. He wants a fishing licence."
    assert found([a], [b]).disagreements.empty


def test_parts_of_two_wholes_are_two_things():
    a = "Rescuers searched 30 of the 207 boats in the harbour basin on the first day."
    b = "Rescuers searched 28 of the 68 boats in the harbour basin on the first day."
    assert found([a], [b]).disagreements.empty


def test_it_leads_the_story():
    c = found([SIX], [NINE])
    assert c.story()[1] == (
        "The two disagree: “six fishing boats” in A (A3) and “nine fishing boats” in B "
        "(B3)."
    )


@pytest.mark.parametrize(
    ("a", "b", "kind", "texts"),
    [
        # the noun before a number, and no noun behind it
        (
            "A 5.9-magnitude quake shook the island of Orsted early on Monday.",
            "A quake of magnitude 6.4 hit the island of Orsted early on Monday.",
            "number",
            ("5.9", "6.4"),
        ),
        # people, and people of a sort
        (
            "Eleven people were taken to a hall in Dunmore after the fire.",
            "Seven residents were taken to a hall in Dunmore after the fire.",
            "number",
            ("11", "7"),
        ),
        # a value that the other version has of something else
        (
            "Cole served three years in Dunmore. He now serves two life sentences.",
            "Cole now serves three life sentences. He was jailed in Dunmore before.",
            "number",
            ("2", "3"),
        ),
        (
            "Cole is serving a life sentence in Dunmore. In 1979 he was jailed for "
            "three 10-year sentences.",
            "Cole is serving three life sentences in Dunmore. He fled last week.",
            "number",
            ("1", "3"),
        ),
        # months, where neither gives a day
        (
            "The ferry was last inspected in April, the owners in Dunmore said.",
            "The ferry was last inspected in June, the owners in Dunmore said.",
            "date",
            ("--04", "--06"),
        ),
    ],
)
def test_the_same_is_counted_or_dated_in_other_words(a, b, kind, texts):
    one, two = mc.Article.from_text(a), mc.Article.from_text(b)
    rows = mc.compare(one, two, encoder="lexical").disagreements
    assert (kind, *texts) in [
        tuple(row) for row in rows[["kind", "value_a", "value_b"]].values.tolist()
    ]


def test_what_the_other_version_gives_elsewhere_is_never_sure():
    a = [
        "The quay made a profit, up 12 percent from last year.",
        "Tolls rose 6 percent.",
    ]
    b = ["Tolls fell 6 percent although the quay made a profit from last year."]
    rows = found(a, b, "contextual").disagreements
    assert not rows[rows["kind"] == "number"]["sure"].any()
