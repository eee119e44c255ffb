"""Dates and times by kind: numeric ones, ranges, decades, zones, hours, months that are
names.
"""

from __future__ import annotations

import pytest

from mediacomp import Article
from mediacomp.findings.facts import facts_in

DATES = ("date", "weekday", "time")


def told(text: str, language: str = "en") -> list[tuple[str, str]]:
    article = Article.from_sentences([text], language=language)
    return [
        (fact.value, text[fact.start : fact.end])
        for fact in facts_in(article)
        if fact.kind in DATES
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the day or the month may come first, and nobody can tell
        ("It sank on 05.06.2021.", [("2021-06-05 or 2021-05-06", "05.06.2021")]),
        ("It sank on 25/06/2021.", [("2021-06-25", "25/06/2021")]),
        ("It sank on 6/25/2021.", [("2021-06-25", "6/25/2021")]),
        ("It sank on 06/06/21.", [("2021-06-06", "06/06/21")]),
        ("Version 10.11.12 sank.", []),
        # decades beside another, and with their century in words
        ("The 50s and 60s came.", [("1950s", "50s"), ("1960s", "60s")]),
        ("The forties and fifties.", [("1940s", "forties"), ("1950s", "fifties")]),
        ("In the nineteen forties.", [("1940s", "nineteen forties")]),
        ("In his 50s and 60s he ran for 40s and 50s.", []),
        ("It took 50s and 60s.", []),
        ("Nineteen sheep and fifteen hens sank.", []),
        ("The Fourth of July came.", [("--07-04", "Fourth of July")]),
        ("The twenty-first of May came.", [("--05-21", "twenty-first of May")]),
        ("On June the 3rd, 2021, it sank.", [("2021-06-03", "June the 3rd, 2021")]),
        (
            "A May 7–9, 2021, fair.",
            [("2021-05-07", "May 7"), ("2021-05-09", "9, 2021")],
        ),
        ("A 7-9 May fair.", [("--05-07", "7"), ("--05-09", "9 May")]),
        ("From May 7 to 9 it rained.", [("--05-07", "May 7"), ("--05-09", "9")]),
        ("From 2011–2014 it rained.", [("2011", "2011"), ("2014", "2014")]),
    ],
)
def test_days(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was built in the ’70s.", [("1970s", "’70s")]),
        ("It was built in the 70s.", [("1970s", "70s")]),
        ("It was built in the mid-1970s.", [("1970s", "mid-1970s")]),
        ("It was built in the seventies.", [("1970s", "seventies")]),
        ("It was built in the '20s.", [("1920s or 2020s", "'20s")]),
        ("It was built in 70s flat.", []),  # seconds
        ("The builder is in his 70s.", []),  # an age
        ("The builder is in her mid-70s or his late seventies.", []),
        ("Her 1980s barns stand.", [("1980s", "1980s")]),
    ],
)
def test_decades(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It shuts at 1930 GMT there.", "19:30"),
        ("It shuts (0700 UTC) there.", "07:00"),
        ("It shuts at 7.30 p.m. EST there.", "19:30"),
        ("It shuts at 19:30 there.", "19:30"),
        ("It shuts at 0730 hours there.", "07:30"),
        ("It shuts at seven o'clock there.", "7:00 (a.m. or p.m.)"),
        ("It shuts at 7 o’clock there.", "7:00 (a.m. or p.m.)"),
        ("It shuts at 5:20am there.", "05:20"),
        ("It shuts at quarter to one there.", "12:45 (a.m. or p.m.)"),
        ("It shuts at ten past six o’clock there.", "6:10 (a.m. or p.m.)"),
    ],
)
def test_times(text: str, value: str) -> None:
    assert [found for found, _ in told(text)] == [value]
    assert not [f for f in facts_in(Article.from_sentences([text])) if f.kind == "name"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It opens 8am-6.30pm there.", ["08:00", "18:30"]),
        ("It opens 11:45pm–1am there.", ["23:45", "01:00"]),
        ("It opens 11-2 p.m. there.", ["11:00", "14:00"]),
        ("It opens 1-3pm there.", ["13:00", "15:00"]),
        ("It lost by ten to six there.", []),
        ("It lost 4-2 there.", []),
    ],
)
def test_hours_from_and_to(text: str, times: list[str]) -> None:
    assert [found for found, _ in told(text)] == times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bo met Jan de Wit there.", []),
        ("Yesterday Jan sang.", []),
        ("It sank in Jan 2021 there.", [("2021-01", "Jan 2021")]),
        ("It sank on Jan. 9 there.", [("--01-09", "Jan. 9")]),
        ("It sank in February's rain.", [("--02", "February's")]),
        ("It sang at February's Tarn Fair.", [("--02", "February's")]),
        ("March on, they may go.", []),
        (
            "In May Tarn sang, and next June Lima will.",
            [("--05", "May"), ("--06", "June")],
        ),
        ("She met May Tarn there.", []),
        ("He met June Tarn in Lima.", []),
        (
            "She sang in mid-March and in early-May.",
            [("--03", "mid-March"), ("--05", "early-May")],
        ),
        ("Her 1999 song won.", [("1999", "1999")]),
        ("Dorn’s 1999 song won.", [("1999", "1999")]),
        ("Her 1999 hens won.", []),
    ],
)
def test_what_is_a_month(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        (
            "de",
            "Am Montag, dem 3. Mai 2021, um 14.30 Uhr.",
            ["Monday", "2021-05-03", "14:30"],
        ),
        (
            "de",
            "Vom 3. bis 5. Mai und am 05.06.2021.",
            ["--05-03", "--05-05", "2021-06-05"],
        ),
        # Writers leave the full stop out where a word follows.
        ("de", "Es regnete 3 bis 5 Mai.", ["--05-03", "--05-05"]),
        ("de", "Es regnete vom 3. bis zum 5. Mai.", ["--05-03", "--05-05"]),
        ("en", "In the year to March it fell.", ["--03"]),
        ("en", "In the three months to May output fell.", ["--05"]),
        ("en", "The loss for three months to March grew.", ["--03"]),
        ("en", "It spoke for three months to April Jones.", []),
        ("en", "In the two years to August Wilson fell.", []),
        ("en", "In the two weeks to March Street it fell.", []),
        ("en", "She gave two years to May as an aide.", []),
        ("en", "There are three weeks to May's wedding.", []),
        ("en", "In the three weeks to May's wedding it fell.", []),
        ("de", "In den 90er Jahren, um neun Uhr.", ["1990s", "09:00"]),
        (
            "de",
            "Am Donnerstagmorgen um halb zehn, Viertel vor drei.",
            ["Thursday", "9:30 (a.m. or p.m.)", "2:45 (a.m. or p.m.)"],
        ),
        (
            "fr",
            "Dans les années 1960, les années 50, en 1960.",
            ["1960s", "1950s", "1960"],
        ),
        (
            "es",
            "Los años 60, la década de 1950, los años veinte.",
            ["1960s", "1950s", "1920s or 2020s"],
        ),
        ("de", "2019 wurden Schafe gezählt.", ["2019"]),
        ("fr", "Lundi 31 mars 2021 à 14h30.", ["Monday", "2021-03-31", "14:30"]),
        ("fr", "Le 1er avril et le 05/06/2021.", ["--04-01", "2021-06-05"]),
        (
            "es",
            "El lunes 3 de mayo de 2021, a las 14 horas.",
            ["Monday", "2021-05-03", "14:00"],
        ),
        ("es", "Del 3 al 5 de mayo.", ["--05-03", "--05-05"]),
        (
            "sv",
            "Måndag den 3 maj 2021 klockan 19.30, och kl. 9.",
            ["Monday", "2021-05-03", "19:30", "09:00"],
        ),
        ("fr", "Entre 8 h et 20h30.", ["08:00", "20:30"]),
        ("es", "A las 14.30 horas de esos años 70.", ["14:30", "1970s"]),
        ("fr", "Ces années 70 et leurs années 1960.", ["1970s", "1960s"]),
    ],
)
def test_other_languages(language: str, text: str, values: list[str]) -> None:
    assert [value for value, _ in told(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Output fell by half to 10 dollars."),
        ("en", "Output fell by half to 10 there."),
        ("de", "Es waren 20 nach 12 im Vorjahr."),
        ("en", "It rose from a quarter to 12 percent."),
        ("de", "Es waren 20 nach 12 Millionen Euro."),
        ("es", "En los últimos años 40 personas salieron."),
        ("fr", "Ces dernières années 20 usines ont brûlé."),
        ("en", f"The code is {'1' * 5000} today."),
    ],
)
def test_amounts_are_no_times_and_no_decades(language: str, text: str) -> None:
    assert told(text, language) == []


