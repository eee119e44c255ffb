from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from mediacomp.comparison import compare
from mediacomp.text.article import Article
from mediacomp.views.words.story import summary_sentences, telling_first
from tests.views.seed_tables import (
    LINKS,
    PASSAGES,
    READABILITY,
    SUMMARY,
    Tables,
    empty_tables,
    frame,
)

Pair = tuple[Article, Article]
MORNING, EVENING = Article("", "Morning", "en", ()), Article("", "Evening", "en", ())


def story(**tables: pd.DataFrame) -> list[str]:
    return summary_sentences(
        MORNING, EVENING, empty_tables() | {"links": links()} | tables
    )


def links(*moved: bool, relation: str = "reworded") -> pd.DataFrame:
    rows = [
        {
            "a": at,
            "b": at,
            "group": at,
            "cardinality": "1:1",
            "relation": relation,
            "moved": m,
            "sure": True,
        }
        for at, m in enumerate(moved or (False,))
    ]
    return frame(rows, LINKS)


def quotations(*rows: tuple[str, bool, bool]) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=["status", "altered", "sure"])
    return found.assign(shortened=False, extended=False)


def passage(**known: Any) -> dict[str, Any]:
    return {
        "sentence": 0,
        "start": 0,
        "end": 5,
        "text": "words",
        "whole_sentence": False,
        "salience": 1.0,
        "sure": known.get("said_elsewhere") is None,
    } | known


def test_the_seed_pair_in_the_order_of_the_measures(pair: Pair, tables: Tables) -> None:
    found = summary_sentences(*pair, tables)
    begins = [
        "Only Version B has a headline",
        "In 28 places",
        "5 of these places are inside quotation marks",
        "Version B carries 71",
        "Version A carries 77",
    ]
    begins += [
        "One sentence is told earlier or later",
        "School years needed to read it",
    ]
    assert [
        text.startswith(begin) for text, begin in zip(found, begins, strict=True)
    ] == [True] * len(begins)
    assert "“demonstrates” | “shows”" in found[2]
    assert "1 sentence and 4 passages are only in Version A" in found[3]
    assert "(names: North Korea; numbers: 2022)" in found[3]


def test_the_same_words() -> None:
    assert story(links=links(False, relation="identical")) == [
        "The two versions have the same words."
    ]


def test_the_same_words_in_other_typography_and_another_order() -> None:
    assert story(links=links(True, False, relation="typographic")) == [
        "The two versions have the same words.",
        "2 pairs of sentences differ in typography alone: quotation marks, dashes, "
        "spaces or capitals.",
        "One sentence is told earlier or later in the other version: A1 with B1.",
    ]


def test_nothing_in_common() -> None:
    found = summary_sentences(MORNING, EVENING, empty_tables())
    assert len(found) == 1
    assert found[0].startswith("No sentence of Morning matches one of Evening")


def test_one_passage_is_spoken_of_in_the_singular() -> None:
    found = story(omissions=frame([passage()], PASSAGES))
    assert "1 passage is only in Morning, namely “words”." in found
    assert "No sentence or longer passage stands only in Evening." in found
    assert (
        "Where the two versions say the same, they say it in the same words." in found
    )


def test_what_is_said_elsewhere_is_not_left_out() -> None:
    found = story(omissions=frame([passage(said_elsewhere=3)], PASSAGES))
    assert "No sentence or longer passage stands only in Morning." in found


def test_a_quotation_that_one_has_alone_is_not_denied() -> None:
    found = story(quotations=quotations(("only in a", False, True)))
    assert not any("stands only in Morning" in text for text in found)
    assert "No sentence or longer passage stands only in Evening." in found


def test_nothing_left_out_at_all() -> None:
    rates = {"value_a": 0.0, "value_b": 0.4, "unit": "share"}
    names = "omission rate", "omission rate with doubtful"
    rate = frame([{"measure": name} | rates for name in names], SUMMARY)
    found = story(additions=frame([passage()], PASSAGES), summary=rate)
    assert "Evening carries everything that Morning says." in found
    assert any(
        text.startswith("Morning carries 60% of the content of Evening; 1 passage")
        for text in found
    )


def readability(**known: Any) -> str:
    row = {
        "measure": "Flesch–Kincaid",
        "value_a": 12.0,
        "value_b": 9.0,
        "difference": -3.0,
    } | known
    return story(
        omissions=frame([passage()], PASSAGES), readability=frame([row], READABILITY)
    )[-1]


