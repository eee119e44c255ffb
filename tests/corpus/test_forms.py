"""Forms that are filled in anew every day are no versions of one story."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace
from itertools import combinations

import pytest

import mediacomp as mc
from benchmarks.daily_forms import FORMS, START, filled, pairs_of
from tests.corpus.texts import article, story


def dated(text: str, day: int) -> mc.Article:
    return replace(article(text), date=START + datetime.timedelta(day))


@pytest.mark.parametrize("form", sorted(FORMS))
@pytest.mark.parametrize("days", [20, 80])
def test_a_form_of_many_days_is_no_story_but_its_revision_is_one(form: str, days: int):
    given = filled(form, days)
    found = mc.find_versions(given)
    assert len(found.forms) >= 0.9 * len(given)
    assert found.forms["form"].eq(0).all()
    revisions = {(k, k + 1) for k in range(0, len(given), 11)}
    joined = pairs_of(found)
    assert revisions <= joined
    every = len(given) * (len(given) - 1) // 2
    assert len(joined - revisions) <= 0.1 * every


def test_one_form_is_told_of_as_one():
    assert str(mc.find_versions(filled("lottery", 10))).endswith(" fill in 1 form")


def test_a_pair_inside_its_family_belongs_to_no_other():
    # Forms in turns, so that no form's pairs stand in a row.
    given = [
        one
        for day in zip(*(filled(form, 10) for form in sorted(FORMS)), strict=True)
        for one in day
    ]
    found = mc.find_versions(given)
    alone = [mc.find_versions(filled(form, 10)) for form in sorted(FORMS)]
    assert len(found.forms) == sum(len(each.forms) for each in alone) > 0
    assert len(found.pairs) == sum(len(each.pairs) for each in alone)


def test_forms_are_told_apart_from_each_other_and_from_stories():
    given = [*filled("weather", 10), *filled("lottery", 10), dated("Rain fell.", 1)]
    found = mc.find_versions(given)
    assert found.forms["form"].tolist() == [0] * 11 + [1] * 11
    assert str(found).endswith("; 22 articles fill in 2 forms")
    assert "both fill in one form" in found.why("weather 3", "weather 4")
    assert "form" not in found.why("weather 3", "lottery 4")


def test_a_time_limit_leaves_no_part_of_a_form():
    assert mc.find_versions(filled("markets", 12), within="2 days").groups[
        "article"
    ].tolist() == [0, 1, 11, 12]


def test_a_story_that_goes_on_for_days_stays_one():
    drawn = random.Random(1)
    sentences = story(1, 12)
    given = []
    for day in range(12):
        # Each day a sentence goes, and one of many figures comes in.
        figures = " ".join(str(drawn.randint(100, 999)) for _ in range(6))
        sentences[drawn.randrange(12)] = f"The {figures} in {story(100 + day, 1)[0]}"
        given.append(dated(" ".join(sentences), day))
    found = mc.find_versions(given)
    assert found.forms.empty
    assert len(pairs_of(found)) == 12 * 11 // 2


def test_one_text_that_is_published_again_every_day_stays_one():
    text = " ".join(story(2, 12))
    given = [
        dated(f"Printed on day {k} at {k + 3} past {k * 7}. {text}", k)
        for k in range(9)
    ]
    found = mc.find_versions(given)
    assert found.forms.empty
    assert len(pairs_of(found)) == 9 * 8 // 2


@pytest.mark.parametrize("form", ["weather", "markets", "results", "deaths", "lottery"])
def test_a_form_is_told_without_dates(form: str):
    given = [replace(each, date=None) for each in filled(form, 20)]
    found = mc.find_versions(given)
    assert len(found.forms) == len(given)
    assert pairs_of(found) == {(0, 1), (11, 12)}


def test_of_less_than_five_texts_nothing_is_known_of_forms():
    found = mc.find_versions(filled("weather", 20)[:4])
    assert found.forms.empty
    assert len(found.groups) == 4


def fire(number: int) -> str:
    """What an agency writes of each fire, in another town each time."""
    town, who, street = story(number, 1)[0].split()[1:4]
    clock = f"{number % 24}.{number * 7 % 60:02}"
    return (
        f"The rescue service was called at {clock} to a burning house in "
        f"{town.title()}. All residents had left the building when the fire engines "
        f"came, says {who.title()} Holm, who led the operation. Smoke was seen from "
        f"{street.title()} Road {number}, and the police have opened an investigation."
    )


def test_notes_of_one_kind_are_no_story_and_one_that_grows_is():
    notes = [fire(number) for number in range(30)]
    more = story(500, 9)
    grown = [" ".join([notes[3], *more[:k]]) for k in (2, 5, 9)]
    found = mc.find_versions([article(text) for text in [*notes, *grown]])
    assert pairs_of(found) == set(combinations([3, 30, 31, 32], 2))


def test_reports_of_one_event_that_share_names_stay_one():
    drawn = random.Random(4)
    names = [f"{name} Holm{name[-1]}" for name in ("Ada", "Ivo", "Mona", "Tom", "Lena")]
    told = [
        f"{who} told reporters in Lomby that {k} crowns of {number} were paid"
        for number, (who, k) in enumerate(zip(names * 4, range(310, 330), strict=True))
    ]
    reports = [
        article(". ".join([*drawn.sample(told, 9), *story(600 + k, 3)]))
        for k in range(12)
    ]
    found = mc.find_versions(reports)
    assert found.forms.empty
    assert len(pairs_of(found)) == 12 * 11 // 2


def test_thirty_versions_stay_one_story_with_or_without_dates():
    drawn = random.Random(5)
    sentences, given = story(700, 10), []
    for day in range(30):
        sentences[drawn.randrange(10)] = story(800 + day, 1)[0]
        hour = f"Updated {drawn.randint(6, 22)}.{drawn.randint(10, 59)}"
        given.append(dated("\n".join([hour, *sentences]), day))
    for some in (given, [replace(each, date=None) for each in given]):
        found = mc.find_versions(some)
        assert found.forms.empty
        assert len(pairs_of(found)) == 30 * 29 // 2


def test_an_event_whose_figures_change_is_one_story() -> None:
    told = (
        "A wildfire near Skelby has burned {0}0 hectares of forest and is {1} percent "
        "contained, the rescue service said. Some {2}00 residents of Skelby have left "
        "their homes. Fire chief Mia Holm said {3} firefighters and {4} aircraft were "
        "at work on the slopes above the village, where the wind had turned at night."
    )
    figures = [(k * 3 + 2, k * 7 + 1, k + 4, k * 40 + 90, k + 3) for k in range(8)]
    found = mc.find_versions([article(told.format(*some)) for some in figures])
    assert found.groups["group"].nunique() == 1
    assert found.forms.empty


def programmes(drawn: random.Random, weekday: str) -> str:
    """What is on, of a dozen programmes."""
    titles = [
        "Harbour Lights",
        "The Quiz Hour",
        "Night Train",
        "Farm Diary",
        "Ice Lake",
        "Late Film",
        "Music Hall",
        "Doctor Brand",
        "Hidden Valleys",
        "Village Green",
        "Long Road",
        "Last Judge",
    ]
    hours = zip(range(18, 23), drawn.sample(titles, 5), strict=True)
    lines = "\n".join(f"{hour}.00 {title}" for hour, title in hours)
    return (
        f"What to watch on {weekday}\n{lines}\nProgrammes may change at short notice, "
        "and all times are without guarantee."
    )


def test_a_form_that_is_filled_from_a_short_list_is_told_without_dates() -> None:
    drawn = random.Random(3)
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    given = [programmes(drawn, days[k % 6]) for k in range(30)]
    again = f"{given[4]} Updated: the film of the evening begins ten minutes later."
    found = mc.find_versions([article(text) for text in [*given, again]])
    assert len(found.forms) == 31
    joined = pairs_of(found)
    assert (4, 30) in joined
    assert len(joined) <= 0.03 * 31 * 30 / 2
