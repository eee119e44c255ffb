"""How two versions relate, told before anything else is said of them."""

from __future__ import annotations

import pickle

import pytest

import mediacomp as mc
from mediacomp.measures.kinship import KINDS, Kinship

FIRE = (
    "Fire destroyed a warehouse in Dunmore on Tuesday night, officials said.",
    "About forty firefighters fought the flames until dawn.",
    "The building had stored paint and solvents, the fire chief said.",
    "Neighbours were told to keep their windows shut while crews tested the air.",
    "The owner, who bought the site in 2019, plans to rebuild within a year.",
    "Nobody was injured, but two engines were damaged by falling beams.",
    "Police said it was too early to say how the fire had started.",
)
REWRITTEN = (
    "Officials said a fire burned down a Dunmore warehouse on Tuesday night.",
    "Some forty firefighters battled the flames until sunrise.",
    "According to the fire chief, paint and solvents had been stored in the building.",
    "Neighbours were asked to keep windows closed while crews checked the air.",
    "The owner, who purchased the site in 2019, intends to rebuild within a year.",
    "No one was hurt, but falling beams damaged two engines.",
    "Police said it was too soon to say how the blaze had begun.",
)
OTHER_REPORT = (
    "A warehouse blaze lit up the sky over Dunmore late on Tuesday.",
    "Residents said they heard several bangs before they saw smoke.",
    "“I grabbed the dog and ran,” said Mona Reyes, who lives across the street.",
    "The town closed Mill Road, and the morning market was called off.",
    "Police want to hear from anyone who saw a white van near the site.",
    "It was the third large fire in the county this year.",
)
ELSEWHERE = (
    "The central bank left its main rate unchanged at four per cent.",
    "Two of nine members voted for a cut, minutes of the meeting show.",
    "Analysts had expected a more cautious tone from the governor.",
    "Bond yields fell and the currency weakened slightly.",
    "The next decision is due in six weeks.",
)
EDITED = (*FIRE[:3], "Schools nearby stay closed on Wednesday.", *FIRE[3:6])
PAIRS = {
    "same text": (FIRE, FIRE),
    "edited": (FIRE, EDITED),
    "rewritten": (FIRE, REWRITTEN),
    "same event": (FIRE, OTHER_REPORT),
    "unrelated": (FIRE, ELSEWHERE),
}


def compared(kind: str, encoder: str, *, turned: bool = False) -> mc.Comparison:
    a, b = (mc.Article.from_sentences(side) for side in PAIRS[kind])
    return mc.compare(*((b, a) if turned else (a, b)), encoder=encoder)


@pytest.mark.parametrize("encoder", ["contextual", "lexical"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_told_the_same_from_both_sides(kind: str, encoder: str) -> None:
    found = compared(kind, encoder).kinship
    again = compared(kind, encoder, turned=True).kinship
    assert found == kind
    assert (found, found.probability) == (again, again.probability)
    assert found.evidence == again.evidence


def test_typography_makes_no_other_text() -> None:
    plain = mc.Article.from_text("“It rained,” she said — and left. The river rose.")
    other = mc.Article.from_text('"It rained," she said - and left. The  river rose.')
    assert mc.compare(plain, other, encoder="lexical").kinship == "same text"


def test_it_is_in_the_summary_and_leads_the_story() -> None:
    found = compared("same event", "lexical")
    row = found.summary.iloc[0]
    assert (row["measure"], row["note"]) == ("kinship", "same event")
    assert row["value_a"] == row["value_b"] == found.kinship.probability
    assert "two reports of one event" in found.story()[0]


def test_two_reports_without_a_link_have_an_event_in_common() -> None:
    found = compared("same event", "lexical").corrected(unlinked=[(0, 0)])
    assert found.links.empty
    told = (
        "No sentence of A matches one of B: what is called only in one may be said "
        "in the other in words of its own."
    )
    assert found.story()[1] == told
    assert told in found._repr_html_()


def test_what_is_missing_without_a_sure_link_is_told_with_a_caution() -> None:
    found = compared("same event", "lexical")
    assert not found.links["sure"].any()
    told = "No sentence of A surely matches one of B: what is called only in one may be"
    assert found.story()[1].startswith(told)
    assert not any("surely matches" in s for s in compared("edited", "lexical").story())


@pytest.mark.parametrize("encoder", ["contextual", "lexical"])
def test_nothing_is_surely_missing_where_links_are_expected_and_none_is(
    encoder: str,
) -> None:
    linked = compared("same event", encoder)
    ends = [(int(a), int(b)) for a, b in linked.links[["a", "b"]].to_numpy()]
    blind = linked.corrected(unlinked=ends)
    assert linked.omissions["sure"].any()
    assert not blind.omissions["sure"].any()
    assert not blind.additions["sure"].any()


def test_of_unrelated_texts_nothing_else_is_said() -> None:
    (only,) = compared("unrelated", "lexical").story()
    assert "different things" in only


def test_no_rate_of_other_words_for_two_reports_of_one_event() -> None:
    story = " ".join(compared("same event", "lexical").story())
    assert "in 100 content words" not in story


@pytest.mark.parametrize("encoder", ["contextual", "lexical"])
def test_a_corrected_text_is_not_flatly_a_rewritten_one(encoder: str) -> None:
    """Nearly all words are the same, and hardly a sentence is."""
    changes = {
        "Tuesday": "Wednesday",
        "forty": "sixty",
        "solvents": "varnish",
        "shut": "closed",
        "2019": "2018",
        "two engines": "three engines",
        "too early": "too soon",
    }
    corrected = []
    for sentence in FIRE:
        for old, new in changes.items():
            sentence = sentence.replace(old, new)
        corrected.append(sentence)
    a, b = (mc.Article.from_sentences(side) for side in (FIRE, corrected))
    opening = mc.compare(a, b, encoder=encoder).story()[0]
    assert "in nearly the same words" in opening or "probably" in opening


def test_it_goes_from_process_to_process() -> None:
    found = Kinship("edited", 0.9, {"linked, lesser": 0.5})
    again = pickle.loads(pickle.dumps(found))
    assert (again, again.probability, again.evidence) == (
        found,
        found.probability,
        found.evidence,
    )