def test_a_difference_in_readability_is_claimed_where_the_interval_lacks_zero() -> None:
    assert "Evening is easier to read" in readability(low=-5.0, high=-1.0)
    assert "may be chance" in readability(low=-5.0, high=1.0)
    assert "too short to say" in readability()


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([], ["No quotation was found in either version."]),
        ([("only in a", False, True)], ["No quotation stands in both versions."]),
        ([("became indirect", False, True)], ["No quotation stands in both versions."]),
        (
            [("verbatim", False, True)],
            ["No quotation has different words inside its quotation marks."],
        ),
        (
            [("altered", True, True)],
            ["One quotation has different words in the two versions."],
        ),
        (
            [("altered", True, True)] * 4 + [("altered", True, False)],
            [
                "In 4 places a quotation has different words in the two versions.",
                "One quotation perhaps has different words in the two versions.",
            ],
        ),
    ],
)
def test_quotations_with_other_words_are_counted_and_doubt_is_told(
    rows: list[tuple[str, bool, bool]], says: list[str]
) -> None:
    found = story(omissions=frame([passage()], PASSAGES), quotations=quotations(*rows))
    assert found[-len(says) :] == says


def test_a_doubtful_link_is_perhaps_told_elsewhere() -> None:
    moved = links(True, False, True).assign(sure=[True, True, False])
    found = story(omissions=frame([passage()], PASSAGES), links=moved)
    told = [sentence for sentence in found if "earlier or later" in sentence]
    assert told == [
        "One sentence is told earlier or later in the other version: A1 with B1.",
        "One sentence is perhaps told earlier or later in the other version: A3 with "
        "B3.",
    ]


def test_opposites_come_first_then_words_put_into_a_mouth() -> None:
    rows = [
        ("spelling", False),
        ("paraphrase", False),
        ("antonym", False),
        ("other", True),
    ]
    found = telling_first(
        [{"kind": kind, "in_quotation": quoted} for kind, quoted in rows]
    )
    assert [row["kind"] for row in found] == [
        "antonym",
        "other",
        "paraphrase",
        "spelling",
    ]


def disagreeing(*differences: float) -> pd.DataFrame:
    rows = [
        {
            "measure": f"M{n}",
            "difference": d,
            "low": d - 1,
            "high": d + 1,
            "direction": "higher is more varied",
        }
        for n, d in enumerate(differences)
    ]
    return frame(rows, READABILITY)


def test_measures_that_disagree_are_named_by_the_version_they_favour(
    pair: Pair, tables: Tables
) -> None:
    told = summary_sentences(*pair, tables | {"diversity": disagreeing(-2.0, 0.5, 0.2)})
    assert (
        "The measures of lexical diversity disagree about which text has the more "
        "varied words: Version A by M0, "
        "Version B by M1 and M2."
    ) in told


def test_many_measures_are_counted_and_chance_is_said(
    pair: Pair, tables: Tables
) -> None:
    told = summary_sentences(
        *pair, tables | {"diversity": disagreeing(-0.2, 0.5, 0.2, 0.3, 0.4)}
    )
    assert any(
        sentence.endswith(
            "Version A by M0, Version B by 4 measures; each of these differences may "
            "be chance."
        )
        for sentence in told
    )


def test_measures_that_agree_are_passed_over(pair: Pair, tables: Tables) -> None:
    told = summary_sentences(*pair, tables | {"diversity": disagreeing(0.0, 0.5, 0.2)})
    assert not any("disagree" in sentence for sentence in told)


def test_what_is_wrong_with_a_text_is_told_first() -> None:
    broken = Article.from_text("Rain fell.\ufffd It was late.", label="Wire")
    told = summary_sentences(MORNING, broken, empty_tables())
    assert told[0].startswith("Read Wire with care: letters were lost")
    assert not told[1].startswith("Read")


def disagreement(n: int, *, sure: bool) -> dict[str, Any]:
    return {
        "kind": "number",
        "value_a": str(n),
        "value_b": f"{n}0",
        "sentence_a": n,
        "sentence_b": n,
        "text_a": f"{n} boats",
        "text_b": f"{n}0 boats",
        "sure": sure,
    }


def test_only_what_is_sure_is_told_flatly_as_a_disagreement() -> None:
    rows = [disagreement(n, sure=n in (2, 4)) for n in range(1, 7)]
    told = [s for s in story(disagreements=pd.DataFrame(rows)) if "disagree" in s]
    flat, doubtful = told
    assert flat == (
        "The two disagree: “2 boats” in Morning (A3) and “20 boats” in Evening (B3); "
        "“4 boats” in Morning (A5) and “40 boats” in Evening (B5)."
    )
    assert doubtful.startswith("The two perhaps disagree, too: “1 boats”")
    assert doubtful.endswith("(B6); and in 1 more place.")


