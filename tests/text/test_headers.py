"""Headers: what is set apart from the body, and what is not."""

from __future__ import annotations

import pytest

from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.headers import set_apart
from mediacomp.text.paragraphs import paragraphs

BODY = (
    "Rain fell on the coast on Monday. The river rose by two metres, and nobody "
    "was hurt."
)


def headers(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [
        (header.role, header.text)
        for header in set_apart(text, paragraphs(text), Language.of(language))[0]
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "TOKYO —",
        "TOKYO (Reuters) –",
        "TOKYO (Reuters) -",
        "NEW YORK (AP) --",
        "WASHINGTON, Jan. 31 (AP) —",
        "PARIS, 31 janvier (Reuters) -",
        "GENEVA, Switzerland, 3 March 2020 –",
        "PARIS/BERLIN -",
        "LOS ANGELES, Calif. —",
        "SAN JOSÉ, Costa Rica —",
        "MEXICO CITY—",
        "Kyiv, Ukraine —",
        "Berlin (dpa) -",
        "VELMORA, Ohio, May 3, 2024 /NewsRelay/ --",
        "Berlin –",
        "(CNN) —",
        "NEW YORK (AP) _",
        "LIMA:",
        "LIMA, Peru (AFP):",
    ],
)
def test_dateline(dateline: str) -> None:
    text = f"{dateline} {BODY}"
    found, body = set_apart(text, paragraphs(text), Language.of("en"))
    assert [(header.role, header.text) for header in found] == [("dateline", dateline)]
    assert text[body[0].start : body[0].end] == BODY


@pytest.mark.parametrize(
    "lead",
    [
        "ACME — the maker of boats — has closed.",
        "ACME – Lima ties are tense, says ACME.",
        "Paris — The City of Light — slept.",
        "It rained — He stayed at home.",
        "COVID-19 – What now?",
        "Rain, Snow — two troubles.",
        "U.S.-led forces left.",
    ],
)
def test_a_dash_alone_makes_no_dateline(lead: str) -> None:
    assert headers(lead) == []


@pytest.mark.parametrize(
    "date",
    [
        "Jan. 31, 2023",
        "31.01.2023",
        "2023-01-31",
        "2023-01-31T10:00:00Z",
        "Tuesday, January 31, 2023",
        "Published: 31 January 2023",
        "Updated Jan. 31, 2023 at 10:15 a.m. EST",
        "Stand: 31.01.2023, 10:15 Uhr",
        "31 de enero de 2023",
        "2023年1月31日",
    ],
)
def test_date_on_a_line_of_its_own(date: str) -> None:
    assert headers(f"{date}\n{BODY}") == [("date", date)]
    assert headers(f"Storm on the coast\n{date}\n\n{BODY}") == [
        ("headline", "Storm on the coast"),
        ("date", date),
    ]


@pytest.mark.parametrize(
    "date",
    [
        "date 2023-01-31",
        "Date: 2023-01-31",
        "Published on 31 January 2023 at 10:15 GMT",
    ],
)
def test_date_before_the_lead_needs_its_word(date: str) -> None:
    assert headers(f" {date} {BODY}") == [("date", date)]
    assert headers(f"2023-01-31 {BODY}") == []


def test_date_and_dateline_may_share_a_line() -> None:
    assert headers(f"date 2023-01-31 LIMA — {BODY}") == [
        ("date", "date 2023-01-31"),
        ("dateline", "LIMA —"),
    ]


def test_a_sentence_that_begins_with_a_date_is_body() -> None:
    assert headers("January 31, 2023 was a wet day. The river rose.") == []


@pytest.mark.parametrize(
    "byline",
    [
        "By Jane Doe",
        "By JANE DOE, Staff Writer",
        "By Jane Doe and John Smith | Reuters",
        "By Ludwig van Beethoven, Special to The Post",
        "Von Max Mustermann",
        "Par Jean de la Tour et Marie Curie",
        "Author: Jane Doe",
    ],
)
def test_byline(byline: str) -> None:
    assert headers(f"Storm on the coast\n{byline}\n\n{BODY}") == [
        ("headline", "Storm on the coast"),
        ("byline", byline),
    ]


