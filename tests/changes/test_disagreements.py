"""Numbers, dates and names that two versions give otherwise for one thing."""

from __future__ import annotations

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
        ("More than 50 people fled the quay.", "On the quay 64 people fled."),
        ("The quay is two kilometres long.", "The quay is 2,000 metres long."),
        ("It rained on 4 May.", "It rained on 4 May 2024."),
        ("Sixty trees fell.", "Dozens of trees fell."),
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


def test_it_leads_the_story():
    c = found([SIX], [NINE])
    assert c.story()[1] == (
        "The two disagree: “six fishing boats” in A (A3) and “nine fishing boats” in B "
        "(B3)."
    )
