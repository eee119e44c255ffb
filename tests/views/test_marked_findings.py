from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import mediacomp as mc
from mediacomp.text.article import Article
from mediacomp.text.spans import Span
from mediacomp.views.page.cards import cards
from mediacomp.views.words.difference_kinds import disagreeing, wording_told
from mediacomp.views.words.finding import End, Finding
from mediacomp.views.words.first_findings import telling
from mediacomp.views.words.lead import lead, related
from mediacomp.views.words.marked_findings import doubtful_wording, findings
from mediacomp.views.words.opening import first_findings
from mediacomp.views.words.quoted_words import differing_words
from mediacomp.views.words.sentence_pieces import Note, pieces

SWAP = str.maketrans("AB", "BA")


def one(kind: str, start: int, *, sure: bool = True) -> Finding:
    end = End(0, start, start + 5, "words")
    other = None if kind == "only" else end
    return Finding(kind, kind, (end, other), sure)


def test_each_kind_is_shown_once_before_any_comes_twice() -> None:
    found = [one("source", 40), one("quotation", 0), one("quotation", 10)]
    found += [one("fact", 20, sure=False), one("fact", 30)]
    assert [f.kind for f in telling(found, {})] == [
        "quotation",
        "quotation",
        "fact",
        "source",
    ]
    shown = telling([*found, one("wording", 50)], {})
    assert [f.kind for f in shown] == ["quotation", "fact", "wording", "source"]
    assert all(f.sure for f in shown)


def test_two_sure_disagreements_stand_before_other_kinds() -> None:
    sure = [one("disagreement", at) for at in (10, 20, 30)]
    others = [one("quotation", 40), one("fact", 50), one("source", 60)]
    kinds = [f.kind for f in telling([*sure, *others], {})]
    assert kinds == ["disagreement", "disagreement", "quotation", "fact"]
    doubtful = [replace(each, sure=False) for each in sure]
    kinds = [f.kind for f in telling([*doubtful, *others], {})]
    assert kinds == ["disagreement", "quotation", "fact", "source"]


def test_what_is_surely_quoted_differently_is_shown_and_no_doubt_about_it() -> None:
    doubt, quoted = one("disagreement", 3, sure=False), one("quotation", 0)
    assert telling([doubt, quoted, one("fact", 50)], {}) == [quoted, one("fact", 50)]
    # Elsewhere, or beside a quotation that isn't sure, it stays.
    apart = one("disagreement", 30, sure=False)
    assert apart in telling([apart, quoted], {})
    assert doubt in telling([doubt, replace(quoted, sure=False)], {})
    both = [replace(doubt, name="outcome differs"), quoted]
    rain = Article.from_text("Rain fell on the coast. Schools shut.")
    hail = Article.from_text("Hail fell on the coast. Schools shut.")
    tables = mc.compare(rain, hail, encoder="lexical").tables()
    assert lead(rain, hail, tables, both)[0] == "They differ in a quotation."


def test_sure_disagreements_are_told_as_they_are_read() -> None:
    at = (("sentence", 1), ("start", 60), ("end", 69), ("text", "9 dollars"))
    row = {f"{name}_{side}": value for name, value in at for side in "ab"}
    row |= {"kind": "number", "sure": True, "possible_update": False}
    late = {**row, "probability": 0.95}
    first = {**row, "start_a": 10, "start_b": 12, "probability": 0.9}
    doubtful = {**row, "start_a": 2, "start_b": 2, "probability": 0.6, "sure": False}
    rows = pd.DataFrame([late, first, doubtful])
    assert disagreeing({"disagreements": rows}) == [first, late, doubtful]


def test_what_is_doubtful_gives_way_to_what_is_sure() -> None:
    sure = [one(kind, 10 * at) for at, kind in enumerate(("source", "quotation"))]
    found = [*sure, one("wording", 50, sure=False), one("fact", 60)]
    assert [f.kind for f in telling(found, {}, most=3)] == [
        "quotation",
        "fact",
        "source",
    ]