def test_by_begins_sentences_too() -> None:
    assert headers("By Monday the rain had stopped. The river fell.") == []


def test_headline_with_a_line_below_it() -> None:
    text = f"Storm on the coast\nTwo metres of water in the old town\n\nLIMA — {BODY}"
    assert [role for role, _ in headers(text)] == ["headline", "headline", "dateline"]


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell on Monday",
        "Rain fell on Monday.",
        "Rain fell on Monday\n\nThe river rose.",
        "Storm on the coast\nTwo metres of water\nNobody hurt",
        "By Jane Doe\n2023-01-31",
        "LIMA —",
        "Rain fell on Monday. It rose\n\n" + BODY,
        "Rain " * 30 + "\n\n" + BODY,
    ],
)
def test_in_doubt_it_is_body(text: str) -> None:
    assert headers(text) == []


def test_a_headline_is_looked_for_at_the_top_only() -> None:
    found = headers(f"{BODY}\n\nWhat comes next\n\n{BODY}")
    assert found == [("subhead", "What comes next")]


@pytest.mark.parametrize(
    ("entries", "role"),
    [
        (["09:12", "Storm makes landfall", BODY, "09:40", BODY], "subhead"),
        (["09:12", "Storm makes landfall", BODY, BODY], "headline"),
    ],
)
def test_the_first_entry_of_a_live_blog_heads_itself(entries, role):
    found = headers("\n\n".join(["Storm Petra: live", *entries]))
    assert found[:3] == [
        ("headline", "Storm Petra: live"),
        ("time", "09:12"),
        (role, "Storm makes landfall"),
    ]


def test_a_no_break_space_is_a_space():
    article = Article.from_text(
        "\u00a0date\u00a02023-01-31\u00a0Rain\u00a0fell on Monday. The river rose."
    )
    assert [(header.role, header.text) for header in article.headers] == [
        ("date", "date\u00a02023-01-31")
    ]


ABOVE = "Storm on the coast\n\n"


def roles(line: str, language: str = "en") -> list[str]:
    """Roles of a line between two paragraphs of a body."""
    found = headers(f"{ABOVE}{BODY}\n\n{line}\n\n{BODY}", language)
    assert found[0] == ("headline", "Storm on the coast")
    assert "\n".join(text for _, text in found[1:]) in line
    return [role for role, _ in found[1:]]


@pytest.mark.parametrize(
    ("role", "line"),
    [
        ("time", "09:32"),
        ("time", "9.32am GMT"),
        ("time", "Updated 21:05"),
        ("time", "7 p.m."),
        ("time", "12 min ago"),
        ("date", "Nov. 12, 2026"),
        ("byline", "(Reporting by Ann Lee in Lima; editing by Karl Diaz)"),
        ("caption", "The harbour on Monday. Photo: Ann Lee/Lima Pictures"),
        ("caption", "The harbour on Monday. Photograph: Ann Lee"),
        ("caption", "The harbour (Photo by Ann Lee/Getty Images)"),
        ("caption", "Image caption: The harbour on Monday"),
        ("caption", "Men in the harbour wait. Ann Lee/Reuters"),
        ("site", "Read more: The harbour in pictures"),
        ("site", "READ MORE"),
        ("site", "Advertisement"),
        ("site", "Sign up for our newsletter to get the news of Lima every day."),
        ("site", "© Lima Times 2026"),
        ("correction", "Correction: The river rose by two metres, not three."),
        ("correction", "This article was amended on 3 May. It named the wrong river."),
        ("correction", "* An earlier version of this report named the wrong river."),
        ("archive", "LENGTH: 312 words"),
        ("archive", "LOAD-DATE: November 12, 2026"),
        ("archive", "Document 3 of 12"),
        ("table", "Lima 3 2 1 0 7"),
        ("table", "Team P W D L Pts"),
        ("list", "• Schools are shut until Friday"),
        ("list", "- Ferries do not run"),
        ("subhead", "Who pays for the dam"),
        ("subhead", "GIRLS SOCCER"),
    ],
)
def test_a_line_that_is_no_sentence_has_its_role(role: str, line: str) -> None:
    assert roles(line) == [role]


