"""Numbers by kind: sign, half, fraction, scale, range, money, unit, ordinal."""

from __future__ import annotations

import pytest

from mediacomp import Article, compare
from mediacomp.findings.facts import Fact, facts_in


def facts(text: str, language: str = "en") -> list[Fact]:
    return list(facts_in(Article.from_sentences([text], language=language)))


def told(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(f.kind, f.value, text[f.start : f.end]) for f in facts(text, language)]


def values(text: str, language: str = "en") -> list[str]:
    return [f.value for f in facts(text, language) if f.kind != "name"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Output was -1.4 percent.", ("share", "-1.4%", "-1.4 percent")),
        ("Output was −1.4%.", ("share", "-1.4%", "−1.4%")),
        ("It was –3 °C at dawn.", ("quantity", "-3 degrees Celsius", "–3 °C")),
        (
            "It sank to minus nine degrees.",
            ("quantity", "-9 degrees", "minus nine degrees"),
        ),
        ("It made -$8m.", ("money", "-8000000 dollars", "-$8m")),
        ("It made (-€2.5bn).", ("money", "-2500000000 euros", "-€2.5bn")),
    ],
)
def test_a_sign_belongs_to_its_number(text: str, fact: tuple[str, str, str]) -> None:
    assert told(text) == [fact]


@pytest.mark.parametrize(
    "text", ["It won 4-3.", "A 4–3 win.", "4 -3", "The mill - 3 men - shut.", "COVID-3"]
)
def test_a_hyphen_or_a_dash_is_no_sign(text: str) -> None:
    assert all(f.number is None or f.number > 0 for f in facts(text))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("It took 4½ days.", ("duration", "4.5 days", "4½ days")),
        ("It took 4 ½ days.", ("duration", "4.5 days", "4 ½ days")),
        ("It took 4 1/2 days.", ("duration", "4.5 days", "4 1/2 days")),
        (
            "It took four and a half days.",
            ("duration", "4.5 days", "four and a half days"),
        ),
        ("It took a day and a half.", ("duration", "1.5 days", "a day and a half")),
        ("It took half an hour.", ("duration", "0.5 hours", "half an hour")),
        ("It took 20-odd days.", ("duration", "about 20 days", "20-odd days")),
        ("Three in every thousand sank.", ("share", "0.3%", "Three in every thousand")),
        ("A third man sank.", ("ordinal", "3rd", "third")),
        ("A third of it sank.", ("share", "0.3333 of the whole", "A third")),
        ("It took 2:21:47 then.", ("duration", "2:21:47", "2:21:47")),
        ("It took 13:05.4 then.", ("duration", "13:05.4", "13:05.4")),
        ("It took almost an hour.", ("duration", "nearly 1 hours", "almost an hour")),
        ("It sank about a mile off.", ("quantity", "about 1 miles", "about a mile")),
        ("It is 250m across.", ("quantity", "250 metres", "250m")),
        ("It is 12m in height.", ("quantity", "12 metres", "12m")),
        ("She threw 61.4m then.", ("quantity", "61.4 metres", "61.4m")),
        ("It took a decade.", ("duration", "1 decades", "a decade")),
        ("It came in a fortnight.", ("duration", "1 fortnights", "a fortnight")),
        ("She is in her mid-30s.", ("number", "mid 30s", "mid-30s")),
        ("She is in her early forties.", ("number", "early 40s", "early forties")),
        (
            "It ran a quarter of a mile.",
            ("quantity", "0.25 miles", "a quarter of a mile"),
        ),
        ("Half a million came.", ("number", "500000", "Half a million")),
        ("A half-million came.", ("number", "500000", "A half-million")),
        (
            "A quarter of a billion came.",
            ("number", "250000000", "A quarter of a billion"),
        ),
        ("Half a dozen came.", ("number", "6", "Half a dozen")),
        (
            "Three and a half million came.",
            ("number", "3500000", "Three and a half million"),
        ),
        ("A million and a half came.", ("number", "1500000", "A million and a half")),
        (
            "One-and-a-half-million came.",
            ("number", "1500000", "One-and-a-half-million"),
        ),
        ("It grew 3/4 of a point.", ("share", "0.75 of the whole", "3/4")),
        ("½ of the town came.", ("share", "0.5 of the whole", "½")),
        ("Two thirds of it sank.", ("share", "0.6667 of the whole", "Two thirds")),
        ("One in four sank.", ("share", "25%", "One in four")),
        ("Nine out of 10 sank.", ("share", "90%", "Nine out of 10")),
        ("One in 14 sank.", ("share", "7.1429%", "One in 14")),
        ("One in 25,000 sank.", ("share", "0.004%", "One in 25,000")),
        ("One in 3 million sank.", ("share", "0.0000333333%", "One in 3 million")),
        ("One in every three sank.", ("share", "33.3333%", "One in every three")),
    ],
)
def test_halves_and_fractions(text: str, fact: tuple[str, str, str]) -> None:
    assert told(text) == [fact]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales were $4 million a year earlier.", ["4000000 dollars", "1 years"]),
        ("A week later it shut, an hour ago.", ["1 weeks", "1 hours"]),
        ("It makes $4 million a year.", ["4000000 dollars"]),
    ],
)
def test_an_article_counts_how_long_before_it_was(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "They paid $20 a month later in the season.",
        "It had 20 cases a day earlier this month.",
        "It sold 3 million a week later that year.",
    ],
)
def test_an_article_behind_a_count_tells_how_often(text: str) -> None:
    assert not [f for f in facts(text) if f.kind == "duration"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It was number one in 14 countries.", "en"),
        ("The town ranked one in 25 states.", "en"),
        ("Version one in 15 languages sold.", "en"),
        ("Read chapter one in 12 days.", "en"),
        ("It was No. 1 in 14 countries.", "en"),
        ("Es war Nummer eins von 14.", "de"),
    ],
)
def test_what_has_a_rank_is_no_share(text: str, language: str) -> None:
    assert not [f for f in facts(text, language) if f.kind == "share"]