def test_a_second_sure_one_is_shown_before_a_doubtful_one_of_another_kind() -> None:
    found = [one("quotation", 0), one("quotation", 10), one("source", 20, sure=False)]
    shown = telling(found, {}, most=2)
    assert [(f.kind, f.sure) for f in shown] == [("quotation", True)] * 2
    assert [f.kind for f in telling(found, {})][2:] == ["source"]


def test_what_is_doubtful_stands_behind_what_is_sure() -> None:
    found = [one("fact", 10, sure=False), one("source", 30), one("wording", 20)]
    lone = replace(one("fact", 40), ends=(End(0, 40, 45, "Lima"), None))
    shown = telling([*found, lone], {})
    assert [f.kind for f in shown] == ["wording", "source", "fact", "fact"]
    assert [(f.sure, f.lone) for f in shown[2:]] == [(False, False), (True, True)]


def test_no_more_are_shown_than_asked_for() -> None:
    found = [one("disagreement", at) for at in (10, 20)]
    names = [
        replace(one("fact", at), ends=(End(0, at, at + 4, "Lima"), None))
        for at in (30, 40, 50)
    ]
    assert telling([*found, *names], {}, most=1) == found[:1]
    assert telling([*found, *names], {}, most=3) == [*found, names[0]]


def test_a_name_of_what_is_shown_is_passed_over() -> None:
    quoted = one("quotation", 30)
    inside, beside = (
        replace(one("fact", at), ends=(End(0, at, at + 2, "Ora"), None))
        for at in (31, 60)
    )
    assert telling([quoted, inside, beside], {}) == [quoted, beside]


def test_a_name_that_one_has_is_shown_where_there_is_nothing_else() -> None:
    fact = one("fact", 10)
    lone = replace(fact, ends=(End(0, 30, 35, "Lima"), None))
    others = [one("quotation", 40), one("wording", 50), one("source", 60)]
    assert lone not in telling([lone, fact, *others], {})
    assert telling([lone], {}) == [lone]


def _found(*texts: str) -> tuple[Finding, ...]:
    a, b = (Article.from_text(text) for text in texts)
    return findings(a, b, mc.compare(a, b, encoder="lexical").tables())


def test_a_number_of_a_disagreement_is_no_fact_beside_it() -> None:
    text = "Iris Vogel, {}, who has run the ferry since May, said she would go on."
    assert [f.kind for f in _found(text.format(58), text.format(85))] == [
        "disagreement"
    ]


def test_a_name_that_one_of_two_sentences_has_is_marked() -> None:
    text = (
        "The bridge at Norden is safe and will stay open, said {}councillor Ada Quist."
    )
    (lone,) = _found(text.format("Liberal "), text.format(""))
    assert (lone.title, lone.places) == ("name only in A", (((54, 61),), ()))
    (lone,) = _found(text.format(""), text.format("Liberal "))
    assert (lone.title, lone.places) == ("name only in B", ((), ((54, 61),)))


def test_a_number_that_one_sentence_has_may_be_told_otherwise_in_the_other() -> None:
    text = "{} men were taken to hospital on Monday after the fire at the mill."
    found = _found(text.format("Both"), text.format("The two"))
    assert [f.sure for f in found if f.kind == "fact"] == [False]


def test_another_act_is_perhaps_no_surer_one() -> None:
    rows = [
        {
            "kind": "certainty",
            "change": "more certain",
            "sentence_a": 0,
            "sentence_b": 0,
            "text_a": act,
            "text_b": "has sold",
            "start_a": start,
            "end_a": start + 5,
            "start_b": 0,
            "end_b": 8,
        }
        for start, act in (
            (0, "plans to sell"),
            (3, "is set to meet Rossi to discuss the sale"),
        )
    ]
    article = Article.from_text("The city has sold the pier.")
    tables = {"wording": pd.DataFrame(rows)}
    found = findings(article, article, tables)
    assert [f.title for f in found] == ["surer in B", "perhaps surer in B"]
    # The sentences are no surer of it than the marks.
    doubtful = doubtful_wording(article, article, tables)
    assert wording_told({"a": "A", "b": "B"}, tables, doubtful) == [
        "In one place the two differ in how sure they are: “plans to sell” in A (A1) "
        "and “has sold” in B (B1).",
        "In one more place they perhaps differ in how sure they are: “is set to meet "
        "Rossi to discuss the sale” in A (A1) and “has sold” in B (B1).",
    ]


