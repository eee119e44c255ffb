"""The table of attribution on invented pairs of texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import mediacomp as mc
from mediacomp.alignment.align import align
from mediacomp.measures.catalogue import tables_of

if TYPE_CHECKING:
    import pandas as pd


def attribution(a: list[str] | str, b: list[str] | str) -> pd.DataFrame:
    articles = [
        mc.Article.from_sentences([text] if isinstance(text, str) else text)
        for text in (a, b)
    ]
    return mc.compare(*articles, encoder="lexical").attribution


SAID = "The old mill on the river will close in the spring, {}."


@pytest.mark.parametrize(
    ("a", "b", "status"),
    [
        ("Ann Lee said", "Ann Lee said", "kept"),
        ("Ann Lee said", "according to Ann Lee", "kept"),
        ("Ann Lee said", "Lee claimed", "verb changed"),
        ("Ann Lee said", "officials said", "became unnamed"),
        ("officials said", "Ann Lee said", "became named"),
        ("Police said", "Ann Lee said", "became named"),
        ("Trump said", "Putin said", "source changed"),
        ("Ann Lee said", "Bo Dorn said", "source changed"),
        ("the inspectors said", "an inspector said", "kept"),
        ("the firm said", "the company said", "kept"),
        ("the firm said", "the union said", "source changed"),
        ("the law firm said", "the gas company said", "source changed"),
        ("the chief fire officer said", "the police said", "source changed"),
        ("the visiting team said", "scientists said", "source changed"),
        ("the mayor of Quell said", "the council said", "kept"),
    ],
)
def test_what_became_of_a_source(a: str, b: str, status: str) -> None:
    assert attribution(SAID.format(a), SAID.format(b))["status"].tolist() == [status]


def test_a_source_that_is_gone() -> None:
    with_source, without = (
        SAID.format("the survey office said"),
        "The old mill on the river will close in the spring.",
    )
    assert attribution(with_source, without)["status"].tolist() == ["lost"]
    assert attribution(without, with_source)["status"].tolist() == ["gained"]


def test_a_source_of_a_statement_that_is_gone_is_only_in_one() -> None:
    found = attribution(
        [
            "The mill is old and has a leaking roof.",
            "Nobody asked the herders, Ann Lee said.",
        ],
        [
            "The mill is old and has a leaking roof.",
            "A road was built in Quito at Easter.",
        ],
    )
    assert found["status"].tolist() == ["only in a"]


def test_a_source_named_in_another_way_is_not_lost() -> None:
    found = attribution(
        "The mill will have to close in the spring, Ann Lee said.",
        "For Ann Lee, the mill will have to close in the spring.",
    )
    assert "lost" not in set(found["status"])


def test_how_a_source_is_cited() -> None:
    found = attribution(
        SAID.format("the mayor said"), SAID.format("the Bank of Lima said")
    )
    assert found[["cited_a", "cited_b"]].values.tolist() == [["role", "name"]]


def test_places_hold_source_and_cue() -> None:
    a = mc.Article.from_sentences([SAID.format("Ann Lee said")])
    row = mc.compare(a, a, encoder="lexical").attribution.iloc[0]
    assert a.text[row["start_a"] : row["end_a"]] == row["text_a"] == "Ann Lee said"


def test_the_source_lost_in_the_seeds(seeds: tuple[object, object]) -> None:
    a, b = (mc.read(str(path)) for path in seeds)
    found = mc.compare(a, b, encoder="lexical").attribution
    assert found["source_a"][found["status"] == "lost"].tolist() == ["Yoon’s office"]


@pytest.mark.parametrize(
    ("a", "b", "status", "sure"),
    [
        ("the Bank of Quito said", "the Church of Quito said", "source changed", True),
        ("the Health Agency said", "the Space Agency said", "source changed", True),
        ("Ann Lee said", "Bob Lee claimed", "source changed", True),
        ("Mayor Lee said", "Ann Lee said", "kept", True),
        ("Haidar Alishwandi said", "Heidar Alishvandi said", "kept", True),
        ("the organisers said", "the police claimed", "source changed", False),
        ("the organisers said", "the organisers claimed", "verb changed", True),
    ],
)
def test_the_whole_of_a_source_is_compared(
    a: str, b: str, status: str, sure: bool
) -> None:
    found = attribution(SAID.format(a), SAID.format(b))
    assert found[["status", "sure"]].values.tolist() == [[status, sure]]


def test_two_sources_that_change_places_are_two() -> None:
    found = attribution(
        "A former aide claimed that Varga used to shout at farmers in the hall.",
        "Varga claimed that a former aide used to shout at farmers in the hall.",
    )
    assert found["status"].tolist() == ["source changed"]
    found = attribution(
        SAID.format("said Ann Lee, a farmer"), SAID.format("said a farmer, Ann Lee")
    )
    assert set(found["status"]) == {"kept"}


def test_a_later_sentence_of_an_unbroken_quotation_keeps_its_source() -> None:
    pieces = [
        "“The old mill on the river will close in the spring,” Ann Lee said.",
        "“Nobody asked the herders about the new road,” she added.",
    ]
    unbroken = (
        "Ann Lee said: “The old mill on the river will close in the spring. Nobody "
        "asked the herders about the new road.”"
    )
    articles = mc.Article.from_text(" ".join(pieces)), mc.Article.from_text(unbroken)
    one, two = (
        mc.compare(*pair, encoder="lexical").attribution
        for pair in (articles, articles[::-1])
    )
    assert one["status"].tolist() == ["kept", "cue lost"]
    assert two["status"].tolist() == ["kept", "cue gained"]


def test_a_source_is_lost_only_where_its_statement_stands() -> None:
    """The half of a sentence that the source is for is not in the other version."""
    with_source = (
        "Residents near the old mill were told to keep their windows shut, but tests "
        "of samples that divers took on Monday found no trace of poison in the water "
        "of the lake and its eastern shore, the survey office said."
    )
    without = "Residents near the old mill were told to keep their windows shut."
    whole = with_source.replace(", the survey office said", "")
    assert attribution(with_source, whole)["status"].tolist() == ["lost"]
    assert attribution(with_source, without)["status"].tolist() == ["only in a"]


def test_a_statement_with_another_source_elsewhere_has_lost_none() -> None:
    found = attribution(
        ["The old mill on the river will close in the spring, the survey office said."],
        [
            "The old mill on the river will close.",
            "According to the survey office, it will be the old mill on the river that "
            "closes in the spring.",
        ],
    )
    assert set(found["status"]) == {"kept"}


def test_a_clear_source_is_no_difference_of_the_story() -> None:
    a = "“The mill will close,” Ann Lee said. “Nobody asked us,” Lee added."
    b = "“The mill will close,” Ann Lee said. “Nobody asked us.”"
    rest = " The road was built in Quito at Easter, and rain fell on it all week."
    c = mc.compare(*(mc.Article.from_text(t + rest) for t in (a, b)), encoder="lexical")
    assert "cue lost" in set(c.attribution["status"])
    assert not any("who is said to have said" in sentence for sentence in c.story())


@pytest.mark.parametrize(
    ("probability", "status"), [(0.5, "verb changed"), (0.49, "lost")]
)
def test_a_verb_answers_from_a_likely_link_on(probability: float, status: str) -> None:
    a, b = (
        mc.Article.from_sentences([f"{cue} the old mill on the river will close soon."])
        for cue in ("Ann Lee said", "Insists")
    )
    found = align(a, b, "lexical")
    said = [token.text for token in a.sentences[0].tokens].index("said")
    links = {pair: p for pair, p in found.closeness[0, 0].items() if pair[0] != said}
    closeness = {(0, 0): {**links, (said, 0): probability}}
    table = tables_of(replace(found, closeness=closeness))["attribution"]
    # Whose verb it is no rule found, and the sentence doesn't name her.
    assert table[["status", "sure"]].values.tolist() == [[status, status == "lost"]]


@pytest.mark.parametrize(
    "text",
    ["According to 1234, the mill will close.", "The mill will close, 24/7 said."],
)
def test_figures_are_no_source(text: str) -> None:
    assert attribution(text, text).empty
    named = text.replace("1234", "Ann Lee").replace("24/7", "Ann Lee")
    assert attribution(named, named)["source_a"].tolist() == ["Ann Lee"]


def test_a_source_is_surely_alone_only_where_its_sentence_is() -> None:
    one = (
        "The bridge in Lunden was shut at noon. Harbour master Bo Dorn said the city "
        "would not fight the ruling. It rained."
    )
    two = (
        "The bridge in Lunden was shut at noon. The city will accept the ruling of the "
        "court. It rained."
    )
    found = mc.compare(*map(mc.Article.from_text, (one, two))).attribution
    assert found["status"].tolist() == ["only in a"]
    assert found["sure"].tolist() == [False]


def test_a_pronoun_before_another_verb_is_no_lost_source() -> None:
    asks = "Ida Roth leads the campaign. She {} the valley of Corvay {} a park."
    one, two = asks.format("demanded that", "be"), asks.format("wants", "to be")
    found = mc.compare(*map(mc.Article.from_text, (one, two))).attribution
    assert "lost" not in found["status"].tolist()


@pytest.mark.parametrize(
    ("there", "statuses"),
    [
        ("The crack in the old mill was found in May, and she fell.", ["lost"]),
        ("She wants the crack in the old mill to be found.", []),
    ],
)
def test_a_pronoun_before_another_verb_is_no_source(there: str, statuses: list[str]):
    one = "The crack in the old mill was found in May, she said."
    others = ["The ferry leaves at noon.", "Nobody was hurt in the storm."]
    found = attribution([one, *others], [there, *others])
    assert found["status"].tolist() == statuses


@pytest.mark.parametrize(
    ("claimed", "sure"),
    [
        ("the search for the trawler Grey Gull goes on off Cape Lark.", True),
        (
            "the trawler Grey Gull had left Port Ann on Friday with too many men and "
            "old nets on its deck.",
            False,
        ),
    ],
)
def test_another_verb_of_another_statement_is_no_sure_change(claimed: str, sure: bool):
    said = "the search for the trawler Grey Gull goes on off Cape Lark."
    around = "Rain fell on the coast all night.", "Nobody has been found so far."
    table = attribution(
        [around[0], f"The harbour office said {said}", around[1]],
        [around[0], f"The harbour office claimed {claimed}", around[1]],
    )
    assert table[["status", "sure"]].values.tolist() == [["verb changed", sure]]


def test_who_warns_of_something_is_its_source() -> None:
    text = "{} warned of empty shelves in the north."
    found = attribution(text.format("The Guild"), text.format("The Union"))
    assert found["status"].tolist() == ["source changed"]
    assert attribution("The guild warned of it.", "The union warned of it.").empty


def test_a_body_without_an_article_may_be_a_source() -> None:
    found = attribution(
        "According to police, nine sheep crossed the road.",
        "Nine sheep crossed the road, per police.",
    )
    assert found["status"].tolist() == ["kept"]
    assert found["cue_b"].tolist() == ["per"]
    rate = "It costs nine pounds in all, per police officer."
    assert attribution(rate, rate).empty