def test_a_year_before_a_share_is_no_rank() -> None:
    assert "20%" in values("This year one in five sank.")


@pytest.mark.parametrize("turned", [False, True])
def test_small_shares_that_differ_are_no_same_share(turned: bool) -> None:
    one = Article.from_text("The risk is one in 700,000, officials said.")
    two = Article.from_text("The risk is one in a million, officials said.")
    found = compare(*((two, one) if turned else (one, two))).facts
    assert list(found.loc[found["kind"] == "share", "status"]) == ["changed"]


@pytest.mark.parametrize(
    "text",
    ["They spoke about a week of rain.", "It sank over a year.", "They left a mile."],
)
def test_an_article_counts_no_unit_by_itself(text: str) -> None:
    assert told(text) == []


def test_millions_across_a_country_are_no_metres() -> None:
    assert told("It sold 3m across town.") == [("number", "3000000", "3m")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three in the town and half of them left.", ["3", "0.5 of the whole"]),
        ("Six and half the town left.", ["6", "0.5 of the whole"]),
        ("Six and a half the town left.", ["6", "0.5 of the whole"]),
        ("The second half was open 24/7.", ["2nd", "24–7"]),
        ("He scored 20 in 31 games.", ["20", "31"]),
        ("It was about half past five.", ["5:30 (a.m. or p.m.)"]),
        ("One in five years is wet.", ["5 years"]),
        ("The second half of the year and the first half the cup.", ["2nd", "1st"]),
        ("Two in 14 matches were lost.", ["2", "14"]),
        ("It ends with 0+", ["at least 0"]),
    ],
)
def test_what_is_no_fraction(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("It cost $70 bn.", ("money", "70000000000 dollars", "$70 bn")),
        ("It cost $7B.", ("money", "7000000000 dollars", "$7B")),
        ("It cost 7 mn euros.", ("money", "7000000 euros", "7 mn euros")),
        ("A $7m-a-week job.", ("money", "7000000 dollars", "$7m")),
        (
            "A £7 million-plus hall.",
            ("money", "at least 7000000 pounds sterling", "£7 million-plus"),
        ),
        ("It took 40-odd men.", ("number", "about 40", "40-odd")),
        ("Rs 3 crore went.", ("money", "30000000 rupees", "Rs 3 crore")),
        ("Some 2.5 lakh came.", ("number", "about 250000", "Some 2.5 lakh")),
        ("It made 417 000 tonnes.", ("quantity", "417000 tonnes", "417 000 tonnes")),
        (
            "It made 417\u202f000 tonnes.",
            ("quantity", "417000 tonnes", "417\u202f000 tonnes"),
        ),
        (
            "It made 1 417 000 tonnes.",
            ("quantity", "1417000 tonnes", "1 417 000 tonnes"),
        ),
        ("Its 2,000th cow.", ("ordinal", "2000th", "2,000th")),
        ("Its hundredth cow.", ("ordinal", "100th", "hundredth")),
        (
            "A 3,000-square-metre hall.",
            ("quantity", "3000 square metres", "3,000-square-metre"),
        ),
        ("12,34,567 came.", ("number", "1234567", "12,34,567")),
    ],
)
def test_scales_and_groups(text: str, fact: tuple[str, str, str]) -> None:
    assert told(text) == [fact]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$3–4 million went.", ["3000000 dollars", "4000000 dollars"]),
        ("$3 to $4 million went.", ["3000000 dollars", "4000000 dollars"]),
        ("2.5 to 3 million came.", ["2500000", "3000000"]),
        ("Between 8 and 15 million came.", ["8000000", "15000000"]),
        ("Two or three million crowns went.", ["2000000 crowns", "3000000 crowns"]),
        ("It rose 3–9 percent.", ["3%", "9%"]),
        ("It cost £20-30 a head.", ["20 pounds sterling", "30 pounds sterling"]),
        ("It rose from 900 to 1.2 million.", ["900", "1200000"]),
        ("It fell from 6 percent to 2 million.", ["6%", "2000000"]),
        ("It cost $3 to 40 people.", ["3 dollars", "40"]),
        ("It ended 3–9, then 10-5-2.", ["3–9", "10–5–2"]),
    ],
)
def test_the_ends_of_a_range_share_scale_and_unit(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It cost C$9 million.", "9000000 Canadian dollars"),
        ("It cost HK$9.", "9 Hong Kong dollars"),
        ("It cost A$9bn.", "9000000000 Australian dollars"),
        ("It cost CHF 9m.", "9000000 Swiss francs"),
        ("It cost EUR9m.", "9000000 euros"),
        ("It cost NOK 9.", "9 Norwegian kroner"),
        ("It cost US$9.", "9 dollars"),
    ],
)
def test_money_by_its_sign(text: str, value: str) -> None:
    assert told(text) == [("money", value, text[8:-1])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He won the 400m in 44.1s.", ["400 metres", "44.1 seconds"]),
        ("A 20m wave hit 3m people.", ["20 metres", "3000000"]),
        ("The yard is 40m by 25m there.", ["40 metres", "25 metres"]),
        ("A rug of 3m x 2.5m burned.", ["3 metres", "2.5 metres"]),
        ("Sales rose by 25m.", ["25000000"]),
        ("It sold 40m by then.", ["40000000"]),
        ("A wall 2m tall cost the 3m homes.", ["2 metres", "3000000"]),
        ("It was 31C, or 88F.", ["31 degrees Celsius", "88 degrees Fahrenheit"]),
        ("It shut in the 71st minute.", ["71 minutes"]),
        ("She is in her 80s, he in his seventies.", ["80s", "70s"]),
        ("A two-way, one-off deal with a 40-member club.", ["40"]),
        ("Gate 5B, a 747x and A4.", []),
    ],
)
def test_units_and_what_is_none(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Das kostet 48,5 Millionen Euro.", ["48500000 euros"]),
        (
            "de",
            "Rund 1.200 Menschen zahlten 3 Mio. Euro.",
            ["about 1200", "3000000 euros"],
        ),
        ("de", "Einundzwanzig Schafe, zweieinhalb Millionen Kühe.", ["21", "2500000"]),
        ("de", "Eine halbe Million, ein halbes Dutzend.", ["500000", "6"]),
        ("de", "Minus 3 Grad, -0,5 Prozent.", ["-3 degrees", "-0.5%"]),
        ("fr", "Il a coûté 48,5 millions d'euros.", ["48500000 euros"]),
        ("fr", "Deux millions et demi de dollars.", ["2500000 dollars"]),
        ("fr", "Quatre-vingt-dix-sept vaches, soixante et onze ânes.", ["97", "71"]),
        ("fr", "1 200 moutons et -0,5 %.", ["1200", "-0.5%"]),
        ("es", "Costó 3 millones de euros.", ["3000000 euros"]),
        ("es", "Treinta y una vacas, dos millones y medio.", ["31", "2500000"]),
        ("es", "Unos 1.200 asnos y 48,5 %.", ["about 1200", "48.5%"]),
        ("es", "Una veintena de asnos y un centenar de vacas.", ["20", "100"]),
        ("fr", "Une trentaine d'ânes et un millier de vaches.", ["30", "1000"]),
        (
            "sv",
            "Omkring 48,5 miljoner kronor, 1 200 får och en fjärdedel av dem.",
            ["about 48500000 kronor", "1200", "0.25 of the whole"],
        ),
    ],
)
def test_other_languages(language: str, text: str, found: list[str]) -> None:
    assert values(text, language) == found