def test_what_overlaps_a_finding_that_is_shown_is_passed_over() -> None:
    found = [one("quotation", 0), one("wording", 2), one("source", 90)]
    assert [f.kind for f in telling(found, {})] == ["quotation", "source"]


def test_words_of_an_attribution_inside_a_quotation_are_no_difference() -> None:
    a, b = (
        Article.from_text(f"“We close the {what},” said {who}, “and that is all.”")
        for what, who in (("pier", "Ann Lee"), ("wharf", "the mayor"))
    )
    whole = [Span(0, len(article.text)) for article in (a, b)]
    places = differing_words(a, b, whole[0], whole[1])
    texts = [
        [article.text[slice(*place)] for place in side]
        for article, side in zip((a, b), places, strict=True)
    ]
    assert texts == [["pier"], ["wharf"]]


def test_a_quotation_that_is_longer_in_one_version_is_marked_where_it_is() -> None:
    a = Article.from_text("“We are deeply sorry, and we lied to Ora,” said Tor Lunde.")
    b = Article.from_text("“We are deeply sorry,” said Tor Lunde.")
    for one, two, side in ((a, b, "A"), (b, a, "B")):
        c = mc.compare(one, two, encoder="lexical")
        (found,) = [f for f in findings(one, two, c.tables()) if f.kind == "quotation"]
        assert found.title == f"quotation longer in {side}"
        own, other = found.places if side == "A" else found.places[::-1]
        assert [a.text[slice(*place)] for place in own] == ["and we lied to Ora"]
        assert [start == end for start, end in other] == [True]


def test_a_gap_at_either_end_of_a_sentence_is_kept() -> None:
    gaps = [Note(at, at, "f1", "quoted differently", "", True, False) for at in (5, 9)]
    cut = pieces("Rain", 5, [], [], notes=gaps)
    assert [(piece.text, len(piece.gaps)) for piece in cut] == [("Rain", 1), ("", 1)]


def test_a_place_is_named_only_where_it_is_likely() -> None:
    c = mc.compare(
        Article.from_text("Rain fell on Lima. Schools shut."),
        Article.from_text("Rain fell on Lima. Buses stood still."),
        encoder="lexical",
    )
    sentences = c.sentences
    sentences.loc[sentences["text"] == "Schools shut.", "status"] = "doubtful"
    answers = {
        "": ("perhaps nothing in B", ""),
        "B2": ("perhaps said in", "B2"),
    }
    for said, named in ((0.3, ""), (0.6, "B2")):
        sentences["said"] = said
        sentences["nearest"] = 1
        card = cards({"sentences": sentences, "links": c.links}, "a")[1]
        assert card.perhaps == named
        # What stands opposite is as sure as what the card says.
        assert card.answer == answers[named]


def test_the_other_way_round_it_is_the_mirror_image(root: Path) -> None:
    a, b = (
        mc.read(root / "seeds" / "practice" / f"harbour_{side}.txt", label="Text")
        for side in "ab"
    )
    there, back = (mc.compare(*pair, encoder="lexical") for pair in ((a, b), (b, a)))
    told = [
        [(f.title, f.codes, f.told) for f in telling(findings(c.a, c.b, t), t)]
        for c in (there, back)
        for t in [c.tables()]
    ]
    assert len(told[0]) == 4
    assert told[0] == [
        (
            title.translate(SWAP),
            tuple(code.translate(SWAP) for code in reversed(codes)),
            mirrored(words),
        )
        for title, codes, words in told[1]
    ]


def mirrored(told: str) -> str:
    if " | B " not in told:
        return told.translate(SWAP)
    one, two = told.removeprefix("A ").split(" | B ")
    return f"A {two} | B {one}"


def test_nothing_is_shown_first_where_there_is_nothing_to_compare() -> None:
    one, two = Article.from_text("Rain fell."), Article.from_text("Hail came.")
    assert first_findings(one, one, {}, ()) == ()
    assert related(one, one, {}) == "The two versions have the same words."
    assert lead(one, one, {}, ()) == []
    c = mc.compare(one, two, encoder="lexical")
    assert related(one, two, c.tables()).startswith("No sentence of ")
    assert lead(one, two, c.tables(), ()) == []