def test_figures_are_a_time_where_it_is_said_that_they_are() -> None:
    assert told("Um 20 nach 12 Uhr fiel es.", "de")[0][0] == "12:20 (a.m. or p.m.)"
    assert (
        told("It fell at 10 past 8.")[0][0] == told("It fell at ten past eight.")[0][0]
    )


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It runs between 4 and 8 June.", ["--06-04", "--06-08"]),
        ("en", "It rained on the 4th and 5th of May.", ["--05-04", "--05-05"]),
        ("fr", "Il dure entre le 4 et le 8 juin.", ["--06-04", "--06-08"]),
        ("de", "Er dauert zwischen dem 4. und dem 8. Juni.", ["--06-04", "--06-08"]),
        ("es", "Dura entre el 4 y el 8 de junio.", ["--06-04", "--06-08"]),
        ("sv", "På 1970-talet och 80-talet sjönk den.", ["1970s", "1980s"]),
        ("en", "The 07.52 to Lima was late.", ["07:52"]),
        ("en", "It fell 07.52 percent.", []),
    ],
)
def test_days_that_share_a_month_and_hours_with_a_nought(
    language: str, text: str, found: list[str]
) -> None:
    assert [value for value, _ in told(text, language)] == found


def test_a_weekday_of_a_feast_is_none() -> None:
    assert told("It rained on Good Friday and last Friday.") == [("Friday", "Friday")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The sea may rise by 2120.", ["2120"]),
        ("They counted from 2110 to 2150 gulls.", []),
        ("They lost 2110 gulls.", []),
        ("It fell in 2021/22.", ["2021", "2022"]),
        ("File 2021/47 was lost.", []),
    ],
)
def test_far_years_and_seasons(text: str, values: list[str]) -> None:
    facts = facts_in(Article.from_sentences([text], language="en"))
    assert [fact.value for fact in facts if fact.kind == "date"] == values