def test_two_ordinals_share_the_minutes_behind_them() -> None:
    assert values("She scored in the 12th and 78th minutes.") == [
        "12 minutes",
        "78 minutes",
    ]
    assert values("She came in the 12th and 78th places.") == ["12th", "78th"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He is 5ft 9in tall.", ["5 feet 9 inches"]),
        ("He weighs 12st 4lb.", ["12 stone 4 pounds"]),
        ("He got three years and two months.", ["3 years 2 months"]),
        ("It took 2 hours 4 minutes 9.5 seconds.", ["2 hours 4 minutes 9.5 seconds"]),
        # the second is no rest of the first
        ("It sank two years 14 months ago.", ["2 years", "14 months"]),
        ("It lasts between two hours and 40 minutes.", ["2 hours", "40 minutes"]),
    ],
)
def test_amounts_in_two_units(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_an_amount_in_two_units_has_the_smaller() -> None:
    fact = facts("He is about 5ft 9in tall.")[0]
    assert (str(fact.number), fact.unit, fact.qualifier) == ("69", "inches", "about")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stir 30g of salt into it.", ["30 grams"]),
        ("It runs on 5G there.", []),
        ("A 9in plate fell 4 in the end.", ["9 inches", "4"]),
        ("A 13st man ran on the 31st.", ["13 stone", "31st"]),
        ("It is 40 light years away.", ["40 light years"]),
    ],
)
def test_units_that_touch_their_figure(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Sales rose by a fifth.", ["0.2 of the whole"]),
        ("en", "A third more came.", ["0.3333 of the whole"]),
        ("en", "It fell in a quarter.", []),
        ("en", "It grew half a percentage point.", ["0.5 percentage points"]),
        ("de", "Es stieg um ein Drittel.", ["0.3333 of the whole"]),
        ("fr", "Le prix a baissé d'un quart.", ["0.25 of the whole"]),
        ("fr", "Il a près d'un million d'euros.", ["nearly 1000000 euros"]),
        ("es", "Bajó en un tercio.", ["0.3333 of the whole"]),
        ("sv", "Trettiofyra hus och trehundra båtar.", ["34", "300"]),
    ],
)
def test_shares_of_a_change_and_words_joined_to_numbers(
    language: str, text: str, found: list[str]
) -> None:
    assert values(text, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It floods twice a decade.", []),
        ("It pays $4m a decade.", ["4000000 dollars"]),
        ("It sank a decade ago.", ["1 decades"]),
    ],
)
def test_a_rate_is_no_time(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Call 0161 555 0123 at once.", []),
        ("Call 0161 555 0123 two days before.", ["2 days"]),
        ("The lots had 210 - 340 - 5120 lambs.", ["210", "340", "5120"]),
        ("Call +44 161 555 0123 at once.", []),
        ("Call 555-212-0123 at once.", []),
        ("It cost 12 000 000 crowns.", ["12000000 crowns"]),
    ],
)
def test_numbers_of_telephones_count_nothing(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_sets_of_a_match_are_no_telephone_number() -> None:
    assert len(values("She beat Lee 6-4 3-6 7-6 6-3.")) == 4


@pytest.mark.parametrize(
    "text", ["It cost $04.50 there.", "It fell to 07.20 points from 08.30."]
)
def test_a_number_with_a_nought_before_it_is_no_time(text: str) -> None:
    assert "time" not in {fact.kind for fact in facts(text)}


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("A three-match ban and a four-bedroom house.", "en", ["3", "4"]),
        (
            "A six-member panel, a three-goal lead, a two-bed flat.",
            "en",
            ["6", "3", "2"],
        ),
        ("A two-way radio, a three-legged dog, a five-a-side game.", "en", []),
        ("Snow of between 20cm and a metre.", "en", ["20 centimetres", "1 metres"]),
        ("She needs two weeks and three days a week.", "en", ["2 weeks", "3 days"]),
        ("She needs two weeks and three days.", "en", ["2 weeks 3 days"]),
        ("It lasted 40 nanoseconds.", "en", ["40 nanoseconds"]),
        ("A second vote took a second, a second later.", "en", ["2nd"]),
        ("It rings twice a second.", "en", []),
        ("Er traf in der 71. Minute.", "de", ["71 minutes"]),
        ("Er traf in der 3. und 71. Minute.", "de", ["3 minutes", "71 minutes"]),
        ("Sie kam auf den 4. Platz.", "de", ["4th"]),
        ("Sie kam auf Platz 4.", "de", ["4"]),
        ("Esperó hora y media.", "es", ["1.5 hours"]),
        ("Esperó día y medio.", "es", ["1.5 days"]),
    ],
)
def test_what_stands_beside_a_number_tells_what_it_is(
    text: str, language: str, values: list[str]
) -> None:
    facts = facts_in(Article.from_sentences([text], language=language))
    assert [fact.value for fact in facts if fact.kind != "name"] == values


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "Il y a eu au moins 12 blessés, par moins 12 degrés.",
            "fr",
            [
                "at least 12",
                "-12 degrees",
            ],
        ),
        (
            "Hubo por lo menos 12 heridos, al menos 3 graves.",
            "es",
            [
                "at least 12",
                "at least 3",
            ],
        ),
        (
            "Le club a perdu 2,4 M€ puis 300 k€.",
            "fr",
            [
                "2400000 euros",
                "300000 euros",
            ],
        ),
        ("Le mur a 5 m de haut.", "fr", ["5 metres"]),
    ],
)
def test_signs_and_scales_in_other_languages(
    text: str, language: str, found: list[str]
) -> None:
    assert [v for _, v, _ in told(text, language)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The naira fell to N1,482 there.", ["1482 naira"]),
        ("It was worth R2.5m and N25m there.", ["2500000 rand", "25000000 naira"]),
        ("It cost N310 million, R2.5bn and N1.2bn.", None),
        ("They wore N95 masks on the N1 and the N340.", []),
        ("It lay at N48.207 there, in box R1.482 of N0.125.", []),
        ("It cost R1,482.50 there.", ["1482.5 rand"]),
        ("It fell 14¢ to 71.8 US cents.", ["14 cents", "71.8 cents"]),
        ("She paid ten shillings.", ["10 shillings"]),
        ("Two of every five came.", ["40%"]),
        ("Ten of every day is lost.", ["10"]),
        ("It shut for over a decade.", ["more than 1 decades"]),
        ("It shut after over six years.", ["more than 6 years"]),
        ("It grew by 4% over six years.", ["4%", "6 years"]),
        ("He took over five years ago.", ["5 years"]),
    ],
)
def test_signs_of_one_letter_and_spans(text: str, found: list[str] | None) -> None:
    wanted = ["310000000 naira", "2500000000 rand", "1200000000 naira"]
    assert values(text) == (wanted if found is None else found)