def test_words_that_a_doubtful_finding_speaks_of_are_not_told_flatly() -> None:
    one, two = (
        Article.from_text(f"The mayor {did} the pier on Monday.")
        for did in ("opened", "closed")
    )
    c = mc.compare(one, two, encoder="lexical")
    tables = c.tables()
    found = findings(one, two, tables)
    spoken = [(each.title, each.sure) for each in found]
    assert spoken == [("perhaps an outcome differs", False)]
    assert [each.title for each in telling(found, tables)] == [
        "perhaps an outcome differs"
    ]
    assert lead(one, two, tables, found)[-1].startswith("Perhaps they differ in an ")
    assert [each.title for each in telling((), tables)] == ["other words"]


def test_another_age_is_called_an_age():
    a, b = (
        mc.Article.from_text(f"Marcus Dale, {age}, was charged with arson on Friday.")
        for age in (24, 51)
    )
    c = mc.compare(a, b, encoder="lexical")
    assert c.disagreements["kind"].tolist() == ["age"]
    assert "age differs" in c.to_html()


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("number differs", "a number differs"),
        ("outcome differs", "an outcome differs"),
        ("verb of saying only in B", "a verb of saying only in B"),
        ("quotation longer in A", "a quotation longer in A"),
        ("certainty differs", "certainty differs"),
        ("who did what differs", "who did what differs"),
        ("named only in A", "named only in A"),
        ("only in B", "only in B"),
        ("surer in B", "surer in B"),
    ],
)
def test_a_thing_has_its_article_in_a_heading(name: str, heading: str) -> None:
    found = Finding("fact", name, (None, None), True)
    assert found.heading == heading
    assert replace(found, sure=False).heading == f"perhaps {heading}"


def test_the_lead_names_what_the_words_do() -> None:
    one, two = (
        Article.from_text(f"The {what} was closed on Monday for the whole summer.")
        for what in ("pier", "quay")
    )
    tables = mc.compare(one, two, encoder="lexical").tables()
    end = End(0, 0, 3, "The")
    names = ["negation only in B", "who did it: only in A", "loaded word differs"]
    found = [Finding("wording", name, (end, end), True) for name in names]
    assert lead(one, two, tables, found)[0] == (
        "They differ in a denial, whether they say who did it and a word that colours."
    )


def test_the_lead_tells_a_quotation_that_one_has_from_one_that_differs() -> None:
    """ "They differ in a quotation" stood above "no quotation stands in both"."""
    one, two = (
        Article.from_text(f"The {what} was closed on Monday for the whole summer.")
        for what in ("pier", "quay")
    )
    tables = mc.compare(one, two, encoder="lexical").tables()
    end = End(0, 0, 3, "The")
    alone = [
        Finding("quotation", f"quotation only in {side}", ends, True)
        for side, ends in (("A", (end, None)), ("B", (None, end)), ("B", (None, end)))
    ]
    both = Finding("quotation", "quoted differently", (end, end), True)
    assert lead(one, two, tables, [both, *alone])[0] == (
        "They differ in a quotation, a quotation that only A has and two quotations "
        "that only B has."
    )


def test_the_lead_quotes_what_one_version_has_where_the_first_screen_does_not() -> None:
    crews = "Fishing crews say that nobody asked them about the plan."
    survey = "A survey of 400 islanders was published in the school hall by Ms Abara."
    both = "The pier was closed on Monday for the whole summer, the council said."
    one, two = Article.from_text(f"{both} {crews} {survey}"), Article.from_text(both)
    tables = mc.compare(one, two, encoder="lexical").tables()
    shown = telling((), tables)
    assert [each.ends[0].text for each in shown if each.ends[0]] == [survey, crews]
    assert lead(one, two, tables, ())[-1] == "Only A has two sentences."
    # Findings of more weight take the room of the first screen.
    found = [
        Finding(kind, f"{kind} differs", (End(0, at, at + 1, "x"),) * 2, True)
        for at, kind in enumerate(("disagreement", "quotation", "fact", "wording"))
    ]
    assert lead(one, two, tables, found)[-1] == (
        f"Only A has two sentences, above all “{survey[:-1]}”."
    )
    alone = Article.from_text(f"{both} {crews}")
    tables = mc.compare(alone, two, encoder="lexical").tables()
    assert lead(alone, two, tables, found)[-1] == (
        f"Only A has one sentence: “{crews[:-1]}”."
    )