def test_what_is_not_sure_alone_is_told_as_perhaps() -> None:
    rows = [disagreement(1, sure=False)]
    told = [s for s in story(disagreements=pd.DataFrame(rows)) if "disagree" in s]
    assert [s.partition(":")[0] for s in told] == ["The two perhaps disagree"]


def test_facts_beside_those_told_as_a_disagreement_are_more() -> None:
    apart = disagreement(1, sure=True)
    facts = [{**apart, "kind": "number", "status": "changed"} for _ in range(2)]
    facts[1] |= {"value_a": "7", "value_b": "8", "text_a": "7", "text_b": "8"}
    told = story(disagreements=pd.DataFrame([apart]), facts=pd.DataFrame(facts))
    assert (
        "In one more place a name, number or date differs: “7” in Morning (A2) and “8” "
        "in Evening (B2)." in told
    )


def test_a_quotation_that_one_version_cuts_is_told() -> None:
    rain = "Rain fell on the old pier of Lima all day on Monday."
    said = "“We took a cut of five percent last year{},” said Ann Lee."
    a, b = (
        Article.from_sentences([rain, said.format(more)])
        for more in (" to save our jobs", "")
    )
    told = compare(a, b, encoder="lexical").story()
    (cut,) = (one for one in told if "quotation is longer in one" in one)
    assert cut.endswith("only A has the last 4 words (“to save our jobs”).")
    assert not any("No quotation has" in one for one in told)


def alone(text: str, holds: str | None = None) -> str:
    """How a passage is told that surely stands in one version only."""
    row = {"sentence": 0, "start": 0, "end": len(text), "text": text, "holds": holds}
    rows = [row | {"whole_sentence": True, "salience": 0.5, "sure": True}]
    (told,) = (one for one in story(omissions=frame(rows, PASSAGES)) if "namely" in one)
    return told.partition("namely ")[2]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The gates open at 10 a.m.", "“The gates open at 10 a.m.”."),
        ("Nobody goes to the U.S.", "“Nobody goes to the U.S.”."),
        ("The mill belongs to Orel Corp.", "“The mill belongs to Orel Corp.”."),
        ("It went on and on...", "“It went on and on...”."),
        ("The mill is shut.", "“The mill is shut”."),
        ("“It is over.”", "“It is over”."),
        ("“It is over.", "“It is over”."),
        ("'Tis over now for the mill.", "“'Tis over now for the mill”."),
        ("’Tis over now for the mill.", "“’Tis over now for the mill”."),
        ("»It is over«, said Lund.", "»It is over«, said Lund."),
    ],
)
def test_a_passage_has_one_pair_of_marks_and_its_own_full_stops(
    text: str, told: str
) -> None:
    assert alone(text) == told


def test_names_of_a_passage_that_is_cut_are_told_and_not_what_is_said() -> None:
    text = (
        "Ada Quist told the harbour board on Monday " + "that the old mill is shut " * 4
    )
    names = "names: Ada Quist"
    for said in ("", "; quotation: “No”", "; attribution: told", "; attribution: a: b"):
        assert alone(text, names + said).endswith(f"…” ({names}).")
    assert "(" not in alone(text, "attribution: told")


def test_what_is_disputed_is_not_told_as_other_words_again() -> None:
    one = Article.from_text("Fire broke out at Larch Mills Ltd. Nobody was hurt.")
    two = Article.from_text("Fire broke out at Larch Mill Ltd. Nobody was hurt.")
    c = compare(one, two, encoder="lexical")
    assert c.disagreements["kind"].tolist() == ["name"]
    assert len(c.substitutions) == 1
    assert not any("different words" in sentence for sentence in c.story()[1:3])


def test_a_note_of_correction_that_one_version_carries_is_told() -> None:
    body = "The pier cost 12 euros.\n\nIda Holt paid for it in May."
    note = "Correction: this report first gave another cost for the school."
    a = Article.from_text(body, label="Morning")
    b = Article.from_text(f"{body.replace('12', '21')}\n\n{note}", label="Evening")
    told = "Only Evening carries a correction or note."
    assert told in compare(a, b, encoder="lexical").story()
    assert told in compare(b, a, encoder="lexical").story()
    same = Article.from_text(f"{body}\n\n{note}", label="Evening")
    assert told in compare(a, same, encoder="lexical").story()
    assert told not in " ".join(compare(b, same, encoder="lexical").story())