@pytest.mark.parametrize(
    ("role", "line"),
    [
        ("site", "Lesen Sie auch: Der Hafen in Bildern"),
        ("correction", "Korrektur: Der Fluss stieg um zwei Meter."),
        ("time", "vor 5 Minuten"),
        ("time", "10:15 Uhr"),
        ("caption", "Der Hafen am Montag. Foto: Anna Lang/dpa"),
        ("subhead", "Neue Pläne für den Hafen"),
    ],
)
def test_lines_of_other_languages_have_roles(role: str, line: str) -> None:
    assert roles(line, "de") == [role]


@pytest.mark.parametrize(
    "line",
    [
        "“We are all wet”",
        "He said:",
        "Read more books, she told her pupils.",
        "The photo by Ann Lee was shown to nobody.",
        "At 09:32 the river rose.",
        "They watched the river, and so did the mayor of Lima and all his men from the "
        "old harbour on Monday",
        "• “We are all wet,” Ann Lee",
        "- It rained all day.",
        "Correction of the river is dear.",
        "What comes next?",
        "12,000 people watched.",
        "Share prices fell.",
        "Q: Who pays for the dam",
    ],
)
def test_in_doubt_a_line_within_the_body_is_body(line: str) -> None:
    assert roles(line) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Will the rain stop?",
        "Lima is under water!",
        "Lima’s ferries banned from the U.S.",
        "Who pays? Nobody knows yet, says the mayor",
    ],
)
def test_a_headline_may_end_with_a_mark(headline: str) -> None:
    assert headers(f"{headline}\n\n{BODY}")[:1] == [("headline", headline)]


def test_a_sentence_above_the_body_is_no_headline() -> None:
    assert headers(f"He left for the U.S.\n\n{BODY}") == []
    assert headers(f"“Will it rain?” he asked.\n\n{BODY}") == []
    assert headers(f"Lima is wet.\n\n{BODY}") == []


@pytest.mark.parametrize(
    "byline",
    [
        "By Ann Lee | ann.lee@lima.example | @annlee",
        "By Ann Lee in Lima, 3 May 2026",
        "Ann Lee, staff writer",
        "Karl Vandermolen",
        "Ann Lee (ann@lima.example)",
    ],
)
def test_a_byline_below_the_headline(byline: str) -> None:
    assert headers(f"{ABOVE}{byline}\n\n{BODY}")[1:] == [("byline", byline)]


def test_the_points_of_a_summary_are_a_list() -> None:
    text = f"{ABOVE}Summary\n• Rain falls on Lima\n• Schools are shut\n\n{BODY}"
    assert [role for role, _ in headers(text)] == [
        "headline",
        "subhead",
        "list",
        "list",
    ]


def test_short_lines_in_a_row_are_a_list() -> None:
    text = f"{ABOVE}{BODY}\n\nWarm gloves\nTwo ropes\nA good lamp\n\n{BODY}"
    assert [role for role, _ in headers(text)] == ["headline", *["list"] * 3]


def test_entries_of_a_live_blog_begin_with_their_time() -> None:
    text = f"{ABOVE}09:32 The rain stops.\n\n10:05 – The mayor speaks.\n\n{BODY}"
    found, body = set_apart(text, paragraphs(text), Language.of("en"))
    assert [h.text for h in found[1:]] == ["09:32", "10:05 –"]
    assert text[body[0].start : body[0].end] == "The rain stops."


