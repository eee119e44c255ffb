"""Which articles are versions of one story."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from pandas.testing import assert_frame_equal

import mediacomp as mc
from mediacomp.corpus.terms import read_terms
from mediacomp.measures.kinship import KINDS
from tests.corpus.texts import article, story, version


def groups(found: mc.Stories) -> list[list[int]]:
    rows = found.groups.groupby("group")["article"]
    return [sorted(map(int, own)) for _, own in rows]


def test_versions_are_found_and_others_left_alone():
    one, two = story(1), story(2)
    texts = [" ".join(one), version(one, 5, 0.2), " ".join(two), " ".join(story(3))]
    texts += [version(two, 6, 0.35), " ".join(one[:4])]
    found = mc.find_versions([article(text) for text in texts])
    assert groups(found) == [[0, 1, 5], [2, 4]]
    assert found.pairs[["article_a", "article_b"]].to_numpy().tolist() == [
        [0, 1],
        [0, 5],
        [1, 5],
        [2, 4],
    ]
    assert set(found.pairs["kind"]) <= set(KINDS[:4])
    assert found.pairs["probability"].between(0, 1).all()


def test_of_a_pair_the_one_that_stands_further_on_is_second():
    """Also where it pairs with the second copy of a text."""
    one = story(1)
    first, second = " ".join(one), " ".join(one[:4])
    found = mc.find_versions(map(article, (first, second, first)))
    assert found.pairs[["article_a", "article_b"]].to_numpy().tolist() == [
        [0, 1],
        [0, 2],
        [1, 2],
    ]
    assert found.pairs["shared_a"].tolist() == found.pairs["shared_b"].tolist()[::-1]


def test_shared_shingles_are_told_both_ways():
    one = story(1)
    found = mc.find_versions([article(" ".join(one)), article(" ".join(one[:4]))])
    row = found.pairs.iloc[0]
    assert row["shared_b"] == 1.0
    assert 0.4 < row["shared_a"] < 0.6
    assert row["shared_names"] > 0
    assert row["shared_numbers"] > 0


def test_of_each_share_of_shingles_numerator_and_denominator_are_told():
    """Of copies, too, and where the second copy of a text stands behind the other."""
    first, second = " ".join(story(1)), version(story(1), 5, 0.3)
    pairs = mc.find_versions(map(article, (first, second, first))).pairs
    assert len(pairs) == 3
    for side in "ab":
        shares = pairs["shared_shingles"] / pairs[f"shingles_{side}"]
        assert shares.round(4).tolist() == pairs[f"shared_{side}"].tolist()
    assert pairs["shingles_a"].tolist() == [pairs["shingles_a"][0]] * 2 + [
        pairs["shingles_b"][0]
    ]


@pytest.mark.parametrize("language", ["en", "sv", "tlh"])
def test_a_language_of_which_nothing_is_known_works(language: str):
    made = [story(k) for k in range(60)]
    texts = [" ".join(each) for each in made] + [version(made[7], 1, 0.3)]
    found = mc.find_versions([article(text, language=language) for text in texts])
    assert groups(found) == [[7, 60]]


def test_words_of_another_language_than_was_said_are_no_grammar():
    said = "Rådet i Marlö röstade för att stänga bryggan sedan man hittat sprickor."
    terms = read_terms([article(said, language="en")])
    assert terms.content.all()
    assert len(set(terms.lemmas.tolist())) == len(terms.spelled)
    terms = read_terms([article("The men of the council were here.", language="en")])
    assert [w for w, c in zip(terms.spelled, terms.content, strict=True) if not c]


def test_copies_are_followed_from_one_to_the_next():
    pieces = [sentence for k in range(1, 5) for sentence in story(k, 8)]
    texts = [" ".join(pieces[k : k + 8]) for k in range(0, 25, 2)]
    texts += [" ".join(story(k)) for k in range(50, 60)]
    found = mc.find_versions([article(text) for text in texts])
    assert groups(found) == [list(range(13))]


def test_order_changes_nothing_but_numbers():
    made = [story(k) for k in range(12)]
    texts = [version(made[k % 12], k, 0.25) for k in range(30)]
    straight = mc.find_versions([article(text) for text in texts])
    turned = mc.find_versions([article(text) for text in reversed(texts)])
    back = sorted(sorted(29 - k for k in own) for own in groups(turned))
    assert back == sorted(groups(straight))


def test_the_same_texts_give_the_same_tables():
    texts = [version(story(k % 5), k, 0.2) for k in range(15)]
    one, two = (mc.find_versions([article(text) for text in texts]) for _ in range(2))
    assert_frame_equal(one.pairs, two.pairs)
    assert_frame_equal(one.groups, two.groups)


def test_copies_are_one_text_and_pair_with_all():
    copies = [article(" ".join(story(1))) for _ in range(60)]
    found = mc.find_versions([*copies, article(version(story(1), 3, 0.2))])
    assert groups(found) == [list(range(61))]
    same = found.pairs[found.pairs["kind"] == "same text"]
    assert len(same) == 20 * 19 // 2 + 40
    assert (same["probability"] == 1).all()
    assert set(found.pairs["article_b"]) >= {60}


def test_of_many_copies_those_of_other_outlets_are_paired_first():
    """Thirty on one outlet's site and on those of five more: none of the first twenty
    was paired with another.
    """
    text = " ".join(story(1))
    outlets = [*["Wire"] * 30, *(f"Post {k}" for k in range(5))]
    given = [replace(article(text), outlet=outlet) for outlet in outlets]
    pairs = mc.find_versions(given, across="outlet").pairs
    told = set(zip(pairs["article_a"], pairs["article_b"], strict=True))
    places = [0, *range(30, 35)]
    assert told >= {(a, b) for a in places for b in places if a < b}


def test_a_time_limit_parts_what_is_far_apart():
    text = " ".join(story(1))
    days = (datetime.date(2024, 5, 1), datetime.date(2024, 5, 3))
    later = datetime.datetime(2024, 5, 9, 8)
    dated = [replace(article(text), date=date) for date in (*days, later)]
    found = mc.find_versions(dated, within="3 days")
    assert groups(found) == [[0, 1]]
    assert found.pairs["days_apart"].tolist() == [2.0]
    assert groups(mc.find_versions(dated)) == [[0, 1, 2]]


def test_dates_of_other_clocks_and_at_the_ends_of_the_calendar():
    """As exports have them that know no date; a day alone is that of the own clock."""
    zone = [datetime.timezone(datetime.timedelta(hours=h)) for h in (-5, 9)]
    dates = [
        datetime.datetime(2024, 5, 1, 23, tzinfo=zone[0]),
        datetime.datetime(2024, 5, 2, 13, tzinfo=zone[1]),
        datetime.date(2024, 5, 1),
    ]
    ends = [
        datetime.datetime(1, 1, 1, tzinfo=zone[1]),
        datetime.datetime(9999, 12, 31, 23, tzinfo=zone[0]),
    ]
    texts = [version(story(1), k, 0.1) for k in range(5)]
    given = [
        replace(article(text), date=date)
        for text, date in zip(texts, [*dates, *ends], strict=True)
    ]
    found = mc.find_versions(given).pairs.set_index(["article_a", "article_b"])
    apart = found["days_apart"]
    assert [apart[0, 1], apart[0, 2], apart[1, 2]] == [0.0, 0.0, 1.0]
    assert apart[3, 4] > 3_652_000


def test_only_pairs_across_outlets():
    outlets = ("Wire", "Wire", "Post", None)
    texts = [version(story(1), k, 0.1) for k in range(4)]
    given = [
        replace(article(text), outlet=outlet)
        for text, outlet in zip(texts, outlets, strict=True)
    ]
    found = mc.find_versions(given, across="outlet")
    pairs = found.pairs[["article_a", "article_b"]].to_numpy().tolist()
    assert pairs == [[0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]
    assert groups(mc.find_versions(given[:2], across="outlet")) == []


def test_boilerplate_is_listed_and_counts_for_nothing():
    line = "Subscribe now for 4 euros to read all that the Halver Gazette has."
    given = [article(" ".join(story(k, 3)) + "\n" + line) for k in range(40)]
    found = mc.find_versions(given)
    assert found.boilerplate[["text", "articles"]].to_numpy().tolist() == [[line, 40]]
    assert groups(found) == []


def test_what_versions_have_in_common_is_no_boilerplate():
    text = "\n".join(story(1))
    given = [article(f"{text}\n{' '.join(story(k, 1))}") for k in range(2, 10)]
    found = mc.find_versions(given)
    assert found.boilerplate.empty
    assert groups(found) == [list(range(8))]


def test_every_pair_is_explained():
    given = [article(" ".join(story(k)), label=f"n{k}") for k in (1, 2)]
    found = mc.find_versions([*given, article(version(story(1), 1, 0.2), "copy")])
    assert found.why("n1", "copy").startswith("same story: ")
    assert "names" in found.why("n1", "copy")
    assert found.why("copy", "n2").startswith("two stories: ")
    with pytest.raises(mc.InputError, match="no article has the id 'n9'"):
        found.why("n9", "n1")


def test_nothing_and_next_to_nothing():
    assert mc.find_versions([]).groups.empty
    found = mc.find_versions([article("Rain."), article("…"), article("Rain.")])
    assert groups(found) == [[0, 2]]
    assert str(mc.find_versions([]).pairs["days_apart"].dtype) == "Float64"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"across": "city"}, "across must be 'outlet' or None, not 'city'"),
        ({"within": "soon"}, "within must be a time such as '3 days'"),
        ({"within": "-2 days"}, "within must be a time"),
        ({"within": "3"}, "within must be a time"),
        ({"within": 3}, "within must be a time"),
    ],
)
def test_options_that_cannot_be_understood(options: dict[str, Any], message: str):
    with pytest.raises(mc.InputError, match=message):
        mc.find_versions([], **options)


def test_what_is_no_article():
    with pytest.raises(mc.InputError, match=r"articles\[1\] must be an Article"):
        mc.find_versions([article("Rain."), "Rain."])
    with pytest.raises(mc.InputError, match="must be a list of Article"):
        mc.find_versions("Rain.")
