"""Names that are told whole, and nothing more: directions, figures, marks, laws."""

from __future__ import annotations

import pytest

from mediacomp import Article
from mediacomp.findings.facts import facts_in


def names(*texts: str) -> list[str]:
    article = Article.from_sentences(list(texts))
    return [fact.value for fact in facts_in(article) if fact.kind == "name"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a direction that belongs to a place of that name, or to a body
        ("He came from Northern Ireland to them.", ["Northern Ireland"]),
        ("They ate in Western Australia.", ["Western Australia"]),
        ("The Central Velmor Fire Department ate.", ["Central Velmor Fire Department"]),
        ("It was in the Eastern Premier Division.", ["Eastern Premier Division"]),
        ("He came from Western Europe to them.", ["Europe"]),
        # figures that belong to a name
        ("He coached the Velmor 38ers there.", ["Velmor 38ers"]),
        ("The 61ers won.", ["61ers"]),
        ("In the 70s and the 1980s it fell.", []),
        ("They took six QR 52 rifles there.", ["QR 52"]),
        ("They took two Norr 90 boats there.", ["Norr 90"]),
        ("It was on QRT Radio 5 that day.", ["QRT Radio 5"]),
        ("Then Ida Stone 22 times fell.", ["Ida Stone"]),
        ("There the Lima Hens 3 times fell.", ["Lima Hens"]),
        # letters that are a title in small letters
        ("The ferry MS Norr sank.", ["MS Norr"]),
        ("They met Ms Norr and had MS there.", ["Norr"]),
        # an article with a capital inside a sentence
        ("It was in The Velmor Reporter that day.", ["Velmor Reporter"]),
        ("They met the Velmor Editor that day.", ["Velmor"]),
        # partners of a firm
        ("Staff of Dorn, Norr & Lee left.", ["Dorn, Norr & Lee"]),
        ("Staff of Dorn, Norr, Lee & Co left.", ["Dorn, Norr, Lee & Co"]),
        ("Staff of Ida Dorn, Norr & Lee left.", ["Ida Dorn", "Norr & Lee"]),
        ("The EU, QRT & NATO met.", ["EU", "QRT", "NATO"]),
        # a firm whose partners "and" joins
        ("Staff of Dorn, Norr and Lee LLP left.", ["Dorn, Norr and Lee LLP"]),
        ("Dorn, Marsh, and Sons left.", ["Dorn, Marsh, and Sons"]),
        ("It went to Marsh and Sons.", ["Marsh and Sons"]),
        ("The law firm Dorn, Norr and Marsh left.", ["Dorn, Norr and Marsh"]),
        ("The lawyers Dorn, Norr and Marsh left.", ["Dorn", "Norr", "Marsh"]),
        ("There Peru and Company A met.", ["Peru", "Company A"]),
        ("It went to Marsh and Sons Ltd.", ["Marsh and Sons Ltd"]),
        ("They met Ida Dorn, Bo Norr and Sons there.", ["Ida Dorn", "Bo Norr", "Sons"]),
        ("Shares of Marsh and Norr Inc fell.", ["Marsh", "Norr Inc"]),
        ("Shares of Norr plc and Marsh plc's fell.", ["Norr plc", "Marsh plc"]),
        ("The plc left the Norr co-operative.", ["Norr"]),
        (
            "They met Ida Dorn of Norr, Tarn and Velm.",
            ["Ida Dorn", "Norr, Tarn and Velm"],
        ),
        (
            "They met Ida Dorn of Lima, Peru and Velm.",
            ["Ida Dorn", "Lima", "Peru", "Velm"],
        ),
        # one thing that is called so
        ("A shop called Rain and Candy shut.", ["Rain and Candy"]),
        ("The boat named Rain and Thunder sank.", ["Rain and Thunder"]),
        ("They are called Norr and Velmor.", ["Norr", "Velmor"]),
        ("Twins called Salt and Candy left.", ["Salt", "Candy"]),
        # an order and an article, an owner with a capital
        ("The charity Save the Hens left.", ["Save the Hens"]),
        ("She met Reclaim the Night.", ["Reclaim the Night"]),
        ("Then Norr the Barn left.", ["Norr", "Barn"]),
        ("The Weaver's Daughter, a novel, is out.", ["Weaver's Daughter"]),
        ("Then the weaver's Norr fell.", ["Norr"]),
        ("He read of the Girl of a Barn.", ["Girl of a Barn"]),
        ("He was Governor of a Peruvian town.", ["Peruvian"]),
        # titles in capitals, letters that a stroke parts
        ("The police PRO, Ida Norr, and DCP Bo Dorn left.", ["Ida Norr", "Bo Dorn"]),
        ("They had a pro Norr and a Norr MCA.", ["Norr", "Norr"]),
        ("The liner M/S Norr and the M/V Dorn sank.", ["M/S Norr", "M/V Dorn"]),
        ("The N/A and A/C there fell.", []),
        # what the press calls a suspect; nicknames that are titles
        ("They held Zodibomber Bo Norr there.", ["Bo Norr"]),
        ("They held Tarnslasher Ann Marsh there.", ["Ann Marsh"]),
        ("They met Norrmer Dorn there.", ["Norrmer Dorn"]),
        ("The boxer Earl “Duke” Norr left.", ["Earl Norr"]),
        ("They met Captain “Red” Norr there.", ["Norr"]),
        ("They met Jean Le Norr and Ida La Dorn.", ["Jean Le Norr", "Ida La Dorn"]),
        # a people before a place; a body that may be a verb; a clipped first word
        ("They ate in the Bolivian Andes.", ["Bolivian", "Andes"]),
        ("They ate in the Indian Ocean.", ["Indian Ocean"]),
        ("Met Velmor warned of rain.", ["Met Velmor"]),
        ("Met by Ida Norr, they left.", ["Ida Norr"]),
        ("That's all from me, Ida Field.", ["Ida Field"]),
        ("It's all for you, Bo Stone.", ["Bo Stone"]),
        # an office before what it is for, a newspaper of a day
        ("They met Interim Head of Barns Bo Norr there.", ["Bo Norr"]),
        ("They met the Head of Hen Affairs, Ida Dorn.", ["Ida Dorn"]),
        ("They slept at Velmor Head that day.", ["Velmor Head"]),
        ("They met Interim Head of Service Bo Norr there.", ["Bo Norr"]),
        (
            "It was in The Sunday Mail and the Monday Club.",
            ["Sunday Mail", "Monday Club"],
        ),
        # a sentence of capitals is no heading where a small verb is
        (
            "She is Professor of Modern Rain at the University of Norr.",
            ["University of Norr"],
        ),
        ("It was Bo Norr of Old Barn Road.", ["Bo Norr", "Old Barn Road"]),
        # an inn; a title behind "ex"; a party
        ("They met at the Rose and Hen inn.", ["Rose and Hen"]),
        ("They met at the Marga and Norr inns.", ["Marga", "Norr"]),
        ("They met Rose and Norr there.", ["Rose", "Norr"]),
        ("They met ex-Senator Bo Norr and pre-Norr hens.", ["Bo Norr", "Norr"]),
        ("They met ex-Velmor men.", ["Velmor"]),
        ("They say that Labor was late.", ["Labor"]),
        # what a law is about
        ("It broke the Harbours (Hens) Act there.", ["Harbours (Hens) Act"]),
        (
            "It broke the Sheep Farms (Safety of Hens) Order there.",
            ["Sheep Farms (Safety of Hens) Order"],
        ),
        ("He met Bo Dorn (Lima) there.", ["Bo Dorn", "Lima"]),
        # bodies for a continent, and two bodies
        (
            "The Society for Hens and Peace in Asia met.",
            ["Society for Hens and Peace in Asia"],
        ),
        ("The Bank of Velmor in Asia met.", ["Bank of Velmor", "Asia"]),
        (
            "The Centre for Hen Health, Norr and Keepers of Barns met.",
            ["Centre for Hen Health", "Norr", "Keepers of Barns"],
        ),
        # a possessive that owns nothing
        ("It was sold at Velmor's on the day.", ["Velmor's"]),
        ("Velmor's said so.", ["Velmor's"]),
        ("They went to St Marga's.", ["St Marga's"]),
        ("St. Marga's won.", ["St. Marga's"]),
        ("It fell in Velmor's and Norr's bays.", ["Velmor", "Norr"]),
        ("It fell in Peru's, too.", ["Peru"]),
        ("It was at Rose's on the day.", ["Rose"]),
        ("Velmor's fell.", ["Velmor"]),
        # common words before a body begin a sentence
        ("National Barn Safety Board staff left.", ["National Barn Safety Board"]),
        ("House Animal Rules Committee staff left.", ["House Animal Rules Committee"]),
        ("Voters Ida Dorn and Bo Norr left.", ["Ida Dorn", "Bo Norr"]),
        # an adjective of the small word behind it
        ("A Peruvian Naval boat sank.", ["Peruvian"]),
        ("They met the Naval divers and the Papal guards.", []),
        ("They met Democratic senators there.", ["Democratic"]),
        ("They said that Naval went there.", ["Naval"]),
        ("The Peruvian Navy boat sank.", ["Peruvian Navy"]),
        ("The Peruvian Naval Command left.", ["Peruvian Naval Command"]),
        # letters and words that are a title before a whole name
        ("They met GM Bo Dorn and All-Star Ida Norr.", ["Bo Dorn", "Ida Norr"]),
        ("They met GM Motors there.", ["GM Motors"]),
        # two initials, of which one is a word
        ("They met A. J. Dorn and I. K. Norr there.", ["A. J. Dorn", "I. K. Norr"]),
        ("It has vitamin A. Bo Dorn ate.", ["Bo Dorn"]),
        # a place of two words opens a sentence, with a hyphen behind it
        ("New York-based Norr fell.", ["New York", "Norr"]),
        ("San Marga-born Ida Dorn left.", ["San Marga", "Ida Dorn"]),
        # a party beside a place, an office, a county's office
        ("It was a Republican U.S. bid.", ["Republican", "U.S."]),
        ("They met the State Fire Marshal there.", []),
        ("They met the Supreme Court Justice there.", ["Supreme Court"]),
        ("They met the Valley Barn CEO there.", ["Valley Barn"]),
        ("They met the Velmor Fire Marshal there.", ["Velmor Fire"]),
        ("A Velmor County Sheriff's boat sank.", ["Velmor County"]),
        ("They saw Ida King's boat.", ["Ida King"]),
        # one of a series, a state
        ("It is east of the 605 Freeway there.", []),
        ("He met Witness No. 4 there.", []),
        ("He met Velmor No. 4 there.", ["Velmor"]),
        ("They took 52 Rifles and 12 Barrels there.", []),
        ("There 52 Democrats and 12 Peruvians met.", ["Democrats", "Peruvians"]),
        ("Mich. farmers left.", ["Michigan"]),
        ("Hens slept in Mich. Ida Dorn left.", ["Mich", "Ida Dorn"]),
        # a sentence of names is no heading
        (
            "The Society of Hens, the Rain Safety Board and the Barn Union met.",
            ["Society of Hens", "Rain Safety Board", "Barn Union"],
        ),
    ],
)
def test_names_are_whole(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She read “The Hen from Velm.”", ["Hen from Velm"]),
        ("She read “Ida and Bo,” twice.", ["Ida and Bo"]),
        ("She read “Rain/Norr,” twice.", ["Rain/Norr"]),
        ("She read “Velmor: Last Rain” twice.", ["Velmor: Last Rain"]),
        ("She read “The Second Rain: Part Two” twice.", ["Second Rain: Part Two"]),
        ("She read “Old Rain.”", ["Old Rain"]),
        ("“Ida and Bo left,” she said.", ["Ida", "Bo"]),
        ("“It fell from Monday to Friday.”", []),
        ("Sleepy Harbour Town Is 'A Cold Place' For Young Ducks", []),
    ],
)
def test_titles_in_quotation_marks_are_whole(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_word_without_capital_elsewhere_is_no_name() -> None:
    assert names("Quizshow host Ida Dorn left.", "The quizshow fell.") == ["Ida Dorn"]
    assert names("Velmor fell.", "They met Velmor.", "A velmor fell.")[:1] == ["Velmor"]
    assert names("QRT fell.", "A qrt fell.") == ["QRT"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le film « Le long hiver » est sorti.", ["Le long hiver"]),
        ("es", "La novela «El largo invierno» salió.", ["El largo invierno"]),
        ("fr", "Il a dit « Le long hiver ».", []),
        ("es", "Él llamó al libro «Una tontería».", []),
        ("fr", "Un feu a pris à Norrville (Dornois).", ["Norrville", "Dornois"]),
        ("es", "Murió en Villanorr (Marga).", ["Villanorr", "Marga"]),
        ("fr", "Il est venu hier (Photo).", []),
        ("fr", "Ils ont rencontré Jean Le Dorn.", ["Jean Le Dorn"]),
    ],
)
def test_other_languages(language: str, text: str, found: list[str]) -> None:
    article = Article.from_sentences([text], language=language)
    assert [f.value for f in facts_in(article) if f.kind == "name"] == found
