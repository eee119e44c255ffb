"""Where noun phrases end and which name a surname stands for."""

from __future__ import annotations

import pytest

from mediacomp.findings.speech.persons import Names
from mediacomp.findings.speech.phrases import adverbials, bounds, named
from mediacomp.findings.speech.phrases.named import name_within
from mediacomp.findings.speech.role_nouns import role_head
from mediacomp.findings.speech.units import Unit, units
from mediacomp.findings.speech.vocabulary import vocabulary
from mediacomp.languages.language import ENGLISH
from mediacomp.text.article import Article
from mediacomp.text.tokens import tokenise

WORDS = vocabulary(ENGLISH)


def unit(text: str) -> Unit:
    return units(Article.from_text(text), [])[0]


def test_a_full_stop_belongs_to_the_title_or_initial_before_it() -> None:
    found = unit("When Dr. J. Lee saw a. and rain .")
    stops = [k for k, norm in enumerate(found.norms) if norm == "."]
    assert [named.is_abbreviated(found, k, WORDS) for k in stops][:2] == [True, True]
    assert not named.is_abbreviated(found, stops[-1], WORDS)
    assert not named.is_abbreviated(found, 0, WORDS)


@pytest.mark.parametrize(
    ("text", "first", "last", "is_one"),
    [
        ("Ann Lee", 0, 1, True),
        ("Ann van Lee", 0, 2, True),
        ("Ann the Lee", 0, 2, False),
        ("Ann rain Lee", 0, 2, False),
        ("Ann lee", 0, 1, True),
        ("rain Lee", 0, 1, False),
        ("The Lee", 0, 1, False),
        ("Ann of", 0, 1, False),
        ("Ann Lee", 1, 0, False),
        ("Ann Lee", 0, 2, False),
    ],
)
def test_what_is_a_name(text: str, first: int, last: int, is_one: bool) -> None:
    assert named.is_name(unit(text), first, last, WORDS) is is_one


@pytest.mark.parametrize(
    ("text", "at", "ends"),
    [
        ("Ann and Bo left", 1, False),
        ("Ann and rain left", 1, True),
        ("rain and Bo left", 1, True),
        ("the man who Ann saw", 2, True),
        ("the man who left", 2, False),
        ("Lee & Sons left", 1, False),
        ("Lee , Sons left", 1, True),
        ("the mill will close", 2, True),
    ],
)
def test_what_bounds_a_phrase(text: str, at: int, ends: bool) -> None:
    assert bounds.bounds(unit(text), at, WORDS) is ends


@pytest.mark.parametrize(
    ("text", "start", "at"),
    [
        ("Tuesday said", 0, 1),
        ("on Friday said", 0, 2),
        ("late last week said", 0, 3),
        ("on time said", 0, 0),
        ("rain said", 0, 0),
    ],
)
def test_times_are_passed_over(text: str, start: int, at: int) -> None:
    assert adverbials.past_times(unit(text), start, WORDS) == at


@pytest.mark.parametrize(
    ("text", "at"),
    [("Lee has also", 0), ("Lee on Monday", 0), ("Lee last year", 0), ("a mill", 1)],
)
def test_adverbs_are_passed_over_leftwards(text: str, at: int) -> None:
    found = unit(text)
    assert adverbials.over_adverbs(found, len(found.norms) - 1, WORDS) == at


def test_them_ends_a_phrase_behind_of_only() -> None:
    assert bounds.may_end(unit("some of them"), 2, WORDS)
    assert not bounds.may_end(unit("told them"), 1, WORDS)
    assert not bounds.may_end(unit("them"), 0, WORDS)


NAMES = Names(
    "The mayor, Ann Lee, left. Bo Dorn, a farmer, met President Cy Orr of Ostmark. "
    "Dr. Di Fay (41) was in New Town. Ed Orr left.",
    WORDS,
)


def test_a_surname_stands_for_the_one_full_name() -> None:
    assert NAMES.full("Lee") == "Ann Lee"
    assert NAMES.full("Orr") == "Orr"  # Cy or Ed
    assert NAMES.full("Town") == "Town"  # behind "in" it is a place
    assert NAMES.full("") == ""


def test_a_role_stands_for_the_one_who_has_it() -> None:
    assert NAMES.with_role("the mayor of Lima") == "Ann Lee"
    assert NAMES.with_role("the farmer") == "Bo Dorn"
    assert NAMES.with_role("the president") == "Cy Orr"
    assert NAMES.with_role("the baker") is None
    assert role_head("secretary of state", WORDS) == "secretary"
    assert role_head("chief negotiator", WORDS) == "negotiator"


def test_who_is_a_person() -> None:
    assert NAMES.is_person("Di Fay")
    assert NAMES.is_person("Bo Dorn")
    assert not NAMES.is_person("Lima")
    assert not NAMES.is_person("Lima airport")


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the farmer Ann Lee", (2, 3)),
        ("Ann Lee of Lima", (0, 1)),
        ("Ann and Bo", None),
        ("One of Lima", None),
        ("the mill", None),
        ("Ann de Lee", (0, 2)),
    ],
)
def test_the_name_within_a_phrase(phrase: str, found: tuple[int, int] | None) -> None:
    assert name_within(tokenise(phrase), WORDS) == found


def test_a_title_in_lower_case_takes_its_full_stop_a_word_does_not() -> None:
    assert named.is_abbreviated(unit("saw dr. lee"), 2, WORDS)
    assert not named.is_abbreviated(unit("saw Rain . It"), 2, WORDS)


def test_a_phrase_ends_with_a_mark_of_abbreviation_only() -> None:
    found = unit("saw J. , then")
    assert [found.norms[k] for k in (2, 3)] == [".", ","]
    assert bounds.may_end(found, 2, WORDS)
    assert not bounds.may_end(found, 3, WORDS)


def test_an_institution_stands_behind_its_article() -> None:
    assert named.is_institution(unit("the University of Oslo"), 0, 3, WORDS)
    assert not named.is_institution(unit("a University of Oslo"), 0, 3, WORDS)
    assert not named.is_institution(unit("the old University"), 0, 2, WORDS)