def test_an_archive_says_what_its_lines_are() -> None:
    text = (
        "HEADLINE: Storm on the coast\nBYLINE: Ann Lee\nSECTION: NEWS; Pg. 3\n"
        f"LENGTH: 31 words\nBODY:\n{BODY}\nLOAD-DATE: May 3, 2026"
    )
    assert headers(text) == [
        ("archive", "HEADLINE:"),
        ("headline", "Storm on the coast"),
        ("archive", "BYLINE:"),
        ("byline", "Ann Lee"),
        ("archive", "SECTION: NEWS; Pg. 3"),
        ("archive", "LENGTH: 31 words"),
        ("archive", "BODY:"),
        ("archive", "LOAD-DATE: May 3, 2026"),
    ]


def test_what_is_no_place_makes_no_dateline() -> None:
    assert headers(f"BREAKING: {BODY}") == []
    assert headers(f"LEE: {BODY}\n\nDIAZ: {BODY}") == []


def test_lines_without_any_sentence_have_no_roles() -> None:
    assert headers("Lima 3 2 1\nCusco 1 2 3\n• Rain\n• Snow") == []


def test_sentences_given_one_by_one_have_no_roles() -> None:
    given = ["09:32", "Read more: Rain", "Who pays", "", "Rain fell."]
    article = Article.from_sentences(given)
    assert article.headers == ()
    assert [s.text for s in article.sentences] == given


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Velmora Press writer Lena Voss contributed to this report.", "byline"),
        ("(With AFP)", "byline"),
        ("lv/kd", "byline"),
        ("FOR IMMEDIATE RELEASE", "site"),
        ("Media contact: Lena Voss, press@velmora.example", "site"),
        ("3m ago 14:05", "time"),
    ],
)
def test_lines_of_the_trade(line: str, role: str) -> None:
    assert headers(f"Rain in Velmora\n\n{BODY}\n\n{line}\n\n{BODY}")[1:] == [
        (role, line)
    ]


def test_what_a_reporter_is_stands_below_the_name() -> None:
    top = "Rain in Velmora\n\nBy Lena Voss\nRural affairs reporter\n\n"
    assert headers(top + BODY)[1:] == [
        ("byline", "By Lena Voss"),
        ("byline", "Rural affairs reporter"),
    ]
    # Without a name above it, it may be anything.
    assert headers(f"Our new reporter\n\n{BODY}") == [("headline", "Our new reporter")]


def test_a_credit_in_brackets_ends_a_paragraph() -> None:
    credit = "(Reporting by Lena Voss; Editing by Karl Dorn)"
    assert headers(f"Rain in Velmora\n\n{BODY} {credit}")[1:] == [("byline", credit)]
    assert headers(f"Rain in Velmora\n\n{BODY} (Lena Voss had left.)")[1:] == []


def test_a_name_and_its_paper_in_brackets_are_a_credit() -> None:
    caption = "The mill at Velmora in June. (Lena Voss/The Velmora Post)"
    assert ("caption", caption) in headers(f"Rain\n\n{BODY}\n\n{caption}\n\n{BODY}")
    body = "The mill fell by 3 percent. (Voss/Dorn say so.)"
    assert "caption" not in dict(headers(f"Rain\n\n{BODY}\n\n{body}"))


def test_the_question_of_an_interview_is_no_headline() -> None:
    text = (
        "Q: Why did the mill close?\n\nA: The owner had no money. He sold the looms, "
        "and nobody wanted the building.\n\nQ: And the workers?\n\nA: They got three "
        "months."
    )
    article = Article.from_text(text)
    assert article.headers == ()
    assert article.sentences[0].text == "Q: Why did the mill close?"
    headed = Article.from_text(f"The last day of the mill\n\n{text}")
    assert [h.text for h in headed.headers] == ["The last day of the mill"]