def test_the_lead_says_what_is_perhaps_only_in_one_where_nothing_surely_is() -> None:
    one, two = (
        Article.from_text(f"The {what} was closed on Monday for the whole summer.")
        for what in ("pier", "quay")
    )
    row = {"sure": False, "whole_sentence": True, "sentence": 0, "said_elsewhere": None}
    tables = mc.compare(one, two, encoder="lexical").tables()
    tables = {**tables, "additions": pd.DataFrame([row])}
    assert lead(one, two, tables, ())[-1] == (
        "Perhaps one sentence or passage is only in B."
    )
    tables = {**tables, "additions": pd.DataFrame([row] * 3)}
    assert lead(one, two, tables, ())[-1] == (
        "Perhaps three sentences or passages are only in B."
    )


def test_the_same_other_words_are_shown_once() -> None:
    told = [
        f"Harbour master Ida {name} {{}} the talks on Monday."
        for name in ("Lund", "Moe")
    ]
    one, two = (
        Article.from_sentences([sentence.format(word) for sentence in told])
        for word in ("ended", "closed")
    )
    rows = [
        {
            "kind": "paraphrase",
            "wordnet": None,
            "in_quotation": False,
            "sentence_a": at,
            "sentence_b": at,
            "text_a": "ended",
            "text_b": "closed",
            "start_a": article.start,
            "end_a": article.start + 5,
            "start_b": other.start,
            "end_b": other.start + 6,
        }
        for at, (article, other) in enumerate(
            zip(one.sentences, two.sentences, strict=True)
        )
    ]
    shown = telling((), {"substitutions": pd.DataFrame(rows)})
    assert [each.title for each in shown] == ["other words"]


def test_how_exact_a_number_is_is_told_as_that_and_after_other_numbers() -> None:
    texts = (
        f"The council paid Holt Homes for {a} pumps on Monday. "
        f"Its members met {b} traders of the town in the hall."
        for a, b in (("154", "40"), ("some 154", "60"))
    )
    a, b = (Article.from_text(text) for text in texts)
    c = mc.compare(a, b, encoder="lexical")
    found = [f for f in findings(a, b, c.tables()) if f.kind == "fact"]
    assert [f.heading for f in found] == ["precision differs"]
    story = " ".join(c.story())
    assert "they differ in how exact a number is: “154”" in story
    assert "In 2 places a name, number or date differs" not in story
    assert "how exact a number is" in " ".join(
        lead(a, b, c.tables(), findings(a, b, c.tables()))
    )


def _number() -> Finding:
    ends = End(0, 30, 36, "40,000"), End(0, 30, 36, "40,000")
    return Finding("fact", "number differs", ends, True)


def test_what_one_alone_quotes_in_a_linked_sentence_is_a_finding() -> None:
    storm = "The storm cut the power of 40,000 homes on Monday, the grid said."
    one, two = (
        mc.Article.from_paragraphs([storm, f"“{words},” said Gwen Pascoe, the chief."])
        for words in (
            "Please don't travel today unless you have to",
            "We got off lightly this time in the end",
        )
    )
    c = mc.compare(one, two).corrected(links=[(1, 1)])
    found = [f for f in findings(one, two, c.tables()) if f.kind == "quotation"]
    assert [(f.name, f.codes, f.quiet) for f in found] == [
        ("quotation only in A", ("A2",), True)
    ]
    assert found[0].places[0]
    # What both tell otherwise comes first on the page.
    told = telling([*found, number := _number()], c.tables())
    assert told.index(number) < told.index(found[0])
    # B's is a passage that only B has.
    assert c.additions["text"].str.contains("lightly").any()
