"""The table of wording on invented pairs of sentences."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mediacomp as mc


def wording(a: str, b: str) -> pd.DataFrame:
    articles = [mc.Article.from_sentences([text]) for text in (a, b)]
    return mc.compare(*articles, encoder="lexical").wording


@pytest.mark.parametrize(
    ("a", "b", "kind", "change"),
    [
        (
            "The flood could reach the mill tonight.",
            "The flood will reach the mill tonight.",
            "certainty",
            "more certain",
        ),
        (
            "The mill will close in spring.",
            "The mill might close in spring.",
            "certainty",
            "less certain",
        ),
        (
            "The bridge may have closed by now.",
            "The bridge has closed by now.",
            "certainty",
            "more certain",
        ),
        (
            "The herders had not asked for money.",
            "The herders had asked for money.",
            "negation",
            "dropped",
        ),
        (
            "The mill was open on Monday.",
            "The mill was never open on Monday.",
            "negation",
            "added",
        ),
        (
            "Wool prices soared on Monday in Quell.",
            "Wool prices rose on Monday in Quell.",
            "loaded",
            "replaced",
        ),
        (
            "The wind was dangerous for the boats.",
            "The wind was very dangerous for the boats.",
            "degree",
            "added",
        ),
        (
            "The harvest was slightly late this year.",
            "The harvest was very late this year.",
            "degree",
            "replaced",
        ),
        (
            "The board closed the old mill on Friday.",
            "The old mill was closed on Friday.",
            "agent",
            "dropped",
        ),
        (
            "On Friday the stern board closed the old mill on the quay.",
            "On Friday the old mill on the quay was closed.",
            "agent",
            "dropped",
        ),
        (
            "The plan for the mill was shown on Friday.",
            "The controversial plan for the mill was shown on Friday.",
            "loaded",
            "added",
        ),
    ],
)
def test_a_change_is_found(a: str, b: str, kind: str, change: str) -> None:
    assert wording(a, b)[["kind", "change"]].values.tolist() == [[kind, change]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The herder ruled out a sale of the old mill.",
            "The herder will not rule out a sale of the old mill.",
        ),
        (
            "On Friday the town of Larn may raise the fee.",
            "On Friday the town of Larn could not raise the fee.",
        ),
    ],
)
def test_what_one_side_denies_is_not_told_as_less_sure(a: str, b: str) -> None:
    assert wording(a, b)["kind"].tolist() == ["negation"]
    assert wording(b, a)["kind"].tolist() == ["negation"]


def test_of_two_words_of_degree_the_nearer_one_is_meant() -> None:
    found = wording(
        "It was a very big and somewhat odd fire.",
        "It was a slightly big and very odd fire.",
    )
    assert found[["text_a", "text_b"]].values.tolist() == [
        ["very big", "slightly big"],
        ["somewhat odd", "very odd"],
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mill was not safe for the men.", "The mill was unsafe for the men."),
        (
            "She said the mill will close in spring.",
            "She said the mill would close in spring.",
        ),
        ("They did not let the boats in.", "They didn’t let the boats in."),
        (
            "The old mill was closed by the board on Friday.",
            "The board closed the old mill on Friday.",
        ),
        ("The herd is to be sold in May.", "The herd will be sold in May."),
        ("The herd was sold in May.", "The herd was sold in June."),
        # another deed, denied in one of the two
        (
            "The herders could not support raising the fee for cows.",
            "The herders opposed the plan to raise the fee for cows.",
        ),
    ],
)
def test_other_words_for_the_same_are_no_change(a: str, b: str) -> None:
    assert wording(a, b).empty


@pytest.mark.parametrize(
    ("a", "b", "change"),
    [
        # adverbs and adjectives of hearsay leave the word behind them its form
        (
            "A herder allegedly stole ten cows.",
            "A herder stole ten cows.",
            ("certainty", "more certain", "allegedly stole", "stole"),
        ),
        (
            "He purportedly hid the cows there.",
            "He hid the cows there.",
            ("certainty", "more certain", "purportedly hid", "hid"),
        ),
        (
            "The alleged thief left the town.",
            "The thief left the town.",
            ("certainty", "more certain", "alleged thief", "thief"),
        ),
        (
            "Two suspected thieves left the town.",
            "Two thieves left the town.",
            ("certainty", "more certain", "suspected thieves", "thieves"),
        ),
        (
            "The accused herder left the town.",
            "The herder left the town.",
            ("certainty", "more certain", "accused herder", "herder"),
        ),
        (
            "A would-be buyer left the town.",
            "A buyer left the town.",
            ("certainty", "more certain", "would-be buyer", "buyer"),
        ),
        (
            "The town would consider selling cows.",
            "The town will sell cows.",
            ("certainty", "more certain", "would consider selling", "will sell"),
        ),
        # negations of several words
        (
            "The town no longer feeds the cows.",
            "The town feeds the cows.",
            ("negation", "dropped", "no longer feeds", "feeds"),
        ),
        (
            "The town is no longer feeding cows.",
            "The town is feeding cows.",
            ("negation", "dropped", "no longer feeding", "feeding"),
        ),
        # who did it
        (
            "The cows were sold by herders there.",
            "The cows were sold there.",
            ("agent", "dropped", "were sold by herders", "were sold"),
        ),
        (
            "The thief was bitten by a dog there.",
            "The thief was bitten there.",
            ("agent", "dropped", "was bitten by a dog", "was bitten"),
        ),
    ],
)
def test_the_words_of_a_change(a: str, b: str, change: tuple[str, ...]) -> None:
    columns = ["kind", "change", "text_a", "text_b"]
    assert wording(a, b)[columns].values.tolist() == [list(change)]
    # and seen from the other side
    back = wording(b, a)[["text_b", "text_a"]].values.tolist()
    assert back == [list(change[2:])]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("She accused the herder of theft there.", "She met the herder there."),
        ("The cows were sold by Monday there.", "The cows were sold there."),
        ("The cows were saved by selling land.", "The cows were saved."),
        ("The cows are protected by law.", "The cows are protected."),
        ("The thief was hit by a cart there.", "A cart hit the thief there."),
        ("The alleged thief left the town.", "The thief allegedly left the town."),
    ],
)
def test_what_is_neither_hearsay_nor_an_agent(a: str, b: str) -> None:
    for pair in ((a, b), (b, a)):
        assert wording(*pair).empty


@pytest.mark.parametrize(
    ("language", "a", "b", "kind"),
    [
        (
            "de",
            "Der Hirte soll die Kuh gestohlen haben.",
            "Der Hirte hat die Kuh gestohlen.",
            "certainty",
        ),
        (
            "de",
            "Der mutmaßliche Dieb floh am Abend.",
            "Der Dieb floh am Abend.",
            "certainty",
        ),
        ("de", "Die Kuh ist nicht gestorben.", "Die Kuh ist gestorben.", "negation"),
        (
            "de",
            "Der Dieb wurde von Hirten im Tal gefasst.",
            "Der Dieb wurde im Tal gefasst.",
            "agent",
        ),
        (
            "fr",
            "Le berger aurait volé une vache.",
            "Le berger a volé une vache.",
            "certainty",
        ),
        ("fr", "Le voleur présumé a fui hier.", "Le voleur a fui hier.", "certainty"),
        (
            "fr",
            "Le berger n'a pas vendu la vache.",
            "Le berger a vendu la vache.",
            "negation",
        ),
        (
            "fr",
            "Le voleur a été mordu par un chien hier.",
            "Le voleur a été mordu hier.",
            "agent",
        ),
        ("es", "El presunto ladrón huyó ayer.", "El ladrón huyó ayer.", "certainty"),
        (
            "es",
            "El pastor podría vender la vaca.",
            "El pastor vende la vaca.",
            "certainty",
        ),
        (
            "es",
            "El pastor no vendió la vaca ayer.",
            "El pastor vendió la vaca ayer.",
            "negation",
        ),
        (
            "es",
            "El ladrón fue mordido por un perro ayer.",
            "El ladrón fue mordido ayer.",
            "agent",
        ),
    ],
)
def test_other_languages(language: str, a: str, b: str, kind: str) -> None:
    versions = (mc.Article.from_sentences([text], language=language) for text in (a, b))
    found = mc.compare(*versions, encoder="lexical").wording
    assert found["kind"].tolist() == [kind]


def test_a_plan_that_became_a_deed() -> None:
    found = wording(
        "The council is set to discuss the expansion of the market hall with the "
        "traders.",
        "The council has expanded the market hall with the traders.",
    )
    assert found[["kind", "change", "text_b"]].values.tolist() == [
        ["certainty", "more certain", "has expanded"]
    ]


def test_places_lead_to_the_texts() -> None:
    a, b = (
        mc.Article.from_sentences([t])
        for t in ("Rain could fall in Lima.", "Rain will fall in Lima.")
    )
    row = mc.compare(a, b, encoder="lexical").wording.iloc[0]
    assert (row["text_a"], row["text_b"]) == ("could fall", "will fall")
    assert a.text[row["start_a"] : row["end_a"]] == row["text_a"]
    assert b.text[row["start_b"] : row["end_b"]] == row["text_b"]


def test_the_other_way_round_is_the_mirror() -> None:
    one, two = (
        "The mill could close very soon, he did not say.",
        "The mill will close soon, he did say.",
    )
    found, mirrored = wording(one, two), wording(two, one)
    flip = {
        "added": "dropped",
        "dropped": "added",
        "more certain": "less certain",
        "less certain": "more certain",
    }
    turned = (
        mirrored[["kind", "change", "text_b", "text_a"]]
        .replace({"change": flip})
        .values.tolist()
    )
    assert (
        sorted(turned)
        == sorted(found[["kind", "change", "text_a", "text_b"]].values.tolist())
        != []
    )


WORDS = [
    "the",
    "mill",
    "may",
    "will",
    "not",
    "never",
    "very",
    "slightly",
    "shock",
    "shocked",
    "crisis",
    "said",
    "be",
    "is",
    "been",
    "closed",
    "close",
    "by",
    "could",
    "has",
    "to",
    "set",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@given(SENTENCES, SENTENCES)
def test_no_pair_of_sentences_crashes_and_places_are_valid(a: str, b: str) -> None:
    articles = [mc.Article.from_sentences([text, "The river rose."]) for text in (a, b)]
    found = mc.compare(*articles, encoder="lexical")
    for table in (found.wording, found.attribution, found.facts):
        for row in table.to_dict("records"):
            for side, article in zip("ab", articles, strict=True):
                if pd.notna(row[f"start_{side}"]):
                    assert (
                        article.text[row[f"start_{side}"] : row[f"end_{side}"]]
                        == row[f"text_{side}"]
                        != ""
                    )


def test_a_word_that_denies_otherwise_is_no_negation_dropped() -> None:
    one = "The union complained twice about staff shortages on night crossings."
    two = (
        "The union complained twice that there was not enough staff on night crossings."
    )
    articles = [mc.Article.from_text(text) for text in (one, two)]
    assert mc.compare(*articles).wording.empty


def test_a_negation_of_a_clause_behind_and_is_none_of_the_word_before() -> None:
    assert wording(
        "The firm had been warned in March.",
        "The firm was warned in March and did nothing.",
    ).empty
    found = wording("They sold boats and sails.", "They sold boats but not sails.")
    assert found["kind"].tolist() == ["negation"]


@pytest.mark.parametrize("other", ["far from ready", "anything but ready", "unready"])
def test_two_words_may_deny_as_one_does(other: str) -> None:
    one, two = "The hall was not ready in May.", f"The hall was {other} in May."
    assert wording(one, two).empty
    assert wording(two, one).empty
    assert len(wording(one, "The hall was ready in May.")) == 1


def test_who_did_it_may_stand_in_another_sentence() -> None:
    """The same verb with him is looked for in all of the other version."""
    a, b, c = (
        mc.Article.from_sentences(sentences)
        for sentences in (
            ["The girl was found by a volunteer in the wood near Orrin on Friday."],
            ["The girl was found in the wood near Orrin on Friday.", "It rained."],
            [
                "The girl was found in the wood near Orrin on Friday.",
                "“Ida was found by volunteer Karl Brenn and his dog,” an aunt wrote.",
            ],
        )
    )
    for other, told in ((b, ["dropped"]), (c, [])):
        assert list(mc.compare(a, other, encoder="lexical").wording["change"]) == told
        turned = mc.compare(other, a, encoder="lexical").wording["change"]
        assert list(turned) == ["added"] * len(told)
