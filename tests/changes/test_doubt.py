"""What is told as one side's alone: flatly only where nothing may answer it."""

from __future__ import annotations

import pytest

import mediacomp as mc
from mediacomp.alignment.align import align
from mediacomp.changes.facts.counted import slots_by_side
from mediacomp.changes.facts.paired_facts import paired_facts
from mediacomp.changes.facts.shared_amounts import shared_amounts
from mediacomp.languages.language import Language

GRAVE = (
    "Nine sailors were in hospital in Lunden on Friday evening, three of them in a "
    "grave state. The harbour reopened."
)
FOUGHT = (
    "Nine sailors were in hospital in Lunden on Friday evening. Three fought for their "
    "lives. The harbour reopened."
)


def only(one: str, two: str) -> dict[str, bool]:
    """What only the first says, with whether it is sure."""
    articles = [mc.Article.from_text(text) for text in (one, two)]
    found = mc.compare(*articles).omissions
    found = found[found["said_elsewhere"].isna()]
    return dict(zip(found["text"], found["sure"].tolist(), strict=True))


def test_a_number_beside_makes_doubt_on_both_sides() -> None:
    assert only(GRAVE, FOUGHT) == {"three of them in a grave state": False}
    assert only(FOUGHT, GRAVE) == {"Three fought for their lives.": False}


@pytest.mark.parametrize(("before", "sure"), [("Boss ", False), ("", True)])
def test_another_role_before_the_name_makes_doubt(before: str, *, sure: bool) -> None:
    fire = "The mill of Deltamax burned down on Monday. "
    one = f"{fire}“Our thoughts are with them,” Deltamax chief executive Ann Lee said."
    two = f"{fire}{before}Ann Lee, 51, said: “Our thoughts are with them.”"
    assert only(one, two) == {"Deltamax chief executive": sure}


def test_other_words_in_its_place_make_doubt() -> None:
    one = (
        "The rescue took all night, said harbour master Ida Roth, who would have "
        "preferred a trial of the new boats, and the old quay was badly damaged."
    )
    two = (
        "The rescue took all night, said harbour master Ida Roth, who had suggested "
        "trying the ban first, and the old quay was badly damaged."
    )
    assert only(one, two) == {"a trial of the new boats": False}
    assert only(two, one) == {"the ban first": False}


def test_what_stands_at_no_place_is_told_flatly() -> None:
    one = "The harbour of Lunden reopened on Friday, two weeks after the great storm."
    found = only(one, "The harbour of Lunden reopened on Friday.")
    assert found == {"two weeks after the great storm": True}


def test_a_source_that_both_cite_is_missing_in_neither() -> None:
    one = "“The quay will hold for another ten years,” Ida Roth told reporters."
    two = "In the words of Ida Roth, “The quay will hold for another ten years.”"
    assert only(one, two) == only(two, one) == {}


def test_a_source_that_one_drops_is_told() -> None:
    one = "The quay will hold for another ten years, the harbour master said."
    two = "The quay will hold for another ten years."
    assert only(one, two) == {"the harbour master said": True}


def test_what_has_its_own_words_there_is_told_with_doubt() -> None:
    held = "A meeting on the sale of the harbour will be held on 4 November. It rained."
    decided = "The council will decide in November whether the harbour is for sale."
    found = only(held, f"{decided} It rained.")
    assert found == {"will be held on 4 November": False}


def test_other_numbers_are_not_said_elsewhere() -> None:
    one = "The hospital will take in trainees. Courses will start in August 2026."
    two = (
        "Work is to start in September. The opening is planned for spring 2027. The "
        "hospital trains nurses."
    )
    found = only(f"{one} The mayor was absent.", f"{two} The mayor was absent.")
    assert found == {"in August 2026": False}


def test_two_words_that_are_perhaps_missing_are_not_told() -> None:
    one = "Nora Bell had taken a loan after her brother was made redundant. It rained."
    two = "Nora Bell took a loan when her brother had lost his job. It rained."
    assert not any("redundant" in text for text in only(one, two))


@pytest.mark.parametrize("guests", ["6,412", "22"])
def test_a_sentence_whose_amount_both_have_is_not_flatly_missing(guests: str) -> None:
    rest = (
        " The ferry leaves Lunden at noon. Ida Roth has run the harbour since spring."
    )
    one = f"Visitors numbered {guests}, some of them children.{rest}"
    two = f"Ferrymen cheered on the quay before {guests} guests.{rest}"
    assert not any(only(one, two).values())
    assert all(only(one, two.replace(f"{guests} guests", "a band")).values())


REST = " The ferry leaves Lunden at noon on Monday."


def test_what_may_say_the_same_is_doubtful_on_both_sides() -> None:
    one = (
        "“Builders are putting off projects because of high wood prices and unclear "
        "rules on insulation,” chief executive Ida Roth said in a letter." + REST
    )
    two = (
        "Ida Roth, the chief executive, blamed high wood prices and unclear rules on "
        "insulation, which she said had made builders delay their plans." + REST
    )
    assert only(one, two) == {"are putting off projects": False}
    assert only(two, one) == {"had made builders delay their plans": False}