def test_german_spans() -> None:
    assert values("Sie war seit über zehn Jahren zu.", "de") == ["more than 10 years"]
    assert values("Sie wuchs um 4 Prozent über zehn Jahre.", "de") == ["4%", "10 years"]


def test_what_somebody_ran_is_metres_and_what_they_printed_is_not() -> None:
    for text, kind in (
        ("She ran 800m there.", "quantity"),
        ("They ran 5m adverts.", "number"),
    ):
        [fact] = facts_in(Article.from_text(text))
        assert fact.kind == kind


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("dreitägigen", "3 days"),
        ("zweistündiger", "2 hours"),
        ("vierjährige", "4 years"),
        ("achtmonatiges", "8 months"),
        ("dreiwöchiger", "3 weeks"),
        ("15-minütige", "15 minutes"),
        ("24stündiger", "24 hours"),
        ("ganzjähriger", None),
        ("mehrtägiger", None),
        ("minderjähriger", None),
        ("langjährige", None),
        ("einmütiger", None),
    ],
)
def test_a_german_number_in_one_word_with_its_unit(
    word: str, value: str | None
) -> None:
    assert values(f"Es war ein {word} Streik.", "de") == ([value] if value else [])


def test_a_headline_may_tell_a_duration_in_two_words() -> None:
    a = Article.from_text(
        "Fähren streiken drei Tage\n\nDie Fähren begannen einen dreitägigen "
        "Streik. Der Hafen von Lunden blieb offen.",
        language="de",
    )
    b = Article.from_text("Die Fähren von Lunden fahren wieder.", language="de")
    headlines = compare(a, b, encoder="lexical").headlines
    assert not (headlines["against"] == "article").any()


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("More than 26, 000 people left.", "en", ["more than 26000"]),
        ("A $430, 000 grant was lost.", "en", ["430000 dollars"]),
        ("It held 1, 500, 000 books.", "en", ["1", "500000"]),
        ("A 6. 4-magnitude quake struck.", "en", ["6.4"]),
        ("He made 51. 2 percent and 3. 4 rebounds.", "en", ["51.2%", "3.4"]),
        ("Mehr als 26. 000 Menschen gingen.", "de", ["more than 26000"]),
        ("Am 5. 9 Uhr früh gingen sie.", "de", ["5", "09:00"]),
        ("On March 3, 200 people marched.", "en", ["--03-03", "200"]),
        ("By 6. 30am, or 9. 25 pm, it was out.", "en", ["06:30", "21:25"]),
        ("It broke at 22. 34 GMT.", "en", ["22:34"]),
        ("In rooms 101, 102 and 103 it rained.", "en", ["101", "102", "103"]),
        ("1. 2 eggs, beaten", "en", ["1", "2"]),
        ("The notes 3. 4. 5 were read.", "en", ["3", "4", "5"]),
    ],
)
def test_a_number_that_a_space_parts_behind_its_mark_is_one(
    text: str, language: str, read: list[str]
) -> None:
    assert values(text, language) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A win over ten-man Albion lifted them.", ["10"]),
        ("It voted for it over a 12-member board.", ["12"]),
        ("She won over 20 friends.", ["more than 20"]),
        ("It is over 40 - a lot.", ["more than 40"]),
    ],
)
def test_a_preposition_before_a_compound_is_no_qualifier(
    text: str, read: list[str]
) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Der Hof kostete C$90.000.", "90000 Canadian dollars"),
        ("de", "Sie bot 400 australische Dollar.", "400 Australian dollars"),
        ("fr", "Le pont coûte A$ 2 millions.", "2000000 Australian dollars"),
        ("es", "Pagó HK$70 por el té.", "70 Hong Kong dollars"),
        ("sv", "Båten kostade NZ$800.", "800 New Zealand dollars"),
        ("de", "Der Hof kostete $900.", "900 dollars"),
    ],
)
def test_a_dollar_is_that_of_its_country(language: str, text: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The three-hundredth ferry docked.", ["300th"]),
        ("en", "It was the two hundredth ferry.", ["200th"]),
        ("en", "Five-thousandth in line was Ann.", ["5000th"]),
        ("en", "The twenty-second ferry docked.", ["22nd"]),
        ("de", "Die hundertste Fähre lief ein.", ["100th"]),
        ("de", "Im zwölften Haus brannte es.", ["12th"]),
    ],
)
def test_ordinals_in_words(language: str, text: str, wanted: list[str]) -> None:
    assert values(text, language) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0421/778 1200 for seats.",
        "Ring (0421) 778-1200 for seats.",
        "Ring (312) 555-0188 for seats.",
    ],
)
def test_an_area_code_begins_no_number(text: str) -> None:
    assert values(text) == []