def test_a_far_year_is_none_where_it_counts() -> None:
    texts = ["By 2100 the sea may rise.", "The town fell by 2100 people."]
    kinds = [
        [fact.kind for fact in facts_in(Article.from_sentences([text]))]
        for text in texts
    ]
    assert kinds == [["date"], ["number"]]


def test_a_decade_ends_with_the_noun_that_is_joined_to_it() -> None:
    text = "På 1990-talet brann kvarnen."
    (fact,) = facts_in(Article.from_sentences([text], language="sv"))
    assert (text[fact.start : fact.end], fact.value) == ("1990-talet", "1990s")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The July-September quarter fell.", "en", ["--07", "--09"]),
        ("It fell in the October-December 2024 quarter.", "en", ["2024-10", "2024-12"]),
        ("It ran from January to March.", "en", ["--01", "--03"]),
        ("It rained in April and May.", "en", ["--04", "--05"]),
        ("Im Quartal Juli-September sank es.", "de", ["--07", "--09"]),
        # names
        ("The Jan-Ole case and the Rain-May case.", "en", []),
        ("They met in April and May Norr left.", "en", ["--04"]),
        ("From January on May Norr left.", "en", ["--01"]),
    ],
)
def test_two_months(text: str, language: str, found: list[str]) -> None:
    assert [value for value, _ in told(text, language)] == found


def test_each_of_two_months_has_its_place() -> None:
    text = "the July-September 2024 quarter"
    assert told(text) == [("2024-07", "July"), ("2024-09", "September 2024")]


@pytest.mark.parametrize(
    "text",
    [
        "Die 1970er-Jahre prägten das Dorf.",
        "Die 70er-Jahre prägten das Dorf.",
        "Musik der 1970er Jahre lief.",
    ],
)
def test_a_decade_may_be_joined_to_its_noun(text: str) -> None:
    article = Article.from_sentences([text], language="de")
    assert [f.value for f in facts_in(article) if f.kind == "date"] == ["1970s"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Later June told the jury.", [("name", "June")]),
        ("At home April said nothing.", [("name", "April")]),
        ("The mayor in April said nothing.", [("date", "--04")]),
        ("Last August said to be dry was wet.", [("date", "--08")]),
        ("The whole of June saw rain.", [("date", "--06")]),
    ],
)
def test_a_month_that_speaks_is_a_person(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    found = facts_in(Article.from_sentences([text]))
    assert [(f.kind, f.value) for f in found] == wanted


def test_a_decade_in_words_may_be_parted() -> None:
    assert told("Since the mid-seventies it is dry.") == [("1970s", "mid-seventies")]
    assert told("She is in her mid-seventies.") == []


def test_a_month_that_begins_a_clause_may_be_a_person() -> None:
    found = facts_in(Article.from_sentences(["The mule sank; Jan swam on."]))
    assert [(f.kind, f.value) for f in found] == [("name", "Jan")]
    assert told("The mule sank; Jan 5 was cold.") == [("--01-05", "Jan 5")]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("It opens in mid-2031.", ["2031"]),
        ("Late-1998 rains and early-2003 frosts came.", ["1998", "2003"]),
        ("It fell in the mid-1980s.", ["1980s"]),
        ("A mid-300 rank and a post-2000 rule stood.", []),
    ],
)
def test_a_year_has_its_early_and_late_part(text: str, years: list[str]) -> None:
    found = facts_in(Article.from_sentences([text]))
    assert [fact.value for fact in found if fact.kind == "date"] == years