def test_who_does_what_both_tell_is_not_surely_missing() -> None:
    one = "A similar landslide in 2011 trapped nine miners for four hours." + REST
    two = "In 2011 nine miners were trapped for four hours." + REST
    assert only(one, two) == {"A similar landslide": False}
    one = "In the north, a similar landslide in 2011 trapped nine miners." + REST
    assert only(one, two) == {"a similar landslide": False}


def test_a_clause_that_both_have_is_not_begun() -> None:
    one = (
        "Three sailors were treated in hospital for the effects of the cold, but "
        "luckily nobody drowned off Lunden." + REST
    )
    two = "Three sailors were treated in hospital, and nobody drowned off Lunden."
    assert only(one, two + REST) == {"for the effects of the cold": True}


def test_a_small_number_of_another_sort_leaves_no_doubt() -> None:
    rest = REST + " Ida Roth has run the harbour since spring."
    one = "Some 14 sheep died in the night, a vet told the local radio." + rest
    two = "The council has 14 bridges in its care, all built long ago." + rest
    assert all(only(one, two).values())
    assert len(only(one, two)) == len(only(two, one)) == 1
    hurt = "22 passengers were hurt when the tram left its rails." + rest
    taken = "Doctors on the island cared for 22 people until the evening." + rest
    assert not any(only(hurt, taken).values())


def test_an_item_of_a_list_is_no_subject() -> None:
    one = "Thieves stole a clock, precious old silver and a ring from Ida Roth." + REST
    two = "Thieves stole a clock and a ring from Ida Roth." + REST
    assert only(one, two) == {"precious old silver": True}


HARBOUR = " The harbour reopened on Tuesday. Ida Roth, who runs the port, was relieved."


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        # a number that stands there, or another in a linked sentence
        (
            "The mill will take on 300 people in Lunden and is scheduled to begin work "
            "in the second quarter of 2028.",
            "The mill will take on 300 people in Lunden when it opens in 2028.",
            {},
        ),
        (
            "The storm sank six boats in the harbour of Lunden, with the eldest boat "
            "lost in the 88th minute.",
            "The storm sank six boats in the harbour of Lunden two minutes before the "
            "end.",
            {"with the eldest boat lost in the 88th minute": False},
        ),
        # the last of some names isn't the subject of what one alone says of all
        (
            "Readers in Tarn, Lund and Orrin will have to find another place to read "
            "when the libraries shut.",
            "The libraries in Tarn and Lund will shut.",
            {"will have to find another place to read": True},
        ),
        (
            "Tarn closed the mill and Orrin will have to find another miller.",
            "Tarn closed the mill.",
            {"Orrin will have to find another miller": True},
        ),
        # an ordinal beside the linked sentence
        (
            "The harbour master shut the old quay of Lunden, the third closure this "
            "year, and sent the boats away.",
            "The harbour master shut the old quay of Lunden and sent the boats away. "
            "It is the fourth time that the quay has been shut.",
            {"the third closure this year": False},
        ),
        # what has its own statement stays flat
        (
            "The thief, hiding in a barn, was caught by a dog in Orrin on Friday.",
            "The thief was caught in Orrin on Friday.",
            {"hiding in a barn": True},
        ),
        (
            "The board of the mill sold the old quay to Ann Lee of Tarn on Friday.",
            "The board of the mill sold the old quay on Friday.",
            {"to Ann Lee of Tarn": True},
        ),
    ],
)
def test_stretches_of_linked_sentences(
    one: str, two: str, found: dict[str, bool]
) -> None:
    assert only(one + HARBOUR, two + HARBOUR) == found


def test_what_is_cut_to_a_number_that_both_have_is_doubtful() -> None:
    one = (
        "Die Gewerkschaft fordert mehr Lohn und eine Verkürzung der Arbeitszeit auf 35 "
        "Stunden. Der Hafen öffnete am Dienstag."
    )
    two = (
        "Die Gewerkschaft fordert mehr Lohn und die 35-Stunden-Woche. Der Hafen "
        "öffnete am Dienstag."
    )
    a, b = (mc.Article.from_text(text, language="de") for text in (one, two))
    assert not mc.compare(a, b).omissions["sure"].any()
    assert not mc.compare(b, a).additions["sure"].any()


@pytest.mark.parametrize(
    ("here", "there", "sure"),
    [
        ("About 120 firefighters were there.", "More than 100 rescuers came.", False),
        ("About 120 firefighters were there.", "More than 60 rescuers came.", True),
        ("About 120 houses stood there.", "More than 100 bakers came.", True),
    ],
)
def test_rounded_amounts_that_may_be_one(here: str, there: str, *, sure: bool) -> None:
    language = Language.of("en")
    a, b = mc.Article.from_text(here), mc.Article.from_text(there)
    met = align(a, b, "lexical")
    one, two = slots_by_side(met, paired_facts(met))
    assert bool(shared_amounts(one, two, language)) is not sure
    assert bool(shared_amounts(two, one, language)) is not sure


@pytest.mark.parametrize(
    ("role", "sure"),
    [("head of the bakers' federation", False), ("whose bakery burned in May", True)],
)
def test_what_both_say_that_somebody_is_may_be_one(role: str, *, sure: bool) -> None:
    vote = "The town voted for the new road to the harbour on Monday. "
    one = f"{vote}“It is a good day for Lunden,” said Ann Lee, {role}."
    two = f"{vote}“It is a good day for Lunden,” union leader Ann Lee said."
    assert only(one, two)[role] == sure