def test_a_number_in_brackets_is_no_area_code() -> None:
    assert values("The hall (2019) 100 guests left.") == ["2019", "100"]
    assert values("It lost 6/4 and paid 120 500 euros.")[-1] == "120500 euros"


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It is right by plus or minus 3.5 points.", ["3.5"]),
        ("en", "The error is plus/minus 4 percent.", ["4%"]),
        ("en", "It was 4 plus minus 2 there.", ["4", "2"]),
        ("en", "It sank to minus 4 percent.", ["-4%"]),
        ("de", "Der Fehler liegt bei plus/minus 3 Prozent.", ["3%"]),
        ("fr", "C'est vrai à plus ou moins 3 %.", ["3%"]),
        ("fr", "Il faisait moins 4 degrés.", ["-4 degrees"]),
        ("es", "El error es de más menos 3 por ciento.", ["3%"]),
    ],
)
def test_what_may_be_either_is_no_less_than_nothing(
    language: str, text: str, found: list[str]
) -> None:
    assert [v.removesuffix(" points") for v in values(text, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Sie fordert neuneinhalb Jahre.", ["9.5 years"]),
        ("de", "Es waren sechseinhalb Millionen Euro.", ["6500000 euros"]),
        ("de", "Es waren 300 Kubikmeter.", ["300 cubic metres"]),
        ("fr", "Il y avait 300 mètres cubes.", ["300 cubic metres"]),
        ("es", "Eran 300 metros cúbicos.", ["300 cubic metres"]),
    ],
)
def test_halves_and_cubes_in_other_languages(
    language: str, text: str, found: list[str]
) -> None:
    assert values(text, language) == found
